/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-collection.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenCollection:
 *
 * Events of a library that belong together, such as those that rest on the same kind of evidence.
 */
struct _TumenCollection
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id;
  char         *name[TUMEN_N_LANGUAGES];
  char         *description[TUMEN_N_LANGUAGES];
  gboolean      is_off_at_start;
};

G_DEFINE_FINAL_TYPE (TumenCollection, tumen_collection, G_TYPE_OBJECT)

static void
tumen_collection_finalize (GObject *object)
{
  TumenCollection *self = TUMEN_COLLECTION (object);

  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_collection_parent_class)->finalize (object);
}

static void
tumen_collection_class_init (TumenCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_collection_finalize;
}

static void
tumen_collection_init (TumenCollection *self)
{
  self->strings = g_string_chunk_new (256);
}

/**
 * tumen_collection_load:
 * @connection: to a library of ours
 * @id: id of a collection
 *
 * Returns: (transfer full) (nullable): the collection, %NULL if there is none of that id
 */
TumenCollection *
tumen_collection_load (TumenConnection *connection,
                       const char      *id)
{
  g_autoptr (TumenCollection) self = g_object_new (TUMEN_TYPE_COLLECTION, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->name, self->description };

  row = tumen_entity_reader_query (&reader,
                                   "SELECT id, off_at_start FROM collection WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  self->is_off_at_start = tumen_statement_get_integer (row, 1) != 0;
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, name, description FROM collection_text"
                                  " WHERE collection = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->name);
  tumen_entity_fill_languages (self->description);
  return g_steal_pointer (&self);
}

/**
 * tumen_collection_get_id:
 *
 * Returns: its id, unique among the collections of its library
 */
const char *
tumen_collection_get_id (TumenCollection *self)
{
  return self->id;
}

/**
 * tumen_collection_get_name:
 * @language: of the name
 *
 * Returns: its name for people, or its id if it has none
 */
const char *
tumen_collection_get_name (TumenCollection *self,
                           TumenLanguage    language)
{
  return self->name[language] != NULL ? self->name[language] : self->id;
}

/**
 * tumen_collection_get_description:
 * @language: of the words
 *
 * Returns: (nullable): what its events are, and on what they rest
 */
const char *
tumen_collection_get_description (TumenCollection *self,
                                  TumenLanguage    language)
{
  return self->description[language];
}

/**
 * tumen_collection_is_off_at_start:
 *
 * Returns: whether nothing of it is shown until it is chosen
 */
gboolean
tumen_collection_is_off_at_start (TumenCollection *self)
{
  return self->is_off_at_start;
}
