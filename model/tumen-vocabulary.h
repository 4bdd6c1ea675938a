/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-language.h"

G_BEGIN_DECLS

/** TumenKind: the kinds that are drawn (decision 22); the fine kind is kept beside it. */
typedef enum {
  TUMEN_KIND_MEETING,
  TUMEN_KIND_AGREEMENT,
  TUMEN_KIND_STATEMENT,
  TUMEN_KIND_ARMS,
  TUMEN_KIND_ATTACK,
  TUMEN_KIND_FINDING,
  TUMEN_KIND_CEREMONY,
  TUMEN_KIND_OTHER
} TumenKind;
#define TUMEN_N_KINDS 8

/** TumenReading: the editors' dates, or only what the articles themselves say (decision 11). */
typedef enum {
  TUMEN_READING_EDITORS,
  TUMEN_READING_STRICT
} TumenReading;
#define TUMEN_N_READINGS 2

typedef enum {
  TUMEN_DURATION_ONCE,
  TUMEN_DURATION_LASTING
} TumenDuration;
#define TUMEN_N_DURATIONS 2

typedef enum {
  TUMEN_BASIS_STATED,
  TUMEN_BASIS_INFERRED,
  TUMEN_BASIS_EDITORIAL
} TumenBasis;
#define TUMEN_N_BASES 3

typedef enum {
  TUMEN_STATUS_REPORTED,
  TUMEN_STATUS_EXPECTED,
  TUMEN_STATUS_ALLEGED,
  TUMEN_STATUS_CONTINUING_POSITION,
  TUMEN_STATUS_CONTINUING_CONDITION,
  TUMEN_STATUS_INTERPRETATION,
  TUMEN_STATUS_RUMOURED
} TumenStatus;
#define TUMEN_N_STATUSES 7

/** TumenStance: what an excerpt says of an event. */
typedef enum {
  TUMEN_STANCE_SUPPORTS,
  TUMEN_STANCE_CONTRADICTS,
  TUMEN_STANCE_DENIES,
  TUMEN_STANCE_CONTEXT
} TumenStance;
#define TUMEN_N_STANCES 4

typedef enum {
  TUMEN_RELATION_PART_OF,
  TUMEN_RELATION_REPORTS,
  TUMEN_RELATION_ASSERTS,
  TUMEN_RELATION_FOLLOWS,
  TUMEN_RELATION_UPDATES,
  TUMEN_RELATION_COMPARES,
  TUMEN_RELATION_COMMENTS_ON,
  TUMEN_RELATION_DENIES,
  TUMEN_RELATION_CONCERNS,
  TUMEN_RELATION_CONFIRMS,
  TUMEN_RELATION_DATES,
  TUMEN_RELATION_CONTRADICTS,
  TUMEN_RELATION_OTHER
} TumenRelation;
#define TUMEN_N_RELATIONS 13

/** TumenSeverity: of a conflict between sources. */
typedef enum {
  TUMEN_SEVERITY_LOW,
  TUMEN_SEVERITY_MEDIUM,
  TUMEN_SEVERITY_HIGH
} TumenSeverity;
#define TUMEN_N_SEVERITIES 3

/** TumenDatedBy: what tells when a page that is cited was published. */
typedef enum {
  TUMEN_DATED_BY_PAGE,
  TUMEN_DATED_BY_ADDRESS,  /* it stands in the address of the page */
  TUMEN_DATED_BY_CATALOGUE /* the page's own date was not seen */
} TumenDatedBy;
#define TUMEN_N_DATED_BYS 3

/** TumenLanes: what the lanes of a view are. */
typedef enum {
  TUMEN_LANES_KIND,
  TUMEN_LANES_ACTOR,
  TUMEN_LANES_COUNTRY,
  TUMEN_LANES_PLACE,
  TUMEN_LANES_SOURCE,
  TUMEN_LANES_STATUS,
  TUMEN_LANES_NONE
} TumenLanes;
#define TUMEN_N_LANES 7

