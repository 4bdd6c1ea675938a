/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas whose texts are larger than designed: they have more room, and none meets another. */

#include "config.h"

#include <math.h>

#include "sample.h"

static const double scales[] = { 1.0, 1.25, 1.5, 2.0 };

typedef void (*Check) (TumenScene *scene, double text_scale);

/* From a quarter of a day to centuries, with each size of text. */
static void
check_all (Check check)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  TumenSpan middle = sample_get_span ("2024-06-18", "2024-06-19");

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (TumenText) text = tumen_text_new ("Cantarell", scales[i]);
      g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);

      tumen_scene_maker_set_content (maker, table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_ES);
      for (double days = 0.25; days < 200000.0; days *= 1.7)
        {
          TumenSpan      span = { middle.begin - days / 2.0, middle.begin + days / 2.0 };
          TumenSceneSize size = { 960, 700, 0 };
          TumenViewport  viewport;
          g_autoptr (TumenScene) scene = NULL;

          tumen_viewport_init (&viewport, span, size.width, span);
          scene = tumen_scene_maker_make (maker, &viewport, &size);
          g_test_message ("text × %g, %g days", scales[i], days);
          check (scene, scales[i]);
        }
    }
}

static gboolean
meet (const TumenRect *a,
      const TumenRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static void
check_axis (TumenScene *scene,
            double      text_scale)
{
  guint                 n_items, n_fine = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                height = tumen_scene_get_axis_height (scene);

  g_assert_cmpfloat (height, ==, round (22.0 * text_scale) * 2.0);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_TICK)
        continue;
      n_fine += !items[i].coarse;
      g_assert_cmpfloat (items[i].rect.y, >=, 0.0);
      g_assert_cmpfloat (items[i].rect.y + items[i].rect.height, <=, height);
      for (guint j = i + 1; j < n_items; j++)
        {
          if (items[j].type == TUMEN_ITEM_TICK)
            g_assert_false (meet (&items[i].rect, &items[j].rect));
        }
    }
  g_assert_cmpuint (n_fine, >, 0);
}

static void
test_axis_is_readable (void)
{
  check_all (check_axis);
}

static void
check_labels (TumenScene *scene,
              double      text_scale)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_LABEL)
        continue;
      for (guint j = i + 1; j < n_items; j++)
        {
          if (items[j].type == TUMEN_ITEM_LABEL && items[j].lane == items[i].lane)
            g_assert_false (meet (&items[i].rect, &items[j].rect));
        }
    }
}

static void
test_labels_are_apart (void)
{
  check_all (check_labels);
}

static const char *
find_title (TumenText *text)
{
  g_autoptr (TumenTable) table = sample_make_table ();
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSpan             span = sample_get_span ("2023-05-01", "2025-08-01");
  TumenSceneSize        size = { 4000, 1200, 0 };
  TumenViewport         viewport;
  const TumenSceneItem *items;
  const char           *title = NULL;
  guint                 n_items;
  g_autoptr (TumenScene) scene = NULL;

  tumen_viewport_init (&viewport, span, size.width, span);
  tumen_scene_maker_set_content (maker, table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  scene = tumen_scene_maker_make (maker, &viewport, &size);
  items = tumen_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items && title == NULL; i++)
    {
      if (items[i].type == TUMEN_ITEM_LABEL && items[i].text != NULL &&
          g_str_has_prefix (items[i].text, "Shells and missiles"))
        title = g_intern_string (items[i].text);
    }
  return title;
}

/* The same letters, whatever their size. */
static void
test_titles_are_cut_alike (void)
{
  g_autoptr (TumenText) usual = tumen_text_new ("Cantarell", 1.0);
  g_autoptr (TumenText) large = tumen_text_new ("Cantarell", 2.0);

  g_assert_nonnull (find_title (usual));
  g_assert_cmpstr (find_title (large), ==, find_title (usual));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/large-text/axis/is-readable", test_axis_is_readable);
  g_test_add_func ("/large-text/labels/are-apart", test_labels_are_apart);
  g_test_add_func ("/large-text/titles/are-cut-alike", test_titles_are_cut_alike);

  return g_test_run ();
}
