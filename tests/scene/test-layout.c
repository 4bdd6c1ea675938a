/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

#include <math.h>

#include "random-library.h"

/* Under a sanitizer each library takes about thirty times as long. */
#ifdef WITH_SANITIZER
#define N_LIBRARIES 200
#else
#define N_LIBRARIES 2000
#endif
#define LONG_FACTOR  20
#define N_WALKS      (N_LIBRARIES / 100)
#define N_STEPS      10
#define SLIP_PX      0.011 /* x and width are rounded apart */
#define FINEST_SCALE 11520.0
#define WIDE_NUMBER  100.0 /* px, no number is as wide */

static TumenText *texts[3]; /* as designed, half as large again, twice as large */

/* View: a scene and what a check wants to know of each event of each lane. */
typedef struct
{
  TumenScene           *scene;
  const TumenSceneItem *items;
  guint                 n_items;
} View;

static void
view_init (View        *self,
           TumenLayout *layout,
           double       scale,
           TumenSpan    span)
{
  TumenSceneSize size = { scale * (span.end - span.begin), 700, 0 };
  TumenViewport  viewport = { span, size.width, span };

  self->scene = tumen_scene_new (layout, &viewport, &size);
  self->items = tumen_scene_get_items (self->scene, &self->n_items);
}

static void
view_clear (View *self)
{
  g_clear_object (&self->scene);
}

static gboolean
takes_room (const TumenSceneItem *item)
{
  return item->type == TUMEN_ITEM_MARK || item->type == TUMEN_ITEM_EXTENT ||
         item->type == TUMEN_ITEM_LABEL || item->type == TUMEN_ITEM_CHIP;
}

static gboolean
are_one_thing (const TumenSceneItem *a,
               const TumenSceneItem *b)
{
  return a->event == b->event && a->members == b->members;
}

static gboolean
overlap (const TumenRect *a,
         const TumenRect *b)
{
  return a->x + a->width > b->x + SLIP_PX && b->x + b->width > a->x + SLIP_PX &&
         a->y + a->height > b->y + SLIP_PX && b->y + b->height > a->y + SLIP_PX;
}

/* I3 */
static void
check_nothing_overlaps (const View *view)
{
  for (guint i = 0; i < view->n_items; i++)
    {
      const TumenSceneItem *item = &view->items[i];

      for (guint j = i + 1; takes_room (item) && j < view->n_items; j++)
        {
          const TumenSceneItem *other = &view->items[j];

          if (!takes_room (other) || other->lane != item->lane || are_one_thing (item, other))
            continue;
          if (overlap (&item->rect, &other->rect))
            {
              g_autofree char *dump = tumen_scene_to_text (view->scene);

              g_test_message ("items %u and %u of\n%s", i, j, dump);
            }
          g_assert_false (overlap (&item->rect, &other->rect));
        }
    }
}

/* Independent of the scene: does the drawn extent meet the span? */
static gboolean
is_in_span (const TumenRow *row,
            TumenSpan       span)
{
  double lo = row->lo, hi = row->hi;

  if (row->form == TUMEN_FORM_BEFORE)
    lo = hi - 1;
  if (row->form == TUMEN_FORM_AFTER)
    hi = lo + 1;
  return lo < span.end && MAX (hi, lo + 1.0 / 1440) > span.begin;
}

/* Marks: 1; in a chip: 2; each once a lane. */
static void
mark_seen (const View *view,
           guint8     *seen,
           guint       n_rows)
{
  guint n_lanes;

  tumen_scene_get_lanes (view->scene, &n_lanes);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_autofree guint8 *here = g_new0 (guint8, n_rows + 1);

      for (guint i = 0; i < view->n_items; i++)
        {
          const TumenSceneItem *item = &view->items[i];

          if (item->lane != lane)
            continue;
          if (item->type == TUMEN_ITEM_MARK)
            {
              g_assert_cmpuint (here[item->event]++, ==, 0);
              seen[item->event] |= 1;
            }
          for (guint j = 0; item->type == TUMEN_ITEM_CHIP && j < item->n_members; j++)
            {
              g_assert_cmpuint (here[item->members[j]]++, ==, 0);
              seen[item->members[j]] |= 2;
            }
        }
    }
}

