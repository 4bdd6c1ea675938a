/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

/* px of the design. */
#define MARK_SCALE    1.75
#define CURRENT_SCALE 3.3
#define EXTENT_SCALE  2.0
#define HALF_MARK     17.0 /* with a little air */
#define BRACKETED     8.0  /* more of it, where nothing is quoted */
#define ARROW         44.0 /* of an open end, at scale 1 */
#define LIMIT_INSIDE  9.0  /* the mark stands so far from the cap, at scale 1 */
#define CAP           3.0
#define RING_LINE     4.0
#define STEM_LINE     2.5
#define DAY_TOP       24.0 /* of a stroke, from the axis */
#define DAY_HEIGHT    15.0
#define DAY_LINE      3.5
#define RINGED_ABOVE  40.0 /* half of what the ring takes of the track above it */
#define WEDGED_ABOVE  27.0 /* and the wedge of the next one */
#define PUSH          6.0  /* step by which a place is looked for */
#define MOST_FULL     0.6  /* share of the tracks above the axis that marks of full size may fill */
#define POLE_HALF     5.0  /* of the flag of a guess, with a little air */

/** Placed: a mark that is given a place: of the axis its own, above it where others are near. */
typedef struct
{
  const TumenStageEvent *event;
  const TumenRow        *row;
  guint                  index;
  double                 size; /* factor: less than 1 where there are very many */
  gboolean               is_current;
  gboolean               is_wide; /* its extent is drawn */
  TumenExtentPx          px;
  double                 true_x;
  double                 left, right; /* of all of it, from its place */
  double                 x;
  guint                  track; /* 0: the axis */
} Placed;

/** Taken: a stretch of a track. */
typedef struct
{
  guint    track;
  double   left, right;
  gboolean is_pole; /* nothing that shows how long something was gives way to it */
} Taken;

static gboolean
is_free (GArray       *taken,
         const Placed *mark,
         guint         track,
         double        x)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *other = &g_array_index (taken, Taken, i);

      if (other->is_pole && mark->is_wide)
        continue;
      if (other->track == track && x - mark->left < other->right && x + mark->right > other->left)
        return FALSE;
    }
  return TRUE;
}

static void
take (GArray *taken,
      guint   track,
      double  left,
      double  right)
{
  Taken stretch = { track, left, right, FALSE };

  g_array_append_val (taken, stretch);
}

static void
measure_sides (TumenStage *self,
               Placed     *mark)
{
  double half = HALF_MARK + (tumen_row_is_unquoted (mark->row) ? BRACKETED : 0.0);
  double cap = CAP * self->unit;
  double arrow = ARROW * EXTENT_SCALE * self->unit;

  mark->left = mark->right = half * mark->size * self->unit;
  if (!mark->is_wide)
    return;
  mark->left = MAX (mark->left, mark->true_x - MAX (mark->px.lo, self->axis_left) + cap);
  mark->right = MAX (mark->right, MIN (mark->px.hi, self->axis_right) + cap - mark->true_x);
  if (mark->row->form == TUMEN_FORM_BEFORE)
    mark->left = MAX (mark->left, arrow);
  if (mark->row->form == TUMEN_FORM_AFTER)
    mark->right = MAX (mark->right, arrow);
}

static gboolean
find_beside (TumenStage           *self,
             GArray               *taken,
             Placed               *mark,
             const TumenStageAxis *axis)
{
  double step = PUSH * self->unit;
  double first = self->axis_left + mark->left;
  double last = self->axis_right - mark->right;

  for (double away = step; away < self->spec.width; away += step)
    {
      for (guint i = 0; i < 2 * (axis->n_tracks - 1); i++)
        {
          double x = i % 2 == 0 ? mark->true_x - away : mark->true_x + away;

          mark->track = 1 + i / 2;
          mark->x = x;
          if (x >= first && x <= last && is_free (taken, mark, mark->track, x))
            return TRUE;
        }
    }
  return FALSE;
}

/* On the axis if it is free there, else above its day, else beside that, joined to it by a line. An
 * extent never moves along the axis, as its width says what is known: a mark that does is alone. */
static void
find_place (TumenStage           *self,
            GArray               *taken,
            Placed               *mark,
            const TumenStageAxis *axis)
{
  mark->x = mark->true_x;
  for (mark->track = 0; mark->track < axis->n_tracks; mark->track++)
    {
      if (is_free (taken, mark, mark->track, mark->x))
        break;
    }
  if (mark->track == axis->n_tracks)
    {
      mark->is_wide = FALSE;
      measure_sides (self, mark);
      if (!find_beside (self, taken, mark, axis))
        {
          mark->track = axis->n_tracks - 1;
          mark->x = mark->true_x;
        }
    }
  take (taken, mark->track, mark->x - mark->left, mark->x + mark->right);
}

