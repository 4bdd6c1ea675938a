/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-claim.h"
#include "tumen-note-words.h"

#define EVENT_SPACE   8.0 /* px above, with type of the usual size */
#define EXCERPT_SPACE 4.0
#define MOST_WHOLE    600 /* letters of a quotation that is not parted by a column or page */

/**
 * tumen_back_get_reasoning:
 * @self: back matter
 * @event: an event
 *
 * Returns: (transfer none) (nullable): how its date is known
 */
const char *
tumen_back_get_reasoning (TumenBackMatter *self,
                          TumenEvent      *event)
{
  const char *reasoning = tumen_event_get_date (event, self->reading)->reasoning[self->language];

  return reasoning != NULL && *reasoning != '\0' ? reasoning : NULL;
}

/**
 * tumen_back_has_evidence:
 * @self: back matter
 * @event: one that is listed
 *
 * Returns: whether there are excerpts that speak of it, and they are wanted
 */
gboolean
tumen_back_has_evidence (TumenBackMatter      *self,
                         const TumenBackEvent *event)
{
  guint n_parts = 0;

  if (event->event == NULL || !(self->figure->spec.parts & TUMEN_FIGURE_EXCERPTS))
    return FALSE;
  tumen_event_get_excerpts (event->event, &n_parts);
  return n_parts > 0;
}

static void
add_event (TumenBackMatter      *self,
           const TumenBackEvent *event)
{
  TumenParagraph  *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_HEADING);
  g_autofree char *title = tumen_back_dup_title (self, event);

  paragraph->space = EVENT_SPACE * self->figure->type_scale;
  paragraph->keep = TRUE;
  paragraph->whole = TRUE;
  paragraph->event = event->row;
  if (event->number > 0)
    {
      paragraph->number = g_strdup_printf ("%u", event->number);
      paragraph->number_link = g_strdup_printf ("#n%u", event->number);
      paragraph->place = g_strdup_printf ("e%u", event->number);
    }
  tumen_back_add_date (self, paragraph, event);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ". ", NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, title, NULL);
  tumen_flow_add (self->flow, paragraph);
}

/* After what stands in bold. */
static gboolean
has_words (TumenParagraph *paragraph)
{
  return paragraph->text->len > 0 && !g_str_has_suffix (paragraph->text->str, ". ");
}

static char *
dup_published (TumenBackMatter *self,
               TumenSource     *source)
{
  const TumenPublication *published = tumen_source_get_publication (source, self->reading);
  g_autofree char        *words =
    tumen_list_dup_published (published->edtf != NULL ? &published->date : NULL, published->basis,
                              TRUE, self->language);

  return g_strconcat (", ", words, NULL);
}

static void
add_separated (TumenParagraph *paragraph,
               const char     *text)
{
  g_autofree char *part = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (has_words (paragraph))
    part = g_strconcat (" · ", text, NULL);
  else
    part = tumen_back_dup_capitalised (text);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, part, NULL);
}

static void
add_phrase (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            TumenListPhrase  phrase,
            const char      *speaker)
{
  g_autofree char *text = NULL;

  if (speaker == NULL)
    return;
  text = tumen_list_phrase (phrase, tumen_back_get_name (self, speaker), NULL, self->language);
  add_separated (paragraph, text);
}

/* Who says it, in what way, through whom and of whom; of an article's own words it is enough to
 * name the article. */
static void
add_speaker (TumenBackMatter         *self,
             TumenParagraph          *paragraph,
             const TumenEventExcerpt *part,
             TumenExcerpt            *excerpt)
{
  const char *const *via = tumen_excerpt_get_via (excerpt);
  gboolean           is_narrator = g_str_equal (part->speaker, TUMEN_NARRATOR);
  gboolean           is_plain = g_strcmp0 (tumen_excerpt_get_mode (excerpt), TUMEN_NARRATOR) == 0;

  if (!is_narrator)
    add_separated (paragraph, tumen_back_get_name (self, part->speaker));
  if (!is_plain)
    add_separated (paragraph, tumen_excerpt_get_mode_words (excerpt, self->language));
  for (gsize i = 0; via != NULL && via[i] != NULL; i++)
    add_phrase (self, paragraph, TUMEN_LIST_PHRASE_VIA, via[i]);
  add_phrase (self, paragraph, TUMEN_LIST_PHRASE_REPORTING, tumen_excerpt_get_about (excerpt));
}

