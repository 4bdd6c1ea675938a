/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenPublished: an article, or a page that is cited, and when it may have been published. */
typedef struct
{
  gboolean is_article; /* else a page of the citation @id */
  gboolean has_days;
  TumenDay first, last; /* inclusive; the same if the day is known */
  char    *id;          /* of the source or the citation */
} TumenPublished;

/* (transfer full), of TumenPublished */
GArray *tumen_library_list_published (TumenLibrary      *library,
                                      TumenReading       reading,
                                      const char *const *off);
/* (transfer full), of owned ids of events, each once */
GPtrArray *tumen_library_list_told_by (TumenLibrary *library, const TumenPublished *published);

G_END_DECLS
