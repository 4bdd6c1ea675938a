/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-order.h"

#include "tumen-table-private.h"

#include <stdlib.h>
#include <string.h>

/* Of rows that have nothing in the column: they stand last, whichever way it is sorted. */
#define NOTHING G_MAXUINT32
/* Days are moved so that those before 1970 are positive as well. */
#define DAY_ZERO       ((gint64)1 << 31)
#define MAX_DECOMPOSED 8

static const char *const slugs[TUMEN_N_LIST_COLUMNS] = {
  [TUMEN_LIST_TITLE] = "title",
  [TUMEN_LIST_DATE] = "date",
  [TUMEN_LIST_BASIS] = "basis",
  [TUMEN_LIST_KIND] = "kind",
  [TUMEN_LIST_ACTORS] = "actors",
  [TUMEN_LIST_PLACE] = "place",
  [TUMEN_LIST_VOICES] = "voices",
  [TUMEN_LIST_SOURCES] = "sources",
};

/* A text, how it is sorted, and what it belongs to. */
typedef struct
{
  guint64     begin;  /* of @folded: its first eight bytes, for a quick look */
  const char *folded; /* without case and accents; bytes of UTF-8 stand in the order of letters */
  const char *text;
  guint32     index;
} Named;

/* Folds texts into memory of its own. */
typedef struct
{
  GStringChunk *chunk;
  GString      *letters;
} Folder;

/* Letters without case and accents */

/* The next letter of a text; marks over and under letters are passed over. 0 at the end. */
static gunichar
next_letter (const char **text)
{
  gunichar decomposed[MAX_DECOMPOSED];
  gunichar letter;

  do
    {
      letter = g_utf8_get_char (*text);
      if (letter == 0)
        return 0;
      *text = g_utf8_next_char (*text);
    }
  while (g_unichar_ismark (letter));
  if (letter < 0x80)
    return (gunichar)g_ascii_tolower ((char)letter);
  g_unichar_fully_decompose (letter, FALSE, decomposed, MAX_DECOMPOSED);
  return g_unichar_tolower (decomposed[0]);
}

static gboolean
begins_with (const char *text,
             const char *beginning)
{
  for (;;)
    {
      gunichar wanted = next_letter (&beginning);

      if (wanted == 0)
        return TRUE;
      if (next_letter (&text) != wanted)
        return FALSE;
    }
}

static void
folder_init (Folder *self)
{
  self->chunk = g_string_chunk_new (65536);
  self->letters = g_string_new (NULL);
}

static void
folder_clear (Folder *self)
{
  g_string_chunk_free (self->chunk);
  g_string_free (self->letters, TRUE);
}

static guint64
get_begin (const GString *letters)
{
  guint64 begin = 0;

  for (gsize i = 0; i < sizeof begin; i++)
    begin = begin << 8 | (i < letters->len ? (guint8)letters->str[i] : 0);
  return begin;
}

/* @text must live as long. */
static Named
fold (Folder     *self,
      const char *text,
      guint32     index)
{
  const char *rest = text;
  gunichar    letter;

  g_string_truncate (self->letters, 0);
  while ((letter = next_letter (&rest)) != 0)
    {
      if (letter < 0x80)
        g_string_append_c (self->letters, (char)letter);
      else
        g_string_append_unichar (self->letters, letter);
    }
  return (Named){ get_begin (self->letters),
                  g_string_chunk_insert_len (self->chunk, self->letters->str,
                                             (gssize)self->letters->len),
                  text, index };
}

/* Those that differ in case and accents alone stand side by side. */
static int
compare_named (const void *a,
               const void *b)
{
  const Named *named_a = a;
  const Named *named_b = b;
  int          order;

  if (named_a->begin != named_b->begin)
    return named_a->begin < named_b->begin ? -1 : 1;
  order = strcmp (named_a->folded, named_b->folded);
  if (order == 0)
    order = strcmp (named_a->text, named_b->text);
  if (order == 0)
    order = named_a->index < named_b->index ? -1 : 1;
  return order;
}

