/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

#include "tumen-library-private.h"

#include <string.h>

/* Libraries with more events are searched on a thread. */
#define MOST_AT_ONCE 5000
/* Milliseconds between two notifications of progress. */
#define PROGRESS_INTERVAL 200

/* What a thread makes and asks; all of it is its own until it is done. */
typedef struct
{
  void (*start) (TumenExplorer *); /* looks for another query when it is done */
  GWeakRef           explorer;
  TumenSearchIndex  *index;      /* (nullable): to be made */
  TumenConnection   *connection; /* (nullable): to make it from */
  TumenTable        *table;      /* (nullable): made by hand, to make it from */
  const char       **ids;        /* (nullable): of the table, which keeps them */
  guint              n_ids;
  int               *progress;
  TumenSearchQuery  *query;
  TumenSearchDay     day;
  TumenSearchResult *result; /* (nullable) */
  TumenSearchResult *whole;  /* (nullable): without the day, if it is of one */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->explorer);
  g_clear_pointer (&work->index, tumen_search_index_free);
  g_clear_pointer (&work->connection, tumen_connection_unref);
  g_clear_object (&work->table);
  g_free (work->ids);
  g_atomic_rc_box_release (work->progress);
  tumen_search_query_unref (work->query);
  g_clear_pointer (&work->result, tumen_search_result_free);
  g_clear_pointer (&work->whole, tumen_search_result_free);
  g_free (work);
}

/* Matches and rows are made anew when they are asked for. */
static void
forget_shown (TumenExplorerSearch *search)
{
  g_clear_object (&search->shown);
  g_clear_pointer (&search->matches, g_free);
  g_clear_pointer (&search->rows, g_free);
  search->n_rows = search->n_excerpts = 0;
}

static void
stop_thread (TumenExplorerSearch *search)
{
  if (search->cancellable != NULL)
    g_cancellable_cancel (search->cancellable);
  g_clear_object (&search->cancellable);
  g_clear_pointer (&search->progress, g_atomic_rc_box_release);
  g_clear_handle_id (&search->timer, g_source_remove);
}

static void
forget_result (TumenExplorerSearch *search)
{
  forget_shown (search);
  g_clear_pointer (&search->result, tumen_search_result_free);
  g_clear_pointer (&search->whole, tumen_search_result_free);
}

static void
forget_index (TumenExplorerSearch *search)
{
  stop_thread (search);
  forget_result (search);
  g_clear_pointer (&search->index, tumen_search_index_free);
  g_clear_object (&search->table);
}

/**
 * tumen_explorer_search_clear:
 * @self: an explorer that goes away
 */
void
tumen_explorer_search_clear (TumenExplorer *self)
{
  forget_index (&self->search);
  g_clear_pointer (&self->search.query, tumen_search_query_unref);
  g_clear_pointer (&self->search.text, g_free);
}

/* A table with all events: that of a reading. */
static TumenTable *
get_table_of_all (TumenExplorer *self)
{
  for (guint i = 0; i < TUMEN_N_READINGS; i++)
    {
      if (self->tables[i] != NULL)
        return self->tables[i];
    }
  if (self->library == NULL)
    return tumen_explorer_get_table (self);
  self->tables[self->state.reading] = tumen_table_new (self->library, self->state.reading);
  return self->tables[self->state.reading];
}

static TumenSearchDay
get_day (TumenExplorer *self)
{
  TumenSearchDay day = { FALSE, 0 };

  day.has_day = tumen_table_get_known_on (tumen_explorer_get_table (self), &day.day);
  return day;
}

static gboolean
is_same_day (TumenSearchDay a,
             TumenSearchDay b)
{
  return a.has_day == b.has_day && (!a.has_day || a.day == b.day);
}

