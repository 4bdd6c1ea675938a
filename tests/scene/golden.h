/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Compares a drawing with tests/golden/NAME.png; a few px may differ, and edges a little. What
 * differs is kept in the build folder. If a change is meant, copy it from there. */
void golden_assert_equal (cairo_surface_t *drawn, const char *name);

G_END_DECLS
