/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"
#include "tumen-words.h"

#include <string.h>

#define FIRST_ROOM 64

/* With a time of day only behind one day: behind a month it would say nothing. */
static gboolean
takes_clock (const TumenDate *date)
{
  return date->type == TUMEN_DATE_SINGLE && date->precision == TUMEN_PRECISION_DAY;
}

/* Words are made when they are asked for: there may be as many dates as events. */
static guint32
add_date_texts (TumenTable            *self,
                const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;
  const char      *texts[TUMEN_TABLE_N_DATE_TEXTS] = { NULL };
  gboolean         is_undated = tumen_date_is_undated (date) || date->edtf[0] == '\0';

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      texts[TUMEN_TABLE_TEXT_WORDS + i] = event->date_words[i];
      if (event->date_words[i] == NULL && is_undated)
        texts[TUMEN_TABLE_TEXT_WORDS + i] = tumen_word (TUMEN_WORD_UNDATED, (TumenLanguage)i);
    }
  if (event->date_words[0] == NULL && !is_undated)
    {
      texts[TUMEN_TABLE_TEXT_EDTF] = date->edtf;
      texts[TUMEN_TABLE_TEXT_TAKES_CLOCK] = takes_clock (date) ? "+" : NULL;
    }
  return tumen_arena_add (&self->arena, texts, TUMEN_TABLE_N_DATE_TEXTS);
}

static guint32
hash_date (const TumenTableEvent *event)
{
  guint32 hash = tumen_hash_text (event->date->date.edtf);

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (event->date_words[i] != NULL)
        hash = hash * 33 + tumen_hash_text (event->date_words[i]);
    }
  return hash;
}

