/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-fixture.h"

#include <string.h>

#define N_STORIES 300
#define PARADE    "\"id\": \"a\", \"event\": \"e\""

/* @stops: JSON of a list */
static char *
dup_story (const char *stops)
{
  return g_strdup_printf ("{\"format\": \"tumen-story\", \"version\": 1, \"id\": \"s\", "
                          "\"library\": \"tumen-builtin\", \"stops\": %s}",
                          stops);
}

/* Joined by line ends. */
static char *
join (GPtrArray *faults)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_assert_true (g_utf8_validate (faults->pdata[i], -1, NULL));
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
    }
  return g_string_free (all, FALSE);
}

static TumenStory *
parse (const char *text,
       char      **faults)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  TumenStory *story = tumen_story_parse (text, -1, found, &error);

  g_assert_no_error (error);
  g_assert_nonnull (story);
  *faults = join (found);
  return story;
}

static void
assert_is_none (const char     *text,
                TumenStoryError code,
                const char     *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tumen_story_parse (text, -1, NULL, &error));
  g_assert_error (error, TUMEN_STORY_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

/* One stop with @fields beside its id "a", and a good one behind it. */
static void
assert_stop_is_left_out (const char *fields,
                         const char *words)
{
  g_autofree char *stops = g_strdup_printf ("[{\"id\": \"a\", %s}, {\"id\": \"b\"}]", fields);
  g_autofree char *text = dup_story (stops);
  g_autofree char *faults = NULL;
  g_autoptr (TumenStory) story = parse (text, &faults);

  g_assert_cmpuint (story->stops->len, ==, 1);
  g_assert_cmpstr (tumen_story_get_stop (story, 0)->id, ==, "b");
  g_assert_true (g_str_has_prefix (faults, "Stop 1 (“a”) is left out: "));
  g_assert_nonnull (strstr (faults, words));
  g_assert_null (strchr (faults, '\n'));
}

static void
test_text_gives_any_story_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_STORIES; i++)
    {
      g_autoptr (TumenStory) story = story_new_random (random, "tumen-builtin");
      g_autoptr (TumenStory) copy = tumen_story_copy (story);
      g_autofree char *text = tumen_story_to_text (story);
      g_autofree char *faults = NULL;
      g_autoptr (TumenStory) again = parse (text, &faults);

      g_assert_cmpstr (faults, ==, "");
      story_assert_equal (story, again);
      story_assert_equal (story, copy);
    }
}

static void
test_any_change_is_seen (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (TumenStory) story = story_new_random (random, "tumen-builtin");

  for (guint i = 0; i < N_STORIES; i++)
    {
      g_autoptr (TumenStory) other = story_new_random (random, "tumen-builtin");
      g_autoptr (TumenStop) stop = story_new_random_stop (random);
      g_autoptr (TumenStop) twin = story_new_random_stop (random);
      g_autofree char *text = tumen_story_to_text (story);
      g_autofree char *other_text = tumen_story_to_text (other);

      g_assert_cmpint (strcmp (text, other_text) == 0, ==, tumen_story_equal (story, other));
      g_free (twin->id);
      twin->id = g_strdup (stop->id);
      g_assert_false (tumen_stop_equal (stop, twin));
    }
}

