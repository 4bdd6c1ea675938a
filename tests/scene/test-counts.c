/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"
#include "tumen-layout-private.h"

#include "random-library.h"

#ifdef WITH_SANITIZER
#define N_LARGE 21000
#define N_RUNS  4
#else
#define N_LARGE 30000
#define N_RUNS  12
#endif
#define N_CROWD 3000
#define N_VIEWS 12

static TumenText *text;

/* SeenAs: what a scan of the items says of an event. */
enum {
  SEEN_AS_MARK = 1,
  SEEN_IN_CHIP = 2
};

static void
mark_chip (TumenScene           *scene,
           const TumenSceneItem *chip,
           guint8               *seen)
{
  guint        n;
  const guint *members = tumen_scene_get_members (scene, chip, &n);

  if (n != chip->n_members)
    {
      g_assert_cmpint (chip->chip, ==, TUMEN_CHIP_CONTINUING);
      g_assert_cmpuint (n, ==, TUMEN_SCENE_MOST_MEMBERS);
    }
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (tumen_scene_chip_holds (scene, chip, members[i]));
      seen[members[i]] |= SEEN_IN_CHIP;
    }
}

static guint
mark_seen (TumenScene *scene,
           guint8     *seen)
{
  guint                 n_items, n_chips = 0;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK)
        seen[items[i].event] |= SEEN_AS_MARK;
      if (items[i].type != TUMEN_ITEM_CHIP)
        continue;
      n_chips++;
      mark_chip (scene, &items[i], seen);
    }
  return n_chips;
}

/* Decision 3, event by event. */
static TumenCounts
count_naively (TumenScene   *scene,
               const guint8 *rows_in)
{
  TumenTable        *table = tumen_scene_get_table (scene);
  const TumenRow    *rows = tumen_table_get_rows (table);
  TumenSpan          span = tumen_scene_get_viewport (scene)->span;
  guint              n_rows = tumen_table_get_n_rows (table);
  g_autofree guint8 *seen = g_new0 (guint8, n_rows + 1);
  TumenCounts        own = { .library = n_rows };

  own.n_chips = mark_seen (scene, seen);
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean  dated = rows_in[i] && rows[i].form != TUMEN_FORM_NONE;
      TumenSpan drawn = dated ? tumen_row_get_drawn_span (&rows[i]) : span;
      gboolean  earlier = dated && drawn.end <= span.begin;
      gboolean  later = dated && !earlier && drawn.begin >= span.end;
      gboolean  in_span = dated && !earlier && !later;
      gboolean  in_chip = seen[i] & SEEN_IN_CHIP;

      if (tumen_scene_is_density (scene))
        in_chip = in_span && tumen_row_has_begun (&rows[i], span.begin);
      own.filtered_out += !rows_in[i];
      own.undated += rows_in[i] && !dated;
      own.outside_earlier += earlier;
      own.outside_later += later;
      own.in_span += in_span;
      own.drawn += in_span && (seen[i] & SEEN_AS_MARK);
      own.in_chips += in_span && !(seen[i] & SEEN_AS_MARK) && in_chip;
      own.in_bars += in_span && !(seen[i] & SEEN_AS_MARK) && !in_chip;
      g_assert_true (in_span || !(seen[i] & SEEN_AS_MARK));
    }
  own.outside = own.outside_earlier + own.outside_later;
  return own;
}

static void
check_bars (TumenScene *scene)
{
  guint                 n_lanes;
  const TumenLane      *lanes = tumen_scene_get_lanes (scene, &n_lanes);
  g_autofree double    *sums = g_new0 (double, n_lanes + 1);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_BAR)
        sums[items[i].lane] += items[i].value;
    }
  for (guint i = 0; i < n_lanes; i++)
    g_assert_cmpfloat_with_epsilon (sums[i], lanes[i].n_events - lanes[i].n_undated, 1e-4);
}

static TumenSpan
get_all (TumenTable *table)
{
  guint           n;
  const guint32  *by_start = tumen_time_order_get (table, TUMEN_ORDER_BY_START, &n);
  const guint32  *by_end = tumen_time_order_get (table, TUMEN_ORDER_BY_END, &n);
  const TumenRow *rows = tumen_table_get_rows (table);

  return (TumenSpan){ tumen_row_get_drawn_span (&rows[by_start[0]]).begin - 2,
                      tumen_row_get_drawn_span (&rows[by_end[n - 1]]).end + 2 };
}

