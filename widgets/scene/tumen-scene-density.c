/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"
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
#define LEAST_BAR_ROOM 36.0

/* DensityLane: what of a lane is drawn in density. */
typedef struct
{
  GArray *bins;         /* of TumenBin; %NULL if nothing is in view */
  GArray *starred;      /* of guint: rows that are drawn */
  guint   n_continuing; /* lasting events that began earlier */
  double  highest;
} DensityLane;

static const TumenRow *
get_row (TumenSceneBuild *build,
         guint            row)
{
  return &tumen_table_get_rows (build->table)[row];
}

/* Bins count whole units, so that panning does not change a bar at the edge. */
static void
fill_bins (TumenSceneBuild *build,
           guint            lane,
           GArray          *empty_bins,
           DensityLane     *view)
{
  TumenUnit  unit = tumen_bins_choose_unit (build->scale, MIN_BIN_PX);
  TumenSums *sums;

  sums = tumen_lane_index_get_sums (tumen_index_get_lane (build->index, lane),
                                    tumen_table_get_rows (build->table),
                                    tumen_index_get_span (build->index));
  view->bins = g_array_copy (empty_bins);
  tumen_sums_fill (sums, &unit, view->bins);
  for (guint i = 0; i < view->bins->len; i++)
    {
      const TumenBin *bin = &g_array_index (view->bins, TumenBin, i);

      view->highest = MAX (view->highest, bin->known + bin->unknown);
    }
}

static void
look_at_lane (TumenSceneBuild *build,
              guint            lane,
              GArray          *empty_bins,
              DensityLane     *view)
{
  const TumenRow         *rows = tumen_table_get_rows (build->table);
  TumenSpan               span = build->scene->viewport.span;
  const TumenLaneDensity *density;

  if (build->lanes[lane].n_found == 0)
    return;
  fill_bins (build, lane, empty_bins, view);
  density = tumen_lane_index_get_density (tumen_index_get_lane (build->index, lane), rows);
  view->starred = tumen_lane_density_find_stars (density, rows, span,
                                                 STAR_DISTANCE / build->scale);
  view->n_continuing = tumen_lane_density_count_continuing (density, rows, span.begin);
}

/* Of all lanes, each event once. */
static guint
count_continuing (TumenSceneBuild   *build,
                  const DensityLane *views)
{
  TumenLaneIndex         *all = tumen_index_get_all (build->index);
  const TumenRow         *rows = tumen_table_get_rows (build->table);
  const TumenLaneDensity *density;
  guint                   n = 0;

  for (guint lane = 0; lane < build->scene->lanes->len && all == NULL; lane++)
    n += views[lane].n_continuing;
  if (all == NULL)
    return n;
  density = tumen_lane_index_get_density (all, rows);
  return tumen_lane_density_count_continuing (density, rows, build->scene->viewport.span.begin);
}

