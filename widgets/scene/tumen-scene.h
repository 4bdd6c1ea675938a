/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <jansson.h>

#include "tumen-axis.h"
#include "tumen-count-parts.h"
#include "tumen-table.h"
#include "tumen-text.h"
#include "tumen-viewport.h"

G_BEGIN_DECLS

/** TumenRect: px, origin top left of the canvas, the axis included. */
typedef struct
{
  double x, y, width, height;
} TumenRect;

typedef enum {
  TUMEN_ITEM_GRIDLINE,
  TUMEN_ITEM_TICK,
  TUMEN_ITEM_EXTENT,
  TUMEN_ITEM_MARK,
  TUMEN_ITEM_LABEL,
  TUMEN_ITEM_CHIP, /* a cluster's capsule, "+n", "< n continuing" */
  TUMEN_ITEM_BAR,
  TUMEN_ITEM_HEADING,
  TUMEN_ITEM_BADGE,
  TUMEN_ITEM_GHOST,
  TUMEN_ITEM_WHISKER
} TumenItemType;

typedef enum {
  TUMEN_SIDE_NONE,
  TUMEN_SIDE_RIGHT,
  TUMEN_SIDE_LEFT
} TumenSide;

typedef enum {
  TUMEN_CHIP_CLUSTER,   /* capsule with mark, count and rake, at true places */
  TUMEN_CHIP_OVERFLOW,  /* "+n": found no row */
  TUMEN_CHIP_CONTINUING /* lasting events begun earlier, in density */
} TumenChipType;

/** TumenMatch: what a search says of an item. */
typedef enum {
  TUMEN_MATCH_NONE, /* nothing is searched for, or the item has no events */
  TUMEN_MATCH_YES,
  TUMEN_MATCH_NO /* drawn faintly, and without its label and badge */
} TumenMatch;

/** TUMEN_NO_ROW: an item of no single event, or of no row of a lane. */
#define TUMEN_NO_ROW G_MAXUINT

/**
 * TumenExtentPx:
 *
 * x positions of a date in px, before any clipping; see TumenRow. Of a cluster: @lo and @hi are
 * its first and last member, @start_hi and @end_lo the left and right end of its capsule; the rake
 * stands at the bottom of its rectangle. Of "+n": its cell. Of a tick: its unit.
 */
typedef struct
{
  double lo, hi, centre, start_hi, end_lo;
} TumenExtentPx;

/**
 * TumenSceneItem:
 *
 * One thing on the canvas. In density a bin has up to two bars, the lower one for events whose day
 * is known, the upper one, with @has_extent, for the others; the number of the highest bin is the
 * text of its upper bar; a grid line of a lane is the stem of an event or, without one, the dotted
 * line at @value. @rect is its unclipped ink, which overlap tests use; drawing clips
 * in doubles. Strings and member lists belong to the scene.
 */
typedef struct
{
  TumenItemType type;
  TumenRect     rect;
  guint         lane;  /* index, or TUMEN_NO_ROW */
  guint         row;   /* of the lane, from 0, or TUMEN_NO_ROW */
  guint         event; /* row of the table, or TUMEN_NO_ROW */
  TumenSide     side;
  gboolean      sticky;     /* label in a pill on its own extent */
  gboolean      clipped;    /* cut by an edge of the window */
  gboolean      coarse;     /* tick, gridline */
  gboolean      has_extent; /* mark: an extent is drawn with it */
  gboolean      unquoted;   /* mark, cluster: no excerpt reports it, or any of its events */
  TumenKind     kind;
  TumenChipType chip;
  double        cx, cy; /* centre of the shape */
  double        scale;  /* of the shape, 1 on the canvas */
  TumenExtentPx px;
  const char   *text;    /* (nullable) title, heading, tick label */
  const char   *detail;  /* (nullable) date line; counts of a heading; all numbers of a chip */
  guint         number;  /* of the event on paper, or 0 */
  const char   *numbers; /* (nullable) of a label on paper: stands before @text, which may be "" */
  const guint  *members; /* (nullable) rows of the table; see tumen_scene_get_members() */
  guint         n_members;
  double        value; /* bar */
  TumenMatch    match;
  guint         n_matches; /* chip: of its events */
  double        matching;  /* bar: so much of @value */
  double        drop;      /* upper bar: px that its matches stand below it */
} TumenSceneItem;

