/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-address-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-web-address.h"

static void
respond_cb (AdwMessageDialog *dialog,
            const char       *response,
            gpointer          data)
{
  const char *address = data;

  if (g_str_equal (response, "open"))
    gtk_show_uri (gtk_window_get_transient_for (GTK_WINDOW (dialog)), address, GDK_CURRENT_TIME);
  else if (g_str_equal (response, "copy"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), address);
}

static void
free_address (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

/* The host apart: it alone tells whose page that is. */
static char *
dup_heading (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address,
                                      G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED,
                                      NULL);

  /* Translators: %s is the name of a computer, such as tass.com. */
  return g_strdup_printf (_ ("Open a page of %s?"), g_uri_get_host (uri));
}

void
tumen_address_dialog_show (GtkWidget  *widget,
                           const char *address)
{
  GtkRoot         *root = gtk_widget_get_root (widget);
  g_autofree char *heading = NULL;
  GtkWidget       *dialog, *label;

  if (!tumen_web_address_is_one (address))
    return;
  heading = dup_heading (address);
  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, NULL);
  label = tumen_panel_label_new (address, "tumen-address");
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _ ("_Cancel"),
                                    "copy", _ ("C_opy Address"),
                                    "open", _ ("_Open"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (respond_cb), g_strdup (address),
                         free_address, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
