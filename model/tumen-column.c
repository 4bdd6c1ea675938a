/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

/* No value has this number: indices are less than TUMEN_MAX_VALUES. */
#define NO_VALUE G_MAXUINT16

/* One value while the values of a column are put in order. */
typedef struct
{
  guint       value;
  guint       count;    /* of the rows that have it */
  guint       n_on;     /* of those in collections that are on */
  gboolean    by_count; /* else by id alone */
  const char *id;
  char       *name; /* owned */
} Standing;

void
tumen_column_init (TumenColumn *self)
{
  memset (self, 0, sizeof *self);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    self->names[i] = g_ptr_array_new_with_free_func (g_free);
  self->unused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->set_values = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->set_ends = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (self->set_ends, 1);
  self->singles = g_array_new (FALSE, TRUE, sizeof (guint32));
}

void
tumen_column_clear (TumenColumn *self)
{
  tumen_slots_clear (&self->by_id);
  g_hash_table_unref (self->unused);
  g_ptr_array_unref (self->ids);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_ptr_array_unref (self->names[i]);
  g_array_unref (self->set_values);
  g_array_unref (self->set_ends);
  g_clear_pointer (&self->singles, g_array_unref);
  g_clear_pointer (&self->recent, g_free);
  tumen_slots_clear (&self->by_values);
  tumen_packed_clear (&self->rows);
}

gboolean
tumen_column_find (const TumenColumn *self,
                   const char        *id,
                   guint             *value)
{
  guint32 hash = tumen_hash_text (id);
  guint   steps = 0;
  guint32 found;

  while ((found = tumen_slots_next (&self->by_id, hash, &steps)) != TUMEN_NO_ITEM)
    {
      if (strcmp (g_ptr_array_index (self->ids, found), id) != 0)
        continue;
      *value = found;
      return TRUE;
    }
  return FALSE;
}

/*
 * tumen_column_intern:
 *
 * Returns: %FALSE if there is no room for another value
 */
gboolean
tumen_column_intern (TumenColumn *self,
                     const char  *id,
                     guint16     *value)
{
  guint found;

  if (!tumen_column_find (self, id, &found))
    {
      if (self->ids->len == TUMEN_MAX_VALUES)
        return FALSE;
      found = self->ids->len;
      g_ptr_array_add (self->ids, g_strdup (id));
      for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
        g_ptr_array_add (self->names[i], NULL);
      tumen_slots_add (&self->by_id, tumen_hash_text (id), found);
    }
  *value = (guint16)found;
  return TRUE;
}

/*
 * tumen_column_intern_again:
 *
 * As tumen_column_intern(), quicker for an id that lies where it lay lately: such a place tells
 * which value is meant, unless something else stands there now.
 */
gboolean
tumen_column_intern_again (TumenColumn *self,
                           const char  *id,
                           guint16     *value)
{
  gsize        address = (gsize)id;
  TumenRecent *recent;

  if (self->recent == NULL)
    self->recent = g_new0 (TumenRecent, TUMEN_N_RECENT);
  recent = &self->recent[(address ^ address >> 9) / sizeof (gpointer) % TUMEN_N_RECENT];
  if (recent->id == id && strcmp (g_ptr_array_index (self->ids, recent->value), id) == 0)
    {
      *value = recent->value;
      return TRUE;
    }
  if (!tumen_column_intern (self, id, value))
    return FALSE;
  recent->id = id;
  recent->value = *value;
  return TRUE;
}

void
tumen_column_set_name (TumenColumn  *self,
                       guint         value,
                       TumenLanguage language,
                       const char   *name)
{
  g_free (g_ptr_array_index (self->names[language], value));
  g_ptr_array_index (self->names[language], value) = g_strdup (name);
}

guint
tumen_column_get_n_sets (const TumenColumn *self)
{
  return self->set_ends->len;
}

/* Returns: (nullable): the values of a set; %NULL if no set has any, and then @n_values is 0 */
const guint16 *
tumen_column_get_set (const TumenColumn *self,
                      guint32            set,
                      guint             *n_values)
{
  guint32 begin = set > 0 ? g_array_index (self->set_ends, guint32, set - 1) : 0;

  *n_values = g_array_index (self->set_ends, guint32, set) - begin;
  /* An empty array has no bytes to count from. */
  return self->set_values->len > 0 ? &g_array_index (self->set_values, guint16, begin) : NULL;
}

