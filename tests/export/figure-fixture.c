/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-fixture.h"

#include <glib/gstdio.h>

#define MM   TUMEN_FIGURE_PX_PER_MM
#define TIME 1700000000

static TumenLibrary *library;
static TumenTable   *table;

const char *const figure_fixture_names[] = { "a.png", "a.svg", "b.svg", "a.pdf" };

void
figure_fixture_begin (void)
{
  library = tumen_library_open_builtin (NULL);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
}

void
figure_fixture_end (void)
{
  g_assert_finalize_object (table);
  g_assert_finalize_object (library);
}

TumenFigure *
figure_fixture_compose (TumenFigureProduct product,
                        double             width,
                        double             height,
                        const char        *title)
{
  TumenViewState     view;
  TumenFigure       *figure;
  TumenDay           first, last;
  TumenFigureContent content = { .view = &view };
  TumenFigureSpec    spec = { product, width, height, 0.0, 1.0, TUMEN_THEME_PRINT };

  content.library = library;
  content.table = table;
  tumen_view_state_init (&view);
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  spec.title = title;
  spec.margin = title != NULL ? 12.0 * MM : 1.0;
  if (title != NULL)
    spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_LIST | TUMEN_FIGURE_KEY | TUMEN_FIGURE_FOOTER;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_nonnull (figure);
  tumen_view_state_clear (&view);
  return figure;
}

TumenFigure *
figure_fixture_report (void)
{
  return figure_fixture_compose (TUMEN_FIGURE_REPORT, 297.0 * MM, 210.0 * MM, "Contacts & <talks>");
}

TumenFigure *
figure_fixture_picture (void)
{
  return figure_fixture_compose (TUMEN_FIGURE_PICTURE, 159.0 * MM, 0.0, "Contacts & <talks>");
}

void
figure_fixture_set_up (FigureFixture *fixture,
                       gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("tumen-figure-XXXXXX", NULL);
  fixture->spec = (TumenFigureFileSpec){ .author = "An Analyst",
                                         .description = "Talks of “2024” & <before>",
                                         .alternative = "Talks",
                                         .recipe = FIGURE_FIXTURE_RECIPE,
                                         .time = TIME };
}

guint
figure_fixture_count_files (FigureFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

void
figure_fixture_tear_down (FigureFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

GBytes *
figure_fixture_read (FigureFixture *fixture,
                     const char    *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

GBytes *
figure_fixture_write (FigureFixture *fixture,
                      TumenFigure   *figure,
                      const char    *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tumen_figure_write (figure, &fixture->spec, path, TRUE, &error);
  g_assert_no_error (error);
  return figure_fixture_read (fixture, name);
}
