/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-measure.h"

#include <math.h>
#include <string.h>

/* Beyond these days there is nothing in the search by force; no bound is further out. */
#define EDGE     24
#define INNER    6
#define N_ROUNDS 1500

typedef struct
{
  double   least, most;
  gboolean forward, backward; /* whether each order can be */
} Found;

static TumenRow
make_row (const char   *edtf,
          TumenDuration duration)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent fixture;

  fixture_event_init (&fixture, "e", edtf, duration, TUMEN_BASIS_STATED);
  fixture.event.date = &fixture.date;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  return tumen_table_get_rows (table)[0];
}

static char *
measure (const char   *first,
         const char   *second,
         TumenLanguage language)
{
  TumenRow           a = make_row (first, TUMEN_DURATION_ONCE);
  TumenRow           b = make_row (second, TUMEN_DURATION_ONCE);
  TumenMeasureBounds x = tumen_measure_get_bounds (&a, 0);
  TumenMeasureBounds y = tumen_measure_get_bounds (&b, 0);
  TumenMeasure       result;

  g_assert_true (tumen_measure (&x, &y, &result));
  return tumen_measure_to_words (&result, language);
}

static void
assert_words (const char *first,
              const char *second,
              const char *english,
              const char *spanish)
{
  g_autofree char *en = measure (first, second, TUMEN_LANGUAGE_EN);
  g_autofree char *es = measure (first, second, TUMEN_LANGUAGE_ES);

  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (es, ==, spanish);
}

static void
test_words_of_what_happened_once (void)
{
  assert_words ("2023-07-13", "2023-07-27", "14 days", "14 días");
  assert_words ("2023-07-27", "2023-07-26", "1 day", "1 día");
  assert_words ("2023-07-27", "2023-07-27", "the same day", "el mismo día");
  assert_words ("2023-07-27", "2024-07", "between 340 and 370 days", "entre 340 y 370 días");
  assert_words ("2023-07-27", "2023-07-27/2023-07-30", "the same day or up to 3 days apart",
                "el mismo día o con hasta 3 días de diferencia");
  assert_words ("2024-06-18", "2024-06-17/2024-06-19",
                "the same day or up to 1 day apart, in either order",
                "el mismo día o con hasta 1 día de diferencia, en cualquier orden");
  assert_words ("2020-01-01", "2024-01-01", "1,461 days", "1461 días");
}

static void
test_words_of_open_dates (void)
{
  assert_words ("[..2023-07-27]", "2023-08-26", "at least 30 days", "al menos 30 días");
  assert_words ("2023-07-27", "[2023-07-28..]", "at least 1 day", "al menos 1 día");
  assert_words ("[..2023-07-27]", "2023-07-20",
                "cannot be measured: a date is open, or only a limit",
                "no se puede medir: una fecha está abierta o es solo un límite");
}