static void
test_a_story_as_in_the_contract_is_read (void)
{
  g_autofree char *faults = NULL;
  g_autofree char *text = dup_story (
    "[{" PARADE ", \"view\": \"lanes=kind\", \"title\": {\"es\": \"La carta\"}, \"later\": [1], "
    "\"quotations\": [{\"excerpt\": \"x001-03\", \"words\": {\"en\": \"a … b\", \"eo\": \"c\"}}], "
    "\"answer\": null, \"hides\": [\"title\", \"source\"], \"task\": \"order\", "
    "\"cards\": [\"p\", \"q\", \"r\"]}]");
  g_autoptr (TumenStory) story = parse (text, &faults);
  TumenStop *stop = tumen_story_get_stop (story, 0);

  g_assert_cmpstr (faults, ==, "");
  g_assert_cmpstr (story->id, ==, "s");
  g_assert_cmpstr (story->library, ==, "tumen-builtin");
  g_assert_cmpstr (stop->event, ==, "e");
  g_assert_cmpstr (stop->view, ==, "lanes=kind");
  g_assert_cmpstr (tumen_story_text_get (&stop->title, TUMEN_LANGUAGE_EN), ==, "La carta");
  g_assert_null (tumen_story_text_get (&stop->answer, TUMEN_LANGUAGE_EN));
  g_assert_cmpuint (stop->n_quotations, ==, 1);
  g_assert_cmpstr (stop->quotations[0].words.in[TUMEN_LANGUAGE_EN], ==, "a … b");
  g_assert_cmpuint (stop->hides, ==, TUMEN_HIDE_TITLE | TUMEN_HIDE_SOURCE);
  g_assert_cmpint (stop->task, ==, TUMEN_TASK_ORDER);
  g_assert_cmpuint (g_strv_length (stop->cards), ==, 3);
  g_assert_cmpuint (tumen_story_find_stop (story, "a"), ==, 0);
  g_assert_cmpuint (tumen_story_find_stop (story, NULL), ==, G_MAXUINT);
}

static void
test_words_are_cleaned (void)
{
  TumenStoryText   words = { { NULL } };
  g_autofree char *long_words = g_strnfill (TUMEN_STORY_MOST_SIGNS + 5, 'x');
  g_autoptr (TumenStory) story = tumen_story_new ("l");

  tumen_story_text_set (&words, TUMEN_LANGUAGE_ES, "a\tb\nc\x01\xff");
  g_assert_cmpstr (words.in[TUMEN_LANGUAGE_ES], ==, "a b\nc \357\277\275");
  tumen_story_text_set (&words, TUMEN_LANGUAGE_EN, " \n ");
  g_assert_cmpstr (tumen_story_text_get (&words, TUMEN_LANGUAGE_EN), ==, "a b\nc \357\277\275");
  tumen_story_text_set (&words, TUMEN_LANGUAGE_ES, "");
  g_assert_null (words.in[TUMEN_LANGUAGE_ES]);
  tumen_story_text_set (&words, TUMEN_LANGUAGE_EN, NULL);
  g_assert_null (tumen_story_text_get (&words, TUMEN_LANGUAGE_ES));
  tumen_story_text_set (&story->title, TUMEN_LANGUAGE_EN, long_words);
  g_assert_cmpuint (strlen (story->title.in[TUMEN_LANGUAGE_EN]), ==, TUMEN_STORY_MOST_SIGNS);
}

static void
test_what_is_no_story_is_refused (void)
{
  g_autofree char *deep = g_strnfill (5000, '[');
  g_autofree char *large = g_strnfill (TUMEN_STORY_MOST_BYTES + 1, ' ');

  assert_is_none ("", TUMEN_STORY_ERROR_SYNTAX, "not valid JSON");
  assert_is_none ("{", TUMEN_STORY_ERROR_SYNTAX, "not valid JSON: line 1");
  assert_is_none ("[]", TUMEN_STORY_ERROR_SYNTAX, "“tumen-story”");
  assert_is_none ("{\"format\": \"x\"}", TUMEN_STORY_ERROR_SYNTAX, "“tumen-story”");
  assert_is_none ("{\"format\": 1, \"format\": 2}", TUMEN_STORY_ERROR_SYNTAX, "not valid JSON");
  assert_is_none ("{\"format\": \"tumen-story\", \"id\": \"\xff\"}", TUMEN_STORY_ERROR_SYNTAX,
                  "not valid JSON");
  assert_is_none ("{\"format\": \"tumen-story\", \"id\": \"\\u0000\"}", TUMEN_STORY_ERROR_SYNTAX,
                  "has the character “\\u0000” in line 1");
  assert_is_none (deep, TUMEN_STORY_ERROR_SYNTAX, "brackets");
  assert_is_none (large, TUMEN_STORY_ERROR_TOO_LARGE, "1 MiB");
}

