/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the dialog. */

#include "config.h"

#include "tumen-hand-out-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-export-print.h"
#include "tumen-export-rows.h"
#include "tumen-lesson-words.h"
#include "tumen-width-bin.h"
#include "tumen-words.h"

#define SIDE_WIDTH     340
#define PREVIEW_HEIGHT 240 /* where the options are below it */
#define MARGIN         12

static const struct
{
  const char *title;
  const char *subtitle; /* (nullable) */
  const char *names[2];
} choices[TUMEN_N_HAND_OUT_ROWS] = {
  [TUMEN_HAND_OUT_READER] = { N_ ("For"),
                              N_ ("Only the teacher’s version has answers and notes"),
                              { N_ ("Students"), N_ ("Teacher") } },
  [TUMEN_HAND_OUT_FORMAT] = { N_ ("Format"), NULL, { "PDF", N_ ("HTML, one file") } },
  [TUMEN_HAND_OUT_PAPER] = { N_ ("Paper"), NULL, { "A4", N_ ("Letter") } },
  [TUMEN_HAND_OUT_COLORS] = { N_ ("Colours"), NULL, { N_ ("Colour"), N_ ("Grey") } },
};

static void
go_to_page (TumenHandOutDialog *self,
            int                 step)
{
  gint64 page = (gint64)self->page + step;

  if (self->info == NULL || page < 0 || page >= self->info->n_pages)
    return;
  self->page = (guint)page;
  tumen_hand_out_dialog_show_status (self);
  tumen_hand_out_dialog_draw (self);
}

static void
previous_page_cb (TumenHandOutDialog *self)
{
  go_to_page (self, -1);
}

static void
next_page_cb (TumenHandOutDialog *self)
{
  go_to_page (self, 1);
}

static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  go_to_page (TUMEN_HAND_OUT_DIALOG (widget), GPOINTER_TO_INT (data));
  return TRUE;
}

static void
print (TumenHandOutDialog *self)
{
  const TumenFigureTiles whole = { 0.0 };
  g_autoptr (TumenPressJob) job = tumen_hand_out_dialog_make_job (self);

  tumen_export_print (GTK_WINDOW (self), self->path, job, &whole);
}

static gboolean
print_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  print (TUMEN_HAND_OUT_DIALOG (widget));
  return TRUE;
}

static gboolean
save_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  TumenHandOutDialog *self = TUMEN_HAND_OUT_DIALOG (widget);

  if (gtk_widget_is_sensitive (self->save_button))
    tumen_hand_out_dialog_save (self);
  return TRUE;
}

/* The parts */

static void
name_button (GtkWidget  *button,
             const char *name,
             const char *tooltip)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
new_header (TumenHandOutDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->save_button = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_tooltip_text (self->save_button, _ ("Save (Ctrl+S)"));
  g_signal_connect_object (self->save_button, "clicked",
                           G_CALLBACK (tumen_hand_out_dialog_save), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  self->print_button = gtk_button_new_from_icon_name ("document-print-symbolic");
  name_button (self->print_button, _ ("Print"), _ ("Print (Ctrl+P)"));
  g_signal_connect_object (self->print_button, "clicked", G_CALLBACK (print), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->print_button);
  return header;
}

static GtkWidget *
new_page (TumenHandOutDialog *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->preview = TUMEN_EXPORT_PREVIEW (tumen_export_preview_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"), -1);
  g_signal_connect_object (self->preview, "picture-wanted",
                           G_CALLBACK (tumen_hand_out_dialog_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->preview));
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->spinner);
  return overlay;
}

static GtkWidget *
new_page_button (TumenHandOutDialog *self,
                 const char         *icon,
                 GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_foot (TumenHandOutDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *status = gtk_label_new (NULL);

  self->previous_page =
    new_page_button (self, "go-previous-symbolic", G_CALLBACK (previous_page_cb));
  self->next_page = new_page_button (self, "go-next-symbolic", G_CALLBACK (next_page_cb));
  name_button (self->previous_page, _ ("Previous page"), _ ("Previous page (Page Up)"));
  name_button (self->next_page, _ ("Next page"), _ ("Next page (Page Down)"));
  gtk_widget_add_css_class (pages, "tumen-export-zoom");
  gtk_box_append (GTK_BOX (pages), self->previous_page);
  gtk_box_append (GTK_BOX (pages), self->next_page);
  gtk_label_set_wrap (GTK_LABEL (status), TRUE);
  gtk_label_set_xalign (GTK_LABEL (status), 1.0F);
  gtk_widget_set_hexpand (status, TRUE);
  self->status = GTK_LABEL (status);
  gtk_box_append (GTK_BOX (box), pages);
  gtk_box_append (GTK_BOX (box), status);
  return box;
}

static GtkWidget *
new_ground (TumenHandOutDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "tumen-export-ground");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_page (self));
  gtk_box_append (GTK_BOX (box), new_foot (self));
  return box;
}

