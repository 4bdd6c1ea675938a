/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lesson-fixture.h"
#include "tumen-lesson-hand-out.h"
#include "tumen-lesson-words.h"

static const char *const stories[] = { "story-letter-to-treaty.json", "story-one-voice.json" };

/* Of a stop, or of the whole story; one paragraph a line, each after the name of its part. */
static char *
dump (GPtrArray *paragraphs,
      guint      stop)
{
  static const char *const names[TUMEN_N_LESSON_PARTS] = {
    "title", "version", "about", "field", "heading", "when", "picture", "quotation", "credit",
    "remark", "question", "task", "card", "lines", "hidden", "answer", "note", "sources", "source"
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const TumenLessonParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->stop != stop)
        continue;
      g_string_append (text, names[paragraph->part]);
      if (paragraph->part == TUMEN_LESSON_PART_PICTURE)
        g_string_append_printf (text, " -%x", paragraph->hidden);
      if (paragraph->part == TUMEN_LESSON_PART_LINES)
        g_string_append_printf (text, " %u", paragraph->n_lines);
      if (paragraph->part == TUMEN_LESSON_PART_CARD)
        g_string_append_printf (text, " %u", paragraph->number);
      if (paragraph->text != NULL)
        g_string_append_printf (text, ": %s", paragraph->text);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_dump (TumenLesson      *lesson,
             TumenLessonReader reader,
             guint             stop,
             const char       *expected)
{
  g_autoptr (GPtrArray) paragraphs = tumen_lesson_dup_hand_out (lesson, reader);
  g_autofree char *text = dump (paragraphs, stop);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_student_writes_in_what_is_hidden (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_ES);

  assert_dump (lesson, TUMEN_LESSON_READER_STUDENT, 0,
               "heading: 1. «El miércoles»: ¿cuál?\n"
               "field: ¿Cuándo fue?\n"
               "when: Pionyang\n"
               "picture -11\n"
               "quotation: «Kim y Shoigu hablaron el miércoles»\n"
               "credit: Agencia Central de Noticias de Corea (KCNA, ACNC) · artículo 1, medio no "
               "indicado\n"
               "quotation: «el 70mo aniversario del armisticio»\n"
               "credit: Artículo 1, medio no indicado\n"
               "question: El artículo 1 no imprime la fecha. ¿Qué día del año 2023 fue?\n"
               "task: Marcar el día en el eje.\n"
               "lines 3\n");
  assert_dump (lesson, TUMEN_LESSON_READER_STUDENT, 1,
               "heading: 2. Shoigú entrega a Kim una carta de Putin\n"
               "field: ¿Cuándo fue?\n"
               "when: Pionyang\n"
               "picture -1d\n"
               "quotation: «misiva cordial y magnífica»\n"
               "field: ¿Quién lo dice?\n"
               "field: ¿En qué artículo?\n"
               "quotation: «carta cálida y buena»\n"
               "field: ¿Quién lo dice?\n"
               "field: ¿En qué artículo?\n"
               "question: ¿Dos testigos o uno? ¿De quién son estas palabras?\n"
               "lines 3\n");
}

static void
test_teacher_has_answers_and_notes (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);

  assert_dump (lesson, TUMEN_LESSON_READER_TEACHER, 7,
               "heading: 8. In what order did it happen?\n"
               "picture -0\n"
               "question: Five events: from the first to the last.\n"
               "card 1: Kim meets Shoigu in 2023\n"
               "card 2: KCNA on the Shoigu talks\n"
               "card 3: Partnership treaty signed\n"
               "card 4: Kim meets Krivoruchko\n"
               "card 5: Seoul gives shell count\n"
               "answer: Meeting, KCNA’s report (the day after), treaty, Krivoruchko (one month "
               "later), and Seoul’s figure.\n"
               "hidden: At first the class does not see: the order\n"
               "note: Let the class dictate the order; move the cards with them.\n"
               "note: **Look** at the first pair: the event of the Wednesday and its report of the "
               "Thursday. Whoever goes by the report is one day off.\n"
               "note: **To close,** three questions for any report: who says it? How is the day "
               "known? Where do the versions differ?\n");
}

static void
test_front_and_end (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-letter-to-treaty.json", TUMEN_LANGUAGE_EN);
  g_autoptr (GPtrArray) student =
    tumen_lesson_dup_hand_out (lesson, TUMEN_LESSON_READER_STUDENT);
  g_autoptr (GPtrArray) teacher =
    tumen_lesson_dup_hand_out (lesson, TUMEN_LESSON_READER_TEACHER);
  g_autofree char *for_student = dump (student, G_MAXUINT);
  g_autofree char *for_teacher = dump (teacher, G_MAXUINT);
  g_auto (GStrv) sources = NULL;

  g_assert_true (g_str_has_prefix (for_student, "title: From the letter to the treaty\n"
                                                "version: Student’s version\n"
                                                "about: Seven steps,"));
  g_assert_nonnull (strstr (for_student, "field: Name\nfield: Date\nsources: Sources\n"
                                         "source: Article 1, outlet not named, published"));
  g_assert_true (g_str_has_prefix (for_teacher, "title: From the letter to the treaty\n"
                                                "version: Teacher’s version · 45 minutes\n"));
  g_assert_null (strstr (for_teacher, "field:"));
  /* four of five articles, each once */
  sources = g_strsplit (for_teacher, "\nsource: ", -1);
  g_assert_cmpuint (g_strv_length (sources), ==, 1 + 4);
}

