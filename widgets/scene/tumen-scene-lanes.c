/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"
#include "tumen-words.h"

#include <math.h>

#define MOST_MARKS   400  /* in view in one lane; beyond it bars are drawn */
#define WIDEST_PITCH 1.75 /* of the least; free height beyond it stays below the rows */

/* From the left edge of a heading's plate: mark, name with and without a mark, gaps. */
#define PLATE_X        4.0
#define MARK_X         12.0
#define NAME_X         24.0
#define NAME_X_NO_MARK 6.0
#define DETAIL_GAP     7.0
#define PLATE_PAD      6.0

static gboolean
has_guint (GArray *array,
           guint   value)
{
  for (guint i = array->len; i > 0; i--)
    {
      if (g_array_index (array, guint, i - 1) == value)
        return TRUE;
    }
  return FALSE;
}

static void
use_row (TumenLaneView *view,
         guint          lane_row)
{
  view->n_rows = MAX (view->n_rows, lane_row + 1);
  view->used |= 1u << lane_row;
}

static void
see_cell (TumenSceneBuild *build,
          TumenLaneView   *view,
          double           time)
{
  TumenOverflowCell cell = tumen_layout_get_cell (build->layout, build->level, time);

  use_row (view, TUMEN_LAYOUT_ROWS);
  for (guint i = view->cells->len; i > 0; i--)
    {
      if (g_array_index (view->cells, TumenOverflowCell, i - 1).begin == cell.begin)
        return;
    }
  g_array_append_val (view->cells, cell);
}

/**
 * tumen_scene_build_count:
 * @build: a scene that is built
 * @row: of the table
 * @as: how it is seen
 *
 * Counts an event once, though it may stand in several lanes: as drawn if it is drawn in any of
 * them, else as in a chip, else as in bars.
 */
void
tumen_scene_build_count (TumenSceneBuild *build,
                         guint            row,
                         TumenSeen        as)
{
  TumenCounts *counts = &build->scene->counts;
  guint       *numbers[] = { NULL, &counts->in_bars, &counts->in_chips, &counts->drawn };
  guint8      *seen = build->seen != NULL ? &build->seen[row] : NULL;

  if (seen != NULL && *seen >= as)
    return;
  (*numbers[as])++;
  if (seen == NULL)
    return;
  if (*seen != TUMEN_SEEN_NOT)
    (*numbers[*seen])--;
  else
    g_array_append_val (build->touched, row);
  *seen = (guint8)as;
}

/* What found no row stands in the chip at its middle. If that is out of view it begins or ends out
 * of view, and stands in a chip that is not. */
static void
see_overflow (TumenSceneBuild *build,
              TumenLaneView   *view,
              guint            row)
{
  const TumenRow   *event = &tumen_table_get_rows (build->table)[row];
  double            centre = tumen_row_get_box_centre (event);
  TumenSpan         span = build->scene->viewport.span;
  TumenOverflowCell cell = tumen_layout_get_cell (build->layout, build->level, centre);

  if (cell.begin < span.end && cell.end > span.begin)
    see_cell (build, view, centre);
  else if (centre < span.begin || tumen_row_get_drawn_span (event).begin < span.begin)
    g_array_append_val (view->goes_on, row);
  else
    g_array_append_val (view->leads_on, row);
}

/* Numbers that lead to a list leave nothing out. */
static gboolean
tells_all_numbers (TumenSceneBuild *build)
{
  return tumen_layout_is_paper (build->layout) && tumen_layout_has_numbers (build->layout);
}

