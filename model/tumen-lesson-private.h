/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-lesson.h"

G_BEGIN_DECLS

/* What the words of a lesson are made from. */
typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenLanguage language;
  GStringChunk *strings; /* all words */
  GPtrArray    *faults;
} TumenLessonMaker;

/* A stop that plays. */
typedef struct
{
  TumenStopWords words;
  guint          hidden_at_first;
  TumenSpan      span;
  gboolean       has_guess;
  double         guess;
  /* Rows of the table: as they lie, and as they lay at first. */
  guint cards[TUMEN_STORY_MOST_CARDS];
  guint first_cards[TUMEN_STORY_MOST_CARDS];
  guint n_cards;
} TumenLessonStop;

struct _TumenLesson
{
  GObject parent_instance;

  TumenLibrary *library;
  TumenTable   *table;
  TumenStory   *story;
  GStringChunk *strings;
  GArray       *stops;  /* of TumenLessonStop: those that play */
  GPtrArray    *faults; /* of char *, %NULL-terminated */

  TumenLanguage language;
  guint32       seed;
  guint         index;
  guint         hidden; /* of the stop at @index */
  TumenBlank    blank;
};

static inline TumenLessonStop *
tumen_lesson_get_playing (TumenLesson *self,
                          guint        index)
{
  return &g_array_index (self->stops, TumenLessonStop, index);
}

/* (nullable): at the end there is none. */
static inline TumenLessonStop *
tumen_lesson_get_current (TumenLesson *self)
{
  return self->index < self->stops->len ? tumen_lesson_get_playing (self, self->index) : NULL;
}

void tumen_lesson_tell_change (TumenLesson *self);

/* FALSE: there is nothing to show. */
gboolean tumen_lesson_stop_make (TumenLessonStop        *self,
                                 const TumenLessonMaker *maker,
                                 const TumenStory       *story,
                                 guint                   index,
                                 guint                   place);

/* Cards. */
gboolean tumen_lesson_cards_can_be_wrong (TumenTable *table, const guint *cards, guint n_cards);
gboolean tumen_lesson_cards_are_right (TumenTable *table, const guint *cards, guint n_cards);
void     tumen_lesson_cards_sort (TumenTable *table, guint *cards, guint n_cards);
void     tumen_lesson_cards_shuffle (TumenTable *table, guint *cards, guint n_cards, GRand *random);

/* The stretch of time of axes on which all stops are. */
TumenSpan tumen_lesson_span_of_story (TumenTable *table, const GArray *stops);
TumenSpan tumen_lesson_span_of_stop (TumenTable            *table,
                                     const TumenLessonStop *stop,
                                     TumenSpan              story);

G_END_DECLS
