/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-theme.h"

G_BEGIN_DECLS

typedef enum {
  VISION_NORMAL,
  VISION_PROTAN,
  VISION_DEUTAN,
  VISION_TRITAN
} Vision;
#define N_VISIONS 4

/** Lab: CIE 1976 lightness 0 to 100 and the two axes of colour, for the white of daylight D65 */
typedef struct
{
  double l, a, b;
} Lab;

TumenColor vision_see (Vision vision, TumenColor color);
Lab        vision_to_lab (TumenColor color);
double     vision_get_distance (Lab first, Lab second);

G_END_DECLS
