/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <math.h>

/* Sources that disagree by at most this many days still name the day (visual design 7). */
#define MAX_DISAGREEMENT_DAYS 3
#define MINUTES_PER_DAY       1440.0
#define EVENT_FLAGS \
  (TUMEN_ROW_BADGE | TUMEN_ROW_DENIED | TUMEN_ROW_STARRED | TUMEN_ROW_DATES_DISAGREE)

static gboolean
is_one_day (const TumenDate *date)
{
  return date->has_earliest_start && date->has_latest_end &&
         date->earliest_start == date->latest_end;
}

static gboolean
is_undated (const TumenDate *date)
{
  return !date->has_earliest_start && !date->has_latest_start && !date->has_earliest_end &&
         !date->has_latest_end;
}

static gboolean
are_consecutive (const TumenDay *days,
                 guint           n_days)
{
  for (guint i = 1; i < n_days; i++)
    {
      if (days[i] != days[i - 1] + 1)
        return FALSE;
    }
  return TRUE;
}

/*
 * Days that touch are drawn as one hatched bar over all of them, which says the same with less
 * ink; candidates apart from one another stand each on its own.
 */
static gboolean
has_scattered_days (const TumenDate *date)
{
  TumenDay days[TUMEN_DATE_MAX_MEMBERS];
  guint    n_days;

  if (date->type != TUMEN_DATE_ONE_OF)
    return FALSE;
  n_days = tumen_date_get_member_days (date, days, G_N_ELEMENTS (days));
  return n_days > 1 && !are_consecutive (days, n_days);
}

/*
 * A single date of a lasting event tells one day of it, not how long it lasted, and is drawn as
 * that day. Several days that all apply are drawn as the stretch from the first to the last:
 * hatching would say that one of them is meant.
 */
static gboolean
is_stretch (const TumenEventDate *date)
{
  if (date->date.type == TUMEN_DATE_ALL_OF)
    return TRUE;
  return date->date.type == TUMEN_DATE_INTERVAL && date->duration == TUMEN_DURATION_LASTING;
}

static TumenForm
get_form (const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;

  if (is_undated (date))
    return TUMEN_FORM_NONE;
  if (is_one_day (date) && event->n_clocks > 0)
    return TUMEN_FORM_CLOCK;
  if (is_stretch (event->date) && !is_one_day (date))
    return TUMEN_FORM_LASTING;
  if (!date->has_earliest_start)
    return TUMEN_FORM_BEFORE;
  if (!date->has_latest_end)
    return TUMEN_FORM_AFTER;
  if (date->approximate)
    return TUMEN_FORM_APPROXIMATE;
  if (is_one_day (date))
    return TUMEN_FORM_DAY;
  return has_scattered_days (date) ? TUMEN_FORM_ONE_OF : TUMEN_FORM_WITHIN;
}

/* The library's drawn extent, which knows the last report; without one, the padded bounds. */
static void
set_extent (TumenRow             *row,
            const TumenEventDate *date)
{
  const TumenDate *d = &date->date;
  double           margin = MAX (date->margin_days, 0);

  if (isfinite (date->drawn_lo) && isfinite (date->drawn_hi) && date->drawn_lo < date->drawn_hi)
    {
      row->lo = date->drawn_lo;
      row->hi = date->drawn_hi;
      return;
    }
  row->lo = d->has_earliest_start ? (double)d->earliest_start - margin : (double)NAN;
  row->hi = d->has_latest_end ? (double)d->latest_end + 1.0 + margin : (double)NAN;
}

static void
set_whole (TumenRow *row)
{
  row->centre = (row->lo + row->hi) / 2.0;
  row->start_hi = row->lo;
  row->end_lo = row->hi;
}

/* The stated centre, which the margin does not move. */
static void
set_approximate (TumenRow        *row,
                 const TumenDate *date)
{
  set_whole (row);
  row->centre = ((double)date->earliest_start + (double)date->latest_end + 1.0) / 2.0;
  row->centre = CLAMP (row->centre, row->lo, row->hi);
}

static void
set_limit (TumenRow *row,
           double    limit)
{
  row->lo = limit;
  row->hi = limit;
  set_whole (row);
}

