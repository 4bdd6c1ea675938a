/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date.h"

G_BEGIN_DECLS

/* "1 August 2023": (transfer full). */
char *tumen_known_words_for_day (TumenDay day, TumenLanguage language);

G_END_DECLS
