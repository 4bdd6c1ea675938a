/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-file.h"

#include "tumen-excerpt.h"
#include "tumen-schema.h"

#include <string.h>

/* Values of one row in the order of its table's columns; numbers are written out. */
#define MAX_NUMBER 24

typedef struct
{
  TumenConnection *connection;
  GHashTable      *inserts; /* name of a table to TumenStatement */
  GError          *error;   /* the first; nothing is written after it */
} Writer;

static TumenStatement *
find_insert (Writer     *self,
             const char *table)
{
  TumenStatement  *insert = g_hash_table_lookup (self->inserts, table);
  g_autofree char *sql = NULL;

  if (insert != NULL || self->error != NULL)
    return insert;
  sql = tumen_schema_dup_insert_sql (tumen_schema_find_table (table));
  insert = tumen_connection_prepare (self->connection, sql, &self->error);
  if (insert != NULL)
    g_hash_table_insert (self->inserts, (gpointer)table, insert);
  return insert;
}

/* Writes a row: after @table one text a column, NULL for none; SQLite makes texts of the columns
 * for numbers into numbers. */
static void
write_row (Writer     *self,
           const char *table,
           const char *values,
           ...)
{
  const TumenSchemaTable *schema = tumen_schema_find_table (table);
  TumenStatement         *insert = find_insert (self, table);
  const char             *value = values;
  va_list                 arguments;

  if (insert == NULL || self->error != NULL)
    return;
  tumen_statement_reset (insert);
  va_start (arguments, values);
  for (int i = 0; schema->columns[i].name != NULL; i++)
    {
      tumen_statement_bind_text (insert, i + 1, value);
      if (schema->columns[i + 1].name != NULL)
        value = va_arg (arguments, const char *);
    }
  va_end (arguments);
  tumen_statement_step (insert, &self->error);
}

/* Returns: @number as text in @room */
static const char *
show (guint number,
      char *room)
{
  g_snprintf (room, MAX_NUMBER, "%u", number);
  return room;
}

static void
write_head (Writer            *self,
            const BenchEvents *events)
{
  g_autofree char *id = g_strdup_printf ("bench-%u-%" G_GUINT64_FORMAT, events->n_events,
                                         events->seed);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  TumenDay         first_day, last_day;

  bench_events_get_span (&first_day, &last_day);
  first = tumen_day_to_string (first_day);
  last = tumen_day_to_string (last_day);
  write_row (self, "meta", id, "1", "tumen-bench-library", "1", "1", first, last, NULL);
  write_row (self, "meta_text", "en", "Test library");
  write_row (self, "meta_text", "es", "Biblioteca de prueba");
}

static void
write_named (Writer     *self,
             const char *text_table,
             const char *id,
             const char *word,
             guint       number)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, number + 1);

  write_row (self, text_table, id, "en", name, NULL);
}

static void
write_actors_and_places (Writer            *self,
                         const BenchEvents *events)
{
  char id[BENCH_ID_SIZE], room[MAX_NUMBER];

  for (guint i = 0; i < events->n_actors; i++)
    {
      bench_actor_write_id (i, id);
      write_row (self, "actor", show (i, room), id, i % 4 == 0 ? "0" : "1",
                 bench_actor_get_country (i));
      write_named (self, "actor_text", id, "Actor", i);
    }
  for (guint i = 0; i < events->n_places; i++)
    {
      bench_place_write_id (i, id);
      write_row (self, "place", show (i, room), id, bench_place_get_country (i), NULL);
      write_named (self, "place_text", id, "Place", i);
    }
}

static void
write_sources (Writer            *self,
               const BenchEvents *events)
{
  char             id[BENCH_ID_SIZE], room[MAX_NUMBER];
  g_autofree char *published = NULL;
  TumenDay         first, last;

  bench_events_get_span (&first, &last);
  published = tumen_day_to_string (last);
  for (guint i = 0; i < events->n_sources; i++)
    {
      g_autofree char *name = g_strdup_printf ("Article %u", i + 1);

      bench_source_write_id (i, id);
      write_row (self, "source", show (i, room), id, NULL, name, NULL, "en", NULL, NULL, NULL,
                 NULL);
      write_row (self, "source_text", id, "en", name, NULL, NULL, NULL, NULL, NULL, NULL);
      for (int reading = 0; reading < TUMEN_N_READINGS; reading++)
        write_row (self, "publication", id, tumen_reading_get_slug ((TumenReading)reading),
                   published, "stated", NULL);
    }
}

