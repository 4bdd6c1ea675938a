/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-filter.h"
#include "tumen-nearest.h"

#include <string.h>

static void
test_ids_are_sorted_and_each_once (void)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  g_assert_true (tumen_filter_is_empty (&filter));
  g_assert_null (tumen_filter_get_ids (&filter, TUMEN_FIELD_ACTOR));
  g_assert_true (tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "putin"));
  g_assert_true (tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "kim"));
  g_assert_true (tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "shoigu"));
  g_assert_false (tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "putin"));
  g_assert_cmpuint (tumen_filter_get_n_ids (&filter, TUMEN_FIELD_ACTOR), ==, 3);
  g_assert_cmpstr (tumen_filter_get_ids (&filter, TUMEN_FIELD_ACTOR)[0], ==, "kim");
  g_assert_cmpstr (tumen_filter_get_ids (&filter, TUMEN_FIELD_ACTOR)[2], ==, "shoigu");
  g_assert_true (tumen_filter_has (&filter, TUMEN_FIELD_ACTOR, "putin"));
  g_assert_false (tumen_filter_has (&filter, TUMEN_FIELD_PLACE, "putin"));
  g_assert_false (tumen_filter_is_empty (&filter));
  tumen_filter_clear (&filter);
  g_assert_true (tumen_filter_is_empty (&filter));
}

static void
test_removing_the_last_id_lets_all_through (void)
{
  TumenFilter filter, empty;

  tumen_filter_init (&filter);
  tumen_filter_init (&empty);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  g_assert_false (tumen_filter_remove (&filter, TUMEN_FIELD_KIND, "arms"));
  g_assert_true (tumen_filter_remove (&filter, TUMEN_FIELD_KIND, "attack"));
  g_assert_false (tumen_filter_remove (&filter, TUMEN_FIELD_KIND, "attack"));
  g_assert_true (tumen_filter_equal (&filter, &empty));
}

static void
test_copies_are_equal_and_independent (void)
{
  TumenFilter filter, copy;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  tumen_filter_add (&filter, TUMEN_FIELD_COUNTRY, "KP");
  tumen_filter_copy (&filter, &copy);
  g_assert_true (tumen_filter_equal (&filter, &copy));
  tumen_filter_remove (&copy, TUMEN_FIELD_COUNTRY, "KP");
  g_assert_false (tumen_filter_equal (&filter, &copy));
  tumen_filter_add (&copy, TUMEN_FIELD_COUNTRY, "RU");
  g_assert_false (tumen_filter_equal (&filter, &copy));
  g_assert_true (tumen_filter_has (&filter, TUMEN_FIELD_COUNTRY, "KP"));
  tumen_filter_clear (&filter);
  tumen_filter_clear (&copy);
}

static const char *const actors[] = { "kim", "putin", "shoigu", "krivoruchko", "kirby" };
static const char *const places[] = { "pyongyang", "amur-region" };

/* A random table whose every event has some of the values above. */
static TumenTable *
make_random_table (guint n_rows)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%u", i);
      const char      *chosen[G_N_ELEMENTS (actors) + 1] = { NULL };
      const char      *place[2] = { NULL };
      guint            n_chosen = 0;
      FixtureEvent     fixture;

      fixture_event_init (&fixture,
                          id,
                          "2024-01",
                          TUMEN_DURATION_ONCE,
                          (TumenBasis)g_test_rand_int_range (0, 3));
      fixture.event.kind = (TumenKind)g_test_rand_int_range (0, TUMEN_N_KINDS);
      fixture.event.status = (TumenStatus)g_test_rand_int_range (0, TUMEN_N_STATUSES);
      for (guint j = 0; j < G_N_ELEMENTS (actors); j++)
        {
          if (g_test_rand_int_range (0, 3) == 0)
            chosen[n_chosen++] = actors[j];
        }
      place[0] = g_test_rand_int_range (0, 3) > 0 ? places[g_test_rand_int_range (0, 2)] : NULL;
      fixture.event.values[TUMEN_FIELD_ACTOR] = chosen;
      fixture.event.values[TUMEN_FIELD_PLACE] = place;
      tumen_table_add (table, &fixture.event);
    }
  tumen_table_finish (table);
  return table;
}

static void
make_random_filter (TumenFilter *filter,
                    TumenTable  *table)
{
  tumen_filter_init (filter);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      for (guint v = 0; v < tumen_table_get_n_values (table, (TumenField)i); v++)
        {
          if (g_test_rand_int_range (0, 6) == 0)
            tumen_filter_add (filter,
                              (TumenField)i,
                              tumen_table_get_value_id (table, (TumenField)i, v));
        }
      if (g_test_rand_int_range (0, 3) > 0)
        tumen_filter_clear_field (filter, (TumenField)i);
    }
}

