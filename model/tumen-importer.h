/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-language.h"
#include "tumen-record.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * TumenImporter:
 *
 * Brings JSON into a database of ours. The first error is kept and everything after it does
 * nothing, so that callers look at it once.
 */
typedef struct
{
  TumenConnection *connection;
  json_t          *root;
  char            *item;  /* what is being read, for messages */
  GError          *error; /* the first one */
  TumenRecord      record;
} TumenImporter;

void tumen_importer_enter (TumenImporter *self, const char *group, gsize index, json_t *object);

json_t     *tumen_importer_array (TumenImporter *self, json_t *object, const char *key);
json_t     *tumen_importer_object (TumenImporter *self, json_t *object, const char *key);
const char *tumen_importer_text (TumenImporter *self, json_t *object, const char *key);
const char *tumen_importer_words (TumenImporter *self,
                                  json_t        *object,
                                  const char    *key,
                                  TumenLanguage  language);
const char *tumen_importer_string (TumenImporter *self, json_t *value);
gint64      tumen_importer_integer (TumenImporter *self,
                                    json_t        *object,
                                    const char    *key,
                                    gint64         fallback);
gboolean    tumen_importer_boolean (TumenImporter *self, json_t *object, const char *key);

void tumen_importer_begin (TumenImporter *self, const char *table);
void tumen_importer_set_text (TumenImporter *self, const char *column, const char *text);
void tumen_importer_set_integer (TumenImporter *self, const char *column, gint64 value);
void tumen_importer_set_language (TumenImporter *self, TumenLanguage language);
void tumen_importer_end (TumenImporter *self);
void tumen_importer_add_strings (TumenImporter *self,
                                 const char    *table,
                                 const char    *id,
                                 json_t        *array);
void tumen_importer_fail (TumenImporter *self, const char *reason);

/* The groups of a data set. */
void        tumen_importer_add_collections (TumenImporter *self);
const char *tumen_importer_get_collection (TumenImporter *self, json_t *event);
void        tumen_importer_add_speakers (TumenImporter *self);
void        tumen_importer_add_actors (TumenImporter *self);
void        tumen_importer_add_places (TumenImporter *self);
void        tumen_importer_add_sources (TumenImporter *self);
void        tumen_importer_add_excerpts (TumenImporter *self);
void        tumen_importer_add_citations (TumenImporter *self);
void        tumen_importer_add_events (TumenImporter *self);
void        tumen_importer_add_event_dates (TumenImporter *self, const char *id, json_t *event);
void        tumen_importer_add_corroborations (TumenImporter *self);
void        tumen_importer_add_conflicts (TumenImporter *self);
void        tumen_importer_add_stories (TumenImporter *self);
void        tumen_importer_check_mentions (TumenImporter *self);

G_END_DECLS
