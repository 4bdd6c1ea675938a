/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hand-outs of a lesson about the built-in library, on pages. */

#include "config.h"

#include "tumen-figure.h"

#include <string.h>

#define A4_WIDTH  (210.0 * TUMEN_FIGURE_PX_PER_MM)
#define A4_HEIGHT (297.0 * TUMEN_FIGURE_PX_PER_MM)
#define MARGIN    (15.0 * TUMEN_FIGURE_PX_PER_MM)

static TumenLibrary *library;
static TumenTable   *table;

static TumenStop *
add_stop (TumenStory *story,
          const char *event)
{
  TumenStop *stop = tumen_stop_new ();

  stop->event = g_strdup (event);
  g_ptr_array_add (story->stops, stop);
  return stop;
}

/* Three stops: a letter with a quotation, a date that is asked for, cards. */
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
  stop = add_stop (story, "treaty-strategic-partnership-2024-06");
  stop->task = TUMEN_TASK_PREDICT;
  stop->hides = TUMEN_HIDE_DATE;
  tumen_story_text_set (&stop->question, TUMEN_LANGUAGE_EN, "When was it **signed**?");
  tumen_story_text_set (&stop->answer, TUMEN_LANGUAGE_EN, "In June.");
  tumen_story_text_set (&stop->notes, TUMEN_LANGUAGE_EN, "First.\n\nSecond.");
  stop = add_stop (story, NULL);
  tumen_story_text_set (&stop->title, TUMEN_LANGUAGE_EN, "What came first?");
  stop->task = TUMEN_TASK_ORDER;
  tumen_stop_set_cards (stop, cards);
  tumen_story_text_set (&story->title, TUMEN_LANGUAGE_EN, "A story");
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  tumen_lesson_set_seed (lesson, 1);
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), ==, 3);
  return lesson;
}

static TumenFigure *
compose (TumenLesson       *lesson,
         TumenLessonReader  reader,
         TumenFigureProduct product,
         gboolean           grey)
{
  TumenFigureSpec spec = { .product = product,
                           .width = A4_WIDTH,
                           .height = A4_HEIGHT,
                           .margin = MARGIN,
                           .text_scale = 1.3,
                           .theme = TUMEN_THEME_PRINT,
                           .grey = grey,
                           .parts = TUMEN_FIGURE_FOOTER };
  TumenFigure    *figure = tumen_figure_new_for_lesson (&spec, lesson, reader, NULL, NULL);

  g_assert_nonnull (figure);
  return figure;
}

/* Of all pages: (transfer container) */
static GPtrArray *
list_items (TumenFigure      *figure,
            TumenPageItemType type)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == type)
            g_ptr_array_add (found, item);
        }
    }
  return found;
}

static void
test_each_stop_has_its_picture_within_the_margins (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) figure =
    compose (lesson, TUMEN_LESSON_READER_STUDENT, TUMEN_FIGURE_REPORT, FALSE);
  g_autoptr (GPtrArray) pictures = list_items (figure, TUMEN_PAGE_STAGE);
  guint n_entries;

  g_assert_cmpuint (pictures->len, ==, 3);
  for (guint i = 0; i < pictures->len; i++)
    {
      const TumenPageItem *picture = pictures->pdata[i];
      TumenRect            rect = picture->rect;

      g_assert_cmpfloat_with_epsilon (rect.x, MARGIN, 0.01);
      g_assert_cmpfloat_with_epsilon (rect.width, A4_WIDTH - 2.0 * MARGIN, 0.01);
      g_assert_cmpfloat_with_epsilon (rect.height, rect.width * 1080.0 / 1920.0, 0.01);
      g_assert_cmpfloat (rect.y + rect.height, <=, A4_HEIGHT - MARGIN);
    }
  g_assert_cmpfloat (tumen_figure_get_smallest_pt (figure), >=, TUMEN_FIGURE_LEAST_PT);
  g_assert_cmpstr (tumen_figure_get_title (figure), ==, "A story");
  tumen_figure_get_outline (figure, &n_entries);
  g_assert_cmpuint (n_entries, ==, 4);
}

