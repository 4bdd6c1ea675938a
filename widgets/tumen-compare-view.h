/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/**
 * TumenCompareView:
 *
 * Two excerpts word by word: what both say runs across, what differs stands side by side
 * (visual design 15). Below 320 px the sides stand one under the other.
 */
#define TUMEN_TYPE_COMPARE_VIEW (tumen_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (TumenCompareView, tumen_compare_view, TUMEN, COMPARE_VIEW, GtkBox)

/** TumenComparePair: two excerpts that can be compared. */
typedef struct
{
  TumenExcerpt *first, *second; /* owned */
  gboolean      renderings;     /* of one statement */
  gboolean      one_voice;
} TumenComparePair;

/* (transfer full) (element-type TumenComparePair): empty if there is nothing to compare */
GPtrArray *tumen_compare_pairs_new (const TumenPanelContext *context, TumenEvent *event);
GtkWidget *tumen_compare_view_new (const TumenPanelContext *context,
                                   TumenEvent              *event,
                                   const TumenComparePair  *pair);

G_END_DECLS
