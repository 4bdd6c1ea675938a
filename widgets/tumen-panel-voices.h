/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/** TUMEN_NO_DOT: an excerpt that neither supports nor denies. */
#define TUMEN_NO_DOT 255

/* (transfer full): one TumenDot, or TUMEN_NO_DOT, for each excerpt of @event, in its order. */
guint8 *tumen_panel_voices_get_dots (const TumenPanelContext *context, TumenEvent *event);

G_END_DECLS
