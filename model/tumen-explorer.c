/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-measure.h"
#include "tumen-explorer-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (TumenExplorer, tumen_explorer, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_tables (TumenExplorer *self)
{
  for (guint i = 0; i < TUMEN_N_READINGS; i++)
    g_clear_object (&self->tables[i]);
  tumen_explorer_forget_known (self);
}

static TumenTable *
ensure_table (TumenExplorer *self)
{
  TumenReading reading = tumen_view_state_get_reading (&self->state);

  if (self->state.has_known_on && self->library != NULL)
    return tumen_explorer_ensure_known_table (self);
  if (self->tables[reading] == NULL)
    self->tables[reading] = tumen_table_new (self->library, reading);
  return self->tables[reading];
}

/* A limit has no width; half a day on both sides keeps the span one that can be shown. */
static TumenSpan
find_full_span (TumenTable   *table,
                const guint8 *rows_in,
                guint         n_in)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  guint           n_dated = tumen_table_get_n_dated (table);
  TumenSpan       span = { (double)INFINITY, -(double)INFINITY };

  if (n_in == tumen_table_get_n_rows (table))
    tumen_table_get_extent (table, &span.begin, &span.end);
  for (guint i = 0; n_in < tumen_table_get_n_rows (table) && i < n_dated; i++)
    {
      if (rows_in[i] == 0)
        continue;
      if (rows[i].lo < span.begin)
        span.begin = rows[i].lo;
      if (rows[i].hi > span.end)
        span.end = rows[i].hi;
    }
  if (span.begin > span.end)
    return (TumenSpan){ 0.0, 0.0 };
  if (span.begin == span.end)
    return (TumenSpan){ span.begin - 0.5, span.end + 0.5 };
  return span;
}

/* tumen_explorer_apply_filter: finds anew which rows are in. */
void
tumen_explorer_apply_filter (TumenExplorer *self)
{
  TumenTable *table = ensure_table (self);

  g_free (self->sieve);
  g_free (self->rows_in);
  self->sieve = tumen_filter_sieve (&self->state.filter, table);
  self->rows_in = tumen_sieve_get_rows_in (self->sieve,
                                           tumen_table_get_n_rows (table),
                                           &self->n_in);
  self->n_off = tumen_filter_count_off (&self->state.filter, table);
  self->has_full_span = FALSE;
  tumen_explorer_search_filter_changed (self);
}

/* tumen_explorer_set_selection: (nullable) @id; need not be shown. */
void
tumen_explorer_set_selection (TumenExplorer *self,
                              const char    *id)
{
  if (g_strcmp0 (self->state.selection, id) == 0)
    return;
  g_free (self->state.selection);
  self->state.selection = g_strdup (id);
  g_clear_object (&self->selected);
}

/* What is not shown cannot be selected: the panel never tells of an event that a filter hides. */
static void
drop_hidden_selection (TumenExplorer *self)
{
  guint row;

  if (!tumen_table_find (ensure_table (self), self->state.selection, &row) || !self->rows_in[row])
    tumen_explorer_set_selection (self, NULL);
}

/* Whether the views have other rows. */
static gboolean
has_other_table (const TumenViewState *self,
                 const TumenViewState *other)
{
  return tumen_view_state_get_reading (self) != tumen_view_state_get_reading (other) ||
         self->has_known_on != other->has_known_on || self->known_on != other->known_on;
}

/* As views see it: whatever fits all is alike. */
static gboolean
is_same_span (TumenSpan span,
              TumenSpan other)
{
  const TumenViewState a = { .span = span };
  const TumenViewState b = { .span = other };

  return tumen_view_state_equal (&a, &b);
}

