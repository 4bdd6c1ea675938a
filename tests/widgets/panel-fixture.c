/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "panel-fixture.h"

#include "tumen-style.h"

void
panel_fixture_set_up_with (PanelFixture *fixture,
                           TumenLibrary *library)
{
  tumen_style_init ();
  fixture->explorer = tumen_explorer_new (library);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_EN);
  fixture->panel = TUMEN_PANEL (g_object_ref_sink (tumen_panel_new (fixture->explorer)));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->panel));
}

void
panel_fixture_set_up (PanelFixture *fixture,
                      gconstpointer event_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  panel_fixture_set_up_with (fixture, library);
  tumen_explorer_select (fixture->explorer, event_id);
}

void
panel_fixture_tear_down (PanelFixture *fixture,
                         gconstpointer event_id)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->panel);
  g_assert_finalize_object (fixture->explorer);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) &&
         (!GTK_IS_REVEALER (widget) || gtk_revealer_get_reveal_child (GTK_REVEALER (widget)));
}

static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  if (!is_shown (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

char *
panel_fixture_dup_texts (GtkWidget *widget)
{
  GString *texts = g_string_new (NULL);

  append_texts (widget, texts);
  return g_string_free (texts, FALSE);
}

gboolean
panel_fixture_shows (PanelFixture *fixture,
                     const char   *text)
{
  g_autofree char *texts = panel_fixture_dup_texts (GTK_WIDGET (fixture->panel));

  return strstr (texts, text) != NULL;
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *index)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*index)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, index);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* (nullable): the widget of @type that comes @index-th, from 0 */
GtkWidget *
panel_fixture_find (GtkWidget *widget,
                    GType      type,
                    guint      index)
{
  return find_nth (widget, type, &index);
}

GtkWidget *
panel_fixture_find_label (GtkWidget  *widget,
                          const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = panel_fixture_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
        return label;
    }
  return NULL;
}

/* (nullable): the first button on which @text stands */
GtkWidget *
panel_fixture_find_button (GtkWidget  *widget,
                           const char *text)
{
  GtkWidget *label = panel_fixture_find_label (widget, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

char *
panel_fixture_dup_clipboard (PanelFixture *fixture)
{
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->panel));
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}
