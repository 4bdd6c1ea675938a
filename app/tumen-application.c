/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-application.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "tumen-dialogs.h"
#include "tumen-settings.h"
#include "tumen-window.h"

#include "tumen-style.h"

struct _TumenApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;

  /* plain state */
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (TumenApplication, tumen_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.show-key", { "F9" } },
  { "win.show-panel", { "<Shift>F9" } },
  { "win.next-pane", { "F6" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    tumen_dialogs_show_about (window);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GList *windows;

  /* Each window keeps its size and panes when it closes. */
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (data))) != NULL)
    gtk_window_destroy (windows->data);
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "quit", quit_cb },
};

static TumenWindow *
present_window (TumenApplication *self,
                TumenLibrary     *library)
{
  TumenWindow *window = tumen_window_new (self, self->settings, library);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static TumenLibrary *
open_builtin (TumenApplication *self)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_builtin (&error);

  /* It is part of the program: without it the program is not whole. */
  if (library == NULL)
    {
      g_fprintf (stderr, "tumen: %s\n", error->message);
      self->failed = TRUE;
    }
  return library;
}

static void
tumen_application_startup (GApplication *application)
{
  /* The parent looks for the style sheets. */
  tumen_style_init ();
  G_APPLICATION_CLASS (tumen_application_parent_class)->startup (application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].keys);
}

static void
tumen_application_activate (GApplication *application)
{
  TumenApplication *self = TUMEN_APPLICATION (application);
  GtkWindow        *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (TumenLibrary) library = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  library = open_builtin (self);
  if (library != NULL)
    present_window (self, library);
}

static void
open_failed_cb (TumenApplication *self,
                const char       *sentence)
{
  g_fprintf (stderr, "tumen: %s\n", sentence);
  self->failed = TRUE;
}

/* Says what is wrong in the terminal and in a window, where the built-in library stays usable. */
static void
open_file (TumenApplication *self,
           GFile            *file)
{
  g_autoptr (TumenLibrary) library = open_builtin (self);
  TumenWindow *window;

  if (library == NULL)
    return;
  window = tumen_window_new (self, self->settings, library);
  g_signal_connect_object (window, "open-failed", G_CALLBACK (open_failed_cb), self,
                           G_CONNECT_SWAPPED);
  tumen_window_present_with_file (window, file);
}

static void
tumen_application_open (GApplication *application,
                        GFile       **files,
                        int           n_files,
                        const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (TUMEN_APPLICATION (application), files[i]);
}

static void
tumen_application_finalize (GObject *object)
{
  g_clear_object (&TUMEN_APPLICATION (object)->settings);
  G_OBJECT_CLASS (tumen_application_parent_class)->finalize (object);
}

static void
tumen_application_class_init (TumenApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_application_finalize;
  application_class->startup = tumen_application_startup;
  application_class->activate = tumen_application_activate;
  application_class->open = tumen_application_open;
}

static void
tumen_application_init (TumenApplication *self)
{
  self->settings = tumen_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/* Not unique: the exit status of a start belongs to that start, and no session bus is needed. */
TumenApplication *
tumen_application_new (void)
{
  return g_object_new (TUMEN_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE,
                       "resource-base-path", "/io/github/tumen_timeline/Tumen", NULL);
}

gboolean
tumen_application_has_failed (TumenApplication *self)
{
  g_return_val_if_fail (TUMEN_IS_APPLICATION (self), FALSE);

  return self->failed;
}