static gboolean
is_known_date (const TumenTableDate  *known,
               const TumenTableEvent *event)
{
  if (strcmp (known->edtf, event->date->date.edtf) != 0)
    return FALSE;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (g_strcmp0 (known->given[i], event->date_words[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
add_candidate_days (TumenTable      *self,
                    TumenTableDate  *known,
                    const TumenDate *date)
{
  TumenDay days[TUMEN_DATE_MAX_MEMBERS];

  known->first_candidate = self->candidate_days->len;
  if (date->type != TUMEN_DATE_ALL_OF && !tumen_row_has_scattered_days (date))
    return;
  known->n_candidates = tumen_date_get_member_days (date, days, G_N_ELEMENTS (days));
  g_array_append_vals (self->candidate_days, days, known->n_candidates);
}

/* What events of one date share is worked out once: a million have but some thousand dates. */
static guint32
intern_date (TumenTable            *self,
             const TumenTableEvent *event)
{
  guint32        hash = hash_date (event);
  guint          steps = 0;
  guint32        date;
  TumenTableDate known = { .edtf = NULL };

  while ((date = tumen_slots_next (&self->dates_by_text, hash, &steps)) != TUMEN_NO_ITEM)
    {
      if (is_known_date (&g_array_index (self->known_dates, TumenTableDate, date), event))
        return date;
    }
  known.edtf = g_strdup (event->date->date.edtf);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    known.given[i] = g_strdup (event->date_words[i]);
  known.words = add_date_texts (self, event);
  add_candidate_days (self, &known, &event->date->date);
  tumen_slots_add (&self->dates_by_text, hash, self->known_dates->len);
  g_array_append_val (self->known_dates, known);
  return self->known_dates->len - 1;
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

static guint32
intern_ids (TumenColumn       *column,
            const char *const *ids)
{
  guint               n_ids = ids != NULL ? g_strv_length ((GStrv)ids) : 0;
  guint16             few[16];
  g_autofree guint16 *many = n_ids > G_N_ELEMENTS (few) ? g_new (guint16, n_ids) : NULL;
  guint16            *values = many != NULL ? many : few;
  guint               n_values = 0;

  for (guint i = 0; i < n_ids; i++)
    {
      guint16 value;

      if (tumen_column_intern_again (column, ids[i], &value) &&
          !has_value (values, n_values, value))
        values[n_values++] = value;
    }
  return tumen_column_intern_set (column, values, n_values);
}

static void
add_values (TumenTable            *self,
            const TumenTableEvent *event)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      TumenColumn *column = &self->columns[i];
      guint32      set;

      if (tumen_field_is_enumerated ((TumenField)i))
        continue;
      set = event->sets != NULL ? event->sets[i] : intern_ids (column, event->values[i]);
      g_return_if_fail (set < tumen_column_get_n_sets (column));
      tumen_packed_append (&column->rows, self->n_rows, set);
    }
}

/* Most times of day are bare ones, of which there are but some hundred. */
static gboolean
is_plain_clock (const TumenClock *clock)
{
  gboolean is_plain = TRUE;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    is_plain = is_plain && clock->label[i] == NULL;
  return is_plain;
}

static guint32
add_clock (TumenTable       *self,
           const TumenClock *clock)
{
  TumenClock copy = *clock;

  copy.excerpt = NULL;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    copy.label[i] = g_strdup (clock->label[i]);
  g_array_append_val (self->clocks, copy);
  return self->clocks->len - 1;
}

static guint32
intern_plain_clock (TumenTable       *self,
                    const TumenClock *clock)
{
  guint32 hash = tumen_hash_mix ((guint32)clock->minutes + 1440u * (guint32)clock->margin_minutes +
                                 ((guint32)clock->offset_minutes << 16));
  guint   steps = 0;
  guint32 found;

  while ((found = tumen_slots_next (&self->plain_clocks, hash, &steps)) != TUMEN_NO_ITEM)
    {
      const TumenClock *known = &g_array_index (self->clocks, TumenClock, found);

      if (known->minutes == clock->minutes && !known->about == !clock->about &&
          known->margin_minutes == clock->margin_minutes &&
          !known->has_offset == !clock->has_offset &&
          known->offset_minutes == clock->offset_minutes)
        return found;
    }
  found = add_clock (self, clock);
  tumen_slots_add (&self->plain_clocks, hash, found);
  return found;
}

static void
add_clocks (TumenTable            *self,
            const TumenTableEvent *event)
{
  TumenTableStretch stretch = { self->n_rows, self->clocks->len, event->n_clocks };

  if (event->n_clocks == 1 && is_plain_clock (event->clocks))
    stretch.first = intern_plain_clock (self, event->clocks);
  else
    {
      for (guint i = 0; i < event->n_clocks; i++)
        add_clock (self, &event->clocks[i]);
    }
  g_array_append_val (self->clock_stretches, stretch);
}

static void
add_candidates (TumenTable           *self,
                const TumenTableDate *date)
{
  TumenTableStretch stretch = { self->n_rows, date->first_candidate, date->n_candidates };

  g_array_append_val (self->candidates, stretch);
}

static guint32
add_texts (TumenTable            *self,
           const TumenTableEvent *event)
{
  const char *texts[TUMEN_TABLE_N_TEXTS];

  texts[TUMEN_TABLE_TEXT_ID] = event->id;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *title = event->short_title[i];

      /* A language without a title shows the first one. */
      if (i > 0 && g_strcmp0 (title, event->short_title[0]) == 0)
        title = NULL;
      texts[TUMEN_TABLE_TEXT_SHORT_TITLE + i] = title;
    }
  return tumen_arena_add (&self->arena, texts, TUMEN_TABLE_N_TEXTS);
}

static void
make_room (TumenTable *self,
           guint       room)
{
  if (room <= self->room)
    return;
  self->room = room;
  self->rows = g_renew (TumenRow, self->rows, room);
  self->records = g_renew (guint32, self->records, room);
  self->times = g_renew (double, self->times, room);
  self->id_hashes = g_renew (guint32, self->id_hashes, room);
}

/**
 * tumen_table_reserve:
 * @self: a table that is not finished
 * @n_rows: how many more events will be added, as far as is known
 *
 * Saves moving the rows while they are added.
 */
void
tumen_table_reserve (TumenTable *self,
                     guint       n_rows)
{
  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished);
  g_return_if_fail (n_rows < G_MAXUINT32 - self->n_rows);

  make_room (self, self->n_rows + n_rows);
}

/**
 * tumen_table_intern_values:
 * @self: a table that is not finished
 * @field: a field whose values are not derived: country, actor and what follows it
 * @ids: (nullable): ids of values, ended by %NULL; values beyond %TUMEN_MAX_VALUES are not kept
 *
 * For whoever adds many events with the same values: comparing ids for each of them costs more
 * than all the rest.
 *
 * Returns: the number of the set of these values for TumenTableEvent.sets, in this table
 */
guint32
tumen_table_intern_values (TumenTable        *self,
                           TumenField         field,
                           const char *const *ids)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (self) && !self->finished, 0);
  g_return_val_if_fail (!tumen_field_is_enumerated (field), 0);

  return intern_ids (&self->columns[field], ids);
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
  const TumenTableDate *date;
  guint32               number;
  TumenRow             *row;

  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished);
  g_return_if_fail (event->id != NULL && event->date != NULL);
  g_return_if_fail (event->n_clocks <= TUMEN_MAX_CLOCKS);

  if (self->n_rows == self->room)
    make_room (self, self->n_rows + self->n_rows / 2 + FIRST_ROOM);
  number = intern_date (self, event);
  date = &g_array_index (self->known_dates, TumenTableDate, number);
  tumen_packed_append (&self->dates, self->n_rows, number);

  row = &self->rows[self->n_rows];
  tumen_row_init (row, event, date->n_candidates > 0);
  self->times[self->n_rows] = tumen_row_get_sort_time (row, event);
  self->records[self->n_rows] = add_texts (self, event);
  self->id_hashes[self->n_rows] = tumen_hash_text (event->id);
  add_values (self, event);
  if ((row->form == TUMEN_FORM_ONE_OF || row->form == TUMEN_FORM_LASTING) &&
      date->n_candidates > 0)
    add_candidates (self, date);
  if (event->n_clocks > 0)
    add_clocks (self, event);
  self->n_rows++;
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
