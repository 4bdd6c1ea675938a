/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cast.h"

#include "tumen-library-private.h"

#include <string.h>

/* Names of one thing while they are read. */
typedef struct
{
  TumenTable *table;
  TumenField  field;
  char       *id; /* (nullable) */
  char       *names[TUMEN_N_LANGUAGES];
} Naming;

static void
free_actor (gpointer data)
{
  TumenCastActor *actor = data;

  g_clear_pointer (&actor->offices, g_array_unref);
  g_free (actor);
}

/* Texts that may be missing are %NULL. */
static const char *
intern_column (TumenCast      *self,
               TumenStatement *row,
               int             column)
{
  return tumen_cast_intern (self, tumen_statement_get_text (row, column));
}

static void
read_actors (TumenCast       *self,
             TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = tumen_connection_query (connection,
                                                           "SELECT id, country FROM actor",
                                                           NULL);

  while (tumen_statement_next (row))
    {
      TumenCastActor *actor = g_new0 (TumenCastActor, 1);

      actor->id = intern_column (self, row, 0);
      actor->country = intern_column (self, row, 1);
      g_hash_table_replace (self->actors, (gpointer)actor->id, actor);
    }
}

static gboolean
read_date (TumenStatement *row,
           int             column,
           TumenDate      *date)
{
  const char *edtf = tumen_statement_get_text (row, column);

  return edtf != NULL && tumen_date_parse (edtf, date, NULL, NULL);
}

static void
add_office (TumenCastActor *actor,
            const char     *country,
            TumenStatement *row)
{
  TumenCastOffice office = { .country = country };
  TumenDate       date;

  office.has_since = read_date (row, 2, &date) && date.has_earliest_start;
  office.since = office.has_since ? date.earliest_start : 0;
  office.has_until = read_date (row, 3, &date) && date.has_latest_end;
  office.until = office.has_until ? date.latest_end : 0;
  if (actor->offices == NULL)
    actor->offices = g_array_new (FALSE, FALSE, sizeof (TumenCastOffice));
  g_array_append_val (actor->offices, office);
}

static void
read_offices (TumenCast       *self,
              TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection,
                                "SELECT actor, organisation, since, until FROM role"
                                " WHERE organisation IS NOT NULL ORDER BY actor, ord",
                                NULL);
  while (tumen_statement_next (row))
    {
      TumenCastActor *actor = g_hash_table_lookup (self->actors, tumen_statement_get_text (row, 0));
      TumenCastActor *organisation = g_hash_table_lookup (self->actors,
                                                          tumen_statement_get_text (row, 1));

      if (actor != NULL && organisation != NULL && organisation->country != NULL)
        add_office (actor, organisation->country, row);
    }
}

static void
read_places (TumenCast       *self,
             TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = tumen_connection_query (connection,
                                                           "SELECT id, country FROM place",
                                                           NULL);

  while (tumen_statement_next (row))
    {
      TumenCastPlace *place = g_new0 (TumenCastPlace, 1);

      place->id = intern_column (self, row, 0);
      place->country = intern_column (self, row, 1);
      g_hash_table_replace (self->places, (gpointer)place->id, place);
    }
}

/* An article's own words are one voice; articles that print the same text share it. */
static void
read_sources (TumenCast       *self,
              TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection, "SELECT id, rendering_group FROM source", NULL);
  while (tumen_statement_next (row))
    {
      TumenCastSource *source = g_new0 (TumenCastSource, 1);
      const char      *group = tumen_statement_get_text (row, 1);
      g_autofree char *voice = NULL;

      source->id = intern_column (self, row, 0);
      voice = g_strconcat (TUMEN_NARRATOR, group != NULL ? " of group " : " of ",
                           group != NULL ? group : source->id, NULL);
      source->voice = tumen_cast_intern (self, voice);
      g_hash_table_replace (self->sources, (gpointer)source->id, source);
    }
}

static void
read_publications (TumenCast       *self,
                   TumenConnection *connection,
                   TumenReading     reading)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection,
                                "SELECT source, edtf FROM publication WHERE reading = ?1",
                                tumen_reading_get_slug (reading));
  while (tumen_statement_next (row))
    {
      TumenCastSource *source;
      TumenDate        date;

      source = g_hash_table_lookup (self->sources, tumen_statement_get_text (row, 0));
      if (source == NULL || !read_date (row, 1, &date) || !date.has_latest_end)
        continue;
      source->has_last = TRUE;
      source->last = date.latest_end;
      source->published = date;
    }
}

static void
read_excerpts (TumenCast       *self,
               TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection,
                                "SELECT id, source, speaker, rendering_of FROM excerpt",
                                NULL);
  while (tumen_statement_next (row))
    {
      TumenCastExcerpt *excerpt = g_new0 (TumenCastExcerpt, 1);

      excerpt->id = g_string_chunk_insert (self->strings, tumen_statement_get_text (row, 0));
      excerpt->source = g_hash_table_lookup (self->sources, tumen_statement_get_text (row, 1));
      excerpt->speaker = intern_column (self, row, 2);
      excerpt->actor = tumen_cast_find_speaker (self, excerpt->speaker);
      excerpt->statement = intern_column (self, row, 3);
      g_hash_table_replace (self->excerpts, (gpointer)excerpt->id, excerpt);
    }
}

