/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file-private.h"

G_BEGIN_DECLS

/** TumenFigureTags: what programs that read a PDF aloud need to know of its lines. */
typedef struct
{
  cairo_t      *cr;    /* borrowed */
  const char   *block; /* (nullable) that is open */
  gboolean      in_list, in_entry, in_body, in_span;
  guint         paragraph; /* of @block */
  TumenPageRole role;
} TumenFigureTags;

void tumen_figure_tags_begin (TumenFigureTags *self, cairo_t *cr);
void tumen_figure_tags_before (TumenFigureTags *self, const TumenPage *page, guint item);
void tumen_figure_tags_before_link (TumenFigureTags *self);
void tumen_figure_tags_after (TumenFigureTags *self, const TumenPageItem *item);
void tumen_figure_tags_break (TumenFigureTags *self);
void tumen_figure_tags_end (TumenFigureTags *self);

G_END_DECLS
