/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-calendar-words.h"
#include "tumen-unit-private.h"

/* px of the design. */
#define EDGE            56.0 /* of the axis */
#define ABOVE           127.0
#define RING            50.0
#define RING_LEAST      0.6 /* of it */
#define RING_LINE       2.0 /* half of it */
#define LABEL_GAP       6.0
#define BOTTOM          37.0
#define AXIS_LINE       3.0
#define HALF_TICK       11.0
#define HALF_YEAR_TICK  20.0
#define TICK_DISTANCE   210.0 /* at least */
#define DENSE_DISTANCE  105.0 /* where the class has to point */
#define LABEL_DISTANCE  18.0
#define FLAG_GAP        24.0 /* to the panel */
#define FLAG_TRACKS     2    /* under it */
#define LEAST_ABOVE     66.0
#define TRACK_ROOM      20.0 /* half a mark, and some air */
#define MOST_TICKS      400
#define MINUTES_PER_DAY 1440

/** TickLabel: what stands under a tick. */
typedef struct
{
  TumenStageBlock block;
  double          x; /* of its middle */
  gboolean        is_main;
  gboolean        is_placed;
} TickLabel;

static const TumenUnit units[] = {
  { TUMEN_UNIT_MINUTES, 15 },
  { TUMEN_UNIT_MINUTES, 60 },
  { TUMEN_UNIT_MINUTES, 180 },
  { TUMEN_UNIT_MINUTES, 360 },
  { TUMEN_UNIT_MINUTES, 720 },
  { TUMEN_UNIT_MINUTES, 1440 },
  { TUMEN_UNIT_WEEK, 1 },
  { TUMEN_UNIT_MONTHS, 1 },
  { TUMEN_UNIT_MONTHS, 3 },
  { TUMEN_UNIT_MONTHS, 6 },
  { TUMEN_UNIT_MONTHS, 12 },
  { TUMEN_UNIT_MONTHS, 24 },
  { TUMEN_UNIT_MONTHS, 60 },
  { TUMEN_UNIT_MONTHS, 120 },
  { TUMEN_UNIT_MONTHS, 240 },
  { TUMEN_UNIT_MONTHS, 600 },
  { TUMEN_UNIT_MONTHS, 1200 },
  { TUMEN_UNIT_MONTHS, 6000 },
  { TUMEN_UNIT_MONTHS, 12000 },
  { TUMEN_UNIT_MONTHS, 120000 },
};

/**
 * tumen_stage_get_x:
 * @self: a stage whose axis was measured
 * @day: with its fraction
 *
 * Returns: px
 */
double
tumen_stage_get_x (TumenStage *self,
                   double      day)
{
  double share = (day - self->span.begin) / (self->span.end - self->span.begin);

  return self->axis_left + share * (self->axis_right - self->axis_left);
}

/**
 * tumen_stage_axis_measure:
 * @self: a stage that is made
 * @content: what is shown
 * @fit: how generously
 * @axis: (out caller-allocates): how much room the axis takes
 *
 * Measures the axis and finds where it stands.
 */
void
tumen_stage_axis_measure (TumenStage              *self,
                          const TumenStageContent *content,
                          const TumenStageFit     *fit,
                          TumenStageAxis          *axis)
{
  double unit = self->unit;
  double label = tumen_stage_get_size (self, TUMEN_STAGE_YEAR, fit->other);

  axis->ring = RING * MAX (fit->axis, RING_LEAST) * unit;
  axis->above = MAX (ABOVE * fit->axis, LEAST_ABOVE) * unit;
  axis->n_tracks =
    1 + (guint)((axis->above / unit - TRACK_ROOM) / TUMEN_STAGE_TRACK_PITCH);
  if (content->task == TUMEN_TASK_PREDICT)
    {
      axis->n_tracks = MIN (axis->n_tracks, FLAG_TRACKS);
      axis->above = MAX (axis->above, tumen_stage_get_flag_bottom (self, axis) +
                                        FLAG_GAP * unit + tumen_stage_get_flag_height (self, fit));
    }
  axis->label_top = axis->ring + (RING_LINE + LABEL_GAP * fit->axis) * unit;
  axis->below = axis->label_top + tumen_stage_get_pitch (TUMEN_STAGE_YEAR, label);
  axis->below += BOTTOM * MAX (fit->axis, 0.5) * unit;
  self->axis_left = EDGE * unit;
  self->axis_right = self->spec.width - EDGE * unit;
  self->axis_y = self->spec.height - axis->below;
  self->axis_top = self->axis_y - axis->above;
  self->axis_bottom = self->spec.height;
}

