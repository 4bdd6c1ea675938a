/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"
#include "tumen-whiskers.h"

#include <math.h>
#include <string.h>

#define WIDTH  800
#define HEIGHT 700

typedef struct
{
  TumenTable *table;
  TumenScene *scene;
  TumenTheme  theme;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, FALSE);
  fixture->table = sample_make_table ();
  fixture->scene = sample_make_scene (fixture->table, sample_get_span ("2023-05-01", "2025-08-01"),
                                      WIDTH, HEIGHT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

/* The first mark that stands alone, or the first chip, with an event of it. */
static const TumenSceneItem *
find_item (Fixture      *fixture,
           TumenItemType type,
           guint        *event)
{
  guint                 n_items, n_members;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != type)
        continue;
      *event = type == TUMEN_ITEM_MARK
                 ? items[i].event
                 : tumen_scene_get_members (fixture->scene, &items[i], &n_members)[0];
      return &items[i];
    }
  return NULL;
}

static cairo_surface_t *
draw (Fixture            *fixture,
      const TumenOverlay *overlay)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  tumen_painter_draw (cr, fixture->scene, &fixture->theme, overlay);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint32 *
get_line (cairo_surface_t *surface,
          int              y)
{
  return (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) +
                                          y * cairo_image_surface_get_stride (surface));
}

/* Of any of the whiskers, and of the width of their lines. */
static gboolean
is_in_whisker (Fixture *fixture,
               int      x,
               int      y)
{
  guint                 n_whiskers;
  const TumenSceneItem *whiskers = tumen_scene_get_whiskers (fixture->scene, &n_whiskers);

  for (guint i = 0; i < n_whiskers; i++)
    {
      const TumenRect *rect = &whiskers[i].rect;

      if (x + 2 >= rect->x && x - 1 <= rect->x + rect->width && y + 2 >= rect->y &&
          y - 1 <= rect->y + rect->height)
        return TRUE;
    }
  return FALSE;
}

/* How many px the whiskers change; all lie in theirs. The first and the last are told. */
static guint
count_ink (Fixture                    *fixture,
           const TumenOverlay         *overlay,
           const TumenPublicationSpan *spans,
           guint                       n_spans,
           int                        *first,
           int                        *last)
{
  cairo_surface_t *without = draw (fixture, overlay);
  cairo_surface_t *with;
  guint            n_ink = 0;

  tumen_scene_set_whiskers (fixture->scene, overlay->selected, spans, n_spans);
  with = draw (fixture, overlay);
  *first = WIDTH;
  *last = -1;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        if (get_line (with, y)[x] == get_line (without, y)[x])
          continue;
        n_ink++;
        *first = MIN (*first, x);
        *last = MAX (*last, x);
        g_assert_true (is_in_whisker (fixture, x, y));
      }
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
  return n_ink;
}

static TumenPublicationSpan
make_span (Fixture *fixture,
           double   x,
           double   n_days)
{
  double day = floor (tumen_viewport_time (tumen_scene_get_viewport (fixture->scene), x));

  return (TumenPublicationSpan){ day, day + n_days, FALSE };
}

static void
test_whiskers_lead_to_each_publication (Fixture      *fixture,
                                        gconstpointer data)
{
  TumenPublicationSpan  spans[2];
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, &overlay.selected);
  const TumenSceneItem *whiskers;
  guint                 n_whiskers;
  int                   first, last;

  spans[0] = make_span (fixture, 300.0, 1.0);
  spans[1] = make_span (fixture, 600.0, 60.0);
  spans[1].is_page = TRUE;
  g_assert_cmpuint (count_ink (fixture, &overlay, spans, 2, &first, &last), >, 100);
  g_assert_cmpint (last, >, 600 + 40);
  g_assert_cmpint (last, <, 600 + 70);
  whiskers = tumen_scene_get_whiskers (fixture->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, ==, 2);
  for (guint i = 0; i < n_whiskers; i++)
    {
      g_assert_cmpint (whiskers[i].type, ==, TUMEN_ITEM_WHISKER);
      g_assert_cmpuint (whiskers[i].event, ==, overlay.selected);
      g_assert_cmpuint (whiskers[i].lane, ==, mark->lane);
      g_assert_cmpfloat (whiskers[i].px.start_hi, ==, mark->cx);
      g_assert_cmpfloat (whiskers[i].cy, >, mark->cy);
      g_assert_true (whiskers[i].has_extent == (i == 1));
    }
  g_assert_cmpfloat (whiskers[0].rect.height, >, whiskers[1].rect.height);
}

