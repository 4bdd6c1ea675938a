/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-clock.h"

#include <glib/gi18n.h>

#define MINUTE  60
#define HOUR    3600
#define SPACING 30
#define BESIDE  9

struct _TumenLessonClock
{
  GtkWidget parent_instance;

  /* borrowed: children */
  GtkWidget *time;
  GtkWidget *elapsed;
  GtkWidget *plan;
  GtkWidget *over;

  /* plain state */
  gint64 begin_us; /* monotonic */
  guint  minutes;  /* planned; 0: none */
  guint  tick;     /* source */
};

G_DEFINE_FINAL_TYPE (TumenLessonClock, tumen_lesson_clock, GTK_TYPE_WIDGET)

static void
show_time (TumenLessonClock *self)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  /* The clock on the wall, for people; no date. */
  g_autoptr (GDateTime) now = g_date_time_new_now (here);
  g_autofree char *words = g_date_time_format (now, "%H:%M");

  gtk_label_set_text (GTK_LABEL (self->time), words);
}

/* @words: (nullable): there is nothing to say */
static void
set_words (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

static void
show_elapsed (TumenLessonClock *self,
              gint64            seconds)
{
  g_autofree char *elapsed = tumen_lesson_clock_dup_time (seconds);
  g_autofree char *over = tumen_lesson_clock_dup_over (seconds, self->minutes);

  set_words (self->elapsed, elapsed);
  set_words (self->over, over);
  if (over != NULL)
    gtk_widget_add_css_class (self->elapsed, "tumen-over");
}

/* Again when the next second has gone by. */
static gboolean
tick_cb (gpointer data)
{
  TumenLessonClock *self = data;
  gint64            us = g_get_monotonic_time () - self->begin_us;

  show_time (self);
  show_elapsed (self, us / G_USEC_PER_SEC);
  self->tick = g_timeout_add ((guint)(1000 - us / 1000 % 1000), tick_cb, self);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *words,
              const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_block (TumenLessonClock *self,
           const char       *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  append_label (box, heading, "tumen-present-heading");
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
tumen_lesson_clock_dispose (GObject *object)
{
  TumenLessonClock *self = TUMEN_LESSON_CLOCK (object);
  GtkWidget        *child;

  g_clear_handle_id (&self->tick, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_lesson_clock_parent_class)->dispose (object);
}

static void
tumen_lesson_clock_class_init (TumenLessonClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_lesson_clock_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_lesson_clock_init (TumenLessonClock *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *block = add_block (self, _ ("Time"));
  GtkWidget        *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BESIDE);
  GtkWidget        *beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->time = append_label (block, NULL, "tumen-clock");
  block = add_block (self, _ ("Elapsed"));
  self->elapsed = append_label (row, NULL, "tumen-elapsed");
  self->plan = append_label (beside, NULL, "tumen-plan");
  self->over = append_label (beside, NULL, "tumen-over");
  gtk_widget_set_valign (beside, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), beside);
  gtk_box_append (GTK_BOX (block), row);
}

/**
 * tumen_lesson_clock_start:
 * @begin_us: when the lesson began, monotonic time in µs
 * @minutes: how long it is to last; 0: that was not planned
 */
void
tumen_lesson_clock_start (TumenLessonClock *self,
                          gint64            begin_us,
                          guint             minutes)
{
  g_autofree char *plan = tumen_lesson_clock_dup_plan (minutes);

  g_return_if_fail (TUMEN_IS_LESSON_CLOCK (self));

  self->begin_us = begin_us;
  self->minutes = minutes;
  set_words (self->plan, plan);
  g_clear_handle_id (&self->tick, g_source_remove);
  tick_cb (self);
}

/** Returns: "01:35"; from an hour on "1:01:35" */
char *
tumen_lesson_clock_dup_time (gint64 seconds)
{
  int left;

  seconds = MAX (seconds, 0);
  left = (int)(seconds % HOUR);
  if (seconds < HOUR)
    return g_strdup_printf ("%02d:%02d", left / MINUTE, left % MINUTE);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", seconds / HOUR, left / MINUTE,
                          left % MINUTE);
}

/** Returns: (nullable): "of 45:00"; %NULL without a plan: 0 minutes */
char *
tumen_lesson_clock_dup_plan (guint minutes)
{
  g_autofree char *planned = NULL;

  if (minutes == 0)
    return NULL;
  planned = tumen_lesson_clock_dup_time ((gint64)minutes * MINUTE);
  /* TRANSLATORS: after the time since the start of a lesson: "01:35 of 45:00" */
  return g_strdup_printf (_ ("of %s"), planned);
}

/** Returns: (nullable): by how much the plan is exceeded: "02:10 over"; %NULL if it is not */
char *
tumen_lesson_clock_dup_over (gint64 seconds,
                             guint  minutes)
{
  g_autofree char *over = NULL;

  if (minutes == 0 || seconds <= (gint64)minutes * MINUTE)
    return NULL;
  over = tumen_lesson_clock_dup_time (seconds - (gint64)minutes * MINUTE);
  /* TRANSLATORS: how much longer than planned a lesson lasts: "02:10 over" */
  return g_strdup_printf (_ ("%s over"), over);
}
