/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-notes-overlay.h"

#include <glib/gi18n.h>

#include "tumen-lesson-clock.h"
#include "tumen-present-notes.h"
#include "tumen-settings.h"

#define WIDTH   420
#define SPACING 12

struct _TumenNotesOverlay
{
  GtkWidget parent_instance;

  /* owned */
  TumenLesson *lesson;
  GSettings   *settings;

  /* borrowed: children */
  GtkWidget         *box;
  TumenLessonClock  *clock;
  GtkWidget         *next;
  GtkWidget         *scrolled;
  TumenPresentNotes *notes;
};

G_DEFINE_FINAL_TYPE (TumenNotesOverlay, tumen_notes_overlay, GTK_TYPE_WIDGET)

static void
update (TumenNotesOverlay *self)
{
  guint            next = tumen_lesson_get_index (self->lesson) + 1;
  guint            n_stops = tumen_lesson_get_n_stops (self->lesson);
  g_autofree char *words = NULL;

  if (next < n_stops)
    /* TRANSLATORS: the step of a lesson that comes next: "Next: 3. Kharkiv" */
    words = g_strdup_printf (_ ("Next: %u. %s"), next + 1,
                             tumen_lesson_get_stop (self->lesson, next)->name);
  gtk_label_set_text (GTK_LABEL (self->next), words != NULL ? words : _ ("Next: the end"));
  gtk_widget_set_visible (self->next, next <= n_stops);
}

static void
tumen_notes_overlay_dispose (GObject *object)
{
  TumenNotesOverlay *self = TUMEN_NOTES_OVERLAY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->lesson);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tumen_notes_overlay_parent_class)->dispose (object);
}

static void
tumen_notes_overlay_class_init (TumenNotesOverlayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_notes_overlay_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_children (TumenNotesOverlay *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->clock = g_object_new (TUMEN_TYPE_LESSON_CLOCK, NULL);
  self->next = gtk_label_new (NULL);
  self->notes = g_object_new (TUMEN_TYPE_PRESENT_NOTES, NULL);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_label_set_xalign (GTK_LABEL (self->next), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->next), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->notes));
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->clock));
  gtk_box_append (GTK_BOX (self->box), self->next);
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
tumen_notes_overlay_init (TumenNotesOverlay *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->settings = tumen_settings_new ();
  add_children (self);
  gtk_widget_add_css_class (widget, "tumen-notes-overlay");
  gtk_widget_set_halign (widget, GTK_ALIGN_END);
  gtk_widget_set_size_request (widget, WIDTH, -1);
  gtk_widget_set_visible (widget, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"),
                                  -1);
  g_settings_bind (self->settings, "notes-size", self->notes, "size", G_SETTINGS_BIND_GET);
}

/** @lesson: another one after its story was edited */
void
tumen_notes_overlay_set_lesson (TumenNotesOverlay *self,
                                TumenLesson       *lesson)
{
  g_return_if_fail (TUMEN_IS_NOTES_OVERLAY (self));
  g_return_if_fail (TUMEN_IS_LESSON (lesson));

  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  tumen_present_notes_set_lesson (self->notes, lesson);
  g_signal_connect_object (lesson, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/** @begin_us: when the lesson began, monotonic time in µs */
GtkWidget *
tumen_notes_overlay_new (TumenLesson *lesson,
                         gint64       begin_us)
{
  TumenNotesOverlay *self;

  g_return_val_if_fail (TUMEN_IS_LESSON (lesson), NULL);

  self = g_object_new (TUMEN_TYPE_NOTES_OVERLAY, NULL);
  tumen_lesson_clock_start (self->clock, begin_us, tumen_lesson_get_story (lesson)->minutes);
  tumen_notes_overlay_set_lesson (self, lesson);
  return GTK_WIDGET (self);
}
