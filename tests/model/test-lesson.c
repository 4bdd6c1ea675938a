/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lesson-fixture.h"
#include "tumen-lesson-words.h"

/* Presses of a clicker that no stop needs more of. */
#define MOST_STEPS_OF_STOP 7

static void
count_cb (TumenLesson *lesson,
          gpointer     data)
{
  guint *n_changes = data;

  (*n_changes)++;
}

static const char *
pick_event (GRand *random)
{
  GListModel *events = tumen_library_get_events (library);
  guint       n_events = g_list_model_get_n_items (events);
  g_autoptr (TumenEvent) event = NULL;

  if (g_rand_int_range (random, 0, 8) == 0)
    return "no-such-event";
  event = g_list_model_get_item (events, (guint)g_rand_int_range (random, 0, (gint32)n_events));
  return g_intern_string (tumen_event_get_id (event));
}

static void
fill_stop (TumenStop *stop,
           GRand     *random)
{
  const char *cards[TUMEN_STORY_MOST_CARDS + 1] = { NULL };
  guint       n_cards = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_CARDS + 1);

  stop->hides = (guint)g_rand_int_range (random, 0, TUMEN_HIDE_ANSWER);
  stop->task = (TumenStoryTask)g_rand_int_range (random, 0, TUMEN_TASK_WHO + 1);
  for (guint i = 0; i < n_cards; i++)
    cards[i] = pick_event (random);
  tumen_stop_set_cards (stop, cards);
  if (g_rand_boolean (random))
    tumen_story_text_set (&stop->answer, TUMEN_LANGUAGE_EN, "Because.");
  if (g_rand_boolean (random))
    tumen_story_text_set (&stop->title, TUMEN_LANGUAGE_ES, "¿Por qué?");
  stop->n_quotations = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_QUOTATIONS + 1);
  for (guint i = 0; i < stop->n_quotations; i++)
    stop->quotations[i].excerpt = g_strdup_printf ("x%03d-%02d", g_rand_int_range (random, 0, 6),
                                                   g_rand_int_range (random, 1, 20));
}

static TumenLesson *
make_random_lesson (GRand *random)
{
  g_autoptr (TumenStory) story = tumen_story_new ("tumen-builtin");
  guint        n_stops = (guint)g_rand_int_range (random, 0, 6);
  TumenLesson *lesson;

  for (guint i = 0; i < n_stops; i++)
    fill_stop (add_stop (story, g_rand_boolean (random) ? pick_event (random) : NULL), random);
  lesson = tumen_lesson_new (library, table, story,
                             (TumenLanguage)g_rand_int_range (random, 0, TUMEN_N_LANGUAGES));
  tumen_lesson_set_seed (lesson, g_rand_int (random));
  return lesson;
}

/* Whatever a class may do. */
static void
disturb (TumenLesson *lesson,
         GRand       *random)
{
  guint n_cards;

  tumen_lesson_get_cards (lesson, &n_cards);
  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      tumen_lesson_advance (lesson);
      break;
    case 1:
      tumen_lesson_back (lesson);
      break;
    case 2:
      tumen_lesson_go_to (lesson,
                          (guint)g_rand_int_range (random, 0,
                                                   (gint32)tumen_lesson_get_n_stops (lesson) + 1));
      break;
    case 3:
      tumen_lesson_reveal (lesson, (guint)g_rand_int_range (random, 0, 64));
      break;
    case 4:
      tumen_lesson_set_guess (lesson, g_rand_double_range (random, -1e6, 1e6));
      break;
    case 5:
      tumen_lesson_set_blank (lesson, (TumenBlank)g_rand_int_range (random, 0, 3));
      break;
    default:
      if (n_cards > 0)
        tumen_lesson_move_card (lesson, (guint)g_rand_int_range (random, 0, (gint32)n_cards),
                                (guint)g_rand_int_range (random, 0, (gint32)n_cards));
      break;
    }
}