/* The rule itself, slowly: of each field with ids, one of them. */
static gboolean
is_in (const TumenFilter *filter,
       TumenTable        *table,
       guint              row)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      guint          n_values;
      const guint16 *values = tumen_table_get_row_values (table, (TumenField)i, row, &n_values);
      gboolean       any = tumen_filter_get_n_ids (filter, (TumenField)i) == 0;

      for (guint v = 0; v < n_values; v++)
        any = any || tumen_filter_has (filter,
                                       (TumenField)i,
                                       tumen_table_get_value_id (table, (TumenField)i, values[v]));
      if (!any)
        return FALSE;
    }
  return TRUE;
}

static void
test_ids_add_up_within_a_field_and_narrow_between_fields (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (TumenTable) table = make_random_table (40);
      g_autofree guint8 *rows_in = NULL;
      TumenFilter        filter;
      guint              n_in;
      guint              n_expected = 0;

      make_random_filter (&filter, table);
      rows_in = tumen_filter_apply (&filter, table, &n_in);
      for (guint row = 0; row < 40; row++)
        {
          g_assert_cmpuint (rows_in[row], ==, is_in (&filter, table, row) ? 1 : 0);
          n_expected += rows_in[row];
        }
      g_assert_cmpuint (n_in, ==, n_expected);
      tumen_filter_clear (&filter);
    }
}

static void
test_a_table_of_many_rows_is_filtered_to_its_end (void)
{
  const guint n_rows = 2500;
  g_autoptr (TumenTable) table = make_random_table (n_rows);
  g_autofree guint8 *rows_in = NULL;
  TumenFilter        filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "kim");
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "meeting");
  rows_in = tumen_filter_apply (&filter, table, NULL);
  for (guint row = 0; row < n_rows; row++)
    g_assert_cmpuint (rows_in[row], ==, is_in (&filter, table, row) ? 1 : 0);
  tumen_filter_clear (&filter);
}

/* Every count must be what the filter leaves once that value alone is chosen. */
static void
test_counts_tell_what_a_click_would_leave (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (TumenTable) table = make_random_table (40);
      TumenFilter filter;

      make_random_filter (&filter, table);
      for (guint i = 0; i < TUMEN_N_FIELDS; i++)
        {
          TumenField        field = (TumenField)i;
          guint             n_values = tumen_table_get_n_values (table, field);
          g_autofree guint *counts = g_new (guint, n_values + 1);

          tumen_filter_count (&filter, table, field, counts);
          for (guint v = 0; v < n_values; v++)
            {
              TumenFilter clicked;
              guint       n_in;

              tumen_filter_copy (&filter, &clicked);
              tumen_filter_clear_field (&clicked, field);
              tumen_filter_add (&clicked, field, tumen_table_get_value_id (table, field, v));
              g_free (tumen_filter_apply (&clicked, table, &n_in));
              g_assert_cmpuint (counts[v], ==, n_in);
              tumen_filter_clear (&clicked);
            }
        }
      tumen_filter_clear (&filter);
    }
}

static void
test_counts_of_single_valued_fields_add_up_to_all (void)
{
  static const TumenField single[] = {
    TUMEN_FIELD_KIND,
    TUMEN_FIELD_CERTAINTY,
    TUMEN_FIELD_STATUS,
    TUMEN_FIELD_BASIS,
  };
  g_autoptr (TumenTable) table = make_random_table (100);
  TumenFilter filter;

  tumen_filter_init (&filter);
  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    {
      guint             n_values = tumen_table_get_n_values (table, single[i]);
      g_autofree guint *counts = g_new (guint, n_values);
      guint             sum = 0;

      tumen_filter_count (&filter, table, single[i], counts);
      for (guint v = 0; v < n_values; v++)
        sum += counts[v];
      g_assert_cmpuint (sum, ==, 100);
    }
}

static void
test_an_id_that_nobody_has_lets_none_through (void)
{
  g_autoptr (TumenTable) table = make_random_table (10);
  TumenFilter filter;
  guint       n_in;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "nobody");
  g_free (tumen_filter_apply (&filter, table, &n_in));
  g_assert_cmpuint (n_in, ==, 0);
  tumen_filter_clear (&filter);
}

