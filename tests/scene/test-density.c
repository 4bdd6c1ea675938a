/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene.h"

#include "hand-table.h"
#include "tumen-bins-private.h"
#include "tumen-painter.h"

#define N_EVENTS 3000

static TumenText *text;

static void
add_star (TumenTable *table,
          const char *id,
          const char *edtf,
          guint       n_voices)
{
  FixtureEvent event;

  fixture_event_init (&event, id, edtf, TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  event.event.flags = TUMEN_ROW_STARRED;
  event.event.n_voices = n_voices;
  event.event.short_title[0] = event.event.short_title[1] = id;
  tumen_table_add (table, &event.event);
}

/* Twenty years of days, months and stretches, and stars of which two collide. */
static TumenTable *
make_table (void)
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
  add_star (table, "kept", "2010-06-01", 3);
  add_star (table, "collides", "2010-07-01", 1);
  add_star (table, "apart", "2017-07-01", 1);
  hand_table_add (table, "arms", "2001-02", TUMEN_KIND_ARMS, "Arms");
  tumen_table_finish (table);
  return table;
}

static TumenScene *
make_scene (TumenTable *table,
            TumenSpan   span,
            double      height)
{
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSceneSize size = { 1000, height, 0 };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, span, size.width, span);
  tumen_viewport_set_span (&viewport, span);
  tumen_scene_maker_set_content (maker, table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  return tumen_scene_maker_make (maker, &viewport, &size);
}

static TumenSpan
years (int first,
       int last)
{
  return (TumenSpan){ (double)tumen_day_from_civil (first, 1, 1),
                      (double)tumen_day_from_civil (last + 1, 1, 1) };
}

static guint
count_items (TumenScene   *scene,
             TumenItemType type)
{
  guint                 n_items, n = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].type == type;
  return n;
}

static void
test_many_events_are_bars (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) all = make_scene (table, years (2000, 2020), 600);
  g_autoptr (TumenScene) month = NULL;
  double first = (double)tumen_day_from_civil (2005, 3, 1);

  month = make_scene (table, (TumenSpan){ first, first + 20 }, 600);
  g_assert_true (tumen_scene_is_density (all));
  g_assert_false (tumen_scene_is_density (month));
  g_assert_cmpuint (count_items (all, TUMEN_ITEM_BAR), >, 100);
  g_assert_cmpuint (count_items (month, TUMEN_ITEM_BAR), ==, 0);
}

static void
test_bars_of_all_time_add_up (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (1999, 2021), 600);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                sum = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_BAR)
        continue;
      sum += items[i].value;
      g_assert_cmpuint (items[i].event, ==, TUMEN_NO_ROW);
      g_assert_cmpfloat (items[i].rect.height, >=, 1);
    }
  g_assert_cmpfloat_with_epsilon (sum, N_EVENTS + 4, 1e-6);
}

static void
test_counts_add_up (void)
{
  g_autoptr (TumenTable) table = make_table ();

  for (int year = 1999; year < 2020; year += 3)
    {
      g_autoptr (TumenScene) scene = make_scene (table, years (year, year + 5), 600);
      const TumenCounts *counts = tumen_scene_get_counts (scene);

      g_assert_cmpuint (counts->library, ==, N_EVENTS + 4);
      g_assert_cmpuint (counts->library, ==, counts->outside + counts->in_span);
      g_assert_cmpuint (counts->in_span, ==,
                        counts->drawn + counts->in_chips + counts->in_bars);
      g_assert_cmpuint (counts->drawn, ==, count_items (scene, TUMEN_ITEM_MARK));
      g_assert_cmpuint (counts->n_chips, ==, count_items (scene, TUMEN_ITEM_CHIP));
    }
}

static void
test_what_began_earlier_is_a_chip (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2010, 2019), 600);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  const TumenRow       *rows = tumen_table_get_rows (table);
  const guint          *members;
  guint                 n_members;

  g_assert_cmpuint (count_items (scene, TUMEN_ITEM_CHIP), >, 0);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_CHIP)
        continue;
      g_assert_cmpint (items[i].chip, ==, TUMEN_CHIP_CONTINUING);
      g_assert_true (g_str_has_prefix (items[i].text, "‹ "));
      g_assert_true (g_str_has_suffix (items[i].text, " continuing"));
      members = tumen_scene_get_members (scene, &items[i], &n_members);
      g_assert_cmpuint (n_members, ==, items[i].n_members);
      for (guint j = 0; j < n_members; j++)
        {
          g_assert_cmpfloat (rows[members[j]].lo, <, years (2010, 2010).begin);
          g_assert_true (tumen_scene_chip_holds (scene, &items[i], members[j]));
        }
    }
}

