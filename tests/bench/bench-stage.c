/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-stage.h"

#include <math.h>

#define DAYS_IN_MONTH 30.4375
/* As many events in view, single or in chips, whatever the size of the library. */
#define N_CROWD       200
#define N_CROWD_STEPS 20
/* Of one frame of a walk: px, and a factor. */
#define PAN_STEP  24.0
#define ZOOM_STEP 1.06
/* Of a walk, so that a slow machine or program ends as well. */
#define N_FRAMES       20
#define WALK_MS        1000.0
#define MIN_WALK_STEPS 3

static cairo_surface_t *
make_surface (int width,
              int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
}

BenchStage *
bench_stage_new (TumenTable *table,
                 int         width,
                 int         height)
{
  BenchStage *self = g_new0 (BenchStage, 1);

  self->n_frames = N_FRAMES;
  self->walk_ms = WALK_MS;
  self->surface = make_surface (width, height);
  self->copy = make_surface (width, height);
  self->cr = cairo_create (self->surface);
  self->size = (TumenSceneSize){ width, height, 0 };
  self->table = g_object_ref (table);
  self->text = tumen_text_new ("Cantarell", 1);
  self->maker = tumen_scene_maker_new (self->text);
  tumen_theme_init (&self->theme, TUMEN_THEME_LIGHT, FALSE);
  self->theme.picture_scale = 1;
  tumen_scene_maker_set_content (self->maker, table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  self->all = tumen_scene_maker_get_fit_span (self->maker, width);
  return self;
}

void
bench_stage_free (BenchStage *self)
{
  tumen_scene_maker_free (self->maker);
  g_object_unref (self->text);
  g_object_unref (self->table);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->copy);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

static guint
count_dated (TumenTable *table)
{
  guint n_dated = tumen_table_get_n_rows (table);

  while (n_dated > 0 && isnan (tumen_table_get_rows (table)[n_dated - 1].lo))
    n_dated--;
  return n_dated;
}

static guint
count_in_view (BenchStage *self,
               TumenSpan   span)
{
  TumenViewport viewport;
  g_autoptr (TumenScene) scene = NULL;

  tumen_viewport_init (&viewport, span, self->size.width, self->all);
  scene = tumen_scene_maker_make (self->maker, &viewport, &self->size);
  return tumen_scene_get_counts (scene)->in_span;
}

/* The span around @middle with about N_CROWD events in it, by halving. */
static TumenSpan
find_crowd (BenchStage *self,
            double      middle)
{
  double shorter = 1.0 / 24;
  double longer = self->all.end - self->all.begin;
  double days = longer;

  for (int i = 0; i < N_CROWD_STEPS; i++)
    {
      days = sqrt (shorter * longer);
      if (count_in_view (self, (TumenSpan){ middle - days / 2, middle + days / 2 }) > N_CROWD)
        longer = days;
      else
        shorter = days;
    }
  return (TumenSpan){ middle - days / 2, middle + days / 2 };
}

/* Around the middle event, so that there is something to see. */
void
bench_stage_get_view (BenchStage    *self,
                      BenchView      view,
                      TumenViewport *viewport)
{
  double    middle = tumen_table_get_rows (self->table)[count_dated (self->table) / 2].lo;
  double    days = view == BENCH_VIEW_MONTH ? DAYS_IN_MONTH : 1;
  TumenSpan span = { middle - days / 2, middle + days / 2 };

  if (view == BENCH_VIEW_FULL)
    span = self->all;
  if (view == BENCH_VIEW_CROWD && self->crowd.end <= self->crowd.begin)
    self->crowd = find_crowd (self, middle);
  if (view == BENCH_VIEW_CROWD)
    span = self->crowd;
  tumen_viewport_init (viewport, span, self->size.width, self->all);
}

/* Copies the whole picture once. Returns: how long that took */
double
bench_stage_blit (BenchStage *self)
{
  double begin = bench_time_thread ();

  cairo_save (self->cr);
  cairo_set_operator (self->cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (self->cr, self->copy, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  return bench_time_thread () - begin;
}

/* Fills the whole picture with one colour. */
double
bench_stage_fill (BenchStage *self)
{
  double begin = bench_time_thread ();

  cairo_save (self->cr);
  cairo_set_operator (self->cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_rgb (self->cr, 0.5, 0.5, 0.5);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  return bench_time_thread () - begin;
}

static void
look_at_scene (TumenScene *scene,
               BenchWalk  *walk)
{
  guint                 n_items, n_labels = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    n_labels += items[i].type == TUMEN_ITEM_LABEL;
  walk->n_labels = MAX (walk->n_labels, n_labels);
  walk->is_density = tumen_scene_is_density (scene);
}

/* From the state of a view to pixels, once. Returns: how long that took */
double
bench_stage_frame (BenchStage          *self,
                   const TumenViewport *viewport,
                   BenchWalk           *walk)
{
  static const TumenOverlay nothing = { TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  double                    begin = bench_time_thread ();
  double                    between, end;
  g_autoptr (TumenScene) scene = NULL;

  scene = tumen_scene_maker_make (self->maker, viewport, &self->size);
  between = bench_time_thread ();
  tumen_painter_draw (self->cr, scene, &self->theme, &nothing);
  cairo_surface_flush (self->surface);
  end = bench_time_thread ();
  look_at_scene (scene, walk);
  bench_samples_add (&walk->scenes, between - begin);
  bench_samples_add (&walk->frames, end - begin);
  return end - begin;
}

/* There and back: half of the frames one way. */
static void
step (TumenViewport *viewport,
      BenchMotion    motion,
      gboolean       is_back)
{
  if (motion == BENCH_MOTION_PAN)
    tumen_viewport_pan (viewport, is_back ? -PAN_STEP : PAN_STEP);
  else
    tumen_viewport_zoom (viewport, is_back ? 1 / ZOOM_STEP : ZOOM_STEP, viewport->width * 0.4);
}

/* Frame after frame, each followed by a copy, so that what disturbs the one disturbs the other.
 * The first frame is drawn beforehand. From the whole range one zooms in a little to pan. */
void
bench_stage_walk (BenchStage *self,
                  BenchView   view,
                  BenchMotion motion,
                  BenchWalk  *walk)
{
  TumenViewport viewport;
  double        begin = bench_time_wall ();
  g_auto (BenchWalk) first = { .n_labels = 0 };

  bench_walk_init (&first);
  bench_stage_get_view (self, view, &viewport);
  if (view == BENCH_VIEW_FULL && motion == BENCH_MOTION_PAN)
    tumen_viewport_zoom (&viewport, ZOOM_STEP * ZOOM_STEP * ZOOM_STEP, 0);
  bench_stage_frame (self, &viewport, &first);
  for (guint i = 0; i < self->n_frames; i++)
    {
      if (i >= MIN_WALK_STEPS && bench_time_wall () - begin > self->walk_ms)
        break;
      step (&viewport, motion, i >= self->n_frames / 2);
      bench_stage_frame (self, &viewport, walk);
      bench_samples_add (&walk->blits, bench_stage_blit (self));
    }
}

void
bench_walk_init (BenchWalk *self)
{
  *self = (BenchWalk){ .n_labels = 0 };
  bench_samples_init (&self->frames);
  bench_samples_init (&self->scenes);
  bench_samples_init (&self->blits);
}

void
bench_walk_clear (BenchWalk *self)
{
  bench_samples_clear (&self->frames);
  bench_samples_clear (&self->scenes);
  bench_samples_clear (&self->blits);
}

const char *
bench_view_get_name (BenchView view)
{
  static const char *const names[BENCH_N_VIEWS] = { "all", "a month", "a day", "200 events" };

  return names[view];
}

const char *
bench_motion_get_name (BenchMotion motion)
{
  return motion == BENCH_MOTION_PAN ? "panning" : "zooming";
}
