/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#define FIT_BEGIN_PX   24.0
#define FIT_CAPSULE_PX 32.0  /* half of a capsule, or an arrow, and some air */
#define FIT_CLUSTER_PX 160.0 /* the label of a cluster, which depends on the scale */
#define FIT_MOST_LABEL 0.2   /* of the width: so much at most is label room */
#define MOST_MEASURED  1000  /* labels */
#define N_LABEL_MODES  3
#define LARGE_TEXT     1.99 /* from this text scale on, labels have one line */

/**
 * TumenSceneMaker:
 *
 * Makes scenes of one content in views that change. Keeps a layout for each label mode that was
 * needed, so that what was worked out once is not worked out again.
 */
struct _TumenSceneMaker
{
  /* owned */
  TumenText    *text;
  TumenTable   *table;
  guint8       *rows_in;
  guint8       *found;   /* (nullable): nothing is searched for */
  TumenMatches *matches; /* (nullable) of @found, until it is needed */
  GBytes       *numbers; /* (nullable) a guint a row: scenes are for paper */
  TumenIndex   *index;   /* (nullable) until it is needed */
  TumenLayout  *layouts[N_LABEL_MODES];
  /* plain state */
  TumenLanes     lanes;
  TumenLanguage  language;
  TumenLabelMode most_lines;
  gboolean       paper;
  guint          n_off;
  guint          n_not_yet_known;
};

static void
clear_layouts (TumenSceneMaker *self)
{
  for (int i = 0; i < N_LABEL_MODES; i++)
    g_clear_object (&self->layouts[i]);
}

static void
clear_content (TumenSceneMaker *self)
{
  g_clear_object (&self->table);
  g_clear_pointer (&self->rows_in, g_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->matches, tumen_matches_unref);
  g_clear_pointer (&self->numbers, g_bytes_unref);
  g_clear_pointer (&self->index, tumen_index_unref);
  clear_layouts (self);
}

/**
 * tumen_scene_maker_new:
 * @text: measures labels
 *
 * Returns: (transfer full): a maker without content; two-line labels are the most it tries
 */
TumenSceneMaker *
tumen_scene_maker_new (TumenText *text)
{
  TumenSceneMaker *self;

  g_return_val_if_fail (TUMEN_IS_TEXT (text), NULL);

  self = g_new0 (TumenSceneMaker, 1);
  self->text = g_object_ref (text);
  return self;
}

/**
 * tumen_scene_maker_free:
 * @self: (transfer full): a maker
 *
 * Frees it; scenes it made stay.
 */
void
tumen_scene_maker_free (TumenSceneMaker *self)
{
  clear_content (self);
  g_clear_object (&self->text);
  g_free (self);
}

/**
 * tumen_scene_maker_set_content:
 * @self: a maker
 * @table: a finished table
 * @rows_in: (nullable): one byte a row: whether the filter lets it through; copied. %NULL: all
 * @lanes: by what
 * @language: of titles and words
 *
 * What is shown from now on. To be called for every change of the content, and only then, as all
 * layouts are dropped, what was searched for, and numbers.
 */
void
tumen_scene_maker_set_content (TumenSceneMaker *self,
                               TumenTable      *table,
                               const guint8    *rows_in,
                               TumenLanes       lanes,
                               TumenLanguage    language)
{
  guint n_rows;

  g_return_if_fail (TUMEN_IS_TABLE (table));

  n_rows = tumen_table_get_n_rows (table);
  g_object_ref (table);
  clear_content (self);
  self->table = table;
  self->lanes = lanes;
  self->language = language;
  self->n_off = 0;
  self->n_not_yet_known = tumen_table_get_n_not_yet_known (table);
  if (rows_in != NULL && n_rows > 0)
    self->rows_in = g_memdup2 (rows_in, n_rows);
}

/**
 * tumen_scene_maker_set_matches:
 * @self: a maker that has content
 * @matches: (nullable): one byte a row of the table, 1 if the event matches; copied. %NULL if
 *   nothing is searched for
 *
 * Scenes from now on tell what matches. Layouts stay.
 */
void
tumen_scene_maker_set_matches (TumenSceneMaker *self,
                               const guint8    *matches)
{
  g_return_if_fail (self->table != NULL);

  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->matches, tumen_matches_unref);
  if (matches != NULL)
    self->found = g_memdup2 (matches, MAX (tumen_table_get_n_rows (self->table), 1));
}

/**
 * tumen_scene_maker_set_n_off:
 * @self: a maker that has content
 * @n_off: how many of the events that are not let through are so because their collection is off
 *
 * They are counted apart. To be called after the content was set, which sets it to 0, and before
 * the first scene of it is made.
 */
void
tumen_scene_maker_set_n_off (TumenSceneMaker *self,
                             guint            n_off)
{
  g_return_if_fail (self->index == NULL);

  self->n_off = n_off;
}

/**
 * tumen_scene_maker_set_n_not_yet_known:
 * @self: a maker that has content
 * @n_events: how many are not in the table since nothing of them had been published;
 *   at first those that tumen_table_get_n_not_yet_known() tells
 *
 * To be called like tumen_scene_maker_set_n_off().
 */
void
tumen_scene_maker_set_n_not_yet_known (TumenSceneMaker *self,
                                       guint            n_events)
{
  g_return_if_fail (self->index == NULL);

  self->n_not_yet_known = n_events;
}

/**
 * tumen_scene_maker_set_numbers:
 * @self: a maker that has content
 * @numbers: (nullable): a number a row of the table, 0 for none; copied. %NULL: none at all
 *
 * Scenes from now on are for paper, until numbers are set to %NULL or other content comes: each
 * mark has its number beside it, before its title if there is room for both. What has no room even
 * for its number stands in a chip. Clusters have a range of numbers before their title; chips have
 * one instead of "+n" if it is short enough, and anyhow as their detail. Bars have no numbers.
 * Layouts are dropped.
 */
