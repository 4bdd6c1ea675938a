/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"
#include "tumen-scene-private.h"

/* Of the events whose mark stands anywhere, a byte a row. */
static guint8 *
mark_drawn (TumenScene *self,
            guint       n_rows)
{
  guint8 *drawn = g_new0 (guint8, (gsize)n_rows + 1);

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = &g_array_index (self->items, TumenSceneItem, i);

      if (item->type == TUMEN_ITEM_MARK)
        drawn[item->event] = 1;
    }
  return drawn;
}

/* Drawn before chip before bar (decision 3). Among marks, what has none of its own is in a chip;
 * among bars, what began before the view. */
static TumenCountPart
get_part_in_view (TumenScene     *self,
                  const TumenRow *row,
                  gboolean        is_drawn)
{
  if (is_drawn)
    return TUMEN_COUNT_PART_DRAWN;
  if (!self->density || tumen_row_has_begun (row, self->viewport.span.begin))
    return TUMEN_COUNT_PART_IN_CHIPS;
  return TUMEN_COUNT_PART_IN_BARS;
}

static TumenCountPart
get_part (TumenScene     *self,
          const TumenRow *row,
          gboolean        is_in,
          gboolean        is_drawn)
{
  TumenSpan drawn;

  if (!is_in)
    return TUMEN_COUNT_PART_HIDDEN;
  if (!tumen_row_is_dated (row))
    return TUMEN_COUNT_PART_UNDATED;
  drawn = tumen_row_get_drawn_span (row);
  if (drawn.end <= self->viewport.span.begin || drawn.begin >= self->viewport.span.end)
    return TUMEN_COUNT_PART_OUTSIDE;
  return get_part_in_view (self, row, is_drawn);
}

static gboolean
is_wanted (TumenCountPart part,
           TumenCountPart wanted)
{
  if (wanted == TUMEN_COUNT_PART_IN_VIEW)
    return part < TUMEN_COUNT_PART_OUTSIDE;
  if (wanted == TUMEN_COUNT_PART_ELSEWHERE)
    return part >= TUMEN_COUNT_PART_OUTSIDE;
  return part == wanted;
}

/* Those before the view come first; within either side the order of the table stays. */
static void
put_earlier_first (TumenScene     *self,
                   const TumenRow *rows,
                   TumenCounted   *counted)
{
  GArray *later = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < counted->rows->len; i++)
    {
      guint row = g_array_index (counted->rows, guint, i);

      if (tumen_row_get_drawn_span (&rows[row]).end <= self->viewport.span.begin)
        g_array_index (counted->rows, guint, counted->n_earlier++) = row;
      else
        g_array_append_val (later, row);
    }
  g_array_set_size (counted->rows, counted->n_earlier);
  g_array_append_vals (counted->rows, later->data, later->len);
  g_array_unref (later);
}

/**
 * tumen_scene_list_counted:
 * @self: a scene
 * @part: of its status line
 * @counted: (out): rows of its table, as many as the status line says, in order of time; the array
 *   is the caller's. Of those that are outside, the ones before the view stand first
 *
 * Goes through all rows: for a click, not for a frame.
 */
void
tumen_scene_list_counted (TumenScene    *self,
                          TumenCountPart part,
                          TumenCounted  *counted)
{
  TumenTable        *table = tumen_scene_get_table (self);
  const TumenRow    *rows = tumen_table_get_rows (table);
  guint              n_rows = tumen_table_get_n_rows (table);
  const guint8      *rows_in = tumen_index_get_rows_in (tumen_layout_get_index (self->layout));
  g_autofree guint8 *drawn = mark_drawn (self, n_rows);

  *counted = (TumenCounted){ .rows = g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (guint row = 0; row < n_rows; row++)
    {
      if (is_wanted (get_part (self, &rows[row], rows_in[row], drawn[row]), part))
        g_array_append_val (counted->rows, row);
    }
  if (part == TUMEN_COUNT_PART_OUTSIDE)
    put_earlier_first (self, rows, counted);
}
