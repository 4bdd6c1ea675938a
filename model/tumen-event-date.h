/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

int  tumen_date_get_default_margin (const TumenDate *date);
void tumen_event_date_derive (TumenEventDate *self, gboolean has_last_report, TumenDay last_report);

G_END_DECLS
