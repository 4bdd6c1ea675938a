/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"

G_BEGIN_DECLS

char *tumen_spoken_event (TumenExplorer *explorer, guint row);
char *tumen_spoken_line (TumenExplorer *explorer, guint row, guint place, guint n_lines);
char *tumen_spoken_events (TumenExplorer *explorer, const guint *rows, guint n_rows);

G_END_DECLS
