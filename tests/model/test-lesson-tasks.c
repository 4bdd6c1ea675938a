/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lesson-fixture.h"
#include "table-fixture.h"
#include "tumen-lesson-private.h"
#include "tumen-lesson-words.h"

#define AS_KNOWN                                                                 \
  {                                                                              \
    "Right, as far as the day is known", "Acertado, hasta donde se sabe el día" \
  }
#define AT_LEAST(en, es)           \
  {                                \
    "at least " en, "al menos " es \
  }

static gboolean
is_ascending (const guint *cards,
              guint        n_cards)
{
  for (guint i = 1; i < n_cards; i++)
    {
      if (cards[i] < cards[i - 1])
        return FALSE;
    }
  return TRUE;
}

static void
test_order_is_random_and_never_right (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint n_other = 0, n_cards, first[TUMEN_STORY_MOST_CARDS];

  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson) - 1);
  tumen_lesson_set_seed (lesson, 0);
  memcpy (first, tumen_lesson_get_cards (lesson, &n_cards), 5 * sizeof *first);
  g_assert_cmpuint (n_cards, ==, 5);
  for (guint seed = 0; seed < 500; seed++)
    {
      const guint *cards;

      tumen_lesson_set_seed (lesson, seed);
      cards = tumen_lesson_get_cards (lesson, &n_cards);
      g_assert_false (is_ascending (cards, n_cards));
      g_assert_false (tumen_lesson_is_ordered (lesson));
      n_other += memcmp (cards, first, sizeof *first * n_cards) != 0;
    }
  g_assert_cmpuint (n_other, >, 400);
  /* the same in one lesson, whatever was done between */
  tumen_lesson_set_seed (lesson, 0);
  tumen_lesson_move_card (lesson, 0, 4);
  tumen_lesson_go_to (lesson, 0);
  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson) - 1);
  g_assert_cmpmem (tumen_lesson_get_cards (lesson, &n_cards), 5 * sizeof *first,
                   first, sizeof *first * 5);
}

static void
test_class_solves_the_order (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  const guint *cards;
  guint        n_cards, solved[TUMEN_STORY_MOST_CARDS];

  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson) - 1);
  cards = tumen_lesson_get_cards (lesson, &n_cards);
  /* the least of the rest to the front, as a class may do it */
  for (guint i = 0; i < n_cards; i++)
    {
      guint least = i;

      for (guint j = i; j < n_cards; j++)
        least = cards[j] < cards[least] ? j : least;
      tumen_lesson_move_card (lesson, least, i);
    }
  g_assert_true (tumen_lesson_is_ordered (lesson));
  g_assert_true (is_ascending (cards, n_cards));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_ANSWER);
  memcpy (solved, cards, sizeof *cards * n_cards);
  tumen_lesson_move_card (lesson, 0, 3);
  g_assert_cmpmem (cards, sizeof *cards * n_cards, solved, sizeof *solved * n_cards);
}

static void
test_clicker_solves_the_order_before_its_answer (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint        n_cards, last = tumen_lesson_get_n_stops (lesson) - 1;
  const guint *cards;

  tumen_lesson_go_to (lesson, last);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_ORDER | TUMEN_HIDE_ANSWER);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_true (tumen_lesson_is_ordered (lesson));
  cards = tumen_lesson_get_cards (lesson, &n_cards);
  g_assert_true (is_ascending (cards, n_cards));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_ANSWER);
  tumen_lesson_go_to (lesson, last);
  tumen_lesson_reveal (lesson, TUMEN_HIDE_ANSWER);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
  g_assert_true (tumen_lesson_is_ordered (lesson));
  tumen_lesson_go_to (lesson, last + 1);
  g_assert_null (tumen_lesson_get_cards (lesson, &n_cards));
  g_assert_false (tumen_lesson_is_ordered (lesson));
}

/* Two of one day in either order, and what may have been at any time anywhere. */
static void
test_ties_are_right_in_either_order (void)
{
  static const char *const cards[] = { "putin-letter-handed-to-kim-2023-07",
                                       "kim-shoigu-meeting-2023-07",
                                       "treaty-strategic-partnership-2024-06", NULL };
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop   *stop = add_stop (story, NULL);
  const guint *lie;
  guint        n_cards, treaty, n_solved = 0;

  stop->task = TUMEN_TASK_ORDER;
  tumen_stop_set_cards (stop, cards);
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  g_assert_true (tumen_table_find (table, cards[2], &treaty));
  for (guint seed = 0; seed < 20; seed++)
    {
      tumen_lesson_set_seed (lesson, seed);
      lie = tumen_lesson_get_cards (lesson, &n_cards);
      g_assert_cmpuint (lie[n_cards - 1], !=, treaty);
      tumen_lesson_move_card (lesson, lie[0] == treaty ? 0 : 1, 2);
      g_assert_true (tumen_lesson_is_ordered (lesson));
      n_solved += lie[0] < lie[1];
    }
  g_assert_cmpuint (n_solved, >, 0);
  g_assert_cmpuint (n_solved, <, 20);
}

