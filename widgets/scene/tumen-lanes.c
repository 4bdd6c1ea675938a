/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"
#include "tumen-words.h"

/* Lanes of many values: so many, then "Other" (decision 9). */
#define MOST_VALUES 12
#define NO_LANE     G_MAXUINT

/* LaneMap: which values have a lane of their own, and which lanes take the rest. */
typedef struct
{
  TumenField field;
  guint      n_values;
  guint     *counts;  /* events of the filter */
  guint     *lane_of; /* a value's lane, or NO_LANE: it has none, or is empty */
  guint      n_own;
} LaneMap;

static gboolean
get_field (TumenLanes  lanes,
           TumenField *field)
{
  static const TumenField fields[TUMEN_N_LANES] = {
    [TUMEN_LANES_KIND] = TUMEN_FIELD_KIND,
    [TUMEN_LANES_ACTOR] = TUMEN_FIELD_ACTOR,
    [TUMEN_LANES_COUNTRY] = TUMEN_FIELD_COUNTRY,
    [TUMEN_LANES_PLACE] = TUMEN_FIELD_PLACE,
    [TUMEN_LANES_SOURCE] = TUMEN_FIELD_SOURCE,
    [TUMEN_LANES_STATUS] = TUMEN_FIELD_STATUS,
  };

  if (lanes == TUMEN_LANES_NONE)
    return FALSE;
  *field = fields[lanes];
  return TRUE;
}

static void
count_values (LaneMap      *map,
              TumenTable   *table,
              const guint8 *rows_in)
{
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      guint          n;
      const guint16 *values = tumen_table_get_row_values (table, map->field, row, &n);

      for (guint i = 0; rows_in[row] && i < n; i++)
        map->counts[values[i]]++;
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
add_own_lanes (GPtrArray    *made,
               LaneMap      *map,
               TumenTable   *table,
               TumenLanguage language)
{
  g_autofree guint *order = order_values (map);

  for (guint i = 0; i < map->n_values; i++)
    {
      guint       value = order[i];
      const char *name;
      int         kind;

      map->lane_of[value] = NO_LANE;
      if (map->counts[value] == 0 || made->len >= MOST_VALUES)
        continue;
      name = get_lane_name (table, map->field, value, language, &kind);
      map->lane_of[value] = made->len;
      g_ptr_array_add (made, tumen_lane_layout_new (
                               tumen_table_get_value_id (table, map->field, value), name, kind));
    }
  map->n_own = made->len;
}

/* Once in each lane of its values, once in "Other" for all values without a lane. */
static void
add_row (GPtrArray     *made,
         const LaneMap *map,
         TumenTable    *table,
         guint          row)
{
  guint          n;
  const guint16 *values = tumen_table_get_row_values (table, map->field, row, &n);
  gboolean       has_other = FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint lane = map->lane_of[values[i]];

      if (lane != NO_LANE)
        tumen_lane_layout_add (made->pdata[lane], table, row);
      has_other = has_other || lane == NO_LANE;
    }
  if (has_other)
    tumen_lane_layout_add (made->pdata[map->n_own], table, row);
  if (n == 0)
    tumen_lane_layout_add (made->pdata[map->n_own + 1], table, row);
}

static void
drop_if_empty (GPtrArray *made,
               guint      lane)
{
  if (((TumenLaneLayout *)made->pdata[lane])->n_events == 0)
    g_ptr_array_remove_index (made, lane);
}

static void
add_lanes_by_value (GPtrArray    *made,
                    LaneMap      *map,
                    TumenTable   *table,
                    const guint8 *rows_in,
                    TumenLanguage language)
{
  map->n_values = tumen_table_get_n_values (table, map->field);
  map->counts = g_new0 (guint, map->n_values + 1);
  map->lane_of = g_new0 (guint, map->n_values + 1);
  count_values (map, table, rows_in);
  add_own_lanes (made, map, table, language);
  g_ptr_array_add (made, tumen_lane_layout_new (
                           "other", tumen_word (TUMEN_WORD_OTHER_LANE, language), -1));
  g_ptr_array_add (made, tumen_lane_layout_new (
                           "none", tumen_word (TUMEN_WORD_NO_VALUE, language), -1));
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (rows_in[row])
        add_row (made, map, table, row);
    }
  drop_if_empty (made, map->n_own + 1);
  drop_if_empty (made, map->n_own);
  g_free (map->counts);
  g_free (map->lane_of);
}

static void
add_lane_of_all (GPtrArray    *made,
                 TumenTable   *table,
                 const guint8 *rows_in,
                 TumenLanguage language)
{
  TumenLaneLayout *lane;

  lane = tumen_lane_layout_new ("all", tumen_word (TUMEN_WORD_ALL_EVENTS, language), -1);
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (rows_in[row])
        tumen_lane_layout_add (lane, table, row);
    }
  g_ptr_array_add (made, lane);
}

/**
 * tumen_lanes_make:
 * @table: a finished table
 * @rows_in: one byte a row: whether the filter lets it through
 * @lanes: by what
 * @language: of the names
 *
 * Returns: (transfer full) (element-type TumenLaneLayout): the lanes that have an event, undated
 *   ones too, in the order in which they are shown (decision 9)
 */
GPtrArray *
tumen_lanes_make (TumenTable   *table,
                  const guint8 *rows_in,
                  TumenLanes    lanes,
                  TumenLanguage language)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_lane_layout_free);
  LaneMap    map = { 0 };

  if (get_field (lanes, &map.field))
    add_lanes_by_value (made, &map, table, rows_in, language);
  else
    add_lane_of_all (made, table, rows_in, language);
  for (guint i = 0; i < made->len; i++)
    tumen_lane_layout_finish (made->pdata[i], tumen_table_get_rows (table));
  return made;
}
