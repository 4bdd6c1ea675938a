/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-inspection.h"

#include "tumen-excerpt.h"
#include "tumen-references.h"
#include "tumen-table-read.h"

/*
 * A file is only read here, so it need not be copied row by row into a database of ours: it is
 * enough to know that nothing in it is wrong. Each table is read once, in the order of its rows,
 * and each value judged on the way; then each index is read once and must hold the same rows.
 * Where anything is wrong, however little, the file is salvaged instead (tumen-salvage.c), which
 * takes longer and tells what it is. Copying waits until something is to be changed.
 */

typedef struct
{
  TumenPass    *pass;
  TumenPass    *second; /* (nullable) */
  GStringChunk *strings;
  GHashTable   *ids;    /* name of a table to the set of its ids */
  GPtrArray    *events; /* ids of events that something refers to */
  GPtrArray    *own;    /* ids in the table that is being read, which refers to itself */
} Inspection;

static GHashTable *
ensure_ids (Inspection *self,
            const char *table)
{
  GHashTable *ids = g_hash_table_lookup (self->ids, table);

  if (ids != NULL)
    return ids;
  ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->ids, (gpointer)table, ids);
  return ids;
}

static void
keep (Inspection *self,
      GPtrArray  *kept,
      const char *id)
{
  if (kept->len == 0 || !g_str_equal (kept->pdata[kept->len - 1], id))
    g_ptr_array_add (kept, g_string_chunk_insert (self->strings, id));
}

static gboolean
is_speaker (Inspection *self,
            const char *id)
{
  return g_str_equal (id, TUMEN_NARRATOR) ||
         g_hash_table_contains (ensure_ids (self, "speaker"), id) ||
         g_hash_table_contains (ensure_ids (self, "actor"), id);
}

/* Tables stand after those that they refer to, but for events, which are read last. */
static gboolean
check_reference (Inspection              *self,
                 const TumenStream       *stream,
                 const TumenSchemaColumn *column,
                 const char              *id)
{
  if (column->rule == TUMEN_RULE_SPEAKER)
    return is_speaker (self, id);
  if (g_str_equal (column->reference, "event"))
    keep (self, self->events, id);
  else if (g_str_equal (column->reference, stream->record.table->name))
    keep (self, self->own, id);
  else
    return g_hash_table_contains (ensure_ids (self, column->reference), id);
  return TRUE;
}

static gboolean
check_references (Inspection        *self,
                  const TumenStream *stream)
{
  for (int i = 0; stream->record.table->columns[i].name != NULL; i++)
    {
      const TumenSchemaColumn *column = &stream->record.table->columns[i];
      const char              *id = tumen_stream_get_text (stream, i);

      if (column->reference == NULL && column->rule != TUMEN_RULE_SPEAKER)
        continue;
      if (id != NULL && !check_reference (self, stream, column, id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
note_id (Inspection        *self,
         const TumenStream *stream,
         int                column)
{
  const TumenSchemaTable *table = stream->record.table;

  return column < 0 ||
         g_hash_table_add (ensure_ids (self, table->name),
                           g_string_chunk_insert (self->strings,
                                                  tumen_stream_get_text (stream, column)));
}

static gboolean
check_own_references (Inspection             *self,
                      const TumenSchemaTable *table)
{
  for (guint i = 0; i < self->own->len; i++)
    {
      if (!g_hash_table_contains (ensure_ids (self, table->name), self->own->pdata[i]))
        return FALSE;
    }
  g_ptr_array_set_size (self->own, 0);
  return TRUE;
}

static void
inspect_table (Inspection             *self,
               const TumenSchemaTable *table)
{
  int id = tumen_schema_find_column (table, "id");
  g_auto (TumenStream) stream = { NULL };

  tumen_stream_init (&stream, self->pass, table->name, NULL);
  while (tumen_stream_next (&stream))
    {
      if (!note_id (self, &stream, id) || !check_references (self, &stream))
        self->pass->has_failed = TRUE;
    }
  if (!self->pass->has_failed)
    self->pass->has_failed = !check_own_references (self, table) ||
                             !tumen_pass_check_index (self->pass, table->name, stream.sum);
}

/* Of what is read beside the events only as known on a day (tumen_table_read_known_on()). */
static gboolean
follows_events (TumenConnection *connection,
                const char      *table)
{
  g_autofree char *sql = NULL;
  g_autoptr (TumenStatement) row = NULL;

  sql = g_strdup_printf ("SELECT id FROM (SELECT event.id, event.rowid AS place,"
                         " lag (event.rowid) OVER (ORDER BY part.rowid) AS place_before"
                         " FROM %s AS part JOIN event ON event.id = part.event)"
                         " WHERE place < place_before LIMIT 1",
                         table);
  row = tumen_connection_prepare (connection, sql, NULL);
  return row != NULL && tumen_statement_step (row, NULL) == TUMEN_STEP_DONE;
}

static void
check_events (Inspection *self,
              TumenTable *table)
{
  guint row;

  for (guint i = 0; i < self->events->len && !self->pass->has_failed; i++)
    self->pass->has_failed = !tumen_table_find (table, self->events->pdata[i], &row);
}

static TumenTable *
inspect (Inspection  *self,
         TumenReading reading)
{
  guint                   n_tables;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);
  TumenTable             *table;

  for (guint i = 0; i < n_tables && !self->pass->has_failed; i++)
    {
      if (!tumen_table_reads (tables[i].name))
        inspect_table (self, &tables[i]);
    }
  if (!self->pass->has_failed)
    self->pass->has_failed = tumen_references_have_circles (self->pass->connection) ||
                             !follows_events (self->pass->connection, "claim") ||
                             !follows_events (self->pass->connection, "event_citation");
  if (self->pass->has_failed)
    return NULL;
  table = tumen_table_read (self->pass, self->second, reading);
  if (table != NULL)
    check_events (self, table);
  return table;
}

/**
 * tumen_inspection_run:
 * @pass: a pass that judges
 * @second: (nullable): another one over the same file, for a second thread
 * @reading: which dates the rows shall have
 *
 * Returns: (transfer full) (nullable): the table of the library, if nothing in it is wrong; else
 *   the pass has failed
 */
TumenTable *
tumen_inspection_run (TumenPass   *pass,
                      TumenPass   *second,
                      TumenReading reading)
{
  Inspection  self = { .pass = pass, .second = second };
  TumenTable *table;

  self.strings = g_string_chunk_new (65536);
  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                    (GDestroyNotify)g_hash_table_unref);
  self.events = g_ptr_array_new ();
  self.own = g_ptr_array_new ();
  table = inspect (&self, reading);
  if (pass->has_failed)
    g_clear_object (&table);
  g_ptr_array_unref (self.own);
  g_ptr_array_unref (self.events);
  g_hash_table_unref (self.ids);
  g_string_chunk_free (self.strings);
  return table;
}
