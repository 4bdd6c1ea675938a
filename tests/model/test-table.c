/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-table.h"

#include <string.h>

static void
add (TumenTable *table,
     const char *id,
     const char *edtf,
     const char *sort_key)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture, id, edtf, TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.sort_key = sort_key;
  tumen_table_add (table, &fixture.event);
}

static void
test_rows_stand_in_order_of_time (void)
{
  static const char *const order[] = {
    "limit",
    "first",
    "second",
    "keyed",
    "later",
    "none",
    "none-keyed",
  };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  add (table, "none-keyed", "../..", "2024-09-13");
  add (table, "later", "2024-05", NULL);
  add (table, "keyed", "2025", "2024-04-02");
  add (table, "first", "2024-03-01", "2024-03-01");
  add (table, "second", "2024-03-01", "2024-03-01");
  add (table, "limit", "[..2023-01-01]", NULL);
  add (table, "none", "", "2020");
  tumen_table_finish (table);

  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint row;

      g_assert_cmpstr (tumen_table_get_id (table, i), ==, order[i]);
      g_assert_true (tumen_table_find (table, order[i], &row));
      g_assert_cmpuint (row, ==, i);
    }
}

static void
test_find_refuses_unknown_ids (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint row = 7;

  add (table, "a", "2024", NULL);
  tumen_table_finish (table);
  g_assert_false (tumen_table_find (table, "b", &row));
  g_assert_false (tumen_table_find (table, NULL, &row));
  g_assert_cmpuint (row, ==, 7);
}

static void
test_an_empty_table_can_be_asked (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint row;

  tumen_table_finish (table);
  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, 0);
  g_assert_false (tumen_table_find (table, "a", &row));
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 0);
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_KIND), ==, TUMEN_N_KINDS);
}

static void
test_titles_fall_back_to_another_language_and_to_the_id (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent fixture;

  fixture_event_init (&fixture, "both", "2024-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_EN] = "Letter";
  fixture.event.short_title[TUMEN_LANGUAGE_ES] = "Carta";
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "one", "2024-02", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_ES] = "Visita";
  tumen_table_add (table, &fixture.event);
  add (table, "bare", "2024-03", NULL);
  tumen_table_finish (table);

  g_assert_cmpstr (tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_EN), ==, "Letter");
  g_assert_cmpstr (tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_ES), ==, "Carta");
  g_assert_cmpstr (tumen_table_get_short_title (table, 1, TUMEN_LANGUAGE_EN), ==, "Visita");
  g_assert_cmpstr (tumen_table_get_short_title (table, 2, TUMEN_LANGUAGE_ES), ==, "bare");
}

static void
test_date_words_are_made_or_taken (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  TumenClock   clock = { .minutes = 1200, .about = TRUE };
  FixtureEvent fixture;

  add (table, "made", "2023-07-26", NULL);
  add (table, "again", "2023-07-26", NULL);
  fixture_event_init (&fixture, "given", "2024-01-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.date_words[TUMEN_LANGUAGE_EN] = "New Year";
  fixture.event.date_words[TUMEN_LANGUAGE_ES] = "Año Nuevo";
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "clock", "2024-02-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = &clock;
  fixture.event.n_clocks = 1;
  tumen_table_add (table, &fixture.event);
  add (table, "none", "", NULL);
  tumen_table_finish (table);

  g_assert_cmpstr (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_EN), ==, "26 Jul 2023");
  g_assert_cmpstr (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_ES), ==, "26 jul 2023");
  g_assert_true (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_EN) ==
                 tumen_table_get_date_words (table, 1, TUMEN_LANGUAGE_EN));
  g_assert_cmpstr (tumen_table_get_date_words (table, 2, TUMEN_LANGUAGE_ES), ==, "Año Nuevo");
  g_assert_cmpstr (tumen_table_get_date_words (table, 3, TUMEN_LANGUAGE_EN),
                   ==,
                   "1 Feb 2024, ≈ 20:00");
  g_assert_cmpstr (tumen_table_get_date_words (table, 4, TUMEN_LANGUAGE_ES), ==, "sin fecha");
}

static void
test_clocks_are_copied_and_follow_their_row (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autofree char  *label = g_strdup ("under way");
  TumenClock        clock = { .minutes = 1310, .label = { label, NULL } };
  const TumenClock *clocks;
  FixtureEvent      fixture;
  guint             n_clocks;

  fixture_event_init (&fixture, "z", "2024-02-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = &clock;
  fixture.event.n_clocks = 1;
  tumen_table_add (table, &fixture.event);
  add (table, "a", "2023", NULL);
  tumen_table_finish (table);
  label[0] = 'X';

  g_assert_null (tumen_table_get_clocks (table, 0, &n_clocks));
  clocks = tumen_table_get_clocks (table, 1, &n_clocks);
  g_assert_cmpuint (n_clocks, ==, 1);
  g_assert_cmpint (clocks[0].minutes, ==, 1310);
  g_assert_cmpstr (clocks[0].label[TUMEN_LANGUAGE_EN], ==, "under way");
}

static guint
get_agreements (const TumenDot *dots,
                guint           n_dots,
                guint           n_voices,
                guint           flags)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  const guint16 *values;
  FixtureEvent   fixture;
  guint          n_values;
  guint          mask = 0;

  fixture_event_init (&fixture, "e", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.dots = dots;
  fixture.event.n_dots = n_dots;
  fixture.event.n_voices = n_voices;
  fixture.event.flags = flags;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_AGREEMENT, 0, &n_values);
  for (guint i = 0; i < n_values; i++)
    mask |= 1u << values[i];
  return mask;
}

