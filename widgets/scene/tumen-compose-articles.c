/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-citation-text.h"
#include "tumen-note-words.h"
#include "tumen-shown.h"
#include "tumen-web-address.h"

#include <string.h>

#define MOST_LETTERS 60 /* of the beginning of an article */

static void
add_text (TumenParagraph *paragraph,
          TumenRunStyle   style,
          const char     *before,
          const char     *text,
          const char     *after)
{
  g_autofree char *all = g_strconcat (before, text, after, NULL);

  tumen_paragraph_add (paragraph, style, all, NULL);
}

/* Only pages of the web can be opened from a page that a stranger has. */
static void
add_address (TumenBackMatter *self,
             TumenParagraph  *paragraph,
             const char      *address)
{
  g_autofree char *target = tumen_web_address_dup_target (address);
  g_autofree char *shown = NULL;

  if (target == NULL)
    shown = tumen_shown_dup_line (address);
  else if (self->is_brief)
    shown = tumen_web_address_dup_host (address);
  else
    shown = tumen_web_address_dup_shown (address);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, " ", NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, shown, target);
}

/* Whole words, as far as there is room. */
static char *
dup_beginning (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\r\n", ' ');
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (line, -1) <= MOST_LETTERS)
    return g_strconcat (line, "…", NULL);
  start = g_utf8_substring (line, 0, MOST_LETTERS);
  space = strrchr (start, ' ');
  if (space != NULL && space > start)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

static void
add_headline (TumenBackMatter        *self,
              TumenParagraph         *paragraph,
              const TumenBackArticle *article)
{
  const char      *headline = tumen_source_get_headline (article->source);
  g_autofree char *beginning = NULL;
  g_autofree char *words = NULL;

  if (headline != NULL)
    {
      /* Quotation marks within others are of another kind. */
      gboolean is_inside = strstr (headline, "“") != NULL;

      add_text (paragraph, TUMEN_RUN_NORMAL, is_inside ? "«" : "“", headline,
                is_inside ? "». " : "”. ");
      return;
    }
  if (article->beginning == NULL)
    return;
  beginning = dup_beginning (article->beginning);
  words = tumen_list_phrase (TUMEN_LIST_PHRASE_BEGINS, beginning, NULL, self->language);
  add_text (paragraph, TUMEN_RUN_NORMAL, "", words, ". ");
}

static void
add_outlet (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            TumenSource     *source)
{
  const char      *outlet = tumen_source_get_outlet (source, self->language);
  const char      *dateline = tumen_source_get_dateline (source);
  g_autofree char *place = NULL;

  if (outlet == NULL)
    outlet = tumen_list_word (TUMEN_LIST_WORD_OUTLET_NOT_NAMED, self->language);
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, outlet, NULL);
  if (dateline != NULL)
    {
      place = tumen_list_phrase (TUMEN_LIST_PHRASE_DATELINE, dateline, NULL, self->language);
      add_text (paragraph, TUMEN_RUN_NORMAL, ", ", place, "");
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ". ", NULL);
}

static void
add_phrase (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            TumenListPhrase  phrase,
            const char      *value,
            const char      *after)
{
  g_autofree char *words = NULL;

  if (value == NULL || *value == '\0')
    return;
  words = tumen_list_phrase (phrase, value, NULL, self->language);
  add_text (paragraph, TUMEN_RUN_DIM, " ", words, after);
}

/* On a day in the past nobody knew where else the text would stand. */
static void
add_lead (TumenBackMatter *self,
          TumenParagraph  *paragraph,
          TumenSource     *source)
{
  const char *address = tumen_source_get_lead_address (source);
  const char *publisher = tumen_source_get_lead_publisher (source, self->language);

  if (address == NULL || self->is_brief || self->figure->view.has_known_on)
    return;
  add_phrase (self, paragraph, TUMEN_LIST_PHRASE_LEAD, publisher != NULL ? publisher : "–", ",");
  add_address (self, paragraph, address);
}