/* As many as the status line says, each once, and those in view are those that are not. */
static void
check_lists (TumenScene *scene)
{
  TumenCountNumbers  numbers;
  guint              n_rows = tumen_table_get_n_rows (tumen_scene_get_table (scene));
  g_autofree guint8 *listed = g_new0 (guint8, n_rows + 1);
  guint              n_listed = 0;

  tumen_scene_get_count_numbers (scene, &numbers);
  for (guint part = TUMEN_COUNT_PART_IN_VIEW; part < TUMEN_N_COUNT_PARTS; part++)
    {
      gboolean     is_sum = part == TUMEN_COUNT_PART_IN_VIEW || part == TUMEN_COUNT_PART_ELSEWHERE;
      TumenCounted counted;

      tumen_scene_list_counted (scene, (TumenCountPart)part, &counted);
      g_assert_cmpuint (counted.rows->len, ==,
                        tumen_counts_get_part (&numbers, (TumenCountPart)part));
      if (part == TUMEN_COUNT_PART_OUTSIDE)
        g_assert_cmpuint (counted.n_earlier, ==, tumen_scene_get_counts (scene)->outside_earlier);
      for (guint i = 0; !is_sum && i < counted.rows->len; i++, n_listed++)
        g_assert_cmpuint (listed[g_array_index (counted.rows, guint, i)]++, ==, 0);
      g_array_unref (counted.rows);
    }
  g_assert_cmpuint (n_listed, ==, n_rows);
}

static void
check_view (TumenLayout  *layout,
            const guint8 *rows_in,
            TumenSpan     span,
            gboolean      is_all)
{
  TumenSceneSize size = { g_test_rand_double_range (300, 1600), 700, 0 };
  TumenViewport  viewport = { span, size.width, span };
  g_autoptr (TumenScene) scene = tumen_scene_new (layout, &viewport, &size);
  const TumenCounts *counts = tumen_scene_get_counts (scene);
  TumenCounts        own = count_naively (scene, rows_in);

  if (tumen_scene_is_density (scene))
    own.n_chips = counts->n_chips;
  else
    g_assert_cmpuint (own.in_bars, ==, 0);
  g_assert_cmpmem (counts, sizeof *counts, &own, sizeof own);
  check_lists (scene);
  if (is_all && tumen_scene_is_density (scene))
    check_bars (scene);
}

static void
check_library (guint        n_events,
               RandomSpread spread,
               TumenLanes   lanes)
{
  g_autoptr (TumenTable) table = random_library_new (n_events, spread);
  g_autoptr (TumenLayout) layout = NULL;
  g_autofree guint8 *rows_in = g_new (guint8, n_events + 1);
  TumenSpan          all = get_all (table);
  const TumenRow    *rows = tumen_table_get_rows (table);

  for (guint i = 0; i < n_events; i++)
    rows_in[i] = g_test_rand_int_range (0, 8) != 0;
  layout = tumen_layout_new (table, rows_in, lanes, TUMEN_LABELS_ONE_LINE, TUMEN_LANGUAGE_EN,
                             text);
  check_view (layout, rows_in, all, TRUE);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      const TumenRow *row = &rows[g_test_rand_int_range (0, (int)n_events)];
      double          length = (all.end - all.begin) * exp2 (g_test_rand_double_range (-6, 0));
      double          begin;

      begin = tumen_row_is_dated (row) ? row->lo : all.begin;
      begin -= g_test_rand_double_range (0, 1) * length;
      check_view (layout, rows_in, (TumenSpan){ begin, begin + length }, FALSE);
    }
}

static void
test_counts_of_crowds_are_those_of_a_scan (void)
{
  for (guint i = 0; i < N_RUNS; i++)
    check_library (N_CROWD, (RandomSpread)(i % RANDOM_N_SPREADS),
                   (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES));
}

static void
test_counts_of_large_libraries_are_those_of_a_scan (void)
{
  check_library (N_LARGE, RANDOM_SPREAD_YEARS, TUMEN_LANES_KIND);
  check_library (N_LARGE, RANDOM_SPREAD_MONTH, TUMEN_LANES_ACTOR);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  text = tumen_text_new ("Cantarell", 1);
  g_test_add_func ("/counts/crowds/those-of-a-scan", test_counts_of_crowds_are_those_of_a_scan);
  g_test_add_func ("/counts/large-libraries/those-of-a-scan",
                   test_counts_of_large_libraries_are_those_of_a_scan);
  result = g_test_run ();
  g_clear_object (&text);
  return result;
}
