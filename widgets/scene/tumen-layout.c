/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

#include <math.h>

/* The ladder of scales (decision 1): s_k = 2^(k / 4) px per day. */
#define STEPS_PER_DOUBLING 4
#define FINEST_STEP        54  /* the last one up to 11,520 px per day, the limit of zoom */
#define COARSEST_PX        7.0 /* of all events together: no two things then share a row */
#define COARSEST_STEP      (-180)
#define LEAST_CELL_PX      48.0

struct _TumenLayout
{
  GObject parent_instance;

  /* owned */
  TumenTable *table;
  TumenText  *text;
  guint8     *rows_in;
  GPtrArray  *lanes;  /* of TumenLaneLayout */
  GArray     *starts; /* of double: when the dated events of the filter begin, sorted */
  GHashTable *titles; /* of row to the start of a title that is too long */
  /* plain state */
  TumenLabelMode label_mode;
  TumenLanguage  language;
  TumenSpan      span;       /* of all events */
  int            first_step; /* of the ladder, at level 0 */
  guint          n_filtered_out, n_undated;
};

G_DEFINE_FINAL_TYPE (TumenLayout, tumen_layout, G_TYPE_OBJECT)

static double
get_step_scale (int step)
{
  return exp2 ((double)step / STEPS_PER_DOUBLING);
}

static const TumenPlacement *
get_placement (const TumenLaneLayout *lane,
               guint                  index)
{
  return &g_array_index (lane->placements, TumenPlacement, index);
}

static void
widen_span (TumenSpan             *span,
            const TumenLaneLayout *lane,
            const TumenRow        *rows)
{
  guint n = lane->placements->len;

  if (n == 0)
    return;
  span->begin = MIN (span->begin, tumen_row_get_drawn_span (
                                    &rows[get_placement (lane, lane->by_start[0])->row])
                                    .begin);
  span->end = MAX (span->end, lane->latest_end[n - 1]);
}

static void
find_first_step (TumenLayout *self)
{
  double length = MAX (self->span.end - self->span.begin, 1);

  self->first_step = FINEST_STEP;
  while (self->first_step > COARSEST_STEP &&
         get_step_scale (self->first_step) * length > COARSEST_PX)
    self->first_step--;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

static void
gather_starts (TumenLayout *self)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);

  self->starts = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < tumen_table_get_n_rows (self->table); i++)
    {
      if (!self->rows_in[i])
        self->n_filtered_out++;
      else if (!tumen_row_is_dated (&rows[i]))
        self->n_undated++;
      else
        {
          double start = tumen_row_get_drawn_span (&rows[i]).begin;

          g_array_append_val (self->starts, start);
        }
    }
  g_array_sort (self->starts, compare_doubles);
}

static void
tumen_layout_finalize (GObject *object)
{
  TumenLayout *self = TUMEN_LAYOUT (object);

  g_clear_object (&self->table);
  g_clear_object (&self->text);
  g_clear_pointer (&self->rows_in, g_free);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
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
  TumenLayout *self;
  guint        n_rows;

  g_return_val_if_fail (TUMEN_IS_TABLE (table), NULL);
  g_return_val_if_fail (TUMEN_IS_TEXT (text), NULL);

  self = g_object_new (TUMEN_TYPE_LAYOUT, NULL);
  n_rows = tumen_table_get_n_rows (table);
  self->table = g_object_ref (table);
  self->text = g_object_ref (text);
  self->rows_in = g_malloc (n_rows + 1);
  if (rows_in != NULL)
    memcpy (self->rows_in, rows_in, n_rows);
  else
    memset (self->rows_in, 1, n_rows);
  self->label_mode = label_mode;
  self->language = language;
  self->lanes = tumen_lanes_make (table, self->rows_in, lanes, language);
  self->span = (TumenSpan){ (double)INFINITY, (double)-INFINITY };
  for (guint i = 0; i < self->lanes->len; i++)
    widen_span (&self->span, self->lanes->pdata[i], tumen_table_get_rows (table));
  find_first_step (self);
  gather_starts (self);
  self->titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
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
  return self->table;
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
  return self->language;
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
 * tumen_layout_get_rows_in:
 * @self: a layout
 *
 * Returns: (transfer none): one byte a row: whether the filter lets it through
 */
const guint8 *
tumen_layout_get_rows_in (TumenLayout *self)
{
  return self->rows_in;
}

/**
 * tumen_layout_get_span:
 * @self: a layout
 *
 * Returns: from the begin of the first to the end of the last dated event of the filter, in days;
 *   begin is greater than end if there is none
 */
TumenSpan
tumen_layout_get_span (TumenLayout *self)
{
  return self->span;
}

/**
 * tumen_layout_count:
 * @self: a layout
 * @end: days
 * @counts: (out): events of the library, hidden by the filter, undated, and of the dated ones of
 *   the filter those that begin at @end or later; all else is 0
 */
void
tumen_layout_count (TumenLayout *self,
                    double       end,
                    TumenCounts *counts)
{
  guint first = 0, last = self->starts->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (self->starts, double, middle) < end)
        first = middle + 1;
      else
        last = middle;
    }
  *counts = (TumenCounts){ 0 };
  counts->library = tumen_table_get_n_rows (self->table);
  counts->filtered_out = self->n_filtered_out;
  counts->undated = self->n_undated;
  counts->outside_later = self->starts->len - first;
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
  const char *title = tumen_table_get_short_title (self->table, row, self->language);
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

