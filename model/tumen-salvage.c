/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-salvage.h"

#include "tumen-record.h"
#include "tumen-references.h"
#include "tumen-strangers.h"

#include <glib/gi18n-lib.h>

/* Rows that are looked for one by one where a table cannot be read through. */
#define MAX_PROBES 10000
/* How often in a table the numbers of rows may turn back. They do where pages have changed places;
 * where a page stands below itself, they do so without end. */
#define MAX_TURNS 16
/* Rows between two words to who waits. */
#define ROWS_BETWEEN_WORDS 1024

typedef struct
{
  const char *table, *label;
} Label;

/* Of one table on its way over. */
typedef struct
{
  TumenSalvage           *salvage;
  const TumenSchemaTable *table;
  gboolean                is_event;
  TumenRecord             record;
  gint64                  first, last; /* rowids between which nothing could be read yet */
  GHashTable             *read;        /* rowids of the rows so far */
  gboolean                has_repeats;
  TumenStrangers         *strangers;
  const TumenSchemaTable *told; /* (nullable): from which strangers came, as already told */
} Passage;

/* Names of rows for people, by table. */
static const Label labels[] = {
  /* Translators: something in a file, and its number there. */
  { "event", N_ ("Event %d") },
  { "source", N_ ("Source %d") },
  { "excerpt", N_ ("Excerpt %d") },
  { "actor", N_ ("Person or organisation %d") },
  { "place", N_ ("Place %d") },
  { "citation", N_ ("Reference %d") },
  { "corroboration", N_ ("Agreement %d") },
  { "conflict", N_ ("Conflict %d") },
  { "story", N_ ("Story %d") },
};

/* The label with the number instead of its "%d". */
static char *
dup_label (const char *label,
           gint64      number)
{
  g_auto (GStrv) parts = g_strsplit (label, "%d", 2);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s",
                          parts[0],
                          number,
                          parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
}

static char *
dup_item (const TumenSchemaTable *table,
          gint64                  number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].table, table->name))
        return dup_label (_ (labels[i].label), number);
    }
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, number);
}

/* "Event 7" by the id of an event that came over. */
static char *
dup_event_item (TumenSalvage *self,
                const char   *id)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (self->to, "SELECT ord FROM event WHERE id = ?1", id);
  if (tumen_statement_next (row))
    return dup_item (tumen_schema_find_table ("event"), tumen_statement_get_integer (row, 0));
  return g_strdup (id);
}

/**
 * tumen_salvage_add_fault:
 * @item: (transfer full): what it is about
 * @reason: a sentence without its full stop
 * @lost_event: whether an event is missing for it
 */
void
tumen_salvage_add_fault (TumenSalvage *self,
                         char         *item,
                         const char   *reason,
                         gboolean      lost_event)
{
  TumenLibraryFault fault = { item, g_strdup (reason), lost_event };

  self->n_lost += lost_event ? 1 : 0;
  if (self->faults->len < TUMEN_SALVAGE_MAX_FAULTS)
    {
      g_array_append_val (self->faults, fault);
      return;
    }
  g_free (fault.item);
  g_free (fault.reason);
}

/* One fault for an event, however much of it is missing. */
static void
lose_event (TumenSalvage *self,
            const char   *id,
            const char   *reason)
{
  if (g_hash_table_add (self->lost, g_strdup (id)))
    tumen_salvage_add_fault (self, dup_event_item (self, id), reason, TRUE);
}

static void
tell_of_row (Passage    *self,
             gint64      rowid,
             const char *reason)
{
  const char *owner = NULL;

  if (self->table->owner != NULL)
    owner = tumen_record_get_text (&self->record, self->table->owner);
  if (self->is_event)
    {
      /* Its parts are lost with it. */
      if (owner == NULL || g_hash_table_add (self->salvage->lost, g_strdup (owner)))
        tumen_salvage_add_fault (self->salvage, dup_item (self->table, rowid), reason, TRUE);
    }
  else if (owner != NULL && self->table->vital)
    lose_event (self->salvage, owner, reason);
  else if (owner != NULL)
    tumen_salvage_add_fault (self->salvage, dup_event_item (self->salvage, owner), reason, FALSE);
  else
    tumen_salvage_add_fault (self->salvage, dup_item (self->table, rowid), reason, FALSE);
}

/* One fault for all of them; what should be in their place has faults of its own. */
static void
tell_of_strangers (Passage                *self,
                   const TumenSchemaTable *home)
{
  g_autofree char *reason = NULL;

  if (self->told == home)
    return;
  self->told = home;
  reason = g_strdup_printf (_ ("A part of this table was overwritten with records of the table"
                               " “%s”"),
                            home->name);
  tumen_salvage_add_fault (self->salvage, g_strdup (self->table->name), reason, FALSE);
}

