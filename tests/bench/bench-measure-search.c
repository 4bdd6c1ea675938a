/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-file.h"
#include "bench-measure.h"

#include "tumen-search-index.h"

/* Goals. */
#define MOST_FIRST_MS 1.0
#define MOST_ALL_MS   16.0
#define N_FIRST       50
/* An index that a smaller one lets expect to take longer is not made. */
#define MOST_INDEXING_MS 120000.0

/* A way to search, and what is typed. */
typedef struct
{
  const char *what;
  const char *words[3];
} Typed;

static const Typed typed[] = {
  { "letters of words", { "mos", "wons", "minis" } },
  { "inside of words", { "oscow", "onsan", "inister" } },
};

static GPtrArray *
read_ids (TumenConnection *connection)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (connection, "SELECT id FROM event ORDER BY rowid", NULL);
  while (tumen_statement_next (row))
    g_ptr_array_add (ids, g_strdup (tumen_statement_get_text (row, 0)));
  return ids;
}

/* (nullable) (transfer full) */
static TumenSearchIndex *
make_index (const char *path,
            double     *ms)
{
  g_autoptr (TumenConnection) first = tumen_connection_new_untrusted (path, NULL);
  g_autoptr (TumenConnection) second = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  TumenSearchSource source = { NULL };
  TumenSearchIndex *index;
  double            begin = bench_time_wall ();

  if (first != NULL)
    second = tumen_connection_new_second (first, NULL);
  if (second == NULL)
    return NULL;
  ids = read_ids (second);
  source.connection = second;
  source.ids = (const char *const *)ids->pdata;
  source.n_ids = ids->len;
  index = tumen_search_index_new (&source, NULL, NULL);
  *ms = bench_time_wall () - begin;
  return index;
}

static void
measure_first (const BenchPlan  *plan,
               TumenSearchIndex *index,
               const Typed      *typing,
               BenchReport      *report)
{
  guint        n_events = tumen_search_index_get_n_events (index);
  BenchResult *result = bench_report_add (report, 15, n_events,
                                          "%u events, search by %s, first %u", n_events,
                                          typing->what, N_FIRST);
  g_auto (BenchSamples) samples = { NULL };

  bench_samples_init (&samples);
  for (guint i = 0; i < plan->n_rounds * G_N_ELEMENTS (typing->words); i++)
    {
      const char *text = typing->words[i % G_N_ELEMENTS (typing->words)];
      guint       events[N_FIRST];
      double      begin = bench_time_wall ();
      g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);

      tumen_search_index_find_first (index, query, events, N_FIRST);
      bench_samples_add (&samples, bench_time_wall () - begin);
    }
  bench_result_set_samples (result, &samples);
  result->limit = MOST_FIRST_MS;
}

static void
measure_all (const BenchPlan  *plan,
             TumenSearchIndex *index,
             const Typed      *typing,
             BenchReport      *report)
{
  guint            n_events = tumen_search_index_get_n_events (index), n_most = 0;
  BenchResult     *result = bench_report_add (report, 15, n_events,
                                              "%u events, search by %s, all marked", n_events,
                                              typing->what);
  g_autofree char *note = NULL;
  g_auto (BenchSamples) samples = { NULL };

  bench_samples_init (&samples);
  for (guint i = 0; i < plan->n_rounds * G_N_ELEMENTS (typing->words); i++)
    {
      const char *text = typing->words[i % G_N_ELEMENTS (typing->words)];
      double      begin = bench_time_wall ();
      g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
      g_autoptr (TumenSearchResult) found = tumen_search_index_run (index, query, NULL, NULL);

      bench_samples_add (&samples, bench_time_wall () - begin);
      n_most = MAX (n_most, found->n_matches);
    }
  bench_result_set_samples (result, &samples);
  result->limit = MOST_ALL_MS;
  note = g_strdup_printf ("up to %u events found", n_most);
  bench_result_set_note (result, note);
}

static void
measure_size (const BenchPlan *plan,
              guint            n_events,
              BenchReport     *report,
              double          *ms_per_event)
{
  BenchResult     *result = bench_report_add (report, 0, n_events, "%u events, index for searches",
                                              n_events);
  g_autofree char *path = NULL;
  double           ms = 0;
  g_autoptr (TumenSearchIndex) index = NULL;

  if (*ms_per_event * n_events > MOST_INDEXING_MS)
    {
      bench_result_set_note (result, "not measured: it would take too long");
      return;
    }
  path = bench_measure_ensure_file (plan, n_events);
  if (path != NULL)
    index = make_index (path, &ms);
  if (index == NULL)
    {
      bench_result_set_note (result, "not measured: the file could not be made or read");
      return;
    }
  *ms_per_event = ms / n_events;
  bench_result_set_value (result, ms, "ms");
  measure_first (plan, index, &typed[0], report);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    measure_all (plan, index, &typed[i], report);
}

/* Smaller libraries first: they tell whether the larger ones can be waited for. */
void
bench_measure_search (const BenchPlan *plan,
                      BenchReport     *report)
{
  double ms_per_event = 0;

  for (guint i = 0; i < plan->n_sizes; i++)
    measure_size (plan, plan->sizes[i], report, &ms_per_event);
}
