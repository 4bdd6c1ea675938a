/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene.h"

#include <math.h>

#include "hand-table.h"

typedef struct
{
  TumenText       *text;
  TumenTable      *table;
  TumenSceneMaker *maker;
  TumenScene      *scene;
} Fixture;

static double
day (int year,
     int month,
     int day_of_month)
{
  return (double)tumen_day_from_civil (year, month, day_of_month);
}

static TumenTable *
make_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  hand_table_add (table, "visit", "2023-03-10", TUMEN_KIND_MEETING, "First visit");
  hand_table_add (table, "talks", "2023-06-20", TUMEN_KIND_MEETING, "Talks");
  hand_table_add (table, "treaty", "2023-06-21", TUMEN_KIND_AGREEMENT, "Treaty signed");
  hand_table_add (table, "raid1", "2023-09-01", TUMEN_KIND_ATTACK, "First raid");
  hand_table_add (table, "raid2", "2023-09-02", TUMEN_KIND_ATTACK, "Second raid");
  hand_table_add (table, "arms", "2022/2024", TUMEN_KIND_ARMS, "Shells");
  hand_table_add (table, "old", "1953-07-27", TUMEN_KIND_AGREEMENT, "Armistice");
  hand_table_add (table, "troops", "", TUMEN_KIND_ARMS, "Troops");
  tumen_table_finish (table);
  return table;
}

static void
make_scene (Fixture  *fixture,
            TumenSpan span,
            double    width,
            double    height)
{
  TumenSceneSize size = { width, height, 0 };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, span, width, span);
  tumen_viewport_set_span (&viewport, span);
  g_clear_object (&fixture->scene);
  fixture->scene = tumen_scene_maker_make (fixture->maker, &viewport, &size);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->text = tumen_text_new ("Cantarell", 1);
  fixture->table = make_table ();
  fixture->maker = tumen_scene_maker_new (fixture->text);
  fixture->scene = NULL;
  tumen_scene_maker_set_content (fixture->maker, fixture->table, NULL, TUMEN_LANES_KIND,
                                 TUMEN_LANGUAGE_EN);
  make_scene (fixture, (TumenSpan){ day (2023, 1, 1), day (2024, 1, 1) }, 1000, 600);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->scene != NULL)
    g_assert_finalize_object (fixture->scene);
  tumen_scene_maker_free (fixture->maker);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->text);
}

static const TumenSceneItem *
find_event (Fixture    *fixture,
            const char *id)
{
  guint row;

  g_assert_true (tumen_table_find (fixture->table, id, &row));
  return tumen_scene_find_event (fixture->scene, row);
}

static const char *
get_id (Fixture              *fixture,
        const TumenSceneItem *item)
{
  if (item == NULL)
    return "nothing";
  if (item->type == TUMEN_ITEM_CHIP)
    return "chip";
  return tumen_table_get_id (fixture->table, item->event);
}

static const TumenSceneItem *
find_item (Fixture      *fixture,
           TumenItemType type,
           const char   *text)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == type && g_strcmp0 (items[i].text, text) == 0)
        return &items[i];
    }
  return NULL;
}

static void
test_status_says_what_is_in_view (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *status = tumen_scene_dup_status_sentence (fixture->scene);

  g_assert_cmpstr (status, ==,
                   "6 of 8 events in view: 4 drawn, 2 in 1 chip; 1 outside, 1 undated");
}

static void
test_getters_tell_what_was_given (Fixture      *fixture,
                                  gconstpointer data)
{
  g_assert_true (tumen_scene_get_table (fixture->scene) == fixture->table);
  g_assert_true (tumen_scene_get_text (fixture->scene) == fixture->text);
  g_assert_cmpint (tumen_scene_get_language (fixture->scene), ==, TUMEN_LANGUAGE_EN);
  g_assert_cmpint (tumen_scene_get_label_mode (fixture->scene), ==, TUMEN_LABELS_TWO_LINES);
  g_assert_cmpfloat (tumen_scene_get_size (fixture->scene)->height, ==, 600);
  g_assert_cmpfloat (tumen_scene_get_viewport (fixture->scene)->width, ==, 1000);
  g_assert_cmpfloat (tumen_scene_get_content_height (fixture->scene), ==, 600);
}

