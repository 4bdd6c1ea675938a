/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <math.h>

#include "tumen-explorer-measure.h"

/* How long a view must stay before going back returns to it. */
#define REST_MS 700
/* Zooming to one event shows at least this many days, or those of its hours. */
#define LEAST_DAYS_SHOWN  14.0
#define LEAST_HOURS_SHOWN 0.5
#define MARGIN_ON_ZOOM    0.2
/* Events of a chip that zooming takes apart stand on more than one day. */
#define LEAST_DAYS_OF_CHIP 1.5
/* Between a plate that is brought into sight and the edge, for the frame of the focus. */
#define LANE_MARGIN 8.0
/* Of the line between two events, at the bottom of the canvas. */
#define MEASURE_HEIGHT 26.0

static gboolean
is_row_in_hours (const TumenRow *row)
{
  return row->form == TUMEN_FORM_CLOCK;
}

static TumenSpan
get_row_span (TumenTimeline *self,
              guint          row)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_explorer_get_table (self->explorer));
  TumenSpan       span = { rows[row].lo, rows[row].hi };
  double          length = (span.end - span.begin) * (1.0 + 2.0 * MARGIN_ON_ZOOM);
  double          middle = (span.begin + span.end) / 2.0;

  length = MAX (length, is_row_in_hours (rows + row) ? LEAST_HOURS_SHOWN : LEAST_DAYS_SHOWN);
  return (TumenSpan){ middle - length / 2.0, middle + length / 2.0 };
}

static void
select_row (TumenTimeline *self,
            guint          row)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);

  tumen_explorer_select (self->explorer, tumen_table_get_id (table, row));
}

static gboolean
commit_cb (gpointer data)
{
  TumenTimeline *self = data;

  self->commit_timeout = 0;
  tumen_explorer_commit_view (self->explorer);
  return G_SOURCE_REMOVE;
}

static void
commit_now (TumenTimeline *self)
{
  g_clear_handle_id (&self->commit_timeout, g_source_remove);
  tumen_explorer_commit_view (self->explorer);
}

static void
jump_to_span (TumenTimeline *self,
              TumenSpan      span)
{
  tumen_timeline_show_span (self, span, TUMEN_MOTION_JUMP);
  commit_now (self);
}

void
tumen_timeline_show_span (TumenTimeline *self,
                          TumenSpan      span,
                          TumenMotion    motion)
{
  self->next_motion = motion;
  tumen_explorer_set_span (self->explorer, span);
  /* Nothing may have come of it, and what is announced is only for this span. */
  self->next_motion = self->glides ? TUMEN_MOTION_JUMP : TUMEN_MOTION_NONE;
}

/* Views that wheel, drag and keys run through are not kept, only where they come to rest. */
void
tumen_timeline_commit_soon (TumenTimeline *self)
{
  g_clear_handle_id (&self->commit_timeout, g_source_remove);
  self->commit_timeout = g_timeout_add (REST_MS, commit_cb, self);
}

guint
tumen_timeline_get_item_index (TumenTimeline        *self,
                               const TumenSceneItem *item)
{
  guint n_items;

  return (guint)(item - tumen_scene_get_items (self->scene, &n_items));
}

const TumenSceneItem *
tumen_timeline_get_hovered_item (TumenTimeline *self)
{
  guint                 n_items;
  const TumenSceneItem *items;

  if (self->scene == NULL || self->hovered == TUMEN_NO_ROW)
    return NULL;
  items = tumen_scene_get_items (self->scene, &n_items);
  return self->hovered < n_items ? items + self->hovered : NULL;
}

static void
list_members (TumenTimeline        *self,
              const TumenSceneItem *chip)
{
  guint        n_members;
  const guint *members = tumen_scene_get_members (self->scene, chip, &n_members);

  tumen_timeline_list_rows (self, members, n_members);
}

/* A click or Enter: an event is selected; a chip says what it holds, and nothing is selected; a bin
 * fills the view with those beside it. */
void
tumen_timeline_activate_item (TumenTimeline        *self,
                              const TumenSceneItem *item)
{
  TumenSceneBin bin;

  if (item != NULL && tumen_scene_get_bin (self->scene, item, &bin))
    {
      double margin = bin.span.end - bin.span.begin;

      jump_to_span (self, (TumenSpan){ bin.span.begin - margin, bin.span.end + margin });
      return;
    }
  if (item == NULL || item->n_members > 0)
    tumen_explorer_select (self->explorer, NULL);
  else if (item->event != TUMEN_NO_ROW)
    select_row (self, item->event);
  if (item != NULL && item->n_members > 0)
    list_members (self, item);
}

