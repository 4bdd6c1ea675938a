/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-actor.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenPlace:
 *
 * Where things happen: names, spellings, and the larger place that it lies within.
 */
struct _TumenPlace
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id, *country, *within;
  char         *name[TUMEN_N_LANGUAGES];
  char         *note[TUMEN_N_LANGUAGES];
  const char  **aliases;
};

G_DEFINE_FINAL_TYPE (TumenPlace, tumen_place, G_TYPE_OBJECT)

static void
tumen_place_finalize (GObject *object)
{
  TumenPlace *self = TUMEN_PLACE (object);

  g_free (self->aliases);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_place_parent_class)->finalize (object);
}

static void
tumen_place_class_init (TumenPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_place_finalize;
}

static void
tumen_place_init (TumenPlace *self)
{
  self->strings = g_string_chunk_new (1024);
}

/**
 * tumen_place_load:
 * @connection: to a library of ours
 * @id: id of a place
 *
 * Returns: (transfer full) (nullable): the place, %NULL if there is none of that id
 */
TumenPlace *
tumen_place_load (TumenConnection *connection,
                  const char      *id)
{
  g_autoptr (TumenPlace) self = g_object_new (TUMEN_TYPE_PLACE, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->name, self->note };

  row = tumen_entity_reader_query (&reader, "SELECT id, country, within FROM place WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  self->country = tumen_entity_reader_get_text (&reader, row, 1);
  self->within = tumen_entity_reader_get_text (&reader, row, 2);
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, name, note FROM place_text WHERE place = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->name);
  tumen_entity_fill_languages (self->note);
  self->aliases = tumen_entity_reader_read_ids (&reader,
                                                "SELECT alias FROM place_alias"
                                                " WHERE place = ?1 ORDER BY ord");
  return g_steal_pointer (&self);
}

/**
 * tumen_place_get_id:
 *
 * Returns: its id, unique among the places of its library
 */
const char *
tumen_place_get_id (TumenPlace *self)
{
  return self->id;
}

/**
 * tumen_place_get_name:
 * @language: of the words
 *
 * Returns: the name; its id if it has none
 */
const char *
tumen_place_get_name (TumenPlace   *self,
                      TumenLanguage language)
{
  return self->name[language] != NULL ? self->name[language] : self->id;
}

/**
 * tumen_place_get_country:
 *
 * Returns: (nullable): ISO 3166-1 alpha-2 code
 */
const char *
tumen_place_get_country (TumenPlace *self)
{
  return self->country;
}

/**
 * tumen_place_get_within:
 *
 * Returns: (nullable): id of the place that it lies within
 */
const char *
tumen_place_get_within (TumenPlace *self)
{
  return self->within;
}

/**
 * tumen_place_get_note:
 * @language: of the words
 *
 * Returns: (nullable): a remark of the editors
 */
const char *
tumen_place_get_note (TumenPlace   *self,
                      TumenLanguage language)
{
  return self->note[language];
}

/**
 * tumen_place_get_aliases:
 *
 * Returns: (transfer none): other spellings, %NULL-terminated
 */
const char *const *
tumen_place_get_aliases (TumenPlace *self)
{
  return self->aliases;
}
