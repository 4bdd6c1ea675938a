/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

/** Factor of one step of wheel, key or button. */
#define TUMEN_ZOOM_STEP 1.25

#define TUMEN_TYPE_TIMELINE (tumen_timeline_get_type ())
G_DECLARE_FINAL_TYPE (TumenTimeline, tumen_timeline, TUMEN, TIMELINE, GtkWidget)

GtkWidget *tumen_timeline_new (TumenExplorer *explorer);

TumenExplorer *tumen_timeline_get_explorer (TumenTimeline *self);
void           tumen_timeline_set_explorer (TumenTimeline *self, TumenExplorer *explorer);
TumenLabelMode tumen_timeline_get_label_mode (TumenTimeline *self);
void           tumen_timeline_set_label_mode (TumenTimeline *self, TumenLabelMode mode);
void           tumen_timeline_take_wheel_of (TumenTimeline *self, GtkWidget *around);
void           tumen_timeline_set_magnification (TumenTimeline *self, double magnification);
void           tumen_timeline_set_strip (TumenTimeline *self, double strip);
gboolean       tumen_timeline_get_wheel_zooms (TumenTimeline *self);
void           tumen_timeline_set_wheel_zooms (TumenTimeline *self, gboolean wheel_zooms);

gboolean tumen_timeline_get_shows_claims (TumenTimeline *self);
void     tumen_timeline_set_shows_claims (TumenTimeline *self, gboolean shows_claims);

void     tumen_timeline_set_glides (TumenTimeline *self, gboolean glides);
gboolean tumen_timeline_is_moving (TumenTimeline *self);

TumenSpan   tumen_timeline_get_visible_span (TumenTimeline *self);
TumenScene *tumen_timeline_get_scene (TumenTimeline *self);
gboolean    tumen_timeline_can_zoom (TumenTimeline *self, gboolean in);

void     tumen_timeline_zoom (TumenTimeline *self, double factor);
void     tumen_timeline_zoom_at (TumenTimeline *self, double factor, double x);
void     tumen_timeline_pan (TumenTimeline *self, double dx, double dy);
void     tumen_timeline_fit (TumenTimeline *self);
void     tumen_timeline_zoom_to_selection (TumenTimeline *self);
void     tumen_timeline_centre_selection (TumenTimeline *self);
void     tumen_timeline_reveal_selection (TumenTimeline *self);
gboolean tumen_timeline_cancel_drag (TumenTimeline *self);

G_END_DECLS