static void
test_says_what_the_mock_ups_say (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_ES);
  const TumenStopWords *words = tumen_lesson_get_stop (lesson, 0);

  g_assert_cmpstr (tumen_lesson_get_title (lesson), ==, "De la carta al tratado");
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), ==, 7);
  g_assert_cmpstr (words->title, ==, "Shoigú entrega a Kim una carta de Putin");
  g_assert_cmpstr (words->name, ==, "La carta");
  g_assert_cmpstr (words->date, ==, "26 de julio de 2023");
  g_assert_cmpstr (words->place, ==, "Pionyang");
  g_assert_cmpuint (words->n_quotations, ==, 2);
  g_assert_cmpstr (words->quotations[0].words, ==, "«misiva cordial y magnífica»");
  g_assert_cmpstr (words->quotations[1].words, ==, "«carta cálida y buena»");
  g_assert_cmpstr (words->quotations[0].source, ==, "artículo 1, medio no indicado");
  g_assert_cmpstr (words->quotations[1].source, ==, "artículo 2, medio no indicado");
  g_assert_false (words->quotations[0].translated);
  g_assert_null (words->quotations[0].speaker);
  g_assert_null (words->quotations[1].speaker);
  g_assert_cmpstr (words->remark, ==,
                   "**Una sola voz:** la agencia norcoreana KCNA, traducida dos veces.");
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);

  words = tumen_lesson_get_stop (lesson, 1);
  g_assert_cmpstr (words->title, ==, "Misiles norcoreanos contra Ucrania");
  g_assert_cmpstr (words->quotations[0].speaker, ==,
                   "John Kirby, Consejo de Seguridad Nacional de Estados Unidos");
  g_assert_cmpstr (words->quotations[0].source, ==, "artículo 5, Blog de Nueva York (Kyiv Post)");
}

static void
test_speaks_english (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_EN);
  const TumenStopWords *words = tumen_lesson_get_stop (lesson, 1);

  g_assert_cmpint (tumen_lesson_get_language (lesson), ==, TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (words->date, ==, "30 December 2023");
  g_assert_cmpstr (words->quotations[0].speaker, ==, "John Kirby, US National Security Council");
  g_assert_cmpstr (words->quotations[0].article, ==, "article 5, Blog de Nueva York (Kyiv Post)");
  g_assert_cmpstr (words->quotations[0].source, ==,
                   "article 5, Blog de Nueva York (Kyiv Post), translated");
  g_assert_true (g_str_has_prefix (words->quotations[0].words, "“Russia had launched"));
  g_assert_true (g_str_has_suffix (words->quotations[0].words, "2024”"));
  g_assert_true (words->quotations[0].translated);
  words = tumen_lesson_get_stop (lesson, 6);
  g_assert_true (g_str_has_suffix (words->quotations[0].speaker, ", citing Kim Jong Un"));
}

/* What the text of the articles tells is less than what the editors know. */
static void
test_is_as_certain_as_the_reading (void)
{
  g_autoptr (TumenStory) story = load_story ("story-letter-to-treaty.json");
  g_autoptr (TumenTable) strict = tumen_table_new (library, TUMEN_READING_STRICT);
  g_autoptr (TumenTable) early =
    tumen_table_new_known_on (library, tumen_day_from_civil (2024, 8, 1));
  g_autoptr (TumenLesson) lesson = tumen_lesson_new (library, strict, story, TUMEN_LANGUAGE_EN);
  g_autoptr (TumenLesson) known = tumen_lesson_new (library, early, story, TUMEN_LANGUAGE_EN);

  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 4)->date, ==, "between August and December 2024");
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 6)->date, ==, "28 May, 4 or 11 June 2025");
  g_assert_cmpstr (tumen_lesson_get_stop (known, 3)->date, ==, "≈ 18 Jun 2024");
  g_assert_cmpuint (tumen_lesson_get_stop (known, 6)->row, ==, G_MAXUINT);
  g_assert_null (tumen_lesson_get_stop (known, 6)->date);
  g_assert_nonnull (tumen_lesson_get_stop (known, 6)->title);
}

