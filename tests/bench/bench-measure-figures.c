/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-measure.h"

#include "bench-bare.h"
#include "bench-process.h"
#include "tumen-figure-file.h"

#include <glib/gstdio.h>

/* Against a bare program of Cairo that draws as many glyphs, fills and pixels. */
#define MOST_OF_BARE    1.5
#define DPI             300.0
#define MOST_PREVIEW_MS 100.0
#define MOST_POSTER_MIB 300.0
#define POSTER_EVENTS   100000
#define LEAST_ROUNDS    5 /* the first one also loads fonts */

/** FigureTimes: ms of each round. */
typedef struct
{
  BenchSamples ours;    /* composed and written */
  BenchSamples written; /* of that */
  BenchSamples bare;
  BenchSamples ink; /* bare, without links and tags */
} FigureTimes;

static TumenFigure *
compose (TumenLibrary      *library,
         TumenTable        *table,
         TumenFigureProduct product,
         guint              parts,
         TumenText         *text)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { .product = product, .text_scale = 1.0, .theme = TUMEN_THEME_PRINT };
  TumenFigure       *figure;

  spec.width = (product == TUMEN_FIGURE_REPORT ? 297.0 : 159.0) * TUMEN_FIGURE_PX_PER_MM;
  spec.height = product == TUMEN_FIGURE_REPORT ? 210.0 * TUMEN_FIGURE_PX_PER_MM : 0.0;
  spec.margin = (product == TUMEN_FIGURE_REPORT ? 12.0 : 2.0) * TUMEN_FIGURE_PX_PER_MM;
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_FOOTER |
               parts;
  content.text = text;
  tumen_view_state_init (&view);
  tumen_table_get_home (table, &content.span.begin, &content.span.end);
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  tumen_view_state_clear (&view);
  return figure;
}

static void
figure_times_init (FigureTimes *self)
{
  bench_samples_init (&self->ours);
  bench_samples_init (&self->written);
  bench_samples_init (&self->bare);
  bench_samples_init (&self->ink);
}

static void
figure_times_clear (FigureTimes *self)
{
  bench_samples_clear (&self->ours);
  bench_samples_clear (&self->written);
  bench_samples_clear (&self->bare);
  bench_samples_clear (&self->ink);
}

static void
measure_bare (TumenFigure       *figure,
              TumenFigureProduct product,
              const char        *path,
              FigureTimes       *times)
{
  double begin = bench_time_wall ();

  if (product != TUMEN_FIGURE_REPORT)
    {
      bench_bare_write_png (figure, DPI, path);
      bench_samples_add (&times->bare, bench_time_wall () - begin);
      return;
    }
  bench_bare_write_pdf (figure, BENCH_BARE_LINKED, path);
  bench_samples_add (&times->bare, bench_time_wall () - begin);
  begin = bench_time_wall ();
  bench_bare_write_pdf (figure, BENCH_BARE_INK, path);
  bench_samples_add (&times->ink, bench_time_wall () - begin);
}

static void
measure_rounds (const BenchPlan   *plan,
                TumenFigureProduct product,
                FigureTimes       *times)
{
  TumenFigureFileSpec file = { .format = TUMEN_FIGURE_PNG, .dpi = DPI };
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autofree char *path = g_build_filename (plan->folder, "figure", NULL);

  if (product == TUMEN_FIGURE_REPORT)
    file.format = TUMEN_FIGURE_PDF;
  for (guint i = 0; i < MAX (plan->n_rounds, LEAST_ROUNDS); i++)
    {
      double begin = bench_time_wall ();
      g_autoptr (TumenFigure) figure = compose (library, table, product, 0, NULL);
      double composed = bench_time_wall ();

      if (!tumen_figure_write (figure, &file, path, TRUE, NULL))
        break;
      bench_samples_add (&times->written, bench_time_wall () - composed);
      bench_samples_add (&times->ours, bench_time_wall () - begin);
      measure_bare (figure, product, path, times);
    }
  g_unlink (path);
}

