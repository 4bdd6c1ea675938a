/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-address.h"
#include "tumen-recipe.h"

#include <string.h>

#define PYONGYANG "treaty-strategic-partnership-2024-06"

static TumenLibrary *
open_library (LibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open (fixture->path, NULL, &error);

  g_assert_no_error (error);
  return library;
}

static TumenTable *
make_table (TumenLibrary         *library,
            const TumenViewState *view)
{
  return view->has_known_on ? tumen_table_new_known_on (library, view->known_on)
                            : tumen_table_new (library, view->reading);
}

static TumenRecipe *
make_recipe (TumenLibrary         *library,
             const TumenViewState *view)
{
  g_autoptr (TumenTable) table = make_table (library, view);

  return tumen_recipe_new (library, table, NULL, 0, view);
}

/* 2024: as exported pictures have it, with an event selected. */
static void
set_year (TumenViewState *view)
{
  tumen_view_state_init (view);
  view->span.begin = (double)tumen_day_from_civil (2024, 1, 1);
  view->span.end = (double)tumen_day_from_civil (2025, 1, 1);
  view->selection = g_strdup (PYONGYANG);
}

static char *
dup_text_of_year (TumenLibrary *library)
{
  g_autoptr (TumenRecipe) recipe = NULL;
  TumenViewState view;
  char          *text;

  set_year (&view);
  recipe = make_recipe (library, &view);
  text = tumen_recipe_to_text (recipe);
  tumen_view_state_clear (&view);
  return text;
}

static TumenRecipe *
read_recipe (const char *text)
{
  g_autoptr (GError) error = NULL;
  TumenRecipe *recipe = tumen_recipe_parse (text, &error);

  g_assert_no_error (error);
  return recipe;
}

/* What is safe in a PDF string, a PNG chunk, a URI; only “&” has to be escaped in XML. */
static void
assert_plain (const char *text)
{
  g_assert_true (g_str_has_prefix (text, TUMEN_RECIPE_PREFIX));
  for (const char *p = text; *p != '\0'; p++)
    g_assert_true (g_ascii_isalnum (*p) || strchr ("-._~%:/?&=#,@+", *p) != NULL);
}

static void
test_says_what_a_figure_shows (LibraryFixture *fixture,
                               gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autofree char *text = dup_text_of_year (library);
  g_autoptr (TumenRecipe) recipe = read_recipe (text);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  const TumenRecipeEvent *events;
  guint                   n_listed, n_rows;
  g_autofree guint       *rows = NULL;
  TumenViewState          view;

  set_year (&view);
  assert_plain (text);
  g_assert_cmpstr (tumen_recipe_get_library (recipe), ==, "tumen-builtin");
  g_assert_cmpstr (tumen_recipe_get_title (recipe), ==,
                   tumen_library_get_title (library, TUMEN_LANGUAGE_EN));
  g_assert_cmpint (tumen_recipe_get_revision (recipe), ==, 1);
  g_assert_true (tumen_view_state_equal (tumen_recipe_get_view (recipe), &view));
  rows = tumen_recipe_find_rows (table, &view, &n_rows);
  events = tumen_recipe_get_events (recipe, &n_listed);
  g_assert_cmpuint (n_rows, >, 10);
  g_assert_cmpuint (n_listed, ==, n_rows);
  g_assert_cmpuint (tumen_recipe_get_n_events (recipe), ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpstr (events[i].id, ==, tumen_table_get_id (table, rows[i]));
  g_assert_null (tumen_recipe_dup_changes (recipe, library, table));
  tumen_view_state_clear (&view);
}

static void
set_random_view (TumenViewState *view,
                 TumenTable     *table)
{
  tumen_view_state_init (view);
  if (g_test_rand_int_range (0, 4) > 0)
    {
      view->span.begin = g_test_rand_double_range (19000.0, 20200.0);
      view->span.end = view->span.begin + g_test_rand_double_range (0.01, 900.0);
    }
  view->lanes = (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES);
  view->reading = (TumenReading)g_test_rand_int_range (0, TUMEN_N_READINGS);
  view->language = (TumenLanguage)g_test_rand_int_range (0, TUMEN_N_LANGUAGES);
  if (g_test_rand_int_range (0, 4) == 0)
    tumen_view_state_set_known_on (view, TRUE, g_test_rand_int_range (19000, 20500));
  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      TumenField field = (TumenField)g_test_rand_int_range (0, TUMEN_N_FIELDS);
      guint      n_values = tumen_table_get_n_values (table, field);

      if (n_values > 0)
        tumen_filter_add (&view->filter, field,
                          tumen_table_get_value_id (table, field,
                                                    (guint)g_test_rand_int_range (0, n_values)));
    }
  if (g_test_rand_bit ())
    view->selection =
      g_strdup (tumen_table_get_id (table, (guint)g_test_rand_int_range (0, 57)));
}

