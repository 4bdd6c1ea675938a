/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-table.h"

#include <malloc.h>
#include <string.h>

#define N_ACTORS 300

static const char *const dates[] = {
  "2024-06-19",
  "2024-06",
  "2024",
  "2023-01-01",
  "[2024-01-02,2024-03-09]",
  "2023/2024",
  "[..2024-01]",
  "2024-01~",
  "-0044-03-15",
  "Y-50000",
  "",
  "2025-12-31",
};
static const char *const keys[] = { "2024-06-18", "1969-12-31", "2024", "0044-03-15" };
static const char *const places[] = { "pyongyang", "amur-region", "khasan" };

/* One event and all that it points to. */
typedef struct
{
  FixtureEvent fixture;
  char         id[16];
  char         title[40];
  TumenClock   clock;
  char         actors[3][16];
  const char  *actor_ids[4];
  const char  *place_ids[2];
} Event;

static void
add_random_values (Event *event)
{
  guint n_actors = (guint)g_test_rand_int_range (0, 4);

  for (guint i = 0; i < n_actors; i++)
    {
      g_snprintf (event->actors[i], 16, "actor-%d", g_test_rand_int_range (0, N_ACTORS));
      event->actor_ids[i] = event->actors[i];
    }
  if (g_test_rand_bit ())
    event->place_ids[0] = places[g_test_rand_int_range (0, G_N_ELEMENTS (places))];
  event->fixture.event.values[TUMEN_FIELD_ACTOR] = event->actor_ids;
  event->fixture.event.values[TUMEN_FIELD_PLACE] = event->place_ids;
}

static Event *
make_random_event (guint number)
{
  Event      *event = g_new0 (Event, 1);
  const char *edtf = dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))];

  fixture_event_init (&event->fixture,
                      event->id,
                      edtf,
                      g_test_rand_bit () ? TUMEN_DURATION_ONCE : TUMEN_DURATION_LASTING,
                      (TumenBasis)g_test_rand_int_range (0, TUMEN_N_BASES));
  g_snprintf (event->id, sizeof event->id, "event-%u", number);
  g_snprintf (event->title, sizeof event->title, "Event %u has a name of 30 bytes", number);
  event->title[30] = '\0';
  event->fixture.event.short_title[g_test_rand_int_range (0, TUMEN_N_LANGUAGES)] = event->title;
  event->fixture.event.kind = (TumenKind)g_test_rand_int_range (0, TUMEN_N_KINDS);
  event->fixture.event.status = (TumenStatus)g_test_rand_int_range (0, TUMEN_N_STATUSES);
  event->fixture.event.flags = g_test_rand_bit () ? TUMEN_ROW_BADGE : 0;
  if (g_test_rand_int_range (0, 4) == 0)
    event->fixture.event.sort_key = keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))];
  if (g_test_rand_int_range (0, 4) == 0)
    {
      event->clock.minutes = g_test_rand_int_range (0, 1440);
      event->clock.about = g_test_rand_bit ();
      event->fixture.event.clocks = &event->clock;
      event->fixture.event.n_clocks = 1;
    }
  add_random_values (event);
  return event;
}

static GPtrArray *
make_random_events (guint n_events)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (events, make_random_event (i));
  return events;
}

static void
add_events (TumenTable *table,
            GPtrArray  *events,
            guint       begin,
            guint       end)
{
  for (guint i = begin; i < end; i++)
    {
      Event *event = g_ptr_array_index (events, i);

      event->fixture.event.date = &event->fixture.date;
      tumen_table_add (table, &event->fixture.event);
    }
}

static TumenTable *
make_table (GPtrArray *events)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  add_events (table, events, 0, events->len);
  tumen_table_finish (table);
  return table;
}

