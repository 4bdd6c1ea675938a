/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/**
 * TumenViewport:
 *
 * What of time is seen, and how wide: span <-> pixels. A value without identity; every change
 * is clamped to the limits of zoom (visual design 11) and of the library.
 */
typedef struct
{
  TumenSpan span;  /* half-open, days since 1970-01-01 */
  double    width; /* px, > 0 */
  TumenSpan limit; /* everything, plus 10 %: never seen beyond */
  double    inset; /* px at both ends beyond the span: 0 but on paper */
} TumenViewport;

void     tumen_viewport_init (TumenViewport *self, TumenSpan span, double width, TumenSpan all);
double   tumen_viewport_get_scale (const TumenViewport *self); /* px per day */
double   tumen_viewport_x (const TumenViewport *self, double time);
double   tumen_viewport_time (const TumenViewport *self, double x);
gboolean tumen_viewport_zoom (TumenViewport *self, double factor, double focus_x);
gboolean tumen_viewport_pan (TumenViewport *self, double dx);
gboolean tumen_viewport_set_span (TumenViewport *self, TumenSpan span);
gboolean tumen_viewport_set_width (TumenViewport *self, double width);
void     tumen_viewport_set_inset (TumenViewport *self, double inset);
gboolean tumen_viewport_can_zoom (const TumenViewport *self, gboolean in);

G_END_DECLS