static void
test_damaged_stops_are_left_out (void)
{
  g_autofree char *long_words = g_strnfill (TUMEN_STORY_MOST_SIGNS + 1, 'x');
  g_autofree char *too_long = g_strdup_printf ("\"notes\": {\"en\": \"%s\"}", long_words);

  assert_stop_is_left_out ("\"event\": 7", "“event” must hold identifiers");
  assert_stop_is_left_out ("\"event\": \"a b\"", "“event” must hold identifiers");
  assert_stop_is_left_out ("\"event\": \"\"", "“event” must hold identifiers");
  assert_stop_is_left_out ("\"view\": []", "“view” must be the text of a view");
  assert_stop_is_left_out ("\"view\": \"a\\nb\"", "“view” must be the text of a view");
  assert_stop_is_left_out ("\"title\": \"t\"", "“title” must give words by language");
  assert_stop_is_left_out ("\"answer\": {\"es\": 1}", "“answer” must give words by language");
  assert_stop_is_left_out (too_long, "“notes” must give words by language");
  assert_stop_is_left_out ("\"quotations\": {}", "“quotations” must be a list");
  assert_stop_is_left_out ("\"quotations\": [1]", "“quotations: excerpt” must hold identifiers");
  assert_stop_is_left_out ("\"quotations\": [{}]", "“quotations: excerpt” must hold identifiers");
  assert_stop_is_left_out ("\"quotations\": [{\"excerpt\": \"x\", \"words\": {\"en\": \"w\", "
                           "\"es\": 1}}]",
                           "“quotations: words” must give words");
  assert_stop_is_left_out ("\"hides\": \"date\"", "“hides” must be a list");
  assert_stop_is_left_out ("\"cards\": \"p\"", "“cards” must be a list");
  assert_stop_is_left_out ("\"cards\": [\"p\", 1]", "“cards” must hold identifiers");
}

static void
test_stops_without_an_id_of_their_own_are_left_out (void)
{
  g_autofree char *faults = NULL;
  g_autofree char *text = dup_story ("[7, {\"id\": \"a b\", \"name\": {\"en\": \"Letter\"}}, {}, "
                                     "{\"id\": \"c\"}, {\"id\": \"c\", \"event\": \"e\"}]");
  g_autoptr (TumenStory) story = parse (text, &faults);

  g_assert_cmpuint (story->stops->len, ==, 1);
  g_assert_cmpstr (faults, ==,
                   "Stop 1 is left out: it must be an object such as {…}.\n"
                   "Stop 2 (“Letter”) is left out: its “id” must be 1 to 100 letters, digits and "
                   "hyphens.\n"
                   "Stop 3 is left out: its “id” must be 1 to 100 letters, digits and hyphens.\n"
                   "Stop 5 (“c”) is left out: a stop before it has the same “id”.");
}

static void
test_what_is_not_known_is_told_and_the_rest_plays (void)
{
  g_autofree char *faults = NULL;
  g_autofree char *text = dup_story (
    "[{" PARADE ", \"hides\": [\"date\", \"colour\", 7, \"weight\"], \"task\": \"sing\", "
    "\"quotations\": [{\"excerpt\": \"p\"}, {\"excerpt\": \"q\"}, {\"excerpt\": \"r\"}], "
    "\"cards\": [\"1\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\"]}]");
  g_autoptr (TumenStory) story = parse (text, &faults);
  TumenStop *stop = tumen_story_get_stop (story, 0);

  g_assert_cmpuint (stop->hides, ==, TUMEN_HIDE_DATE);
  g_assert_cmpint (stop->task, ==, TUMEN_TASK_NONE);
  g_assert_cmpuint (stop->n_quotations, ==, 2);
  g_assert_cmpuint (g_strv_length (stop->cards), ==, TUMEN_STORY_MOST_CARDS);
  g_assert_cmpstr (faults, ==,
                   "Stop 1 (“a”) shows only the first 2 of its quotations; no more fit on a "
                   "screen.\n"
                   "Stop 1 (“a”) plays without what its “hides” asks for, which this version of "
                   "Tumen does not know.\n"
                   "Stop 1 (“a”) plays without what its “task” asks for, which this version of "
                   "Tumen does not know.\n"
                   "Stop 1 (“a”) shows only the first 7 of its cards; no more fit on a screen.");
}

