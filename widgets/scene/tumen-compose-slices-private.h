/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-scene.h"

G_BEGIN_DECLS

/** TumenSliceRoom: px of a scene for lanes on a page, and if they are the last ones. */
typedef struct
{
  double any, last;
} TumenSliceRoom;

/**
 * TumenSlice:
 *
 * Lanes from @first on, up to @end, of which @done px stand on pages before; @height px with the
 * @strip px that are left free above them for the heading of a lane that goes on, or 0.
 */
typedef struct
{
  guint  first, end;
  double done, height, strip;
} TumenSlice;

GArray *tumen_slices_cut (const TumenLane      *lanes,
                          guint                 n_lanes,
                          const TumenSliceRoom *first,
                          const TumenSliceRoom *rest);
GArray *tumen_slices_cut_evenly (const TumenLane      *lanes,
                                 guint                 n_lanes,
                                 const TumenSliceRoom *room);

G_END_DECLS
