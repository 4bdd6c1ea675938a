/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-blocks-private.h"

#include <math.h>

/* The ladder of scales (decision 1): s_k = 2^(k / 4) px per day. */
#define STEPS_PER_DOUBLING 4
#define FINEST_STEP        54  /* the last one up to 11,520 px per day, the limit of zoom */
#define COARSEST_PX        7.0 /* of all events together: no two things then share a row */
#define COARSEST_STEP      (-180)
#define LEAST_CELL_PX      48.0
#define PAPER_LEVEL        1 /* the only one */

/* LanePlaces: what was worked out for a lane, and for what time it is good; of paper at what
 * scale. */
typedef struct
{
  TumenLanePlaces *places; /* (nullable) */
  TumenSpan        span;
  double           scale;
} LanePlaces;

struct _TumenLayout
{
  GObject parent_instance;

  /* owned */
  TumenIndex  *index;
  TumenText   *text;
  GArray      *lanes;   /* of LanePlaces of each lane */
  TumenBlocks *blocks;  /* (nullable): only of large libraries */
  GHashTable  *titles;  /* of row to the start of a title that is too long */
  GBytes      *numbers; /* (nullable) a guint a row */
  /* plain state */
  TumenLabelMode label_mode;
  int            first_step; /* of the ladder, at level 0 */
  guint          cell_level;
  double         cell_width;  /* at that level, days; 0 at first */
  double         paper_scale; /* px per day, of the level of paper */
  gboolean       paper;
};

G_DEFINE_FINAL_TYPE (TumenLayout, tumen_layout, G_TYPE_OBJECT)

static double
get_step_scale (int step)
{
  return exp2 ((double)step / STEPS_PER_DOUBLING);
}

static void
find_first_step (TumenLayout *self)
{
  TumenSpan span = tumen_index_get_span (self->index);
  double    length = MAX (span.end - span.begin, 1);

  self->first_step = FINEST_STEP;
  while (self->first_step > COARSEST_STEP &&
         get_step_scale (self->first_step) * length > COARSEST_PX)
    self->first_step--;
}

static void
clear_lane (gpointer data)
{
  LanePlaces *lane = data;

  g_clear_pointer (&lane->places, tumen_lane_places_free);
}

static void
tumen_layout_finalize (GObject *object)
{
  TumenLayout *self = TUMEN_LAYOUT (object);

  g_clear_pointer (&self->index, tumen_index_unref);
  g_clear_object (&self->text);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->blocks, tumen_blocks_free);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_bytes_unref);
  G_OBJECT_CLASS (tumen_layout_parent_class)->finalize (object);
}

static void
tumen_layout_class_init (TumenLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_layout_finalize;
}

static void
tumen_layout_init (TumenLayout *self)
{
}

/**
 * tumen_layout_new_for_index:
 * @index: what there is to place
 * @label_mode: how many lines labels have
 * @text: measures them
 *
 * Returns: (transfer full): a layout; its levels are worked out when they are asked for
 */
TumenLayout *
tumen_layout_new_for_index (TumenIndex    *index,
                            TumenLabelMode label_mode,
                            TumenText     *text)
{
  TumenLayout *self = g_object_new (TUMEN_TYPE_LAYOUT, NULL);

  self->index = tumen_index_ref (index);
  self->text = g_object_ref (text);
  self->label_mode = label_mode;
  self->lanes = g_array_new (FALSE, TRUE, sizeof (LanePlaces));
  g_array_set_clear_func (self->lanes, clear_lane);
  g_array_set_size (self->lanes, tumen_index_get_n_lanes (index));
  self->titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  find_first_step (self);
  if (tumen_index_get_n_dated (index) > TUMEN_BLOCKS_FROM)
    tumen_layout_use_blocks (self);
  return self;
}

/**
 * tumen_layout_new:
 * @table: a finished table
 * @rows_in: (nullable): one byte a row: whether the filter lets it through; copied. %NULL: all
 * @lanes: by what
 * @label_mode: how many lines labels have
 * @language: of titles and words
 * @text: measures them
 *
 * Returns: (transfer full): a layout; its levels are worked out when they are asked for
 */
TumenLayout *
tumen_layout_new (TumenTable    *table,
                  const guint8  *rows_in,
                  TumenLanes     lanes,
                  TumenLabelMode label_mode,
                  TumenLanguage  language,
                  TumenText     *text)
{
  g_autoptr (TumenIndex) index = NULL;

  g_return_val_if_fail (TUMEN_IS_TABLE (table), NULL);
  g_return_val_if_fail (TUMEN_IS_TEXT (text), NULL);

  index = tumen_index_new (table, rows_in, lanes, language);
  return tumen_layout_new_for_index (index, label_mode, text);
}

/**
 * tumen_layout_use_blocks:
 * @self: a new layout
 *
 * Works places out in blocks, as for a library of more than 20,000 events.
 */
void
tumen_layout_use_blocks (TumenLayout *self)
{
  if (self->blocks == NULL)
    self->blocks = tumen_blocks_new (self);
}

