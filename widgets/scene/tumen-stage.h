/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-lesson.h"
#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenStageItemType: what may stand on an audience screen. */
typedef enum {
  TUMEN_STAGE_PANEL,  /* rounded, in the tint of the kind */
  TUMEN_STAGE_WEDGE,  /* from the panel down to the ring */
  TUMEN_STAGE_LINE,   /* of the axis; between two quotations; from a card or a moved mark */
  TUMEN_STAGE_TICK,   /* of the axis */
  TUMEN_STAGE_EXTENT, /* what is drawn of a date beside its mark */
  TUMEN_STAGE_DAY,    /* of a set of days all of which apply: a stroke under the mark */
  TUMEN_STAGE_MARK,   /* @index is the stop, or the place of the card */
  TUMEN_STAGE_RING,   /* about the mark of the stop */
  TUMEN_STAGE_TEXT,   /* one line */
  TUMEN_STAGE_COVER,
  /* stands for something hidden: a click reveals it; @sign is TumenStoryHides */
  TUMEN_STAGE_CARD, /* of the task ORDER; @index is its place */
  TUMEN_STAGE_GUESS /* flag where the class points */
} TumenStageItemType;

/** TumenStageRole: what a text is. */
typedef enum {
  TUMEN_STAGE_STORY,
  TUMEN_STAGE_STEP,
  TUMEN_STAGE_DATE,
  TUMEN_STAGE_PLACE,
  TUMEN_STAGE_TITLE,
  TUMEN_STAGE_QUOTE_LARGE, /* one of two short ones */
  TUMEN_STAGE_QUOTE,
  TUMEN_STAGE_SOURCE, /* and speaker */
  TUMEN_STAGE_REMARK,
  TUMEN_STAGE_QUESTION,
  TUMEN_STAGE_ANSWER,
  TUMEN_STAGE_MONTH, /* on the axis; day and hour too */
  TUMEN_STAGE_YEAR,
  TUMEN_STAGE_CARD_TITLE,
  TUMEN_STAGE_CARD_DATE,
  TUMEN_STAGE_FLAG,
  TUMEN_STAGE_SIGN, /* “?” of a cover */
  TUMEN_STAGE_ENTRY /* of the list at the end */
} TumenStageRole;
#define TUMEN_N_STAGE_ROLES 18

/**
 * TumenStageItem:
 *
 * px, origin top left of the screen. Strings, layouts and rows belong to the stage.
 */
typedef struct
{
  TumenStageItemType type;
  TumenRect          rect;
  guint              index; /* of the stop, the card or the quotation; else TUMEN_NO_ROW */
  guint              sign;  /* TumenStoryHides, of a cover and of the texts it would cover */
  TumenColor         color; /* of a text; of the inside of what has one; of a line */
  TumenColor         edge;
  double             line;   /* width of edge or line; 0: none */
  double             radius; /* of corners */
  /* texts */
  TumenStageRole role;
  const char    *text;
  PangoLayout   *layout;
  guint          layout_line;
  double         baseline;
  double         size; /* of the type */
  /* lines: from (x, y) to (x2, y2); marks, rings: the centre; wedges and guesses: the tip */
  double x, y, x2, y2;
  /* marks and extents */
  const TumenRow *row;
  double          scale;
  TumenExtentPx   px;
  const double   *stops; /* (nullable) px */
  guint           n_stops;
} TumenStageItem;

/** TumenStageQuotation: as it is shown: cut by hand, in quotation marks. */
typedef struct
{
  const char *words;
  const char *speaker; /* (nullable) */
  const char *source;  /* (nullable) */
} TumenStageQuotation;

/** TumenStageEvent: an event on the axis, or on a card. */
typedef struct
{
  guint    row;       /* of the table, or TUMEN_NO_ROW */
  gboolean is_hidden; /* its mark would tell what the class is asked */
} TumenStageEvent;

#define TUMEN_STAGE_MOST_QUOTATIONS 2
#define TUMEN_STAGE_MOST_CARDS      7