/**
 * tumen_layout_get_n_lanes:
 * @self: a layout
 *
 * Returns: the number of lanes
 */
guint
tumen_layout_get_n_lanes (TumenLayout *self)
{
  return self->lanes->len;
}

/**
 * tumen_layout_get_lane:
 * @self: a layout
 * @lane: an index
 *
 * Returns: (transfer none): a lane
 */
TumenLaneLayout *
tumen_layout_get_lane (TumenLayout *self,
                       guint        lane)
{
  return self->lanes->pdata[lane];
}

/**
 * tumen_layout_get_level:
 * @self: a layout
 * @scale: px per day
 *
 * Returns: the level whose scale is the largest not above @scale; 0 for all coarser ones, where
 *   no two items of a lane share a row
 */
guint
tumen_layout_get_level (TumenLayout *self,
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
  return get_step_scale (self->first_step + (int)level);
}

/**
 * tumen_layout_find:
 * @self: a layout
 * @lane: an index
 * @span: days, half-open
 *
 * Returns: (transfer full) (element-type guint): the placements of @lane that meet @span, by the
 *   begin of their extents
 */
GArray *
tumen_layout_find (TumenLayout *self,
                   guint        lane,
                   TumenSpan    span)
{
  const TumenLaneLayout *places = self->lanes->pdata[lane];
  const TumenRow        *rows = tumen_table_get_rows (self->table);
  GArray                *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint                  first = 0, last = places->placements->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (places->latest_end[middle] <= span.begin)
        first = middle + 1;
      else
        last = middle;
    }
  for (guint i = first; i < places->placements->len; i++)
    {
      guint     index = places->by_start[i];
      TumenSpan drawn = tumen_row_get_drawn_span (&rows[get_placement (places, index)->row]);

      if (drawn.begin >= span.end)
        break;
      if (drawn.end > span.begin)
        g_array_append_val (found, index);
    }
  return found;
}

/**
 * tumen_layout_get_clusters:
 * @self: a layout
 * @lane: an index
 * @level: of the ladder
 *
 * Works out all levels up to @level.
 *
 * Returns: (transfer none) (element-type TumenCluster): the clusters, in time order
 */
GArray *
tumen_layout_get_clusters (TumenLayout *self,
                           guint        lane,
                           guint        level)
{
  TumenLaneLayout *places = self->lanes->pdata[lane];

  while (places->levels->len <= level)
    tumen_layout_add_level (self, places);
  return places->levels->pdata[level];
}

/* The cluster whose range holds @placement, or %G_MAXUINT. */
static guint
find_cluster (GArray *clusters,
              guint   placement)
{
  guint first = 0, last = clusters->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (clusters, TumenCluster, middle).last < placement)
        first = middle + 1;
      else
        last = middle;
    }
  if (first < clusters->len && g_array_index (clusters, TumenCluster, first).first <= placement)
    return first;
  return G_MAXUINT;
}

/**
 * tumen_layout_get_state:
 * @self: a layout
 * @lane: an index
 * @level: of the ladder
 * @placement: an index
 * @cluster: (out): the index of its cluster, if it is in one
 *
 * Returns: how an event stands in its lane at that level
 */
TumenPlaceState
tumen_layout_get_state (TumenLayout *self,
                        guint        lane,
                        guint        level,
                        guint        placement,
                        guint       *cluster)
{
  GArray               *clusters = tumen_layout_get_clusters (self, lane, level);
  const TumenPlacement *place = get_placement (self->lanes->pdata[lane], placement);

  *cluster = G_MAXUINT;
  if (place->single_from <= level)
    return TUMEN_STATE_SINGLE;
  if (!tumen_cluster_may_hold (place, tumen_layout_get_level_scale (self, level)))
    return TUMEN_STATE_OVERFLOW;
  *cluster = find_cluster (clusters, placement);
  if (*cluster == G_MAXUINT ||
      g_array_index (clusters, TumenCluster, *cluster).lane_row == TUMEN_NO_LEVEL)
    return TUMEN_STATE_OVERFLOW;
  return TUMEN_STATE_CLUSTER;
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
  double scale = tumen_layout_get_level_scale (self, level);
  double least = LEAST_CELL_PX * MAX (1, tumen_text_get_scale (self->text));
  double width = exp2 (ceil (log2 (least / scale)));
  double number = floor (time / width);

  if (level == 0)
    return (TumenOverflowCell){ self->span.begin, self->span.end };
  return (TumenOverflowCell){ number * width, (number + 1) * width };
}
