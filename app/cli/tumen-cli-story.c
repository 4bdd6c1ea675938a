/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-story.h"

#include "tumen-story-file.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <string.h>

static const char *const list_formats[] = { "table", "json", NULL };

static const char *
get_title (const TumenCliStories *stories,
           const TumenStory      *story)
{
  const char *title = tumen_story_text_get (&story->title, stories->language);

  return title != NULL ? title : _ ("without a title");
}

static json_t *
entry_to_json (const TumenCliStories *stories,
               guint                  index)
{
  const TumenStory *story = stories->stories->pdata[index];
  json_t           *object = json_object ();

  tumen_json_set_string (object, "id", story->id);
  json_object_set_new (object, "own", json_boolean (index >= stories->n_brought));
  tumen_json_set_string (object, "title",
                         tumen_story_text_get (&story->title, stories->language));
  tumen_json_set_string (object, "about",
                         tumen_story_text_get (&story->about, stories->language));
  json_object_set_new (object, "minutes",
                       story->minutes > 0 ? json_integer (story->minutes) : json_null ());
  json_object_set_new (object, "stops", json_integer (story->stops->len));
  return object;
}

static void
print_list_as_json (const TumenCliStories *stories)
{
  json_t *object = json_object ();
  json_t *array = json_array ();

  for (guint i = 0; i < stories->stories->len; i++)
    json_array_append_new (array, entry_to_json (stories, i));
  tumen_json_set_string (object, "library", tumen_library_get_document_id (stories->library));
  json_object_set_new (object, "count", json_integer (stories->stories->len));
  json_object_set_new (object, "stories", array);
  json_object_set_new (object, "faults", tumen_cli_stories_faults_to_json (stories->faults));
  tumen_cli_print_json (object);
}

static void
print_list (const TumenCliStories *stories)
{
  for (guint i = 0; i < stories->stories->len; i++)
    {
      const TumenStory *story = stories->stories->pdata[i];
      g_autofree char  *title = g_strdelimit (g_strdup (get_title (stories, story)), "\n", ' ');
      guint             n_stops = story->stops->len;

      tumen_cli_print (ngettext ("%s  %s, %u stop", "%s  %s, %u stops", n_stops), story->id, title,
                       n_stops);
      tumen_cli_print ("%s\n", i >= stories->n_brought ? _ (" (your own)") : "");
    }
  tumen_cli_stories_print_faults (stories->faults);
}

int
tumen_cli_story_list (int      argc,
                      char   **argv,
                      GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (TumenCliStories) stories = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &stories.format, N_ ("How to print"), "table|json" },
    { NULL }
  };

  g_option_context_set_summary (context,
                                _ ("Lists the stories about a library: its own, and yours."));
  g_option_context_set_main_group (context, tumen_cli_stories_new_group (&stories));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_check_no_arguments (argc, argv, error) ||
      !tumen_cli_stories_open (&stories, list_formats, error))
    return TUMEN_EXIT_FAILED;
  if (g_strcmp0 (stories.format, "json") == 0)
    print_list_as_json (&stories);
  else
    print_list (&stories);
  return TUMEN_EXIT_OK;
}

static int
import_story (int      argc,
              char   **argv,
              GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE"));
  g_auto (TumenCliStories) stories = { 0 };
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = NULL;

  g_option_context_set_summary (context, _ ("Takes a story of a colleague among your own."));
  g_option_context_set_main_group (context, tumen_cli_stories_new_group (&stories));
  if (!tumen_cli_parse (context, &argc, &argv, error))
    return TUMEN_EXIT_FAILED;
  if (argc != 2)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("story import takes one file: tumen story import "
                              "FILE.tumen-story."));
      return TUMEN_EXIT_FAILED;
    }
  if (!tumen_cli_stories_open (&stories, NULL, error))
    return TUMEN_EXIT_FAILED;
  story = tumen_story_file_import (argv[1], stories.store, stories.library, faults, error);
  if (story == NULL)
    return TUMEN_EXIT_FAILED;
  tumen_cli_print ("%s\n", story->id);
  tumen_cli_stories_print_faults (faults);
  return TUMEN_EXIT_OK;
}

/* What may be done with stories; @full names the command for its help. */
static const struct
{
  const char *name;
  const char *full;
  const char *summary;
  int (*run) (int argc, char **argv, GError **error);
} actions[] = {
  { "list", "story list", N_ ("List the stories about a library"), tumen_cli_story_list },
  { "show", "story show", N_ ("Show one story with its stops"), tumen_cli_story_show },
  { "export", "story export", N_ ("Write a story for a colleague, or to hand out"),
    tumen_cli_story_export },
  { "import", "story import", N_ ("Take a story of a colleague among your own"), import_story },
};

static int
print_help (void)
{
  g_printf ("%s\n  tumen story %s\n\n", _ ("Usage:"), _ ("ACTION …"));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_printf ("  %-8s  %s\n", actions[i].name, _ (actions[i].summary));
  g_printf ("\n%s\n", _ ("“tumen story ACTION --help” tells the options of an action."));
  return TUMEN_EXIT_OK;
}

int
tumen_cli_story (int      argc,
                 char   **argv,
                 GError **error)
{
  const char *word = argc > 1 ? argv[1] : "";

  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    return print_help ();
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (strcmp (word, actions[i].name) != 0)
        continue;
      argv[1] = (char *)actions[i].full;
      return actions[i].run (argc - 1, argv + 1, error);
    }
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("story does not know “%s”; it takes %s."), word, "list, show, export, import");
  return TUMEN_EXIT_FAILED;
}