static void
test_agreement_comes_from_voices_not_excerpts (void)
{
  const TumenDot repeated[] = { TUMEN_DOT_VOICE, TUMEN_DOT_REPEATED };
  const TumenDot denied[] = { TUMEN_DOT_VOICE, TUMEN_DOT_DENIAL };

  g_assert_cmpuint (get_agreements (NULL, 0, 0, 0), ==, 1u << TUMEN_AGREEMENT_NONE);
  g_assert_cmpuint (get_agreements (denied + 1, 1, 0, TUMEN_ROW_BADGE | TUMEN_ROW_DENIED),
                    ==,
                    1u << TUMEN_AGREEMENT_NONE | 1u << TUMEN_AGREEMENT_DISAGREE |
                      1u << TUMEN_AGREEMENT_DENIED);
  g_assert_cmpuint (get_agreements (repeated, 1, 1, 0), ==, 1u << TUMEN_AGREEMENT_SINGLE);
  g_assert_cmpuint (get_agreements (repeated, 2, 1, 0), ==, 1u << TUMEN_AGREEMENT_REPEATED);
  g_assert_cmpuint (get_agreements (repeated, 2, 2, 0), ==, 1u << TUMEN_AGREEMENT_SEVERAL);
  g_assert_cmpuint (get_agreements (denied, 2, 1, TUMEN_ROW_BADGE),
                    ==,
                    1u << TUMEN_AGREEMENT_SINGLE | 1u << TUMEN_AGREEMENT_DISAGREE);
  g_assert_cmpuint (get_agreements (denied, 2, 1, TUMEN_ROW_DENIED),
                    ==,
                    1u << TUMEN_AGREEMENT_SINGLE | 1u << TUMEN_AGREEMENT_DENIED);
}

/* Three events; actors b, ab, none; sources out of order. */
static TumenTable *
make_valued_table (void)
{
  static const char *const b[] = { "b", "b", NULL };
  static const char *const ab[] = { "a", "b", NULL };
  static const char *const sources[] = { "002", "001", NULL };
  static const char *const countries[] = { "KP", NULL };
  static const char *const fine_kinds[] = { "summit", NULL };
  TumenTable              *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent             fixture;

  fixture_event_init (&fixture, "1", "2024-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.kind = TUMEN_KIND_ARMS;
  fixture.event.values[TUMEN_FIELD_ACTOR] = b;
  fixture.event.values[TUMEN_FIELD_SOURCE] = sources;
  fixture.event.values[TUMEN_FIELD_COUNTRY] = countries;
  fixture.event.values[TUMEN_FIELD_FINE_KIND] = fine_kinds;
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "2", "2023-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.values[TUMEN_FIELD_ACTOR] = ab;
  tumen_table_add (table, &fixture.event);
  add (table, "3", "2022", NULL);
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "b", TUMEN_LANGUAGE_EN, "Bee");
  tumen_table_finish (table);
  return table;
}

static void
test_values_stand_in_the_order_of_facets (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();
  guint value;

  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 2);
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, 0), ==, "b");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, 1), ==, "a");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_SOURCE, 0), ==, "001");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_KIND, 3), ==, "arms");
  g_assert_true (tumen_table_find_value (table, TUMEN_FIELD_ACTOR, "a", &value));
  g_assert_cmpuint (value, ==, 1);
  g_assert_false (tumen_table_find_value (table, TUMEN_FIELD_ACTOR, "c", &value));
}

static void
test_named_values_that_no_event_has_are_known_but_not_listed (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  static const char *const sources[] = { "002", NULL };
  FixtureEvent             fixture;
  guint                    value;

  fixture_event_init (&fixture, "1", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.values[TUMEN_FIELD_SOURCE] = sources;
  tumen_table_add (table, &fixture.event);
  tumen_table_set_value_name (table, TUMEN_FIELD_SOURCE, "001", TUMEN_LANGUAGE_EN, "Article 1");
  tumen_table_set_value_name (table, TUMEN_FIELD_SOURCE, "002", TUMEN_LANGUAGE_EN, "Article 2");
  tumen_table_finish (table);
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_SOURCE), ==, 1);
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_SOURCE, 0, TUMEN_LANGUAGE_EN),
                   ==,
                   "Article 2");
  g_assert_false (tumen_table_find_value (table, TUMEN_FIELD_SOURCE, "001", &value));
  g_assert_true (tumen_table_knows_value (table, TUMEN_FIELD_SOURCE, "001"));
  g_assert_true (tumen_table_knows_value (table, TUMEN_FIELD_SOURCE, "002"));
  g_assert_false (tumen_table_knows_value (table, TUMEN_FIELD_SOURCE, "003"));
}