/* Marks on the axis of a picture that are of a row. */
static guint
count_marks (TumenStage *stage,
             guint       row)
{
  const TumenRow       *wanted = &tumen_table_get_rows (table)[row];
  guint                 n_items, n = 0;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].type == TUMEN_STAGE_MARK && items[i].row == wanted;
  return n;
}

static guint
count_marks_of_treaty (TumenLessonReader reader,
                       guint             stop)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) figure = compose (lesson, reader, TUMEN_FIGURE_REPORT, FALSE);
  g_autoptr (GPtrArray) pictures = list_items (figure, TUMEN_PAGE_STAGE);
  guint row;

  g_assert_true (tumen_table_find (table, "treaty-strategic-partnership-2024-06", &row));
  return count_marks (((TumenPageItem *)pictures->pdata[stop])->stage, row);
}

static void
test_no_picture_marks_a_date_that_is_asked_for (void)
{
  for (guint stop = 0; stop < 2; stop++)
    {
      g_assert_cmpuint (count_marks_of_treaty (TUMEN_LESSON_READER_STUDENT, stop), ==, 0);
      g_assert_cmpuint (count_marks_of_treaty (TUMEN_LESSON_READER_TEACHER, stop), ==, 1);
    }
}

static void
test_pages_do_not_depend_on_where_the_lesson_is (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) first =
    compose (lesson, TUMEN_LESSON_READER_STUDENT, TUMEN_FIGURE_REPORT, FALSE);
  g_autofree char *before = tumen_figure_to_text (first);
  g_autofree char *after = NULL;
  g_autoptr (TumenFigure) second = NULL;

  tumen_lesson_go_to (lesson, 1);
  tumen_lesson_set_guess (lesson, 19000.0);
  tumen_lesson_reveal (lesson, TUMEN_HIDE_DATE);
  second = compose (lesson, TUMEN_LESSON_READER_STUDENT, TUMEN_FIGURE_REPORT, FALSE);
  after = tumen_figure_to_text (second);
  g_assert_cmpstr (before, ==, after);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) a = list_items (first, TUMEN_PAGE_STAGE);
      g_autoptr (GPtrArray) b = list_items (second, TUMEN_PAGE_STAGE);
      g_autofree char *one = tumen_stage_to_text (((TumenPageItem *)a->pdata[i])->stage);
      g_autofree char *two = tumen_stage_to_text (((TumenPageItem *)b->pdata[i])->stage);

      g_assert_cmpstr (one, ==, two);
    }
}

/* Strong words are runs of their own; what is to be written on and ticked is told. */
static void
test_paragraphs_for_others_to_break_are_kept (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) figure =
    compose (lesson, TUMEN_LESSON_READER_STUDENT, TUMEN_FIGURE_HAND_OUT, FALSE);
  guint n_pictures = 0, n_blank = 0, n_fills = 0, n_boxed = 0, n_questions = 0;

  for (guint i = 0; i < tumen_figure_get_n_paragraphs (figure); i++)
    {
      TumenFigureParagraph paragraph;

      tumen_figure_get_paragraph (figure, i, &paragraph);
      n_pictures += paragraph.stage != NULL;
      n_blank += paragraph.n_blank;
      n_fills += paragraph.fills;
      n_boxed += paragraph.boxed;
      if (strcmp (paragraph.text, "When was it signed?") == 0)
        {
          n_questions++;
          g_assert_cmpuint (paragraph.n_runs, ==, 3);
          g_assert_cmpint (paragraph.runs[1].style, ==, TUMEN_RUN_BOLD);
        }
    }
  g_assert_cmpuint (n_pictures, ==, 3);
  g_assert_cmpuint (n_questions, ==, 1);
  g_assert_cmpuint (n_boxed, ==, 3);
  g_assert_cmpuint (n_fills, >=, 3);
  g_assert_cmpuint (n_blank, >, 0);
}

static void
test_a_teacher_reads_answer_and_notes (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) figure =
    compose (lesson, TUMEN_LESSON_READER_TEACHER, TUMEN_FIGURE_REPORT, FALSE);
  g_autofree char *text = tumen_figure_to_text (figure);

  g_assert_nonnull (strstr (text, " Answer: In June.\n"));
  g_assert_nonnull (strstr (text, " Notes: First.\n"));
  g_assert_nonnull (strstr (text, " Second.\n"));
  g_assert_nonnull (strstr (text, " 1.\n"));
}