static void
test_any_view_comes_back_unchanged (LibraryFixture *fixture,
                                    gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenTable) whole = tumen_table_new (library, TUMEN_READING_EDITORS);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (TumenRecipe) made = NULL;
      g_autoptr (TumenRecipe) again = NULL;
      g_autoptr (TumenTable) table = NULL;
      g_autofree char *text = NULL;
      g_autofree char *text_again = NULL;
      TumenViewState   view;

      set_random_view (&view, whole);
      table = make_table (library, &view);
      made = tumen_recipe_new (library, table, NULL, 0, &view);
      text = tumen_recipe_to_text (made);
      assert_plain (text);
      again = read_recipe (text);
      text_again = tumen_recipe_to_text (again);
      g_assert_cmpstr (text, ==, text_again);
      g_assert_true (tumen_view_state_equal (tumen_recipe_get_view (again), &view));
      g_assert_null (tumen_recipe_dup_changes (again, library, table));
      tumen_view_state_clear (&view);
    }
}

/* (transfer full) (nullable): the figure of 2024 beside the library after @sql. */
static TumenRecipeChanges *
change (LibraryFixture *fixture,
        const char     *sql)
{
  g_autoptr (TumenLibrary) before = open_library (fixture);
  g_autofree char *text = dup_text_of_year (before);
  g_autoptr (TumenRecipe) recipe = read_recipe (text);
  g_autoptr (TumenLibrary) after = NULL;
  g_autoptr (TumenTable) table = NULL;

  library_fixture_change (fixture, sql);
  after = open_library (fixture);
  table = make_table (after, tumen_recipe_get_view (recipe));
  return tumen_recipe_find_changes (recipe, after, table);
}

static void
assert_words (const TumenRecipeChanges *changes,
              const char               *words)
{
  g_autofree char *said = tumen_recipe_changes_to_words (changes);

  g_assert_cmpstr (said, ==, words);
}

static void
test_tells_changed_new_and_missing_events (LibraryFixture *fixture,
                                           gconstpointer   data)
{
  g_autoptr (TumenRecipeChanges) changes = NULL;

  changes = change (
    fixture,
    "UPDATE meta SET revision = 5;"
    "UPDATE event_date SET edtf = '2024-06-20' WHERE event = '" PYONGYANG "';"
    "UPDATE event_date SET edtf = '2024-08-01' WHERE event = 'amur-summit-2023';"
    "UPDATE event_date SET edtf = '2025-06-21' WHERE event ="
    " (SELECT event FROM event_date WHERE edtf LIKE '2024-1%' AND reading = 'editors' LIMIT 1)");
  g_assert_nonnull (changes);
  g_assert_cmpuint (changes->changed->len, ==, 1);
  g_assert_cmpstr (changes->changed->pdata[0], ==, PYONGYANG);
  g_assert_cmpuint (changes->added->len, ==, 1);
  g_assert_cmpstr (changes->added->pdata[0], ==, "amur-summit-2023");
  g_assert_cmpuint (changes->gone->len, ==, 1);
  assert_words (changes, "The library has changed since this figure was made (revision 1, now 5): "
                         "1 event has changed, 1 event is new in this view, "
                         "1 event is no longer in this view.");
}