static void
test_advance_reveals_one_by_one (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint letter = find_stop (lesson, "letter");

  tumen_lesson_go_to (lesson, letter);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==,
                    TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE | TUMEN_HIDE_ANSWER);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_SOURCE | TUMEN_HIDE_ANSWER);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_ANSWER);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, letter);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, letter + 1);
}

static void
test_prediction_sees_all_else_before_the_date (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop *stop = add_stop (story, "kim-shoigu-meeting-2023-07");

  stop->task = TUMEN_TASK_PREDICT;
  stop->hides = TUMEN_HIDE_TITLE;
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_TITLE | TUMEN_HIDE_DATE);
  tumen_lesson_advance (lesson);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_DATE);
  tumen_lesson_advance (lesson);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
}

static void
test_advance_always_comes_to_the_end (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TumenLesson) lesson = make_random_lesson (random);
      guint n_stops = tumen_lesson_get_n_stops (lesson);
      guint n_steps = 0;

      for (guint j = 0; j < 20; j++)
        disturb (lesson, random);
      while (tumen_lesson_advance (lesson))
        g_assert_cmpuint (++n_steps, <=, (n_stops + 1) * MOST_STEPS_OF_STOP);
      g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, n_stops);
      g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
      g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_NONE);
    }
}

/* At one stop, what was shown is never hidden again. */
static void
test_hidden_things_only_become_fewer (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TumenLesson) lesson = make_random_lesson (random);
      guint index = tumen_lesson_get_index (lesson);
      guint hidden = tumen_lesson_get_hidden (lesson);

      for (guint j = 0; j < 40; j++)
        {
          gboolean is_on = g_rand_boolean (random);

          if (is_on)
            tumen_lesson_advance (lesson);
          else
            tumen_lesson_reveal (lesson, 1u << g_rand_int_range (random, 0, 6));
          if (tumen_lesson_get_index (lesson) == index)
            g_assert_cmpuint (tumen_lesson_get_hidden (lesson) & ~hidden, ==, 0);
          else
            g_assert_cmpuint (hidden, ==, 0);
          index = tumen_lesson_get_index (lesson);
          hidden = tumen_lesson_get_hidden (lesson);
          if (index < tumen_lesson_get_n_stops (lesson))
            g_assert_cmpuint (hidden & ~tumen_lesson_get_hidden_at_first (lesson, index), ==, 0);
        }
    }
}

static void
test_back_returns_to_all_that_was_shown (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (13);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TumenLesson) lesson = make_random_lesson (random);
      guint index = tumen_lesson_get_index (lesson);

      g_assert_false (tumen_lesson_back (lesson));
      while (tumen_lesson_advance (lesson))
        {
          guint now = tumen_lesson_get_index (lesson);

          if (now == index)
            continue;
          g_assert_cmpuint (now, ==, index + 1);
          g_assert_true (tumen_lesson_back (lesson));
          g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, index);
          g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
          g_assert_true (tumen_lesson_advance (lesson));
          g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, now);
          index = now;
        }
    }
}

/* A change is told once, and nothing else is told. */
static void
test_changes_are_told_once (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint n_changes = 0, last = tumen_lesson_get_n_stops (lesson) - 1;

  g_signal_connect (lesson, "changed", G_CALLBACK (count_cb), &n_changes);
  tumen_lesson_go_to (lesson, 0);
  tumen_lesson_reveal (lesson, TUMEN_HIDE_SOURCE);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_NONE);
  g_assert_cmpuint (n_changes, ==, 0);
  tumen_lesson_set_guess (lesson, 19000.0);
  tumen_lesson_set_guess (lesson, 19000.0);
  g_assert_cmpuint (n_changes, ==, 1);
  tumen_lesson_reveal (lesson, TUMEN_HIDE_DATE);
  tumen_lesson_set_guess (lesson, 19001.0);
  g_assert_cmpuint (n_changes, ==, 2);
  tumen_lesson_go_to (lesson, 0);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_false (tumen_lesson_get_guess (lesson, NULL));
  tumen_lesson_go_to (lesson, last);
  g_assert_cmpuint (n_changes, ==, 4);
  tumen_lesson_move_card (lesson, 2, 2);
  g_assert_cmpuint (n_changes, ==, 4);
  tumen_lesson_go_to (lesson, last + 1);
  g_assert_false (tumen_lesson_advance (lesson));
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_blank_screen_shows_again_first (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_EN);

  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_BLACK);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_WHITE);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_WHITE);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_WHITE);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_NONE);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  g_assert_true (tumen_lesson_advance (lesson));
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 0);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_NONE);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  g_assert_true (tumen_lesson_back (lesson));
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  tumen_lesson_go_to (lesson, 2);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 2);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_NONE);
}