static void
test_guess_has_its_distance (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  double           day = (double)tumen_day_from_civil (2023, 7, 14) + 0.6;
  g_autofree char *distance = NULL, *hidden = NULL;

  g_assert_false (tumen_lesson_get_guess (lesson, &day));
  tumen_lesson_set_guess (lesson, day);
  hidden = tumen_lesson_dup_distance (lesson);
  g_assert_null (hidden);
  tumen_lesson_advance (lesson);
  distance = tumen_lesson_dup_distance (lesson);
  g_assert_cmpstr (distance, ==, "12 days too early");
  day = 0.0;
  g_assert_true (tumen_lesson_get_guess (lesson, &day));
  g_assert_cmpfloat (day, ==, (double)tumen_day_from_civil (2023, 7, 14) + 0.6);
  /* only where it is asked */
  tumen_lesson_go_to (lesson, find_stop (lesson, "letter"));
  tumen_lesson_set_guess (lesson, day);
  g_assert_false (tumen_lesson_get_guess (lesson, NULL));
  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson));
  tumen_lesson_set_guess (lesson, day);
  g_assert_false (tumen_lesson_get_guess (lesson, NULL));
  g_assert_null (tumen_lesson_dup_distance (lesson));
}

static void
test_distance_is_as_honest_as_the_date (void)
{
  static const struct
  {
    const char *edtf;
    gboolean    is_lasting;
    const char *guess;
    const char *words[TUMEN_N_LANGUAGES];
  } cases[] = {
    { "2023-07-26", FALSE, "2023-07-26", { "Right on the day", "Justo ese día" } },
    { "2023-07-26", FALSE, "2023-07-25", { "1 day too early", "1 día demasiado pronto" } },
    { "2023-07-26", FALSE, "2023-08-09", { "2 weeks too late", "2 semanas demasiado tarde" } },
    { "2023-07-26", FALSE, "2024-01-26", { "6 months too late", "6 meses demasiado tarde" } },
    { "2023-07-26", FALSE, "2033-07-26", { "10 years too late", "10 años demasiado tarde" } },
    { "2024-06", FALSE, "2024-06-30", AS_KNOWN },
    { "2024-06", FALSE, "2024-07-03", AT_LEAST ("3 days too late", "3 días demasiado tarde") },
    { "2024-06", FALSE, "2024-05-30", AT_LEAST ("2 days too early", "2 días demasiado pronto") },
    { "[..2023-07-26]", FALSE, "1990-01-01", AS_KNOWN },
    { "[..2023-07-26]", FALSE, "2023-07-27",
      AT_LEAST ("1 day too late", "1 día demasiado tarde") },
    { "[2023-07-26..]", FALSE, "2030-01-01", AS_KNOWN },
    { "[2023-07-26..]", FALSE, "2023-07-25",
      AT_LEAST ("1 day too early", "1 día demasiado pronto") },
    { "2022/..", TRUE, "2040-01-01", AS_KNOWN },
    { "../2022", TRUE, "1900-01-01", AS_KNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
      {
        g_autoptr (TumenTable) made = tumen_table_new_empty (TUMEN_READING_EDITORS);
        g_autofree char *words = NULL;
        FixtureEvent     event;
        TumenDay         day;

        fixture_event_init (&event, "a", cases[i].edtf,
                            cases[i].is_lasting ? TUMEN_DURATION_LASTING : TUMEN_DURATION_ONCE,
                            TUMEN_BASIS_STATED);
        event.event.short_title[TUMEN_LANGUAGE_EN] = "A";
        event.event.short_title[TUMEN_LANGUAGE_ES] = "A";
        tumen_table_add (made, &event.event);
        tumen_table_finish (made);
        g_assert_true (tumen_day_parse (cases[i].guess, &day));
        words = tumen_lesson_words_dup_distance (tumen_table_get_rows (made), (double)day + 0.99,
                                                 (TumenLanguage)language);
        g_assert_cmpstr (words, ==, cases[i].words[language]);
      }
}

/* While a date is asked for, the axis does not tell it. */
static void
test_axis_does_not_tell_what_is_asked (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_EN);
  guint treaty = find_stop (lesson, "treaty");

  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    g_assert_true (tumen_lesson_shows_mark (lesson, i));
  tumen_lesson_go_to (lesson, treaty);
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    g_assert_true (tumen_lesson_shows_mark (lesson, i) == (i < treaty));
  tumen_lesson_advance (lesson);
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    g_assert_true (tumen_lesson_shows_mark (lesson, i));
  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson));
  g_assert_true (tumen_lesson_shows_mark (lesson, 0));
}

