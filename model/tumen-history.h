/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TUMEN_HISTORY_LENGTH: how many views are kept; the oldest go first. */
#define TUMEN_HISTORY_LENGTH 100

/**
 * TumenHistory:
 *
 * The views on which the user rested, in order, and the one that is shown. Never empty once a
 * view was added; @position is the place of the view that back and forward count from.
 */
typedef struct
{
  GPtrArray *views; /* owned TumenViewState */
  guint      position;
} TumenHistory;

void                  tumen_history_init (TumenHistory *self);
void                  tumen_history_clear (TumenHistory *self);
void                  tumen_history_reset (TumenHistory *self, const TumenViewState *view);
gboolean              tumen_history_add (TumenHistory *self, const TumenViewState *view);
gboolean              tumen_history_can_go (const TumenHistory *self, int step);
const TumenViewState *tumen_history_go (TumenHistory *self, int step);
void                  tumen_history_set_language (TumenHistory *self, TumenLanguage language);

G_END_DECLS
