/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-fixture.h"
#include "story-oracle.h"

#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIBRARY "tumen-builtin"

typedef struct
{
  char             *folder;
  char             *path;
  TumenUserStore   *store;
  char             *id;
  TumenStoryEditor *editor;
  guint             n_changed;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changed++;
}

static void
open_editor (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->editor);
  self->editor = tumen_story_editor_new (self->store, self->id, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (count_cb), self);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (TumenStory) story = tumen_story_new (LIBRARY);
  g_autoptr (GError) error = NULL;

  self->folder = story_make_folder ();
  self->path = g_build_filename (self->folder, "user.db", NULL);
  self->store = tumen_user_store_new (self->path);
  tumen_story_store_add (self->store, story, &error);
  g_assert_no_error (error);
  self->id = g_strdup (story->id);
  open_editor (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  g_assert_finalize_object (self->editor);
  g_object_unref (self->store);
  g_remove (self->path);
  g_remove (journal);
  g_rmdir (self->folder);
  g_free (self->id);
  g_free (self->path);
  g_free (self->folder);
}

static guint
read_number (const char *name,
             guint       fallback)
{
  const char *text = g_getenv (name);
  guint64     number = fallback;

  if (text != NULL)
    g_assert_true (g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &number, NULL));
  return (guint)number;
}

static const TumenStory *
get_story (Fixture *self)
{
  return tumen_story_editor_get_story (self->editor);
}

static void
add_stop (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TumenViewState view;

  tumen_view_state_init (&view);
  tumen_story_editor_add_stop (self->editor, G_MAXUINT, &(TumenStoryShown){ &view }, NULL, &error);
  g_assert_no_error (error);
  tumen_view_state_clear (&view);
}

static void
type (Fixture    *self,
      const char *words)
{
  g_autoptr (GError) error = NULL;

  tumen_story_editor_set_text (self->editor, TUMEN_STORY_TITLE, TUMEN_LANGUAGE_EN, words, &error);
  g_assert_no_error (error);
}

static void
assert_title (Fixture    *self,
              const char *title)
{
  g_assert_cmpstr (get_story (self)->title.in[TUMEN_LANGUAGE_EN], ==, title);
}

/* The story on the disk is that which is shown, and both are that of the oracle. */
static void
assert_as_told (Fixture     *self,
                StoryOracle *oracle)
{
  g_autofree char *expected = story_oracle_dup_text (story_oracle_get_story (oracle));
  g_autofree char *shown = story_oracle_dup_text (get_story (self));

  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpint (tumen_story_editor_can_undo (self->editor), ==, story_oracle_can_undo (oracle));
  g_assert_cmpint (tumen_story_editor_can_redo (self->editor), ==, story_oracle_can_redo (oracle));
}

static void
test_random_edits_are_those_of_a_plain_model (Fixture      *self,
                                              gconstpointer data)
{
  guint n_edits = g_getenv ("TUMEN_TEST_LONG") != NULL ? 10000 : 2000;
  g_autoptr (GRand) random = g_rand_new_with_seed (19);
  g_autoptr (StoryOracle) oracle = story_oracle_new (get_story (self));

  for (guint i = 0; i < n_edits; i++)
    {
      if (i % 100 == 99)
        {
          g_autoptr (TumenStory) before = tumen_story_copy (get_story (self));

          open_editor (self);
          story_oracle_end_typing (oracle);
          story_assert_equal (before, get_story (self));
        }
      story_oracle_edit (oracle, random, self->editor);
      assert_as_told (self, oracle);
    }
}

static void
test_letters_are_one_step (Fixture      *self,
                           gconstpointer data)
{
  gint64 now = 0;

  tumen_story_editor_set_clock (self->editor, &now);
  type (self, "L");
  now += 2 * G_TIME_SPAN_SECOND;
  type (self, "Le");
  now += 2 * G_TIME_SPAN_SECOND + 1;
  type (self, "Let");
  tumen_story_editor_end_typing (self->editor);
  type (self, "Lett");
  g_assert_cmpuint (self->n_changed, ==, 4);
  type (self, "Lett");
  g_assert_cmpuint (self->n_changed, ==, 4);
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, "Let");
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, "Le");
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, NULL);
  g_assert_false (tumen_story_editor_can_undo (self->editor));
  g_assert_true (tumen_story_editor_redo (self->editor, NULL));
  assert_title (self, "Le");
  /* The next letter is no part of what was undone. */
  type (self, "Lex");
  g_assert_false (tumen_story_editor_can_redo (self->editor));
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, "Le");
}