/* No paragraph for a student tells what the class does not see at first. */
static void
assert_tells_nothing (TumenLesson *lesson,
                      GPtrArray   *paragraphs,
                      guint        stop)
{
  const TumenStopWords *words = tumen_lesson_get_stop (lesson, stop);
  guint                 hidden = tumen_lesson_get_hidden_at_first (lesson, stop);
  g_autofree char      *text = dump (paragraphs, stop);

  g_assert_null (strstr (text, "note:"));
  g_assert_null (strstr (text, "answer:"));
  if (words->answer != NULL)
    g_assert_null (strstr (text, words->answer));
  if ((hidden & TUMEN_HIDE_DATE) != 0)
    g_assert_null (strstr (text, words->date));
  for (guint i = 0; i < words->n_quotations; i++)
    {
      if ((hidden & TUMEN_HIDE_SPEAKER) != 0)
        g_assert_null (strstr (text, words->quotations[i].speaker));
      if ((hidden & TUMEN_HIDE_SOURCE) != 0)
        g_assert_null (strstr (text, words->quotations[i].source));
    }
}

static void
test_student_is_told_nothing_that_is_hidden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    for (guint language = 0; language < TUMEN_N_LANGUAGES; language++)
      {
        g_autoptr (TumenLesson) lesson = load_lesson (stories[i], (TumenLanguage)language);
        g_autoptr (GPtrArray) paragraphs =
          tumen_lesson_dup_hand_out (lesson, TUMEN_LESSON_READER_STUDENT);

        for (guint stop = 0; stop < tumen_lesson_get_n_stops (lesson); stop++)
          assert_tells_nothing (lesson, paragraphs, stop);
      }
}

/* Wherever the lesson is, and whatever was done in it. */
static void
test_hand_out_is_of_the_lesson_as_it_begins (void)
{
  g_autoptr (TumenLesson) lesson = load_lesson ("story-one-voice.json", TUMEN_LANGUAGE_EN);
  guint last = tumen_lesson_get_n_stops (lesson) - 1;
  g_autoptr (GPtrArray) before = NULL;
  g_autofree char *first = NULL;

  tumen_lesson_set_seed (lesson, 3);
  before = tumen_lesson_dup_hand_out (lesson, TUMEN_LESSON_READER_STUDENT);
  first = dump (before, last);
  g_assert_nonnull (strstr (first, "from the first to the last.\ncard 0: "));
  tumen_lesson_go_to (lesson, last);
  tumen_lesson_advance (lesson);
  tumen_lesson_advance (lesson);
  assert_dump (lesson, TUMEN_LESSON_READER_STUDENT, last, first);
}

static void
test_hidden_title_is_asked_for (void)
{
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;

  add_stop (story, "kim-shoigu-meeting-2023-07")->hides = TUMEN_HIDE_TITLE;
  add_stop (story, "sanctions-on-russia-and-dprk");
  add_stop (story, "us-russia-negotiations-start-2025")->hides = TUMEN_HIDE_TITLE;
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  assert_dump (lesson, TUMEN_LESSON_READER_STUDENT, 0,
               "heading: Step 1\n"
               "field: What happened?\n"
               "when: **26 July 2023** · Pyongyang\n"
               "picture -2\n");
  assert_dump (lesson, TUMEN_LESSON_READER_TEACHER, 1,
               "heading: 2. Heavy sanctions on both countries\n"
               "picture -0\n");
  assert_dump (lesson, TUMEN_LESSON_READER_TEACHER, 2,
               "heading: 3. US-Russia negotiations begin\n"
               "when: about March 2025\n"
               "picture -0\n"
               "hidden: At first the class does not see: the title\n");
  assert_dump (lesson, TUMEN_LESSON_READER_TEACHER, G_MAXUINT,
               "title: Untitled\n"
               "version: Teacher’s version\n");
}

static void
test_all_words_are_in_both_languages (void)
{
  g_autofree char *one = tumen_lesson_words_dup_minutes (1, TUMEN_LANGUAGE_ES);

  for (guint i = 0; i < TUMEN_N_LESSON_WORDS; i++)
    {
      const char *english = tumen_lesson_word ((TumenLessonWord)i, TUMEN_LANGUAGE_EN);
      const char *spanish = tumen_lesson_word ((TumenLessonWord)i, TUMEN_LANGUAGE_ES);

      g_assert_cmpstr (english, !=, NULL);
      g_assert_cmpstr (spanish, !=, NULL);
      g_assert_cmpstr (english, !=, spanish);
    }
  g_assert_cmpstr (one, ==, "1 minuto");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson/hand-out/student-writes-in-what-is-hidden",
                   test_student_writes_in_what_is_hidden);
  g_test_add_func ("/lesson/hand-out/teacher-has-answers-and-notes",
                   test_teacher_has_answers_and_notes);
  g_test_add_func ("/lesson/hand-out/front-and-end", test_front_and_end);
  g_test_add_func ("/lesson/hand-out/student-is-told-nothing-that-is-hidden",
                   test_student_is_told_nothing_that_is_hidden);
  g_test_add_func ("/lesson/hand-out/is-of-the-lesson-as-it-begins",
                   test_hand_out_is_of_the_lesson_as_it_begins);
  g_test_add_func ("/lesson/hand-out/hidden-title-is-asked-for", test_hidden_title_is_asked_for);
  g_test_add_func ("/lesson/words/all-are-in-both-languages",
                   test_all_words_are_in_both_languages);
  return run_lesson_tests ();
}
