/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TUMEN_EXPORT_CHOICES_KEY: of the settings: what was chosen last. */
#define TUMEN_EXPORT_CHOICES_KEY "export-choices"
#define TUMEN_EXPORT_FOLDER_KEY  "export-folder"

/**
 * TumenExportDialog:
 *
 * Makes a figure of a view: on the left what it will look like, on the right what one chooses.
 * Emits ::saved with the path of the first file and how many there are, and closes.
 */
#define TUMEN_TYPE_EXPORT_DIALOG (tumen_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TumenExportDialog, tumen_export_dialog, TUMEN, EXPORT_DIALOG, AdwWindow)

GtkWidget *tumen_export_dialog_new (GtkWindow     *parent,
                                    TumenExplorer *explorer,
                                    TumenSpan      span,
                                    GSettings     *settings);

G_END_DECLS