static guint
find_changes (TumenExplorer *self)
{
  const TumenViewState *now = &self->state;
  const TumenViewState *told = &self->told_state;
  guint                 flags = 0;

  if (self->library_serial != self->told_library_serial)
    flags |= TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE;
  if (now->reading != told->reading || has_other_table (now, told))
    flags |= TUMEN_EXPLORER_TABLE;
  if (!tumen_filter_equal (&now->filter, &told->filter))
    flags |= TUMEN_EXPLORER_FILTER;
  if (now->lanes != told->lanes)
    flags |= TUMEN_EXPLORER_LANES;
  if (now->language != told->language)
    flags |= TUMEN_EXPLORER_LANGUAGE;
  if (!is_same_span (now->span, told->span))
    flags |= TUMEN_EXPLORER_SPAN;
  if (g_strcmp0 (now->selection, told->selection) != 0)
    flags |= TUMEN_EXPLORER_SELECTION;
  if (self->history_serial != self->told_history_serial)
    flags |= TUMEN_EXPLORER_HISTORY;
  if (self->search.serial != self->search.told_serial)
    flags |= TUMEN_EXPLORER_SEARCH;
  if (self->measure_serial != self->told_measure_serial)
    flags |= TUMEN_EXPLORER_MEASURE;
  return flags;
}

static void
remember_as_told (TumenExplorer *self)
{
  tumen_view_state_clear (&self->told_state);
  tumen_view_state_copy (&self->state, &self->told_state);
  self->told_library_serial = self->library_serial;
  self->told_history_serial = self->history_serial;
  self->search.told_serial = self->search.serial;
  self->told_measure_serial = self->measure_serial;
}

/* One after the other, in an order in which each step can rely on those before. */
void
tumen_explorer_apply_state (TumenExplorer        *self,
                            const TumenViewState *state)
{
  gboolean is_other_table = has_other_table (state, &self->state);
  gboolean is_other_filter = !tumen_filter_equal (&state->filter, &self->state.filter);

  self->state.span = state->span;
  self->state.lanes = state->lanes;
  self->state.language = state->language;
  self->state.reading = state->reading;
  tumen_view_state_set_known_on (&self->state, state->has_known_on, state->known_on);
  if (is_other_filter)
    {
      tumen_filter_clear (&self->state.filter);
      tumen_filter_copy (&state->filter, &self->state.filter);
    }
  if (is_other_table)
    g_clear_object (&self->selected);
  if (is_other_table || is_other_filter)
    tumen_explorer_apply_filter (self);
  tumen_explorer_set_selection (self, state->selection);
  drop_hidden_selection (self);
}

static void
tumen_explorer_finalize (GObject *object)
{
  TumenExplorer *self = TUMEN_EXPLORER (object);

  tumen_explorer_search_clear (self);
  for (guint i = 0; i < TUMEN_N_MEASURE_ENDS; i++)
    g_free (self->measured[i]);
  g_clear_object (&self->selected);
  clear_tables (self);
  g_clear_object (&self->library);
  g_free (self->sieve);
  g_free (self->rows_in);
  tumen_history_clear (&self->history);
  tumen_view_state_clear (&self->state);
  tumen_view_state_clear (&self->told_state);

  G_OBJECT_CLASS (tumen_explorer_parent_class)->finalize (object);
}

static void
tumen_explorer_class_init (TumenExplorerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_explorer_finalize;

  /**
   * TumenExplorer::changed:
   * @self: the explorer
   * @flags: %TumenExplorerChange of all that is not as it was at the last notification
   *
   * Once for each change, when everything is in its new state; never for none.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          TUMEN_TYPE_EXPLORER,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_UINT);
}

static void
tumen_explorer_init (TumenExplorer *self)
{
  tumen_view_state_init (&self->state);
  tumen_view_state_init (&self->told_state);
  tumen_history_init (&self->history);
  self->state.language = tumen_language_from_locale ();
}

/* The first view of a library: its home span, all of its events, its home event selected. */
static void
go_home (TumenExplorer *self)
{
  const char *event = NULL;
  TumenDay    first, last;

  self->state.span = (TumenSpan){ 0.0, 0.0 };
  if (self->library != NULL)
    event = tumen_library_get_home_event (self->library);
  if (self->library != NULL && tumen_library_get_home_span (self->library, &first, &last))
    self->state.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  tumen_filter_clear (&self->state.filter);
  tumen_explorer_set_selection (self, event);
  g_clear_object (&self->selected);
  tumen_explorer_apply_filter (self);
  drop_hidden_selection (self);
  tumen_history_reset (&self->history, &self->state);
}

/**
 * tumen_explorer_new:
 * @library: what to explore
 *
 * Shows the editors' reading by kind, in the language of the locale, over the home span of the
 * library (decision 28), or all of it if it has none.
 *
 * Returns: (transfer full): an explorer, whose history holds that view
 */
TumenExplorer *
tumen_explorer_new (TumenLibrary *library)
{
  TumenExplorer *self = g_object_new (TUMEN_TYPE_EXPLORER, NULL);

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), self);

  self->library = g_object_ref (library);
  go_home (self);
  remember_as_told (self);
  return self;
}

