/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** TumenTextStyle: the sizes and weights of visual design 4, scaled by the text scale. */
typedef enum {
  TUMEN_TEXT_LABEL,       /* 13, 400 */
  TUMEN_TEXT_LABEL_BOLD,  /* 13, 700 */
  TUMEN_TEXT_DATE,        /* 12, 400 */
  TUMEN_TEXT_AXIS,        /* 12, 400 */
  TUMEN_TEXT_AXIS_BOLD,   /* 13.5, 700: coarse row */
  TUMEN_TEXT_HEADING,     /* 12, 700: lane name */
  TUMEN_TEXT_HEADING_DIM, /* 12, 400: lane counts */
  TUMEN_TEXT_COUNT,       /* 12.5, 700: in a capsule */
  TUMEN_TEXT_FLAG         /* 12, 700 */
} TumenTextStyle;
#define TUMEN_N_TEXT_STYLES 9

/**
 * TumenText:
 *
 * Measures and shapes drawn text, each text once. Metric hinting is off, hint style none and glyph
 * positions are not rounded, so that widths are the same at every scale and on paper.
 */
#define TUMEN_TYPE_TEXT (tumen_text_get_type ())
G_DECLARE_FINAL_TYPE (TumenText, tumen_text, TUMEN, TEXT, GObject)

TumenText  *tumen_text_new (const char *font_family, double text_scale);
const char *tumen_text_get_family (TumenText *self);
double      tumen_text_get_scale (TumenText *self);
guint       tumen_text_get_n_shaped (TumenText *self);
/* (transfer none): for texts of other sizes */
PangoContext *tumen_text_get_context (TumenText *self);
double        tumen_text_get_width (TumenText *self, TumenTextStyle style, const char *text);
double        tumen_text_get_width_bound (TumenText *self, TumenTextStyle style, const char *text);
double        tumen_text_get_height (TumenText *self, TumenTextStyle style);
double        tumen_text_get_ascent (TumenText *self, TumenTextStyle style);
char         *tumen_text_ellipsize (TumenText     *self,
                                    TumenTextStyle style,
                                    const char    *text,
                                    double         max_width);
/* (transfer none), kept while it is used */
PangoLayout *tumen_text_get_layout (TumenText *self, TumenTextStyle style, const char *text);

G_END_DECLS