static void
write_excerpts (Writer            *self,
                const BenchEvents *events)
{
  static const char exact[] = "A passage that reports what happened, word for word.";
  char              id[BENCH_ID_SIZE], source[BENCH_ID_SIZE], actor[BENCH_ID_SIZE];
  char              room[MAX_NUMBER], start[MAX_NUMBER], end[MAX_NUMBER];

  for (guint i = 0; i < events->n_excerpts; i++)
    {
      guint speaker = bench_excerpt_get_speaker (events, i);

      bench_excerpt_write_id (i, id);
      bench_source_write_id (bench_excerpt_get_source (events, i), source);
      bench_actor_write_id (speaker, actor);
      write_row (self, "excerpt", show (i, room), id, source, exact, "Before it. ", " After it.",
                 show (100 * i, start), show (100 * i + (guint)strlen (exact), end),
                 speaker < events->n_actors ? actor : TUMEN_NARRATOR, NULL, "reported", NULL, NULL,
                 NULL, "en");
    }
}

static void
write_texts (Writer           *self,
             const BenchEvent *event)
{
  const char *own = event->language == TUMEN_LANGUAGE_EN ? "en" : "es";
  const char *other = event->language == TUMEN_LANGUAGE_EN ? "es" : "en";

  write_row (self, "event_text", event->id, own, event->title, event->title, NULL, NULL, NULL);
  if (event->other_title[0] != '\0')
    write_row (self, "event_text", event->id, other, event->other_title, event->other_title, NULL,
               NULL, NULL);
}

static void
write_dates (Writer           *self,
             const BenchEvent *event)
{
  char minutes[MAX_NUMBER];

  for (int i = 0; i < TUMEN_N_READINGS; i++)
    write_row (self, "event_date", event->id, tumen_reading_get_slug ((TumenReading)i),
               event->edtf, tumen_duration_get_slug (event->duration),
               tumen_basis_get_slug (event->basis), NULL);
  if (event->minutes >= 0)
    write_row (self, "clock", event->id, "0", show ((guint)event->minutes, minutes),
               event->is_about ? "1" : "0", event->is_about ? "30" : "0", NULL, NULL);
}

static void
write_links (Writer           *self,
             const BenchEvent *event)
{
  char id[BENCH_ID_SIZE], ord[MAX_NUMBER];

  for (guint i = 0; i < event->n_actors; i++)
    {
      bench_actor_write_id (event->actors[i], id);
      write_row (self, "event_actor", event->id, show (i, ord), id);
    }
  for (guint i = 0; i < event->n_places; i++)
    {
      bench_place_write_id (event->places[i], id);
      write_row (self, "event_place", event->id, show (i, ord), id);
    }
  for (guint i = 0; i < event->n_excerpts; i++)
    {
      gboolean is_denial = event->is_denied && i + 1 == event->n_excerpts;

      bench_excerpt_write_id (event->excerpts[i], id);
      write_row (self, "event_excerpt", event->id, show (i, ord), id,
                 is_denial ? "denies" : "supports", NULL);
    }
}

static void
write_events (Writer            *self,
              const BenchEvents *events)
{
  for (guint i = 0; i < events->n_events && self->error == NULL; i++)
    {
      BenchEvent event;
      char       ord[MAX_NUMBER], importance[MAX_NUMBER];

      bench_events_make (events, i, &event);
      write_row (self, "event", show (i, ord), event.id, event.fine_kind, NULL, NULL,
                 tumen_status_get_slug (event.status),
                 show ((guint)event.importance, importance), NULL);
      write_texts (self, &event);
      write_dates (self, &event);
      write_links (self, &event);
    }
}

/* Writes the library into a file that does not exist or is empty. The same events give the same
 * bytes with the same version of SQLite. */
gboolean
bench_file_write (const BenchEvents *events,
                  const char        *path,
                  GError           **error)
{
  g_autoptr (TumenConnection) connection = tumen_connection_new_file (path, error);
  Writer writer = { .connection = connection };

  if (connection == NULL || !tumen_schema_create (connection, error) ||
      !tumen_connection_execute (connection, "BEGIN", error))
    return FALSE;
  writer.inserts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify)tumen_statement_free);
  write_head (&writer, events);
  write_actors_and_places (&writer, events);
  write_sources (&writer, events);
  write_excerpts (&writer, events);
  write_events (&writer, events);
  g_hash_table_unref (writer.inserts);
  if (writer.error != NULL)
    {
      g_propagate_error (error, writer.error);
      return FALSE;
    }
  return tumen_connection_execute (connection, "COMMIT", error);
}
