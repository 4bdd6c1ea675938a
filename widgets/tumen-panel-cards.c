/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-cards.h"

#include <glib/gi18n.h>

#include "tumen-citation-list.h"
#include "tumen-claim-chart.h"
#include "tumen-claim-rows.h"
#include "tumen-claim.h"
#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-panel-words.h"

#define BADGE_WIDTH 18

GtkWidget *
tumen_panel_cards_new_plain (const char *heading)
{
  GtkWidget *card = tumen_panel_box_new (6, "tumen-card");

  gtk_box_append (GTK_BOX (card), tumen_panel_label_new_heading (heading, "tumen-card-heading", 2));
  return card;
}

GtkWidget *
tumen_panel_cards_new_text (const char *heading,
                            const char *text)
{
  GtkWidget *card = tumen_panel_box_new (2, "tumen-card");
  GtkWidget *body = tumen_panel_label_new (text, "tumen-card-text");

  gtk_box_append (GTK_BOX (card), tumen_panel_label_new_heading (heading, "tumen-card-heading", 3));
  tumen_panel_label_set_selectable (body);
  gtk_box_append (GTK_BOX (card), body);
  return card;
}

static GtkWidget *
new_heading_with_sign (GtkWidget  *sign,
                       const char *heading)
{
  GtkWidget *line;

  tumen_key_mark_set_width (TUMEN_KEY_MARK (sign), BADGE_WIDTH);
  line = tumen_panel_line_new (sign,
                               tumen_panel_label_new_heading (heading, "tumen-callout-heading", 2),
                               8);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  return line;
}

/* A call-out on yellow ground, with the badge that stands at the event on the canvas. */
GtkWidget *
tumen_panel_cards_new_callout (const char *heading)
{
  GtkWidget *card = tumen_panel_box_new (6, "tumen-callout");
  GtkWidget *badge = tumen_key_mark_new_agreement (TUMEN_AGREEMENT_DISAGREE);

  gtk_box_append (GTK_BOX (card), new_heading_with_sign (badge, heading));
  return card;
}

static void
append_text (GtkWidget  *card,
             const char *text)
{
  GtkWidget *label = tumen_panel_label_new (text, "tumen-card-text");

  tumen_panel_label_set_selectable (label);
  gtk_box_append (GTK_BOX (card), label);
}

/* Returns: (transfer full): the note of a conflict, and how it was settled. */
char *
tumen_panel_cards_dup_explanation (const TumenPanelContext *context,
                                   TumenConflict           *conflict)
{
  const char *note = tumen_conflict_get_note (conflict, context->language);
  const char *resolution = tumen_conflict_get_resolution (conflict, context->language);
  GString    *text = g_string_new (NULL);

  if (note != NULL)
    {
      g_autofree char *words = tumen_panel_words_for_note (context, note);

      g_string_append (text, words);
    }
  if (resolution != NULL)
    {
      g_autofree char *words = tumen_panel_words_for_note (context, resolution);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: how a conflict of sources was settled. */
      g_string_append_printf (text, _ ("How it was settled: %s"), words);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_of_dates (TumenConflict *conflict)
{
  return g_strcmp0 (tumen_conflict_get_about (conflict), "date") == 0;
}

static gboolean
is_callout (TumenEvent    *event,
            TumenConflict *conflict)
{
  return is_of_dates (conflict) &&
         (tumen_conflict_has_badge (conflict) || tumen_claims_differ (event));
}

const char *
tumen_panel_cards_get_conflict_heading (TumenConflict *conflict)
{
  const char *about = tumen_conflict_get_about (conflict);

  if (g_strcmp0 (about, "date") == 0)
    return tumen_conflict_has_badge (conflict) ? _ ("Sources give different days")
                                               : _ ("Sources differ slightly on the date");
  if (g_strcmp0 (about, "number") == 0)
    return _ ("Sources give different numbers");
  if (g_strcmp0 (about, "name") == 0)
    return _ ("Sources use different names");
  if (g_strcmp0 (about, "title") == 0)
    return _ ("Sources give different titles");
  if (g_strcmp0 (about, "wording") == 0)
    return _ ("Sources word it differently");
  return _ ("Sources tell it differently");
}

/* Returns: whether the call-out tells all that there is to say of the date. */
static gboolean
append_date_conflicts (GtkBox                  *box,
                       const TumenPanelContext *context,
                       TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);
  gboolean           has_chart = FALSE;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (context->library, ids[i]);
      g_autofree char *explanation = NULL;
      GtkWidget       *card;

      if (conflict == NULL || !is_callout (event, conflict))
        continue;
      card = tumen_panel_cards_new_callout (_ ("Sources give different days"));
      if (!has_chart && tumen_claims_differ (event))
        {
          gtk_box_append (GTK_BOX (card), tumen_claim_chart_new (context, event));
          has_chart = TRUE;
        }
      explanation = tumen_panel_cards_dup_explanation (context, conflict);
      append_text (card, explanation);
      tumen_citation_list_append_contrary (GTK_BOX (card), context, event);
      gtk_box_append (box, card);
    }
  return has_chart;
}

