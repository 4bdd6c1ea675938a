/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-coverage.h"

#include "tumen-bins-private.h"

G_BEGIN_DECLS

struct _TumenCoverage
{
  /* owned */
  GArray    *bins; /* of TumenCoverageBin */
  TumenText *text;
  /* plain state */
  TumenViewport viewport;
  TumenLanguage language;
  TumenUnit     unit;
  TumenSpan     collected; /* empty if nothing has a date */
  guint         n_published, n_undated;
};

/* tumen-coverage-words.c */
const char *tumen_coverage_get_heading (TumenLanguage language);
const char *tumen_coverage_get_articles (TumenLanguage language);
const char *tumen_coverage_get_citations (TumenLanguage language);
const char *tumen_coverage_get_nothing (TumenLanguage language);
const char *tumen_coverage_get_no_data (TumenLanguage language);

G_END_DECLS
