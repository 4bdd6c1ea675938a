/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenCastOffice: the country of an office, and when it was held. */
typedef struct
{
  const char *country;
  gboolean    has_since, has_until;
  TumenDay    since, until;
} TumenCastOffice;

/** TumenCastActor, TumenCastPlace: who and where. */
typedef struct
{
  const char *id;
  const char *country; /* (nullable) */
  GArray     *offices; /* (nullable) owned, of TumenCastOffice */
} TumenCastActor;

typedef struct
{
  const char *id;
  const char *country; /* (nullable) */
} TumenCastPlace;

/** TumenCastSource: an article. */
typedef struct
{
  const char *id;
  const char *voice; /* of its own words: the same for all articles of a rendering group */
  gboolean    has_last;
  TumenDay    last;      /* latest day on which it may have been published */
  TumenDate   published; /* with @has_last */
} TumenCastSource;

/** TumenCastExcerpt: a passage. */
typedef struct
{
  const char            *id;
  const TumenCastSource *source; /* (nullable) if it is not there */
  const char            *speaker;
  const TumenCastActor  *actor;     /* (nullable): @speaker, unless that is no actor */
  const char            *statement; /* (nullable): that several excerpts render */
} TumenCastExcerpt;

/**
 * TumenCast:
 *
 * What the events of a library refer to, read at once. Strings are equal if their pointers are.
 */
typedef struct
{
  GStringChunk *strings;
  GHashTable   *actors;       /* id to owned TumenCastActor */
  GHashTable   *places;       /* id to owned TumenCastPlace */
  GHashTable   *sources;      /* id to owned TumenCastSource */
  GHashTable   *excerpts;     /* id to owned TumenCastExcerpt */
  GHashTable   *speakers;     /* ids of those who are no actors */
  GHashTable   *denied;       /* ids of events that other events deny */
  GHashTable   *conflicts;    /* id of an event to TumenRowFlags */
  GHashTable   *off_at_start; /* ids of collections */
  GHashTable   *pages;        /* (nullable) id of a citation to owned GArray of TumenDate */
} TumenCast;

void        tumen_cast_init (TumenCast *self, TumenConnection *connection, TumenReading reading);
void        tumen_cast_clear (TumenCast *self);
const char *tumen_cast_intern (TumenCast *self, const char *text);
/* All but those whose ids are left out. */
void tumen_cast_read_conflicts (TumenCast       *self,
                                TumenConnection *connection,
                                GHashTable      *left_out);
/* Of conflicts and denials, only those that were known at the end of a day. */
void tumen_cast_limit (TumenCast *self, TumenConnection *connection, TumenDay day);
void tumen_cast_name_values (TumenCast       *self,
                             TumenConnection *connection,
                             TumenTable      *table);

const TumenCastActor *tumen_cast_find_speaker (TumenCast *self, const char *speaker);
void                  tumen_cast_actor_add_countries (const TumenCastActor *self,
                                                      const TumenDate      *date,
                                                      GPtrArray            *countries);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenCast, tumen_cast_clear)

G_END_DECLS
