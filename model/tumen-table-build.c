/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

typedef const char *(*GetSlug) (guint value);
typedef const char *(*GetName) (guint         value,
                                TumenLanguage language);

/* Fields whose values are those of an enumeration: all are shown, in its order, even at 0. */
static const struct
{
  TumenField field;
  guint      n_values;
  GetSlug    get_slug;
  GetName    get_name;
} enumerated[] = {
  { TUMEN_FIELD_KIND,
    TUMEN_N_KINDS,
    (GetSlug)tumen_kind_get_slug,
    (GetName)tumen_kind_get_plural },
  { TUMEN_FIELD_CERTAINTY,
    TUMEN_N_CERTAINTIES,
    (GetSlug)tumen_certainty_get_slug,
    (GetName)tumen_certainty_get_name },
  { TUMEN_FIELD_AGREEMENT,
    TUMEN_N_AGREEMENTS,
    (GetSlug)tumen_agreement_get_slug,
    (GetName)tumen_agreement_get_name },
  { TUMEN_FIELD_STATUS,
    TUMEN_N_STATUSES,
    (GetSlug)tumen_status_get_slug,
    (GetName)tumen_status_get_name },
  { TUMEN_FIELD_BASIS,
    TUMEN_N_BASES,
    (GetSlug)tumen_basis_get_slug,
    (GetName)tumen_basis_get_name },
};

static gboolean
is_enumerated (TumenField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (enumerated); i++)
    {
      if (enumerated[i].field == field)
        return TRUE;
    }
  return FALSE;
}

static char *
make_date_words (const TumenTableEvent *event,
                 TumenLanguage          language)
{
  const TumenDate  *date = &event->date->date;
  const TumenClock *clock = event->clocks;

  if (event->date_words[language] != NULL)
    return g_strdup (event->date_words[language]);
  if (event->n_clocks == 0)
    return tumen_date_to_words (date, TUMEN_DATE_STYLE_SHORT, language);
  return tumen_date_to_words_with_clock (date,
                                         clock->minutes,
                                         clock->about,
                                         TUMEN_DATE_STYLE_SHORT,
                                         language);
}

/* All that the words of a date depend on. */
static char *
make_date_key (const TumenTableEvent *event)
{
  const TumenClock *clock = event->n_clocks > 0 ? event->clocks : NULL;

  return g_strdup_printf ("%s\n%s\n%s\n%d\n%d",
                          event->date->date.edtf,
                          event->date_words[0] != NULL ? event->date_words[0] : "",
                          event->date_words[1] != NULL ? event->date_words[1] : "",
                          clock != NULL ? clock->minutes : -1,
                          clock != NULL ? clock->about : -1);
}

/* The words of equal dates are kept once: a million events have but some thousand days. */
static guint32
add_date_words (TumenTable            *self,
                const TumenTableEvent *event)
{
  g_autofree char *key = make_date_key (event);
  char            *texts[TUMEN_N_LANGUAGES];
  gpointer         found;
  guint32          record;

  if (g_hash_table_lookup_extended (self->words_by_date, key, NULL, &found))
    return GPOINTER_TO_UINT (found);

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    texts[i] = make_date_words (event, (TumenLanguage)i);
  record = tumen_arena_add (&self->arena, (const char *const *)texts, TUMEN_N_LANGUAGES);
  g_hash_table_insert (self->words_by_date, g_steal_pointer (&key), GUINT_TO_POINTER (record));
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (texts[i]);
  return record;
}

/* Room for two values is enough. */
static guint
get_derived_values (TumenField      field,
                    const TumenRow *row,
                    guint16        *values)
{
  guint n_values = 1;

  if (field == TUMEN_FIELD_KIND)
    values[0] = row->kind;
  else if (field == TUMEN_FIELD_CERTAINTY)
    values[0] = row->certainty;
  else if (field == TUMEN_FIELD_STATUS)
    values[0] = row->status;
  else if (field == TUMEN_FIELD_BASIS)
    values[0] = row->basis;
  else
    {
      values[0] = row->agreement;
      if ((row->flags & TUMEN_ROW_BADGE) != 0)
        values[n_values++] = TUMEN_AGREEMENT_DISAGREE;
    }
  return n_values;
}

