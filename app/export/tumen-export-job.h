/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-export-choices.h"
#include "tumen-press.h"

G_BEGIN_DECLS

/** TumenExportView: what a figure is made of. Borrowed. */
typedef struct
{
  const TumenViewState *view;   /* as it is seen */
  TumenSpan             span;   /* that is seen */
  TumenSpan             home;   /* that the library begins with; begin == end: none */
  const char           *path;   /* (nullable) of the library */
  const char           *search; /* "" if none */
  const char           *title;  /* (nullable): that of the library; empty: none */
  TumenLanguage         language;
} TumenExportView;

TumenPressJob *tumen_export_job_new (const TumenExportChoices *choices,
                                     const TumenExportView    *seen);

G_END_DECLS
