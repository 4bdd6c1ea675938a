/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-pages.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-event-rows.h"
#include "tumen-excerpt-section.h"
#include "tumen-panel-cards.h"
#include "tumen-panel-label.h"
#include "tumen-panel-title.h"
#include "tumen-words.h"

static const TumenRow *
find_row (const TumenPanelContext *context,
          const char              *id)
{
  guint row;

  if (!tumen_table_find (context->table, id, &row))
    return NULL;
  return &tumen_table_get_rows (context->table)[row];
}

/* The span of all dated events of @list; %FALSE if none has a date. */
gboolean
tumen_panel_pages_get_extent (const TumenPanelContext *context,
                              const TumenPanelList    *list,
                              TumenSpan               *extent)
{
  *extent = (TumenSpan){ INFINITY, -INFINITY };
  for (guint i = 0; i < list->n_ids; i++)
    {
      const TumenRow *row = find_row (context, list->ids[i]);

      if (row == NULL || isnan (row->lo))
        continue;
      extent->begin = MIN (extent->begin, row->lo);
      extent->end = MAX (extent->end, row->hi);
    }
  return extent->begin <= extent->end;
}

static char *
dup_extent_words (const TumenPanelContext *context,
                  const TumenPanelList    *list)
{
  TumenSpan        extent;
  TumenDate        date;
  g_autofree char *first = NULL, *last = NULL, *edtf = NULL;

  if (!tumen_panel_pages_get_extent (context, list, &extent))
    return g_strdup (_ ("Without a date"));
  first = tumen_day_to_string ((TumenDay)floor (extent.begin));
  last = tumen_day_to_string ((TumenDay)MAX (ceil (extent.end) - 1.0, floor (extent.begin)));
  edtf = g_str_equal (first, last) ? g_strdup (first) : g_strdup_printf ("%s/%s", first, last);
  if (!tumen_date_parse (edtf, &date, NULL, NULL))
    return g_steal_pointer (&edtf);
  return tumen_date_to_words (&date, TUMEN_DATE_STYLE_LONG, context->language);
}

/* "3 attacks", or "5 events" where kinds are mixed. */
char *
tumen_panel_pages_dup_list_words (const TumenPanelContext *context,
                                  const TumenPanelList    *list)
{
  const TumenRow  *first = list->n_ids > 0 ? find_row (context, list->ids[0]) : NULL;
  g_autofree char *number = tumen_number_to_words (list->n_ids, context->language);

  for (guint i = 0; first != NULL && i < list->n_ids; i++)
    {
      const TumenRow *row = find_row (context, list->ids[i]);

      if (row == NULL || row->kind != first->kind)
        first = NULL;
    }
  if (first == NULL)
    return tumen_count_to_words (TUMEN_COUNT_EVENTS, list->n_ids, context->language);
  return g_strdup_printf ("%s %s", number,
                          tumen_kind_get_count_noun (first->kind, list->n_ids, context->language));
}

static char *
dup_certainty_words (const TumenPanelContext *context,
                     const TumenPanelList    *list)
{
  g_autofree char *known = NULL, *all = NULL;
  guint            n_stated = 0, n_known = 0;

  for (guint i = 0; i < list->n_ids; i++)
    {
      const TumenRow *row = find_row (context, list->ids[i]);

      n_stated += row != NULL && row->certainty == TUMEN_CERTAINTY_STATED ? 1 : 0;
      n_known += row != NULL && row->certainty <= TUMEN_CERTAINTY_OTHER_PAGES ? 1 : 0;
    }
  if (n_stated == list->n_ids)
    return g_strdup (_ ("All on days that the sources state"));
  if (n_known == list->n_ids)
    return g_strdup (_ ("The day of each is known"));
  known = tumen_number_to_words (n_known, context->language);
  all = tumen_number_to_words (list->n_ids, context->language);
  return g_strdup_printf (_ ("Day known for %s of %s"), known, all);
}

/* Names of the articles that speak of the event, for a row: "Article 5". */
char *
tumen_panel_pages_dup_articles (const TumenPanelContext *context,
                                TumenEvent              *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (context->library, parts[i].excerpt);
      g_autoptr (TumenSource) source = NULL;

      if (excerpt != NULL)
        source = tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
      if (source != NULL && g_hash_table_add (seen, g_strdup (tumen_source_get_id (source))))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                tumen_source_get_name (source, context->language));
    }
  return g_string_free (names, names->len == 0);
}

