/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-fixture.h"

#include <glib/gstdio.h>

#include "tumen-story-fitting.h"

#define MEETING "kim-krivoruchko-meeting-2024-07"
#define LONG \
  "aaaa aaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaa"

static TumenLibrary *library;

/* @expected: (nullable) */
static void
assert_fitting (const char *text,
                const char *expected)
{
  g_autofree char *words = tumen_story_fitting_dup (text);

  g_assert_cmpstr (words, ==, expected);
  if (words != NULL)
    g_assert_true (tumen_story_quotes (words, text));
}

static void
test_what_is_short_is_whole (void)
{
  g_autofree char *most = g_strnfill (TUMEN_STORY_FITTING_SIGNS, 'a');
  g_autofree char *more = g_strnfill (TUMEN_STORY_FITTING_SIGNS + 1, 'a');

  assert_fitting ("One. Two.", "One. Two.");
  assert_fitting (most, most);
  assert_fitting (more, NULL);
}

static void
test_whole_sentences_are_kept (void)
{
  assert_fitting ("One. Two! ¿Tres? " LONG " " LONG ".", "One. Two! …");
  assert_fitting ("One. Two! ¿Tres? A" LONG " " LONG ".", "One. Two! ¿Tres? …");
  assert_fitting ("One.\n«Two.» A" LONG " " LONG ".", "One.\n«Two.» …");
  assert_fitting ("One. \"Two.\" A" LONG " " LONG ".", "One. \"Two.\" …");
  assert_fitting ("One " LONG ". 2 " LONG ".", "One " LONG ". …");
  assert_fitting (LONG " " LONG ". Two.", NULL);
}

static void
test_no_sentence_ends_in_a_name (void)
{
  assert_fitting ("The U.S. Army and Mr. Kim in EE. UU. A" LONG " " LONG ".", NULL);
  assert_fitting ("El Sr. Kim a las 8 p.m. con unos 7.000 hombres. A" LONG " " LONG ".",
                  "El Sr. Kim a las 8 p.m. con unos 7.000 hombres. …");
  assert_fitting ("One. and so on, " LONG " " LONG ".", NULL);
  assert_fitting ("One.A" LONG " " LONG ".", NULL);
}

/* A speech of which the class saw the beginning only would seem to be another one. */
static void
test_no_half_of_a_speech_is_kept (void)
{
  assert_fitting ("“One. Two” A" LONG " " LONG ".", NULL);
  assert_fitting ("He said: “One. Two.” He left. A" LONG " " LONG ".",
                  "He said: “One. Two.” He left. …");
  assert_fitting ("He said: \"One. Two " LONG LONG "\".", NULL);
  assert_fitting ("It’s (one). Two (of A. B. C) A" LONG " " LONG ".", "It’s (one). …");
}

/* The last letter that fits is that before the sign of what is left out. */
static void
test_there_is_no_more_room (void)
{
  g_autofree char *most = g_strnfill (TUMEN_STORY_FITTING_SIGNS - 3, 'a');
  g_autofree char *text = g_strconcat (most, ". B.", NULL);
  g_autofree char *longer = g_strconcat ("a", text, NULL);
  g_autofree char *cut = g_strconcat (most, ". …", NULL);

  assert_fitting (text, cut);
  assert_fitting (longer, NULL);
}

static gboolean
choose (const char          *event,
        const char          *excerpt,
        TumenLanguage        language,
        TumenStoryQuotation *quotation)
{
  TumenViewState  view;
  TumenStoryShown shown = { &view, library, excerpt };
  gboolean        found;

  tumen_view_state_init (&view);
  view.selection = g_strdup (event);
  view.language = language;
  *quotation = (TumenStoryQuotation){ 0 };
  found = tumen_story_fitting_choose (&shown, quotation);
  g_assert_cmpint (found, ==, quotation->excerpt != NULL);
  tumen_view_state_clear (&view);
  return found;
}

static void
clear_quotation (TumenStoryQuotation *quotation)
{
  g_free (quotation->excerpt);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (quotation->words.in[i]);
}

/* (nullable): of the words, or of a translation into them */
static const char *
get_text (TumenExcerpt *excerpt,
          TumenLanguage language)
{
  if (g_str_equal (tumen_excerpt_get_language (excerpt), tumen_language_get_code (language)))
    return tumen_excerpt_get_exact (excerpt);
  return tumen_excerpt_get_translation (excerpt, language);
}

static void
assert_fits (const TumenStoryQuotation *quotation,
             TumenEvent                *event,
             TumenLanguage              language)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, quotation->excerpt);
  const TumenEventExcerpt *links;
  const char              *words = quotation->words.in[language];
  guint                    n_links;
  gboolean                 supports = FALSE;

  links = tumen_event_get_excerpts (event, &n_links);
  for (guint i = 0; i < n_links; i++)
    supports |= g_str_equal (links[i].excerpt, quotation->excerpt) &&
                links[i].stance == TUMEN_STANCE_SUPPORTS;
  g_assert_true (supports);
  if (words == NULL)
    words = get_text (excerpt, language);
  g_assert_cmpint (g_utf8_strlen (words, -1), <=, TUMEN_STORY_FITTING_SIGNS);
  g_assert_true (tumen_story_quotes (words, get_text (excerpt, language)));
}

