/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include <glib/gi18n-lib.h>

static void
add_texts (TumenImporter *self,
           const char    *id,
           json_t        *object)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *name = tumen_importer_words (self, object, "name", (TumenLanguage)i);
      const char *description =
        tumen_importer_words (self, object, "description", (TumenLanguage)i);

      if (name == NULL)
        continue;
      tumen_importer_begin (self, "collection_text");
      tumen_importer_set_text (self, "collection", id);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "name", name);
      tumen_importer_set_text (self, "description", description);
      tumen_importer_end (self);
    }
}

/**
 * tumen_importer_add_collections:
 */
void
tumen_importer_add_collections (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "collections"), i, object)
  {
    const char *id;

    tumen_importer_enter (self, "collections", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "collection");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_set_integer (self,
                                "off_at_start",
                                tumen_importer_boolean (self, object, "off_at_start"));
    tumen_importer_end (self);
    add_texts (self, id, object);
  }
}

/**
 * tumen_importer_get_collection:
 * @event: an event of the data set
 *
 * Returns: (nullable): the collection that the event names, or the first one of the data set if it
 *   names none; %NULL if there is none either
 */
const char *
tumen_importer_get_collection (TumenImporter *self,
                               json_t        *event)
{
  json_t          *collections = tumen_importer_array (self, self->root, "collections");
  const char      *id = tumen_importer_text (self, event, "collection");
  g_autofree char *reason = NULL;
  size_t           i;
  json_t          *object;

  if (id == NULL || json_array_size (collections) == 0)
    return id != NULL ? id : tumen_importer_text (self, json_array_get (collections, 0), "id");
  json_array_foreach (collections, i, object)
  {
    if (g_strcmp0 (tumen_importer_text (self, object, "id"), id) == 0)
      return id;
  }
  reason = g_strdup_printf (_ ("Its field “%s” names something that is not there: “%s”"),
                            "collection",
                            id);
  tumen_importer_fail (self, reason);
  return NULL;
}
