/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-timeline.h"

G_BEGIN_DECLS

/* What one can do to the view of a canvas: back, clear-filters, forward, show-earlier, show-later,
 * show-period (s), zoom-fit, zoom-in, zoom-out. */
void tumen_canvas_actions_add (GActionMap *map, TumenTimeline *timeline);

G_END_DECLS
