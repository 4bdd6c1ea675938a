/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the dialog. */

#include "config.h"

#include "tumen-export-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-export-print.h"

#define SIDE_WIDTH     375
#define PREVIEW_HEIGHT 300 /* where the options are below it */

static void
name_button (GtkWidget  *button,
             const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
new_icon_button (const char *icon,
                 const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  name_button (button, name);
  return button;
}

static void
picture_wanted_cb (TumenExportDialog *self)
{
  tumen_export_dialog_show_zoom (self);
  tumen_export_dialog_draw (self);
}

static void
go_to_page (TumenExportDialog *self,
            int                step)
{
  gint64 page = (gint64)self->page + step;

  if (self->info == NULL || page < 0 || page >= self->info->n_pages)
    return;
  self->page = (guint)page;
  tumen_export_preview_set_page (self->preview, self->info->pages[page].width,
                                 self->info->pages[page].height);
  tumen_export_dialog_show_status (self);
  tumen_export_dialog_draw (self);
}

static void
previous_page_cb (TumenExportDialog *self)
{
  go_to_page (self, -1);
}

static void
next_page_cb (TumenExportDialog *self)
{
  go_to_page (self, 1);
}

static void
zoom_in_cb (TumenExportDialog *self)
{
  tumen_export_preview_zoom (self->preview, 1);
}

static void
zoom_out_cb (TumenExportDialog *self)
{
  tumen_export_preview_zoom (self->preview, -1);
}

static void
print_cb (TumenExportDialog *self)
{
  const TumenExportChoices *choices = tumen_export_options_get_choices (self->options);
  TumenPressFile            file;
  g_autoptr (TumenPressJob) job = NULL;

  if (!tumen_export_choices_can_print (choices))
    return;
  tumen_export_choices_get_file (choices, &file);
  job = tumen_export_dialog_make_job (self);
  tumen_export_print (GTK_WINDOW (self), self->path, job, &file.tiles);
}

static gboolean
print_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  print_cb (TUMEN_EXPORT_DIALOG (widget));
  return TRUE;
}

static gboolean
save_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  TumenExportDialog *self = TUMEN_EXPORT_DIALOG (widget);

  if (gtk_widget_is_sensitive (self->save_button))
    tumen_export_dialog_save (self);
  return TRUE;
}

/* 1, -1, or 0: the whole page. */
static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  TumenExportDialog *self = TUMEN_EXPORT_DIALOG (widget);
  int                steps = GPOINTER_TO_INT (data);

  if (steps == 0)
    tumen_export_preview_fit (self->preview);
  else
    tumen_export_preview_zoom (self->preview, steps);
  return TRUE;
}

