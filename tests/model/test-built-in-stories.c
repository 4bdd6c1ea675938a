/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "tumen-story.h"
#include "tumen-view-state.h"

/* Code points: what an audience screen of 16:9 has room for. */
#define MOST_TITLE      42
#define MOST_NAME       15
#define MOST_QUOTATION  140
#define MOST_OF_A_PAIR  65
#define MOST_REMARK     80
#define MOST_QUESTION   62
#define MOST_ANSWER     140
#define LEAST_NOTES     150
#define MOST_NOTES      520
#define MOST_MINUTES    60
#define LEAST_OF_STOPS  7
#define MINUTES_OF_STOP 10

static TumenLibrary *library;

static TumenStory *
load_story (const char *name)
{
  g_autofree char *path = g_build_filename (STORIES_DIR, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  TumenStory *story;
  gsize       length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  story = tumen_story_parse (text, (gssize)length, faults, &error);
  g_assert_no_error (error);
  tumen_story_check (story, library, faults);
  for (guint i = 0; i < faults->len; i++)
    g_assert_cmpstr (faults->pdata[i], ==, NULL);
  return story;
}

/* Both languages, or neither; both within their length. */
static void
assert_text (const TumenStoryText *text,
             long                  least,
             long                  most)
{
  if (least == 0 && text->in[TUMEN_LANGUAGE_EN] == NULL && text->in[TUMEN_LANGUAGE_ES] == NULL)
    return;
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_assert_nonnull (text->in[i]);
      g_assert_cmpint (g_utf8_strlen (text->in[i], -1), >=, MAX (least, 1));
      g_assert_cmpint (g_utf8_strlen (text->in[i], -1), <=, most);
      g_assert_null (strstr (text->in[i], "'"));
      g_assert_null (strchr (text->in[i], '"'));
    }
  g_assert_cmpstr (text->in[TUMEN_LANGUAGE_EN], !=, text->in[TUMEN_LANGUAGE_ES]);
}

static gboolean
is_in_an_excerpt (const char   *words,
                  TumenLanguage language)
{
  GListModel      *excerpts = tumen_library_get_excerpts (library);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      g_autoptr (TumenExcerpt) excerpt = g_list_model_get_item (excerpts, i);
      const char      *text = tumen_excerpt_get_exact (excerpt);
      g_autofree char *folded_text = NULL;

      if (language == TUMEN_LANGUAGE_EN)
        text = tumen_excerpt_get_translation (excerpt, language);
      folded_text = g_utf8_casefold (text, -1);
      if (strstr (folded_text, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What stands in quotation marks is a quotation, wherever it stands; what is strong is closed. */
static void
assert_quotes_honestly (const TumenStoryText *text)
{
  static const char *const marks[TUMEN_N_LANGUAGES][2] = { { "“", "”" }, { "«", "»" } };

  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (text->in[i] != NULL ? text->in[i] : "", marks[i][0], -1);
      g_auto (GStrv) strong = g_strsplit (text->in[i] != NULL ? text->in[i] : "", "**", -1);

      if (text->in[i] != NULL)
        g_assert_cmpuint (g_strv_length (strong) % 2, ==, 1);
      for (guint j = 1; pieces[0] != NULL && pieces[j] != NULL; j++)
        {
          char *end = strstr (pieces[j], marks[i][1]);

          g_assert_nonnull (end);
          *end = '\0';
          if (strcmp (pieces[j], "…") != 0 && !is_in_an_excerpt (pieces[j], (TumenLanguage)i))
            g_assert_cmpstr (pieces[j], ==, NULL);
        }
    }
}

static void
assert_view (const TumenStop *stop)
{
  g_autoptr (GError) error = NULL;
  TumenViewState view;

  if (stop->view == NULL)
    return;
  tumen_view_state_parse (stop->view, &view, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (view.span.begin, <, view.span.end);
  tumen_view_state_clear (&view);
}

static void
assert_stop (const TumenStop *stop)
{
  static const struct
  {
    TumenStopField field;
    long           least, most;
  } limits[] = {
    { TUMEN_STOP_TITLE, 1, MOST_TITLE },
    { TUMEN_STOP_NAME, 1, MOST_NAME },
    { TUMEN_STOP_REMARK, 0, MOST_REMARK },
    { TUMEN_STOP_QUESTION, 0, MOST_QUESTION },
    { TUMEN_STOP_ANSWER, 0, MOST_ANSWER },
    { TUMEN_STOP_NOTES, LEAST_NOTES, MOST_NOTES },
  };

  g_test_message ("stop %s", stop->id);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      const TumenStoryText *text = tumen_stop_get_text (stop, limits[i].field);

      assert_text (text, limits[i].least, limits[i].most);
      assert_quotes_honestly (text);
    }
  for (guint i = 0; i < stop->n_quotations; i++)
    assert_text (&stop->quotations[i].words, 1,
                 stop->n_quotations == 1 ? MOST_QUOTATION : MOST_OF_A_PAIR);
  assert_view (stop);
  /* No question without its answer, no answer without its question. */
  g_assert_true ((stop->question.in[0] == NULL) == (stop->answer.in[0] == NULL));
  if (stop->task != TUMEN_TASK_NONE || stop->hides != 0)
    g_assert_nonnull (stop->question.in[0]);
}

static void
test_is_complete (gconstpointer data)
{
  g_autoptr (TumenStory) story = load_story (data);

  assert_text (&story->title, 1, MOST_TITLE);
  assert_text (&story->about, 1, MOST_ANSWER);
  g_assert_cmpuint (story->minutes, <=, MOST_MINUTES);
  g_assert_cmpuint (story->minutes, <=, story->stops->len * MINUTES_OF_STOP);
  g_assert_cmpuint (story->minutes, >, story->stops->len);
  g_assert_cmpuint (story->stops->len, >=, LEAST_OF_STOPS);
  for (guint i = 0; i < story->stops->len; i++)
    assert_stop (tumen_story_get_stop (story, i));
}

/* The arc of the record is told in the order in which it happened. */
static void
test_arc_runs_forward (void)
{
  g_autoptr (TumenStory) story = load_story ("story-letter-to-treaty.json");
  TumenDay last = 0;

  g_assert_cmpuint (story->stops->len, ==, 7);
  for (guint i = 0; i < story->stops->len; i++)
    {
      g_autoptr (TumenEvent) event = NULL;
      const TumenEventDate *date;

      event = tumen_library_dup_event (library, tumen_story_get_stop (story, i)->event);
      date = tumen_event_get_date (event, TUMEN_READING_EDITORS);
      g_assert_cmpint (date->date.earliest_start, >, last);
      last = date->date.earliest_start;
    }
}

/* A class meets each kind of task once at least. */
static void
test_sources_are_asked_in_every_way (void)
{
  g_autoptr (TumenStory) story = load_story ("story-one-voice.json");
  guint tasks = 0;

  for (guint i = 0; i < story->stops->len; i++)
    tasks |= 1u << tumen_story_get_stop (story, i)->task;
  g_assert_cmpuint (tasks, ==, 0xf);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  g_test_add_data_func ("/built-in-stories/letter-to-treaty/is-complete",
                        "story-letter-to-treaty.json", test_is_complete);
  g_test_add_data_func ("/built-in-stories/one-voice/is-complete",
                        "story-one-voice.json", test_is_complete);
  g_test_add_func ("/built-in-stories/letter-to-treaty/runs-forward", test_arc_runs_forward);
  g_test_add_func ("/built-in-stories/one-voice/asks-in-every-way",
                   test_sources_are_asked_in_every_way);
  result = g_test_run ();
  g_clear_object (&library);
  return result;
}