/* @left: takes what has no row. */
static void
see_event (TumenSceneBuild *build,
           guint            lane,
           guint            row,
           GArray          *left)
{
  TumenLaneView *view = &build->lanes[lane];
  GArray        *clusters = tumen_lane_places_get_clusters (view->places, build->level);
  guint          index = tumen_lane_places_find_row (view->places, row);
  guint          lane_row, cluster;

  switch (tumen_lane_places_get_state (view->places, build->level, build->level_scale, index,
                                       &cluster))
    {
    case TUMEN_STATE_SINGLE:
      g_array_append_val (view->singles, index);
      lane_row = g_array_index (view->places->placements, TumenPlacement, index).lane_row;
      use_row (view, lane_row);
      tumen_scene_build_count (build, row, TUMEN_SEEN_DRAWN);
      return;
    case TUMEN_STATE_CLUSTER:
      if (!has_guint (view->clusters, cluster))
        g_array_append_val (view->clusters, cluster);
      use_row (view, g_array_index (clusters, TumenCluster, cluster).lane_row);
      break;
    case TUMEN_STATE_OVERFLOW:
    default:
      if (tells_all_numbers (build))
        g_array_append_val (left, row);
      else
        see_overflow (build, view, row);
      break;
    }
  tumen_scene_build_count (build, row, TUMEN_SEEN_IN_CHIP);
}

static TumenLane
look_at_lane (TumenSceneBuild *build,
              guint            lane)
{
  const TumenLaneIndex *index = tumen_index_get_lane (build->index, lane);
  const TumenRow       *rows = tumen_table_get_rows (build->table);
  TumenLaneView        *view = &build->lanes[lane];
  TumenSpan             span = build->scene->viewport.span;
  TumenLane             seen = { .id = index->id, .name = index->name, .kind = index->kind };

  view->singles = g_array_new (FALSE, FALSE, sizeof (guint));
  view->clusters = g_array_new (FALSE, FALSE, sizeof (guint));
  view->cells = g_array_new (FALSE, FALSE, sizeof (TumenOverflowCell));
  view->goes_on = g_array_new (FALSE, FALSE, sizeof (guint));
  view->leads_on = g_array_new (FALSE, FALSE, sizeof (guint));
  seen.n_events = index->n_events;
  seen.n_undated = index->n_undated;
  seen.n_earlier = tumen_lane_index_count_earlier (index, rows, span.begin);
  seen.n_later = tumen_lane_index_count_later (index, rows, span.end);
  view->n_found = index->n_rows - seen.n_earlier - seen.n_later;
  seen.empty = view->n_found == 0;
  if (view->n_found > MOST_MARKS)
    build->scene->density = TRUE;
  return seen;
}

static void
see_events (TumenSceneBuild *build,
            guint            lane)
{
  TumenLaneView *view = &build->lanes[lane];
  TumenSpan      span = build->scene->viewport.span;
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) found = NULL;

  if (view->n_found == 0)
    return;
  view->places = tumen_layout_get_places (build->layout, lane, build->level, span);
  found = tumen_lane_index_find (tumen_index_get_lane (build->index, lane),
                                 tumen_table_get_rows (build->table), span);
  for (guint i = 0; i < found->len; i++)
    see_event (build, lane, g_array_index (found, guint, i), left);
  if (tumen_layout_is_paper (build->layout))
    view->n_rows = tumen_scene_build_count_rows (view, view->n_rows);
  if (left->len > 0)
    view->n_rows += tumen_scene_build_look_at_paper_chips (build, lane, left);
  g_array_index (build->scene->lanes, TumenLane, lane).n_rows = view->n_rows;
}

/**
 * tumen_scene_build_look:
 * @build: a scene that is built
 *
 * Finds out which events, clusters and cells are in view, lane by lane, and how each event is
 * seen; or that there are too many, and bars are drawn (decision 5).
 */
void
tumen_scene_build_look (TumenSceneBuild *build)
{
  guint n_lanes = tumen_index_get_n_lanes (build->index);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      TumenLane seen = look_at_lane (build, lane);

      g_array_append_val (build->scene->lanes, seen);
    }
  for (guint lane = 0; lane < n_lanes && !build->scene->density; lane++)
    see_events (build, lane);
}

static double
get_lane_height (const TumenScene *scene,
                 const TumenLane  *lane,
                 double            pitch)
{
  if (lane->empty)
    return scene->metrics.empty_lane;
  if (scene->density)
    return TUMEN_DENSITY_LANE;
  return scene->metrics.heading + 2 * TUMEN_LANE_PAD + lane->n_rows * pitch;
}

/**
 * tumen_scene_build_stack:
 * @build: a scene whose lanes are looked through
 *
 * Puts the lanes under each other (decision 7), at whole px: free height widens the pitch of rows,
 * and what is left then lies below the rows; without enough height the lanes reach beyond the
 * canvas.
 */
