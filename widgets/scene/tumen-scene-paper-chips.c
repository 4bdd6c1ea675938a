/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include "tumen-number-ranges.h"

#define MOST_WIDTH 140.0 /* of the numbers of a chip, px */
#define CHIP_PAD   7.0
#define CHIP_GAP   4.0
#define CHIP_HALF  10.0
#define EDGE_GAP   2.0

/** Where an event stands that found no row. */
typedef enum {
  PLACE_BEFORE, /* its middle is before the paper */
  PLACE_INSIDE,
  PLACE_AFTER
} Place;

/** Numbered: an event that found no row. */
typedef struct
{
  guint  number, row;
  Place  place;
  double x;    /* px, of its middle, or of the edge */
  double cell; /* where events are told together begins, days */
} Numbered;

static Numbered
get_numbered (TumenSceneBuild *build,
              guint            row)
{
  const TumenViewport *viewport = &build->scene->viewport;
  double               time = tumen_row_get_box_centre (&tumen_table_get_rows (build->table)[row]);
  double               inside = CLAMP (time, viewport->span.begin, viewport->span.end);

  return (Numbered){
    .number = tumen_layout_get_number (build->layout, row),
    .row = row,
    .place = time < inside ? PLACE_BEFORE : (time > inside ? PLACE_AFTER : PLACE_INSIDE),
    .x = tumen_viewport_x (viewport, inside),
    .cell = tumen_layout_get_cell (build->layout, build->level, inside).begin,
  };
}

static int
compare_numbered (gconstpointer a,
                  gconstpointer b)
{
  const Numbered *first = a, *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  if (first->cell != second->cell)
    return first->cell < second->cell ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}

static char *
dup_text (const Numbered *events,
          guint           n_events)
{
  g_autofree guint *numbers = g_new (guint, n_events);
  g_autofree char  *ranges = NULL;

  for (guint i = 0; i < n_events; i++)
    numbers[i] = events[i].number;
  ranges = tumen_number_ranges_to_text (numbers, n_events);
  if (events->place == PLACE_BEFORE)
    return g_strconcat ("‹ ", ranges, NULL);
  return g_strconcat (ranges, events->place == PLACE_AFTER ? " ›" : "", NULL);
}

/* As many events of one cell as a chip has room for, at least one. */
static guint
take_events (TumenSceneBuild *build,
             const Numbered  *events,
             guint            n_events,
             char           **text)
{
  double most = MOST_WIDTH * build->scene->metrics.enlarged;
  guint  n = 1;

  *text = dup_text (events, 1);
  while (n < n_events && events[n].place == events->place && events[n].cell == events->cell)
    {
      g_autofree char *longer = dup_text (events, n + 1);

      if (tumen_text_get_width (build->text, TUMEN_TEXT_COUNT, longer) > most)
        break;
      g_free (*text);
      *text = g_steal_pointer (&longer);
      n++;
    }
  return n;
}

static void
set_members (TumenSceneBuild *build,
             TumenSceneItem  *chip,
             const Numbered  *events,
             guint            n_events)
{
  guint *members = g_new (guint, n_events);

  for (guint i = 0; i < n_events; i++)
    members[i] = events[i].row;
  chip->members = members;
  chip->n_members = n_events;
  chip->value = n_events;
  g_ptr_array_add (build->scene->members, members);
}

/* Near the middle of its events, and whole. */
static void
set_width (TumenSceneBuild *build,
           TumenSceneItem  *chip,
           const Numbered  *events)
{
  double width = tumen_text_get_width (build->text, TUMEN_TEXT_COUNT, chip->text) + 2 * CHIP_PAD;
  double most = build->scene->size.width - EDGE_GAP - width;
  double middle = 0;

  for (guint i = 0; i < chip->n_members; i++)
    middle += events[i].x / chip->n_members;
  chip->rect.width = width;
  chip->rect.x = CLAMP (middle - width / 2, EDGE_GAP, MAX (EDGE_GAP, most));
  chip->cx = chip->rect.x + width / 2;
  chip->px.lo = chip->px.start_hi = chip->rect.x;
  chip->px.hi = chip->px.end_lo = chip->rect.x + width;
  chip->px.centre = chip->cx;
}

