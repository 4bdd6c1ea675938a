/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A lesson in its windows; each writes lines of a key and a number, and returns an exit status. */
int bench_lesson_window_keys (guint n_keys, gboolean with_presenter);
int bench_lesson_window_memory (guint n_keys);

G_END_DECLS
