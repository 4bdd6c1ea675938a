/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-camera.h"
#include "tumen-hover-card.h"
#include "tumen-painter.h"
#include "tumen-row-motion.h"
#include "tumen-tiles.h"
#include "tumen-timeline.h"
#include "tumen-viewport.h"

G_BEGIN_DECLS

/* Kept drawings of the canvas, back to front. Each is dropped alone when what it shows changed. */
typedef enum {
  TUMEN_LAYER_BASE, /* ground and items */
  TUMEN_LAYER_GUIDES,
  TUMEN_LAYER_HOVER,
  TUMEN_LAYER_OVERLAY,
  TUMEN_LAYER_MEASURE,
  TUMEN_N_LAYERS
} TumenLayer;

#define TUMEN_N_CURSORS 2

/** TumenCoast: what is left of a throw. */
typedef struct
{
  guint    tick;
  double   speed_x, speed_y; /* at the begin, px a second */
  double   x, y;             /* gone so far, px */
  gint64   begin_us;
  gboolean is_own; /* the view is changed by coasting itself */
} TumenCoast;

struct _TumenTimeline
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer   *explorer;
  TumenText       *text;
  TumenSceneMaker *maker;
  TumenScene      *scene; /* what is seen */
  TumenScene      *rest;  /* what the rows of the scene move to: the same items; itself at rest */
  TumenRowMotion  *rows;
  GskRenderNode   *layers[TUMEN_N_LAYERS];
  TumenTiles      *tiles; /* the base */
  GtkWidget       *cursors[TUMEN_N_CURSORS];
  GtkWidget       *scrollbar; /* over the right edge, if the lanes do not fit */
  TumenHoverCard  *card;
  GHashTable      *claims; /* row of the table to GArray of TumenGhost */
  GtkWidget       *menu;
  char            *focus_id; /* event under the keyboard cursor */

  /* borrowed: owned by the widget */
  GtkGesture *drag;

  /* plain state */
  TumenTheme     theme;
  TumenLabelMode label_mode;
  TumenSpan      limit; /* of all dated events of the table */
  double         scroll_y;
  double         strip; /* px left free under the axis */
  double         magnification;
  int            width, height;
  gboolean       content_dirty, matches_dirty, scene_dirty;
  guint          tick;
  guint          commit_timeout;
  guint          active_cursor;
  gboolean       keyboard_in_use;
  gboolean       wheel_zooms;
  gboolean       shows_claims; /* of all events, not only of the selected one */

  double    pointer_x, pointer_y;
  double    wheel_x; /* where the wheel is turned over what lies on the canvas, px */
  gboolean  pointer_inside;
  gboolean  pressed;
  guint     hovered; /* item of the scene, or TUMEN_NO_ROW */
  guint     card_timeout;
  TumenRect card_plate;
  gboolean  card_of_key;

  gboolean    glides; /* changes from outside are jumps */
  TumenMotion next_motion;
  TumenCamera camera;
  gint64      camera_begin_us;
  guint       camera_tick;
  TumenSpan   shown; /* on the way to that of the explorer */
  TumenCoast  coast;
  guint       rows_tick;
  guint       row_to_reveal; /* at rest, or TUMEN_NO_ROW */

  GdkScrollUnit scroll_unit; /* of the last movement of a wheel or touchpad */
  gboolean      scroll_zooms;

  gboolean  dragging, threw;
  TumenSpan drag_span;
  double    drag_scroll_y;
  gboolean  pinching;
  TumenSpan pinch_span;
  double    pinch_x, pinch_y, pinch_scroll_y;
  double    tap_x, tap_y;
  guint32   tap_ms; /* of the last tap, or 0 */
  double    held_x, held_y;
  gboolean  held; /* by a finger: its menu opens when it lifts off */
};

/* tumen-timeline.c */
void                  tumen_timeline_list_rows (TumenTimeline *self,
                                                const guint   *rows,
                                                guint          n_rows);
guint                 tumen_timeline_get_selected_row (TumenTimeline *self);
gboolean              tumen_timeline_make_viewport (TumenTimeline *self, TumenViewport *viewport);
void                  tumen_timeline_update_scene (TumenTimeline *self);
void                  tumen_timeline_drop_layers (TumenTimeline *self);
void                  tumen_timeline_show_span (TumenTimeline *self,
                                                TumenSpan      span,
                                                TumenMotion    motion);
