/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

/* The dates that excerpts give for an event, beside the one that is shown (decision 8). */
gboolean tumen_claims_differ (TumenEvent *event);
void     tumen_claim_to_date (const TumenClaim     *claim,
                              const TumenEventDate *shown,
                              TumenEventDate       *date);
gboolean tumen_claim_is_as_shown (const TumenEventDate *claimed, const TumenEventDate *shown);

G_END_DECLS