static void
test_of_stars_that_collide_the_one_with_more_voices_stays (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2000, 2020), 600);
  guint row;

  g_assert_cmpuint (count_items (scene, TUMEN_ITEM_MARK), ==, 2);
  g_assert_true (tumen_table_find (table, "kept", &row));
  g_assert_cmpint (tumen_scene_find_event (scene, row)->type, ==, TUMEN_ITEM_MARK);
  g_assert_true (tumen_table_find (table, "apart", &row));
  g_assert_cmpint (tumen_scene_find_event (scene, row)->type, ==, TUMEN_ITEM_MARK);
  g_assert_true (tumen_table_find (table, "collides", &row));
  g_assert_null (tumen_scene_find_event (scene, row));
}

/* Wherever in its lane the pointer is, if neither mark nor chip is there. */
static void
test_a_bin_is_hit_above_its_bars (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2000, 2020), 600);
  guint                 n_items, n_hit = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const TumenLane      *lane = tumen_scene_get_lanes (scene, &(guint){ 0 });
      const TumenSceneItem *hit;
      TumenSceneBin         bin;
      TumenRect             plate;

      if (items[i].type != TUMEN_ITEM_BAR || items[i].lane == 0)
        continue;
      lane += items[i].lane;
      hit = tumen_scene_item_at (scene, items[i].cx, lane->top + lane->height - 1, FALSE);
      g_assert_true (tumen_scene_get_bin (scene, hit, &bin));
      g_assert_cmpfloat (items[i].value, ==, items[i].has_extent ? bin.unknown : bin.known);
      g_assert_cmpint (bin.kind, ==, lane->kind);
      g_assert_cmpfloat (tumen_viewport_x (tumen_scene_get_viewport (scene), bin.span.begin), <=,
                         items[i].cx);
      g_assert_true (tumen_scene_get_plate (scene, hit, &plate));
      g_assert_cmpfloat (plate.y, <=, items[i].rect.y);
      g_assert_cmpfloat (plate.y + plate.height, >=, items[i].rect.y + items[i].rect.height);
      n_hit++;
    }
  g_assert_cmpuint (n_hit, >, 50);
  g_assert_null (tumen_scene_item_at (scene, 500, 20, FALSE));
}

static void
test_all_lanes_share_one_scale (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2000, 2020), 600);
  guint                 n_items, n_numbers = 0, n_lines = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                px_per_event = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_GRIDLINE && items[i].lane != TUMEN_NO_ROW &&
          items[i].event == TUMEN_NO_ROW)
        n_lines += items[i].text != NULL;
      if (items[i].type != TUMEN_ITEM_BAR)
        continue;
      n_numbers += items[i].text != NULL;
      if (items[i].rect.height <= 1)
        continue;
      if (px_per_event > 0)
        g_assert_cmpfloat_with_epsilon (items[i].rect.height / items[i].value, px_per_event, 1e-6);
      px_per_event = items[i].rect.height / items[i].value;
    }
  g_assert_cmpuint (n_lines, ==, 1);
  g_assert_cmpuint (n_numbers, ==, 3);
}

static void
test_panning_keeps_the_bars (void)
{
  g_autoptr (TumenTable) table = make_table ();
  TumenSpan span = years (2003, 2012);
  g_autoptr (TumenScene) a = make_scene (table, span, 600);
  g_autoptr (TumenScene) b = NULL;
  guint                 n_a, n_b, n_same = 0;
  const TumenSceneItem *items_a = tumen_scene_get_items (a, &n_a), *items_b;

  b = make_scene (table, (TumenSpan){ span.begin + 10, span.end + 10 }, 600);
  items_b = tumen_scene_get_items (b, &n_b);
  for (guint i = 0; i < n_a; i++)
    {
      for (guint j = 0; items_a[i].type == TUMEN_ITEM_BAR && j < n_b; j++)
        n_same += items_b[j].type == TUMEN_ITEM_BAR && items_b[j].lane == items_a[i].lane &&
                  items_b[j].has_extent == items_a[i].has_extent &&
                  items_b[j].value == items_a[i].value;
    }
  g_assert_cmpuint (n_same, >=, count_items (a, TUMEN_ITEM_BAR) - 8);
}