static void
measure_one (const BenchPlan   *plan,
             TumenFigureProduct product,
             BenchReport       *report,
             const char        *what)
{
  FigureTimes  times;
  BenchResult *result;

  figure_times_init (&times);
  measure_rounds (plan, product, &times);
  result = bench_report_add (report, 0, 0, "%s: composed and written", what);
  result->limit = MOST_OF_BARE;
  bench_result_set_samples (result, &times.ours);
  bench_result_set_yardstick (result, "bare Cairo", bench_samples_get_median (&times.bare));
  result = bench_report_add (report, 0, 0, "%s: written alone", what);
  bench_result_set_samples (result, &times.written);
  bench_result_set_yardstick (result, "bare Cairo", bench_samples_get_median (&times.bare));
  if (product == TUMEN_FIGURE_REPORT)
    {
      result = bench_report_add (report, 0, 0, "%s: bare Cairo without links and tags", what);
      bench_result_set_samples (result, &times.ink);
      bench_result_set_yardstick (result, "bare Cairo", bench_samples_get_median (&times.bare));
    }
  figure_times_clear (&times);
}

static void
draw_first_page (TumenFigure *figure)
{
  const TumenPage *page = tumen_figure_get_page (figure, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)page->width,
                                                         (int)page->height);
  cairo_t         *cr = cairo_create (surface);

  tumen_figure_draw_page (figure, 0, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What the export dialog does when it opens, and when another option is chosen. */
static void
measure_preview (const BenchPlan *plan,
                 BenchReport     *report)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autoptr (TumenText) text = NULL;
  g_auto (BenchSamples) first = { NULL };
  g_auto (BenchSamples) again = { NULL };
  BenchResult *result;

  bench_samples_init (&first);
  bench_samples_init (&again);
  for (guint i = 0; i < 2 * MAX (plan->n_rounds, LEAST_ROUNDS); i++)
    {
      double begin = bench_time_wall ();
      g_autoptr (TumenFigure) figure = compose (library, table, TUMEN_FIGURE_REPORT,
                                                TUMEN_FIGURE_EXCERPTS, i % 2 == 0 ? NULL : text);

      draw_first_page (figure);
      bench_samples_add (i % 2 == 0 ? &first : &again, bench_time_wall () - begin);
      g_set_object (&text, tumen_figure_get_text (figure));
    }
  result = bench_report_add (report, 0, 0, "preview with excerpts: first");
  result->limit = MOST_PREVIEW_MS;
  bench_result_set_value (result, bench_samples_get_median (&first), "ms");
  result = bench_report_add (report, 0, 0, "preview with excerpts: another option");
  result->limit = MOST_PREVIEW_MS;
  bench_result_set_value (result, bench_samples_get_median (&again), "ms");
}

static void
measure_poster (const BenchPlan *plan,
                BenchReport     *report)
{
  BenchResult     *result = bench_report_add (report, 0, POSTER_EVENTS, "poster, most memory");
  g_autofree char *library = bench_measure_ensure_file (plan, POSTER_EVENTS);
  g_autofree char *program = bench_process_dup_neighbour ("../../app/tumen");
  g_autofree char *path = g_build_filename (plan->folder, "poster.pdf", NULL);
  const char      *arguments[] = { program, "export", "-o", path, "--force", "--as", "poster",
                                   "--whole", "--library", library, NULL };
  g_auto (BenchProcess) done = { 0 };

  result->limit = MOST_POSTER_MIB;
  if (library == NULL || !bench_process_run (arguments, &done) || done.status != 0)
    {
      bench_result_set_note (result, "not measured: the poster could not be made");
      return;
    }
  g_unlink (path);
  bench_result_set_value (result, done.most_mib, "MiB");
}

/* Report, picture and preview of the built-in library, and a poster of a large one. */
void
bench_measure_figures (const BenchPlan *plan,
                       BenchReport     *report)
{
  measure_one (plan, TUMEN_FIGURE_REPORT, report, "report, PDF");
  measure_one (plan, TUMEN_FIGURE_PICTURE, report, "picture, PNG, 300 dpi");
  measure_preview (plan, report);
  if (plan->sizes[plan->n_sizes - 1] >= POSTER_EVENTS)
    measure_poster (plan, report);
}
