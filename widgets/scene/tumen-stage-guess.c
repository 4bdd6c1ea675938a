/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"

/* px of the design. */
#define PAD_X      22.0
#define PAD_Y      6.0
#define GAP        12.0 /* between ring and flag */
#define EDGE       24.0 /* of the screen */
#define RADIUS     10.0
#define LINE       5.0
#define HALF_FOOT  16.0
#define WEDGE_HALF 40.0 /* with some air */
#define HALF_MARK  18.0 /* of those on the track above the axis, likewise */

static char *
dup_words (const TumenStageContent *content)
{
  const char *guess = tumen_stage_word (TUMEN_STAGE_WORD_GUESS, content->language);

  if (content->guess_date == NULL)
    return g_strdup (content->distance != NULL ? content->distance : guess);
  if (content->distance == NULL)
    return g_strdup_printf ("%s: %s", guess, content->guess_date);
  return g_strdup_printf ("%s: %s", content->guess_date, content->distance);
}

static const TumenRow *
get_row (TumenStage              *self,
         const TumenStageContent *content)
{
  const TumenRow *row;

  if (content->distance == NULL || content->stop >= content->n_stops ||
      content->events[content->stop].row >= tumen_table_get_n_rows (self->table))
    return NULL;
  row = &tumen_table_get_rows (self->table)[content->events[content->stop].row];
  return row->form == TUMEN_FORM_NONE ? NULL : row;
}

static double
find_ring (TumenStage *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenStageItem *item = &g_array_index (self->items, TumenStageItem, i);

      if (item->type == TUMEN_STAGE_RING)
        return item->x;
    }
  return (double)NAN;
}

/* On the axis, and under what stands there. */
static void
put_under_marks (TumenStage *self)
{
  guint          last = self->items->len - 1, i = 0;
  TumenStageItem line = g_array_index (self->items, TumenStageItem, last);

  for (; i < last; i++)
    {
      TumenStageItemType type = g_array_index (self->items, TumenStageItem, i).type;

      if (type == TUMEN_STAGE_EXTENT || type == TUMEN_STAGE_DAY || type == TUMEN_STAGE_MARK ||
          type == TUMEN_STAGE_RING)
        break;
    }
  g_array_set_size (self->items, last);
  g_array_insert_val (self->items, i, line);
}

/* How far it was, along the axis: to what is known of the date, and not into its ring. */
static void
add_distance (TumenStage              *self,
              const TumenStageContent *content,
              const TumenStageAxis    *axis,
              double                   guess_x)
{
  const TumenRow *row = get_row (self, content);
  double          ring = find_ring (self);
  TumenPoint      from = { guess_x, self->axis_y }, to = from;

  if (row == NULL)
    return;
  to.x = CLAMP (guess_x, tumen_stage_get_x (self, row->lo), tumen_stage_get_x (self, row->hi));
  if (fabs (to.x - ring) < axis->ring)
    to.x = guess_x < ring ? ring - axis->ring : ring + axis->ring;
  to.x = CLAMP (to.x, self->axis_left, self->axis_right);
  if (fabs (guess_x - ring) < axis->ring || to.x == from.x)
    return;
  tumen_stage_add_line (self, from, to, 2.0 * LINE * self->unit);
  g_array_index (self->items, TumenStageItem, self->items->len - 1).color = self->theme.accent;
  put_under_marks (self);
}

/* Beside the wedge, where it still stands at its pole. */
static double
get_flag_x (TumenStage *self,
            double      x,
            double      width)
{
  double edge = EDGE * self->unit;
  double ring = find_ring (self);
  double clear = WEDGE_HALF * self->unit;
  double at = x - width / 2.0;

  if (x < ring - clear)
    at = MAX (MIN (at, ring - clear - width), x - width + RADIUS * self->unit);
  else if (x > ring + clear)
    at = MIN (MAX (at, ring + clear), x - RADIUS * self->unit);
  return CLAMP (at, edge, MAX (edge, self->spec.width - edge - width));
}

static void
add_flag (TumenStage            *self,
          const TumenStageBlock *block,
          const TumenRect       *rect,
          double                 x)
{
  TumenStageItem *item = tumen_stage_add_item (self, TUMEN_STAGE_GUESS, rect);

  item->x = x;
  item->y = self->axis_y + HALF_FOOT * self->unit;
  item->line = LINE * self->unit;
  item->radius = RADIUS * self->unit;
  item->color = self->theme.accent;
  tumen_stage_place_block (self, block, rect->x + rect->width / 2.0, rect->y + PAD_Y * self->unit,
                           0.5);
}

/**
 * tumen_stage_get_flag_height:
 * @self: a stage that is made
 * @fit: how generously
 *
 * Returns: px of the flag that shows where the class points
 */
double
tumen_stage_get_flag_height (TumenStage          *self,
                             const TumenStageFit *fit)
{
  double size = tumen_stage_get_size (self, TUMEN_STAGE_FLAG, fit->other);

  return tumen_stage_get_pitch (TUMEN_STAGE_FLAG, size) + 2.0 * PAD_Y * self->unit;
}

/**
 * tumen_stage_get_flag_bottom:
 * @self: a stage that is made
 * @axis: with its ring
 *
 * Returns: px from the axis up to the flag: above the ring, and above marks beside their days
 */
double
tumen_stage_get_flag_bottom (TumenStage           *self,
                             const TumenStageAxis *axis)
{
  return MAX (axis->ring + GAP * self->unit,
              (TUMEN_STAGE_TRACK_PITCH + HALF_MARK) * self->unit);
}

/**
 * tumen_stage_add_guess:
 * @self: a stage with its axis
 * @content: what is shown
 * @fit: how generously
 * @axis: as it was measured
 *
 * Adds the flag of the task PREDICT, if the class has pointed, and once the answer is known how
 * far away it was.
 */
void
tumen_stage_add_guess (TumenStage              *self,
                       const TumenStageContent *content,
                       const TumenStageFit     *fit,
                       const TumenStageAxis    *axis)
{
  g_autofree char *words = NULL;
  double           x, most;
  TumenStageBlock  block;
  TumenRect        rect;

  if (content->task != TUMEN_TASK_PREDICT || !content->has_guess || self->axis_y <= 0.0)
    return;
  words = dup_words (content);
  x = tumen_stage_get_x (self, content->guess);
  x = CLAMP (x, self->axis_left, self->axis_right);
  tumen_stage_block_init (&block, self, TUMEN_STAGE_FLAG, fit->other);
  most = self->spec.width - 2.0 * (EDGE + PAD_X) * self->unit;
  tumen_stage_block_shrink (&block, self, words, most);
  rect.width = block.width + 2.0 * PAD_X * self->unit;
  rect.height = block.height + 2.0 * PAD_Y * self->unit;
  rect.x = get_flag_x (self, x, rect.width);
  rect.y = self->axis_y - tumen_stage_get_flag_bottom (self, axis) - rect.height;
  add_distance (self, content, axis, x);
  add_flag (self, &block, &rect, x);
  tumen_stage_block_clear (&block);
  tumen_stage_add_spoken (self, words);
}
