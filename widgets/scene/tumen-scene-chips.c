/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"
#include "tumen-words.h"

#include <math.h>

#define CAPSULE_HALF       10.75 /* its line included */
#define CAPSULE_HALF_SMALL 8.25
#define SMALL_UP           3.0 /* in rows of one line the capsule makes room for the rake */
#define RAKE_SMALL_BOTTOM  11.75
#define RAKE_BOTTOM        18.5
#define RAKE_HALF          2.0
#define CHIP_HALF          10.0
#define CHIP_PAD           7.0
#define EDGE_GAP           2.0
#define STRIP_PAD          1.5 /* above and below a chip beside a heading */
#define STRIP_GAP          8.0
#define MOST_NUMBERS       200.0 /* of a chip there, px */

static double
get_centre_x (TumenSceneBuild *build,
              guint            lane,
              guint            placement)
{
  const TumenLanePlaces *places = build->lanes[lane].places;

  return tumen_viewport_x (
    &build->scene->viewport,
    g_array_index (places->placements, TumenPlacement, placement).box.centre);
}

/* Takes @members. */
static void
set_members (TumenSceneBuild *build,
             TumenSceneItem  *item,
             GArray          *members)
{
  guint n = members->len;

  item->n_members = n;
  item->members = (const guint *)(gpointer)g_array_free (members, FALSE);
  g_ptr_array_add (build->scene->members, (gpointer)item->members);
}

static GArray *
gather_cluster (TumenSceneBuild    *build,
                guint               lane,
                const TumenCluster *cluster)
{
  const TumenLanePlaces *places = build->lanes[lane].places;
  GArray                *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = cluster->first; i <= cluster->last; i++)
    {
      const TumenPlacement *place = &g_array_index (places->placements, TumenPlacement, i);

      if (tumen_cluster_may_hold (place, build->level_scale))
        g_array_append_val (members, place->row);
    }
  return members;
}

/* The capsule stands over the middle of the rake. */
static void
place_capsule (TumenSceneBuild *build,
               TumenSceneItem  *item,
               double           width)
{
  gboolean two = tumen_layout_get_label_mode (build->layout) == TUMEN_LABELS_TWO_LINES;
  double   enlarged = build->scene->metrics.enlarged;
  double   half = enlarged * (two ? CAPSULE_HALF : CAPSULE_HALF_SMALL);
  double   bottom = item->cy + enlarged * (two ? RAKE_BOTTOM : RAKE_SMALL_BOTTOM);
  double   left, right;

  item->px.centre = item->cx;
  item->px.start_hi = item->cx - width / 2;
  item->px.end_lo = item->cx + width / 2;
  left = MIN (item->px.lo - RAKE_HALF, item->px.start_hi);
  right = MAX (item->px.hi + RAKE_HALF, item->px.end_lo);
  if (!two)
    item->cy -= SMALL_UP * enlarged;
  item->rect = (TumenRect){ left, item->cy - half, right - left, bottom - (item->cy - half) };
}

/* Level with the capsule, as far as its row has room above the title. */
static double
get_label_y (TumenSceneBuild      *build,
             const TumenSceneItem *chip)
{
  const TumenRowMetrics *metrics = &build->scene->metrics;
  double                 middle = tumen_scene_build_get_y (build, chip->lane, chip->row);

  return MAX (chip->cy, middle - (metrics->middle - metrics->title_half));
}

/* The numbers stand bold before a title that is not, or alone. */
static double
write_cluster_title (TumenSceneBuild    *build,
                     TumenSceneItem     *item,
                     const TumenCluster *cluster,
                     gboolean            titled)
{
  const TumenLanePlaces *places = build->lanes[item->lane].places;
  g_autofree char       *whole = tumen_label_dup_cluster_title (build->layout, places, cluster);
  g_autofree char       *title = NULL;
  g_autofree char       *numbers = NULL;
  TumenTextStyle         style = TUMEN_TEXT_LABEL_BOLD;

  numbers = tumen_label_dup_cluster_numbers (build->layout, places, cluster, build->level_scale);
  if (numbers != NULL)
    style = TUMEN_TEXT_LABEL;
  title = tumen_text_ellipsize (build->text, TUMEN_TEXT_LABEL_BOLD, whole,
                                tumen_label_get_most_width (build->layout));
  item->text = titled ? g_string_chunk_insert_const (build->scene->strings, title) : "";
  return tumen_text_get_width (build->text, style, item->text) +
         tumen_scene_build_numbers (build, item, numbers);
}

