/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-calendar-words.h"

#include <math.h>

#define MOST_DAYS_OF_MONTH 31.0 /* what is less certain belongs to its year alone */

/** Month: of an event; month 0 if only the year is known. */
typedef struct
{
  gint64 year;
  int    month;
} Month;

static void
set_day (Month *month,
         double day)
{
  int day_of_month;

  tumen_day_to_civil ((TumenDay)floor (day), &month->year, &month->month, &day_of_month);
}

/* The list is in the order of sort keys, so that they decide where there are any. */
static gboolean
find_sort_month (TumenEvent *event,
                 Month      *month)
{
  const char *key = event != NULL ? tumen_event_get_sort_key (event) : NULL;
  TumenDate   date;

  if (key == NULL || !tumen_date_parse (key, &date, NULL, NULL) || !date.has_earliest_start)
    return FALSE;
  set_day (month, (double)date.earliest_start);
  if (date.precision > TUMEN_PRECISION_MONTH)
    month->month = 0;
  return TRUE;
}

/* What lasted stands at its start, what is known by its limit at that, all else at its begin. */
static Month
get_month (const TumenRow       *row,
           const TumenBackEvent *event)
{
  double unsure = row->form == TUMEN_FORM_LASTING ? (double)row->rise : row->hi - row->lo;
  Month  month = { 0, 0 };

  if (find_sort_month (event->event, &month))
    return month;
  /* The limit of “by 27 July” is the instant after it. */
  set_day (&month, row->form == TUMEN_FORM_BEFORE ? row->lo - 1.0 : row->lo);
  if (unsure > MOST_DAYS_OF_MONTH || row->flags & TUMEN_ROW_OPEN_START)
    month.month = 0;
  return month;
}

static void
add_month (TumenBackMatter *self,
           const Month     *month,
           const char      *place)
{
  g_autofree char *name =
    g_strdup (tumen_calendar_get_month_long (self->language, month->month));

  *name = g_ascii_toupper (*name);
  tumen_figure_add_outline (self->figure, name, place, 1);
}

/**
 * tumen_compose_outline:
 * @self: back matter
 * @event: the next one of its list
 *
 * Adds its year and its month to the outline, if they are new; they lead to its entry. One that
 * stands among later ones adds none.
 */
void
tumen_compose_outline (TumenBackMatter      *self,
                       const TumenBackEvent *event)
{
  const TumenRow  *row = &tumen_table_get_rows (self->figure->table)[event->row];
  g_autofree char *place = g_strdup_printf ("n%u", event->number);
  Month            month;

  if (event->number == 0 || isnan (row->lo))
    return;
  month = get_month (row, event);
  if (month.year > self->outline_year)
    {
      g_autofree char *year = tumen_calendar_dup_year (self->language, month.year);

      tumen_figure_add_outline (self->figure, year, place, 0);
      self->outline_year = month.year;
      self->outline_month = 0;
    }
  if (month.year < self->outline_year || month.month <= self->outline_month)
    return;
  add_month (self, &month, place);
  self->outline_month = month.month;
}
