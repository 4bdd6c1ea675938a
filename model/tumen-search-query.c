/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-query.h"

#include <string.h>

#define ELLIPSIS "…"

struct _TumenSearchQuery
{
  gatomicrefcount ref_count;
  GArray         *terms; /* of TumenSearchTerm, each once */
  gboolean        is_blank;
};

/* What stands before and behind a phrase. */
typedef struct
{
  const char *open;
  const char *close[2]; /* one of them; the second may be NULL */
} Quotes;

static const Quotes quotes[] = {
  { "\"", { "\"", NULL } },
  { "«", { "»", NULL } },
  { "“", { "”", "“" } },
  { "„", { "“", "”" } },
};

/* Between two words that then belong together: "Hwasong-11", "Kim’s", "24.1". */
static const char *const joints[] = { "-", "‐", "‑", "'", "’", "." };
static const char *const joints_of_digits[] = { ",", ":" };

/* A text that is taken apart. */
typedef struct
{
  TumenSearchQuery *query;
  GHashTable       *known; /* owned texts of terms */
  TumenSearchWords  words; /* of a part of the text */
  const char       *end;
  gboolean          has_no_close[G_N_ELEMENTS (quotes)]; /* from here on: it is looked for once */
} Parser;

static void
clear_term (gpointer data)
{
  TumenSearchTerm *term = data;

  g_strfreev (term->words);
  g_strfreev (term->others);
}

/* A second term like a first would change nothing. */
static void
add_term (Parser  *parser,
          guint    first,
          guint    n_words,
          gboolean is_prefix,
          gboolean is_excluded)
{
  TumenSearchTerm term = { NULL, n_words, is_prefix, is_excluded, NULL };
  GString        *key = g_string_new (is_excluded ? "-" : "+");

  if (n_words == 0)
    {
      g_string_free (key, TRUE);
      return;
    }
  term.words = g_new0 (char *, n_words + 1);
  for (guint i = 0; i < n_words; i++)
    {
      term.words[i] = g_strdup (tumen_search_words_get (&parser->words, first + i));
      g_string_append (key, term.words[i]);
      g_string_append_c (key, ' ');
    }
  g_string_append_c (key, is_prefix ? '*' : '.');
  if (g_hash_table_add (parser->known, g_string_free (key, FALSE)))
    g_array_append_val (parser->query->terms, term);
  else
    clear_term (&term);
}

static gboolean
is_between (const char *text,
            guint       begin,
            guint       end,
            const char *joint)
{
  return end - begin == strlen (joint) && memcmp (text + begin, joint, end - begin) == 0;
}

static gboolean
is_joined (const Parser *parser,
           const char   *text,
           guint         index)
{
  TumenTextRange before = tumen_search_words_get_range (&parser->words, index - 1);
  TumenTextRange after = tumen_search_words_get_range (&parser->words, index);

  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      if (is_between (text, before.end, after.begin, joints[i]))
        return TRUE;
    }
  /* A script without spaces: its characters follow each other. */
  if (before.end == after.begin)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (joints_of_digits); i++)
    {
      if (is_between (text, before.end, after.begin, joints_of_digits[i]) &&
          g_ascii_isdigit (text[before.end - 1]) && g_ascii_isdigit (text[after.begin]))
        return TRUE;
    }
  return FALSE;
}

/* Words without quotation marks; the first one, with what is joined to it, may be excluded. */
static void
add_words (Parser     *parser,
           const char *text,
           gsize       length,
           gboolean    is_excluded)
{
  guint n_words, first = 0;

  tumen_search_words_split (&parser->words, text, length);
  n_words = tumen_search_words_get_n_words (&parser->words);
  for (guint i = 1; i <= n_words; i++)
    {
      if (i < n_words && is_joined (parser, text, i))
        continue;
      add_term (parser, first, i - first, TRUE, is_excluded && first == 0);
      first = i;
    }
}

static void
add_phrase (Parser     *parser,
            const char *text,
            gsize       length,
            gboolean    is_excluded)
{
  tumen_search_words_split (&parser->words, text, length);
  add_term (parser, 0, tumen_search_words_get_n_words (&parser->words), FALSE, is_excluded);
}

