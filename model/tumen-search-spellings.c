/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-spellings.h"

#include <string.h>

#define LONGEST_WORD 40 /* bytes that are compared */
#define MOST_WORDS   8  /* of a name */
#define MOST_NAMES   60 /* of one actor or place: each is compared with each */
/* What is shorter begins too many words. */
#define LEAST_PREFIX 3

struct _TumenSearchSpellings
{
  GHashTable *others; /* owned word to GPtrArray of owned words */
};

/**
 * tumen_search_spellings_new:
 *
 * Returns: (transfer full): no spellings yet
 */
TumenSearchSpellings *
tumen_search_spellings_new (void)
{
  TumenSearchSpellings *self = g_new0 (TumenSearchSpellings, 1);

  self->others =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  return self;
}

/**
 * tumen_search_spellings_free:
 * @self: (transfer full): spellings
 */
void
tumen_search_spellings_free (TumenSearchSpellings *self)
{
  g_hash_table_unref (self->others);
  g_free (self);
}

/* Levenshtein's distance, in bytes: names are Latin letters for the most part. */
static guint
get_distance (const char *a,
              const char *b)
{
  guint row[LONGEST_WORD + 1];
  guint n_a = (guint)MIN (strlen (a), LONGEST_WORD), n_b = (guint)MIN (strlen (b), LONGEST_WORD);

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint replaced = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

/* Half of the letters at most differ: Kharkiv and Járkov, but not troops and soldiers. */
static gboolean
is_spelling_of (const char *word,
                const char *other)
{
  return 2 * get_distance (word, other) <= MAX (strlen (word), strlen (other));
}

static void
add_one (TumenSearchSpellings *self,
         const char           *word,
         const char           *other)
{
  GPtrArray *others = g_hash_table_lookup (self->others, word);

  if (others == NULL)
    {
      others = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->others, g_strdup (word), others);
    }
  if (!g_ptr_array_find_with_equal_func (others, other, g_str_equal, NULL))
    g_ptr_array_add (others, g_strdup (other));
}

static guint
count_differences (char **name,
                   char **other)
{
  guint n = 0;

  for (guint i = 0; name[i] != NULL; i++)
    n += strcmp (name[i], other[i]) != 0;
  return n;
}

/* Word by word, if one of several words is the same, so that it is known which belong together. */
static void
compare_names (TumenSearchSpellings *self,
               char                **name,
               char                **other)
{
  guint n_words = g_strv_length (name);

  if (n_words != g_strv_length (other) || n_words > MOST_WORDS ||
      (n_words > 1 && count_differences (name, other) == n_words))
    return;
  for (guint i = 0; i < n_words; i++)
    {
      if (strcmp (name[i], other[i]) == 0 || !is_spelling_of (name[i], other[i]))
        continue;
      add_one (self, name[i], other[i]);
      add_one (self, other[i], name[i]);
    }
}

static char **
split_name (const char *name)
{
  g_auto (TumenSearchWords) words = { NULL };
  GPtrArray *list = g_ptr_array_new ();

  tumen_search_words_init (&words);
  tumen_search_words_split (&words, name, strlen (name));
  for (guint i = 0; i < tumen_search_words_get_n_words (&words); i++)
    g_ptr_array_add (list, g_strdup (tumen_search_words_get (&words, i)));
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_free (list, FALSE);
}

/**
 * tumen_search_spellings_add_names:
 * @names: (element-type utf8): all names of one actor or place
 *
 * Learns which words of them are spellings of each other.
 */
void
tumen_search_spellings_add_names (TumenSearchSpellings *self,
                                  GPtrArray            *names)
{
  g_autoptr (GPtrArray) split = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    {
      g_ptr_array_add (split, split_name (names->pdata[i]));
      for (guint j = 0; j < i; j++)
        compare_names (self, split->pdata[i], split->pdata[j]);
    }
}

/* (nullable) (transfer full): other spellings of what the term stands for */
static GPtrArray *
find_others (TumenSearchSpellings  *self,
             const TumenSearchTerm *term)
{
  GPtrArray     *found = NULL;
  GHashTableIter iter;
  gpointer       word, others;

  if (term->n_words > 1 || !term->is_prefix || g_utf8_strlen (term->words[0], -1) < LEAST_PREFIX)
    return NULL;
  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, &word, &others))
    {
      if (!g_str_has_prefix (word, term->words[0]))
        continue;
      if (found == NULL)
        found = g_ptr_array_new ();
      for (guint i = 0; i < ((GPtrArray *)others)->len; i++)
        g_ptr_array_add (found, g_strdup (((GPtrArray *)others)->pdata[i]));
    }
  if (found != NULL)
    g_ptr_array_add (found, NULL);
  return found;
}

/**
 * tumen_search_spellings_widen:
 * @query: a query
 *
 * Returns: (transfer full): the query, whose words that are no phrases also stand for their other
 *   spellings
 */
TumenSearchQuery *
tumen_search_spellings_widen (TumenSearchSpellings *self,
                              TumenSearchQuery     *query)
{
  TumenSearchQuery      *widened = tumen_search_query_dup (query);
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      GPtrArray *others = find_others (self, &terms[i]);

      if (others != NULL)
        tumen_search_query_take_others (widened, i, (char **)g_ptr_array_free (others, FALSE));
    }
  return widened;
}