static TumenParagraph *
new_article (TumenBackMatter        *self,
             const TumenBackArticle *article)
{
  TumenParagraph         *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  TumenSource            *source = article->source;
  const TumenPublication *published = tumen_source_get_publication (source, self->reading);
  const char             *address = tumen_source_get_address (source);
  g_autofree char        *day = NULL;

  paragraph->number = g_strdup_printf ("A%u", article->number);
  paragraph->place = g_strdup_printf ("a%u", article->number);
  add_outlet (self, paragraph, source);
  add_headline (self, paragraph, article);
  day = tumen_list_dup_published (published->edtf != NULL ? &published->date : NULL,
                                  published->basis, FALSE, self->language);
  add_text (paragraph, TUMEN_RUN_NORMAL, "", day, ".");
  add_phrase (self, paragraph, TUMEN_LIST_PHRASE_AGENCY,
              tumen_source_get_agency (source, self->language), ".");
  if (address != NULL)
    add_address (self, paragraph, address);
  if (!self->is_brief)
    add_phrase (self, paragraph, TUMEN_LIST_PHRASE_LICENCE,
                tumen_source_get_licence_note (source, self->language), "");
  add_lead (self, paragraph, source);
  return paragraph;
}

static void
add_pages (TumenBackMatter         *self,
           TumenParagraph          *paragraph,
           const TumenBackCitation *citation)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation->citation, &n_pages);
  gboolean                 has_page = FALSE;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *who = NULL;

      if (!tumen_back_has_page (self, &pages[i]))
        continue;
      who = tumen_citation_page_to_words (&pages[i], self->language);
      add_text (paragraph, TUMEN_RUN_NORMAL, has_page ? "; " : "", who,
                pages[i].address != NULL ? "," : "");
      if (pages[i].address != NULL)
        add_address (self, paragraph, pages[i].address);
      has_page = TRUE;
    }
}

/* What the editors say of the pages. */
static void
add_note (TumenBackMatter *self,
          TumenParagraph  *paragraph,
          TumenCitation   *citation)
{
  const char      *note = tumen_citation_get_note (citation, self->language);
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  /* What the editors found out later was not known on a day in the past. */
  if (note == NULL || *note == '\0' || self->is_brief || self->figure->view.has_known_on)
    return;
  words = tumen_note_to_words (self->figure->library, note, self->language);
  sentence = tumen_back_dup_capitalised (words);
  add_text (paragraph, TUMEN_RUN_DIM, " · ", sentence, g_str_has_suffix (words, ".") ? "" : ".");
}

static TumenParagraph *
new_citation (TumenBackMatter         *self,
              const TumenBackCitation *citation)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  const char     *statement = tumen_citation_get_statement (citation->citation, self->language);

  paragraph->number = g_strdup_printf ("P%u", citation->number);
  paragraph->place = g_strdup_printf ("p%u", citation->number);
  if (statement != NULL && *statement != '\0' && !self->is_brief)
    add_text (paragraph, TUMEN_RUN_BOLD, "", statement,
              g_str_has_suffix (statement, ".") ? " " : ". ");
  add_pages (self, paragraph, citation);
  add_note (self, paragraph, citation->citation);
  /* Who has the sheet of a poster alone cannot look it up. */
  if (self->figure->spec.product != TUMEN_FIGURE_POSTER)
    add_text (paragraph, TUMEN_RUN_DIM, " [", tumen_citation_get_id (citation->citation), "]");
  if (citation->events->len > 0)
    {
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, " →\u00a0", NULL);
      tumen_back_add_numbers (paragraph, citation->events);
    }
  return paragraph;
}

/**
 * tumen_compose_articles:
 * @self: back matter after its list and its excerpts
 *
 * Adds the articles in which the events stand, and the pages that are cited for them: those that
 * were asked for, and no others.
 */
void
tumen_compose_articles (TumenBackMatter *self)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < self->articles->len && !tumen_back_is_stopped (self, i); i++)
    {
      const TumenBackArticle *article = self->articles->pdata[i];

      if (!article->is_used)
        continue;
      if (!has_heading)
        tumen_back_add_heading (self, TUMEN_LIST_WORD_ARTICLES, "articles");
      has_heading = TRUE;
      tumen_flow_add (self->flow, new_article (self, article));
    }
  if (self->citations->len > 0)
    tumen_back_add_heading (self, TUMEN_LIST_WORD_PAGES, "pages");
  for (guint i = 0; i < self->citations->len && !tumen_back_is_stopped (self, i); i++)
    tumen_flow_add (self->flow, new_citation (self, self->citations->pdata[i]));
}
