/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the class sees. "test-scene-stage --print LANGUAGE" writes what
 * tests/golden/stage-LANGUAGE.txt should be.
 */

#include "config.h"

#include "stage-sample.h"

#include <stdio.h>
#include <string.h>

static TumenStage *
make (const StageSample    *sample,
      const TumenStageSpec *spec)
{
  return tumen_stage_new_for_content (sample->text, &sample->content, spec);
}

static TumenStage *
make_screen (StageSample    *sample,
             const char     *name,
             TumenStageSpec *spec)
{
  tumen_stage_spec_init (spec, 1920, 1080);
  stage_sample_set_screen (sample, name, spec);
  return make (sample, spec);
}

static guint
count_items (TumenStage        *stage,
             TumenStageItemType type)
{
  guint                 n_items, n = 0;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].type == type;
  return n;
}

static const TumenStageItem *
get_item (TumenStage        *stage,
          TumenStageItemType type,
          guint              n)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == type && n-- == 0)
        return &items[i];
    }
  g_assert_not_reached ();
}

static double
get_size (TumenStage    *stage,
          TumenStageRole role)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_STAGE_TEXT && items[i].role == role)
        return items[i].size;
    }
  return 0.0;
}

static char *
dump (TumenLanguage language)
{
  GString    *text = g_string_new (NULL);
  StageSample sample;

  stage_sample_init (&sample, language);
  for (guint i = 0; stage_screens[i] != NULL; i++)
    {
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = make_screen (&sample, stage_screens[i], &spec);
      g_autofree char *screen = tumen_stage_to_text (stage);
      g_autofree char *spoken = tumen_stage_dup_spoken (stage);

      g_string_append_printf (text, "== %s\n%s%s\n", stage_screens[i], screen, spoken);
    }
  stage_sample_clear (&sample);
  return g_string_free (text, FALSE);
}

static void
test_golden (gconstpointer data)
{
  const char      *code = data;
  g_autofree char *file = g_strdup_printf ("stage-%s.txt", code);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  TumenLanguage    language;

  g_assert_true (tumen_language_parse (code, &language));
  found = dump (language);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static gboolean
meet (const TumenRect *a,
      const TumenRect *b)
{
  return a->x + a->width > b->x + 0.5 && b->x + b->width > a->x + 0.5 &&
         a->y + a->height > b->y + 0.5 && b->y + b->height > a->y + 0.5;
}

static gboolean
is_box (const TumenStageItem *item)
{
  return item->type == TUMEN_STAGE_COVER || item->type == TUMEN_STAGE_RING ||
         (item->type == TUMEN_STAGE_TEXT && item->role != TUMEN_STAGE_SIGN);
}

static void
assert_apart (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          g_autofree char *screen = NULL;

          if (!is_box (&items[i]) || !is_box (&items[j]) || !meet (&items[i].rect, &items[j].rect))
            continue;
          screen = tumen_stage_to_text (stage);
          g_error ("“%s” and “%s” overlap:\n%s", items[i].text, items[j].text, screen);
        }
    }
}

static void
assert_inside (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  const TumenStageSpec *spec = tumen_stage_get_spec (stage);

  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;

      if (items[i].type == TUMEN_STAGE_EXTENT || items[i].type == TUMEN_STAGE_WEDGE)
        continue;
      g_assert_cmpfloat (rect->x, >=, -0.5);
      g_assert_cmpfloat (rect->y, >=, -0.5);
      g_assert_cmpfloat (rect->x + rect->width, <=, spec->width + 0.5);
      g_assert_cmpfloat (rect->y + rect->height, <=, spec->height + 0.5);
    }
}

static void
assert_sizes (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  double                height = tumen_stage_get_spec (stage)->height;

  g_assert_cmpfloat (tumen_stage_get_smallest (stage), >=, height / 34.0);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_STAGE_TEXT)
        continue;
      g_assert_cmpfloat (items[i].size, >=, tumen_stage_get_smallest (stage) - 1e-6);
      if (items[i].role == TUMEN_STAGE_QUOTE || items[i].role == TUMEN_STAGE_QUOTE_LARGE)
        g_assert_cmpfloat (items[i].size, >=, height * 48.0 / 1080.0 - 1e-6);
    }
}