static void
test_sees_each_thing_that_is_shown (LibraryFixture *fixture,
                                    gconstpointer   data)
{
  static const char *const of_all =
    " WHERE event = '" PYONGYANG "' AND language = 'en'";
  static const char *const changes_of_one[] = {
    "UPDATE event_text SET title = title || '.'",
    "UPDATE event_text SET short_title = short_title || '.'",
  };
  static const char *const statements[] = {
    "UPDATE event SET status = 'expected' WHERE id = '" PYONGYANG "'",
    "UPDATE event SET kind = 'visit' WHERE id = '" PYONGYANG "'",
    "UPDATE event_date SET basis = 'inferred' WHERE event = '" PYONGYANG "'",
    "DELETE FROM event_excerpt WHERE event = '" PYONGYANG "' AND ord ="
    " (SELECT max (ord) FROM event_excerpt WHERE event = '" PYONGYANG "')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements) + G_N_ELEMENTS (changes_of_one); i++)
    {
      guint            other = i - MIN (i, G_N_ELEMENTS (statements));
      g_autofree char *sql = i < G_N_ELEMENTS (statements)
                               ? g_strdup (statements[i])
                               : g_strconcat (changes_of_one[other], of_all, NULL);
      g_autoptr (TumenRecipeChanges) changes = change (fixture, sql);

      g_test_message ("%s", sql);
      g_assert_nonnull (changes);
      g_assert_cmpuint (changes->changed->len, ==, 1);
      g_assert_cmpuint (changes->added->len + changes->gone->len, ==, 0);
      assert_words (changes,
                    "The library has changed since this figure was made: 1 event has changed.");
    }
}

static void
test_what_is_not_shown_is_no_change (LibraryFixture *fixture,
                                     gconstpointer   data)
{
  g_assert_null (change (fixture, "UPDATE meta SET revision = 7"));
  g_assert_null (change (fixture, "UPDATE event_text SET summary = 'x';"
                                  "UPDATE event_text SET title = 'x' WHERE language = 'es';"
                                  "UPDATE event_date SET edtf = '2020' WHERE event ="
                                  " 'amur-summit-2023'"));
}

static void
test_a_quotation_is_compared_to_the_letter (LibraryFixture *fixture,
                                            gconstpointer   data)
{
  g_autoptr (TumenRecipeChanges) changes = change (
    fixture,
    "UPDATE excerpt SET exact = exact || 'x', \"end\" = \"end\" + 1 WHERE id ="
    " (SELECT excerpt FROM event_excerpt WHERE event = '" PYONGYANG "' LIMIT 1)");

  g_assert_nonnull (changes);
  g_assert_cmpuint (changes->changed->len, >=, 1);
}

static void
test_an_older_library_says_so (LibraryFixture *fixture,
                               gconstpointer   data)
{
  g_autoptr (TumenRecipeChanges) changes = NULL;

  library_fixture_change (fixture, "UPDATE meta SET revision = 3");
  changes = change (fixture, "UPDATE meta SET revision = 2;"
                             "UPDATE event SET status = 'expected' WHERE id = '" PYONGYANG "';"
                             "UPDATE event_date SET edtf = '2024-08-01' WHERE event ="
                             " 'amur-summit-2023';"
                             "UPDATE event_date SET edtf = '2030' WHERE event ="
                             " (SELECT event FROM event_date WHERE edtf LIKE '2024-1%' AND"
                             " reading = 'editors' LIMIT 1)");
  g_assert_nonnull (changes);
  assert_words (changes, "This figure was made of a newer library (revision 3, here 2): "
                         "1 event differs, 1 event is not in the figure, "
                         "1 event of the figure is not in this view.");
}

static void
test_values_that_are_gone_narrow_nothing (LibraryFixture *fixture,
                                          gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenRecipe) recipe = NULL;
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autofree char *all = dup_text_of_year (library);
  g_autofree char *narrowed = NULL;
  char            *mark = strchr (all, '#');

  narrowed = g_strdup_printf ("%.*s&actor=nobody%s", (int)(mark - all), all, mark);
  recipe = read_recipe (narrowed);
  g_assert_null (tumen_recipe_dup_changes (recipe, library, table));
}