/** TumenStageContent: what is shown. Borrowed while a stage is made; only the table is kept. */
typedef struct
{
  TumenTable            *table;
  TumenLanguage          language;
  const char            *story; /* title */
  guint                  stop;  /* from 0; @n_stops: the page at the end */
  guint                  n_stops;
  const TumenStageEvent *events; /* of the stops */
  TumenSpan              span;   /* of the axis, days */

  const char         *title;
  const char         *date;  /* (nullable) */
  const char         *place; /* (nullable) */
  gboolean            has_lost_event;
  const char         *remark;   /* (nullable) with **strong** words, as the next two */
  const char         *question; /* (nullable) */
  const char         *answer;   /* (nullable) */
  TumenStageQuotation quotations[TUMEN_STAGE_MOST_QUOTATIONS];
  guint               n_quotations;
  guint               hides; /* TumenStoryHides at first */
  TumenStoryTask      task;

  gboolean    has_guess;
  double      guess;      /* day */
  const char *guess_date; /* (nullable) its words */
  const char *distance;   /* (nullable) “12 days too early” */

  const TumenStageEvent *cards; /* in the order in which they lie */
  guint                  n_cards;
  gboolean               is_ordered;

  const char *const *articles; /* (nullable) quoted in the story: for the end */
} TumenStageContent;

/** TumenStagePaper: whether a screen is a picture on paper, where all stops are seen at once. */
typedef enum {
  TUMEN_STAGE_SCREEN,
  TUMEN_STAGE_ANSWERED, /* on paper; all is told */
  TUMEN_STAGE_ASKED     /* on paper; no picture tells what any stop asks */
} TumenStagePaper;

/** TumenStageSpec: how a screen is to be. tumen_stage_spec_init() first. */
typedef struct
{
  double          width, height; /* px; any shape from 4:3 to 21:9 */
  double          text_scale;    /* 1 to 2: + and - of the presenter */
  TumenThemeName  theme;
  gboolean        high_contrast;
  gboolean        grey; /* without any colour */
  TumenStagePaper paper;
  guint           hidden;           /* TumenStoryHides */
  TumenSpan       span;             /* of the axis, days; begin == end: that of the content */
  double          ring;             /* 0 to 1: how far the step has come; 1 at rest */
  guint           card;             /* that the keyboard has chosen, or TUMEN_NO_ROW */
  guint           dragged;          /* card, or TUMEN_NO_ROW */
  double          drag_dx, drag_dy; /* px from its place */
} TumenStageSpec;

void tumen_stage_spec_init (TumenStageSpec *self, double width, double height);

/**
 * TumenStage:
 *
 * What the class sees at a stop: one list of items for drawing, hit test, hand-outs and tests.
 * Type follows the height; nothing is smaller than 1/34 of it; quotations are never shrunk below
 * 48/1080 of it. A value that is made anew for each change.
 */
#define TUMEN_TYPE_STAGE (tumen_stage_get_type ())
G_DECLARE_FINAL_TYPE (TumenStage, tumen_stage, TUMEN, STAGE, GObject)

TumenStage           *tumen_stage_new (TumenText            *text,
                                       TumenLesson          *lesson,
                                       guint                 stop,
                                       const TumenStageSpec *spec);
TumenStage           *tumen_stage_new_for_content (TumenText               *text,
                                                   const TumenStageContent *content,
                                                   const TumenStageSpec    *spec);
const TumenStageSpec *tumen_stage_get_spec (TumenStage *self);
const TumenStageItem *tumen_stage_get_items (TumenStage *self, guint *n_items); /* back to front */
const TumenStageItem *tumen_stage_item_at (TumenStage *self, double x, double y);
gboolean              tumen_stage_is_on_axis (TumenStage *self, double y);
double                tumen_stage_day_at (TumenStage *self, double x);
guint                 tumen_stage_card_place_at (TumenStage *self, double x, double y);
double                tumen_stage_get_smallest (TumenStage *self); /* px of the smallest type */
gboolean              tumen_stage_is_cut (TumenStage *self);       /* a text ends in “…”,
    for want of room */
void  tumen_stage_draw (TumenStage *self, cairo_t *cr);
char *tumen_stage_to_text (TumenStage *self);
char *tumen_stage_dup_spoken (TumenStage *self);

G_END_DECLS
