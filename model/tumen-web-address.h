/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tumen_web_address_is_one (const char *text);
/* For a link, and for eyes: (nullable) if it is none. */
char *tumen_web_address_dup_target (const char *text);
char *tumen_web_address_dup_shown (const char *text);
char *tumen_web_address_dup_host (const char *text);

G_END_DECLS