/* 2,100 copies of an event, all of the same day. */
#define COPIES                                                                                    \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)"               \
  " INSERT INTO event SELECT 10000 + i, 'copy:' || i, kind, expected_kind, NULL, status,"         \
  " importance, sort_key FROM event, n WHERE event.id = '" PYONGYANG "';"                         \
  "INSERT INTO event_text SELECT e.id, language, title, t.short_title, summary, note,"            \
  " t.status_note FROM event e, event_text t WHERE e.id LIKE 'copy:%' AND t.event = '" PYONGYANG  \
  "';"                                                                                            \
  "INSERT INTO event_date SELECT e.id, reading, edtf, duration, basis, margin_days FROM event e," \
  " event_date d WHERE e.id LIKE 'copy:%' AND d.event = '" PYONGYANG "'"

static void
test_large_figures_tell_of_their_first_events (LibraryFixture *fixture,
                                               gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenRecipe) recipe = NULL;
  g_autoptr (TumenRecipeChanges) changes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  guint            n_listed;

  library_fixture_change (fixture, COPIES);
  library = open_library (fixture);
  text = dup_text_of_year (library);
  assert_plain (text);
  recipe = read_recipe (text);
  tumen_recipe_get_events (recipe, &n_listed);
  g_assert_cmpuint (n_listed, ==, TUMEN_RECIPE_MAX_EVENTS);
  g_assert_cmpuint (tumen_recipe_get_n_events (recipe), >, 2100);
  g_assert_null (change (fixture, "DELETE FROM event_text WHERE 0"));
  changes = change (fixture, "UPDATE meta SET revision = 2");
  g_assert_nonnull (changes);
  words = tumen_recipe_changes_to_words (changes);
  g_assert_true (
    g_str_has_prefix (words, "The library has another revision than this figure (1, now 2), but "
                             "the 2000 events that the figure names are the same. Of its other "));
}

static void
test_an_address_is_a_recipe_without_a_record (LibraryFixture *fixture,
                                              gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autoptr (TumenRecipe) recipe = read_recipe ("tumen:tumen-builtin/view?lanes=actor");
  g_autofree char *text = tumen_recipe_to_text (recipe);

  g_assert_cmpint (tumen_recipe_get_revision (recipe), ==, -1);
  g_assert_null (tumen_recipe_get_title (recipe));
  g_assert_cmpuint (tumen_recipe_get_n_events (recipe), ==, 0);
  g_assert_null (tumen_recipe_dup_changes (recipe, library, table));
  g_assert_cmpstr (text, ==, "tumen:tumen-builtin/view?lanes=actor&reading=editors&lang=en");
}

static void
test_more_events_than_wished_leave_the_address (LibraryFixture *fixture,
                                                gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autofree char *whole = dup_text_of_year (library);
  g_autofree char *few = NULL;
  g_autofree char *all = NULL;
  TumenViewState   view;

  set_year (&view);
  few = tumen_recipe_make_text (library, table, &view, 5);
  all = tumen_recipe_make_text (library, table, &view, G_MAXUINT);
  g_assert_cmpstr (all, ==, whole);
  g_assert_null (strchr (few, '#'));
  g_assert_true (g_str_has_prefix (all, few));
  tumen_view_state_clear (&view);
}

static void
test_can_be_compared_step_by_step (LibraryFixture *fixture,
                                   gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autofree char *text = dup_text_of_year (library);
  g_autoptr (TumenRecipe) recipe = read_recipe (text);
  TumenRecipeCheck *check = tumen_recipe_check_new (recipe, library, table);
  guint             n_steps = 1;

  while (tumen_recipe_check_run (check, 1))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, tumen_recipe_get_n_events (recipe));
  g_assert_null (tumen_recipe_check_steal_changes (check));
  tumen_recipe_check_free (check);
  tumen_recipe_check_free (NULL);
}