/* Drawn before chip before bar, each event once: of what goes on, the stars are drawn. */
static void
count (TumenSceneBuild   *build,
       const DensityLane *views)
{
  TumenCounts *counts = &build->scene->counts;
  double       begin = build->scene->viewport.span.begin;
  guint        n_drawn_chips = 0;

  for (guint lane = 0; lane < build->scene->lanes->len; lane++)
    {
      GArray *starred = views[lane].starred;

      for (guint i = 0; starred != NULL && i < starred->len; i++)
        {
          guint row = g_array_index (starred, guint, i);
          guint n_before = counts->drawn;

          tumen_scene_build_count (build, row, TUMEN_SEEN_DRAWN);
          if (counts->drawn > n_before && tumen_row_has_begun (get_row (build, row), begin))
            n_drawn_chips++;
        }
    }
  counts->in_chips = count_continuing (build, views) - n_drawn_chips;
  counts->in_bars = counts->in_span - counts->drawn - counts->in_chips;
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

/* One part of a bin, on top of what stands at @top. */
static void
write_bar (TumenSceneItem *item,
           double          value,
           double          px_per_event,
           double          top)
{
  item->value = value;
  item->rect.height = MAX (value * px_per_event, MIN_BAR);
  item->rect.y = top - item->rect.height;
  item->cy = item->rect.y + item->rect.height / 2;
}

/* The parts of a bin: day known, and on it day not known. Returns their number. */
static guint
write_bin (TumenSceneItem       *items,
           const TumenSceneItem *pattern,
           const TumenBin       *bin,
           double                px_per_event)
{
  double top = pattern->rect.y;
  guint  n = 0;

  if (bin->known > 0)
    {
      items[n] = *pattern;
      write_bar (&items[n], bin->known, px_per_event, top);
      top = items[n++].rect.y;
    }
  if (bin->unknown > 0)
    {
      items[n] = *pattern;
      items[n].has_extent = TRUE;
      write_bar (&items[n++], bin->unknown, px_per_event, top);
    }
  return n;
}

static void
write_number (TumenSceneBuild *build,
              TumenSceneItem  *item,
              const TumenBin  *bin)
{
  g_autofree char *number = NULL;

  number = tumen_number_to_words ((guint)lround (bin->known + bin->unknown), build->language);
  item->text = g_string_chunk_insert_const (build->scene->strings, number);
}

/* There are thousands, so they are written where they stay. */
static void
add_bars (TumenSceneBuild   *build,
          guint              lane,
          const DensityLane *view,
          double             px_per_event)
{
  const TumenLane *strip = &g_array_index (build->scene->lanes, TumenLane, lane);
  GArray          *layer = build->layers[TUMEN_ITEM_BAR];
  guint            n = layer->len;
  TumenSceneItem   pattern = tumen_scene_build_item (build, TUMEN_ITEM_BAR, lane);
  gboolean         numbered = FALSE;
  double           right = 0;

  pattern.kind = strip->kind >= 0 ? (TumenKind)strip->kind : TUMEN_KIND_OTHER;
  pattern.rect.y = strip->top + strip->height - TUMEN_LANE_PAD;
  g_array_set_size (layer, n + 2 * view->bins->len);
  for (guint i = 0; i < view->bins->len; i++)
    {
      const TumenBin *bin = &g_array_index (view->bins, TumenBin, i);
      TumenSceneItem *items = &g_array_index (layer, TumenSceneItem, n);
      guint           n_parts;

      pattern.rect.x = i > 0 ? right : tumen_viewport_x (&build->scene->viewport, bin->begin);
      right = tumen_viewport_x (&build->scene->viewport, bin->end);
      pattern.rect.width = right - pattern.rect.x;
      pattern.cx = (pattern.rect.x + right) / 2;
      pattern.clipped = pattern.rect.x < 0 || right > build->scene->size.width;
      n_parts = write_bin (items, &pattern, bin, px_per_event);
      n += n_parts;
      if (numbered || n_parts == 0 || bin->known + bin->unknown < view->highest)
        continue;
      write_number (build, &items[n_parts - 1], bin);
      numbered = TRUE;
    }
  g_array_set_size (layer, n);
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
  guint            n = view->n_continuing;

  if (n == 0)
    return;
  text = tumen_continuing_to_words (n, build->language);
  item.chip = TUMEN_CHIP_CONTINUING;
  item.text = g_string_chunk_insert_const (build->scene->strings, text);
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
write_star_label (TumenSceneBuild *build,
                  TumenSceneItem  *item)
{
  TumenTextStyle style = item->number > 0 ? TUMEN_TEXT_LABEL : TUMEN_TEXT_LABEL_BOLD;

  item->text = tumen_layout_get_title (build->layout, item->event);
  item->rect.width = tumen_text_get_width (build->text, style, item->text) +
                     tumen_scene_build_number (build, item);
}

static void
add_star_label (TumenSceneBuild      *build,
                const TumenSceneItem *mark,
                TumenRows            *rows)
{
  double         centre = tumen_row_get_shape_time (get_row (build, mark->event));
  TumenSceneItem item = *mark;
  TumenSide      side;

  item.type = TUMEN_ITEM_LABEL;
  write_star_label (build, &item);
  side = item.side = find_side (build, centre, item.rect.width, rows);
  if (side == TUMEN_SIDE_NONE)
    return;
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

  mark.event = row;
  mark.number = tumen_layout_get_number (build->layout, row);
  mark.row = 0;
  mark.kind = (TumenKind)event->kind;
  mark.unquoted = tumen_row_is_unquoted (event);
  mark.scale = mark.unquoted ? TUMEN_UNQUOTED_SCALE : 1;
  mark.cx = mark.px.lo = mark.px.hi = mark.px.centre = mark.px.start_hi = mark.px.end_lo =
    tumen_viewport_x (&build->scene->viewport, centre);
  mark.cy = get_star_y (build, lane);
  stem = mark;
  mark.rect = (TumenRect){ mark.cx - TUMEN_MARK_HALF, mark.cy - TUMEN_MARK_HALF,
                           2 * TUMEN_MARK_HALF, 2 * TUMEN_MARK_HALF };
  stem.type = TUMEN_ITEM_GRIDLINE;
  stem.rect = (TumenRect){ mark.cx - 0.5, mark.cy, 1,
                           strip->top + strip->height - TUMEN_LANE_PAD - mark.cy };
  tumen_scene_build_push (build, &stem);
  tumen_scene_build_push (build, &mark);
  add_star_label (build, &mark, rows);
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
  TumenUnit               unit = tumen_bins_choose_unit (build->scale, MIN_BIN_PX);
  g_autoptr (GArray) empty_bins = tumen_bins_new (build->scene->viewport.span, &unit);

  for (guint lane = 0; lane < n_lanes; lane++)
    look_at_lane (build, lane, empty_bins, &views[lane]);
  count (build, views);
  draw_lanes (build, views);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_clear_pointer (&views[lane].bins, g_array_unref);
      g_clear_pointer (&views[lane].starred, g_array_unref);
    }
}
