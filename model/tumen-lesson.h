/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story.h"
#include "tumen-table.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TUMEN_HIDE_ORDER: beside TumenStoryHides, while a lesson runs: the right order of the cards. */
#define TUMEN_HIDE_ORDER (1u << 5)

/** TumenBlank: whether the screen shows nothing. */
typedef enum {
  TUMEN_BLANK_NONE,
  TUMEN_BLANK_BLACK,
  TUMEN_BLANK_WHITE
} TumenBlank;

/** TumenQuotationWords: a quotation in the words of a language. */
typedef struct
{
  const char *words; /* in quotation marks of the language */
  /* (nullable) "John Kirby, US National Security Council"; not where the remark names them */
  const char *speaker;
  const char *article;    /* (nullable) "article 5, Blog de Nueva York (Kyiv Post)" */
  const char *source;     /* (nullable) the same, and that @words are a translation if they are */
  gboolean    translated; /* @words are a translation */
} TumenQuotationWords;

/** TumenStopWords: a stop in the words of a language, resolved against the library. Owned by the
 * lesson. Everything is (nullable) but @title and @name. */
typedef struct
{
  const TumenStop    *stop;
  guint               row;   /* of the table, or G_MAXUINT: no event, or none that the table has */
  const char         *title; /* never empty */
  const char         *name;  /* for lists of stops; never empty */
  const char         *date;  /* "26 July 2023", plainly and never more exactly than the data */
  const char         *place;
  const char         *remark, *question, *answer, *notes; /* with **strong** */
  TumenQuotationWords quotations[TUMEN_STORY_MOST_QUOTATIONS];
  guint               n_quotations;
  TumenStoryTask      task; /* that plays: none where it lacks what it needs */
} TumenStopWords;

/**
 * TumenLesson:
 *
 * A story that is being given: where it is, what is revealed, what the class has answered. Knows
 * no window; every change is told once by "changed". Audience and presenter hold the lesson and
 * never each other.
 */
#define TUMEN_TYPE_LESSON (tumen_lesson_get_type ())
G_DECLARE_FINAL_TYPE (TumenLesson, tumen_lesson, TUMEN, LESSON, GObject)

TumenLesson *tumen_lesson_new (TumenLibrary     *library,
                               TumenTable       *table, /* all events of the library */
                               const TumenStory *story,
                               TumenLanguage     language);

/* Where @before was, after its story was edited, or in another language. */
void tumen_lesson_continue (TumenLesson *self, TumenLesson *before);
void tumen_lesson_set_notes (TumenLesson *self, guint index, const char *notes);

const TumenStory     *tumen_lesson_get_story (TumenLesson *self);
const char           *tumen_lesson_get_title (TumenLesson *self); /* never empty */
TumenLibrary         *tumen_lesson_get_library (TumenLesson *self);
TumenLanguage         tumen_lesson_get_language (TumenLesson *self);
TumenTable           *tumen_lesson_get_table (TumenLesson *self);
guint                 tumen_lesson_get_n_stops (TumenLesson *self); /* that play */
const TumenStopWords *tumen_lesson_get_stop (TumenLesson *self, guint index);
const char *const    *tumen_lesson_get_faults (TumenLesson *self);
TumenSpan             tumen_lesson_get_span (TumenLesson *self, guint index); /* of the axis */

/* Where it is: 0 ... n_stops - 1, or n_stops: the page at the end. */
guint    tumen_lesson_get_index (TumenLesson *self);
void     tumen_lesson_go_to (TumenLesson *self, guint index); /* begins the stop anew */
gboolean tumen_lesson_advance (TumenLesson *self);            /* FALSE at the end */
gboolean tumen_lesson_back (TumenLesson *self);               /* to the stop before, all revealed */
guint    tumen_lesson_get_hidden (TumenLesson *self);         /* TumenStoryHides still hidden now */
guint    tumen_lesson_get_hidden_at_first (TumenLesson *self, guint index);
void     tumen_lesson_reveal (TumenLesson *self, guint what);      /* TumenStoryHides */
gboolean tumen_lesson_shows_mark (TumenLesson *self, guint index); /* on the axis, now */

TumenBlank tumen_lesson_get_blank (TumenLesson *self);
void       tumen_lesson_set_blank (TumenLesson *self, TumenBlank blank); /* the same again: none */

/* Predict: where the class points. */
gboolean tumen_lesson_get_guess (TumenLesson *self, double *day);
void     tumen_lesson_set_guess (TumenLesson *self, double day);
char    *tumen_lesson_dup_distance (TumenLesson *self); /* (nullable) "12 days too early" */
/* Order: rows of the table in the order in which the cards lie; random at first and never right. */
const guint *tumen_lesson_get_cards (TumenLesson *self, guint *n_cards);
guint        tumen_lesson_list_cards (TumenLesson *self,
                                      guint        index,
                                      gboolean     is_ordered,
                                      guint        cards[TUMEN_STORY_MOST_CARDS]);
void         tumen_lesson_move_card (TumenLesson *self, guint from, guint to);
gboolean     tumen_lesson_is_ordered (TumenLesson *self);
void         tumen_lesson_set_seed (TumenLesson *self, guint32 seed); /* of the random order */

G_END_DECLS
