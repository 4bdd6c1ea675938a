/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/**
 * TumenClaimChart:
 *
 * What each source says of the day of one event, on a scale of days: a row a claim with the name
 * of its article and the extent of its date, and last the date that is shown.
 */
#define TUMEN_TYPE_CLAIM_CHART (tumen_claim_chart_get_type ())
G_DECLARE_FINAL_TYPE (TumenClaimChart, tumen_claim_chart, TUMEN, CLAIM_CHART, GtkWidget)

/* (nullable): only for a date that is one of several days */
GtkWidget *tumen_claim_chart_new_candidates (const TumenPanelContext *context, TumenEvent *event);
GtkWidget *tumen_claim_chart_new (const TumenPanelContext *context, TumenEvent *event);
guint      tumen_claim_chart_get_n_rows (TumenClaimChart *self);
TumenSpan  tumen_claim_chart_get_span (TumenClaimChart *self);
/* (transfer none): the whole chart in words, as screen readers say it */
const char *tumen_claim_chart_get_words (TumenClaimChart *self);

G_END_DECLS