static void
read_speakers (TumenCast       *self,
               TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection, "SELECT id FROM speaker", NULL);
  while (tumen_statement_next (row))
    g_hash_table_add (self->speakers, (gpointer)intern_column (self, row, 0));
}

/* Who denies stands with either event. */
static void
read_denials (TumenCast       *self,
              TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection,
                                "SELECT iif (inverse, event, other) FROM relation"
                                " WHERE relation = ?1",
                                tumen_relation_get_slug (TUMEN_RELATION_DENIES));
  while (tumen_statement_next (row))
    g_hash_table_add (self->denied, (gpointer)intern_column (self, row, 0));
}

/* tumen_cast_read_conflicts: @left_out: (nullable): ids of conflicts */
void
tumen_cast_read_conflicts (TumenCast       *self,
                           TumenConnection *connection,
                           GHashTable      *left_out)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection,
                                "SELECT event, about, severity, conflict.id FROM conflict_event"
                                " JOIN conflict ON conflict.id = conflict_event.conflict",
                                NULL);
  while (tumen_statement_next (row))
    {
      const char   *event = intern_column (self, row, 0);
      const char   *conflict = tumen_statement_get_text (row, 3);
      gboolean      is_of_date = g_strcmp0 (tumen_statement_get_text (row, 1), "date") == 0;
      TumenSeverity severity = TUMEN_SEVERITY_LOW;
      guint         flags = GPOINTER_TO_UINT (g_hash_table_lookup (self->conflicts, event));

      if (left_out != NULL && g_hash_table_contains (left_out, conflict))
        continue;
      tumen_severity_parse (tumen_statement_get_text (row, 2), &severity);
      if (is_of_date)
        flags |= TUMEN_ROW_DATES_DISAGREE;
      if (is_of_date || severity >= TUMEN_SEVERITY_MEDIUM)
        flags |= TUMEN_ROW_BADGE;
      g_hash_table_insert (self->conflicts, (gpointer)event, GUINT_TO_POINTER (flags));
    }
}

/* Where a language has no name, that of the first one stands in, and at last the id. */
static void
finish_naming (Naming *self)
{
  const char *stand_in = self->id;

  for (int i = TUMEN_N_LANGUAGES - 1; i >= 0; i--)
    stand_in = self->names[i] != NULL ? self->names[i] : stand_in;
  for (int i = 0; self->id != NULL && i < TUMEN_N_LANGUAGES; i++)
    tumen_table_set_value_name (self->table, self->field, self->id, (TumenLanguage)i,
                                self->names[i] != NULL ? self->names[i] : stand_in);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_clear_pointer (&self->names[i], g_free);
  g_clear_pointer (&self->id, g_free);
}

/* @sql gives ids with a language and a name each, rows of one id together. */
static void
name_all (TumenConnection *connection,
          TumenTable      *table,
          TumenField       field,
          const char      *sql)
{
  Naming naming = { .table = table, .field = field };
  g_autoptr (TumenStatement) row = tumen_connection_query (connection, sql, NULL);

  while (tumen_statement_next (row))
    {
      const char   *id = tumen_statement_get_text (row, 0);
      const char   *code = tumen_statement_get_text (row, 1);
      TumenLanguage language;

      if (g_strcmp0 (naming.id, id) != 0)
        {
          finish_naming (&naming);
          naming.id = g_strdup (id);
        }
      if (code == NULL || !tumen_language_parse (code, &language))
        continue;
      g_free (naming.names[language]);
      naming.names[language] = g_strdup (tumen_statement_get_text (row, 2));
    }
  finish_naming (&naming);
}

static void
name_speaker (TumenConnection *connection,
              TumenTable      *table,
              const char      *speaker)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_autofree char *name = tumen_speaker_dup_name (connection, speaker, (TumenLanguage)i);

      tumen_table_set_value_name (table, TUMEN_FIELD_SPEAKER, speaker, (TumenLanguage)i, name);
    }
}

/* Those of excerpts, and those whom only a link between event and excerpt names. */
static void
name_speakers (TumenCast       *self,
               TumenConnection *connection,
               TumenTable      *table)
{
  GHashTableIter iter;
  gpointer       value;
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  g_hash_table_iter_init (&iter, self->excerpts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const char *speaker = ((TumenCastExcerpt *)value)->speaker;

      if (g_hash_table_add (named, (gpointer)speaker))
        name_speaker (connection, table, speaker);
    }
  for (guint i = 0; i < tumen_table_get_n_values (table, TUMEN_FIELD_SPEAKER); i++)
    {
      const char *speaker = tumen_table_get_value_id (table, TUMEN_FIELD_SPEAKER, i);

      speaker = tumen_cast_intern (self, speaker);
      if (g_hash_table_add (named, (gpointer)speaker))
        name_speaker (connection, table, speaker);
    }
}

