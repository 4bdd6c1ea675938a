/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

TumenLibrary *tumen_open_file (GFile *file, GError **error);

G_END_DECLS