static void
add_stance (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            TumenStance      stance)
{
  const char      *name = tumen_stance_get_name (stance, self->language);
  g_autofree char *text = NULL;

  if (stance == TUMEN_STANCE_SUPPORTS)
    return;
  text = g_strconcat (name, ". ", NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, text, NULL);
}

/* “A4, published 5 Jun 2025 (date from other pages)”: the rest stands with the articles. */
static void
add_article (TumenBackMatter *self,
             TumenParagraph  *paragraph,
             TumenExcerpt    *excerpt,
             gboolean         with_date)
{
  TumenBackArticle *article = tumen_back_get_article (self, tumen_excerpt_get_source (excerpt));
  g_autofree char  *day = NULL;

  if (article == NULL)
    return;
  if (has_words (paragraph))
    tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, " · ", NULL);
  tumen_back_add_article (paragraph, TUMEN_RUN_NORMAL, article);
  if (!with_date)
    return;
  day = dup_published (self, article->source);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, day, NULL);
}

static void
add_id (TumenParagraph *paragraph,
        TumenExcerpt   *excerpt,
        const char     *after)
{
  g_autofree char *id = g_strdup_printf (" [%s]%s", tumen_excerpt_get_id (excerpt), after);

  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, id, NULL);
}

static void
add_citation (TumenBackMatter         *self,
              const TumenBackEvent    *event,
              const TumenEventExcerpt *part,
              TumenExcerpt            *excerpt)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_CITATION);

  paragraph->space = 0.0;
  paragraph->event = event->row;
  add_stance (self, paragraph, part->stance);
  add_speaker (self, paragraph, part, excerpt);
  add_article (self, paragraph, excerpt, TRUE);
  add_id (paragraph, excerpt, ".");
  tumen_flow_add (self->flow, paragraph);
}

/* What has been quoted already is only named again. */
static void
add_reference (TumenBackMatter         *self,
               const TumenBackEvent    *event,
               const TumenEventExcerpt *part,
               const TumenBackExcerpt  *excerpt)
{
  TumenParagraph  *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_CITATION);
  g_autofree char *number = g_strdup_printf ("%u", excerpt->event);
  g_autofree char *see = tumen_list_phrase (TUMEN_LIST_PHRASE_SEE,
                                            excerpt->event > 0 ? number : "↑", NULL,
                                            self->language);
  g_autofree char *link = g_strdup_printf ("#q%u", excerpt->place);

  paragraph->space = EXCERPT_SPACE * self->figure->type_scale;
  paragraph->event = event->row;
  add_stance (self, paragraph, part->stance);
  add_speaker (self, paragraph, part, excerpt->excerpt);
  add_article (self, paragraph, excerpt->excerpt, FALSE);
  add_id (paragraph, excerpt->excerpt, ": ");
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, see, link);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ".", NULL);
  tumen_flow_add (self->flow, paragraph);
}

static void
add_translation (TumenBackMatter      *self,
                 const TumenBackEvent *event,
                 TumenExcerpt         *excerpt)
{
  const char      *translation = tumen_excerpt_get_translation (excerpt, self->language);
  const char      *translator = tumen_excerpt_get_translator (excerpt, self->language);
  TumenParagraph  *paragraph;
  g_autofree char *text = NULL;
  g_autofree char *by = NULL;
  g_autofree char *caption = NULL;

  if (translation == NULL || !(self->figure->spec.parts & TUMEN_FIGURE_TRANSLATIONS))
    return;
  paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_QUOTATION);
  paragraph->space = 0.0;
  paragraph->keep = TRUE;
  paragraph->event = event->row;
  text = g_strdup_printf ("“%s” ", translation);
  by = tumen_list_phrase (TUMEN_LIST_PHRASE_TRANSLATED_BY,
                          translator != NULL ? translator : "Tumen", NULL, self->language);
  caption = g_strdup_printf ("(%s)", by);
  tumen_paragraph_add (paragraph, TUMEN_RUN_ITALIC, text, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, caption, NULL);
  tumen_flow_add (self->flow, paragraph);
}

static void
add_quotation (TumenBackMatter      *self,
               const TumenBackEvent *event,
               TumenBackExcerpt     *excerpt)
{
  TumenParagraph  *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_QUOTATION);
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt->excerpt);

  excerpt->place = ++self->n_quoted;
  excerpt->event = event->number;
  paragraph->space = EXCERPT_SPACE * self->figure->type_scale;
  paragraph->keep = TRUE;
  paragraph->event = event->row;
  paragraph->place = g_strdup_printf ("q%u", excerpt->place);
  /* Whoever copies it from a page gets it in one piece, without a footer in it. */
  paragraph->whole = g_utf8_strlen (quotation, -1) <= MOST_WHOLE;
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, quotation, NULL);
  tumen_flow_add (self->flow, paragraph);
}