void
tumen_scene_maker_set_numbers (TumenSceneMaker *self,
                               const guint     *numbers)
{
  g_return_if_fail (self->table != NULL);

  clear_layouts (self);
  g_clear_pointer (&self->numbers, g_bytes_unref);
  if (numbers != NULL)
    self->numbers = g_bytes_new (numbers, tumen_table_get_n_rows (self->table) * sizeof (guint));
}

/**
 * tumen_scene_maker_set_paper:
 * @self: a maker that has made nothing yet
 *
 * For what is not moved: rows of which nothing is in view take no room, and no edge cuts a label.
 */
void
tumen_scene_maker_set_paper (TumenSceneMaker *self)
{
  self->paper = TRUE;
}

/**
 * tumen_scene_maker_set_most_lines:
 * @self: a maker
 * @mode: the largest labels to try: fewer lines where a window is narrow
 */
void
tumen_scene_maker_set_most_lines (TumenSceneMaker *self,
                                  TumenLabelMode   mode)
{
  self->most_lines = mode;
}

/* Visual design 17: at twice the size labels turn to one line. */
static TumenLabelMode
get_most_lines (TumenSceneMaker *self)
{
  if (self->most_lines == TUMEN_LABELS_TWO_LINES &&
      tumen_text_get_scale (self->text) >= LARGE_TEXT)
    return TUMEN_LABELS_ONE_LINE;
  return self->most_lines;
}

static TumenLayout *
get_layout (TumenSceneMaker *self,
            TumenLabelMode   mode)
{
  if (self->index == NULL)
    {
      self->index = tumen_index_new (self->table, self->rows_in, self->lanes, self->language);
      tumen_index_set_n_off (self->index, self->n_off);
      tumen_index_set_n_not_yet_known (self->index, self->n_not_yet_known);
    }
  if (self->layouts[mode] != NULL)
    return self->layouts[mode];
  self->layouts[mode] = tumen_layout_new_for_index (self->index, mode, self->text);
  if (self->numbers != NULL)
    tumen_layout_set_numbers (self->layouts[mode], self->numbers);
  if (self->paper)
    tumen_layout_set_paper (self->layouts[mode]);
  return self->layouts[mode];
}

static TumenScene *
mark_matches (TumenSceneMaker *self,
              TumenScene      *scene)
{
  if (self->found == NULL)
    return scene;
  if (self->matches == NULL)
    self->matches = tumen_matches_new (self->index, self->found);
  tumen_matches_mark (self->matches, scene);
  return scene;
}

/**
 * tumen_scene_maker_make:
 * @self: a maker that has content
 * @viewport: what of time is seen
 * @size: of the canvas, px
 *
 * Two-line labels, if all lanes then fit into the height, else one-line labels (decision 7). Bars
 * are as high with either.
 *
 * Returns: (transfer full): the scene
 */
TumenScene *
tumen_scene_maker_make (TumenSceneMaker      *self,
                        const TumenViewport  *viewport,
                        const TumenSceneSize *size)
{
  TumenScene *scene;

  g_return_val_if_fail (self->table != NULL, NULL);

  if (get_most_lines (self) != TUMEN_LABELS_TWO_LINES)
    scene = tumen_scene_new (get_layout (self, get_most_lines (self)), viewport, size);
  else
    scene = tumen_scene_new_if_it_fits (get_layout (self, TUMEN_LABELS_TWO_LINES), viewport, size);
  if (scene == NULL)
    scene = tumen_scene_new (get_layout (self, TUMEN_LABELS_ONE_LINE), viewport, size);
  return mark_matches (self, scene);
}

/* Of many events, one surely has a title as wide as titles may be. */
static double
get_widest_label (TumenLayout *layout)
{
  TumenTable   *table = tumen_layout_get_table (layout);
  const guint8 *rows_in = tumen_index_get_rows_in (tumen_layout_get_index (layout));
  double        widest = 0;

  if (tumen_index_get_n_dated (tumen_layout_get_index (layout)) > MOST_MEASURED)
    return tumen_label_get_most_width (layout);
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (rows_in[row] && tumen_row_is_dated (&tumen_table_get_rows (table)[row]))
        widest = MAX (widest, tumen_label_get_event_width (layout, row));
    }
  return widest;
}

/**
 * tumen_scene_maker_get_fit_span:
 * @self: a maker that has content
 * @width: of the canvas, px
 *
 * Returns: all dated events of the filter, with room for the widest label at the end (decision 8);
 *   give it to tumen_viewport_init() as all there is. If there is none, begin and end are 0
 */
TumenSpan
tumen_scene_maker_get_fit_span (TumenSceneMaker *self,
                                double           width)
{
  TumenLayout *layout;
  TumenSpan    span;
  double       before, after, scale;

  g_return_val_if_fail (self->table != NULL, ((TumenSpan){ 0, 0 }));

  layout = get_layout (self, get_most_lines (self));
  span = tumen_index_get_span (tumen_layout_get_index (layout));
  if (span.begin > span.end)
    return (TumenSpan){ 0, 0 };
  before = MIN (FIT_BEGIN_PX, width * FIT_MOST_LABEL / 4);
  after = FIT_CAPSULE_PX + TUMEN_LABEL_GAP + MAX (get_widest_label (layout), FIT_CLUSTER_PX);
  after = MIN (after, width * FIT_MOST_LABEL);
  scale = (width - before - after) / MAX (span.end - span.begin, 1);
  return (TumenSpan){ span.begin - before / scale, span.end + after / scale };
}