/* What stands above the panel and below it, and what stands in it. */
static void
assert_panel_is_clear (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  const TumenStageItem *panel;

  if (count_items (stage, TUMEN_STAGE_PANEL) == 0)
    return;
  panel = get_item (stage, TUMEN_STAGE_PANEL, 0);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;
      gboolean         above = rect->y + rect->height <= panel->rect.y + 0.5;
      gboolean         below = rect->y >= panel->rect.y + panel->rect.height - 0.5;
      gboolean         within = rect->y >= panel->rect.y - 0.5 &&
                        rect->y + rect->height <= panel->rect.y + panel->rect.height + 0.5 &&
                        rect->x >= panel->rect.x &&
                        rect->x + rect->width <= panel->rect.x + panel->rect.width + 0.5;

      if (items[i].type == TUMEN_STAGE_TEXT || items[i].type == TUMEN_STAGE_COVER)
        g_assert_true (above || below || within);
    }
}

static void
assert_sound (TumenStage *stage)
{
  assert_inside (stage);
  assert_apart (stage);
  assert_sizes (stage);
  assert_panel_is_clear (stage);
}

static const struct
{
  double width, height;
} shapes[] = {
  { 1024, 768 },
  { 1366, 768 },
  { 1280, 720 },
  { 1920, 1200 },
  { 1920, 1080 },
  { 1280, 1024 },
  { 2560, 1080 },
  { 3840, 2160 },
};

static void
assert_screen_is_sound (StageSample *sample,
                        guint        screen,
                        gsize        shape)
{
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;

  tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
  stage_sample_set_screen (sample, stage_screens[screen], &spec);
  spec.dragged = TUMEN_NO_ROW;
  spec.text_scale = 1.0 + (double)((screen + shape) % 3) / 2.0;
  stage = make (sample, &spec);
  assert_sound (stage);
  g_assert_false (tumen_stage_is_cut (stage));
}

static void
test_every_screen_is_sound_at_any_shape_and_size_of_text (void)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      StageSample sample;

      stage_sample_init (&sample, (TumenLanguage)language);
      for (guint i = 0; i < G_N_ELEMENTS (shapes) * g_strv_length ((char **)stage_screens); i++)
        assert_screen_is_sound (&sample, i / G_N_ELEMENTS (shapes), i % G_N_ELEMENTS (shapes));
      stage_sample_clear (&sample);
    }
}

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

static void
make_content (StageSample  *sample,
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

static void
test_random_screens_are_sound (void)
{
  static const char *const articles[] = { "Article 1", "Article 2", NULL };
  StageSample              sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  sample.content.articles = articles;
  for (guint i = 0; i < 96; i++)
    {
      gsize          shape = i % 4 * 2; /* fonts are kept for a few sizes */
      GStringChunk  *strings = g_string_chunk_new (4096);
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = NULL;

      make_content (&sample, strings);
      sample.content.language = (TumenLanguage)(i / 12 % TUMEN_N_LANGUAGES);
      tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
      spec.text_scale = 1.0 + (double)(i / 4 % 3) / 2.0;
      spec.hidden = (guint)g_test_rand_int_range (0, 32);
      stage = make (&sample, &spec);
      assert_sound (stage);
      g_string_chunk_free (strings);
    }
  stage_sample_clear (&sample);
}

static void
test_type_follows_the_height (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) small = NULL;
  g_autoptr (TumenStage) large = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  tumen_stage_spec_init (&spec, 1920, 1080);
  small = make (&sample, &spec);
  tumen_stage_spec_init (&spec, 3840, 2160);
  large = make (&sample, &spec);
  g_assert_cmpfloat_with_epsilon (get_size (small, TUMEN_STAGE_TITLE), 88.0, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (large, TUMEN_STAGE_TITLE), 176.0, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (small, TUMEN_STAGE_QUOTE_LARGE), 84.0, 0.01);
  g_assert_cmpfloat_with_epsilon (tumen_stage_get_smallest (large),
                                  2.0 * tumen_stage_get_smallest (small), 0.01);
  stage_sample_clear (&sample);
}

