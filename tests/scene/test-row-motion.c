/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-row-motion.h"

#include <math.h>

#include "sample.h"

#define WIDTH    900.0
#define HEIGHT   700.0
#define DURATION 180.0

typedef struct
{
  TumenTable     *table;
  TumenScene     *wide, *close; /* two years; some months of them */
  TumenRowMotion *motion;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->table = sample_make_table ();
  fixture->wide = sample_make_scene (fixture->table, sample_get_span ("2023-05-01", "2025-07-31"),
                                     WIDTH, HEIGHT);
  fixture->close = sample_make_scene (fixture->table, sample_get_span ("2024-01-01", "2024-08-31"),
                                      WIDTH, HEIGHT);
  fixture->motion = tumen_row_motion_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  tumen_row_motion_free (fixture->motion);
  g_assert_finalize_object (fixture->wide);
  g_assert_finalize_object (fixture->close);
  g_assert_finalize_object (fixture->table);
}

static gboolean
stands_for (const TumenSceneItem *item,
            const TumenSceneItem *other)
{
  for (guint i = 0; item->type == TUMEN_ITEM_CHIP && i < item->n_members; i++)
    {
      if (item->members[i] == other->event)
        return TRUE;
    }
  return item->type == TUMEN_ITEM_MARK && item->event == other->event;
}

/* Where in this scene is what an item of another one stands for, or came out of; NAN if nowhere. */
static double
find_y (TumenScene           *scene,
        const TumenSceneItem *other)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].lane == other->lane && stands_for (&items[i], other))
        return items[i].cy;
    }
  return NAN;
}

/* Compares every mark with where it was; returns how many have another row. */
static guint
assert_marks_are_between (Fixture *fixture,
                          double   ms,
                          double   share)
{
  g_autoptr (TumenScene) shown = tumen_row_motion_dup_scene (fixture->motion, ms);
  guint                 n_items, n_shown, n_moved = 0;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->close, &n_items);
  const TumenSceneItem *now = tumen_scene_get_items (shown, &n_shown);

  g_assert_cmpuint (n_items, ==, n_shown);
  for (guint i = 0; i < n_items; i++)
    {
      double before = items[i].type == TUMEN_ITEM_MARK ? find_y (fixture->wide, &items[i]) : NAN;

      g_assert_cmpfloat (now[i].rect.x, ==, items[i].rect.x);
      if (isnan (before))
        continue;
      g_assert_cmpfloat_with_epsilon (now[i].cy,
                                      items[i].cy + share * (before - items[i].cy), 0.51);
      n_moved += fabs (before - items[i].cy) > 1.0;
    }
  return n_moved;
}

static void
test_first_scene_is_shown_as_it_is (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (TumenScene) shown = NULL;

  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  g_assert_true (tumen_row_motion_is_over (fixture->motion, 0.0));
  shown = tumen_row_motion_dup_scene (fixture->motion, 0.0);
  g_assert_true (shown == fixture->wide);
}

static void
test_items_begin_in_their_old_rows (Fixture      *fixture,
                                    gconstpointer data)
{
  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  tumen_row_motion_follow (fixture->motion, fixture->close, 1000.0);
  g_assert_false (tumen_row_motion_is_over (fixture->motion, 1000.0));
  g_assert_cmpuint (assert_marks_are_between (fixture, 1000.0, 1.0), >, 3);
}

static void
test_items_slide_and_arrive (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (TumenScene) last = NULL;

  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  tumen_row_motion_follow (fixture->motion, fixture->close, 1000.0);
  assert_marks_are_between (fixture, 1000.0 + DURATION / 2.0, 0.125);
  g_assert_true (tumen_row_motion_is_over (fixture->motion, 1000.0 + DURATION));
  last = tumen_row_motion_dup_scene (fixture->motion, 1000.0 + DURATION);
  g_assert_true (last == fixture->close);
}

static void
test_turning_back_begins_where_items_are (Fixture      *fixture,
                                          gconstpointer data)
{
  tumen_row_motion_follow (fixture->motion, fixture->close, 0.0);
  tumen_row_motion_follow (fixture->motion, fixture->wide, 1000.0);
  /* at once: nothing has moved yet */
  tumen_row_motion_follow (fixture->motion, fixture->close, 1000.0);
  assert_marks_are_between (fixture, 1000.0, 0.0);
}

static void
test_same_rows_do_not_delay_a_motion (Fixture      *fixture,
                                      gconstpointer data)
{
  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  tumen_row_motion_follow (fixture->motion, fixture->close, 1000.0);
  tumen_row_motion_follow (fixture->motion, fixture->close, 1090.0);
  assert_marks_are_between (fixture, 1090.0, 0.125);
  g_assert_true (tumen_row_motion_is_over (fixture->motion, 1000.0 + DURATION));
}

static void
test_other_size_moves_nothing (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (TumenScene) low = NULL;

  low = sample_make_scene (fixture->table, sample_get_span ("2024-01-01", "2024-08-31"), WIDTH,
                           HEIGHT - 100.0);
  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  tumen_row_motion_follow (fixture->motion, low, 1000.0);
  g_assert_true (tumen_row_motion_is_over (fixture->motion, 1000.0));
}

static void
test_stop_forgets_what_was (Fixture      *fixture,
                            gconstpointer data)
{
  tumen_row_motion_follow (fixture->motion, fixture->wide, 0.0);
  tumen_row_motion_stop (fixture->motion);
  tumen_row_motion_follow (fixture->motion, fixture->close, 1000.0);
  g_assert_true (tumen_row_motion_is_over (fixture->motion, 1000.0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/row-motion/first-scene-is-shown-as-it-is", test_first_scene_is_shown_as_it_is);
  ADD ("/row-motion/items-begin-in-their-old-rows", test_items_begin_in_their_old_rows);
  ADD ("/row-motion/items-slide-and-arrive", test_items_slide_and_arrive);
  ADD ("/row-motion/turning-back-begins-where-items-are",
       test_turning_back_begins_where_items_are);
  ADD ("/row-motion/same-rows-do-not-delay-a-motion", test_same_rows_do_not_delay_a_motion);
  ADD ("/row-motion/other-size-moves-nothing", test_other_size_moves_nothing);
  ADD ("/row-motion/stop-forgets-what-was", test_stop_forgets_what_was);
#undef ADD
  return g_test_run ();
}
