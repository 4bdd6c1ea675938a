/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "tumen-published.h"
#include "tumen-scene.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

#define TUMEN_COVERAGE_HEIGHT 40.0 /* at the usual size of text */

/**
 * TumenCoverageBin:
 *
 * What was published in a unit of the calendar. What has no known day has a share in each bin in
 * which it may have been published; @n_perhaps counts it whole.
 */
typedef struct
{
  double begin, end; /* days */
  guint  n_articles, n_citations, n_perhaps;
  double perhaps; /* shares */
} TumenCoverageBin;

/**
 * TumenCoverage:
 *
 * The strip under the axis: articles and citations by when they were published, so that a silence
 * reads as "nothing reported" or "nothing collected". A value: it does not change.
 */
typedef struct _TumenCoverage TumenCoverage;

TumenCoverage          *tumen_coverage_new (GArray              *published,
                                            const TumenViewport *viewport,
                                            TumenLanguage        language,
                                            TumenText           *text);
void                    tumen_coverage_free (TumenCoverage *self);
const TumenCoverageBin *tumen_coverage_get_bins (TumenCoverage *self, guint *n_bins);
/* From the first to the last day on which anything was published; FALSE if no day is known. */
gboolean tumen_coverage_get_collected (TumenCoverage *self, TumenSpan *span);
guint    tumen_coverage_get_n_undated (TumenCoverage *self);
/* index of a bin, or TUMEN_NO_ROW */
guint  tumen_coverage_find_bin (TumenCoverage *self, double x);
char  *tumen_coverage_bin_to_words (TumenCoverage *self, guint bin);
char  *tumen_coverage_bin_to_period (TumenCoverage *self, guint bin);
char  *tumen_coverage_to_words (TumenCoverage *self);
double tumen_coverage_get_wanted_height (TumenText *text);
void   tumen_coverage_draw (TumenCoverage    *self,
                            cairo_t          *cr,
                            const TumenTheme *theme,
                            double            height,
                            guint             marked);
char  *tumen_coverage_to_text (TumenCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenCoverage, tumen_coverage_free)

G_END_DECLS
