/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-canvas-cursor.h"
#include "tumen-explorer-measure.h"
#include "tumen-spoken.h"

#define PAGE 0.8

static void
set_focus_row (TumenTimeline *self,
               guint          row)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);

  g_free (self->focus_id);
  self->focus_id = g_strdup (tumen_table_get_id (table, row));
}

/* Of a chip, its first event. */
static guint
get_first_row (TumenTimeline        *self,
               const TumenSceneItem *item)
{
  guint        n_members;
  const guint *members = tumen_scene_get_members (self->scene, item, &n_members);

  return n_members > 0 ? members[0] : item->event;
}

static guint
get_focus_row (TumenTimeline *self)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);
  guint       row;

  if (self->focus_id != NULL && tumen_table_find (table, self->focus_id, &row))
    return row;
  return TUMEN_NO_ROW;
}

static char *
describe_cursor (TumenTimeline *self)
{
  const TumenSceneItem *item = tumen_timeline_get_focused_item (self);

  guint        row = get_focus_row (self), n_members;
  const guint *members;

  if (row == TUMEN_NO_ROW)
    return g_strdup (_ ("No event in view"));
  members = item != NULL ? tumen_scene_get_members (self->scene, item, &n_members) : NULL;
  if (members != NULL)
    return tumen_spoken_events (self->explorer, members, n_members);
  return tumen_spoken_event (self->explorer, row);
}

static gboolean
is_in (TumenTimeline *self,
       guint          row)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_explorer_get_table (self->explorer));

  return tumen_explorer_get_rows_in (self->explorer, NULL)[row] && !isnan (rows[row].lo);
}

/* The item that Tab enters at: the selection if it is in view, else the first one. */
static const TumenSceneItem *
find_entry (TumenTimeline *self,
            TumenScene    *scene)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  const TumenSceneItem *item = NULL;
  guint                 row;

  if (state->selection != NULL &&
      tumen_table_find (tumen_scene_get_table (scene), state->selection, &row))
    item = tumen_scene_find_event (scene, row);
  return item != NULL ? item : tumen_scene_step (scene, NULL, 1, 0);
}

/* Moves the cursor by focusing the other of its two widgets, which is what is spoken. */
static void
focus_row (TumenTimeline *self,
           guint          row)
{
  set_focus_row (self, row);
  tumen_timeline_hide_card (self);
  self->active_cursor = (self->active_cursor + 1) % TUMEN_N_CURSORS;
  tumen_timeline_update_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->cursors[self->active_cursor]);
  tumen_timeline_drop_layer (self, TUMEN_LAYER_OVERLAY);
}

/* Goes to an event wherever it is; the view moves only if it must. */
static void
go_to_row (TumenTimeline *self,
           guint          row)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_explorer_get_table (self->explorer));
  TumenViewport   viewport;
  double          x;

  if (!tumen_timeline_make_viewport (self, &viewport))
    return;
  x = tumen_viewport_x (&viewport, tumen_row_get_centre (&rows[row]));
  if (x < 0.0 || x > self->width)
    tumen_timeline_go_to_px (self, x - self->width / 2.0);
  if (tumen_timeline_get_scene (self) == NULL)
    return;
  focus_row (self, row);
  tumen_timeline_reveal_row (self, row);
}

static guint
find_row_beyond (TumenTimeline *self,
                 int            step)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);
  gint64      n_rows = tumen_table_get_n_rows (table);
  guint       from = get_focus_row (self);

  if (from == TUMEN_NO_ROW)
    return TUMEN_NO_ROW;
  for (gint64 row = (gint64)from + step; row >= 0 && row < n_rows; row += step)
    if (is_in (self, (guint)row))
      return (guint)row;
  return TUMEN_NO_ROW;
}

