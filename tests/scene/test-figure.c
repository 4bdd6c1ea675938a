/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-sample.h"

#include <string.h>
#include <math.h>

static gboolean
has_item (TumenFigure      *figure,
          TumenPageItemType type,
          const char       *text)
{
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == type && g_strcmp0 (item->text, text) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_every_number_leads_both_ways (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_EN);
  guint n_events;

  tumen_figure_get_events (figure, &n_events);
  g_assert_cmpuint (n_events, >, 40);
  for (guint number = 1; number <= n_events; number++)
    {
      g_autofree char *entry = g_strdup_printf ("n%u", number);
      g_autofree char *mark = g_strdup_printf ("m%u", number);
      g_autofree char *back = g_strdup_printf ("#m%u", number);

      g_assert_true (has_item (figure, TUMEN_PAGE_PLACE, entry));
      g_assert_true (has_item (figure, TUMEN_PAGE_PLACE, mark));
      g_assert_true (has_item (figure, TUMEN_PAGE_LINK, back));
    }
}

static gboolean
has_place_of (TumenFigure *figure,
              const char  *link)
{
  return *link != '#' || has_item (figure, TUMEN_PAGE_PLACE, link + 1);
}

static void
test_no_link_leads_nowhere (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_ES);
  guint n_links = 0;

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type != TUMEN_PAGE_LINK)
            continue;
          n_links++;
          g_assert_true (has_place_of (figure, item->text));
        }
    }
  g_assert_cmpuint (n_links, >, 0);
}

static void
assert_inside (const TumenPage     *page,
               const TumenPageItem *item)
{
  if (item->type != TUMEN_PAGE_TEXT)
    return;
  g_assert_cmpfloat (item->rect.x, >=, MARGIN - 0.5);
  g_assert_cmpfloat (item->rect.x + item->rect.width, <=, page->width - MARGIN + 0.5);
  g_assert_cmpfloat (item->rect.y + item->rect.height, <=, page->height - MARGIN + 0.5);
}

static void
test_text_stays_inside_the_margins (void)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      g_autoptr (TumenFigure) figure =
        figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, language);

      for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
        {
          const TumenPage *page = tumen_figure_get_page (figure, i);

          for (guint j = 0; j < page->items->len; j++)
            assert_inside (page, &g_array_index (page->items, TumenPageItem, j));
        }
    }
}

static void
test_picture_is_as_high_as_it_needs (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_PICTURE, 0.0, TUMEN_LANGUAGE_EN);

  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  g_assert_cmpfloat (tumen_figure_get_page (figure, 0)->height, >, A4_HEIGHT);
  g_assert_cmpfloat_with_epsilon (tumen_figure_get_smallest_pt (figure), 8.0, 0.01);
}

static void
test_small_text_is_told (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_PICTURE, 400.0, TUMEN_LANGUAGE_EN);

  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), <, TUMEN_FIGURE_LEAST_PT);
}

static void
test_facts_are_those_of_the_figure (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_PICTURE, 0.0, TUMEN_LANGUAGE_EN);
  TumenFigureFacts facts;
  g_autofree char *words = NULL;

  tumen_figure_get_facts (figure, &facts);
  g_assert_cmpuint (facts.n_rows, ==, facts.counts->in_span);
  words = tumen_figure_words_dup_sentence (facts.view, facts.table, facts.counts, facts.span,
                                           TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (words, ==, tumen_figure_get_sentence (figure));
}

/* Room for labels beside all dates is no period of which anything is told. */
static void
test_all_dates_end_with_the_last_of_them (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { TUMEN_FIGURE_PICTURE, A4_WIDTH, 0.0, MARGIN, 1.0,
                              TUMEN_THEME_PRINT };
  g_autoptr (TumenFigure) figure = NULL;
  TumenFigureFacts facts;
  double           end = -INFINITY;

  tumen_view_state_init (&view);
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  tumen_figure_get_facts (figure, &facts);
  for (guint i = 0; i < facts.n_rows; i++)
    end = MAX (end, tumen_table_get_rows (table)[facts.rows[i]].hi);
  g_assert_cmpfloat (ceil (facts.span.end), ==, ceil (end));
  g_assert_cmpfloat (tumen_figure_get_span (figure).end, >, facts.span.end);
  tumen_view_state_clear (&view);
}

/* Whoever shows a hand-out breaks it into lines. */
static void
test_hand_out_has_paragraphs (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_HAND_OUT, 0.0, TUMEN_LANGUAGE_EN);
  TumenFigureParagraph paragraph;
  guint                n_events;

  tumen_figure_get_events (figure, &n_events);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  g_assert_cmpuint (tumen_figure_get_n_paragraphs (figure), >=, n_events);
  tumen_figure_get_paragraph (figure, 0, &paragraph);
  g_assert_cmpuint (paragraph.n_runs, >, 0);
  g_assert_cmpuint (paragraph.runs[paragraph.n_runs - 1].end, ==, strlen (paragraph.text));
}