static void
test_dumps_tell_the_mode (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2000, 2020), 600);
  g_autofree char *dump = tumen_scene_to_text (scene);
  g_autofree char *status = tumen_scene_dup_status_sentence (scene);
  json_t          *json = tumen_scene_to_json (scene);

  g_assert_nonnull (strstr (dump, " density\n"));
  g_assert_nonnull (strstr (dump, "dotted: "));
  g_assert_nonnull (strstr (status, "in bars"));
  g_assert_cmpstr (json_string_value (json_object_get (json, "mode")), ==, "density");
  json_decref (json);
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint8 *pixel = data + (int)y * cairo_image_surface_get_stride (surface) + (int)x * 4;

  return (guint32)pixel[2] << 16 | (guint32)pixel[1] << 8 | pixel[0];
}

static void
test_bars_have_the_colour_of_their_lane (void)
{
  static const guint32 fills[] = { 0x0072b2, 0xcc79a7, 0xe69f00 };
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (TumenScene) scene = make_scene (table, years (2000, 2020), 600);
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 600);
  cairo_t              *cr = cairo_create (surface);
  TumenOverlay          overlay = { TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  guint                 n_items, n_seen = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  TumenTheme            theme;

  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  tumen_painter_draw (cr, scene, &theme, &overlay);
  cairo_surface_flush (surface);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenSceneItem *item = &items[i];

      if (item->type != TUMEN_ITEM_BAR || item->has_extent || item->rect.height < 8 ||
          item->rect.x < 0 || item->rect.x + item->rect.width > 1000)
        continue;
      g_assert_cmphex (get_pixel (surface, item->cx, item->rect.y + item->rect.height - 3), ==,
                       fills[item->lane]);
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >, 50);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_units_follow_the_scale (void)
{
  static const struct
  {
    double px_per_day;
    guint  index;
  } cases[] = {
    { 100, 0 },
    { 20, 1 },
    { 3, 2 },
    { 1, 3 },
    { 0.2, 4 },
    { 0.05, 5 },
    { 0.02, 6 },
    { 0.01, 7 },
    { 0.002, 8 },
    { 0.001, 9 },
    { 1e-6, 9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TumenUnit unit = tumen_bins_choose_unit (cases[i].px_per_day, 3);

      g_assert_cmpuint (tumen_bins_get_unit_index (&unit), ==, cases[i].index);
      g_assert_cmpfloat (tumen_unit_get_days (&unit) * cases[i].px_per_day, >=, 3);
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  text = tumen_text_new ("Cantarell", 1);
  g_test_add_func ("/density/mode/many-events-are-bars", test_many_events_are_bars);
  g_test_add_func ("/density/bars/of-all-time-add-up", test_bars_of_all_time_add_up);
  g_test_add_func ("/density/bars/bin-is-hit-above-them", test_a_bin_is_hit_above_its_bars);
  g_test_add_func ("/density/bars/share-one-scale", test_all_lanes_share_one_scale);
  g_test_add_func ("/density/bars/panning-keeps-them", test_panning_keeps_the_bars);
  g_test_add_func ("/density/bars/units-follow-the-scale", test_units_follow_the_scale);
  g_test_add_func ("/density/paint/colour-of-the-lane", test_bars_have_the_colour_of_their_lane);
  g_test_add_func ("/density/counts/add-up", test_counts_add_up);
  g_test_add_func ("/density/chips/what-began-earlier", test_what_began_earlier_is_a_chip);
  g_test_add_func ("/density/stars/more-voices-stay",
                   test_of_stars_that_collide_the_one_with_more_voices_stays);
  g_test_add_func ("/density/dumps/tell-the-mode", test_dumps_tell_the_mode);
  result = g_test_run ();
  g_clear_object (&text);
  return result;
}