TumenSpan
tumen_timeline_get_item_span (TumenTimeline        *self,
                              const TumenSceneItem *item)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));
  TumenSpan       span = { INFINITY, -INFINITY };
  const guint    *members;
  guint           n_members;
  double          margin;

  if (item->n_members == 0)
    return get_row_span (self, item->event);
  members = tumen_scene_get_members (self->scene, item, &n_members);
  for (guint i = 0; i < n_members; i++)
    {
      span.begin = MIN (span.begin, rows[members[i]].lo);
      span.end = MAX (span.end, rows[members[i]].hi);
    }
  margin = (span.end - span.begin) * MARGIN_ON_ZOOM;
  return (TumenSpan){ span.begin - margin, span.end + margin };
}

void
tumen_timeline_zoom_to_item (TumenTimeline        *self,
                             const TumenSceneItem *item)
{
  TumenSpan span;

  if (item == NULL || (item->event == TUMEN_NO_ROW && item->n_members == 0))
    return;
  span = tumen_timeline_get_item_span (self, item);
  /* No zoom takes apart what stands on one day; only a list does. */
  if (item->n_members > 0 && span.end - span.begin < LEAST_DAYS_OF_CHIP)
    list_members (self, item);
  else
    jump_to_span (self, span);
}

gboolean
tumen_timeline_can_zoom (TumenTimeline *self,
                         gboolean       in)
{
  TumenViewport viewport;

  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), FALSE);

  return tumen_timeline_make_viewport (self, &viewport) && tumen_viewport_can_zoom (&viewport, in);
}

/**
 * tumen_timeline_zoom:
 * @factor: above 1 zooms in
 *
 * Zooms about the selected event if it is in view, else about the middle.
 */
void
tumen_timeline_zoom (TumenTimeline *self,
                     double         factor)
{
  const TumenRow *rows;
  TumenViewport   viewport;
  double          x, focus_x;
  guint           row;

  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  tumen_timeline_get_scene (self);
  if (self->scene == NULL || !tumen_timeline_make_viewport (self, &viewport))
    return;
  focus_x = self->width / 2.0;
  row = tumen_timeline_get_selected_row (self);
  rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));
  x = row == TUMEN_NO_ROW ? NAN : tumen_viewport_x (&viewport, tumen_row_get_centre (&rows[row]));
  if (x >= 0.0 && x <= self->width)
    focus_x = x;
  tumen_timeline_zoom_about (self, factor, focus_x, TUMEN_MOTION_STEP);
}

/* Steps add up to where they lead; what follows fingers starts from what is seen. */
void
tumen_timeline_zoom_about (TumenTimeline *self,
                           double         factor,
                           double         x,
                           TumenMotion    motion)
{
  TumenViewport viewport;
  gboolean      is_step = motion == TUMEN_MOTION_STEP && self->camera.motion == motion;

  if (is_step ? !tumen_timeline_make_viewport (self, &viewport)
              : !tumen_timeline_make_shown_viewport (self, &viewport))
    return;
  if (!tumen_viewport_zoom (&viewport, factor, x))
    return;
  tumen_timeline_show_span (self, viewport.span, motion);
  tumen_timeline_commit_soon (self);
}

/**
 * tumen_timeline_zoom_at:
 * @factor: above 1 zooms in
 * @x: px from the left edge of the canvas; the instant there stays there
 */
void
tumen_timeline_zoom_at (TumenTimeline *self,
                        double         factor,
                        double         x)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  tumen_timeline_zoom_about (self, factor, x, TUMEN_MOTION_NONE);
}

/**
 * tumen_timeline_pan:
 * @dx: px by which the view moves to later times
 * @dy: px by which the view moves down the lanes
 */
void
tumen_timeline_pan (TumenTimeline *self,
                    double         dx,
                    double         dy)
{
  TumenViewport viewport;

  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  if (dy != 0.0)
    tumen_timeline_set_scroll_y (self, self->scroll_y + dy);
  if (dx == 0.0 || !tumen_timeline_make_shown_viewport (self, &viewport) ||
      !tumen_viewport_pan (&viewport, dx))
    return;
  tumen_timeline_show_span (self, viewport.span, TUMEN_MOTION_NONE);
  tumen_timeline_commit_soon (self);
}