static void
test_a_view_without_an_address_has_none (LibraryFixture *fixture,
                                         gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autofree char *long_id = g_strnfill (TUMEN_ADDRESS_MAX_LENGTH, 'a');
  TumenViewState   view;

  tumen_view_state_init (&view);
  tumen_filter_add (&view.filter, TUMEN_FIELD_ACTOR, long_id);
  g_assert_null (make_recipe (library, &view));
  tumen_view_state_clear (&view);
}

/* A search is kept as it is or not at all: less of it would find something else. */
static void
test_keeps_what_is_searched_for (LibraryFixture *fixture,
                                 gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_library (fixture);
  g_autoptr (TumenRecipe) recipe = NULL;
  g_autofree char  *longest = g_strnfill (300, 'x');
  g_autofree char  *too_long = g_strnfill (301, 'x');
  const char *const searches[][2] = {
    { "misil", "misil" },
    { " “a&b” #=%,:\tж<>\n", "“a&b” #=%,: ж<>" },
    { longest, longest },
    { too_long, NULL },
    { "a\033b", NULL },
    { " \n", NULL },
    { NULL, NULL },
  };
  TumenViewState view;

  tumen_view_state_init (&view);
  recipe = make_recipe (library, &view);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (TumenRecipe) again = NULL;

      tumen_recipe_set_search (recipe, searches[i][0]);
      text = tumen_recipe_to_text (recipe);
      again = read_recipe (text);
      g_assert_cmpstr (tumen_recipe_get_search (again), ==, searches[i][1]);
      g_assert_cmpuint (tumen_recipe_get_n_events (again), ==, tumen_recipe_get_n_events (recipe));
    }
  tumen_view_state_clear (&view);
}

static void
test_a_long_title_is_cut_between_letters (LibraryFixture *fixture,
                                          gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenRecipe) recipe = NULL;
  TumenViewState view;

  library_fixture_change (fixture,
                          "UPDATE meta_text SET title = 'Ключ' || printf ('%.*c', 400, 'x')");
  library = open_library (fixture);
  tumen_view_state_init (&view);
  recipe = make_recipe (library, &view);
  g_assert_cmpint (g_utf8_strlen (tumen_recipe_get_title (recipe), -1), ==, 300);
  g_assert_true (g_utf8_validate (tumen_recipe_get_title (recipe), -1, NULL));
  tumen_view_state_clear (&view);
}

static void
assert_refused (const char *text,
                GQuark      domain,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenRecipe) recipe = tumen_recipe_parse (text, &error);

  g_assert_null (recipe);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == domain);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (error->message), <, 700);
}

static void
test_says_what_is_damaged (void)
{
  static const char *const rests[] = {
    "",
    "revision",
    "revision=",
    "revision=-1",
    "revision=1x",
    "revision=99999999999",
    "revision=1&revision=1",
    "count=1&events=a:00000000",
    "revision=1&count=0&events=a:00000000",
    "revision=1&count=-2",
    "revision=1&title=",
    "revision=1&title=%0a",
    "revision=1&title=%ff",
    "revision=1&search=",
    "revision=1&search=%1b",
    "revision=1&count=9&events=",
    "revision=1&count=9&events=a",
    "revision=1&count=9&events=a:1",
    "revision=1&count=9&events=a:-0000001",
    "revision=1&count=9&events=a:0000000g",
    "revision=1&count=9&events=:00000000",
    "revision=1&count=9&events=a%00:00000000",
    "revision=1&count=1&events=a:00000000,",
    "revision=1&count=2&events=a:00000000,a:00000000",
    "revision=1&count=1&events=a:00000000#",
    "revision=1&count=1",
    "revision=1&count=3&events=a:00000000,b:00000000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      g_autofree char *text = g_strconcat ("tumen:lib/view?lanes=kind#", rests[i], NULL);

      assert_refused (text, TUMEN_RECIPE_ERROR, "damaged at");
    }
  assert_refused ("tumen:lib/event/a", TUMEN_RECIPE_ERROR, "damaged at");
  assert_refused ("tumen:lib/view #revision=1", TUMEN_RECIPE_ERROR, "damaged at");
  assert_refused ("tumen:lib/view#revision=1&titl\303\251=1", TUMEN_RECIPE_ERROR, "damaged at");
  assert_refused ("", TUMEN_ADDRESS_ERROR, "begins with");
  assert_refused ("tumen:lib/view?lanes=moon#revision=1", TUMEN_ADDRESS_ERROR, "moon");
}

