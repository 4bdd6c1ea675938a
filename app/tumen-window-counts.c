/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-panel.h"

/* The numbers of the status line, and what a click on each shows. */

/* A list that is made anew while the numbers still change would flicker. */
#define RELIST_MS 150

static TumenLanguage
get_language (TumenWindow *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

static TumenPanel *
get_panel (TumenWindow *self)
{
  return TUMEN_PANEL (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL));
}

/* The events behind a number of the status line. */
static GPtrArray *
list_part (TumenWindow   *self,
           TumenScene    *scene,
           TumenCountPart part,
           guint         *n_earlier)
{
  TumenTable *table = tumen_scene_get_table (scene);
  gboolean    with_unknown = part == TUMEN_COUNT_PART_NOT_YET_KNOWN ||
                          part == TUMEN_COUNT_PART_ELSEWHERE;
  GPtrArray   *ids = g_ptr_array_new ();
  TumenCounted counted;

  tumen_scene_list_counted (scene, part, &counted);
  for (guint i = 0; i < counted.rows->len; i++)
    {
      guint row = g_array_index (counted.rows, guint, i);

      /* What is in a collection that is off is in no count. */
      if (!tumen_explorer_is_off (self->explorer, row))
        g_ptr_array_add (ids, (gpointer)tumen_table_get_id (table, row));
    }
  *n_earlier = counted.n_earlier;
  g_array_unref (counted.rows);
  if (with_unknown)
    g_ptr_array_extend_and_steal (ids, tumen_explorer_list_not_yet_known (self->explorer));
  return ids;
}

/* Returns: how many there are */
static guint
list_events (TumenWindow   *self,
             TumenScene    *scene,
             TumenCountPart part)
{
  TumenPanelListing listing = { .title = tumen_status_line_get_title (part) };
  TumenCountNumbers counts;
  g_autofree char  *words = NULL;
  guint             n_listed;

  tumen_scene_get_count_numbers (scene, &counts);
  words = tumen_counts_part_to_words (&counts, part, get_language (self));
  listing.words = words;
  listing.ids = list_part (self, scene, part, &listing.n_earlier);
  listing.has_sides = part == TUMEN_COUNT_PART_OUTSIDE;
  self->listed = (int)part;
  self->is_sieved = FALSE;
  tumen_panel_show_listing (get_panel (self), &listing);
  n_listed = listing.ids->len;
  g_ptr_array_unref (listing.ids);
  return n_listed;
}

/* Whoever follows a list of what is elsewhere goes there, and wants the rest of the list. */
static gboolean
is_outdated (TumenWindow             *self,
             const TumenCountNumbers *counts)
{
  TumenCountPart   part = (TumenCountPart)self->listed;
  const char      *listed = tumen_panel_get_listed_words (get_panel (self),
                                                          tumen_status_line_get_title (part));
  g_autofree char *words = NULL;

  if (listed == NULL)
    return FALSE;
  if (part == TUMEN_COUNT_PART_OUTSIDE || part == TUMEN_COUNT_PART_ELSEWHERE)
    return self->is_sieved;
  words = tumen_counts_part_to_words (counts, part, get_language (self));
  return self->is_sieved || !g_str_equal (words, listed);
}

static gboolean
relist_cb (gpointer data)
{
  TumenWindow      *self = data;
  TumenScene       *scene = tumen_timeline_get_scene (self->timeline);
  TumenCountNumbers counts;

  self->relist = 0;
  if (scene == NULL)
    return G_SOURCE_REMOVE;
  tumen_scene_get_count_numbers (scene, &counts);
  if (is_outdated (self, &counts) && list_events (self, scene, (TumenCountPart)self->listed) == 0)
    tumen_panel_show_selection (get_panel (self));
  return G_SOURCE_REMOVE;
}

/* At once, as a step of its own in the history. */
static void
turn_on (TumenWindow *self)
{
  AdwToast        *toast = adw_toast_new ("");
  g_autofree char *names = NULL;
  g_autofree char *words = NULL;

  tumen_explorer_commit_view (self->explorer);
  names = tumen_explorer_turn_all_on (self->explorer);
  tumen_explorer_commit_view (self->explorer);
  words = g_strdup_printf (_ ("Switched on: %s"), names);
  adw_toast_set_custom_title (toast, gtk_label_new (words));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.back");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
relist_soon (TumenWindow *self)
{
  g_clear_handle_id (&self->relist, g_source_remove);
  self->relist = g_timeout_add (RELIST_MS, relist_cb, self);
}

static void
show_event_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  TumenWindow *self = data;

  tumen_explorer_select (self->explorer, g_variant_get_string (parameter, NULL));
  tumen_panel_show_selection (get_panel (self));
  tumen_window_open_panel (self);
}

static void
list_tray_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow *self = data;
  g_autoptr (GArray) rows = tumen_canvas_bar_list_tray (self->canvas_bar);

  tumen_window_open_panel (self);
  tumen_panel_show_rows (get_panel (self), (const guint *)(gconstpointer)rows->data, rows->len);
}

static const GActionEntry actions[] = {
  { "list-tray", list_tray_cb },
  { "show-event", show_event_cb, "s" },
};

/* Private API */

void
tumen_window_add_tray (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
tumen_window_show_counts (TumenWindow *self)
{
  TumenScene       *scene = tumen_timeline_get_scene (self->timeline);
  TumenCountNumbers counts;

  if (scene == NULL)
    return;
  tumen_scene_get_count_numbers (scene, &counts);
  tumen_status_line_set_counts (self->status, &counts, get_language (self));
  if (is_outdated (self, &counts))
    relist_soon (self);
}

/* Not all that changes numbers changes them: the events behind them may be others. */
void
tumen_window_follow_counts (TumenWindow *self,
                            guint        changes)
{
  if (changes & (TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_FILTER | TUMEN_EXPLORER_LANGUAGE))
    {
      self->is_sieved = TRUE;
      relist_soon (self);
    }
}

/* @part: TumenCountPart, of the status line */
void
tumen_window_show_part (TumenWindow *self,
                        guint        part)
{
  TumenScene *scene = tumen_timeline_get_scene (self->timeline);

  if (scene == NULL)
    return;
  if (part == TUMEN_COUNT_PART_COLLECTION_OFF || part == TUMEN_COUNT_PART_OFF)
    turn_on (self);
  else if (part != TUMEN_COUNT_PART_UNDATED || !tumen_canvas_bar_open_tray (self->canvas_bar))
    {
      tumen_window_open_panel (self);
      list_events (self, scene, (TumenCountPart)part);
    }
}
