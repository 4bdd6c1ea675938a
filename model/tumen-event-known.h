/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/* As it was known at the end of a day: (transfer full) (nullable) if it was not known yet. */
TumenEvent *tumen_event_new_known_on (TumenEvent *whole, TumenLibrary *library, TumenDay day);

G_END_DECLS
