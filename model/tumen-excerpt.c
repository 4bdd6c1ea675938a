/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-excerpt.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

#include <string.h>

/**
 * TumenExcerpt:
 *
 * A verbatim quotation, anchored in its source by its text, by 32 characters of context and by
 * its place in code points (W3C Web Annotation: text quote and text position selectors).
 */
struct _TumenExcerpt
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id, *source, *exact, *prefix, *suffix, *speaker, *about, *mode;
  char         *segment, *phrase, *rendering_of, *language;
  char         *mode_words[TUMEN_N_LANGUAGES];
  char         *note[TUMEN_N_LANGUAGES];
  char         *translation[TUMEN_N_LANGUAGES];
  char         *translator[TUMEN_N_LANGUAGES];
  const char  **via;
  gint64        start, end;
};

G_DEFINE_FINAL_TYPE (TumenExcerpt, tumen_excerpt, G_TYPE_OBJECT)

static gboolean
read_excerpt (TumenExcerpt            *self,
              const TumenEntityReader *reader)
{
  char **const fields[] = {
    &self->id, &self->source, &self->exact, &self->prefix, &self->suffix, &self->speaker,
    &self->about, &self->mode, &self->segment, &self->phrase, &self->rendering_of, &self->language
  };
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT id, source, exact, prefix, suffix, speaker, about, mode,"
                                   " segment, phrase, rendering_of, language, start, \"end\""
                                   " FROM excerpt WHERE id = ?1");
  if (!tumen_statement_next (row))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    *fields[i] = tumen_entity_reader_get_text (reader, row, (int)i);
  self->start = tumen_statement_get_integer (row, G_N_ELEMENTS (fields));
  self->end = tumen_statement_get_integer (row, G_N_ELEMENTS (fields) + 1);
  return TRUE;
}

static gboolean
is_sentence_end (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

static gboolean
is_quote_or_space (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isspace (c) || type == G_UNICODE_INITIAL_PUNCTUATION ||
         type == G_UNICODE_FINAL_PUNCTUATION || c == '"';
}

/* Whether a text that follows @prefix begins in the middle of a sentence. */
static gboolean
begins_inside (const char *prefix)
{
  const char *p = prefix + strlen (prefix);

  while (p > prefix)
    {
      p = g_utf8_prev_char (p);
      if (*p == '\n')
        return FALSE;
      if (!is_quote_or_space (g_utf8_get_char (p)))
        return !is_sentence_end (g_utf8_get_char (p));
    }
  return FALSE;
}

/* Whether a text ends in the middle of a sentence, @suffix following. */
static gboolean
ends_inside (const char *exact,
             const char *suffix)
{
  const char *p = exact + strlen (exact);

  while (p > exact)
    {
      p = g_utf8_prev_char (p);
      if (!is_quote_or_space (g_utf8_get_char (p)))
        break;
    }
  if (is_sentence_end (g_utf8_get_char (p)))
    return FALSE;
  while (is_quote_or_space (g_utf8_get_char (suffix)) && *suffix != '\n')
    suffix = g_utf8_next_char (suffix);
  return *suffix != '\0' && *suffix != '\n' && !is_sentence_end (g_utf8_get_char (suffix));
}

static void
tumen_excerpt_finalize (GObject *object)
{
  TumenExcerpt *self = TUMEN_EXCERPT (object);

  g_free (self->via);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_excerpt_parent_class)->finalize (object);
}

static void
tumen_excerpt_class_init (TumenExcerptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_excerpt_finalize;
}

static void
tumen_excerpt_init (TumenExcerpt *self)
{
  self->strings = g_string_chunk_new (2048);
}

/**
 * tumen_excerpt_load:
 * @connection: to a library of ours
 * @id: id of an excerpt
 *
 * Returns: (transfer full) (nullable): the excerpt, %NULL if there is none of that id
 */
TumenExcerpt *
tumen_excerpt_load (TumenConnection *connection,
                    const char      *id)
{
  g_autoptr (TumenExcerpt) self = g_object_new (TUMEN_TYPE_EXCERPT, NULL);
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->mode_words, self->note, self->translation, self->translator };

  if (!read_excerpt (self, &reader))
    return NULL;
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, mode, note, translation, translator"
                                  " FROM excerpt_text WHERE excerpt = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->mode_words);
  tumen_entity_fill_languages (self->note);
  self->via = tumen_entity_reader_read_ids (&reader,
                                            "SELECT speaker FROM excerpt_via"
                                            " WHERE excerpt = ?1 ORDER BY ord");
  return g_steal_pointer (&self);
}

/**
 * tumen_excerpt_get_id:
 *
 * Returns: its id, unique among the excerpts of its library
 */
const char *
tumen_excerpt_get_id (TumenExcerpt *self)
{
  return self->id;
}

