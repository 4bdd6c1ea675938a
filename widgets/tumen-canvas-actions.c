/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-canvas-actions.h"

#include <math.h>

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  tumen_timeline_zoom (data, TUMEN_ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  tumen_timeline_zoom (data, 1.0 / TUMEN_ZOOM_STEP);
}

static void
zoom_fit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  tumen_timeline_fit (data);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  tumen_explorer_go_back (tumen_timeline_get_explorer (data));
}

static void
forward_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  tumen_explorer_go_forward (tumen_timeline_get_explorer (data));
}

static void
show_period_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  TumenExplorer *explorer = tumen_timeline_get_explorer (data);
  TumenDate      date;

  if (!tumen_date_parse (g_variant_get_string (parameter, NULL), &date, NULL, NULL) ||
      !date.has_earliest_start || !date.has_latest_end)
    return;
  tumen_explorer_set_span (explorer, (TumenSpan){ (double)date.earliest_start,
                                                  (double)date.latest_end + 1.0 });
  tumen_explorer_commit_view (explorer);
}

/* Of the events that are in, the one nearest to the view on that side; NAN if there is none. */
static double
find_nearest (TumenTimeline *self,
              gboolean       later)
{
  TumenExplorer  *explorer = tumen_timeline_get_explorer (self);
  TumenTable     *table = tumen_explorer_get_table (explorer);
  const TumenRow *rows = tumen_table_get_rows (table);
  const guint8   *rows_in = tumen_explorer_get_rows_in (explorer, NULL);
  TumenSpan       span = tumen_timeline_get_visible_span (self);
  double          nearest = NAN;

  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      if (!rows_in[i] || isnan (rows[i].lo))
        continue;
      if (later && rows[i].lo >= span.end && !(nearest <= tumen_row_get_centre (&rows[i])))
        nearest = tumen_row_get_centre (&rows[i]);
      if (!later && rows[i].hi <= span.begin && !(nearest >= tumen_row_get_centre (&rows[i])))
        nearest = tumen_row_get_centre (&rows[i]);
    }
  return nearest;
}

static void
show_nearest (TumenTimeline *self,
              gboolean       later)
{
  TumenExplorer *explorer = tumen_timeline_get_explorer (self);
  TumenSpan      span = tumen_timeline_get_visible_span (self);
  double         half = (span.end - span.begin) / 2.0;
  double         time = find_nearest (self, later);

  if (isnan (time))
    return;
  tumen_explorer_set_span (explorer, (TumenSpan){ time - half, time + half });
  tumen_explorer_commit_view (explorer);
}

static void
show_earlier_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  show_nearest (data, FALSE);
}

static void
show_later_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  show_nearest (data, TRUE);
}

static void
clear_filters_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  TumenExplorer *explorer = tumen_timeline_get_explorer (data);
  TumenFilter    filter;

  tumen_filter_init (&filter);
  tumen_explorer_set_filter (explorer, &filter);
  tumen_explorer_commit_view (explorer);
  tumen_filter_clear (&filter);
}

static const GActionEntry entries[] = {
  { "back", back_cb },
  { "clear-filters", clear_filters_cb },
  { "forward", forward_cb },
  { "show-earlier", show_earlier_cb },
  { "show-later", show_later_cb },
  { "show-period", show_period_cb, "s" },
  { "zoom-fit", zoom_fit_cb },
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
};

/**
 * tumen_canvas_actions_add:
 * @map: where the widgets about a canvas look for what they call "win."
 * @timeline: the canvas; it stays as long as the actions can be activated
 */
void
tumen_canvas_actions_add (GActionMap    *map,
                          TumenTimeline *timeline)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (TUMEN_IS_TIMELINE (timeline));

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), timeline);
}
