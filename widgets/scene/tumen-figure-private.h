/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-draw-private.h"
#include "tumen-figure.h"

G_BEGIN_DECLS

struct _TumenFigure
{
  GObject parent_instance;

  /* owned */
  TumenLibrary   *library; /* (nullable) */
  TumenTable     *table;
  guint8         *rows_in;
  TumenViewState  view;
  TumenFigureSpec spec; /* its texts are owned */
  TumenText      *text; /* of the scene, at scale 1 */
  PangoContext   *context;
  GPtrArray      *pages; /* of TumenPage */
  GPtrArray      *objects;
  GStringChunk   *strings;
  GPtrArray      *paragraphs; /* of TumenParagraph: of a hand-out */
  GArray         *events;     /* of guint: rows in the order of their numbers, from 1 */
  guint          *numbers;    /* of each row of the table; 0: not in the figure */
  GArray         *outline;    /* of TumenOutlineEntry */
  char           *sentence;
  char           *search; /* (nullable) */
  /* plain state */
  TumenTheme        theme;
  TumenCounts       counts;
  TumenCountNumbers count_numbers;
  TumenSpan         span;
  TumenSpan         told;       /* what texts say of it: without the room beside all dates */
  double            type_scale; /* of text on pages: at 1 the list is 8 pt */
  double            smallest;   /* px */
  double            ascent;     /* of the type, in shares of its size; 0: not measured yet */
  double            descent;
  guint             n_paragraphs;
  guint             n_found; /* of the events, by @search */
  gboolean          density; /* bars instead of marks */
};

/**
 * TumenParagraph:
 *
 * Text of one kind that is broken into lines. @number hangs left of it, as wide as @indent; @place
 * is the name of its first line for links; @keep: it is not parted from the next one.
 */
typedef struct
{
  TumenPageRole role;
  GString      *text;
  GArray       *runs; /* of TumenRun */
  char         *number;
  char         *number_link; /* (nullable) */
  char         *place;       /* (nullable) */
  double        indent;      /* px */
  double        space;       /* px above, unless it begins a column */
  guint         event;       /* row of the table, or TUMEN_NO_ROW */
  gboolean      keep;
  gboolean      whole;   /* all its lines stand in one column, if they can */
  PangoLayout  *layout;  /* (nullable) until it is broken into lines */
  double        width;   /* px of its column, once it is broken into lines */
  TumenStage   *stage;   /* (nullable) a picture instead of text */
  guint         n_blank; /* lines to write on instead of text */
  gboolean      fills;   /* the rest of its last line is to be written on */
  gboolean      boxed;   /* a box for a number stands before it */
} TumenParagraph;

/* tumen-paragraph-split.c */
GPtrArray *tumen_paragraph_split (TumenParagraph *self);

/* tumen-page-text.c */
TumenParagraph *tumen_paragraph_new (TumenPageRole role);
void            tumen_paragraph_free (TumenParagraph *self);
void            tumen_paragraph_add (TumenParagraph *self,
                                     TumenRunStyle   style,
                                     const char     *text,
                                     const char     *link);
double          tumen_paragraph_break (TumenParagraph *self,
                                       TumenFigure    *figure,
                                       double          width);
double          tumen_paragraph_get_px (TumenFigure *figure, TumenPageRole role);
double          tumen_paragraph_get_line_height (TumenFigure *figure, TumenPageRole role);

/** TumenParagraphPlace: which lines of a paragraph stand where; px on the page. */
typedef struct
{
  guint  first, end; /* lines, half-open */
  double x, y;       /* top left of the paragraph's column */
} TumenParagraphPlace;

double tumen_page_add_paragraph (TumenFigure               *figure,
                                 TumenPage                 *page,
                                 TumenParagraph            *paragraph,
                                 const TumenParagraphPlace *place);
/** TumenLinePlace: px; what of the line is at @x: 0 its left end, 0.5 its middle, 1 its right. */
typedef struct
{
  double x, y, align;
} TumenLinePlace;

