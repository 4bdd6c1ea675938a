/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-compose-slices-private.h"
#include "tumen-scene-private.h"
#include "tumen-words.h"

#define SCENE_SCALE        (8.0 / 9.0) /* to 8 pt from the 12 px of dates and axis */
#define SMALLEST_TEXT      12.0        /* of a scene, px */
#define SHRINK_STEP        1.05
#define MOST_SHRINK        20.0
#define MOST_SLIDE_SHRINK  1.3 /* if all is on one */
#define MOST_SLIDES_SHRINK 1.16
#define LEAST_INSET        24.0  /* px of a scene: half a capsule */
#define MOST_INSET         0.125 /* of the width */
#define LEAST_LONG         3.0   /* days */
#define INSET_TRIES        3
#define LEAST_HEIGHT       60.0 /* px of a slice of lanes that is worth to begin on a page */

/* Heading of a lane that goes on, px of a scene, where the scene has those of the others. */
#define HEADING_LEFT   10.0
#define HEADING_MARK   12.0
#define HEADING_GAP    6.0
#define HEADING_SHRINK 0.76

/** Timeline: what the scenes of a figure are made with. */
typedef struct
{
  TumenFigure     *figure;
  TumenSceneMaker *maker;
  TumenViewport    viewport;
  TumenSpan        span;  /* that is wanted; begin == end: all */
  double           scale; /* of a scene to the page */
  double           inset; /* px of a scene */
} Timeline;

static double
get_page_width (TumenFigure *self)
{
  return self->spec.width - 2.0 * self->spec.margin;
}

static void
set_scale (Timeline *self,
           double    scale)
{
  double    width = get_page_width (self->figure) / scale;
  TumenSpan all = tumen_scene_maker_get_fit_span (self->maker, width);
  TumenSpan span = self->span.begin < self->span.end ? self->span : all;

  if (span.begin >= span.end)
    span.end = span.begin + 1.0;
  all.begin = MIN (all.begin, span.begin);
  all.end = MAX (all.end, span.end);
  self->scale = scale;
  tumen_viewport_init (&self->viewport, span, width, all);
  if (self->inset > 0.0)
    tumen_viewport_set_inset (&self->viewport, MIN (self->inset, width * MOST_INSET));
}

static TumenScene *
make_scene (const Timeline *self,
            double          height,
            double          scroll_y)
{
  TumenSceneSize size = { self->viewport.width, height, scroll_y, 0.0 };

  return tumen_scene_maker_make (self->maker, &self->viewport, &size);
}

static void
start (Timeline                 *self,
       TumenFigure              *figure,
       const TumenFigureContent *content)
{
  const TumenViewState *view = &figure->view;
  gboolean              two_lines = tumen_figure_is_slide (figure);

  self->figure = figure;
  self->span = content->span;
  self->inset = 0.0;
  self->maker = tumen_scene_maker_new (figure->text);
  tumen_scene_maker_set_paper (self->maker);
  tumen_scene_maker_set_content (self->maker, figure->table, figure->rows_in, view->lanes,
                                 view->language);
  tumen_scene_maker_set_n_off (self->maker, tumen_filter_count_off (&view->filter, figure->table));
  tumen_scene_maker_set_n_not_yet_known (
    self->maker, tumen_filter_count_not_yet_known (&view->filter, figure->table));
  tumen_scene_maker_set_matches (self->maker, content->matches);
  tumen_scene_maker_set_most_lines (self->maker,
                                    two_lines ? TUMEN_LABELS_TWO_LINES : TUMEN_LABELS_ONE_LINE);
  set_scale (self, SCENE_SCALE * figure->type_scale);
}

/* All dates have room beside them, for labels, in which nothing is. Their ends are days up to which
 * something may have been, and are not told as days, as those are that somebody asked for. */
