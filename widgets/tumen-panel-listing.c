/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists with a title: the events behind a number. */

#include "config.h"

#include "tumen-panel-private.h"

#include <glib/gi18n.h>

#include "tumen-event-rows.h"
#include "tumen-panel-label.h"
#include "tumen-panel-title.h"
#include "tumen-words.h"

/* Section: a stretch of a list under a heading. */
typedef struct
{
  const char *heading; /* (nullable) */
  guint       first, n_ids, n_all;
} Section;

/* "Kind, Place": what of the filter keeps the event out; %NULL if it is in. */
static char *
dup_hiding_words (const TumenPanelContext *context,
                  TumenExplorer           *explorer,
                  const char              *id)
{
  GString *names = g_string_new (NULL);
  guint    row, fields;

  fields = tumen_table_find (context->table, id, &row)
             ? tumen_explorer_get_hiding_fields (explorer, row)
             : 0;
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (fields & (1u << i))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                tumen_field_get_name ((TumenField)i, context->language));
    }
  return g_string_free (names, names->len == 0);
}

/* @tip: what its button does */
static void
add_hidden (TumenEventRows          *rows,
            const TumenPanelContext *context,
            TumenEvent              *event,
            const char              *detail,
            const char              *tip)
{
  g_autofree char *name = NULL;
  GtkWidget       *button = gtk_button_new_with_label (_ ("Show"));

  /* Translators: %s is the title of an event that filters hide. */
  name = g_strdup_printf (_ ("Show “%s”"), tumen_event_get_title (event, context->language));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.select");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tumen_event_get_id (event));
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_add_css_class (button, "tumen-card-button");
  tumen_event_rows_add (rows, context, event, detail);
  tumen_event_rows_add_button_to_last (rows, button);
}

/* Of a view of what was known on a day. */
static gboolean
is_not_yet_known (const TumenPanelContext *context,
                  TumenExplorer           *explorer,
                  const char              *id)
{
  guint row;

  return tumen_explorer_get_view_state (explorer)->has_known_on &&
         !tumen_table_find (context->table, id, &row);
}

static void
add_event (TumenEventRows          *rows,
           const TumenPanelContext *context,
           TumenExplorer           *explorer,
           const char              *id)
{
  g_autoptr (TumenEvent) event = tumen_panel_context_dup_event (context, id);
  g_autofree char *fields = NULL;
  g_autofree char *articles = NULL;
  g_autofree char *hidden = NULL;

  if (event == NULL)
    return;
  if (is_not_yet_known (context, explorer, id))
    {
      add_hidden (rows, context, event, _ ("not yet known"), _ ("Shows all that is known today"));
      return;
    }
  fields = dup_hiding_words (context, explorer, id);
  if (fields != NULL)
    {
      /* Translators: %s is the name of one or several filters, such as “Kind, Place”. */
      hidden = g_strdup_printf (_ ("hidden by: %s"), fields);
      add_hidden (rows, context, event, hidden, _ ("Clears the filters that hide this event"));
      return;
    }
  articles = tumen_panel_pages_dup_articles (context, event);
  tumen_event_rows_add (rows, context, event, articles);
}

static void
append_section (GtkBox                  *page,
                const TumenPanelContext *context,
                TumenExplorer           *explorer,
                const TumenPanelList    *list,
                const Section           *section)
{
  GtkWidget *rows = tumen_event_rows_new (section->heading != NULL ? section->heading
                                                                   : _ ("Listed events"));

  if (section->n_ids == 0)
    {
      g_object_ref_sink (rows);
      g_object_unref (rows);
      return;
    }
  if (section->heading != NULL)
    gtk_box_append (page, tumen_panel_label_new_heading (section->heading, "tumen-section", 2));
  for (guint i = section->first; i < section->first + section->n_ids; i++)
    {
      add_event (TUMEN_EVENT_ROWS (rows), context, explorer, list->ids[i]);
      if (g_strcmp0 (list->ids[i], list->selected) == 0)
        tumen_event_rows_mark_last (TUMEN_EVENT_ROWS (rows));
    }
  gtk_box_append (page, rows);
  if (section->n_all > section->n_ids)
    {
      g_autofree char *more =
        tumen_more_to_words (section->n_all - section->n_ids, context->language);

      gtk_box_append (page, tumen_panel_label_new (more, "tumen-card-caption"));
    }
}

