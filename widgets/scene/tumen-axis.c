/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-axis.h"

#include <math.h>

#include "tumen-calendar-words.h"
#include "tumen-date.h"
#include "tumen-unit-private.h"

#define MINUTES_PER_DAY 1440
#define DAYS_PER_YEAR   365.2425
#define MOST_TICKS      20000

typedef enum {
  FORMAT_CLOCK,        /* 20:15 */
  FORMAT_HOUR,         /* Thu 27 Jul 2023, 20:00 */
  FORMAT_DATE,         /* Thu 27 Jul 2023 */
  FORMAT_WEEKDAY,      /* Thu 27 */
  FORMAT_DAY,          /* 27 */
  FORMAT_DAY_MONTH,    /* 24 Jul */
  FORMAT_MONTH_YEAR,   /* July 2023 */
  FORMAT_MONTH,        /* July */
  FORMAT_MONTH_SHORT,  /* Jul */
  FORMAT_MONTH_LETTER, /* J */
  FORMAT_QUARTER,      /* Q3 */
  FORMAT_YEAR,         /* 2023 */
  FORMAT_DECADE,       /* 2020s */
  FORMAT_YEARS         /* 2000-2049 */
} Format;

/* AxisStep: a line of the table of visual design 11. */
typedef struct
{
  const char *name;
  TumenUnit   fine;
  double      min_px;
  Format      fine_format;
  gboolean    centred;
  TumenUnit   coarse;
  Format      coarse_format;
} AxisStep;

#define MINUTES(n)          \
  {                         \
    TUMEN_UNIT_MINUTES, (n) \
  }
#define WEEK           \
  {                    \
    TUMEN_UNIT_WEEK, 1 \
  }
#define MONTHS(n)          \
  {                        \
    TUMEN_UNIT_MONTHS, (n) \
  }
#define YEARS(n)              \
  {                           \
    TUMEN_UNIT_MONTHS, (n)*12 \
  }

static const AxisStep steps[] = {
  { "15 minutes", MINUTES (15), 44, FORMAT_CLOCK, FALSE, MINUTES (60), FORMAT_HOUR },
  { "hour", MINUTES (60), 38, FORMAT_CLOCK, FALSE, MINUTES (1440), FORMAT_DATE },
  { "3 hours", MINUTES (180), 38, FORMAT_CLOCK, FALSE, MINUTES (1440), FORMAT_DATE },
  { "6 hours", MINUTES (360), 30, FORMAT_CLOCK, FALSE, MINUTES (1440), FORMAT_DATE },
  { "weekday", MINUTES (1440), 52, FORMAT_WEEKDAY, TRUE, MONTHS (1), FORMAT_MONTH_YEAR },
  { "day", MINUTES (1440), 26, FORMAT_DAY, TRUE, MONTHS (1), FORMAT_MONTH_YEAR },
  { "week", WEEK, 40, FORMAT_DAY_MONTH, FALSE, MONTHS (1), FORMAT_MONTH_YEAR },
  { "month in full", MONTHS (1), 74, FORMAT_MONTH, TRUE, YEARS (1), FORMAT_YEAR },
  { "month", MONTHS (1), 27, FORMAT_MONTH_SHORT, TRUE, YEARS (1), FORMAT_YEAR },
  { "month letter", MONTHS (1), 14, FORMAT_MONTH_LETTER, TRUE, YEARS (1), FORMAT_YEAR },
  { "quarter", MONTHS (3), 26, FORMAT_QUARTER, TRUE, YEARS (1), FORMAT_YEAR },
  { "year", YEARS (1), 32, FORMAT_YEAR, TRUE, YEARS (10), FORMAT_DECADE },
  { "5 years", YEARS (5), 32, FORMAT_YEAR, FALSE, YEARS (10), FORMAT_DECADE },
  { "10 years", YEARS (10), 32, FORMAT_YEAR, FALSE, YEARS (50), FORMAT_YEARS },
  { "50 years", YEARS (50), 40, FORMAT_YEAR, FALSE, YEARS (100), FORMAT_YEARS },
};

