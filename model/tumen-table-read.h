/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-pass.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/* The finished table of all events: (transfer full) (nullable) if the pass has failed. */
TumenTable *tumen_table_read (TumenPass *pass, TumenPass *second, TumenReading reading);

/* The same of what was known at the end of a day. */
TumenTable *tumen_table_read_known_on (TumenPass *pass, TumenDay day);

/* Whether it reads that table. */
gboolean tumen_table_reads (const char *table);

G_END_DECLS
