/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-count-parts.h"

G_BEGIN_DECLS

/**
 * TumenStatusLine:
 *
 * Says how many events are in view and where all the others are. Each number is a link, which
 * emits ::part-activated with its #TumenCountPart. Without room for all of it, it says what is in
 * view and what is not.
 */
#define TUMEN_TYPE_STATUS_LINE (tumen_status_line_get_type ())
G_DECLARE_FINAL_TYPE (TumenStatusLine, tumen_status_line, TUMEN, STATUS_LINE, GtkWidget)

void tumen_status_line_set_counts (TumenStatusLine         *self,
                                   const TumenCountNumbers *counts,
                                   TumenLanguage            language);

const char *tumen_status_line_get_title (TumenCountPart part);

G_END_DECLS