static void
step (TumenTimeline *self,
      int            dx,
      int            dy)
{
  TumenScene           *scene;
  const TumenSceneItem *from, *to;
  guint                 row;

  /* On the way to an event no other one can be looked for beside it. */
  tumen_timeline_finish_camera (self);
  scene = tumen_timeline_get_scene (self);
  from = tumen_timeline_get_focused_item (self);
  if (scene == NULL)
    return;
  to = from != NULL ? tumen_scene_step (scene, from, dx, dy) : find_entry (self, scene);
  if (to != NULL)
    {
      tumen_timeline_focus_item (self, to);
      return;
    }
  row = dx != 0 ? find_row_beyond (self, dx) : TUMEN_NO_ROW;
  if (row != TUMEN_NO_ROW)
    go_to_row (self, row);
}

static void
go_to_end (TumenTimeline *self,
           gboolean       last)
{
  guint n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (self->explorer));

  for (guint i = 0; i < n_rows; i++)
    {
      guint row = last ? n_rows - 1 - i : i;

      if (!is_in (self, row))
        continue;
      go_to_row (self, row);
      return;
    }
}

static void
toggle_card (TumenTimeline *self)
{
  const TumenSceneItem *item = tumen_timeline_get_focused_item (self);
  gboolean              shown = self->card_of_key;

  tumen_timeline_hide_card (self);
  if (item == NULL || shown)
    return;
  tumen_timeline_show_card (self, item);
  self->card_of_key = TRUE;
}

static void
zoom_to_focus (TumenTimeline *self)
{
  const TumenSceneItem *item = tumen_timeline_get_focused_item (self);

  if (item != NULL)
    tumen_timeline_zoom_to_item (self, item);
  else
    tumen_timeline_zoom_to_selection (self);
}

/* The event under the keyboard cursor while it is in use, else the selected one. */
static void
measure (TumenTimeline  *self,
         TumenMeasureEnd end)
{
  const char *selection = tumen_explorer_get_view_state (self->explorer)->selection;
  gboolean    is_focused = self->keyboard_in_use && get_focus_row (self) != TUMEN_NO_ROW;

  if (is_focused || selection == NULL)
    selection = self->focus_id;
  if (selection != NULL)
    tumen_explorer_set_measure (self->explorer, end, selection);
}

static gboolean
leave_one_level (TumenTimeline *self)
{
  if (tumen_timeline_cancel_drag (self))
    return TRUE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->card)))
    {
      tumen_timeline_hide_card (self);
      return TRUE;
    }
  if (tumen_timeline_is_measuring (self))
    {
      tumen_explorer_clear_measure (self->explorer);
      return TRUE;
    }
  if (tumen_explorer_get_view_state (self->explorer)->selection == NULL)
    return FALSE;
  tumen_explorer_select (self->explorer, NULL);
  return TRUE;
}