static void
test_axis_does_not_tell_by_neighbours (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint order = tumen_lesson_get_n_stops (lesson) - 1;

  g_assert_false (tumen_lesson_shows_mark (lesson, 0));
  g_assert_false (tumen_lesson_shows_mark (lesson, 1));
  tumen_lesson_go_to (lesson, find_stop (lesson, "two-days"));
  g_assert_true (tumen_lesson_shows_mark (lesson, 0));
  tumen_lesson_go_to (lesson, order);
  g_assert_false (tumen_lesson_shows_mark (lesson, order));
  g_assert_false (tumen_lesson_shows_mark (lesson, 0));
  g_assert_true (tumen_lesson_shows_mark (lesson, find_stop (lesson, "briefing")));
  tumen_lesson_advance (lesson);
  g_assert_true (tumen_lesson_shows_mark (lesson, 0));
}

/* All marks stand on the axis, with room beside. */
static void
test_axis_holds_the_story (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_EN);
  const TumenRow *rows = tumen_table_get_rows (table);
  TumenSpan       span = tumen_lesson_get_span (lesson, 0);
  double          length = span.end - span.begin;

  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      const TumenRow *row = &rows[tumen_lesson_get_stop (lesson, i)->row];
      TumenSpan       other = tumen_lesson_get_span (lesson, i);

      g_assert_cmpfloat (other.begin, ==, span.begin);
      g_assert_cmpfloat (other.end, ==, span.end);
      g_assert_cmpfloat (row->lo, >, span.begin + 0.08 * length);
      g_assert_cmpfloat (row->hi, <, span.end - 0.08 * length);
    }
  span = tumen_lesson_get_span (lesson, tumen_lesson_get_n_stops (lesson));
  g_assert_cmpfloat (span.end - span.begin, ==, length);
}

static void
test_view_of_a_stop_is_its_axis (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop *stop;
  TumenSpan  span;

  add_stop (story, "putin-letter-handed-to-kim-2023-07")->view =
    g_strdup ("from=2023-07-01&to=2023-07-31&lanes=kind&reading=editors&lang=en");
  add_stop (story, "treaty-strategic-partnership-2024-06")->view =
    g_strdup ("from=2023-07-01&to=2023-07-31&lanes=kind&reading=editors&lang=en");
  stop = add_stop (story, "amur-summit-2023");
  stop->view = g_strdup ("from=2024-01-01&to=2024-12-31&lanes=kind&reading=editors&lang=en");
  stop->task = TUMEN_TASK_PREDICT;
  add_stop (story, "amur-summit-2023")->view = g_strdup ("lanes=kind&reading=editors&lang=en");
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  span = tumen_lesson_get_span (lesson, 0);
  g_assert_cmpfloat (span.begin, ==, (double)tumen_day_from_civil (2023, 7, 1));
  g_assert_cmpfloat (span.end, ==, (double)tumen_day_from_civil (2023, 8, 1));
  /* wider where the event would not be on it */
  span = tumen_lesson_get_span (lesson, 1);
  g_assert_cmpfloat (span.begin, ==, (double)tumen_day_from_civil (2023, 7, 1));
  g_assert_cmpfloat (span.end, >, (double)tumen_day_from_civil (2024, 6, 20));
  span = tumen_lesson_get_span (lesson, 2);
  g_assert_cmpfloat (span.begin, <, (double)tumen_day_from_civil (2023, 9, 13));
  g_assert_cmpfloat (span.end, ==, (double)tumen_day_from_civil (2025, 1, 1));
  /* a view of everything: that of the story */
  g_assert_cmpfloat (tumen_lesson_get_span (lesson, 3).begin, ==,
                     tumen_lesson_get_span (lesson, 4).begin);
}

static void
add_row (TumenTable *made,
         const char *id,
         const char *edtf,
         const char *sort_key)
{
  FixtureEvent event;

  fixture_event_init (&event, id, edtf,
                      strchr (edtf, '/') != NULL ? TUMEN_DURATION_LASTING : TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_STATED);
  event.event.sort_key = sort_key;
  event.event.short_title[TUMEN_LANGUAGE_EN] = id;
  event.event.short_title[TUMEN_LANGUAGE_ES] = id;
  tumen_table_add (made, &event.event);
}

