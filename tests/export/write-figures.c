/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file.h"

#include <stdio.h>

/*
 * Writes figures of the built-in library, or of a data set, in all formats into a folder, for
 * other programs to read.
 * usage: write-figures FOLDER [DATA-SET]
 */

#define MM     TUMEN_FIGURE_PX_PER_MM
#define RECIPE "tumen:contacts/view?lanes=kind#revision=1"

typedef struct
{
  const char        *name;
  TumenFigureFormat  format;
  TumenFigureProduct product;
  double             width, height; /* mm */
  double             dpi;
  gboolean           tiles;
} Job;

static const Job jobs[] = {
  { "report.pdf", TUMEN_FIGURE_PDF, TUMEN_FIGURE_REPORT, 297.0, 210.0, 0.0, FALSE },
  { "tiles.pdf", TUMEN_FIGURE_PDF, TUMEN_FIGURE_POSTER, 841.0, 594.0, 0.0, TRUE },
  { "report.png", TUMEN_FIGURE_PNG, TUMEN_FIGURE_REPORT, 210.0, 297.0, 96.0, FALSE },
  { "figure.png", TUMEN_FIGURE_PNG, TUMEN_FIGURE_PICTURE, 159.0, 0.0, 300.0, FALSE },
  { "figure.svg", TUMEN_FIGURE_SVG, TUMEN_FIGURE_PICTURE, 159.0, 0.0, 0.0, FALSE },
  { "text.svg", TUMEN_FIGURE_SVG_TEXT, TUMEN_FIGURE_PICTURE, 159.0, 0.0, 0.0, FALSE },
  { "report.svg", TUMEN_FIGURE_SVG_TEXT, TUMEN_FIGURE_REPORT, 297.0, 210.0, 0.0, FALSE },
};

static TumenFigure *
compose (const Job    *job,
         TumenLibrary *library,
         TumenTable   *table)
{
  TumenViewState     view;
  TumenFigure       *figure;
  TumenDay           first, last;
  TumenFigureContent content = { .view = &view };
  TumenFigureSpec    spec = {
       job->product, job->width * MM, job->height * MM, 12.0 * MM, 1.0, TUMEN_THEME_PRINT
  };

  content.library = library;
  content.table = table;
  tumen_view_state_init (&view);
  if (tumen_library_get_home_span (library, &first, &last))
    content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST |
               TUMEN_FIGURE_FOOTER;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  tumen_view_state_clear (&view);
  return figure;
}

static gboolean
write_job (const Job    *job,
           TumenLibrary *library,
           TumenTable   *table,
           const char   *folder,
           GError      **error)
{
  g_autoptr (TumenFigure) figure = compose (job, library, table);
  g_autofree char    *path = g_build_filename (folder, job->name, NULL);
  TumenFigureFileSpec spec = { .format = job->format, .dpi = job->dpi, .recipe = RECIPE };

  spec.author = "An analyst";
  spec.description = tumen_figure_get_sentence (figure);
  spec.alternative = tumen_figure_get_title (figure);
  if (job->tiles)
    spec.tiles = (TumenFigureTiles){ 297.0 * MM, 420.0 * MM, TUMEN_FIGURE_TILES_MARGIN,
                                     TUMEN_FIGURE_TILES_OVERLAP };
  return tumen_figure_write (figure, &spec, path, TRUE, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenTable) table = NULL;

  if (argc > 2)
    library = tumen_library_import_data_set (argv[2], &error);
  else if (argc > 1)
    library = tumen_library_open_builtin (&error);
  if (library != NULL)
    table = tumen_table_new (library, TUMEN_READING_EDITORS);
  for (guint i = 0; table != NULL && error == NULL && i < G_N_ELEMENTS (jobs); i++)
    write_job (&jobs[i], library, table, argv[1], &error);
  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);
  return library != NULL && error == NULL ? 0 : 1;
}
