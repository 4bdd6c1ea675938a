/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define FLAG_MARGIN  1.0 /* to the row above, and a little more to the edge below */
#define FLAG_LESS    2.5
#define FLAG_RADIUS  5.0
#define FLAG_PADDING 8.0
#define FLAG_GAP     4.0 /* to the labels beside it, and between two flags */
#define POINTER_HALF 4.5
#define POINTER_DOWN 5.0
#define MAX_FLAGS    TUMEN_MAX_CLOCKS

typedef struct
{
  char  *text;
  double at; /* what it points to, px */
  double x, width;
} Flag;

static char *
dup_clock_words (const TumenClock *clock)
{
  return g_strdup_printf ("%s%02d:%02d",
                          clock->about ? "≈ " : "",
                          clock->minutes / 60,
                          clock->minutes % 60);
}

static void
place_flag (const TumenPaint *self,
            Flag             *flag)
{
  flag->width = 2.0 * FLAG_PADDING + tumen_text_get_width (self->text, TUMEN_TEXT_FLAG, flag->text);
  flag->x = MIN (flag->at - flag->width / 2.0, self->size->width - flag->width - 1.0);
  flag->x = MAX (flag->x, 1.0);
}

/* The middle of what is seen of the extent. */
static gboolean
find_middle (const TumenPaint *self,
             const TumenRow   *row,
             double           *middle)
{
  double lo = tumen_viewport_x (self->viewport, row->lo);
  double hi = tumen_viewport_x (self->viewport, row->hi);

  if (!(hi >= 0.0 && lo <= self->size->width))
    return FALSE;
  *middle = (MAX (lo, 0.0) + MIN (hi, self->size->width)) / 2.0;
  return TRUE;
}

static guint
make_date_flag (const TumenPaint *self,
                guint             event,
                Flag             *flag)
{
  if (!find_middle (self, &self->rows[event], &flag->at))
    return 0;
  flag->text = g_strdup (tumen_table_get_date_words (self->table,
                                                     event,
                                                     tumen_scene_get_language (self->scene)));
  place_flag (self, flag);
  return 1;
}

/* Two times give two flags while there is room for both, else the words of the date give one. */
static guint
make_clock_flags (const TumenPaint *self,
                  guint             event,
                  Flag             *flags)
{
  guint             n_clocks, n_stops, n_flags = 0;
  double            stops[MAX_FLAGS];
  const TumenClock *clocks = tumen_table_get_clocks (self->table, event, &n_clocks);

  n_stops = tumen_paint_get_stops (self, event, stops, MAX_FLAGS);
  for (guint i = 0; i < MIN (n_clocks, n_stops); i++)
    {
      if (stops[i] < 0.0 || stops[i] > self->size->width)
        continue;
      flags[n_flags].text = dup_clock_words (&clocks[i]);
      flags[n_flags].at = stops[i];
      place_flag (self, &flags[n_flags]);
      n_flags++;
    }
  if (n_flags < 2 || flags[0].x + flags[0].width + FLAG_GAP <= flags[1].x)
    return n_flags;
  g_clear_pointer (&flags[0].text, g_free);
  g_clear_pointer (&flags[1].text, g_free);
  return make_date_flag (self, event, flags);
}

static guint
make_flags (const TumenPaint *self,
            guint             event,
            Flag             *flags)
{
  if (self->rows[event].form == TUMEN_FORM_CLOCK)
    return make_clock_flags (self, event, flags);
  return make_date_flag (self, event, flags);
}

static gboolean
touches (const Flag           *flag,
         const TumenSceneItem *tick)
{
  const TumenRect *rect = &tick->rect;

  return !tick->coarse && rect->x <= flag->x + flag->width + FLAG_GAP &&
         rect->x + rect->width >= flag->x - FLAG_GAP;
}

/* Labels of the fine row that a flag touches are left out, not cut. */
static void
erase_labels (const TumenPaint *self,
              const Flag       *flag)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  double row = tumen_scene_get_axis_height (self->scene) / 2.0;

  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;

      if (items[i].type != TUMEN_ITEM_TICK || !touches (flag, &items[i]))
        continue;
      cairo_rectangle (self->cr,
                       rect->x,
                       row,
                       rect->width,
                       row - 1.0);
      tumen_set_color (self->cr, &self->theme->pane);
      cairo_fill (self->cr);
    }
}

static void
draw_flag (const TumenPaint *self,
           const Flag       *flag)
{
  TumenTextPlace place = { TUMEN_TEXT_FLAG, flag->text, 0.0, 0.0, &self->theme->accent_fg, NULL };
  double         row = tumen_scene_get_axis_height (self->scene) / 2.0;
  double         top = row + FLAG_MARGIN;
  double         height = row - FLAG_LESS;
  double         bottom = top + height;
  double         at = CLAMP (flag->at,
                             flag->x + FLAG_RADIUS + POINTER_HALF,
                             flag->x + flag->width - FLAG_RADIUS - POINTER_HALF);

  tumen_path_rounded (self->cr, flag->x, top, flag->width, height, FLAG_RADIUS);
  cairo_move_to (self->cr, at - POINTER_HALF, bottom - 0.5);
  cairo_line_to (self->cr, at + POINTER_HALF, bottom - 0.5);
  cairo_line_to (self->cr, at, bottom + POINTER_DOWN);
  cairo_close_path (self->cr);
  tumen_set_color (self->cr, &self->theme->accent);
  cairo_fill (self->cr);
  place.x = flag->x + FLAG_PADDING;
  place.y = tumen_paint_get_middle (self->text, place.style, top + height / 2.0);
  tumen_paint_text (&self->brush, &place);
}

/**
 * tumen_paint_flags:
 * @self: what to paint
 * @event: row of the table
 *
 * Paints the date of the selected event as a flag in the fine row of the axis.
 */
void
tumen_paint_flags (const TumenPaint *self,
                   guint             event)
{
  Flag  flags[MAX_FLAGS] = { 0 };
  guint n_flags = make_flags (self, event, flags);

  for (guint i = 0; i < n_flags; i++)
    erase_labels (self, &flags[i]);
  for (guint i = 0; i < n_flags; i++)
    {
      draw_flag (self, &flags[i]);
      g_free (flags[i].text);
    }
}

/**
 * tumen_paint_is_under_flag:
 * @self: what to paint
 * @tick: a label of the axis
 *
 * Returns: whether a flag of the selected event takes the place of the label
 */
gboolean
tumen_paint_is_under_flag (const TumenPaint     *self,
                           const TumenSceneItem *tick)
{
  Flag     flags[MAX_FLAGS] = { 0 };
  guint    n_flags = 0;
  gboolean under = FALSE;

  if (self->selected != TUMEN_NO_ROW && !tick->coarse)
    n_flags = make_flags (self, self->selected, flags);
  for (guint i = 0; i < n_flags; i++)
    {
      under = under || touches (&flags[i], tick);
      g_free (flags[i].text);
    }
  return under;
}
