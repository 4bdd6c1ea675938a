/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-stage.h"

G_BEGIN_DECLS

guint                 stage_check_count (TumenStage *stage, TumenStageItemType type);
const TumenStageItem *stage_check_get_item (TumenStage *stage, TumenStageItemType type, guint n);
gboolean              stage_check_meet (const TumenRect *a, const TumenRect *b);
/* Nothing reaches out of the screen. */
void stage_check_inside (TumenStage *stage);
/* That, and no texts overlap, each is large enough, and none is half in the panel. */
void stage_check_sound (TumenStage *stage);

G_END_DECLS