static void
test_undo_survives_closing (Fixture      *self,
                            gconstpointer data)
{
  gboolean can_redo;

  type (self, "a");
  add_stop (self);
  open_editor (self);
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  g_assert_cmpuint (get_story (self)->stops->len, ==, 0);
  open_editor (self);
  g_object_get (self->editor, "can-redo", &can_redo, NULL);
  g_assert_true (can_redo);
  g_assert_true (tumen_story_editor_redo (self->editor, NULL));
  g_assert_cmpuint (get_story (self)->stops->len, ==, 1);
}

static void
test_nothing_to_undo_is_said (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GError) undo = NULL;
  g_autoptr (GError) redo = NULL;

  g_assert_false (tumen_story_editor_undo (self->editor, &undo));
  g_assert_error (undo, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_story_editor_redo (self->editor, &redo));
  g_assert_error (redo, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_cmpuint (self->n_changed, ==, 0);
}

static TumenStoryEditor *
open_elsewhere (Fixture    *self,
                const char *title)
{
  TumenStoryEditor *other = tumen_story_editor_new (self->store, self->id, NULL, NULL);

  g_assert_true (tumen_story_editor_set_text (other, TUMEN_STORY_TITLE, TUMEN_LANGUAGE_EN, title,
                                              NULL));
  return other;
}

/* Neither what was typed here is lost nor what was typed there. */
static void
test_words_come_on_top_of_those_of_another_window (Fixture      *self,
                                                   gconstpointer data)
{
  g_autoptr (TumenStoryEditor) other = NULL;
  g_autoptr (GError) gone = NULL;

  type (self, "mine");
  other = open_elsewhere (self, "theirs");
  type (self, "mine again");
  assert_title (self, "mine again");
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, "theirs");
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  assert_title (self, "mine");
  g_assert_true (tumen_story_editor_reload (other, NULL));
  add_stop (self);
  g_assert_true (tumen_story_editor_follow (other, NULL));
  g_assert_true (tumen_story_editor_delete_stop (other, 0, NULL));
  g_assert_false (tumen_story_editor_set_stop_text (self->editor, 0, TUMEN_STOP_TITLE,
                                                    TUMEN_LANGUAGE_EN, "of no stop", &gone));
  g_assert_error (gone, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT);
}

