/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is handed out of a story: the same by command and from the window. */

#include "config.h"

#include "tumen-lesson-file.h"

#include "tumen-export-name.h"
#include "tumen-figure-file.h"
#include "tumen-hand-out.h"
#include "tumen-lesson-words.h"
#include "tumen-publish.h"

#define MARGIN_MM  15.0
#define TEXT_SCALE 1.3

/* mm, upright */
static const struct
{
  double width, height;
} papers[TUMEN_N_LESSON_PAPERS] = {
  [TUMEN_LESSON_PAPER_A4] = { 210.0, 297.0 },
  [TUMEN_LESSON_PAPER_LETTER] = { 215.9, 279.4 },
};

static const char *const suffixes[TUMEN_N_LESSON_FILE_FORMATS] = {
  [TUMEN_LESSON_FILE_PDF] = ".pdf",
  [TUMEN_LESSON_FILE_HTML] = ".html",
};

/**
 * tumen_lesson_file_new_lesson:
 * @library: whose events it shows
 * @table: the same, in the reading that is wanted
 * @story: what is handed out
 * @language: of its words
 *
 * A story is handed out the same each time, its cards too.
 *
 * Returns: (transfer full): the lesson
 */
TumenLesson *
tumen_lesson_file_new_lesson (TumenLibrary     *library,
                              TumenTable       *table,
                              const TumenStory *story,
                              TumenLanguage     language)
{
  TumenLesson *lesson = tumen_lesson_new (library, table, story, language);

  tumen_lesson_set_seed (lesson, g_str_hash (story->id));
  return lesson;
}

/**
 * tumen_lesson_file_get_spec:
 * @spec: (out caller-allocates): how its pages are to be, but without texts
 */
void
tumen_lesson_file_get_spec (const TumenLessonFile *self,
                            TumenFigureSpec       *spec)
{
  *spec = (TumenFigureSpec){ .product = TUMEN_FIGURE_REPORT,
                             .margin = MARGIN_MM * TUMEN_FIGURE_PX_PER_MM,
                             .text_scale = TEXT_SCALE,
                             .theme = TUMEN_THEME_PRINT,
                             .parts = TUMEN_FIGURE_FOOTER };
  spec->width = papers[self->paper].width * TUMEN_FIGURE_PX_PER_MM;
  spec->height = papers[self->paper].height * TUMEN_FIGURE_PX_PER_MM;
  spec->grey = self->is_grey;
}

/** Returns: such as ".pdf" */
const char *
tumen_lesson_file_get_suffix (const TumenLessonFile *self)
{
  return suffixes[self->format];
}

/**
 * tumen_lesson_file_dup_name:
 * @title: of the story
 * @language: of the words that tell for whom it is
 *
 * Returns: (transfer full): a name for the file, as of tumen_export_dup_file_name()
 */
char *
tumen_lesson_file_dup_name (const TumenLessonFile *self,
                            const char            *title,
                            TumenLanguage          language)
{
  gboolean    is_teacher = self->reader == TUMEN_LESSON_READER_TEACHER;
  const char *version = tumen_lesson_word (is_teacher ? TUMEN_LESSON_WORD_TEACHER
                                                      : TUMEN_LESSON_WORD_STUDENT,
                                           language);

  return tumen_export_dup_file_name (title, version, tumen_lesson_file_get_suffix (self));
}

/**
 * tumen_lesson_file_complete_path:
 * @path: that was typed
 *
 * Returns: (transfer full): @path itself if its ending fits the format, else with the usual ending
 */
char *
tumen_lesson_file_complete_path (const TumenLessonFile *self,
                                 const char            *path)
{
  const char *suffix = tumen_lesson_file_get_suffix (self);

  if (tumen_export_path_has_suffix (path, suffix) ||
      (self->format == TUMEN_LESSON_FILE_HTML && tumen_export_path_has_suffix (path, ".htm")))
    return g_strdup (path);
  return g_strconcat (path, suffix, NULL);
}

static gboolean
write_pdf (const TumenFigureSpec *spec,
           TumenLesson           *lesson,
           TumenLessonReader      reader,
           const char            *path,
           gboolean               replace,
           GError               **error)
{
  g_autoptr (TumenFigure) figure =
    tumen_figure_new_for_lesson (spec, lesson, reader, NULL, error);
  TumenFigureFileSpec file = { .format = TUMEN_FIGURE_PDF };

  return figure != NULL && tumen_figure_write (figure, &file, path, replace, error);
}

/**
 * tumen_lesson_file_write:
 * @lesson: of tumen_lesson_file_new_lesson()
 * @path: of the file
 * @replace: whether a file of that name may be replaced
 * @error: set to %TUMEN_FIGURE_FILE_ERROR or %TUMEN_PUBLISH_ERROR
 *
 * Writes all of it, or nothing.
 *
 * Returns: whether the file is there
 */
gboolean
tumen_lesson_file_write (const TumenLessonFile *self,
                         TumenLesson           *lesson,
                         const char            *path,
                         gboolean               replace,
                         GError               **error)
{
  g_autofree char *day = tumen_export_dup_day (tumen_lesson_get_language (lesson));
  g_autoptr (GBytes) bytes = NULL;
  TumenFigureSpec spec;

  tumen_lesson_file_get_spec (self, &spec);
  spec.date = day;
  spec.file = tumen_lesson_get_title (lesson);
  if (self->format == TUMEN_LESSON_FILE_PDF)
    return write_pdf (&spec, lesson, self->reader, path, replace, error);
  bytes = tumen_hand_out_lesson_to_bytes (&spec, lesson, self->reader, error);
  return bytes != NULL && tumen_publish_bytes (path, bytes, replace, error);
}