/**
 * tumen_excerpt_get_source:
 *
 * Returns: id of the source
 */
const char *
tumen_excerpt_get_source (TumenExcerpt *self)
{
  return self->source;
}

/**
 * tumen_excerpt_get_exact:
 *
 * Returns: the quotation, letter by letter
 */
const char *
tumen_excerpt_get_exact (TumenExcerpt *self)
{
  return self->exact;
}

/**
 * tumen_excerpt_get_prefix:
 *
 * Returns: up to 32 characters before it; empty at the beginning of the text
 */
const char *
tumen_excerpt_get_prefix (TumenExcerpt *self)
{
  return self->prefix;
}

/**
 * tumen_excerpt_get_suffix:
 *
 * Returns: up to 32 characters after it; empty at the end of the text
 */
const char *
tumen_excerpt_get_suffix (TumenExcerpt *self)
{
  return self->suffix;
}

/**
 * tumen_excerpt_get_start:
 *
 * Returns: where it begins in the text, in code points from 0
 */
gint64
tumen_excerpt_get_start (TumenExcerpt *self)
{
  return self->start;
}

/**
 * tumen_excerpt_get_end:
 *
 * Returns: where it ends in the text, in code points, itself excluded
 */
gint64
tumen_excerpt_get_end (TumenExcerpt *self)
{
  return self->end;
}

/**
 * tumen_excerpt_get_speaker:
 *
 * Returns: id of who is made responsible for it, or %TUMEN_NARRATOR
 */
const char *
tumen_excerpt_get_speaker (TumenExcerpt *self)
{
  return self->speaker;
}

/**
 * tumen_excerpt_get_about:
 *
 * Returns: (nullable): id of the person whose words are told in the prose of another
 */
const char *
tumen_excerpt_get_about (TumenExcerpt *self)
{
  return self->about;
}

/**
 * tumen_excerpt_get_via:
 *
 * Returns: (transfer none): ids of those through whom it came, %NULL-terminated
 */
const char *const *
tumen_excerpt_get_via (TumenExcerpt *self)
{
  return self->via;
}

/**
 * tumen_excerpt_get_mode:
 *
 * Returns: the slug of how it is told: quoted, reported, narrator, headline ...
 */
const char *
tumen_excerpt_get_mode (TumenExcerpt *self)
{
  return self->mode;
}

/**
 * tumen_excerpt_get_mode_words:
 * @language: of the words
 *
 * Returns: (nullable): how it is told, in the editors' words
 */
const char *
tumen_excerpt_get_mode_words (TumenExcerpt *self,
                              TumenLanguage language)
{
  return self->mode_words[language];
}

/**
 * tumen_excerpt_get_segment:
 *
 * Returns: (nullable): the part of the article: body, headline, caption ...
 */
const char *
tumen_excerpt_get_segment (TumenExcerpt *self)
{
  return self->segment;
}

/**
 * tumen_excerpt_get_phrase:
 *
 * Returns: (nullable): the words by which the article attributes it
 */
const char *
tumen_excerpt_get_phrase (TumenExcerpt *self)
{
  return self->phrase;
}

/**
 * tumen_excerpt_get_note:
 * @language: of the words
 *
 * Returns: (nullable): a remark of the editors
 */
const char *
tumen_excerpt_get_note (TumenExcerpt *self,
                        TumenLanguage language)
{
  return self->note[language];
}

/**
 * tumen_excerpt_get_rendering_of:
 *
 * Returns: (nullable): excerpts of one statement in several versions share it
 */
const char *
tumen_excerpt_get_rendering_of (TumenExcerpt *self)
{
  return self->rendering_of;
}

/**
 * tumen_excerpt_get_language:
 *
 * Returns: ISO 639-1 code of the quotation
 */
const char *
tumen_excerpt_get_language (TumenExcerpt *self)
{
  return self->language;
}

/**
 * tumen_excerpt_get_translation:
 * @language: of the words
 *
 * Returns: (nullable): %NULL if there is none in that language
 */
const char *
tumen_excerpt_get_translation (TumenExcerpt *self,
                               TumenLanguage language)
{
  return self->translation[language];
}

/**
 * tumen_excerpt_get_translator:
 * @language: of the words
 *
 * Returns: (nullable): who translated it
 */
const char *
tumen_excerpt_get_translator (TumenExcerpt *self,
                              TumenLanguage language)
{
  return self->translator[language];
}

/**
 * tumen_excerpt_dup_quotation:
 *
 * Returns: (transfer full): the quotation between «», with … where it begins or ends inside a
 *   sentence
 */
char *
tumen_excerpt_dup_quotation (TumenExcerpt *self)
{
  return g_strdup_printf ("«%s%s%s»",
                          begins_inside (self->prefix) ? "…" : "",
                          self->exact,
                          ends_inside (self->exact, self->suffix) ? "…" : "");
}
