/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "tumen-address.h"
#include "tumen-application.h"
#include "tumen-cli.h"
#include "tumen-figure-reader.h"
#include "tumen-open.h"
#include "tumen-recipe.h"
#include "tumen-story-file.h"

#define RENDER_NODES "/sys/class/drm"

static void
prepare_translations (void)
{
  const char *folder = g_getenv ("TUMEN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Drivers whose cards draw for themselves. Others, such as those of virtual machines, may hand it
 * all to the processor. */
static gboolean
is_real_card (const char *node)
{
  static const char *const drivers[] = { "amdgpu", "asahi", "etnaviv", "i915", "lima", "msm_drm",
                                         "msm_dpu", "nouveau", "nvidia", "panfrost", "panthor",
                                         "radeon", "v3d", "xe", NULL };
  g_autofree char         *link = g_build_filename (RENDER_NODES, node, "device", "driver", NULL);
  g_autofree char         *target = g_file_read_link (link, NULL);
  g_autofree char         *driver = target != NULL ? g_path_get_basename (target) : NULL;

  return driver != NULL && g_strv_contains (drivers, driver);
}

static gboolean
has_graphics_card (void)
{
  g_autoptr (GDir) folder = g_dir_open (RENDER_NODES, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *device = g_build_filename ("/dev/dri", name, NULL);

      if (g_str_has_prefix (name, "renderD") && access (device, R_OK | W_OK) == 0 &&
          is_real_card (name))
        return TRUE;
    }
  return FALSE;
}

/* What is shown on the screen of another computer is drawn without its card. */
static gboolean
is_own_screen (void)
{
  const char *display = g_getenv ("DISPLAY");

  return g_getenv ("WAYLAND_DISPLAY") != NULL ||
         (display != NULL && display[0] == ':' && g_getenv ("SSH_CONNECTION") == NULL);
}

/* GTK takes OpenGL even where the processor has to play the graphics card, which costs many
 * times what drawing with Cairo does. When in doubt, Cairo. */
static void
choose_renderer (void)
{
  if (g_getenv ("LIBGL_ALWAYS_SOFTWARE") != NULL || !is_own_screen () || !has_graphics_card ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

/* What an address says can be judged without a window. */
static gboolean
check_address (const char *text,
               GError    **error)
{
  TumenAddress address;

  if (strchr (text, '#') != NULL)
    {
      g_autoptr (TumenRecipe) recipe = tumen_recipe_parse (text, error);

      return recipe != NULL;
    }
  if (!tumen_address_parse (text, &address, error))
    return FALSE;
  tumen_address_clear (&address);
  return TRUE;
}

static gboolean
check_story (const char *name,
             GError    **error)
{
  g_autoptr (TumenStory) story = tumen_story_file_read (name, NULL, error);

  return story != NULL;
}

static gboolean
check_file (const char *name,
            GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (TumenLibrary) library = NULL;

  if (tumen_figure_is_named (name))
    {
      g_autofree char *recipe = tumen_figure_read_recipe (name, error);

      return recipe != NULL;
    }
  if (tumen_open_is_story (name))
    return check_story (name, error);
  library = tumen_open_file (file, error);
  return library != NULL;
}

/* Even without a screen a file or an address that was named gets its sentence. */
static int
run_without_display (int   argc,
                     char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (argv[i][0] == '-')
        continue;
      if (tumen_address_is_one (argv[i]) ? check_address (argv[i], &error)
                                         : check_file (argv[i], &error))
        continue;
      g_fprintf (stderr, "tumen: %s\n", error->message);
      return 1;
    }
  g_fprintf (stderr, "tumen: %s\n",
             _ ("There is no display to open a window on; “tumen export” draws into a file."));
  return 1;
}

/* Addresses are no files: they go to the application, the rest stays as it was given. */
static int
take_addresses (int               argc,
                char             *argv[],
                TumenApplication *application)
{
  int n_left = 0;

  for (int i = 0; i < argc; i++)
    {
      if (i > 0 && tumen_address_is_one (argv[i]))
        tumen_application_add_address (application, argv[i]);
      else
        argv[n_left++] = argv[i];
    }
  argv[n_left] = NULL;
  return n_left;
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
  argc = take_addresses (argc, argv, application);
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
