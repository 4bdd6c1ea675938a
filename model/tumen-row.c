/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <math.h>
#include <string.h>

/* Sources that disagree by at most this many days still name the day (visual design 7). */
#define MAX_DISAGREEMENT_DAYS 3
#define MINUTES_PER_DAY       1440.0
/* A million rows are read for one frame. */
G_STATIC_ASSERT (sizeof (TumenRow) == 32);
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
 * tumen_row_has_scattered_days:
 *
 * Days that touch are drawn as one hatched bar over all of them, which says the same with less
 * ink; candidates apart from one another stand each on its own.
 */
gboolean
tumen_row_has_scattered_days (const TumenDate *date)
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
get_form (const TumenTableEvent *event,
          gboolean               has_scattered_days)
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
  return has_scattered_days ? TUMEN_FORM_ONE_OF : TUMEN_FORM_WITHIN;
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

/* A part of the extent, as a float that is no longer than it. */
static float
get_part (const TumenRow *row,
          double          days)
{
  float part = (float)CLAMP (days, 0.0, row->hi - row->lo);

  return row->lo + (double)part > row->hi ? nextafterf (part, 0.0f) : part;
}

/* The stated centre, which the margin does not move. */
static void
set_approximate (TumenRow        *row,
                 const TumenDate *date)
{
  double centre = ((double)date->earliest_start + (double)date->latest_end + 1.0) / 2.0;

  row->rise = get_part (row, centre - row->lo);
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
  if (!isnan (start_hi) && (row->flags & TUMEN_ROW_OPEN_START) == 0)
    row->rise = get_part (row, start_hi - row->lo);
  if (!isnan (end_lo) && (row->flags & TUMEN_ROW_OPEN_END) == 0)
    row->fall = get_part (row, row->hi - end_lo);
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
  int               first_margin = first->about ? MAX (first->margin_minutes, 0) : 0;
  int               last_margin = last->about ? MAX (last->margin_minutes, 0) : 0;
  double            first_time = day + first->minutes / MINUTES_PER_DAY;
  double            last_time = fmax (first_time, day + last->minutes / MINUTES_PER_DAY);

  row->lo = first_time - first_margin / MINUTES_PER_DAY;
  row->hi = last_time + last_margin / MINUTES_PER_DAY;
  row->rise = (float)first_margin;
  row->fall = (float)last_margin;
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
      row->lo = row->hi = (double)date->latest_end + 1.0 + MAX (event->date->margin_days, 0);
      break;
    case TUMEN_FORM_AFTER:
      row->lo = row->hi = (double)date->earliest_start - MAX (event->date->margin_days, 0);
      break;
    case TUMEN_FORM_LASTING:
      set_lasting (row, date);
      break;
    case TUMEN_FORM_CLOCK:
      set_clock (row, event);
      break;
    case TUMEN_FORM_NONE:
      row->lo = row->hi = (double)NAN;
      break;
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_ONE_OF:
    default:
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

/* Voices count, not excerpts: the same voice again says nothing new. */
static TumenAgreement
get_agreement (const TumenTableEvent *event)
{
  guint n_denials = 0;

  if (event->n_voices >= 2)
    return TUMEN_AGREEMENT_SEVERAL;
  if (event->n_voices == 0)
    return TUMEN_AGREEMENT_NONE;
  for (guint i = 0; i < event->n_dots; i++)
    n_denials += event->dots[i] == TUMEN_DOT_DENIAL;
  return event->n_dots > n_denials + 1 ? TUMEN_AGREEMENT_REPEATED : TUMEN_AGREEMENT_SINGLE;
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
 * @has_scattered_days: tumen_row_has_scattered_days() of its date, which takes long to find out
 *
 * Form, extent, ink and certainty after visual design 7 and decisions 12 to 17.
 */
void
tumen_row_init (TumenRow              *row,
                const TumenTableEvent *event,
                gboolean               has_scattered_days)
{
  *row = (TumenRow){ .kind = event->kind, .status = event->status };
  row->basis = event->date->basis;
  row->agreement = get_agreement (event);
  row->importance = (guint)CLAMP (event->importance, 1, 5);
  row->flags = (guint8)(event->flags & EVENT_FLAGS);
  row->n_dots = (guint8)MIN (event->n_dots, G_MAXUINT8);
  row->n_voices = (guint8)MIN (event->n_voices, G_MAXUINT8);
  for (guint i = 0; i < MIN (event->n_dots, TUMEN_MAX_DOTS); i++)
    row->dots |= (guint8)(event->dots[i] << (2 * i));
  if (event->date->basis != TUMEN_BASIS_STATED)
    row->flags |= TUMEN_ROW_DASHED;

  row->form = get_form (event, has_scattered_days);
  set_times (row, event);
  row->ink = get_ink (row, event);
  row->certainty = get_certainty (row, event);
}

/* Most keys are of the form 2024-06-19, and reading any EDTF takes long. */
static gboolean
is_plain_day (const char *key)
{
  return key != NULL && g_ascii_isdigit (key[0]) && strlen (key) == 10;
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
  TumenDay         day;

  if (is_plain_day (event->sort_key) && tumen_day_parse (event->sort_key, &day))
    return (double)day;
  if (event->sort_key != NULL && tumen_date_parse (event->sort_key, &key, NULL, NULL))
    date = &key;
  else if (row->form == TUMEN_FORM_CLOCK)
    return tumen_row_get_centre (row);

  if (date->has_earliest_start)
    return (double)date->earliest_start;
  if (date->has_latest_start)
    return (double)date->latest_start;
  if (date->has_earliest_end)
    return (double)date->earliest_end;
  return date->has_latest_end ? (double)date->latest_end : (double)INFINITY;
}
