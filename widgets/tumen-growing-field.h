/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenGrowingField:
 *
 * Words to be typed that are shown whole: it has as many lines as they need. Tab leads on, as
 * Ctrl+Enter does, and Enter where there are no lines. Undoing is its owner’s. Emits ::typed after
 * each change by a person, and ::finished when the person has done with it by a key.
 */
#define TUMEN_TYPE_GROWING_FIELD (tumen_growing_field_get_type ())
G_DECLARE_FINAL_TYPE (TumenGrowingField, tumen_growing_field, TUMEN, GROWING_FIELD, GtkWidget)

/* @name: for who does not see it; @has_lines: whether it takes line ends */
GtkWidget *tumen_growing_field_new (const char *name, gboolean has_lines);

char *tumen_growing_field_dup_words (TumenGrowingField *self);
void  tumen_growing_field_set_words (TumenGrowingField *self, const char *words);
void  tumen_growing_field_set_placeholder (TumenGrowingField *self, const char *words);
void  tumen_growing_field_set_least_lines (TumenGrowingField *self, int n_lines);

G_END_DECLS
