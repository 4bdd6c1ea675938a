/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cite.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenPanelContext: from what the parts of the side panel are made. A value; all is borrowed. */
typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenReading  reading;
  TumenLanguage language;     /* of texts and dates; words of the interface follow the locale */
  gboolean      has_known_on; /* events are told as they were known at the end of @known_on */
  TumenDay      known_on;
} TumenPanelContext;

/* The event as it is told: (transfer full) (nullable), also if it was not known yet. */
TumenEvent *tumen_panel_context_dup_event (const TumenPanelContext *self, const char *id);
/* How it is cited; valid as long as the context is there. */
TumenCiteContext tumen_panel_context_get_cite (const TumenPanelContext *self, const char *style);
/* Whether it is told of a page. */
gboolean tumen_panel_context_has_page (const TumenPanelContext *self,
                                       const TumenCitationPage *page);

G_END_DECLS