/* Beyond the table: 1, 2 or 5 times a power of ten of years (decision 29). */
#define FAR_MIN_PX     40.0
#define FAR_MOST_YEARS G_GINT64_CONSTANT (1000000000000)

static gint64
get_far_years (double px_per_day)
{
  static const int factors[] = { 1, 2, 5 };

  for (gint64 power = 100; power < FAR_MOST_YEARS; power *= 10)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
        {
          double px = (double)(power * factors[i]) * DAYS_PER_YEAR * px_per_day;

          if (px >= FAR_MIN_PX)
            return power * factors[i];
        }
    }
  return FAR_MOST_YEARS;
}

static AxisStep
find_step (double px_per_day)
{
  gint64 years;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (tumen_unit_get_days (&steps[i].fine) * px_per_day >= steps[i].min_px)
        return steps[i];
    }
  years = get_far_years (px_per_day);
  return (AxisStep){ "many years", YEARS (years), FAR_MIN_PX, FORMAT_YEAR,
                     FALSE, YEARS (years * 10), FORMAT_YEARS };
}

static char *
format_years (gint64        year,
              gint64        n_years,
              TumenLanguage language)
{
  g_autofree char *first = tumen_calendar_dup_year (language, year);
  g_autofree char *last = tumen_calendar_dup_year (language, year + n_years - 1);

  return g_strconcat (first, "–", last, NULL);
}

static char *
format_decade (gint64        year,
               TumenLanguage language)
{
  if (language == TUMEN_LANGUAGE_EN && year > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "s", year);
  return format_years (year, 10, language);
}

static char *
format_date (TumenDay      day,
             TumenLanguage language)
{
  int              month, day_of_month;
  gint64           year;
  g_autofree char *year_text = NULL;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  year_text = tumen_calendar_dup_year (language, year);
  return g_strdup_printf ("%s %d %s %s",
                          tumen_calendar_get_weekday_short (language, tumen_day_get_weekday (day)),
                          day_of_month, tumen_calendar_get_month_short (language, month),
                          year_text);
}

static char *
format_month_year (gint64        year,
                   int           month,
                   TumenLanguage language)
{
  g_autofree char *year_text = tumen_calendar_dup_year (language, year);

  return g_strdup_printf (language == TUMEN_LANGUAGE_ES ? "%s de %s" : "%s %s",
                          tumen_calendar_get_month_long (language, month), year_text);
}

/* Hours and minutes of the unit that begins at @begin. */
static char *
format_clock (double        begin,
              TumenDay      day,
              gboolean      with_date,
              TumenLanguage language)
{
  int              minutes = (int)lround ((begin - (double)day) * MINUTES_PER_DAY);
  g_autofree char *date = NULL;

  if (!with_date)
    return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
  date = format_date (day, language);
  return g_strdup_printf ("%s, %02d:%02d", date, minutes / 60, minutes % 60);
}

static char *
format_day (Format        format,
            TumenDay      day,
            TumenLanguage language)
{
  int    month, day_of_month;
  gint64 year;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  if (format == FORMAT_WEEKDAY)
    return g_strdup_printf ("%s %d",
                            tumen_calendar_get_weekday_short (language,
                                                              tumen_day_get_weekday (day)),
                            day_of_month);
  if (format == FORMAT_DAY_MONTH)
    return g_strdup_printf ("%d %s", day_of_month,
                            tumen_calendar_get_month_short (language, month));
  return g_strdup_printf ("%d", day_of_month);
}

