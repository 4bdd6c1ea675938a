/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tumen-library-stories.h"
#include "tumen-press.h"
#include "tumen-publish.h"

#define STORY "one-voice"
/* Told to nobody but the teacher; a date that the story asks for. */
#define ANSWER "Answer:"
#define ASKED  "18 July 2024"

typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenStory   *story;
  char         *folder;
  char         *path; /* of the last file */
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->library = tumen_library_open_builtin (NULL);
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->story = tumen_library_dup_story (self->library, STORY, NULL);
  self->folder = g_dir_make_tmp ("tumen-test-XXXXXX", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_free (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  tumen_story_free (self->story);
  g_object_unref (self->table);
  g_object_unref (self->library);
}

/* (transfer full): the bytes of the file, which is gone afterwards */
static GBytes *
take (Fixture *self)
{
  char   *contents = NULL;
  gsize   size = 0;
  GError *error = NULL;

  g_file_get_contents (self->path, &contents, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  return g_bytes_new_take (contents, size);
}

static void
set_path (Fixture               *self,
          const TumenLessonFile *file)
{
  g_autofree char *name = g_strconcat ("sheets", tumen_lesson_file_get_suffix (file), NULL);

  g_free (self->path);
  self->path = g_build_filename (self->folder, name, NULL);
}

static GBytes *
write_by_command (Fixture               *self,
                  const TumenLessonFile *file)
{
  g_autoptr (TumenLesson) lesson = tumen_lesson_file_new_lesson (
    self->library, self->table, self->story, TUMEN_LANGUAGE_EN);
  GError *error = NULL;

  set_path (self, file);
  tumen_lesson_file_write (file, lesson, self->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (tumen_lesson_file_write (file, lesson, self->path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_clear_error (&error);
  return take (self);
}

typedef struct
{
  gboolean        is_done;
  TumenPressInfo *info;
} Answer;

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->info = tumen_press_compose_finish (result, NULL);
  g_assert_nonnull (answer->info);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  GError *error = NULL;
  g_auto (GStrv) paths = tumen_press_write_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (paths), ==, 1);
  ((Answer *)data)->is_done = TRUE;
}

static GBytes *
write_by_press (Fixture               *self,
                const TumenLessonFile *file)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = NULL;
  TumenPressFile pages = { .format = TUMEN_FIGURE_PDF };
  TumenViewState view;
  Answer         answer = { FALSE };

  tumen_view_state_init (&view);
  view.language = TUMEN_LANGUAGE_EN;
  /* What was known then is a matter of the canvas. */
  view.has_known_on = TRUE;
  job = tumen_press_job_new_for_story (self->story, file, &view);
  tumen_view_state_clear (&view);
  pages.is_hand_out = file->format == TUMEN_LESSON_FILE_HTML;
  set_path (self, file);
  tumen_press_compose_async (press, job, composed_cb, &answer);
  tumen_press_write_async (press, &pages, self->path, FALSE, written_cb, &answer);
  while (!answer.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (answer.info->n_pages, >, 1);
  g_assert_null (answer.info->alternative);
  tumen_press_info_free (answer.info);
  return take (self);
}

static gboolean
says (GBytes     *bytes,
      const char *words)
{
  gsize       size;
  const char *text = g_bytes_get_data (bytes, &size);

  return g_strstr_len (text, (gssize)size, words) != NULL;
}

static void
test_is_the_same_by_command_and_from_the_window (Fixture      *self,
                                                 gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      TumenLessonFile file = { i & 1 ? TUMEN_LESSON_READER_TEACHER : TUMEN_LESSON_READER_STUDENT,
                               i & 2 ? TUMEN_LESSON_FILE_HTML : TUMEN_LESSON_FILE_PDF,
                               TUMEN_LESSON_PAPER_LETTER, i == 3 };
      g_autoptr (GBytes) command = write_by_command (self, &file);
      g_autoptr (GBytes) window = write_by_press (self, &file);

      g_assert_true (g_bytes_equal (command, window));
      if (file.format == TUMEN_LESSON_FILE_HTML)
        {
          g_assert_cmpint (says (window, ANSWER), ==, i & 1);
          g_assert_cmpint (says (window, ASKED), ==, i & 1);
        }
    }
}

static void
test_has_the_size_of_its_paper (void)
{
  TumenLessonFile file = { .paper = TUMEN_LESSON_PAPER_LETTER, .is_grey = TRUE };
  TumenFigureSpec spec;

  tumen_lesson_file_get_spec (&file, &spec);
  g_assert_cmpfloat_with_epsilon (spec.width, 816.0, 0.01);
  g_assert_cmpfloat_with_epsilon (spec.height, 1056.0, 0.01);
  g_assert_true (spec.grey);
  file.paper = TUMEN_LESSON_PAPER_A4;
  tumen_lesson_file_get_spec (&file, &spec);
  g_assert_cmpfloat_with_epsilon (spec.height, 297.0 * TUMEN_FIGURE_PX_PER_MM, 0.01);
}

static void
test_is_named_by_story_and_reader (void)
{
  TumenLessonFile  file = { .reader = TUMEN_LESSON_READER_TEACHER };
  g_autofree char *teacher = tumen_lesson_file_dup_name (&file, "What/when?", TUMEN_LANGUAGE_EN);
  g_autofree char *student = NULL;

  g_assert_cmpstr (teacher, ==, "What-when, Teacher’s version.pdf");
  file = (TumenLessonFile){ .format = TUMEN_LESSON_FILE_HTML };
  student = tumen_lesson_file_dup_name (&file, "La carta", TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (student, ==, "La carta, Versión para estudiantes.html");
}

static void
assert_completed (TumenLessonFileFormat format,
                  const char           *typed,
                  const char           *path)
{
  TumenLessonFile  file = { .format = format };
  g_autofree char *completed = tumen_lesson_file_complete_path (&file, typed);

  g_assert_cmpstr (completed, ==, path);
}

static void
test_gets_the_ending_of_its_format (void)
{
  assert_completed (TUMEN_LESSON_FILE_PDF, "/a/b", "/a/b.pdf");
  assert_completed (TUMEN_LESSON_FILE_PDF, "/a/b.PDF", "/a/b.PDF");
  assert_completed (TUMEN_LESSON_FILE_PDF, "/a/b.html", "/a/b.html.pdf");
  assert_completed (TUMEN_LESSON_FILE_PDF, "/a/.pdf", "/a/.pdf.pdf");
  assert_completed (TUMEN_LESSON_FILE_HTML, "/a/b", "/a/b.html");
  assert_completed (TUMEN_LESSON_FILE_HTML, "/a/b.htm", "/a/b.htm");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lesson-file/is-the-same-by-command-and-from-the-window", Fixture, NULL, set_up,
              test_is_the_same_by_command_and_from_the_window, tear_down);
  g_test_add_func ("/lesson-file/has-the-size-of-its-paper", test_has_the_size_of_its_paper);
  g_test_add_func ("/lesson-file/is-named-by-story-and-reader",
                   test_is_named_by_story_and_reader);
  g_test_add_func ("/lesson-file/gets-the-ending-of-its-format",
                   test_gets_the_ending_of_its_format);
  return g_test_run ();
}