static void
take_ring (TumenStage           *self,
           GArray               *taken,
           const Placed         *mark,
           const TumenStageAxis *axis)
{
  double ring = axis->ring + RING_LINE * self->unit;

  take (taken, 0, mark->x - MAX (ring, mark->left), mark->x + MAX (ring, mark->right));
  take (taken, 1, mark->x - RINGED_ABOVE * self->unit, mark->x + RINGED_ABOVE * self->unit);
  take (taken, 2, mark->x - WEDGED_ABOVE * self->unit, mark->x + WEDGED_ABOVE * self->unit);
}

/* The pole of the flag would hide a mark that is no wider. */
static void
take_pole (TumenStage              *self,
           GArray                  *taken,
           const TumenStageContent *content,
           const TumenStageAxis    *axis)
{
  double x = CLAMP (tumen_stage_get_x (self, content->guess), self->axis_left, self->axis_right);
  double half = POLE_HALF * self->unit;

  if (content->task != TUMEN_TASK_PREDICT || !content->has_guess)
    return;
  for (guint track = 0; track < axis->n_tracks; track++)
    {
      Taken stretch = { track, x - half, x + half, TRUE };

      g_array_append_val (taken, stretch);
    }
}

static gboolean
has_arrow (const TumenRow *row)
{
  return row->form == TUMEN_FORM_BEFORE || row->form == TUMEN_FORM_AFTER;
}

/* The middle of what is seen of it, as on the canvas. */
static double
get_mark_x (TumenStage   *self,
            const Placed *mark)
{
  double   lo = MAX (mark->px.lo, self->axis_left);
  double   hi = MIN (mark->px.hi, self->axis_right);
  gboolean is_cut = mark->px.lo < lo || mark->px.hi > hi;

  if (mark->row->form == TUMEN_FORM_BEFORE)
    return mark->px.hi - LIMIT_INSIDE * EXTENT_SCALE * self->unit;
  if (mark->row->form == TUMEN_FORM_AFTER)
    return mark->px.lo + LIMIT_INSIDE * EXTENT_SCALE * self->unit;
  return mark->is_wide && is_cut ? (lo + hi) / 2.0 : mark->px.centre;
}

/* Whether any of it is in view. */
static gboolean
measure_mark (TumenStage *self,
              Placed     *mark)
{
  const TumenRow *row;

  if (mark->event->row >= tumen_table_get_n_rows (self->table))
    return FALSE;
  row = mark->row = &tumen_table_get_rows (self->table)[mark->event->row];
  if (row->form == TUMEN_FORM_NONE)
    return FALSE;
  mark->px = (TumenExtentPx){ tumen_stage_get_x (self, row->lo), tumen_stage_get_x (self, row->hi),
                              tumen_stage_get_x (self, tumen_row_get_centre (row)),
                              tumen_stage_get_x (self, tumen_row_get_start_hi (row)),
                              tumen_stage_get_x (self, tumen_row_get_end_lo (row)) };
  if (!(mark->px.hi >= self->axis_left && mark->px.lo <= self->axis_right))
    return FALSE;
  mark->is_wide = has_arrow (row) || mark->px.hi - mark->px.lo >=
                                       TUMEN_EXTENT_MIN_WIDTH * EXTENT_SCALE * self->unit;
  mark->true_x = get_mark_x (self, mark);
  measure_sides (self, mark);
  return mark->true_x >= self->axis_left && mark->true_x <= self->axis_right;
}

static double
get_y (TumenStage   *self,
       const Placed *mark)
{
  return self->axis_y - mark->track * TUMEN_STAGE_TRACK_PITCH * self->unit;
}

static void
add_stem (TumenStage   *self,
          const Placed *mark)
{
  TumenPoint from = { mark->x, get_y (self, mark) };
  TumenPoint to = { mark->true_x, self->axis_y };

  if (mark->track > 0)
    tumen_stage_add_line (self, from, to, STEM_LINE * self->unit);
}