static gboolean
has_value (const guint16 *values,
           guint          n_values,
           guint16        value)
{
  for (guint i = 0; i < n_values; i++)
    {
      if (values[i] == value)
        return TRUE;
    }
  return FALSE;
}

static void
add_listed_values (TumenColumn       *column,
                   const char *const *ids)
{
  guint               n_ids = ids != NULL ? g_strv_length ((GStrv)ids) : 0;
  g_autofree guint16 *values = n_ids > 0 ? g_new (guint16, n_ids) : NULL;
  guint               n_values = 0;

  for (guint i = 0; i < n_ids; i++)
    {
      guint16 value;

      if (tumen_column_intern (column, ids[i], &value) && !has_value (values, n_values, value))
        values[n_values++] = value;
    }
  tumen_column_add_row (column, values, n_values);
}

static void
add_values (TumenTable            *self,
            const TumenRow        *row,
            const TumenTableEvent *event)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      guint16 values[2];

      if (is_enumerated ((TumenField)i))
        tumen_column_add_row (&self->columns[i],
                              values,
                              get_derived_values ((TumenField)i, row, values));
      else
        add_listed_values (&self->columns[i], event->values[i]);
    }
}

static void
add_candidates (TumenTable      *self,
                guint32          row,
                const TumenDate *date)
{
  TumenDay          days[TUMEN_DATE_MAX_MEMBERS];
  TumenTableStretch stretch = { .row = row, .first = self->candidate_days->len };

  stretch.length = tumen_date_get_member_days (date, days, G_N_ELEMENTS (days));
  g_array_append_vals (self->candidate_days, days, stretch.length);
  g_array_append_val (self->candidates, stretch);
}

static void
add_clocks (TumenTable            *self,
            guint32                row,
            const TumenTableEvent *event)
{
  TumenTableStretch stretch = { .row = row, .first = self->clocks->len, .length = event->n_clocks };

  for (guint i = 0; i < event->n_clocks; i++)
    {
      TumenClock clock = event->clocks[i];

      for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
        clock.label[l] = g_strdup (clock.label[l]);
      g_array_append_val (self->clocks, clock);
    }
  g_array_append_val (self->clock_stretches, stretch);
}

static int
compare_places (const void *a,
                const void *b)
{
  const TumenTablePlace *x = a;
  const TumenTablePlace *y = b;

  if (x->undated != y->undated)
    return x->undated ? 1 : -1;
  if (x->time < y->time)
    return -1;
  if (x->time > y->time)
    return 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

static void
move_stretches (GArray        *stretches,
                const guint32 *new_rows)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      TumenTableStretch *stretch = &g_array_index (stretches, TumenTableStretch, i);

      stretch->row = new_rows[stretch->row];
    }
  g_array_sort (stretches, tumen_table_stretch_compare);
}

/* A new array of exactly the size that is needed. */
static void
permute (GArray       **array,
         const guint32 *order)
{
  guint   size = g_array_get_element_size (*array);
  guint   length = (*array)->len;
  GArray *permuted = g_array_sized_new (FALSE, FALSE, size, length);

  for (guint i = 0; i < length; i++)
    g_array_append_vals (permuted, (*array)->data + (gsize)order[i] * size, 1);
  g_array_unref (*array);
  *array = permuted;
}

static void
sort_rows (TumenTable *self)
{
  guint               n_rows = self->rows->len;
  g_autofree guint32 *order = g_new (guint32, n_rows + 1);
  g_autofree guint32 *new_rows = g_new (guint32, n_rows + 1);

  g_array_sort (self->places, compare_places);
  for (guint i = 0; i < n_rows; i++)
    {
      order[i] = g_array_index (self->places, TumenTablePlace, i).row;
      new_rows[order[i]] = i;
    }
  permute (&self->rows, order);
  permute (&self->records, order);
  permute (&self->date_words, order);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_column_permute_rows (&self->columns[i], order);
  move_stretches (self->candidates, new_rows);
  move_stretches (self->clock_stretches, new_rows);
}

