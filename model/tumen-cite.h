/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-citation-style.h"

G_BEGIN_DECLS

/** Slug of the style that is none of TumenCitationStyle: as the press cites, with the quotation. */
#define TUMEN_CITE_PRESS "press"

/** TumenCiteContext: how all of this cites. A value; all is borrowed. */
typedef struct
{
  TumenLibrary   *library;
  TumenReading    reading;
  TumenLanguage   language;
  const char     *style;    /* slug; an unknown one is TUMEN_CITE_PRESS */
  const TumenDay *known_on; /* (nullable): only pages published by then */
} TumenCiteContext;

gboolean tumen_cite_is_style (const char *slug);
gboolean tumen_cite_has_page (const TumenCiteContext *self, const TumenCitationPage *page);
/* @event_id: (nullable) */
char *tumen_cite_excerpt (const TumenCiteContext *self,
                          TumenExcerpt           *excerpt,
                          const char             *event_id);
char *tumen_cite_page (const TumenCiteContext *self, TumenCitation *citation, guint page);
char *tumen_cite_citation (const TumenCiteContext *self, TumenCitation *citation);
char *tumen_cite_event (const TumenCiteContext *self, TumenEvent *event);

G_END_DECLS