/**
 * tumen_explorer_new_with_table:
 * @library: what to explore
 * @table: a finished table of all its events, whose reading is shown
 *
 * Like tumen_explorer_new(), but what somebody else has made of the library is used here too.
 *
 * Returns: (transfer full): an explorer, whose history holds that view
 */
TumenExplorer *
tumen_explorer_new_with_table (TumenLibrary *library,
                               TumenTable   *table)
{
  TumenExplorer *self = g_object_new (TUMEN_TYPE_EXPLORER, NULL);
  TumenReading   reading;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), self);
  g_return_val_if_fail (TUMEN_IS_TABLE (table), self);

  reading = tumen_table_get_reading (table);
  self->library = g_object_ref (library);
  self->tables[reading] = g_object_ref (table);
  self->state.reading = reading;
  go_home (self);
  remember_as_told (self);
  return self;
}

/**
 * tumen_explorer_new_for_tables:
 * @editors: a finished table of the editors' reading
 * @strict: a finished table of the strict reading; may be @editors
 *
 * Returns: (transfer full): an explorer without a library: it has no events as objects
 */
TumenExplorer *
tumen_explorer_new_for_tables (TumenTable *editors,
                               TumenTable *strict)
{
  TumenExplorer *self = g_object_new (TUMEN_TYPE_EXPLORER, NULL);

  g_set_object (&self->tables[TUMEN_READING_EDITORS], editors);
  g_set_object (&self->tables[TUMEN_READING_STRICT], strict);
  go_home (self);
  remember_as_told (self);
  return self;
}

/**
 * tumen_explorer_get_library:
 * @self: an explorer
 *
 * Returns: (transfer none) (nullable): what is explored
 */
TumenLibrary *
tumen_explorer_get_library (TumenExplorer *self)
{
  return self->library;
}

/**
 * tumen_explorer_get_table:
 * @self: an explorer
 *
 * Returns: (transfer none): all events in the reading that is shown
 */
TumenTable *
tumen_explorer_get_table (TumenExplorer *self)
{
  return ensure_table (self);
}

/**
 * tumen_explorer_get_view_state:
 * @self: an explorer
 *
 * Returns: (transfer none): what is shown; valid until the next change
 */
const TumenViewState *
tumen_explorer_get_view_state (TumenExplorer *self)
{
  return &self->state;
}

/**
 * tumen_explorer_get_rows_in:
 * @self: an explorer
 * @n_in: (out) (optional): how many events the filter lets through
 *
 * Returns: (transfer none): one byte a row of the table, 1 if in; valid until the next change
 */
const guint8 *
tumen_explorer_get_rows_in (TumenExplorer *self,
                            guint         *n_in)
{
  if (n_in != NULL)
    *n_in = self->n_in;
  return self->rows_in;
}

/**
 * tumen_explorer_get_full_span:
 * @self: an explorer
 *
 * Returns: from the first to the last moment of all dated events of the filter, in days, half-open;
 *   empty (begin equals end) if there are none
 */
TumenSpan
tumen_explorer_get_full_span (TumenExplorer *self)
{
  if (!self->has_full_span)
    self->full_span = find_full_span (ensure_table (self), self->rows_in, self->n_in);
  self->has_full_span = TRUE;
  return self->full_span;
}

/**
 * tumen_explorer_count:
 * @self: an explorer
 * @field: a field
 * @counts: (out caller-allocates) (array): room for each value of @field in the table that is shown
 *
 * As tumen_filter_count() for the filter that is shown, which has been applied already.
 */