static void
append_rows (GtkBox                  *page,
             const TumenPanelContext *context,
             const TumenPanelList    *list)
{
  GtkWidget *rows = tumen_event_rows_new (_ ("Listed events"));

  for (guint i = 0; i < MIN (list->n_ids, TUMEN_PANEL_MOST_ROWS); i++)
    {
      g_autoptr (TumenEvent) event = tumen_panel_context_dup_event (context, list->ids[i]);
      g_autofree char *articles = NULL;

      if (event == NULL)
        continue;
      articles = tumen_panel_pages_dup_articles (context, event);
      tumen_event_rows_add (TUMEN_EVENT_ROWS (rows), context, event, articles);
      if (g_strcmp0 (list->ids[i], list->selected) == 0)
        tumen_event_rows_mark_last (TUMEN_EVENT_ROWS (rows));
    }
  gtk_box_append (page, rows);
  if (list->n_ids > TUMEN_PANEL_MOST_ROWS)
    {
      g_autofree char *more =
        tumen_more_to_words (list->n_ids - TUMEN_PANEL_MOST_ROWS, context->language);

      gtk_box_append (page, tumen_panel_label_new (more, "tumen-card-caption"));
    }
}

static gboolean
has_equal_excerpts (TumenEvent *first,
                    TumenEvent *second)
{
  guint                    n_first, n_second;
  const TumenEventExcerpt *a = tumen_event_get_excerpts (first, &n_first);
  const TumenEventExcerpt *b = tumen_event_get_excerpts (second, &n_second);

  if (n_first != n_second)
    return FALSE;
  for (guint i = 0; i < n_first; i++)
    {
      if (!g_str_equal (a[i].excerpt, b[i].excerpt))
        return FALSE;
    }
  return n_first > 0;
}

/* The event whose excerpts stand under the list: the selected one, or any if all have the same. */
static TumenEvent *
dup_spoken_event (const TumenPanelContext *context,
                  const TumenPanelList    *list)
{
  g_autoptr (TumenEvent) first = NULL;

  if (list->selected != NULL)
    return tumen_panel_context_dup_event (context, list->selected);
  if (list->n_ids == 0 || list->n_ids > TUMEN_PANEL_MOST_ROWS)
    return NULL;
  first = tumen_panel_context_dup_event (context, list->ids[0]);
  for (guint i = 0; first != NULL && i < list->n_ids; i++)
    {
      g_autoptr (TumenEvent) event = tumen_panel_context_dup_event (context, list->ids[i]);

      if (event == NULL || !has_equal_excerpts (first, event))
        return NULL;
    }
  return g_steal_pointer (&first);
}

static void
append_details_button (GtkBox                  *page,
                       const TumenPanelContext *context,
                       TumenEvent              *event)
{
  GtkWidget *button = tumen_panel_text_button_new ("go-next-symbolic", _ ("All about this event"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tumen_event_get_id (event));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (page, button);
}

/* Events of a cluster, or without a date: a click on a row selects. */
GtkWidget *
tumen_panel_pages_new_list (const TumenPanelContext *context,
                            const TumenPanelList    *list)
{
  GtkWidget       *page = tumen_panel_box_new (8, "tumen-page");
  g_autofree char *title = dup_extent_words (context, list);
  g_autofree char *certainty = dup_certainty_words (context, list);
  g_autoptr (TumenEvent) spoken = dup_spoken_event (context, list);

  gtk_box_append (GTK_BOX (page), tumen_panel_title_new (title));
  gtk_box_append (GTK_BOX (page), tumen_panel_label_new (certainty, "tumen-card-caption"));
  append_rows (GTK_BOX (page), context, list);
  if (spoken == NULL)
    return page;
  if (list->selected != NULL)
    append_details_button (GTK_BOX (page), context, spoken);
  gtk_box_append (GTK_BOX (page), tumen_excerpt_section_new (context, spoken));
  tumen_panel_cards_append_denials (GTK_BOX (page), context, spoken);
  return page;
}
