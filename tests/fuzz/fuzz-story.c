/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "replay.h"
#include "tumen-story.h"

#include <string.h>

/* Reads any bytes as a story. */

static TumenLibrary *
get_library (void)
{
  static TumenLibrary *library;

  if (library == NULL)
    library = tumen_library_open_builtin (NULL);
  return library;
}

static void
check_sentences (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const char *sentence = faults->pdata[i];

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_cmpuint (strlen (sentence), >, 0);
    }
}

/* What was read is sound, and is written so that it is read again without a fault. */
static void
check_story (const TumenStory *story)
{
  g_autofree char *text = tumen_story_to_text (story);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenStory) again = NULL;

  g_assert_nonnull (text);
  g_assert_cmpuint (story->stops->len, <=, TUMEN_STORY_MOST_STOPS);
  g_assert_cmpuint (story->minutes, <=, TUMEN_STORY_MOST_MINUTES);
  tumen_story_check (story, get_library (), faults);
  check_sentences (faults);
  /* Indented it may be longer than it may be. */
  if (strlen (text) > TUMEN_STORY_MOST_BYTES)
    return;
  again = tumen_story_parse (text, -1, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (tumen_story_equal (story, again));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenStory) story =
    tumen_story_parse ((const char *)data, (gssize)size, faults, &error);

  g_assert_true ((story == NULL) == (error != NULL));
  check_sentences (faults);
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  else
    check_story (story);
  return 0;
}
