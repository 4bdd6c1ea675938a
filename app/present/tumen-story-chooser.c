/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-chooser.h"

#include <glib/gi18n.h>

#include "tumen-lesson-words.h"
#include "tumen-panel-label.h"
#include "tumen-story-store.h"

#define WIDTH  460
#define MARGIN 18
#define MOST   420 /* px of a list that does not scroll */

struct _TumenStoryChooser
{
  AdwWindow parent_instance;

  GtkListBox *list;
  guint       first; /* where the keyboard begins */
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenStoryChooser, tumen_story_chooser, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
row_activated_cb (TumenStoryChooser *self,
                  GtkListBoxRow     *row)
{
  guint index = (guint)gtk_list_box_row_get_index (row);

  g_object_ref (self);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, index);
  g_object_unref (self);
}

/* Not before: GTK 4.8 forgets that a window is one whose part has the focus before it is there. */
static void
tumen_story_chooser_map (GtkWidget *widget)
{
  TumenStoryChooser *self = TUMEN_STORY_CHOOSER (widget);

  GTK_WIDGET_CLASS (tumen_story_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (
    GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)self->first)));
}

static void
tumen_story_chooser_class_init (TumenStoryChooserClass *klass)
{
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  GTK_WIDGET_CLASS (klass)->map = tumen_story_chooser_map;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static GtkWidget *
new_content (TumenStoryChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = GTK_WIDGET (self->list);

  gtk_widget_set_margin_start (list, MARGIN);
  gtk_widget_set_margin_end (list, MARGIN);
  gtk_widget_set_margin_top (list, MARGIN / 2);
  gtk_widget_set_margin_bottom (list, MARGIN);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

static void
tumen_story_chooser_init (TumenStoryChooser *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stories"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_window_set_content (ADW_WINDOW (self), new_content (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Present a story"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/* What the teacher wrote; quotations are in both as far as the library is. */
static gboolean
is_written_in (const TumenStory *story,
               TumenLanguage     language)
{
  if (story->title.in[language] != NULL)
    return TRUE;
  for (guint i = 0; i < story->stops->len; i++)
    {
      const TumenStop *stop = tumen_story_get_stop (story, i);

      for (guint field = 0; field < TUMEN_N_STOP_FIELDS; field++)
        {
          if (tumen_stop_get_text (stop, (TumenStopField)field)->in[language] != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static char *
dup_subtitle (const TumenKeptStory *kept)
{
  const TumenStory        *story = kept->story;
  static const char *const names[TUMEN_N_LANGUAGES] = { [TUMEN_LANGUAGE_ES] = "Español",
                                                        [TUMEN_LANGUAGE_EN] = "English" };
  GString                 *words = g_string_new (NULL);

  g_string_append_printf (words, ngettext ("%u stop", "%u stops", story->stops->len),
                          story->stops->len);
  if (story->minutes > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words, ngettext ("%u minute", "%u minutes", story->minutes),
                              story->minutes);
    }
  for (TumenLanguage language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      if (is_written_in (story, language))
        g_string_append_printf (words, " · %s", names[language]);
    }
  if (kept->fault != NULL)
    g_string_append_printf (words, "\n%s", kept->fault);
  return g_string_free (words, FALSE);
}

/* @icon_name: (nullable) */
static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (icon_name != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), tumen_panel_icon_new (icon_name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  return row;
}

static GtkWidget *
new_row_of (const TumenKeptStory *kept,
            TumenLanguage         language)
{
  const char      *title;
  g_autofree char *subtitle = NULL;
  GtkWidget       *row;

  if (kept->story == NULL)
    return new_row (_ ("Damaged story"), kept->fault, "dialog-warning-symbolic");
  title = tumen_story_text_get (&kept->story->title, language);
  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  if (kept->story->stops->len == 0)
    return new_row (title, kept->fault != NULL ? kept->fault : _ ("No stops yet"),
                    kept->fault != NULL ? "dialog-warning-symbolic" : NULL);
  subtitle = dup_subtitle (kept);
  row = new_row (title, subtitle, "go-next-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/** @first: the place of the story on which the keyboard begins */
GtkWindow *
tumen_story_chooser_new (GtkWindow    *parent,
                         GPtrArray    *stories,
                         guint         first,
                         TumenLanguage language)
{
  TumenStoryChooser *self;

  g_return_val_if_fail (stories->len > 0, NULL);

  self = g_object_new (TUMEN_TYPE_STORY_CHOOSER, "transient-for", parent, NULL);
  for (guint i = 0; i < stories->len; i++)
    gtk_list_box_append (self->list, new_row_of (stories->pdata[i], language));
  self->first = MIN (first, stories->len - 1);
  return GTK_WINDOW (self);
}
