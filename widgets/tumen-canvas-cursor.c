/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-canvas-cursor.h"

struct _TumenCanvasCursor
{
  GtkWidget parent_instance;

  /* owned */
  char *sentence;
};

G_DEFINE_FINAL_TYPE (TumenCanvasCursor, tumen_canvas_cursor, GTK_TYPE_WIDGET)

static void
tumen_canvas_cursor_finalize (GObject *object)
{
  g_free (TUMEN_CANVAS_CURSOR (object)->sentence);
  G_OBJECT_CLASS (tumen_canvas_cursor_parent_class)->finalize (object);
}

static void
tumen_canvas_cursor_class_init (TumenCanvasCursorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_canvas_cursor_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tumen_canvas_cursor_init (TumenCanvasCursor *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  /* Nobody shall come upon it before it has something to say. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

GtkWidget *
tumen_canvas_cursor_new (void)
{
  return g_object_new (TUMEN_TYPE_CANVAS_CURSOR, NULL);
}

void
tumen_canvas_cursor_set_sentence (TumenCanvasCursor *self,
                                  const char        *sentence)
{
  g_return_if_fail (TUMEN_IS_CANVAS_CURSOR (self));

  if (g_strcmp0 (self->sentence, sentence) == 0)
    return;
  g_free (self->sentence);
  self->sentence = g_strdup (sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
}
