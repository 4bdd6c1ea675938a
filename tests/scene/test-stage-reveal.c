/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is told, in whatever order: what was to be read before stays where it was. */

#include "config.h"

#include "stage-random.h"
#include "tumen-library-stories.h"

#include <math.h>
#include <string.h>

#define N_STORIES 1 /* of each in each language, with other things hidden */
#define N_SCREENS 18

/* Flags say more when the date is told, and cards change their places when their order is. */
static gboolean
stays (const TumenStageItem *item)
{
  if (item->type == TUMEN_STAGE_COVER)
    return FALSE;
  return item->type == TUMEN_STAGE_PANEL ||
         (item->type == TUMEN_STAGE_TEXT && item->role != TUMEN_STAGE_SIGN &&
          item->role != TUMEN_STAGE_FLAG && item->role != TUMEN_STAGE_CARD_TITLE);
}

static gboolean
are_same (const TumenStageItem *item,
          const TumenStageItem *other)
{
  return item->type == other->type && item->role == other->role &&
         g_strcmp0 (item->text, other->text) == 0 && fabs (item->size - other->size) < 0.01 &&
         fabs (item->rect.x - other->rect.x) < 0.01 && fabs (item->rect.y - other->rect.y) < 0.01 &&
         fabs (item->rect.width - other->rect.width) < 0.01 &&
         fabs (item->rect.height - other->rect.height) < 0.01;
}

static gboolean
has_same (TumenStage           *stage,
          const TumenStageItem *wanted)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (are_same (&items[i], wanted))
        return TRUE;
    }
  return FALSE;
}

static void
assert_nothing_moves (TumenStage *before,
                      TumenStage *after)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (before, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *one = NULL, *other = NULL;

      if (!stays (&items[i]) || has_same (after, &items[i]))
        continue;
      one = tumen_stage_to_text (before);
      other = tumen_stage_to_text (after);
      g_error ("“%s” moves when something is told, from:\n%sto:\n%s", items[i].text, one, other);
    }
}

/* One of the things that are hidden, by chance. */
static guint
choose (guint hidden)
{
  guint chosen;

  do
    chosen = 1u << g_test_rand_int_range (0, 6);
  while ((hidden & chosen) == 0);
  return chosen;
}

/* Screens of any content. */

static void
tell_all (StageSample    *sample,
          TumenStageSpec *spec)
{
  TumenStageContent *content = &sample->content;
  const char        *distance = content->distance;
  g_autoptr (TumenStage) before = NULL;

  spec->hidden = content->hides | TUMEN_HIDE_ANSWER | TUMEN_HIDE_ORDER;
  content->is_ordered = FALSE;
  content->distance = NULL;
  before = tumen_stage_new_for_content (sample->text, content, spec);
  while (spec->hidden != 0)
    {
      g_autoptr (TumenStage) after = NULL;

      spec->hidden &= ~choose (spec->hidden);
      content->is_ordered = (spec->hidden & TUMEN_HIDE_ORDER) == 0;
      content->distance = (spec->hidden & TUMEN_HIDE_DATE) == 0 ? distance : NULL;
      after = tumen_stage_new_for_content (sample->text, content, spec);
      assert_nothing_moves (before, after);
      g_set_object (&before, after);
    }
}

static void
test_nothing_moves_on_any_screen (void)
{
  static const struct
  {
    double width, height;
  } shapes[] = { { 1024, 768 }, { 1920, 1080 }, { 2560, 1080 } };
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  for (guint i = 0; i < N_SCREENS; i++)
    {
      GStringChunk  *strings = g_string_chunk_new (4096);
      TumenStageSpec spec;
      guint          shape = i % G_N_ELEMENTS (shapes);

      stage_random_fill (&sample, strings);
      sample.content.stop = MIN (sample.content.stop, STAGE_N_STEPS - 1);
      tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
      spec.text_scale = 1.0 + i / 3 % 3 / 2.0;
      tell_all (&sample, &spec);
      g_string_chunk_free (strings);
    }
  stage_sample_clear (&sample);
}

/* The stories that come with the program. */

typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenText    *text;
} Fixture;

static void
fixture_init (Fixture      *self,
              gconstpointer id)
{
  self->library = tumen_library_open_builtin (NULL);
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->text = tumen_text_new ("Cantarell", 1.0);
}

static void
fixture_clear (Fixture      *self,
               gconstpointer id)
{
  g_clear_object (&self->library);
  g_clear_object (&self->table);
  g_clear_object (&self->text);
}

static TumenStage *
make_stage (Fixture     *self,
            TumenLesson *lesson)
{
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, 1920, 1080);
  spec.hidden = tumen_lesson_get_hidden (lesson);
  return tumen_stage_new (self->text, lesson, tumen_lesson_get_index (lesson), &spec);
}

static TumenLesson *
make_lesson (Fixture      *self,
             const char   *id,
             TumenLanguage language)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = tumen_library_dup_story (self->library, id, faults);

  g_assert_nonnull (story);
  for (guint i = 0; i < story->stops->len; i++)
    {
      TumenStop *stop = g_ptr_array_index (story->stops, i);

      stop->hides = (guint)g_test_rand_int_range (0, 16);
    }
  return tumen_lesson_new (self->library, self->table, story, language);
}

