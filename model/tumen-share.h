/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cast.h"
#include "tumen-event-dates.h"
#include "tumen-known.h"
#include "tumen-pass.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenParts: streams of parts; each runs beside that of the events. */
typedef enum {
  TUMEN_PARTS_TEXT,
  TUMEN_PARTS_DATE,
  TUMEN_PARTS_CLOCK,
  TUMEN_PARTS_CLOCK_TEXT,
  TUMEN_PARTS_ACTOR,
  TUMEN_PARTS_PLACE,
  TUMEN_PARTS_EXCERPT,
  TUMEN_N_PARTS
} TumenParts;

extern const char *const tumen_share_part_tables[TUMEN_N_PARTS];

/** TUMEN_SHARE_COLLECTION: its column in the table of events. */
#define TUMEN_SHARE_COLLECTION 4

/** TumenShare: rows that one thread reads. */
typedef struct
{
  TumenRowSpan events;
  TumenRowSpan parts[TUMEN_N_PARTS];
} TumenShare;

/** TumenShareLink: an excerpt that speaks of the event. */
typedef struct
{
  const TumenCastExcerpt *excerpt;
  TumenStance             stance;
  const char             *speaker; /* interned */
  const TumenCastActor   *actor;   /* (nullable): @speaker, unless that is no actor */
} TumenShareLink;

/**
 * TumenShareReader:
 *
 * Reads the events of a share into a table that is not finished, with all that is on the way.
 */
typedef struct
{
  TumenPass   *pass;    /* borrowed */
  TumenTable  *table;   /* owned until it is handed over */
  TumenTable  *preview; /* (nullable) owned */
  TumenReading reading;
  TumenCast    cast;
  GHashTable  *dates; /* of TumenEventDateEntry */
  TumenStream  events;
  TumenStream  parts[TUMEN_N_PARTS];
  gint64       first_ord, last_ord;
  GString     *first_id, *last_id;
  guint        n_events;

  /* Of the event that is being put together. */
  GString                   *titles[TUMEN_N_LANGUAGES];
  gboolean                   has_title[TUMEN_N_LANGUAGES];
  const TumenEventDateEntry *entry;
  TumenEventDate             date; /* where it differs from that of the entry */
  TumenClock                 clocks[TUMEN_MAX_CLOCKS];
  gint64                     clock_ords[TUMEN_MAX_CLOCKS];
  guint                      n_clocks;
  GArray                    *links;      /* of TumenShareLink */
  GPtrArray                 *actors;     /* of TumenCastActor */
  GPtrArray                 *places;     /* of TumenCastPlace */
  GArray                    *dots;       /* of TumenDot */
  GHashTable                *voices;     /* interned, counted so far */
  GPtrArray                 *speakers;   /* of TumenCastActor, nullable: one a voice */
  GHashTable                *statements; /* interned statement to the link whose voice it is */
  GPtrArray                 *values[TUMEN_N_FIELDS];

  /* As known on a day. */
  gboolean    has_known_on;
  TumenDay    known_on;
  TumenStream claims, citations;
  TumenKnown  known;           /* of the event that is being put together */
  guint       n_not_yet_known; /* events that were left out */
  GHashTable *not_yet_known;   /* (nullable) owned; see TumenTable */
} TumenShareReader;

void tumen_share_reader_init (TumenShareReader *self,
                              TumenPass        *pass,
                              const TumenShare *share,
                              TumenReading      reading);
void tumen_share_reader_clear (TumenShareReader *self);
void tumen_share_reader_run (TumenShareReader *self);

/* Whether the row of the stream is a part of the event that is being read. */
gboolean tumen_share_is_part (const TumenShareReader *self, const TumenStream *stream);

void tumen_share_clear_clock (TumenClock *clock);

/* Only what was known at the end of a day; before running. */
void     tumen_share_set_known_on (TumenShareReader *self, TumenDay day);
void     tumen_share_begin_known (TumenShareReader *self);
gboolean tumen_share_limit_event (TumenShareReader *self, TumenStatus status);
void     tumen_share_check_known_ends (TumenShareReader *self);
void     tumen_share_clear_known (TumenShareReader *self);

G_END_DECLS
