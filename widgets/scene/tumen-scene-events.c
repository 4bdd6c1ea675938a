/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#define DOTTED_HALF   12.0
#define BAR_SCALE     0.86
#define SPINDLE_SCALE 0.76
#define BOX_SCALE     0.66
#define LIMIT_INSIDE  9.0 /* the shape stands so far from the cap */
#define BADGE_SIZE    12.0
#define BADGE_RIGHT   9.0
#define BADGE_ABOVE   10.0
#define PILL_BETWEEN  4.0  /* of pills in adjacent rows */
#define PILL_ROOM     16.0 /* so much more of the extent than the pill must be visible */
#define LEAST_TITLE   60.0 /* of a title that the edge of the paper makes shorter */

/* EventView: an event that is drawn alone, while its items are made. */
typedef struct
{
  TumenSceneBuild      *build;
  guint                 lane;
  const TumenPlacement *place;
  const TumenRow       *row;
  gboolean              wide; /* an extent is drawn */
  gboolean              arrow;
  TumenExtentPx         px;
  double                cx, cy;
  double                left, right; /* of mark and extent, px */
  gboolean              in_pill;
} EventView;

static double
get_x (TumenSceneBuild *build,
       double           time)
{
  return tumen_viewport_x (&build->scene->viewport, time);
}

static gboolean
is_inside (TumenSceneBuild *build,
           double           x)
{
  return x >= 0 && x <= build->scene->size.width;
}

/* The middle of the visible part of the extent, where the shape stays on the extent. */
static double
get_visible_middle (const EventView *view)
{
  double lo = MAX (view->px.lo, 0);
  double hi = MIN (view->px.hi, view->build->scene->size.width);

  if (view->px.hi - view->px.lo < 2 * TUMEN_MARK_HALF)
    return view->px.centre;
  return CLAMP ((lo + hi) / 2, view->px.lo + TUMEN_MARK_HALF, view->px.hi - TUMEN_MARK_HALF);
}

/* Visual design 7: a part outside the view leaves the shape in the middle of what is visible. */
static double
get_mark_x (const EventView *view)
{
  gboolean cut = !is_inside (view->build, view->px.lo) || !is_inside (view->build, view->px.hi);

  switch ((TumenForm)view->row->form)
    {
    case TUMEN_FORM_BEFORE:
      return view->px.hi - LIMIT_INSIDE;
    case TUMEN_FORM_AFTER:
      return view->px.lo + LIMIT_INSIDE;
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_LASTING:
      return view->wide && cut ? get_visible_middle (view) : view->px.centre;
    case TUMEN_FORM_APPROXIMATE:
      if (view->wide && !is_inside (view->build, view->px.centre))
        return get_visible_middle (view);
      return view->px.centre;
    case TUMEN_FORM_ONE_OF:
    case TUMEN_FORM_CLOCK:
    case TUMEN_FORM_NONE:
    default:
      return view->px.centre;
    }
}

static void
start_view (EventView *view,
            guint      index)
{
  TumenSceneBuild *build = view->build;
  GArray          *placements = build->lanes[view->lane].places->placements;
  const TumenBox  *box;

  view->place = &g_array_index (placements, TumenPlacement, index);
  view->row = &tumen_table_get_rows (build->table)[view->place->row];
  view->px = (TumenExtentPx){ get_x (build, view->row->lo), get_x (build, view->row->hi),
                              get_x (build, tumen_row_get_centre (view->row)),
                              get_x (build, tumen_row_get_start_hi (view->row)),
                              get_x (build, tumen_row_get_end_lo (view->row)) };
  view->arrow = !view->place->may_join;
  view->wide = view->arrow || view->px.hi - view->px.lo >= TUMEN_NARROW_PX;
  view->cx = get_mark_x (view);
  view->cy = tumen_scene_build_get_y (build, view->lane, view->place->lane_row);
  box = &view->place->box;
  view->left = view->px.centre - box->before_centre;
  view->right = view->px.centre + box->after_centre;
  if (view->wide)
    {
      view->left = MIN (view->left, view->px.lo - box->before_lo);
      view->right = MAX (view->right, view->px.hi + box->after_hi);
    }
}

static TumenSceneItem
make_item (const EventView *view,
           TumenItemType    type)
{
  TumenSceneItem item = tumen_scene_build_item (view->build, type, view->lane);

  item.row = view->place->lane_row;
  item.event = view->place->row;
  item.number = tumen_layout_get_number (view->build->layout, item.event);
  item.kind = (TumenKind)view->row->kind;
  item.has_extent = view->wide;
  item.px = view->px;
  item.cx = view->cx;
  item.cy = view->cy;
  return item;
}

