/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file-private.h"
#include "tumen-hand-out.h"

G_BEGIN_DECLS

/** TumenHandOut: while it is written. */
typedef struct
{
  GString                   *html;
  TumenFigure               *figure;
  const TumenFigureFileSpec *file;
  GHashTable                *places; /* names that links may lead to */
  guint                      n_ids;  /* of shapes in pictures of stops, so far */
  GError                    *error;  /* (nullable) of a picture of a stop */
} TumenHandOut;

/* tumen-hand-out.c */
void tumen_hand_out_append_attribute (GString *html, const char *name, const char *value);
void tumen_hand_out_append_head (TumenHandOut *self, const char *more_style);
void tumen_hand_out_append_text (TumenHandOut *self);
void tumen_hand_out_append_element (TumenHandOut *self,
                                    const char   *tag,
                                    const char *class,
                                    const char *words);

/* tumen-hand-out-lesson.c */
void tumen_hand_out_append_block (TumenHandOut *self, const TumenFigureParagraph *paragraph);

G_END_DECLS
