/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-draw-private.h"
#include "tumen-mark-private.h"
#include "tumen-stage.h"

G_BEGIN_DECLS

struct _TumenStage
{
  GObject parent_instance;

  /* owned */
  TumenText    *text;
  TumenTable   *table;
  GArray       *items;   /* of TumenStageItem */
  GPtrArray    *layouts; /* kept for items */
  GPtrArray    *kept;    /* memory that items point to */
  GStringChunk *strings;
  GString      *spoken;
  /* plain state */
  TumenStageSpec spec;
  TumenTheme     theme;
  TumenLanguage  language;
  TumenSpan      span;                  /* of the axis */
  double         axis_y;                /* px; 0: no axis */
  double         axis_top, axis_bottom; /* where a press points at it */
  double         axis_left, axis_right; /* px; the span */
  double         unit;                  /* px of one in the design, which is 1080 high */
  double         smallest;              /* px */
  double         ascent, descent;       /* of the type, in shares of its size */
  gboolean       is_cut;
  gboolean       no_quotations; /* beside cards there is no room for them */
};

/** TumenStageFit: how generously a screen is laid out; factors on what the design says. */
typedef struct
{
  double   heading, quotation, other, gap, axis;
  gboolean large; /* a pair of short quotations may be as large as the title */
  gboolean last;  /* whatever still does not fit is cut */
} TumenStageFit;

/** TumenStageBlock: a text that is broken into lines, or the cover in its place. */
typedef struct
{
  TumenStageRole role;
  PangoLayout   *layout; /* (nullable): nothing, or a cover */
  double         size, pitch;
  double         room; /* width of the column */
  double         width, height;
  guint          n_lines;
  guint          sign; /* TumenStoryHides: what it is, if that can be hidden */
  gboolean       is_cover;
  gboolean       is_broken; /* a word is wider than the column */
  gboolean       is_cut;
} TumenStageBlock;

/* tumen-stage-text.c */
char  *tumen_stage_dup_capital (const char *text);
double tumen_stage_get_size (TumenStage *self, TumenStageRole role, double factor);
double tumen_stage_get_pitch (TumenStageRole role, double size);
void   tumen_stage_block_init (TumenStageBlock *self,
                               TumenStage      *stage,
                               TumenStageRole   role,
                               double           factor);
void   tumen_stage_block_set_text (TumenStageBlock *self,
                                   TumenStage      *stage,
                                   const char      *text,
                                   double           room);
void   tumen_stage_block_set_cover (TumenStageBlock *self, double width, guint sign);
void   tumen_stage_block_cover_text (TumenStageBlock *self, double width, guint sign);
void   tumen_stage_block_fit (TumenStageBlock *self,
                              TumenStage      *stage,
                              const char      *text,
                              double           room,
                              guint            most_lines);
void   tumen_stage_block_limit (TumenStageBlock *self, guint most_lines);
void   tumen_stage_block_clear (TumenStageBlock *self);
void   tumen_stage_block_shrink (TumenStageBlock *self,
                                 TumenStage      *stage,
                                 const char      *text,
                                 double           room);
double tumen_stage_place_block (TumenStage            *self,
                                const TumenStageBlock *block,
                                double                 x,
                                double                 y,
                                double                 align);

/* tumen-stage.c */
TumenStageItem *tumen_stage_add_item (TumenStage        *self,
                                      TumenStageItemType type,
                                      const TumenRect   *rect);
void            tumen_stage_add_line (TumenStage *self,
                                      TumenPoint  from,
                                      TumenPoint  to,
                                      double      width);
void            tumen_stage_add_spoken (TumenStage *self, const char *sentence);
const char     *tumen_stage_get_hidden_words (TumenStage *self, guint sign);

/** TumenStageAxis: where the axis stands, and how much room it takes, px. */
typedef struct
{
  double above, below; /* of the axis: to the panel, to the edge of the screen */
  double ring;         /* radius */
  double label_top;    /* from the axis */
  guint  n_tracks;     /* of marks: the axis itself, and those above it */
} TumenStageAxis;

/* tumen-stage-axis.c */
void   tumen_stage_axis_measure (TumenStage              *self,
                                 const TumenStageContent *content,
                                 const TumenStageFit     *fit,
                                 TumenStageAxis          *axis);
void   tumen_stage_add_axis (TumenStage              *self,
                             const TumenStageContent *content,
                             const TumenStageFit     *fit,
                             const TumenStageAxis    *axis);
double tumen_stage_get_x (TumenStage *self, double day);

#define TUMEN_STAGE_TRACK_PITCH 44.0 /* px of the design */

