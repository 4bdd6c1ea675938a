/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/* "Article 4, outlet not named, published 28 May – 17 Jun 2025 (worked out)" */
char *tumen_source_dup_description (TumenSource  *self,
                                    TumenReading  reading,
                                    TumenLanguage language);
char *tumen_citation_text_for_excerpt (TumenLibrary *library,
                                       TumenExcerpt *excerpt,
                                       const char   *event_id,
                                       TumenReading  reading,
                                       TumenLanguage language);
char *tumen_quotation_text_for_excerpt (TumenExcerpt *excerpt, TumenLanguage language);
char *tumen_citation_page_to_words (const TumenCitationPage *page, TumenLanguage language);

G_END_DECLS