static gboolean
press_walking_key (TumenTimeline *self,
                   guint          keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -1, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 1, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, 0, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 0, 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, FALSE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_viewing_key (TumenTimeline *self,
                   guint          keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      tumen_timeline_go_to_px (self, -PAGE * self->width);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      tumen_timeline_go_to_px (self, PAGE * self->width);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      tumen_timeline_zoom (self, TUMEN_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      tumen_timeline_zoom (self, 1.0 / TUMEN_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      tumen_timeline_fit (self);
      return TRUE;
    case GDK_KEY_f:
      tumen_timeline_centre_selection (self);
      return TRUE;
    case GDK_KEY_z:
      zoom_to_focus (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_acting_key (TumenTimeline  *self,
                  guint           keyval,
                  GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (tumen_timeline_get_focused_item (self) != NULL)
        tumen_timeline_activate_item (self, tumen_timeline_get_focused_item (self));
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle_card (self);
      return TRUE;
    case GDK_KEY_m:
      measure (self, state & GDK_SHIFT_MASK ? TUMEN_MEASURE_TO : TUMEN_MEASURE_FROM);
      return TRUE;
    case GDK_KEY_Escape:
      return leave_one_level (self);
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (TumenTimeline  *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  return tumen_timeline_press_key (self, keyval, state);
}

/* Private API */

void
tumen_timeline_add_keys (TumenTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Keys with Ctrl or Alt are the window's; Caps Lock does not matter. */
gboolean
tumen_timeline_press_key (TumenTimeline  *self,
                          guint           keyval,
                          GdkModifierType state)
{
  if (self->explorer == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return FALSE;
  keyval = gdk_keyval_to_lower (keyval);
  if (!press_walking_key (self, keyval) && !press_viewing_key (self, keyval) &&
      !press_acting_key (self, keyval, state))
    return FALSE;
  if (keyval != GDK_KEY_Escape && !self->keyboard_in_use)
    {
      self->keyboard_in_use = TRUE;
      tumen_timeline_drop_layer (self, TUMEN_LAYER_OVERLAY);
    }
  return TRUE;
}

const TumenSceneItem *
tumen_timeline_get_focused_item (TumenTimeline *self)
{
  guint row = get_focus_row (self);

  if (self->scene == NULL || row == TUMEN_NO_ROW)
    return NULL;
  return tumen_scene_find_event (self->scene, row);
}

void
tumen_timeline_focus_item (TumenTimeline        *self,
                           const TumenSceneItem *item)
{
  if (item == NULL || (item->n_members == 0 && item->event == TUMEN_NO_ROW))
    return;
  focus_row (self, get_first_row (self, item));
  /* Last, as another scene may come of it. */
  tumen_timeline_reveal_lane (self, item);
}

gboolean
tumen_timeline_enter (TumenTimeline *self)
{
  if (tumen_timeline_get_scene (self) != NULL)
    tumen_timeline_update_cursor (self);
  return gtk_widget_grab_focus (self->cursors[self->active_cursor]);
}

/* The cursor stays on its event, in view or not, as long as the filters let it through. */
void
tumen_timeline_update_cursor (TumenTimeline *self)
{
  g_autofree char *sentence = NULL;
  guint            row = get_focus_row (self);

  if (row == TUMEN_NO_ROW || !is_in (self, row))
    {
      const TumenSceneItem *entry = find_entry (self, self->scene);

      if (entry != NULL)
        set_focus_row (self, get_first_row (self, entry));
    }
  sentence = describe_cursor (self);
  tumen_canvas_cursor_set_sentence (TUMEN_CANVAS_CURSOR (self->cursors[self->active_cursor]),
                                    sentence);
}

/* An event that is out of sight is at the edge behind which it is; without one, the cursor is all
 * of the canvas. */
static void
get_place_out_of_sight (TumenTimeline *self,
                        GtkAllocation *place)
{
  guint         row = get_focus_row (self);
  int           top = self->scene != NULL ? (int)tumen_scene_get_lanes_top (self->scene) : 0;
  TumenViewport viewport;
  double        x;

  *place = (GtkAllocation){ 0, top, MAX (self->width, 1), MAX (self->height - top, 1) };
  if (row == TUMEN_NO_ROW || !tumen_timeline_make_shown_viewport (self, &viewport))
    return;
  x = tumen_viewport_x (&viewport,
                        tumen_row_get_centre (tumen_table_get_rows (
                                                tumen_explorer_get_table (self->explorer)) +
                                              row));
  place->x = x > self->width / 2.0 ? MAX (self->width - 1, 0) : 0;
  place->width = 1;
}

/* Both stand on the item, clipped to the canvas, so that magnifiers follow. */
void
tumen_timeline_place_cursors (TumenTimeline *self)
{
  const TumenSceneItem *item = tumen_timeline_get_focused_item (self);
  GtkAllocation         place;
  TumenRect             plate;

  get_place_out_of_sight (self, &place);
  if (item != NULL && tumen_scene_get_plate (self->scene, item, &plate))
    {
      place.x = (int)CLAMP (plate.x, 0.0, MAX (self->width - 1, 0));
      place.y = (int)CLAMP (plate.y, 0.0, MAX (self->height - 1, 0));
      place.width = (int)CLAMP (plate.x + plate.width - place.x, 1.0,
                                MAX (self->width - place.x, 1));
      place.height = (int)CLAMP (plate.y + plate.height - place.y, 1.0,
                                 MAX (self->height - place.y, 1));
    }
  for (guint i = 0; i < TUMEN_N_CURSORS; i++)
    gtk_widget_size_allocate (self->cursors[i], &place, -1);
}
