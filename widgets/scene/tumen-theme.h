/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-vocabulary.h"

G_BEGIN_DECLS

typedef enum {
  TUMEN_THEME_LIGHT,
  TUMEN_THEME_DARK,
  TUMEN_THEME_PRINT
} TumenThemeName;
#define TUMEN_N_THEMES 3

typedef struct
{
  double r, g, b;
} TumenColor;

/** TumenKindColors: the inside, every outline and hatch frame, the ground of hatching; @hatch is
 * line over tint, mixed beforehand into one opaque colour. */
typedef struct
{
  TumenColor fill, line, tint, hatch;
} TumenKindColors;

/** TumenTheme: the palette of visual design 5. A value. */
typedef struct
{
  TumenThemeName  name;
  gboolean        high_contrast; /* lines become ink, widths x 1.5, tints dropped */
  TumenColor      canvas, pane, header, card, popover, ink, dim, faint;
  TumenColor      grid, grid_major, lane_line, border, control;
  TumenColor      accent, accent_fg, accent_soft, accent_line, focus, button, hover;
  TumenColor      overview_bar, overview_bar_in, overview_win;
  TumenColor      conflict_bg, conflict_fg, conflict_line, conflict_soft, conflict_text;
  TumenColor      error, error_soft, hl;
  TumenKindColors kind[TUMEN_N_KINDS];
  /* Device px of a px where drawing is recorded for a screen, so that texts with halo may be kept
   * as pictures; 0: not known. */
  double picture_scale;
} TumenTheme;

void              tumen_theme_init (TumenTheme *self, TumenThemeName name, gboolean high_contrast);
const TumenColor *tumen_theme_find_color (const TumenTheme *self, const char *token);
double            tumen_theme_get_line_width (const TumenTheme *self, double width);
void              tumen_theme_to_grey (TumenTheme *self);

TumenColor tumen_color_mix (TumenColor over, TumenColor ground, double share);
double     tumen_color_get_contrast (TumenColor a, TumenColor b); /* WCAG 2.2 */
char      *tumen_color_to_string (TumenColor color);              /* "#rrggbb" */

G_END_DECLS
