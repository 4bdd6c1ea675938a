/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"

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

/* How many px the whiskers change; all lie in @rect. The first and the last are told. */
static guint
count_ink (Fixture      *fixture,
           TumenOverlay *overlay,
           TumenRect    *rect,
           int          *first,
           int          *last)
{
  cairo_surface_t *with = draw (fixture, overlay);
  TumenOverlay     bare = *overlay;
  cairo_surface_t *without;
  guint            n_ink = 0;

  bare.n_published = 0;
  without = draw (fixture, &bare);
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
        g_assert_cmpfloat (y + 1, >=, rect->y);
        g_assert_cmpfloat (y, <=, rect->y + rect->height);
        g_assert_cmpfloat (x + 1, >=, rect->x);
        g_assert_cmpfloat (x, <=, rect->x + rect->width);
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
  TumenRect             rect;
  int                   first, last;

  spans[0] = make_span (fixture, 300.0, 1.0);
  spans[1] = make_span (fixture, 600.0, 60.0);
  spans[1].is_page = TRUE;
  overlay.published = spans;
  overlay.n_published = G_N_ELEMENTS (spans);
  g_assert_true (tumen_painter_get_whiskers (fixture->scene, mark, &overlay, &rect));
  g_assert_cmpuint (count_ink (fixture, &overlay, &rect, &first, &last), >, 100);
  g_assert_cmpint (last, >, 600 + 40);
  g_assert_cmpint (last, <, 600 + 70);
}

static void
test_whiskers_are_cut_at_the_edges (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenPublicationSpan  spans[2];
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, &overlay.selected);
  TumenRect             rect;
  int                   first, last;

  spans[0] = make_span (fixture, -1e9, 1.0);
  spans[1] = make_span (fixture, 1e9, 400.0);
  overlay.published = spans;
  overlay.n_published = G_N_ELEMENTS (spans);
  g_assert_true (tumen_painter_get_whiskers (fixture->scene, mark, &overlay, &rect));
  g_assert_cmpfloat (rect.width, <=, WIDTH + 4.0);
  count_ink (fixture, &overlay, &rect, &first, &last);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (last, ==, WIDTH - 1);
}

static void
test_without_publications_there_are_none (Fixture      *fixture,
                                          gconstpointer data)
{
  TumenPublicationSpan  span = make_span (fixture, 400.0, 1.0);
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, &overlay.selected);
  TumenRect             rect;

  g_assert_false (tumen_painter_get_whiskers (fixture->scene, mark, &overlay, &rect));
  overlay.published = &span;
  overlay.n_published = 1;
  overlay.selected = TUMEN_NO_ROW;
  g_assert_false (tumen_painter_get_whiskers (fixture->scene, mark, &overlay, &rect));
}

static void
test_an_event_in_a_chip_has_them_too (Fixture      *fixture,
                                      gconstpointer data)
{
  TumenPublicationSpan  span = make_span (fixture, 700.0, 1.0);
  TumenOverlay          overlay = { .hovered = TUMEN_NO_ROW, .focused = TUMEN_NO_ROW };
  const TumenSceneItem *chip = find_item (fixture, TUMEN_ITEM_CHIP, &overlay.selected);
  TumenRect             rect;
  int                   first, last;

  g_assert_nonnull (chip);
  overlay.published = &span;
  overlay.n_published = 1;
  g_assert_true (tumen_painter_get_whiskers (fixture->scene, chip, &overlay, &rect));
  g_assert_cmpuint (count_ink (fixture, &overlay, &rect, &first, &last), >, 10);
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
  return g_test_run ();
}
