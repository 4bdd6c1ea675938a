/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-stage.h"

G_BEGIN_DECLS

#define STAGE_N_STEPS 7

/** StageSample: the story of the pictures of the design, with events of its own. */
typedef struct
{
  TumenTable       *table;
  TumenText        *text;
  TumenStageEvent   events[STAGE_N_STEPS];
  TumenStageEvent   other_events[STAGE_N_STEPS]; /* the first one is gone */
  TumenStageEvent   cards[TUMEN_STAGE_MOST_CARDS];
  TumenStageContent content;
} StageSample;

void stage_sample_init (StageSample *self, TumenLanguage language);
void stage_sample_clear (StageSample *self);
void stage_sample_set_step (StageSample *self, guint step);

/* All screens there are, by name; sets the content and what of the spec belongs to it. */
extern const char *const stage_screens[];
void                     stage_sample_set_screen (StageSample    *self,
                                                  const char     *name,
                                                  TumenStageSpec *spec);

/* A table of events that each take one EDTF date. */
TumenTable *stage_sample_make_table (const char *const *edtf, guint n_events);

G_END_DECLS