static double
write_cluster_label (TumenSceneBuild    *build,
                     TumenSceneItem     *item,
                     const TumenCluster *cluster,
                     gboolean            titled)
{
  double           width = write_cluster_title (build, item, cluster, titled);
  g_autofree char *dates = NULL;

  item->detail = NULL;
  if (!titled || tumen_layout_get_label_mode (build->layout) != TUMEN_LABELS_TWO_LINES)
    return width;
  dates = tumen_label_dup_cluster_dates (build->layout, cluster);
  item->detail = g_string_chunk_insert_const (build->scene->strings, dates);
  return MAX (width, tumen_text_get_width (build->text, TUMEN_TEXT_DATE, item->detail));
}

static TumenSceneItem
make_cluster_label (TumenSceneBuild      *build,
                    const TumenSceneItem *chip,
                    const TumenCluster   *cluster,
                    gboolean              titled)
{
  const TumenRowMetrics *metrics = &build->scene->metrics;
  TumenSceneItem         item = *chip;
  double                 width;

  item.type = TUMEN_ITEM_LABEL;
  width = write_cluster_label (build, &item, cluster, titled);
  item.cy = get_label_y (build, chip);
  item.side = (TumenSide)cluster->side;
  item.rect.x = item.side == TUMEN_SIDE_RIGHT ? chip->rect.x + chip->rect.width + TUMEN_LABEL_GAP
                                              : chip->rect.x - TUMEN_LABEL_GAP - width;
  item.rect.y = item.cy - metrics->title_half;
  item.rect.width = width;
  item.rect.height = metrics->label_height;
  return item;
}

/* An edge cuts titles, but never numbers: a part of a number is another number. */
static void
add_cluster_label (TumenSceneBuild      *build,
                   const TumenSceneItem *chip,
                   const TumenCluster   *cluster)
{
  TumenSceneItem item = make_cluster_label (build, chip, cluster, cluster->titled);

  if (item.numbers != NULL && !tumen_scene_build_is_whole (build, &item.rect))
    {
      item = make_cluster_label (build, chip, cluster, FALSE);
      if (!tumen_scene_build_is_whole (build, &item.rect))
        return;
    }
  else if (tumen_layout_is_paper (build->layout) &&
           !tumen_scene_build_is_whole (build, &item.rect))
    return;
  if (item.rect.x < build->scene->size.width && item.rect.x + item.rect.width > 0)
    tumen_scene_build_push (build, &item);
}

static gboolean
has_only_unquoted (TumenSceneBuild      *build,
                   const TumenSceneItem *item)
{
  const TumenRow *rows = tumen_table_get_rows (build->table);

  for (guint i = 0; i < item->n_members; i++)
    {
      if (!tumen_row_is_unquoted (&rows[item->members[i]]))
        return FALSE;
    }
  return TRUE;
}

static void
add_cluster (TumenSceneBuild *build,
             guint            lane,
             guint            index)
{
  const TumenLanePlaces *places = build->lanes[lane].places;
  GArray                *clusters = tumen_lane_places_get_clusters (places, build->level);
  const TumenCluster    *cluster = &g_array_index (clusters, TumenCluster, index);
  TumenSceneItem         item = tumen_scene_build_item (build, TUMEN_ITEM_CHIP, lane);
  guint                  best;

  best = g_array_index (places->placements, TumenPlacement, cluster->best).row;
  item.chip = TUMEN_CHIP_CLUSTER;
  item.row = cluster->lane_row;
  item.kind = cluster->kind >= 0 ? (TumenKind)cluster->kind
                                 : (TumenKind)tumen_table_get_rows (build->table)[best].kind;
  item.scale = TUMEN_CAPSULE_SCALE;
  item.px.lo = get_centre_x (build, lane, cluster->first);
  item.px.hi = get_centre_x (build, lane, cluster->last);
  item.cx = (item.px.lo + item.px.hi) / 2;
  item.cy = tumen_scene_build_get_y (build, lane, item.row);
  set_members (build, &item, gather_cluster (build, lane, cluster));
  item.detail = tumen_scene_build_ranges (build, &item);
  item.value = item.n_members;
  item.unquoted = has_only_unquoted (build, &item);
  place_capsule (build, &item, tumen_label_get_capsule_width (build->layout, item.n_members));
  tumen_scene_build_push (build, &item);
  if (cluster->side != TUMEN_SIDE_NONE)
    add_cluster_label (build, &item, cluster);
}

static double
get_chip_width (TumenSceneBuild *build,
                const char      *text)
{
  return tumen_text_get_width (build->text, TUMEN_TEXT_COUNT, text) + 2 * CHIP_PAD;
}

