/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sheet.h"

#include <math.h>

#define WIDTH  2000
#define HEIGHT 40
#define MIDDLE 20

static const double widths[] = { 18.0, 47.3, 260.0, 900.6, 1700.2 };

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  TumenTheme       theme;
  TumenExtentPlace place;
} Fixture;

static void
erase (Fixture *fixture)
{
  cairo_set_source_rgb (fixture->cr, 1.0, 1.0, 1.0);
  cairo_paint (fixture->cr);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  TumenExtentPlace place = { MIDDLE, 0.0, WIDTH, NULL, 0, 0.0 };

  tumen_theme_init (&fixture->theme, TUMEN_THEME_PRINT, FALSE);
  fixture->place = place;
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
  erase (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
}

/* 0 (white) to 1 (the near black of the print theme). */
static double
get_darkness (Fixture *fixture,
              int      x,
              int      y)
{
  int           stride = cairo_image_surface_get_stride (fixture->surface);
  const guint8 *data;

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  return (255 - data[y * stride + 4 * x + 1]) / 229.0;
}

static double
get_column_darkness (Fixture *fixture,
                     int      x)
{
  double darkest = 0.0;

  for (int y = 0; y < HEIGHT; y++)
    darkest = MAX (darkest, get_darkness (fixture, x, y));
  return MIN (darkest, 1.0);
}

/* Where ink starts, to a part of a px: a column that is covered in part counts by its share. */
static double
find_left (Fixture *fixture)
{
  for (int x = 0; x < WIDTH; x++)
    {
      double darkness = get_column_darkness (fixture, x);

      if (darkness > 0.05)
        return x + 1.0 - darkness;
    }
  return NAN;
}

static double
find_right (Fixture *fixture)
{
  for (int x = WIDTH - 1; x >= 0; x--)
    {
      double darkness = get_column_darkness (fixture, x);

      if (darkness > 0.05)
        return x + darkness;
    }
  return NAN;
}

static TumenRow
make_row (TumenForm form,
          guint     flags)
{
  TumenRow row = { .kind = TUMEN_KIND_MEETING, .ink = TUMEN_INK_OUTLINE };

  row.form = form;
  row.flags = flags;
  return row;
}

static TumenExtentPx
make_px (double width)
{
  TumenExtentPx px = { 100.37, 100.37 + width, 0.0, 0.0, 0.0 };

  px.centre = px.lo + width * 0.4;
  px.start_hi = px.lo + width * 0.3;
  px.end_lo = px.lo + width * 0.8;
  return px;
}

static void
assert_ends (Fixture        *fixture,
             const TumenRow *row,
             gboolean        left,
             gboolean        right)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      TumenExtentPx px = make_px (widths[i]);

      erase (fixture);
      tumen_painter_draw_extent (fixture->cr, &fixture->theme, row, &px, &fixture->place);
      g_test_message ("form %d, %.1f px wide", row->form, widths[i]);
      if (left)
        g_assert_cmpfloat_with_epsilon (find_left (fixture), px.lo, 1.05);
      if (right)
        g_assert_cmpfloat_with_epsilon (find_right (fixture), px.hi, 1.05);
    }
}

static void
test_bar_ends (Fixture      *fixture,
               gconstpointer data)
{
  TumenRow day = make_row (TUMEN_FORM_DAY, 0);
  TumenRow stated = make_row (TUMEN_FORM_WITHIN, 0);
  TumenRow dashed = make_row (TUMEN_FORM_WITHIN, TUMEN_ROW_DASHED);
  TumenRow dotted = make_row (TUMEN_FORM_WITHIN, 0);

  dotted.ink = TUMEN_INK_DOTTED;
  assert_ends (fixture, &day, TRUE, TRUE);
  assert_ends (fixture, &stated, TRUE, TRUE);
  assert_ends (fixture, &dashed, TRUE, TRUE);
  assert_ends (fixture, &dotted, TRUE, TRUE);
}

static void
test_spindle_ends (Fixture      *fixture,
                   gconstpointer data)
{
  TumenRow row = make_row (TUMEN_FORM_APPROXIMATE, 0);

  assert_ends (fixture, &row, TRUE, TRUE);
}

static void
test_lasting_ends (Fixture      *fixture,
                   gconstpointer data)
{
  TumenRow closed = make_row (TUMEN_FORM_LASTING, 0);
  TumenRow open = make_row (TUMEN_FORM_LASTING, TUMEN_ROW_OPEN_END);

  assert_ends (fixture, &closed, TRUE, TRUE);
  assert_ends (fixture, &open, TRUE, FALSE);
}

static void
test_box_ends (Fixture      *fixture,
               gconstpointer data)
{
  TumenRow row = make_row (TUMEN_FORM_ONE_OF, 0);

  assert_ends (fixture, &row, TRUE, TRUE);
}

