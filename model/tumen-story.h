/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-library.h"

G_BEGIN_DECLS

/** TUMEN_STORY_FORMAT, TUMEN_STORY_VERSION: what the JSON of a story says of itself. */
#define TUMEN_STORY_FORMAT          "tumen-story"
#define TUMEN_STORY_VERSION         1
#define TUMEN_STORY_MOST_STOPS      100
#define TUMEN_STORY_MOST_QUOTATIONS 2
#define TUMEN_STORY_LEAST_CARDS     3
#define TUMEN_STORY_MOST_CARDS      7
#define TUMEN_STORY_MOST_MINUTES    600
/** TUMEN_STORY_MOST_SIGNS: of one text in one language, in code points. */
#define TUMEN_STORY_MOST_SIGNS 10000
/** TUMEN_STORY_MOST_BYTES: of the JSON of a story. */
#define TUMEN_STORY_MOST_BYTES (1 << 20)

/** TumenStoryText: words of one's own, in one language or in both; each (nullable). */
typedef struct
{
  char *in[TUMEN_N_LANGUAGES];
} TumenStoryText;

/** TumenStopField: which words of a stop; see tumen_stop_get_text(). */
typedef enum {
  TUMEN_STOP_TITLE,
  TUMEN_STOP_NAME,
  TUMEN_STOP_REMARK,
  TUMEN_STOP_QUESTION,
  TUMEN_STOP_ANSWER,
  TUMEN_STOP_NOTES
} TumenStopField;

#define TUMEN_N_STOP_FIELDS 6

/** TumenStoryHides: what the class does not see of a stop until it is revealed. */
typedef enum {
  TUMEN_HIDE_DATE = 1 << 0, /* the words of the date; the mark on the axis too */
  TUMEN_HIDE_TITLE = 1 << 1,
  TUMEN_HIDE_SPEAKER = 1 << 2, /* who says it */
  TUMEN_HIDE_SOURCE = 1 << 3,  /* the article and its outlet */
  TUMEN_HIDE_ANSWER = 1 << 4   /* not chosen by anybody: always, where there is an answer */
} TumenStoryHides;

/** TumenStoryTask: what the class is asked to do. */
typedef enum {
  TUMEN_TASK_NONE,
  TUMEN_TASK_PREDICT, /* point at the axis: when was it? */
  TUMEN_TASK_ORDER,   /* put 3 to 7 events into the order of time */
  TUMEN_TASK_WHO      /* two quotations: which outlet or voice? */
} TumenStoryTask;

/** TumenStoryQuotation: @words is what is shown of the excerpt, cut by hand: pieces of it, letter
 * by letter and in its order, with "…" or "[…]" between and around them; none: all of it. In a
 * language that is not the excerpt's: pieces of the translation. */
typedef struct
{
  char          *excerpt; /* id */
  TumenStoryText words;
} TumenStoryQuotation;

/** TumenStoryPiece: part of an excerpt's text that a quotation shows, in bytes: [begin, end). */
typedef struct
{
  gsize begin, end;
} TumenStoryPiece;

/** TumenStop: a place where a story stops. */
typedef struct
{
  char               *id;     /* unique in the story: letters, digits, '-' */
  char               *event;  /* (nullable) id */
  char               *view;   /* (nullable) text of a view state; its span is that of the axis */
  TumenStoryText      title;  /* none: that of the event */
  TumenStoryText      name;   /* a word or two for lists of stops; none: short title of the event */
  TumenStoryText      remark; /* one line under the quotations; **strong** between asterisks */
  TumenStoryText      question;
  TumenStoryText      answer;
  TumenStoryText      notes; /* of the speaker; lines; **strong** */
  TumenStoryQuotation quotations[TUMEN_STORY_MOST_QUOTATIONS];
  guint               n_quotations;
  guint               hides; /* TumenStoryHides but ANSWER */
  TumenStoryTask      task;
  char              **cards; /* (nullable) ids of events, %NULL-terminated; of TUMEN_TASK_ORDER */
} TumenStop;

/**
 * TumenStory:
 *
 * An ordered list of stops. A value: copy, compare, write as JSON and read back. The same JSON is
 * in the built-in library's resources, in the user's database and in a file for a colleague.
 */
typedef struct
{
  char          *id;
  char          *library; /* (nullable) document id of the library it was made for */
  TumenStoryText title;
  TumenStoryText about;   /* a sentence */
  guint          minutes; /* planned length; 0: none */
  GPtrArray     *stops;   /* of TumenStop, owned */
} TumenStory;

#define TUMEN_STORY_ERROR (tumen_story_error_quark ())
typedef enum {
  TUMEN_STORY_ERROR_SYNTAX, /* no JSON, or no story */
  TUMEN_STORY_ERROR_TOO_LARGE
} TumenStoryError;
GQuark tumen_story_error_quark (void);

TumenStory *tumen_story_new (const char *library);
TumenStory *tumen_story_copy (const TumenStory *self);
void        tumen_story_free (TumenStory *self);
gboolean    tumen_story_equal (const TumenStory *self, const TumenStory *other);
TumenStop  *tumen_stop_new (void); /* with a new id */
TumenStop  *tumen_stop_copy (const TumenStop *self);
void        tumen_stop_free (TumenStop *self);
gboolean    tumen_stop_equal (const TumenStop *self, const TumenStop *other);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenStory, tumen_story_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenStop, tumen_stop_free)

/* The place of a stop, or G_MAXUINT; the stop at a place. */
guint      tumen_story_find_stop (const TumenStory *self, const char *id);
TumenStop *tumen_story_get_stop (const TumenStory *self, guint index);

const TumenStoryText *tumen_stop_get_text (const TumenStop *self, TumenStopField field);
void                  tumen_stop_set_cards (TumenStop *self, const char *const *cards);

/* (nullable) in @language, else in the other one; never "" */
const char *tumen_story_text_get (const TumenStoryText *self, TumenLanguage language);
void        tumen_story_text_set (TumenStoryText *self, TumenLanguage language, const char *words);

/* What could not be read of a story is left out and told in @faults, one sentence each
 * ((element-type utf8), (out)); an error only where nothing can be read. A story of a later
 * version plays as far as it is understood, and a fault says so. */
TumenStory *tumen_story_parse (const char *text, gssize length, GPtrArray *faults, GError **error);
/* JSON, stable: equal stories, equal bytes. */
char *tumen_story_to_text (const TumenStory *self);
/* What points to nothing in @library, or quotes what no excerpt says: one sentence each. */
void tumen_story_check (const TumenStory *self, TumenLibrary *library, GPtrArray *faults);
void tumen_story_check_stop (const TumenStory *self,
                             guint             index,
                             TumenLibrary     *library,
                             GPtrArray        *faults);
/* Whether @words are pieces of @text, in its order, with "…" or "[…]" between them. */
gboolean tumen_story_quotes (const char *words, const char *text);
gboolean tumen_story_find_pieces (const char *words, const char *text, GArray *pieces);

G_END_DECLS
