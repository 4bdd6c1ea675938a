/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-story.h"

#include "tumen-hand-out.h"
#include "tumen-lesson-file.h"
#include "tumen-story-file.h"

#include <glib/gi18n.h>

/** StoryExport: what was asked for. */
typedef struct
{
  char    *output;
  char    *reader; /* (nullable) as given, like the next two */
  char    *paper;
  char    *theme;
  gboolean force;

  gboolean        is_hand_out; /* as @file tells; else a story for a colleague */
  TumenLessonFile file;
} StoryExport;

static const char *const readers[] = { "student", "teacher", NULL };
static const char *const papers[] = { "a4", "letter", NULL };
static const char *const themes[] = { "print", "grey", NULL };

static void
story_export_clear (StoryExport *self)
{
  g_free (self->output);
  g_free (self->reader);
  g_free (self->paper);
  g_free (self->theme);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoryExport, story_export_clear)

static gboolean
take_kind (StoryExport *self,
           int          argc,
           GError     **error)
{
  g_autofree char *lower = self->output != NULL ? g_ascii_strdown (self->output, -1) : NULL;

  if (argc != 2 || lower == NULL)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("story export takes one story and where to write: "
                              "tumen story export ID -o FILE."));
      return FALSE;
    }
  self->is_hand_out = !g_str_has_suffix (lower, TUMEN_STORY_FILE_SUFFIX);
  if (tumen_hand_out_is_path (lower))
    self->file.format = TUMEN_LESSON_FILE_HTML;
  else if (self->is_hand_out && !g_str_has_suffix (lower, ".pdf"))
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("“%s” must end with “%s”, “.pdf” or “.html”."), self->output,
                   TUMEN_STORY_FILE_SUFFIX);
      return FALSE;
    }
  return TRUE;
}

static gboolean
take_word (const char        *option,
           const char        *word,
           const char *const *words,
           guint             *index,
           GError           **error)
{
  g_autofree char *all = NULL;

  *index = 0;
  if (word == NULL)
    return TRUE;
  for (; words[*index] != NULL; (*index)++)
    {
      if (g_str_equal (word, words[*index]))
        return TRUE;
    }
  all = g_strjoinv (", ", (char **)words);
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--%s does not know “%s”; it takes %s."), option, word, all);
  return FALSE;
}

static gboolean
take_options (StoryExport *self,
              int          argc,
              GError     **error)
{
  guint reader, paper, theme;

  if (!take_kind (self, argc, error) ||
      !take_word ("for", self->reader, readers, &reader, error) ||
      !take_word ("paper", self->paper, papers, &paper, error) ||
      !take_word ("theme", self->theme, themes, &theme, error))
    return FALSE;
  if (!self->is_hand_out &&
      (self->reader != NULL || self->paper != NULL || self->theme != NULL))
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("--for, --paper and --theme are for a .pdf or .html to hand out."));
      return FALSE;
    }
  self->file.reader = reader == 1 ? TUMEN_LESSON_READER_TEACHER : TUMEN_LESSON_READER_STUDENT;
  self->file.paper = paper == 1 ? TUMEN_LESSON_PAPER_LETTER : TUMEN_LESSON_PAPER_A4;
  self->file.is_grey = theme == 1;
  return TRUE;
}

static void
print_faults (TumenLesson *lesson)
{
  const char *const *faults = tumen_lesson_get_faults (lesson);

  for (guint i = 0; faults[i] != NULL; i++)
    tumen_cli_print (_ ("Does not play: %s\n"), faults[i]);
}

static gboolean
hand_out (const StoryExport     *self,
          const TumenCliStories *stories,
          const TumenStory      *story,
          GError               **error)
{
  g_autoptr (TumenTable) table = tumen_table_new (stories->library, TUMEN_READING_EDITORS);
  g_autoptr (TumenLesson) lesson =
    tumen_lesson_file_new_lesson (stories->library, table, story, stories->language);

  if (!tumen_lesson_file_write (&self->file, lesson, self->output, self->force, error))
    return FALSE;
  print_faults (lesson);
  return TRUE;
}

static gboolean
write_story (const StoryExport     *self,
             const TumenCliStories *stories,
             const TumenStory      *story,
             GError               **error)
{
  if (!self->is_hand_out)
    return tumen_story_file_write (story, self->output, self->force, error);
  return hand_out (self, stories, story, error);
}

/* Names of options and files are the same in every language. */
static char *
dup_examples (void)
{
  return g_strdup_printf (
    "%s\n"
    "  tumen story export letter-to-treaty -o letter.tumen-story\n"
    "  tumen story export letter-to-treaty -o class.pdf --lang es\n"
    "  tumen story export letter-to-treaty -o mine.pdf --for teacher --paper letter\n"
    "  tumen story export one-voice -o class.html --theme grey\n",
    _ ("Examples:"));
}

int
tumen_cli_story_export (int      argc,
                        char   **argv,
                        GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("ID"));
  g_auto (TumenCliStories) stories = { 0 };
  g_auto (StoryExport) asked = { 0 };
  g_autofree char   *examples = dup_examples ();
  guint              index;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &asked.output, N_ ("File to write"),
      "FILE.tumen-story|pdf|html" },
    { "for", 0, 0, G_OPTION_ARG_STRING, &asked.reader,
      N_ ("For whom: with a teacher’s answers and notes or without"), "student|teacher" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &asked.paper, N_ ("Paper of what is handed out"),
      "a4|letter" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &asked.theme, N_ ("In colour or in grey"),
      "print|grey" },
    { "force", 0, 0, G_OPTION_ARG_NONE, &asked.force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Writes a story as a file for a colleague, or as "
                                            "pages to hand out."));
  g_option_context_set_description (context, examples);
  g_option_context_set_main_group (context, tumen_cli_stories_new_group (&stories));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) || !take_options (&asked, argc, error) ||
      !tumen_cli_stories_open (&stories, NULL, error) ||
      !tumen_cli_stories_find (&stories, argv[1], &index, error) ||
      !write_story (&asked, &stories, stories.stories->pdata[index], error))
    return TUMEN_EXIT_FAILED;
  return TUMEN_EXIT_OK;
}
