/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-application.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "tumen-dialogs.h"
#include "tumen-figure-reader.h"
#include "tumen-help.h"
#include "tumen-open.h"
#include "tumen-settings.h"
#include "tumen-window.h"

#include "tumen-style.h"

/* Before a window shows that a file is being read. */
#define PATIENCE_MS 500

struct _TumenApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;
  GPtrArray *addresses; /* that were named when the program was started */
  GPtrArray *stories;   /* the same: paths of their files */

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
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.go-to-date", { "<Control>t" } },
  { "win.save-view", { "<Control>d" } },
  { "win.show-key", { "F9" } },
  { "win.show-panel", { "<Shift>F9" } },
  { "win.list", { "<Control>l" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.fullscreen", { "F11" } },
  { "win.present::", { "F5" } },
  { "win.present-here", { "<Shift>F5" } },
  { "win.find", { "<Control>f" } },
  { "win.next-hit", { "<Control>g" } },
  { "win.previous-hit", { "<Shift><Control>g" } },
  { "win.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
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

  tumen_help_name_shortcuts (GTK_APPLICATION_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
tell_in_window (TumenApplication *self,
                TumenWindow      *window,
                const char       *sentence)
{
  g_fprintf (stderr, "tumen: %s\n", sentence);
  self->failed = TRUE;
  tumen_window_show_error (window, sentence);
}

/* The addresses and stories of the start, one after the other; the last one is what is seen. */
static void
open_named (TumenApplication *self,
            TumenWindow      *window)
{
  for (guint i = 0; i < self->addresses->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!tumen_window_open_address (window, self->addresses->pdata[i], &error))
        tell_in_window (self, window, error->message);
    }
  for (guint i = 0; i < self->stories->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!tumen_window_import_story (window, self->stories->pdata[i], &error))
        tell_in_window (self, window, error->message);
    }
  g_ptr_array_set_size (self->addresses, 0);
  g_ptr_array_set_size (self->stories, 0);
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
open_in_builtin (TumenApplication *self)
{
  g_autoptr (TumenLibrary) library = open_builtin (self);

  if (library != NULL)
    open_named (self, present_window (self, library));
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
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_in_builtin (TUMEN_APPLICATION (application));
}

/* A file that was named when the program was started. The window waits a little for it, so that it
 * does not open with something else. */
typedef struct
{
  TumenApplication *application;
  char             *path;
  TumenLoader      *loader;
  GCancellable     *cancellable;
  TumenWindow      *window; /* (nullable), owned */
  guint             patience;
} Opening;

static void
free_opening (Opening *opening)
{
  g_clear_handle_id (&opening->patience, g_source_remove);
  g_signal_handlers_disconnect_by_data (opening->loader, opening);
  g_clear_object (&opening->window);
  g_object_unref (opening->cancellable);
  g_object_unref (opening->loader);
  g_application_release (G_APPLICATION (opening->application));
  g_object_unref (opening->application);
  g_free (opening->path);
  g_free (opening);
}

static void
open_early (Opening *opening)
{
  g_autoptr (TumenLibrary) library = NULL;

  if (opening->window != NULL)
    return;
  library = open_builtin (opening->application);
  if (library == NULL)
    return;
  opening->window = g_object_ref (present_window (opening->application, library));
  tumen_window_begin_loading (opening->window, opening->path, opening->loader,
                              opening->cancellable);
}

static gboolean
patience_cb (gpointer data)
{
  Opening *opening = data;

  opening->patience = 0;
  open_early (opening);
  return G_SOURCE_REMOVE;
}

/* Says what is wrong in the terminal and in a window, where the built-in library stays usable. */
static void
tell_failure (TumenApplication *self,
              TumenWindow      *window,
              const char       *sentence)
{
  g_autoptr (TumenLibrary) library = NULL;

  g_fprintf (stderr, "tumen: %s\n", sentence);
  self->failed = TRUE;
  if (window != NULL)
    return;
  library = open_builtin (self);
  if (library != NULL)
    tumen_window_show_error (present_window (self, library), sentence);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  library = tumen_loader_run_finish (opening->loader, result, &error);
  if (opening->window != NULL)
    tumen_window_end_loading (opening->window, opening->loader, library, error);
  else if (library != NULL)
    opening->window = g_object_ref (present_window (opening->application, library));
  if (library != NULL)
    open_named (opening->application, opening->window);
  if (library == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (opening->application, opening->window, error->message);
  free_opening (opening);
}

static void
open_file (TumenApplication *self,
           GFile            *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tumen_open_get_path (file, &error);
  Opening         *opening;

  if (path == NULL)
    {
      tell_failure (self, NULL, error->message);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->application = g_object_ref (self);
  g_application_hold (G_APPLICATION (self));
  opening->path = g_steal_pointer (&path);
  opening->loader = tumen_loader_new (opening->path,
                                      g_settings_get_boolean (self->settings, "strict-reading")
                                        ? TUMEN_READING_STRICT
                                        : TUMEN_READING_EDITORS);
  opening->cancellable = g_cancellable_new ();
  opening->patience = g_timeout_add (PATIENCE_MS, patience_cb, opening);
  g_signal_connect_swapped (opening->loader, "notify::preview", G_CALLBACK (open_early), opening);
  tumen_loader_run_async (opening->loader, opening->cancellable, loaded_cb, opening);
}

/* FALSE if it is none by its name. The view that it shows is opened as its address would be. */
static gboolean
take_figure (TumenApplication *self,
             GFile            *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *recipe = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || !tumen_figure_is_named (path))
    return FALSE;
  recipe = tumen_figure_read_recipe (path, &error);
  if (recipe != NULL)
    tumen_application_add_address (self, recipe);
  else
    tell_failure (self, NULL, error->message);
  return TRUE;
}

/* FALSE if it is none by its name. It is opened once there is a window. */
static gboolean
take_story (TumenApplication *self,
            GFile            *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || !tumen_open_is_story (path))
    return FALSE;
  g_ptr_array_add (self->stories, g_steal_pointer (&path));
  return TRUE;
}

static void
tumen_application_open (GApplication *application,
                        GFile       **files,
                        int           n_files,
                        const char   *hint)
{
  TumenApplication *self = TUMEN_APPLICATION (application);
  int               n_libraries = 0;

  for (int i = 0; i < n_files; i++)
    {
      if (take_figure (self, files[i]) || take_story (self, files[i]))
        continue;
      open_file (self, files[i]);
      n_libraries++;
    }
  if (n_libraries == 0 && self->addresses->len + self->stories->len > 0)
    open_in_builtin (self);
}

static void
tumen_application_finalize (GObject *object)
{
  g_clear_object (&TUMEN_APPLICATION (object)->settings);
  g_clear_pointer (&TUMEN_APPLICATION (object)->addresses, g_ptr_array_unref);
  g_clear_pointer (&TUMEN_APPLICATION (object)->stories, g_ptr_array_unref);
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
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  self->stories = g_ptr_array_new_with_free_func (g_free);
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

/** @address: to be opened in the first window, or in that of the file that is named beside it */
void
tumen_application_add_address (TumenApplication *self,
                               const char       *address)
{
  g_return_if_fail (TUMEN_IS_APPLICATION (self));

  g_ptr_array_add (self->addresses, g_strdup (address));
}
