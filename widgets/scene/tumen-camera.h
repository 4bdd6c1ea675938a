/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenMotion: how one view becomes another (visual design 14). */
typedef enum {
  TUMEN_MOTION_NONE,
  TUMEN_MOTION_STEP, /* of zoom: starts at once and comes to rest */
  TUMEN_MOTION_JUMP, /* to somewhere else; from far away only the last screen of the way is seen */
  TUMEN_MOTION_TOUR  /* between stops of a story: all of the way, by its most comfortable path */
} TumenMotion;

/** TumenCamera: a motion that is under way. A value. */
typedef struct
{
  TumenMotion motion;
  TumenSpan   from, to;
  double      width; /* px */
} TumenCamera;

void      tumen_camera_init (TumenCamera *self,
                             TumenMotion  motion,
                             TumenSpan    from,
                             TumenSpan    to,
                             double       width);
double    tumen_camera_get_duration (const TumenCamera *self);
TumenSpan tumen_camera_get_span (const TumenCamera *self, double ms);

double tumen_ease_out (double progress);
double tumen_ease_in_out (double progress);

/* Coasting: a canvas that was thrown slows down by itself. */
double tumen_coast_get_duration (double speed);
double tumen_coast_get_distance (double speed, double ms);

G_END_DECLS