static int
compare_keys (const void *a,
              const void *b)
{
  guint64 key_a = *(const guint64 *)a, key_b = *(const guint64 *)b;

  return key_a < key_b ? -1 : key_a > key_b;
}

/* Values of a row */

static gboolean
get_field (TumenListColumn column,
           TumenField     *field)
{
  if (column != TUMEN_LIST_ACTORS && column != TUMEN_LIST_PLACE && column != TUMEN_LIST_SOURCES)
    return FALSE;
  *field = column == TUMEN_LIST_ACTORS  ? TUMEN_FIELD_ACTOR
           : column == TUMEN_LIST_PLACE ? TUMEN_FIELD_PLACE
                                        : TUMEN_FIELD_SOURCE;
  return TRUE;
}

static char *
dup_names (TumenTable   *table,
           TumenField    field,
           guint32       set,
           TumenLanguage language)
{
  GString       *names = g_string_new (NULL);
  guint          n_values;
  const guint16 *values = tumen_table_get_set_values (table, field, set, &n_values);

  for (guint i = 0; i < n_values; i++)
    {
      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, tumen_table_get_value_name (table, field, values[i], language));
    }
  return g_string_free (names, FALSE);
}

/* Places of texts in the order of the alphabet; the same texts have the same place, and those that
 * say nothing none. */
static guint32 *
rank (GPtrArray *texts)
{
  guint32          *ranks = g_new (guint32, MAX (texts->len, 1));
  g_autofree Named *named = g_new (Named, MAX (texts->len, 1));
  guint32           place = 0;
  Folder            folder;

  folder_init (&folder);
  for (guint i = 0; i < texts->len; i++)
    named[i] = fold (&folder, texts->pdata[i], i);
  qsort (named, texts->len, sizeof *named, compare_named);
  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0 && strcmp (named[i].text, named[i - 1].text) != 0)
        place++;
      ranks[named[i].index] = named[i].text[0] != '\0' ? place : NOTHING;
    }
  folder_clear (&folder);
  return ranks;
}

static guint32 *
rank_sets (TumenTable   *table,
           TumenField    field,
           TumenLanguage language)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = 0; i < tumen_table_get_n_sets (table, field); i++)
    g_ptr_array_add (texts, dup_names (table, field, i, language));
  return rank (texts);
}

static guint32 *
rank_names (guint         n_names,
            gboolean      is_kind,
            TumenLanguage language)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_names; i++)
    g_ptr_array_add (texts, (gpointer)(is_kind ? tumen_kind_get_name ((TumenKind)i, language)
                                               : tumen_basis_get_name ((TumenBasis)i, language)));
  return rank (texts);
}

/* The earliest day on which it may have begun; without one, the first bound that is known. */
static guint32
get_start_key (const char *edtf)
{
  TumenDate date;
  TumenDay  day;

  if (edtf == NULL || !tumen_date_parse (edtf, &date, NULL, NULL))
    return NOTHING;
  if (date.has_earliest_start)
    day = date.earliest_start;
  else if (date.has_latest_start)
    day = date.latest_start;
  else if (date.has_earliest_end)
    day = date.earliest_end;
  else if (date.has_latest_end)
    day = date.latest_end;
  else
    return NOTHING;
  return (guint32)CLAMP (day + DAY_ZERO, 0, (gint64)NOTHING - 1);
}

/* Of each date of the table, as many rows share one. */
static GHashTable *
get_start_keys (TumenTable *table)
{
  GHashTable *keys = g_hash_table_new (NULL, NULL);
  guint       n_rows = tumen_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      gpointer date = GUINT_TO_POINTER (tumen_packed_get (&table->dates, row));

      if (!g_hash_table_contains (keys, date))
        g_hash_table_insert (keys, date,
                             GUINT_TO_POINTER (get_start_key (tumen_list_get_edtf (table, row))));
    }
  return keys;
}

/* A table that was made by hand may have words instead of dates. */
static guint32
get_date_key (TumenTable *table,
              GHashTable *keys,
              guint       row)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  guint32         date = tumen_packed_get (&table->dates, row);
  guint32         key = GPOINTER_TO_UINT (g_hash_table_lookup (keys, GUINT_TO_POINTER (date)));

  if (key != NOTHING || isnan (rows[row].lo))
    return key;
  return (guint32)CLAMP ((gint64)floor (rows[row].lo) + DAY_ZERO, 0, (gint64)NOTHING - 1);
}

