/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel-line.h"

G_BEGIN_DECLS

/* Labels and boxes of the side panel. Text comes from data: it is never read as markup. */
GtkWidget *tumen_panel_label_new (const char *text, const char *css_class);
GtkWidget *tumen_panel_label_new_heading (const char *text, const char *css_class, int level);
void       tumen_panel_label_fill_button (GtkButton  *button,
                                          const char *icon_name,
                                          const char *words);
void       tumen_panel_label_name_control (GtkWidget *label, GtkWidget *control);
GtkWidget *tumen_panel_label_new_led (const char *lead, const char *rest, const char *css_class);
GtkWidget *tumen_panel_label_new_sentence (const char *lead,
                                           const char *rest,
                                           const char *css_class);
void       tumen_panel_label_set_language (GtkWidget *label, const char *language);
void       tumen_panel_label_set_selectable (GtkWidget *label);
GtkWidget *tumen_panel_box_new (int spacing, const char *css_class);
GtkWidget *tumen_panel_icon_button_new (const char *icon_name,
                                        const char *words,
                                        const char *action_name);
GtkWidget *tumen_panel_icon_new (const char *icon_name);
GtkWidget *tumen_panel_text_button_new (const char *icon_name, const char *words);

G_END_DECLS
