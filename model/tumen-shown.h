/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TUMEN_SHOWN_MAX: of a value, in characters, as far as a message shows it. */
#define TUMEN_SHOWN_MAX 60

char *tumen_shown_dup_line (const char *text);
char *tumen_shown_dup_text (const char *text);
char *tumen_shown_dup_json (const char *json);
char *tumen_shown_dup_drawn (const char *text);
char *tumen_shown_dup_record (const char *text);
char *tumen_shown_dup_file (const char *path);
char *tumen_shown_dup_value (const char *text, gsize length);

G_END_DECLS
