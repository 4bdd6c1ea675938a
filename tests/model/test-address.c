/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-address.h"
#include "tumen-destination.h"
#include "tumen-view-fit.h"

#include <string.h>

static void
assert_refused (const char *text,
                int         code,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  TumenAddress address = { .library = (char *)"untouched" };

  g_assert_false (tumen_address_parse (text, &address, &error));
  g_assert_error (error, TUMEN_ADDRESS_ERROR, code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (error->message), <, 700);
  g_assert_cmpstr (address.library, ==, "untouched");
}

static void
test_event_has_an_address (void)
{
  g_autofree char *text = tumen_address_of_event ("russia-north-korea", "x001-07");
  g_autofree char *odd = tumen_address_of_event ("a:b", "c d%");
  TumenAddress     address;

  g_assert_cmpstr (text, ==, "tumen:russia-north-korea/event/x001-07");
  g_assert_cmpstr (odd, ==, "tumen:a:b/event/c%20d%25");
  g_assert_true (tumen_address_is_one (text));
  g_assert_true (tumen_address_parse (text, &address, NULL));
  g_assert_cmpint (address.type, ==, TUMEN_ADDRESS_EVENT);
  g_assert_cmpstr (address.library, ==, "russia-north-korea");
  g_assert_cmpstr (address.event, ==, "x001-07");
  tumen_address_clear (&address);
  g_assert_null (address.event);
}

static void
test_reads_what_other_programs_make_of_it (void)
{
  static const char *const texts[] = { "TUMEN:lib%2D1/event/a%3Ab", "Tumen:lib-1/event/a:b" };
  TumenAddress             address;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (tumen_address_parse (texts[i], &address, NULL));
      g_assert_cmpstr (address.library, ==, "lib-1");
      g_assert_cmpstr (address.event, ==, "a:b");
      tumen_address_clear (&address);
    }
  g_assert_true (tumen_address_parse ("tumen:lib/view", &address, NULL));
  g_assert_cmpint (address.type, ==, TUMEN_ADDRESS_VIEW);
  g_assert_cmpfloat (address.view.span.begin, ==, address.view.span.end);
  tumen_address_clear (&address);
}

static void
make_random_view (TumenViewState *view)
{
  static const char *const ids[] = { "arms", "KP", "a&b=c", "50 %", "Шойгу", "x,y", "#", "/" };

  tumen_view_state_init (view);
  if (g_test_rand_bit ())
    {
      view->span.begin = g_test_rand_double_range (-1e6, 1e6);
      view->span.end = view->span.begin + g_test_rand_double_range (0.001, 1e5);
    }
  view->lanes = (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES);
  view->reading = (TumenReading)g_test_rand_int_range (0, TUMEN_N_READINGS);
  view->language = (TumenLanguage)g_test_rand_int_range (0, TUMEN_N_LANGUAGES);
  for (int i = g_test_rand_int_range (0, 9); i > 0; i--)
    tumen_filter_add (&view->filter,
                      (TumenField)g_test_rand_int_range (0, TUMEN_N_FIELDS),
                      ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))]);
  if (g_test_rand_bit ())
    view->selection = g_strdup (ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))]);
}

static void
test_any_view_comes_back (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;
      TumenViewState view;
      TumenAddress   address;

      make_random_view (&view);
      text = tumen_address_of_view ("lib", &view);
      tumen_address_parse (text, &address, &error);
      g_assert_no_error (error);
      g_assert_true (tumen_view_state_equal (&address.view, &view));
      again = tumen_address_of_view (address.library, &address.view);
      g_assert_cmpstr (again, ==, text);
      tumen_address_clear (&address);
      tumen_view_state_clear (&view);
    }
}

