/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-lexicon.h"

#include <stdlib.h>
#include <string.h>

/* A number of up to 32 bits, seven in a byte, lowest first. */
#define LONGEST_NUMBER 5
#define MORE           0x80u

/* A word and the documents that have it, each as its distance from the one before. */
typedef struct
{
  const char *text;
  guint8     *steps;
  guint       n_bytes, room;
  guint       next; /* the last document + 1 */
} Entry;

struct _TumenSearchLexicon
{
  GHashTable   *entries; /* text to Entry, owned */
  GStringChunk *texts;
  Entry       **sorted; /* by text, once all are there */
  guint         n_sorted;
};

/* The documents of an entry, one after another. */
typedef struct
{
  const guint8 *at, *end;
  guint         next;
} Reader;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->steps);
  g_free (self);
}

/**
 * tumen_search_lexicon_new:
 *
 * Returns: (transfer full): no words yet
 */
TumenSearchLexicon *
tumen_search_lexicon_new (void)
{
  TumenSearchLexicon *self = g_new0 (TumenSearchLexicon, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->texts = g_string_chunk_new (4096);
  return self;
}

/**
 * tumen_search_lexicon_free:
 * @self: (transfer full): words
 */
void
tumen_search_lexicon_free (TumenSearchLexicon *self)
{
  g_hash_table_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_free (self->sorted);
  g_free (self);
}

static void
append_step (Entry *self,
             guint  step)
{
  if (self->room - self->n_bytes < LONGEST_NUMBER)
    {
      self->room = self->room + self->room / 2 + LONGEST_NUMBER;
      self->steps = g_realloc (self->steps, self->room);
    }
  for (; step >= MORE; step >>= 7)
    self->steps[self->n_bytes++] = (guint8)(step | MORE);
  self->steps[self->n_bytes++] = (guint8)step;
}

/**
 * tumen_search_lexicon_add:
 * @word: folded
 * @document: that has the word; not below those before, and below 2^32 - 1. A second time for the
 *   same word and document it does nothing
 */
void
tumen_search_lexicon_add (TumenSearchLexicon *self,
                          const char         *word,
                          guint               document)
{
  Entry *entry = g_hash_table_lookup (self->entries, word);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->text = g_string_chunk_insert (self->texts, word);
      g_hash_table_insert (self->entries, (gpointer)entry->text, entry);
    }
  if (entry->next > document)
    return;
  append_step (entry, document - entry->next);
  entry->next = document + 1;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *const *before = a;
  const Entry *const *after = b;

  return strcmp ((*before)->text, (*after)->text);
}

/**
 * tumen_search_lexicon_end:
 *
 * Tells that all words are there; from here on they are found.
 */
void
tumen_search_lexicon_end (TumenSearchLexicon *self)
{
  GHashTableIter iter;
  gpointer       entry;

  self->n_sorted = 0;
  self->sorted = g_renew (Entry *, self->sorted, g_hash_table_size (self->entries) + 1);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    self->sorted[self->n_sorted++] = entry;
  qsort (self->sorted, self->n_sorted, sizeof (Entry *), compare_entries);
}

/**
 * tumen_search_lexicon_can_find:
 * @term: of a query
 *
 * Returns: whether the term is one word; where words stand side by side is not known here
 */
gboolean
tumen_search_lexicon_can_find (const TumenSearchTerm *term)
{
  return term->n_words == 1;
}

static Reader
read_entry (const Entry *entry)
{
  return (Reader){ entry->steps, entry->steps + entry->n_bytes, 0 };
}

static gboolean
next_document (Reader *self,
               guint  *document)
{
  guint step = 0;

  if (self->at == self->end)
    return FALSE;
  for (guint shift = 0;; shift += 7)
    {
      guint8 byte = *self->at++;

      step |= (byte & (MORE - 1)) << shift;
      if (byte < MORE)
        break;
    }
  *document = self->next + step;
  self->next = *document + 1;
  return TRUE;
}

