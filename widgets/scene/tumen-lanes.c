/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-index-private.h"
#include "tumen-words.h"

/* Lanes of many values: so many, then "Other" (decision 9). */
#define MOST_VALUES    12
#define NO_LANE        G_MAXUINT
#define SETS_AT_A_TIME 2048

/* What a row has instead of a lane. */
enum {
  ROW_IS_OUT = G_MAXUINT8,
  ROW_HAS_SEVERAL = G_MAXUINT8 - 1
};

/* LaneMap: which values have a lane of their own, which lanes take the rest, and the lane of each
 * row. */
typedef struct
{
  TumenTable   *table;
  const guint8 *rows_in;
  TumenField    field;
  GPtrArray    *made;
  guint         n_values;
  guint         n_sets;
  guint        *set_counts; /* events of the filter, by set of values */
  guint        *counts;     /* and by value */
  guint        *lane_of;    /* a value's lane, or NO_LANE: it has none, or is empty */
  guint         n_own;
  guint8       *lane_of_row;
  gboolean      has_copies;
} LaneMap;

/* Rows that the filter lets through, by the set of values they have; then the events of values. */
static void
count_values (LaneMap *map)
{
  guint n_rows = tumen_table_get_n_rows (map->table);

  for (guint first = 0; first < n_rows; first += SETS_AT_A_TIME)
    {
      guint32 sets[SETS_AT_A_TIME];
      guint   n = MIN (n_rows - first, SETS_AT_A_TIME);

      tumen_table_read_sets (map->table, map->field, first, n, sets);
      for (guint i = 0; i < n; i++)
        map->set_counts[sets[i]] += map->rows_in[first + i] != 0;
    }
  for (guint set = 0; set < map->n_sets; set++)
    {
      guint          n;
      const guint16 *values = tumen_table_get_set_values (map->table, map->field, set, &n);

      for (guint i = 0; i < n; i++)
        map->counts[values[i]] += map->set_counts[set];
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const guint *counts = data;
  guint        first = *(const guint *)a, second = *(const guint *)b;

  if (counts[first] != counts[second])
    return counts[first] > counts[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Kinds and statuses have an order of their own, all others go by count. */
static guint *
order_values (const LaneMap *map)
{
  guint *order = g_new (guint, map->n_values + 1);

  for (guint i = 0; i < map->n_values; i++)
    order[i] = i;
  if (map->field != TUMEN_FIELD_KIND && map->field != TUMEN_FIELD_STATUS)
    g_qsort_with_data (order, (int)map->n_values, sizeof (guint), compare_counts, map->counts);
  return order;
}

static const char *
get_lane_name (TumenTable   *table,
               TumenField    field,
               guint         value,
               TumenLanguage language,
               int          *kind)
{
  TumenKind parsed;

  *kind = -1;
  if (field != TUMEN_FIELD_KIND ||
      !tumen_kind_parse (tumen_table_get_value_id (table, field, value), &parsed))
    return tumen_table_get_value_name (table, field, value, language);
  *kind = (int)parsed;
  return tumen_kind_get_plural (parsed, language);
}

static void
add_own_lanes (LaneMap      *map,
               TumenLanguage language)
{
  g_autofree guint *order = order_values (map);

  for (guint i = 0; i < map->n_values; i++)
    {
      guint       value = order[i];
      const char *name;
      int         kind;

      map->lane_of[value] = NO_LANE;
      if (map->counts[value] == 0 || map->made->len >= MOST_VALUES)
        continue;
      name = get_lane_name (map->table, map->field, value, language, &kind);
      map->lane_of[value] = map->made->len;
      g_ptr_array_add (map->made,
                       tumen_lane_index_new (
                         tumen_table_get_value_id (map->table, map->field, value), name, kind));
    }
  map->n_own = map->made->len;
}

/* The lanes of rows with these values: once that of each value, once "Other" for all values without
 * a lane; "None" without values. Returns their number. */
static guint
get_lanes_of (const LaneMap *map,
              guint32        set,
              guint          lanes[MOST_VALUES + 1])
{
  guint          n, n_lanes = 0;
  const guint16 *values = tumen_table_get_set_values (map->table, map->field, set, &n);
  gboolean       has_other = FALSE;

  if (n == 0)
    lanes[n_lanes++] = map->n_own + 1;
  for (guint i = 0; i < n; i++)
    {
      guint lane = map->lane_of[values[i]];

      if (lane != NO_LANE)
        lanes[n_lanes++] = lane;
      has_other = has_other || lane == NO_LANE;
    }
  if (has_other)
    lanes[n_lanes++] = map->n_own;
  return n_lanes;
}

/* Tells each set of values its lane, and counts the events of the lanes. */
static void
assign_sets (LaneMap *map,
             guint8  *lane_of_set)
{
  for (guint set = 0; set < map->n_sets; set++)
    {
      guint lanes[MOST_VALUES + 1];
      guint n_lanes = get_lanes_of (map, set, lanes);

      lane_of_set[set] = n_lanes == 1 ? (guint8)lanes[0] : ROW_HAS_SEVERAL;
      map->has_copies = map->has_copies || (n_lanes > 1 && map->set_counts[set] > 0);
      for (guint i = 0; i < n_lanes; i++)
        ((TumenLaneIndex *)map->made->pdata[lanes[i]])->n_events += map->set_counts[set];
    }
}

static void
assign_rows (LaneMap *map)
{
  guint              n_rows = tumen_table_get_n_rows (map->table);
  g_autofree guint8 *lane_of_set = g_new (guint8, map->n_sets + 1);

  assign_sets (map, lane_of_set);
  map->lane_of_row = g_malloc (n_rows + 1);
  for (guint first = 0; first < n_rows; first += SETS_AT_A_TIME)
    {
      guint32 sets[SETS_AT_A_TIME];
      guint   n = MIN (n_rows - first, SETS_AT_A_TIME);

      tumen_table_read_sets (map->table, map->field, first, n, sets);
      for (guint i = 0; i < n; i++)
        map->lane_of_row[first + i] = map->rows_in[first + i] ? lane_of_set[sets[i]] : ROW_IS_OUT;
    }
}

static void
push_row (TumenLaneIndex *lane,
          TumenOrderBy    by,
          guint           row)
{
  if (by == TUMEN_ORDER_BY_START)
    lane->by_start[lane->n_rows++] = row;
  else
    lane->by_end[lane->n_rows++] = row;
}

/* Splits an order of all rows into those of the lanes. */
static void
split_order (const LaneMap *map,
             TumenOrderBy   by)
{
  guint          n_dated;
  const guint32 *order = tumen_time_order_get (map->table, by, &n_dated);

  for (guint i = 0; i < map->made->len; i++)
    ((TumenLaneIndex *)map->made->pdata[i])->n_rows = 0;
  for (guint i = 0; i < n_dated; i++)
    {
      guint8 assigned = map->lane_of_row[order[i]];
      guint  lanes[MOST_VALUES + 1] = { assigned };
      guint  n_lanes = 1;

      if (assigned == ROW_IS_OUT)
        continue;
      if (assigned == ROW_HAS_SEVERAL)
        n_lanes = get_lanes_of (map, tumen_table_get_row_set (map->table, map->field, order[i]),
                                lanes);
      for (guint j = 0; j < n_lanes; j++)
        push_row (map->made->pdata[lanes[j]], by, order[i]);
    }
}

static void
fill_lanes (const LaneMap *map)
{
  for (guint i = 0; i < map->made->len; i++)
    tumen_lane_index_allocate (map->made->pdata[i]);
  split_order (map, TUMEN_ORDER_BY_START);
  split_order (map, TUMEN_ORDER_BY_END);
  for (guint i = 0; i < map->made->len; i++)
    tumen_lane_index_finish (map->made->pdata[i], tumen_table_get_rows (map->table));
}

static void
drop_if_empty (GPtrArray *made,
               guint      lane)
{
  if (((TumenLaneIndex *)made->pdata[lane])->n_events == 0)
    g_ptr_array_remove_index (made, lane);
}

static void
add_lanes_by_value (LaneMap      *map,
                    TumenLanguage language)
{
  map->n_values = tumen_table_get_n_values (map->table, map->field);
  map->n_sets = tumen_table_get_n_sets (map->table, map->field);
  map->set_counts = g_new0 (guint, map->n_sets + 1);
  map->counts = g_new0 (guint, map->n_values + 1);
  map->lane_of = g_new0 (guint, map->n_values + 1);
  count_values (map);
  add_own_lanes (map, language);
  g_ptr_array_add (map->made, tumen_lane_index_new (
                                "other", tumen_word (TUMEN_WORD_OTHER_LANE, language), -1));
  g_ptr_array_add (map->made, tumen_lane_index_new (
                                "none", tumen_word (TUMEN_WORD_NO_VALUE, language), -1));
  assign_rows (map);
  fill_lanes (map);
  drop_if_empty (map->made, map->n_own + 1);
  drop_if_empty (map->made, map->n_own);
  g_free (map->set_counts);
  g_free (map->counts);
  g_free (map->lane_of);
  g_free (map->lane_of_row);
}

static void
add_lane_of_all (LaneMap      *map,
                 TumenLanguage language)
{
  guint           n_rows = tumen_table_get_n_rows (map->table);
  TumenLaneIndex *lane;

  lane = tumen_lane_index_new ("all", tumen_word (TUMEN_WORD_ALL_EVENTS, language), -1);
  g_ptr_array_add (map->made, lane);
  map->lane_of_row = g_malloc (n_rows + 1);
  for (guint row = 0; row < n_rows; row++)
    {
      map->lane_of_row[row] = map->rows_in[row] ? 0 : ROW_IS_OUT;
      lane->n_events += map->rows_in[row] != 0;
    }
  fill_lanes (map);
  g_free (map->lane_of_row);
}

static GPtrArray *
make_lanes (LaneMap      *map,
            TumenLanes    lanes,
            TumenLanguage language)
{
  map->made = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_lane_index_free);
  if (tumen_lanes_get_field (lanes, &map->field))
    add_lanes_by_value (map, language);
  else
    add_lane_of_all (map, language);
  return map->made;
}

/**
 * tumen_lanes_make:
 * @table: a finished table
 * @rows_in: one byte a row: whether the filter lets it through
 * @lanes: by what
 * @language: of the names
 * @all: (out) (transfer full) (nullable): if an event stands in several lanes: a lane of all
 *   events, each once
 *
 * Returns: (transfer full) (element-type TumenLaneIndex): the lanes that have an event, undated
 *   ones too, in the order in which they are shown (decision 9)
 */
GPtrArray *
tumen_lanes_make (TumenTable      *table,
                  const guint8    *rows_in,
                  TumenLanes       lanes,
                  TumenLanguage    language,
                  TumenLaneIndex **all)
{
  LaneMap    map = { .table = table, .rows_in = rows_in };
  LaneMap    whole = { .table = table, .rows_in = rows_in };
  GPtrArray *made = make_lanes (&map, lanes, language);

  *all = NULL;
  if (map.has_copies)
    {
      g_autoptr (GPtrArray) of_all = make_lanes (&whole, TUMEN_LANES_NONE, language);

      *all = g_ptr_array_steal_index (of_all, 0);
    }
  return made;
}
