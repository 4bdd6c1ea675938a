/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** TumenFileFunc: called with the file that was chosen, never without one. */
typedef void (*TumenFileFunc) (GtkWindow *parent, GFile *file);

void tumen_dialogs_show_about (GtkWindow *parent);
void tumen_dialogs_open_file (GtkWindow *parent, TumenFileFunc chosen);
void tumen_dialogs_show_failure (GtkWindow *parent, const char *heading, const char *sentence);
void tumen_dialogs_save_figure (GtkWindow    *parent,
                                const char   *name,
                                const char   *folder,
                                TumenFileFunc chosen);
void tumen_dialogs_save_hand_out (GtkWindow    *parent,
                                  const char   *name,
                                  const char   *folder,
                                  TumenFileFunc chosen);
void tumen_dialogs_save_story (GtkWindow *parent, const char *name, TumenFileFunc chosen);
void tumen_dialogs_open_story (GtkWindow *parent, TumenFileFunc chosen);
void tumen_dialogs_save_copy (GtkWindow *parent, const char *name, TumenFileFunc chosen);

G_END_DECLS