static void
read_collections (TumenCast       *self,
                  TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection, "SELECT id FROM collection WHERE off_at_start = 1",
                                NULL);
  while (tumen_statement_next (row))
    g_hash_table_add (self->off_at_start,
                      (gpointer)tumen_cast_intern (self, tumen_statement_get_text (row, 0)));
}

/**
 * tumen_cast_init:
 * @connection: to a library
 * @reading: whose publication dates count
 *
 * Reads whatever events refer to. Free it with tumen_cast_clear().
 */
void
tumen_cast_init (TumenCast       *self,
                 TumenConnection *connection,
                 TumenReading     reading)
{
  self->strings = g_string_chunk_new (16384);
  self->pages = NULL;
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_actor);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->excerpts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->speakers = g_hash_table_new (g_str_hash, g_str_equal);
  self->denied = g_hash_table_new (g_str_hash, g_str_equal);
  self->conflicts = g_hash_table_new (g_str_hash, g_str_equal);
  self->off_at_start = g_hash_table_new (g_str_hash, g_str_equal);
  read_actors (self, connection);
  read_offices (self, connection);
  read_places (self, connection);
  read_sources (self, connection);
  read_publications (self, connection, reading);
  read_excerpts (self, connection);
  read_speakers (self, connection);
  read_denials (self, connection);
  tumen_cast_read_conflicts (self, connection, NULL);
  read_collections (self, connection);
}

/**
 * tumen_cast_clear:
 *
 * Frees what the struct holds.
 */
void
tumen_cast_clear (TumenCast *self)
{
  g_clear_pointer (&self->actors, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->excerpts, g_hash_table_unref);
  g_clear_pointer (&self->speakers, g_hash_table_unref);
  g_clear_pointer (&self->denied, g_hash_table_unref);
  g_clear_pointer (&self->conflicts, g_hash_table_unref);
  g_clear_pointer (&self->off_at_start, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

/**
 * tumen_cast_intern:
 * @text: (nullable): some text
 *
 * Returns: (nullable): the same, once and for all
 */
const char *
tumen_cast_intern (TumenCast  *self,
                   const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static void
turn_off (TumenCast  *self,
          TumenTable *table)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->off_at_start);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    tumen_table_set_off_at_start (table, id);
}

/**
 * tumen_cast_find_speaker:
 * @speaker: (nullable): id of a speaker
 *
 * Returns: (nullable): the actor who speaks; %NULL for an article's own words, and for speakers who
 *   are no actors
 */
const TumenCastActor *
tumen_cast_find_speaker (TumenCast  *self,
                         const char *speaker)
{
  if (speaker == NULL || strcmp (speaker, TUMEN_NARRATOR) == 0)
    return NULL;
  return g_hash_table_lookup (self->actors, speaker);
}

/* Whether the office may have been held at some time of the event; yes, if either has no date. */
static gboolean
may_be_held (const TumenCastOffice *office,
             const TumenDate       *date)
{
  if (office->has_since && date->has_latest_end && office->since > date->latest_end)
    return FALSE;
  return !(office->has_until && date->has_earliest_start && office->until < date->earliest_start);
}

static void
add_country (GPtrArray  *countries,
             const char *country)
{
  if (country != NULL && country[0] != '\0')
    g_ptr_array_add (countries, (gpointer)country);
}

/**
 * tumen_cast_actor_add_countries:
 * @self: an actor
 * @date: of an event
 * @countries: takes interned ids
 *
 * Adds the actor's own country and those of the offices that may have been held at some time of
 * the event (decision 18); one may come several times.
 */
void
tumen_cast_actor_add_countries (const TumenCastActor *self,
                                const TumenDate      *date,
                                GPtrArray            *countries)
{
  add_country (countries, self->country);
  for (guint i = 0; self->offices != NULL && i < self->offices->len; i++)
    {
      const TumenCastOffice *office = &g_array_index (self->offices, TumenCastOffice, i);

      if (may_be_held (office, date))
        add_country (countries, office->country);
    }
}

/**
 * tumen_cast_name_values:
 * @connection: to the same library
 * @table: a table that is being built
 *
 * Names the values of the table: actors, places, sources, collections and speakers, in both
 * languages, and tells it which collections are off at the start.
 */
void
tumen_cast_name_values (TumenCast       *self,
                        TumenConnection *connection,
                        TumenTable      *table)
{
  name_all (connection,
            table,
            TUMEN_FIELD_ACTOR,
            "SELECT id, language, name FROM actor LEFT JOIN actor_text ON actor = id ORDER BY id");
  name_all (connection,
            table,
            TUMEN_FIELD_PLACE,
            "SELECT id, language, name FROM place LEFT JOIN place_text ON place = id ORDER BY id");
  name_all (connection,
            table,
            TUMEN_FIELD_SOURCE,
            "SELECT id, source_text.language, name FROM source"
            " LEFT JOIN source_text ON source = id ORDER BY id");
  name_all (connection,
            table,
            TUMEN_FIELD_COLLECTION,
            "SELECT id, language, name FROM collection"
            " LEFT JOIN collection_text ON collection = id ORDER BY id");
  turn_off (self, table);
  name_speakers (self, connection, table);
}