/* What the order is, said again: key, else first known bound, but a time of day on its day. */
static double
get_expected_time (const Event *event,
                   gboolean    *is_undated)
{
  const TumenDate *date = &event->fixture.date.date;
  TumenDate        key;

  *is_undated = tumen_date_is_undated (date);
  if (event->fixture.event.sort_key != NULL)
    {
      g_assert_true (tumen_date_parse (event->fixture.event.sort_key, &key, NULL, NULL));
      return (double)key.earliest_start;
    }
  if (*is_undated)
    return (double)INFINITY;
  if (!date->has_earliest_start)
    return (double)(date->has_latest_start ? date->latest_start : date->latest_end);
  if (event->clock.minutes > 0 && date->earliest_start == date->latest_end)
    return (double)date->earliest_start + event->clock.minutes / 1440.0;
  return (double)date->earliest_start;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  gboolean is_undated, is_other_undated;
  double   time = get_expected_time (*(const Event *const *)a, &is_undated);
  double   other = get_expected_time (*(const Event *const *)b, &is_other_undated);

  if (is_undated != is_other_undated)
    return is_undated ? 1 : -1;
  return time < other ? -1 : time > other;
}

static void
test_rows_stand_in_order_of_time_and_as_added (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) events = make_random_events (round * 7);
      g_autoptr (TumenTable) table = make_table (events);

      /* This sort leaves equal ones as they stand. */
      g_ptr_array_sort (events, compare_events);
      g_assert_cmpuint (tumen_table_get_n_rows (table), ==, events->len);
      for (guint i = 0; i < events->len; i++)
        {
          const Event *event = g_ptr_array_index (events, i);
          guint        row;

          g_assert_cmpstr (tumen_table_get_id (table, i), ==, event->id);
          g_assert_true (tumen_table_find (table, event->id, &row));
          g_assert_cmpuint (row, ==, i);
          g_assert_true ((i < tumen_table_get_n_dated (table)) ==
                         (tumen_table_get_rows (table)[i].form != TUMEN_FORM_NONE));
        }
      g_assert_false (tumen_table_find (table, "event", NULL));
    }
}

static void
test_the_extent_holds_all_dated_rows_and_no_more (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) events = make_random_events (round);
      g_autoptr (TumenTable) table = make_table (events);
      double begin, end, first = (double)INFINITY, last = -(double)INFINITY;

      for (guint i = 0; i < tumen_table_get_n_dated (table); i++)
        {
          first = fmin (first, tumen_table_get_rows (table)[i].lo);
          last = fmax (last, tumen_table_get_rows (table)[i].hi);
        }
      g_assert_true (tumen_table_get_extent (table, &begin, &end) ==
                     (tumen_table_get_n_dated (table) > 0));
      if (tumen_table_get_n_dated (table) == 0)
        continue;
      g_assert_cmpfloat (begin, ==, first);
      g_assert_cmpfloat (end, ==, last);
    }
}

static void
assert_same_values (TumenTable *table,
                    TumenTable *other,
                    guint       row,
                    TumenField  field)
{
  guint          n_values, n_others;
  const guint16 *values = tumen_table_get_row_values (table, field, row, &n_values);
  const guint16 *others = tumen_table_get_row_values (other, field, row, &n_others);

  g_assert_cmpuint (n_values, ==, n_others);
  for (guint i = 0; i < n_values; i++)
    g_assert_cmpstr (tumen_table_get_value_id (table, field, values[i]),
                     ==,
                     tumen_table_get_value_id (other, field, others[i]));
}

static void
assert_same_lists (TumenTable *table,
                   TumenTable *other,
                   guint       row)
{
  guint             n_days, n_other_days, n_clocks, n_other_clocks;
  const TumenDay   *days = tumen_table_get_candidate_days (table, row, &n_days);
  const TumenDay   *other_days = tumen_table_get_candidate_days (other, row, &n_other_days);
  const TumenClock *clocks = tumen_table_get_clocks (table, row, &n_clocks);
  const TumenClock *other_clocks = tumen_table_get_clocks (other, row, &n_other_clocks);

  g_assert_cmpmem (days, n_days * sizeof *days, other_days, n_other_days * sizeof *days);
  g_assert_cmpuint (n_clocks, ==, n_other_clocks);
  for (guint i = 0; i < n_clocks; i++)
    g_assert_cmpint (clocks[i].minutes, ==, other_clocks[i].minutes);
}