static void
test_items_stand_back_to_front (Fixture      *fixture,
                                gconstpointer data)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  g_assert_cmpint (items[0].type, ==, TUMEN_ITEM_GRIDLINE);
  g_assert_cmpint (items[n_items - 1].type, ==, TUMEN_ITEM_HEADING);
  for (guint i = 1; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK)
        g_assert_cmpint (items[i - 1].type, <=, TUMEN_ITEM_MARK);
      if (items[i].type == TUMEN_ITEM_CHIP)
        g_assert_cmpint (items[i - 1].type, >=, TUMEN_ITEM_LABEL);
    }
}

static void
test_find_event_gives_mark_or_chip (Fixture      *fixture,
                                    gconstpointer data)
{
  g_assert_cmpint (find_event (fixture, "treaty")->type, ==, TUMEN_ITEM_MARK);
  g_assert_cmpint (find_event (fixture, "raid1")->type, ==, TUMEN_ITEM_CHIP);
  g_assert_true (find_event (fixture, "raid1") == find_event (fixture, "raid2"));
  g_assert_null (find_event (fixture, "old"));
  g_assert_null (find_event (fixture, "troops"));
}

static void
test_mark_label_and_extent_are_one_target (Fixture      *fixture,
                                           gconstpointer data)
{
  const TumenSceneItem *mark = find_event (fixture, "treaty");
  const TumenSceneItem *label = find_item (fixture, TUMEN_ITEM_LABEL, "Treaty signed");
  const TumenSceneItem *bar = find_event (fixture, "arms");

  g_assert_true (tumen_scene_item_at (fixture->scene, mark->cx, mark->cy, FALSE) == mark);
  g_assert_true (tumen_scene_item_at (fixture->scene, mark->cx - 11.9, mark->cy + 11.9, FALSE) ==
                 mark);
  g_assert_true (tumen_scene_item_at (fixture->scene, label->rect.x + 30, label->rect.y + 20,
                                      FALSE) == mark);
  g_assert_true (tumen_scene_item_at (fixture->scene, 10, bar->cy, FALSE) == bar);
  g_assert_null (tumen_scene_item_at (fixture->scene, mark->cx - 14, mark->cy, FALSE));
  g_assert_null (tumen_scene_item_at (fixture->scene, mark->cx, 20, FALSE));
}

static void
test_a_label_of_a_cluster_stands_for_it (Fixture      *fixture,
                                         gconstpointer data)
{
  const TumenSceneItem *label = find_item (fixture, TUMEN_ITEM_LABEL, "2 attacks");

  g_assert_nonnull (label);
  g_assert_true (tumen_scene_item_at (fixture->scene, label->rect.x + 5, label->cy, FALSE) ==
                 find_event (fixture, "raid1"));
}

static void
test_a_finger_reaches_22_px (Fixture      *fixture,
                             gconstpointer data)
{
  const TumenSceneItem *mark = find_event (fixture, "visit");

  g_assert_true (tumen_scene_item_at (fixture->scene, mark->cx - 31, mark->cy, TRUE) == mark);
  g_assert_null (tumen_scene_item_at (fixture->scene, mark->cx - 36, mark->cy, TRUE));
}