static Work *
begin_work (TumenExplorer *self,
            void (*again) (TumenExplorer *))
{
  TumenExplorerSearch *search = &self->search;
  Work                *work = g_new0 (Work, 1);
  g_autoptr (GError) error = NULL;

  work->start = again;
  g_weak_ref_init (&work->explorer, self);
  work->query = tumen_search_query_ref (search->query);
  work->day = get_day (self);
  work->progress = g_atomic_rc_box_new0 (int);
  work->index = g_steal_pointer (&search->index);
  if (work->index != NULL)
    return work;
  g_set_object (&search->table, get_table_of_all (self));
  work->n_ids = tumen_table_get_n_rows (search->table);
  work->ids = g_new (const char *, work->n_ids + 1);
  for (guint i = 0; i < work->n_ids; i++)
    work->ids[i] = tumen_table_get_id (search->table, i);
  work->table = g_object_ref (search->table);
  if (self->library != NULL)
    work->connection =
      tumen_connection_new_second (tumen_library_get_connection (self->library), &error);
  return work;
}

/* On any thread. */
static void
do_work (Work         *work,
         GCancellable *cancellable)
{
  TumenSearchSource source = { work->connection, work->table, work->ids, work->n_ids,
                               work->progress };

  if (work->index == NULL)
    work->index = tumen_search_index_new (&source, cancellable, NULL);
  if (work->index == NULL)
    return;
  work->result = tumen_search_index_run (work->index,
                                         work->query,
                                         work->day.has_day ? &work->day.day : NULL,
                                         cancellable);
  if (work->day.has_day)
    work->whole = tumen_search_index_run (work->index, work->query, NULL, cancellable);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  do_work (data, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
take_result (TumenExplorer *self,
             Work          *work)
{
  TumenExplorerSearch *search = &self->search;

  forget_result (search);
  search->index = g_steal_pointer (&work->index);
  search->result = g_steal_pointer (&work->result);
  search->whole = g_steal_pointer (&work->whole);
  search->day = work->day;
  if (search->result != NULL)
    {
      g_clear_pointer (&search->query, tumen_search_query_unref);
      search->query = tumen_search_query_ref (search->result->query);
    }
  search->serial++;
}

static void
work_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Work    *work = g_task_get_task_data (G_TASK (result));
  gboolean is_current;
  g_autoptr (TumenExplorer) self = g_weak_ref_get (&work->explorer);
  TumenExplorerSearch *search = self != NULL ? &self->search : NULL;

  if (self == NULL || search->progress != work->progress)
    return;
  is_current = self->search.query != NULL && !g_cancellable_is_cancelled (search->cancellable) &&
               tumen_search_query_equal (self->search.query, work->query) &&
               is_same_day (work->day, get_day (self));
  stop_thread (search);
  tumen_explorer_begin_change (self);
  if (is_current)
    take_result (self, work);
  else
    search->index = g_steal_pointer (&work->index);
  if (!is_current && self->search.query != NULL)
    work->start (self);
  search->serial++;
  tumen_explorer_end_change (self);
}

static gboolean
progress_cb (gpointer data)
{
  TumenExplorer *self = data;

  tumen_explorer_begin_change (self);
  self->search.serial++;
  tumen_explorer_end_change (self);
  return G_SOURCE_CONTINUE;
}

static void
start_thread (TumenExplorer *self,
              Work          *work)
{
  TumenExplorerSearch *search = &self->search;
  g_autoptr (GTask) task = NULL;

  search->cancellable = g_cancellable_new ();
  search->progress = g_atomic_rc_box_acquire (work->progress);
  if (work->index == NULL)
    search->timer = g_timeout_add (PROGRESS_INTERVAL, progress_cb, self);
  task = g_task_new (NULL, search->cancellable, work_done_cb, NULL);
  g_task_set_source_tag (task, start_thread);
  g_task_set_task_data (task, work, work_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work_in_thread);
}

/* Looks for the query; if a thread is at work it will do it when it is done. What another query
 * finds is no longer wanted, but an index is. */
static void
start (TumenExplorer *self)
{
  TumenExplorerSearch *search = &self->search;
  Work                *work;

  if (search->cancellable != NULL && search->timer == 0)
    g_cancellable_cancel (search->cancellable);
  if (search->cancellable != NULL)
    return;
  work = begin_work (self, start);
  if (tumen_table_get_n_rows (search->table) > MOST_AT_ONCE)
    {
      start_thread (self, work);
      return;
    }
  do_work (work, NULL);
  take_result (self, work);
  work_free (work);
}

/**
 * tumen_explorer_search_begin_library:
 * @self: an explorer that has got another library
 *
 * What is searched for stays, and is looked for in the other library.
 */
void
tumen_explorer_search_begin_library (TumenExplorer *self)
{
  forget_index (&self->search);
  if (self->search.query == NULL)
    return;
  self->search.serial++;
  start (self);
}

/* Whether what was found for one day is surely known on the other one. */
static gboolean
is_later (TumenSearchDay self,
          TumenSearchDay other)
{
  return other.has_day && (!self.has_day || self.day > other.day);
}

/**
 * tumen_explorer_search_filter_changed:
 * @self: an explorer whose filter or table is another one
 *
 * On another day of what was known other events match. What was found for an earlier one stays
 * until they are found; for a later one it would tell too much.
 */
void
tumen_explorer_search_filter_changed (TumenExplorer *self)
{
  TumenExplorerSearch *search = &self->search;
  TumenSearchDay       day;

  if (search->query == NULL)
    return;
  forget_shown (search);
  search->serial++;
  day = get_day (self);
  if (is_same_day (search->day, day))
    return;
  if (!is_later (day, search->day))
    forget_result (search);
  start (self);
}

/**
 * tumen_explorer_set_search:
 * @self: an explorer
 * @text: (nullable): what to look for, as it was typed; see tumen_search_query_new()
 *
 * If it is blank nothing is searched for. In a library of more than 5,000 events matches
 * come later, with a notification of their own; until then those of the text before stay.
 */
void
tumen_explorer_set_search (TumenExplorer *self,
                           const char    *text)
{
  TumenExplorerSearch *search = &self->search;
  g_autoptr (TumenSearchQuery) before = NULL;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  if (g_strcmp0 (tumen_explorer_get_search (self), text != NULL ? text : "") == 0)
    return;
  tumen_explorer_begin_change (self);
  g_free (search->text);
  search->text = g_strdup (text);
  search->serial++;
  before = g_steal_pointer (&search->query);
  search->query = tumen_search_query_new (tumen_explorer_get_search (self));
  if (tumen_search_query_is_empty (search->query))
    {
      g_clear_pointer (&search->query, tumen_search_query_unref);
      forget_result (search);
    }
  else if (before == NULL || !tumen_search_query_equal (before, search->query))
    start (self);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_get_search:
 * @self: an explorer
 *
 * Returns: (transfer none): what is searched for, as it was typed; "" if nothing is
 */
const char *
tumen_explorer_get_search (TumenExplorer *self)
{
  return self->search.text != NULL ? self->search.text : "";
}

/**
 * tumen_explorer_get_search_query:
 * @self: an explorer
 *
 * Returns: (transfer none) (nullable): the query, for marking its words in texts; %NULL if nothing
 *   is searched for
 */
TumenSearchQuery *
tumen_explorer_get_search_query (TumenExplorer *self)
{
  return self->search.query;
}

/**
 * tumen_explorer_set_search_order:
 * @self: an explorer
 * @order: of tumen_explorer_get_results()
 */
void
tumen_explorer_set_search_order (TumenExplorer   *self,
                                 TumenSearchOrder order)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  if (self->search.order == order)
    return;
  tumen_explorer_begin_change (self);
  self->search.order = order;
  self->search.serial++;
  forget_shown (&self->search);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_get_search_order:
 * @self: an explorer
 *
 * Returns: the order of tumen_explorer_get_results()
 */
TumenSearchOrder
tumen_explorer_get_search_order (TumenExplorer *self)
{
  return self->search.order;
}

/**
 * tumen_explorer_get_search_status:
 * @self: an explorer
 * @status: (out caller-allocates): how far the search is
 */
void
tumen_explorer_get_search_status (TumenExplorer     *self,
                                  TumenSearchStatus *status)
{
  TumenExplorerSearch *search = &self->search;
  guint                n = search->table != NULL ? tumen_table_get_n_rows (search->table) : 0;

  *status = (TumenSearchStatus){ .is_running = search->cancellable != NULL && search->query != NULL,
                                 .is_indexing = search->timer != 0,
                                 .fraction = 1 };
  if (search->timer != 0 && n > 0)
    status->fraction = (double)g_atomic_int_get (search->progress) / n;
}

static guint8 *
make_matches (TumenExplorerSearch *search,
              TumenTable          *table)
{
  guint   n_rows = tumen_table_get_n_rows (table);
  guint8 *matches = g_malloc0 ((gsize)n_rows + 1);

  if (table == search->table)
    return memcpy (matches, search->result->matches, n_rows);
  for (guint i = 0; i < tumen_table_get_n_rows (search->table); i++)
    {
      guint row;

      if (search->result->matches[i] &&
          tumen_table_find (table, tumen_table_get_id (search->table, i), &row))
        matches[row] = 1;
    }
  return matches;
}

static gboolean
is_event_in (TumenExplorer *self,
             guint          event)
{
  TumenExplorerSearch *search = &self->search;
  guint                row = event;

  if (search->shown != search->table &&
      !tumen_table_find (search->shown, tumen_table_get_id (search->table, event), &row))
    return FALSE;
  return self->rows_in[row];
}

static guint
count_excerpts (TumenExplorer *self)
{
  TumenExplorerSearch *search = &self->search;
  guint                n = 0;

  for (guint i = 0; i < search->result->excerpts->len; i++)
    {
      guint        excerpt = g_array_index (search->result->excerpts, guint, i), n_events;
      const guint *events =
        tumen_search_index_get_events_of_excerpt (search->index, excerpt, &n_events);
      gboolean is_in = FALSE;

      for (guint j = 0; j < n_events && !is_in; j++)
        is_in = search->result->matches[events[j]] && is_event_in (self, events[j]);
      n += is_in;
    }
  return n;
}

static int
compare_scores (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint        before = *(const guint *)a, after = *(const guint *)b;
  const float *scores = data;

  if (scores[before] > scores[after] || scores[before] < scores[after])
    return scores[before] > scores[after] ? -1 : 1;
  return before < after ? -1 : before > after;
}

/* Rows that score alike stay in the order of time. */
static void
sort_rows (TumenExplorer *self)
{
  TumenExplorerSearch *search = &self->search;
  g_autofree float    *scores = NULL;

  if (search->order != TUMEN_SEARCH_BY_RELEVANCE || search->result->scores == NULL)
    return;
  scores = g_new0 (float, tumen_table_get_n_rows (search->shown) + 1);
  for (guint i = 0; i < tumen_table_get_n_rows (search->table); i++)
    {
      guint row;

      if (tumen_table_find (search->shown, tumen_table_get_id (search->table, i), &row))
        scores[row] = search->result->scores[i];
    }
  g_qsort_with_data (search->rows, (int)search->n_rows, sizeof (guint), compare_scores, scores);
}

/* tumen_explorer_search_ensure_shown: see there */
gboolean
tumen_explorer_search_ensure_shown (TumenExplorer *self)
{
  TumenExplorerSearch *search = &self->search;
  TumenTable          *table = tumen_explorer_get_table (self);
  guint                n_rows = tumen_table_get_n_rows (table);

  if (search->query == NULL || search->result == NULL)
    return FALSE;
  if (search->shown == table)
    return TRUE;
  forget_shown (search);
  g_set_object (&search->shown, table);
  search->matches = make_matches (search, table);
  search->rows = g_new (guint, n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    {
      search->rows[search->n_rows] = i;
      search->n_rows += search->matches[i] & self->rows_in[i];
    }
  if (search->index != NULL)
    search->n_excerpts = count_excerpts (self);
  sort_rows (self);
  return TRUE;
}

/**
 * tumen_explorer_get_matches:
 * @self: an explorer
 * @n_matches: (out) (optional): how many matches the filter lets through
 *
 * Returns: (transfer none) (nullable): one byte a row of the table, 1 if the event matches, whether
 *   it is in or not; %NULL if nothing is searched for or nothing was found out yet; valid until the
 *   next change
 */
const guint8 *
tumen_explorer_get_matches (TumenExplorer *self,
                            guint         *n_matches)
{
  gboolean is_known = tumen_explorer_search_ensure_shown (self);

  if (n_matches != NULL)
    *n_matches = is_known ? self->search.n_rows : 0;
  return is_known ? self->search.matches : NULL;
}

/**
 * tumen_explorer_get_n_matching_excerpts:
 * @self: an explorer
 *
 * Returns: how many excerpts of the matches that are in have all words of the query by themselves
 */
guint
tumen_explorer_get_n_matching_excerpts (TumenExplorer *self)
{
  return tumen_explorer_search_ensure_shown (self) ? self->search.n_excerpts : 0;
}

/**
 * tumen_explorer_get_results:
 * @self: an explorer
 * @n_results: (out): how many
 *
 * Returns: (transfer none) (array length=n_results): rows of the matches that the filter lets
 *   through, in the order that was chosen; valid until the next change
 */
const guint *
tumen_explorer_get_results (TumenExplorer *self,
                            guint         *n_results)
{
  *n_results = tumen_explorer_search_ensure_shown (self) ? self->search.n_rows : 0;
  return self->search.rows;
}

/**
 * tumen_explorer_dup_hits:
 * @self: an explorer
 * @row: of a match, in the table that is shown
 *
 * Reads the event with all that belongs to it, about a third of a millisecond: for lists that make
 * their rows when they are seen.
 *
 * Returns: (transfer full) (element-type TumenSearchHit): as tumen_search_dup_hits(); empty if
 *   there is no search, or no library
 */
GPtrArray *
tumen_explorer_dup_hits (TumenExplorer *self,
                         guint          row)
{
  const char *id = tumen_table_get_id (tumen_explorer_get_table (self), row);
  g_autoptr (TumenEvent) event = NULL;

  if (self->search.query != NULL)
    event = tumen_explorer_dup_event (self, id);
  if (event == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_search_hit_free);
  return tumen_search_dup_hits (self->library, self->search.query, event, self->state.language);
}

static gboolean
is_shown_match (TumenExplorer *self,
                guint          row)
{
  return self->search.matches[row] && self->rows_in[row];
}

/**
 * tumen_explorer_get_match_number:
 * @self: an explorer
 *
 * Returns: which of the matches in order of time is selected, from 1; 0 if none is
 */
guint
tumen_explorer_get_match_number (TumenExplorer *self)
{
  guint row, number = 0;

  if (!tumen_explorer_search_ensure_shown (self) ||
      !tumen_table_find (self->search.shown, self->state.selection, &row) ||
      !is_shown_match (self, row))
    return 0;
  for (guint i = 0; i <= row; i++)
    number += is_shown_match (self, i);
  return number;
}

/* The match that is @step matches from the selection in time, whether that is one or not. */
static gboolean
find_match (TumenExplorer *self,
            int            step,
            guint         *found)
{
  gint64 n_rows, at;
  guint  row;

  if (step == 0 || !tumen_explorer_search_ensure_shown (self))
    return FALSE;
  n_rows = tumen_table_get_n_rows (self->search.shown);
  at = step < 0 ? n_rows : -1;
  if (tumen_table_find (self->search.shown, self->state.selection, &row))
    at = row;
  while (step != 0)
    {
      do
        at += step < 0 ? -1 : 1;
      while (at >= 0 && at < n_rows && !is_shown_match (self, (guint)at));
      if (at < 0 || at >= n_rows)
        return FALSE;
      step += step < 0 ? 1 : -1;
    }
  *found = (guint)at;
  return TRUE;
}

/**
 * tumen_explorer_has_match:
 * @self: an explorer
 * @step: as for tumen_explorer_select_match()
 *
 * Returns: whether tumen_explorer_select_match() would find one
 */
gboolean
tumen_explorer_has_match (TumenExplorer *self,
                          int            step)
{
  guint row;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), FALSE);

  return find_match (self, step, &row);
}

/**
 * tumen_explorer_select_match:
 * @self: an explorer
 * @step: how many matches to go in order of time from the selection, whether it is a match or not;
 *   negative: back. With nothing selected 1 is the first one, and -1 the last
 *
 * Returns: %FALSE if there is no match there, or @step is 0; nothing changes then
 */
gboolean
tumen_explorer_select_match (TumenExplorer *self,
                             int            step)
{
  guint row;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), FALSE);

  if (!find_match (self, step, &row))
    return FALSE;
  tumen_explorer_select (self, tumen_table_get_id (tumen_explorer_get_table (self), row));
  return TRUE;
}
