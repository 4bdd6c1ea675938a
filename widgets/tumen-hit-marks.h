/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-search-query.h"

G_BEGIN_DECLS

/* Shows in the text of a label what is searched for: bold, on the ground for hits. */
guint tumen_hit_marks_add (GtkWidget *label, TumenSearchQuery *query);
/* In all texts of a page that a search looks at. */
void tumen_hit_marks_add_below (GtkWidget *page, TumenSearchQuery *query);

G_END_DECLS