static void
add_extent (const EventView *view)
{
  TumenSceneItem  item = make_item (view, TUMEN_ITEM_EXTENT);
  const TumenBox *box = &view->place->box;
  double          half = view->row->form == TUMEN_FORM_LASTING ? 8 : 6.5;

  if (view->arrow)
    half = 7;
  if (view->row->form == TUMEN_FORM_CLOCK)
    half = 9;
  item.rect.x = view->px.lo - box->before_lo;
  item.rect.y = view->cy - half;
  item.rect.width = view->px.hi + box->after_hi - item.rect.x;
  item.rect.height = 2 * half;
  tumen_scene_build_push (view->build, &item);
}

static double
get_quoted_scale (const EventView *view)
{
  if (!view->wide)
    return 1;
  if (view->row->form == TUMEN_FORM_APPROXIMATE)
    return SPINDLE_SCALE;
  return view->row->form == TUMEN_FORM_ONE_OF ? BOX_SCALE : BAR_SCALE;
}

/* Lighter evidence: its ink still tells how well the day is known. */
static double
get_mark_scale (const EventView *view)
{
  double scale = get_quoted_scale (view);

  return tumen_row_is_unquoted (view->row) ? MIN (scale, TUMEN_UNQUOTED_SCALE) : scale;
}

static void
add_mark (const EventView *view)
{
  TumenSceneItem item = make_item (view, TUMEN_ITEM_MARK);
  double         half = view->row->ink == TUMEN_INK_DOTTED ? DOTTED_HALF : TUMEN_MARK_HALF;

  item.scale = get_mark_scale (view);
  item.unquoted = tumen_row_is_unquoted (view->row);
  if (view->wide)
    half = TUMEN_MARK_HALF;
  item.rect = (TumenRect){ view->cx - half, view->cy - half, 2 * half, 2 * half };
  tumen_scene_build_push (view->build, &item);
}

/* What is written: the title, on paper after its number, and in two-line labels the date, which
 * dots follow. */
static void
write_label (const EventView *view,
             TumenSceneItem  *item,
             gboolean         in_pill,
             double          *width)
{
  TumenSceneBuild *build = view->build;
  gboolean         starred = (view->row->flags & TUMEN_ROW_STARRED) && !in_pill;
  double           title, date;

  item->text = tumen_layout_get_title (build->layout, item->event);
  if (item->number > 0)
    starred = FALSE;
  title = tumen_text_get_width (build->text, starred ? TUMEN_TEXT_LABEL_BOLD : TUMEN_TEXT_LABEL,
                                item->text);
  title += tumen_scene_build_number (build, item);
  *width = title;
  if (tumen_layout_get_label_mode (build->layout) != TUMEN_LABELS_TWO_LINES)
    return;
  item->detail = tumen_table_get_date_words (build->table, item->event, build->language);
  date = tumen_text_get_width (build->text, TUMEN_TEXT_DATE, item->detail);
  if (in_pill)
    *width = title + TUMEN_PILL_GAP + date;
  else
    *width = MAX (title, date + tumen_label_get_dots_width (build->text, view->row));
}

static double
write_number_alone (const EventView *view,
                    TumenSceneItem  *item)
{
  item->text = "";
  return tumen_scene_build_number (view->build, item);
}

/* Rows of one line are as high as a pill: pills of adjacent rows would touch. */
static double
get_pill_height (TumenSceneBuild *build)
{
  const TumenRowMetrics *metrics = &build->scene->metrics;

  return MIN (TUMEN_PILL_HEIGHT * metrics->enlarged, metrics->pitch - PILL_BETWEEN);
}

/* Decision 8: on the visible part of its extent, if that has room for it. */
static gboolean
add_pill (EventView *view,
          gboolean   titled)
{
  TumenSceneItem item = make_item (view, TUMEN_ITEM_LABEL);
  double         lo = MAX (view->px.lo, 0);
  double         hi = MIN (view->px.hi, view->build->scene->size.width);
  double         width;

  if (titled)
    write_label (view, &item, TRUE, &width);
  else
    width = write_number_alone (view, &item);
  width += TUMEN_PILL_TEXT_X + TUMEN_PILL_PAD;
  if (!view->wide || view->arrow || hi - lo < width + PILL_ROOM)
    return FALSE;
  item.sticky = TRUE;
  item.side = (TumenSide)view->place->side;
  item.rect.x = (lo + hi - width) / 2;
  item.rect.width = width;
  item.rect.height = get_pill_height (view->build);
  item.rect.y = view->cy - item.rect.height / 2;
  view->cx = item.cx = item.rect.x + TUMEN_PILL_MARK_X;
  tumen_scene_build_push (view->build, &item);
  view->in_pill = TRUE;
  return TRUE;
}