static void
test_damaged_fields_of_a_story_are_told (void)
{
  g_autofree char *faults = NULL;
  g_autoptr (TumenStory) story =
    parse ("{\"format\": \"tumen-story\", \"version\": 99, \"id\": \"a b\", \"library\": 7, "
           "\"title\": {\"en\": \"t\", \"es\": []}, \"about\": 1, \"minutes\": -5, \"stops\": {}}",
           &faults);
  g_auto (GStrv) sentences = g_strsplit (faults, "\n", -1);

  g_assert_cmpuint (story->stops->len, ==, 0);
  g_assert_cmpuint (story->minutes, ==, 0);
  g_assert_null (story->library);
  g_assert_null (story->title.in[TUMEN_LANGUAGE_EN]);
  g_assert_true (g_str_has_prefix (story->id, "story-"));
  g_assert_cmpuint (g_strv_length (sentences), ==, 7);
  g_assert_nonnull (strstr (sentences[0], "later version"));
  g_assert_nonnull (strstr (sentences[1], story->id));
  g_assert_nonnull (strstr (sentences[2], "“library”"));
  g_assert_nonnull (strstr (sentences[3], "“title”"));
  g_assert_nonnull (strstr (sentences[4], "“about”"));
  g_assert_nonnull (strstr (sentences[5], "from 0 to 600"));
  g_assert_nonnull (strstr (sentences[6], "“stops”"));
}

