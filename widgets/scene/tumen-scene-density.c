/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-bins-private.h"
#include "tumen-scene-private.h"
#include "tumen-words.h"

#include <math.h>

#define MIN_BIN_PX     3.0
#define NUMBER_ROOM    16.0 /* above the highest bar of all */
#define MIN_BAR        1.0
#define STAR_DISTANCE  160.0
#define STAR_DOWN      14.0 /* from the heading's strip to the middle of stars and chips */
#define CHIP_X         6.0
#define CHIP_PAD       9.0
#define CHIP_HALF      10.0
#define CHIP_GAP       6.0
#define LABEL_PAD      2.0
#define ROUND_PART     0.7 /* of the highest bar: so high at most is the dotted line */
#define CHIP_OWNER     (G_MAXUINT - 1)
#define LEAST_BAR_ROOM 40.0

/* DensityLane: what of a lane is drawn in density. */
typedef struct
{
  GArray *bins;    /* of TumenBin; %NULL if nothing is in view */
  GArray *found;   /* of guint: rows that meet the span */
  GArray *starred; /* of guint: rows that are drawn */
  GArray *goes_on; /* of guint: rows of lasting events that began earlier */
  double  highest;
} DensityLane;

static const TumenRow *
get_row (TumenSceneBuild *build,
         guint            row)
{
  return &tumen_table_get_rows (build->table)[row];
}

static GArray *
find (TumenSceneBuild *build,
      guint            lane,
      TumenSpan        span)
{
  return tumen_lane_index_find (tumen_index_get_lane (build->index, lane),
                                tumen_table_get_rows (build->table), span);
}

static gboolean
began_earlier (const TumenRow *row,
               double          begin)
{
  return row->form == TUMEN_FORM_LASTING && tumen_row_get_start_span (row).end <= begin;
}

/* Bins count whole units, so that panning does not change a bar at the edge. */
static void
fill_bins (TumenSceneBuild *build,
           guint            lane,
           DensityLane     *view)
{
  TumenUnit unit = tumen_bins_choose_unit (build->scale, MIN_BIN_PX);
  TumenSpan whole = build->scene->viewport.span;
  g_autoptr (GArray) found = NULL;

  view->bins = tumen_bins_new (whole, &unit);
  whole.begin = g_array_index (view->bins, TumenBin, 0).begin;
  whole.end = g_array_index (view->bins, TumenBin, view->bins->len - 1).end;
  found = find (build, lane, whole);
  for (guint i = 0; i < found->len; i++)
    tumen_bins_add (view->bins, get_row (build, g_array_index (found, guint, i)));
  for (guint i = 0; i < view->bins->len; i++)
    {
      const TumenBin *bin = &g_array_index (view->bins, TumenBin, i);

      view->highest = MAX (view->highest, bin->known + bin->unknown);
    }
}

/* More voices first, then the order of placing. */
static int
compare_stars (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const TumenRow *rows = data;
  guint           row_a = *(const guint *)a, row_b = *(const guint *)b;
  const TumenRow *first = &rows[row_a], *second = &rows[row_b];

  if (first->n_voices != second->n_voices)
    return second->n_voices - first->n_voices;
  if (first->importance != second->importance)
    return second->importance - first->importance;
  return row_a < row_b ? -1 : row_a > row_b;
}

/* Of stars that collide, the one with more voices stays. */
static void
thin_stars (TumenSceneBuild *build,
            GArray          *starred)
{
  guint kept = 0;

  g_array_sort_with_data (starred, compare_stars, (gpointer)tumen_table_get_rows (build->table));
  for (guint i = 0; i < starred->len; i++)
    {
      guint    star = g_array_index (starred, guint, i);
      double   centre = tumen_row_get_shape_time (get_row (build, star));
      gboolean collides = FALSE;

      for (guint j = 0; j < kept && !collides; j++)
        {
          guint  other = g_array_index (starred, guint, j);
          double distance = fabs (centre - tumen_row_get_shape_time (get_row (build, other)));

          collides = distance * build->scale < STAR_DISTANCE;
        }
      if (!collides)
        g_array_index (starred, guint, kept++) = star;
    }
  g_array_set_size (starred, kept);
}