/* A candidate day is as wide as it is; its own ends are the ends of the whole. */
static void
test_chain_ends (Fixture      *fixture,
                 gconstpointer data)
{
  TumenRow row = make_row (TUMEN_FORM_ONE_OF, 0);

  for (guint i = 1; i < G_N_ELEMENTS (widths); i++)
    {
      TumenExtentPx px = make_px (widths[i]);
      double        day = 19.0;
      double        stops[] = { px.lo + day / 2.0, px.hi - day / 2.0 };

      fixture->place.stops = stops;
      fixture->place.n_stops = 2;
      fixture->place.day_width = day;
      erase (fixture);
      tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
      g_assert_cmpfloat_with_epsilon (find_left (fixture), px.lo, 1.05);
      g_assert_cmpfloat_with_epsilon (find_right (fixture), px.hi, 1.05);
    }
}

static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  TumenRow      before = make_row (TUMEN_FORM_BEFORE, 0);
  TumenRow      after = make_row (TUMEN_FORM_AFTER, 0);
  TumenExtentPx px = { 500.0, 500.0, 500.0, 500.0, 500.0 };

  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &before, &px, &fixture->place);
  g_assert_cmpfloat_with_epsilon (find_right (fixture), 500.0, 1.05);
  g_assert_cmpfloat_with_epsilon (find_left (fixture), 456.0, 1.3);
  erase (fixture);
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &after, &px, &fixture->place);
  g_assert_cmpfloat_with_epsilon (find_left (fixture), 500.0, 1.05);
  g_assert_cmpfloat_with_epsilon (find_right (fixture), 544.0, 1.3);
}

static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  TumenRow      row = make_row (TUMEN_FORM_CLOCK, 0);
  TumenExtentPx px = { 300.0, 700.0, 350.0, 300.0, 700.0 };
  double        stops[] = { 350.0, 700.0 };

  fixture->place.stops = stops;
  fixture->place.n_stops = 2;
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
  g_assert_cmpfloat_with_epsilon (find_left (fixture), 300.0, 1.05);
  g_assert_cmpfloat (get_darkness (fixture, 699, MIDDLE - 9), >, 0.9);
  g_assert_cmpfloat (get_darkness (fixture, 697, MIDDLE - 9), <, 0.1);
  g_assert_cmpfloat_with_epsilon (find_right (fixture), 728.0, 1.3);
}

static void
test_narrow_is_left_out (Fixture      *fixture,
                         gconstpointer data)
{
  static const TumenForm forms[] = {
    TUMEN_FORM_NONE, TUMEN_FORM_DAY, TUMEN_FORM_WITHIN, TUMEN_FORM_APPROXIMATE,
    TUMEN_FORM_ONE_OF, TUMEN_FORM_LASTING, TUMEN_FORM_CLOCK
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      TumenRow      row = make_row (forms[i], 0);
      TumenExtentPx px = make_px (17.99);

      tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
      g_assert_true (isnan (find_left (fixture)));
    }
}

static void
test_cut_at_the_edges (Fixture      *fixture,
                       gconstpointer data)
{
  TumenRow      bar = make_row (TUMEN_FORM_WITHIN, TUMEN_ROW_DASHED);
  TumenRow      lasting = make_row (TUMEN_FORM_LASTING, TUMEN_ROW_OPEN_END);
  TumenExtentPx px = { -3e11, 3e11, 900.0, -2e11, 2e11 };

  fixture->place.clip_lo = 200.0;
  fixture->place.clip_hi = 1800.0;
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &bar, &px, &fixture->place);
  g_assert_cmpfloat_with_epsilon (find_left (fixture), 200.0, 0.5);
  g_assert_cmpfloat_with_epsilon (find_right (fixture), 1800.0, 0.9);
  for (int x = 0; x < WIDTH; x++)
    g_assert_cmpfloat (get_darkness (fixture, x, MIDDLE - 6), ==, 0.0);
  erase (fixture);
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &lasting, &px, &fixture->place);
  g_assert_cmpfloat_with_epsilon (find_left (fixture), 200.0, 0.5);
  g_assert_cmpfloat_with_epsilon (find_right (fixture), 1800.0, 0.5);
}

static guint
count_dark (Fixture *fixture,
            int      x)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    n += get_darkness (fixture, x, y) > 0.1;
  return n;
}

/* Lighter evidence: in height, which needs no colour. */
static void
test_lasting_is_thinner_without_excerpts (Fixture      *fixture,
                                          gconstpointer data)
{
  TumenRow      lasting = make_row (TUMEN_FORM_LASTING, 0);
  TumenExtentPx px = { 100.0, 900.0, 500.0, 300.0, 700.0 };
  guint         quoted, unquoted;

  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &lasting, &px, &fixture->place);
  quoted = count_dark (fixture, 500);
  erase (fixture);
  lasting.agreement = TUMEN_AGREEMENT_NONE;
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &lasting, &px, &fixture->place);
  unquoted = count_dark (fixture, 500);
  g_assert_cmpuint (quoted, >=, 11);
  g_assert_cmpuint (unquoted, >=, 6);
  g_assert_cmpuint (unquoted, <=, 8);
}