/* Returns: how many words stand before all that begin with the text */
static guint
find_place (TumenSearchLexicon *self,
            const char         *text)
{
  guint low = 0, high = self->n_sorted;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (self->sorted[middle]->text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_entry (TumenSearchLexicon *self,
           const char         *word,
           GPtrArray          *entries)
{
  Entry *entry = g_hash_table_lookup (self->entries, word);

  if (entry != NULL)
    g_ptr_array_add (entries, entry);
}

/* (transfer full): of the words that the term stands for */
static GPtrArray *
find_entries (TumenSearchLexicon    *self,
              const TumenSearchTerm *term)
{
  GPtrArray  *entries = g_ptr_array_new ();
  const char *word = term->words[0];

  if (!term->is_prefix)
    add_entry (self, word, entries);
  for (guint i = find_place (self, word); term->is_prefix && i < self->n_sorted; i++)
    {
      if (!g_str_has_prefix (self->sorted[i]->text, word))
        break;
      g_ptr_array_add (entries, self->sorted[i]);
    }
  for (guint i = 0; term->others != NULL && term->others[i] != NULL; i++)
    add_entry (self, term->others[i], entries);
  return entries;
}

/**
 * tumen_search_lexicon_mark:
 * @term: one of one word
 * @marks: (array): one a document; those that have the term become 1
 *
 * Returns: how many became 1 that were 0
 */
guint
tumen_search_lexicon_mark (TumenSearchLexicon    *self,
                           const TumenSearchTerm *term,
                           guint8                *marks)
{
  g_autoptr (GPtrArray) entries = find_entries (self, term);
  guint n_marked = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Reader reader = read_entry (entries->pdata[i]);
      guint  document;

      while (next_document (&reader, &document))
        {
          n_marked += marks[document] == 0;
          marks[document] = 1;
        }
    }
  return n_marked;
}

/* Puts a document in its place among the first ones. Returns: how many there are then */
static guint
insert_document (guint *documents,
                 guint  n_documents,
                 guint  n_most,
                 guint  document)
{
  guint at = n_documents;

  while (at > 0 && documents[at - 1] > document)
    at--;
  if (at == n_most || (at > 0 && documents[at - 1] == document))
    return n_documents;
  n_documents = MIN (n_documents + 1, n_most);
  memmove (documents + at + 1, documents + at, sizeof (guint) * (n_documents - at - 1));
  documents[at] = document;
  return n_documents;
}

/**
 * tumen_search_lexicon_find_first:
 * @term: one of one word
 * @documents: (out caller-allocates) (array): room for @n_most documents
 * @n_most: how many are wanted
 *
 * Returns: how many were found, the first ones that have the term, in their order
 */
guint
tumen_search_lexicon_find_first (TumenSearchLexicon    *self,
                                 const TumenSearchTerm *term,
                                 guint                 *documents,
                                 guint                  n_most)
{
  g_autoptr (GPtrArray) entries = find_entries (self, term);
  guint n_found = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      Reader reader = read_entry (entries->pdata[i]);
      guint  document;

      while (next_document (&reader, &document))
        {
          if (n_found == n_most && (n_most == 0 || document >= documents[n_most - 1]))
            break;
          n_found = insert_document (documents, n_found, n_most, document);
        }
    }
  return n_found;
}

/**
 * tumen_search_lexicon_dup_words_around:
 * @part: folded letters
 * @n_most: how many are wanted
 *
 * Returns: (transfer full) (nullable): the first words that have the letters somewhere, ended by
 *   %NULL; %NULL if there are none
 */
char **
tumen_search_lexicon_dup_words_around (TumenSearchLexicon *self,
                                       const char         *part,
                                       guint               n_most)
{
  g_autoptr (GPtrArray) around = g_ptr_array_new ();

  for (guint i = 0; i < self->n_sorted && around->len < n_most; i++)
    {
      if (strstr (self->sorted[i]->text, part) != NULL)
        g_ptr_array_add (around, g_strdup (self->sorted[i]->text));
    }
  if (around->len == 0)
    return NULL;
  g_ptr_array_add (around, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&around), FALSE);
}