/* Of candidate days or times of day, px at the scale of extents. */
static double *
dup_stops (TumenStage   *self,
           const Placed *mark,
           guint        *n_stops)
{
  guint             n_days, n_clocks;
  const TumenDay   *days = tumen_table_get_candidate_days (self->table, mark->event->row, &n_days);
  const TumenClock *clocks = tumen_table_get_clocks (self->table, mark->event->row, &n_clocks);
  double            day = floor (tumen_row_get_centre (mark->row));
  double           *stops;

  *n_stops = mark->row->form == TUMEN_FORM_ONE_OF  ? n_days
             : mark->row->form == TUMEN_FORM_CLOCK ? n_clocks
                                                   : 0;
  if (*n_stops == 0)
    return NULL;
  stops = g_new (double, *n_stops);
  for (guint i = 0; i < *n_stops; i++)
    {
      double at = mark->row->form == TUMEN_FORM_ONE_OF ? (double)days[i] + 0.5
                                                       : day + clocks[i].minutes / 1440.0;

      stops[i] = tumen_stage_get_x (self, at);
    }
  g_ptr_array_add (self->kept, stops);
  return stops;
}

static void
add_extent (TumenStage   *self,
            const Placed *mark)
{
  double          y = get_y (self, mark);
  double          half = 9.0 * EXTENT_SCALE * self->unit;
  TumenRect       rect = { mark->true_x - mark->left, y - half, mark->left + mark->right,
                           2.0 * half };
  TumenStageItem *item;
  guint           n_stops;
  const double   *stops;

  if (!mark->is_wide)
    return;
  stops = dup_stops (self, mark, &n_stops);
  item = tumen_stage_add_item (self, TUMEN_STAGE_EXTENT, &rect);
  item->index = mark->index;
  item->row = mark->row;
  item->px = mark->px;
  item->y = y;
  item->x = self->axis_left;
  item->x2 = self->axis_right;
  item->scale = EXTENT_SCALE * self->unit;
  item->stops = stops;
  item->n_stops = n_stops;
}

static void
add_day (TumenStage   *self,
         const Placed *mark,
         TumenDay      day)
{
  double          x = tumen_stage_get_x (self, (double)day + 0.5);
  double          y = get_y (self, mark) + DAY_TOP * self->unit;
  TumenRect       rect = { x - DAY_LINE * self->unit / 2.0, y, DAY_LINE * self->unit,
                           DAY_HEIGHT * self->unit };
  TumenStageItem *item;

  if (x < self->axis_left || x > self->axis_right)
    return;
  item = tumen_stage_add_item (self, TUMEN_STAGE_DAY, &rect);
  item->index = mark->index;
  item->color = self->theme.kind[mark->row->kind].line;
}

/* Of a set all of which apply: the stretch from the first to the last alone would not tell them.
 * A ring covers them; a mark beside its day has none of them under it. */
static void
add_days (TumenStage   *self,
          const Placed *mark)
{
  guint           n_days;
  const TumenDay *days = tumen_table_get_candidate_days (self->table, mark->event->row, &n_days);

  if (mark->row->form != TUMEN_FORM_LASTING || mark->is_current || mark->x != mark->true_x)
    return;
  for (guint i = 0; i < n_days; i++)
    add_day (self, mark, days[i]);
}

static void
add_ring (TumenStage           *self,
          const Placed         *mark,
          const TumenStageAxis *axis)
{
  double          radius = axis->ring * self->spec.ring;
  TumenRect       rect = { mark->x - radius, self->axis_y - radius, 2.0 * radius, 2.0 * radius };
  TumenStageItem *item = tumen_stage_add_item (self, TUMEN_STAGE_RING, &rect);

  item->index = mark->index;
  item->x = mark->x;
  item->y = self->axis_y;
  item->radius = radius;
  item->color = self->theme.canvas;
  item->edge = self->theme.kind[mark->row->kind].line;
  item->line = tumen_theme_get_line_width (&self->theme, RING_LINE * self->unit);
}

static void
add_mark (TumenStage           *self,
          const Placed         *mark,
          const TumenStageAxis *axis)
{
  double          grown = mark->is_current ? self->spec.ring : 0.0;
  double          most = CURRENT_SCALE * self->unit * axis->ring / (50.0 * self->unit);
  double          scale = MARK_SCALE * self->unit;
  double          half = HALF_MARK * mark->size * self->unit;
  TumenRect       rect;
  TumenStageItem *item;

  scale *= mark->is_current ? 1.0 : mark->size;
  scale += grown * MAX (0.0, most - scale);
  if (mark->is_current)
    half = MAX (half, axis->ring * self->spec.ring);
  rect = (TumenRect){ mark->x - half, get_y (self, mark) - half, 2.0 * half, 2.0 * half };
  item = tumen_stage_add_item (self, TUMEN_STAGE_MARK, &rect);
  item->index = mark->index;
  item->row = mark->row;
  item->x = mark->x;
  item->y = get_y (self, mark);
  item->scale = scale;
  item->color = self->theme.canvas;
}