/** TumenSceneBin: a stretch of time in a lane, in density. Counts may hold shares of events. */
typedef struct
{
  TumenSpan span; /* days, half-open */
  double    known, unknown;
  int       kind; /* TumenKind of the lane, or -1 */
} TumenSceneBin;

/** TumenLane: a strip of the canvas. */
typedef struct
{
  const char *id; /* of the value; "other", "none", "all" */
  const char *name;
  double      top, height; /* px */
  guint       n_rows;
  guint       n_events; /* of the filter */
  guint       n_earlier, n_later, n_undated;
  gboolean    empty; /* nothing in view: 26 px */
  int         kind;  /* TumenKind of the heading's mark, or -1 */
} TumenLane;

/** TumenCounts: distinct events (decision 3). */
typedef struct
{
  guint library, off; /* in collections that are on; in those that are off, which is apart */
  guint filtered_out, undated, outside, outside_earlier, outside_later;
  guint in_span, drawn, in_chips, n_chips, in_bars;
  guint not_yet_known; /* on the day of the table; not in the library of that day */
} TumenCounts;

/** TumenLabelMode: how many lines labels have. */
typedef enum {
  TUMEN_LABELS_TWO_LINES,
  TUMEN_LABELS_ONE_LINE,
  TUMEN_LABELS_NONE
} TumenLabelMode;

/**
 * TumenLayout:
 *
 * Places events into rows at every level of a ladder of scales: a pure function of table, filter,
 * lanes, label mode, language and text metrics (decision 1). Levels are worked out when asked for.
 */
#define TUMEN_TYPE_LAYOUT (tumen_layout_get_type ())
G_DECLARE_FINAL_TYPE (TumenLayout, tumen_layout, TUMEN, LAYOUT, GObject)

TumenLayout *tumen_layout_new (TumenTable    *table,
                               const guint8  *rows_in,
                               TumenLanes     lanes,
                               TumenLabelMode label_mode,
                               TumenLanguage  language,
                               TumenText     *text);

/** TumenSceneSize: the canvas in px; @scroll_y of the lanes, where they do not fit; @strip is left
 * free between axis and lanes. With @whole_rows nothing is drawn of a row whose middle is not in
 * view. */
typedef struct
{
  double   width, height, scroll_y, strip;
  gboolean whole_rows;
} TumenSceneSize;

#define TUMEN_TYPE_SCENE (tumen_scene_get_type ())
G_DECLARE_FINAL_TYPE (TumenScene, tumen_scene, TUMEN, SCENE, GObject)

TumenScene *tumen_scene_new (TumenLayout          *layout,
                             const TumenViewport  *viewport,
                             const TumenSceneSize *size);

/* Tries two-line labels, then one-line labels, after decision 7; keeps the layouts it made. */
typedef struct _TumenSceneMaker TumenSceneMaker;
TumenSceneMaker                *tumen_scene_maker_new (TumenText *text);
void                            tumen_scene_maker_free (TumenSceneMaker *self);
void                            tumen_scene_maker_set_content (TumenSceneMaker *self,
                                                               TumenTable      *table,
                                                               const guint8    *rows_in,
                                                               TumenLanes       lanes,
                                                               TumenLanguage    language);
void                            tumen_scene_maker_set_n_off (TumenSceneMaker *self, guint n_off);
void                            tumen_scene_maker_set_n_not_yet_known (TumenSceneMaker *self,
                                                                       guint            n_events);
/* (nullable) a byte a row: what a search found; changes no place */
void tumen_scene_maker_set_matches (TumenSceneMaker *self,
                                    const guint8    *matches);
/* (nullable) a number a row, 0 for none: for paper, where each mark has its number */
void        tumen_scene_maker_set_numbers (TumenSceneMaker *self,
                                           const guint     *numbers);
void        tumen_scene_maker_set_paper (TumenSceneMaker *self);
void        tumen_scene_maker_set_most_lines (TumenSceneMaker *self,
                                              TumenLabelMode   mode);
