/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TumenCompareSegment: a run of words that two texts share, or in which they differ. */
typedef struct
{
  gboolean differs;
  char    *a, *b; /* verbatim; "" where that text has nothing here */
} TumenCompareSegment;

/* (transfer full): of TumenCompareSegment, which it frees. */
GPtrArray *tumen_compare_texts (const char *a, const char *b);

G_END_DECLS
