/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-citation-text.h"

#include "tumen-words.h"

#include <string.h>

/* How the date of a publication is known, in brackets after it; nothing if it is stated. */
static const char *const basis_words[TUMEN_N_BASES][TUMEN_N_LANGUAGES] = {
  [TUMEN_BASIS_STATED] = { NULL, NULL },
  [TUMEN_BASIS_INFERRED] = { "worked out", "fecha deducida" },
  [TUMEN_BASIS_EDITORIAL] = { "date from other pages", "fecha según otras páginas" },
};

static const char *const published_words[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "published",
  [TUMEN_LANGUAGE_ES] = "publicado",
};

static const char *const no_date_words[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "date of publication not known",
  [TUMEN_LANGUAGE_ES] = "fecha de publicación desconocida",
};

static const char *const not_named_words[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "publisher not named",
  [TUMEN_LANGUAGE_ES] = "editor no indicado",
};

static const char *const not_seen_words[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "date not seen",
  [TUMEN_LANGUAGE_ES] = "fecha no vista",
};

/* What tells the date of a page, in brackets after it; nothing if the page does. */
static const char *const dated_by_words[TUMEN_N_DATED_BYS][TUMEN_N_LANGUAGES] = {
  [TUMEN_DATED_BY_PAGE] = { NULL, NULL },
  [TUMEN_DATED_BY_ADDRESS] = { "date in the address", "fecha en la dirección" },
  [TUMEN_DATED_BY_CATALOGUE] = { "date from a catalogue", "fecha de un catálogo" },
};

static void
append_publication (GString                *text,
                    const TumenPublication *publication,
                    TumenLanguage           language)
{
  const char      *basis = basis_words[publication->basis][language];
  g_autofree char *words = NULL;

  if (publication->edtf == NULL)
    {
      g_string_append_printf (text, ", %s", no_date_words[language]);
      return;
    }
  words = tumen_date_to_words (&publication->date, TUMEN_DATE_STYLE_SHORT, language);
  g_string_append_printf (text, ", %s %s", published_words[language], words);
  if (basis != NULL)
    g_string_append_printf (text, " (%s)", basis);
}

/**
 * tumen_source_dup_description:
 * @reading: of the date of publication
 * @language: of the words
 *
 * Returns: (transfer full): "Article 4, outlet not named, published 28 May – 17 Jun 2025 (worked
 *   out)"
 */
char *
tumen_source_dup_description (TumenSource  *self,
                              TumenReading  reading,
                              TumenLanguage language)
{
  GString    *text = g_string_new (tumen_source_get_name (self, language));
  const char *outlet = tumen_source_get_outlet (self, language);

  if (outlet == NULL)
    outlet = tumen_word (TUMEN_WORD_OUTLET_NOT_NAMED, language);
  g_string_append_printf (text, ", %s", outlet);
  append_publication (text, tumen_source_get_publication (self, reading), language);
  return g_string_free (text, FALSE);
}

static void
append_headline (GString     *text,
                 TumenSource *source)
{
  const char *headline = tumen_source_get_headline (source);

  if (headline == NULL)
    return;
  /* Quotation marks within others are of another kind. */
  if (strstr (headline, "«") != NULL)
    g_string_append_printf (text, ", “%s”", headline);
  else
    g_string_append_printf (text, ", «%s»", headline);
}

/**
 * tumen_citation_text_for_excerpt:
 * @library: a library
 * @excerpt: an excerpt
 * @event_id: (nullable): the event for which it is cited
 * @reading: which date counts
 * @language: of the words
 *
 * A citation as the Spanish press writes it: who says it, in which article, «the quotation», and
 * where it is found in this library.
 *
 * Returns: (transfer full): plain text on one line; line breaks of the quotation are kept
 */
char *
tumen_citation_text_for_excerpt (TumenLibrary *library,
                                 TumenExcerpt *excerpt,
                                 const char   *event_id,
                                 TumenReading  reading,
                                 TumenLanguage language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *speaker = NULL;
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *description = NULL;
  g_autoptr (TumenSource) source = NULL;

  if (!g_str_equal (tumen_excerpt_get_speaker (excerpt), TUMEN_NARRATOR))
    {
      speaker = tumen_library_dup_speaker_name (library,
                                                tumen_excerpt_get_speaker (excerpt),
                                                language);
      g_string_append_printf (text, "%s: ", speaker);
    }
  g_string_append_printf (text, "%s, ", quotation);
  source = tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  if (source != NULL)
    {
      description = tumen_source_dup_description (source, reading, language);
      g_string_append (text, description);
      append_headline (text, source);
    }
  g_string_append_printf (text, " [%s", tumen_excerpt_get_id (excerpt));
  if (event_id != NULL)
    g_string_append_printf (text, ", %s", event_id);
  g_string_append (text, "].");
  return g_string_free (text, FALSE);
}

/**
 * tumen_quotation_text_for_excerpt:
 * @excerpt: an excerpt
 *
 * Returns: (transfer full): the quotation between «», and on a line of its own the translation
 *   into @language with its translator, if there is one
 */
char *
tumen_quotation_text_for_excerpt (TumenExcerpt *excerpt,
                                  TumenLanguage language)
{
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  const char      *translation = tumen_excerpt_get_translation (excerpt, language);
  const char      *translator = tumen_excerpt_get_translator (excerpt, language);

  if (translation == NULL)
    return g_steal_pointer (&quotation);
  if (translator == NULL)
    return g_strdup_printf ("%s\n“%s”", quotation, translation);
  return g_strdup_printf ("%s\n“%s” (%s)", quotation, translation, translator);
}

/**
 * tumen_citation_page_to_words:
 * @page: a page that is cited
 * @language: of the words
 *
 * Returns: (transfer full): who published it, and when, as far as that is known: "i24NEWS, 27 Jul
 *   2023 (date from a catalogue)"
 */
char *
tumen_citation_page_to_words (const TumenCitationPage *page,
                              TumenLanguage            language)
{
  const char      *publisher = page->publishers[language];
  const char      *dated_by = dated_by_words[page->dated_by][language];
  g_autofree char *words = NULL;
  TumenDate        date;

  if (publisher == NULL)
    publisher = not_named_words[language];
  if (page->published == NULL || !tumen_date_parse (page->published, &date, NULL, NULL))
    return g_strdup_printf ("%s, %s", publisher, not_seen_words[language]);
  words = tumen_date_to_words (&date, TUMEN_DATE_STYLE_SHORT, language);
  if (dated_by == NULL)
    return g_strdup_printf ("%s, %s", publisher, words);
  return g_strdup_printf ("%s, %s (%s)", publisher, words, dated_by);
}