static void
test_spindle_far_away (Fixture      *fixture,
                       gconstpointer data)
{
  TumenRow      row = make_row (TUMEN_FORM_APPROXIMATE, 0);
  TumenExtentPx px = { -3e11, 3e11, 900.0, 0.0, 0.0 };

  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
  g_assert_cmpfloat (get_darkness (fixture, 10, MIDDLE - 6), >, 0.5);
  g_assert_cmpfloat (get_darkness (fixture, WIDTH - 10, MIDDLE + 5), >, 0.5);
}

static void
test_outside_draws_nothing (Fixture      *fixture,
                            gconstpointer data)
{
  guint            n_dates;
  const SheetDate *dates = sheet_get_dates (&n_dates);

  for (guint i = 0; i < n_dates; i++)
    {
      TumenExtentPlace place = { MIDDLE, 300.0, 500.0, dates[i].stops, dates[i].n_stops, 8.0 };

      if (dates[i].px.hi < 300.0)
        tumen_painter_draw_extent (fixture->cr,
                                   &fixture->theme,
                                   &dates[i].row,
                                   &dates[i].px,
                                   &place);
    }
  g_assert_true (isnan (find_left (fixture)));
}

/* At its latest start and earliest end a lasting bar is full; half way up a wedge it is half. */
static void
test_wedge_heights (Fixture      *fixture,
                    gconstpointer data)
{
  TumenRow      row = make_row (TUMEN_FORM_LASTING, 0);
  TumenExtentPx px = { 100.0, 900.0, 500.0, 300.0, 700.0 };

  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
  g_assert_cmpfloat (get_darkness (fixture, 320, MIDDLE - 5), >, 0.4);
  g_assert_cmpfloat (get_darkness (fixture, 680, MIDDLE - 5), >, 0.4);
  g_assert_cmpfloat (get_darkness (fixture, 200, MIDDLE - 2), <, 0.1);
  g_assert_cmpfloat (get_darkness (fixture, 200, MIDDLE), >, 0.4);
  g_assert_cmpfloat (get_darkness (fixture, 800, MIDDLE - 2), <, 0.1);
}

/* Where it may end before it has begun, both wedges are as high where they meet, at 625. */
static void
test_wedges_meet_below_full_height (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenRow      row = make_row (TUMEN_FORM_LASTING, 0);
  TumenExtentPx px = { 100.0, 900.0, 600.0, 940.0, 460.0 };

  px.start_hi = px.hi;
  tumen_painter_draw_extent (fixture->cr, &fixture->theme, &row, &px, &fixture->place);
  g_assert_cmpfloat (get_darkness (fixture, 625, MIDDLE - 5), <, 0.1);
  g_assert_cmpfloat (get_darkness (fixture, 625, MIDDLE - 3), <, 0.1);
  g_assert_cmpfloat (get_darkness (fixture, 625, MIDDLE + 4), >, 0.4);
}

static void
test_has_shape (void)
{
  const double     stops[] = { 10.0, 30.0 };
  TumenExtentPlace place = { 0.0, 0.0, 100.0, stops, 2, 8.0 };
  TumenRow         lasting = make_row (TUMEN_FORM_LASTING, 0);
  TumenRow         one_of = make_row (TUMEN_FORM_ONE_OF, 0);
  TumenRow         day = make_row (TUMEN_FORM_DAY, 0);

  g_assert_false (tumen_painter_extent_has_shape (&lasting, &place));
  g_assert_false (tumen_painter_extent_has_shape (&one_of, &place));
  g_assert_true (tumen_painter_extent_has_shape (&day, &place));
  place.n_stops = 0;
  g_assert_true (tumen_painter_extent_has_shape (&one_of, &place));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/extent/ends/bar", test_bar_ends);
  add ("/extent/ends/spindle", test_spindle_ends);
  add ("/extent/ends/lasting", test_lasting_ends);
  add ("/extent/ends/one-of-box", test_box_ends);
  add ("/extent/ends/one-of-chain", test_chain_ends);
  add ("/extent/ends/limit", test_limit);
  add ("/extent/ends/clock", test_clock);
  add ("/extent/narrow/is-left-out", test_narrow_is_left_out);
  add ("/extent/clip/no-cap-at-the-edge", test_cut_at_the_edges);
  add ("/extent/clip/spindle-far-away", test_spindle_far_away);
  add ("/extent/clip/outside-draws-nothing", test_outside_draws_nothing);
  add ("/extent/lasting/thinner-without-excerpts", test_lasting_is_thinner_without_excerpts);
  add ("/extent/lasting/wedge-heights", test_wedge_heights);
  add ("/extent/lasting/wedges-meet-below-full-height", test_wedges_meet_below_full_height);
  g_test_add_func ("/extent/shape/where-one-stands", test_has_shape);

  return g_test_run ();
}
