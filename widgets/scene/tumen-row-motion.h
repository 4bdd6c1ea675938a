/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-scene.h"

G_BEGIN_DECLS

/**
 * TumenRowMotion:
 *
 * Lets items slide to the rows that a new scene gives them, up and down only: where they are in
 * time is true at every moment. What opens out of a chip begins in the row of the chip.
 */
typedef struct _TumenRowMotion TumenRowMotion;

TumenRowMotion *tumen_row_motion_new (void);
void            tumen_row_motion_free (TumenRowMotion *self);
void            tumen_row_motion_follow (TumenRowMotion *self, TumenScene *scene, double ms);
void            tumen_row_motion_stop (TumenRowMotion *self);
gboolean        tumen_row_motion_is_over (TumenRowMotion *self, double ms);
TumenScene     *tumen_row_motion_dup_scene (TumenRowMotion *self, double ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenRowMotion, tumen_row_motion_free)

G_END_DECLS
