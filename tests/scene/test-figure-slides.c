/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-sample.h"

#include <string.h>

/* The type of slides is not made smaller: there are more of them. */
static void
test_slides_stay_legible (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_SLIDES, 700.0, TUMEN_LANGUAGE_ES);
  guint n_events;

  tumen_figure_get_events (figure, &n_events);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), >, n_events);
  g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), >=, 6.0);
}

/* Lanes that are higher than a slide are parted. */
static void
test_low_slides_hold_all_lanes (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_SLIDE, 300.0, TUMEN_LANGUAGE_EN);
  guint n_pages = tumen_figure_get_n_pages (figure);

  g_assert_cmpuint (n_pages, >, 8);
  g_assert_cmpuint (n_pages, <, 100);
  for (guint i = 0; i < n_pages; i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_SCENE)
            g_assert_cmpfloat (item->rect.y + item->rect.height, <=, page->height - MARGIN);
        }
    }
}

/* Of the only scene of a page. */
static double
get_height_of_lanes (const TumenPage *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->type == TUMEN_PAGE_SCENE)
        return item->rect.height - tumen_scene_get_axis_height (item->scene) * item->scale;
    }
  g_assert_not_reached ();
}

static gboolean
page_has_text (const TumenPage *page,
               const char      *text)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->type == TUMEN_PAGE_TEXT && g_str_equal (item->text, text))
        return TRUE;
    }
  return FALSE;
}

/* A lane that goes on says what it is, and no slide is nearly empty. */
static void
test_parted_lanes_say_what_they_are (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_SLIDE, 190.0);
  TumenDay           first, last;
  g_autoptr (TumenFigure) figure = NULL;
  double least = G_MAXDOUBLE, most = 0.0;

  tumen_view_state_init (&view);
  view.lanes = TUMEN_LANES_NONE;
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 2);
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      g_assert_cmpint (page_has_text (page, "All events (continued)"), ==, i > 0);
      least = MIN (least, get_height_of_lanes (page));
      most = MAX (most, get_height_of_lanes (page));
    }
  g_assert_cmpfloat (least, >, 0.7 * most);
  tumen_view_state_clear (&view);
}

/* The type of 06b-slide-16x9.png is 24 px; a few less are worth a slide less. */
static void
test_home_view_is_three_slides (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { TUMEN_FIGURE_SLIDE, 1920.0, 1080.0, 84.0, 2.25, TUMEN_THEME_LIGHT };
  TumenDay           first, last;
  g_autoptr (TumenFigure) figure = NULL;

  tumen_view_state_init (&view);
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_FOOTER;
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 3);
  g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), >=, 20.0 * TUMEN_FIGURE_PT_PER_PX);
  tumen_view_state_clear (&view);
}

static void
assert_begins_as_a_sentence (const TumenPageItem *item)
{
  if (item->type == TUMEN_PAGE_TEXT && item->role == TUMEN_ROLE_SUBTITLE)
    g_assert_false (g_unichar_islower (g_utf8_get_char (item->text)));
}

static void
test_lines_of_slides_begin_as_sentences (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_SLIDES, 700.0, TUMEN_LANGUAGE_ES);

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        assert_begins_as_a_sentence (&g_array_index (page->items, TumenPageItem, j));
    }
}

static void
add_quoted_lines (const TumenPage *page,
                  char           **lines)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);
      char                *longer;

      if (item->type != TUMEN_PAGE_TEXT || item->role != TUMEN_ROLE_LARGE_QUOTATION)
        continue;
      longer = g_strconcat (*lines, item->text, NULL);
      g_free (*lines);
      *lines = longer;
    }
}

static double
get_height_of_quotation (TumenFigure *figure)
{
  const TumenPage *page = tumen_figure_get_page (figure, 0);

  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->role == TUMEN_ROLE_LARGE_QUOTATION)
        return item->rect.height;
    }
  g_assert_not_reached ();
}

static void
test_quotations_fill_a_slide (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_EVENT, 1540.0);
  g_autoptr (TumenFigure) figure = NULL;

  tumen_view_state_init (&view);
  view.selection = g_strdup (tumen_table_get_id (table, 0));
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  g_assert_cmpfloat (get_height_of_quotation (figure), >, 30.0);
  tumen_view_state_clear (&view);
}

