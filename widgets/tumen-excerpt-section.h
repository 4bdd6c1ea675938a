/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/**
 * TumenExcerptSection:
 *
 * The excerpts of an event: how many, one dot each, and, where two can be compared, the choice
 * between List and Compare.
 */
#define TUMEN_TYPE_EXCERPT_SECTION (tumen_excerpt_section_get_type ())
G_DECLARE_FINAL_TYPE (TumenExcerptSection, tumen_excerpt_section, TUMEN, EXCERPT_SECTION, GtkBox)

GtkWidget *tumen_excerpt_section_new (const TumenPanelContext *context, TumenEvent *event);
gboolean   tumen_excerpt_section_can_compare (TumenExcerptSection *self);
gboolean   tumen_excerpt_section_get_compare (TumenExcerptSection *self);
void       tumen_excerpt_section_set_compare (TumenExcerptSection *self, gboolean compare);

G_END_DECLS
