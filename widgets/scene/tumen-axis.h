/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-language.h"
#include "tumen-viewport.h"

G_BEGIN_DECLS

typedef enum {
  TUMEN_TICK_FINE,
  TUMEN_TICK_COARSE
} TumenTickRow;

/** TumenTick: a unit of time on the axis. */
typedef struct
{
  double       begin, end; /* the unit, in days */
  TumenTickRow row;
  gboolean     centred; /* label in the middle of the unit, else 4 px right of the tick */
  char        *label;
} TumenTick;

/** (transfer full) (element-type TumenTick): the units that meet the span, in time order, coarse
 * ones first. Pure: depends on span, scale and language only (visual design 11, decision 29). */
GArray     *tumen_axis_get_ticks (TumenSpan span, double px_per_day, TumenLanguage language);
const char *tumen_axis_get_step_name (double px_per_day);

G_END_DECLS
