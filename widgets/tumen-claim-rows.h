/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel-context.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenClaimRow: what one source says of a date, ready to be drawn. */
typedef struct
{
  char    *name;    /* of the article; of the last row "Shown" */
  char    *words;   /* the date, short */
  char    *wording; /* (nullable): what the excerpt says */
  gboolean shown;
  TumenRow row;
  GArray  *days; /* of TumenDay: the candidates of a date that is one of several */
} TumenClaimRow;

GPtrArray *tumen_claim_rows_new_candidates (const TumenPanelContext *context, TumenEvent *event);
GPtrArray *tumen_claim_rows_new (const TumenPanelContext *context, TumenEvent *event);
TumenSpan  tumen_claim_rows_get_span (GPtrArray *rows);

G_END_DECLS
