/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-filter.h"

#include "tumen-nearest.h"

#include <string.h>

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The place of @id, or where it belongs. */
static gboolean
find_place (const GPtrArray *ids,
            const char      *id,
            guint           *place)
{
  guint low = 0;
  guint high = ids != NULL ? ids->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (g_ptr_array_index (ids, middle), id);

      if (order == 0)
        {
          *place = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *place = low;
  return FALSE;
}

/**
 * tumen_filter_init:
 * @self: (out caller-allocates): a filter that lets all through
 */
void
tumen_filter_init (TumenFilter *self)
{
  memset (self, 0, sizeof *self);
}

/**
 * tumen_filter_clear:
 * @self: a filter; lets all through afterwards
 */
void
tumen_filter_clear (TumenFilter *self)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_filter_clear_field (self, (TumenField)i);
}

/**
 * tumen_filter_copy:
 * @self: a filter
 * @copy: (out caller-allocates): the same filter; clear it with tumen_filter_clear()
 */
void
tumen_filter_copy (const TumenFilter *self,
                   TumenFilter       *copy)
{
  TumenFilter made;

  tumen_filter_init (&made);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      for (guint j = 0; j < tumen_filter_get_n_ids (self, (TumenField)i); j++)
        tumen_filter_add (&made, (TumenField)i, g_ptr_array_index (self->ids[i], j));
    }
  *copy = made;
}

/**
 * tumen_filter_equal:
 * @self: a filter
 * @other: another one
 *
 * Returns: whether the same ids are chosen, in whatever order they were
 */
