/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-vocabulary.h"

#include <string.h>

static const char *const kind_slugs[TUMEN_N_KINDS] = {
  [TUMEN_KIND_MEETING] = "meeting",
  [TUMEN_KIND_AGREEMENT] = "agreement",
  [TUMEN_KIND_STATEMENT] = "statement",
  [TUMEN_KIND_ARMS] = "arms",
  [TUMEN_KIND_ATTACK] = "attack",
  [TUMEN_KIND_FINDING] = "finding",
  [TUMEN_KIND_CEREMONY] = "ceremony",
  [TUMEN_KIND_OTHER] = "other",
};

static const char *const reading_slugs[TUMEN_N_READINGS] = {
  [TUMEN_READING_EDITORS] = "editors",
  [TUMEN_READING_STRICT] = "strict",
};

static const char *const duration_slugs[TUMEN_N_DURATIONS] = {
  [TUMEN_DURATION_ONCE] = "once",
  [TUMEN_DURATION_LASTING] = "lasting",
};

static const char *const basis_slugs[TUMEN_N_BASES] = {
  [TUMEN_BASIS_STATED] = "stated",
  [TUMEN_BASIS_INFERRED] = "inferred",
  [TUMEN_BASIS_EDITORIAL] = "editorial",
};

static const char *const status_slugs[TUMEN_N_STATUSES] = {
  [TUMEN_STATUS_REPORTED] = "reported",
  [TUMEN_STATUS_EXPECTED] = "expected",
  [TUMEN_STATUS_ALLEGED] = "alleged",
  [TUMEN_STATUS_CONTINUING_POSITION] = "continuing-position",
  [TUMEN_STATUS_CONTINUING_CONDITION] = "continuing-condition",
  [TUMEN_STATUS_INTERPRETATION] = "interpretation",
  [TUMEN_STATUS_RUMOURED] = "rumoured",
};

static const char *const stance_slugs[TUMEN_N_STANCES] = {
  [TUMEN_STANCE_SUPPORTS] = "supports",
  [TUMEN_STANCE_CONTRADICTS] = "contradicts",
  [TUMEN_STANCE_DENIES] = "denies",
  [TUMEN_STANCE_CONTEXT] = "context",
};

static const char *const relation_slugs[TUMEN_N_RELATIONS] = {
  [TUMEN_RELATION_PART_OF] = "part-of",
  [TUMEN_RELATION_REPORTS] = "reports",
  [TUMEN_RELATION_ASSERTS] = "asserts",
  [TUMEN_RELATION_FOLLOWS] = "follows",
  [TUMEN_RELATION_UPDATES] = "updates",
  [TUMEN_RELATION_COMPARES] = "compares",
  [TUMEN_RELATION_COMMENTS_ON] = "comments-on",
  [TUMEN_RELATION_DENIES] = "denies",
  [TUMEN_RELATION_CONCERNS] = "concerns",
  [TUMEN_RELATION_CONFIRMS] = "confirms",
  [TUMEN_RELATION_DATES] = "dates",
  [TUMEN_RELATION_CONTRADICTS] = "contradicts",
  [TUMEN_RELATION_OTHER] = "other",
};

static const char *const severity_slugs[TUMEN_N_SEVERITIES] = {
  [TUMEN_SEVERITY_LOW] = "low",
  [TUMEN_SEVERITY_MEDIUM] = "medium",
  [TUMEN_SEVERITY_HIGH] = "high",
};

static const char *const dated_by_slugs[TUMEN_N_DATED_BYS] = {
  [TUMEN_DATED_BY_PAGE] = "page",
  [TUMEN_DATED_BY_ADDRESS] = "address",
  [TUMEN_DATED_BY_CATALOGUE] = "catalogue",
};

static const char *const lanes_slugs[TUMEN_N_LANES] = {
  [TUMEN_LANES_KIND] = "kind",
  [TUMEN_LANES_ACTOR] = "actor",
  [TUMEN_LANES_COUNTRY] = "country",
  [TUMEN_LANES_PLACE] = "place",
  [TUMEN_LANES_SOURCE] = "source",
  [TUMEN_LANES_STATUS] = "status",
  [TUMEN_LANES_NONE] = "none",
};