static void
test_every_event_quotes_what_fits (void)
{
  GListModel *events = tumen_library_get_events (library);
  guint       n_quoted = 0, n_quotable = 0;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (TumenEvent) event = g_list_model_get_item (events, i);

      for (guint language = 0; language < TUMEN_N_LANGUAGES; language++)
        {
          TumenStoryQuotation quotation;
          guint               n_links;

          tumen_event_get_excerpts (event, &n_links);
          n_quotable += n_links > 0;
          if (!choose (tumen_event_get_id (event), NULL, language, &quotation))
            continue;
          n_quoted++;
          assert_fits (&quotation, event, language);
          clear_quotation (&quotation);
        }
    }
  g_test_message ("%u quotations of %u events", n_quoted, n_quotable);
  g_assert_cmpuint (4 * n_quoted, >, 3 * n_quotable);
}

static void
test_what_is_read_is_quoted (void)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, MEETING);
  const TumenEventExcerpt *links;
  guint                    n_links, n_chosen = 0;

  links = tumen_event_get_excerpts (event, &n_links);
  for (guint i = 0; i < n_links; i++)
    {
      TumenStoryQuotation quotation;

      if (!choose (MEETING, links[i].excerpt, TUMEN_LANGUAGE_ES, &quotation))
        continue;
      n_chosen++;
      g_assert_cmpstr (quotation.excerpt, ==, links[i].excerpt);
      clear_quotation (&quotation);
    }
  g_assert_cmpuint (n_chosen, >, 1);
  g_assert_cmpuint (n_chosen, <, n_links);
}

static void
test_nothing_is_quoted_of_nothing (void)
{
  TumenStoryQuotation quotation;

  g_assert_false (choose (NULL, NULL, TUMEN_LANGUAGE_EN, &quotation));
  g_assert_false (choose ("gone", NULL, TUMEN_LANGUAGE_EN, &quotation));
  /* What is read belongs to another event. */
  g_assert_true (choose (MEETING, "gone", TUMEN_LANGUAGE_EN, &quotation));
  clear_quotation (&quotation);
}

/* What had not been published on the day of the view is not quoted. */
static void
test_only_what_was_known_is_quoted (void)
{
  TumenViewState      view;
  TumenStoryShown     shown = { &view, library, NULL };
  TumenStoryQuotation quotation = { 0 };

  tumen_view_state_init (&view);
  view.selection = g_strdup (MEETING);
  tumen_view_state_set_known_on (&view, TRUE, 0);
  g_assert_false (tumen_story_fitting_choose (&shown, &quotation));
  tumen_view_state_set_known_on (&view, TRUE, 30000);
  g_assert_true (tumen_story_fitting_choose (&shown, &quotation));
  clear_quotation (&quotation);
  tumen_view_state_clear (&view);
}

static void
fill (TumenStoryEditor *editor,
      TumenStoryShown  *shown)
{
  const TumenStop *stop;
  guint            place = G_MAXUINT;

  g_assert_true (tumen_story_editor_add_stop (editor, G_MAXUINT, shown, &place, NULL));
  g_assert_cmpuint (place, ==, 0);
  stop = tumen_story_get_stop (tumen_story_editor_get_story (editor), 0);
  g_assert_cmpstr (stop->event, ==, MEETING);
  g_assert_cmpuint (stop->n_quotations, ==, 1);
  g_assert_true (tumen_story_editor_undo (editor, NULL));
  g_assert_cmpuint (tumen_story_editor_get_story (editor)->stops->len, ==, 0);
  g_assert_false (tumen_story_editor_can_undo (editor));
}

static void
test_a_stop_and_its_quotation_are_one_step (void)
{
  g_autofree char *folder = story_make_folder ();
  g_autofree char *path = g_build_filename (folder, "user.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (TumenUserStore) store = tumen_user_store_new (path);
  g_autoptr (TumenStory) story = tumen_story_new (tumen_library_get_document_id (library));
  g_autoptr (TumenStoryEditor) editor = NULL;
  TumenViewState  view;
  TumenStoryShown shown = { &view, library, NULL };

  g_assert_true (tumen_story_store_add (store, story, NULL));
  editor = tumen_story_editor_new (store, story->id, NULL, NULL);
  tumen_view_state_init (&view);
  view.selection = g_strdup (MEETING);
  fill (editor, &shown);
  tumen_view_state_clear (&view);
  g_clear_object (&editor);
  g_clear_object (&store);
  g_remove (path);
  g_remove (journal);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (void);
  } tests[] = {
    { "what-is-short-is-whole", test_what_is_short_is_whole },
    { "whole-sentences-are-kept", test_whole_sentences_are_kept },
    { "no-sentence-ends-in-a-name", test_no_sentence_ends_in_a_name },
    { "no-half-of-a-speech-is-kept", test_no_half_of_a_speech_is_kept },
    { "there-is-no-more-room", test_there_is_no_more_room },
    { "every-event-quotes-what-fits", test_every_event_quotes_what_fits },
    { "what-is-read-is-quoted", test_what_is_read_is_quoted },
    { "nothing-is-quoted-of-nothing", test_nothing_is_quoted_of_nothing },
    { "only-what-was-known-is-quoted", test_only_what_was_known_is_quoted },
    { "a-stop-and-its-quotation-are-one-step", test_a_stop_and_its_quotation_are_one_step },
  };
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/story-fitting/%s", tests[i].name);

      g_test_add_func (path, tests[i].test);
    }
  library = tumen_library_open_builtin (NULL);
  result = g_test_run ();
  g_clear_object (&library);
  return result;
}