static void
append_reasoning (GtkBox                  *box,
                  const TumenPanelContext *context,
                  TumenEvent              *event)
{
  const TumenEventDate *date = tumen_event_get_date (event, context->reading);
  const char           *reasoning = date->reasoning[context->language];
  gboolean              is_day = date->date.precision <= TUMEN_PRECISION_DAY;
  g_autofree char      *text = NULL;
  const char           *heading;
  GtkWidget            *card, *chart;

  if (reasoning == NULL || *reasoning == '\0')
    return;
  text = tumen_panel_words_for_note (context, reasoning);
  heading = is_day ? _ ("How we know the day") : _ ("How we know the date");
  card = tumen_panel_cards_new_text (heading, text);
  chart = tumen_claim_chart_new_candidates (context, event);
  if (chart != NULL)
    gtk_box_insert_child_after (GTK_BOX (card), chart, gtk_widget_get_first_child (card));
  gtk_box_append (box, card);
}

static const char *
get_status_sentence (TumenStatus status)
{
  switch (status)
    {
    case TUMEN_STATUS_EXPECTED:
      return _ ("The sources speak of it beforehand. No excerpt here says that it took place.");
    case TUMEN_STATUS_RUMOURED:
      return _ ("The sources pass it on as a rumour. No excerpt here says that it took place.");
    case TUMEN_STATUS_ALLEGED:
      return _ ("Those quoted below assert it; the articles do not confirm it.");
    case TUMEN_STATUS_CONTINUING_POSITION:
      return _ ("A position that is held over time, not a single event.");
    case TUMEN_STATUS_CONTINUING_CONDITION:
      return _ ("A condition that goes on over time, not a single event.");
    case TUMEN_STATUS_INTERPRETATION:
      return _ ("A reading of what happened by those quoted below, not an event of its own.");
    case TUMEN_STATUS_REPORTED:
    default:
      return NULL;
    }
}

static const char *
get_status_heading (TumenStatus   status,
                    TumenLanguage language)
{
  if (status == TUMEN_STATUS_EXPECTED)
    return _ ("Expected, not confirmed");
  if (status == TUMEN_STATUS_RUMOURED)
    return _ ("Rumoured, not confirmed");
  return tumen_status_get_name (status, language);
}

static void
append_status (GtkBox                  *box,
               const TumenPanelContext *context,
               TumenEvent              *event)
{
  TumenStatus status = tumen_event_get_status (event);
  const char *note = tumen_event_get_status_note (event, context->language);
  const char *sentence = get_status_sentence (status);
  gboolean    is_open = status == TUMEN_STATUS_EXPECTED || status == TUMEN_STATUS_RUMOURED;
  const char *heading = get_status_heading (status, context->language);
  GtkWidget  *card, *sign;

  if (sentence == NULL)
    return;
  card = tumen_panel_box_new (2, "tumen-card");
  if (is_open)
    {
      sign = tumen_key_mark_new_neutral (TUMEN_INK_DOTTED, 0.9);
      gtk_box_append (GTK_BOX (card), new_heading_with_sign (sign, heading));
    }
  else
    gtk_box_append (GTK_BOX (card),
                    tumen_panel_label_new_heading (heading, "tumen-card-heading", 3));
  append_text (card, sentence);
  if (note != NULL && *note != '\0')
    {
      g_autofree char *words = tumen_panel_words_for_note (context, note);
      /* Translators: a note of the editors, such as "took place according to W015". */
      g_autofree char *text = g_strdup_printf (_ ("Editors’ note: %s"), words);

      append_text (card, text);
    }
  gtk_box_append (box, card);
}

/* Whether it took place, how its day is known, how its hours were read. */
void
tumen_panel_cards_append_date (GtkBox                  *box,
                               const TumenPanelContext *context,
                               TumenEvent              *event)
{
  g_autofree char *hours = tumen_panel_words_for_hours (context, event);

  append_status (box, context, event);
  if (!append_date_conflicts (box, context, event))
    append_reasoning (box, context, event);
  if (hours != NULL)
    gtk_box_append (box, tumen_panel_cards_new_text (_ ("How we read the hours"), hours));
}

