/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-rows-private.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

#define TUMEN_MARK_HALF       11.0
#define TUMEN_NARROW_PX       18.0  /* below, only the shape is drawn, and it may join a cluster */
#define TUMEN_LABEL_GAP       7.0   /* from mark or extent to label */
#define TUMEN_LABEL_AFTER     12.0  /* from label to what comes next */
#define TUMEN_LABEL_MAX_WIDTH 190.0 /* at the usual size of text */
#define TUMEN_DOTS_GAP        6.0   /* from the date to its first dot */
#define TUMEN_DOT_STEP        7.4
#define TUMEN_DOT_RADIUS      2.9
#define TUMEN_ARROW_PX        44.0
#define TUMEN_NO_LEVEL        255

/** TumenPlacement: an event in a lane: its date, its box, and its place on the ladder of scales. */
typedef struct
{
  guint    row; /* of the table */
  TumenBox box; /* without a label */
  double   label_width;
  guint8   single_from; /* level from which it is placed alone, or TUMEN_NO_LEVEL */
  guint8   label_from;  /* level from which it has a label, or TUMEN_NO_LEVEL */
  guint8   lane_row;
  guint8   side;     /* TumenSide */
  guint8   may_join; /* a cluster, while it is narrow */
  guint8   kind;
} TumenPlacement;

/** TumenCluster: narrow neighbours at one level. @lane_row is TUMEN_NO_LEVEL if it found none. */
typedef struct
{
  guint  first, last; /* placements, both included; those between that are wide do not belong */
  guint  n_members;
  guint  best; /* the placement of the highest rank */
  double lo, hi;
  int    kind; /* of all members, or -1 */
  guint8 lane_row;
  guint8 side; /* TumenSide */
} TumenCluster;

/** TumenSegment: a subtree of the tree of gaps of a lane. */
typedef struct
{
  guint first, last; /* placements, both included */
  int   gap;         /* root: the gap after that placement, or -1 */
} TumenSegment;

/**
 * TumenLaneLayout:
 *
 * A lane and the places of its dated events. Placements are sorted by centre. Levels are worked
 * out one after the other from the coarsest; a placement remembers from which level on it has its
 * place, which it keeps at all finer levels, so that a level adds nothing but its clusters.
 */
typedef struct
{
  char *id;
  char *name;
  int   kind; /* TumenKind, or -1 */
  guint n_events, n_undated;

  GArray    *placements;           /* of TumenPlacement */
  guint     *by_rank;              /* most important first */
  guint     *rank;                 /* of each placement */
  guint     *by_start;             /* by the begin of the drawn extent */
  double    *latest_end;           /* of all up to that one in @by_start */
  int       *left_gap, *right_gap; /* children of a gap in the tree */
  GArray    *segments;             /* of TumenSegment, at the finest level so far */
  TumenRows  rows;
  GPtrArray *levels; /* of GArray of TumenCluster */
} TumenLaneLayout;

/** TumenOverflowCell: where a "+n" chip stands, days. */
typedef struct
{
  double begin, end;
} TumenOverflowCell;

typedef enum {
  TUMEN_STATE_SINGLE,
  TUMEN_STATE_CLUSTER,
  TUMEN_STATE_OVERFLOW
} TumenPlaceState;

/* tumen-layout.c */
TumenTable      *tumen_layout_get_table (TumenLayout *self);
TumenText       *tumen_layout_get_text (TumenLayout *self);
TumenLanguage    tumen_layout_get_language (TumenLayout *self);
TumenLabelMode   tumen_layout_get_label_mode (TumenLayout *self);
const guint8    *tumen_layout_get_rows_in (TumenLayout *self);
TumenSpan        tumen_layout_get_span (TumenLayout *self);
void             tumen_layout_count (TumenLayout *self, double end, TumenCounts *counts);
const char      *tumen_layout_get_title (TumenLayout *self, guint row);
guint            tumen_layout_get_n_lanes (TumenLayout *self);
TumenLaneLayout *tumen_layout_get_lane (TumenLayout *self, guint lane);
guint            tumen_layout_get_level (TumenLayout *self, double scale);
double           tumen_layout_get_level_scale (TumenLayout *self, guint level);
/* placements of what meets the span, by the begin of their extents */
GArray           *tumen_layout_find (TumenLayout *self, guint lane, TumenSpan span);
GArray           *tumen_layout_get_clusters (TumenLayout *self, guint lane, guint level);
TumenPlaceState   tumen_layout_get_state (TumenLayout *self,
                                          guint        lane,
                                          guint        level,
                                          guint        placement,
                                          guint       *cluster);
TumenOverflowCell tumen_layout_get_cell (TumenLayout *self, guint level, double time);

/* tumen-layout-place.c */
void tumen_layout_add_level (TumenLayout *self, TumenLaneLayout *lane);

/* tumen-lanes.c */
GPtrArray *tumen_lanes_make (TumenTable   *table,
                             const guint8 *rows_in,
                             TumenLanes    lanes,
                             TumenLanguage language);

/* tumen-lane-layout.c */
gboolean         tumen_row_is_dated (const TumenRow *row);
TumenSpan        tumen_row_get_drawn_span (const TumenRow *row);
TumenLaneLayout *tumen_lane_layout_new (const char *id, const char *name, int kind);
void             tumen_lane_layout_free (TumenLaneLayout *self);
void             tumen_lane_layout_add (TumenLaneLayout *self, TumenTable *table, guint row);
void             tumen_lane_layout_finish (TumenLaneLayout *self, const TumenRow *rows);
guint            tumen_lane_layout_count_later (const TumenLaneLayout *self,
                                                const TumenRow        *rows,
                                                double                 end);

/* tumen-cluster.c */
void     tumen_cluster_build_tree (TumenLaneLayout *lane);
GArray  *tumen_cluster_split (TumenLaneLayout *lane, double scale, guint *cluster_of);
gboolean tumen_cluster_may_hold (const TumenPlacement *placement, double scale);

/* tumen-label.c */
double tumen_label_get_most_width (TumenLayout *layout);
double tumen_label_get_event_width (TumenLayout *layout, guint row);
double tumen_label_get_cluster_width (TumenLayout           *layout,
                                      const TumenLaneLayout *lane,
                                      const TumenCluster    *cluster);
double tumen_label_get_capsule_width (TumenLayout *layout, guint n_members);
char  *tumen_label_dup_cluster_title (TumenLayout           *layout,
                                      const TumenLaneLayout *lane,
                                      const TumenCluster    *cluster);
char  *tumen_label_dup_cluster_dates (TumenLayout *layout, const TumenCluster *cluster);
double tumen_label_get_dots_width (TumenText *text, const TumenRow *row);

G_END_DECLS