/* Returns: (nullable): where the phrase ends; @inner: where it begins, @after: what follows it */
static const char *
find_close (Parser      *parser,
            const char  *at,
            const char **inner,
            const char **after)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *nearest = NULL;

      if (parser->has_no_close[i] || !g_str_has_prefix (at, quotes[i].open))
        continue;
      *inner = at + strlen (quotes[i].open);
      for (gsize j = 0; j < G_N_ELEMENTS (quotes[i].close) && quotes[i].close[j] != NULL; j++)
        {
          const char *close = strstr (*inner, quotes[i].close[j]);

          if (close == NULL || (nearest != NULL && close > nearest))
            continue;
          nearest = close;
          *after = close + strlen (quotes[i].close[j]);
        }
      if (nearest != NULL)
        return nearest;
      parser->has_no_close[i] = TRUE;
    }
  return NULL;
}

static gboolean
begins_word (const char *at)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  return c != (gunichar)-1 && c != (gunichar)-2 &&
         (g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL);
}

static gboolean
excludes (Parser     *parser,
          const char *at)
{
  const char *inner, *after;

  if (*at != '-')
    return FALSE;
  return begins_word (at + 1) || find_close (parser, at + 1, &inner, &after) != NULL;
}

static gboolean
is_space (const char *at)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  return c != (gunichar)-1 && c != (gunichar)-2 && (g_unichar_isspace (c) || g_unichar_iscntrl (c));
}

/* As far as the next space or phrase. */
static const char *
skip_words (Parser     *parser,
            const char *at)
{
  const char *inner, *after;

  while (at < parser->end && !is_space (at) && find_close (parser, at, &inner, &after) == NULL)
    at++;
  return at;
}

static void
parse (Parser     *parser,
       const char *text)
{
  while (text < parser->end)
    {
      gboolean    is_excluded = excludes (parser, text);
      const char *inner, *after, *end;

      text += is_excluded;
      end = find_close (parser, text, &inner, &after);
      if (end != NULL)
        {
          add_phrase (parser, inner, (gsize)(end - inner), is_excluded);
          text = after;
          continue;
        }
      end = skip_words (parser, text);
      add_words (parser, text, (gsize)(end - text), is_excluded);
      text = end;
      while (text < parser->end && is_space (text))
        text++;
    }
}

/**
 * tumen_search_query_new:
 * @text: what was typed: any bytes that are ended by a NUL. What is not UTF-8 stands between words
 *
 * Words are separated by anything but letters and digits; those that are joined by a hyphen, an
 * apostrophe or a full stop must stand side by side ("Hwasong-11"). A phrase stands in "", «», “”
 * or „“; a quotation mark without its partner is nothing. "-" before a word or phrase, and behind
 * a space or at the begin, excludes it. There is no other syntax and there are no errors.
 *
 * Returns: (transfer full): the query; empty if @text is blank. A text that has no words finds
 *   nothing
 */
TumenSearchQuery *
tumen_search_query_new (const char *text)
{
  TumenSearchQuery *self = g_new0 (TumenSearchQuery, 1);
  Parser            parser = { .query = self };

  g_atomic_ref_count_init (&self->ref_count);
  self->terms = g_array_new (FALSE, FALSE, sizeof (TumenSearchTerm));
  g_array_set_clear_func (self->terms, clear_term);
  parser.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parser.end = text + strlen (text);
  tumen_search_words_init (&parser.words);
  self->is_blank = TRUE;
  for (const char *at = text; at < parser.end; at++)
    self->is_blank = self->is_blank && g_ascii_isspace (*at);
  parse (&parser, text);
  tumen_search_words_clear (&parser.words);
  g_hash_table_unref (parser.known);
  return self;
}

/**
 * tumen_search_query_dup:
 *
 * Returns: (transfer full): a query that asks for the same
 */
