/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tumen_json_is_deeper (const char *text, gsize length, guint most);

G_END_DECLS
