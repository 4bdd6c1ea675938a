/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int     tumen_input_file_open (const char *path, gsize limit, gsize *size, GError **error);
GBytes *tumen_input_file_read (const char *path, gsize limit, GError **error);

G_END_DECLS
