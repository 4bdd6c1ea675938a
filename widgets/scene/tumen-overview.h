/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "tumen-scene.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/** TumenOverviewBar: events of one bin; shares of events that span several bins add up. */
typedef struct
{
  double begin, end;     /* days */
  double known, unknown; /* day known, day not known */
} TumenOverviewBar;

/** TumenOverviewPart: what of the strip a pointer is on. */
typedef enum {
  TUMEN_OVERVIEW_NONE,
  TUMEN_OVERVIEW_STRIP,
  TUMEN_OVERVIEW_WINDOW,
  TUMEN_OVERVIEW_GRIP_BEGIN,
  TUMEN_OVERVIEW_GRIP_END,
  TUMEN_OVERVIEW_CHIP_EARLIER,
  TUMEN_OVERVIEW_CHIP_LATER
} TumenOverviewPart;

/**
 * TumenOverview:
 *
 * The strip under the canvas: all events of the filter by bins, and the window of the view
 * (visual design 12, decision 28). Built once for table, filter and width; the window moves freely.
 */
#define TUMEN_TYPE_OVERVIEW_SCENE (tumen_overview_scene_get_type ())
G_DECLARE_FINAL_TYPE (TumenOverviewScene, tumen_overview_scene, TUMEN, OVERVIEW_SCENE, GObject)

#define TUMEN_OVERVIEW_HEIGHT 76.0 /* at the usual size of text */

double                  tumen_overview_scene_get_wanted_height (TumenText *text);
TumenOverviewScene     *tumen_overview_scene_new (TumenTable   *table,
                                                  const guint8 *rows_in,
                                                  TumenLanguage language,
                                                  TumenText    *text,
                                                  double        width,
                                                  double        height);
const TumenOverviewBar *tumen_overview_scene_get_bars (TumenOverviewScene *self, guint *n_bars);
/* (nullable) a byte a row: what a search found */
void tumen_overview_scene_set_matches (TumenOverviewScene *self,
                                       TumenTable         *table,
                                       const guint8       *rows_in,
                                       const guint8       *matches);
/* (nullable) */
const TumenOverviewBar *tumen_overview_scene_get_matches (TumenOverviewScene *self);
/* of the strip */
TumenSpan         tumen_overview_scene_get_span (TumenOverviewScene *self);
TumenSpan         tumen_overview_scene_get_outside (TumenOverviewScene *self,
                                                    gboolean            later,
                                                    guint              *n_events);
double            tumen_overview_scene_x (TumenOverviewScene *self, double time);
double            tumen_overview_scene_time (TumenOverviewScene *self, double x);
TumenOverviewPart tumen_overview_scene_part_at (TumenOverviewScene *self,
                                                TumenSpan           window,
                                                double              x,
                                                double              y,
                                                gboolean            touch);
void              tumen_overview_scene_draw (TumenOverviewScene *self,
                                             cairo_t            *cr,
                                             const TumenTheme   *theme,
                                             TumenSpan           window);
char             *tumen_overview_scene_to_text (TumenOverviewScene *self, TumenSpan window);

G_END_DECLS