static void
test_text_too_long_for_any_layout_is_told (void)
{
  StageSample      sample;
  TumenStageSpec   spec;
  g_autofree char *words = g_strnfill (3000, 'w');
  g_autoptr (TumenStage) stage = NULL;

  for (guint i = 9; i < 3000; i += 10)
    words[i] = ' ';
  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  sample.content.quotations[0].words = words;
  tumen_stage_spec_init (&spec, 1024, 768);
  stage = make (&sample, &spec);
  assert_sound (stage);
  g_assert_true (tumen_stage_is_cut (stage));
  stage_sample_clear (&sample);
}

static void
test_covers_tell_nothing_of_what_they_hide (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) first = NULL;
  g_autoptr (TumenStage) second = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_autofree char *spoken = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  first = make_screen (&sample, "hidden", &spec);
  sample.content.title = "A much longer title than the other one, of two lines at least";
  sample.content.date = "1953";
  sample.content.quotations[0].source = "article 17, a daily with a long name";
  sample.content.answer = "No.";
  second = make (&sample, &spec);
  first_text = tumen_stage_to_text (first);
  second_text = tumen_stage_to_text (second);
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpuint (count_items (first, TUMEN_STAGE_RING), ==, 0);
  spoken = tumen_stage_dup_spoken (second);
  g_assert_null (strstr (spoken, "1953"));
  g_assert_null (strstr (spoken, "longer title"));
  g_assert_null (strstr (spoken, "daily"));
  g_assert_nonnull (strstr (spoken, "title hidden"));
  stage_sample_clear (&sample);
}

/* Places of all that is no cover and no answer. */
static char *
dup_places (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  GString              *places = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].sign == 0)
        g_string_append_printf (places, "%d %.2f %.2f\n", items[i].type, items[i].rect.x,
                                items[i].rect.y);
    }
  return g_string_free (places, FALSE);
}

static void
test_nothing_moves_when_the_answer_is_told (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) asked = NULL;
  g_autoptr (TumenStage) told = NULL;
  g_autofree char *asked_places = NULL;
  g_autofree char *told_places = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "asked", &spec);
  sample.content.answer = "One and the same, as both articles translate what the agency KCNA had "
                          "reported that day; two translations are no second witness.";
  asked = make (&sample, &spec);
  spec.hidden = 0;
  told = make (&sample, &spec);
  asked_places = dup_places (asked);
  told_places = dup_places (told);
  g_assert_cmpstr (asked_places, ==, told_places);
  stage_sample_clear (&sample);
}

static void
test_covers_and_marks_and_cards_are_hit (void)
{
  StageSample           sample;
  TumenStageSpec        spec;
  const TumenStageItem *cover, *mark, *card;
  g_autoptr (TumenStage) hidden = NULL;
  g_autoptr (TumenStage) order = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  hidden = make_screen (&sample, "hidden", &spec);
  cover = get_item (hidden, TUMEN_STAGE_COVER, 0);
  g_assert_true (tumen_stage_item_at (hidden, cover->rect.x + 1, cover->rect.y + 1) == cover);
  mark = get_item (hidden, TUMEN_STAGE_MARK, 2);
  g_assert_true (tumen_stage_item_at (hidden, mark->x + 10, mark->y - 10) == mark);
  g_assert_null (tumen_stage_item_at (hidden, 5, 5));
  order = make_screen (&sample, "order", &spec);
  card = get_item (order, TUMEN_STAGE_CARD, 3);
  g_assert_cmpuint (card->index, ==, 3);
  g_assert_true (tumen_stage_item_at (order, card->x, card->y) == card);
  g_assert_cmpuint (tumen_stage_card_place_at (order, card->x + 30, card->y + 90), ==, 3);
  g_assert_cmpuint (tumen_stage_card_place_at (order, 0, 0), ==, 0);
  g_assert_cmpuint (tumen_stage_card_place_at (hidden, 0, 0), ==, TUMEN_NO_ROW);
  stage_sample_clear (&sample);
}