/* tumen-stage-guess.c */
double tumen_stage_get_flag_height (TumenStage *self, const TumenStageFit *fit);
double tumen_stage_get_flag_bottom (TumenStage *self, const TumenStageAxis *axis);
void   tumen_stage_add_guess (TumenStage              *self,
                              const TumenStageContent *content,
                              const TumenStageFit     *fit,
                              const TumenStageAxis    *axis);

/* tumen-stage-marks.c */
void tumen_stage_add_marks (TumenStage              *self,
                            const TumenStageContent *content,
                            const TumenStageAxis    *axis);

/** TumenStageHeading: what stands above the panel. */
typedef struct
{
  TumenStageBlock story, step, date, place, title;
  gboolean        place_below; /* the date and the place do not fit into one line */
  gboolean        date_last;   /* it stands behind the place, which stays when it is told */
  double          height;      /* from the top of the screen */
} TumenStageHeading;

/* tumen-stage-heading.c */
void     tumen_stage_heading_init (TumenStageHeading       *self,
                                   TumenStage              *stage,
                                   const TumenStageContent *content,
                                   const TumenStageFit     *fit);
void     tumen_stage_heading_clear (TumenStageHeading *self);
gboolean tumen_stage_heading_is_broken (const TumenStageHeading *self);
void     tumen_stage_heading_place (const TumenStageHeading *self,
                                    TumenStage              *stage,
                                    const TumenStageContent *content,
                                    const TumenStageFit     *fit);

/** TumenStageQuote: one quotation with whose it is; beside or above the other. */
typedef struct
{
  TumenStageBlock words, speaker, source;
} TumenStageQuote;

/** TumenStagePanel: what stands in the tint of the kind. */
typedef struct
{
  TumenStageQuote quotes[TUMEN_STAGE_MOST_QUOTATIONS];
  guint           n_quotes;
  gboolean        is_pair; /* side by side */
  double          gap;     /* factor */
  double          room, column;
  TumenStageBlock remark, question, answer;
  double          quotes_height, height;
} TumenStagePanel;

/* px of the design. */
#define TUMEN_STAGE_PANEL_RADIUS 28.0
#define TUMEN_STAGE_PANEL_PAD_Y  43.0 /* above and below what stands in it */

/* tumen-stage-panel.c */
void                   tumen_stage_panel_init (TumenStagePanel         *self,
                                               TumenStage              *stage,
                                               const TumenStageContent *content,
                                               const TumenStageFit     *fit);
void                   tumen_stage_panel_init_told (TumenStagePanel         *self,
                                                    TumenStage              *stage,
                                                    const TumenStageContent *content,
                                                    const TumenStageFit     *fit);
void                   tumen_stage_panel_clear (TumenStagePanel *self);
gboolean               tumen_stage_panel_is_broken (const TumenStagePanel *self);
void                   tumen_stage_panel_cut (TumenStagePanel *self,
                                              TumenStage      *stage,
                                              double           most);
void                   tumen_stage_panel_place (const TumenStagePanel   *self,
                                                TumenStage              *stage,
                                                const TumenStageContent *content,
                                                const TumenRect         *rect);
void                   tumen_stage_panel_place_told (const TumenStagePanel   *self,
                                                     TumenStage              *stage,
                                                     const TumenStageContent *content,
                                                     TumenPoint               at);
void                   tumen_stage_panel_speak (TumenStage              *stage,
                                                const TumenStageContent *content);
void                   tumen_stage_panel_speak_told (TumenStage              *stage,
                                                     const TumenStageContent *content);
const TumenKindColors *tumen_stage_get_colors (TumenStage              *stage,
                                               const TumenStageContent *content);

/* Each lays out its screen, and tells whether everything found its place. */
typedef gboolean (*TumenStageCompose) (TumenStage              *self,
                                       const TumenStageContent *content,
                                       const TumenStageFit     *fit);
gboolean tumen_stage_compose_step (TumenStage              *self,
                                   const TumenStageContent *content,
                                   const TumenStageFit     *fit);
gboolean tumen_stage_compose_order (TumenStage              *self,
                                    const TumenStageContent *content,
                                    const TumenStageFit     *fit);
gboolean tumen_stage_compose_end (TumenStage              *self,
                                  const TumenStageContent *content,
                                  const TumenStageFit     *fit);

/* tumen-stage-draw.c */
void tumen_stage_draw_item (cairo_t *cr, const TumenTheme *theme, const TumenStageItem *item);

static inline double
tumen_stage_get_margin (TumenStage *self)
{
  return 96.0 * self->unit;
}

static inline double
tumen_stage_get_room (TumenStage *self)
{
  return self->spec.width - 2.0 * tumen_stage_get_margin (self);
}

G_END_DECLS