TumenSearchQuery *
tumen_search_query_dup (TumenSearchQuery *self)
{
  TumenSearchQuery *copy = g_new0 (TumenSearchQuery, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->is_blank = self->is_blank;
  copy->terms = g_array_new (FALSE, FALSE, sizeof (TumenSearchTerm));
  g_array_set_clear_func (copy->terms, clear_term);
  for (guint i = 0; i < self->terms->len; i++)
    {
      TumenSearchTerm term = g_array_index (self->terms, TumenSearchTerm, i);

      term.words = g_strdupv (term.words);
      term.others = g_strdupv (term.others);
      g_array_append_val (copy->terms, term);
    }
  return copy;
}

/**
 * tumen_search_query_take_others:
 * @self: a query that nobody else has
 * @term: index of a term of one word
 * @others: (transfer full): words that it also stands for, ended by %NULL
 */
void
tumen_search_query_take_others (TumenSearchQuery *self,
                                guint             term,
                                char            **others)
{
  TumenSearchTerm *widened = &g_array_index (self->terms, TumenSearchTerm, term);

  g_strfreev (widened->others);
  widened->others = others;
}

/**
 * tumen_search_query_ref:
 *
 * Returns: (transfer full): @self
 */
TumenSearchQuery *
tumen_search_query_ref (TumenSearchQuery *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tumen_search_query_unref:
 * @self: (transfer full): a query
 */
void
tumen_search_query_unref (TumenSearchQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->terms);
  g_free (self);
}

/**
 * tumen_search_query_is_empty:
 *
 * Returns: whether nothing is searched for: the text was blank
 */
gboolean
tumen_search_query_is_empty (TumenSearchQuery *self)
{
  return self->is_blank;
}

/**
 * tumen_search_query_get_terms:
 * @n_terms: (out): how many, excluded ones too
 *
 * Returns: (transfer none) (array length=n_terms): the terms in the order of the text, each once
 */
const TumenSearchTerm *
tumen_search_query_get_terms (TumenSearchQuery *self,
                              guint            *n_terms)
{
  *n_terms = self->terms->len;
  return (const TumenSearchTerm *)(gpointer)self->terms->data;
}

/**
 * tumen_search_query_equal:
 *
 * Returns: whether both ask for the same, so that a second answer would be that to the first
 */
gboolean
tumen_search_query_equal (TumenSearchQuery *self,
                          TumenSearchQuery *other)
{
  if (self->terms->len != other->terms->len || !self->is_blank != !other->is_blank)
    return FALSE;
  for (guint i = 0; i < self->terms->len; i++)
    {
      const TumenSearchTerm *a = &g_array_index (self->terms, TumenSearchTerm, i);
      const TumenSearchTerm *b = &g_array_index (other->terms, TumenSearchTerm, i);

      if (!a->is_prefix != !b->is_prefix || !a->is_excluded != !b->is_excluded ||
          !g_strv_equal ((const char *const *)a->words, (const char *const *)b->words))
        return FALSE;
    }
  return TRUE;
}

static gboolean
stands_at (const TumenSearchTerm  *term,
           const TumenSearchWords *words,
           guint                   at)
{
  if (at + term->n_words > tumen_search_words_get_n_words (words))
    return FALSE;
  if (term->others != NULL &&
      g_strv_contains ((const char *const *)term->others, tumen_search_words_get (words, at)))
    return TRUE;
  for (guint i = 0; i < term->n_words; i++)
    {
      const char *word = tumen_search_words_get (words, at + i);
      gboolean    may_go_on = term->is_prefix && i + 1 == term->n_words;

      if (may_go_on ? !g_str_has_prefix (word, term->words[i])
                    : strcmp (word, term->words[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const TumenTextRange *before = a, *after = b;

  if (before->begin != after->begin)
    return before->begin < after->begin ? -1 : 1;
  return before->end < after->end ? -1 : before->end > after->end;
}

/* What overlaps or touches becomes one. */
static void
merge_ranges (GArray *ranges)
{
  guint n_kept = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      TumenTextRange  range = g_array_index (ranges, TumenTextRange, i);
      TumenTextRange *last = &g_array_index (ranges, TumenTextRange, n_kept - (n_kept > 0));

      if (n_kept > 0 && range.begin <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, TumenTextRange, n_kept++) = range;
    }
  g_array_set_size (ranges, n_kept);
}

static gboolean
add_ranges (const TumenSearchTerm  *term,
            const TumenSearchWords *words,
            GArray                 *ranges)
{
  guint n_before = ranges->len;

  for (guint i = 0; i < tumen_search_words_get_n_words (words); i++)
    {
      TumenTextRange range;

      if (!stands_at (term, words, i))
        continue;
      range.begin = tumen_search_words_get_range (words, i).begin;
      range.end = tumen_search_words_get_range (words, i + term->n_words - 1).end;
      g_array_append_val (ranges, range);
    }
  return ranges->len > n_before;
}

/**
 * tumen_search_query_find_ranges:
 * @text: any text, as it will be shown
 * @n_terms: (out) (optional): how many terms of the query it has, apart from excluded ones
 *
 * Finds what to mark where a text is shown: whole words, even if only their begin was typed.
 *
 * Returns: (transfer full) (element-type TumenTextRange): in bytes of @text, in order, apart from
 *   each other; empty if it has none
 */
GArray *
tumen_search_query_find_ranges (TumenSearchQuery *self,
                                const char       *text,
                                guint            *n_terms)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (TumenTextRange));
  guint   n_found = 0;
  g_auto (TumenSearchWords) words = { NULL };

  tumen_search_words_init (&words);
  tumen_search_words_split (&words, text, strlen (text));
  for (guint i = 0; i < self->terms->len; i++)
    {
      const TumenSearchTerm *term = &g_array_index (self->terms, TumenSearchTerm, i);

      if (!term->is_excluded)
        n_found += add_ranges (term, &words, ranges);
    }
  merge_ranges (ranges);
  if (n_terms != NULL)
    *n_terms = n_found;
  return ranges;
}

/* Up to @n_characters back from @at, and on to the begin of a word. */
static const char *
find_begin (const char *text,
            const char *at,
            guint       n_characters)
{
  const char *begin = at;

  while (begin > text && n_characters-- > 0)
    begin = g_utf8_prev_char (begin);
  if (begin == text)
    return text;
  while (begin < at && !g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (begin < at && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  return begin;
}

/* Up to @n_characters on from @begin, and back to the end of a word, but not before @least. */
static const char *
find_end (const char *begin,
          const char *least,
          guint       n_characters)
{
  const char *end = begin;

  while (*end != '\0' && n_characters-- > 0)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return end;
  while (end > least && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  while (end > least && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return MAX (end, least);
}

static GArray *
shift_ranges (GArray *ranges,
              guint   begin,
              guint   end,
              guint   lead)
{
  GArray *shifted = g_array_new (FALSE, FALSE, sizeof (TumenTextRange));

  for (guint i = 0; i < ranges->len; i++)
    {
      TumenTextRange range = g_array_index (ranges, TumenTextRange, i);

      if (range.end > end || range.begin < begin)
        continue;
      range.begin = range.begin - begin + lead;
      range.end = range.end - begin + lead;
      g_array_append_val (shifted, range);
    }
  return shifted;
}

/**
 * tumen_search_query_dup_snippet:
 * @text: UTF-8
 * @max_characters: how long it may be, about
 * @ranges: (out) (transfer full) (element-type TumenTextRange): the hits in what is returned
 *
 * Cuts a text at spaces about its first hit, with a third of the room before it; line breaks
 * become spaces.
 *
 * Returns: (transfer full): the text, with "…" where it is cut; its begin if there is no hit
 */
char *
tumen_search_query_dup_snippet (TumenSearchQuery *self,
                                const char       *text,
                                guint             max_characters,
                                GArray          **ranges)
{
  g_autoptr (GArray) found = tumen_search_query_find_ranges (self, text, NULL);
  TumenTextRange hit = { 0, 0 };
  const char    *begin, *end;
  gboolean       is_whole = g_utf8_strlen (text, -1) <= (glong)max_characters;
  char          *snippet;

  if (found->len > 0)
    hit = g_array_index (found, TumenTextRange, 0);
  begin = is_whole ? text : find_begin (text, text + hit.begin, max_characters / 3);
  end = is_whole ? text + strlen (text) : find_end (begin, text + hit.end, max_characters);
  *ranges = shift_ranges (found,
                          (guint)(begin - text),
                          (guint)(end - text),
                          begin > text ? (guint)strlen (ELLIPSIS) : 0);
  snippet = g_strdup_printf ("%s%.*s%s",
                             begin > text ? ELLIPSIS : "",
                             (int)(end - begin),
                             begin,
                             *end != '\0' ? ELLIPSIS : "");
  return g_strdelimit (snippet, "\n\r\t", ' ');
}
