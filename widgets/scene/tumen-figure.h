/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-figure-words.h"
#include "tumen-lesson-hand-out.h"
#include "tumen-painter.h"
#include "tumen-stage.h"

G_BEGIN_DECLS

#define TUMEN_FIGURE_PX_PER_MM (96.0 / 25.4)
#define TUMEN_FIGURE_PT_PER_PX 0.75
#define TUMEN_FIGURE_LEAST_PT  7.0 /* smaller text is warned of */

/** TumenFigureProduct: what can be made of a view. */
typedef enum {
  TUMEN_FIGURE_PICTURE, /* one page: the timeline alone */
  TUMEN_FIGURE_REPORT,  /* pages: timeline, numbered list, excerpts, articles */
  TUMEN_FIGURE_SLIDE,   /* one page of the shape of a screen: the view */
  TUMEN_FIGURE_EVENT,   /* the same: the selected event with quotations */
  TUMEN_FIGURE_SLIDES,  /* the view, and then each of its events */
  TUMEN_FIGURE_POSTER,  /* as a report, on one large sheet, with larger type */
  TUMEN_FIGURE_HAND_OUT /* a picture, and paragraphs that are not broken into lines */
} TumenFigureProduct;
#define TUMEN_N_FIGURE_PRODUCTS 7

/** TumenFigureParts: what a figure has beside its timeline. */
typedef enum {
  TUMEN_FIGURE_TITLE = 1 << 0,
  TUMEN_FIGURE_KEY = 1 << 1,  /* to dates */
  TUMEN_FIGURE_LIST = 1 << 2, /* numbered, with citations; marks bear their numbers */
  TUMEN_FIGURE_EXCERPTS = 1 << 3,
  TUMEN_FIGURE_TRANSLATIONS = 1 << 4, /* of excerpts */
  TUMEN_FIGURE_FOOTER = 1 << 5,
  TUMEN_FIGURE_NUMBERS = 1 << 6,  /* marks bear numbers also without a list: that is elsewhere */
  TUMEN_FIGURE_SELECTION = 1 << 7 /* of the view, as on the screen */
} TumenFigureParts;

/** TumenFigureSpec: how a figure is to be. Borrowed. Lengths are in px at 96 per inch. */
typedef struct
{
  TumenFigureProduct product;
  double             width, height; /* of a page; @height 0: as high as needed, of a picture */
  double             margin;
  double             text_scale; /* > 0; at 1 the smallest text is 8 pt */
  TumenThemeName     theme;
  gboolean           grey;  /* without any colour */
  guint              parts; /* TumenFigureParts */
  const char        *title; /* (nullable): that of the library */
  const char        *date;  /* (nullable) day of export, in words, for the footer */
  const char        *file;  /* (nullable) name of the library's file, for the footer */
} TumenFigureSpec;

/** TumenFigureContent: what it is a figure of. Borrowed, but kept by reference where objects. */
typedef struct
{
  TumenLibrary         *library;
  TumenTable           *table;
  const guint8         *rows_in; /* (nullable): one byte a row; what the filter lets through */
  const guint8         *matches; /* (nullable): what a search found, the same; others are faint */
  const TumenViewState *view;    /* lanes, language, filter, day known; the span is @span */
  TumenSpan             span;    /* begin == end: all of the filter */
  const char           *search;  /* (nullable) what was searched for, to be told; with @matches */
  TumenText            *text;    /* (nullable) of an earlier figure, with what it shaped */
} TumenFigureContent;

/** TumenPageItemType: what may stand on a page. */
typedef enum {
  TUMEN_PAGE_FILL,      /* a rectangle of one colour: rules */
  TUMEN_PAGE_SCENE,     /* lanes of a scene under its axis */
  TUMEN_PAGE_TEXT,      /* one line */
  TUMEN_PAGE_CERTAINTY, /* signs of the key, @sign is a TumenCertainty ... */
  TUMEN_PAGE_BADGE,
  TUMEN_PAGE_BRACKETS,
  TUMEN_PAGE_MARK,  /* @sign is a TumenKind */
  TUMEN_PAGE_STAGE, /* an audience screen, of a stop of a lesson */
  TUMEN_PAGE_LINK,  /* not seen: where a click leads, @text is "#place" or an address */
  TUMEN_PAGE_PLACE  /* not seen: @text is the name of a place that links lead to */
} TumenPageItemType;

/** TumenPageRole: what a line of text is, for tags of a PDF and for type. */
typedef enum {
  TUMEN_ROLE_TITLE,
  TUMEN_ROLE_SUBTITLE,
  TUMEN_ROLE_HEADING,
  TUMEN_ROLE_KEY,
  TUMEN_ROLE_NUMBER, /* before an entry of a list */
  TUMEN_ROLE_ENTRY,
  TUMEN_ROLE_QUOTATION,
  TUMEN_ROLE_LARGE_QUOTATION, /* on slides */
  TUMEN_ROLE_CITATION,
  TUMEN_ROLE_FOOTER,
  TUMEN_ROLE_STEP /* heading of a stop of a lesson */
} TumenPageRole;
#define TUMEN_N_PAGE_ROLES 11