static void
test_days_and_places_on_the_axis_agree (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *line;
  double                days;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  stage = make_screen (&sample, "predict", &spec);
  line = get_item (stage, TUMEN_STAGE_LINE, 0);
  days = sample.content.span.end - sample.content.span.begin;
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, line->x), sample.content.span.begin,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, (line->x + line->x2) / 2),
                                  sample.content.span.begin + days / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, 1e6), sample.content.span.end, 1e-6);
  g_assert_true (tumen_stage_is_on_axis (stage, line->y));
  g_assert_false (tumen_stage_is_on_axis (stage, 100));
  g_assert_cmpuint (count_items (stage, TUMEN_STAGE_MARK), ==, 0);
  g_assert_cmpuint (count_items (stage, TUMEN_STAGE_GUESS), ==, 1);
  stage_sample_clear (&sample);
}

/* Marks of @n events, all of which are seen, each @least px from the next. */
static void
assert_marks_apart (const char *const *edtf,
                    guint              n,
                    double             least)
{
  StageSample      sample;
  TumenStageSpec   spec;
  TumenStageEvent *events = g_new0 (TumenStageEvent, n);
  g_autoptr (TumenStage) stage = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  g_object_unref (sample.table);
  sample.table = stage_sample_make_table (edtf, n);
  for (guint i = 0; i < n; i++)
    events[i].row = i;
  sample.content.table = sample.table;
  sample.content.events = events;
  sample.content.n_stops = n;
  tumen_stage_spec_init (&spec, 1280, 720);
  stage = make (&sample, &spec);
  for (guint i = 0; i < n; i++)
    {
      const TumenStageItem *a = get_item (stage, TUMEN_STAGE_MARK, i);

      for (guint j = 0; j < i; j++)
        {
          const TumenStageItem *b = get_item (stage, TUMEN_STAGE_MARK, j);

          g_assert_cmpfloat (hypot (a->x - b->x, a->y - b->y), >=, least);
        }
    }
  assert_inside (stage);
  stage_sample_clear (&sample);
  g_free (events);
}

static void
test_steps_near_each_other_are_all_seen (void)
{
  static const char *const same[] = { "2023-07-26", "2023-07-26", "2023-07-26", "2023-07-26",
                                      "2023-07-26", "2023-07-27", "2023-07-25", "2023-07-26" };
  static const char *const wide[] = { "[2023-08..2024-12]", "[2023-08..2024-11]", "2024-05",
                                      "[2023-09..2025-02]", "2024/2025", "2024-05-08~",
                                      "[..2024-05-08]", "[2024-05-08..]" };

  assert_marks_apart (same, G_N_ELEMENTS (same), 20.0);
  assert_marks_apart (wide, G_N_ELEMENTS (wide), 20.0);
}

static void
test_a_hundred_steps_are_all_seen (void)
{
  const char *edtf[100];

  for (guint i = 0; i < G_N_ELEMENTS (edtf); i++)
    edtf[i] = i % 2 == 0 ? "2024-01-02" : "2024-06-19";
  assert_marks_apart (edtf, G_N_ELEMENTS (edtf), 12.0);
}

static void
test_days_of_a_set_stand_under_its_mark (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *mark;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  stage = make_screen (&sample, "pair", &spec);
  mark = get_item (stage, TUMEN_STAGE_MARK, 0);
  g_assert_cmpuint (mark->index, ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      const TumenStageItem *day = get_item (stage, TUMEN_STAGE_DAY, i);

      g_assert_cmpfloat (day->rect.y, >, mark->y);
      g_assert_cmpfloat (fabs (day->rect.x - mark->x), <, 20.0);
    }
  g_assert_cmpuint (count_items (stage, TUMEN_STAGE_DAY), ==, 3);
  stage_sample_clear (&sample);
}

/* A box about days that are close has one shape, days apart have one each. */
static void
test_candidate_days_have_their_shapes (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) close = NULL;
  g_autoptr (TumenStage) apart = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 2560, 1080);
  close = make (&sample, &spec);
  g_assert_cmpuint (count_items (close, TUMEN_STAGE_EXTENT), ==, 2);
  g_assert_cmpuint (count_items (close, TUMEN_STAGE_MARK), ==, STAGE_N_STEPS);
  spec.span = (TumenSpan){ 20200, 20300 };
  apart = make (&sample, &spec);
  g_assert_cmpuint (count_items (apart, TUMEN_STAGE_EXTENT), ==, 1);
  g_assert_cmpuint (count_items (apart, TUMEN_STAGE_MARK), ==, 0);
  stage_sample_clear (&sample);
}