static void
test_passes_over_what_later_versions_add (void)
{
  g_autoptr (TumenRecipe) recipe = NULL;

  recipe = read_recipe ("tumen:lib/view#revision=4&page=a4&count=1&n=&title=A%20b%26c&events=a:"
                        "89abcdef");
  g_assert_cmpint (tumen_recipe_get_revision (recipe), ==, 4);
  g_assert_cmpstr (tumen_recipe_get_title (recipe), ==, "A b&c");
  g_assert_cmpuint (tumen_recipe_get_n_events (recipe), ==, 1);
}

static void
test_is_bounded (void)
{
  g_autofree char *filler = g_strnfill (TUMEN_RECIPE_MAX_LENGTH, '&');
  g_autofree char *too_long = g_strconcat ("tumen:lib/view#", filler, NULL);
  g_autofree char *most = g_strdup_printf ("tumen:lib/view#%.*s", TUMEN_RECIPE_MAX_LENGTH - 20,
                                           filler);
  g_autoptr (GString) many = NULL;

  many = g_string_new ("tumen:lib/view#revision=1&count=9999&events=e:0123abcd");
  for (guint i = 1; i <= TUMEN_RECIPE_MAX_EVENTS; i++)
    g_string_append_printf (many, ",e%u:0123abcd", i);
  assert_refused (too_long, TUMEN_RECIPE_ERROR, "longer");
  assert_refused (most, TUMEN_RECIPE_ERROR, "damaged");
  assert_refused (many->str, TUMEN_RECIPE_ERROR, "damaged");
  *strrchr (many->str, ',') = '\0';
  tumen_recipe_free (read_recipe (many->str));
  tumen_recipe_free (NULL);
  tumen_recipe_changes_free (NULL);
}

static void
add (const char *name,
     void (*test) (LibraryFixture *, gconstpointer))
{
  g_test_add (name, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/recipe/says-what-a-figure-shows", test_says_what_a_figure_shows);
  add ("/recipe/any-view-comes-back-unchanged", test_any_view_comes_back_unchanged);
  add ("/recipe/an-address-is-one-without-a-record", test_an_address_is_a_recipe_without_a_record);
  add ("/recipe/more-events-than-wished-leave-the-address",
       test_more_events_than_wished_leave_the_address);
  add ("/recipe/can-be-compared-step-by-step", test_can_be_compared_step_by_step);
  add ("/recipe/a-view-without-an-address-has-none", test_a_view_without_an_address_has_none);
  add ("/recipe/a-long-title-is-cut-between-letters", test_a_long_title_is_cut_between_letters);
  add ("/recipe/keeps-what-is-searched-for", test_keeps_what_is_searched_for);
  add ("/recipe/changes/changed-new-and-missing", test_tells_changed_new_and_missing_events);
  add ("/recipe/changes/each-thing-that-is-shown", test_sees_each_thing_that_is_shown);
  add ("/recipe/changes/a-quotation-to-the-letter", test_a_quotation_is_compared_to_the_letter);
  add ("/recipe/changes/not-of-what-is-not-shown", test_what_is_not_shown_is_no_change);
  add ("/recipe/changes/an-older-library", test_an_older_library_says_so);
  add ("/recipe/changes/values-that-are-gone", test_values_that_are_gone_narrow_nothing);
  add ("/recipe/changes/large-figures", test_large_figures_tell_of_their_first_events);
  g_test_add_func ("/recipe/parse/says-what-is-damaged", test_says_what_is_damaged);
  g_test_add_func ("/recipe/parse/passes-over-what-is-unknown",
                   test_passes_over_what_later_versions_add);
  g_test_add_func ("/recipe/parse/is-bounded", test_is_bounded);
  return g_test_run ();
}