static void
tell_stop (Fixture     *self,
           TumenLesson *lesson,
           guint        index)
{
  g_autoptr (TumenStage) before = NULL;

  tumen_lesson_go_to (lesson, index);
  if (tumen_lesson_get_stop (lesson, index)->task == TUMEN_TASK_PREDICT)
    tumen_lesson_set_guess (lesson, tumen_lesson_get_span (lesson, index).begin + 20.0);
  before = make_stage (self, lesson);
  while (tumen_lesson_get_hidden (lesson) != 0)
    {
      g_autoptr (TumenStage) after = NULL;

      tumen_lesson_reveal (lesson, choose (tumen_lesson_get_hidden (lesson)));
      after = make_stage (self, lesson);
      assert_nothing_moves (before, after);
      g_set_object (&before, after);
    }
}

static void
test_nothing_moves_in_a_story (Fixture      *self,
                               gconstpointer id)
{
  for (guint i = 0; i < N_STORIES * TUMEN_N_LANGUAGES; i++)
    {
      g_autoptr (TumenLesson) lesson = NULL;

      lesson = make_lesson (self, id, (TumenLanguage)(i % TUMEN_N_LANGUAGES));
      for (guint stop = 0; stop < tumen_lesson_get_n_stops (lesson); stop++)
        tell_stop (self, lesson, stop);
    }
}

/* What a press tells must be seen: beside cards too, once they lie right. */
static void
test_order_tells_remark_and_quotations (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) asked = NULL;
  g_autoptr (TumenStage) told = NULL;
  g_autofree char *asked_text = NULL, *told_text = NULL, *said = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "order", &spec);
  sample.content.n_cards = 3;
  sample.content.n_quotations = 1;
  asked = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
  sample.content.is_ordered = TRUE;
  told = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
  asked_text = tumen_stage_to_text (asked);
  told_text = tumen_stage_to_text (told);
  said = tumen_stage_dup_spoken (told);
  g_assert_null (strstr (asked_text, "One voice"));
  g_assert_null (strstr (asked_text, "magnificent"));
  g_assert_nonnull (strstr (told_text, "One voice"));
  g_assert_nonnull (strstr (told_text, "magnificent"));
  g_assert_nonnull (strstr (said, "One voice: the North Korean agency KCNA"));
  g_assert_false (tumen_stage_is_cut (told));
  stage_sample_clear (&sample);
}

/* Cards do not shrink for a quotation: it is left out, and whoever makes the story is told. */
static void
test_quotations_without_room_beside_cards_are_told (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  g_autofree char *text = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "ordered", &spec);
  sample.content.n_cards = 7;
  sample.content.n_quotations = 2;
  sample.content.quotations[0].words = sample.content.quotations[1].words =
    "“Russia had launched North Korean ballistic missiles against Ukraine on 30 December 2023 and "
    "again on 2 and 6 January 2024”";
  stage = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
  text = tumen_stage_to_text (stage);
  g_assert_null (strstr (text, "launched"));
  g_assert_nonnull (strstr (text, "One voice"));
  g_assert_true (tumen_stage_is_cut (stage));
  stage_sample_clear (&sample);
}

/* A guess and the answer to it stand among the steps that the class knows. */
static void
test_marks_come_back_with_the_answer (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  guint          n_items, n_marks = 0;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (guint told = 0; told < 2; told++)
    {
      g_autoptr (TumenStage) stage = NULL;
      const TumenStageItem *items, *guess = NULL;

      tumen_stage_spec_init (&spec, 1920, 1080);
      stage_sample_set_screen (&sample, told ? "predicted" : "predict", &spec);
      stage = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
      items = tumen_stage_get_items (stage, &n_items);
      for (guint i = 0; i < n_items; i++)
        {
          if (items[i].type == TUMEN_STAGE_GUESS)
            guess = &items[i];
          n_marks += items[i].type == TUMEN_STAGE_MARK;
        }
      for (guint i = 0; i < n_items; i++)
        {
          if (items[i].type == TUMEN_STAGE_MARK)
            g_assert_cmpfloat (items[i].rect.y, >=, guess->rect.y + guess->rect.height);
        }
      g_assert_cmpuint (n_marks, ==, told ? STAGE_N_STEPS : 0);
    }
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  static const char *const ids[] = { "letter-to-treaty", "one-voice" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-reveal/nothing-moves-on-any-screen", test_nothing_moves_on_any_screen);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *path = g_strconcat ("/stage-reveal/nothing-moves-in/", ids[i], NULL);

      g_test_add (path, Fixture, ids[i], fixture_init, test_nothing_moves_in_a_story,
                  fixture_clear);
    }
  g_test_add_func ("/stage-reveal/order-tells-remark-and-quotations",
                   test_order_tells_remark_and_quotations);
  g_test_add_func ("/stage-reveal/quotations-without-room-beside-cards-are-told",
                   test_quotations_without_room_beside_cards_are_told);
  g_test_add_func ("/stage-reveal/marks-come-back-with-the-answer",
                   test_marks_come_back_with_the_answer);
  return g_test_run ();
}
