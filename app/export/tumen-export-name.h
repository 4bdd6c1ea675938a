/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-export-choices.h"

G_BEGIN_DECLS

char    *tumen_export_dup_day (TumenLanguage language);
char    *tumen_export_dup_file_name (const char *title, const char *period, const char *suffix);
gboolean tumen_export_path_has_suffix (const char *path, const char *suffix);
char    *tumen_export_complete_path (const TumenExportChoices *choices, const char *path);

G_END_DECLS
