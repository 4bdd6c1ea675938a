/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenTitleField:
 *
 * The title of a story, which can be edited in place. Emits ::renamed (words) when another title
 * was typed.
 */
#define TUMEN_TYPE_TITLE_FIELD (tumen_title_field_get_type ())
G_DECLARE_FINAL_TYPE (TumenTitleField, tumen_title_field, TUMEN, TITLE_FIELD, GtkWidget)

GtkWidget *tumen_title_field_new (void);

void tumen_title_field_set_words (TumenTitleField *self, const char *words);
void tumen_title_field_begin (TumenTitleField *self);

G_END_DECLS