static void
take_span (TumenFigure *self,
           TumenSpan    span,
           gboolean     is_all)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);
  TumenSpan       told = { (double)INFINITY, -(double)INFINITY };

  self->span = span;
  self->told = span;
  for (guint i = 0; is_all && i < self->events->len; i++)
    {
      const TumenRow *row = &rows[g_array_index (self->events, guint, i)];

      told = (TumenSpan){ MIN (told.begin, row->lo), MAX (told.end, row->hi) };
    }
  if (told.begin < told.end)
    self->told = (TumenSpan){ floor (told.begin), ceil (told.end) };
  if (told.end - told.begin >= LEAST_LONG)
    self->told = (TumenSpan){ self->told.begin + 0.5, self->told.end - 0.5 };
}

/* px by which the ends of the paper cut a mark or a capsule */
static double
get_lack (TumenScene *scene)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                width = tumen_scene_get_size (scene)->width;
  double                lack = 0.0;

  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;
      gboolean         is_cluster =
        items[i].type == TUMEN_ITEM_CHIP && items[i].chip == TUMEN_CHIP_CLUSTER;

      if ((items[i].type == TUMEN_ITEM_MARK || is_cluster) && rect->x + rect->width > 0.0 &&
          rect->x < width)
        lack = MAX (lack, MAX (-rect->x, rect->x + rect->width - width));
    }
  return lack;
}

/* What stands at an end of the span is whole only if there is room beyond it. */
static TumenScene *
make_whole_scene (Timeline *self)
{
  TumenScene *scene = make_scene (self, 1.0, 0.0);
  double      lack = get_lack (scene);

  for (guint i = 0; i < INSET_TRIES && lack > 0.0; i++)
    {
      self->inset = MAX (LEAST_INSET, self->inset + ceil (lack) + 1.0);
      set_scale (self, self->scale);
      g_object_unref (scene);
      scene = make_scene (self, 1.0, 0.0);
      lack = get_lack (scene);
    }
  return scene;
}

/* What is in view gets its numbers, in order of time. */
static void
number_events (const Timeline *timeline,
               TumenScene     *scene,
               const guint8   *matches)
{
  TumenFigure     *self = timeline->figure;
  TumenFigureFacts facts;
  TumenCounted     counted;

  tumen_scene_list_counted (scene, TUMEN_COUNT_PART_IN_VIEW, &counted);
  self->numbers = g_new0 (guint, (gsize)tumen_table_get_n_rows (self->table) + 1);
  for (guint i = 0; i < counted.rows->len; i++)
    {
      guint row = g_array_index (counted.rows, guint, i);

      self->numbers[row] = i + 1;
      self->n_found += matches != NULL && matches[row];
    }
  g_array_unref (self->events);
  self->events = counted.rows;
  self->counts = *tumen_scene_get_counts (scene);
  take_span (self, tumen_scene_get_viewport (scene)->span,
             timeline->span.begin >= timeline->span.end);
  self->density = tumen_scene_is_density (scene);
  tumen_scene_get_count_numbers (scene, &self->count_numbers);
  tumen_figure_get_facts (self, &facts);
  self->sentence = tumen_figure_words_dup_facts (&facts, self->view.language);
}

/* Numbers lead to a list: without one they mean nothing. */
static gboolean
bears_numbers (TumenFigure *self)
{
  gboolean has_list =
    self->spec.parts & TUMEN_FIGURE_LIST && self->spec.product != TUMEN_FIGURE_PICTURE;

  return (has_list || self->spec.parts & TUMEN_FIGURE_NUMBERS) && !tumen_figure_is_slide (self) &&
         !self->density;
}

static gboolean
is_inside (const TumenRect *rect,
           const TumenRect *outer)
{
  return rect->y + rect->height > outer->y && rect->y < outer->y + outer->height &&
         rect->x + rect->width > outer->x && rect->x < outer->x + outer->width;
}

