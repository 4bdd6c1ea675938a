/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet.h"

#define MARK_COLUMN 44.0
#define MARK_ROW    40.0
#define MARK_SCALE  1.75
#define DATE_COLUMN 153.0
#define DATE_ROW    46.0
#define DATE_SCALE  2.0
#define DATE_WIDTH  100.0
#define N_COLUMNS   3

#define DISPUTED (TUMEN_ROW_DASHED | TUMEN_ROW_BADGE)

#define ROW(k, f, i, fl)                            \
  {                                                 \
    .kind = TUMEN_KIND_##k, .form = TUMEN_FORM_##f, \
    .ink = TUMEN_INK_##i, .flags = fl               \
  }

/* The twelve of the design and, below them, what it describes in words only. */
static const SheetDate dates[] = {
  { "day", ROW (MEETING, DAY, FULL, 0), { 45, 55, 50, 45, 55 } },
  { "day-wide", ROW (MEETING, DAY, CORED, TUMEN_ROW_DASHED), { 5, 95, 50, 5, 95 } },
  { "month", ROW (MEETING, WITHIN, OUTLINE, 0), { 5, 95, 50, 5, 95 } },
  { "between", ROW (MEETING, WITHIN, OUTLINE, TUMEN_ROW_DASHED), { 5, 95, 50, 5, 95 } },
  { "approximate", ROW (STATEMENT, APPROXIMATE, OUTLINE, 0), { 5, 95, 50, 5, 95 } },
  { "one-of", ROW (MEETING, ONE_OF, OUTLINE, 0), { 5, 95, 50, 5, 95 }, { 9, 50, 91 }, 3 },
  { "before", ROW (STATEMENT, BEFORE, OUTLINE, 0), { 70, 70, 70, 70, 70 } },
  { "since", ROW (ARMS, LASTING, FULL, TUMEN_ROW_OPEN_END), { 5, 75, 40, 50, 75 } },
  { "lasting", ROW (CEREMONY, LASTING, FULL, 0), { 5, 95, 50, 35, 65 } },
  { "expected", ROW (CEREMONY, CLOCK, DOTTED, 0), { 48, 52, 50, 48, 52 }, { 50 }, 1 },
  { "disagree", ROW (AGREEMENT, WITHIN, CORED, DISPUTED), { 20, 80, 50, 20, 80 } },
  { "whole-view", ROW (MEETING, WITHIN, OUTLINE, 0), { -4e9, 4e9, 50, -4e9, 4e9 } },
  { "rumoured", ROW (MEETING, APPROXIMATE, DOTTED, 0), { 20, 80, 50, 20, 80 } },
  { "close", ROW (STATEMENT, ONE_OF, OUTLINE, 0), { 38, 62, 50, 38, 62 }, { 40, 50, 60 }, 3 },
  { "after", ROW (FINDING, AFTER, OUTLINE, 0), { 30, 30, 30, 30, 30 } },
  { "never-certain", ROW (ATTACK, LASTING, FULL, 0), { 5, 95, 50, 75, 35 } },
  { "open-start", ROW (OTHER, LASTING, FULL, TUMEN_ROW_OPEN_START), { 25, 95, 60, 25, 85 } },
  { "clock", ROW (CEREMONY, CLOCK, DOTTED, 0), { 5, 60, 17, 5, 60 }, { 17, 60 }, 2 },
};

static TumenMarkPlace
get_shape_place (const SheetDate *date,
                 double           y)
{
  TumenMarkPlace place = { CLAMP (date->px.centre, 0.0, DATE_WIDTH), y, 0.86 };

  if (date->px.hi - date->px.lo < TUMEN_EXTENT_MIN_WIDTH)
    place.scale = 1.0;
  if (date->row.form == TUMEN_FORM_BEFORE || date->row.form == TUMEN_FORM_AFTER)
    {
      place.x += date->row.form == TUMEN_FORM_BEFORE ? -9.0 : 9.0;
      place.scale = 0.86;
    }
  if (date->row.form == TUMEN_FORM_APPROXIMATE)
    place.scale = 0.76;
  return place;
}

static void
draw_date (cairo_t          *cr,
           const TumenTheme *theme,
           const SheetDate  *date)
{
  TumenExtentPlace place = { 20.0, 0.0, DATE_WIDTH, date->stops, date->n_stops, 8.0 };
  TumenMarkPlace   shape = get_shape_place (date, place.y);

  tumen_painter_draw_date (cr, theme, &date->row, &date->px, &place, &shape);
}

const SheetDate *
sheet_get_dates (guint *n_dates)
{
  *n_dates = G_N_ELEMENTS (dates);
  return dates;
}

void
sheet_draw_marks (cairo_t          *cr,
                  const TumenTheme *theme)
{
  for (guint ink = TUMEN_INK_FULL; ink <= TUMEN_INK_DOTTED; ink++)
    for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
      {
        TumenMarkPlace place = {
          (kind + 0.5) * MARK_COLUMN, (ink + 0.5) * MARK_ROW, MARK_SCALE
        };

        tumen_painter_draw_mark (cr, theme, kind, ink, &place);
      }
}

void
sheet_draw_dates (cairo_t          *cr,
                  const TumenTheme *theme)
{
  cairo_scale (cr, DATE_SCALE, DATE_SCALE);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      cairo_save (cr);
      cairo_translate (cr,
                       DATE_COLUMN * (i % N_COLUMNS) + (DATE_COLUMN - DATE_WIDTH) / 2.0,
                       DATE_ROW * (i / N_COLUMNS));
      draw_date (cr, theme, &dates[i]);
      cairo_restore (cr);
    }
}
