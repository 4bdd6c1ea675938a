/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-pass.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/* Judges all of a stranger's library and reads its table: (transfer full) (nullable). */
TumenTable *tumen_inspection_run (TumenPass *pass, TumenPass *second, TumenReading reading);

G_END_DECLS
