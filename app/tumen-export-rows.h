/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-export-choices.h"

G_BEGIN_DECLS

/* A row of a list to choose one of the values of @choice: (transfer floating). */
AdwComboRow *tumen_export_combo_row_new (TumenExportChoice choice);
void         tumen_export_combo_row_set_up (AdwComboRow *row);
void         tumen_export_combo_row_rename (AdwComboRow *row, guint value, const char *name);
/* @value is the last one, and cannot be chosen. */
void tumen_export_combo_row_drop_last (AdwComboRow *row, guint value);

const char *tumen_export_part_get_name (TumenFigureParts part);

/* With the digits of the interface in the place of the "%s" of @pattern: (transfer full). */
char *tumen_export_count_to_words (guint count, const char *pattern);
/* In words what counts leave out of a figure: (transfer full). */
char *tumen_export_left_out_to_words (const TumenCounts *counts);

G_END_DECLS
