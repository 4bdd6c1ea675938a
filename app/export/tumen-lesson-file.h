/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

typedef enum {
  TUMEN_LESSON_FILE_PDF,
  TUMEN_LESSON_FILE_HTML
} TumenLessonFileFormat;
#define TUMEN_N_LESSON_FILE_FORMATS 2

typedef enum {
  TUMEN_LESSON_PAPER_A4,
  TUMEN_LESSON_PAPER_LETTER
} TumenLessonPaper;
#define TUMEN_N_LESSON_PAPERS 2

/** TumenLessonFile: what is handed out of a story, and as what. A value. */
typedef struct
{
  TumenLessonReader     reader;
  TumenLessonFileFormat format;
  TumenLessonPaper      paper;
  gboolean              is_grey;
} TumenLessonFile;

TumenLesson *tumen_lesson_file_new_lesson (TumenLibrary     *library,
                                           TumenTable       *table,
                                           const TumenStory *story,
                                           TumenLanguage     language);
void         tumen_lesson_file_get_spec (const TumenLessonFile *self, TumenFigureSpec *spec);
const char  *tumen_lesson_file_get_suffix (const TumenLessonFile *self);
char        *tumen_lesson_file_dup_name (const TumenLessonFile *self,
                                         const char            *title,
                                         TumenLanguage          language);
char        *tumen_lesson_file_complete_path (const TumenLessonFile *self, const char *path);
gboolean     tumen_lesson_file_write (const TumenLessonFile *self,
                                      TumenLesson           *lesson,
                                      const char            *path,
                                      gboolean               replace,
                                      GError               **error);

G_END_DECLS