static guint32
add_set (TumenColumn   *self,
         const guint16 *values,
         guint          n_values)
{
  guint32 end;

  g_array_append_vals (self->set_values, values, n_values);
  end = self->set_values->len;
  g_array_append_val (self->set_ends, end);
  return self->set_ends->len - 1;
}

static guint32
intern_single (TumenColumn *self,
               guint16      value)
{
  guint32 *single;

  if (self->singles->len < self->ids->len)
    g_array_set_size (self->singles, self->ids->len);
  single = &g_array_index (self->singles, guint32, value);
  if (*single == 0)
    *single = add_set (self, &value, 1);
  return *single;
}

/*
 * tumen_column_intern_set:
 * @values: (array length=n_values): each once
 *
 * Few rows have values that no other has all the same, so each list of them is kept once, and a
 * row is the number of its list.
 *
 * Returns: the number of the set that holds these values in this order; 0 is that of none
 */
guint32
tumen_column_intern_set (TumenColumn   *self,
                         const guint16 *values,
                         guint          n_values)
{
  guint32 hash = n_values;
  guint   steps = 0;
  guint32 set;

  if (n_values == 0)
    return 0;
  if (n_values == 1)
    return intern_single (self, values[0]);
  for (guint i = 0; i < n_values; i++)
    hash = tumen_hash_mix (hash * 33 + values[i]);
  while ((set = tumen_slots_next (&self->by_values, hash, &steps)) != TUMEN_NO_ITEM)
    {
      guint          n_known;
      const guint16 *known = tumen_column_get_set (self, set, &n_known);

      if (n_known == n_values && memcmp (known, values, n_values * sizeof *values) == 0)
        return set;
    }
  set = add_set (self, values, n_values);
  tumen_slots_add (&self->by_values, hash, set);
  return set;
}

/* Adds up for each value how many of the rows have it; @rows_on is as for sort_values(). */
static void
count_rows (const TumenColumn *self,
            guint              n_rows,
            const guint8      *rows_on,
            Standing          *standings)
{
  g_autofree guint *rows_of_set = g_new0 (guint, self->set_ends->len);
  g_autofree guint *on_of_set = g_new0 (guint, self->set_ends->len);

  for (guint i = 0; i < n_rows; i++)
    rows_of_set[tumen_packed_get (&self->rows, i)]++;
  for (guint i = 0; i < n_rows && rows_on != NULL; i++)
    on_of_set[tumen_packed_get (&self->rows, i)] += rows_on[i];
  for (guint32 set = 1; set < self->set_ends->len; set++)
    {
      guint          n_values;
      const guint16 *values = tumen_column_get_set (self, set, &n_values);

      for (guint i = 0; i < n_values; i++)
        {
          standings[values[i]].count += rows_of_set[set];
          standings[values[i]].n_on += rows_on != NULL ? on_of_set[set] : rows_of_set[set];
        }
    }
}

/* The set of @self that has the values of a set of @other; those without room are left out. */
static guint32
translate_set (TumenColumn       *self,
               const TumenColumn *other,
               guint32            set,
               const guint16     *values)
{
  guint               n_values;
  const guint16      *old = tumen_column_get_set (other, set, &n_values);
  g_autofree guint16 *translated = g_new (guint16, n_values + 1);
  guint               n_kept = 0;

  for (guint i = 0; i < n_values; i++)
    {
      if (values[old[i]] != NO_VALUE)
        translated[n_kept++] = values[old[i]];
    }
  return tumen_column_intern_set (self, translated, n_kept);
}

static int
compare_standings (const void *a,
                   const void *b)
{
  const Standing *x = a;
  const Standing *y = b;
  int             by_name = x->by_count ? strcmp (x->name, y->name) : 0;

  if ((x->count == 0) != (y->count == 0))
    return x->count == 0 ? 1 : -1;
  if (x->by_count && x->n_on != y->n_on)
    return x->n_on > y->n_on ? -1 : 1;
  if (x->by_count && x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return by_name != 0 ? by_name : strcmp (x->id, y->id);
}

static Standing *
get_standings (const TumenColumn *self,
               guint              n_rows,
               const guint8      *rows_on,
               gboolean           by_count)
{
  Standing *standings = g_new0 (Standing, self->ids->len + 1);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *name = g_ptr_array_index (self->names[TUMEN_LANGUAGE_EN], i);

      standings[i].value = i;
      standings[i].by_count = by_count;
      standings[i].id = g_ptr_array_index (self->ids, i);
      standings[i].name = g_utf8_casefold (name != NULL ? name : standings[i].id, -1);
    }
  count_rows (self, n_rows, rows_on, standings);
  return standings;
}

