/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

int  tumen_date_get_default_margin (const TumenDate *date);
void tumen_event_date_derive (TumenEventDate *self, gboolean has_last_report, TumenDay last_report);

/* @clock: (nullable): the first time of day. */
char *tumen_event_date_dup_words (const TumenEventDate *self,
                                  const TumenClock     *clock,
                                  TumenDateStyle        style,
                                  TumenLanguage         language);

G_END_DECLS
