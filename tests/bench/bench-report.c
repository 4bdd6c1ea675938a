/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-report.h"

#include <math.h>

#define NUMBER_SIZE 32
/* The heads of the columns, and how wide they are. */
#define HEAD_FORMAT "%4s  %-58s %10s %8s %8s %5s %9s %7s %6s  %s\n"

static void
clear_result (gpointer data)
{
  BenchResult *result = data;

  g_free (result->what);
  g_free (result->note);
}

/* Three digits that count; nothing for NAN. */
static const char *
show (double value,
      char  *room)
{
  const char *format = "%.0f";

  if (isnan (value))
    return "";
  if (fabs (value) < 9.995)
    format = fabs (value) < 0.0995 ? "%.4f" : "%.2f";
  else if (fabs (value) < 99.95)
    format = "%.1f";
  g_ascii_formatd (room, NUMBER_SIZE, format, value);
  return room;
}

static const char *
get_verdict (const BenchResult *self)
{
  gboolean is_judged;
  gboolean is_met = bench_result_is_met (self, &is_judged);

  if (!is_judged)
    return isnan (self->value) ? "-" : "";
  return is_met ? "met" : "NOT";
}

/* "≤ 2" or "≤ 2, 3.5" of median and 95th percentile. */
static char *
show_limit (const BenchResult *self)
{
  char limit[NUMBER_SIZE], p95_limit[NUMBER_SIZE];

  if (isnan (self->limit))
    return g_strdup ("");
  if (isnan (self->p95_limit))
    return g_strdup (show (self->limit, limit));
  return g_strconcat (show (self->limit, limit), "/", show (self->p95_limit, p95_limit), NULL);
}

static void
append_line (GString           *text,
             const BenchResult *self)
{
  char             value[NUMBER_SIZE], p95[NUMBER_SIZE], max[NUMBER_SIZE], ratio[NUMBER_SIZE];
  g_autofree char *goal = self->goal > 0 ? g_strdup_printf ("%d", self->goal) : g_strdup ("");
  g_autofree char *shown = NULL;
  g_autofree char *limit = show_limit (self);

  shown = g_strdup_printf ("%s %s", show (self->value, value),
                           isnan (self->value) || self->unit == NULL ? "" : self->unit);
  g_string_append_printf (text,
                          HEAD_FORMAT,
                          goal,
                          self->what,
                          shown,
                          show (self->p95, p95),
                          show (self->max, max),
                          self->yardstick != NULL ? self->yardstick : "",
                          self->yardstick == NULL && isnan (self->limit)
                            ? ""
                            : show (bench_result_get_ratio (self), ratio),
                          limit,
                          get_verdict (self),
                          self->note != NULL ? self->note : "");
}

static void
set_real (json_t     *object,
          const char *key,
          double      value)
{
  json_object_set_new (object, key, isnan (value) ? json_null () : json_real (value));
}

static json_t *
result_to_json (const BenchResult *self)
{
  json_t  *object = json_object ();
  gboolean is_judged;
  gboolean is_met = bench_result_is_met (self, &is_judged);

  json_object_set_new (object, "goal", self->goal > 0 ? json_integer (self->goal) : json_null ());
  json_object_set_new (object, "what", json_string (self->what));
  json_object_set_new (object, "events", json_integer (self->n_events));
  json_object_set_new (object, "unit",
                       self->unit != NULL ? json_string (self->unit) : json_null ());
  set_real (object, "value", self->value);
  set_real (object, "p95", self->p95);
  set_real (object, "max", self->max);
  json_object_set_new (object, "yardstick",
                       self->yardstick != NULL ? json_string (self->yardstick) : json_null ());
  set_real (object, "yardstick_value", self->yardstick_value);
  set_real (object, "ratio", bench_result_get_ratio (self));
  set_real (object, "limit", self->limit);
  set_real (object, "p95_ratio", self->p95 / self->yardstick_value);
  set_real (object, "p95_limit", self->p95_limit);
  json_object_set_new (object, "met", is_judged ? json_boolean (is_met) : json_null ());
  json_object_set_new (object, "note",
                       self->note != NULL ? json_string (self->note) : json_null ());
  return object;
}