static void
test_another_window_is_followed (Fixture      *self,
                                 gconstpointer data)
{
  g_autoptr (TumenStoryEditor) other = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed;

  other = open_elsewhere (self, "theirs");
  n_changed = self->n_changed;
  g_assert_true (tumen_story_editor_follow (self->editor, &error));
  assert_title (self, "theirs");
  g_assert_cmpuint (self->n_changed, ==, n_changed + 1);
  g_assert_false (tumen_story_editor_follow (self->editor, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changed, ==, n_changed + 1);
  g_assert_true (tumen_story_store_delete (self->store, self->id, NULL));
  g_assert_false (tumen_story_editor_follow (self->editor, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
}

static void
test_another_window_holds (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (TumenStoryEditor) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) undo = NULL;

  type (self, "mine");
  other = open_elsewhere (self, "theirs");
  g_assert_false (tumen_story_editor_set_minutes (self->editor, 20, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT);
  assert_title (self, "theirs");
  type (self, "ours");
  g_assert_false (tumen_story_editor_undo (other, &undo));
  g_assert_error (undo, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (tumen_story_editor_get_story (other)->title.in[TUMEN_LANGUAGE_EN], ==, "ours");
}

static void
test_a_story_that_has_gone_is_said (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reload = NULL;

  g_assert_true (tumen_story_store_delete (self->store, self->id, NULL));
  g_assert_false (tumen_story_editor_set_minutes (self->editor, 7, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_cmpuint (get_story (self)->minutes, ==, 0);
  g_assert_false (tumen_story_editor_reload (self->editor, &reload));
  g_assert_error (reload, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_null (tumen_story_editor_new (self->store, "nothing", NULL, NULL));
}

static void
test_there_is_a_most (Fixture      *self,
                      gconstpointer data)
{
  const char *cards[] = { "1", "2", "3", "4", "5", "6", "7", "8", NULL };
  g_autoptr (TumenStory) story = tumen_story_copy (get_story (self));
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) many = NULL;
  gint64         revision;
  TumenViewState view;

  for (guint i = 0; i < TUMEN_STORY_MOST_STOPS; i++)
    g_ptr_array_add (story->stops, tumen_stop_new ());
  tumen_story_free (tumen_story_store_load (self->store, self->id, &revision, NULL, NULL));
  g_assert_true (tumen_story_store_save (self->store, story, &revision, TUMEN_STORY_STEP_NEW,
                                         NULL));
  g_assert_true (tumen_story_editor_reload (self->editor, NULL));
  tumen_view_state_init (&view);
  g_assert_true (tumen_story_editor_set_view (self->editor, 0, &view, NULL));
  g_assert_nonnull (tumen_story_get_stop (get_story (self), 0)->view);
  g_assert_true (tumen_story_editor_set_view (self->editor, 0, NULL, NULL));
  g_assert_null (tumen_story_get_stop (get_story (self), 0)->view);
  g_assert_false (tumen_story_editor_add_stop (self->editor, 0, &(TumenStoryShown){ &view }, NULL,
                                               &full));
  g_assert_error (full, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_story_editor_duplicate_stop (self->editor, 0, NULL, NULL));
  g_assert_false (tumen_story_editor_set_cards (self->editor, 0, cards, &many));
  g_assert_error (many, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  tumen_view_state_clear (&view);
}

static void
cut (Fixture    *self,
     const char *words,
     gboolean    is_kept)
{
  g_autoptr (GError) error = NULL;
  TumenStoryCut shown = { 0, TUMEN_LANGUAGE_EN, "one two three", words };
  gboolean      kept = tumen_story_editor_cut_quotation (self->editor, 0, &shown, &error);

  g_assert_cmpint (kept, ==, is_kept);
  if (!is_kept)
    g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
}

static const TumenStop *
get_stop (Fixture *self)
{
  return tumen_story_get_stop (get_story (self), 0);
}

static const char *
get_words (Fixture *self)
{
  return get_stop (self)->quotations[0].words.in[TUMEN_LANGUAGE_EN];
}

static void
test_a_stop_quotes_two (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (GError) again = NULL;
  g_autoptr (GError) third = NULL;

  add_stop (self);
  g_assert_true (tumen_story_editor_add_quotation (self->editor, 0, "a", NULL));
  g_assert_false (tumen_story_editor_add_quotation (self->editor, 0, "a", &again));
  g_assert_cmpstr (again->message, ==, "This stop quotes it already.");
  g_assert_true (tumen_story_editor_add_quotation (self->editor, 0, "b", NULL));
  g_assert_false (tumen_story_editor_add_quotation (self->editor, 0, "c", &third));
  g_assert_cmpstr (third->message, ==, "A stop has at most 2 quotations; take one away first.");
  g_assert_true (tumen_story_editor_remove_quotation (self->editor, 0, 0, NULL));
  g_assert_cmpuint (get_stop (self)->n_quotations, ==, 1);
  g_assert_cmpstr (get_stop (self)->quotations[0].excerpt, ==, "b");
  g_assert_true (tumen_story_editor_remove_quotation (self->editor, 0, 1, NULL));
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  g_assert_cmpuint (get_stop (self)->n_quotations, ==, 2);
}

static void
test_only_pieces_are_quoted (Fixture      *self,
                             gconstpointer data)
{
  add_stop (self);
  g_assert_true (tumen_story_editor_add_quotation (self->editor, 0, "a", NULL));
  cut (self, "one … three", TRUE);
  cut (self, "One", FALSE);
  cut (self, "", FALSE);
  g_assert_cmpstr (get_words (self), ==, "one … three");
  cut (self, "one... three", TRUE);
  g_assert_cmpstr (get_words (self), ==, "one… three");
  cut (self, "one two three", TRUE);
  g_assert_null (get_words (self));
  cut (self, "one", TRUE);
  /* All of that was one step. */
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  g_assert_null (get_words (self));
  g_assert_true (tumen_story_editor_undo (self->editor, NULL));
  g_assert_cmpuint (get_stop (self)->n_quotations, ==, 0);
}

/* Edits and tells of each edit that is kept, until it is killed. */
static G_GNUC_NORETURN void
edit_for_ever (Fixture *self,
               guint32  seed,
               int      told)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (TumenStoryEditor) editor =
    tumen_story_editor_new (self->store, self->id, NULL, NULL);
  g_autoptr (StoryOracle) oracle =
    story_oracle_new (tumen_story_editor_get_story (editor));

  for (char edit = 0; TRUE; edit++)
    {
      story_oracle_edit (oracle, random, editor);
      if (write (told, &edit, 1) != 1)
        _exit (1);
    }
}

/* How many edits were told of in so many milliseconds, or still in the pipe. */
static guint
listen (int told,
        int milliseconds)
{
  struct pollfd waited = { told, POLLIN, 0 };
  gint64        end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  guint         n_edits = 0;
  char          edit;

  while (poll (&waited, 1, (int)MAX (0, (end - g_get_monotonic_time ()) / 1000)) == 1 &&
         read (told, &edit, 1) == 1)
    n_edits++;
  return n_edits;
}

static guint
kill_one (Fixture *self,
          guint32  seed,
          int      milliseconds)
{
  int   told[2], status;
  pid_t child;
  guint n_edits;

  g_assert_cmpint (pipe (told), ==, 0);
  child = fork ();
  if (child == 0)
    edit_for_ever (self, seed, told[1]);
  close (told[1]);
  n_edits = listen (told[0], milliseconds);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  /* What it told of before it was killed. */
  n_edits += listen (told[0], 0);
  close (told[0]);
  return n_edits;
}

/* The story is what the edits that were told of made it, or with the one that was being kept. */
static void
assert_nothing_lost (Fixture          *self,
                     const TumenStory *before,
                     guint32           seed,
                     guint             n_edits)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (StoryOracle) oracle = story_oracle_new (before);
  g_autofree char *found = story_oracle_dup_text (get_story (self));
  g_autofree char *told = NULL;
  g_autofree char *kept = NULL;

  for (guint i = 0; i < n_edits; i++)
    story_oracle_edit (oracle, random, NULL);
  told = story_oracle_dup_text (story_oracle_get_story (oracle));
  story_oracle_edit (oracle, random, NULL);
  kept = story_oracle_dup_text (story_oracle_get_story (oracle));
  if (strcmp (found, kept) != 0)
    g_assert_cmpstr (found, ==, told);
}

static void
test_kills_lose_nothing (Fixture      *self,
                         gconstpointer data)
{
  guint n_kills =
    read_number ("TUMEN_TEST_KILLS", g_getenv ("TUMEN_TEST_LONG") != NULL ? 500 : 8);
  guint n_all = 0;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr (TumenStory) before = NULL;
      g_autofree char *notice = NULL;
      guint32          seed = g_rand_int (random);
      guint            n_edits;

      /* Its past would be more than an oracle knows of. */
      g_free (self->id);
      before = tumen_story_copy (get_story (self));
      g_assert_true (tumen_story_store_add (self->store, before, NULL));
      g_assert_true (tumen_story_store_delete (self->store, get_story (self)->id, NULL));
      self->id = g_strdup (before->id);
      n_edits = kill_one (self, seed, g_rand_int_range (random, 5, 81));
      open_editor (self);
      notice = tumen_user_store_take_notice (self->store);
      g_assert_null (notice);
      assert_nothing_lost (self, before, seed, n_edits);
      n_all += n_edits;
    }
  g_test_message ("%u kills, %u edits", n_kills, n_all);
  g_assert_cmpuint (n_all, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "random-edits-are-those-of-a-plain-model", test_random_edits_are_those_of_a_plain_model },
    { "letters-are-one-step", test_letters_are_one_step },
    { "undo-survives-closing", test_undo_survives_closing },
    { "nothing-to-undo-is-said", test_nothing_to_undo_is_said },
    { "another-window-holds", test_another_window_holds },
    { "another-window-is-followed", test_another_window_is_followed },
    { "words-come-on-top-of-those-of-another-window",
      test_words_come_on_top_of_those_of_another_window },
    { "a-story-that-has-gone-is-said", test_a_story_that_has_gone_is_said },
    { "there-is-a-most", test_there_is_a_most },
    { "a-stop-quotes-two", test_a_stop_quotes_two },
    { "only-pieces-are-quoted", test_only_pieces_are_quoted },
    { "kills-lose-nothing", test_kills_lose_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/story-editor/%s", tests[i].name);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
