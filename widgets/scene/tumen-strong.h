/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char *tumen_strong_parse (const char *text, PangoAttrList *attributes);

G_END_DECLS