static const TumenUnit *
find_unit (TumenStage *self,
           double      distance)
{
  double scale = (self->axis_right - self->axis_left) / (self->span.end - self->span.begin);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (tumen_unit_get_days (&units[i]) * scale >= distance)
        return &units[i];
    }
  return &units[G_N_ELEMENTS (units) - 1];
}

/* @with_year: nothing else in view tells it. */
static char *
dup_day (TumenStage *self,
         TumenDay    day,
         gboolean    with_year)
{
  gint64           year;
  int              month, day_of_month;
  g_autofree char *year_text = NULL;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  if (!with_year)
    return g_strdup_printf ("%d %s", day_of_month,
                            tumen_calendar_get_month_short (self->language, month));
  year_text = tumen_calendar_dup_year (self->language, year);
  return g_strdup_printf ("%d %s %s", day_of_month,
                          tumen_calendar_get_month_short (self->language, month), year_text);
}

static char *
dup_month (TumenStage      *self,
           const TumenUnit *unit,
           TumenDay         day,
           gboolean        *is_main)
{
  gint64           year;
  int              month, day_of_month;
  gboolean         with_year = *is_main;
  g_autofree char *year_text = NULL;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  year_text = tumen_calendar_dup_year (self->language, year);
  *is_main = month == 1 || with_year;
  if (month == 1 || unit->count >= 12)
    return g_steal_pointer (&year_text);
  if (!with_year)
    return g_strdup (tumen_calendar_get_month_short (self->language, month));
  return g_strdup_printf ("%s %s", tumen_calendar_get_month_short (self->language, month),
                          year_text);
}

/* @is_main: in: the first one, which has to tell the year; out: larger than the others. */
static char *
dup_label (TumenStage      *self,
           const TumenUnit *unit,
           double           begin,
           gboolean        *is_main)
{
  TumenDay         day = (TumenDay)floor (begin + 0.5 / MINUTES_PER_DAY);
  int              minutes = (int)lround ((begin - (double)day) * MINUTES_PER_DAY);
  gboolean         is_first = *is_main;
  g_autofree char *date = NULL;

  if (unit->kind == TUMEN_UNIT_MONTHS)
    return dup_month (self, unit, day, is_main);
  if (unit->kind == TUMEN_UNIT_WEEK || unit->count >= MINUTES_PER_DAY)
    return dup_day (self, day, is_first);
  if (minutes == 0)
    *is_main = TRUE;
  date = dup_day (self, day, is_first);
  if (minutes == 0)
    return g_steal_pointer (&date);
  if (!is_first)
    return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
  return g_strdup_printf ("%s, %02d:%02d", date, minutes / 60, minutes % 60);
}

static void
add_tick (TumenStage *self,
          double      x,
          gboolean    is_main)
{
  double          half = (is_main ? HALF_YEAR_TICK : HALF_TICK) * self->unit;
  TumenRect       rect = { x, self->axis_y - half, 0.0, 2.0 * half };
  TumenStageItem *item = tumen_stage_add_item (self, TUMEN_STAGE_TICK, &rect);

  item->x = item->x2 = x;
  item->y = rect.y;
  item->y2 = rect.y + rect.height;
  item->line = AXIS_LINE * self->unit;
  item->color = self->theme.high_contrast ? self->theme.ink : self->theme.grid_major;
}

static gboolean
is_free (const GArray    *labels,
         const TickLabel *label,
         double           distance)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const TickLabel *other = &g_array_index (labels, TickLabel, i);

      if (other->is_placed && fabs (other->x - label->x) <
                                (other->block.width + label->block.width) / 2.0 + distance)
        return FALSE;
    }
  return TRUE;
}

