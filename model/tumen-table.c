/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table.h"

#include "tumen-table-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (TumenTable, tumen_table, G_TYPE_OBJECT)

static void
clear_clock (gpointer data)
{
  TumenClock *clock = data;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (clock->label[i]);
}

static void
clear_date (gpointer data)
{
  TumenTableDate *date = data;

  g_free (date->edtf);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (date->given[i]);
}

static void
tumen_table_finalize (GObject *object)
{
  TumenTable *self = TUMEN_TABLE (object);

  g_free (self->rows);
  g_free (self->records);
  g_free (self->times);
  g_free (self->id_hashes);
  tumen_packed_clear (&self->dates);
  g_free (self->date_words);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_column_clear (&self->columns[i]);
  g_array_unref (self->candidates);
  g_array_unref (self->candidate_days);
  g_array_unref (self->clock_stretches);
  g_clear_pointer (&self->off_at_start, g_hash_table_unref);
  g_clear_pointer (&self->not_yet_known, g_hash_table_unref);
  g_array_unref (self->clocks);
  g_hash_table_unref (self->made_words);
  g_clear_pointer (&self->known_dates, g_array_unref);
  tumen_slots_clear (&self->dates_by_text);
  tumen_slots_clear (&self->plain_clocks);
  g_free (self->slots);
  tumen_arena_clear (&self->arena);

  G_OBJECT_CLASS (tumen_table_parent_class)->finalize (object);
}

static void
tumen_table_class_init (TumenTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_table_finalize;
}

static void
tumen_table_init (TumenTable *self)
{
  self->home_begin = self->home_end = (double)NAN;
  tumen_packed_init (&self->dates);
  tumen_arena_init (&self->arena);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_column_init (&self->columns[i]);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (TumenTableStretch));
  self->candidate_days = g_array_new (FALSE, FALSE, sizeof (TumenDay));
  self->clock_stretches = g_array_new (FALSE, FALSE, sizeof (TumenTableStretch));
  self->clocks = g_array_new (FALSE, TRUE, sizeof (TumenClock));
  g_array_set_clear_func (self->clocks, clear_clock);
  self->made_words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->known_dates = g_array_new (FALSE, FALSE, sizeof (TumenTableDate));
  g_array_set_clear_func (self->known_dates, clear_date);
  tumen_slots_init (&self->dates_by_text);
  tumen_slots_init (&self->plain_clocks);
  tumen_table_add_enumerated_values (self);
}

static const TumenTableStretch *
find_stretch (GArray *stretches,
              guint32 row)
{
  const TumenTableStretch key = { .row = row };

  if (stretches->len == 0)
    return NULL;
  return bsearch (&key,
                  stretches->data,
                  stretches->len,
                  sizeof (TumenTableStretch),
                  tumen_table_stretch_compare);
}

/**
 * tumen_table_new_empty:
 * @reading: which dates the events will have
 *
 * A table that is filled by tumen_table_add() and then closed by tumen_table_finish().
 *
 * Returns: (transfer full): an empty table
 */
TumenTable *
tumen_table_new_empty (TumenReading reading)
{
  TumenTable *self = g_object_new (TUMEN_TYPE_TABLE, NULL);

  self->reading = reading;
  return self;
}

/**
 * tumen_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many events it has
 */
guint
tumen_table_get_n_rows (TumenTable *self)
{
  return self->n_rows;
}

/**
 * tumen_table_get_rows:
 * @self: a finished table
 *
 * Returns: (transfer none): its rows, in order of time
 */
const TumenRow *
tumen_table_get_rows (TumenTable *self)
{
  return self->rows;
}

/**
 * tumen_table_get_n_dated:
 * @self: a finished table
 *
 * Returns: how many events have a date; their rows come before those of all others
 */
guint
tumen_table_get_n_dated (TumenTable *self)
{
  return self->n_dated;
}