static void
test_version_is_told_unless_it_is_this_one (void)
{
  static const struct
  {
    const char *version, *told; /* (nullable) told */
  } cases[] = {
    { "\"version\": 1, ", NULL },
    { "\"version\": 2, ", "later version" },
    { "\"version\": 1e9, ", "later version" },
    { "\"version\": 1.5, ", "later version" },
    { "\"version\": 1000000000000000000, ", "later version" },
    { "\"version\": 1.0, ", "“version” of the story is none" },
    { "\"version\": 0, ", "“version” of the story is none" },
    { "\"version\": -1, ", "“version” of the story is none" },
    { "\"version\": \"2\", ", "“version” of the story is none" },
    { "\"version\": null, ", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *faults = NULL;
      g_autofree char *text = g_strdup_printf ("{\"format\": \"tumen-story\", %s\"id\": \"s\", "
                                               "\"library\": \"l\"}",
                                               cases[i].version);
      g_autoptr (TumenStory) story = parse (text, &faults);

      g_assert_cmpstr (story->id, ==, "s");
      if (cases[i].told == NULL)
        g_assert_cmpstr (faults, ==, "");
      else
        g_assert_nonnull (strstr (faults, cases[i].told));
      g_assert_null (strchr (faults, '\n'));
    }
}

/* Some editors write one. */
static void
test_byte_order_mark_is_skipped (void)
{
  g_autofree char *faults = NULL;
  g_autofree char *text = dup_story ("[]");
  g_autofree char *marked = g_strconcat ("\ufeff", text, NULL);
  g_autoptr (TumenStory) story = parse (marked, &faults);

  g_assert_cmpstr (story->id, ==, "s");
  g_assert_cmpstr (faults, ==, "");
}

/* What the reader of JSON quotes is cut off, wherever that is. */
static void
test_errors_are_whole_letters (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *letters = g_strnfill (200, 'e');
      g_auto (GStrv) parts = g_strsplit (letters, "e", -1);
      g_autofree char *accents = g_strjoinv ("€", parts);
      g_autofree char *text = g_strdup_printf ("{\"%.*s%s\" 1}", (int)i, "xxx", accents);

      g_assert_null (tumen_story_parse (text, -1, NULL, &error));
      g_assert_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_there_is_a_most_of_stops_and_sentences (void)
{
  g_autoptr (GString) stops = g_string_new ("[");
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *faults = NULL;
  g_autofree char *text = NULL;
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (TumenStory) again = NULL;

  for (guint i = 0; i <= TUMEN_STORY_MOST_STOPS; i++)
    g_string_append_printf (stops, "%s{\"id\": \"s%u\", \"task\": \"sing\"}", i > 0 ? ", " : "", i);
  g_string_append (stops, "]");
  text = dup_story (stops->str);
  story = parse (text, &faults);
  g_assert_cmpuint (story->stops->len, ==, TUMEN_STORY_MOST_STOPS);
  g_assert_true (g_str_has_suffix (faults, "at most 100 stops; those after them are left out."));
  for (guint i = 0; i < 10; i++)
    {
      again = tumen_story_parse (text, -1, many, NULL);
      g_clear_pointer (&again, tumen_story_free);
    }
  g_assert_cmpuint (many->len, ==, 200);
}

static void
assert_faults (TumenLibrary *library,
               const char   *stops,
               const char   *expected)
{
  g_autofree char *faults = NULL;
  g_autofree char *found = NULL;
  g_autofree char *text = dup_story (stops);
  g_autoptr (TumenStory) story = parse (text, &faults);
  g_autoptr (GPtrArray) checked = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpstr (faults, ==, "");
  tumen_story_check (story, library, checked);
  found = join (checked);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_what_points_to_nothing_is_told (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

  assert_faults (library, "[{\"id\": \"a\", \"event\": \"kim-shoigu-meeting-2023-07\", "
                          "\"view\": \"select=kim-shoigu-meeting-2023-07\", "
                          "\"quotations\": [{\"excerpt\": \"x000-01\"}]}]",
                 "");
  assert_faults (library, "[{" PARADE "}]",
                 "Stop 1 (“a”) shows the event “e”, which is not in the library.");
  assert_faults (library, "[{\"id\": \"a\", \"view\": \"nothing\"}]",
                 "Stop 1 (“a”) has a view that cannot be read: “nothing” in a view is not a key, "
                 "“=” and a value; join such pairs by “&”.");
  assert_faults (library, "[{\"id\": \"a\", \"view\": \"select=e\"}]",
                 "Stop 1 (“a”) has a view in which the event “e” is selected, which is not in the "
                 "library.");
  assert_faults (library, "[{\"id\": \"a\", \"quotations\": [{\"excerpt\": \"x\"}]}]",
                 "Stop 1 (“a”) quotes the excerpt “x”, which is not in the library.");
  assert_faults (library, "[{\"id\": \"a\", \"cards\": [\"e\"]}]",
                 "Stop 1 (“a”) has a card of the event “e”, which is not in the library.");
}

static void
test_tasks_that_cannot_be_given_are_told (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

  assert_faults (library, "[{\"id\": \"a\", \"task\": \"predict\"}]",
                 "Stop 1 (“a”) asks when it was, but shows no event; choose one.");
  assert_faults (library, "[{\"id\": \"a\", \"task\": \"order\"}]",
                 "Stop 1 (“a”) asks for an order, for which it needs 3 to 7 cards.");
  assert_faults (library, "[{\"id\": \"a\", \"task\": \"who\"}]",
                 "Stop 1 (“a”) asks who said it, for which it needs two quotations.");
}

static void
test_another_library_is_told (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenStory) story = tumen_story_new ("theirs");
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  tumen_story_check (story, library, faults);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "“theirs”"));
}

