/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cite.h"

#include "tumen-citation-text.h"

#include <jansson.h>
#include <string.h>

/* Several citations on their way into one text. */
typedef struct
{
  GPtrArray  *texts;
  GHashTable *seen; /* those of @texts */
} Texts;

static void
begin (Texts *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
}

/* Two passages of one article are one reference where the style names no passage. */
static void
take (Texts *self,
      char  *text)
{
  if (text == NULL || !g_hash_table_add (self->seen, text))
    g_free (text);
  else
    g_ptr_array_add (self->texts, text);
}

/* Records of CSL-JSON are an array each, and together one. */
static char *
join_csl_json (GPtrArray *texts)
{
  json_t *all = json_array ();
  char   *dumped, *joined;

  for (guint i = 0; i < texts->len; i++)
    {
      json_t *some = json_loads (texts->pdata[i], 0, NULL);

      json_array_extend (all, some);
      json_decref (some);
    }
  dumped = json_dumps (all, JSON_INDENT (2));
  joined = g_strconcat (dumped, "\n", NULL);
  free (dumped);
  json_decref (all);
  return joined;
}

/* Sentences are paragraphs; records end with their line. */
static char *
end (Texts      *self,
     const char *style)
{
  TumenCitationStyle parsed;
  const char        *between = "\n\n";
  char              *joined;

  if (tumen_citation_style_parse (style, &parsed) && parsed >= TUMEN_CITATION_CSL_JSON)
    between = "\n";
  if (g_str_equal (style, "csl-json"))
    joined = join_csl_json (self->texts);
  else
    {
      g_ptr_array_add (self->texts, NULL);
      joined = g_strjoinv (between, (char **)self->texts->pdata);
    }
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->texts);
  return joined;
}

/**
 * tumen_cite_has_page:
 * @self: how to cite
 * @page: a page that is cited
 *
 * Returns: whether it had been published on the day that counts, if there is one
 */
gboolean
tumen_cite_has_page (const TumenCiteContext  *self,
                     const TumenCitationPage *page)
{
  TumenDate published;

  if (self->known_on == NULL)
    return TRUE;
  return page->published != NULL && tumen_date_parse (page->published, &published, NULL, NULL) &&
         published.has_latest_end && published.latest_end <= *self->known_on;
}

static void
take_pages (const TumenCiteContext *self,
            TumenCitation          *citation,
            Texts                  *texts)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    if (tumen_cite_has_page (self, &pages[i]))
      take (texts, tumen_cite_page (self, citation, i));
}

/* What the page is cited for, in our words, and where it is. */
static char *
cite_page_as_press (const TumenCitationPage *page,
                    TumenCitation           *citation,
                    TumenLanguage            language)
{
  g_autofree char *who = tumen_citation_page_to_words (page, language);
  const char      *statement = tumen_citation_get_statement (citation, language);

  return g_strdup_printf ("%s: %s [%s]. %s", who, statement != NULL ? statement : "–",
                          tumen_citation_get_id (citation), page->address);
}

/**
 * tumen_cite_is_style:
 * @slug: a text
 *
 * Returns: whether it names one of the styles, %TUMEN_CITE_PRESS among them
 */
gboolean
tumen_cite_is_style (const char *slug)
{
  TumenCitationStyle style;

  g_return_val_if_fail (slug != NULL, FALSE);

  return g_str_equal (slug, TUMEN_CITE_PRESS) || tumen_citation_style_parse (slug, &style);
}

/**
 * tumen_cite_excerpt:
 * @self: how to cite
 * @excerpt: one of the library
 * @event_id: (nullable): the event for which it is cited
 *
 * Returns: (transfer full): the article of the excerpt, and the passage where the style has a
 *   place for it; as the press cites, also the quotation
 */
char *
tumen_cite_excerpt (const TumenCiteContext *self,
                    TumenExcerpt           *excerpt,
                    const char             *event_id)
{
  g_autoptr (TumenSource) source = NULL;
  TumenCitationStyle style;
  TumenCitedWork     work;

  g_return_val_if_fail (self != NULL && TUMEN_IS_EXCERPT (excerpt), NULL);

  source = tumen_library_dup_source (self->library, tumen_excerpt_get_source (excerpt));
  if (source == NULL || !tumen_citation_style_parse (self->style, &style))
    return tumen_citation_text_for_excerpt (self->library, excerpt, event_id, self->reading,
                                            self->language);
  tumen_cited_work_init (&work, source, excerpt, self->reading, self->language);
  return tumen_cited_work_cite (&work, style, self->language);
}

/**
 * tumen_cite_page:
 * @self: how to cite
 * @citation: one of the library
 * @page: which of its pages, the first is 0
 *
 * A page has an id of its own in a record: that of the citation, and its number if there are
 * several. Its title is not known to the library and is not made up. A date that is not the page's
 * own stands in brackets, as an inferred one.
 *
 * Returns: (transfer full): the page: publisher, date and address; as the press cites, also what it
 *   is cited for
 */
char *
tumen_cite_page (const TumenCiteContext *self,
                 TumenCitation          *citation,
                 guint                   page)
{
  guint                    n_pages;
  const TumenCitationPage *pages;
  TumenCitationStyle       style;
  TumenCitedWork           work;
  TumenDate                published;
  g_autofree char         *id = NULL;

  g_return_val_if_fail (self != NULL && TUMEN_IS_CITATION (citation), NULL);
  pages = tumen_citation_get_pages (citation, &n_pages);
  g_return_val_if_fail (page < n_pages, NULL);

  if (!tumen_citation_style_parse (self->style, &style))
    return cite_page_as_press (&pages[page], citation, self->language);
  id = n_pages > 1 ? g_strdup_printf ("%s-%u", tumen_citation_get_id (citation), page + 1)
                   : g_strdup (tumen_citation_get_id (citation));
  tumen_cited_page_init (&work, &pages[page], &published, self->language);
  work.id = id;
  return tumen_cited_work_cite (&work, style, self->language);
}

/**
 * tumen_cite_citation:
 * @self: how to cite
 * @citation: one of the library
 *
 * Returns: (transfer full): all of its pages
 */
char *
tumen_cite_citation (const TumenCiteContext *self,
                     TumenCitation          *citation)
{
  Texts texts;

  g_return_val_if_fail (self != NULL && TUMEN_IS_CITATION (citation), NULL);

  begin (&texts);
  take_pages (self, citation, &texts);
  return end (&texts, self->style);
}

/**
 * tumen_cite_event:
 * @self: how to cite
 * @event: one of the library
 *
 * Returns: (transfer full): its excerpts and then the pages that are cited for it, each once; for
 *   CSL-JSON one array; "" or an empty array if there are none
 */
char *
tumen_cite_event (const TumenCiteContext *self,
                  TumenEvent             *event)
{
  Texts                    texts;
  guint                    n_parts;
  const TumenEventExcerpt *parts;
  const char *const       *ids;

  g_return_val_if_fail (self != NULL && TUMEN_IS_EVENT (event), NULL);

  begin (&texts);
  parts = tumen_event_get_excerpts (event, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (self->library, parts[i].excerpt);

      if (excerpt != NULL)
        take (&texts, tumen_cite_excerpt (self, excerpt, tumen_event_get_id (event)));
    }
  ids = tumen_event_get_citations (event);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (self->library, ids[i]);

      if (citation != NULL)
        take_pages (self, citation, &texts);
    }
  return end (&texts, self->style);
}
