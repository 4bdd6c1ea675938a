/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene.h"

#include "random-library.h"
#include "tumen-library.h"

#include <string.h>

#define N_ROUNDS 250

/** Paper: what is drawn on it. */
typedef struct
{
  TumenSceneMaker *maker;
  TumenTable      *table;
  TumenSpan        span;
  double           width;
  guint            n_events;
} Paper;

static TumenScene *
make (const Paper *self,
      double       height)
{
  TumenSceneSize size = { self->width, height };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, self->span, self->width, self->span);
  return tumen_scene_maker_make (self->maker, &viewport, &size);
}

/* As a figure does: what is in view has its numbers in order of time. */
static TumenScene *
make_numbered (Paper *self)
{
  g_autoptr (TumenScene) plain = make (self, 1.0);
  g_autoptr (TumenScene) whole = NULL;
  g_autofree guint *numbers = g_new0 (guint, tumen_table_get_n_rows (self->table) + 1);
  TumenCounted      counted;

  tumen_scene_list_counted (plain, TUMEN_COUNT_PART_IN_VIEW, &counted);
  for (guint i = 0; i < counted.rows->len; i++)
    numbers[g_array_index (counted.rows, guint, i)] = i + 1;
  self->n_events = counted.rows->len;
  g_array_unref (counted.rows);
  if (tumen_scene_is_density (plain))
    return NULL;
  tumen_scene_maker_set_numbers (self->maker, numbers);
  whole = make (self, 1.0);
  return make (self, tumen_scene_get_content_height (whole));
}

static void
tell_range (guint8 *told,
            guint   first,
            guint   last,
            guint   n_events)
{
  g_assert_cmpuint (first, >, 0);
  g_assert_cmpuint (last, <=, n_events);
  for (guint number = first; number <= last; number++)
    told[number] = 1;
}

/* "12–17, 20" */
static void
tell_numbers (guint8     *told,
              const char *text,
              guint       n_events)
{
  while (*text != '\0')
    {
      char *end;
      guint first, last;

      if (!g_ascii_isdigit (*text))
        {
          text++;
          continue;
        }
      first = last = (guint)g_ascii_strtoull (text, &end, 10);
      if (g_str_has_prefix (end, "–"))
        last = (guint)g_ascii_strtoull (end + strlen ("–"), &end, 10);
      tell_range (told, first, last, n_events);
      text = end;
    }
}

static gboolean
tells_numbers (const TumenSceneItem *item)
{
  return (item->type == TUMEN_ITEM_LABEL && item->numbers != NULL) ||
         (item->type == TUMEN_ITEM_CHIP && item->chip != TUMEN_CHIP_CLUSTER);
}

static gboolean
overlap (const TumenSceneItem *one,
         const TumenSceneItem *two)
{
  return one->rect.x + one->rect.width > two->rect.x + 0.01 &&
         two->rect.x + two->rect.width > one->rect.x + 0.01 &&
         one->rect.y + one->rect.height > two->rect.y + 0.01 &&
         two->rect.y + two->rect.height > one->rect.y + 0.01;
}

static void
assert_apart (const TumenSceneItem *items,
              guint                 n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      for (guint j = 0; j < i && tells_numbers (&items[i]); j++)
        g_assert_true (!tells_numbers (&items[j]) || !overlap (&items[i], &items[j]));
    }
}

static void
assert_all_told (const Paper *self,
                 TumenScene  *scene)
{
  g_autofree guint8    *told = g_new0 (guint8, self->n_events + 1);
  const TumenSceneSize *size = tumen_scene_get_size (scene);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (!tells_numbers (&items[i]))
        continue;
      g_assert_cmpfloat (items[i].rect.x, >=, -0.01);
      g_assert_cmpfloat (items[i].rect.x + items[i].rect.width, <=, size->width + 0.01);
      g_assert_cmpfloat (items[i].rect.y, >=, tumen_scene_get_lanes_top (scene) - 0.01);
      g_assert_cmpfloat (items[i].rect.y + items[i].rect.height, <=, size->height + 0.01);
      tell_numbers (told, items[i].type == TUMEN_ITEM_LABEL ? items[i].numbers : items[i].text,
                    self->n_events);
    }
  for (guint number = 1; number <= self->n_events; number++)
    {
      if (!told[number])
        g_error ("Number %u of %u is not on the page: %s", number, self->n_events,
                 tumen_scene_to_text (scene));
    }
  assert_apart (items, n_items);
}

/* Any part of all that there is, down to hours; or just up to the end of an event. */
static TumenSpan
pick_span (TumenTable *table)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  guint           row = (guint)g_test_rand_int_range (0, (int)tumen_table_get_n_rows (table));
  double          middle = rows[row].lo < rows[row].hi ? rows[row].hi : 19000.0;
  double          length = exp2 (g_test_rand_double_range (-3.0, 12.0));
  double          before = g_test_rand_double_range (0.0, 1.0);

  if (g_test_rand_bit ())
    before = g_test_rand_bit () ? 0.999 : 0.01;
  return (TumenSpan){ middle - length * before, middle + length * (1.0 - before) };
}

static guint8 *
pick_rows (TumenTable *table)
{
  guint   n_rows = tumen_table_get_n_rows (table);
  guint8 *rows_in = g_new (guint8, n_rows);
  int     share = g_test_rand_int_range (1, 10);

  for (guint i = 0; i < n_rows; i++)
    rows_in[i] = g_test_rand_int_range (0, 9) < share;
  return rows_in;
}

static guint
look_at_some_paper (TumenTable *table,
                    TumenText  *text)
{
  Paper              paper = { tumen_scene_maker_new (text), table, pick_span (table) };
  g_autofree guint8 *rows_in = pick_rows (table);
  g_autoptr (TumenScene) scene = NULL;

  paper.width = g_test_rand_double_range (280.0, 1600.0);
  tumen_scene_maker_set_paper (paper.maker);
  tumen_scene_maker_set_content (paper.maker, table, rows_in,
                                 (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES),
                                 (TumenLanguage)g_test_rand_int_range (0, TUMEN_N_LANGUAGES));
  tumen_scene_maker_set_most_lines (paper.maker, TUMEN_LABELS_ONE_LINE);
  scene = make_numbered (&paper);
  if (scene != NULL)
    assert_all_told (&paper, scene);
  tumen_scene_maker_free (paper.maker);
  return scene != NULL ? paper.n_events : 0;
}

static void
look_at_much_paper (TumenTable *table,
                    guint       n_rounds)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1.0);
  guint n_events = 0;

  for (guint i = 0; i < n_rounds; i++)
    n_events += look_at_some_paper (table, text);
  g_assert_cmpuint (n_events, >, n_rounds);
}

static void
test_built_in (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);

  look_at_much_paper (table, N_ROUNDS);
}

static void
test_random (gconstpointer data)
{
  g_autoptr (TumenTable) table = random_library_new (GPOINTER_TO_UINT (data),
                                                     RANDOM_SPREAD_YEARS);

  look_at_much_paper (table, N_ROUNDS / 5);
}

static void
test_one_day (void)
{
  g_autoptr (TumenTable) table = random_library_new (60, RANDOM_SPREAD_ONE_DAY);

  look_at_much_paper (table, N_ROUNDS / 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-numbers/all-are-told/built-in", test_built_in);
  g_test_add_func ("/paper-numbers/all-are-told/one-day", test_one_day);
  g_test_add_data_func ("/paper-numbers/all-are-told/few", GUINT_TO_POINTER (40), test_random);
  g_test_add_data_func ("/paper-numbers/all-are-told/many", GUINT_TO_POINTER (900), test_random);

  return g_test_run ();
}