static void
bring_row (Passage        *self,
           TumenStatement *row)
{
  gint64   rowid = tumen_statement_get_integer (row, 0);
  int      ord = tumen_schema_find_column (self->table, "ord");
  gboolean is_new;
  g_autoptr (GError) error = NULL;
  const TumenSchemaTable *home;

  self->salvage->watch->n_done++;
  self->salvage->watch->n_events += self->is_event;
  if (self->salvage->watch->n_done % ROWS_BETWEEN_WORDS == 0)
    tumen_watch_tell (self->salvage->watch);
  tumen_record_read (&self->record, row, 1);
  home = tumen_strangers_find_home (self->strangers, rowid, &self->record);
  if (home != NULL)
    {
      tell_of_strangers (self, home);
      return;
    }
  is_new = g_hash_table_add (self->read, GSIZE_TO_POINTER (rowid));
  self->has_repeats |= !is_new;
  /* A page that is read twice has the same rows again; they are not lost for that. */
  if (tumen_record_insert (&self->record, self->salvage->to, &error) || !is_new)
    return;
  if (ord == 0 && self->record.values[ord].type == TUMEN_VALUE_INTEGER)
    rowid = self->record.values[ord].integer;
  tell_of_row (self, rowid, error->message);
}

static gboolean
is_over (TumenSalvage *self,
         GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (self->watch->cancellable, error))
    return TRUE;
  if (g_get_monotonic_time () <= self->deadline)
    return FALSE;
  g_set_error_literal (error,
                       TUMEN_CONNECTION_ERROR,
                       TUMEN_CONNECTION_ERROR_INTERRUPTED,
                       _ ("it takes too long"));
  return TRUE;
}

/* Whether reading may go on elsewhere in the file after that error. */
static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_CORRUPT) ||
         g_error_matches (error, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_FAILED);
}

