/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file-private.h"

G_BEGIN_DECLS

/** TumenSvg: a document while it is written. */
typedef struct
{
  const TumenFigureWriting *writing;
  const TumenPage          *page;
  GString                  *xml;
  GHashTable               *names; /* ids of events that are taken */
  guint                     n_ids; /* of shapes, so far */
} TumenSvg;

/** TumenSvgDrawing: shapes that Cairo writes as part of a document. */
typedef struct
{
  GString         *text;
  cairo_surface_t *surface;
  cairo_t         *cr;
} TumenSvgDrawing;

/* tumen-figure-svg.c */
void     tumen_svg_begin (TumenSvg *self, const TumenFigureWriting *writing);
gboolean tumen_svg_end (TumenSvg *self, int file, GError **error);
void     tumen_svg_add_links (TumenSvg *self);

/* tumen-figure-drawing.c */
void     tumen_svg_drawing_begin (TumenSvgDrawing *self, double width, double height);
gboolean tumen_svg_drawing_end (TumenSvgDrawing *self, TumenSvg *svg, GError **error);

/* tumen-figure-svg-scene.c */
gboolean tumen_svg_add_scene (TumenSvg *self, const TumenPageItem *item, GError **error);

/** TumenSvgText: a line; its baseline begins at @x and @y. */
typedef struct
{
  PangoLayout      *layout;
  guint             line;
  double            x, y;
  const TumenColor *ink;
} TumenSvgText;

/* tumen-figure-svg-text.c */
void tumen_svg_append_text (GString *xml, const TumenSvgText *text);

G_END_DECLS