/* Sorting */

static void
set_date_keys (TumenTable *table,
               guint32    *keys)
{
  GHashTable *of_dates = get_start_keys (table);

  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    keys[row] = get_date_key (table, of_dates, row);
  g_hash_table_unref (of_dates);
}

static void
set_set_keys (TumenTable   *table,
              TumenField    field,
              TumenLanguage language,
              guint32      *keys)
{
  g_autofree guint32 *ranks = rank_sets (table, field, language);
  guint               n_rows = tumen_table_get_n_rows (table);

  tumen_table_read_sets (table, field, 0, n_rows, keys);
  for (guint row = 0; row < n_rows; row++)
    keys[row] = ranks[keys[row]];
}

static void
set_name_keys (TumenTable     *table,
               TumenListColumn column,
               TumenLanguage   language,
               guint32        *keys)
{
  gboolean            is_kind = column == TUMEN_LIST_KIND;
  g_autofree guint32 *ranks = rank_names (is_kind ? TUMEN_N_KINDS : TUMEN_N_BASES, is_kind,
                                          language);
  const TumenRow     *rows = tumen_table_get_rows (table);

  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    keys[row] = ranks[is_kind ? rows[row].kind : rows[row].basis];
}

static void
set_keys (TumenTable     *table,
          TumenListColumn column,
          TumenLanguage   language,
          guint32        *keys)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  TumenField      field;

  if (get_field (column, &field))
    set_set_keys (table, field, language, keys);
  else if (column == TUMEN_LIST_DATE)
    set_date_keys (table, keys);
  else if (column == TUMEN_LIST_VOICES)
    for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
      keys[row] = rows[row].n_voices;
  else
    set_name_keys (table, column, language, keys);
}

static guint
sort_by_keys (TumenTable          *table,
              const guint8        *rows_in,
              const TumenListSort *sort,
              TumenLanguage        language,
              guint32             *sorted)
{
  guint               n_rows = tumen_table_get_n_rows (table), n_in = 0;
  g_autofree guint32 *keys = g_new (guint32, MAX (n_rows, 1));
  g_autofree guint64 *both = g_new (guint64, MAX (n_rows, 1));

  set_keys (table, sort->column, language, keys);
  for (guint row = 0; row < n_rows; row++)
    {
      guint32 key = keys[row];

      if (rows_in != NULL && !rows_in[row])
        continue;
      if (sort->descending && key != NOTHING)
        key = NOTHING - 1 - key;
      both[n_in++] = (guint64)key << 32 | row;
    }
  qsort (both, n_in, sizeof *both, compare_keys);
  for (guint i = 0; i < n_in; i++)
    sorted[i] = (guint32)both[i];
  return n_in;
}

static guint
sort_by_title (TumenTable          *table,
               const guint8        *rows_in,
               const TumenListSort *sort,
               TumenLanguage        language,
               guint32             *sorted)
{
  guint             n_rows = tumen_table_get_n_rows (table), n_in = 0;
  g_autofree Named *titles = g_new (Named, MAX (n_rows, 1));
  Folder            folder;

  folder_init (&folder);
  for (guint row = 0; row < n_rows; row++)
    {
      if (rows_in == NULL || rows_in[row])
        titles[n_in++] = fold (&folder, tumen_table_get_short_title (table, row, language), row);
    }
  qsort (titles, n_in, sizeof *titles, compare_named);
  for (guint i = 0; i < n_in; i++)
    sorted[sort->descending ? n_in - 1 - i : i] = titles[i].index;
  folder_clear (&folder);
  return n_in;
}

/**
 * tumen_list_column_get_slug:
 *
 * Returns: (transfer none): the column's name for actions and settings, such as "title"
 */
const char *
tumen_list_column_get_slug (TumenListColumn column)
{
  g_return_val_if_fail ((guint)column < TUMEN_N_LIST_COLUMNS, NULL);

  return slugs[column];
}