static void
test_poster_is_one_sheet (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = { TUMEN_FIGURE_POSTER, 2245.0, 1587.0, MARGIN, 3.0,
                              TUMEN_THEME_PRINT };
  g_autoptr (TumenFigure) figure = NULL;

  tumen_view_state_init (&view);
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_FOOTER;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
  g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), >=, 7.99);
  tumen_view_state_clear (&view);
}

/* List, articles and cited pages of the home view stand with it on the smallest sheet. */
static void
test_home_view_is_one_a2_sheet (void)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      TumenViewState     view;
      TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
      TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_POSTER, 2.0 * A4_HEIGHT);
      TumenDay           first, last;
      g_autoptr (TumenFigure) figure = NULL;

      tumen_view_state_init (&view);
      view.language = (TumenLanguage)language;
      spec.width = 2.0 * A4_WIDTH;
      spec.margin = MARGIN;
      spec.text_scale = 1.4;
      spec.parts =
        TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_FOOTER;
      spec.date = "14 October 2025";
      g_assert_true (tumen_library_get_home_span (library, &first, &last));
      content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
      figure = tumen_figure_new (&spec, &content, NULL, NULL);
      g_assert_cmpuint (tumen_figure_get_n_pages (figure), ==, 1);
      g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), >=, 7.99);
      tumen_view_state_clear (&view);
    }
}

static void
assert_uncut (TumenScene *scene)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_LABEL)
        continue;
      g_assert_cmpfloat (items[i].rect.x, >=, -0.01);
      g_assert_cmpfloat (items[i].rect.x + items[i].rect.width, <=,
                         tumen_scene_get_size (scene)->width + 0.01);
    }
}

/* A row of which nothing is seen would be paper wasted. */
static void
assert_no_row_is_empty (TumenScene *scene)
{
  guint                 n_items, n_lanes;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  const TumenLane      *lanes = tumen_scene_get_lanes (scene, &n_lanes);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < n_items; i++)
        {
          if (items[i].lane == lane && items[i].row != TUMEN_NO_ROW &&
              items[i].type != TUMEN_ITEM_HEADING)
            g_hash_table_add (used, GUINT_TO_POINTER (items[i].row + 1));
        }
      g_assert_cmpuint (lanes[lane].n_rows, ==, g_hash_table_size (used));
    }
}

static void
test_narrow_pictures_waste_and_cut_nothing (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_PICTURE, 0.0);
  g_autoptr (TumenFigure) figure = NULL;
  const TumenPage *page;
  TumenDay         first, last;

  tumen_view_state_init (&view);
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
  spec.width = 340.0;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  page = tumen_figure_get_page (figure, 0);
  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->type != TUMEN_PAGE_SCENE)
        continue;
      assert_uncut (item->scene);
      assert_no_row_is_empty (item->scene);
    }
  tumen_view_state_clear (&view);
}

static void
assert_labels_have_whole_titles (TumenScene *scene)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_LABEL)
        g_assert_false (g_str_has_suffix (items[i].text, "…"));
    }
}

/* Nobody zooms paper: rows are as few as its own scale allows, and no edge cuts a title. */
static void
test_paper_is_packed_for_its_scale (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_EN);
  const TumenPage *page = tumen_figure_get_page (figure, 0);
  const TumenLane *lanes = NULL;
  guint            n_lanes = 0, n_rows = 0;

  for (guint i = 0; i < page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, i);

      if (item->type != TUMEN_PAGE_SCENE)
        continue;
      assert_labels_have_whole_titles (item->scene);
      lanes = tumen_scene_get_lanes (item->scene, &n_lanes);
    }
  for (guint i = 0; i < n_lanes; i++)
    n_rows += lanes[i].n_rows;
  g_assert_cmpuint (n_lanes, ==, 8);
  g_assert_cmpuint (n_rows, <=, 22);
}

static void
test_key_of_a4_is_one_row (void)
{
  g_autoptr (TumenFigure) figure =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_EN);
  double y = 0.0;
  guint  n = 0;

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type != TUMEN_PAGE_TEXT || item->role != TUMEN_ROLE_KEY)
            continue;
          if (n++ > 0)
            g_assert_cmpfloat (item->rect.y, ==, y);
          y = item->rect.y;
        }
    }
  g_assert_cmpuint (n, >=, 6);
}

static void
test_grey_has_no_colour (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_PICTURE, 0.0);
  g_autoptr (TumenFigure) figure = NULL;

  tumen_view_state_init (&view);
  spec.grey = TRUE;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  for (int kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      const TumenColor *fill = &tumen_figure_get_theme (figure)->kind[kind].fill;

      g_assert_cmpfloat_with_epsilon (fill->r, fill->g, 0.001);
      g_assert_cmpfloat_with_epsilon (fill->g, fill->b, 0.001);
    }
  tumen_view_state_clear (&view);
}

