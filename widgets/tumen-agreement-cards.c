/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-agreement-cards.h"

#include <glib/gi18n.h>

#include "tumen-citation-list.h"
#include "tumen-event-rows.h"
#include "tumen-panel-cards.h"
#include "tumen-panel-label.h"
#include "tumen-panel-words.h"
#include "tumen-voices.h"
#include "tumen-words.h"

#define QUOTATION_LINES 3

/** Evidence: what a conflict or a corroboration is about. Borrowed. */
typedef struct
{
  const char *const *events;
  const char *const *excerpts;
} Evidence;

static void
append_events (GtkBox                  *card,
               const TumenPanelContext *context,
               const char *const       *ids)
{
  GtkWidget *rows = tumen_event_rows_new (_ ("Events"));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenEvent) event = tumen_panel_context_dup_event (context, ids[i]);

      if (event != NULL)
        tumen_event_rows_add (TUMEN_EVENT_ROWS (rows), context, event, NULL);
    }
  if (tumen_event_rows_get_n_rows (TUMEN_EVENT_ROWS (rows)) > 0)
    gtk_box_append (card, rows);
  else
    g_object_unref (g_object_ref_sink (rows));
}

static gboolean
speaks_of (TumenEvent *event,
           const char *excerpt)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      if (g_str_equal (parts[i].excerpt, excerpt))
        return TRUE;
    }
  return FALSE;
}

/* The event beside whose other excerpts @excerpt is read. */
static const char *
find_event (const TumenPanelContext *context,
            const Evidence          *evidence,
            const char              *excerpt)
{
  for (guint i = 0; evidence->events != NULL && evidence->events[i] != NULL; i++)
    {
      g_autoptr (TumenEvent) event =
        tumen_panel_context_dup_event (context, evidence->events[i]);

      if (event != NULL && speaks_of (event, excerpt))
        return evidence->events[i];
    }
  return NULL;
}

/* "KCNA, via Article 1"; an article's own words have the article alone. */
static char *
dup_attribution (const TumenPanelContext *context,
                 TumenExcerpt            *excerpt)
{
  const char      *speaker = tumen_excerpt_get_speaker (excerpt);
  g_autofree char *name = NULL;
  g_autoptr (TumenSource) source = NULL;
  const char *article;

  source = tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
  article = source != NULL ? tumen_source_get_name (source, context->language)
                           : tumen_excerpt_get_source (excerpt);
  if (g_str_equal (speaker, TUMEN_NARRATOR))
    return g_strdup (article);
  name = tumen_library_dup_speaker_name (context->library, speaker, context->language);
  /* Translators: who says it, and the article that tells: "North Korea, via Article 5". */
  return g_strdup_printf (_ ("%s, via %s"), name, article);
}

static GtkWidget *
new_quotation (TumenExcerpt *excerpt,
               const char   *quotation)
{
  GtkWidget *label = tumen_panel_label_new (quotation, "tumen-card-text");

  gtk_label_set_lines (GTK_LABEL (label), QUOTATION_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  tumen_panel_label_set_language (label, tumen_excerpt_get_language (excerpt));
  return label;
}

static void
append_excerpt (GtkWidget               *list,
                const TumenPanelContext *context,
                TumenExcerpt            *excerpt,
                const char              *event)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *words = tumen_panel_box_new (1, NULL);
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *attribution = dup_attribution (context, excerpt);
  g_autofree char *name = g_strdup_printf ("%s. %s", attribution, quotation);

  gtk_box_append (GTK_BOX (words), new_quotation (excerpt, quotation));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (attribution, "tumen-row-detail"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "agreement.select-excerpt");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", event,
                                    tumen_excerpt_get_id (excerpt));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