static void
append_denial (GtkBox                  *box,
               const TumenPanelContext *context,
               const char              *excerpt_id)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (context->library, excerpt_id);
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *name = NULL, *heading = NULL, *quotation = NULL, *caption = NULL;
  GtkWidget       *card, *text;

  if (excerpt == NULL)
    return;
  source = tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
  name = tumen_library_dup_speaker_name (context->library, tumen_excerpt_get_speaker (excerpt),
                                         context->language);
  /* Translators: %s is who denies it, such as "North Korea". */
  heading = g_strdup_printf (_ ("%s denies this"), name);
  card = tumen_panel_cards_new_callout (heading);
  quotation = tumen_excerpt_dup_quotation (excerpt);
  text = tumen_panel_label_new (quotation, "tumen-card-text");
  tumen_panel_label_set_language (text, tumen_excerpt_get_language (excerpt));
  tumen_panel_label_set_selectable (text);
  gtk_box_append (GTK_BOX (card), text);
  if (source != NULL)
    {
      /* Translators: who says it, and the article that tells: "North Korea, via Article 5". */
      caption = g_strdup_printf (_ ("%s, via %s"), name,
                                 tumen_source_get_name (source, context->language));
      gtk_box_append (GTK_BOX (card), tumen_panel_label_new (caption, "tumen-card-caption"));
    }
  gtk_box_append (box, card);
}

static void
append_denying_event (GtkBox                  *box,
                      const TumenPanelContext *context,
                      const char              *id)
{
  g_autoptr (TumenEvent) denial = tumen_panel_context_dup_event (context, id);
  const TumenEventExcerpt *parts;
  guint                    n_parts;

  if (denial == NULL)
    return;
  parts = tumen_event_get_excerpts (denial, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i].stance == TUMEN_STANCE_SUPPORTS)
        {
          append_denial (box, context, parts[i].excerpt);
          return;
        }
    }
}

/* Who denies the event, in their own words: excerpts of its own, and events that deny it. */
void
tumen_panel_cards_append_denials (GtkBox                  *box,
                                  const TumenPanelContext *context,
                                  TumenEvent              *event)
{
  guint                     n_parts, n_relations;
  const TumenEventExcerpt  *parts = tumen_event_get_excerpts (event, &n_parts);
  const TumenEventRelation *relations = tumen_event_get_relations (event, &n_relations);

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i].stance == TUMEN_STANCE_DENIES)
        append_denial (box, context, parts[i].excerpt);
    }
  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].relation == TUMEN_RELATION_DENIES && relations[i].inverse)
        append_denying_event (box, context, relations[i].event);
    }
}

static void
append_conflict_notes (GtkBox                  *box,
                       const TumenPanelContext *context,
                       TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (context->library, ids[i]);
      g_autofree char *text = NULL;
      const char      *heading;
      GtkWidget       *card;

      if (conflict == NULL || is_callout (event, conflict))
        continue;
      text = tumen_panel_cards_dup_explanation (context, conflict);
      heading = tumen_panel_cards_get_conflict_heading (conflict);
      card = tumen_panel_cards_new_text (heading, text);
      tumen_citation_list_append_contrary (GTK_BOX (card), context, event);
      gtk_box_append (box, card);
    }
}

static void
append_corroborations (GtkBox                  *box,
                       const TumenPanelContext *context,
                       TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_corroborations (event);
  GString           *text = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenCorroboration) corroboration =
        tumen_library_dup_corroboration (context->library, ids[i]);
      const char *note = NULL;

      if (corroboration != NULL)
        note = tumen_corroboration_get_note (corroboration, context->language);
      if (note != NULL)
        {
          g_autofree char *words = tumen_panel_words_for_note (context, note);

          g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
        }
    }
  if (text->len > 0)
    gtk_box_append (box, tumen_panel_cards_new_text (_ ("How the sources support each other"),
                                                     text->str));
  g_string_free (text, TRUE);
}

/* Quieter than the call-outs: other conflicts, corroborations, the editors' note. */
void
tumen_panel_cards_append_notes (GtkBox                  *box,
                                const TumenPanelContext *context,
                                TumenEvent              *event)
{
  const char *note = tumen_event_get_note (event, context->language);

  append_conflict_notes (box, context, event);
  append_corroborations (box, context, event);
  if (note != NULL && *note != '\0')
    {
      g_autofree char *words = tumen_panel_words_for_note (context, note);

      gtk_box_append (box, tumen_panel_cards_new_text (_ ("Note of the editors"), words));
    }
}