/* Every excerpt stands whole on a slide of its event; several slides say which they are. */
static void
test_slides_quote_every_excerpt (void)
{
  static const char       *id = "treaty-strategic-partnership-2024-06";
  TumenViewState           view;
  TumenFigureContent       content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec          spec = figure_sample_make_spec (TUMEN_FIGURE_EVENT, 540.0);
  guint                    n_parts;
  const TumenEventExcerpt *parts;
  char                    *lines;
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);
  g_autoptr (TumenFigure) figure = NULL;
  g_autofree char *text = NULL;

  tumen_view_state_init (&view);
  view.selection = g_strdup (id);
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 3);
  g_assert_true (page_has_text (tumen_figure_get_page (figure, 1), "2 of 3"));
  parts = tumen_event_get_excerpts (event, &n_parts);
  g_assert_cmpuint (n_parts, >, 3);
  lines = g_strdup ("");
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    add_quoted_lines (tumen_figure_get_page (figure, i), &lines);
  text = lines;
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, parts[i].excerpt);

      g_assert_nonnull (strstr (text, tumen_excerpt_get_exact (excerpt)));
    }
  tumen_view_state_clear (&view);
}

/* A quotation that no slide holds goes on on the next one, line by line. */
static void
test_long_quotation_goes_on (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_EVENT, 150.0);
  g_autoptr (TumenFigure) figure = NULL;
  g_autofree char *text = NULL;
  char            *lines = g_strdup ("");

  tumen_view_state_init (&view);
  view.selection = g_strdup ("attack-dprk-missiles-2024-01-02");
  spec.width = 400.0;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_nonnull (figure);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), >, 3);
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    add_quoted_lines (tumen_figure_get_page (figure, i), &lines);
  text = lines;
  g_assert_nonnull (strstr (text, "contra Ucrania el 30 de diciembre de 2023 y nuevamente el 2 y"));
  tumen_view_state_clear (&view);
}

/* A day on which sources differ is not shown as if they agreed. */
static void
test_slide_tells_that_sources_disagree (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_EVENT, 540.0);
  g_autoptr (TumenFigure) figure = NULL;
  g_autofree char *text = NULL;

  tumen_view_state_init (&view);
  view.selection = g_strdup ("treaty-strategic-partnership-2024-06");
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  text = tumen_figure_to_text (figure);
  g_assert_nonnull (strstr (text, "Day from other pages · Sources disagree"));
  tumen_view_state_clear (&view);
}

static void
test_slide_needs_a_selected_event (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_EVENT, 540.0);
  g_autoptr (TumenFigure) figure = NULL;
  g_autoptr (GError) error = NULL;

  tumen_view_state_init (&view);
  g_assert_null (tumen_figure_new (&spec, &content, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  view.selection = g_strdup (tumen_table_get_id (table, 0));
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  tumen_view_state_clear (&view);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure_sample_open ();
  g_test_add_func ("/figure-slides/slides-stay-legible", test_slides_stay_legible);
  g_test_add_func ("/figure-slides/low-slides-hold-all-lanes", test_low_slides_hold_all_lanes);
  g_test_add_func ("/figure-slides/parted-lanes-say-what-they-are",
                   test_parted_lanes_say_what_they_are);
  g_test_add_func ("/figure-slides/home-view-is-three-slides", test_home_view_is_three_slides);
  g_test_add_func ("/figure-slides/lines-of-slides-begin-as-sentences",
                   test_lines_of_slides_begin_as_sentences);
  g_test_add_func ("/figure-slides/quotations-fill-a-slide", test_quotations_fill_a_slide);
  g_test_add_func ("/figure-slides/slides-quote-every-excerpt", test_slides_quote_every_excerpt);
  g_test_add_func ("/figure-slides/long-quotation-goes-on", test_long_quotation_goes_on);
  g_test_add_func ("/figure-slides/slide-tells-that-sources-disagree",
                   test_slide_tells_that_sources_disagree);
  g_test_add_func ("/figure-slides/slide-needs-a-selected-event",
                   test_slide_needs_a_selected_event);
  result = g_test_run ();
  figure_sample_close ();
  return result;
}