static const char *const certainty_slugs[TUMEN_N_CERTAINTIES] = {
  [TUMEN_CERTAINTY_STATED] = "stated",
  [TUMEN_CERTAINTY_WORKED_OUT] = "worked-out",
  [TUMEN_CERTAINTY_OTHER_PAGES] = "other-pages",
  [TUMEN_CERTAINTY_NOT_KNOWN] = "not-known",
  [TUMEN_CERTAINTY_APPROXIMATE] = "approximate",
  [TUMEN_CERTAINTY_OPEN] = "open",
  [TUMEN_CERTAINTY_EXPECTED] = "expected",
  [TUMEN_CERTAINTY_UNDATED] = "undated",
};

static const char *const agreement_slugs[TUMEN_N_AGREEMENTS] = {
  [TUMEN_AGREEMENT_SEVERAL] = "several",
  [TUMEN_AGREEMENT_REPEATED] = "repeated",
  [TUMEN_AGREEMENT_SINGLE] = "single",
  [TUMEN_AGREEMENT_NONE] = "none",
  [TUMEN_AGREEMENT_DISAGREE] = "disagree",
  [TUMEN_AGREEMENT_DENIED] = "denied",
};

/* Fine kinds of a library and the drawn kind that each belongs to (decision 22). */
static const struct
{
  const char *slug;
  TumenKind   kind;
} fine_kinds[] = {
  { "meeting", TUMEN_KIND_MEETING },
  { "visit", TUMEN_KIND_MEETING },
  { "summit", TUMEN_KIND_MEETING },
  { "treaty", TUMEN_KIND_AGREEMENT },
  { "letter", TUMEN_KIND_STATEMENT },
  { "statement", TUMEN_KIND_STATEMENT },
  { "denial", TUMEN_KIND_STATEMENT },
  { "invitation", TUMEN_KIND_STATEMENT },
  { "transfer", TUMEN_KIND_ARMS },
  { "deployment", TUMEN_KIND_ARMS },
  { "attack", TUMEN_KIND_ATTACK },
  { "finding", TUMEN_KIND_FINDING },
  { "report", TUMEN_KIND_FINDING },
  { "parade", TUMEN_KIND_CEREMONY },
  { "exhibition", TUMEN_KIND_CEREMONY },
  { "commemoration", TUMEN_KIND_CEREMONY },
  { "appointment", TUMEN_KIND_OTHER },
  { "expectation", TUMEN_KIND_OTHER },
  { "context", TUMEN_KIND_OTHER },
};