/** TumenCertainty: how well a date is known; a facet, and the ink of a mark (visual design 7). */
typedef enum {
  TUMEN_CERTAINTY_STATED,      /* day stated */
  TUMEN_CERTAINTY_WORKED_OUT,  /* day worked out from the text */
  TUMEN_CERTAINTY_OTHER_PAGES, /* day from other pages (editorial) */
  TUMEN_CERTAINTY_NOT_KNOWN,   /* day not known: month, year, between, one of several */
  TUMEN_CERTAINTY_APPROXIMATE,
  TUMEN_CERTAINTY_OPEN,     /* start or end open, or not known to the day */
  TUMEN_CERTAINTY_EXPECTED, /* expected or rumoured only */
  TUMEN_CERTAINTY_UNDATED
} TumenCertainty;
#define TUMEN_N_CERTAINTIES 8

/** TumenAgreement: how the voices that speak of an event agree; a facet. */
typedef enum {
  TUMEN_AGREEMENT_SEVERAL,  /* two or more voices */
  TUMEN_AGREEMENT_REPEATED, /* one voice, in several excerpts or articles */
  TUMEN_AGREEMENT_SINGLE,   /* one voice, once */
  TUMEN_AGREEMENT_NONE,     /* no voice: no excerpt of the library reports it */
  TUMEN_AGREEMENT_DISAGREE, /* bears the badge; stands beside one of those above */
  TUMEN_AGREEMENT_DENIED    /* by an excerpt or by another event; stands beside them as well */
} TumenAgreement;
#define TUMEN_N_AGREEMENTS 6

/*
 * Every vocabulary has slugs (stable, lower case, in files and on the command line) and, where
 * people see it, names in both languages from compiled tables.
 */
const char *tumen_kind_get_slug (TumenKind kind);
gboolean    tumen_kind_parse (const char *slug, TumenKind *kind);
TumenKind   tumen_kind_from_fine (const char *fine_kind);
const char *tumen_kind_get_name (TumenKind kind, TumenLanguage language);
const char *tumen_kind_get_plural (TumenKind kind, TumenLanguage language);
const char *tumen_kind_get_count_noun (TumenKind kind, guint count, TumenLanguage language);
const char *tumen_fine_kind_get_name (const char *fine_kind, TumenLanguage language);

const char *tumen_reading_get_slug (TumenReading reading);
gboolean    tumen_reading_parse (const char *slug, TumenReading *reading);
const char *tumen_duration_get_slug (TumenDuration duration);
gboolean    tumen_duration_parse (const char *slug, TumenDuration *duration);
const char *tumen_basis_get_slug (TumenBasis basis);
gboolean    tumen_basis_parse (const char *slug, TumenBasis *basis);
const char *tumen_basis_get_name (TumenBasis basis, TumenLanguage language);
const char *tumen_status_get_slug (TumenStatus status);
gboolean    tumen_status_parse (const char *slug, TumenStatus *status);
const char *tumen_status_get_name (TumenStatus status, TumenLanguage language);
const char *tumen_stance_get_slug (TumenStance stance);
gboolean    tumen_stance_parse (const char *slug, TumenStance *stance);
const char *tumen_stance_get_name (TumenStance stance, TumenLanguage language);
const char *tumen_relation_get_slug (TumenRelation relation);
gboolean    tumen_relation_parse (const char *slug, TumenRelation *relation);
const char *tumen_relation_get_name (TumenRelation relation,
                                     gboolean      inverse,
                                     TumenLanguage language);
const char *tumen_severity_get_slug (TumenSeverity severity);
const char *tumen_severity_get_name (TumenSeverity severity, TumenLanguage language);
gboolean    tumen_severity_parse (const char *slug, TumenSeverity *severity);
const char *tumen_dated_by_get_slug (TumenDatedBy dated_by);
gboolean    tumen_dated_by_parse (const char *slug, TumenDatedBy *dated_by);
const char *tumen_lanes_get_slug (TumenLanes lanes);
gboolean    tumen_lanes_parse (const char *slug, TumenLanes *lanes);
const char *tumen_lanes_get_name (TumenLanes lanes, TumenLanguage language);
const char *tumen_certainty_get_slug (TumenCertainty certainty);
gboolean    tumen_certainty_parse (const char *slug, TumenCertainty *certainty);
const char *tumen_certainty_get_name (TumenCertainty certainty, TumenLanguage language);
const char *tumen_agreement_get_slug (TumenAgreement agreement);
gboolean    tumen_agreement_parse (const char *slug, TumenAgreement *agreement);
const char *tumen_agreement_get_name (TumenAgreement agreement, TumenLanguage language);
const char *tumen_country_get_name (const char *code, TumenLanguage language);

G_END_DECLS