void                  tumen_timeline_zoom_about (TumenTimeline *self,
                                                 double         factor,
                                                 double         x,
                                                 TumenMotion    motion);
void                  tumen_timeline_go_to_px (TumenTimeline *self, double dx);
void                  tumen_timeline_commit_soon (TumenTimeline *self);
void                  tumen_timeline_drop_layer (TumenTimeline *self, TumenLayer layer);
void                  tumen_timeline_set_scroll_y (TumenTimeline *self, double scroll_y);
guint                 tumen_timeline_get_item_index (TumenTimeline        *self,
                                                     const TumenSceneItem *item);
const TumenSceneItem *tumen_timeline_get_hovered_item (TumenTimeline *self);
void                  tumen_timeline_activate_item (TumenTimeline        *self,
                                                    const TumenSceneItem *item);
void                  tumen_timeline_zoom_to_item (TumenTimeline *self, const TumenSceneItem *item);
TumenSpan             tumen_timeline_get_item_span (TumenTimeline        *self,
                                                    const TumenSceneItem *item);

/* tumen-timeline-layers.c */
GskRenderNode *tumen_timeline_ensure_layer (TumenTimeline *self, TumenLayer layer);

/* tumen-timeline-motion.c */
gboolean tumen_timeline_make_shown_viewport (TumenTimeline *self, TumenViewport *viewport);
gboolean tumen_timeline_follow_span (TumenTimeline *self);
void     tumen_timeline_take_scene (TumenTimeline *self, TumenScene *scene);
void     tumen_timeline_reveal_row (TumenTimeline *self, guint row);
void     tumen_timeline_coast (TumenTimeline *self, double speed_x, double speed_y);
void     tumen_timeline_stop_coasting (TumenTimeline *self);
void     tumen_timeline_finish_camera (TumenTimeline *self);
void     tumen_timeline_stop_moving (TumenTimeline *self);

/* tumen-timeline-pointer.c */
void                  tumen_timeline_add_pointer (TumenTimeline *self);
const TumenSceneItem *tumen_timeline_find_item (TumenTimeline *self,
                                                double         x,
                                                double         y,
                                                gboolean       touch);
void                  tumen_timeline_update_hover (TumenTimeline *self);
void                  tumen_timeline_show_card (TumenTimeline *self, const TumenSceneItem *item);
void                  tumen_timeline_place_card (TumenTimeline *self);
void                  tumen_timeline_hide_card (TumenTimeline *self);

/* tumen-timeline-gestures.c */
void tumen_timeline_add_gestures (TumenTimeline *self);
void tumen_timeline_begin_pinch (TumenTimeline *self, double x, double y);
void tumen_timeline_pinch (TumenTimeline *self, double scale, double x, double y);
void tumen_timeline_tap (TumenTimeline *self, double x, double y, guint32 ms);
void tumen_timeline_press_long (TumenTimeline *self, double x, double y);

/* tumen-timeline-claims.c */
void tumen_timeline_init_claims (TumenTimeline *self);
void tumen_timeline_forget_claims (TumenTimeline *self);
void tumen_timeline_place_ghosts (TumenTimeline *self);

/* tumen-timeline-menu.c */
void tumen_timeline_install_menu (GtkWidgetClass *klass);
void tumen_timeline_add_menu (TumenTimeline *self);
void tumen_timeline_open_menu (TumenTimeline        *self,
                               const TumenSceneItem *item,
                               double                x,
                               double                y);

/* tumen-timeline-scroll.c */
void tumen_timeline_add_scrollbar (TumenTimeline *self);
void tumen_timeline_place_scrollbar (TumenTimeline *self);

/* tumen-timeline-keys.c */
void                  tumen_timeline_add_keys (TumenTimeline *self);
const TumenSceneItem *tumen_timeline_get_focused_item (TumenTimeline *self);
void                  tumen_timeline_focus_item (TumenTimeline        *self,
                                                 const TumenSceneItem *item);
gboolean              tumen_timeline_is_measuring (TumenTimeline *self);
void                  tumen_timeline_reveal_lane (TumenTimeline        *self,
                                                  const TumenSceneItem *item);
gboolean              tumen_timeline_enter (TumenTimeline *self);
void                  tumen_timeline_place_cursors (TumenTimeline *self);
void                  tumen_timeline_update_cursor (TumenTimeline *self);
gboolean              tumen_timeline_press_key (TumenTimeline  *self,
                                                guint           keyval,
                                                GdkModifierType state);

G_END_DECLS