/* Of several candidate days each has a small shape of its own on the extent. */
static gboolean
has_own_shapes (TumenStage   *self,
                const Placed *mark)
{
  guint            n_stops;
  TumenExtentPlace place = { .y = self->axis_y };
  double          *stops;

  if (!mark->is_wide || mark->is_current || mark->row->form != TUMEN_FORM_ONE_OF)
    return FALSE;
  stops = dup_stops (self, mark, &n_stops);
  for (guint i = 0; i < n_stops; i++)
    stops[i] /= EXTENT_SCALE * self->unit;
  place.stops = stops;
  place.n_stops = n_stops;
  return !tumen_painter_extent_has_shape (mark->row, &place);
}

static void
draw_marks (TumenStage           *self,
            GArray               *marks,
            const TumenStageAxis *axis)
{
  const Placed *current = NULL;

  for (guint i = 0; i < marks->len; i++)
    add_stem (self, &g_array_index (marks, Placed, i));
  for (guint i = 0; i < marks->len; i++)
    add_extent (self, &g_array_index (marks, Placed, i));
  for (guint i = 0; i < marks->len; i++)
    {
      const Placed *mark = &g_array_index (marks, Placed, i);

      if (mark->is_current)
        current = mark;
      add_days (self, mark);
      if (!mark->is_current && !has_own_shapes (self, mark))
        add_mark (self, mark, axis);
    }
  if (current == NULL)
    return;
  add_ring (self, current, axis);
  add_mark (self, current, axis);
}

/* Whether its mark would tell what the class is to find: while it points at the axis, that is
 * empty. */
static gboolean
is_shown (TumenStage              *self,
          const TumenStageContent *content,
          const Placed            *mark)
{
  if (mark->event->is_hidden)
    return FALSE;
  return (self->spec.hidden & TUMEN_HIDE_DATE) == 0 ||
         (!mark->is_current && content->task != TUMEN_TASK_PREDICT);
}

/* A story of a hundred steps on one day must have places for all of them. */
static double
get_size (TumenStage           *self,
          const TumenStageAxis *axis,
          guint                 n_events)
{
  double room = (self->axis_right - self->axis_left) * (axis->n_tracks - 1);

  return MIN (1.0, MOST_FULL * room / (2.0 * HALF_MARK * self->unit * MAX (n_events, 1)));
}

static void
collect (TumenStage              *self,
         const TumenStageContent *content,
         const TumenStageAxis    *axis,
         GArray                  *marks)
{
  gboolean of_cards = content->task == TUMEN_TASK_ORDER && content->n_cards > 0 &&
                      content->stop < content->n_stops;
  const TumenStageEvent *events = of_cards ? content->cards : content->events;
  guint                  n_events = of_cards ? content->n_cards : content->n_stops;

  if (of_cards && !content->is_ordered)
    return;
  for (guint i = 0; i < n_events; i++)
    {
      Placed mark = { .event = &events[i], .index = i };

      mark.size = get_size (self, axis, n_events);
      mark.is_current = !of_cards && i == content->stop;
      if (is_shown (self, content, &mark) && measure_mark (self, &mark))
        g_array_append_val (marks, mark);
    }
}

/**
 * tumen_stage_add_marks:
 * @self: a stage with its axis
 * @content: what is shown
 * @axis: as it was measured
 *
 * Adds the marks of the story's steps, or of ordered cards, with what is drawn of their dates. The
 * mark of the stop stands in its ring. Marks that are too near to each other stand above the axis,
 * and a line joins them to their day.
 */
void
tumen_stage_add_marks (TumenStage              *self,
                       const TumenStageContent *content,
                       const TumenStageAxis    *axis)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Taken));

  if (self->axis_y <= 0.0)
    return;
  collect (self, content, axis, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      Placed *mark = &g_array_index (marks, Placed, i);

      mark->x = mark->true_x;
      if (mark->is_current)
        take_ring (self, taken, mark, axis);
    }
  take_pole (self, taken, content, axis);
  for (guint i = 0; i < marks->len; i++)
    {
      Placed *mark = &g_array_index (marks, Placed, i);

      if (!mark->is_current)
        find_place (self, taken, mark, axis);
    }
  draw_marks (self, marks, axis);
}
