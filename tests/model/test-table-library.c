/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-filter.h"
#include "tumen-table.h"

#define AMUR   "amur-summit-2023"
#define TREATY "treaty-strategic-partnership-2024-06"

static TumenLibrary *library;
static TumenTable   *tables[TUMEN_N_READINGS];

static const TumenRow *
get_row (TumenReading reading,
         const char  *id,
         guint       *row)
{
  g_assert_true (tumen_table_find (tables[reading], id, row));
  return &tumen_table_get_rows (tables[reading])[*row];
}

static gboolean
has_value (TumenReading reading,
           const char  *event,
           TumenField   field,
           const char  *id)
{
  guint          row, n_values, wanted;
  const guint16 *values;

  get_row (reading, event, &row);
  if (!tumen_table_find_value (tables[reading], field, id, &wanted))
    return FALSE;
  values = tumen_table_get_row_values (tables[reading], field, row, &n_values);
  for (guint i = 0; i < n_values; i++)
    {
      if (values[i] == wanted)
        return TRUE;
    }
  return FALSE;
}

static void
test_has_every_event_of_the_library (void)
{
  GListModel *events = tumen_library_get_events (library);

  for (guint reading = 0; reading < TUMEN_N_READINGS; reading++)
    {
      g_assert_cmpuint (tumen_table_get_n_rows (tables[reading]),
                        ==,
                        g_list_model_get_n_items (events));
      for (guint i = 0; i < g_list_model_get_n_items (events); i++)
        {
          g_autoptr (TumenEvent) event = g_list_model_get_item (events, i);
          guint row;

          g_assert_cmpint (get_row ((TumenReading)reading, tumen_event_get_id (event), &row)->kind,
                           ==,
                           tumen_event_get_kind (event));
          g_assert_cmpstr (tumen_table_get_short_title (tables[reading],
                                                        row,
                                                        TUMEN_LANGUAGE_ES),
                           ==,
                           tumen_event_get_short_title (event, TUMEN_LANGUAGE_ES));
        }
    }
}

static void
test_rows_never_go_back_in_time (void)
{
  const TumenRow *rows = tumen_table_get_rows (tables[TUMEN_READING_EDITORS]);
  guint           n_rows = tumen_table_get_n_rows (tables[TUMEN_READING_EDITORS]);

  for (guint i = 1; i < n_rows; i++)
    {
      if (rows[i].form == TUMEN_FORM_DAY && rows[i - 1].form == TUMEN_FORM_DAY)
        g_assert_cmpfloat (rows[i].lo, >=, rows[i - 1].lo);
      g_assert_false (rows[i - 1].form == TUMEN_FORM_NONE && rows[i].form != TUMEN_FORM_NONE);
    }
}

static void
test_each_reading_has_its_own_dates (void)
{
  guint row;

  g_assert_cmpint (get_row (TUMEN_READING_EDITORS, AMUR, &row)->form,
                   ==,
                   TUMEN_FORM_DAY);
  g_assert_cmpstr (tumen_table_get_date_words (tables[TUMEN_READING_EDITORS],
                                               row,
                                               TUMEN_LANGUAGE_EN),
                   ==,
                   "13 Sep 2023");
  g_assert_cmpint (get_row (TUMEN_READING_STRICT, AMUR, &row)->form,
                   ==,
                   TUMEN_FORM_WITHIN);
  g_assert_cmpstr (tumen_table_get_date_words (tables[TUMEN_READING_STRICT],
                                               row,
                                               TUMEN_LANGUAGE_EN),
                   ==,
                   "2023");
}

static void
test_clock_times_are_drawn_at_their_hour (void)
{
  guint             row, n_clocks;
  const TumenRow   *parade = get_row (TUMEN_READING_EDITORS, "parade-pyongyang-2023-07-27", &row);
  const TumenClock *clocks = tumen_table_get_clocks (tables[TUMEN_READING_EDITORS], row, &n_clocks);

  g_assert_cmpint (parade->form, ==, TUMEN_FORM_CLOCK);
  g_assert_cmpint (parade->ink, ==, TUMEN_INK_DOTTED);
  g_assert_cmpuint (n_clocks, ==, 2);
  g_assert_cmpint (clocks[0].minutes, ==, 20 * 60);
  g_assert_cmpint (clocks[1].minutes, ==, 21 * 60 + 50);
}

