/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-audience.h"

#include <adwaita.h>

#include "tumen-floor.h"
#include "tumen-spotlight.h"

G_BEGIN_DECLS

/** TumenHeldKey: the key that was pressed last, as long as it is down. */
typedef struct
{
  guint   keycode; /* 0: none */
  guint32 time_ms; /* when it was pressed or repeated itself last */
} TumenHeldKey;

/** TumenPull: a hand that explores with the movement by which it began to. */
typedef struct
{
  gboolean drags, pinches;
  double   x, y;  /* dragged so far, px */
  double   scale; /* pinched so far */
} TumenPull;

/** TumenExploring: what is to be as it was when the class has explored. */
typedef struct
{
  guint          index, hidden; /* of the lesson */
  AdwColorScheme scheme;        /* of the program */
} TumenExploring;

struct _TumenAudience
{
  GtkWindow parent_instance;

  TumenLesson    *lesson;
  GtkOverlay     *overlay;
  GtkOverlay     *pages;
  TumenFloor     *floor; /* (nullable): while the class explores */
  TumenStageView *view;
  TumenSpotlight *spotlight;

  /* plain state */
  TumenThemeName theme;
  double         text_scale;
  TumenHeldKey   held;
  TumenExploring exploring;
  TumenPull      pull;
  double         pointer_x, pointer_y; /* px */
  gboolean       has_pointer;
  guint          hiding; /* source: the pointer is to be hidden */
  guint          inhibition;
};

void tumen_audience_add_keys (TumenAudience *self);
void tumen_audience_ask_for_notes (TumenAudience *self);
void tumen_audience_set_spotlight (TumenAudience *self, gboolean is_on);

void tumen_audience_tell_exploring (TumenAudience *self);
void tumen_audience_ask_to_keep (TumenAudience *self);

/* tumen-audience-explore.c */
void       tumen_audience_add_exploring (TumenAudience *self);
GtkWidget *tumen_audience_get_page (TumenAudience *self); /* that is seen */
gboolean   tumen_audience_explore (TumenAudience *self);
void       tumen_audience_go_on_exploring (TumenAudience *self);
void       tumen_audience_return (TumenAudience *self);
void       tumen_audience_stop_exploring (TumenAudience *self);
void       tumen_audience_follow_lesson (TumenAudience *self);
void       tumen_audience_show_scheme (TumenAudience *self);

G_END_DECLS