/* Where all of the page is seen there is nothing to scroll, and arrows turn pages. */
static gboolean
turn_page (TumenExportDialog *self,
           guint              key)
{
  if (!tumen_export_preview_is_whole (self->preview) || self->info == NULL ||
      self->info->n_pages < 2)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      go_to_page (self, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      go_to_page (self, 1);
      return TRUE;
    case GDK_KEY_Home:
      go_to_page (self, -(int)self->page);
      return TRUE;
    case GDK_KEY_End:
      go_to_page (self, (int)(self->info->n_pages - 1 - self->page));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (TumenExportDialog *self,
        guint              key)
{
  switch (key)
    {
    case GDK_KEY_Page_Up:
      go_to_page (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      go_to_page (self, 1);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      tumen_export_preview_zoom (self->preview, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      tumen_export_preview_zoom (self->preview, -1);
      return TRUE;
    case GDK_KEY_0:
      tumen_export_preview_fit (self->preview);
      return TRUE;
    default:
      return turn_page (self, key);
    }
}

/* The parts */

static GtkWidget *
new_header (TumenExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->save_button = gtk_button_new ();
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_tooltip_text (self->save_button, _ ("Save (Ctrl+S)"));
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (tumen_export_dialog_save),
                           self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  self->print_button = new_icon_button ("document-print-symbolic", _ ("Print"));
  gtk_widget_set_tooltip_text (self->print_button, _ ("Print (Ctrl+P)"));
  g_signal_connect_object (self->print_button, "clicked", G_CALLBACK (print_cb), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->print_button);
  return header;
}

static GtkWidget *
new_colors (TumenExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *color = gtk_toggle_button_new_with_label (_ ("Colour"));

  self->grey_button = gtk_toggle_button_new_with_label (_ ("Grey check"));
  gtk_widget_set_tooltip_text (self->grey_button,
                               _ ("How it looks when it is printed or copied without colour"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->grey_button), GTK_TOGGLE_BUTTON (color));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (color), TRUE);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), color);
  gtk_box_append (GTK_BOX (box), self->grey_button);
  g_signal_connect_object (self->grey_button, "toggled",
                           G_CALLBACK (tumen_export_dialog_refresh), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
new_page (TumenExportDialog *self)
{
  GtkWidget          *overlay = gtk_overlay_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->preview = TUMEN_EXPORT_PREVIEW (tumen_export_preview_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview"), -1);
  g_signal_connect_object (self->preview, "picture-wanted", G_CALLBACK (picture_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (scrolled, keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->preview));
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_widget_set_halign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->spinner);
  return overlay;
}

static GtkWidget *
new_zoom (TumenExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->zoom_out = new_icon_button ("zoom-out-symbolic", _ ("Smaller"));
  self->zoom_in = new_icon_button ("zoom-in-symbolic", _ ("Larger"));
  self->zoom_button = gtk_button_new_with_label ("");
  gtk_widget_set_tooltip_text (self->zoom_button, _ ("Show the whole page"));
  gtk_widget_add_css_class (box, "tumen-export-zoom");
  gtk_box_append (GTK_BOX (box), self->zoom_out);
  gtk_box_append (GTK_BOX (box), self->zoom_button);
  gtk_box_append (GTK_BOX (box), self->zoom_in);
  g_signal_connect_object (self->zoom_out, "clicked", G_CALLBACK (zoom_out_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom_in, "clicked", G_CALLBACK (zoom_in_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom_button, "clicked", G_CALLBACK (tumen_export_preview_fit),
                           self->preview, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
new_pages (TumenExportDialog *self)
{
  self->page_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->previous_page = new_icon_button ("go-previous-symbolic", _ ("Previous page"));
  self->next_page = new_icon_button ("go-next-symbolic", _ ("Next page"));
  gtk_widget_set_tooltip_text (self->previous_page, _ ("Previous page (Page Up)"));
  gtk_widget_set_tooltip_text (self->next_page, _ ("Next page (Page Down)"));
  gtk_widget_add_css_class (self->page_box, "tumen-export-zoom");
  gtk_box_append (GTK_BOX (self->page_box), self->previous_page);
  gtk_box_append (GTK_BOX (self->page_box), self->next_page);
  gtk_widget_set_visible (self->page_box, FALSE);
  g_signal_connect_object (self->previous_page, "clicked", G_CALLBACK (previous_page_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_page, "clicked", G_CALLBACK (next_page_cb), self,
                           G_CONNECT_SWAPPED);
  return self->page_box;
}

static GtkWidget *
new_foot (TumenExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *status = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (status), TRUE);
  gtk_label_set_xalign (GTK_LABEL (status), 1.0F);
  gtk_label_set_justify (GTK_LABEL (status), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (status, TRUE);
  self->status = GTK_LABEL (status);
  gtk_box_append (GTK_BOX (box), new_zoom (self));
  gtk_box_append (GTK_BOX (box), new_pages (self));
  gtk_box_append (GTK_BOX (box), status);
  return box;
}

static GtkWidget *
new_ground (TumenExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "tumen-export-ground");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (head), new_colors (self));
  gtk_box_append (GTK_BOX (head), tumen_export_dialog_new_menu (self));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), new_page (self));
  gtk_box_append (GTK_BOX (box), new_foot (self));
  return box;
}

static GtkWidget *
new_side (TumenExportDialog        *self,
          const TumenExportChoices *choices)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->options = TUMEN_EXPORT_OPTIONS (tumen_export_options_new (choices));
  g_signal_connect_object (self->options, "changed", G_CALLBACK (tumen_export_dialog_refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->options));
  gtk_widget_add_css_class (scrolled, "tumen-pane");
  self->side = scrolled;
  return scrolled;
}

/* How far a file is, that takes a while. */
static GtkWidget *
new_writing_bar (TumenExportDialog *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *progress = gtk_progress_bar_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Stop"));

  gtk_widget_add_css_class (bar, "tumen-loading");
  gtk_widget_add_css_class (progress, "osd");
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Writing the figure"), -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (tumen_export_dialog_stop_writing), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), cancel);
  gtk_box_append (GTK_BOX (bar), progress);
  gtk_box_append (GTK_BOX (bar), line);
  gtk_widget_set_visible (bar, FALSE);
  self->writing_bar = bar;
  self->writing_label = GTK_LABEL (label);
  self->progress = GTK_PROGRESS_BAR (progress);
  return bar;
}

/* Beside each other, or with little width one above the other. */
static void
lay_out (TumenExportDialog *self,
         TumenWidthBin     *root)
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
         GtkShortcutFunc     callback,
         int                 steps)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                      gtk_callback_action_new (callback, GINT_TO_POINTER (steps), NULL)));
}

static void
add_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut        *escape = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                 gtk_named_action_new ("window.close"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), escape);
  add_key (keys, GDK_KEY_p, print_key_cb, 0);
  add_key (keys, GDK_KEY_s, save_key_cb, 0);
  add_key (keys, GDK_KEY_plus, zoom_key_cb, 1);
  add_key (keys, GDK_KEY_equal, zoom_key_cb, 1);
  add_key (keys, GDK_KEY_KP_Add, zoom_key_cb, 1);
  add_key (keys, GDK_KEY_minus, zoom_key_cb, -1);
  add_key (keys, GDK_KEY_KP_Subtract, zoom_key_cb, -1);
  add_key (keys, GDK_KEY_0, zoom_key_cb, 0);
  add_key (keys, GDK_KEY_KP_0, zoom_key_cb, 0);
  gtk_widget_add_controller (window, keys);
}

void
tumen_export_dialog_build (TumenExportDialog        *self,
                           const TumenExportChoices *choices)
{
  GtkWidget *root = g_object_new (TUMEN_TYPE_WIDTH_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_vexpand (self->columns, TRUE);
  gtk_box_append (GTK_BOX (self->columns), new_ground (self));
  gtk_box_append (GTK_BOX (self->columns), new_side (self, choices));
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), new_writing_bar (self));
  gtk_box_append (GTK_BOX (box), self->columns);
  tumen_width_bin_set_child (TUMEN_WIDTH_BIN (root), box);
  adw_window_set_content (ADW_WINDOW (self), root);
  g_signal_connect_object (root, "width-class-changed", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  lay_out (self, TUMEN_WIDTH_BIN (root));
  tumen_export_dialog_show_buttons (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  add_keys (GTK_WIDGET (self));
  tumen_export_dialog_add_copying (self);
}