/* Pans by so much from where a motion leads to, and lets it be seen. */
void
tumen_timeline_go_to_px (TumenTimeline *self,
                         double         dx)
{
  TumenViewport viewport;

  if (!tumen_timeline_make_viewport (self, &viewport) || !tumen_viewport_pan (&viewport, dx))
    return;
  tumen_timeline_show_span (self, viewport.span, TUMEN_MOTION_JUMP);
  tumen_timeline_commit_soon (self);
}

/** Shows all that the filter lets through, now and after further changes of the filter. */
void
tumen_timeline_fit (TumenTimeline *self)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  jump_to_span (self, (TumenSpan){ 0.0, 0.0 });
}

void
tumen_timeline_zoom_to_selection (TumenTimeline *self)
{
  const TumenRow *rows;
  guint           row;

  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  tumen_timeline_get_scene (self);
  row = self->scene != NULL ? tumen_timeline_get_selected_row (self) : TUMEN_NO_ROW;
  if (row == TUMEN_NO_ROW)
    return;
  rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));
  if (!isnan (rows[row].lo))
    jump_to_span (self, get_row_span (self, row));
}

/** Centres the selected event; if it is in the middle already, fits its extent. */
void
tumen_timeline_centre_selection (TumenTimeline *self)
{
  const TumenRow *rows;
  TumenViewport   viewport;
  double          shift;
  guint           row;

  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  tumen_timeline_get_scene (self);
  row = self->scene != NULL ? tumen_timeline_get_selected_row (self) : TUMEN_NO_ROW;
  if (row == TUMEN_NO_ROW || !tumen_timeline_make_viewport (self, &viewport))
    return;
  rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));
  if (isnan (rows[row].lo))
    return;
  shift = tumen_viewport_x (&viewport, tumen_row_get_centre (&rows[row])) - self->width / 2.0;
  if (fabs (shift) >= 1.0 && tumen_viewport_pan (&viewport, shift))
    jump_to_span (self, viewport.span);
  else
    jump_to_span (self, get_row_span (self, row));
}

gboolean
tumen_timeline_is_measuring (TumenTimeline *self)
{
  guint row;

  return tumen_explorer_find_measured (self->explorer, TUMEN_MEASURE_FROM, &row) ||
         tumen_explorer_find_measured (self->explorer, TUMEN_MEASURE_TO, &row);
}

/* Moves the lanes just so far that the plate of an item is below the axis and on the canvas, above
 * the line of a measure. */
void
tumen_timeline_reveal_lane (TumenTimeline        *self,
                            const TumenSceneItem *item)
{
  guint     n_items;
  TumenRect plate;
  double    above, below;

  item = tumen_scene_get_items (self->rest, &n_items) + tumen_timeline_get_item_index (self, item);
  if (!tumen_scene_get_plate (self->rest, item, &plate))
    return;
  above = plate.y - LANE_MARGIN - tumen_scene_get_lanes_top (self->scene);
  below = plate.y + plate.height + LANE_MARGIN - self->height;
  if (tumen_timeline_is_measuring (self))
    below += MEASURE_HEIGHT;
  if (above < 0.0)
    tumen_timeline_set_scroll_y (self, self->scroll_y + above);
  else if (below > 0.0)
    tumen_timeline_set_scroll_y (self, self->scroll_y + MIN (below, above));
}

/** Pans just so far that the selected event's shape is inside the canvas, in time and in lanes. */
void
tumen_timeline_reveal_selection (TumenTimeline *self)
{
  const TumenRow *rows;
  TumenViewport   viewport;
  double          x;
  guint           row;

  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  tumen_timeline_get_scene (self);
  row = self->scene != NULL ? tumen_timeline_get_selected_row (self) : TUMEN_NO_ROW;
  if (row == TUMEN_NO_ROW || !tumen_timeline_make_viewport (self, &viewport))
    return;
  rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));
  if (isnan (rows[row].lo))
    return;
  x = tumen_viewport_x (&viewport, tumen_row_get_centre (&rows[row]));
  if (x < 0.0 || x > self->width)
    tumen_timeline_go_to_px (self, x - self->width / 2.0);
  tumen_timeline_reveal_row (self, row);
}

/** Returns: whether a drag was under way; the view is what it was before it. */
gboolean
tumen_timeline_cancel_drag (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), FALSE);

  if (!self->dragging)
    return FALSE;
  self->dragging = FALSE;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  tumen_timeline_set_scroll_y (self, self->drag_scroll_y);
  tumen_timeline_show_span (self, self->drag_span, TUMEN_MOTION_NONE);
  return TRUE;
}
