/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-claim-rows.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-claim.h"

/* Longer claims, such as a month, run through the chart and do not widen its scale. */
#define MOST_DAYS_OF_SCALE 12.0
#define LEAST_SCALE_DAYS   11.0
#define MARGIN_DAYS        2.0

static void
claim_row_free (gpointer data)
{
  TumenClaimRow *row = data;

  g_free (row->name);
  g_free (row->words);
  g_free (row->wording);
  g_array_unref (row->days);
  g_free (row);
}

/* A table knows how to draw a date: one of a single row. */
static void
set_row (const TumenPanelContext *context,
         TumenEvent              *event,
         const TumenEventDate    *date,
         TumenClaimRow           *row)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (context->reading);
  TumenTableEvent part = {
    .id = "claim",
    .kind = tumen_event_get_kind (event),
    .date = date,
    .status = tumen_event_get_status (event),
    .importance = 1,
    .short_title = { "", "" },
    .n_voices = 1,
  };
  const TumenDay *days;
  guint           n_days;

  tumen_table_add (table, &part);
  tumen_table_finish (table);
  row->row = tumen_table_get_rows (table)[0];
  row->days = g_array_new (FALSE, FALSE, sizeof (TumenDay));
  days = tumen_table_get_candidate_days (table, 0, &n_days);
  g_array_append_vals (row->days, days, n_days);
}

static char *
dup_article_name (const TumenPanelContext *context,
                  const char              *excerpt_id)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (context->library, excerpt_id);
  g_autoptr (TumenSource) source = NULL;

  if (excerpt != NULL)
    source = tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
  return g_strdup (source != NULL ? tumen_source_get_name (source, context->language) : excerpt_id);
}

static TumenClaimRow *
new_claim_row (const TumenPanelContext *context,
               TumenEvent              *event,
               const TumenClaim        *claim)
{
  TumenClaimRow *row = g_new0 (TumenClaimRow, 1);
  TumenEventDate date;

  tumen_claim_to_date (claim, tumen_event_get_date (event, context->reading), &date);
  row->name = dup_article_name (context, claim->excerpt);
  row->words = tumen_date_to_words (&date.date, TUMEN_DATE_STYLE_SHORT, context->language);
  row->wording = g_strdup (claim->wording);
  set_row (context, event, &date, row);
  return row;
}

static TumenClaimRow *
new_shown_row (const TumenPanelContext *context,
               TumenEvent              *event)
{
  const TumenEventDate *date = tumen_event_get_date (event, context->reading);
  TumenClaimRow        *row = g_new0 (TumenClaimRow, 1);

  row->name = g_strdup (_ ("Shown"));
  row->words = tumen_date_to_words (&date->date, TUMEN_DATE_STYLE_FLAG, context->language);
  row->shown = TRUE;
  set_row (context, event, date, row);
  return row;
}

/* (transfer full) (element-type TumenClaimRow): each claim in its order, then the shown date. */
GPtrArray *
tumen_claim_rows_new (const TumenPanelContext *context,
                      TumenEvent              *event)
{
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event, &n_claims);
  GPtrArray        *rows = g_ptr_array_new_with_free_func (claim_row_free);

  for (guint i = 0; i < n_claims; i++)
    g_ptr_array_add (rows, new_claim_row (context, event, &claims[i]));
  g_ptr_array_add (rows, new_shown_row (context, event));
  return rows;
}

/* (transfer full): the days of which one must be the day of the event, in one row without name;
 * %NULL where the shown date is not of that form. */
GPtrArray *
tumen_claim_rows_new_candidates (const TumenPanelContext *context,
                                 TumenEvent              *event)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (claim_row_free);
  TumenClaimRow *row = new_shown_row (context, event);

  g_ptr_array_add (rows, row);
  row->shown = FALSE;
  *row->name = '\0';
  return row->days->len > 1 ? g_steal_pointer (&rows) : NULL;
}

static void
include_row (TumenSpan      *span,
             const TumenRow *row,
             double          most_days)
{
  if (isnan (row->lo) || row->hi - row->lo > most_days)
    return;
  span->begin = MIN (span->begin, floor (row->lo));
  span->end = MAX (span->end, ceil (row->hi));
}

/* The days that the chart shows: whole days around all the shorter claims. */
TumenSpan
tumen_claim_rows_get_span (GPtrArray *rows)
{
  TumenSpan span = { INFINITY, -INFINITY };
  gboolean  all_long;
  double    missing;

  for (guint i = 0; i < rows->len; i++)
    include_row (&span, &((TumenClaimRow *)rows->pdata[i])->row, MOST_DAYS_OF_SCALE);
  all_long = span.begin > span.end;
  for (guint i = 0; all_long && i < rows->len; i++)
    include_row (&span, &((TumenClaimRow *)rows->pdata[i])->row, INFINITY);
  if (span.begin > span.end)
    return (TumenSpan){ 0.0, LEAST_SCALE_DAYS };
  if (span.end - span.begin > MOST_DAYS_OF_SCALE)
    missing = (span.end - span.begin) * 0.2;
  else
    missing = MAX (2.0 * MARGIN_DAYS, LEAST_SCALE_DAYS - (span.end - span.begin));
  span.begin -= floor (missing / 2.0);
  span.end += ceil (missing / 2.0);
  return span;
}