static AdwComboRow *
new_row (TumenHandOutDialog *self,
         guint               which)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choices[which].title));
  if (choices[which].subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (choices[which].subtitle));
  for (guint i = 0; i < G_N_ELEMENTS (choices[which].names); i++)
    gtk_string_list_append (names, _ (choices[which].names[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  tumen_export_combo_row_set_up (ADW_COMBO_ROW (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (tumen_hand_out_dialog_refresh),
                           self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static GtkWidget *
new_side (TumenHandOutDialog *self)
{
  GtkWidget       *scrolled = gtk_scrolled_window_new ();
  GtkWidget       *group = adw_preferences_group_new ();
  const char      *title = tumen_story_text_get (&self->story->title, self->view.language);
  g_autofree char *escaped = NULL;

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, self->view.language);
  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  gtk_widget_set_margin_start (group, MARGIN);
  gtk_widget_set_margin_end (group, MARGIN);
  gtk_widget_set_margin_top (group, MARGIN);
  gtk_widget_set_margin_bottom (group, MARGIN);
  for (guint which = 0; which < TUMEN_N_HAND_OUT_ROWS; which++)
    {
      self->rows[which] = new_row (self, which);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->rows[which]));
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);
  gtk_widget_add_css_class (scrolled, "tumen-pane");
  self->side = scrolled;
  return scrolled;
}

/* Beside each other, or with little width one above the other. */
static void
lay_out (TumenHandOutDialog *self,
         TumenWidthBin      *root)
{
  gboolean is_wide = tumen_width_bin_get_width_class (root) >= TUMEN_WIDTH_WIDE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL
                                          : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->side, is_wide ? SIDE_WIDTH : -1, -1);
  gtk_widget_set_vexpand (self->side, TRUE);
  gtk_widget_set_hexpand (self->side, !is_wide);
  gtk_widget_set_size_request (gtk_widget_get_first_child (self->columns), -1,
                               is_wide ? -1 : PREVIEW_HEIGHT);
}

static void
add_key (GtkEventController *keys,
         guint               key,
         GdkModifierType     modifiers,
         GtkShortcutAction  *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), action));
}

static void
add_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_Escape, 0, gtk_named_action_new ("window.close"));
  add_key (keys, GDK_KEY_p, GDK_CONTROL_MASK, gtk_callback_action_new (print_key_cb, NULL, NULL));
  add_key (keys, GDK_KEY_s, GDK_CONTROL_MASK, gtk_callback_action_new (save_key_cb, NULL, NULL));
  gtk_widget_add_controller (window, keys);
  /* Before the rows, which would scroll. */
  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Page_Up, 0,
           gtk_callback_action_new (page_key_cb, GINT_TO_POINTER (-1), NULL));
  add_key (keys, GDK_KEY_Page_Down, 0,
           gtk_callback_action_new (page_key_cb, GINT_TO_POINTER (1), NULL));
  gtk_widget_add_controller (window, keys);
}

/* Private API */

void
tumen_hand_out_dialog_build (TumenHandOutDialog *self)
{
  GtkWidget *root = g_object_new (TUMEN_TYPE_WIDTH_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_box_append (GTK_BOX (self->columns), new_ground (self));
  gtk_box_append (GTK_BOX (self->columns), new_side (self));
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), self->columns);
  tumen_width_bin_set_child (TUMEN_WIDTH_BIN (root), box);
  adw_window_set_content (ADW_WINDOW (self), root);
  g_signal_connect_object (root, "width-class-changed", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  lay_out (self, TUMEN_WIDTH_BIN (root));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  add_keys (GTK_WIDGET (self));
}

void
tumen_hand_out_dialog_show_status (TumenHandOutDialog *self)
{
  TumenLanguage    language = tumen_language_from_locale ();
  g_autofree char *page = tumen_number_to_words (self->page + 1, language);
  g_autofree char *n_pages = tumen_number_to_words (self->info->n_pages, language);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  /* Translators: number of the page, how many there are. */
  words = g_strdup_printf (_ ("Page %s of %s"), page, n_pages);
  /* Translators: which page is seen. */
  name = g_strdup_printf (_ ("Preview, %s"), words);
  gtk_label_set_text (self->status, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_sensitive (self->previous_page, self->page > 0);
  gtk_widget_set_sensitive (self->next_page, self->page + 1 < self->info->n_pages);
}
