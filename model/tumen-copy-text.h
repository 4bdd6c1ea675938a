/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/* An event with its quotations, each with its citation, as it is copied. */
char *tumen_copy_text_for_event (TumenLibrary *library,
                                 TumenEvent   *event,
                                 TumenReading  reading,
                                 TumenLanguage language);
char *tumen_copy_html_for_event (TumenLibrary *library,
                                 TumenEvent   *event,
                                 TumenReading  reading,
                                 TumenLanguage language);
/* One quotation alone. */
char *tumen_copy_html_for_excerpt (TumenExcerpt *excerpt, const char *citation);

G_END_DECLS