void
tumen_explorer_count (TumenExplorer *self,
                      TumenField     field,
                      guint         *counts)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self) && counts != NULL);

  tumen_sieve_count (self->sieve, ensure_table (self), field, counts);
}

/**
 * tumen_explorer_set_library:
 * @self: an explorer
 * @library: another library, or one whose events have changed
 *
 * Goes to the home span of all that is known, without filter and selection; lanes, reading and
 * language stay. The history begins anew, since its views are of another library.
 */
void
tumen_explorer_set_library (TumenExplorer *self,
                            TumenLibrary  *library)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self) && TUMEN_IS_LIBRARY (library));

  tumen_explorer_begin_change (self);
  tumen_explorer_clear_measure (self);
  g_set_object (&self->library, library);
  clear_tables (self);
  go_home (self);
  tumen_explorer_search_begin_library (self);
  self->library_serial++;
  self->history_serial++;
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_set_view_state:
 * @self: an explorer
 * @state: what to show; copied
 *
 * A selection that the library does not have, or that the filter hides, is left out.
 */
void
tumen_explorer_set_view_state (TumenExplorer        *self,
                               const TumenViewState *state)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self) && state != NULL);

  tumen_explorer_begin_change (self);
  tumen_explorer_apply_state (self, state);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_set_span:
 * @self: an explorer
 * @span: what of time to show; if it begins where it ends, all of the filter
 */
void
tumen_explorer_set_span (TumenExplorer *self,
                         TumenSpan      span)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));
  g_return_if_fail (isfinite (span.begin) && isfinite (span.end) && span.begin <= span.end);

  tumen_explorer_begin_change (self);
  self->state.span = span;
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_set_filter:
 * @self: an explorer
 * @filter: which events to show; copied
 *
 * If the filter hides the selected event, nothing is selected any more.
 */
void
tumen_explorer_set_filter (TumenExplorer     *self,
                           const TumenFilter *filter)
{
  TumenViewState next;

  g_return_if_fail (TUMEN_IS_EXPLORER (self) && filter != NULL);

  next = self->state;
  next.filter = *filter;
  next.selection = g_strdup (self->state.selection);
  tumen_explorer_set_view_state (self, &next);
  g_free (next.selection);
}

/**
 * tumen_explorer_set_lanes:
 * @self: an explorer
 * @lanes: what lanes shall be
 */
void
tumen_explorer_set_lanes (TumenExplorer *self,
                          TumenLanes     lanes)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  tumen_explorer_begin_change (self);
  self->state.lanes = lanes;
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_set_reading:
 * @self: an explorer
 * @reading: which dates to show
 *
 * The selection stays unless the filter hides the event in that reading. The notification says
 * TABLE: rows are others, even if the same events are in.
 */
void
tumen_explorer_set_reading (TumenExplorer *self,
                            TumenReading   reading)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  tumen_explorer_begin_change (self);
  if (reading != self->state.reading)
    {
      self->state.reading = reading;
      tumen_explorer_apply_filter (self);
      drop_hidden_selection (self);
    }
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_set_language:
 * @self: an explorer
 * @language: of event texts and drawn words
 *
 * It is the reader's, so the views of the history are shown in it as well.
 */
void
tumen_explorer_set_language (TumenExplorer *self,
                             TumenLanguage  language)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  tumen_explorer_begin_change (self);
  self->state.language = language;
  tumen_history_set_language (&self->history, language);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_begin_change:
 * @self: an explorer
 *
 * Until the matching tumen_explorer_end_change() nothing is notified. May be nested.
 */
void
tumen_explorer_begin_change (TumenExplorer *self)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  self->depth++;
}

/**
 * tumen_explorer_end_change:
 * @self: an explorer
 *
 * Notifies of all that is not as it was, if anything.
 */
void
tumen_explorer_end_change (TumenExplorer *self)
{
  guint flags;

  g_return_if_fail (TUMEN_IS_EXPLORER (self) && self->depth > 0);

  if (--self->depth > 0)
    return;
  flags = find_changes (self);
  if (flags == 0)
    return;
  remember_as_told (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, flags);
}