typedef enum {
  TUMEN_PAGE_INK,
  TUMEN_PAGE_DIM,
  TUMEN_PAGE_LINE,  /* thin rules */
  TUMEN_PAGE_ACCENT /* links */
} TumenPageColor;

/**
 * TumenPageItem:
 *
 * One thing on a page. Strings and objects belong to the figure. A paragraph is a run of lines
 * that have the same number; it may go on in the next column or on the next page.
 */
typedef struct
{
  TumenPageItemType type;
  TumenRect         rect; /* px on the page; of a text its line, from ascent to descent */
  TumenPageRole     role;
  TumenPageColor    color;
  guint             event; /* row of the table, or TUMEN_NO_ROW; of a scene: selected in it */
  guint             sign;
  double            scale; /* of signs, and of a scene to the page */
  TumenScene       *scene;
  TumenStage       *stage;
  PangoLayout      *layout;   /* of the paragraph */
  guint             line;     /* of @layout */
  double            baseline; /* px from the top of the page */
  guint             paragraph;
  const char       *text; /* of the line, or where a link leads, or the name of a place */
} TumenPageItem;

/** TumenPage: px at 96 per inch. */
typedef struct
{
  double  width, height;
  GArray *items; /* of TumenPageItem, back to front, in reading order */
} TumenPage;

/** TumenRunStyle: within a paragraph. */
typedef enum {
  TUMEN_RUN_NORMAL,
  TUMEN_RUN_BOLD,
  TUMEN_RUN_DIM,
  TUMEN_RUN_ITALIC
} TumenRunStyle;

/** TumenRun: text of a paragraph in one style, bytes half-open; @link as of a TumenPageItem. */
typedef struct
{
  guint         begin, end;
  TumenRunStyle style;
  char         *link; /* (nullable) */
} TumenRun;

/** TumenFigureParagraph: of a hand-out, to be broken into lines by whoever shows it. Borrowed. */
typedef struct
{
  TumenPageRole   role;
  const char     *number;      /* (nullable) */
  const char     *number_link; /* (nullable) */
  const char     *place;       /* (nullable) its name for links */
  const char     *text;
  const TumenRun *runs;
  guint           n_runs;
  TumenStage     *stage;   /* (nullable) a picture instead of text */
  guint           n_blank; /* lines to write on instead of text */
  gboolean        fills;   /* the rest of its line is to be written on */
  gboolean        boxed;   /* a box for a number stands before it */
} TumenFigureParagraph;

/** TumenOutlineEntry: a heading of the outline. */
typedef struct
{
  const char *text;
  const char *place; /* that it leads to */
  guint       level; /* 0, 1 */
} TumenOutlineEntry;

/**
 * TumenFigure:
 *
 * Pages that were composed of a view: everything that decides what a figure looks like. The same
 * list of items serves files, preview, print and tests. For the thread that made it.
 */
#define TUMEN_TYPE_FIGURE (tumen_figure_get_type ())
G_DECLARE_FINAL_TYPE (TumenFigure, tumen_figure, TUMEN, FIGURE, GObject)

TumenFigure *tumen_figure_new (const TumenFigureSpec    *spec,
                               const TumenFigureContent *content,
                               GCancellable             *cancellable,
                               GError                  **error);

TumenFigure *tumen_figure_new_for_lesson (const TumenFigureSpec *spec,
                                          TumenLesson           *lesson,
                                          TumenLessonReader      reader,
                                          GCancellable          *cancellable,
                                          GError               **error);

guint                    tumen_figure_get_n_pages (TumenFigure *self);
const TumenPage         *tumen_figure_get_page (TumenFigure *self, guint page);
const TumenTheme        *tumen_figure_get_theme (TumenFigure *self);
TumenLanguage            tumen_figure_get_language (TumenFigure *self);
const char              *tumen_figure_get_title (TumenFigure *self);
const char              *tumen_figure_get_sentence (TumenFigure *self);
TumenSpan                tumen_figure_get_span (TumenFigure *self);
const guint             *tumen_figure_get_events (TumenFigure *self, guint *n_events);
double                   tumen_figure_get_smallest_pt (TumenFigure *self);
TumenText               *tumen_figure_get_text (TumenFigure *self);
const TumenOutlineEntry *tumen_figure_get_outline (TumenFigure *self, guint *n_entries);
const TumenCounts       *tumen_figure_get_counts (TumenFigure *self);
void                     tumen_figure_get_facts (TumenFigure *self, TumenFigureFacts *facts);
guint                    tumen_figure_get_n_paragraphs (TumenFigure *self);
void                     tumen_figure_get_paragraph (TumenFigure          *self,
                                                     guint                 index,
                                                     TumenFigureParagraph *paragraph);
void                     tumen_figure_draw_page (TumenFigure *self, guint page, cairo_t *cr);
const TumenColor        *tumen_page_get_color (const TumenTheme *theme, TumenPageColor color);
void                     tumen_page_draw_item (cairo_t             *cr,
                                               const TumenTheme    *theme,
                                               const TumenPageItem *item);
char                    *tumen_figure_to_text (TumenFigure *self);

G_END_DECLS