static void
test_story_without_stops_is_at_its_end (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenTable) empty = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenSpan span;

  tumen_table_finish (empty);
  lesson = tumen_lesson_new (library, empty, story, TUMEN_LANGUAGE_ES);
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), ==, 0);
  g_assert_cmpstr (tumen_lesson_get_title (lesson), ==, "Sin título");
  g_assert_false (tumen_lesson_advance (lesson));
  g_assert_false (tumen_lesson_back (lesson));
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, 0);
  span = tumen_lesson_get_span (lesson, 0);
  g_assert_cmpfloat (span.begin, <, span.end);
  g_assert_true (tumen_lesson_get_table (lesson) == empty);
  g_assert_true (tumen_story_equal (tumen_lesson_get_story (lesson), story));
}

static void
assert_fault (TumenLesson *lesson,
              const char  *part)
{
  g_autofree char *all = g_strjoinv ("\n", (char **)tumen_lesson_get_faults (lesson));

  if (strstr (all, part) == NULL)
    g_assert_cmpstr (all, ==, part);
}

/* A stop that asks for the order of @n_cards of the events, of which some are not there. */
static void
add_order (TumenStory        *story,
           const char *const *cards)
{
  TumenStop *stop = add_stop (story, NULL);

  stop->task = TUMEN_TASK_ORDER;
  tumen_story_text_set (&stop->question, TUMEN_LANGUAGE_EN, "Which came first?");
  tumen_stop_set_cards (stop, cards);
}

static void
test_what_is_damaged_is_left_out (void)
{
  static const char *const few[] = { "putin-letter-handed-to-kim-2023-07", "gone", "lost",
                                     "sanctions-on-russia-and-dprk", NULL };
  static const char *const alike[] = { "putin-letter-handed-to-kim-2023-07",
                                       "kim-shoigu-meeting-2023-07",
                                       "weapons-exhibition-pyongyang-2023",
                                       "kim-shoigu-meeting-2023-07", NULL };
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop *stop;

  add_stop (story, "gone");
  stop = add_stop (story, "putin-letter-handed-to-kim-2023-07");
  stop->n_quotations = 2;
  stop->quotations[0].excerpt = g_strdup ("x999-99");
  stop->quotations[1].excerpt = g_strdup ("x000-06");
  tumen_story_text_set (&stop->quotations[1].words, TUMEN_LANGUAGE_EN, "a bad letter");
  stop->task = TUMEN_TASK_WHO;
  stop = add_stop (story, "sanctions-on-russia-and-dprk");
  stop->task = TUMEN_TASK_PREDICT;
  add_order (story, few);
  add_order (story, alike);
  stop = add_stop (story, "gone");
  tumen_story_text_set (&stop->title, TUMEN_LANGUAGE_ES, "Lo que falta");

  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), ==, 5);
  assert_fault (lesson, "is left out");
  assert_fault (lesson, "x999-99");
  assert_fault (lesson, "a bad letter");
  assert_fault (lesson, "its event has no date");
  assert_fault (lesson, "fewer than 3 cards");
  assert_fault (lesson, "none is certainly before another");
  for (guint i = 0; i < 5; i++)
    {
      const TumenStopWords *words = tumen_lesson_get_stop (lesson, i);

      g_assert_cmpuint (words->n_quotations, ==, 0);
      g_assert_cmpint (words->task, ==, TUMEN_TASK_NONE);
      g_assert_cmpuint (tumen_lesson_get_hidden_at_first (lesson, i), ==, 0);
      g_assert_cmpstr (words->title, !=, "");
    }
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 2)->title, ==, "Step 3");
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 4)->title, ==, "Lo que falta");
  g_assert_cmpuint (tumen_lesson_get_stop (lesson, 4)->row, ==, G_MAXUINT);
  g_assert_false (tumen_lesson_shows_mark (lesson, 4));
}

