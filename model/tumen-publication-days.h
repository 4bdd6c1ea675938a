/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/* On which something of the library could first be read, each once, in order. */
TumenDay *tumen_library_dup_publication_days (TumenLibrary *library, guint *n_days);

G_END_DECLS