static void
assert_is_grey (cairo_surface_t *surface)
{
  int            stride = cairo_image_surface_get_stride (surface);
  int            height = cairo_image_surface_get_height (surface);
  int            width = cairo_image_surface_get_width (surface);
  guint          n_dark = 0;
  unsigned char *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const unsigned char *pixel = data + y * stride + 4 * x;

        g_assert_cmpuint (pixel[0], ==, pixel[1]);
        g_assert_cmpuint (pixel[1], ==, pixel[2]);
        n_dark += pixel[0] < 128;
      }
  g_assert_cmpuint (n_dark, >, 100);
}

static void
test_grey_pages_have_no_colour (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (TumenFigure) figure =
    compose (lesson, TUMEN_LESSON_READER_TEACHER, TUMEN_FIGURE_REPORT, TRUE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 794, 1123);
  cairo_t         *cr = cairo_create (surface);

  tumen_figure_draw_page (figure, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  assert_is_grey (surface);
  cairo_surface_destroy (surface);
}

/* Of stops that end with a line to be written on. */
static guint
count_pages_of_asking (guint  n_stops,
                       double height)
{
  g_autoptr (TumenStory) story = tumen_story_new ("tumen-builtin");
  g_autoptr (TumenLesson) lesson = NULL;
  g_autoptr (TumenFigure) figure = NULL;
  TumenFigureSpec spec = { .width = A4_WIDTH,
                           .height = height,
                           .margin = MARGIN,
                           .text_scale = 1.3,
                           .parts = TUMEN_FIGURE_FOOTER };

  for (guint i = 0; i < n_stops; i++)
    {
      TumenStop *stop = add_stop (story, "putin-letter-handed-to-kim-2023-07");

      stop->n_quotations = 1;
      stop->quotations[0].excerpt = g_strdup ("x000-02");
      stop->hides = TUMEN_HIDE_DATE | TUMEN_HIDE_TITLE | TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE;
    }
  lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  figure = tumen_figure_new_for_lesson (&spec, lesson, TUMEN_LESSON_READER_STUDENT, NULL, NULL);
  return tumen_figure_get_n_pages (figure);
}

/* A heading moves on with its picture, and alone where no page has room for both. */
static void
test_no_line_has_a_page_of_its_own (void)
{
  g_assert_cmpuint (count_pages_of_asking (4, A4_HEIGHT), ==, 4);
  g_assert_cmpuint (count_pages_of_asking (4, A4_HEIGHT * 0.45), <=, 9);
}

static void
test_can_be_stopped (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TumenFigureSpec spec = { .width = A4_WIDTH,
                           .height = A4_HEIGHT,
                           .margin = MARGIN,
                           .text_scale = 1.0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (tumen_figure_new_for_lesson (&spec, lesson, TUMEN_LESSON_READER_STUDENT,
                                              cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_test_add_func ("/lesson-pages/each-stop-has-its-picture-within-the-margins",
                   test_each_stop_has_its_picture_within_the_margins);
  g_test_add_func ("/lesson-pages/no-picture-marks-a-date-that-is-asked-for",
                   test_no_picture_marks_a_date_that_is_asked_for);
  g_test_add_func ("/lesson-pages/pages-do-not-depend-on-where-the-lesson-is",
                   test_pages_do_not_depend_on_where_the_lesson_is);
  g_test_add_func ("/lesson-pages/paragraphs-for-others-to-break-are-kept",
                   test_paragraphs_for_others_to_break_are_kept);
  g_test_add_func ("/lesson-pages/a-teacher-reads-answer-and-notes",
                   test_a_teacher_reads_answer_and_notes);
  g_test_add_func ("/lesson-pages/grey-pages-have-no-colour", test_grey_pages_have_no_colour);
  g_test_add_func ("/lesson-pages/no-line-has-a-page-of-its-own",
                   test_no_line_has_a_page_of_its_own);
  g_test_add_func ("/lesson-pages/can-be-stopped", test_can_be_stopped);
  result = g_test_run ();
  g_clear_object (&table);
  g_clear_object (&library);
  return result;
}