/**
 * tumen_layout_set_numbers:
 * @self: a new layout
 * @numbers: a guint a row of the table: its number, or 0
 *
 * Places events for paper: a mark stands only where it has its number beside it; the title follows
 * the number from the level on at which there is room for it, and at the same side.
 */
void
tumen_layout_set_numbers (TumenLayout *self,
                          GBytes      *numbers)
{
  g_clear_pointer (&self->numbers, g_bytes_unref);
  self->numbers = g_bytes_ref (numbers);
}

/**
 * tumen_layout_set_paper:
 * @self: a new layout
 *
 * What is placed is looked at as it is, and not moved: rows of which nothing is in view take no
 * room, and no edge cuts a label.
 */
void
tumen_layout_set_paper (TumenLayout *self)
{
  self->paper = TRUE;
}

/**
 * tumen_layout_is_paper:
 * @self: a layout
 *
 * Returns: whether it is for paper, with numbers or without
 */
gboolean
tumen_layout_is_paper (TumenLayout *self)
{
  return self->paper;
}

/**
 * tumen_layout_has_numbers:
 * @self: a layout
 *
 * Returns: whether it is for paper, with numbers that lead to a list
 */
gboolean
tumen_layout_has_numbers (TumenLayout *self)
{
  return self->numbers != NULL;
}

/**
 * tumen_layout_get_number:
 * @self: a layout
 * @row: of its table
 *
 * Returns: the number of the event on paper; 0: none
 */
guint
tumen_layout_get_number (TumenLayout *self,
                         guint        row)
{
  if (self->numbers == NULL)
    return 0;
  return ((const guint *)g_bytes_get_data (self->numbers, NULL))[row];
}

/**
 * tumen_layout_get_index:
 * @self: a layout
 *
 * Returns: (transfer none): what it places
 */
TumenIndex *
tumen_layout_get_index (TumenLayout *self)
{
  return self->index;
}

/**
 * tumen_layout_get_table:
 * @self: a layout
 *
 * Returns: (transfer none): its table
 */
TumenTable *
tumen_layout_get_table (TumenLayout *self)
{
  return tumen_index_get_table (self->index);
}

/**
 * tumen_layout_get_text:
 * @self: a layout
 *
 * Returns: (transfer none): its text measurer
 */
TumenText *
tumen_layout_get_text (TumenLayout *self)
{
  return self->text;
}

/**
 * tumen_layout_get_language:
 * @self: a layout
 *
 * Returns: the language of titles and words
 */
TumenLanguage
tumen_layout_get_language (TumenLayout *self)
{
  return tumen_index_get_language (self->index);
}

/**
 * tumen_layout_get_label_mode:
 * @self: a layout
 *
 * Returns: how many lines labels have
 */
TumenLabelMode
tumen_layout_get_label_mode (TumenLayout *self)
{
  return self->label_mode;
}

/**
 * tumen_layout_get_title:
 * @self: a layout
 * @row: of its table
 *
 * Returns: (transfer none): the short title, cut to 190 px, or to what larger text makes of them,
 *   in bold; cut once
 */
const char *
tumen_layout_get_title (TumenLayout *self,
                        guint        row)
{
  const char *title = tumen_table_get_short_title (tumen_layout_get_table (self), row,
                                                   tumen_layout_get_language (self));
  double      most = tumen_label_get_most_width (self);
  char       *cut;

  if (tumen_text_get_width_bound (self->text, TUMEN_TEXT_LABEL_BOLD, title) <= most)
    return title;
  cut = g_hash_table_lookup (self->titles, GUINT_TO_POINTER (row));
  if (cut != NULL)
    return cut;
  cut = tumen_text_ellipsize (self->text, TUMEN_TEXT_LABEL_BOLD, title, most);
  g_hash_table_insert (self->titles, GUINT_TO_POINTER (row), cut);
  return cut;
}

static guint
get_ladder_level (TumenLayout *self,
                  double       scale)
{
  int step = (int)floor (log2 (scale) * STEPS_PER_DOUBLING);

  step = CLAMP (step, self->first_step, FINEST_STEP);
  while (step < FINEST_STEP && get_step_scale (step + 1) <= scale)
    step++;
  while (step > self->first_step && get_step_scale (step) > scale)
    step--;
  return (guint)(step - self->first_step);
}

/* Paper has a ladder of one step, which is as fine as it is. */
static gboolean
has_ladder (TumenLayout *self)
{
  return !self->paper;
}

/**
 * tumen_layout_get_level:
 * @self: a layout
 * @scale: px per day
 *
 * Returns: the level whose scale is the largest not above @scale; 0 for all coarser ones, where
 *   no two items of a lane share a row. On paper a level of just that scale, until the next call
 */
guint
tumen_layout_get_level (TumenLayout *self,
                        double       scale)
{
  if (has_ladder (self))
    return get_ladder_level (self, scale);
  if (self->paper_scale != scale)
    self->cell_width = 0;
  self->paper_scale = scale;
  return PAPER_LEVEL;
}