/* Without words of one's own: all of the excerpt; and those of the other language before none. */
static void
test_quotations_fall_back (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop                 *stop = add_stop (story, "putin-letter-handed-to-kim-2023-07");
  const TumenQuotationWords *words;

  stop->n_quotations = 2;
  stop->quotations[0].excerpt = g_strdup ("x000-09");
  stop->quotations[1].excerpt = g_strdup ("x001-11");
  tumen_story_text_set (&stop->quotations[1].words, TUMEN_LANGUAGE_ES, "carta cálida y buena");
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  words = tumen_lesson_get_stop (lesson, 0)->quotations;
  g_assert_cmpstr (words[0].words, ==,
                   "“In a rare case of diplomatic opening since the start of the pandemic”");
  g_assert_true (words[0].translated);
  g_assert_null (words[0].speaker);
  g_assert_cmpstr (words[1].words, ==, "“carta cálida y buena”");
  g_assert_false (words[1].translated);
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 0)->title, ==,
                   "Shoigu hands Kim a letter from Putin");
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 0)->name, ==, "Putin’s letter to Kim");
}

/* An article's own voice is a voice where the class is asked for voices. */
static void
test_narrator_is_told_where_it_is_asked (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenStop            *stop = add_stop (story, "armistice-korean-war-1953");
  const TumenStopWords *words;

  stop->task = TUMEN_TASK_WHO;
  stop->n_quotations = 2;
  stop->quotations[0].excerpt = g_strdup ("x000-10");
  stop->quotations[1].excerpt = g_strdup ("x001-16");
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_ES);
  words = tumen_lesson_get_stop (lesson, 0);
  g_assert_cmpint (words->task, ==, TUMEN_TASK_WHO);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE);
  g_assert_cmpstr (words->quotations[0].speaker, ==, "El propio artículo");
  g_assert_cmpstr (words->quotations[1].speaker, ==,
                   "Vladímir Putin, Presidencia de Rusia (Kremlin)");
}

static void
test_quotation_marks_are_never_nested_in_their_like (void)
{
  g_autofree char *plain = tumen_lesson_words_dup_quoted ("a", TUMEN_LANGUAGE_EN);
  g_autofree char *nested = tumen_lesson_words_dup_quoted ("a «b»", TUMEN_LANGUAGE_ES);

  g_assert_cmpstr (plain, ==, "“a”");
  g_assert_cmpstr (nested, ==, "“a «b»”");
}

static void
test_goes_on_after_an_edit (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_ES);
  g_autoptr (TumenStory) story = tumen_story_copy (tumen_lesson_get_story (lesson));
  g_autoptr (TumenLesson) edited = NULL;
  double guess = 0.0;

  tumen_lesson_set_guess (lesson, 19500.5);
  tumen_lesson_advance (lesson);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_WHITE);
  g_ptr_array_insert (story->stops, 0, tumen_stop_new ());
  tumen_story_text_set (&tumen_story_get_stop (story, 0)->title, TUMEN_LANGUAGE_ES, "Antes");
  tumen_story_get_stop (story, 1)->hides |= TUMEN_HIDE_TITLE;
  edited = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  tumen_lesson_continue (edited, lesson);
  g_assert_cmpuint (tumen_lesson_get_index (edited), ==, 1);
  g_assert_cmpuint (tumen_lesson_get_hidden (edited), ==, TUMEN_HIDE_TITLE | TUMEN_HIDE_ANSWER);
  g_assert_true (tumen_lesson_get_guess (edited, &guess));
  g_assert_cmpfloat (guess, ==, 19500.5);
  g_assert_cmpint (tumen_lesson_get_blank (edited), ==, TUMEN_BLANK_WHITE);
}