/* Never wider than a cell: "+12", "+999", "+12k", "+3M"; on paper "12–19" if that has room. */
static void
write_overflow (TumenSceneBuild *build,
                TumenSceneItem  *item,
                double           room)
{
  guint            n = item->n_members;
  g_autofree char *text = NULL;

  item->detail = tumen_scene_build_ranges (build, item);
  if (item->detail != NULL && get_chip_width (build, item->detail) <= room)
    {
      item->text = item->detail;
      return;
    }
  if (n < 1000)
    text = g_strdup_printf ("+%u", n);
  else if (n < 1000000)
    text = g_strdup_printf ("+%uk", n / 1000);
  else
    text = g_strdup_printf ("+%uM", n / 1000000);
  item->text = g_string_chunk_insert_const (build->scene->strings, text);
}

/* "‹ 3 continuing", on paper with their numbers if they have room. */
static void
write_continuing (TumenSceneBuild *build,
                  TumenSceneItem  *item,
                  double           room)
{
  g_autofree char *words = tumen_continuing_to_words (item->n_members, build->language);
  g_autofree char *numbered = NULL;

  item->text = g_string_chunk_insert_const (build->scene->strings, words);
  item->detail = tumen_scene_build_ranges (build, item);
  if (item->detail == NULL)
    return;
  numbered = g_strdup_printf ("%s: %s", words, item->detail);
  if (get_chip_width (build, numbered) <= room)
    item->text = g_string_chunk_insert_const (build->scene->strings, numbered);
}

static int
compare_members (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const TumenRow *rows = data;
  guint           first = *(const guint *)a, second = *(const guint *)b;
  double          before = tumen_row_get_box_centre (&rows[first]);
  double          after = tumen_row_get_box_centre (&rows[second]);

  if (before != after)
    return before < after ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* From the begin of the first cell in view to the end of the last, and a day on both sides: an
 * arrow stands in the day next to its middle. */
static TumenSpan
get_span_of_cells (const TumenLaneView *view)
{
  TumenSpan span = { (double)INFINITY, (double)-INFINITY };

  for (guint i = 0; i < view->cells->len; i++)
    {
      const TumenOverflowCell *cell = &g_array_index (view->cells, TumenOverflowCell, i);

      span.begin = MIN (span.begin, cell->begin - 1);
      span.end = MAX (span.end, cell->end + 1);
    }
  return span;
}

/* All events of the lane in or near the cells in view that found no row, by their middles. */
static GArray *
gather_overflow (TumenSceneBuild *build,
                 guint            lane)
{
  const TumenLaneView *view = &build->lanes[lane];
  const TumenRow      *rows = tumen_table_get_rows (build->table);
  GArray              *found = tumen_lane_index_find (tumen_index_get_lane (build->index, lane),
                                                      rows, get_span_of_cells (view));
  guint                n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      guint row = g_array_index (found, guint, i), cluster;

      if (tumen_lane_places_get_state (view->places, build->level, build->level_scale,
                                       tumen_lane_places_find_row (view->places, row),
                                       &cluster) == TUMEN_STATE_OVERFLOW)
        g_array_index (found, guint, n++) = row;
    }
  g_array_set_size (found, n);
  g_array_sort_with_data (found, compare_members, (gpointer)rows);
  return found;
}