static void
test_quotations_are_pieces_of_the_text (void)
{
  const char text[] = "una misiva cordial y magnífica, dijo";

  g_assert_true (tumen_story_quotes (text, text));
  g_assert_true (tumen_story_quotes ("misiva … magnífica", text));
  g_assert_true (tumen_story_quotes ("…cordial […] dijo", text));
  g_assert_true (tumen_story_quotes ("[…] cordial [ … ]", "x cordial [ y ]"));
  g_assert_true (tumen_story_quotes ("una… misiva … …", text));
  g_assert_false (tumen_story_quotes ("Misiva", text));
  g_assert_false (tumen_story_quotes ("magnifica", text));
  g_assert_false (tumen_story_quotes ("magnífica … misiva", text));
  g_assert_false (tumen_story_quotes ("misiva ... magnífica", text));
  g_assert_false (tumen_story_quotes ("misiva magnífica", text));
  g_assert_false (tumen_story_quotes ("misiva … misiva", text));
  g_assert_false (tumen_story_quotes ("…", text));
  g_assert_false (tumen_story_quotes ("", text));
}

static void
test_pieces_are_found (void)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (TumenStoryPiece));
  const TumenStoryPiece *found;

  g_assert_true (tumen_story_find_pieces ("one … three", "one two three", pieces));
  g_assert_cmpuint (pieces->len, ==, 2);
  found = (const TumenStoryPiece *)(gconstpointer)pieces->data;
  g_assert_cmpuint (found[0].begin, ==, 0);
  g_assert_cmpuint (found[0].end, ==, 3);
  g_assert_cmpuint (found[1].begin, ==, 8);
  g_assert_cmpuint (found[1].end, ==, 13);
}

static void
test_words_are_held_against_their_language (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

  assert_faults (library,
                 "[{\"id\": \"a\", \"quotations\": [{\"excerpt\": \"x000-01\", \"words\": "
                 "{\"es\": \"Kim Jong Un se reunió … asuntos militares\", "
                 "\"en\": \"Kim Jong Un met […] military matters\"}}]}]",
                 "");
  assert_faults (library,
                 "[{\"id\": \"a\", \"quotations\": [{\"excerpt\": \"x000-01\", \"words\": "
                 "{\"en\": \"Kim Jong Un se reunió\"}}]}]",
                 "Stop 1 (“a”) quotes “Kim Jong Un se reunió”, which the excerpt “x000-01” does "
                 "not say; only “…” and “[…]” may stand for what is left out.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story/text/gives-any-story-back", test_text_gives_any_story_back);
  g_test_add_func ("/story/equal/sees-any-change", test_any_change_is_seen);
  g_test_add_func ("/story/parse/reads-the-contract", test_a_story_as_in_the_contract_is_read);
  g_test_add_func ("/story/words/are-cleaned", test_words_are_cleaned);
  g_test_add_func ("/story/parse/refuses-what-is-none", test_what_is_no_story_is_refused);
  g_test_add_func ("/story/parse/leaves-damaged-stops-out", test_damaged_stops_are_left_out);
  g_test_add_func ("/story/parse/leaves-out-stops-without-own-id",
                   test_stops_without_an_id_of_their_own_are_left_out);
  g_test_add_func ("/story/parse/tells-what-is-unknown",
                   test_what_is_not_known_is_told_and_the_rest_plays);
  g_test_add_func ("/story/parse/tells-damaged-fields", test_damaged_fields_of_a_story_are_told);
  g_test_add_func ("/story/parse/tells-another-version",
                   test_version_is_told_unless_it_is_this_one);
  g_test_add_func ("/story/parse/skips-byte-order-mark", test_byte_order_mark_is_skipped);
  g_test_add_func ("/story/parse/errors-are-whole-letters", test_errors_are_whole_letters);
  g_test_add_func ("/story/parse/has-a-most", test_there_is_a_most_of_stops_and_sentences);
  g_test_add_func ("/story/check/tells-what-points-to-nothing",
                   test_what_points_to_nothing_is_told);
  g_test_add_func ("/story/check/tells-impossible-tasks",
                   test_tasks_that_cannot_be_given_are_told);
  g_test_add_func ("/story/check/tells-another-library", test_another_library_is_told);
  g_test_add_func ("/story/quotes/pieces-in-order", test_quotations_are_pieces_of_the_text);
  g_test_add_func ("/story/quotes/finds-the-pieces", test_pieces_are_found);
  g_test_add_func ("/story/check/holds-words-against-their-language",
                   test_words_are_held_against_their_language);
  return g_test_run ();
}
