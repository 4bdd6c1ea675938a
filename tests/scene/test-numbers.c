/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#define WIDTH  1000.0
#define HEIGHT 700.0

typedef struct
{
  TumenTable      *table;
  TumenText       *text;
  TumenSceneMaker *maker;
  guint           *numbers;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  guint n_crowd = GPOINTER_TO_UINT (data);
  guint n_rows;

  fixture->table = n_crowd > 0 ? sample_make_crowd (n_crowd) : sample_make_table ();
  fixture->text = tumen_text_new ("Cantarell", 1.0);
  fixture->maker = tumen_scene_maker_new (fixture->text);
  tumen_scene_maker_set_content (fixture->maker, fixture->table, NULL, TUMEN_LANES_KIND,
                                 TUMEN_LANGUAGE_EN);
  n_rows = tumen_table_get_n_rows (fixture->table);
  fixture->numbers = g_new (guint, n_rows);
  for (guint i = 0; i < n_rows; i++)
    fixture->numbers[i] = i + 1;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->numbers);
  tumen_scene_maker_free (fixture->maker);
  g_assert_finalize_object (fixture->text);
  g_assert_finalize_object (fixture->table);
}

static TumenScene *
make (Fixture    *fixture,
      const char *first,
      const char *last)
{
  TumenSpan      span = sample_get_span (first, last);
  TumenSceneSize size = { WIDTH, HEIGHT, 0.0 };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, span, size.width, sample_get_span ("1950-01-01", "2030-01-01"));
  return tumen_scene_maker_make (fixture->maker, &viewport, &size);
}

static char *
dump (Fixture *fixture)
{
  g_autoptr (TumenScene) scene = make (fixture, "2023-05-01", "2025-08-01");

  return tumen_scene_to_text (scene);
}

/* Without numbers a scene is as it was before there were any. */
static void
test_numbers_come_and_go (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *numbered = NULL;
  g_autofree char *after = NULL;
  g_autofree char *other = NULL;

  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  numbered = dump (fixture);
  tumen_scene_maker_set_numbers (fixture->maker, NULL);
  after = dump (fixture);
  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  tumen_scene_maker_set_content (fixture->maker, fixture->table, NULL, TUMEN_LANES_KIND,
                                 TUMEN_LANGUAGE_EN);
  other = dump (fixture);
  g_assert_null (strstr (before, " number="));
  g_assert_nonnull (strstr (numbered, " number=15 \"15\""));
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before, ==, other);
}

/* What has no number on paper has its place and its weight as on screen. */
static void
test_event_without_a_number (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *numbered = NULL;

  for (guint i = 0; i < tumen_table_get_n_rows (fixture->table); i++)
    fixture->numbers[i] = 0;
  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  numbered = dump (fixture);
  g_assert_cmpstr (before, ==, numbered);
}

static const TumenSceneItem *
find_chip (TumenScene   *scene,
           TumenChipType chip)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_CHIP && items[i].chip == chip)
        return &items[i];
    }
  g_error ("There is no chip of type %d.", chip);
}

/* More numbers than fit: "+n", with all of them as its detail. */
static void
test_chip_of_too_many (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TumenScene) scene = NULL;
  const TumenSceneItem *chip;

  for (guint i = 0; i < tumen_table_get_n_rows (fixture->table); i++)
    fixture->numbers[i] = 2 * i + 1;
  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  scene = make (fixture, "2023-05-01", "2025-08-01");
  chip = find_chip (scene, TUMEN_CHIP_OVERFLOW);
  g_assert_cmpstr (chip->text, ==, "+28");
  g_assert_true (g_str_has_prefix (chip->detail, "25, 27, 29"));
}

static void
test_chip_of_a_range (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TumenScene) scene = NULL;

  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  scene = make (fixture, "2023-05-01", "2025-08-01");
  g_assert_cmpstr (find_chip (scene, TUMEN_CHIP_OVERFLOW)->text, ==, "13–40");
  fixture->numbers[20] = 0;
  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  g_clear_object (&scene);
  scene = make (fixture, "2023-05-01", "2025-08-01");
  g_assert_null (find_chip (scene, TUMEN_CHIP_OVERFLOW)->detail);
}

/* Beside a heading: what goes on and has no row in view. */
static void
test_chip_of_what_goes_on (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TumenScene) scene = NULL;

  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  scene = make (fixture, "2024-11-10", "2024-11-20");
  g_assert_cmpstr (find_chip (scene, TUMEN_CHIP_CONTINUING)->text, ==, "‹ 28 continuing: 13–40");
  g_clear_object (&scene);
  for (guint i = 0; i < tumen_table_get_n_rows (fixture->table); i++)
    fixture->numbers[i] = 2 * i + 1;
  tumen_scene_maker_set_numbers (fixture->maker, fixture->numbers);
  scene = make (fixture, "2024-11-10", "2024-11-20");
  g_assert_cmpstr (find_chip (scene, TUMEN_CHIP_CONTINUING)->text, ==, "‹ 28 continuing");
}

static void
add (const char *name,
     guint       n_crowd,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, GUINT_TO_POINTER (n_crowd), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/numbers/come-and-go", 0, test_numbers_come_and_go);
  add ("/numbers/none-of-its-own", 0, test_event_without_a_number);
  add ("/numbers/chip-of-too-many", 40, test_chip_of_too_many);
  add ("/numbers/chip-of-a-range", 40, test_chip_of_a_range);
  add ("/numbers/chip-of-what-goes-on", 40, test_chip_of_what_goes_on);

  return g_test_run ();
}