/**
 * tumen_table_get_extent:
 * @self: a finished table
 * @begin: (out): days since 1970-01-01: where the first drawn extent begins
 * @end: (out): where the last one ends; not before @begin
 *
 * Returns: %FALSE if no event has a date; @begin and @end are then unchanged
 */
gboolean
tumen_table_get_extent (TumenTable *self,
                        double     *begin,
                        double     *end)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (self) && self->finished, FALSE);

  if (self->n_dated == 0)
    return FALSE;
  *begin = self->begin;
  *end = self->end;
  return TRUE;
}

/**
 * tumen_table_get_reading:
 * @self: a table
 *
 * Returns: which dates its rows have
 */
TumenReading
tumen_table_get_reading (TumenTable *self)
{
  return self->reading;
}

/**
 * tumen_table_get_n_not_yet_known:
 * @self: a table
 *
 * Returns: how many events of the library have no row, since nothing of them had been published on
 *   the day of tumen_table_new_known_on(); 0 in all other tables. Those of collections that are
 *   off at the start are left out; tumen_filter_count_not_yet_known() adds what is on
 */
guint
tumen_table_get_n_not_yet_known (TumenTable *self)
{
  return self->n_not_yet_known;
}

/**
 * tumen_table_get_n_not_yet_known_of:
 * @self: a table
 * @collection: an id
 *
 * Returns: the same for a collection that is off at the start; 0 for any other
 */
guint
tumen_table_get_n_not_yet_known_of (TumenTable *self,
                                    const char *collection)
{
  if (self->not_yet_known == NULL)
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->not_yet_known, collection));
}

/**
 * tumen_table_get_known_on:
 * @self: a table
 * @day: (out) (optional): the day of tumen_table_new_known_on()
 *
 * Returns: whether it holds only what was known at the end of a day
 */
gboolean
tumen_table_get_known_on (TumenTable *self,
                          TumenDay   *day)
{
  if (self->has_known_on && day != NULL)
    *day = self->known_on;
  return self->has_known_on;
}

/**
 * tumen_table_set_home:
 * @self: a table
 * @begin: of the half-open span of the first view, days since 1970-01-01
 * @end: its end, after @begin
 *
 * Tells where the library is seen first (decision 28); labels are placed with it in mind.
 */
void
tumen_table_set_home (TumenTable *self,
                      double      begin,
                      double      end)
{
  g_return_if_fail (TUMEN_IS_TABLE (self));
  g_return_if_fail (begin < end);

  self->home_begin = begin;
  self->home_end = end;
}

/**
 * tumen_table_get_home:
 * @self: a table
 * @begin: (out): begin of the half-open span of the first view, days since 1970-01-01
 * @end: (out): its end
 *
 * Returns: whether the library has such a span
 */
gboolean
tumen_table_get_home (TumenTable *self,
                      double     *begin,
                      double     *end)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (self), FALSE);

  *begin = self->home_begin;
  *end = self->home_end;
  return self->home_begin < self->home_end;
}

/**
 * tumen_table_get_id:
 * @self: a finished table
 * @row: less than the number of rows
 *
 * Returns: (transfer none): the event's id
 */
const char *
tumen_table_get_id (TumenTable *self,
                    guint       row)
{
  const char *id;

  g_return_val_if_fail (row < self->n_rows, NULL);

  id = tumen_arena_get (&self->arena, self->records[row], TUMEN_TABLE_TEXT_ID);
  return id != NULL ? id : "";
}

/*
 * tumen_table_get_slot:
 * @hash: of an id
 *
 * Returns: where among the slots to begin looking for it
 */
guint
tumen_table_get_slot (TumenTable *self,
                      guint32     hash)
{
  return (guint)((guint64)hash * self->n_slots >> 32);
}

/**
 * tumen_table_find:
 * @self: a finished table
 * @id: (nullable): of an event
 * @row: (out): its row
 *
 * Returns: %FALSE if there is no such event; @row is then unchanged
 */