/**
 * tumen_layout_get_level_scale:
 * @self: a layout
 * @level: from 0, the coarsest
 *
 * Returns: px per day
 */
double
tumen_layout_get_level_scale (TumenLayout *self,
                              guint        level)
{
  if (!has_ladder (self) && level == PAPER_LEVEL)
    return self->paper_scale;
  return get_step_scale (self->first_step + (int)level);
}

/**
 * tumen_layout_get_octave:
 * @self: a layout
 * @level: of the ladder
 *
 * Returns: the number of the doubling of scale that the level is in
 */
int
tumen_layout_get_octave (TumenLayout *self,
                         guint        level)
{
  int step = self->first_step + (int)level;

  return (step >= 0 ? step : step - STEPS_PER_DOUBLING + 1) / STEPS_PER_DOUBLING;
}

/**
 * tumen_layout_get_octave_levels:
 * @self: a layout
 * @octave: the number of a doubling of scale, of which the ladder has a level
 * @first: (out): its coarsest level
 * @last: (out): its finest level
 */
void
tumen_layout_get_octave_levels (TumenLayout *self,
                                int          octave,
                                guint       *first,
                                guint       *last)
{
  int step = octave * STEPS_PER_DOUBLING;

  *first = (guint)MAX (step - self->first_step, 0);
  *last = (guint)(MIN (step + STEPS_PER_DOUBLING - 1, FINEST_STEP) - self->first_step);
}

static TumenLanePlaces *
get_lane_of_paper (TumenLayout *self,
                   guint        lane,
                   guint        level,
                   TumenSpan    span)
{
  LanePlaces *kept = &g_array_index (self->lanes, LanePlaces, lane);
  double      scale = tumen_layout_get_level_scale (self, level);

  if (kept->places != NULL && kept->places->first_level == level && kept->scale == scale &&
      kept->span.begin == span.begin && kept->span.end == span.end)
    return kept->places;
  g_clear_pointer (&kept->places, tumen_lane_places_free);
  kept->span = span;
  kept->scale = scale;
  kept->places = tumen_layout_make_paper_places (self, lane, level, span);
  return kept->places;
}

static TumenLanePlaces *
get_whole_lane (TumenLayout *self,
                guint        lane,
                guint        level)
{
  const TumenLaneIndex *index = tumen_index_get_lane (self->index, lane);
  LanePlaces           *kept = &g_array_index (self->lanes, LanePlaces, lane);

  if (kept->places == NULL)
    kept->places = tumen_lane_places_new (tumen_layout_get_table (self), index->by_start,
                                          index->n_rows);
  while (kept->places->levels->len <= level)
    tumen_layout_add_level (self, kept->places);
  return kept->places;
}

/**
 * tumen_layout_get_places:
 * @self: a layout
 * @lane: an index
 * @level: of the ladder
 * @span: what is seen, in days
 *
 * Works out the places at @level of at least what meets @span: of the whole lane at all levels up
 * to @level, or, in large libraries, of blocks of time; on paper of just what meets it.
 *
 * Returns: (transfer none): the places, until the next call for the same lane
 */
TumenLanePlaces *
tumen_layout_get_places (TumenLayout *self,
                         guint        lane,
                         guint        level,
                         TumenSpan    span)
{
  LanePlaces *kept = &g_array_index (self->lanes, LanePlaces, lane);

  if (!has_ladder (self))
    return get_lane_of_paper (self, lane, level, span);
  if (self->blocks == NULL)
    return get_whole_lane (self, lane, level);
  if (kept->places != NULL && kept->places->first_level == level &&
      span.begin >= kept->span.begin && span.end <= kept->span.end)
    return kept->places;
  g_clear_pointer (&kept->places, tumen_lane_places_free);
  kept->span = span;
  kept->places = tumen_blocks_make_places (self->blocks, lane, level, &kept->span);
  return kept->places;
}

/* Asked for with the same level time and again. */
static double
get_cell_width (TumenLayout *self,
                guint        level)
{
  double least = LEAST_CELL_PX * MAX (1, tumen_text_get_scale (self->text));

  if (self->cell_width == 0 || self->cell_level != level)
    self->cell_width = exp2 (ceil (log2 (least / tumen_layout_get_level_scale (self, level))));
  self->cell_level = level;
  return self->cell_width;
}

/**
 * tumen_layout_get_cell:
 * @self: a layout
 * @level: of the ladder
 * @time: days
 *
 * Returns: the cell of the "+n" chip at @time: a power of two of days, 48 to 96 px wide at the
 *   scale of the level, and more with larger text; all of time at the coarsest level
 */
TumenOverflowCell
tumen_layout_get_cell (TumenLayout *self,
                       guint        level,
                       double       time)
{
  double width = get_cell_width (self, level);
  double number = floor (time / width);

  if (level == 0)
    {
      TumenSpan all = tumen_index_get_span (self->index);

      return (TumenOverflowCell){ all.begin, all.end };
    }
  return (TumenOverflowCell){ number * width, (number + 1) * width };
}
