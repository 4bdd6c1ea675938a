/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

/* One value while the values of a column are put in order. */
typedef struct
{
  guint       value;
  guint       count;
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
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->unused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (guint16));
}

void
tumen_column_clear (TumenColumn *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->unused);
  g_ptr_array_unref (self->ids);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_ptr_array_unref (self->names[i]);
  g_array_unref (self->values);
  g_clear_pointer (&self->offsets, g_array_unref);
}

gboolean
tumen_column_find (const TumenColumn *self,
                   const char        *id,
                   guint             *value)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->by_id, id, NULL, &found))
    return FALSE;
  *value = GPOINTER_TO_UINT (found);
  return TRUE;
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
      char *copy;

      if (self->ids->len == TUMEN_MAX_VALUES)
        return FALSE;
      copy = g_strdup (id);
      found = self->ids->len;
      g_ptr_array_add (self->ids, copy);
      for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
        g_ptr_array_add (self->names[i], NULL);
      g_hash_table_insert (self->by_id, copy, GUINT_TO_POINTER (found));
    }
  *value = (guint16)found;
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

static void
make_offsets (TumenColumn *self)
{
  self->offsets = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_rows + 2);
  for (guint32 i = 0; i <= self->n_rows; i++)
    {
      guint32 offset = i * self->n_per_row;

      g_array_append_val (self->offsets, offset);
    }
}

/*
 * tumen_column_add_row:
 * @values: (array length=n_values): of the next row, each once
 */
void
tumen_column_add_row (TumenColumn   *self,
                      const guint16 *values,
                      guint          n_values)
{
  if (self->n_rows == 0 && n_values <= 1)
    self->n_per_row = n_values;
  if (self->offsets == NULL && n_values != self->n_per_row)
    make_offsets (self);

  g_array_append_vals (self->values, values, n_values);
  if (self->offsets != NULL)
    {
      guint32 end = self->values->len;

      g_array_append_val (self->offsets, end);
    }
  self->n_rows++;
}

/* Returns: (nullable): %NULL if no row has a value, and then @n_values is 0 */
const guint16 *
tumen_column_get_row (const TumenColumn *self,
                      guint              row,
                      guint             *n_values)
{
  const guint16 *values = (const guint16 *)(gconstpointer)self->values->data;

  /* An empty array has no bytes to count from. */
  if (self->values->len == 0)
    {
      *n_values = 0;
      return NULL;
    }
  if (self->offsets == NULL)
    {
      *n_values = self->n_per_row;
      return values + (gsize)row * self->n_per_row;
    }
  *n_values = g_array_index (self->offsets, guint32, row + 1) -
              g_array_index (self->offsets, guint32, row);
  return values + g_array_index (self->offsets, guint32, row);
}

/*
 * tumen_column_permute_rows:
 * @order: for each new row the old one
 *
 * Leaves arrays of exactly the size that is needed.
 */
void
tumen_column_permute_rows (TumenColumn   *self,
                           const guint32 *order)
{
  GArray *values = g_array_sized_new (FALSE, FALSE, sizeof (guint16), self->values->len);
  GArray *offsets = NULL;

  if (self->offsets != NULL)
    {
      const guint32 zero = 0;

      offsets = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_rows + 1);
      g_array_append_val (offsets, zero);
    }
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint          n_values;
      const guint16 *row = tumen_column_get_row (self, order[i], &n_values);

      g_array_append_vals (values, row, n_values);
      if (offsets != NULL)
        {
          guint32 end = values->len;

          g_array_append_val (offsets, end);
        }
    }
  g_array_unref (self->values);
  self->values = values;
  g_clear_pointer (&self->offsets, g_array_unref);
  self->offsets = offsets;
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
  if (x->by_count && x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return by_name != 0 ? by_name : strcmp (x->id, y->id);
}

static Standing *
get_standings (TumenColumn *self,
               gboolean     by_count)
{
  Standing      *standings = g_new0 (Standing, self->ids->len + 1);
  const guint16 *values = (const guint16 *)(gconstpointer)self->values->data;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *name = g_ptr_array_index (self->names[TUMEN_LANGUAGE_EN], i);

      standings[i].value = i;
      standings[i].by_count = by_count;
      standings[i].id = g_ptr_array_index (self->ids, i);
      standings[i].name = g_utf8_casefold (name != NULL ? name : standings[i].id, -1);
    }
  for (guint i = 0; i < self->values->len; i++)
    standings[values[i]].count++;
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
    {
      g_hash_table_remove (self->by_id, g_ptr_array_index (self->ids, i));
      g_hash_table_add (self->unused, g_strdup (g_ptr_array_index (self->ids, i)));
    }
  g_ptr_array_set_size (self->ids, (int)n_used);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_ptr_array_set_size (self->names[i], (int)n_used);
}

/*
 * tumen_column_sort_values:
 * @by_count: whether the values of most rows come first, then by English name; else all by id
 *
 * The order depends on neither the user's locale nor the language that is shown, so that lanes
 * are the same for everybody. Values that no row has are left out.
 */
void
tumen_column_sort_values (TumenColumn *self,
                          gboolean     by_count)
{
  guint                n_values = self->ids->len;
  guint                n_used = 0;
  g_autofree Standing *standings = get_standings (self, by_count);
  g_autofree guint16  *rank = g_new (guint16, n_values + 1);
  guint16             *values = (guint16 *)(gpointer)self->values->data;

  qsort (standings, n_values, sizeof (Standing), compare_standings);
  reorder (self->ids, standings);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    reorder (self->names[i], standings);
  for (guint i = 0; i < n_values; i++)
    {
      rank[standings[i].value] = (guint16)i;
      n_used += standings[i].count > 0;
      g_hash_table_insert (self->by_id, g_ptr_array_index (self->ids, i), GUINT_TO_POINTER (i));
      g_free (standings[i].name);
    }
  for (guint i = 0; i < self->values->len; i++)
    values[i] = rank[values[i]];
  drop_unused (self, n_used);
}
