/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-measure.h"

#include "tumen-words.h"

#include <math.h>

/* One day, several; "%s" is a number. */
typedef const char *const Pattern[TUMEN_N_LANGUAGES][2];

static Pattern           exact_days = { { "%s day", "%s days" }, { "%s día", "%s días" } };
static const char *const range_days[TUMEN_N_LANGUAGES] = { "between %s and %s days",
                                                           "entre %s y %s días" };
static Pattern           least_days = { { "at least %s day", "at least %s days" },
                                        { "al menos %s día", "al menos %s días" } };
static Pattern           same_or_days = {
            { "the same day or up to %s day apart", "the same day or up to %s days apart" },
            { "el mismo día o con hasta %s día de diferencia",
              "el mismo día o con hasta %s días de diferencia" },
};
static Pattern together_or_days = {
  { "overlapping or up to %s day apart", "overlapping or up to %s days apart" },
  { "a la vez o con hasta %s día de diferencia", "a la vez o con hasta %s días de diferencia" },
};
static const char *const same_day[TUMEN_N_LANGUAGES] = { "the same day", "el mismo día" };
static const char *const overlap[TUMEN_N_LANGUAGES] = { "no day between: they overlap",
                                                        "ningún día de por medio: coinciden" };
static const char *const either_order[TUMEN_N_LANGUAGES] = { ", in either order",
                                                             ", en cualquier orden" };
static const char *const no_limit[TUMEN_N_LANGUAGES] = {
  "cannot be measured: a date is open, or only a limit",
  "no se puede medir: una fecha está abierta o es solo un límite",
};
static const char *const undated[TUMEN_N_LANGUAGES] = {
  "cannot be measured: “%s” has no date",
  "no se puede medir: «%s» no tiene fecha",
};

/* Of a day, of which the first and the last moment may be known. */
static void
set_once (TumenMeasureBounds *bounds,
          double              first,
          double              last)
{
  bounds->once = TRUE;
  bounds->earliest_start = bounds->earliest_end = first;
  bounds->latest_start = bounds->latest_end = last;
}

/*
 * An event begins before it ends, so that each bound of the one is also one of the other. A row
 * holds its outer bounds with their margin, but the latest start and the earliest end without it:
 * between these it is drawn as certain.
 */
static void
set_lasting (TumenMeasureBounds *bounds,
             const TumenRow     *row,
             double              margin)
{
  gboolean open_start = (row->flags & TUMEN_ROW_OPEN_START) != 0;
  gboolean open_end = (row->flags & TUMEN_ROW_OPEN_END) != 0;

  bounds->earliest_start = open_start ? -(double)INFINITY : row->lo;
  bounds->latest_end = open_end ? (double)INFINITY : row->hi - 1.0;
  bounds->latest_start =
    row->rise > 0.0f ? round (row->lo + (double)row->rise) - 1.0 + margin : bounds->latest_end;
  bounds->earliest_end = row->fall > 0.0f ? round (row->hi - (double)row->fall) - margin
                                          : bounds->earliest_start;
  bounds->latest_start = fmin (bounds->latest_start, bounds->latest_end);
  bounds->earliest_end = fmax (bounds->earliest_end, bounds->earliest_start);
}

/**
 * tumen_measure_get_bounds:
 * @row: of a table
 * @margin_days: of its date (decision 14), 0 if none
 *
 * As the event is drawn: with its margin, but an end that the sources leave open stays open. Of
 * what lasted the margin is about its start and about its end.
 *
 * Returns: its four bounds, in whole days; not dated if the row is not
 */
TumenMeasureBounds
tumen_measure_get_bounds (const TumenRow *row,
                          int             margin_days)
{
  TumenMeasureBounds bounds = { .is_dated = row->form != TUMEN_FORM_NONE };

  switch ((TumenForm)row->form)
    {
    case TUMEN_FORM_NONE:
      break;
    case TUMEN_FORM_BEFORE:
      set_once (&bounds, -(double)INFINITY, row->hi - 1.0);
      break;
    case TUMEN_FORM_AFTER:
      set_once (&bounds, row->lo, (double)INFINITY);
      break;
    case TUMEN_FORM_LASTING:
      set_lasting (&bounds, row, (double)MAX (margin_days, 0));
      break;
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_APPROXIMATE:
    case TUMEN_FORM_ONE_OF:
    case TUMEN_FORM_CLOCK:
    default:
      set_once (&bounds, floor (row->lo), fmax (ceil (row->hi) - 1.0, floor (row->lo)));
      break;
    }
  return bounds;
}

