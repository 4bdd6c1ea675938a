/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/* On which something of the library could first be read, each once, in order. */
TumenDay *tumen_library_dup_publication_days (TumenLibrary *library, guint *n_days);

/** TumenPublicationSpan: when something that speaks of an event may have been published. */
typedef struct
{
  double   lo, hi;  /* half-open, in days since 1970-01-01; whole days */
  gboolean is_page; /* that is cited, not an article with excerpts */
} TumenPublicationSpan;

/* Of an event as it is shown: (transfer full) (element-type TumenPublicationSpan). */
GArray *tumen_event_dup_publications (TumenEvent           *event,
                                      TumenLibrary         *library,
                                      const TumenViewState *state);

G_END_DECLS