static void
check_lanes_add_up (const View *view)
{
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (view->scene, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    {
      g_assert_cmpuint (lanes[i].n_events, >=,
                        lanes[i].n_earlier + lanes[i].n_later + lanes[i].n_undated);
      g_assert_cmpint (lanes[i].empty, ==,
                       lanes[i].n_events ==
                         lanes[i].n_earlier + lanes[i].n_later + lanes[i].n_undated);
    }
}

/* I4 */
static void
check_counts (const View   *view,
              const guint8 *rows_in)
{
  TumenTable        *table = tumen_scene_get_table (view->scene);
  const TumenRow    *rows = tumen_table_get_rows (table);
  const TumenCounts *counts = tumen_scene_get_counts (view->scene);
  TumenSpan          span = tumen_scene_get_viewport (view->scene)->span;
  guint              n_rows = tumen_table_get_n_rows (table);
  g_autofree guint8 *seen = g_new0 (guint8, n_rows + 1);
  TumenCounts        own = { .library = n_rows };

  mark_seen (view, seen, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean dated = rows[i].form != TUMEN_FORM_NONE;
      gboolean in_span = rows_in[i] && dated && is_in_span (&rows[i], span);

      own.filtered_out += !rows_in[i];
      own.undated += rows_in[i] && !dated;
      own.outside += rows_in[i] && dated && !in_span;
      own.in_span += in_span;
      own.drawn += in_span && (seen[i] & 1);
      own.in_chips += in_span && seen[i] == 2;
      g_assert_true (in_span || (seen[i] & 1) == 0);
      g_assert_true (!in_span || seen[i] != 0);
    }
  g_assert_cmpuint (counts->library, ==, own.library);
  g_assert_cmpuint (counts->filtered_out, ==, own.filtered_out);
  g_assert_cmpuint (counts->undated, ==, own.undated);
  g_assert_cmpuint (counts->outside, ==, own.outside);
  g_assert_cmpuint (counts->outside, ==, counts->outside_earlier + counts->outside_later);
  g_assert_cmpuint (counts->in_span, ==, own.in_span);
  g_assert_cmpuint (counts->drawn, ==, own.drawn);
  g_assert_cmpuint (counts->in_chips, ==, own.in_chips);
  g_assert_cmpuint (counts->in_bars, ==, 0);
  check_lanes_add_up (view);
}

static const TumenSceneItem *
find_item (const View   *view,
           TumenItemType type,
           guint         lane,
           guint         event)
{
  for (guint i = 0; i < view->n_items; i++)
    {
      if (view->items[i].type == type && view->items[i].lane == lane &&
          view->items[i].event == event)
        return &view->items[i];
    }
  return NULL;
}

/* All that is drawn of an event lies inside the window, and so does a label of @label_width that
 * would stand at @side. */
static gboolean
box_is_inside (const View           *view,
               const TumenSceneItem *mark,
               TumenSide             side,
               double                label_width)
{
  const TumenSceneItem *extent = find_item (view, TUMEN_ITEM_EXTENT, mark->lane, mark->event);
  double                left = mark->rect.x, right = mark->rect.x + mark->rect.width;

  if (extent != NULL)
    {
      left = MIN (left, extent->rect.x);
      right = MAX (right, extent->rect.x + extent->rect.width);
    }
  if (side == TUMEN_SIDE_LEFT)
    left -= 7 + label_width;
  if (side == TUMEN_SIDE_RIGHT)
    right += 7 + label_width;
  return left >= 0 && right <= tumen_scene_get_size (view->scene)->width;
}

static void
check_same_place (const View           *a,
                  const View           *b,
                  const TumenSceneItem *mark)
{
  const TumenSceneItem *label = find_item (a, TUMEN_ITEM_LABEL, mark->lane, mark->event);
  const TumenSceneItem *other = find_item (b, TUMEN_ITEM_MARK, mark->lane, mark->event);
  const TumenSceneItem *other_label = find_item (b, TUMEN_ITEM_LABEL, mark->lane, mark->event);

  g_assert_true (other != NULL);
  if (other == NULL)
    return;
  g_assert_cmpuint (mark->row, ==, other->row);
  if (label == NULL || !box_is_inside (b, other, label->side, label->rect.width))
    return;
  g_assert_nonnull (other_label);
  g_assert_cmpint (label->side, ==, other_label->side);
}

static const TumenSceneItem *
find_chip_of (const View *view,
              guint       lane,
              guint       event)
{
  for (guint i = 0; i < view->n_items; i++)
    {
      const TumenSceneItem *item = &view->items[i];

      if (item->type != TUMEN_ITEM_CHIP || item->lane != lane)
        continue;
      for (guint j = 0; j < item->n_members; j++)
        {
          if (item->members[j] == event)
            return item;
        }
    }
  return NULL;
}

static void
check_same_chip (const TumenSceneItem *chip,
                 const TumenSceneItem *other)
{
  g_assert_true (other != NULL);
  if (other == NULL)
    return;
  g_assert_cmpint (chip->chip, ==, other->chip);
  g_assert_cmpuint (chip->row, ==, other->row);
  g_assert_cmpmem (chip->members, chip->n_members * sizeof (guint), other->members,
                   other->n_members * sizeof (guint));
}

static gboolean
has_middle_in (const TumenRow *row,
               const View     *view)
{
  TumenSpan span = tumen_scene_get_viewport (view->scene)->span;
  double    middle = tumen_row_get_centre (row);

  return middle >= span.begin && middle < span.end && is_in_span (row, span);
}

/* I1: @a and @b have the same scale. What is not wholly in a view may stand in another chip, if its
 * middle is out of it. */
static void
check_pan (const View *a,
           const View *b)
{
  TumenSpan       span = tumen_scene_get_viewport (b->scene)->span;
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (a->scene));

  for (guint i = 0; i < a->n_items; i++)
    {
      const TumenSceneItem *item = &a->items[i];

      if (item->type == TUMEN_ITEM_MARK && is_in_span (&rows[item->event], span))
        check_same_place (a, b, item);
      if (item->type != TUMEN_ITEM_CHIP)
        continue;
      for (guint j = 0; j < item->n_members; j++)
        {
          const TumenRow *row = &rows[item->members[j]];

          if (has_middle_in (row, a) && has_middle_in (row, b))
            check_same_chip (item, find_chip_of (b, item->lane, item->members[j]));
        }
    }
}