static void
look_at_lane (TumenSceneBuild *build,
              guint            lane,
              DensityLane     *view)
{
  TumenSpan span = build->scene->viewport.span;

  view->starred = g_array_new (FALSE, FALSE, sizeof (guint));
  view->goes_on = g_array_new (FALSE, FALSE, sizeof (guint));
  view->found = find (build, lane, span);
  if (view->found->len == 0)
    return;
  fill_bins (build, lane, view);
  for (guint i = 0; i < view->found->len; i++)
    {
      guint           row = g_array_index (view->found, guint, i);
      const TumenRow *event = get_row (build, row);

      if (event->flags & TUMEN_ROW_STARRED)
        g_array_append_val (view->starred, row);
      if (began_earlier (event, span.begin))
        g_array_append_val (view->goes_on, row);
    }
  thin_stars (build, view->starred);
}

static void
count_rows (TumenSceneBuild *build,
            GArray          *rows,
            TumenSeen        as)
{
  for (guint i = 0; i < rows->len; i++)
    tumen_scene_build_count (build, g_array_index (rows, guint, i), as);
}

/* Drawn before chip before bar, each event once. */
static void
count_lane (TumenSceneBuild   *build,
            const DensityLane *view)
{
  count_rows (build, view->starred, TUMEN_SEEN_DRAWN);
  count_rows (build, view->goes_on, TUMEN_SEEN_IN_CHIP);
  count_rows (build, view->found, TUMEN_SEEN_IN_BAR);
}

/* 1, 2 or 5 times a power of ten, well below the highest bar. */
static double
get_round_value (double highest)
{
  static const double steps[] = { 5, 2, 1 };
  double              power = pow (10, floor (log10 (MAX (highest, 1))));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * power <= highest * ROUND_PART)
        return steps[i] * power;
    }
  return power / 2 >= 1 ? power / 2 : 1;
}

static TumenSceneItem
make_bar (TumenSceneBuild *build,
          guint            lane,
          const TumenBin  *bin)
{
  TumenSceneItem   item = tumen_scene_build_item (build, TUMEN_ITEM_BAR, lane);
  const TumenLane *strip = &g_array_index (build->scene->lanes, TumenLane, lane);

  item.kind = strip->kind >= 0 ? (TumenKind)strip->kind : TUMEN_KIND_OTHER;
  item.rect.x = tumen_viewport_x (&build->scene->viewport, bin->begin);
  item.rect.width = tumen_viewport_x (&build->scene->viewport, bin->end) - item.rect.x;
  item.rect.y = strip->top + strip->height - TUMEN_LANE_PAD;
  return item;
}

/* Day known below, day not known above it, hatched; together at least 1 px. */
static void
add_bin (TumenSceneBuild *build,
         guint            lane,
         const TumenBin  *bin,
         double           px_per_event,
         gboolean         highest)
{
  double           values[] = { bin->known, bin->unknown };
  TumenSceneItem   item = make_bar (build, lane, bin);
  g_autofree char *number = NULL;

  for (int i = 0; i < 2; i++)
    {
      if (values[i] <= 0)
        continue;
      item.has_extent = i == 1;
      item.value = values[i];
      item.rect.height = MAX (values[i] * px_per_event, MIN_BAR);
      item.rect.y -= item.rect.height;
      item.cx = item.rect.x + item.rect.width / 2;
      item.cy = item.rect.y + item.rect.height / 2;
      if (highest && (i == 1 || bin->unknown <= 0))
        {
          number = tumen_number_to_words ((guint)lround (bin->known + bin->unknown),
                                          build->language);
          item.text = g_string_chunk_insert_const (build->scene->strings, number);
        }
      tumen_scene_build_push (build, &item);
    }
}

static void
add_bars (TumenSceneBuild   *build,
          guint              lane,
          const DensityLane *view,
          double             px_per_event)
{
  gboolean numbered = FALSE;

  for (guint i = 0; i < view->bins->len; i++)
    {
      const TumenBin *bin = &g_array_index (view->bins, TumenBin, i);
      gboolean        highest = !numbered && bin->known + bin->unknown >= view->highest;

      add_bin (build, lane, bin, px_per_event, highest);
      numbered = numbered || highest;
    }
}

