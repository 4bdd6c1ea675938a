/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bench-events.h"

G_BEGIN_DECLS

gboolean bench_file_write (const BenchEvents *events, const char *path, GError **error);

G_END_DECLS
