/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"

#include "tumen-history.h"

G_BEGIN_DECLS

struct _TumenExplorer
{
  GObject parent_instance;

  /* Owned. */
  TumenLibrary  *library;                  /* (nullable) */
  TumenTable    *tables[TUMEN_N_READINGS]; /* (nullable): made when first shown */
  TumenViewState state;
  guint16       *sieve;    /* of the table that is shown */
  guint8        *rows_in;  /* what it lets through */
  TumenEvent    *selected; /* (nullable): made when asked for */
  TumenHistory   history;

  guint     n_in;
  gboolean  has_full_span; /* made when asked for */
  TumenSpan full_span;

  /* What was told last: a notification is the difference to it. */
  TumenViewState told_state;
  guint          library_serial, told_library_serial;
  guint          history_serial, told_history_serial;
  guint          depth; /* of begin_change() */
};

void tumen_explorer_apply_filter (TumenExplorer *self);
void tumen_explorer_apply_state (TumenExplorer *self, const TumenViewState *state);
void tumen_explorer_set_selection (TumenExplorer *self, const char *id);

G_END_DECLS
