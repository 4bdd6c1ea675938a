/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-overview.h"

G_BEGIN_DECLS

#define TUMEN_OVERVIEW_LABELS      16.0 /* height of the labels, at the usual size of text */
#define TUMEN_OVERVIEW_GRIP_WIDTH  10.0
#define TUMEN_OVERVIEW_GRIP_HEIGHT 26.0
#define TUMEN_OVERVIEW_CHIP_HEIGHT 24.0 /* at the usual size of text */

/** TumenOverviewPlaces: what can be touched, px; drawing and tumen_overview_scene_part_at() agree
 * on it. Index 0 is the earlier side. */
typedef struct
{
  TumenRect   window;
  TumenRect   grip[2];
  TumenRect   chip[2];      /* empty if nothing is outside */
  const char *chip_text[2]; /* (nullable) "‹ 1953 · 1 event" */
} TumenOverviewPlaces;

void          tumen_overview_scene_get_places (TumenOverviewScene  *self,
                                               TumenSpan            window,
                                               TumenOverviewPlaces *places);
void          tumen_overview_scene_get_size (TumenOverviewScene *self,
                                             double             *width,
                                             double             *height);
double        tumen_overview_scene_get_base (TumenOverviewScene *self); /* of the bars, px */
TumenText    *tumen_overview_scene_get_text (TumenOverviewScene *self);
TumenLanguage tumen_overview_scene_get_language (TumenOverviewScene *self);

G_END_DECLS
