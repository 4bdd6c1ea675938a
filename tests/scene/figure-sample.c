/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-sample.h"

TumenLibrary *library;
TumenTable   *table;

void
figure_sample_open (void)
{
  library = tumen_library_open_builtin (NULL);
  g_assert_nonnull (library);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
}

void
figure_sample_close (void)
{
  g_clear_object (&table);
  g_clear_object (&library);
}

TumenFigureSpec
figure_sample_make_spec (TumenFigureProduct product,
                         double             height)
{
  TumenFigureSpec spec = { product, 960.0, height, 0.0, 1.0, TUMEN_THEME_PRINT };

  return spec;
}

TumenFigure *
figure_sample_compose (TumenFigureProduct product,
                       double             height,
                       TumenLanguage      language)
{
  TumenViewState     view;
  TumenFigure       *figure;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { product, A4_WIDTH, height, MARGIN, 1.0, TUMEN_THEME_PRINT,
                              FALSE, 0, NULL, "14 October 2025", "contacts.tumen" };
  TumenDay           first, last;

  tumen_view_state_init (&view);
  view.language = language;
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_FOOTER;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_nonnull (figure);
  tumen_view_state_clear (&view);
  return figure;
}