/*
 * The certain part is [start_hi, end_lo]. If the latest start lies after the earliest end, no part
 * is certain, and the drawing lets the wedges meet below the full height.
 */
static void
set_lasting (TumenRow        *row,
             const TumenDate *date)
{
  double start_hi = date->has_latest_start ? (double)date->latest_start + 1.0 : (double)NAN;
  double end_lo = date->has_earliest_end ? (double)date->earliest_end : (double)NAN;

  if (!date->has_earliest_start)
    row->flags |= TUMEN_ROW_OPEN_START;
  if (!date->has_latest_end)
    row->flags |= TUMEN_ROW_OPEN_END;
  if (isnan (row->lo))
    row->lo = fmin (start_hi, end_lo);
  if (isnan (row->hi))
    row->hi = fmax (start_hi, end_lo);
  if (isnan (start_hi) || (row->flags & TUMEN_ROW_OPEN_START) != 0)
    start_hi = row->lo;
  if (isnan (end_lo) || (row->flags & TUMEN_ROW_OPEN_END) != 0)
    end_lo = row->hi;

  row->start_hi = CLAMP (start_hi, row->lo, row->hi);
  row->end_lo = CLAMP (end_lo, row->lo, row->hi);
  row->centre = (row->start_hi + row->end_lo) / 2.0;
}

/*
 * The shape stands at the first time. [lo, start_hi] is the margin about it, [end_lo, hi] that
 * about the second time; an exact time has none. No source states an end here.
 */
static void
set_clock (TumenRow              *row,
           const TumenTableEvent *event)
{
  const TumenClock *first = &event->clocks[0];
  const TumenClock *last = &event->clocks[event->n_clocks > 1 ? 1 : 0];
  double            day = (double)event->date->date.earliest_start;
  double            first_margin = first->about ? first->margin_minutes / MINUTES_PER_DAY : 0.0;
  double            last_margin = last->about ? last->margin_minutes / MINUTES_PER_DAY : 0.0;
  double            first_time = day + first->minutes / MINUTES_PER_DAY;
  double            last_time = fmax (first_time, day + last->minutes / MINUTES_PER_DAY);

  row->centre = first_time;
  row->lo = first_time - first_margin;
  row->hi = last_time + last_margin;
  row->start_hi = fmin (first_time + first_margin, row->hi);
  row->end_lo = fmax (last_time - last_margin, row->lo);
  if (event->n_clocks > 1)
    row->flags |= TUMEN_ROW_OPEN_END;
}

static void
set_times (TumenRow              *row,
           const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;

  set_extent (row, event->date);
  switch ((TumenForm)row->form)
    {
    case TUMEN_FORM_APPROXIMATE:
      set_approximate (row, date);
      break;
    case TUMEN_FORM_BEFORE:
      set_limit (row, (double)date->latest_end + 1.0 + MAX (event->date->margin_days, 0));
      break;
    case TUMEN_FORM_AFTER:
      set_limit (row, (double)date->earliest_start - MAX (event->date->margin_days, 0));
      break;
    case TUMEN_FORM_LASTING:
      set_lasting (row, date);
      break;
    case TUMEN_FORM_CLOCK:
      set_clock (row, event);
      break;
    case TUMEN_FORM_NONE:
      row->lo = row->hi = row->centre = row->start_hi = row->end_lo = (double)NAN;
      break;
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_ONE_OF:
    default:
      set_whole (row);
      break;
    }
}

static gboolean
is_close_disagreement (const TumenRow  *row,
                       const TumenDate *date)
{
  return (row->flags & TUMEN_ROW_DATES_DISAGREE) != 0 &&
         date->latest_end - date->earliest_start <= MAX_DISAGREEMENT_DAYS;
}

static TumenInk
get_ink (const TumenRow        *row,
         const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;
  gboolean         stated = event->date->basis == TUMEN_BASIS_STATED;

  if (event->status == TUMEN_STATUS_EXPECTED || event->status == TUMEN_STATUS_RUMOURED)
    return TUMEN_INK_DOTTED;
  switch ((TumenForm)row->form)
    {
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_CLOCK:
      return stated && !date->uncertain ? TUMEN_INK_FULL : TUMEN_INK_CORED;
    case TUMEN_FORM_LASTING:
      return stated ? TUMEN_INK_FULL : TUMEN_INK_CORED;
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_ONE_OF:
      return is_close_disagreement (row, date) ? TUMEN_INK_CORED : TUMEN_INK_OUTLINE;
    case TUMEN_FORM_NONE:
    case TUMEN_FORM_APPROXIMATE:
    case TUMEN_FORM_BEFORE:
    case TUMEN_FORM_AFTER:
    default:
      return TUMEN_INK_OUTLINE;
    }
}