static void
assert_same_tables (TumenTable *table,
                    TumenTable *other)
{
  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, tumen_table_get_n_rows (other));
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      g_assert_cmpmem (&tumen_table_get_rows (table)[row], sizeof (TumenRow),
                       &tumen_table_get_rows (other)[row], sizeof (TumenRow));
      g_assert_cmpstr (tumen_table_get_id (table, row), ==, tumen_table_get_id (other, row));
      for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
        {
          g_assert_cmpstr (tumen_table_get_short_title (table, row, (TumenLanguage)i),
                           ==,
                           tumen_table_get_short_title (other, row, (TumenLanguage)i));
          g_assert_cmpstr (tumen_table_get_date_words (table, row, (TumenLanguage)i),
                           ==,
                           tumen_table_get_date_words (other, row, (TumenLanguage)i));
        }
      for (guint i = 0; i < TUMEN_N_FIELDS; i++)
        assert_same_values (table, other, row, (TumenField)i);
      assert_same_lists (table, other, row);
    }
}

static void
test_appending_is_adding (void)
{
  for (guint round = 0; round < 20; round++)
    {
      guint n_events = (guint)g_test_rand_int_range (0, 200);
      guint middle = (guint)g_test_rand_int_range (0, (int)n_events + 1);
      g_autoptr (GPtrArray) events = make_random_events (n_events);
      g_autoptr (TumenTable) whole = NULL;
      g_autoptr (TumenTable) first = tumen_table_new_empty (TUMEN_READING_EDITORS);
      TumenTable *second = tumen_table_new_empty (TUMEN_READING_EDITORS);

      tumen_table_set_value_name (second, TUMEN_FIELD_ACTOR, "actor-1", TUMEN_LANGUAGE_EN, "One");
      tumen_table_set_value_name (second, TUMEN_FIELD_ACTOR, "nobody", TUMEN_LANGUAGE_EN, "None");
      tumen_table_reserve (first, n_events);
      add_events (first, events, 0, middle);
      add_events (second, events, middle, n_events);
      tumen_table_append (first, second);
      tumen_table_finish (first);
      whole = make_table (events);
      assert_same_tables (first, whole);
      g_assert_true (tumen_table_knows_value (first, TUMEN_FIELD_ACTOR, "nobody"));
    }
}

static void
test_a_table_can_be_appended_to_again (void)
{
  g_autoptr (GPtrArray) events = make_random_events (300);
  g_autoptr (TumenTable) whole = make_table (events);
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < 3; i++)
    {
      TumenTable *part = tumen_table_new_empty (TUMEN_READING_EDITORS);

      add_events (part, events, 100 * i, 100 * i + 50);
      tumen_table_append (table, part);
      add_events (table, events, 100 * i + 50, 100 * i + 100);
    }
  tumen_table_finish (table);
  assert_same_tables (table, whole);
}

static void
test_sets_of_values_stand_for_their_ids (void)
{
  static const char *const kim[] = { "kim", NULL };
  static const char *const both[] = { "kim", "putin", "kim", NULL };
  static const char *const turned[] = { "putin", "kim", NULL };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint32        sets[TUMEN_N_FIELDS] = { 0 };
  FixtureEvent   fixture;
  const guint16 *values;
  guint          n_values;

  g_assert_cmpuint (tumen_table_intern_values (table, TUMEN_FIELD_ACTOR, NULL), ==, 0);
  sets[TUMEN_FIELD_ACTOR] = tumen_table_intern_values (table, TUMEN_FIELD_ACTOR, both);
  g_assert_cmpuint (sets[TUMEN_FIELD_ACTOR], ==,
                    tumen_table_intern_values (table, TUMEN_FIELD_ACTOR, both));
  g_assert_cmpuint (sets[TUMEN_FIELD_ACTOR], !=,
                    tumen_table_intern_values (table, TUMEN_FIELD_ACTOR, turned));
  fixture_event_init (&fixture, "a", "2023", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.sets = sets;
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "b", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.values[TUMEN_FIELD_ACTOR] = kim;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);

  values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 0, &n_values);
  g_assert_cmpuint (n_values, ==, 2);
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, values[0]), ==, "kim");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, values[1]), ==, "putin");
  tumen_table_get_row_values (table, TUMEN_FIELD_PLACE, 0, &n_values);
  g_assert_cmpuint (n_values, ==, 0);
  tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 1, &n_values);
  g_assert_cmpuint (n_values, ==, 1);
}

