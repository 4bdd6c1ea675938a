/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Screens of a lesson about the built-in library. */

#include "config.h"

#include "tumen-stage.h"

#include <string.h>

static TumenLibrary *library;
static TumenTable   *table;
static TumenText    *text;

static TumenStop *
add_stop (TumenStory *story,
          const char *event)
{
  TumenStop *stop = tumen_stop_new ();

  stop->event = g_strdup (event);
  g_ptr_array_add (story->stops, stop);
  return stop;
}

static TumenLesson *
make_lesson (void)
{
  static const char *const cards[] = { "putin-letter-handed-to-kim-2023-07", "amur-summit-2023",
                                       "kim-shoigu-meeting-2024-09", NULL };
  g_autoptr (TumenStory) story = tumen_story_new ("tumen-builtin");
  TumenStop   *stop = add_stop (story, "putin-letter-handed-to-kim-2023-07");
  TumenLesson *lesson;

  stop->n_quotations = 1;
  stop->quotations[0].excerpt = g_strdup ("x000-02");
  stop->hides = TUMEN_HIDE_SOURCE;
  stop = add_stop (story, "kirby-on-dprk-missiles-2024-01");
  stop = add_stop (story, "treaty-strategic-partnership-2024-06");
  stop->task = TUMEN_TASK_PREDICT;
  stop->hides = TUMEN_HIDE_DATE;
  stop = add_stop (story, NULL);
  tumen_story_text_set (&stop->title, TUMEN_LANGUAGE_EN, "What came first?");
  stop->task = TUMEN_TASK_ORDER;
  tumen_stop_set_cards (stop, cards);
  stop = add_stop (story, "no-such-event");
  tumen_story_text_set (&stop->title, TUMEN_LANGUAGE_EN, "Gone");
  tumen_story_text_set (&story->title, TUMEN_LANGUAGE_EN, "A story");
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), >=, 4);
  return lesson;
}

static TumenStage *
make_stage (TumenLesson *lesson,
            guint        stop,
            guint        hidden)
{
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, 1920, 1080);
  spec.hidden = hidden;
  return tumen_stage_new (text, lesson, stop, &spec);
}

static guint
count (TumenStage        *stage,
       TumenStageItemType type)
{
  guint                 n_items, n = 0;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].type == type;
  return n;
}

static void
assert_says (TumenStage *stage,
             const char *words)
{
  g_autofree char *spoken = tumen_stage_dup_spoken (stage);

  if (strstr (spoken, words) == NULL)
    g_error ("“%s” is not said in: %s", words, spoken);
}

static void
test_a_stop_shows_event_quotation_and_covers (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) hidden = make_stage (lesson, 0, tumen_lesson_get_hidden (lesson));
  g_autoptr (TumenStage) told = NULL;

  g_assert_cmpuint (count (hidden, TUMEN_STAGE_COVER), ==, 1);
  g_assert_cmpuint (count (hidden, TUMEN_STAGE_RING), ==, 1);
  assert_says (hidden, "Step 1 of");
  assert_says (hidden, "26 July 2023");
  assert_says (hidden, "Source hidden");
  tumen_lesson_reveal (lesson, TUMEN_HIDE_SOURCE);
  told = make_stage (lesson, 0, tumen_lesson_get_hidden (lesson));
  g_assert_cmpuint (count (told, TUMEN_STAGE_COVER), ==, 0);
  assert_says (told, "Article 1");
}

static void
test_days_of_a_set_are_drawn (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) asked = make_stage (lesson, 2, TUMEN_HIDE_DATE);
  g_autoptr (TumenStage) told = make_stage (lesson, 2, 0);
  g_autoptr (TumenStage) end = make_stage (lesson, tumen_lesson_get_n_stops (lesson), 0);

  g_assert_cmpuint (count (asked, TUMEN_STAGE_DAY), ==, 0);
  g_assert_cmpuint (count (told, TUMEN_STAGE_DAY), ==, 2);
  g_assert_cmpuint (count (end, TUMEN_STAGE_DAY), ==, 2);
}