static void
add_place (TumenFigure     *self,
           TumenPage       *page,
           const TumenRect *rect,
           guint            row)
{
  g_autofree char *name = g_strdup_printf ("m%u", self->numbers[row]);

  if (self->numbers[row] > 0)
    tumen_page_add_place (self, page, rect, name);
}

/* Marks and labels lead to their entries in the list, and entries lead back. */
static void
add_links_of (TumenFigure          *self,
              TumenPage            *page,
              TumenScene           *scene,
              const TumenSceneItem *item,
              const TumenRect      *rect)
{
  g_autofree char *target = NULL;
  const guint     *members = &item->event;
  guint            n_members = 1;

  if (item->type == TUMEN_ITEM_CHIP)
    members = tumen_scene_get_members (scene, item, &n_members);
  else if (item->type != TUMEN_ITEM_MARK && item->type != TUMEN_ITEM_LABEL)
    return;
  if (n_members == 0 || members[0] == TUMEN_NO_ROW || self->numbers[members[0]] == 0)
    return;
  target = g_strdup_printf ("#n%u", self->numbers[members[0]]);
  tumen_page_add_link (self, page, rect, target);
  if (item->type == TUMEN_ITEM_LABEL)
    return;
  for (guint i = 0; i < n_members; i++)
    add_place (self, page, rect, members[i]);
}

static void
add_links (TumenFigure     *self,
           TumenPage       *page,
           TumenScene      *scene,
           const TumenRect *outer)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  double                scale = outer->width / tumen_scene_get_size (scene)->width;
  double                top = tumen_scene_get_lanes_top (scene) * scale;
  TumenRect             seen = { outer->x, outer->y + top, outer->width, outer->height - top };

  for (guint i = 0; i < n_items; i++)
    {
      TumenRect rect = { outer->x + items[i].rect.x * scale, outer->y + items[i].rect.y * scale,
                         items[i].rect.width * scale, items[i].rect.height * scale };

      if (is_inside (&rect, &seen))
        add_links_of (self, page, scene, &items[i], &rect);
    }
}

/* What is selected and in view. */
static guint
get_selected (TumenFigure *self)
{
  guint row;

  if (!(self->spec.parts & TUMEN_FIGURE_SELECTION) || self->view.selection == NULL ||
      !tumen_table_find (self->table, self->view.selection, &row))
    return TUMEN_NO_ROW;
  return self->numbers[row] > 0 ? row : TUMEN_NO_ROW;
}

/* Takes over the scene. */
static double
add_scene (const Timeline *self,
           TumenPage      *page,
           TumenScene     *scene,
           double          y)
{
  TumenFigure          *figure = self->figure;
  const TumenSceneSize *size = tumen_scene_get_size (scene);
  TumenRect             rect = { figure->spec.margin, y, size->width * self->scale,
                                 size->height * self->scale };
  TumenPageItem        *item = tumen_page_add_item (page, TUMEN_PAGE_SCENE, &rect);

  item->scene = scene;
  item->scale = self->scale;
  item->event = get_selected (figure);
  g_ptr_array_add (figure->objects, scene);
  if (figure->smallest <= 0.0 || SMALLEST_TEXT * self->scale < figure->smallest)
    figure->smallest = SMALLEST_TEXT * self->scale;
  if (figure->spec.parts & TUMEN_FIGURE_LIST)
    add_links (figure, page, scene, &rect);
  return y + rect.height;
}

/* The key stands below the last lanes, and on each slide. */
static TumenSliceRoom
get_room (const Timeline *self,
          double          axis,
          double          y)
{
  TumenFigure   *figure = self->figure;
  double         key = tumen_compose_get_key_height (figure);
  double         bottom = tumen_compose_get_footer_top (figure);
  TumenSliceRoom room = { bottom - y, bottom - y - key };

  if (tumen_figure_is_slide (figure))
    room.any = room.last;
  room.any = room.any / self->scale - axis;
  room.last = room.last / self->scale - axis;
  return room;
}