/* A round value on the scale that all lanes share; named in the first lane. */
static void
add_round_line (TumenSceneBuild *build,
                guint            lane,
                double           value,
                double           px_per_event,
                gboolean         named)
{
  const TumenLane *strip = &g_array_index (build->scene->lanes, TumenLane, lane);
  TumenSceneItem   item = tumen_scene_build_item (build, TUMEN_ITEM_GRIDLINE, lane);

  item.value = value;
  item.cx = build->scene->size.width / 2;
  item.cy = strip->top + strip->height - TUMEN_LANE_PAD - value * px_per_event;
  item.rect = (TumenRect){ 0, item.cy - 0.5, build->scene->size.width, 1 };
  if (named)
    {
      TumenUnit        unit = tumen_bins_choose_unit (build->scale, MIN_BIN_PX);
      g_autofree char *words = NULL;

      words = tumen_dotted_line_to_words ((guint)value,
                                          (TumenBinWord)tumen_bins_get_unit_index (&unit),
                                          build->language);
      item.text = g_string_chunk_insert_const (build->scene->strings, words);
    }
  tumen_scene_build_push (build, &item);
}

static double
get_star_y (TumenSceneBuild *build,
            guint            lane)
{
  return g_array_index (build->scene->lanes, TumenLane, lane).top +
         build->scene->metrics.heading + STAR_DOWN;
}

/* Reserves its place among the stars, too. */
static void
add_continuing (TumenSceneBuild *build,
                guint            lane,
                DensityLane     *view,
                TumenRows       *rows)
{
  TumenSceneItem   item = tumen_scene_build_item (build, TUMEN_ITEM_CHIP, lane);
  g_autofree char *text = NULL;
  double           begin = build->scene->viewport.span.begin;
  TumenBox         box = { begin, begin, begin, 0, 0, 0, 0 };
  guint            n = view->goes_on->len;

  if (n == 0)
    return;
  text = tumen_continuing_to_words (n, build->language);
  item.chip = TUMEN_CHIP_CONTINUING;
  item.text = g_string_chunk_insert_const (build->scene->strings, text);
  item.members = (const guint *)(gpointer)view->goes_on->data;
  item.n_members = n;
  item.value = n;
  item.rect.x = CHIP_X;
  item.rect.width = tumen_text_get_width (build->text, TUMEN_TEXT_COUNT, item.text) + 2 * CHIP_PAD;
  item.rect.height = 2 * CHIP_HALF;
  item.cx = item.rect.x + item.rect.width / 2;
  item.cy = get_star_y (build, lane);
  item.rect.y = item.cy - CHIP_HALF;
  box.after_hi = box.after_centre = item.rect.x + item.rect.width + CHIP_GAP;
  tumen_rows_insert (rows, 0, &box, CHIP_OWNER, build->scale);
  g_ptr_array_add (build->scene->members, g_array_free (view->goes_on, FALSE));
  view->goes_on = NULL;
  tumen_scene_build_push (build, &item);
}

static TumenSide
find_side (TumenSceneBuild *build,
           double           centre,
           double           width,
           TumenRows       *rows)
{
  static const TumenSide sides[] = { TUMEN_SIDE_RIGHT, TUMEN_SIDE_LEFT };
  double                 label = TUMEN_LABEL_GAP + width + TUMEN_LABEL_AFTER;
  double                 half = TUMEN_MARK_HALF + LABEL_PAD;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      double   before = half + (sides[i] == TUMEN_SIDE_LEFT ? label : 0);
      double   after = half + (sides[i] == TUMEN_SIDE_RIGHT ? label : 0);
      TumenBox box = { centre, centre, centre, before, before, after, after };

      if (tumen_rows_insert (rows, 0, &box, i, build->scale))
        return sides[i];
    }
  return TUMEN_SIDE_NONE;
}

static void
add_star_label (TumenSceneBuild      *build,
                const TumenSceneItem *mark,
                double                width,
                TumenSide             side)
{
  TumenSceneItem item = *mark;

  if (side == TUMEN_SIDE_NONE)
    return;
  item.type = TUMEN_ITEM_LABEL;
  item.side = side;
  item.text = tumen_layout_get_title (build->layout, item.event);
  item.rect.width = width;
  item.rect.x = side == TUMEN_SIDE_RIGHT
                  ? item.cx + TUMEN_MARK_HALF + TUMEN_LABEL_GAP
                  : item.cx - TUMEN_MARK_HALF - TUMEN_LABEL_GAP - item.rect.width;
  item.rect.y = item.cy - build->scene->metrics.title_half;
  item.rect.height = 2 * build->scene->metrics.title_half;
  tumen_scene_build_push (build, &item);
}

