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
count (TumenKnown      *self,
       const TumenDate *published)
{
  self->n_counting++;
  if (self->has_first && self->first.latest_end <= published->latest_end)
    return;
  self->has_first = TRUE;
  self->first = *published;
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
    count (self, published);
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
  if (tumen_known_counts (self, published))
    count (self, published);
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

/**
 * tumen_known_dup_edtf:
 * @is_yet_to_come: whether the event is expected or rumoured
 *
 * Of an event that is known, but whose strict date was not: the most precise claim that counts.
 * Without any, it lies on or before the day by which the first report can be read; what is
 * expected, not before the report.
 *
 * Returns: (transfer full): EDTF; "" if that report may have been published at any time
 */
char *
tumen_known_dup_edtf (const TumenKnown *self,
                      gboolean          is_yet_to_come)
{
  g_autofree char *day = NULL;

  if (self->claim != NULL)
    return g_strdup (self->claim);
  if (!self->has_first || (is_yet_to_come && !self->first.has_earliest_start))
    return g_strdup ("");
  day = tumen_day_to_string (is_yet_to_come ? self->first.earliest_start : self->first.latest_end);
  return is_yet_to_come ? g_strdup_printf ("[%s..]", day) : g_strdup_printf ("[..%s]", day);
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
