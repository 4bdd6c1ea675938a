/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-index-private.h"
#include "tumen-rows-private.h"

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
  double   number_width; /* px of its number alone, 0 without one; negative until it is known */
  double   wake;         /* px per day: before, no row has room for it */
  guint8   single_from;  /* level from which it is placed alone, or TUMEN_NO_LEVEL */
  guint8   label_from;   /* level from which it has a label, or TUMEN_NO_LEVEL */
  guint8   lane_row;
  guint8   side;     /* TumenSide, of the number before there is a label */
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
  guint8 side;   /* TumenSide */
  guint8 titled; /* there is a label, and not numbers alone */
} TumenCluster;

/** TumenSegment: a subtree of the tree of gaps of a lane. */
typedef struct
{
  guint first, last; /* placements, both included */
  int   gap;         /* root: the gap after that placement, or -1 */
} TumenSegment;

/**
 * TumenLanePlaces:
 *
 * Events of a lane and their places: about a hundred bytes each, so only for what is placed.
 * Placements are sorted by centre. Levels are worked out one after the other from the coarsest; a
 * placement remembers from which level on it has its place, which it keeps at all finer levels, so
 * that a level adds nothing but its clusters.
 */
typedef struct
{
  GArray     *placements;           /* of TumenPlacement */
  guint      *by_rank;              /* most important first */
  guint      *rank;                 /* of each placement */
  int        *left_gap, *right_gap; /* children of a gap in the tree */
  GArray     *segments;             /* of TumenSegment, at the finest level so far */
  TumenRows   rows;
  TumenWalls  walls;   /* where nothing is placed across */
  TumenWalls  edges;   /* of paper: labels rather stay between them, days */
  gboolean    by_time; /* and not by rank; only where nothing is kept from level to level */
  guint       first_level;
  GPtrArray  *levels;   /* of GArray of TumenCluster, from @first_level on */
  GHashTable *index_of; /* of row to placement, plus 1 */
} TumenLanePlaces;

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
TumenLayout      *tumen_layout_new_for_index (TumenIndex    *index,
                                              TumenLabelMode label_mode,
                                              TumenText     *text);
void              tumen_layout_use_blocks (TumenLayout *self);
void              tumen_layout_set_numbers (TumenLayout *self, GBytes *numbers);
void              tumen_layout_set_paper (TumenLayout *self);
gboolean          tumen_layout_is_paper (TumenLayout *self);
guint             tumen_layout_get_number (TumenLayout *self, guint row);
gboolean          tumen_layout_has_numbers (TumenLayout *self);
TumenIndex       *tumen_layout_get_index (TumenLayout *self);
TumenTable       *tumen_layout_get_table (TumenLayout *self);
TumenText        *tumen_layout_get_text (TumenLayout *self);
TumenLanguage     tumen_layout_get_language (TumenLayout *self);
TumenLabelMode    tumen_layout_get_label_mode (TumenLayout *self);
const char       *tumen_layout_get_title (TumenLayout *self, guint row);
guint             tumen_layout_get_level (TumenLayout *self, double scale);
double            tumen_layout_get_level_scale (TumenLayout *self, guint level);
TumenLanePlaces  *tumen_layout_get_places (TumenLayout *self,
                                           guint        lane,
                                           guint        level,
                                           TumenSpan    span);
int               tumen_layout_get_octave (TumenLayout *self, guint level);
void              tumen_layout_get_octave_levels (TumenLayout *self,
                                                  int          octave,
                                                  guint       *first,
                                                  guint       *last);
TumenOverflowCell tumen_layout_get_cell (TumenLayout *self, guint level, double time);

/* tumen-layout-paper.c */
TumenLanePlaces *tumen_layout_make_paper_places (TumenLayout *self,
                                                 guint        lane,
                                                 guint        level,
                                                 TumenSpan    span);

/* tumen-layout-place.c */
TumenBox tumen_placement_get_box (const TumenPlacement *placement);
void     tumen_layout_add_level (TumenLayout *self, TumenLanePlaces *places);

/* tumen-lane-places.c */
TumenLanePlaces *tumen_lane_places_new (TumenTable *table, const guint32 *rows, guint n_rows);
void             tumen_lane_places_free (TumenLanePlaces *self);
TumenLanePlaces *tumen_lane_places_new_empty (guint first_level);
void             tumen_lane_places_add (TumenLanePlaces *self,
                                        TumenTable      *table,
                                        const guint32   *rows,
                                        guint            n_rows);
void             tumen_lane_places_rank (TumenLanePlaces *self, const TumenRow *rows);
void             tumen_lane_places_set_index (TumenLanePlaces *self, guint placement);
guint            tumen_lane_places_find_row (const TumenLanePlaces *self, guint row);
GArray          *tumen_lane_places_get_clusters (const TumenLanePlaces *self, guint level);
double           tumen_row_get_box_centre (const TumenRow *row);
TumenPlaceState  tumen_lane_places_get_state (const TumenLanePlaces *self,
                                              guint                  level,
                                              double                 scale,
                                              guint                  placement,
                                              guint                 *cluster);

/* tumen-cluster.c */
void     tumen_cluster_build_trees (TumenLanePlaces *lane);
GArray  *tumen_cluster_split (TumenLanePlaces *lane, double scale, guint *cluster_of);
gboolean tumen_cluster_may_hold (const TumenPlacement *placement, double scale);

/* tumen-label.c */
double tumen_label_get_most_width (TumenLayout *layout);
double tumen_label_get_event_width (TumenLayout *layout, guint row);
double tumen_label_get_number_width (TumenLayout *layout, guint row);
double tumen_label_get_numbers_width (TumenLayout *layout, const char *numbers);
double tumen_label_get_number_gap (TumenText *text);
char  *tumen_label_dup_cluster_numbers (TumenLayout           *layout,
                                        const TumenLanePlaces *lane,
                                        const TumenCluster    *cluster,
                                        double                 scale);
double tumen_label_get_cluster_width (TumenLayout           *layout,
                                      const TumenLanePlaces *lane,
                                      const TumenCluster    *cluster,
                                      const char            *numbers);
double tumen_label_get_capsule_width (TumenLayout *layout, guint n_members);
char  *tumen_label_dup_cluster_title (TumenLayout           *layout,
                                      const TumenLanePlaces *lane,
                                      const TumenCluster    *cluster);
char  *tumen_label_dup_cluster_dates (TumenLayout *layout, const TumenCluster *cluster);
double tumen_label_get_dots_width (TumenText *text, const TumenRow *row);

G_END_DECLS
