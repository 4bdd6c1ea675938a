/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-painter.h"
#include "tumen-vocabulary.h"

G_BEGIN_DECLS

/**
 * TumenKeyMark:
 *
 * A shape of the canvas as a small widget: the keys of the left pane, of cards and of the panel.
 * It is ornament; the words beside it say the same.
 */
#define TUMEN_TYPE_KEY_MARK (tumen_key_mark_get_type ())
G_DECLARE_FINAL_TYPE (TumenKeyMark, tumen_key_mark, TUMEN, KEY_MARK, GtkWidget)

GtkWidget *tumen_key_mark_new_kind (TumenKind kind, guint ink, double scale);
GtkWidget *tumen_key_mark_new_neutral (guint ink, double scale);
GtkWidget *tumen_key_mark_new_certainty (TumenCertainty certainty);
GtkWidget *tumen_key_mark_new_agreement (TumenAgreement agreement);
GtkWidget *tumen_key_mark_new_lines (TumenLineSign sign);
void       tumen_key_mark_set_width (TumenKeyMark *self, int width);
void       tumen_key_mark_set_dark (TumenKeyMark *self, gboolean is_dark);

G_END_DECLS
