/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

/**
 * TumenHoverCard:
 *
 * What the pointer rests on, in full: mark, title, date, voice and article. A child of the canvas
 * and no window of its own, so that no crossing of windows ever hides it.
 */
#define TUMEN_TYPE_HOVER_CARD (tumen_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (TumenHoverCard, tumen_hover_card, TUMEN, HOVER_CARD, GtkWidget)

GtkWidget *tumen_hover_card_new (void);
void       tumen_hover_card_show_row (TumenHoverCard *self, TumenExplorer *explorer, guint row);
void       tumen_hover_card_show_rows (TumenHoverCard *self,
                                       TumenExplorer  *explorer,
                                       const guint    *rows,
                                       guint           n_rows);
void       tumen_hover_card_show_bin (TumenHoverCard      *self,
                                      TumenExplorer       *explorer,
                                      const TumenSceneBin *bin);

G_END_DECLS
