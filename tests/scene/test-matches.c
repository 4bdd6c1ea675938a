/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene.h"

#include "hand-table.h"
#include "sample.h"
#include "tumen-overview-private.h"
#include "tumen-painter.h"

#include <string.h>

#define WIDTH     1100.0
#define HEIGHT    700.0
#define N_EVENTS  3000
#define MOST_GREY 24

static TumenText *text;

static TumenScene *
make_scene (TumenTable   *table,
            TumenSpan     span,
            const guint8 *matches)
{
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSceneSize size = { WIDTH, HEIGHT, 0 };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, span, size.width, span);
  tumen_viewport_set_span (&viewport, span);
  tumen_scene_maker_set_content (maker, table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  tumen_scene_maker_set_matches (maker, matches);
  return tumen_scene_maker_make (maker, &viewport, &size);
}

static TumenSpan
get_months (void)
{
  return (TumenSpan){ (double)tumen_day_from_civil (2023, 5, 1),
                      (double)tumen_day_from_civil (2025, 8, 1) };
}

/* Every third event. */
static guint8 *
make_matches (TumenTable *table)
{
  guint   n_rows = tumen_table_get_n_rows (table);
  guint8 *matches = g_malloc0 (n_rows);

  for (guint i = 0; i < n_rows; i += 3)
    matches[i] = 1;
  return matches;
}

static void
test_a_search_moves_nothing (void)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenScene) before = make_scene (table, get_months (), NULL);
  g_autoptr (TumenScene) after = make_scene (table, get_months (), matches);
  guint                 n_before, n_after;
  const TumenSceneItem *old = tumen_scene_get_items (before, &n_before);
  const TumenSceneItem *new = tumen_scene_get_items (after, &n_after);

  g_assert_cmpuint (n_before, ==, n_after);
  for (guint i = 0; i < n_before; i++)
    {
      g_assert_cmpint (old[i].type, ==, new[i].type);
      g_assert_cmpmem (&old[i].rect, sizeof old[i].rect, &new[i].rect, sizeof new[i].rect);
      g_assert_cmpint (old[i].match, ==, TUMEN_MATCH_NONE);
      if (new[i].event != TUMEN_NO_ROW)
        g_assert_cmpint (new[i].match, ==,
                         matches[new[i].event] ? TUMEN_MATCH_YES : TUMEN_MATCH_NO);
    }
}

static void
test_chips_count_their_matches (void)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenScene) scene = make_scene (table, get_months (), matches);
  guint                 n_items, n_chips = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      guint n = 0;

      if (items[i].type != TUMEN_ITEM_CHIP)
        continue;
      n_chips++;
      for (guint j = 0; j < items[i].n_members; j++)
        n += matches[items[i].members[j]];
      g_assert_cmpuint (items[i].n_matches, ==, n);
      g_assert_cmpint (items[i].match, ==, n > 0 ? TUMEN_MATCH_YES : TUMEN_MATCH_NO);
    }
  g_assert_cmpuint (n_chips, >, 0);
}

static const TumenSceneItem *
find_item (TumenScene   *scene,
           TumenItemType type,
           TumenMatch    match)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == type && items[i].match == match && items[i].event != TUMEN_NO_ROW)
        return &items[i];
    }
  return NULL;
}

static void
test_a_label_that_is_not_drawn_is_no_target (void)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autofree guint8 *matches = g_malloc0 (tumen_table_get_n_rows (table));
  g_autoptr (TumenScene) scene = make_scene (table, get_months (), matches);
  const TumenSceneItem *label = find_item (scene, TUMEN_ITEM_LABEL, TUMEN_MATCH_NO);
  const TumenSceneItem *mark = find_item (scene, TUMEN_ITEM_MARK, TUMEN_MATCH_NO);
  g_autofree char      *dump = tumen_scene_to_text (scene);
  json_t               *json = tumen_scene_to_json (scene);
  TumenRect             plate;

  g_assert_nonnull (label);
  g_assert_null (tumen_scene_item_at (scene, label->rect.x + label->rect.width - 2,
                                      label->rect.y + label->rect.height / 2, FALSE));
  g_assert_true (tumen_scene_item_at (scene, mark->cx, mark->cy, FALSE) == mark);
  g_assert_true (tumen_scene_get_plate (scene, label, &plate));
  g_assert_cmpfloat (plate.width, >, label->rect.width);
  g_assert_null (strstr (dump, "\nlabel"));
  g_assert_nonnull (strstr (dump, " faint"));
  for (gsize i = 0; i < json_array_size (json_object_get (json, "items")); i++)
    {
      json_t *item = json_array_get (json_object_get (json, "items"), i);

      g_assert_cmpstr (json_string_value (json_object_get (item, "type")), !=, "label");
    }
  json_decref (json);
}

