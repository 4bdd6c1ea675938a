/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-text.h"

G_BEGIN_DECLS

/** TumenPageLayouts: paragraphs of pages that were broken into lines, to be used again. */
typedef struct _TumenPageLayouts TumenPageLayouts;

TumenPageLayouts *tumen_page_layouts_new (void);
void              tumen_page_layouts_free (TumenPageLayouts *self);
/* (transfer none) (nullable) */
PangoLayout *tumen_page_layouts_find (TumenPageLayouts *self, const char *key);
/* @key: (transfer full) */
void tumen_page_layouts_add (TumenPageLayouts *self, char *key, PangoLayout *layout);

/* tumen-text.c: (transfer none) */
TumenPageLayouts *tumen_text_get_page_layouts (TumenText *self);

G_END_DECLS
