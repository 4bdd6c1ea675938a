/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

gboolean tumen_destination_find (const TumenDate *date,
                                 TumenSpan        visible,
                                 TumenSpan        full,
                                 TumenSpan       *span);

G_END_DECLS