static char *
format_month (Format        format,
              gint64        year,
              int           month,
              TumenLanguage language)
{
  if (format == FORMAT_MONTH_YEAR)
    return format_month_year (year, month, language);
  if (format == FORMAT_MONTH_SHORT)
    return g_strdup (tumen_calendar_get_month_short (language, month));
  if (format == FORMAT_MONTH_LETTER)
    return g_strdup (tumen_calendar_get_month_initial (language, month));
  if (format == FORMAT_QUARTER)
    return g_strdup_printf (language == TUMEN_LANGUAGE_ES ? "T%d" : "Q%d", (month + 2) / 3);
  return g_strdup (tumen_calendar_get_month_long (language, month));
}

static char *
format_tick (Format           format,
             const TumenUnit *unit,
             double           begin,
             TumenLanguage    language)
{
  /* Half a minute more, as a third of an hour has no exact fraction of a day. */
  TumenDay day = (TumenDay)floor (begin + 0.5 / MINUTES_PER_DAY);
  gint64   year;
  int      month, day_of_month;

  if (format <= FORMAT_HOUR)
    return format_clock (begin, day, format == FORMAT_HOUR, language);
  if (format == FORMAT_DATE)
    return format_date (day, language);
  if (format <= FORMAT_DAY_MONTH)
    return format_day (format, day, language);
  tumen_day_to_civil (day, &year, &month, &day_of_month);
  if (format <= FORMAT_QUARTER)
    return format_month (format, year, month, language);
  if (format == FORMAT_YEAR)
    return tumen_calendar_dup_year (language, year);
  if (format == FORMAT_DECADE)
    return format_decade (year, language);
  return format_years (year, unit->count / 12, language);
}

static void
clear_tick (gpointer data)
{
  g_free (((TumenTick *)data)->label);
}

static void
add_ticks (GArray         *ticks,
           TumenSpan       span,
           const AxisStep *step,
           TumenTickRow    row,
           TumenLanguage   language)
{
  gboolean         coarse = row == TUMEN_TICK_COARSE;
  const TumenUnit *unit = coarse ? &step->coarse : &step->fine;
  Format           format = coarse ? step->coarse_format : step->fine_format;
  gint64           first = tumen_unit_find (unit, span.begin);

  for (gint64 number = first; number - first < MOST_TICKS; number++)
    {
      double    begin = tumen_unit_get_begin (unit, number);
      double    end = tumen_unit_get_begin (unit, number + 1);
      TumenTick tick = { begin, end, row, !coarse && step->centred, NULL };

      if (tick.begin >= span.end)
        return;
      if (tick.end <= span.begin)
        continue;
      tick.label = format_tick (format, unit, tick.begin, language);
      g_array_append_val (ticks, tick);
    }
}

/**
 * tumen_axis_get_ticks:
 * @span: days; half-open
 * @px_per_day: scale, greater than 0
 * @language: of the labels
 *
 * The first line of the table of visual design 11 whose fine unit is wide enough, or decision 29
 * beyond it.
 *
 * Returns: (transfer full) (element-type TumenTick): the units that meet @span, coarse ones first,
 *   in time order; at most 20,000 a row
 */
GArray *
tumen_axis_get_ticks (TumenSpan     span,
                      double        px_per_day,
                      TumenLanguage language)
{
  GArray  *ticks = g_array_new (FALSE, FALSE, sizeof (TumenTick));
  AxisStep step;

  g_array_set_clear_func (ticks, clear_tick);
  g_return_val_if_fail (px_per_day > 0 && span.end >= span.begin, ticks);

  step = find_step (px_per_day);
  add_ticks (ticks, span, &step, TUMEN_TICK_COARSE, language);
  add_ticks (ticks, span, &step, TUMEN_TICK_FINE, language);
  return ticks;
}

/**
 * tumen_axis_get_step_name:
 * @px_per_day: scale, greater than 0
 *
 * Returns: the name of the fine unit at that scale, such as "6 hours", "week" or "many years"
 */
const char *
tumen_axis_get_step_name (double px_per_day)
{
  g_return_val_if_fail (px_per_day > 0, NULL);

  return find_step (px_per_day).name;
}
