/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include <math.h>

#define MINUTES_A_DAY  1440
#define WHOLE_DAY_SLIP 1e-6

static const char *const type_names[TUMEN_N_ITEM_TYPES] = {
  [TUMEN_ITEM_GRIDLINE] = "gridline",
  [TUMEN_ITEM_TICK] = "tick",
  [TUMEN_ITEM_EXTENT] = "extent",
  [TUMEN_ITEM_MARK] = "mark",
  [TUMEN_ITEM_LABEL] = "label",
  [TUMEN_ITEM_CHIP] = "chip",
  [TUMEN_ITEM_BAR] = "bar",
  [TUMEN_ITEM_HEADING] = "heading",
  [TUMEN_ITEM_BADGE] = "badge",
  [TUMEN_ITEM_GHOST] = "ghost",
  [TUMEN_ITEM_WHISKER] = "whisker",
};

static const char *const side_names[] = { "none", "right", "left" };
static const int         n_lines[] = { 2, 1, 0 };

/* A date if @time is the begin of a day (of the day before, for an end), else a date and time. */
static char *
format_time (double   time,
             gboolean is_end)
{
  double           day = floor (time + WHOLE_DAY_SLIP);
  int              minutes = (int)lround ((time - day) * MINUTES_A_DAY);
  gboolean         whole = fabs (time - day) <= WHOLE_DAY_SLIP;
  g_autofree char *date = tumen_day_to_string ((TumenDay)day - (whole && is_end));

  if (whole || minutes == MINUTES_A_DAY)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%sT%02d:%02d", date, minutes / 60, minutes % 60);
}

static void
append_number (GString    *text,
               const char *name,
               double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (value) < 0.005)
    value = 0; /* never "-0.00" */
  g_ascii_formatd (number, sizeof number, "%.2f", value);
  g_string_append_printf (text, " %s%s", name, number);
}

static void
append_rect (GString         *text,
             const TumenRect *rect)
{
  append_number (text, "x=", rect->x);
  append_number (text, "y=", rect->y);
  append_number (text, "w=", rect->width);
  append_number (text, "h=", rect->height);
}

static void
append_quoted (GString    *text,
               const char *quoted)
{
  if (quoted != NULL)
    g_string_append_printf (text, " \"%s\"", quoted);
}

static void
append_members (GString              *text,
                TumenScene           *self,
                const TumenSceneItem *item)
{
  guint        n;
  const guint *members = tumen_scene_get_members (self, item, &n);

  if (item->n_members > TUMEN_SCENE_MOST_MEMBERS)
    {
      g_string_append_printf (text, " of %u", item->n_members);
      return;
    }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " of " : ",",
                            tumen_table_get_id (tumen_scene_get_table (self), members[i]));
}

/* A label or badge of what does not match is not drawn. */
static gboolean
is_shown (const TumenSceneItem *item)
{
  return item->match != TUMEN_MATCH_NO ||
         (item->type != TUMEN_ITEM_LABEL && item->type != TUMEN_ITEM_BADGE);
}

/* Without a search nothing. */
static void
append_match (GString              *text,
              const TumenSceneItem *item)
{
  if (item->match == TUMEN_MATCH_NONE)
    return;
  g_string_append (text, item->match == TUMEN_MATCH_YES ? " match" : " faint");
  if (item->n_matches > 0)
    g_string_append_printf (text, "=%u", item->n_matches);
  if (item->matching > 0)
    append_number (text, "matching=", item->matching);
}

static void
append_item (GString              *text,
             TumenScene           *self,
             const TumenSceneItem *item)
{
  g_string_append (text, type_names[item->type]);
  if (item->coarse)
    g_string_append (text, " coarse");
  if (item->lane != TUMEN_NO_ROW)
    g_string_append_printf (text, " lane=%u", item->lane);
  if (item->row != TUMEN_NO_ROW)
    g_string_append_printf (text, " row=%u", item->row);
  if (item->event != TUMEN_NO_ROW)
    g_string_append_printf (text, " event=%s",
                            tumen_table_get_id (tumen_scene_get_table (self), item->event));
  append_rect (text, &item->rect);
  if (item->type == TUMEN_ITEM_BAR)
    append_number (text, "value=", item->value);
  if (item->side != TUMEN_SIDE_NONE)
    g_string_append_printf (text, " %s", side_names[item->side]);
  g_string_append (text, item->unquoted ? " unquoted" : "");
  g_string_append (text, item->sticky ? " sticky" : "");
  g_string_append (text, item->clipped ? " clipped" : "");
  append_match (text, item);
  if (item->number > 0)
    g_string_append_printf (text, " number=%u", item->number);
  append_quoted (text, item->numbers);
  append_quoted (text, item->text);
  append_quoted (text, item->detail);
  append_members (text, self, item);
  g_string_append_c (text, '\n');
}

