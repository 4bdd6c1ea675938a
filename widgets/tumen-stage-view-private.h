/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-stage-view.h"

#include "tumen-camera.h"
#include "tumen-stage.h"
#include "tumen-tiles.h"

G_BEGIN_DECLS

struct _TumenStageView
{
  GtkWidget parent_instance;

  /* owned */
  TumenLesson   *lesson; /* (nullable) */
  TumenText     *text;
  TumenStage    *stage; /* (nullable): to be made */
  TumenTiles    *tiles;
  GskRenderNode *node; /* (nullable): to be drawn */
  char          *spoken;
  gboolean       is_untold; /* what is said of it waits for the next frame */

  /* plain state */
  TumenThemeName theme;
  double         text_scale;
  guint          stop;
  gboolean       shows_hidden;
  gboolean       interactive;

  guint       shown_stop; /* where the axis shows @shown */
  TumenSpan   shown;
  TumenCamera camera;
  gint64      begin_us;
  double      progress; /* of the step; 1 at rest */
  guint       tick;

  guint    card; /* chosen, or TUMEN_NO_ROW */
  guint    dragged;
  double   drag_dx, drag_dy;
  gboolean is_pointing;
  gboolean is_void; /* it is no press: of several fingers, or who pulls explores */
};

TumenStage *tumen_stage_view_get_stage (TumenStageView *self);
gboolean    tumen_stage_view_is_ordering (TumenStageView *self);
gboolean    tumen_stage_view_is_predicting (TumenStageView *self);
void        tumen_stage_view_invalidate (TumenStageView *self);
void        tumen_stage_view_choose_card (TumenStageView *self, guint card);
void        tumen_stage_view_add_gestures (TumenStageView *self);
void        tumen_stage_view_tell_pull (TumenStageView *self);

G_END_DECLS
