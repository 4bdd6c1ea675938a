/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-known.h"

#include "tumen-event-date.h"

#include <string.h>

/* Of a date that is open on one side. */
#define ENDLESS G_MAXINT64

/**
 * tumen_known_init:
 * @self: (out caller-allocates): nothing was published so far; free with tumen_known_clear()
 * @day: days since 1970-01-01: what was published by its end counts
 */
void
tumen_known_init (TumenKnown *self,
                  TumenDay    day)
{
  memset (self, 0, sizeof *self);
  self->day = day;
}

/**
 * tumen_known_clear:
 *
 * Frees what the struct holds.
 */
void
tumen_known_clear (TumenKnown *self)
{
  g_clear_pointer (&self->claim, g_free);
}

/**
 * tumen_known_counts:
 * @published: (nullable): when something was published, in the strict reading
 *
 * Returns: whether it was published by the end of the day for certain; never without a latest
 *   possible day
 */
gboolean
tumen_known_counts (const TumenKnown *self,
                    const TumenDate  *published)
{
  return published != NULL && published->has_latest_end && published->latest_end <= self->day;
}

static void
keep_first (gboolean        *has_first,
            TumenDate       *first,
            const TumenDate *published)
{
  if (!*has_first || published->latest_end < first->latest_end)
    *first = *published;
  *has_first = TRUE;
}

/**
 * tumen_known_set_strict:
 * @strict: the date of the event in the strict reading
 *
 * Tells from when on a page can report that the event took place; earlier ones announce it. Call it
 * before pages are added.
 */
void
tumen_known_set_strict (TumenKnown      *self,
                        const TumenDate *strict)
{
  self->has_earliest = strict->has_earliest_start;
  self->earliest = strict->earliest_start;
}

/**
 * tumen_known_add_excerpt:
 * @published: (nullable): when its source was published, in the strict reading
 * @supports: whether it supports the event
 *
 * Adds an excerpt that speaks of the event.
 */
void
tumen_known_add_excerpt (TumenKnown      *self,
                         const TumenDate *published,
                         gboolean         supports)
{
  gboolean counts = tumen_known_counts (self, published);

  if (counts)
    {
      self->n_counting++;
      keep_first (&self->has_article, &self->article, published);
    }
  else
    {
      self->n_later++;
      self->lacks_excerpt = TRUE;
    }
  self->has_support |= supports;
  self->lacks_support |= supports && !counts;
}

/* How many days the date may be, its margin included. */
static gboolean
measure (const char *edtf,
         gint64     *n_days)
{
  TumenDate date;

  if (!tumen_date_parse (edtf, &date, NULL, NULL) || tumen_date_is_undated (&date))
    return FALSE;
  *n_days = ENDLESS;
  if (date.has_earliest_start && date.has_latest_end)
    *n_days = date.latest_end - date.earliest_start + 2 * tumen_date_get_default_margin (&date);
  return TRUE;
}

/**
 * tumen_known_add_claim:
 * @published: (nullable): when the source of its excerpt was published, in the strict reading
 * @edtf: the date that it gives
 *
 * Adds what one source says of the date. Of several that are as precise the first one counts.
 */
void
tumen_known_add_claim (TumenKnown      *self,
                       const TumenDate *published,
                       const char      *edtf)
{
  gint64 n_days;

  if (!tumen_known_counts (self, published) || !measure (edtf, &n_days))
    return;
  if (self->claim != NULL && self->claim_days <= n_days)
    return;
  g_free (self->claim);
  self->claim = g_strdup (edtf);
  self->claim_days = n_days;
}

/**
 * tumen_known_add_page:
 * @published: (nullable): when it was published
 *
 * Adds a page that is cited for the event. One without a date never counts.
 */
void
tumen_known_add_page (TumenKnown      *self,
                      const TumenDate *published)
{
  if (!tumen_known_counts (self, published))
    return;
  self->n_counting++;
  if (self->has_earliest && published->latest_end < self->earliest)
    keep_first (&self->has_notice, &self->notice, published);
  else
    keep_first (&self->has_page, &self->page, published);
}

/**
 * tumen_known_is_known:
 *
 * Returns: whether anything of the event had been published
 */
gboolean
tumen_known_is_known (const TumenKnown *self)
{
  return self->n_counting > 0;
}

/**
 * tumen_known_has_date:
 *
 * Returns: whether all articles that support the event count, so that its strict date was known;
 *   where none supports it, all that speak of it
 */
gboolean
tumen_known_has_date (const TumenKnown *self)
{
  return self->has_support ? !self->lacks_support : !self->lacks_excerpt;
}

static char *
dup_from (const TumenDate *first)
{
  g_autofree char *day = NULL;

  if (!first->has_earliest_start)
    return g_strdup ("");
  day = tumen_day_to_string (first->earliest_start);
  return g_strdup_printf ("[%s..]", day);
}

static char *
dup_until (const TumenDate *first)
{
  g_autofree char *day = tumen_day_to_string (first->latest_end);

  return g_strdup_printf ("[..%s]", day);
}

/* What could be read first of all. */
static const TumenDate *
get_first (const TumenKnown *self)
{
  const TumenDate *first = self->has_article ? &self->article : NULL;

  if (self->has_page && (first == NULL || self->page.latest_end < first->latest_end))
    first = &self->page;
  if (self->has_notice && (first == NULL || self->notice.latest_end < first->latest_end))
    first = &self->notice;
  return first;
}

/**
 * tumen_known_dup_edtf:
 * @is_yet_to_come: whether the event is expected or rumoured
 *
 * Of an event that is known, but whose strict date was not: the most precise claim that counts.
 * Without any, it lies on or before the day by which the first article can be read, or else the
 * first page. What is expected, or only announced by pages from before the event, lies not before
 * the first of them.
 *
 * Returns: (transfer full): EDTF; "" if nothing bounds the date
 */
char *
tumen_known_dup_edtf (const TumenKnown *self,
                      gboolean          is_yet_to_come)
{
  const TumenDate *first = get_first (self);

  if (self->claim != NULL)
    return g_strdup (self->claim);
  if (first == NULL)
    return g_strdup ("");
  if (is_yet_to_come || (!self->has_article && !self->has_page))
    return dup_from (first);
  return dup_until (self->has_article ? &self->article : &self->page);
}

/**
 * tumen_known_get_basis:
 * @strict: that of the strict date
 *
 * Returns: the basis of tumen_known_dup_edtf(): a claim is as good as the strict date, which was
 *   made from such claims; the first report only bounds the date
 */
TumenBasis
tumen_known_get_basis (const TumenKnown *self,
                       TumenBasis        strict)
{
  return self->claim != NULL ? strict : TUMEN_BASIS_INFERRED;
}