TumenScene *tumen_scene_maker_make (TumenSceneMaker      *self,
                                    const TumenViewport  *viewport,
                                    const TumenSceneSize *size);
/* all of the filter, label room at the end */
TumenSpan tumen_scene_maker_get_fit_span (TumenSceneMaker *self,
                                          double           width);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSceneMaker, tumen_scene_maker_free)

const TumenSceneItem *tumen_scene_get_items (TumenScene *self, guint *n_items); /* back to front */
const TumenLane      *tumen_scene_get_lanes (TumenScene *self, guint *n_lanes);
const TumenCounts    *tumen_scene_get_counts (TumenScene *self);
const TumenViewport  *tumen_scene_get_viewport (TumenScene *self);
const TumenSceneSize *tumen_scene_get_size (TumenScene *self);
TumenTable           *tumen_scene_get_table (TumenScene *self);
TumenText            *tumen_scene_get_text (TumenScene *self);
TumenLanguage         tumen_scene_get_language (TumenScene *self);
TumenLabelMode        tumen_scene_get_label_mode (TumenScene *self);
/* bars instead of marks (decisions 5 and 6) */
gboolean tumen_scene_is_density (TumenScene *self);
/* axis and lanes, if larger than the size it scrolls */
double tumen_scene_get_content_height (TumenScene *self);
/* "48 of 57 events in view: ..." */
char *tumen_scene_dup_status_sentence (TumenScene *self);
void  tumen_scene_get_count_numbers (TumenScene *self, TumenCountNumbers *numbers);

/** TumenCounted: rows of the table; of those outside the first @n_earlier are before the view. */
typedef struct
{
  GArray *rows; /* of guint, in order of time */
  guint   n_earlier;
} TumenCounted;

void tumen_scene_list_counted (TumenScene *self, TumenCountPart part, TumenCounted *counted);

/* What a chip holds; of thousands that began earlier only the first ones to end. */
#define TUMEN_SCENE_MOST_MEMBERS 1000
const guint *tumen_scene_get_members (TumenScene           *self,
                                      const TumenSceneItem *item,
                                      guint                *n_members);
gboolean     tumen_scene_chip_holds (TumenScene *self, const TumenSceneItem *item, guint event);

/* Hit test: mark, label and chip; at least 24 x 24, nearest centre wins; touch: within 22 px. */
const TumenSceneItem *tumen_scene_item_at (TumenScene *self, double x, double y, gboolean touch);
/* The item that stands for an event: its mark, or the chip it is in; and its plate. */
const TumenSceneItem *tumen_scene_find_event (TumenScene *self, guint event);
gboolean              tumen_scene_get_bin (TumenScene           *self,
                                           const TumenSceneItem *item,
                                           TumenSceneBin        *bin);
gboolean              tumen_scene_get_plate (TumenScene           *self,
                                             const TumenSceneItem *item,
                                             TumenRect            *plate);
/* Keyboard cursor: the next target in time (dx) or in the next lane (dy), steps of -1 or 1. */
const TumenSceneItem *tumen_scene_step (TumenScene           *self,
                                        const TumenSceneItem *from,
                                        int                   dx,
                                        int                   dy);

char   *tumen_scene_to_text (TumenScene *self);
json_t *tumen_scene_to_json (TumenScene *self);

double tumen_scene_get_axis_height (TumenScene *self);
/* of the lanes: below the axis and what is left free */
double tumen_scene_get_lanes_top (TumenScene *self);

/* Lighter evidence is smaller; its brackets then need no more room than shapes otherwise. */
#define TUMEN_UNQUOTED_SCALE 0.75

/* A pill, from its left end: centre of the mark, begin of the title; between title and date; after
 * the text. */
#define TUMEN_PILL_HEIGHT     24.0
#define TUMEN_PILL_MARK_X     14.0
#define TUMEN_PILL_TEXT_X     27.0
#define TUMEN_PILL_GAP        9.0
#define TUMEN_PILL_PAD        12.0
#define TUMEN_AXIS_ROW_HEIGHT 22.0 /* each of the two, at the usual size of text */

G_END_DECLS