static guint
find_middle (const TumenRow *rows,
             GArray         *sorted,
             double          time)
{
  guint first = 0, last = sorted->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (tumen_row_get_box_centre (&rows[g_array_index (sorted, guint, middle)]) < time)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* Those whose middle lies in the cell. At the coarsest level that is all of time. */
static GArray *
take_cell (TumenSceneBuild         *build,
           GArray                  *overflow,
           const TumenOverflowCell *cell)
{
  const TumenRow *rows = tumen_table_get_rows (build->table);
  guint           first = find_middle (rows, overflow, cell->begin);
  guint           last = overflow->len;
  GArray         *members = g_array_new (FALSE, FALSE, sizeof (guint));

  if (build->level > 0)
    last = find_middle (rows, overflow, cell->end);
  if (last > first)
    g_array_append_vals (members, &g_array_index (overflow, guint, first), last - first);
  return members;
}

/* In the middle of its cell, unless that is outside the view. */
static double
get_chip_x (TumenSceneBuild         *build,
            const TumenOverflowCell *cell,
            double                   width)
{
  const TumenViewport *viewport = &build->scene->viewport;
  double               room = width / 2 + EDGE_GAP;
  double               lo = tumen_viewport_x (viewport, cell->begin) + room;
  double               hi = tumen_viewport_x (viewport, cell->end) - room;
  double               middle = (lo + hi) / 2;
  double               inside = CLAMP (middle, room, MAX (room, viewport->width - room));

  return hi > lo ? CLAMP (inside, lo, hi) : middle;
}

static void
add_overflow (TumenSceneBuild         *build,
              guint                    lane,
              GArray                  *overflow,
              const TumenOverflowCell *cell)
{
  TumenSceneItem item = tumen_scene_build_item (build, TUMEN_ITEM_CHIP, lane);
  double         width;

  item.chip = TUMEN_CHIP_OVERFLOW;
  item.row = TUMEN_LAYOUT_ROWS;
  set_members (build, &item, take_cell (build, overflow, cell));
  item.value = item.n_members;
  write_overflow (build, &item, (cell->end - cell->begin) * build->level_scale - 2 * EDGE_GAP);
  width = get_chip_width (build, item.text);
  item.cx = get_chip_x (build, cell, width);
  item.cy = tumen_scene_build_get_y (build, lane, item.row);
  item.px.lo = item.px.start_hi = tumen_viewport_x (&build->scene->viewport, cell->begin);
  item.px.hi = item.px.end_lo = tumen_viewport_x (&build->scene->viewport, cell->end);
  item.px.centre = item.cx;
  item.rect.width = width;
  item.rect.height = 2 * CHIP_HALF * build->scene->metrics.enlarged;
  item.rect.x = item.cx - width / 2;
  item.rect.y = item.cy - item.rect.height / 2;
  tumen_scene_build_push (build, &item);
}

/* Beside the heading: what meets the view and has no place in it. What begins in it stands at the
 * right, all else after the heading. @end: the left end of what stands at the right. */
static void
add_beyond (TumenSceneBuild *build,
            guint            lane,
            GArray          *rows,
            gboolean         at_end,
            double          *end)
{
  TumenSceneItem   item = tumen_scene_build_item (build, TUMEN_ITEM_CHIP, lane);
  const TumenLane *strip = &g_array_index (build->scene->lanes, TumenLane, lane);
  const TumenRect *plate =
    &g_array_index (build->layers[TUMEN_ITEM_HEADING], TumenSceneItem, lane).rect;
  double heading = build->scene->metrics.heading;

  if (rows->len == 0)
    return;
  item.chip = at_end ? TUMEN_CHIP_OVERFLOW : TUMEN_CHIP_CONTINUING;
  item.value = rows->len;
  set_members (build, &item, g_array_copy (rows));
  if (at_end)
    write_overflow (build, &item, MOST_NUMBERS * build->scene->metrics.enlarged);
  else
    write_continuing (build, &item, MOST_NUMBERS * build->scene->metrics.enlarged);
  item.rect.width = get_chip_width (build, item.text);
  item.rect.height = heading - 2 * STRIP_PAD;
  item.rect.x = *end - item.rect.width - EDGE_GAP;
  if (!at_end)
    item.rect.x = MIN (item.rect.x, plate->x + plate->width + STRIP_GAP);
  *end = item.rect.x;
  item.rect.y = strip->top + STRIP_PAD;
  item.cx = item.px.lo = item.px.hi = item.px.start_hi = item.px.end_lo = item.px.centre =
    item.rect.x + item.rect.width / 2;
  item.cy = strip->top + heading / 2;
  tumen_scene_build_push (build, &item);
}

/**
 * tumen_scene_build_chips:
 * @build: a scene whose lanes have their places
 * @lane: an index
 *
 * Adds the clusters of the lane and its "+n" chips, and beside its heading a chip for what has no
 * place in the view but reaches into it.
 */
void
tumen_scene_build_chips (TumenSceneBuild *build,
                         guint            lane)
{
  TumenLaneView *view = &build->lanes[lane];
  double         end = build->scene->size.width;
  g_autoptr (GArray) overflow = NULL;

  for (guint i = 0; i < view->clusters->len; i++)
    add_cluster (build, lane, g_array_index (view->clusters, guint, i));
  if (view->cells->len > 0)
    overflow = gather_overflow (build, lane);
  for (guint i = 0; i < view->cells->len; i++)
    add_overflow (build, lane, overflow, &g_array_index (view->cells, TumenOverflowCell, i));
  tumen_scene_build_paper_chips (build, lane);
  add_beyond (build, lane, view->leads_on, TRUE, &end);
  add_beyond (build, lane, view->goes_on, FALSE, &end);
}