/* Every text against what lies under it. */
static void
assert_contrast (TumenStage       *stage,
                 const TumenTheme *theme)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      TumenColor ground = theme->canvas;

      if (items[i].type != TUMEN_STAGE_TEXT)
        continue;
      for (guint j = 0; j < i; j++)
        {
          gboolean is_ground = items[j].type == TUMEN_STAGE_PANEL ||
                               items[j].type == TUMEN_STAGE_COVER ||
                               items[j].type == TUMEN_STAGE_CARD ||
                               items[j].type == TUMEN_STAGE_GUESS;

          if (is_ground && meet (&items[i].rect, &items[j].rect))
            ground = items[j].color;
        }
      g_assert_cmpfloat (tumen_color_get_contrast (items[i].color, ground), >=, 4.5);
    }
}

static void
assert_edges_contrast (TumenStage       *stage,
                       const TumenTheme *theme)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_STAGE_COVER || items[i].type == TUMEN_STAGE_CARD ||
          items[i].type == TUMEN_STAGE_RING)
        g_assert_cmpfloat (tumen_color_get_contrast (items[i].edge, items[i].color), >=, 3.0);
      if (items[i].type == TUMEN_STAGE_GUESS)
        g_assert_cmpfloat (tumen_color_get_contrast (items[i].color, theme->canvas), >=, 3.0);
    }
}

static void
test_contrast_suffices_in_every_theme (void)
{
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (guint theme = 0; theme < 2 * TUMEN_N_THEMES; theme++)
    {
      for (guint i = 0; stage_screens[i] != NULL; i++)
        {
          TumenStageSpec spec;
          TumenTheme     colors;
          g_autoptr (TumenStage) stage = NULL;

          tumen_stage_spec_init (&spec, 1920, 1080);
          stage_sample_set_screen (&sample, stage_screens[i], &spec);
          spec.theme = (TumenThemeName)(theme / 2);
          spec.high_contrast = theme % 2 == 1;
          tumen_theme_init (&colors, spec.theme, spec.high_contrast);
          if (g_str_equal (stage_screens[i], "dragged"))
            continue;
          stage = make (&sample, &spec);
          assert_contrast (stage, &colors);
          assert_edges_contrast (stage, &colors);
        }
    }
  stage_sample_clear (&sample);
}

/* Texts stand in the tint of each kind. */
static void
test_second_text_can_be_read_in_every_tint (void)
{
  for (int name = 0; name < TUMEN_N_THEMES; name++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, (TumenThemeName)name, FALSE);
      for (int kind = 0; kind < TUMEN_N_KINDS; kind++)
        {
          g_assert_cmpfloat (tumen_color_get_contrast (theme.dim, theme.kind[kind].tint), >=, 4.5);
          g_assert_cmpfloat (tumen_color_get_contrast (theme.ink, theme.kind[kind].tint), >=, 4.5);
        }
    }
}

/* Everything that can be drawn, and a thumbnail of it. */
static void
test_every_screen_is_drawn (void)
{
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  for (guint i = 0; stage_screens[i] != NULL; i++)
    {
      TumenStageSpec   spec;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 180);
      cairo_t         *cr = cairo_create (surface);
      g_autoptr (TumenStage) stage = NULL;

      tumen_stage_spec_init (&spec, 1920, 1080);
      stage_sample_set_screen (&sample, stage_screens[i], &spec);
      spec.high_contrast = i % 2 == 1;
      spec.ring = i % 3 == 0 ? 0.5 : 1.0;
      stage = make (&sample, &spec);
      cairo_scale (cr, 320.0 / 1920.0, 180.0 / 1080.0);
      tumen_stage_draw (stage, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  stage_sample_clear (&sample);
}

static void
test_the_list_at_the_end_tells_how_many_more_there_are (void)
{
  const char    *articles[61] = { NULL };
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *last;
  guint                 n_items;

  for (guint i = 0; i < 60; i++)
    articles[i] = "Article 7, an outlet";
  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "end", &spec);
  sample.content.articles = articles;
  stage = make (&sample, &spec);
  assert_sound (stage);
  g_assert_true (tumen_stage_is_cut (stage));
  tumen_stage_get_items (stage, &n_items);
  last = tumen_stage_get_items (stage, &n_items) + n_items - 1;
  g_assert_true (g_str_has_suffix (last->text, " more"));
  stage_sample_clear (&sample);
}

