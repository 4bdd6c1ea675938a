/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-audience.h"

#include "tumen-spotlight.h"

G_BEGIN_DECLS

/** TumenHeldKey: the key that was pressed last, as long as it is down. */
typedef struct
{
  guint   keycode; /* 0: none */
  guint32 time_ms; /* when it was pressed or repeated itself last */
} TumenHeldKey;

struct _TumenAudience
{
  GtkWindow parent_instance;

  TumenLesson    *lesson;
  GtkOverlay     *overlay;
  TumenStageView *view;
  TumenSpotlight *spotlight;

  /* plain state */
  TumenThemeName theme;
  double         text_scale;
  TumenHeldKey   held;
  double         pointer_x, pointer_y; /* px */
  gboolean       has_pointer;
  guint          hiding; /* source: the pointer is to be hidden */
  guint          inhibition;
};

void tumen_audience_add_keys (TumenAudience *self);
void tumen_audience_ask_for_notes (TumenAudience *self);
void tumen_audience_set_theme (TumenAudience *self, TumenThemeName theme);
void tumen_audience_set_text_scale (TumenAudience *self, double text_scale);
void tumen_audience_set_spotlight (TumenAudience *self, gboolean is_on);

G_END_DECLS