static void
test_plate_holds_mark_and_label (Fixture      *fixture,
                                 gconstpointer data)
{
  const TumenSceneItem *mark = find_event (fixture, "treaty");
  const TumenSceneItem *label = find_item (fixture, TUMEN_ITEM_LABEL, "Treaty signed");
  const TumenSceneItem *heading = find_item (fixture, TUMEN_ITEM_HEADING, "Agreements");
  TumenRect             plate, other;

  g_assert_true (tumen_scene_get_plate (fixture->scene, mark, &plate));
  g_assert_cmpfloat_with_epsilon (plate.x, mark->rect.x - 6, 1e-6);
  g_assert_cmpfloat_with_epsilon (plate.x + plate.width, label->rect.x + label->rect.width + 6,
                                  1e-6);
  g_assert_true (tumen_scene_get_plate (fixture->scene, label, &other));
  g_assert_cmpmem (&plate, sizeof plate, &other, sizeof other);
  g_assert_false (tumen_scene_get_plate (fixture->scene, heading, &plate));
}

static void
test_plate_of_a_long_bar_ends_near_the_view (Fixture      *fixture,
                                             gconstpointer data)
{
  TumenRect plate;

  g_assert_true (tumen_scene_get_plate (fixture->scene, find_event (fixture, "arms"), &plate));
  g_assert_cmpfloat (plate.x, >=, -20);
  g_assert_cmpfloat (plate.x + plate.width, <=, 1020);
}

static void
test_left_and_right_walk_in_time (Fixture      *fixture,
                                  gconstpointer data)
{
  const char *const     order[] = { "visit", "talks", "treaty", "arms", "chip", "nothing" };
  const TumenSceneItem *item = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      item = tumen_scene_step (fixture->scene, item, 1, 0);
      g_assert_cmpstr (get_id (fixture, item), ==, order[i]);
    }
  for (guint i = G_N_ELEMENTS (order) - 1; i > 0; i--)
    {
      item = tumen_scene_step (fixture->scene, item, -1, 0);
      g_assert_cmpstr (get_id (fixture, item), ==, order[i - 1]);
    }
}

static void
test_up_and_down_go_to_the_nearest_in_time (Fixture      *fixture,
                                            gconstpointer data)
{
  const TumenSceneItem *item = find_event (fixture, "visit");

  item = tumen_scene_step (fixture->scene, item, 0, 1);
  g_assert_cmpstr (get_id (fixture, item), ==, "treaty");
  item = tumen_scene_step (fixture->scene, item, 0, 1);
  g_assert_cmpstr (get_id (fixture, item), ==, "arms");
  item = tumen_scene_step (fixture->scene, item, 0, 1);
  g_assert_cmpstr (get_id (fixture, item), ==, "chip");
  g_assert_null (tumen_scene_step (fixture->scene, item, 0, 1));
  item = tumen_scene_step (fixture->scene, find_event (fixture, "treaty"), 0, -1);
  g_assert_cmpstr (get_id (fixture, item), ==, "talks");
  g_assert_true (tumen_scene_step (fixture->scene, item, 0, 0) == item);
}

static void
test_a_lane_without_events_in_view_shrinks (Fixture      *fixture,
                                            gconstpointer data)
{
  guint            n_lanes;
  const TumenLane *lanes;

  make_scene (fixture, (TumenSpan){ day (2023, 3, 1), day (2023, 4, 1) }, 1000, 600);
  lanes = tumen_scene_get_lanes (fixture->scene, &n_lanes);
  g_assert_cmpuint (n_lanes, ==, 4);
  g_assert_false (lanes[0].empty);
  g_assert_true (lanes[1].empty);
  g_assert_cmpfloat (lanes[1].height, ==, 26);
  g_assert_cmpuint (lanes[1].n_earlier, ==, 1);
  g_assert_cmpuint (lanes[1].n_later, ==, 1);
  g_assert_cmpstr (find_item (fixture, TUMEN_ITEM_HEADING, "Agreements")->detail, ==,
                   "2 · 1 earlier · 1 later");
}