/* I2: @a is the coarser one. */
static void
check_zoom (const View *a,
            const View *b)
{
  TumenSpan       span = tumen_scene_get_viewport (b->scene)->span;
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (a->scene));

  for (guint i = 0; i < a->n_items; i++)
    {
      if (a->items[i].type == TUMEN_ITEM_MARK && is_in_span (&rows[a->items[i].event], span))
        check_same_place (a, b, &a->items[i]);
    }
  for (guint i = 0; i < b->n_items; i++)
    {
      const TumenSceneItem *item = &b->items[i];
      TumenSpan             wide = tumen_scene_get_viewport (a->scene)->span;

      if (item->type != TUMEN_ITEM_CHIP || item->chip != TUMEN_CHIP_CLUSTER)
        continue;
      for (guint j = 0; j < item->n_members; j++)
        {
          if (is_in_span (&rows[item->members[j]], wide))
            g_assert_null (find_item (a, TUMEN_ITEM_MARK, item->lane, item->members[j]));
        }
    }
}

/* On paper no mark is without its number, if that is not cut by an edge. */
static void
check_numbers (const View  *view,
               const guint *numbers)
{
  for (guint i = 0; i < view->n_items; i++)
    {
      const TumenSceneItem *mark = &view->items[i];
      const TumenSceneItem *label;
      g_autofree char      *number = NULL;

      if (mark->type != TUMEN_ITEM_MARK || numbers[mark->event] == 0)
        continue;
      g_assert_cmpuint (mark->number, ==, numbers[mark->event]);
      label = find_item (view, TUMEN_ITEM_LABEL, mark->lane, mark->event);
      number = g_strdup_printf ("%u", mark->number);
      if (label != NULL)
        g_assert_cmpstr (label->numbers, ==, number);
      else
        g_assert_false (box_is_inside (view, mark, TUMEN_SIDE_LEFT, WIDE_NUMBER) &&
                        box_is_inside (view, mark, TUMEN_SIDE_RIGHT, WIDE_NUMBER));
    }
}

