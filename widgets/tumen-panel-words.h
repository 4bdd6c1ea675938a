/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* What the side panel says of dates and sources. Everything returned is (transfer full). */
char *tumen_panel_words_for_basis (const TumenPanelContext *context, TumenEvent *event);
char *tumen_panel_words_for_other_reading (const TumenPanelContext *context, TumenEvent *event);
char *tumen_panel_words_for_hours (const TumenPanelContext *context, TumenEvent *event);
char *tumen_panel_words_for_speaker (const TumenPanelContext *context,
                                     TumenExcerpt            *excerpt,
                                     const char              *speaker);
char *tumen_panel_words_for_note (const TumenPanelContext *context, const char *note);

G_END_DECLS
