/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

char         *tumen_open_get_path (GFile *file, GError **error);
gboolean      tumen_open_is_story (const char *path);
TumenLibrary *tumen_open_file (GFile *file, GError **error);

G_END_DECLS
