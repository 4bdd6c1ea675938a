/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

char *tumen_period_to_words (TumenSpan span, TumenLanguage language);
char *tumen_period_to_spoken (TumenSpan span, TumenLanguage language);

G_END_DECLS