/* The larger ones first; what would touch another label is left out, its tick stays. */
static void
place_labels (TumenStage           *self,
              GArray               *labels,
              const TumenStageAxis *axis,
              gboolean              main_ones)
{
  double edge = LABEL_DISTANCE * self->unit;

  for (guint i = 0; i < labels->len; i++)
    {
      TickLabel *label = &g_array_index (labels, TickLabel, i);
      double     half = label->block.width / 2.0;
      double     y = self->axis_y + axis->label_top;

      if (label->is_main != main_ones)
        continue;
      label->x = CLAMP (label->x, half + edge, MAX (half + edge, self->spec.width - half - edge));
      if (!is_free (labels, label, edge))
        continue;
      label->is_placed = TRUE;
      tumen_stage_place_block (self, &label->block, label->x, y, 0.5);
    }
}

static void
clear_label (gpointer data)
{
  tumen_stage_block_clear (&((TickLabel *)data)->block);
}

/* Whether some label of months tells a year by itself. */
static gboolean
has_january (const TumenUnit *unit,
             TumenSpan        span)
{
  static const TumenUnit year = { TUMEN_UNIT_MONTHS, 12 };
  gint64                 number = tumen_unit_find (&year, span.begin);

  return unit->kind == TUMEN_UNIT_MONTHS && tumen_unit_get_begin (&year, number + 1) <= span.end;
}

static void
add_label (TumenStage          *self,
           const TumenUnit     *unit,
           double               begin,
           const TumenStageFit *fit,
           GArray              *labels)
{
  TickLabel label = { .x = tumen_stage_get_x (self, begin) };
  gboolean  is_first = labels->len == 0 && !has_january (unit, self->span);
  /* Both kinds of labels are of one row. */
  double           size = tumen_stage_get_size (self, TUMEN_STAGE_YEAR, fit->other);
  g_autofree char *text = NULL;

  label.is_main = is_first;
  text = dup_label (self, unit, begin, &label.is_main);
  tumen_stage_block_init (&label.block, self,
                          label.is_main ? TUMEN_STAGE_YEAR : TUMEN_STAGE_MONTH, fit->other);
  tumen_stage_block_set_text (&label.block, self, text, self->spec.width);
  tumen_stage_block_limit (&label.block, 1);
  label.block.pitch = tumen_stage_get_pitch (TUMEN_STAGE_YEAR, size);
  add_tick (self, label.x, label.is_main);
  g_array_append_val (labels, label);
}

static void
add_ticks (TumenStage              *self,
           const TumenStageContent *content,
           const TumenStageFit     *fit,
           const TumenStageAxis    *axis)
{
  double distance = content->task == TUMEN_TASK_PREDICT ? DENSE_DISTANCE : TICK_DISTANCE;
  double type = tumen_stage_get_size (self, TUMEN_STAGE_MONTH, fit->other) /
                tumen_stage_get_size (self, TUMEN_STAGE_MONTH, 0.0);
  const TumenUnit *unit = find_unit (self, distance * type * self->unit);
  gint64           first = tumen_unit_find (unit, self->span.begin);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (TickLabel));

  g_array_set_clear_func (labels, clear_label);
  for (gint64 number = first; number - first < MOST_TICKS; number++)
    {
      double begin = tumen_unit_get_begin (unit, number);

      if (begin > self->span.end)
        break;
      if (begin >= self->span.begin)
        add_label (self, unit, begin, fit, labels);
    }
  place_labels (self, labels, axis, TRUE);
  place_labels (self, labels, axis, FALSE);
}

/**
 * tumen_stage_add_axis:
 * @self: a stage whose axis was measured
 * @content: what is shown
 * @fit: how generously
 * @axis: as it was measured
 *
 * Adds the line, its ticks and their labels.
 */
void
tumen_stage_add_axis (TumenStage              *self,
                      const TumenStageContent *content,
                      const TumenStageFit     *fit,
                      const TumenStageAxis    *axis)
{
  TumenPoint from = { self->axis_left, self->axis_y };
  TumenPoint to = { self->axis_right, self->axis_y };

  if (!(self->span.end > self->span.begin))
    {
      self->axis_y = 0.0;
      return;
    }
  tumen_stage_add_line (self, from, to, AXIS_LINE * self->unit);
  add_ticks (self, content, fit, axis);
}