static void
test_countries_come_from_actors_offices_and_places (void)
{
  g_assert_true (has_value (TUMEN_READING_EDITORS, AMUR, TUMEN_FIELD_COUNTRY, "KP"));
  g_assert_true (has_value (TUMEN_READING_EDITORS, AMUR, TUMEN_FIELD_COUNTRY, "RU"));
  g_assert_false (has_value (TUMEN_READING_EDITORS, AMUR, TUMEN_FIELD_COUNTRY, "UA"));
  g_assert_true (has_value (TUMEN_READING_EDITORS,
                            "invasion-of-ukraine-2022",
                            TUMEN_FIELD_COUNTRY,
                            "UA"));
  g_assert_true (has_value (TUMEN_READING_EDITORS,
                            AMUR,
                            TUMEN_FIELD_PLACE,
                            "amur-region"));
  g_assert_true (has_value (TUMEN_READING_EDITORS,
                            AMUR,
                            TUMEN_FIELD_FINE_KIND,
                            "summit"));
  g_assert_true (has_value (TUMEN_READING_EDITORS, AMUR, TUMEN_FIELD_SOURCE, "002"));
}

static void
test_disagreement_bears_the_badge_and_stands_in_its_facet (void)
{
  guint           row;
  const TumenRow *treaty = get_row (TUMEN_READING_STRICT,
                                    TREATY,
                                    &row);

  g_assert_cmpint (treaty->flags & TUMEN_ROW_BADGE, !=, 0);
  g_assert_cmpint (treaty->flags & TUMEN_ROW_DATES_DISAGREE, !=, 0);
  g_assert_true (has_value (TUMEN_READING_STRICT,
                            TREATY,
                            TUMEN_FIELD_AGREEMENT,
                            "disagree"));
  g_assert_true (has_value (TUMEN_READING_STRICT,
                            TREATY,
                            TUMEN_FIELD_AGREEMENT,
                            "several"));
  g_assert_false (has_value (TUMEN_READING_STRICT,
                             AMUR,
                             TUMEN_FIELD_AGREEMENT,
                             "disagree"));
}

static void
test_values_have_names_in_both_languages (void)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      for (guint v = 0; v < tumen_table_get_n_values (tables[0], (TumenField)i); v++)
        {
          g_assert_nonnull (tumen_table_get_value_name (tables[0],
                                                        (TumenField)i,
                                                        v,
                                                        TUMEN_LANGUAGE_EN));
          g_assert_nonnull (tumen_table_get_value_name (tables[0],
                                                        (TumenField)i,
                                                        v,
                                                        TUMEN_LANGUAGE_ES));
        }
    }
  g_assert_cmpstr (tumen_table_get_value_name (tables[0],
                                               TUMEN_FIELD_COUNTRY,
                                               0,
                                               TUMEN_LANGUAGE_ES),
                   ==,
                   "Corea del Norte");
  g_assert_cmpstr (tumen_table_get_value_name (tables[0], TUMEN_FIELD_SOURCE, 0, TUMEN_LANGUAGE_EN),
                   ==,
                   "Article 1");
}

static void
test_actors_without_events_are_known (void)
{
  GListModel *actors = tumen_library_get_actors (library);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (TumenActor) actor = g_list_model_get_item (actors, i);

      g_assert_true (tumen_table_knows_value (tables[0],
                                              TUMEN_FIELD_ACTOR,
                                              tumen_actor_get_id (actor)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < TUMEN_N_READINGS; i++)
    tables[i] = tumen_table_new (library, (TumenReading)i);
  g_test_add_func ("/table-library/has-every-event-of-the-library",
                   test_has_every_event_of_the_library);
  g_test_add_func ("/table-library/rows-never-go-back-in-time", test_rows_never_go_back_in_time);
  g_test_add_func ("/table-library/each-reading-has-its-own-dates",
                   test_each_reading_has_its_own_dates);
  g_test_add_func ("/table-library/clock-times-are-drawn-at-their-hour",
                   test_clock_times_are_drawn_at_their_hour);
  g_test_add_func ("/table-library/countries-come-from-actors-offices-and-places",
                   test_countries_come_from_actors_offices_and_places);
  g_test_add_func ("/table-library/disagreement-bears-the-badge-and-stands-in-its-facet",
                   test_disagreement_bears_the_badge_and_stands_in_its_facet);
  g_test_add_func ("/table-library/values-have-names-in-both-languages",
                   test_values_have_names_in_both_languages);
  g_test_add_func ("/table-library/actors-without-events-are-known",
                   test_actors_without_events_are_known);
  result = g_test_run ();
  for (guint i = 0; i < TUMEN_N_READINGS; i++)
    g_assert_finalize_object (tables[i]);
  g_clear_object (&library);
  return result;
}