/* Mark, stem down to the bars, and label. */
static void
add_star (TumenSceneBuild *build,
          guint            lane,
          guint            row,
          TumenRows       *rows)
{
  const TumenRow  *event = get_row (build, row);
  double           centre = tumen_row_get_shape_time (event);
  const TumenLane *strip = &g_array_index (build->scene->lanes, TumenLane, lane);
  TumenSceneItem   mark = tumen_scene_build_item (build, TUMEN_ITEM_MARK, lane);
  TumenSceneItem   stem;
  const char      *title = tumen_layout_get_title (build->layout, row);
  double           width;

  mark.event = row;
  mark.row = 0;
  mark.kind = (TumenKind)event->kind;
  mark.cx = mark.px.lo = mark.px.hi = mark.px.centre = mark.px.start_hi = mark.px.end_lo =
    tumen_viewport_x (&build->scene->viewport, centre);
  mark.cy = get_star_y (build, lane);
  stem = mark;
  mark.rect = (TumenRect){ mark.cx - TUMEN_MARK_HALF, mark.cy - TUMEN_MARK_HALF,
                           2 * TUMEN_MARK_HALF, 2 * TUMEN_MARK_HALF };
  stem.type = TUMEN_ITEM_GRIDLINE;
  stem.rect = (TumenRect){ mark.cx - 0.5, mark.cy, 1,
                           strip->top + strip->height - TUMEN_LANE_PAD - mark.cy };
  width = tumen_text_get_width (build->text, TUMEN_TEXT_LABEL_BOLD, title);
  tumen_scene_build_push (build, &stem);
  tumen_scene_build_push (build, &mark);
  add_star_label (build, &mark, width, find_side (build, centre, width, rows));
}

static void
add_marks (TumenSceneBuild *build,
           guint            lane,
           DensityLane     *view)
{
  TumenRows rows;

  tumen_rows_init (&rows);
  add_continuing (build, lane, view, &rows);
  for (guint i = 0; i < view->starred->len; i++)
    add_star (build, lane, g_array_index (view->starred, guint, i), &rows);
  tumen_rows_clear (&rows);
}

static double
get_bar_room (TumenSceneBuild *build,
              guint            lane)
{
  double height = g_array_index (build->scene->lanes, TumenLane, lane).height;
  double heading = build->scene->metrics.heading;

  return MAX (height - heading - NUMBER_ROOM - TUMEN_LANE_PAD, LEAST_BAR_ROOM);
}

static void
draw_lanes (TumenSceneBuild *build,
            DensityLane     *views)
{
  guint    n_lanes = build->scene->lanes->len;
  double   highest = 1, room = G_MAXDOUBLE, scale, line;
  gboolean named = TRUE;

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      highest = MAX (highest, views[lane].highest);
      if (views[lane].bins != NULL)
        room = MIN (room, get_bar_room (build, lane));
    }
  scale = room / highest;
  line = get_round_value (highest);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      if (views[lane].bins == NULL)
        continue;
      add_round_line (build, lane, line, scale, named);
      add_bars (build, lane, &views[lane], scale);
      add_marks (build, lane, &views[lane]);
      named = FALSE;
    }
}

/**
 * tumen_scene_build_density:
 * @build: a scene whose lanes have their places
 *
 * Draws bars instead of marks (decisions 5 and 6): how many events began in each bin of the
 * calendar, on one linear scale from zero; lasting events begun earlier as a chip; starred events
 * with mark, stem and label.
 */
void
tumen_scene_build_density (TumenSceneBuild *build)
{
  guint                   n_lanes = build->scene->lanes->len;
  g_autofree DensityLane *views = g_new0 (DensityLane, n_lanes + 1);

  for (guint lane = 0; lane < n_lanes; lane++)
    look_at_lane (build, lane, &views[lane]);
  for (guint lane = 0; lane < n_lanes; lane++)
    count_lane (build, &views[lane]);
  draw_lanes (build, views);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_clear_pointer (&views[lane].bins, g_array_unref);
      g_array_unref (views[lane].found);
      g_array_unref (views[lane].starred);
      g_clear_pointer (&views[lane].goes_on, g_array_unref);
    }
}
