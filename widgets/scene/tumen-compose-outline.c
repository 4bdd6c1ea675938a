/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-calendar-words.h"

#include <math.h>

#define MOST_DAYS_OF_MONTH 31.0 /* what is less certain belongs to its year alone */
#define MOST_DAYS_OF_YEAR  366.0

/** Month: of an event; month 0 if only the year is known. */
typedef struct
{
  gint64 year;
  int    month;
} Month;

/* Where an event stands in time: what lasted, with its start; else its middle. */
static Month
get_month (const TumenRow *row)
{
  gboolean is_lasting = row->form == TUMEN_FORM_LASTING;
  double   unsure = is_lasting ? (double)row->rise : row->hi - row->lo;
  double   day = is_lasting || unsure > MOST_DAYS_OF_YEAR ? row->lo : tumen_row_get_centre (row);
  Month    month;
  int      day_of_month;

  /* The limit of “by 27 July” is the instant after it. */
  if (row->form == TUMEN_FORM_BEFORE)
    day -= 1.0;
  tumen_day_to_civil ((TumenDay)floor (day), &month.year, &month.month, &day_of_month);
  if (unsure > MOST_DAYS_OF_MONTH)
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
 * @self: back matter with its events
 *
 * Adds years and months to the outline; each leads to its first entry of the list. An entry that
 * stands among later ones adds none.
 */
void
tumen_compose_outline (TumenBackMatter *self)
{
  const TumenRow *rows = tumen_table_get_rows (self->figure->table);
  Month           last = { G_MININT64, 0 };

  for (guint i = 0; i < self->events->len; i++)
    {
      const TumenBackEvent *event = &g_array_index (self->events, TumenBackEvent, i);
      g_autofree char      *place = g_strdup_printf ("n%u", event->number);
      Month                 month;

      if (event->number == 0 || isnan (rows[event->row].lo))
        continue;
      month = get_month (&rows[event->row]);
      if (month.year < last.year)
        continue;
      if (month.year > last.year)
        {
          g_autofree char *year = tumen_calendar_dup_year (self->language, month.year);

          tumen_figure_add_outline (self->figure, year, place, 0);
          last = (Month){ month.year, 0 };
        }
      if (month.month > last.month)
        {
          add_month (self, &month, place);
          last.month = month.month;
        }
    }
}