static void
test_a_guess_is_shown_and_then_its_distance (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) asked = NULL;
  g_autoptr (TumenStage) guessed = NULL;
  g_autoptr (TumenStage) told = NULL;
  TumenDay day = tumen_day_from_civil (2024, 6, 9);

  tumen_lesson_go_to (lesson, 2);
  asked = make_stage (lesson, 2, tumen_lesson_get_hidden (lesson));
  g_assert_cmpuint (count (asked, TUMEN_STAGE_GUESS), ==, 0);
  g_assert_cmpuint (count (asked, TUMEN_STAGE_MARK), ==, 0);
  tumen_lesson_set_guess (lesson, (double)day + 0.5);
  guessed = make_stage (lesson, 2, tumen_lesson_get_hidden (lesson));
  g_assert_cmpuint (count (guessed, TUMEN_STAGE_GUESS), ==, 1);
  assert_says (guessed, "Our guess: 9 Jun 2024");
  tumen_lesson_reveal (lesson, TUMEN_HIDE_DATE);
  told = make_stage (lesson, 2, tumen_lesson_get_hidden (lesson));
  g_assert_cmpuint (count (told, TUMEN_STAGE_RING), ==, 1);
  assert_says (told, "9 Jun 2024: ");
}

static void
test_a_stop_that_comes_next_keeps_its_secrets (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) next =
    make_stage (lesson, 2, tumen_lesson_get_hidden_at_first (lesson, 2));

  g_assert_cmpuint (count (next, TUMEN_STAGE_RING), ==, 0);
  g_assert_cmpuint (count (next, TUMEN_STAGE_COVER), ==, 1);
}

/* The row of the card at each place. */
static void
get_cards (TumenStage *stage,
           char      **titles)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  GString              *all = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_STAGE_TEXT && items[i].role == TUMEN_STAGE_CARD_TITLE)
        g_string_append (all, items[i].text);
    }
  *titles = g_string_free (all, FALSE);
}

static void
test_cards_lie_in_another_order_until_it_is_found (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) next = NULL;
  g_autoptr (TumenStage) answer = make_stage (lesson, 3, 0);
  g_autoptr (TumenStage) now = NULL;
  g_autofree char *next_titles = NULL;
  g_autofree char *answer_titles = NULL;
  g_autofree char *now_titles = NULL;
  guint            hidden = tumen_lesson_get_hidden_at_first (lesson, 3);

  g_assert_true (hidden & TUMEN_HIDE_ORDER);
  next = make_stage (lesson, 3, hidden);
  g_assert_cmpuint (count (next, TUMEN_STAGE_CARD), ==, 3);
  g_assert_cmpuint (count (next, TUMEN_STAGE_MARK), ==, 0);
  g_assert_cmpuint (count (answer, TUMEN_STAGE_MARK), ==, 6);
  tumen_lesson_go_to (lesson, 3);
  now = make_stage (lesson, 3, tumen_lesson_get_hidden (lesson));
  get_cards (next, &next_titles);
  get_cards (answer, &answer_titles);
  get_cards (now, &now_titles);
  g_assert_cmpstr (next_titles, !=, answer_titles);
  g_assert_cmpstr (now_titles, !=, answer_titles);
}

static void
test_a_lost_event_is_told (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) stage = NULL;

  if (tumen_lesson_get_n_stops (lesson) < 5)
    {
      g_test_skip ("Stops without their event do not play.");
      return;
    }
  stage = make_stage (lesson, 4, 0);
  assert_says (stage, "This event is no longer in the library.");
  g_assert_cmpuint (count (stage, TUMEN_STAGE_RING), ==, 0);
}

static void
test_the_end_lists_what_was_quoted (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenStage) stage = make_stage (lesson, tumen_lesson_get_n_stops (lesson), 0);

  assert_says (stage, "End of “A story”");
  assert_says (stage, "Article 1");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  text = tumen_text_new ("Cantarell", 1.0);
  g_test_add_func ("/stage-lesson/a-stop-shows-event-quotation-and-covers",
                   test_a_stop_shows_event_quotation_and_covers);
  g_test_add_func ("/stage-lesson/days-of-a-set-are-drawn", test_days_of_a_set_are_drawn);
  g_test_add_func ("/stage-lesson/a-guess-is-shown-and-then-its-distance",
                   test_a_guess_is_shown_and_then_its_distance);
  g_test_add_func ("/stage-lesson/a-stop-that-comes-next-keeps-its-secrets",
                   test_a_stop_that_comes_next_keeps_its_secrets);
  g_test_add_func ("/stage-lesson/cards-lie-in-another-order-until-it-is-found",
                   test_cards_lie_in_another_order_until_it_is_found);
  g_test_add_func ("/stage-lesson/a-lost-event-is-told", test_a_lost_event_is_told);
  g_test_add_func ("/stage-lesson/the-end-lists-what-was-quoted",
                   test_the_end_lists_what_was_quoted);
  result = g_test_run ();
  g_clear_object (&text);
  g_clear_object (&table);
  g_clear_object (&library);
  return result;
}
