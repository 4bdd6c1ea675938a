/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

TumenTable *table_oracle_new (TumenLibrary *library, TumenReading reading);
TumenTable *table_oracle_new_known_on (TumenLibrary *library, TumenDay day, guint *n_unknown);

G_END_DECLS
