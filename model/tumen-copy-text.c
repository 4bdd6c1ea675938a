/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-copy-text.h"

#include "tumen-citation-text.h"
#include "tumen-cite.h"

#include <string.h>

static char *
dup_cited (TumenLibrary            *library,
           TumenEvent              *event,
           const TumenEventExcerpt *part,
           TumenReading             reading,
           TumenLanguage            language)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, part->excerpt);

  if (excerpt == NULL)
    return NULL;
  return tumen_citation_text_for_excerpt (library, excerpt, tumen_event_get_id (event), reading,
                                          language);
}

/* What a citation says beside the quotation, which it holds. */
static char *
dup_without (const char *citation,
             const char *quotation)
{
  const char *found = strstr (citation, quotation);
  const char *rest;

  if (found == NULL)
    return g_strdup (citation);
  rest = found + strlen (quotation);
  if (g_str_has_prefix (rest, ", "))
    rest += 2;
  return g_strdup_printf ("%.*s%s", (int)(found - citation), citation, rest);
}

static void
append_html (GString    *html,
             const char *before,
             const char *text,
             const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "%s%s%s", before, escaped, after);
}

/* Where no excerpt tells of the event, the pages that are cited for it do: each in a paragraph. */
static char **
dup_pages (TumenLibrary *library,
           TumenEvent   *event,
           TumenReading  reading,
           TumenLanguage language)
{
  TumenCiteContext context = { library, reading, language, TUMEN_CITE_PRESS, NULL };
  guint            n_parts;
  g_autofree char *pages = NULL;

  tumen_event_get_excerpts (event, &n_parts);
  if (n_parts > 0)
    return g_new0 (char *, 1);
  pages = tumen_cite_event (&context, event);
  return g_strsplit (pages, "\n\n", -1);
}

/**
 * tumen_copy_text_for_event:
 * @library: a library
 * @event: one of its events
 * @reading: which date counts
 * @language: of the words
 *
 * Returns: (transfer full): title and date, and each quotation with its citation in a paragraph of
 *   its own; without any, the pages that are cited
 */
char *
tumen_copy_text_for_event (TumenLibrary *library,
                           TumenEvent   *event,
                           TumenReading  reading,
                           TumenLanguage language)
{
  GString                 *text = g_string_new (tumen_event_get_title (event, language));
  g_autofree char         *date = NULL;
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  g_auto (GStrv) pages = NULL;

  date = tumen_event_dup_date_words (event, reading, TUMEN_DATE_STYLE_LONG, language);
  g_string_append_printf (text, "\n%s\n", date);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *cited = dup_cited (library, event, &parts[i], reading, language);

      if (cited != NULL)
        g_string_append_printf (text, "\n%s\n", cited);
    }
  pages = dup_pages (library, event, reading, language);
  for (guint i = 0; pages[i] != NULL; i++)
    g_string_append_printf (text, "\n%s\n", pages[i]);
  return g_string_free (text, FALSE);
}

/**
 * tumen_copy_html_for_excerpt:
 * @excerpt: an excerpt
 * @citation: plain text, in which the quotation may stand
 *
 * Returns: (transfer full): the quotation, marked with its language, and the rest of the citation
 */
char *
tumen_copy_html_for_excerpt (TumenExcerpt *excerpt,
                             const char   *citation)
{
  GString         *html = g_string_new (NULL);
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *rest = dup_without (citation, quotation);

  append_html (html, "<blockquote lang=\"", tumen_excerpt_get_language (excerpt), "\">");
  append_html (html, "<p>", quotation, "</p></blockquote>\n");
  append_html (html, "<p>", rest, "</p>\n");
  return g_string_free (html, FALSE);
}

/**
 * tumen_copy_html_for_event:
 * @library: a library
 * @event: one of its events
 * @reading: which date counts
 * @language: of the words
 *
 * Returns: (transfer full): the same as tumen_copy_text_for_event(), as a part of a page
 */
char *
tumen_copy_html_for_event (TumenLibrary *library,
                           TumenEvent   *event,
                           TumenReading  reading,
                           TumenLanguage language)
{
  GString                 *html = g_string_new (NULL);
  g_autofree char         *date = NULL;
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  g_auto (GStrv) pages = NULL;

  date = tumen_event_dup_date_words (event, reading, TUMEN_DATE_STYLE_LONG, language);
  append_html (html, "<p><b>", tumen_event_get_title (event, language), "</b><br>");
  append_html (html, "", date, "</p>\n");
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *cited = dup_cited (library, event, &parts[i], reading, language);
      g_autofree char *one = NULL;
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, parts[i].excerpt);

      if (cited == NULL || excerpt == NULL)
        continue;
      one = tumen_copy_html_for_excerpt (excerpt, cited);
      g_string_append (html, one);
    }
  pages = dup_pages (library, event, reading, language);
  for (guint i = 0; pages[i] != NULL; i++)
    append_html (html, "<p>", pages[i], "</p>\n");
  return g_string_free (html, FALSE);
}