static void
test_says_what_is_wrong (void)
{
  const int syntax = TUMEN_ADDRESS_ERROR_SYNTAX;

  g_assert_false (tumen_address_is_one ("2024-06-19"));
  assert_refused ("", syntax, "begins with");
  assert_refused ("https://example.org/", syntax, "begins with");
  assert_refused ("tumen:", syntax, "names no library");
  assert_refused ("tumen:/event/a", syntax, "names no library");
  assert_refused ("tumen:a%2Fb/event/a", syntax, "names no library");
  assert_refused ("tumen:a%00b/event/a", syntax, "names no library");
  assert_refused ("tumen:lib", syntax, "names no library");
  assert_refused ("tumen:lib/", syntax, "After the library");
  assert_refused ("tumen:lib/story/1", syntax, "After the library");
  assert_refused ("tumen:lib/views", syntax, "After the library");
  assert_refused ("tumen:lib/event/", syntax, "no event");
  assert_refused ("tumen:lib/event/a/b", syntax, "no event");
  assert_refused ("tumen:lib/event/%FF", syntax, "no event");
  assert_refused ("tumen:lib/event/a#b", syntax, "percent-encoded");
  assert_refused ("tumen:lib/event/ä", syntax, "percent-encoded");
  assert_refused ("tumen:lib/event/a b", syntax, "percent-encoded");
  assert_refused ("tumen:lib/event/a\nb", syntax, "percent-encoded");
  assert_refused ("\033[2Jtumen:lib/event/a", syntax, "percent-encoded");
  assert_refused ("tumen:lib/view?lanes=", TUMEN_ADDRESS_ERROR_VIEW, "empty");
  assert_refused ("tumen:lib/view?lanes=moon", TUMEN_ADDRESS_ERROR_VIEW, "moon");
  assert_refused ("tumen:lib/view?from=2024&to=2023", TUMEN_ADDRESS_ERROR_VIEW, "before");
  assert_refused ("tumen:lib/view?select=a%0Ab", TUMEN_ADDRESS_ERROR_VIEW, "no library");
  assert_refused ("tumen:lib/view?actor=a,%07", TUMEN_ADDRESS_ERROR_VIEW, "no library");
}

static void
test_refuses_what_is_too_long (void)
{
  g_autofree char *long_id = g_strnfill (300, 'a');
  g_autofree char *event = g_strconcat ("tumen:lib/event/", long_id, NULL);
  g_autofree char *filler = g_strnfill (1024 * 1024, 'a');
  g_autofree char *million = g_strconcat ("tumen:lib/view?actor=", filler, NULL);
  g_autofree char *value = g_strdup_printf ("tumen:lib/view?lanes=%.50000s", filler);

  assert_refused (event, TUMEN_ADDRESS_ERROR_SYNTAX, "no event");
  assert_refused (million, TUMEN_ADDRESS_ERROR_TOO_LONG, "100000");
  assert_refused (value, TUMEN_ADDRESS_ERROR_VIEW, "no library");
}