static void
append_head (GString    *text,
             TumenScene *self)
{
  g_autofree char *from = format_time (self->viewport.span.begin, FALSE);
  g_autofree char *to = format_time (self->viewport.span.end, TRUE);
  g_autofree char *status = tumen_scene_dup_status_sentence (self);

  g_string_append_printf (text, "scene from=%s to=%s lines=%d", from, to,
                          n_lines[tumen_scene_get_label_mode (self)]);
  append_number (text, "w=", self->size.width);
  append_number (text, "h=", self->size.height);
  append_number (text, "content=", self->content_height);
  g_string_append_printf (text, "%s\nstatus %s\n", self->density ? " density" : "", status);
}

static void
append_lane (GString         *text,
             const TumenLane *lane)
{
  g_string_append_printf (text, "lane %s", lane->id);
  append_number (text, "top=", lane->top);
  append_number (text, "h=", lane->height);
  g_string_append_printf (text, " rows=%u events=%u earlier=%u later=%u undated=%u%s",
                          lane->n_rows, lane->n_events, lane->n_earlier, lane->n_later,
                          lane->n_undated, lane->empty ? " empty" : "");
  append_quoted (text, lane->name);
  g_string_append_c (text, '\n');
}

/**
 * tumen_scene_to_text:
 * @self: a scene
 *
 * Returns: (transfer full): the scene in lines that can be compared: view, status, lanes, items,
 *   ghosts, whiskers
 */
char *
tumen_scene_to_text (TumenScene *self)
{
  GString *text = g_string_new (NULL);

  append_head (text, self);
  for (guint i = 0; i < self->lanes->len; i++)
    append_lane (text, &g_array_index (self->lanes, TumenLane, i));
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = &g_array_index (self->items, TumenSceneItem, i);

      if (is_shown (item))
        append_item (text, self, item);
    }
  for (guint i = 0; i < self->ghosts->len; i++)
    append_item (text, self, &g_array_index (self->ghosts, TumenSceneItem, i));
  for (guint i = 0; i < self->whiskers->len; i++)
    append_item (text, self, &g_array_index (self->whiskers, TumenSceneItem, i));
  return g_string_free (text, FALSE);
}

/* To 0.01 px (decision 41). */
static json_t *
make_px (double value)
{
  double rounded = round (value * 100) / 100;

  return json_real (rounded == 0 ? 0 : rounded); /* never -0 */
}

