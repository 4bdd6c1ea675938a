/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-language.h"

G_BEGIN_DECLS

/**
 * TumenEntityReader:
 *
 * Reads one entity from our own database. In its queries ?1 is @id, ?2 is @ord, ?3 is @key.
 * All texts go into @strings, which the entity owns.
 */
typedef struct
{
  TumenConnection *connection;
  GStringChunk    *strings;
  const char      *id;
  gint64           ord;
  const char      *key; /* (nullable) */
} TumenEntityReader;

TumenStatement *tumen_entity_reader_query (const TumenEntityReader *self, const char *sql);
char           *tumen_entity_reader_get_text (const TumenEntityReader *self,
                                              TumenStatement          *statement,
                                              int                      column);
const char    **tumen_entity_reader_read_ids (const TumenEntityReader *self, const char *sql);
void            tumen_entity_reader_read_texts (const TumenEntityReader *self,
                                                const char              *sql,
                                                char **const            *texts,
                                                guint                    n_texts);
void            tumen_entity_fill_languages (char **texts);

G_END_DECLS