double tumen_page_add_line (TumenFigure          *figure,
                            TumenPage            *page,
                            TumenPageRole         role,
                            const char           *text,
                            const TumenLinePlace *place);
double tumen_page_measure_line (TumenFigure *figure, TumenPageRole role, const char *text);

/* tumen-page-block.c */
gboolean tumen_paragraph_is_block (const TumenParagraph *self);
guint    tumen_paragraph_get_n_lines (const TumenParagraph *self);
double   tumen_paragraph_get_step (const TumenParagraph *self, TumenFigure *figure);
double   tumen_page_add_block (TumenFigure               *figure,
                               TumenPage                 *page,
                               TumenParagraph            *paragraph,
                               const TumenParagraphPlace *place);
void     tumen_page_add_blanks (TumenFigure               *figure,
                                TumenPage                 *page,
                                const TumenParagraph      *paragraph,
                                const TumenParagraphPlace *place);

/* tumen-compose.c */
void tumen_figure_take_spec (TumenFigure *self, const TumenFigureSpec *spec);
void tumen_figure_take_text (TumenFigure *self, TumenText *text);

/* tumen-page.c */
gboolean       tumen_figure_is_slide (TumenFigure *self);
TumenPage     *tumen_figure_add_page (TumenFigure *self);
TumenPageItem *tumen_page_add_item (TumenPage        *page,
                                    TumenPageItemType type,
                                    const TumenRect  *rect);
void           tumen_page_add_rule (TumenPage *page,
                                    double     x,
                                    double     y,
                                    double     width,
                                    double     line);
void           tumen_page_add_link (TumenFigure     *figure,
                                    TumenPage       *page,
                                    const TumenRect *rect,
                                    const char      *target);
void           tumen_page_add_place (TumenFigure     *figure,
                                     TumenPage       *page,
                                     const TumenRect *rect,
                                     const char      *name);
void           tumen_figure_add_outline (TumenFigure *self,
                                         const char  *text,
                                         const char  *place,
                                         guint        level);
const char    *tumen_figure_keep_text (TumenFigure *self, const char *text);

/** TumenFlow: paragraphs that fill columns, from page to page. */
typedef struct
{
  TumenFigure *figure;
  TumenPage   *page;
  guint        n_columns;
  guint        column;
  double       gap;    /* between columns, px */
  double       top;    /* of the columns of this page */
  double       bottom; /* of all pages */
  double       y;
  GPtrArray   *pending; /* paragraphs that stay with the next one */
} TumenFlow;

/* tumen-flow.c */
void   tumen_flow_init (TumenFlow *self, TumenFigure *figure, TumenPage *page, double top);
void   tumen_flow_add (TumenFlow *self, TumenParagraph *paragraph);
void   tumen_flow_finish (TumenFlow *self);
double tumen_flow_get_column_width (const TumenFlow *self);

/* tumen-compose-timeline.c */
gboolean tumen_compose_timeline (TumenFigure              *self,
                                 const TumenFigureContent *content,
                                 GCancellable             *cancellable,
                                 double                   *y,
                                 GError                  **error);

/* tumen-compose-key.c */
double tumen_compose_get_key_height (TumenFigure *self);
double tumen_compose_key (TumenFigure *self, TumenPage *page, double y);

/* tumen-compose-frame.c */
double tumen_compose_heading (TumenFigure *self, TumenPage *page);
double tumen_compose_nothing (TumenFigure *self, TumenPage *page, double y);
double tumen_compose_get_footer_top (TumenFigure *self);
void   tumen_compose_footers (TumenFigure *self);

/* tumen-compose-event.c */
void tumen_compose_events (TumenFigure *self, GCancellable *cancellable);

/* tumen-compose-back.c */
void tumen_compose_back_matter (TumenFigure *self, TumenFlow *flow, GCancellable *cancellable);

G_END_DECLS