static gboolean
read_one (Passage        *self,
          TumenStatement *row,
          gint64          rowid,
          GError        **error)
{
  g_autoptr (GError) local = NULL;

  tumen_statement_reset (row);
  tumen_statement_bind_integer (row, 1, rowid);
  switch (tumen_statement_step (row, &local))
    {
    case TUMEN_STEP_ROW:
      bring_row (self, row);
      break;
    case TUMEN_STEP_ERROR:
      if (!is_damage (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      tumen_record_clear (&self->record);
      tell_of_row (self, rowid, _ ("The record ends early"));
      break;
    case TUMEN_STEP_DONE:
    default:
      break;
    }
  return !is_over (self->salvage, error);
}

/* Between the parts that can be read through, each row by itself. */
static gboolean
read_gap (Passage *self,
          GError **error)
{
  g_autofree char *sql = tumen_schema_dup_select_sql (self->table, "WHERE rowid = ?1");
  g_autoptr (TumenStatement) row = tumen_connection_prepare (self->salvage->from, sql, error);

  if (row == NULL)
    return FALSE;
  for (gint64 i = self->first; i <= self->last && i - self->first < MAX_PROBES; i++)
    {
      if (!read_one (self, row, i, error))
        return FALSE;
    }
  return TRUE;
}

/* Forwards all below @first has been read, backwards all above @last. */
static gboolean
is_turn (const Passage *self,
         gint64         rowid)
{
  return self->last == G_MAXINT64 ? rowid < self->first : rowid > self->last;
}

/* Reads forwards or backwards as far as it goes; @reached_end says whether that is all. */
static gboolean
read_through (Passage    *self,
              const char *order,
              gboolean   *reached_end,
              GError    **error)
{
  TumenStep        step;
  guint            n_turns = 0;
  g_autofree char *sql = tumen_schema_dup_select_sql (self->table, order);
  g_autoptr (TumenStatement) row = NULL;
  g_autoptr (GError) local = NULL;

  row = tumen_connection_prepare (self->salvage->from, sql, error);
  if (row == NULL)
    return FALSE;
  tumen_statement_bind_integer (row, 1, self->first);
  while ((step = tumen_statement_step (row, &local)) == TUMEN_STEP_ROW)
    {
      gint64 rowid = tumen_statement_get_integer (row, 0);

      if (is_turn (self, rowid) && ++n_turns > MAX_TURNS)
        return TRUE;
      bring_row (self, row);
      if (self->last == G_MAXINT64)
        self->first = rowid < G_MAXINT64 - 1 ? rowid + 1 : rowid;
      else
        self->last = rowid - 1;
      if (is_over (self->salvage, error))
        return FALSE;
    }
  *reached_end = step == TUMEN_STEP_DONE;
  if (*reached_end || is_damage (local))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_damaged (Passage *self,
              GError **error)
{
  gboolean reached_end = FALSE;
  gint64   first = self->first;

  self->last = G_MAXINT64 - 1;
  if (!read_through (self, "NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid DESC", &reached_end,
                     error))
    return FALSE;
  if (self->last == G_MAXINT64 - 1)
    self->last = first + MAX_PROBES / 10;
  else if (reached_end)
    return TRUE;
  return read_gap (self, error);
}

static gboolean
bring_table (TumenSalvage           *self,
             const TumenSchemaTable *table,
             GError                **error)
{
  Passage  passage = { .salvage = self, .table = table, .first = G_MININT64, .last = G_MAXINT64 };
  gboolean reached_end = FALSE;
  gboolean is_done;

  passage.is_event = g_str_equal (table->name, "event");
  passage.read = g_hash_table_new (NULL, NULL);
  passage.strangers = tumen_strangers_new (self->from, table);
  tumen_record_init (&passage.record, table);
  is_done = read_through (&passage,
                          "NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid",
                          &reached_end,
                          error);
  if (passage.has_repeats || (is_done && !reached_end))
    tumen_salvage_add_fault (self,
                             g_strdup (table->name),
                             _ ("A part of this table is damaged"),
                             FALSE);
  if (is_done && !reached_end)
    {
      passage.first = MAX (passage.first, 1);
      is_done = read_damaged (&passage, error);
    }
  tumen_record_clear (&passage.record);
  tumen_strangers_free (passage.strangers);
  g_hash_table_unref (passage.read);
  return is_done;
}

static void
note_missing (const TumenSchemaTable  *table,
              const TumenSchemaColumn *column,
              const char              *owner,
              const char              *value,
              gpointer                 data)
{
  TumenSalvage    *self = data;
  g_autofree char *reason = NULL;

  if (g_strcmp0 (column->reference, "event") == 0 && g_hash_table_contains (self->lost, value))
    return;
  if (g_strcmp0 (column->name, table->owner) == 0)
    {
      lose_event (self, value, _ ("The record ends early"));
      return;
    }
  reason = g_strdup_printf (_ ("Its field “%s” names something that is not there: “%s”"),
                            column->name,
                            value);
  tumen_salvage_add_fault (self,
                           table->owner != NULL && owner != NULL ? dup_event_item (self, owner)
                                                                 : g_strdup (owner),
                           reason,
                           FALSE);
}

/* Events that came over without what makes an event. */
static void
lose_incomplete (TumenSalvage *self,
                 const char   *sql,
                 const char   *reason)
{
  g_auto (GStrv) ids = tumen_connection_read_strings (self->to, sql, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    lose_event (self, ids[i], reason);
}

static gboolean
drop_lost (TumenSalvage *self,
           GError      **error)
{
  GHashTableIter iter;
  gpointer       id;
  g_autoptr (TumenStatement) drop = NULL;

  drop = tumen_connection_prepare (self->to, "DELETE FROM event WHERE id = ?1", error);
  if (drop == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->lost);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      tumen_statement_reset (drop);
      tumen_statement_bind_text (drop, 1, id);
      if (tumen_statement_step (drop, error) == TUMEN_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_salvage_run:
 *
 * Reads every table of the file row by row and judges every value. A row that is bad is left out
 * and told of; an event without its title or its date is left out as a whole.
 *
 * Returns: %FALSE if it was cancelled, took too long, or SQLite failed otherwise than by damage
 */
gboolean
tumen_salvage_run (TumenSalvage *self,
                   GError      **error)
{
  guint                   n_tables;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);

  if (!tumen_connection_execute (self->to, "BEGIN", error))
    return FALSE;
  for (guint i = 0; i < n_tables; i++)
    {
      if (!bring_table (self, &tables[i], error))
        return FALSE;
    }
  lose_incomplete (self,
                   "SELECT id FROM event WHERE id NOT IN (SELECT event FROM event_text)"
                   " ORDER BY ord",
                   _ ("Its title is missing"));
  lose_incomplete (self,
                   "SELECT id FROM event WHERE"
                   " (SELECT count (*) FROM event_date WHERE event = event.id) < 2 ORDER BY ord",
                   _ ("Its date is missing"));
  return drop_lost (self, error) && tumen_references_clean (self->to, note_missing, self, error) &&
         drop_lost (self, error) && tumen_connection_execute (self->to, "COMMIT", error) &&
         tumen_connection_execute (self->to, "PRAGMA foreign_keys = ON", error);
}