static double
pick_scale (TumenSpan all)
{
  double coarsest = 100 / (all.end - all.begin);

  return coarsest * pow (FINEST_SCALE / coarsest, g_test_rand_double_range (0, 1));
}

static TumenSpan
pick_span (TumenTable *table,
           double      scale)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  const TumenRow *row = &rows[g_test_rand_int_range (0, (int)tumen_table_get_n_rows (table))];
  double          length = g_test_rand_double_range (150, 2000) / scale;
  double          middle = isnan (tumen_row_get_centre (row)) ? 19000 : tumen_row_get_centre (row);

  middle += g_test_rand_double_range (-0.6, 0.6) * length;
  return (TumenSpan){ middle - length / 2, middle + length / 2 };
}

static TumenSpan
get_all (TumenTable *table)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  TumenSpan       all = { INFINITY, -INFINITY };

  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      if (isnan (rows[i].lo))
        continue;
      all.begin = MIN (all.begin, rows[i].lo);
      all.end = MAX (all.end, rows[i].hi + 1);
    }
  return all.end > all.begin ? all : (TumenSpan){ 19000, 19001 };
}

static void
check_views (TumenLayout  *layout,
             TumenTable   *table,
             const guint8 *rows_in,
             const guint  *numbers)
{
  double    scale = pick_scale (get_all (table));
  double    finer = MIN (scale * g_test_rand_double_range (1, 30), FINEST_SCALE);
  TumenSpan span = pick_span (table, scale);
  double    shift = g_test_rand_double_range (-0.7, 0.7) * (span.end - span.begin);
  double    part = (span.end - span.begin) * scale / finer / 2;
  double    middle = g_test_rand_double_range (span.begin, span.end);
  gboolean  bars = FALSE;
  View      views[3];

  view_init (&views[0], layout, scale, span);
  view_init (&views[1], layout, scale, (TumenSpan){ span.begin + shift, span.end + shift });
  view_init (&views[2], layout, finer, (TumenSpan){ middle - part, middle + part });
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    bars = bars || tumen_scene_is_density (views[i].scene);
  for (guint i = 0; i < G_N_ELEMENTS (views) && !bars; i++)
    {
      check_nothing_overlaps (&views[i]);
      check_counts (&views[i], rows_in);
      if (numbers != NULL)
        check_numbers (&views[i], numbers);
    }
  if (!bars)
    {
      check_pan (&views[0], &views[1]);
      check_pan (&views[1], &views[0]);
      check_zoom (&views[0], &views[2]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    view_clear (&views[i]);
}

/* A few events of paper may have none. */
static guint *
make_numbers (guint n_events)
{
  guint *numbers = g_new (guint, n_events + 1);

  for (guint i = 0; i < n_events; i++)
    numbers[i] = i % 17 == 5 ? 0 : i + 1;
  return numbers;
}

static void
check_library (guint        n_events,
               RandomSpread spread,
               gboolean     in_blocks)
{
  g_autoptr (TumenTable) table = random_library_new (n_events, spread);
  g_autoptr (TumenLayout) layout = NULL;
  g_autofree guint8 *rows_in = g_new (guint8, n_events + 1);
  g_autofree guint  *numbers = NULL;

  for (guint i = 0; i < n_events; i++)
    rows_in[i] = g_test_rand_int_range (0, 8) != 0;
  layout = tumen_layout_new (table, rows_in, (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES),
                             (TumenLabelMode)g_test_rand_int_range (0, 3),
                             (TumenLanguage)g_test_rand_int_range (0, TUMEN_N_LANGUAGES),
                             texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
  if (g_test_rand_int_range (0, 3) == 0)
    {
      g_autoptr (GBytes) bytes = NULL;

      numbers = make_numbers (n_events);
      bytes = g_bytes_new (numbers, n_events * sizeof (guint));
      tumen_layout_set_numbers (layout, bytes);
    }
  if (in_blocks)
    tumen_layout_use_blocks (layout);
  for (guint i = 0; i < 3; i++)
    check_views (layout, table, rows_in, numbers);
}

static guint
get_n_libraries (void)
{
  return g_getenv ("TUMEN_TEST_LONG") != NULL ? N_LIBRARIES * LONG_FACTOR : N_LIBRARIES;
}

static void
test_invariants_hold_for_random_libraries (void)
{
  gint64 begin = g_get_monotonic_time ();
  guint  n = get_n_libraries ();

  for (guint i = 0; i < n; i++)
    {
      guint n_events = (guint)g_test_rand_int_range (1, i % 50 == 0 ? 400 : 50);

      check_library (n_events, (RandomSpread)(i % RANDOM_N_SPREADS), FALSE);
    }
  g_test_message ("%u libraries, %u views, %.1f s", n, 9 * n,
                  (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
}

/* Crowds enough to fill cells of blocks. */
static void
test_invariants_hold_in_blocks (void)
{
  guint n = get_n_libraries () / 4;

  for (guint i = 0; i < n; i++)
    {
      guint n_events = (guint)g_test_rand_int_range (1, i % 10 == 0 ? 3000 : 300);

      check_library (n_events, (RandomSpread)(i % RANDOM_N_SPREADS), TRUE);
    }
}

static char *
dump (TumenLayout *layout,
      double       scale,
      TumenSpan    span)
{
  View  view;
  char *text;

  view_init (&view, layout, scale, span);
  text = tumen_scene_to_text (view.scene);
  view_clear (&view);
  return text;
}

static TumenLayout *
make_layout (TumenTable *table)
{
  TumenLayout *layout = tumen_layout_new (table, NULL, TUMEN_LANES_KIND, TUMEN_LABELS_TWO_LINES,
                                          TUMEN_LANGUAGE_EN, texts[0]);

  tumen_layout_use_blocks (layout);
  return layout;
}

/* However one came to a view, it is the same. */
static void
test_order_of_visits_does_not_matter (void)
{
  for (guint i = 0; i < N_WALKS; i++)
    {
      guint n_events = i == 0 ? 20001 : (guint)g_test_rand_int_range (1, 2000);
      g_autoptr (TumenTable) table = random_library_new (n_events, RANDOM_SPREAD_YEARS);
      g_autoptr (TumenLayout) walked = make_layout (table);

      for (guint j = 0; j < N_STEPS; j++)
        {
          g_autoptr (TumenLayout) fresh = make_layout (table);
          double           scale = pick_scale (get_all (table));
          TumenSpan        span = pick_span (table, scale);
          g_autofree char *after_others = dump (walked, scale, span);
          g_autofree char *alone = dump (fresh, scale, span);

          g_assert_cmpstr (after_others, ==, alone);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = tumen_text_new ("Cantarell", 1 + i / 2.0);
  g_test_add_func ("/layout/invariants/random-libraries",
                   test_invariants_hold_for_random_libraries);
  g_test_add_func ("/layout/invariants/blocks", test_invariants_hold_in_blocks);
  g_test_add_func ("/layout/blocks/order-of-visits", test_order_of_visits_does_not_matter);
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_object (&texts[i]);
  return result;
}