gboolean
tumen_table_find (TumenTable *self,
                  const char *id,
                  guint      *row)
{
  guint slot;

  g_return_val_if_fail (TUMEN_IS_TABLE (self) && self->finished, FALSE);

  if (id == NULL)
    return FALSE;
  slot = tumen_table_get_slot (self, tumen_hash_text (id));
  while (self->slots[slot] != 0)
    {
      if (strcmp (tumen_table_get_id (self, self->slots[slot] - 1), id) == 0)
        {
          *row = self->slots[slot] - 1;
          return TRUE;
        }
      slot = slot + 1 < self->n_slots ? slot + 1 : 0;
    }
  return FALSE;
}

/**
 * tumen_table_get_short_title:
 * @self: a finished table
 * @row: less than the number of rows
 * @language: of the title
 *
 * Returns: (transfer none): the title that the canvas shows; in another language if there is none
 *   in @language, and the id if there is none at all
 */
const char *
tumen_table_get_short_title (TumenTable   *self,
                             guint         row,
                             TumenLanguage language)
{
  guint32     record;
  const char *title;

  g_return_val_if_fail (row < self->n_rows, NULL);

  record = self->records[row];
  title = tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_SHORT_TITLE + (guint)language);
  for (guint i = 0; i < TUMEN_N_LANGUAGES && title == NULL; i++)
    title = tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_SHORT_TITLE + i);
  return title != NULL ? title : tumen_table_get_id (self, row);
}

static char *
make_words (const TumenDate  *date,
            const TumenClock *clock,
            TumenLanguage     language)
{
  g_autofree char *words = tumen_date_to_words (date, TUMEN_DATE_STYLE_SHORT, language);

  if (clock == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf (clock->about ? "%s, ≈ %02d:%02d" : "%s, %02d:%02d",
                          words,
                          clock->minutes / 60,
                          clock->minutes % 60);
}

/* The record of the words of a date, with a time of day or without. */
static guint32
get_made_words (TumenTable       *self,
                guint32           record,
                const TumenClock *clock)
{
  gint64    key = (gint64)record << 16;
  TumenDate date = { .level = 0 };
  char     *texts[TUMEN_N_LANGUAGES];
  gpointer  found;
  guint32   words;

  if (clock != NULL)
    key |= 1 + ((clock->minutes & 0x3fff) << 1 | (clock->about ? 1 : 0));
  if (g_hash_table_lookup_extended (self->made_words, &key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  /* Words depend on nothing but the text. */
  g_strlcpy (date.edtf,
             tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_EDTF),
             sizeof date.edtf);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    texts[i] = make_words (&date, clock, (TumenLanguage)i);
  words = tumen_arena_add (&self->arena, (const char *const *)texts, TUMEN_N_LANGUAGES);
  g_hash_table_insert (self->made_words, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (words));
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (texts[i]);
  return words;
}

/**
 * tumen_table_get_date_words:
 * @self: a finished table
 * @row: less than the number of rows
 * @language: of the words
 *
 * May make the words, so not for two threads at a time.
 *
 * Returns: (transfer none): the short words of the date, such as "18 or 19 Jun 2024"; they stay as
 *   long as the table
 */
const char *
tumen_table_get_date_words (TumenTable   *self,
                            guint         row,
                            TumenLanguage language)
{
  const TumenTableStretch *clock = NULL;
  const char              *words;
  guint32                  record;

  g_return_val_if_fail (row < self->n_rows && self->finished, NULL);

  record = self->date_words[tumen_packed_get (&self->dates, row)];
  if (tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_TAKES_CLOCK) != NULL)
    clock = find_stretch (self->clock_stretches, row);
  if (tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_EDTF) != NULL)
    record = get_made_words (
      self,
      record,
      clock != NULL ? &g_array_index (self->clocks, TumenClock, clock->first) : NULL);
  words = tumen_arena_get (&self->arena, record, TUMEN_TABLE_TEXT_WORDS + (guint)language);
  return words != NULL ? words : "";
}