static void
make_slots (TumenTable *self)
{
  self->n_slots = 2;
  while (self->n_slots < self->rows->len * 2)
    self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);

  for (guint32 row = 0; row < self->rows->len; row++)
    {
      guint slot = g_str_hash (tumen_table_get_id (self, row)) & (self->n_slots - 1);

      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = row + 1;
    }
}

int
tumen_table_stretch_compare (const void *a,
                             const void *b)
{
  const TumenTableStretch *x = a;
  const TumenTableStretch *y = b;

  return x->row < y->row ? -1 : x->row > y->row;
}

void
tumen_table_add_enumerated_values (TumenTable *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (enumerated); i++)
    {
      TumenColumn *column = &self->columns[enumerated[i].field];

      for (guint value = 0; value < enumerated[i].n_values; value++)
        {
          guint16 interned;

          tumen_column_intern (column, enumerated[i].get_slug (value), &interned);
          for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
            tumen_column_set_name (column,
                                   interned,
                                   (TumenLanguage)l,
                                   enumerated[i].get_name (value, (TumenLanguage)l));
        }
    }
}

/**
 * tumen_table_add:
 * @self: a table that is not finished
 * @event: an event whose id no other has; everything is copied
 *
 * Of a field, values beyond %TUMEN_MAX_VALUES are not kept. Events of one day and sort key stay
 * in the order in which they are added: that is their sequence in the day.
 */
void
tumen_table_add (TumenTable            *self,
                 const TumenTableEvent *event)
{
  TumenRow        row;
  TumenTablePlace place = { .row = self->rows->len };
  const char     *texts[TUMEN_TABLE_N_TEXTS];
  guint32         record;

  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished);
  g_return_if_fail (event->id != NULL && event->date != NULL);
  g_return_if_fail (event->n_clocks <= TUMEN_MAX_CLOCKS);

  tumen_row_init (&row, event);
  place.time = tumen_row_get_sort_time (&row, event);
  place.undated = row.form == TUMEN_FORM_NONE;
  g_array_append_val (self->rows, row);
  g_array_append_val (self->places, place);

  texts[TUMEN_TABLE_TEXT_ID] = event->id;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    texts[TUMEN_TABLE_TEXT_SHORT_TITLE + i] = event->short_title[i];
  record = tumen_arena_add (&self->arena, texts, TUMEN_TABLE_N_TEXTS);
  g_array_append_val (self->records, record);
  record = add_date_words (self, event);
  g_array_append_val (self->date_words, record);

  add_values (self, &row, event);
  if (row.form == TUMEN_FORM_ONE_OF)
    add_candidates (self, place.row, &event->date->date);
  if (event->n_clocks > 0)
    add_clocks (self, place.row, event);
}

/**
 * tumen_table_set_value_name:
 * @self: a table
 * @field: a field
 * @id: of a value; before the table is finished also of one that no event has, which is then known
 *   but not listed
 * @language: of @name
 * @name: the value's name for people
 *
 * Values without a name go by those of the compiled tables, or by their id. English names decide
 * the order of values, so give them before the table is finished.
 */
void
tumen_table_set_value_name (TumenTable   *self,
                            TumenField    field,
                            const char   *id,
                            TumenLanguage language,
                            const char   *name)
{
  guint16 interned;
  guint   value;

  g_return_if_fail (TUMEN_IS_TABLE (self) && id != NULL);

  if (!self->finished && tumen_column_intern (&self->columns[field], id, &interned))
    tumen_column_set_name (&self->columns[field], interned, language, name);
  else if (tumen_column_find (&self->columns[field], id, &value))
    tumen_column_set_name (&self->columns[field], value, language, name);
}

/**
 * tumen_table_finish:
 * @self: a table that is not finished
 *
 * Puts rows into the order of time and values into the order in which facets show them:
 * enumerations in their own order, sources and collections by id, all others by number of events,
 * then by English name.
 */
void
tumen_table_finish (TumenTable *self)
{
  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished);

  self->finished = TRUE;
  sort_rows (self);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (!is_enumerated ((TumenField)i))
        tumen_column_sort_values (&self->columns[i],
                                  i != TUMEN_FIELD_SOURCE && i != TUMEN_FIELD_COLLECTION);
    }
  make_slots (self);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->words_by_date, g_hash_table_unref);
}
