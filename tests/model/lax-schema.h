/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3 *lax_schema_open (const char *path);
void     lax_schema_drop_rules (const char *path);
void     lax_schema_restore_rules (const char *path);

G_END_DECLS