static void
test_words_of_what_lasted (void)
{
  TumenRow           visit = make_row ("2024-06-18/2024-06-20", TUMEN_DURATION_LASTING);
  TumenRow           day = make_row ("2024-06-19", TUMEN_DURATION_ONCE);
  TumenRow           later = make_row ("2024-06-25/2024-07", TUMEN_DURATION_LASTING);
  TumenMeasureBounds a = tumen_measure_get_bounds (&visit, 0);
  TumenMeasureBounds b = tumen_measure_get_bounds (&day, 0);
  TumenMeasureBounds c = tumen_measure_get_bounds (&later, 0);
  TumenMeasure       result;
  g_autofree char   *overlap = NULL;
  g_autofree char   *gap = NULL;

  g_assert_true (tumen_measure (&a, &b, &result));
  overlap = tumen_measure_to_words (&result, TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (overlap, ==, "no day between: they overlap");
  g_assert_cmpint (result.order, ==, TUMEN_MEASURE_ORDER_TOGETHER);
  g_assert_true (tumen_measure (&c, &a, &result));
  gap = tumen_measure_to_words (&result, TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (gap, ==, "5 days");
  g_assert_cmpint (result.order, ==, TUMEN_MEASURE_ORDER_SECOND);
  result = (TumenMeasure){ .least = 0, .most = 3, .order = TUMEN_MEASURE_ORDER_FIRST };
  g_free (gap);
  gap = tumen_measure_to_words (&result, TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (gap, ==, "a la vez o con hasta 3 días de diferencia");
}

static void
test_bounds_keep_what_is_open (void)
{
  TumenRow           since = make_row ("2023-07-01/..", TUMEN_DURATION_LASTING);
  TumenRow           until = make_row ("../2023-07-01", TUMEN_DURATION_LASTING);
  TumenRow           about = { .form = TUMEN_FORM_APPROXIMATE, .lo = 7, .hi = 14, .rise = 3.5f };
  double             day = (double)tumen_day_from_civil (2023, 7, 1);
  TumenMeasureBounds bounds = tumen_measure_get_bounds (&since, 0);

  g_assert_false (bounds.once);
  g_assert_cmpfloat (bounds.earliest_start, ==, day);
  g_assert_cmpfloat (bounds.latest_start, ==, day);
  g_assert_cmpfloat (bounds.earliest_end, ==, day);
  g_assert_true (isinf (bounds.latest_end));
  bounds = tumen_measure_get_bounds (&until, 0);
  g_assert_true (isinf (bounds.earliest_start));
  g_assert_cmpfloat (bounds.latest_start, ==, day);
  g_assert_cmpfloat (bounds.earliest_end, ==, day);
  g_assert_cmpfloat (bounds.latest_end, ==, day);
  bounds = tumen_measure_get_bounds (&about, 0);
  g_assert_cmpfloat (bounds.earliest_start, ==, 7);
  g_assert_cmpfloat (bounds.latest_end, ==, 13);
}

/* A visit about 18 to 20 June, give or take three days at either end. */
static void
test_margins_widen_all_bounds (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  double             day = (double)tumen_day_from_civil (2024, 6, 18);
  TumenRow           later = make_row ("2024-07-20", TUMEN_DURATION_ONCE);
  TumenMeasureBounds bounds, after = tumen_measure_get_bounds (&later, 0);
  TumenMeasure       result;
  FixtureEvent       fixture;
  g_autofree char   *words = NULL;

  fixture_event_init (&fixture, "e", "2024-06-18~/2024-06-20~", TUMEN_DURATION_LASTING,
                      TUMEN_BASIS_STATED);
  fixture.date.margin_days = 3;
  fixture.event.date = &fixture.date;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  bounds = tumen_measure_get_bounds (&tumen_table_get_rows (table)[0], 3);
  g_assert_cmpfloat (bounds.earliest_start, ==, day - 3);
  g_assert_cmpfloat (bounds.latest_start, ==, day + 3);
  g_assert_cmpfloat (bounds.earliest_end, ==, day + 2 - 3);
  g_assert_cmpfloat (bounds.latest_end, ==, day + 2 + 3);
  g_assert_true (tumen_measure (&bounds, &after, &result));
  words = tumen_measure_to_words (&result, TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (words, ==, "between 27 and 33 days");
  /* A margin that is longer than the event leaves bounds in order. */
  bounds = tumen_measure_get_bounds (&tumen_table_get_rows (table)[0], 90);
  g_assert_cmpfloat (bounds.latest_start, ==, bounds.latest_end);
  g_assert_cmpfloat (bounds.earliest_end, ==, bounds.earliest_start);
}

static void
test_times_of_day_stay_on_their_days (void)
{
  TumenRow           row = { .form = TUMEN_FORM_CLOCK, .lo = 10.0, .hi = 10.0 };
  TumenMeasureBounds bounds = tumen_measure_get_bounds (&row, 0);

  g_assert_cmpfloat (bounds.earliest_start, ==, 10.0);
  g_assert_cmpfloat (bounds.latest_end, ==, 10.0);
  row.lo = 9.9;
  row.hi = 10.5;
  bounds = tumen_measure_get_bounds (&row, 0);
  g_assert_cmpfloat (bounds.earliest_start, ==, 9.0);
  g_assert_cmpfloat (bounds.latest_end, ==, 10.0);
}

static void
test_without_a_date_nothing_is_measured (void)
{
  TumenRow           row = { .form = TUMEN_FORM_NONE };
  TumenRow           day = { .form = TUMEN_FORM_DAY, .lo = 1.0, .hi = 2.0 };
  TumenMeasureBounds none = tumen_measure_get_bounds (&row, 0);
  TumenMeasureBounds dated = tumen_measure_get_bounds (&day, 0);
  TumenMeasure       result;
  g_autofree char   *en = tumen_measure_undated_to_words ("100 %s visit", TUMEN_LANGUAGE_EN);
  g_autofree char   *es = tumen_measure_undated_to_words ("Visita", TUMEN_LANGUAGE_ES);

  g_assert_false (tumen_measure (&none, &dated, &result));
  g_assert_false (tumen_measure (&dated, &none, &result));
  g_assert_cmpstr (en, ==, "cannot be measured: “100 %s visit” has no date");
  g_assert_cmpstr (es, ==, "no se puede medir: «Visita» no tiene fecha");
}

/* Any bounds that a date can have, near 0 or without an end. */
static TumenMeasureBounds
make_bounds (void)
{
  TumenMeasureBounds bounds = { .is_dated = TRUE, .once = g_test_rand_bit () };
  double             days[4];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = g_test_rand_int_range (-INNER, INNER + 1);
  bounds.earliest_start = g_test_rand_int_range (0, 6) == 0 ? -INFINITY : fmin (days[0], days[1]);
  bounds.latest_end = g_test_rand_int_range (0, 6) == 0 ? INFINITY : fmax (days[2], days[3]);
  if (bounds.earliest_start > bounds.latest_end)
    bounds.earliest_start = bounds.latest_end;
  bounds.latest_start = CLAMP (fmax (days[0], days[1]), bounds.earliest_start, bounds.latest_end);
  bounds.earliest_end = CLAMP (fmin (days[2], days[3]), bounds.earliest_start, bounds.latest_end);
  if (!bounds.once)
    return bounds;
  bounds.earliest_end = bounds.earliest_start;
  bounds.latest_start = bounds.latest_end;
  return bounds;
}

static gboolean
allows (const TumenMeasureBounds *bounds,
        int                       start,
        int                       end)
{
  return start <= end && (!bounds->once || start == end) && start >= bounds->earliest_start &&
         start <= bounds->latest_start && end >= bounds->earliest_end &&
         end <= bounds->latest_end;
}

/* All pairs of start and end that are allowed. */
static GArray *
list_stays (const TumenMeasureBounds *bounds)
{
  GArray *stays = g_array_new (FALSE, FALSE, 2 * sizeof (int));

  for (int start = -EDGE; start <= EDGE; start++)
    {
      for (int end = start; end <= EDGE; end++)
        {
          int stay[] = { start, end };

          if (allows (bounds, start, end))
            g_array_append_vals (stays, stay, 1);
        }
    }
  return stays;
}

static Found
search (const TumenMeasureBounds *first,
        const TumenMeasureBounds *second)
{
  g_autoptr (GArray) a = list_stays (first);
  g_autoptr (GArray) b = list_stays (second);
  const int *x = (const int *)(gconstpointer)a->data;
  const int *y = (const int *)(gconstpointer)b->data;
  Found      found = { INFINITY, 0.0, FALSE, FALSE };

  for (guint i = 0; i < a->len; i++)
    {
      for (guint j = 0; j < b->len; j++)
        {
          int forward = y[2 * j] - x[2 * i + 1];
          int backward = x[2 * i] - y[2 * j + 1];
          int days = MAX (0, MAX (forward, backward));

          found.least = fmin (found.least, days);
          found.most = fmax (found.most, days);
          found.forward |= forward > 0;
          found.backward |= backward > 0;
        }
    }
  return found;
}

static void
check (const TumenMeasureBounds *first,
       const TumenMeasureBounds *second)
{
  Found             found = search (first, second);
  TumenMeasureOrder order;
  TumenMeasure      measure;

  order = found.forward && found.backward ? TUMEN_MEASURE_ORDER_UNKNOWN
          : found.forward                 ? TUMEN_MEASURE_ORDER_FIRST
          : found.backward                ? TUMEN_MEASURE_ORDER_SECOND
                                          : TUMEN_MEASURE_ORDER_TOGETHER;
  g_assert_true (tumen_measure (first, second, &measure));
  g_assert_cmpfloat (measure.least, ==, found.least);
  /* Who has no end runs out of what was searched. */
  if (found.most > 2 * INNER)
    g_assert_true (isinf (measure.most));
  else
    g_assert_cmpfloat (measure.most, ==, found.most);
  g_assert_cmpint (measure.order, ==, order);
  g_assert_true (measure.once == (first->once && second->once));
}

static void
test_measures_what_a_search_finds (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      TumenMeasureBounds first = make_bounds ();
      TumenMeasureBounds second = make_bounds ();

      check (&first, &second);
    }
}

static void
test_is_the_same_from_either_end (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      TumenMeasureBounds first = make_bounds ();
      TumenMeasureBounds second = make_bounds ();
      TumenMeasure       there, back;

      g_assert_true (tumen_measure (&first, &second, &there));
      g_assert_true (tumen_measure (&second, &first, &back));
      g_assert_cmpfloat (there.least, ==, back.least);
      g_assert_cmpfloat (there.most, ==, back.most);
      g_assert_true ((there.order == TUMEN_MEASURE_ORDER_FIRST) ==
                     (back.order == TUMEN_MEASURE_ORDER_SECOND));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure/words/once", test_words_of_what_happened_once);
  g_test_add_func ("/measure/words/open", test_words_of_open_dates);
  g_test_add_func ("/measure/words/lasting", test_words_of_what_lasted);
  g_test_add_func ("/measure/bounds/keep-what-is-open", test_bounds_keep_what_is_open);
  g_test_add_func ("/measure/bounds/margins-widen-all", test_margins_widen_all_bounds);
  g_test_add_func ("/measure/bounds/times-of-day", test_times_of_day_stay_on_their_days);
  g_test_add_func ("/measure/undated", test_without_a_date_nothing_is_measured);
  g_test_add_func ("/measure/as-a-search-finds", test_measures_what_a_search_finds);
  g_test_add_func ("/measure/same-from-either-end", test_is_the_same_from_either_end);

  return g_test_run ();
}
