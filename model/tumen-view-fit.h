/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

GStrv tumen_view_state_fit (TumenViewState *self, TumenTable *table);

G_END_DECLS