static void
add_excerpt (TumenBackMatter         *self,
             const TumenBackEvent    *event,
             const TumenEventExcerpt *part)
{
  TumenBackExcerpt *excerpt = tumen_back_get_excerpt (self, part->excerpt);

  if (excerpt == NULL)
    return;
  if (excerpt->place > 0)
    {
      add_reference (self, event, part, excerpt);
      return;
    }
  add_quotation (self, event, excerpt);
  add_translation (self, event, excerpt->excerpt);
  add_citation (self, event, part, excerpt->excerpt);
}

static void
add_claim (TumenBackMatter  *self,
           TumenParagraph   *paragraph,
           TumenEvent       *event,
           const TumenClaim *claim)
{
  TumenBackExcerpt *excerpt = tumen_back_get_excerpt (self, claim->excerpt);
  TumenBackArticle *article = NULL;
  TumenEventDate    date;
  g_autofree char  *words = NULL;
  g_autofree char  *text = NULL;

  if (excerpt != NULL)
    article = tumen_back_get_article (self, tumen_excerpt_get_source (excerpt->excerpt));
  tumen_claim_to_date (claim, tumen_event_get_date (event, self->reading), &date);
  words = tumen_date_to_words (&date.date, TUMEN_DATE_STYLE_SHORT, self->language);
  if (article != NULL)
    tumen_back_add_article (paragraph, TUMEN_RUN_NORMAL, article);
  else
    tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, claim->excerpt, NULL);
  text = g_strdup_printf (": %s («%s»)", words, claim->wording != NULL ? claim->wording : "–");
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
}

static TumenParagraph *
new_remark (TumenBackMatter      *self,
            const TumenBackEvent *event,
            TumenListWord         word)
{
  TumenParagraph  *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_CITATION);
  g_autofree char *lead = g_strconcat (tumen_list_word (word, self->language), ": ", NULL);

  paragraph->space = EXCERPT_SPACE * self->figure->type_scale;
  paragraph->event = event->row;
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, lead, NULL);
  return paragraph;
}

static void
add_claims (TumenBackMatter      *self,
            const TumenBackEvent *event)
{
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event->event, &n_claims);
  TumenParagraph   *paragraph;

  if (!tumen_claims_differ (event->event))
    return;
  paragraph = new_remark (self, event, TUMEN_LIST_WORD_DATES_GIVEN);
  for (guint i = 0; i < n_claims; i++)
    {
      if (i > 0)
        tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, "; ", NULL);
      add_claim (self, paragraph, event->event, &claims[i]);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ".", NULL);
  tumen_flow_add (self->flow, paragraph);
}

static void
add_reasoning (TumenBackMatter      *self,
               const TumenBackEvent *event)
{
  const char      *reasoning = tumen_back_get_reasoning (self, event->event);
  TumenParagraph  *paragraph;
  g_autofree char *words = NULL;

  if (reasoning == NULL)
    return;
  paragraph = new_remark (self, event, TUMEN_LIST_WORD_HOW_KNOWN);
  words = tumen_note_to_words (self->figure->library, reasoning, self->language);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, words, NULL);
  tumen_flow_add (self->flow, paragraph);
}

/**
 * tumen_compose_excerpts:
 * @self: back matter after its list
 *
 * Adds what the articles say of each event, letter by letter in their language, who says it and
 * where, and how its date is known. An excerpt that speaks of several events is quoted once.
 */
void
tumen_compose_excerpts (TumenBackMatter *self)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < self->events->len && !tumen_back_is_stopped (self, i); i++)
    {
      const TumenBackEvent    *event = &g_array_index (self->events, TumenBackEvent, i);
      const TumenEventExcerpt *parts;
      guint                    n_parts;

      if (!tumen_back_has_evidence (self, event))
        continue;
      if (!has_heading)
        tumen_back_add_heading (self, TUMEN_LIST_WORD_EXCERPTS, "excerpts");
      has_heading = TRUE;
      add_event (self, event);
      parts = tumen_event_get_excerpts (event->event, &n_parts);
      for (guint j = 0; j < n_parts; j++)
        add_excerpt (self, event, &parts[j]);
      add_claims (self, event);
      add_reasoning (self, event);
    }
}
