/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-brush-private.h"
#include "tumen-mark-private.h"
#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenPaint: what the painting of a scene works with. Borrowed. */
typedef struct
{
  cairo_t              *cr;
  TumenScene           *scene;
  const TumenTheme     *theme;
  TumenText            *text;
  TumenTable           *table;
  const TumenRow       *rows;
  const TumenViewport  *viewport;
  const TumenSceneSize *size;
  guint                 selected; /* drawn by the overlay alone, or TUMEN_NO_ROW */
  TumenBrush            brush;    /* of @cr, @theme and @text */
} TumenPaint;

/** TumenLook: how an item is drawn: at rest, or on a plate of the overlay. */
typedef struct
{
  const TumenColor *ground; /* what it stands on */
  gboolean          bold;
  gboolean          ring;
  gboolean          faint; /* no match of a search */
} TumenLook;

/* tumen-painter-text.c */
void   tumen_paint_text (const TumenBrush *brush, const TumenTextPlace *place);
double tumen_paint_get_middle (TumenText *text, TumenTextStyle style, double middle);

/* tumen-painter-axis.c */
void tumen_paint_ground (const TumenPaint *self);

/* tumen-painter-bars.c */
void tumen_paint_bars (const TumenPaint     *self,
                       const TumenSceneItem *items,
                       guint                 n_items);
void tumen_paint_bar (const TumenPaint *self, const TumenSceneItem *item);
void tumen_paint_lane_line (const TumenPaint *self, const TumenSceneItem *item);

/* tumen-painter-faint.c */
void tumen_paint_faint (const TumenPaint     *self,
                        const TumenSceneItem *item,
                        const TumenLook      *look);
void tumen_paint_faint_capsule (const TumenPaint *self, const TumenSceneItem *item);

/* tumen-painter-whiskers.c */
void tumen_paint_whiskers (const TumenPaint *self, guint event);

/* tumen-painter-items.c */
gboolean tumen_paint_has_shape (const TumenPaint *self, const TumenSceneItem *item);
void     tumen_paint_items (const TumenPaint *self);
void     tumen_paint_alone (const TumenPaint *self, const TumenSceneItem *item);
void     tumen_paint_event (const TumenPaint     *self,
                            const TumenSceneItem *item,
                            const TumenLook      *look);
void     tumen_paint_item (const TumenPaint     *self,
                           const TumenSceneItem *item,
                           const TumenLook      *look);

/* tumen-painter-label.c */
void     tumen_paint_label (const TumenPaint     *self,
                            const TumenSceneItem *item,
                            const TumenLook      *look);
double   tumen_paint_get_title_width (const TumenPaint     *self,
                                      const TumenSceneItem *item,
                                      TumenTextStyle        style);
gboolean tumen_paint_label_is_bold (const TumenPaint     *self,
                                    const TumenSceneItem *item,
                                    const TumenLook      *look);
void     tumen_paint_heading (const TumenPaint     *self,
                              const TumenSceneItem *item,
                              const TumenLook      *look);
void     tumen_paint_capsule (const TumenPaint *self, const TumenSceneItem *item);
void     tumen_paint_rake (const TumenPaint     *self,
                           const TumenSceneItem *item,
                           const TumenColor     *color);
void     tumen_paint_chip (const TumenPaint     *self,
                           const TumenSceneItem *item,
                           const TumenLook      *look);

/* tumen-painter-pictures.c */
void tumen_paint_show (const TumenPaint     *self,
                       const TumenSceneItem *item,
                       const TumenLook      *look);

/* tumen-painter-overlay.c */
void tumen_paint_guides (const TumenPaint *self, guint event);
void tumen_paint_overlay (const TumenPaint *self, const TumenOverlay *overlay);

/* tumen-painter-ghosts.c */
void tumen_paint_ghosts (const TumenPaint *self, guint event);

/* tumen-painter-flag.c */
void     tumen_paint_flags (const TumenPaint *self, guint event);
gboolean tumen_paint_is_under_flag (const TumenPaint *self, const TumenSceneItem *tick);

/* tumen-painter.c */
guint tumen_paint_get_stops (const TumenPaint *self, guint event, double *stops, guint n_stops);

G_END_DECLS
