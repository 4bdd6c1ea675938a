/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-language.h"

G_BEGIN_DECLS

char       *tumen_calendar_dup_year (TumenLanguage language, gint64 year);
const char *tumen_calendar_get_month_short (TumenLanguage language, int month);
const char *tumen_calendar_get_month_long (TumenLanguage language, int month);
const char *tumen_calendar_get_month_initial (TumenLanguage language, int month);
const char *tumen_calendar_get_weekday_short (TumenLanguage language, int weekday);
const char *tumen_calendar_get_weekday_long (TumenLanguage language, int weekday);

G_END_DECLS
