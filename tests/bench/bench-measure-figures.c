/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-measure.h"

#include "bench-process.h"
#include "tumen-figure-file.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

/* Against a bare program of Cairo that draws as many glyphs, fills and pixels. */
#define MOST_OF_BARE     1.5
#define DPI              300.0
#define MOST_POSTER_MIB  300.0
#define POSTER_EVENTS    100000
#define BARE_FONT        "Cantarell"
#define BARE_FONT_PX     10.67
#define LETTERS_PER_LINE 80

/** Work: what a bare program has to draw. */
typedef struct
{
  guint  n_letters, n_fills, n_pages;
  double width, height; /* px of a page */
} Work;

static void
count_scene (TumenScene *scene,
             Work       *work)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  work->n_fills += n_items;
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].text != NULL)
        work->n_letters += (guint)g_utf8_strlen (items[i].text, -1);
    }
}

static void
count_page (const TumenPage *page,
            Work            *work)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->type == TUMEN_PAGE_SCENE)
        count_scene (item->scene, work);
      else if (item->type == TUMEN_PAGE_TEXT)
        work->n_letters += (guint)g_utf8_strlen (item->text, -1);
      else if (item->type != TUMEN_PAGE_LINK && item->type != TUMEN_PAGE_PLACE)
        work->n_fills++;
    }
}

static void
count_work (TumenFigure *figure,
            Work        *work)
{
  const TumenPage *first = tumen_figure_get_page (figure, 0);

  *work = (Work){ 0, 0, tumen_figure_get_n_pages (figure), first->width, first->height };
  for (guint i = 0; i < work->n_pages; i++)
    count_page (tumen_figure_get_page (figure, i), work);
}

/* A page's share of letters and fills, with the toy text of Cairo. */
static void
draw_bare_page (cairo_t    *cr,
                const Work *work)
{
  char  line[LETTERS_PER_LINE + 1];
  guint n_lines = work->n_letters / work->n_pages / LETTERS_PER_LINE;
  guint n_fills = work->n_fills / work->n_pages;

  for (guint i = 0; i < n_fills; i++)
    {
      cairo_set_source_rgb (cr, 0.2, 0.4, (i % 8) / 8.0);
      cairo_rectangle (cr, fmod (i * 37.0, work->width - 20.0), fmod (i * 61.0, work->height), 18.0,
                       14.0);
      cairo_fill (cr);
    }
  cairo_select_font_face (cr, BARE_FONT, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, BARE_FONT_PX);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  for (guint i = 0; i < n_lines; i++)
    {
      for (guint j = 0; j < LETTERS_PER_LINE; j++)
        line[j] = (char)('a' + (i * 7 + j * 11) % 26);
      line[LETTERS_PER_LINE] = '\0';
      cairo_move_to (cr, 20.0, fmod (12.0 * i, work->height));
      cairo_show_text (cr, line);
    }
}

/* The same promise as of files of the program: on the disk. */
static void
sync_file (const char *path)
{
  int file = g_open (path, O_RDONLY, 0);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

static void
write_bare_pdf (const Work *work,
                const char *path)
{
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_pdf_surface_create (path, work->width * 0.75, work->height * 0.75);
  cr = cairo_create (surface);
  cairo_scale (cr, 0.75, 0.75);
  for (guint i = 0; i < work->n_pages; i++)
    {
      draw_bare_page (cr, work);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  sync_file (path);
}

static void
write_bare_png (const Work *work,
                const char *path)
{
  double           scale = DPI / 96.0;
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(work->width * scale),
                                        (int)(work->height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  draw_bare_page (cr, work);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  sync_file (path);
}

static TumenFigure *
compose (TumenLibrary      *library,
         TumenTable        *table,
         TumenFigureProduct product)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { .product = product, .text_scale = 1.0, .theme = TUMEN_THEME_PRINT };
  TumenFigure       *figure;

  spec.width = (product == TUMEN_FIGURE_REPORT ? 297.0 : 159.0) * TUMEN_FIGURE_PX_PER_MM;
  spec.height = product == TUMEN_FIGURE_REPORT ? 210.0 * TUMEN_FIGURE_PX_PER_MM : 0.0;
  spec.margin = (product == TUMEN_FIGURE_REPORT ? 12.0 : 2.0) * TUMEN_FIGURE_PX_PER_MM;
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_FOOTER;
  tumen_view_state_init (&view);
  tumen_table_get_home (table, &content.span.begin, &content.span.end);
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  tumen_view_state_clear (&view);
  return figure;
}

static void
measure_one (const BenchPlan   *plan,
             TumenFigureProduct product,
             BenchReport       *report,
             const char        *what)
{
  gboolean            is_report = product == TUMEN_FIGURE_REPORT;
  TumenFigureFileSpec file = { .format = is_report ? TUMEN_FIGURE_PDF : TUMEN_FIGURE_PNG,
                               .dpi = DPI };
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_auto (BenchSamples) ours = { NULL };
  g_auto (BenchSamples) written = { NULL };
  g_auto (BenchSamples) bare = { NULL };
  g_autofree char *path = g_build_filename (plan->folder, "figure", NULL);
  BenchResult     *result;

  bench_samples_init (&ours);
  bench_samples_init (&written);
  bench_samples_init (&bare);
  for (guint i = 0; i < plan->n_rounds; i++)
    {
      double begin = bench_time_wall ();
      g_autoptr (TumenFigure) figure = compose (library, table, product);
      double composed = bench_time_wall ();
      Work   work;

      if (!tumen_figure_write (figure, &file, path, TRUE, NULL))
        break;
      bench_samples_add (&written, bench_time_wall () - composed);
      bench_samples_add (&ours, bench_time_wall () - begin);
      count_work (figure, &work);
      begin = bench_time_wall ();
      (is_report ? write_bare_pdf : write_bare_png) (&work, path);
      bench_samples_add (&bare, bench_time_wall () - begin);
    }
  g_unlink (path);
  result = bench_report_add (report, 0, 0, "%s: composed and written", what);
  result->limit = MOST_OF_BARE;
  bench_result_set_samples (result, &ours);
  bench_result_set_yardstick (result, "bare Cairo", bench_samples_get_median (&bare));
  result = bench_report_add (report, 0, 0, "%s: written alone", what);
  bench_result_set_samples (result, &written);
  bench_result_set_yardstick (result, "bare Cairo", bench_samples_get_median (&bare));
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

/* Report and picture of the built-in library, and a poster of a large one. */
void
bench_measure_figures (const BenchPlan *plan,
                       BenchReport     *report)
{
  measure_one (plan, TUMEN_FIGURE_REPORT, report, "report, PDF");
  measure_one (plan, TUMEN_FIGURE_PICTURE, report, "picture, PNG, 300 dpi");
  if (plan->sizes[plan->n_sizes - 1] >= POSTER_EVENTS)
    measure_poster (plan, report);
}
