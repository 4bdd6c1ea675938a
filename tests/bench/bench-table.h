/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bench-events.h"

#include "tumen-table.h"

G_BEGIN_DECLS

TumenTable *bench_table_new (const BenchEvents *events);

G_END_DECLS