static void
test_axis_labels_tell_the_year (void)
{
  static const struct
  {
    double      begin, days;
    const char *first;
  } views[] = {
    { 19539, 400, "Jul" },
    { 19570, 60, "7 Aug 2023" },
    { 19562, 9, "24 Jul 2023" },
    { 19564, 1, "26 Jul 2023" },
    { 19564.1, 0.4, "26 Jul 2023, 03:00" },
    { 10000, 9000, "2000" },
    { -400000, 500000, "1000" },
  };
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      TumenStageSpec spec;
      gboolean       is_found = FALSE;
      g_autoptr (TumenStage) stage = NULL;
      const TumenStageItem *items;
      guint                 n_items;

      tumen_stage_spec_init (&spec, 1920, 1080);
      spec.span = (TumenSpan){ views[i].begin, views[i].begin + views[i].days };
      stage = make (&sample, &spec);
      items = tumen_stage_get_items (stage, &n_items);
      for (guint j = 0; j < n_items; j++)
        is_found |= g_strcmp0 (items[j].text, views[i].first) == 0;
      if (!is_found)
        {
          g_autofree char *screen = tumen_stage_to_text (stage);

          g_test_message ("%s", screen);
        }
      g_assert_true (is_found);
    }
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--print"))
    {
      TumenLanguage    language = TUMEN_LANGUAGE_EN;
      g_autofree char *printed = NULL;

      tumen_language_parse (argv[2], &language);
      printed = dump (language);
      fputs (printed, stdout);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/stage/golden/en", "en", test_golden);
  g_test_add_data_func ("/stage/golden/es", "es", test_golden);
  g_test_add_func ("/stage/every-screen-is-sound-at-any-shape-and-size-of-text",
                   test_every_screen_is_sound_at_any_shape_and_size_of_text);
  g_test_add_func ("/stage/random-screens-are-sound", test_random_screens_are_sound);
  g_test_add_func ("/stage/type-follows-the-height", test_type_follows_the_height);
  g_test_add_func ("/stage/text-too-long-for-any-layout-is-told",
                   test_text_too_long_for_any_layout_is_told);
  g_test_add_func ("/stage/covers/tell-nothing-of-what-they-hide",
                   test_covers_tell_nothing_of_what_they_hide);
  g_test_add_func ("/stage/covers/nothing-moves-when-the-answer-is-told",
                   test_nothing_moves_when_the_answer_is_told);
  g_test_add_func ("/stage/hit/covers-and-marks-and-cards",
                   test_covers_and_marks_and_cards_are_hit);
  g_test_add_func ("/stage/axis/days-and-places-agree", test_days_and_places_on_the_axis_agree);
  g_test_add_func ("/stage/marks/steps-near-each-other-are-all-seen",
                   test_steps_near_each_other_are_all_seen);
  g_test_add_func ("/stage/marks/a-hundred-steps-are-all-seen", test_a_hundred_steps_are_all_seen);
  g_test_add_func ("/stage/marks/days-of-a-set-stand-under-its-mark",
                   test_days_of_a_set_stand_under_its_mark);
  g_test_add_func ("/stage/marks/candidate-days-have-their-shapes",
                   test_candidate_days_have_their_shapes);
  g_test_add_func ("/stage/contrast/suffices-in-every-theme",
                   test_contrast_suffices_in_every_theme);
  g_test_add_func ("/stage/contrast/second-text-can-be-read-in-every-tint",
                   test_second_text_can_be_read_in_every_tint);
  g_test_add_func ("/stage/every-screen-is-drawn", test_every_screen_is_drawn);
  g_test_add_func ("/stage/end/tells-how-many-more-there-are",
                   test_the_list_at_the_end_tells_how_many_more_there_are);
  g_test_add_func ("/stage/axis/labels-tell-the-year", test_axis_labels_tell_the_year);
  return g_test_run ();
}
