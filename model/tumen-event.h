/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-date.h"
#include "tumen-vocabulary.h"

G_BEGIN_DECLS

#define TUMEN_MAX_CLOCKS 2

/** TumenClock: a time of day that a source gives for an event; never more digits than it has. */
typedef struct
{
  int      minutes;                  /* since midnight, local to the place */
  gboolean about;                    /* "about 20:00" */
  int      margin_minutes;           /* drawn on both sides if @about */
  gboolean has_offset;               /* whether the source gives an offset from UTC */
  int      offset_minutes;           /* east is positive */
  char    *excerpt;                  /* (nullable) id of the one that gives the time */
  char    *label[TUMEN_N_LANGUAGES]; /* (nullable) what happens then */
} TumenClock;

/** TumenEventDate: the date of an event in one reading. Owned by the event. */
typedef struct
{
  char         *edtf; /* as in the library; "" if the reading has none */
  TumenDate     date; /* what @edtf means for a once- or lasting event (decision 12) */
  TumenDuration duration;
  TumenBasis    basis;
  int           margin_days;                  /* 0 if none (decision 14) */
  char         *reasoning[TUMEN_N_LANGUAGES]; /* (nullable) */
  /* Drawn extent: half-open, in days since 1970-01-01, bounds widened by the margin; open ends
   * are cut at the last report. NAN where there is nothing to draw. */
  double drawn_lo, drawn_hi;
} TumenEventDate;

/** TumenEventActor: who took part, and how. */
typedef struct
{
  const char *actor;                   /* id */
  const char *part[TUMEN_N_LANGUAGES]; /* (nullable) */
} TumenEventActor;

/** TumenEventExcerpt: an excerpt that speaks of the event, in order of display. */
typedef struct
{
  const char *excerpt; /* id */
  TumenStance stance;
  const char *speaker; /* who says this of the event; mostly the excerpt's own speaker */
} TumenEventExcerpt;

/** TumenClaim: the date that one excerpt gives for the event. */
typedef struct
{
  const char *excerpt; /* id */
  const char *wording;
  const char *edtf;
  TumenDate   date;
} TumenClaim;

/** TumenEventRelation: how the event stands to another one. */
typedef struct
{
  TumenRelation relation;
  gboolean      inverse;                    /* the other event is the subject */
  const char   *wording[TUMEN_N_LANGUAGES]; /* (nullable) as the library words it */
  const char   *event;                      /* id of the other event */
  gboolean      is_own;                     /* else it stands with the other event */
} TumenEventRelation;

#define TUMEN_TYPE_EVENT (tumen_event_get_type ())
G_DECLARE_FINAL_TYPE (TumenEvent, tumen_event, TUMEN, EVENT, GObject)

const char           *tumen_event_get_id (TumenEvent *self);
const char           *tumen_event_get_collection (TumenEvent *self);
TumenKind             tumen_event_get_kind (TumenEvent *self);
const char           *tumen_event_get_fine_kind (TumenEvent *self);
const char           *tumen_event_get_expected_kind (TumenEvent *self);
gboolean              tumen_event_is_denied (TumenEvent *self);
TumenStatus           tumen_event_get_status (TumenEvent *self);
const char           *tumen_event_get_status_note (TumenEvent *self, TumenLanguage language);
int                   tumen_event_get_importance (TumenEvent *self);
const char           *tumen_event_get_title (TumenEvent *self, TumenLanguage language);
const char           *tumen_event_get_short_title (TumenEvent *self, TumenLanguage language);
const char           *tumen_event_get_summary (TumenEvent *self, TumenLanguage language);
const char           *tumen_event_get_note (TumenEvent *self, TumenLanguage language);
const char           *tumen_event_get_sort_key (TumenEvent *self); /* nullable: by its date */
const TumenEventDate *tumen_event_get_date (TumenEvent *self, TumenReading reading);
const TumenClock     *tumen_event_get_clocks (TumenEvent *self, guint *n_clocks);
char                 *tumen_event_dup_date_words (TumenEvent    *self,
                                                  TumenReading   reading,
                                                  TumenDateStyle style,
                                                  TumenLanguage  language);

const TumenEventActor    *tumen_event_get_actors (TumenEvent *self, guint *n_actors);
const char *const        *tumen_event_get_places (TumenEvent *self);
const TumenEventExcerpt  *tumen_event_get_excerpts (TumenEvent *self, guint *n_excerpts);
guint                     tumen_event_get_n_later_excerpts (TumenEvent *self);
gboolean                  tumen_event_get_known_on (TumenEvent *self, TumenDay *day);
const TumenClaim         *tumen_event_get_claims (TumenEvent *self, guint *n_claims);
const TumenEventRelation *tumen_event_get_relations (TumenEvent *self, guint *n_relations);
const char *const        *tumen_event_get_conflicts (TumenEvent *self);
const char *const        *tumen_event_get_corroborations (TumenEvent *self);
const char *const        *tumen_event_get_citations (TumenEvent *self);

G_END_DECLS
