/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-layout-private.h"

G_BEGIN_DECLS

/** TUMEN_BLOCKS_FROM: with more dated events of the filter, places are worked out in blocks. */
#define TUMEN_BLOCKS_FROM 20000

/**
 * TumenBlocks:
 *
 * Places of a large library, worked out for parts of time that are asked for.
 *
 * An octave is four levels of the ladder, a block of octave j a span of 2^12 px at its first level,
 * aligned from the begin of the library on, so that blocks nest. The places of a block follow
 * from the events of the library and from the block of the octave before that holds it, and from
 * nothing else, so that it does not matter in which order blocks are asked for:
 *  - what stands alone in the block before keeps its row, its side and its label;
 *  - what begins in the block and did not join before may join now; it does from that octave on in
 *    which at most so many others begin in the same 16th part of a block of its lane. Finer parts
 *    hold no more, so that nobody leaves;
 *  - nothing new is placed across an edge of the block. What is not placed stands in "+n" chips.
 * Clusters split the segments of the block before, so that they nest as well.
 */
typedef struct _TumenBlocks TumenBlocks;

TumenBlocks     *tumen_blocks_new (TumenLayout *layout);
void             tumen_blocks_free (TumenBlocks *self);
TumenLanePlaces *tumen_blocks_make_places (TumenBlocks *self,
                                           guint        lane,
                                           guint        level,
                                           TumenSpan   *span);

G_END_DECLS
