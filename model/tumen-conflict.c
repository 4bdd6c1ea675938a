/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-evidence.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"
#include "tumen-vocabulary.h"

/**
 * TumenConflict:
 *
 * Sources that disagree about events: on what, how gravely, and what the editors did.
 */
struct _TumenConflict
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id, *about;
  char         *note[TUMEN_N_LANGUAGES];
  char         *resolution[TUMEN_N_LANGUAGES];
  const char  **events, **excerpts;
  TumenSeverity severity;
};

G_DEFINE_FINAL_TYPE (TumenConflict, tumen_conflict, G_TYPE_OBJECT)

static void
tumen_conflict_finalize (GObject *object)
{
  TumenConflict *self = TUMEN_CONFLICT (object);

  g_free (self->events);
  g_free (self->excerpts);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_conflict_parent_class)->finalize (object);
}

static void
tumen_conflict_class_init (TumenConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_conflict_finalize;
}

static void
tumen_conflict_init (TumenConflict *self)
{
  self->strings = g_string_chunk_new (1024);
}

/**
 * tumen_conflict_load:
 * @connection: to a library of ours
 * @id: id of a conflict
 *
 * Returns: (transfer full) (nullable): the conflict, %NULL if there is none of that id
 */
TumenConflict *
tumen_conflict_load (TumenConnection *connection,
                     const char      *id)
{
  g_autoptr (TumenConflict) self = g_object_new (TUMEN_TYPE_CONFLICT, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->note, self->resolution };

  row = tumen_entity_reader_query (&reader,
                                   "SELECT id, about, severity FROM conflict WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  self->about = tumen_entity_reader_get_text (&reader, row, 1);
  tumen_severity_parse (tumen_statement_get_text (row, 2), &self->severity);
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, note, resolution FROM conflict_text"
                                  " WHERE conflict = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->note);
  tumen_entity_fill_languages (self->resolution);
  self->events = tumen_entity_reader_read_ids (&reader,
                                               "SELECT event FROM conflict_event"
                                               " WHERE conflict = ?1 ORDER BY ord");
  self->excerpts = tumen_entity_reader_read_ids (&reader,
                                                 "SELECT excerpt FROM conflict_excerpt"
                                                 " WHERE conflict = ?1 ORDER BY ord");
  return g_steal_pointer (&self);
}

/**
 * tumen_conflict_get_id:
 *
 * Returns: its id, unique among the conflicts of its library
 */
const char *
tumen_conflict_get_id (TumenConflict *self)
{
  return self->id;
}

/**
 * tumen_conflict_get_events:
 *
 * Returns: (transfer none): ids of the events, %NULL-terminated
 */
const char *const *
tumen_conflict_get_events (TumenConflict *self)
{
  return self->events;
}

/**
 * tumen_conflict_get_excerpts:
 *
 * Returns: (transfer none): ids of the excerpts, %NULL-terminated
 */
const char *const *
tumen_conflict_get_excerpts (TumenConflict *self)
{
  return self->excerpts;
}

/**
 * tumen_conflict_get_about:
 *
 * Returns: the slug of what they disagree about: date, fact, number, name, wording ...
 */
const char *
tumen_conflict_get_about (TumenConflict *self)
{
  return self->about;
}

/**
 * tumen_conflict_get_severity:
 *
 * Returns: how grave it is
 */
TumenSeverity
tumen_conflict_get_severity (TumenConflict *self)
{
  return self->severity;
}

/**
 * tumen_conflict_get_note:
 * @language: of the words
 *
 * Returns: (nullable): what each source says
 */
const char *
tumen_conflict_get_note (TumenConflict *self,
                         TumenLanguage  language)
{
  return self->note[language];
}

/**
 * tumen_conflict_get_resolution:
 * @language: of the words
 *
 * Returns: (nullable): what the editors chose to show, and why
 */
const char *
tumen_conflict_get_resolution (TumenConflict *self,
                               TumenLanguage  language)
{
  return self->resolution[language];
}

/**
 * tumen_conflict_has_badge:
 *
 * Returns: whether its events bear the badge: it is about a date, or of medium severity or more
 */
gboolean
tumen_conflict_has_badge (TumenConflict *self)
{
  return self->severity >= TUMEN_SEVERITY_MEDIUM || g_str_equal (self->about, "date");
}
