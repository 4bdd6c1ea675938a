/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenLessonClock:
 *
 * The time of day, and how long the lesson has lasted, of how long it was planned to.
 */
#define TUMEN_TYPE_LESSON_CLOCK (tumen_lesson_clock_get_type ())
G_DECLARE_FINAL_TYPE (TumenLessonClock, tumen_lesson_clock, TUMEN, LESSON_CLOCK, GtkWidget)

void tumen_lesson_clock_start (TumenLessonClock *self, gint64 begin_us, guint minutes);

char *tumen_lesson_clock_dup_time (gint64 seconds);
char *tumen_lesson_clock_dup_plan (guint minutes);
char *tumen_lesson_clock_dup_over (gint64 seconds, guint minutes);

G_END_DECLS