append_excerpts (GtkBox                  *card,
                 const TumenPanelContext *context,
                 const Evidence          *evidence)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "tumen-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Excerpts"), -1);
  for (guint i = 0; evidence->excerpts != NULL && evidence->excerpts[i] != NULL; i++)
    {
      const char *id = evidence->excerpts[i];
      const char *event = find_event (context, evidence, id);
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (context->library, id);

      if (event != NULL && excerpt != NULL)
        append_excerpt (list, context, excerpt, event);
    }
  if (gtk_widget_get_first_child (list) != NULL)
    gtk_box_append (card, list);
  else
    g_object_unref (g_object_ref_sink (list));
}

/* Of an event that is only cited: the pages that say otherwise. */
static void
append_contrary (GtkBox                  *card,
                 const TumenPanelContext *context,
                 const char *const       *ids)
{
  g_autoptr (TumenEvent) event = NULL;

  if (ids == NULL || g_strv_length ((char **)ids) != 1)
    return;
  event = tumen_panel_context_dup_event (context, ids[0]);
  if (event != NULL)
    tumen_citation_list_append_contrary (card, context, event);
}

static void
append_text (GtkWidget  *card,
             const char *text)
{
  GtkWidget *label = tumen_panel_label_new (text, "tumen-card-text");

  tumen_panel_label_set_selectable (label);
  gtk_box_append (GTK_BOX (card), label);
}

GtkWidget *
tumen_agreement_cards_new_conflict (const TumenPanelContext *context,
                                    TumenConflict           *conflict)
{
  const char      *heading = tumen_panel_cards_get_conflict_heading (conflict);
  gboolean         has_badge = tumen_conflict_has_badge (conflict);
  g_autofree char *text = tumen_panel_cards_dup_explanation (context, conflict);
  GtkWidget       *card;
  Evidence         evidence;

  card = has_badge ? tumen_panel_cards_new_callout (heading)
                   : tumen_panel_cards_new_plain (heading);
  gtk_box_append (GTK_BOX (card),
                  tumen_panel_label_new (
                    tumen_severity_get_name (tumen_conflict_get_severity (conflict),
                                             context->language),
                    "tumen-card-caption"));
  evidence.events = tumen_conflict_get_events (conflict);
  evidence.excerpts = tumen_conflict_get_excerpts (conflict);
  append_events (GTK_BOX (card), context, evidence.events);
  append_text (card, text);
  append_contrary (GTK_BOX (card), context, evidence.events);
  append_excerpts (GTK_BOX (card), context, &evidence);
  return card;
}

/* "1 voice · 4 excerpts": what supports something is not always another voice. */
static char *
dup_voices_words (const TumenPanelContext *context,
                  const char *const       *excerpts)
{
  guint            n_voices = tumen_voices_count_in_excerpts (context->library, excerpts);
  guint            n_excerpts = g_strv_length ((char **)excerpts);
  g_autofree char *voices = tumen_count_to_words (TUMEN_COUNT_VOICES, n_voices, context->language);
  g_autofree char *all = tumen_count_to_words (TUMEN_COUNT_EXCERPTS, n_excerpts, context->language);

  return g_strdup_printf ("%s · %s", voices, all);
}

GtkWidget *
tumen_agreement_cards_new_corroboration (const TumenPanelContext *context,
                                         TumenCorroboration      *corroboration)
{
  const char      *note = tumen_corroboration_get_note (corroboration, context->language);
  g_autofree char *heading = NULL;
  GtkWidget       *card;
  Evidence         evidence;

  heading = dup_voices_words (context, tumen_corroboration_get_excerpts (corroboration));
  card = tumen_panel_cards_new_plain (heading);
  evidence.events = tumen_corroboration_get_events (corroboration);
  evidence.excerpts = tumen_corroboration_get_excerpts (corroboration);
  append_events (GTK_BOX (card), context, evidence.events);
  if (note != NULL)
    {
      g_autofree char *words = tumen_panel_words_for_note (context, note);

      append_text (card, words);
    }
  append_excerpts (GTK_BOX (card), context, &evidence);
  return card;
}
