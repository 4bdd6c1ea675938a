/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-lesson.h"

G_BEGIN_DECLS

/** TumenLessonReader: for whom a lesson is printed. */
typedef enum {
  TUMEN_LESSON_READER_STUDENT, /* what is hidden at first is left open, to be written in */
  TUMEN_LESSON_READER_TEACHER  /* with answers and notes */
} TumenLessonReader;

/** TumenLessonPart: what a paragraph of a hand-out is. */
typedef enum {
  TUMEN_LESSON_PART_TITLE,   /* of the story */
  TUMEN_LESSON_PART_VERSION, /* "Teacher’s version · 45 minutes" */
  TUMEN_LESSON_PART_ABOUT,   /* the story in a sentence */
  TUMEN_LESSON_PART_FIELD,   /* a label; the rest of its line is to be written on */
  TUMEN_LESSON_PART_HEADING, /* of a stop: "3. Three weeks later" */
  TUMEN_LESSON_PART_WHEN,    /* "26 July 2023 · Pyongyang" */
  TUMEN_LESSON_PART_PICTURE, /* of the stop, without @hidden; no text */
  TUMEN_LESSON_PART_QUOTATION,
  TUMEN_LESSON_PART_CREDIT, /* under a quotation */
  TUMEN_LESSON_PART_REMARK,
  TUMEN_LESSON_PART_QUESTION,
  TUMEN_LESSON_PART_TASK,   /* what is to be done on the paper */
  TUMEN_LESSON_PART_CARD,   /* of what is to be put in order: with its number, or a box for it */
  TUMEN_LESSON_PART_LINES,  /* empty ones to write on; no text */
  TUMEN_LESSON_PART_HIDDEN, /* what the class does not see at first */
  TUMEN_LESSON_PART_ANSWER,
  TUMEN_LESSON_PART_NOTE,
  TUMEN_LESSON_PART_SOURCES, /* heading */
  TUMEN_LESSON_PART_SOURCE
} TumenLessonPart;
#define TUMEN_N_LESSON_PARTS 19

/** TumenLessonParagraph: of a hand-out; @text may have **strong** words. */
typedef struct
{
  TumenLessonPart part;
  guint           stop;    /* that plays, or G_MAXUINT: of the whole story */
  guint           hidden;  /* of PICTURE: TumenStoryHides and TUMEN_HIDE_ORDER */
  guint           n_lines; /* of LINES */
  guint           number;  /* of CARD: its place, from 1; 0: to be written in */
  char           *text;    /* (nullable) */
} TumenLessonParagraph;

/* (element-type TumenLessonParagraph) (transfer full) */
GPtrArray *tumen_lesson_dup_hand_out (TumenLesson *self, TumenLessonReader reader);

G_END_DECLS
