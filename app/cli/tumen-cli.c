/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"
#include "tumen-publish.h"
#include "tumen-shown.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv, GError **error);
} Command;

static const Command commands[] = {
  { "date", N_ ("Tell what a date means"), tumen_cli_date },
  { "export", N_ ("Write the canvas as a picture"), tumen_cli_export },
  { "import", N_ ("Make a library from a data set"), tumen_cli_import },
  { "info", N_ ("Tell what a library holds"), tumen_cli_info },
  { "list", N_ ("List the events"), tumen_cli_list },
  { "scene", N_ ("Tell what would be drawn where"), tumen_cli_scene },
  { "show", N_ ("Show one event with its sources"), tumen_cli_show },
  { "story", N_ ("List, show, export and import stories"), tumen_cli_story },
  { "verify", N_ ("Check every excerpt against its article"), tumen_cli_verify },
};

G_DEFINE_QUARK (tumen_cli_error, tumen_cli_error)

static const Command *
find_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (word, commands[i].name) == 0)
        return &commands[i];
    }
  return NULL;
}

static gboolean
is_question (const char *word)
{
  return strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0 ||
         strcmp (word, "--version") == 0;
}

static int
report (GError *error)
{
  gboolean         is_usage = error->domain == G_OPTION_ERROR || error->domain == TUMEN_CLI_ERROR;
  g_autofree char *line = tumen_shown_dup_line (error->message);

  if (g_error_matches (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS))
    g_fprintf (stderr, "tumen: %s %s\n", line, _ ("With --force it is replaced."));
  else
    g_fprintf (stderr, "tumen: %s\n", line);
  return is_usage ? TUMEN_EXIT_USAGE : TUMEN_EXIT_FAILED;
}

static int
answer (const char *question)
{
  if (strcmp (question, "--version") == 0)
    {
      g_printf ("tumen %s\n", PACKAGE_VERSION);
      return TUMEN_EXIT_OK;
    }
  g_printf ("%s\n  tumen [%s]\n  tumen %s\n\n%s\n", _ ("Usage:"), _ ("FILE"), _ ("COMMAND …"),
            _ ("Without a command it opens the window. The commands need no display:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_printf ("  %-8s  %s\n", commands[i].name, _ (commands[i].summary));
  g_printf ("\n%s\n", _ ("“tumen COMMAND --help” tells the options of a command."));
  return TUMEN_EXIT_OK;
}

/* Output that did not arrive is a failure, whatever the command thought of itself. */
static int
end (int code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  g_fprintf (stderr, _ ("tumen: The output could not be written: %s.\n"), g_strerror (errno));
  return TUMEN_EXIT_FAILED;
}

/* Whether the first word of a command line is for us, and not a file for the window. */
gboolean
tumen_cli_is_command (const char *word)
{
  return word != NULL && (*word == '-' || find_command (word) != NULL);
}

/*
 * argv[0] is the program, argv[1] the command. Returns the exit code: whatever goes wrong is one
 * line on standard error.
 */
int
tumen_cli_run (int    argc,
               char **argv)
{
  const Command *command;
  g_autoptr (GError) error = NULL;
  int code;

  g_return_val_if_fail (argc >= 2 && tumen_cli_is_command (argv[1]), TUMEN_EXIT_USAGE);

  if (is_question (argv[1]))
    return end (answer (argv[1]));
  if (*argv[1] == '-')
    {
      g_fprintf (stderr, _ ("tumen: There is no option “%s”; tumen --help tells what there is.\n"),
                 argv[1]);
      return TUMEN_EXIT_USAGE;
    }
  command = find_command (argv[1]);
  g_assert (command != NULL);
  g_set_prgname ("tumen");
  code = command->run (argc - 1, argv + 1, &error);
  if (error != NULL)
    return report (error);
  return end (code);
}

gboolean
tumen_cli_parse (GOptionContext *context,
                 int            *argc,
                 char         ***argv,
                 GError        **error)
{
  g_autofree char *name = g_strdup_printf ("tumen %s", (*argv)[0]);

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    {
      g_prefix_error (error, "%s: ", (*argv)[0]);
      return FALSE;
    }
  g_set_prgname ("tumen");
  return TRUE;
}

gboolean
tumen_cli_take_format (const char        *format,
                       const char *const *allowed,
                       GError           **error)
{
  g_autofree char *list = NULL;

  if (format == NULL || g_strv_contains (allowed, format))
    return TRUE;

  list = g_strjoinv (", ", (GStrv)allowed);
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--format does not know “%s”; it takes %s."), format, list);
  return FALSE;
}

gboolean
tumen_cli_check_no_arguments (int      argc,
                              char   **argv,
                              GError **error)
{
  if (argc <= 1)
    return TRUE;
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("“%s” is one word too many; see tumen %s --help."), argv[1], argv[0]);
  return FALSE;
}

TumenLibrary *
tumen_cli_open_library (const char *path,
                        GError    **error)
{
  if (path == NULL)
    return tumen_library_open_builtin (error);
  return tumen_library_open (path, NULL, error);
}

void
tumen_cli_print (const char *format,
                 ...)
{
  va_list          arguments;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  shown = tumen_shown_dup_text (text);
  fputs (shown, stdout);
}
