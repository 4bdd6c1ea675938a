/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-story.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "json", NULL };

/* Words of a stop, as they are called for people. */
static const struct
{
  TumenStopField field;
  const char    *label;
} fields[] = {
  { TUMEN_STOP_REMARK, N_ ("Remark") },
  { TUMEN_STOP_QUESTION, N_ ("Question") },
  { TUMEN_STOP_ANSWER, N_ ("Answer") },
  { TUMEN_STOP_NOTES, N_ ("Notes") },
};

static json_t *
story_to_json (const TumenStory *story)
{
  g_autofree char *text = tumen_story_to_text (story);

  return json_loads (text, 0, NULL);
}

static void
print_as_json (const TumenCliStories *stories,
               guint                  index,
               const GPtrArray       *faults)
{
  json_t *object = json_object ();

  tumen_json_set_string (object, "library", tumen_library_get_document_id (stories->library));
  json_object_set_new (object, "own", json_boolean (index >= stories->n_brought));
  json_object_set_new (object, "story", story_to_json (stories->stories->pdata[index]));
  json_object_set_new (object, "faults", tumen_cli_stories_faults_to_json (faults));
  tumen_cli_print_json (object);
}

static void
print_line (const char *label,
            const char *words)
{
  if (words != NULL)
    tumen_cli_print ("   %s: %s\n", label, words);
}

static void
print_quotation (const TumenCliStories     *stories,
                 const TumenStoryQuotation *quotation)
{
  g_autoptr (TumenExcerpt) excerpt =
    tumen_library_dup_excerpt (stories->library, quotation->excerpt);
  const char *words = tumen_story_text_get (&quotation->words, stories->language);

  if (words == NULL && excerpt != NULL)
    words = tumen_excerpt_get_exact (excerpt);
  if (words != NULL && stories->language == TUMEN_LANGUAGE_ES)
    tumen_cli_print ("   «%s» (%s)\n", words, quotation->excerpt);
  else if (words != NULL)
    tumen_cli_print ("   “%s” (%s)\n", words, quotation->excerpt);
}

/* (nullable): the title of the event that the stop shows, in @event */
static const char *
get_heading (const TumenCliStories *stories,
             const TumenStop       *stop,
             TumenEvent            *event)
{
  const char *title = tumen_story_text_get (&stop->title, stories->language);

  if (title == NULL && event != NULL)
    title = tumen_event_get_title (event, stories->language);
  return title != NULL ? title : tumen_story_text_get (&stop->name, stories->language);
}

static void
print_stop (const TumenCliStories *stories,
            const TumenStop       *stop,
            guint                  index)
{
  g_autoptr (TumenEvent) event = NULL;
  const char *heading;

  if (stop->event != NULL)
    event = tumen_library_dup_event (stories->library, stop->event);
  heading = get_heading (stories, stop, event);
  tumen_cli_print ("\n%u. %s\n", index + 1, heading != NULL ? heading : stop->id);
  if (event != NULL)
    print_line (_ ("Event"), stop->event);
  for (guint i = 0; i < stop->n_quotations; i++)
    print_quotation (stories, &stop->quotations[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    print_line (_ (fields[i].label), tumen_story_text_get (tumen_stop_get_text (stop,
                                                                                fields[i].field),
                                                           stories->language));
}

static void
print_as_text (const TumenCliStories *stories,
               guint                  index,
               const GPtrArray       *faults)
{
  const TumenStory *story = stories->stories->pdata[index];
  const char       *title = tumen_story_text_get (&story->title, stories->language);
  const char       *about = tumen_story_text_get (&story->about, stories->language);

  tumen_cli_print ("%s\n", title != NULL ? title : story->id);
  if (about != NULL)
    tumen_cli_print ("%s\n", about);
  if (story->minutes > 0)
    tumen_cli_print (ngettext ("%u minute\n", "%u minutes\n", story->minutes), story->minutes);
  for (guint i = 0; i < story->stops->len; i++)
    print_stop (stories, g_ptr_array_index (story->stops, i), i);
  if (faults->len > 0)
    tumen_cli_print ("\n");
  tumen_cli_stories_print_faults (faults);
}

/* (transfer full): what of the story could not be read, or points to nothing */
static GPtrArray *
find_faults (const TumenCliStories *stories,
             guint                  index)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < stories->faults->len; i++)
    g_ptr_array_add (faults, g_strdup (stories->faults->pdata[i]));
  tumen_story_check (stories->stories->pdata[index], stories->library, faults);
  return faults;
}

int
tumen_cli_story_show (int      argc,
                      char   **argv,
                      GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("ID"));
  g_auto (TumenCliStories) stories = { 0 };
  g_autoptr (GPtrArray) faults = NULL;
  guint              index;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &stories.format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Shows one story with its stops."));
  g_option_context_set_main_group (context, tumen_cli_stories_new_group (&stories));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error))
    return TUMEN_EXIT_FAILED;
  if (argc != 2)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("story show takes one story: tumen story show ID."));
      return TUMEN_EXIT_FAILED;
    }
  if (!tumen_cli_stories_open (&stories, formats, error) ||
      !tumen_cli_stories_find (&stories, argv[1], &index, error))
    return TUMEN_EXIT_FAILED;
  faults = find_faults (&stories, index);
  if (g_strcmp0 (stories.format, "json") == 0)
    print_as_json (&stories, index, faults);
  else
    print_as_text (&stories, index, faults);
  return TUMEN_EXIT_OK;
}
