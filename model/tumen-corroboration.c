/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-evidence.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenCorroboration:
 *
 * Excerpts that tell the same of the same events, and whether that confirms anything.
 */
struct _TumenCorroboration
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id;
  char         *note[TUMEN_N_LANGUAGES];
  const char  **events, **excerpts;
};

G_DEFINE_FINAL_TYPE (TumenCorroboration, tumen_corroboration, G_TYPE_OBJECT)

static void
tumen_corroboration_finalize (GObject *object)
{
  TumenCorroboration *self = TUMEN_CORROBORATION (object);

  g_free (self->events);
  g_free (self->excerpts);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_corroboration_parent_class)->finalize (object);
}

static void
tumen_corroboration_class_init (TumenCorroborationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_corroboration_finalize;
}

static void
tumen_corroboration_init (TumenCorroboration *self)
{
  self->strings = g_string_chunk_new (512);
}

/**
 * tumen_corroboration_load:
 * @connection: to a library of ours
 * @id: id of a corroboration
 *
 * Returns: (transfer full) (nullable): the corroboration, %NULL if there is none of that id
 */
TumenCorroboration *
tumen_corroboration_load (TumenConnection *connection,
                          const char      *id)
{
  g_autoptr (TumenCorroboration) self = g_object_new (TUMEN_TYPE_CORROBORATION, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->note };

  row = tumen_entity_reader_query (&reader, "SELECT id FROM corroboration WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, note FROM corroboration_text"
                                  " WHERE corroboration = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->note);
  self->events = tumen_entity_reader_read_ids (&reader,
                                               "SELECT event FROM corroboration_event"
                                               " WHERE corroboration = ?1 ORDER BY ord");
  self->excerpts = tumen_entity_reader_read_ids (&reader,
                                                 "SELECT excerpt FROM corroboration_excerpt"
                                                 " WHERE corroboration = ?1 ORDER BY ord");
  return g_steal_pointer (&self);
}

/**
 * tumen_corroboration_get_id:
 *
 * Returns: its id, unique among the corroborations of its library
 */
const char *
tumen_corroboration_get_id (TumenCorroboration *self)
{
  return self->id;
}

/**
 * tumen_corroboration_get_events:
 *
 * Returns: (transfer none): ids of the events, %NULL-terminated
 */
const char *const *
tumen_corroboration_get_events (TumenCorroboration *self)
{
  return self->events;
}

/**
 * tumen_corroboration_get_excerpts:
 *
 * Returns: (transfer none): ids of the excerpts, %NULL-terminated
 */
const char *const *
tumen_corroboration_get_excerpts (TumenCorroboration *self)
{
  return self->excerpts;
}

/**
 * tumen_corroboration_get_note:
 * @language: of the words
 *
 * Returns: (nullable): what the editors say of it
 */
const char *
tumen_corroboration_get_note (TumenCorroboration *self,
                              TumenLanguage       language)
{
  return self->note[language];
}