static json_t *
make_string (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

/* Takes @value. */
static void
set (json_t     *object,
     const char *key,
     json_t     *value)
{
  json_object_set_new (object, key, value);
}

static void
set_events (json_t               *object,
            TumenScene           *self,
            const TumenSceneItem *item)
{
  TumenTable  *table = tumen_scene_get_table (self);
  const guint *members;
  guint        n;
  json_t      *events;

  if (item->event != TUMEN_NO_ROW)
    set (object, "event", json_string (tumen_table_get_id (table, item->event)));
  if (item->n_members == 0)
    return;
  set (object, "count", json_integer (item->n_members));
  if (item->n_members > TUMEN_SCENE_MOST_MEMBERS)
    return;
  members = tumen_scene_get_members (self, item, &n);
  events = json_array ();
  for (guint i = 0; i < n; i++)
    json_array_append_new (events, json_string (tumen_table_get_id (table, members[i])));
  set (object, "events", events);
}

/* How many of a chip's events, and how much of a bar. */
static void
set_match (json_t               *object,
           const TumenSceneItem *item)
{
  gboolean is_match = item->match == TUMEN_MATCH_YES;

  set (object, "match", item->match == TUMEN_MATCH_NONE ? json_null () : json_boolean (is_match));
  if (item->match == TUMEN_MATCH_NONE)
    return;
  if (item->type == TUMEN_ITEM_CHIP)
    set (object, "matches", json_integer (item->n_matches));
  if (item->type == TUMEN_ITEM_BAR)
    set (object, "matches", json_real (item->matching));
}

static json_t *
make_item (TumenScene           *self,
           const TumenSceneItem *item)
{
  json_t          *object = json_object ();
  const TumenLane *lane = NULL;

  if (item->lane != TUMEN_NO_ROW)
    lane = &g_array_index (self->lanes, TumenLane, item->lane);
  set (object, "type", json_string (type_names[item->type]));
  set_events (object, self, item);
  if (item->type == TUMEN_ITEM_BAR)
    set (object, "value", json_real (item->value));
  set (object, "lane", make_string (lane != NULL ? lane->id : NULL));
  set (object, "row", item->row != TUMEN_NO_ROW ? json_integer (item->row) : json_null ());
  set (object, "side", make_string (item->side != TUMEN_SIDE_NONE ? side_names[item->side] : NULL));
  set (object, "x", make_px (item->rect.x));
  set (object, "y", make_px (item->rect.y));
  set (object, "width", make_px (item->rect.width));
  set (object, "height", make_px (item->rect.height));
  set (object, "text", make_string (item->text));
  set (object, "detail", make_string (item->detail));
  set (object, "sticky", json_boolean (item->sticky));
  set (object, "clipped", json_boolean (item->clipped));
  if (item->unquoted)
    set (object, "unquoted", json_true ());
  set_match (object, item);
  return object;
}

static json_t *
make_lane (const TumenLane *lane)
{
  json_t *object = json_object ();

  set (object, "id", json_string (lane->id));
  set (object, "name", json_string (lane->name));
  set (object, "top", make_px (lane->top));
  set (object, "height", make_px (lane->height));
  set (object, "events", json_integer (lane->n_events));
  return object;
}

static json_t *
make_counts (const TumenCounts *counts)
{
  json_t *object = json_object ();

  set (object, "library", json_integer (counts->library));
  set (object, "off", json_integer (counts->off));
  set (object, "filtered_out", json_integer (counts->filtered_out));
  set (object, "undated", json_integer (counts->undated));
  set (object, "outside", json_integer (counts->outside));
  set (object, "in_span", json_integer (counts->in_span));
  set (object, "drawn", json_integer (counts->drawn));
  set (object, "in_chips", json_integer (counts->in_chips));
  set (object, "in_bars", json_integer (counts->in_bars));
  set (object, "not_yet_known", json_integer (counts->not_yet_known));
  return object;
}

static json_t *
make_known_on (TumenTable *table)
{
  TumenDay         day;
  g_autofree char *text = NULL;

  if (!tumen_table_get_known_on (table, &day))
    return json_null ();
  text = tumen_day_to_string (day);
  return json_string (text);
}

static void
set_view (json_t     *object,
          TumenScene *self)
{
  g_autofree char *from = format_time (self->viewport.span.begin, FALSE);
  g_autofree char *to = format_time (self->viewport.span.end, TRUE);
  TumenReading     reading = tumen_table_get_reading (tumen_scene_get_table (self));

  set (object, "from", json_string (from));
  set (object, "to", json_string (to));
  set (object, "width", make_px (self->size.width));
  set (object, "height", make_px (self->size.height));
  set (object, "px_per_day", json_real (tumen_viewport_get_scale (&self->viewport)));
  set (object, "mode", json_string (self->density ? "density" : "marks"));
  set (object, "label_lines", json_integer (n_lines[tumen_scene_get_label_mode (self)]));
  set (object, "reading", json_string (tumen_reading_get_slug (reading)));
  set (object, "known_on", make_known_on (tumen_scene_get_table (self)));
  set (object, "font", json_string (tumen_text_get_family (tumen_scene_get_text (self))));
}

/**
 * tumen_scene_to_json:
 * @self: a scene
 *
 * The format of "tumen scene --format json" (decision 41): px from the top left of the canvas, the
 * axis included; unclipped ink rectangles to 0.01 px. "to" is inclusive where it is a whole day.
 *
 * Returns: (transfer full): a JSON object
 */
json_t *
tumen_scene_to_json (TumenScene *self)
{
  json_t *object = json_object ();
  json_t *lanes = json_array ();
  json_t *items = json_array ();

  set_view (object, self);
  for (guint i = 0; i < self->lanes->len; i++)
    json_array_append_new (lanes, make_lane (&g_array_index (self->lanes, TumenLane, i)));
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = &g_array_index (self->items, TumenSceneItem, i);

      if (is_shown (item))
        json_array_append_new (items, make_item (self, item));
    }
  for (guint i = 0; i < self->ghosts->len; i++)
    json_array_append_new (items,
                           make_item (self, &g_array_index (self->ghosts, TumenSceneItem, i)));
  for (guint i = 0; i < self->whiskers->len; i++)
    json_array_append_new (items,
                           make_item (self, &g_array_index (self->whiskers, TumenSceneItem, i)));
  set (object, "lanes", lanes);
  set (object, "items", items);
  set (object, "counts", make_counts (&self->counts));
  return object;
}
