/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/**
 * TumenExcerptCard:
 *
 * One quotation of an event: the words, who says them through whom, where they stand, and what
 * can be done with them. It copies by the action "panel.copy".
 */
#define TUMEN_TYPE_EXCERPT_CARD (tumen_excerpt_card_get_type ())
G_DECLARE_FINAL_TYPE (TumenExcerptCard, tumen_excerpt_card, TUMEN, EXCERPT_CARD, GtkBox)

/* @part: what the excerpt is to the event; @dot: a TumenDot, or TUMEN_NO_DOT for context */
GtkWidget *tumen_excerpt_card_new (const TumenPanelContext *context,
                                   TumenEvent              *event,
                                   const TumenEventExcerpt *part,
                                   guint8                   dot);

const char *tumen_excerpt_card_get_excerpt_id (TumenExcerptCard *self);

G_END_DECLS
