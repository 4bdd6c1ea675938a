/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-scene.h"

G_BEGIN_DECLS

/** TumenGhost: a date that a source gives for an event and that is not the one shown. */
typedef struct
{
  guint    event;  /* row of the table */
  double   lo, hi; /* days since 1970-01-01, half-open */
  gboolean open_start, open_end;
} TumenGhost;

void tumen_ghosts_add_event (GArray *ghosts, TumenEvent *event, guint row, TumenReading reading);

/* Where they stand in a scene: items of %TUMEN_ITEM_GHOST beside those of the scene. */
void                  tumen_scene_set_ghosts (TumenScene       *self,
                                              const TumenGhost *ghosts,
                                              guint             n_ghosts);
const TumenSceneItem *tumen_scene_get_ghosts (TumenScene *self, guint *n_ghosts);

/* Half the height of a tick, px. */
#define TUMEN_GHOST_HALF 4.5

G_END_DECLS