static TumenTable *
make_large_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  TumenDay    first = tumen_day_from_civil (2000, 1, 1);

  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%04u", i);
      g_autofree char *day = tumen_day_to_string (first + (i * 7919) % 7300);
      g_autofree char *since = g_strdup_printf ("%s/2020-12-31", day);

      if (i % 5 == 1)
        day[strlen ("2000-01")] = '\0';
      hand_table_add (table, id, i % 50 == 2 ? since : day,
                      i % 3 == 0 ? TUMEN_KIND_MEETING : TUMEN_KIND_STATEMENT, "Event");
    }
  tumen_table_finish (table);
  return table;
}

static TumenSpan
get_years (int first)
{
  return (TumenSpan){ (double)tumen_day_from_civil (first, 1, 1),
                      (double)tumen_day_from_civil (2021, 1, 1) };
}

static void
test_bars_tell_how_much_matches (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenScene) scene = make_scene (table, get_years (1999), matches);
  g_autofree char      *dump = tumen_scene_to_text (scene);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                sum = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_BAR)
        continue;
      g_assert_cmpfloat (items[i].matching, <=, items[i].value);
      g_assert_cmpint (items[i].match == TUMEN_MATCH_YES, ==, items[i].matching > 0);
      sum += items[i].matching;
    }
  g_assert_cmpfloat_with_epsilon (sum, N_EVENTS / 3, 1e-3);
  g_assert_nonnull (strstr (dump, " matching="));
}

static void
test_what_goes_on_counts_its_matches (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenScene) scene = make_scene (table, get_years (2010), matches);
  guint                 n_items, n_chips = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const guint *members;
      guint        n_members, n = 0;

      if (items[i].type != TUMEN_ITEM_CHIP || items[i].chip != TUMEN_CHIP_CONTINUING)
        continue;
      n_chips++;
      members = tumen_scene_get_members (scene, &items[i], &n_members);
      for (guint j = 0; j < n_members; j++)
        n += matches[members[j]];
      g_assert_cmpuint (items[i].n_matches, ==, n);
    }
  g_assert_cmpuint (n_chips, >, 0);
}

/* How many px have channels far apart from each other: grey has not. */
static int
count_coloured (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface), n = 0;

  for (int y = 0; y < (int)HEIGHT; y++)
    {
      for (int x = 0; x < (int)WIDTH; x++)
        {
          const guint8 *px = data + y * stride + 4 * x;

          n += MAX (MAX (px[0], px[1]), px[2]) - MIN (MIN (px[0], px[1]), px[2]) > MOST_GREY;
        }
    }
  return n;
}

static int
draw (TumenScene *scene,
      double      picture_scale,
      guint       hovered)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)WIDTH, (int)HEIGHT);
  cairo_t     *cr = cairo_create (surface);
  TumenOverlay overlay = { TUMEN_NO_ROW, hovered, FALSE, TUMEN_NO_ROW };
  TumenTheme   theme;
  int          n_coloured;

  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  theme.picture_scale = picture_scale;
  /* Headings bear the colours of their kinds, so only what is below them is looked at. */
  tumen_painter_draw_items (cr, scene, &theme);
  tumen_painter_draw_overlay (cr, scene, &theme, &overlay);
  cairo_surface_flush (surface);
  n_coloured = count_coloured (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n_coloured;
}

/* One lane without a kind, so that its heading is grey, too. */
static TumenScene *
make_plain_scene (TumenTable   *table,
                  TumenSpan     span,
                  const guint8 *matches)
{
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSceneSize size = { WIDTH, HEIGHT, 0 };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, span, size.width, span);
  tumen_viewport_set_span (&viewport, span);
  tumen_scene_maker_set_content (maker, table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  tumen_scene_maker_set_matches (maker, matches);
  return tumen_scene_maker_make (maker, &viewport, &size);
}