static TumenPage *
turn_page (TumenFigure *self,
           double      *y)
{
  TumenPage *page = tumen_figure_add_page (self);

  *y = tumen_figure_is_slide (self) ? tumen_compose_heading (self, page) : self->spec.margin;
  return page;
}

/* A lane that goes on says what it is. */
static void
add_heading (const Timeline  *self,
             TumenPage       *page,
             const TumenLane *lane,
             double           top)
{
  TumenFigure     *figure = self->figure;
  double           scale = self->scale;
  double           line = tumen_paragraph_get_line_height (figure, TUMEN_ROLE_NUMBER);
  double           left = figure->spec.margin + HEADING_LEFT * scale;
  TumenRect        rect = { left, top, HEADING_MARK * scale, TUMEN_HEADING_STRIP * scale };
  TumenLinePlace   place = { left, top + (rect.height - line) / 2.0, 0.0 };
  g_autofree char *words = tumen_lane_goes_on_to_words (lane->name, figure->view.language);

  if (lane->kind >= 0)
    {
      TumenPageItem *mark = tumen_page_add_item (page, TUMEN_PAGE_MARK, &rect);

      mark->sign = (guint)lane->kind;
      mark->scale = scale * HEADING_SHRINK;
      place.x += (HEADING_MARK + HEADING_GAP) * scale;
    }
  tumen_page_add_line (figure, page, TUMEN_ROLE_NUMBER, words, &place);
  g_array_index (page->items, TumenPageItem, page->items->len - 1).color = TUMEN_PAGE_DIM;
}

static double
add_slice (const Timeline   *self,
           TumenPage        *page,
           TumenScene       *whole,
           const TumenSlice *slice,
           double            y)
{
  double           axis = tumen_scene_get_axis_height (whole);
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (whole, &n_lanes);
  const TumenLane *first = &lanes[slice->first];
  TumenSceneSize   size = { self->viewport.width, axis + slice->height,
                            first->top - lanes[0].top + slice->done, slice->strip, TRUE };
  TumenScene      *scene = tumen_scene_maker_make (self->maker, &self->viewport, &size);
  double           bottom = add_scene (self, page, scene, y);

  if (slice->strip > 0.0)
    add_heading (self, page, first, y + axis * self->scale);
  return bottom;
}

/* Lanes go on on the next page below an axis of their own. */
static double
add_slices (const Timeline *self,
            TumenScene     *whole,
            const GArray   *slices,
            double          y)
{
  GPtrArray *pages = self->figure->pages;
  TumenPage *page = g_ptr_array_index (pages, pages->len - 1);

  for (guint i = 0; i < slices->len; i++)
    {
      if (i > 0)
        page = turn_page (self->figure, &y);
      y = add_slice (self, page, whole, &g_array_index (slices, TumenSlice, i), y);
    }
  return y;
}

static double
add_report (const Timeline *self,
            TumenScene     *whole,
            double          y)
{
  double           axis = tumen_scene_get_axis_height (whole);
  TumenSliceRoom   first = get_room (self, axis, y);
  TumenSliceRoom   rest = get_room (self, axis, self->figure->spec.margin);
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (whole, &n_lanes);
  g_autoptr (GArray) slices = tumen_slices_cut (lanes, n_lanes, &first, &rest);

  return add_slices (self, whole, slices, y);
}

/* A page that is no longer than it is: what does not fit is drawn smaller, down to a limit. */
static gboolean
add_fitted (Timeline *self,
            double    most_shrink,
            double   *y)
{
  TumenFigure *figure = self->figure;
  TumenPage   *page = g_ptr_array_index (figure->pages, 0);
  double       room = tumen_compose_get_footer_top (figure) -
                tumen_compose_get_key_height (figure) - *y;
  double scale = self->scale;

  for (double factor = 1.0; factor <= most_shrink; factor *= SHRINK_STEP)
    {
      g_autoptr (TumenScene) scene = NULL;

      set_scale (self, scale / factor);
      scene = make_scene (self, MAX (room, LEAST_HEIGHT) / self->scale, 0.0);
      if (factor * SHRINK_STEP <= MOST_SHRINK && tumen_scene_get_content_height (scene) >
                                                   tumen_scene_get_size (scene)->height + 0.5)
        continue;
      *y = add_scene (self, page, g_steal_pointer (&scene), *y);
      return TRUE;
    }
  set_scale (self, scale);
  return FALSE;
}