static void
test_goes_on_with_other_notes (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_ES);
  guint       n_changes = 0;
  guint       hidden = tumen_lesson_get_hidden (lesson);
  const char *others = tumen_lesson_get_stop (lesson, 1)->notes;

  g_signal_connect (lesson, "changed", G_CALLBACK (count_cb), &n_changes);
  tumen_lesson_set_notes (lesson, 0, "Uno **dos**");
  g_assert_cmpstr (tumen_lesson_get_stop (lesson, 0)->notes, ==, "Uno **dos**");
  g_assert_true (tumen_lesson_get_stop (lesson, 1)->notes == others);
  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, hidden);
  tumen_lesson_set_notes (lesson, 0, "Uno **dos**");
  g_assert_cmpuint (n_changes, ==, 1);
  tumen_lesson_set_notes (lesson, 0, NULL);
  g_assert_null (tumen_lesson_get_stop (lesson, 0)->notes);
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_goes_on_where_a_stop_is_gone (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_ES);
  g_autoptr (TumenStory) story = tumen_story_copy (tumen_lesson_get_story (lesson));
  g_autoptr (TumenLesson) edited = NULL, ended = NULL;

  tumen_lesson_go_to (lesson, 2);
  g_ptr_array_remove_index (story->stops, 2);
  edited = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_ES);
  tumen_lesson_continue (edited, lesson);
  g_assert_cmpuint (tumen_lesson_get_index (edited), ==, 2);
  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson));
  ended = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_ES);
  tumen_lesson_continue (ended, lesson);
  g_assert_cmpuint (tumen_lesson_get_index (ended), ==, tumen_lesson_get_n_stops (ended));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson/words/of-the-mock-ups", test_says_what_the_mock_ups_say);
  g_test_add_func ("/lesson/words/english", test_speaks_english);
  g_test_add_func ("/lesson/words/as-certain-as-the-reading", test_is_as_certain_as_the_reading);
  g_test_add_func ("/lesson/words/quotations-fall-back", test_quotations_fall_back);
  g_test_add_func ("/lesson/words/narrator-where-it-is-asked",
                   test_narrator_is_told_where_it_is_asked);
  g_test_add_func ("/lesson/words/marks-are-never-nested-in-their-like",
                   test_quotation_marks_are_never_nested_in_their_like);
  g_test_add_func ("/lesson/advance/reveals-one-by-one", test_advance_reveals_one_by_one);
  g_test_add_func ("/lesson/advance/prediction-sees-all-else-before-the-date",
                   test_prediction_sees_all_else_before_the_date);
  g_test_add_func ("/lesson/advance/always-comes-to-the-end",
                   test_advance_always_comes_to_the_end);
  g_test_add_func ("/lesson/advance/hidden-things-only-become-fewer",
                   test_hidden_things_only_become_fewer);
  g_test_add_func ("/lesson/back/returns-to-all-that-was-shown",
                   test_back_returns_to_all_that_was_shown);
  g_test_add_func ("/lesson/changes-are-told-once", test_changes_are_told_once);
  g_test_add_func ("/lesson/blank-screen-shows-again-first", test_blank_screen_shows_again_first);
  g_test_add_func ("/lesson/story/without-stops-is-at-its-end",
                   test_story_without_stops_is_at_its_end);
  g_test_add_func ("/lesson/story/what-is-damaged-is-left-out", test_what_is_damaged_is_left_out);
  g_test_add_func ("/lesson/continue/after-an-edit", test_goes_on_after_an_edit);
  g_test_add_func ("/lesson/continue/with-other-notes", test_goes_on_with_other_notes);
  g_test_add_func ("/lesson/continue/where-a-stop-is-gone", test_goes_on_where_a_stop_is_gone);
  return run_lesson_tests ();
}
