/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-sums-private.h"

G_BEGIN_DECLS

/**
 * TumenLaneDensity:
 *
 * What bars need to know of a lane, made when it is first drawn in density: its lasting events by
 * when they have begun for certain and by their ends, its starred events by the places of their
 * shapes. @best is a binary tree over them: the star that stays where some collide.
 */
struct _TumenLaneDensity
{
  TumenSums *sums; /* (nullable) until bars are drawn */
  guint32   *begun, *ended;
  guint      n_lasting;
  guint32   *stars;
  guint32   *best;
  guint      n_stars;
};

TumenLaneDensity *tumen_lane_index_get_density (TumenLaneIndex *lane, const TumenRow *rows);
TumenSums        *tumen_lane_index_get_sums (TumenLaneIndex *lane,
                                             const TumenRow *rows,
                                             TumenSpan       span);
gboolean          tumen_row_has_begun (const TumenRow *row, double time);
guint             tumen_lane_density_count_continuing (const TumenLaneDensity *self,
                                                       const TumenRow         *rows,
                                                       double                  time);
GArray           *tumen_lane_density_find_continuing (const TumenLaneDensity *self,
                                                      const TumenRow         *rows,
                                                      double                  time,
                                                      guint                   most);
GArray           *tumen_lane_density_find_stars (const TumenLaneDensity *self,
                                                 const TumenRow         *rows,
                                                 TumenSpan               span,
                                                 double                  distance);

G_END_DECLS
