/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of a line; the end of the line is the caller's: CR LF for commas, LF for tabs. */
void tumen_csv_append_cell (GString *line, const char *text);
void tumen_csv_append_exact_cell (GString *line, const char *text);
void tumen_csv_append_tabbed (GString *line, gboolean is_first, const char *text);

G_END_DECLS