static TumenMeasureOrder
find_order (double most_forward,
            double most_backward)
{
  if (most_forward > 0.0 && most_backward > 0.0)
    return TUMEN_MEASURE_ORDER_UNKNOWN;
  if (most_forward > 0.0)
    return TUMEN_MEASURE_ORDER_FIRST;
  return most_backward > 0.0 ? TUMEN_MEASURE_ORDER_SECOND : TUMEN_MEASURE_ORDER_TOGETHER;
}

/**
 * tumen_measure:
 * @first: an event
 * @second: another one, or the same
 * @measure: (out): what is known of the days between them
 *
 * The days from the end of the one to the start of the other, 0 if they have a day in common: the
 * least and the most that the bounds allow. Both are reached by days that the bounds allow.
 *
 * Returns: %FALSE if one of them has no date
 */
gboolean
tumen_measure (const TumenMeasureBounds *first,
               const TumenMeasureBounds *second,
               TumenMeasure             *measure)
{
  double forward = second->latest_start - first->earliest_end;
  double backward = first->latest_start - second->earliest_end;

  *measure = (TumenMeasure){ 0 };
  if (!first->is_dated || !second->is_dated)
    return FALSE;
  measure->least = fmax (0.0, fmax (second->earliest_start - first->latest_end,
                                    first->earliest_start - second->latest_end));
  measure->most = fmax (0.0, fmax (forward, backward));
  measure->order = find_order (forward, backward);
  measure->once = first->once && second->once;
  return TRUE;
}

static char *
fill (const char   *pattern,
      double        first,
      double        second,
      TumenLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 3);
  g_autofree char *a = tumen_number_to_words ((guint)fmin (first, G_MAXUINT), language);
  g_autofree char *b = tumen_number_to_words ((guint)fmin (second, G_MAXUINT), language);

  if (parts[2] == NULL)
    return g_strconcat (parts[0], a, parts[1], NULL);
  return g_strconcat (parts[0], a, parts[1], b, parts[2], NULL);
}

/* @least is 0: whether they share a day is not known. */
static char *
together_to_words (const TumenMeasure *measure,
                   TumenLanguage       language)
{
  Pattern         *pattern = measure->once ? &same_or_days : &together_or_days;
  gboolean         either = measure->order == TUMEN_MEASURE_ORDER_UNKNOWN;
  g_autofree char *words = NULL;

  if (isinf (measure->most))
    return g_strdup (no_limit[language]);
  if (measure->most < 1.0)
    return g_strdup (measure->once ? same_day[language] : overlap[language]);
  words = fill ((*pattern)[language][measure->most != 1.0], measure->most, 0.0, language);
  return g_strconcat (words, either ? either_order[language] : "", NULL);
}

/**
 * tumen_measure_to_words:
 * @measure: of tumen_measure()
 * @language: of the words
 *
 * Returns: (transfer full): such as "14 days", "between 340 and 371 days", "at least 30 days",
 *   "the same day or up to 3 days apart"
 */
char *
tumen_measure_to_words (const TumenMeasure *measure,
                        TumenLanguage       language)
{
  if (measure->least < 1.0)
    return together_to_words (measure, language);
  if (isinf (measure->most))
    return fill (least_days[language][measure->least != 1.0], measure->least, 0.0, language);
  if (measure->least == measure->most)
    return fill (exact_days[language][measure->least != 1.0], measure->least, 0.0, language);
  return fill (range_days[language], measure->least, measure->most, language);
}

/**
 * tumen_measure_undated_to_words:
 * @title: of the event that has no date
 * @language: of the words
 *
 * Returns: (transfer full): why nothing can be measured
 */
char *
tumen_measure_undated_to_words (const char   *title,
                                TumenLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (undated[language], "%s", 2);

  return g_strconcat (parts[0], title, parts[1], NULL);
}
