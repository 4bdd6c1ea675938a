/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "tumen-application.h"
#include "tumen-cli.h"
#include "tumen-open.h"

#define RENDER_NODES "/dev/dri"

static void
prepare_translations (void)
{
  const char *folder = g_getenv ("TUMEN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
has_graphics_card (void)
{
  g_autoptr (GDir) folder = g_dir_open (RENDER_NODES, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (RENDER_NODES, name, NULL);

      if (g_str_has_prefix (name, "renderD") && access (path, R_OK | W_OK) == 0)
        return TRUE;
    }
  return FALSE;
}

/* GTK takes OpenGL even where the processor has to play the graphics card, which costs many
 * times what drawing with Cairo does. */
static void
choose_renderer (void)
{
  if (g_getenv ("LIBGL_ALWAYS_SOFTWARE") != NULL || !has_graphics_card ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

/* Even without a screen a file that was named gets its sentence. */
static int
run_without_display (int   argc,
                     char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TumenLibrary) library = NULL;

      if (argv[i][0] == '-')
        continue;
      library = tumen_open_file (file, &error);
      if (library != NULL)
        continue;
      g_fprintf (stderr, "tumen: %s\n", error->message);
      return 1;
    }
  g_fprintf (stderr, "tumen: %s\n",
             _ ("There is no display to open a window on; “tumen export” draws into a file."));
  return 1;
}

static int
run_window (int   argc,
            char *argv[])
{
  g_autoptr (TumenApplication) application = NULL;
  int status;

  choose_renderer ();
  if (!gtk_init_check ())
    return run_without_display (argc, argv);
  application = tumen_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return tumen_application_has_failed (application) ? 1 : status;
}

int
main (int   argc,
      char *argv[])
{
  prepare_translations ();
  /* A file that grows too large is told by the function that writes it, not by a signal. */
  signal (SIGXFSZ, SIG_IGN);
  /* A command needs no display, and must not wait for one. */
  if (argc > 1 && tumen_cli_is_command (argv[1]))
    return tumen_cli_run (argc, argv);
  return run_window (argc, argv);
}