static void
place_label (const EventView *view,
             TumenSceneItem  *item,
             double           width)
{
  const TumenRowMetrics *metrics = &view->build->scene->metrics;

  item->side = (TumenSide)view->place->side;
  if (item->side == TUMEN_SIDE_RIGHT)
    item->rect.x = view->right + TUMEN_LABEL_GAP;
  else
    item->rect.x = view->left - TUMEN_LABEL_GAP - width;
  item->rect.y = view->cy - metrics->title_half;
  item->rect.width = width;
  item->rect.height = metrics->label_height;
}

/* On paper, where the title has no room. A number is never cut: a part
 * of it is another number. */
static void
add_number_alone (EventView *view)
{
  TumenSceneItem item = make_item (view, TUMEN_ITEM_LABEL);

  if (item.number == 0)
    return;
  place_label (view, &item, write_number_alone (view, &item));
  if (tumen_scene_build_is_whole (view->build, &item.rect))
    tumen_scene_build_push (view->build, &item);
  else
    add_pill (view, FALSE);
}

/* On paper, of a label that an edge would cut: px for a shorter title after the number. */
static double
get_title_room (const EventView *view,
                double           number_width)
{
  TumenText *text = view->build->text;
  double     room = view->place->side == TUMEN_SIDE_RIGHT
                      ? view->build->scene->size.width - view->right
                      : view->left;

  return room - TUMEN_LABEL_GAP - number_width - tumen_label_get_number_gap (text);
}

static void
add_shorter_label (EventView *view)
{
  TumenSceneBuild *build = view->build;
  TumenSceneItem   item = make_item (view, TUMEN_ITEM_LABEL);
  double           width = write_number_alone (view, &item);
  double           room = get_title_room (view, width);
  gboolean         starred = view->row->flags & TUMEN_ROW_STARRED && item.number == 0;
  TumenTextStyle   style = starred ? TUMEN_TEXT_LABEL_BOLD : TUMEN_TEXT_LABEL;
  g_autofree char *title = NULL;

  if (room < LEAST_TITLE * tumen_text_get_scale (build->text))
    {
      add_number_alone (view);
      return;
    }
  title = tumen_text_ellipsize (build->text, style,
                                tumen_layout_get_title (build->layout, item.event), room);
  item.text = g_string_chunk_insert_const (build->scene->strings, title);
  width = tumen_scene_build_number (build, &item) +
          tumen_text_get_width (build->text, style, item.text);
  place_label (view, &item, width);
  tumen_scene_build_push (build, &item);
}

static void
add_label (EventView *view)
{
  TumenSceneBuild *build = view->build;
  TumenSceneItem   item = make_item (view, TUMEN_ITEM_LABEL);
  double           width;

  write_label (view, &item, FALSE, &width);
  place_label (view, &item, width);
  if (tumen_scene_build_is_whole (build, &item.rect))
    tumen_scene_build_push (build, &item);
  else if (add_pill (view, TRUE))
    return;
  else if (item.number > 0 || tumen_layout_is_paper (build->layout))
    add_shorter_label (view);
  else if (item.rect.x < build->scene->size.width && item.rect.x + width > 0)
    tumen_scene_build_push (build, &item);
}

/* Right above the shape; on a lasting bar at its head; left above the shape of a pill, whose title
 * begins at the right. */
static double
get_badge_x (const EventView *view)
{
  if (view->wide && view->row->form == TUMEN_FORM_LASTING &&
      is_inside (view->build, view->px.hi))
    return view->px.hi;
  return view->in_pill ? view->cx - BADGE_RIGHT : view->cx + BADGE_RIGHT;
}

static void
add_badge (const EventView *view)
{
  TumenSceneItem item = make_item (view, TUMEN_ITEM_BADGE);

  item.cx = get_badge_x (view);
  item.cy = view->cy - BADGE_ABOVE;
  item.rect = (TumenRect){ item.cx - BADGE_SIZE / 2, item.cy - BADGE_SIZE / 2, BADGE_SIZE,
                           BADGE_SIZE };
  tumen_scene_build_push (view->build, &item);
}

/**
 * tumen_scene_build_events:
 * @build: a scene whose lanes have their places
 * @lane: an index
 *
 * Adds extent, mark, label and badge of each event of the lane that is drawn alone.
 */
void
tumen_scene_build_events (TumenSceneBuild *build,
                          guint            lane)
{
  GArray *singles = build->lanes[lane].singles;

  for (guint i = 0; i < singles->len; i++)
    {
      EventView view = { .build = build, .lane = lane };

      start_view (&view, g_array_index (singles, guint, i));
      if (view.wide)
        add_extent (&view);
      if (view.place->label_from <= build->level)
        add_label (&view);
      else if (view.place->number_width > 0)
        add_number_alone (&view);
      add_mark (&view);
      if (view.row->flags & TUMEN_ROW_BADGE)
        add_badge (&view);
    }
}
