/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

char *tumen_view_state_dup_name (const TumenViewState *self, TumenSpan visible, TumenTable *table);

G_END_DECLS
