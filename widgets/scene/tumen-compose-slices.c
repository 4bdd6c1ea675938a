/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-slices-private.h"

#include "tumen-scene-private.h"

#include <math.h>

#define ALMOST      0.5 /* px */
#define BALANCE     12  /* halvings of the room that is searched for */
#define HEADING_TOP (TUMEN_HEADING_STRIP + TUMEN_LANE_PAD)
#define ABOVE       8.0 /* px that signs of a row may reach over the row above it */

/** Cutting: of lanes into slices. */
typedef struct
{
  const TumenLane *lanes;
  guint            n_lanes;
  double           wished; /* px: no slice need be higher, unless a lane would be parted by it */
} Cutting;

static double
get_bottom (const TumenLane *lane)
{
  return lane->top + lane->height;
}

/* As many lanes as fit, from that of the slice on; at least one. */
static void
take_lanes (const Cutting        *self,
            const TumenSliceRoom *room,
            TumenSlice           *slice)
{
  double top = self->lanes[slice->first].top + slice->done - slice->strip;

  slice->end = slice->first + 1;
  while (slice->end < self->n_lanes &&
         get_bottom (&self->lanes[slice->end]) - top <=
           MIN (self->wished, slice->end + 1 < self->n_lanes ? room->any : room->last))
    slice->end++;
  slice->height = get_bottom (&self->lanes[slice->end - 1]) - top;
}

/* Whole rows of a lane that has no room on a page of its own, at least one. */
static void
part (const Cutting        *self,
      const TumenSliceRoom *room,
      TumenSlice           *slice)
{
  const TumenLane *lane = &self->lanes[slice->first];
  double           pitch = (lane->height - HEADING_TOP - TUMEN_LANE_PAD) / MAX (lane->n_rows, 1);
  double           before = slice->strip > 0.0 ? slice->strip + ABOVE : HEADING_TOP;
  double           rows = floor ((MIN (room->any, self->wished) - before) / pitch);
  double           height = before + MAX (rows, 1.0) * pitch;

  if (slice->height - height >= pitch / 2.0)
    slice->height = height;
}

static gboolean
is_done (const Cutting    *self,
         const TumenSlice *slice)
{
  const TumenLane *last = &self->lanes[slice->end - 1];
  double           top = self->lanes[slice->first].top + slice->done - slice->strip;

  return top + slice->height >= get_bottom (last) - ALMOST;
}

static GArray *
cut (const Cutting        *self,
     const TumenSliceRoom *first,
     const TumenSliceRoom *rest)
{
  GArray               *slices = g_array_new (FALSE, FALSE, sizeof (TumenSlice));
  TumenSlice            slice = { 0, 0, 0.0, 0.0, 0.0 };
  const TumenSliceRoom *room = first;

  while (slice.first < self->n_lanes)
    {
      take_lanes (self, room, &slice);
      if (slice.height > (slice.strip > 0.0 ? MIN (room->any, self->wished) : room->any))
        part (self, room, &slice);
      g_array_append_val (slices, slice);
      if (is_done (self, &slice))
        slice = (TumenSlice){ slice.end, 0, 0.0, 0.0, 0.0 };
      else
        slice = (TumenSlice){ slice.first, 0, slice.done + slice.height - slice.strip - ABOVE, 0.0,
                              HEADING_TOP - ABOVE };
      room = rest;
    }
  return slices;
}

/**
 * tumen_slices_cut:
 * @lanes: (array length=n_lanes): of a scene
 * @n_lanes: their number
 * @first: room on the first page
 * @rest: room on each other page
 *
 * Finds which lanes stand on which page. A lane that has no room on a page of its own is parted
 * between rows, and its heading comes again.
 *
 * Returns: (transfer full) (element-type TumenSlice): one for each page
 */
GArray *
tumen_slices_cut (const TumenLane      *lanes,
                  guint                 n_lanes,
                  const TumenSliceRoom *first,
                  const TumenSliceRoom *rest)
{
  Cutting cutting = { lanes, n_lanes, (double)INFINITY };

  return cut (&cutting, first, rest);
}

/**
 * tumen_slices_cut_evenly:
 * @lanes: (array length=n_lanes): of a scene
 * @n_lanes: their number
 * @room: on each page
 *
 * The same on no more pages than are needed, but so that the fullest of them has as little as
 * can be: no page is nearly empty while others are full.
 *
 * Returns: (transfer full) (element-type TumenSlice): one for each page
 */
GArray *
tumen_slices_cut_evenly (const TumenLane      *lanes,
                         guint                 n_lanes,
                         const TumenSliceRoom *room)
{
  Cutting cutting = { lanes, n_lanes, (double)INFINITY };
  GArray *best = cut (&cutting, room, room);
  double  low = 0.0, high = room->any;

  for (guint i = 0; i < BALANCE && best->len > 1; i++)
    {
      GArray *slices;

      cutting.wished = low + (high - low) / 2.0;
      slices = cut (&cutting, room, room);
      if (slices->len > best->len)
        {
          low = cutting.wished;
          g_array_unref (slices);
          continue;
        }
      high = cutting.wished;
      g_array_unref (best);
      best = slices;
    }
  return best;
}