/**
 * tumen_list_column_parse:
 * @slug: a text
 * @column: (out): the column that it names
 *
 * Returns: %FALSE if there is no such column; @column is then unchanged
 */
gboolean
tumen_list_column_parse (const char      *slug,
                         TumenListColumn *column)
{
  g_return_val_if_fail (slug != NULL && column != NULL, FALSE);

  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS; i++)
    if (strcmp (slug, slugs[i]) == 0)
      {
        *column = (TumenListColumn)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tumen_list_get_edtf:
 * @table: a finished table
 * @row: less than the number of rows
 *
 * Returns: (transfer none) (nullable): the date of the row; %NULL if the table was given words
 *   instead
 */
const char *
tumen_list_get_edtf (TumenTable *table,
                     guint       row)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (table) && row < tumen_table_get_n_rows (table), NULL);

  return tumen_arena_get (&table->arena, table->date_words[tumen_packed_get (&table->dates, row)],
                          TUMEN_TABLE_TEXT_EDTF);
}

/**
 * tumen_list_dup_cell:
 * @table: a finished table
 * @row: less than the number of rows
 * @column: what is wanted of the event
 * @language: of the words
 *
 * Returns: (transfer full): what the list says there, "" if the event has none
 */
char *
tumen_list_dup_cell (TumenTable     *table,
                     guint           row,
                     TumenListColumn column,
                     TumenLanguage   language)
{
  const TumenRow *values;
  TumenField      field;

  g_return_val_if_fail (TUMEN_IS_TABLE (table) && row < tumen_table_get_n_rows (table), NULL);

  values = tumen_table_get_rows (table) + row;
  if (get_field (column, &field))
    return dup_names (table, field, tumen_table_get_row_set (table, field, row), language);
  if (column == TUMEN_LIST_TITLE)
    return g_strdup (tumen_table_get_short_title (table, row, language));
  if (column == TUMEN_LIST_DATE)
    return g_strdup (tumen_table_get_date_words (table, row, language));
  if (column == TUMEN_LIST_BASIS)
    return g_strdup (tumen_basis_get_name ((TumenBasis)values->basis, language));
  if (column == TUMEN_LIST_KIND)
    return g_strdup (tumen_kind_get_name ((TumenKind)values->kind, language));
  return g_strdup_printf ("%d", values->n_voices);
}

/**
 * tumen_list_sort_rows:
 * @table: a finished table
 * @rows_in: (nullable): a byte a row: whether it is listed; %NULL lists all of them
 * @sort: by what
 * @language: of the texts by which it is sorted, without regard to case and accents
 * @n_rows: (out): how many are listed
 *
 * Dates are in order of the earliest day of the start. Rows that are alike stand in order of time;
 * those without a date, an actor, a place or a source are last, whichever way it is sorted.
 *
 * Returns: (transfer full): rows of the table
 */
guint32 *
tumen_list_sort_rows (TumenTable          *table,
                      const guint8        *rows_in,
                      const TumenListSort *sort,
                      TumenLanguage        language,
                      guint               *n_rows)
{
  guint32 *sorted;

  g_return_val_if_fail (TUMEN_IS_TABLE (table) && sort != NULL && n_rows != NULL, NULL);

  sorted = g_new (guint32, MAX (tumen_table_get_n_rows (table), 1));
  if (sort->column == TUMEN_LIST_TITLE)
    *n_rows = sort_by_title (table, rows_in, sort, language, sorted);
  else
    *n_rows = sort_by_keys (table, rows_in, sort, language, sorted);
  return sorted;
}

/**
 * tumen_list_begins_with:
 * @table: a finished table
 * @row: less than the number of rows
 * @language: of the title
 * @beginning: letters, UTF-8
 *
 * Returns: whether the title of the row begins so, without regard to case and accents
 */
gboolean
tumen_list_begins_with (TumenTable   *table,
                        guint         row,
                        TumenLanguage language,
                        const char   *beginning)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (table) && beginning != NULL, FALSE);

  return begins_with (tumen_table_get_short_title (table, row, language), beginning);
}