/**
 * tumen_table_get_candidate_days:
 * @self: a finished table
 * @row: less than the number of rows
 * @n_days: (out): how many
 *
 * Returns: (transfer none) (nullable): in order of time, the days of a row of form ONE_OF, or of a
 *   set of single days all of which apply
 */
const TumenDay *
tumen_table_get_candidate_days (TumenTable *self,
                                guint       row,
                                guint      *n_days)
{
  const TumenTableStretch *stretch = find_stretch (self->candidates, row);

  *n_days = stretch != NULL ? stretch->length : 0;
  return stretch != NULL ? &g_array_index (self->candidate_days, TumenDay, stretch->first) : NULL;
}

/**
 * tumen_table_get_clocks:
 * @self: a finished table
 * @row: less than the number of rows
 * @n_clocks: (out): how many
 *
 * Returns: (transfer none) (nullable): the times of day of the event
 */
const TumenClock *
tumen_table_get_clocks (TumenTable *self,
                        guint       row,
                        guint      *n_clocks)
{
  const TumenTableStretch *stretch = find_stretch (self->clock_stretches, row);

  *n_clocks = stretch != NULL ? stretch->length : 0;
  return stretch != NULL ? &g_array_index (self->clocks, TumenClock, stretch->first) : NULL;
}

/**
 * tumen_table_get_n_values:
 * @self: a finished table
 * @field: a field
 *
 * Returns: how many values @field has; of an enumeration also those that no event has
 */
guint
tumen_table_get_n_values (TumenTable *self,
                          TumenField  field)
{
  return self->columns[field].ids->len;
}

/**
 * tumen_table_get_value_id:
 * @self: a finished table
 * @field: a field
 * @value: less than the number of values
 *
 * Returns: (transfer none): the value's id
 */
const char *
tumen_table_get_value_id (TumenTable *self,
                          TumenField  field,
                          guint       value)
{
  g_return_val_if_fail (value < self->columns[field].ids->len, NULL);

  return g_ptr_array_index (self->columns[field].ids, value);
}

/**
 * tumen_table_get_value_name:
 * @self: a finished table
 * @field: a field
 * @value: less than the number of values
 * @language: of the name
 *
 * Returns: (transfer none): what facets and lanes call it
 */
const char *
tumen_table_get_value_name (TumenTable   *self,
                            TumenField    field,
                            guint         value,
                            TumenLanguage language)
{
  const char *id = tumen_table_get_value_id (self, field, value);
  const char *name;

  g_return_val_if_fail (id != NULL, NULL);

  name = g_ptr_array_index (self->columns[field].names[language], value);
  for (guint i = 0; i < TUMEN_N_LANGUAGES && name == NULL; i++)
    name = g_ptr_array_index (self->columns[field].names[i], value);
  if (name != NULL)
    return name;
  if (field == TUMEN_FIELD_COUNTRY || field == TUMEN_FIELD_SPEAKER_COUNTRY ||
      field == TUMEN_FIELD_ONLY_COUNTRY)
    return tumen_country_get_name (id, language);
  return field == TUMEN_FIELD_FINE_KIND ? tumen_fine_kind_get_name (id, language) : id;
}

/**
 * tumen_table_find_value:
 * @self: a finished table
 * @field: a field
 * @id: of a value
 * @value: (out): its index
 *
 * Returns: %FALSE if no event has it; @value is then unchanged
 */
gboolean
tumen_table_find_value (TumenTable *self,
                        TumenField  field,
                        const char *id,
                        guint      *value)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return tumen_column_find (&self->columns[field], id, value);
}

/**
 * tumen_table_knows_value:
 * @self: a finished table
 * @field: a field
 * @id: of a value
 *
 * Returns: whether an event has the value, or it was named: somebody who takes part in no event
 *   still is not a slip of the pen
 */
gboolean
tumen_table_knows_value (TumenTable *self,
                         TumenField  field,
                         const char *id)
{
  guint value;

  g_return_val_if_fail (id != NULL, FALSE);

  return tumen_column_find (&self->columns[field], id, &value) ||
         g_hash_table_contains (self->columns[field].unused, id);
}