static void
test_lanes_that_do_not_fit_scroll (Fixture      *fixture,
                                   gconstpointer data)
{
  TumenSceneSize   size = { 1000, 150, 60 };
  TumenSpan        span = { day (2023, 1, 1), day (2024, 1, 1) };
  TumenViewport    viewport;
  guint            n_lanes;
  const TumenLane *lanes;
  double           top;

  tumen_viewport_init (&viewport, span, 1000, span);
  make_scene (fixture, span, 1000, 150);
  g_assert_cmpint (tumen_scene_get_label_mode (fixture->scene), ==, TUMEN_LABELS_ONE_LINE);
  g_assert_cmpfloat (tumen_scene_get_content_height (fixture->scene), >, 150);
  top = tumen_scene_get_lanes (fixture->scene, &n_lanes)[0].top;
  g_clear_object (&fixture->scene);
  fixture->scene = tumen_scene_maker_make (fixture->maker, &viewport, &size);
  lanes = tumen_scene_get_lanes (fixture->scene, &n_lanes);
  g_assert_cmpfloat (lanes[0].top, ==, top - 60);
}

static void
test_hours_are_told_at_one_distance (Fixture      *fixture,
                                     gconstpointer data)
{
  TumenSpan week = { day (2023, 7, 24), day (2023, 7, 31) };

  make_scene (fixture, week, 7 * 152, 600);
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_TICK, "00:00"));
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_TICK, "06:00"));
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_TICK, "18:00"));
  make_scene (fixture, week, 7 * 122, 600);
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_TICK, "00:00"));
  g_assert_null (find_item (fixture, TUMEN_ITEM_TICK, "06:00"));
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_TICK, "12:00"));
  g_assert_null (find_item (fixture, TUMEN_ITEM_TICK, "18:00"));
}

static void
test_fewer_lines_may_be_asked_for (Fixture      *fixture,
                                   gconstpointer data)
{
  tumen_scene_maker_set_most_lines (fixture->maker, TUMEN_LABELS_NONE);
  make_scene (fixture, (TumenSpan){ day (2023, 1, 1), day (2024, 1, 1) }, 1000, 600);
  g_assert_cmpint (tumen_scene_get_label_mode (fixture->scene), ==, TUMEN_LABELS_NONE);
  g_assert_null (find_item (fixture, TUMEN_ITEM_LABEL, "Treaty signed"));
  g_assert_nonnull (find_event (fixture, "treaty"));
}

static void
test_filters_hide (Fixture      *fixture,
                   gconstpointer data)
{
  guint8 rows_in[8] = { 0, 1, 1, 1, 1, 1, 1, 1 };
  guint  n_lanes;

  tumen_scene_maker_set_content (fixture->maker, fixture->table, rows_in, TUMEN_LANES_NONE,
                                 TUMEN_LANGUAGE_ES);
  make_scene (fixture, (TumenSpan){ day (1900, 1, 1), day (2024, 1, 1) }, 1000, 600);
  g_assert_cmpuint (tumen_scene_get_counts (fixture->scene)->filtered_out, ==, 1);
  g_assert_cmpuint (tumen_scene_get_counts (fixture->scene)->in_span, ==, 6);
  g_assert_cmpstr (tumen_scene_get_lanes (fixture->scene, &n_lanes)[0].id, ==, "all");
  g_assert_cmpuint (n_lanes, ==, 1);
}

static void
test_an_empty_library_has_a_scene (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_STRICT);
  TumenSpan fit;

  tumen_table_finish (table);
  tumen_scene_maker_set_content (fixture->maker, table, NULL, TUMEN_LANES_ACTOR, TUMEN_LANGUAGE_EN);
  fit = tumen_scene_maker_get_fit_span (fixture->maker, 1000);
  g_assert_cmpfloat (fit.begin, ==, 0);
  g_assert_cmpfloat (fit.end, ==, 0);
  make_scene (fixture, (TumenSpan){ 0, 100 }, 1000, 600);
  g_assert_cmpuint (tumen_scene_get_counts (fixture->scene)->library, ==, 0);
  g_assert_null (tumen_scene_step (fixture->scene, NULL, 1, 0));
  g_assert_null (tumen_scene_item_at (fixture->scene, 500, 300, TRUE));
}