gboolean
tumen_filter_equal (const TumenFilter *self,
                    const TumenFilter *other)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      guint n_ids = tumen_filter_get_n_ids (self, (TumenField)i);

      if (n_ids != tumen_filter_get_n_ids (other, (TumenField)i))
        return FALSE;
      for (guint j = 0; j < n_ids; j++)
        {
          if (compare_ids (&self->ids[i]->pdata[j], &other->ids[i]->pdata[j]) != 0)
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * tumen_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it lets all through
 */
gboolean
tumen_filter_is_empty (const TumenFilter *self)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (tumen_filter_get_n_ids (self, (TumenField)i) > 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_filter_has:
 * @self: a filter
 * @field: a field
 * @id: of a value
 *
 * Returns: whether @id is chosen
 */
gboolean
tumen_filter_has (const TumenFilter *self,
                  TumenField         field,
                  const char        *id)
{
  guint place;

  return find_place (self->ids[field], id, &place);
}

/**
 * tumen_filter_add:
 * @self: a filter
 * @field: a field
 * @id: of a value, not empty; need not exist in any table
 *
 * Returns: whether @self is another filter now
 */
gboolean
tumen_filter_add (TumenFilter *self,
                  TumenField   field,
                  const char  *id)
{
  guint place;

  g_return_val_if_fail (id != NULL && id[0] != '\0', FALSE);

  if (find_place (self->ids[field], id, &place))
    return FALSE;
  if (self->ids[field] == NULL)
    self->ids[field] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_insert (self->ids[field], (int)place, g_strdup (id));
  return TRUE;
}

/**
 * tumen_filter_remove:
 * @self: a filter
 * @field: a field
 * @id: of a value
 *
 * Returns: whether @self is another filter now
 */
gboolean
tumen_filter_remove (TumenFilter *self,
                     TumenField   field,
                     const char  *id)
{
  guint place;

  if (!find_place (self->ids[field], id, &place))
    return FALSE;
  g_ptr_array_remove_index (self->ids[field], place);
  if (self->ids[field]->len == 0)
    tumen_filter_clear_field (self, field);
  return TRUE;
}

/**
 * tumen_filter_clear_field:
 * @self: a filter
 * @field: the field that shall let all through
 */
void
tumen_filter_clear_field (TumenFilter *self,
                          TumenField   field)
{
  g_clear_pointer (&self->ids[field], g_ptr_array_unref);
}

/**
 * tumen_filter_get_n_ids:
 * @self: a filter
 * @field: a field
 *
 * Returns: how many values are chosen; 0 lets all through
 */
guint
tumen_filter_get_n_ids (const TumenFilter *self,
                        TumenField         field)
{
  return self->ids[field] != NULL ? self->ids[field]->len : 0;
}

/**
 * tumen_filter_get_ids:
 * @self: a filter
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the chosen ids, sorted, not %NULL-terminated
 */
const char *const *
tumen_filter_get_ids (const TumenFilter *self,
                      TumenField         field)
{
  return self->ids[field] != NULL ? (const char *const *)self->ids[field]->pdata : NULL;
}

/* By id or by name, in either language: people also write "Russia" where RU is meant. */
static guint
measure_value (const TumenNearest *nearest,
               TumenTable         *table,
               TumenField          field,
               guint               value)
{
  guint distance = tumen_nearest_measure (nearest, tumen_table_get_value_id (table, field, value));

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *name = tumen_table_get_value_name (table, field, value, (TumenLanguage)i);

      distance = MIN (distance, tumen_nearest_measure (nearest, name));
    }
  return distance;
}

static GStrv
find_nearest_values (TumenTable *table,
                     TumenField  field,
                     const char *id)
{
  TumenNearest nearest;

  tumen_nearest_init (&nearest, id);
  for (guint value = 0; value < tumen_table_get_n_values (table, field); value++)
    tumen_nearest_add (&nearest,
                       tumen_table_get_value_id (table, field, value),
                       measure_value (&nearest, table, field, value));
  return tumen_nearest_finish (&nearest);
}

/**
 * tumen_filter_find_unknown:
 * @self: a filter
 * @table: a finished table
 * @field: (out) (optional): the field of the unknown id
 * @nearest: (out) (optional) (transfer full): up to five known ids, the nearest first
 *
 * Returns: (transfer full) (nullable): the first id that @table does not know, in order of fields;
 *   %NULL if it knows all, and @field and @nearest are then unchanged
 */
char *
tumen_filter_find_unknown (const TumenFilter *self,
                           TumenTable        *table,
                           TumenField        *field,
                           GStrv             *nearest)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      for (guint j = 0; j < tumen_filter_get_n_ids (self, (TumenField)i); j++)
        {
          const char *id = g_ptr_array_index (self->ids[i], j);

          if (tumen_table_knows_value (table, (TumenField)i, id))
            continue;
          if (field != NULL)
            *field = (TumenField)i;
          if (nearest != NULL)
            *nearest = find_nearest_values (table, (TumenField)i, id);
          return g_strdup (id);
        }
    }
  return NULL;
}

/**
 * tumen_table_get_id_name:
 * @self: a finished table
 * @field: a field
 * @id: of a value, as a filter holds it; need not exist
 * @language: of the name
 *
 * Returns: (transfer none): what facets call the value; @id itself if no event has it
 */
const char *
tumen_table_get_id_name (TumenTable   *self,
                         TumenField    field,
                         const char   *id,
                         TumenLanguage language)
{
  guint value;

  if (!tumen_table_find_value (self, field, id, &value))
    return id;
  return tumen_table_get_value_name (self, field, value, language);
}

/**
 * tumen_table_find_nearest_ids:
 * @table: a finished table
 * @id: of an event that does not exist
 *
 * Returns: (transfer full): up to five ids of events, the nearest first
 */
GStrv
tumen_table_find_nearest_ids (TumenTable *table,
                              const char *id)
{
  TumenNearest nearest;

  tumen_nearest_init (&nearest, id);
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      const char *known = tumen_table_get_id (table, row);

      tumen_nearest_add (&nearest, known, tumen_nearest_measure (&nearest, known));
    }
  return tumen_nearest_finish (&nearest);
}