static gboolean
find_slug (const char *const *slugs,
           guint              n_slugs,
           const char        *slug,
           guint             *index)
{
  for (guint i = 0; slug != NULL && i < n_slugs; i++)
    {
      if (strcmp (slugs[i], slug) == 0)
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * tumen_kind_get_slug:
 * @kind: a kind that is drawn
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_kind_get_slug (TumenKind kind)
{
  g_return_val_if_fail ((guint)kind < TUMEN_N_KINDS, NULL);

  return kind_slugs[kind];
}

/**
 * tumen_kind_parse:
 * @slug: (nullable): a stable name
 * @kind: (out): the kind that is drawn
 *
 * Returns: %FALSE if there is none of that name; @kind is then unchanged
 */
gboolean
tumen_kind_parse (const char *slug,
                  TumenKind  *kind)
{
  guint index;

  if (!find_slug (kind_slugs, TUMEN_N_KINDS, slug, &index))
    return FALSE;
  *kind = (TumenKind)index;
  return TRUE;
}

/**
 * tumen_kind_from_fine:
 * @fine_kind: (nullable): the slug of a fine kind, such as "summit"
 *
 * Returns: the kind as which it is drawn (decision 22); kinds that a user made are Other
 */
TumenKind
tumen_kind_from_fine (const char *fine_kind)
{
  for (gsize i = 0; fine_kind != NULL && i < G_N_ELEMENTS (fine_kinds); i++)
    {
      if (strcmp (fine_kinds[i].slug, fine_kind) == 0)
        return fine_kinds[i].kind;
    }
  return TUMEN_KIND_OTHER;
}

/**
 * tumen_reading_get_slug:
 * @reading: a reading of dates
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_reading_get_slug (TumenReading reading)
{
  g_return_val_if_fail ((guint)reading < TUMEN_N_READINGS, NULL);

  return reading_slugs[reading];
}

/**
 * tumen_reading_parse:
 * @slug: (nullable): a stable name
 * @reading: (out): the reading of dates
 *
 * Returns: %FALSE if there is none of that name; @reading is then unchanged
 */
gboolean
tumen_reading_parse (const char   *slug,
                     TumenReading *reading)
{
  guint index;

  if (!find_slug (reading_slugs, TUMEN_N_READINGS, slug, &index))
    return FALSE;
  *reading = (TumenReading)index;
  return TRUE;
}

/**
 * tumen_duration_get_slug:
 * @duration: a duration
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_duration_get_slug (TumenDuration duration)
{
  g_return_val_if_fail ((guint)duration < TUMEN_N_DURATIONS, NULL);

  return duration_slugs[duration];
}

/**
 * tumen_duration_parse:
 * @slug: (nullable): a stable name
 * @duration: (out): the duration
 *
 * Returns: %FALSE if there is none of that name; @duration is then unchanged
 */
gboolean
tumen_duration_parse (const char    *slug,
                      TumenDuration *duration)
{
  guint index;

  if (!find_slug (duration_slugs, TUMEN_N_DURATIONS, slug, &index))
    return FALSE;
  *duration = (TumenDuration)index;
  return TRUE;
}

/**
 * tumen_basis_get_slug:
 * @basis: a basis of a date
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_basis_get_slug (TumenBasis basis)
{
  g_return_val_if_fail ((guint)basis < TUMEN_N_BASES, NULL);

  return basis_slugs[basis];
}

/**
 * tumen_basis_parse:
 * @slug: (nullable): a stable name
 * @basis: (out): the basis of a date
 *
 * Returns: %FALSE if there is none of that name; @basis is then unchanged
 */
gboolean
tumen_basis_parse (const char *slug,
                   TumenBasis *basis)
{
  guint index;

  if (!find_slug (basis_slugs, TUMEN_N_BASES, slug, &index))
    return FALSE;
  *basis = (TumenBasis)index;
  return TRUE;
}

/**
 * tumen_status_get_slug:
 * @status: a status of an event
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_status_get_slug (TumenStatus status)
{
  g_return_val_if_fail ((guint)status < TUMEN_N_STATUSES, NULL);

  return status_slugs[status];
}

/**
 * tumen_status_parse:
 * @slug: (nullable): a stable name
 * @status: (out): the status of an event
 *
 * Returns: %FALSE if there is none of that name; @status is then unchanged
 */
gboolean
tumen_status_parse (const char  *slug,
                    TumenStatus *status)
{
  guint index;

  if (!find_slug (status_slugs, TUMEN_N_STATUSES, slug, &index))
    return FALSE;
  *status = (TumenStatus)index;
  return TRUE;
}

/**
 * tumen_stance_get_slug:
 * @stance: a stance of an excerpt
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_stance_get_slug (TumenStance stance)
{
  g_return_val_if_fail ((guint)stance < TUMEN_N_STANCES, NULL);

  return stance_slugs[stance];
}

/**
 * tumen_stance_parse:
 * @slug: (nullable): a stable name
 * @stance: (out): the stance of an excerpt
 *
 * Returns: %FALSE if there is none of that name; @stance is then unchanged
 */
gboolean
tumen_stance_parse (const char  *slug,
                    TumenStance *stance)
{
  guint index;

  if (!find_slug (stance_slugs, TUMEN_N_STANCES, slug, &index))
    return FALSE;
  *stance = (TumenStance)index;
  return TRUE;
}

/**
 * tumen_relation_get_slug:
 * @relation: a relation of two events
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_relation_get_slug (TumenRelation relation)
{
  g_return_val_if_fail ((guint)relation < TUMEN_N_RELATIONS, NULL);

  return relation_slugs[relation];
}

/**
 * tumen_relation_parse:
 * @slug: (nullable): a stable name
 * @relation: (out): the relation of two events
 *
 * Returns: %FALSE if there is none of that name; @relation is then unchanged
 */
gboolean
tumen_relation_parse (const char    *slug,
                      TumenRelation *relation)
{
  guint index;

  if (!find_slug (relation_slugs, TUMEN_N_RELATIONS, slug, &index))
    return FALSE;
  *relation = (TumenRelation)index;
  return TRUE;
}

/**
 * tumen_severity_get_slug:
 * @severity: a severity of a conflict
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_severity_get_slug (TumenSeverity severity)
{
  g_return_val_if_fail ((guint)severity < TUMEN_N_SEVERITIES, NULL);

  return severity_slugs[severity];
}

/**
 * tumen_severity_parse:
 * @slug: (nullable): a stable name
 * @severity: (out): the severity of a conflict
 *
 * Returns: %FALSE if there is none of that name; @severity is then unchanged
 */
gboolean
tumen_severity_parse (const char    *slug,
                      TumenSeverity *severity)
{
  guint index;

  if (!find_slug (severity_slugs, TUMEN_N_SEVERITIES, slug, &index))
    return FALSE;
  *severity = (TumenSeverity)index;
  return TRUE;
}

/**
 * tumen_dated_by_get_slug:
 * @dated_by: what dates a page
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_dated_by_get_slug (TumenDatedBy dated_by)
{
  g_return_val_if_fail ((guint)dated_by < TUMEN_N_DATED_BYS, NULL);

  return dated_by_slugs[dated_by];
}

/**
 * tumen_dated_by_parse:
 * @slug: (nullable): a stable name
 * @dated_by: (out): what dates a page
 *
 * Returns: %FALSE if there is none of that name; @dated_by is then unchanged
 */
gboolean
tumen_dated_by_parse (const char   *slug,
                      TumenDatedBy *dated_by)
{
  guint index;

  if (!find_slug (dated_by_slugs, TUMEN_N_DATED_BYS, slug, &index))
    return FALSE;
  *dated_by = (TumenDatedBy)index;
  return TRUE;
}

/**
 * tumen_lanes_get_slug:
 * @lanes: a grouping into lanes
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_lanes_get_slug (TumenLanes lanes)
{
  g_return_val_if_fail ((guint)lanes < TUMEN_N_LANES, NULL);

  return lanes_slugs[lanes];
}

/**
 * tumen_lanes_parse:
 * @slug: (nullable): a stable name
 * @lanes: (out): the grouping into lanes
 *
 * Returns: %FALSE if there is none of that name; @lanes is then unchanged
 */
gboolean
tumen_lanes_parse (const char *slug,
                   TumenLanes *lanes)
{
  guint index;

  if (!find_slug (lanes_slugs, TUMEN_N_LANES, slug, &index))
    return FALSE;
  *lanes = (TumenLanes)index;
  return TRUE;
}

/**
 * tumen_certainty_get_slug:
 * @certainty: a certainty of a date
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_certainty_get_slug (TumenCertainty certainty)
{
  g_return_val_if_fail ((guint)certainty < TUMEN_N_CERTAINTIES, NULL);

  return certainty_slugs[certainty];
}

/**
 * tumen_certainty_parse:
 * @slug: (nullable): a stable name
 * @certainty: (out): the certainty of a date
 *
 * Returns: %FALSE if there is none of that name; @certainty is then unchanged
 */
gboolean
tumen_certainty_parse (const char     *slug,
                       TumenCertainty *certainty)
{
  guint index;

  if (!find_slug (certainty_slugs, TUMEN_N_CERTAINTIES, slug, &index))
    return FALSE;
  *certainty = (TumenCertainty)index;
  return TRUE;
}

/**
 * tumen_agreement_get_slug:
 * @agreement: an agreement of voices
 *
 * Returns: its stable name in files and on the command line
 */
const char *
tumen_agreement_get_slug (TumenAgreement agreement)
{
  g_return_val_if_fail ((guint)agreement < TUMEN_N_AGREEMENTS, NULL);

  return agreement_slugs[agreement];
}

/**
 * tumen_agreement_parse:
 * @slug: (nullable): a stable name
 * @agreement: (out): the agreement of voices
 *
 * Returns: %FALSE if there is none of that name; @agreement is then unchanged
 */
gboolean
tumen_agreement_parse (const char     *slug,
                       TumenAgreement *agreement)
{
  guint index;

  if (!find_slug (agreement_slugs, TUMEN_N_AGREEMENTS, slug, &index))
    return FALSE;
  *agreement = (TumenAgreement)index;
  return TRUE;
}