/* Whatever the library's own order is; what lasts is put by its beginning. */
static void
test_solution_is_right_by_the_dates (void)
{
  g_autoptr (TumenTable) made = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint cards[5];

  add_row (made, "later", "2024-06-19", "2020");
  add_row (made, "by", "[..2024-07-01]", "2021");
  add_row (made, "lasting", "2023-03-01/2025-01-01", "2022");
  add_row (made, "from", "[2023-01-01..]", "2023");
  add_row (made, "earlier", "2023-07-26", "2024");
  tumen_table_finish (made);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    cards[i] = i;
  g_assert_false (tumen_lesson_cards_are_right (made, cards, G_N_ELEMENTS (cards)));
  tumen_lesson_cards_sort (made, cards, G_N_ELEMENTS (cards));
  g_assert_true (tumen_lesson_cards_are_right (made, cards, G_N_ELEMENTS (cards)));
  g_assert_cmpstr (tumen_table_get_id (made, cards[0]), ==, "by");
  g_assert_cmpstr (tumen_table_get_id (made, cards[2]), ==, "lasting");
  g_assert_cmpstr (tumen_table_get_id (made, cards[4]), ==, "later");
}

/* In another language the cards lie as they lay, and solved ones stay solved. */
static void
test_cards_go_on_in_another_language (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  g_autoptr (TumenTable) strict = tumen_table_new (library, TUMEN_READING_STRICT);
  g_autoptr (TumenLesson) other = NULL, again = NULL;
  guint        n_cards, last = tumen_lesson_get_n_stops (lesson) - 1;
  guint        listed[TUMEN_STORY_MOST_CARDS];
  const guint *cards;

  tumen_lesson_go_to (lesson, last);
  tumen_lesson_move_card (lesson, 0, 1);
  cards = tumen_lesson_get_cards (lesson, &n_cards);
  other = tumen_lesson_new (library, table, tumen_lesson_get_story (lesson), TUMEN_LANGUAGE_ES);
  tumen_lesson_continue (other, lesson);
  g_assert_cmpuint (tumen_lesson_get_index (other), ==, last);
  g_assert_cmpmem (tumen_lesson_get_cards (other, &n_cards), 5 * sizeof *cards,
                   cards, 5 * sizeof *cards);
  tumen_lesson_reveal (lesson, TUMEN_HIDE_ORDER);
  again = tumen_lesson_new (library, strict, tumen_lesson_get_story (lesson), TUMEN_LANGUAGE_EN);
  tumen_lesson_continue (again, lesson);
  g_assert_true (tumen_lesson_is_ordered (again));
  g_assert_cmpuint (tumen_lesson_list_cards (again, last, TRUE, listed), ==, 5);
  g_assert_cmpmem (tumen_lesson_get_cards (again, &n_cards), 5 * sizeof *cards,
                   listed, 5 * sizeof *cards);
  g_assert_cmpuint (tumen_lesson_list_cards (again, 0, TRUE, listed), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson/order/is-random-and-never-right",
                   test_order_is_random_and_never_right);
  g_test_add_func ("/lesson/order/class-solves-it", test_class_solves_the_order);
  g_test_add_func ("/lesson/order/clicker-solves-it-before-the-answer",
                   test_clicker_solves_the_order_before_its_answer);
  g_test_add_func ("/lesson/order/ties-are-right-in-either-order",
                   test_ties_are_right_in_either_order);
  g_test_add_func ("/lesson/order/solution-is-right-by-the-dates",
                   test_solution_is_right_by_the_dates);
  g_test_add_func ("/lesson/order/goes-on-in-another-language",
                   test_cards_go_on_in_another_language);
  g_test_add_func ("/lesson/predict/guess-has-its-distance", test_guess_has_its_distance);
  g_test_add_func ("/lesson/predict/distance-is-as-honest-as-the-date",
                   test_distance_is_as_honest_as_the_date);
  g_test_add_func ("/lesson/axis/does-not-tell-what-is-asked",
                   test_axis_does_not_tell_what_is_asked);
  g_test_add_func ("/lesson/axis/does-not-tell-by-neighbours",
                   test_axis_does_not_tell_by_neighbours);
  g_test_add_func ("/lesson/axis/holds-the-story", test_axis_holds_the_story);
  g_test_add_func ("/lesson/axis/is-the-view-of-a-stop", test_view_of_a_stop_is_its_axis);
  return run_lesson_tests ();
}
