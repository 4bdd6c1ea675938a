/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-publication-days.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

/* From an event to when that which speaks of it was published: items of %TUMEN_ITEM_WHISKER beside
 * those of the scene. */
void                  tumen_scene_set_whiskers (TumenScene                 *self,
                                                guint                       event,
                                                const TumenPublicationSpan *spans,
                                                guint                       n_spans);
const TumenSceneItem *tumen_scene_get_whiskers (TumenScene *self, guint *n_whiskers);

/* Half the height of a tick, px: of an article, of a cited page, and where the line begins. */
#define TUMEN_WHISKER_HALF  5.0
#define TUMEN_WHISKER_PAGE  3.0
#define TUMEN_WHISKER_START 3.5

G_END_DECLS