static TumenCertainty
get_known_certainty (const TumenRow        *row,
                     const TumenTableEvent *event)
{
  if (event->date->basis == TUMEN_BASIS_EDITORIAL)
    return TUMEN_CERTAINTY_OTHER_PAGES;
  return row->ink == TUMEN_INK_FULL ? TUMEN_CERTAINTY_STATED : TUMEN_CERTAINTY_WORKED_OUT;
}

static TumenCertainty
get_lasting_certainty (const TumenRow        *row,
                       const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;

  if (date->approximate)
    return TUMEN_CERTAINTY_APPROXIMATE;
  if ((row->flags & (TUMEN_ROW_OPEN_START | TUMEN_ROW_OPEN_END)) != 0 ||
      date->earliest_start != date->latest_start || date->earliest_end != date->latest_end)
    return TUMEN_CERTAINTY_OPEN;
  return get_known_certainty (row, event);
}

static TumenCertainty
get_certainty (const TumenRow        *row,
               const TumenTableEvent *event)
{
  if (row->form == TUMEN_FORM_NONE)
    return TUMEN_CERTAINTY_UNDATED;
  if (row->ink == TUMEN_INK_DOTTED)
    return TUMEN_CERTAINTY_EXPECTED;
  if (row->form == TUMEN_FORM_LASTING)
    return get_lasting_certainty (row, event);
  if (row->form == TUMEN_FORM_APPROXIMATE)
    return TUMEN_CERTAINTY_APPROXIMATE;
  if (row->ink == TUMEN_INK_OUTLINE)
    return TUMEN_CERTAINTY_NOT_KNOWN;
  return get_known_certainty (row, event);
}

/*
 * tumen_row_init:
 * @row: (out caller-allocates): what is drawn of the event
 * @event: an event
 *
 * Form, extent, ink and certainty after visual design 7 and decisions 12 to 17.
 */
void
tumen_row_init (TumenRow              *row,
                const TumenTableEvent *event)
{
  *row = (TumenRow){ .kind = (guint8)event->kind, .status = (guint8)event->status };
  row->importance = (guint8)CLAMP (event->importance, 1, 5);
  row->flags = (guint8)(event->flags & EVENT_FLAGS);
  row->n_dots = (guint8)MIN (event->n_dots, G_MAXUINT8);
  row->n_voices = (guint8)MIN (event->n_voices, G_MAXUINT8);
  for (guint i = 0; i < MIN (event->n_dots, TUMEN_MAX_DOTS); i++)
    row->dots[i] = (guint8)event->dots[i];
  if (event->date->basis != TUMEN_BASIS_STATED)
    row->flags |= TUMEN_ROW_DASHED;

  row->form = (guint8)get_form (event);
  set_times (row, event);
  row->ink = (guint8)get_ink (row, event);
  row->certainty = (guint8)get_certainty (row, event);
}

/*
 * tumen_row_get_sort_time:
 * @row: the row of @event
 * @event: an event
 *
 * Returns: where the event stands in order of time, in days: its sort key, else the first known
 *   bound of its date; infinite if it has neither
 */
double
tumen_row_get_sort_time (const TumenRow        *row,
                         const TumenTableEvent *event)
{
  const TumenDate *date = &event->date->date;
  TumenDate        key;

  if (event->sort_key != NULL && tumen_date_parse (event->sort_key, &key, NULL, NULL))
    date = &key;
  else if (row->form == TUMEN_FORM_CLOCK)
    return row->centre;

  if (date->has_earliest_start)
    return (double)date->earliest_start;
  if (date->has_latest_start)
    return (double)date->latest_start;
  if (date->has_earliest_end)
    return (double)date->earliest_end;
  return date->has_latest_end ? (double)date->latest_end : (double)INFINITY;
}