static GArray *
make_chips (TumenSceneBuild *build,
            guint            lane,
            const Numbered  *events,
            guint            n_events)
{
  GArray *chips = g_array_new (FALSE, FALSE, sizeof (TumenSceneItem));
  guint   first = 0;

  while (first < n_events)
    {
      TumenSceneItem   chip = tumen_scene_build_item (build, TUMEN_ITEM_CHIP, lane);
      g_autofree char *text = NULL;
      guint            n = take_events (build, &events[first], n_events - first, &text);

      chip.chip = TUMEN_CHIP_OVERFLOW;
      chip.text = g_string_chunk_insert_const (build->scene->strings, text);
      set_members (build, &chip, &events[first], n);
      set_width (build, &chip, &events[first]);
      g_array_append_val (chips, chip);
      first += n;
    }
  return chips;
}

static int
compare_left_ends (gconstpointer a,
                   gconstpointer b)
{
  const TumenSceneItem *first = a, *second = b;

  if (first->rect.x != second->rect.x)
    return first->rect.x < second->rect.x ? -1 : 1;
  return first->members[0] < second->members[0] ? -1 : 1;
}

/* Returns how many rows they take. */
static guint
stack_chips (GArray *chips)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_sort (chips, compare_left_ends);
  for (guint i = 0; i < chips->len; i++)
    {
      TumenSceneItem *chip = &g_array_index (chips, TumenSceneItem, i);
      double          end = chip->rect.x + chip->rect.width + CHIP_GAP;
      guint           row = 0;

      while (row < ends->len && g_array_index (ends, double, row) > chip->rect.x)
        row++;
      if (row == ends->len)
        g_array_append_val (ends, end);
      g_array_index (ends, double, row) = end;
      chip->row = TUMEN_LAYOUT_ROWS + row;
    }
  return ends->len;
}

/**
 * tumen_scene_build_look_at_paper_chips:
 * @build: a scene for paper that is looked through
 * @lane: an index
 * @rows: (element-type guint): events of it that are in view and found no row
 *
 * On paper the number of each event leads to the list, so none may be left out: chips tell all of
 * them, and take as many rows as they need.
 *
 * Returns: how many rows that is, below all others
 */
guint
tumen_scene_build_look_at_paper_chips (TumenSceneBuild *build,
                                       guint            lane,
                                       const GArray    *rows)
{
  g_autofree Numbered *events = g_new (Numbered, (gsize)rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    events[i] = get_numbered (build, g_array_index (rows, guint, i));
  qsort (events, rows->len, sizeof (Numbered), compare_numbered);
  build->lanes[lane].paper_chips = make_chips (build, lane, events, rows->len);
  return stack_chips (build->lanes[lane].paper_chips);
}

/**
 * tumen_scene_build_paper_chips:
 * @build: a scene whose lanes have their places
 * @lane: an index
 *
 * Adds the chips that tumen_scene_build_look_at_paper_chips() made.
 */
void
tumen_scene_build_paper_chips (TumenSceneBuild *build,
                               guint            lane)
{
  GArray *chips = build->lanes[lane].paper_chips;

  for (guint i = 0; chips != NULL && i < chips->len; i++)
    {
      TumenSceneItem *chip = &g_array_index (chips, TumenSceneItem, i);

      chip->cy = tumen_scene_build_get_y (build, lane, chip->row);
      chip->rect.height = 2 * CHIP_HALF * build->scene->metrics.enlarged;
      chip->rect.y = chip->cy - chip->rect.height / 2;
      chip->detail = tumen_scene_build_ranges (build, chip);
      tumen_scene_build_push (build, chip);
    }
}
