/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenAnchorOutcome: how an excerpt stands in the text that it was taken from. */
typedef enum {
  TUMEN_ANCHOR_OK,
  TUMEN_ANCHOR_TEXT_MISSING,    /* the file is not there, or cannot be read */
  TUMEN_ANCHOR_TEXT_CHANGED,    /* the excerpt stands at its place, but the file is another one */
  TUMEN_ANCHOR_CONTEXT_DIFFERS, /* the words before or after it are others */
  TUMEN_ANCHOR_MOVED,           /* it stands at another place */
  TUMEN_ANCHOR_NOT_FOUND,
  TUMEN_ANCHOR_WRONG_LENGTH /* its offsets and its words differ in length */
} TumenAnchorOutcome;

/** TumenAnchorResult: of one excerpt. */
typedef struct
{
  char              *excerpt; /* id */
  char              *source;  /* id */
  TumenAnchorOutcome outcome;
  gint64             start;  /* where it stands, in code points; -1 if nowhere */
  char              *reason; /* (nullable) one sentence, translated, unless OK */
} TumenAnchorResult;

/* @results: (out) (transfer full): of TumenAnchorResult, in the order of the library */
gboolean tumen_library_verify (TumenLibrary *library,
                               const char   *texts_folder,
                               GPtrArray   **results,
                               GError      **error);

const char *tumen_anchor_outcome_get_slug (TumenAnchorOutcome outcome);

G_END_DECLS
