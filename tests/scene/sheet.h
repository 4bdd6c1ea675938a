/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-painter.h"

G_BEGIN_DECLS

/* Sheets of drawn things without any text, so that they look the same with every font. */
#define SHEET_MARKS_WIDTH  352
#define SHEET_MARKS_HEIGHT 160
#define SHEET_DATES_WIDTH  920
#define SHEET_DATES_HEIGHT 560

/** SheetDate: a form of date, in px at life size. */
typedef struct
{
  const char   *name;
  TumenRow      row;
  TumenExtentPx px;
  double        stops[3];
  guint         n_stops;
} SheetDate;

const SheetDate *sheet_get_dates (guint *n_dates);
void             sheet_draw_marks (cairo_t *cr, const TumenTheme *theme);
void             sheet_draw_dates (cairo_t *cr, const TumenTheme *theme);

G_END_DECLS