static TumenTable *
make_table (void)
{
  static const char *const actors[] = { "kim", "putin", NULL };
  TumenTable              *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent             event;

  fixture_event_init (&event, "known", "2024-06", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  event.event.values[TUMEN_FIELD_ACTOR] = actors;
  tumen_table_add (table, &event.event);
  tumen_table_finish (table);
  return table;
}

static void
test_what_a_library_lacks_is_taken_out_and_named (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_auto (GStrv) missing = NULL;
  g_auto (GStrv) none = NULL;
  TumenViewState view;

  tumen_view_state_init (&view);
  tumen_filter_add (&view.filter, TUMEN_FIELD_ACTOR, "kim");
  tumen_filter_add (&view.filter, TUMEN_FIELD_ACTOR, "nobody");
  tumen_filter_add (&view.filter, TUMEN_FIELD_KIND, "moon");
  view.selection = g_strdup ("unknown");
  missing = tumen_view_state_fit (&view, table);
  g_assert_cmpstrv (missing, ((const char *const[]){ "moon", "nobody", "unknown", NULL }));
  g_assert_null (view.selection);
  g_assert_cmpuint (tumen_filter_get_n_ids (&view.filter, TUMEN_FIELD_KIND), ==, 0);
  g_assert_true (tumen_filter_has (&view.filter, TUMEN_FIELD_ACTOR, "kim"));
  view.selection = g_strdup ("known");
  none = tumen_view_state_fit (&view, table);
  g_assert_null (none[0]);
  g_assert_cmpstr (view.selection, ==, "known");
  tumen_view_state_clear (&view);
}

static TumenSpan
find_destination (const char *edtf)
{
  const TumenSpan visible = { 19000.0, 19100.0 };
  const TumenSpan full = { 18000.0, 20500.0 };
  TumenDate       date;
  TumenSpan       span;

  g_assert_true (tumen_date_parse (edtf, &date, NULL, NULL));
  g_assert_true (tumen_destination_find (&date, visible, full, &span));
  return span;
}

static void
test_a_day_is_centred_at_the_scale_of_the_view (void)
{
  double    day = (double)tumen_day_from_civil (2024, 6, 19);
  TumenSpan span = find_destination ("2024-06-19");

  g_assert_cmpfloat_with_epsilon (span.begin, day + 0.5 - 50.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (span.end, day + 0.5 + 50.0, 1e-9);
}

static void
test_what_is_longer_or_has_two_ends_fills_the_view (void)
{
  double    begin = (double)tumen_day_from_civil (2024, 1, 1);
  TumenSpan span = find_destination ("2024");

  g_assert_cmpfloat_with_epsilon (span.begin, begin, 1e-9);
  g_assert_cmpfloat_with_epsilon (span.end, begin + 366.0, 1e-9);
  span = find_destination ("2024-06");
  g_assert_cmpfloat_with_epsilon (span.end - span.begin, 30.0, 1e-9);
  span = find_destination ("2024-06-18/2024-06-19");
  g_assert_cmpfloat_with_epsilon (span.end - span.begin, 2.2, 1e-9);
}

static void
test_open_ends_reach_to_the_last_event (void)
{
  TumenSpan span = find_destination ("2024-01-01/..");
  TumenDate undated;

  g_assert_cmpfloat (span.end, >, 20500.0);
  span = find_destination ("../2022-01-01");
  g_assert_cmpfloat (span.begin, <, 18000.0);
  span = find_destination ("2100-01-01/..");
  g_assert_cmpfloat_with_epsilon (span.end - span.begin, 1.1, 1e-9);
  span = find_destination ("../1900-01-01");
  g_assert_cmpfloat_with_epsilon (span.end - span.begin, 1.1, 1e-9);
  g_assert_true (tumen_date_parse ("../..", &undated, NULL, NULL));
  g_assert_false (tumen_destination_find (&undated, span, span, &span));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/event", test_event_has_an_address);
  g_test_add_func ("/address/reads-what-other-programs-make-of-it",
                   test_reads_what_other_programs_make_of_it);
  g_test_add_func ("/address/any-view-comes-back", test_any_view_comes_back);
  g_test_add_func ("/address/says-what-is-wrong", test_says_what_is_wrong);
  g_test_add_func ("/address/refuses-what-is-too-long", test_refuses_what_is_too_long);
  g_test_add_func ("/address/what-a-library-lacks-is-taken-out-and-named",
                   test_what_a_library_lacks_is_taken_out_and_named);
  g_test_add_func ("/destination/a-day-is-centred-at-the-scale-of-the-view",
                   test_a_day_is_centred_at_the_scale_of_the_view);
  g_test_add_func ("/destination/what-is-longer-or-has-two-ends-fills-the-view",
                   test_what_is_longer_or_has_two_ends_fills_the_view);
  g_test_add_func ("/destination/open-ends-reach-to-the-last-event",
                   test_open_ends_reach_to_the_last_event);
  return g_test_run ();
}
