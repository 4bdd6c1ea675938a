/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bench-samples.h"

#include "tumen-painter.h"

G_BEGIN_DECLS

/* Views of a walk. */
typedef enum {
  BENCH_VIEW_FULL,
  BENCH_VIEW_MONTH,
  BENCH_VIEW_DAY,
  BENCH_VIEW_CROWD /* as many events in view, however many there are */
} BenchView;
#define BENCH_N_VIEWS 4

typedef enum {
  BENCH_MOTION_PAN,
  BENCH_MOTION_ZOOM
} BenchMotion;
#define BENCH_N_MOTIONS 2

/* BenchStage: a canvas without a window, and a copy of it to measure what copying costs. */
typedef struct
{
  cairo_surface_t *surface, *copy; /* owned */
  cairo_t         *cr;             /* owned, of @surface */
  TumenTheme       theme;
  TumenText       *text;  /* owned */
  TumenSceneMaker *maker; /* owned */
  TumenTable      *table; /* owned */
  TumenSpan        all;   /* what there is to see */
  TumenSpan        crowd; /* of that view; empty as long as it was not asked for */
  TumenSceneSize   size;
  guint            n_frames; /* of a walk */
  double           walk_ms;  /* after which one is cut short */
} BenchStage;

/* What a walk found; in ms. */
typedef struct
{
  BenchSamples frames, scenes, blits;
  guint        n_labels; /* the most in one frame */
  gboolean     is_density;
} BenchWalk;

BenchStage *bench_stage_new (TumenTable *table, int width, int height);
void        bench_stage_free (BenchStage *self);
void        bench_stage_get_view (BenchStage *self, BenchView view, TumenViewport *viewport);
double      bench_stage_blit (BenchStage *self);
double      bench_stage_fill (BenchStage *self);
double      bench_stage_frame (BenchStage *self, const TumenViewport *viewport, BenchWalk *walk);
void        bench_stage_walk (BenchStage *self,
                              BenchView   view,
                              BenchMotion motion,
                              BenchWalk  *walk);

void        bench_walk_init (BenchWalk *self);
void        bench_walk_clear (BenchWalk *self);
const char *bench_view_get_name (BenchView view);
const char *bench_motion_get_name (BenchMotion motion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchStage, bench_stage_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchWalk, bench_walk_clear)

G_END_DECLS