static GArray *
cut_slides (const Timeline *self,
            TumenScene     *whole,
            double          y)
{
  TumenSliceRoom   room = get_room (self, tumen_scene_get_axis_height (whole), y);
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (whole, &n_lanes);

  return tumen_slices_cut_evenly (lanes, n_lanes, &room);
}

/* What the back row cannot read is no slide: rather more slides than smaller type. A little
 * smaller it is if that saves one. */
static double
add_slides (Timeline *self,
            double    y)
{
  double scale = self->scale, best = scale;
  guint  least = G_MAXUINT;
  g_autoptr (TumenScene) whole = NULL;
  g_autoptr (GArray) slices = NULL;

  if (add_fitted (self, MOST_SLIDE_SHRINK, &y))
    return y;
  for (double factor = 1.0; factor <= MOST_SLIDES_SHRINK; factor *= SHRINK_STEP)
    {
      g_autoptr (TumenScene) tried = NULL;
      g_autoptr (GArray) cut = NULL;

      set_scale (self, scale / factor);
      tried = make_scene (self, 1.0, 0.0);
      cut = cut_slides (self, tried, y);
      if (cut->len < least)
        best = self->scale;
      least = MIN (least, cut->len);
    }
  set_scale (self, best);
  whole = make_scene (self, 1.0, 0.0);
  slices = cut_slides (self, whole, y);
  return add_slices (self, whole, slices, y);
}

static double
add_natural (const Timeline *self,
             TumenScene     *whole,
             double          y)
{
  TumenPage *page = g_ptr_array_index (self->figure->pages, 0);

  return add_scene (self, page, make_scene (self, tumen_scene_get_content_height (whole), 0.0), y);
}

/**
 * tumen_compose_timeline:
 * @self: a figure with a first page
 * @content: what it is of
 * @cancellable: (nullable): to stop
 * @y: (inout): px from which the last page is free
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Numbers the events in view, adds the heading, and the lanes: on as many pages as are needed, or
 * on one.
 *
 * Returns: whether it was not stopped
 */
gboolean
tumen_compose_timeline (TumenFigure              *self,
                        const TumenFigureContent *content,
                        GCancellable             *cancellable,
                        double                   *y,
                        GError                  **error)
{
  Timeline timeline;
  g_autoptr (TumenScene) whole = NULL;
  gboolean done;

  start (&timeline, self, content);
  whole = make_whole_scene (&timeline);
  number_events (&timeline, whole, content->matches);
  if (bears_numbers (self))
    {
      tumen_scene_maker_set_numbers (timeline.maker, self->numbers);
      g_clear_object (&whole);
      set_scale (&timeline, timeline.scale);
      whole = make_whole_scene (&timeline);
    }
  *y = tumen_compose_heading (self, g_ptr_array_index (self->pages, 0));
  if (self->events->len == 0)
    *y = tumen_compose_nothing (self, g_ptr_array_index (self->pages, 0), *y);
  done = !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (done && (self->spec.product == TUMEN_FIGURE_REPORT ||
               self->spec.product == TUMEN_FIGURE_POSTER))
    *y = add_report (&timeline, whole, *y);
  else if (done && tumen_figure_is_slide (self))
    *y = add_slides (&timeline, *y);
  else if (done && self->spec.height > 0.0)
    add_fitted (&timeline, MOST_SHRINK, y);
  else if (done)
    *y = add_natural (&timeline, whole, *y);
  tumen_scene_maker_free (timeline.maker);
  return done;
}