static void
test_values_go_by_the_names_that_are_known (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();

  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Bee");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 1, TUMEN_LANGUAGE_ES),
                   ==,
                   "a");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_COUNTRY, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Corea del Norte");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_FINE_KIND, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Cumbre");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_KIND, 3, TUMEN_LANGUAGE_EN),
                   ==,
                   "Arms and troops");
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "a", TUMEN_LANGUAGE_ES, "Ábaco");
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "nobody", TUMEN_LANGUAGE_ES, "Nadie");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 1, TUMEN_LANGUAGE_ES),
                   ==,
                   "Ábaco");
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 2);
}

static void
test_row_values_follow_their_row_and_are_each_once (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();
  const guint16 *values;
  guint          n_values;

  tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 0, &n_values);
  g_assert_cmpuint (n_values, ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 1, &n_values);
  g_assert_cmpuint (n_values, ==, 2);
  g_assert_cmpuint (values[0], ==, 1);
  g_assert_cmpuint (values[1], ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 1);
  g_assert_cmpuint (values[0], ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_KIND, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 1);
  g_assert_cmpuint (values[0], ==, TUMEN_KIND_ARMS);
  tumen_table_get_row_values (table, TUMEN_FIELD_PLACE, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 0);
}

static void
test_fields_have_slugs_and_names (void)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      TumenField field;

      g_assert_true (tumen_field_parse (tumen_field_get_slug ((TumenField)i), &field));
      g_assert_cmpuint (field, ==, i);
      g_assert_nonnull (tumen_field_get_name ((TumenField)i, TUMEN_LANGUAGE_EN));
      g_assert_nonnull (tumen_field_get_name ((TumenField)i, TUMEN_LANGUAGE_ES));
    }
  g_assert_false (tumen_field_parse ("colour", NULL));
  g_assert_false (tumen_field_parse (NULL, NULL));
}

static void
test_long_titles_are_cut_at_a_character (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (GString) title = g_string_new (NULL);
  FixtureEvent fixture;
  const char  *kept;

  while (title->len < 10000)
    g_string_append (title, "회담");
  fixture_event_init (&fixture, "e", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_EN] = title->str;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  kept = tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_EN);
  g_assert_true (g_utf8_validate (kept, -1, NULL));
  g_assert_cmpuint (strlen (kept), >, 4000);
  g_assert_cmpuint (strlen (kept), <=, 4096);
}

static void
test_many_rows_fill_many_blocks (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  const guint n_rows = 20000;
  guint       row;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%05u-with-a-rather-long-id-that-takes-its-room",
                                             i);
      FixtureEvent     fixture;

      fixture_event_init (&fixture, id, "2024-01-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      fixture.event.short_title[0] = id;
      tumen_table_add (table, &fixture.event);
    }
  tumen_table_finish (table);
  g_assert_true (tumen_table_find (table,
                                   "event-19999-with-a-rather-long-id-that-takes-its-room",
                                   &row));
  g_assert_cmpuint (row, ==, n_rows - 1);
  g_assert_cmpstr (tumen_table_get_short_title (table, 12345, TUMEN_LANGUAGE_EN), ==,
                   "event-12345-with-a-rather-long-id-that-takes-its-room");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/rows-stand-in-order-of-time", test_rows_stand_in_order_of_time);
  g_test_add_func ("/table/find-refuses-unknown-ids", test_find_refuses_unknown_ids);
  g_test_add_func ("/table/an-empty-table-can-be-asked", test_an_empty_table_can_be_asked);
  g_test_add_func ("/table/titles-fall-back-to-another-language-and-to-the-id",
                   test_titles_fall_back_to_another_language_and_to_the_id);
  g_test_add_func ("/table/date-words-are-made-or-taken", test_date_words_are_made_or_taken);
  g_test_add_func ("/table/clocks-are-copied-and-follow-their-row",
                   test_clocks_are_copied_and_follow_their_row);
  g_test_add_func ("/table/agreement-comes-from-voices-not-excerpts",
                   test_agreement_comes_from_voices_not_excerpts);
  g_test_add_func ("/table/values-stand-in-the-order-of-facets",
                   test_values_stand_in_the_order_of_facets);
  g_test_add_func ("/table/named-values-that-no-event-has-are-known-but-not-listed",
                   test_named_values_that_no_event_has_are_known_but_not_listed);
  g_test_add_func ("/table/values-go-by-the-names-that-are-known",
                   test_values_go_by_the_names_that_are_known);
  g_test_add_func ("/table/row-values-follow-their-row-and-are-each-once",
                   test_row_values_follow_their_row_and_are_each_once);
  g_test_add_func ("/table/fields-have-slugs-and-names", test_fields_have_slugs_and_names);
  g_test_add_func ("/table/long-titles-are-cut-at-a-character",
                   test_long_titles_are_cut_at_a_character);
  g_test_add_func ("/table/many-rows-fill-many-blocks", test_many_rows_fill_many_blocks);
  return g_test_run ();
}
