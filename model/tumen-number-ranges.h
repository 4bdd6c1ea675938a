/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tumen_number_ranges_to_text (const guint *numbers, guint n_numbers);

G_END_DECLS