static void
test_same_view_gives_the_same_pages (void)
{
  g_autoptr (TumenFigure) first =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_EN);
  g_autoptr (TumenFigure) second =
    figure_sample_compose (TUMEN_FIGURE_REPORT, A4_HEIGHT, TUMEN_LANGUAGE_EN);
  g_autofree char *one = tumen_figure_to_text (first);
  g_autofree char *other = tumen_figure_to_text (second);

  g_assert_cmpstr (one, ==, other);
}

static void
test_stops_when_cancelled (void)
{
  TumenViewState     view;
  TumenFigureContent content = { library, table, NULL, NULL, &view, { 0.0, 0.0 } };
  TumenFigureSpec    spec = figure_sample_make_spec (TUMEN_FIGURE_SLIDE, 540.0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  tumen_view_state_init (&view);
  g_cancellable_cancel (cancellable);
  g_assert_null (tumen_figure_new (&spec, &content, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tumen_view_state_clear (&view);
}

static TumenFigure *
compose_after (TumenFigure          *earlier,
               const TumenViewState *view,
               TumenFigureSpec       spec)
{
  TumenFigureContent content = { library, table, NULL, NULL, view, { 0.0, 0.0 } };

  content.text = earlier != NULL ? tumen_figure_get_text (earlier) : NULL;
  spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_EXCERPTS |
               TUMEN_FIGURE_FOOTER;
  return tumen_figure_new (&spec, &content, NULL, NULL);
}

static const TumenPageItem *
find_quotation (TumenFigure *figure)
{
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_TEXT && item->role == TUMEN_ROLE_QUOTATION)
            return item;
        }
    }
  g_assert_not_reached ();
}

/* What is composed with the texts of an earlier figure has the same pages, whatever that one was:
 * other columns, other type, other colours. */
static void
test_texts_of_an_earlier_figure_are_used_again (void)
{
  TumenFigureSpec specs[] = {
    { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.0, TUMEN_THEME_PRINT },
    { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.0, TUMEN_THEME_PRINT },
    { TUMEN_FIGURE_REPORT, A4_HEIGHT, A4_WIDTH, MARGIN, 1.0, TUMEN_THEME_DARK },
    { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.25, TUMEN_THEME_PRINT },
  };
  TumenViewState view;
  g_autoptr (TumenFigure) first = NULL;

  tumen_view_state_init (&view);
  first = compose_after (NULL, &view, specs[0]);
  for (guint i = 1; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr (TumenFigure) alone = compose_after (NULL, &view, specs[i]);
      g_autoptr (TumenFigure) after = compose_after (first, &view, specs[i]);
      g_autofree char *expected = tumen_figure_to_text (alone);
      g_autofree char *text = tumen_figure_to_text (after);
      gboolean         is_same = find_quotation (after)->layout == find_quotation (first)->layout;

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpfloat (tumen_figure_get_smallest_pt (after), ==,
                         tumen_figure_get_smallest_pt (alone));
      g_assert_cmpint (is_same, ==, i == 1);
    }
  tumen_view_state_clear (&view);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure_sample_open ();
  g_test_add_func ("/figure/every-number-leads-both-ways", test_every_number_leads_both_ways);
  g_test_add_func ("/figure/no-link-leads-nowhere", test_no_link_leads_nowhere);
  g_test_add_func ("/figure/text-stays-inside-the-margins", test_text_stays_inside_the_margins);
  g_test_add_func ("/figure/picture-is-as-high-as-it-needs", test_picture_is_as_high_as_it_needs);
  g_test_add_func ("/figure/small-text-is-told", test_small_text_is_told);
  g_test_add_func ("/figure/facts-are-those-of-the-figure", test_facts_are_those_of_the_figure);
  g_test_add_func ("/figure/all-dates-end-with-the-last",
                   test_all_dates_end_with_the_last_of_them);
  g_test_add_func ("/figure/hand-out-has-paragraphs", test_hand_out_has_paragraphs);
  g_test_add_func ("/figure/poster-is-one-sheet", test_poster_is_one_sheet);
  g_test_add_func ("/figure/home-view-is-one-a2-sheet", test_home_view_is_one_a2_sheet);
  g_test_add_func ("/figure/narrow-pictures-waste-and-cut-nothing",
                   test_narrow_pictures_waste_and_cut_nothing);
  g_test_add_func ("/figure/paper-is-packed-for-its-scale", test_paper_is_packed_for_its_scale);
  g_test_add_func ("/figure/key-of-a4-is-one-row", test_key_of_a4_is_one_row);
  g_test_add_func ("/figure/grey-has-no-colour", test_grey_has_no_colour);
  g_test_add_func ("/figure/same-view-gives-the-same-pages", test_same_view_gives_the_same_pages);
  g_test_add_func ("/figure/texts-of-an-earlier-figure-are-used-again",
                   test_texts_of_an_earlier_figure_are_used_again);
  g_test_add_func ("/figure/stops-when-cancelled", test_stops_when_cancelled);
  result = g_test_run ();
  figure_sample_close ();
  return result;
}