static void
test_what_does_not_match_has_no_colour (void)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autofree guint8 *none = g_malloc0 (tumen_table_get_n_rows (table));
  g_autofree guint8 *some = make_matches (table);
  g_autoptr (TumenScene) grey = make_plain_scene (table, get_months (), none);
  g_autoptr (TumenScene) coloured = make_plain_scene (table, get_months (), some);

  for (double scale = 0; scale <= 1; scale++)
    {
      g_assert_cmpint (draw (grey, scale, TUMEN_NO_ROW), ==, 0);
      g_assert_cmpint (draw (coloured, scale, TUMEN_NO_ROW), >, 100);
    }
}

static void
test_bars_without_matches_have_no_colour (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  g_autofree guint8 *none = g_malloc0 (tumen_table_get_n_rows (table));
  g_autofree guint8 *some = make_matches (table);
  g_autoptr (TumenScene) grey = make_scene (table, get_years (1999), none);
  g_autoptr (TumenScene) coloured = make_scene (table, get_years (1999), some);

  g_assert_true (tumen_scene_is_density (grey));
  for (double scale = 0; scale <= 1; scale++)
    g_assert_cmpint (draw (grey, scale, TUMEN_NO_ROW), <, draw (coloured, scale, TUMEN_NO_ROW));
}

static void
test_the_strip_has_bars_of_matches (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenOverviewScene) strip =
    tumen_overview_scene_new (table, NULL, TUMEN_LANGUAGE_EN, text, WIDTH, 76);
  const TumenOverviewBar *bars, *found;
  guint                   n_bars;
  double                  sum = 0;
  g_autofree char        *dump = NULL;

  g_assert_null (tumen_overview_scene_get_matches (strip));
  tumen_overview_scene_set_matches (strip, table, NULL, matches);
  bars = tumen_overview_scene_get_bars (strip, &n_bars);
  found = tumen_overview_scene_get_matches (strip);
  for (guint i = 0; i < n_bars; i++)
    {
      g_assert_cmpfloat (found[i].known, <=, bars[i].known + 1e-6);
      g_assert_cmpfloat (found[i].unknown, <=, bars[i].unknown + 1e-6);
      sum += found[i].known + found[i].unknown;
    }
  g_assert_cmpfloat_with_epsilon (sum, N_EVENTS / 3, 1e-3);
  dump = tumen_overview_scene_to_text (strip, tumen_overview_scene_get_span (strip));
  g_assert_nonnull (strstr (dump, "\nmatch 20"));
}

static void
test_the_strip_marks_bins_with_matches (void)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autofree guint8 *matches = make_matches (table);
  g_autoptr (TumenOverviewScene) strip =
    tumen_overview_scene_new (table, NULL, TUMEN_LANGUAGE_EN, text, WIDTH, HEIGHT);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)WIDTH, (int)HEIGHT);
  cairo_t      *cr = cairo_create (surface);
  int           stride = cairo_image_surface_get_stride (surface), n_accent = 0;
  int           y = (int)tumen_overview_scene_get_base (strip) + 2;
  TumenTheme    theme;
  const guint8 *px;

  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  tumen_overview_scene_set_matches (strip, table, NULL, matches);
  tumen_overview_scene_draw (strip, cr, &theme, tumen_overview_scene_get_span (strip));
  cairo_surface_flush (surface);
  px = cairo_image_surface_get_data (surface) + y * stride;
  for (int x = 0; x < (int)WIDTH; x++, px += 4)
    n_accent += px[0] > px[2] + 80; /* blue */
  g_assert_cmpint (n_accent, >, 4);
  g_assert_cmpint (n_accent, <, (int)WIDTH / 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  text = tumen_text_new ("Cantarell", 1);
  g_test_add_func ("/matches/move-nothing", test_a_search_moves_nothing);
  g_test_add_func ("/matches/are-counted-in-chips", test_chips_count_their_matches);
  g_test_add_func ("/matches/labels-of-others-are-no-targets",
                   test_a_label_that_is_not_drawn_is_no_target);
  g_test_add_func ("/matches/are-a-part-of-bars", test_bars_tell_how_much_matches);
  g_test_add_func ("/matches/are-counted-in-what-goes-on", test_what_goes_on_counts_its_matches);
  g_test_add_func ("/matches/others-have-no-colour", test_what_does_not_match_has_no_colour);
  g_test_add_func ("/matches/bars-of-others-have-no-colour",
                   test_bars_without_matches_have_no_colour);
  g_test_add_func ("/matches/strip-has-their-bars", test_the_strip_has_bars_of_matches);
  g_test_add_func ("/matches/strip-marks-their-bins", test_the_strip_marks_bins_with_matches);
  status = g_test_run ();
  g_object_unref (text);
  return status;
}