void
tumen_scene_build_stack (TumenSceneBuild *build)
{
  TumenScene      *scene = build->scene;
  TumenRowMetrics *metrics = &scene->metrics;
  TumenLane       *lanes = (TumenLane *)(gpointer)scene->lanes->data;
  double           y = tumen_scene_get_lanes_top (scene);
  guint            n_rows = 0, n_full = 0;
  double           room, below;

  scene->content_height = y;
  for (guint i = 0; i < scene->lanes->len; i++)
    {
      scene->content_height += get_lane_height (scene, &lanes[i], metrics->least);
      n_rows += lanes[i].n_rows;
      n_full += !lanes[i].empty;
    }
  room = MAX (0, scene->size.height - scene->content_height);
  if (n_rows > 0)
    metrics->pitch = floor (MIN (metrics->least + room / n_rows, metrics->least * WIDEST_PITCH));
  below = n_full > 0 ? floor ((room - n_rows * (metrics->pitch - metrics->least)) / n_full) : 0;
  if (room == 0)
    y -= CLAMP (scene->size.scroll_y, 0, MAX (0, scene->content_height - scene->size.height));
  for (guint i = 0; i < scene->lanes->len; i++)
    {
      lanes[i].top = y;
      lanes[i].height = get_lane_height (scene, &lanes[i], metrics->pitch);
      lanes[i].height += lanes[i].empty ? 0 : below;
      y += lanes[i].height;
    }
  scene->content_height = MAX (scene->content_height, scene->size.height);
}

/* How many events there are, and why not all of them are in view. On paper the sentence under the
 * title says so for all lanes. */
static char *
dup_detail (TumenSceneBuild *build,
            const TumenLane *lane)
{
  g_autofree char *count = tumen_number_to_words (lane->n_events, build->language);
  g_autofree char *rest = tumen_lane_details_to_words (lane->n_earlier, lane->n_later,
                                                       lane->n_undated, build->language);

  return tumen_layout_is_paper (build->layout) ? NULL : g_strconcat (count, rest, NULL);
}

static void
write_heading (TumenSceneBuild *build,
               TumenSceneItem  *item,
               const TumenLane *lane)
{
  g_autofree char *detail = dup_detail (build, lane);

  item->text = lane->name;
  item->rect.width = (lane->kind >= 0 ? NAME_X : NAME_X_NO_MARK) + PLATE_PAD +
                     tumen_text_get_width (build->text, TUMEN_TEXT_HEADING, item->text);
  if (detail == NULL)
    return;
  item->detail = g_string_chunk_insert_const (build->scene->strings, detail);
  item->rect.width += DETAIL_GAP +
                      tumen_text_get_width (build->text, TUMEN_TEXT_HEADING_DIM, item->detail);
}

static void
add_heading (TumenSceneBuild *build,
             guint            index)
{
  const TumenRowMetrics *metrics = &build->scene->metrics;
  const TumenLane       *lane = &g_array_index (build->scene->lanes, TumenLane, index);
  TumenSceneItem         item = tumen_scene_build_item (build, TUMEN_ITEM_HEADING, index);
  double                 height = lane->empty ? metrics->empty_lane : metrics->heading;

  write_heading (build, &item, lane);
  item.kind = lane->kind >= 0 ? (TumenKind)lane->kind : TUMEN_KIND_OTHER;
  item.scale = TUMEN_HEADING_SCALE;
  item.cx = PLATE_X + MARK_X;
  item.cy = lane->top + height / 2;
  item.rect.x = PLATE_X;
  item.rect.y = lane->top + 1;
  item.rect.height = height - 2;
  tumen_scene_build_push (build, &item);
}

/**
 * tumen_scene_build_headings:
 * @build: a scene whose lanes have their places
 *
 * Adds a heading to each lane: its name, its count, and what of it is not in view.
 */
void
tumen_scene_build_headings (TumenSceneBuild *build)
{
  for (guint lane = 0; lane < build->scene->lanes->len; lane++)
    add_heading (build, lane);
}
