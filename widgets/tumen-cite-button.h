/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TumenCiteButton:
 *
 * “Copy citation” of a card in the side panel: copies in the style that was chosen last, and has a
 * menu of all of them; what is chosen there is copied at once and holds for all cards.
 */
#define TUMEN_TYPE_CITE_BUTTON (tumen_cite_button_get_type ())
G_DECLARE_FINAL_TYPE (TumenCiteButton, tumen_cite_button, TUMEN, CITE_BUTTON, AdwBin)

/** @style: see tumen-cite.h. Returns: (transfer full): what is copied */
typedef char *(*TumenCiteFunc) (gpointer data, const char *style);

GtkWidget *tumen_cite_button_new (TumenCiteFunc  cite,
                                  gpointer       data,
                                  GDestroyNotify free_data);
/* An entry of the menu after the styles. */
void tumen_cite_button_append (TumenCiteButton *self, const char *words, const char *action_name);

G_END_DECLS