static gboolean
hides_any (const TumenPanelContext *context,
           TumenExplorer           *explorer,
           const TumenPanelList    *list)
{
  for (guint i = 0; i < list->n_ids; i++)
    {
      guint row;

      if (tumen_table_find (context->table, list->ids[i], &row) &&
          tumen_explorer_get_hiding_fields (explorer, row) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Rows of which those before the view stand apart, and those that filters hide say which. */
GtkWidget *
tumen_panel_pages_new_titled_list (const TumenPanelContext *context,
                                   TumenExplorer           *explorer,
                                   const TumenPanelList    *list)
{
  GtkWidget       *page = tumen_panel_box_new (8, "tumen-page");
  guint            n_later = list->n_all - list->n_all_earlier;
  g_autofree char *n_earlier = tumen_number_to_words (list->n_all_earlier, context->language);
  g_autofree char *number = tumen_number_to_words (n_later, context->language);
  g_autofree char *earlier = NULL;
  g_autofree char *later = NULL;
  GtkWidget       *clear;

  /* Translators: %s is how many events lie before the period that is shown. */
  earlier = g_strdup_printf (_ ("Earlier: %s"), n_earlier);
  /* Translators: %s is how many events lie after the period that is shown. */
  later = g_strdup_printf (_ ("Later: %s"), number);
  gtk_box_append (GTK_BOX (page), tumen_panel_title_new (list->title));
  append_section (GTK_BOX (page), context, explorer, list,
                  &(Section){ earlier, 0, list->n_earlier, list->n_all_earlier });
  append_section (GTK_BOX (page), context, explorer, list,
                  &(Section){ list->has_sides ? later : NULL, list->n_earlier,
                              list->n_ids - list->n_earlier, n_later });
  if (!hides_any (context, explorer, list))
    return page;
  clear = gtk_button_new_with_label (_ ("Clear the filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.clear-filters");
  gtk_widget_set_halign (clear, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (page), clear);
  return page;
}

static void
keep (TumenPanel *self,
      GPtrArray  *ids,
      guint       first,
      guint       n_ids)
{
  for (guint i = first; i < first + n_ids; i++)
    g_ptr_array_add (self->listed, g_strdup (ids->pdata[i]));
}

/** Lists the events behind a number; a copy of those that fit is kept. The same list made anew
 * stays where it was scrolled to, and is left with the event that was chosen from it. */
void
tumen_panel_show_listing (TumenPanel              *self,
                          const TumenPanelListing *listing)
{
  gboolean is_same, had_selection;
  guint    n_later;

  g_return_if_fail (TUMEN_IS_PANEL (self));
  g_return_if_fail (listing != NULL && listing->words != NULL && listing->title != NULL);
  g_return_if_fail (listing->n_earlier <= listing->ids->len);

  if (tumen_explorer_get_library (self->explorer) == NULL)
    return;
  n_later = listing->ids->len - listing->n_earlier;
  is_same = tumen_panel_get_listed_words (self, listing->title) != NULL;
  had_selection = is_same && tumen_panel_get_list (self).selected != NULL;
  tumen_panel_begin_list (self);
  self->list_words = g_strdup (listing->words);
  self->list_title = g_strdup (listing->title);
  self->n_all = listing->ids->len;
  self->n_all_earlier = listing->n_earlier;
  self->n_earlier = MIN (listing->n_earlier, TUMEN_PANEL_MOST_ROWS);
  self->has_sides = listing->has_sides;
  keep (self, listing->ids, 0, self->n_earlier);
  keep (self, listing->ids, listing->n_earlier, MIN (n_later, TUMEN_PANEL_MOST_ROWS));
  tumen_panel_end_list (self, is_same);
  if (had_selection && tumen_panel_get_list (self).selected == NULL)
    tumen_panel_show_selection (self);
}

/** Returns: (nullable): the words of the list with that title, if it is what the panel shows */
const char *
tumen_panel_get_listed_words (TumenPanel *self,
                              const char *title)
{
  g_return_val_if_fail (TUMEN_IS_PANEL (self), NULL);

  return self->shows_list && g_strcmp0 (self->list_title, title) == 0 ? self->list_words : NULL;
}
