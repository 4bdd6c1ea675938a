/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TumenMeasureEnd: the two events between which days are measured. No part of the view. */
typedef enum {
  TUMEN_MEASURE_FROM,
  TUMEN_MEASURE_TO
} TumenMeasureEnd;
#define TUMEN_N_MEASURE_ENDS 2

void     tumen_explorer_set_measure (TumenExplorer  *self,
                                     TumenMeasureEnd end,
                                     const char     *event_id);
void     tumen_explorer_clear_measure (TumenExplorer *self);
gboolean tumen_explorer_find_measured (TumenExplorer *self, TumenMeasureEnd end, guint *row);
/* (nullable): words of the days between, once both ends are set */
char *tumen_explorer_dup_measure_words (TumenExplorer *self);

G_END_DECLS