static void
test_fit_leaves_room_for_the_last_label (Fixture      *fixture,
                                         gconstpointer data)
{
  TumenSpan             fit = tumen_scene_maker_get_fit_span (fixture->maker, 1400);
  guint                 n_items;
  const TumenSceneItem *items;

  make_scene (fixture, fit, 1400, 600);
  g_assert_cmpuint (tumen_scene_get_counts (fixture->scene)->outside, ==, 0);
  items = tumen_scene_get_items (fixture->scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_LABEL || items[i].type == TUMEN_ITEM_MARK)
        g_assert_false (items[i].clipped);
    }
}

static void
test_a_starred_member_names_its_cluster (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent event;

  hand_table_add (table, "a", "2023-06-20", TUMEN_KIND_MEETING, "Talks");
  hand_table_add (table, "b", "2023-06-21", TUMEN_KIND_ATTACK, "Raid");
  fixture_event_init (&event, "c", "2023-06-22", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  event.event.short_title[0] = event.event.short_title[1] = "Treaty";
  tumen_table_add (table, &event.event);
  tumen_table_finish (table);
  tumen_scene_maker_set_content (fixture->maker, table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  make_scene (fixture, (TumenSpan){ day (2023, 1, 1), day (2024, 1, 1) }, 1000, 600);
  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_LABEL, "3 events"));
  g_clear_object (&fixture->scene);
}

static void
test_text_twice_as_large_has_one_line (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (TumenText) large = tumen_text_new ("Cantarell", 2);
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (large);
  TumenSpan             span = { day (2023, 1, 1), day (2024, 1, 1) };
  TumenSceneSize        size = { 1000, 600, 0 };
  const TumenSceneItem *items;
  guint                 n_items;
  TumenViewport         viewport;
  g_autoptr (TumenScene) scene = NULL;

  tumen_viewport_init (&viewport, span, 1000, span);
  tumen_scene_maker_set_content (maker, fixture->table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  scene = tumen_scene_maker_make (maker, &viewport, &size);
  items = tumen_scene_get_items (scene, &n_items);
  g_assert_cmpint (tumen_scene_get_label_mode (scene), ==, TUMEN_LABELS_ONE_LINE);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_LABEL)
        g_assert_cmpfloat (items[i].rect.height, ==, items[i].sticky ? 38 : 36);
    }
}

static void
test_json_has_the_fields_that_are_promised (Fixture      *fixture,
                                            gconstpointer data)
{
  static const char *const fields[] = { "from", "to", "width", "height", "px_per_day",
                                        "mode", "label_lines", "reading", "font", "lanes",
                                        "items", "counts" };
  static const char *const item_fields[] = { "type", "lane", "row", "side", "x", "y",
                                             "width", "height", "text", "sticky", "clipped",
                                             "match" };
  json_t                  *json = tumen_scene_to_json (fixture->scene);
  json_t                  *items = json_object_get (json, "items");
  guint                    n_items;

  tumen_scene_get_items (fixture->scene, &n_items);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_nonnull (json_object_get (json, fields[i]));
  g_assert_cmpstr (json_string_value (json_object_get (json, "from")), ==, "2023-01-01");
  g_assert_cmpstr (json_string_value (json_object_get (json, "to")), ==, "2023-12-31");
  g_assert_cmpuint (json_array_size (items), ==, n_items);
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      json_t *item = json_array_get (items, i);

      for (gsize j = 0; j < G_N_ELEMENTS (item_fields); j++)
        g_assert_nonnull (json_object_get (item, item_fields[j]));
      if (g_str_equal (json_string_value (json_object_get (item, "type")), "chip"))
        g_assert_cmpint (json_integer_value (json_object_get (item, "count")), ==,
                         (int)json_array_size (json_object_get (item, "events")));
    }
  json_decref (json);
}

