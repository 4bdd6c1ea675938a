/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-layout-private.h"

G_BEGIN_DECLS

#define TUMEN_N_ITEM_TYPES  11
#define TUMEN_HEADING_STRIP 20.0 /* this and the next at the usual size of text */
#define TUMEN_EMPTY_LANE    26.0
#define TUMEN_DENSITY_LANE  76.0 /* least height of a lane of bars */
#define TUMEN_LANE_PAD      4.0
#define TUMEN_HEADING_SCALE 0.62
#define TUMEN_CAPSULE_SCALE 0.6

/** TumenLaneView: what of a lane is seen, while a scene is built. */
typedef struct
{
  guint            n_found;     /* events that meet the span */
  TumenLanePlaces *places;      /* of marks, not of bars */
  GArray          *singles;     /* of guint: placements */
  GArray          *clusters;    /* of guint: clusters, each once */
  GArray          *cells;       /* of TumenOverflowCell, each once */
  GArray          *goes_on;     /* of guint: rows without a place whose middle is out of view */
  GArray          *leads_on;    /* the same of those that begin in view */
  GArray          *paper_chips; /* (nullable) of TumenSceneItem */
  guint            n_rows;
  guint            used; /* on paper: a bit a row of which something is in view */
} TumenLaneView;

/** TumenRowMetrics: of the rows of a scene, px. */
typedef struct
{
  double least;  /* height of a row */
  double pitch;  /* from row to row */
  double middle; /* from the top of a row to the middle of its marks */
  double title_half, label_height;
  double enlarged; /* by larger text: pills and chips, so that they still fit into a row */
  double axis_row; /* half of the axis */
  double heading, empty_lane;
} TumenRowMetrics;

struct _TumenScene
{
  GObject parent_instance;

  /* owned */
  TumenLayout  *layout;
  GArray       *items;    /* of TumenSceneItem, back to front */
  GArray       *lanes;    /* of TumenLane */
  GArray       *ghosts;   /* of TumenSceneItem */
  GArray       *whiskers; /* of TumenSceneItem */
  GStringChunk *strings;
  GPtrArray    *members;    /* of arrays of guint */
  GPtrArray    *continuing; /* of GArray of guint by lane, or NULL: not asked for yet */
  TumenScene   *origin;     /* (nullable) has the strings and members that items of a copy use */
  /* plain state */
  TumenViewport   viewport;
  TumenSceneSize  size;
  TumenRowMetrics metrics;
  TumenCounts     counts;
  double          content_height;
  gboolean        density;
};

/** TumenSceneBuild: a scene while it is built. Borrowed, but for the arrays it makes. */
typedef struct
{
  TumenScene    *scene;
  TumenLayout   *layout;
  TumenIndex    *index;
  TumenText     *text;
  TumenTable    *table;
  TumenLanguage  language;
  double         scale;
  guint          level;
  double         level_scale;
  TumenLaneView *lanes;
  GArray        *layers[TUMEN_N_ITEM_TYPES]; /* of TumenSceneItem */
  guint8        *seen;                       /* (nullable) TumenSeen, if rows have copies */
  GArray        *touched;                    /* of guint: rows that are seen */
} TumenSceneBuild;

/** TumenSeen: how an event is seen; the greater one counts. */
typedef enum {
  TUMEN_SEEN_NOT,
  TUMEN_SEEN_IN_BAR,
  TUMEN_SEEN_IN_CHIP,
  TUMEN_SEEN_DRAWN
} TumenSeen;

/* tumen-scene-matches.c */
typedef struct _TumenMatches TumenMatches;
TumenMatches                *tumen_matches_new (TumenIndex *index, const guint8 *rows);
TumenMatches                *tumen_matches_ref (TumenMatches *self);
void                         tumen_matches_unref (TumenMatches *self);
void                         tumen_matches_mark (TumenMatches *self, TumenScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenMatches, tumen_matches_unref)

/* tumen-scene.c */
TumenScene *tumen_scene_dup (TumenScene *self);

/* tumen-scene-build.c */
TumenScene    *tumen_scene_new_if_it_fits (TumenLayout          *layout,
                                           const TumenViewport  *viewport,
                                           const TumenSceneSize *size);
TumenSceneItem tumen_scene_build_item (TumenSceneBuild *build, TumenItemType type, guint lane);
void           tumen_scene_build_push (TumenSceneBuild *build, TumenSceneItem *item);
guint          tumen_scene_build_count_rows (const TumenLaneView *view, guint end);
double         tumen_scene_build_get_y (TumenSceneBuild *build, guint lane, guint row);
gboolean       tumen_scene_build_is_whole (TumenSceneBuild *build, const TumenRect *rect);

/* tumen-scene-numbers.c */
double      tumen_scene_build_number (TumenSceneBuild *build, TumenSceneItem *label);
double      tumen_scene_build_numbers (TumenSceneBuild *build,
                                       TumenSceneItem  *label,
                                       const char      *numbers);
const char *tumen_scene_build_ranges (TumenSceneBuild *build, const TumenSceneItem *chip);

/* tumen-scene-paper-chips.c */
guint tumen_scene_build_look_at_paper_chips (TumenSceneBuild *build,
                                             guint            lane,
                                             const GArray    *rows);
void  tumen_scene_build_paper_chips (TumenSceneBuild *build, guint lane);

/* tumen-scene-axis.c */
void tumen_scene_build_axis (TumenSceneBuild *build);

/* tumen-scene-lanes.c */
void tumen_scene_build_look (TumenSceneBuild *build);
void tumen_scene_build_count (TumenSceneBuild *build, guint row, TumenSeen as);
void tumen_scene_build_stack (TumenSceneBuild *build);
void tumen_scene_build_headings (TumenSceneBuild *build);

/* tumen-scene-density.c */
void tumen_scene_build_density (TumenSceneBuild *build);

/* tumen-scene-events.c */
void tumen_scene_build_events (TumenSceneBuild *build, guint lane);

/* tumen-scene-chips.c */
void tumen_scene_build_chips (TumenSceneBuild *build, guint lane);

G_END_DECLS