void
bench_report_init (BenchReport *self,
                   gboolean     is_quick)
{
  self->results = g_array_new (FALSE, FALSE, sizeof (BenchResult));
  g_array_set_clear_func (self->results, clear_result);
  self->is_quick = is_quick;
  self->growth = NAN;
}

void
bench_report_clear (BenchReport *self)
{
  g_clear_pointer (&self->results, g_array_unref);
}

/* Returns: (transfer none): a result without values, until the next one is added */
BenchResult *
bench_report_add (BenchReport *self,
                  int          goal,
                  guint        n_events,
                  const char  *format,
                  ...)
{
  BenchResult result = { .goal = goal, .n_events = n_events };
  va_list     arguments;

  va_start (arguments, format);
  result.what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  result.value = result.p95 = result.max = result.yardstick_value = NAN;
  result.limit = result.p95_limit = NAN;
  g_array_append_val (self->results, result);
  return &g_array_index (self->results, BenchResult, self->results->len - 1);
}

void
bench_result_set_value (BenchResult *self,
                        double       value,
                        const char  *unit)
{
  self->value = value;
  self->unit = unit;
}

/* Takes median, 95th percentile and maximum, in ms. */
void
bench_result_set_samples (BenchResult  *self,
                          BenchSamples *samples)
{
  bench_result_set_value (self, bench_samples_get_median (samples), "ms");
  self->p95 = bench_samples_get_share (samples, 0.95);
  self->max = bench_samples_get_share (samples, 1);
}

void
bench_result_set_yardstick (BenchResult *self,
                            const char  *name,
                            double       value)
{
  self->yardstick = name;
  self->yardstick_value = value;
}

void
bench_result_set_note (BenchResult *self,
                       const char  *note)
{
  g_free (self->note);
  self->note = g_strdup (note);
}

double
bench_result_get_ratio (const BenchResult *self)
{
  return self->yardstick == NULL ? self->value : self->value / self->yardstick_value;
}

/* @is_judged: (out): whether there are a goal and a value */
gboolean
bench_result_is_met (const BenchResult *self,
                     gboolean          *is_judged)
{
  double ratio = bench_result_get_ratio (self);

  *is_judged = !isnan (self->limit) && !isnan (ratio);
  if (!*is_judged)
    return FALSE;
  return ratio <= self->limit && (isnan (self->p95_limit) ||
                                  self->p95 / self->yardstick_value <= self->p95_limit);
}

/* Returns: (transfer full): a table for people */
char *
bench_report_to_text (const BenchReport *self)
{
  GString *text = g_string_new (NULL);
  guint    n_judged = 0, n_met = 0;

  g_string_append_printf (text, HEAD_FORMAT, "goal", "what", "median", "p95", "max", "of", "ratio",
                          "limit", "", "");
  for (guint i = 0; i < self->results->len; i++)
    {
      const BenchResult *result = &g_array_index (self->results, BenchResult, i);
      gboolean           is_judged;

      append_line (text, result);
      n_met += bench_result_is_met (result, &is_judged);
      n_judged += is_judged;
    }
  g_string_append_printf (text, "%u of %u met.\n", n_met, n_judged);
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the same, as tests/bench/bench.schema.json describes */
json_t *
bench_report_to_json (const BenchReport *self)
{
  json_t *object = json_object ();
  json_t *results = json_array ();

  for (guint i = 0; i < self->results->len; i++)
    json_array_append_new (results,
                           result_to_json (&g_array_index (self->results, BenchResult, i)));
  json_object_set_new (object, "version", json_integer (1));
  json_object_set_new (object, "quick", json_boolean (self->is_quick));
  json_object_set_new (object, "processors", json_integer (g_get_num_processors ()));
  set_real (object, "growth", self->growth);
  json_object_set_new (object, "results", results);
  return object;
}
