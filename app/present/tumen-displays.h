/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** TUMEN_NO_DISPLAY: in place of a display. */
#define TUMEN_NO_DISPLAY G_MAXUINT

/** TumenDisplay: what a person sees as one screen, however many devices show it. */
typedef struct
{
  GdkRectangle place;        /* logical px, among all displays */
  char        *connector;    /* (nullable) "HDMI-1" */
  char        *model;        /* (nullable) "EPSON PJ" */
  gboolean     has_explorer; /* the window from which the lesson was begun is on it */
  GdkMonitor  *monitor;      /* (nullable), owned */
} TumenDisplay;

void  tumen_display_free (TumenDisplay *self);
char *tumen_display_dup_id (const TumenDisplay *self);
char *tumen_display_dup_name (const TumenDisplay *self, guint index);

GPtrArray *tumen_displays_list (GtkWidget *explorer);
void       tumen_displays_merge (GPtrArray *displays);
guint      tumen_displays_choose (GPtrArray *displays, const char *remembered);
guint      tumen_displays_choose_other (GPtrArray *displays, guint audience);

G_END_DECLS
