/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-scene.h"
#include "tumen-time-order-private.h"

G_BEGIN_DECLS

#define TUMEN_INDEX_HEIGHTS 7

typedef struct _TumenLaneDensity TumenLaneDensity;

/**
 * TumenLaneIndex:
 *
 * What is in a lane, whatever the scale: nine bytes an event. @by_start and @by_end hold the rows
 * of its dated events, sorted by the begin and by the end of their drawn spans. @latest_end[h] has
 * the latest end of each 16^(h + 1) neighbours in @by_start, so that what ends before a time is
 * passed over in large steps.
 */
typedef struct
{
  char    *id;
  char    *name;
  int      kind; /* TumenKind, or -1 */
  guint    n_events, n_undated;
  guint    n_rows; /* dated events */
  guint32 *by_start, *by_end;
  double  *latest_end[TUMEN_INDEX_HEIGHTS];

  TumenLaneDensity *density; /* (nullable) until bars are drawn */
} TumenLaneIndex;

/**
 * TumenIndex:
 *
 * The events that a filter lets through, by lanes and by time, without any place on the canvas.
 * Layouts of several label modes share it.
 */
typedef struct _TumenIndex TumenIndex;

/* tumen-lane-index.c */
TumenLaneIndex *tumen_lane_index_new (const char *id, const char *name, int kind);
void            tumen_lane_index_free (TumenLaneIndex *self);
void            tumen_lane_index_allocate (TumenLaneIndex *self);
void            tumen_lane_index_finish (TumenLaneIndex *self, const TumenRow *rows);
guint           tumen_lane_index_count_earlier (const TumenLaneIndex *self,
                                                const TumenRow       *rows,
                                                double                begin);
guint           tumen_lane_index_count_later (const TumenLaneIndex *self,
                                              const TumenRow       *rows,
                                              double                end);
gboolean        tumen_lane_index_holds (const TumenLaneIndex *self,
                                        const TumenRow       *rows,
                                        guint                 row);
GArray         *tumen_lane_index_find (const TumenLaneIndex *self,
                                       const TumenRow       *rows,
                                       TumenSpan             span);

/* tumen-lane-density.c */
void tumen_lane_density_free (TumenLaneDensity *self);

/* tumen-lanes.c */
GPtrArray *tumen_lanes_make (TumenTable      *table,
                             const guint8    *rows_in,
                             TumenLanes       lanes,
                             TumenLanguage    language,
                             TumenLaneIndex **all);

/* tumen-index.c */
TumenIndex     *tumen_index_new (TumenTable   *table,
                                 const guint8 *rows_in,
                                 TumenLanes    lanes,
                                 TumenLanguage language);
void            tumen_index_set_n_off (TumenIndex *self, guint n_off);
void            tumen_index_set_n_not_yet_known (TumenIndex *self, guint n_not_yet_known);
TumenIndex     *tumen_index_ref (TumenIndex *self);
void            tumen_index_unref (TumenIndex *self);
TumenTable     *tumen_index_get_table (TumenIndex *self);
TumenLanguage   tumen_index_get_language (TumenIndex *self);
const guint8   *tumen_index_get_rows_in (TumenIndex *self);
TumenSpan       tumen_index_get_span (TumenIndex *self);
guint           tumen_index_get_n_dated (TumenIndex *self);
guint           tumen_index_get_n_lanes (TumenIndex *self);
TumenLaneIndex *tumen_index_get_lane (TumenIndex *self, guint lane);
TumenLaneIndex *tumen_index_get_all (TumenIndex *self);
guint8         *tumen_index_get_marks (TumenIndex *self);
void            tumen_index_count (TumenIndex *self, TumenSpan span, TumenCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenIndex, tumen_index_unref)

G_END_DECLS
