/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

/* px of the design. */
#define PANEL_GAP     24.0 /* between heading and panel, at least */
#define PANEL_LEAST   411.0
#define LEAST_PAD_Y   14.0
#define WEDGE_HALF    34.0
#define WEDGE_OVERLAP 8.0 /* of the ring */

/* From the panel to the ring, in the tint: it shows where on the axis this is. */
static void
add_wedge (TumenStage              *stage,
           const TumenStageContent *content,
           double                   bottom)
{
  double                 half = WEDGE_HALF * stage->unit;
  double                 corner = TUMEN_STAGE_PANEL_RADIUS * stage->unit;
  double                 left = tumen_stage_get_margin (stage) + corner + half;
  TumenStageItem         wedge = { .type = TUMEN_STAGE_WEDGE, .index = content->stop };
  const TumenKindColors *colors = tumen_stage_get_colors (stage, content);
  const TumenStageItem  *ring = NULL;
  double                 middle;

  for (guint i = 0; i < stage->items->len; i++)
    {
      const TumenStageItem *item = &g_array_index (stage->items, TumenStageItem, i);

      if (item->type == TUMEN_STAGE_RING)
        ring = item;
    }
  if (ring == NULL)
    return;
  middle = CLAMP (ring->x, left, MAX (left, stage->spec.width - left));
  wedge.x = ring->x;
  wedge.y = ring->y - ring->radius + WEDGE_OVERLAP * stage->unit;
  wedge.rect = (TumenRect){ middle - half, bottom, 2.0 * half, wedge.y - bottom };
  wedge.color = colors->tint;
  wedge.edge = colors->line;
  wedge.line = stage->theme.high_contrast ? tumen_theme_get_line_width (&stage->theme, 2.0) *
                                              stage->unit
                                          : 0.0;
  g_array_insert_val (stage->items, 0, wedge);
}

static gboolean
place_all (TumenStage              *stage,
           const TumenStageContent *content,
           const TumenStageFit     *fit,
           TumenStageHeading       *heading,
           TumenStagePanel         *panel)
{
  TumenStageAxis axis;
  double         margin = tumen_stage_get_margin (stage);
  double         pad = MAX (TUMEN_STAGE_PANEL_PAD_Y * fit->gap, LEAST_PAD_Y) * stage->unit;
  double         most, bottom;
  TumenRect      rect = { margin, 0.0, tumen_stage_get_room (stage), 0.0 };

  tumen_stage_axis_measure (stage, content, fit, &axis);
  bottom = stage->axis_y - axis.above;
  most = bottom - heading->height - PANEL_GAP * MAX (fit->gap, 0.4) * stage->unit;
  if (fit->last)
    tumen_stage_panel_cut (panel, stage, most - 2.0 * pad);
  else if (panel->height > 0.0 ? panel->height + 2.0 * pad > most : most < 0.0)
    return FALSE;
  rect.height = MAX (panel->height + 2.0 * pad, MIN (PANEL_LEAST * stage->unit, most));
  rect.y = bottom - rect.height;
  tumen_stage_add_axis (stage, content, fit, &axis);
  tumen_stage_add_marks (stage, content, &axis);
  if (panel->height > 0.0)
    {
      add_wedge (stage, content, bottom);
      tumen_stage_panel_place (panel, stage, content, &rect);
    }
  tumen_stage_heading_place (heading, stage, content, fit);
  tumen_stage_panel_speak (stage, content);
  tumen_stage_add_guess (stage, content, fit, &axis);
  return TRUE;
}

/**
 * tumen_stage_compose_step:
 * @self: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Lays out the screen of a stop: heading, panel with quotations, remark, question and answer, and
 * the axis with the steps of the story.
 *
 * Returns: whether everything found its place
 */
gboolean
tumen_stage_compose_step (TumenStage              *self,
                          const TumenStageContent *content,
                          const TumenStageFit     *fit)
{
  TumenStageHeading heading;
  TumenStagePanel   panel;
  gboolean          fits;

  tumen_stage_heading_init (&heading, self, content, fit);
  tumen_stage_panel_init (&panel, self, content, fit);
  fits = fit->last ||
         (!tumen_stage_heading_is_broken (&heading) && !tumen_stage_panel_is_broken (&panel));
  if (fits)
    fits = place_all (self, content, fit, &heading, &panel);
  tumen_stage_heading_clear (&heading);
  tumen_stage_panel_clear (&panel);
  return fits;
}