static void
test_ids_count_by_content_and_not_by_where_they_lie (void)
{
  static const char *const names[] = { "kim", "putin", "kim", "", "kim jong un", "putin" };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  char        id[16];
  const char *ids[] = { id, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *event = g_strdup_printf ("%u", i);
      FixtureEvent     fixture;

      g_strlcpy (id, names[i], sizeof id);
      fixture_event_init (&fixture, event, "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      fixture.event.values[TUMEN_FIELD_ACTOR] = ids;
      tumen_table_add (table, &fixture.event);
    }
  tumen_table_finish (table);
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint          n_values;
      const guint16 *values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, i, &n_values);

      g_assert_cmpuint (n_values, ==, 1);
      g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, values[0]),
                       ==,
                       names[i]);
    }
}

static void
test_sets_can_be_read_by_the_row_and_by_the_stretch (void)
{
  g_autoptr (GPtrArray) events = make_random_events (500);
  g_autoptr (TumenTable) table = make_table (events);
  guint32 sets[100];

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      tumen_table_read_sets (table, (TumenField)i, 321, 100, sets);
      for (guint j = 0; j < 100; j++)
        {
          guint          n_values, n_others;
          const guint16 *values, *others;

          g_assert_cmpuint (sets[j], ==, tumen_table_get_row_set (table, (TumenField)i, 321 + j));
          g_assert_cmpuint (sets[j], <, tumen_table_get_n_sets (table, (TumenField)i));
          values = tumen_table_get_set_values (table, (TumenField)i, sets[j], &n_values);
          others = tumen_table_get_row_values (table, (TumenField)i, 321 + j, &n_others);
          g_assert_cmpmem (values, n_values * sizeof *values, others, n_others * sizeof *others);
          for (guint k = 0; k < n_values; k++)
            g_assert_cmpuint (values[k], <, tumen_table_get_n_values (table, (TumenField)i));
        }
    }
}

static gsize
get_used_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* Enough events that their sets of actors need 16 bits, and then 32. */
static void
add_many_events (TumenTable *table,
                 guint       n_events)
{
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree Event *event = make_random_event (i);

      event->fixture.event.date = &event->fixture.date;
      event->fixture.event.n_clocks = 0;
      tumen_table_add (table, &event->fixture.event);
    }
}

static void
test_an_event_takes_at_most_102_bytes (void)
{
  const guint n_events = 200000;
  gsize       before = get_used_memory ();
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint row;

  add_many_events (table, n_events);
  tumen_table_finish (table);
  g_assert_cmpuint (tumen_table_get_n_sets (table, TUMEN_FIELD_ACTOR), >, 65536);
  g_assert_true (tumen_table_find (table, "event-123456", &row));
  g_assert_cmpstr (tumen_table_get_short_title (table, row, TUMEN_LANGUAGE_EN),
                   ==,
                   "Event 123456 has a name of 30 ");
  /* A sanitizer has a heap of its own, of which this knows nothing. */
  if (get_used_memory () == before)
    g_test_skip ("This memory cannot be measured");
  else
    g_assert_cmpuint ((get_used_memory () - before) / n_events, <=, 102);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-build/rows-stand-in-order-of-time-and-as-added",
                   test_rows_stand_in_order_of_time_and_as_added);
  g_test_add_func ("/table-build/the-extent-holds-all-dated-rows-and-no-more",
                   test_the_extent_holds_all_dated_rows_and_no_more);
  g_test_add_func ("/table-build/appending-is-adding", test_appending_is_adding);
  g_test_add_func ("/table-build/a-table-can-be-appended-to-again",
                   test_a_table_can_be_appended_to_again);
  g_test_add_func ("/table-build/sets-of-values-stand-for-their-ids",
                   test_sets_of_values_stand_for_their_ids);
  g_test_add_func ("/table-build/ids-count-by-content-and-not-by-where-they-lie",
                   test_ids_count_by_content_and_not_by_where_they_lie);
  g_test_add_func ("/table-build/sets-can-be-read-by-the-row-and-by-the-stretch",
                   test_sets_can_be_read_by_the_row_and_by_the_stretch);
  g_test_add_func ("/table-build/an-event-takes-at-most-102-bytes",
                   test_an_event_takes_at_most_102_bytes);
  return g_test_run ();
}