static void
test_unknown_ids_come_with_their_nearest (void)
{
  g_autoptr (TumenTable) table = make_random_table (60);
  g_autofree char *unknown = NULL;
  g_auto (GStrv) nearest = NULL;
  TumenFilter filter;
  TumenField  field;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  g_assert_null (tumen_filter_find_unknown (&filter, table, &field, &nearest));
  g_assert_null (nearest);
  tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, "shoigo");
  unknown = tumen_filter_find_unknown (&filter, table, &field, &nearest);
  g_assert_cmpstr (unknown, ==, "shoigo");
  g_assert_cmpint (field, ==, TUMEN_FIELD_ACTOR);
  g_assert_cmpuint (g_strv_length (nearest), ==, 5);
  g_assert_cmpstr (nearest[0], ==, "shoigu");
  tumen_filter_clear (&filter);
}

static void
test_nearest_also_knows_names_and_parts (void)
{
  g_autoptr (TumenTable) table = make_random_table (1);
  g_autofree char *unknown = NULL;
  g_auto (GStrv) nearest = NULL;
  TumenFilter filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "ataques");
  unknown = tumen_filter_find_unknown (&filter, table, NULL, &nearest);
  g_assert_cmpstr (nearest[0], ==, "attack");
  g_clear_pointer (&nearest, g_strfreev);
  g_clear_pointer (&unknown, g_free);
  tumen_filter_clear (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_STATUS, "POSITION");
  unknown = tumen_filter_find_unknown (&filter, table, NULL, &nearest);
  g_assert_cmpstr (nearest[0], ==, "continuing-position");
  tumen_filter_clear (&filter);
}

static void
test_event_ids_have_nearest_too (void)
{
  g_autoptr (TumenTable) table = make_random_table (12);
  g_auto (GStrv) nearest = tumen_table_find_nearest_ids (table, "evnt-11");

  g_assert_cmpuint (g_strv_length (nearest), ==, 5);
  g_assert_cmpstr (nearest[0], ==, "event-11");
}

/* What measuring leaves out early must be what would not have been kept. */
static void
test_the_nearest_are_those_of_measuring_all (void)
{
  for (guint round = 0; round < 200; round++)
    {
      TumenNearest nearest, all = { .n_ids = 0 };
      char         texts[30][16] = { "" };
      g_auto (GStrv) found = NULL;
      g_auto (GStrv) expected = NULL;
      const char *letters[] = { "a", "b", "k", "-", "é", "한" };

      tumen_nearest_init (&nearest, round % 2 == 0 ? "bak-ab" : "한a");
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          TumenNearest lone;
          guint        distance;

          for (int j = g_test_rand_int_range (0, 5); j >= 0; j--)
            g_strlcat (texts[i], letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))], 16);
          tumen_nearest_init (&lone, round % 2 == 0 ? "bak-ab" : "한a");
          distance = tumen_nearest_measure (&lone, texts[i]);
          tumen_nearest_add (&all, texts[i], distance);
          tumen_nearest_add (&nearest, texts[i], tumen_nearest_measure (&nearest, texts[i]));
          g_strfreev (tumen_nearest_finish (&lone));
        }
      found = tumen_nearest_finish (&nearest);
      expected = tumen_nearest_finish (&all);
      g_assert_cmpstrv (found, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/ids-are-sorted-and-each-once", test_ids_are_sorted_and_each_once);
  g_test_add_func ("/filter/removing-the-last-id-lets-all-through",
                   test_removing_the_last_id_lets_all_through);
  g_test_add_func ("/filter/copies-are-equal-and-independent",
                   test_copies_are_equal_and_independent);
  g_test_add_func ("/filter/ids-add-up-within-a-field-and-narrow-between-fields",
                   test_ids_add_up_within_a_field_and_narrow_between_fields);
  g_test_add_func ("/filter/a-table-of-many-rows-is-filtered-to-its-end",
                   test_a_table_of_many_rows_is_filtered_to_its_end);
  g_test_add_func ("/filter/counts-tell-what-a-click-would-leave",
                   test_counts_tell_what_a_click_would_leave);
  g_test_add_func ("/filter/counts-of-single-valued-fields-add-up-to-all",
                   test_counts_of_single_valued_fields_add_up_to_all);
  g_test_add_func ("/filter/an-id-that-nobody-has-lets-none-through",
                   test_an_id_that_nobody_has_lets_none_through);
  g_test_add_func ("/filter/unknown-ids-come-with-their-nearest",
                   test_unknown_ids_come_with_their_nearest);
  g_test_add_func ("/filter/nearest-also-knows-names-and-parts",
                   test_nearest_also_knows_names_and_parts);
  g_test_add_func ("/filter/event-ids-have-nearest-too", test_event_ids_have_nearest_too);
  g_test_add_func ("/filter/the-nearest-are-those-of-measuring-all",
                   test_the_nearest_are_those_of_measuring_all);
  return g_test_run ();
}