static void
test_whiskers_are_cut_at_the_edges (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenPublicationSpan  spans[2];
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, &overlay.selected);
  const TumenSceneItem *whiskers;
  guint                 n_whiskers;
  int                   first, last;

  g_assert_nonnull (mark);
  spans[0] = make_span (fixture, -1e9, 1.0);
  spans[1] = make_span (fixture, 1e9, 400.0);
  count_ink (fixture, &overlay, spans, 2, &first, &last);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (last, ==, WIDTH - 1);
  whiskers = tumen_scene_get_whiskers (fixture->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, ==, 2);
  g_assert_true (whiskers[0].clipped && whiskers[1].clipped);
}

static void
test_without_publications_there_are_none (Fixture      *fixture,
                                          gconstpointer data)
{
  TumenPublicationSpan span = make_span (fixture, 400.0, 1.0);
  guint                event = TUMEN_NO_ROW;
  guint                n_whiskers;

  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_MARK, &event));
  tumen_scene_set_whiskers (fixture->scene, event, &span, 1);
  tumen_scene_get_whiskers (fixture->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, ==, 1);
  tumen_scene_set_whiskers (fixture->scene, event, NULL, 0);
  tumen_scene_get_whiskers (fixture->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, ==, 0);
  tumen_scene_set_whiskers (fixture->scene, TUMEN_NO_ROW, &span, 1);
  tumen_scene_get_whiskers (fixture->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, ==, 0);
}

static void
test_an_event_in_a_chip_has_them_too (Fixture      *fixture,
                                      gconstpointer data)
{
  TumenPublicationSpan  span = make_span (fixture, 700.0, 1.0);
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *chip = find_item (fixture, TUMEN_ITEM_CHIP, &overlay.selected);
  int                   first, last;

  g_assert_nonnull (chip);
  g_assert_cmpuint (count_ink (fixture, &overlay, &span, 1, &first, &last), >, 10);
}

/* Whiskers may have been placed for another event than the one that is painted as selected. */
static void
test_another_selection_is_painted_without (Fixture      *fixture,
                                           gconstpointer data)
{
  TumenPublicationSpan span = make_span (fixture, 400.0, 1.0);
  TumenOverlay         overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  cairo_surface_t     *with, *without;
  guint                event = TUMEN_NO_ROW;

  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_MARK, &event));
  overlay.selected = event == 0 ? 1 : 0;
  without = draw (fixture, &overlay);
  tumen_scene_set_whiskers (fixture->scene, event, &span, 1);
  with = draw (fixture, &overlay);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_cmpmem (get_line (with, y), WIDTH * sizeof (guint32), get_line (without, y),
                     WIDTH * sizeof (guint32));
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

static guint
count_in_json (TumenScene *scene)
{
  json_t *json = tumen_scene_to_json (scene);
  json_t *items = json_object_get (json, "items");
  guint   n = 0;

  for (gsize i = 0; i < json_array_size (items); i++)
    n += g_str_equal (json_string_value (json_object_get (json_array_get (items, i), "type")),
                      "whisker");
  json_decref (json);
  return n;
}

static void
test_dumps_tell_of_them (Fixture      *fixture,
                         gconstpointer data)
{
  TumenPublicationSpan span = make_span (fixture, 400.0, 1.0);
  g_autofree char     *before = tumen_scene_to_text (fixture->scene);
  g_autofree char     *after = NULL;
  guint                event = TUMEN_NO_ROW;

  g_assert_nonnull (find_item (fixture, TUMEN_ITEM_MARK, &event));
  g_assert_cmpuint (count_in_json (fixture->scene), ==, 0);
  tumen_scene_set_whiskers (fixture->scene, event, &span, 1);
  after = tumen_scene_to_text (fixture->scene);
  g_assert_null (strstr (before, "\nwhisker "));
  g_assert_nonnull (strstr (after, "\nwhisker lane="));
  /* What was there before stays where it was. */
  g_assert_true (g_str_has_prefix (after, before));
  g_assert_cmpuint (count_in_json (fixture->scene), ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/painter-whiskers/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lead-to-each-publication", test_whiskers_lead_to_each_publication);
  ADD ("are-cut-at-the-edges", test_whiskers_are_cut_at_the_edges);
  ADD ("none-without-publications", test_without_publications_there_are_none);
  ADD ("an-event-in-a-chip-has-them-too", test_an_event_in_a_chip_has_them_too);
  ADD ("another-selection-is-painted-without", test_another_selection_is_painted_without);
  ADD ("dumps-tell-of-them", test_dumps_tell_of_them);
  return g_test_run ();
}
