/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

/* On both sides of what stands on an axis, as a share of it; and at least so many days. */
#define PAD_SHARE 0.11
#define PAD_DAYS  15.0
/* Where nothing has a date. */
#define NO_DATE_DAYS 365.0

static gboolean
is_empty (TumenSpan span)
{
  return !(span.begin < span.end);
}

/* @span: empty if there is nothing yet. */
static void
add_row (TumenTable *table,
         guint       row,
         TumenSpan  *span)
{
  const TumenRow *it;
  double          end;

  if (row == G_MAXUINT)
    return;
  it = &tumen_table_get_rows (table)[row];
  if (it->form == TUMEN_FORM_NONE)
    return;
  end = MAX (it->hi, it->lo + 1.0);
  if (is_empty (*span))
    *span = (TumenSpan){ it->lo, end };
  span->begin = MIN (span->begin, it->lo);
  span->end = MAX (span->end, end);
}

static TumenSpan
pad (TumenSpan span)
{
  double by = MAX (PAD_SHARE * (span.end - span.begin), PAD_DAYS);

  return (TumenSpan){ span.begin - by, span.end + by };
}

/**
 * tumen_lesson_span_of_story:
 * @table: a table
 * @stops: (element-type TumenLessonStop): all that play
 *
 * Returns: the span in which all their events are, with room beside; that of the table if they have
 *   no dates; never empty
 */
TumenSpan
tumen_lesson_span_of_story (TumenTable   *table,
                            const GArray *stops)
{
  TumenSpan span = { 0.0, 0.0 };

  for (guint i = 0; i < stops->len; i++)
    {
      const TumenLessonStop *stop = &g_array_index (stops, TumenLessonStop, i);

      add_row (table, stop->words.row, &span);
      for (guint j = 0; j < stop->n_cards; j++)
        add_row (table, stop->first_cards[j], &span);
    }
  if (!is_empty (span))
    return pad (span);
  if (!tumen_table_get_home (table, &span.begin, &span.end) &&
      !tumen_table_get_extent (table, &span.begin, &span.end))
    return (TumenSpan){ 0.0, NO_DATE_DAYS };
  return is_empty (span) ? pad (span) : span;
}

/* That of the view; FALSE if it shows all. */
static gboolean
get_view_span (const TumenStop *stop,
               TumenSpan       *span)
{
  TumenViewState view;

  if (stop->view == NULL || !tumen_view_state_parse (stop->view, &view, NULL))
    return FALSE;
  *span = view.span;
  tumen_view_state_clear (&view);
  return !is_empty (*span);
}

/**
 * tumen_lesson_span_of_stop:
 * @table: a table
 * @stop: a stop
 * @story: the span of the story
 *
 * Returns: the span of its view, or @story if it has none; wider where what the stop is about would
 *   not be on it
 */
TumenSpan
tumen_lesson_span_of_stop (TumenTable            *table,
                           const TumenLessonStop *stop,
                           TumenSpan              story)
{
  TumenSpan view, needed = { 0.0, 0.0 };

  if (!get_view_span (stop->words.stop, &view))
    return story;
  add_row (table, stop->words.row, &needed);
  for (guint i = 0; i < stop->n_cards; i++)
    add_row (table, stop->first_cards[i], &needed);
  if (is_empty (needed) || (needed.begin < view.end && needed.end > view.begin &&
                            stop->words.task == TUMEN_TASK_NONE))
    return view;
  if (needed.begin < view.begin)
    view.begin = pad (needed).begin;
  if (needed.end > view.end)
    view.end = pad (needed).end;
  return view;
}
