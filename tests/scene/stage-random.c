/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stage-random.h"

/* Words of random lengths, as many as make @n_letters; now and then one that no line holds. */
static const char *
make_text (GStringChunk *strings,
           gint32        n_letters)
{
  static const char *const words[] = { "a", "y", "de", "Kim", "misiles", "norcoreanos",
                                       "**carta**", "¿incondicionalmente?", "Ucrania,",
                                       "Äußerungsverbotsgesetz", "…", "「平壌」", "«Ñandú»" };
  g_autoptr (GString) text = g_string_new ("x");

  while (g_utf8_strlen (text->str, -1) < n_letters)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
    }
  if (g_test_rand_int_range (0, 12) == 0)
    {
      for (int i = 0; i < 120; i++)
        g_string_append_c (text, (char)('a' + i % 26));
    }
  return g_string_chunk_insert (strings, text->str);
}

static const char *
make_length (GStringChunk *strings,
             gint32        most)
{
  gint32 length = g_test_rand_int_range (0, 4) == 0 ? most : most / 6;

  if (g_test_rand_int_range (0, 4) == 0)
    return NULL;
  return make_text (strings, g_test_rand_int_range (1, length));
}

void
stage_random_fill (StageSample  *sample,
                   GStringChunk *strings)
{
  TumenStageContent *content = &sample->content;

  content->story = make_text (strings, g_test_rand_int_range (1, 90));
  content->title = make_text (strings, g_test_rand_int_range (1, 200));
  content->date = make_length (strings, 90);
  content->place = make_length (strings, 90);
  content->remark = make_length (strings, 500);
  content->question = make_length (strings, 500);
  content->answer = make_length (strings, 500);
  content->n_quotations = (guint)g_test_rand_int_range (0, 3);
  content->hides = (guint)g_test_rand_int_range (0, 16);
  content->task = (TumenStoryTask)g_test_rand_int_range (0, 4);
  content->n_cards = content->task == TUMEN_TASK_ORDER ? (guint)g_test_rand_int_range (3, 8) : 0;
  content->cards = sample->cards;
  content->is_ordered = g_test_rand_bit ();
  content->has_guess = g_test_rand_bit ();
  content->guess = g_test_rand_double_range (content->span.begin, content->span.end);
  content->guess_date = make_length (strings, 60);
  content->distance = make_length (strings, 60);
  content->has_lost_event = g_test_rand_int_range (0, 5) == 0;
  content->stop = (guint)g_test_rand_int_range (0, STAGE_N_STEPS + 1);
  for (guint i = 0; i < content->n_quotations; i++)
    {
      content->quotations[i].words = make_text (strings, g_test_rand_int_range (1, 700));
      content->quotations[i].speaker = make_length (strings, 200);
      content->quotations[i].source = make_length (strings, 200);
    }
}
