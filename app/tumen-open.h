/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

char         *tumen_open_get_path (GFile *file, GError **error);
TumenLibrary *tumen_open_file (GFile *file, GError **error);

G_END_DECLS
