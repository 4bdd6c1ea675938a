/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compare.h"

#include <string.h>

/* Longest texts that are aligned, in words: the table has the square of it. */
#define MAX_WORDS 2000
/* Letters of a shared word that does not part two differences. */
#define MAX_SLIGHT 3

/* A word of a text: where it stands with its punctuation, and what is compared. */
typedef struct
{
  const char *begin, *end; /* up to the white space around it */
  char       *folded;      /* without punctuation, case and accents */
} Word;

typedef struct
{
  GArray  *a, *b;   /* of Word */
  guint16 *lengths; /* (a->len + 1) rows of (b->len + 1): longest common rest from there */
} Alignment;

/* Words [from, to) of both texts. */
typedef struct
{
  gboolean differs;
  guint    from_a, to_a, from_b, to_b;
} Run;

static void
clear_word (gpointer data)
{
  g_free (((Word *)data)->folded);
}

static void
clear_segment (gpointer data)
{
  TumenCompareSegment *segment = data;

  g_free (segment->a);
  g_free (segment->b);
  g_free (segment);
}

static char *
fold (const char *begin,
      const char *end)
{
  g_autofree char *lower = g_utf8_casefold (begin, end - begin);
  g_autofree char *split = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString         *folded = g_string_new (NULL);

  for (const char *p = split; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_unichar (folded, g_utf8_get_char (p));
    }
  return g_string_free (folded, FALSE);
}

/* Words between white space; what is only punctuation belongs to the word before it. */
static GArray *
split_words (const char *text)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = text;

  g_array_set_clear_func (words, clear_word);
  while (*p != '\0')
    {
      Word word;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      word.begin = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      word.end = p;
      if (word.begin == word.end)
        continue;
      word.folded = fold (word.begin, word.end);
      if (*word.folded != '\0' || words->len == 0)
        {
          g_array_append_val (words, word);
          continue;
        }
      g_array_index (words, Word, words->len - 1).end = word.end;
      g_free (word.folded);
    }
  return words;
}

static gboolean
is_same (const Alignment *self,
         guint            i,
         guint            j)
{
  return g_str_equal (g_array_index (self->a, Word, i).folded,
                      g_array_index (self->b, Word, j).folded);
}

static guint16 *
get_length (const Alignment *self,
            guint            i,
            guint            j)
{
  return &self->lengths[(gsize)i * (self->b->len + 1) + j];
}

/* Longest common subsequence (Wagner and Fischer), filled from the end. */
static void
align (Alignment *self)
{
  self->lengths = g_new0 (guint16, (gsize)(self->a->len + 1) * (self->b->len + 1));
  for (guint i = self->a->len; i > 0; i--)
    {
      for (guint j = self->b->len; j > 0; j--)
        {
          guint16 skip_a = *get_length (self, i, j - 1);
          guint16 skip_b = *get_length (self, i - 1, j);

          if (is_same (self, i - 1, j - 1))
            *get_length (self, i - 1, j - 1) = (guint16)(*get_length (self, i, j) + 1);
          else
            *get_length (self, i - 1, j - 1) = MAX (skip_a, skip_b);
        }
    }
}

static char *
dup_words (GArray *words,
           guint   from,
           guint   to)
{
  const char *begin;

  if (from == to)
    return g_strdup ("");
  begin = g_array_index (words, Word, from).begin;
  return g_strndup (begin, (gsize)(g_array_index (words, Word, to - 1).end - begin));
}

static void
add_segment (GPtrArray *segments,
             gboolean   differs,
             char      *a,
             char      *b)
{
  TumenCompareSegment *segment = g_new (TumenCompareSegment, 1);

  segment->differs = differs;
  segment->a = a;
  segment->b = b;
  g_ptr_array_add (segments, segment);
}

/* The run of words from (i, j) that both share, or in which they differ. */
static Run
get_run (const Alignment *self,
         guint            i,
         guint            j)
{
  Run run = { TRUE, i, i, j, j };

  run.differs = i == self->a->len || j == self->b->len || !is_same (self, i, j);
  while (i < self->a->len && j < self->b->len && is_same (self, i, j) != run.differs)
    {
      gboolean skips_a = *get_length (self, i + 1, j) >= *get_length (self, i, j + 1);

      i += !run.differs || skips_a;
      j += !run.differs || !skips_a;
    }
  if (run.differs && j == self->b->len)
    i = self->a->len;
  if (run.differs && i == self->a->len)
    j = self->b->len;
  run.to_a = i;
  run.to_b = j;
  return run;
}

/* One short word, such as "y", does not part two differences. */
static gboolean
is_slight (const Alignment *self,
           const Run       *run)
{
  if (run->differs || run->to_a - run->from_a != 1)
    return FALSE;
  return g_utf8_strlen (g_array_index (self->a, Word, run->from_a).folded, -1) <= MAX_SLIGHT;
}

static void
join_differences (const Alignment *self,
                  GArray          *runs)
{
  for (guint i = 1; i + 1 < runs->len;)
    {
      Run *before = &g_array_index (runs, Run, i - 1);
      Run *after = &g_array_index (runs, Run, i + 1);

      if (!is_slight (self, &g_array_index (runs, Run, i)))
        {
          i++;
          continue;
        }
      before->to_a = after->to_a;
      before->to_b = after->to_b;
      g_array_remove_range (runs, i, 2);
    }
}

static void
add_runs (const Alignment *self,
          GPtrArray       *segments)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  Run run = { FALSE, 0, 0, 0, 0 };

  while (run.to_a < self->a->len || run.to_b < self->b->len)
    {
      run = get_run (self, run.to_a, run.to_b);
      g_array_append_val (runs, run);
    }
  join_differences (self, runs);
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *one = &g_array_index (runs, Run, i);

      add_segment (segments,
                   one->differs,
                   dup_words (self->a, one->from_a, one->to_a),
                   dup_words (self->b, one->from_b, one->to_b));
    }
}

/**
 * tumen_compare_texts:
 * @a: a text
 * @b: another version of it
 *
 * Aligns two texts word by word, along their longest common subsequence of words. Punctuation,
 * case and accents are no differences; runs are given as they stand in each text.
 *
 * A single shared word of up to three letters between two differences belongs to them.
 *
 * Returns: (transfer full): of #TumenCompareSegment, in order; runs that both share take turns
 *   with runs in which they differ. Texts of more than 2,000 words differ as a whole.
 */
GPtrArray *
tumen_compare_texts (const char *a,
                     const char *b)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (clear_segment);
  Alignment  self = { split_words (a), split_words (b), NULL };

  if (self.a->len > MAX_WORDS || self.b->len > MAX_WORDS)
    add_segment (segments, TRUE, g_strdup (a), g_strdup (b));
  else
    {
      align (&self);
      add_runs (&self, segments);
    }
  g_free (self.lengths);
  g_array_unref (self.a);
  g_array_unref (self.b);
  return segments;
}