static void
test_json_of_parts_of_days_has_clock_times (Fixture      *fixture,
                                            gconstpointer data)
{
  json_t *json;

  make_scene (fixture, (TumenSpan){ day (2023, 6, 20) + 0.5, day (2023, 6, 21) + 0.25 }, 1000, 600);
  json = tumen_scene_to_json (fixture->scene);
  g_assert_cmpstr (json_string_value (json_object_get (json, "from")), ==, "2023-06-20T12:00");
  g_assert_cmpstr (json_string_value (json_object_get (json, "to")), ==, "2023-06-21T06:00");
  json_decref (json);
}

static void
test_a_chip_of_thousands_lists_none (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  json_t  *json, *items;
  gboolean found = FALSE;

  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      hand_table_add (table, id, "2000/2030", TUMEN_KIND_ATTACK, "X");
    }
  tumen_table_finish (table);
  tumen_scene_maker_set_content (fixture->maker, table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  make_scene (fixture, (TumenSpan){ day (2023, 1, 1), day (2024, 1, 1) }, 1000, 600);
  json = tumen_scene_to_json (fixture->scene);
  items = json_object_get (json, "items");
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      json_t *item = json_array_get (items, i);

      if (json_integer_value (json_object_get (item, "count")) < 1000)
        continue;
      found = TRUE;
      g_assert_null (json_object_get (item, "events"));
      g_assert_cmpstr (json_string_value (json_object_get (item, "text")), ==,
                       "‹ 1,200 continuing");
    }
  g_assert_true (found);
  json_decref (json);
  g_clear_object (&fixture->scene);
}

#define ADD(path, function) \
  g_test_add ("/scene/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("status/says-what-is-in-view", test_status_says_what_is_in_view);
  ADD ("getters/tell-what-was-given", test_getters_tell_what_was_given);
  ADD ("items/stand-back-to-front", test_items_stand_back_to_front);
  ADD ("find-event/gives-mark-or-chip", test_find_event_gives_mark_or_chip);
  ADD ("item-at/mark-label-extent-are-one", test_mark_label_and_extent_are_one_target);
  ADD ("item-at/label-of-a-cluster", test_a_label_of_a_cluster_stands_for_it);
  ADD ("item-at/a-finger-reaches-22-px", test_a_finger_reaches_22_px);
  ADD ("plate/holds-mark-and-label", test_plate_holds_mark_and_label);
  ADD ("plate/ends-near-the-view", test_plate_of_a_long_bar_ends_near_the_view);
  ADD ("step/left-and-right-walk-in-time", test_left_and_right_walk_in_time);
  ADD ("step/up-and-down-go-to-the-nearest", test_up_and_down_go_to_the_nearest_in_time);
  ADD ("lanes/empty-ones-shrink", test_a_lane_without_events_in_view_shrinks);
  ADD ("lanes/scroll-if-they-do-not-fit", test_lanes_that_do_not_fit_scroll);
  ADD ("axis/hours-are-told-at-one-distance", test_hours_are_told_at_one_distance);
  ADD ("labels/fewer-lines-may-be-asked-for", test_fewer_lines_may_be_asked_for);
  ADD ("filter/hides", test_filters_hide);
  ADD ("empty-library/has-a-scene", test_an_empty_library_has_a_scene);
  ADD ("fit/leaves-room-for-the-last-label", test_fit_leaves_room_for_the_last_label);
  ADD ("cluster/of-several-kinds", test_a_starred_member_names_its_cluster);
  ADD ("text/twice-as-large-has-one-line", test_text_twice_as_large_has_one_line);
  ADD ("json/has-the-fields-promised", test_json_has_the_fields_that_are_promised);
  ADD ("json/parts-of-days-have-clock-times", test_json_of_parts_of_days_has_clock_times);
  ADD ("json/a-chip-of-thousands-lists-none", test_a_chip_of_thousands_lists_none);
  return g_test_run ();
}
