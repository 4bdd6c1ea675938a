/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-fixture.h"

#define MAX_SIGNS 12

static const char *const signs[] = {
  "a",
  "Z",
  " ",
  "é",
  "한",
  "Ж",
  "\n",
  "\"",
  "\\",
  "**",
  "…",
  "[…]",
  "<",
  "&",
  "%",
  "\342\200\256",
  "😀",
};

char *
story_new_random_words (GRand *random)
{
  GString *words = g_string_new (NULL);
  int      n_signs = g_rand_int_range (random, 1, MAX_SIGNS);

  for (int i = 0; i < n_signs; i++)
    g_string_append (words, signs[g_rand_int_range (random, 0, G_N_ELEMENTS (signs))]);
  return g_string_free (words, FALSE);
}

static void
fill_text (GRand          *random,
           TumenStoryText *text)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_autofree char *words = story_new_random_words (random);

      if (g_rand_boolean (random))
        tumen_story_text_set (text, (TumenLanguage)i, words);
    }
}

static char *
new_id (GRand      *random,
        const char *start)
{
  return g_strdup_printf ("%s-%x", start, g_rand_int (random));
}

static void
fill_quotations (GRand     *random,
                 TumenStop *stop)
{
  stop->n_quotations = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_QUOTATIONS + 1);
  for (guint i = 0; i < stop->n_quotations; i++)
    {
      stop->quotations[i].excerpt = new_id (random, "x.1:_");
      fill_text (random, &stop->quotations[i].words);
    }
}

static void
fill_cards (GRand     *random,
            TumenStop *stop)
{
  guint n_cards = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_CARDS + 1);
  char *cards[TUMEN_STORY_MOST_CARDS + 1] = { NULL };

  for (guint i = 0; i < n_cards; i++)
    cards[i] = g_strdup_printf ("card-%u-%x", i, g_rand_int (random));
  tumen_stop_set_cards (stop, (const char *const *)cards);
  for (guint i = 0; i < n_cards; i++)
    g_free (cards[i]);
}

static void
fill_texts (GRand     *random,
            TumenStop *stop)
{
  fill_text (random, &stop->title);
  fill_text (random, &stop->name);
  fill_text (random, &stop->remark);
  fill_text (random, &stop->question);
  fill_text (random, &stop->answer);
  fill_text (random, &stop->notes);
}

TumenStop *
story_new_random_stop (GRand *random)
{
  TumenStop *stop = tumen_stop_new ();

  g_free (stop->id);
  stop->id = new_id (random, "s");
  if (g_rand_boolean (random))
    stop->event = new_id (random, "event");
  if (g_rand_boolean (random))
    stop->view = g_strdup ("lanes=kind&reading=editors&lang=en");
  fill_texts (random, stop);
  fill_quotations (random, stop);
  stop->hides = (guint)g_rand_int_range (random, 0, TUMEN_HIDE_ANSWER);
  stop->task = (TumenStoryTask)g_rand_int_range (random, TUMEN_TASK_NONE, TUMEN_TASK_WHO + 1);
  fill_cards (random, stop);
  return stop;
}

TumenStory *
story_new_random (GRand      *random,
                  const char *library)
{
  TumenStory *story = tumen_story_new (library);
  int         n_stops = g_rand_int_range (random, 0, 5);

  g_free (story->id);
  story->id = new_id (random, "story");
  fill_text (random, &story->title);
  fill_text (random, &story->about);
  story->minutes = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_MINUTES + 1);
  for (int i = 0; i < n_stops; i++)
    g_ptr_array_add (story->stops, story_new_random_stop (random));
  return story;
}

char *
story_make_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/tumen-story-XXXXXX");

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);
  return g_dir_make_tmp ("tumen-story-XXXXXX", NULL);
}

void
story_assert_equal (const TumenStory *story,
                    const TumenStory *other)
{
  g_autofree char *text = tumen_story_to_text (story);
  g_autofree char *other_text = tumen_story_to_text (other);

  g_assert_cmpstr (text, ==, other_text);
  g_assert_true (tumen_story_equal (story, other));
}