/* A permutation of an array of owned strings. */
static void
reorder (GPtrArray      *array,
         const Standing *standings)
{
  g_autofree gpointer *old = g_memdup2 (array->pdata, array->len * sizeof (gpointer));

  for (guint i = 0; i < array->len; i++)
    array->pdata[i] = old[standings[i].value];
}

/* Takes the values behind the first @n_used out of sight; they stay known. */
static void
drop_unused (TumenColumn *self,
             guint        n_used)
{
  for (guint i = n_used; i < self->ids->len; i++)
    g_hash_table_add (self->unused, g_strdup (g_ptr_array_index (self->ids, i)));
  g_ptr_array_set_size (self->ids, (int)n_used);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_ptr_array_set_size (self->names[i], (int)n_used);
}

/* Forgets what only building needs, and finds ids at their new places. */
static void
find_anew (TumenColumn *self)
{
  tumen_slots_clear (&self->by_values);
  g_clear_pointer (&self->singles, g_array_unref);
  g_clear_pointer (&self->recent, g_free);
  tumen_slots_clear (&self->by_id);
  for (guint i = 0; i < self->ids->len; i++)
    tumen_slots_add (&self->by_id, tumen_hash_text (g_ptr_array_index (self->ids, i)), i);
}

/*
 * tumen_column_sort_values:
 * @n_rows: of the table
 * @rows_on: (nullable): one byte a row: 1 if it counts before those of 0. %NULL: all do
 * @by_count: whether the values of most rows come first, then by English name; else all by id
 *
 * The order depends on neither the user's locale nor the language that is shown, so that lanes
 * are the same for everybody. Values that no row has are left out. Nothing can be added afterwards.
 */
void
tumen_column_sort_values (TumenColumn  *self,
                          guint         n_rows,
                          const guint8 *rows_on,
                          gboolean      by_count)
{
  guint                n_values = self->ids->len;
  guint                n_used = 0;
  g_autofree Standing *standings = get_standings (self, n_rows, rows_on, by_count);
  g_autofree guint16  *rank = g_new (guint16, n_values + 1);
  guint16             *values = (guint16 *)(gpointer)self->set_values->data;

  qsort (standings, n_values, sizeof (Standing), compare_standings);
  reorder (self->ids, standings);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    reorder (self->names[i], standings);
  for (guint i = 0; i < n_values; i++)
    {
      rank[standings[i].value] = (guint16)i;
      n_used += standings[i].count > 0;
      g_free (standings[i].name);
    }
  for (guint i = 0; i < self->set_values->len; i++)
    values[i] = rank[values[i]];
  drop_unused (self, n_used);
  find_anew (self);
}

/*
 * tumen_column_append:
 * @n_rows: that @self has
 * @other: another column of the same field, neither of them sorted
 * @n_other: rows of @other, which become the next ones of @self
 *
 * Names that @self already has stay.
 */
void
tumen_column_append (TumenColumn       *self,
                     guint              n_rows,
                     const TumenColumn *other,
                     guint              n_other)
{
  g_autofree guint16 *values = g_new (guint16, other->ids->len + 1);
  g_autofree guint32 *sets = g_new (guint32, other->set_ends->len);

  for (guint i = 0; i < other->ids->len; i++)
    {
      values[i] = NO_VALUE;
      if (!tumen_column_intern (self, g_ptr_array_index (other->ids, i), &values[i]))
        continue;
      for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
        {
          const char *name = g_ptr_array_index (other->names[l], i);

          if (name != NULL && g_ptr_array_index (self->names[l], values[i]) == NULL)
            tumen_column_set_name (self, values[i], (TumenLanguage)l, name);
        }
    }
  for (guint32 set = 0; set < other->set_ends->len; set++)
    sets[set] = translate_set (self, other, set, values);
  for (guint i = 0; i < n_other; i++)
    tumen_packed_append (&self->rows, n_rows + i, sets[tumen_packed_get (&other->rows, i)]);
}
