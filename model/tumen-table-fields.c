/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

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

/* Their values by number. */
static const guint16 numbers[] = { 0, 1, 2, 3, 4, 5, 6, 7 };

/* Agreements of a row: how many voices it has, then whether sources disagree and whether it is
 * denied. A set is the number of voices times N_VERDICTS, plus the verdict. */
enum {
  VERDICT_DISAGREE = 1 << 0,
  VERDICT_DENIED = 1 << 1,
  N_VERDICTS = 4
};
static const guint n_agreements[N_VERDICTS] = { 1, 2, 2, 3 };

#define AGREEMENTS(voices)                                                     \
  { TUMEN_AGREEMENT_##voices },                                                \
    { TUMEN_AGREEMENT_##voices, TUMEN_AGREEMENT_DISAGREE },                    \
    { TUMEN_AGREEMENT_##voices, TUMEN_AGREEMENT_DENIED },                      \
  {                                                                            \
    TUMEN_AGREEMENT_##voices, TUMEN_AGREEMENT_DISAGREE, TUMEN_AGREEMENT_DENIED \
  }
static const guint16 agreements[][3] = {
  AGREEMENTS (SEVERAL),
  AGREEMENTS (REPEATED),
  AGREEMENTS (SINGLE),
  AGREEMENTS (NONE),
};

G_STATIC_ASSERT (G_N_ELEMENTS (numbers) >= TUMEN_N_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (numbers) >= TUMEN_N_CERTAINTIES);
G_STATIC_ASSERT (G_N_ELEMENTS (numbers) >= TUMEN_N_STATUSES);

/* tumen_field_is_enumerated: whether the values are those of an enumeration, told by the rows. */
gboolean
tumen_field_is_enumerated (TumenField field)
{
  return field <= TUMEN_FIELD_BASIS;
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

static guint32
get_agreement_set (const TumenRow *row)
{
  return row->agreement * (guint32)N_VERDICTS +
         ((row->flags & TUMEN_ROW_BADGE) != 0 ? VERDICT_DISAGREE : 0) +
         ((row->flags & TUMEN_ROW_DENIED) != 0 ? VERDICT_DENIED : 0);
}

static guint32
get_enumerated_set (const TumenRow *row,
                    TumenField      field)
{
  switch (field)
    {
    case TUMEN_FIELD_KIND:
      return row->kind;
    case TUMEN_FIELD_CERTAINTY:
      return row->certainty;
    case TUMEN_FIELD_STATUS:
      return row->status;
    case TUMEN_FIELD_BASIS:
      return row->basis;
    case TUMEN_FIELD_AGREEMENT:
      return get_agreement_set (row);
    case TUMEN_FIELD_COUNTRY:
    case TUMEN_FIELD_ACTOR:
    case TUMEN_FIELD_PLACE:
    case TUMEN_FIELD_SOURCE:
    case TUMEN_FIELD_SPEAKER:
    case TUMEN_FIELD_SPEAKER_COUNTRY:
    case TUMEN_FIELD_ONLY_COUNTRY:
    case TUMEN_FIELD_COLLECTION:
    case TUMEN_FIELD_FINE_KIND:
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * tumen_table_get_n_sets:
 * @self: a finished table
 * @field: a field
 *
 * Rows whose values in a field are the same, in the same order, share a set of values. What depends
 * on values alone is worked out once a set instead of once a row.
 *
 * Returns: how many sets @field has; their numbers are less than that
 */
guint
tumen_table_get_n_sets (TumenTable *self,
                        TumenField  field)
{
  if (field == TUMEN_FIELD_AGREEMENT)
    return G_N_ELEMENTS (agreements);
  return tumen_field_is_enumerated (field) ? self->columns[field].ids->len
                                           : tumen_column_get_n_sets (&self->columns[field]);
}

/**
 * tumen_table_get_set_values:
 * @self: a finished table
 * @field: a field
 * @set: less than the number of sets
 * @n_values: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_values): the values of the set, each once;
 *   may be %NULL if there are none
 */
const guint16 *
tumen_table_get_set_values (TumenTable *self,
                            TumenField  field,
                            guint32     set,
                            guint      *n_values)
{
  if (!tumen_field_is_enumerated (field))
    return tumen_column_get_set (&self->columns[field], set, n_values);
  if (field != TUMEN_FIELD_AGREEMENT)
    {
      *n_values = 1;
      return &numbers[set];
    }
  *n_values = n_agreements[set % N_VERDICTS];
  return agreements[set];
}

/**
 * tumen_table_get_row_set:
 * @self: a finished table
 * @field: a field
 * @row: less than the number of rows
 *
 * Returns: the number of the set of values that the event has in @field
 */
guint32
tumen_table_get_row_set (TumenTable *self,
                         TumenField  field,
                         guint       row)
{
  if (tumen_field_is_enumerated (field))
    return get_enumerated_set (&self->rows[row], field);
  return tumen_packed_get (&self->columns[field].rows, row);
}

/**
 * tumen_table_read_sets:
 * @self: a finished table
 * @field: a field
 * @first: the first row
 * @n_rows: how many rows, from there on
 * @sets: (out caller-allocates) (array length=n_rows): the set of each
 *
 * The quick way through many rows; some thousand at a time stay in the processor's cache.
 */
void
tumen_table_read_sets (TumenTable *self,
                       TumenField  field,
                       guint       first,
                       guint       n_rows,
                       guint32    *sets)
{
  const TumenRow *rows = self->rows + first;

  g_return_if_fail (first + n_rows <= self->n_rows);

  if (!tumen_field_is_enumerated (field))
    tumen_packed_read (&self->columns[field].rows, first, n_rows, sets);
  else if (field == TUMEN_FIELD_KIND)
    {
      for (guint i = 0; i < n_rows; i++)
        sets[i] = rows[i].kind;
    }
  else
    {
      for (guint i = 0; i < n_rows; i++)
        sets[i] = get_enumerated_set (&rows[i], field);
    }
}

/**
 * tumen_table_get_row_values:
 * @self: a finished table
 * @field: a field
 * @row: less than the number of rows
 * @n_values: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_values): the values of the event, each once;
 *   may be %NULL if it has none in @field
 */
const guint16 *
tumen_table_get_row_values (TumenTable *self,
                            TumenField  field,
                            guint       row,
                            guint      *n_values)
{
  return tumen_table_get_set_values (self,
                                     field,
                                     tumen_table_get_row_set (self, field, row),
                                     n_values);
}
