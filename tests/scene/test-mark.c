/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-mark-private.h"

#include <math.h>

#define SIZE 64

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  TumenTheme       theme;
} Fixture;

static void
erase (Fixture *fixture)
{
  const TumenColor *ground = &fixture->theme.canvas;

  cairo_set_source_rgb (fixture->cr, ground->r, ground->g, ground->b);
  cairo_paint (fixture->cr);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  tumen_theme_init (&fixture->theme, GPOINTER_TO_UINT (data), FALSE);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
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

static guint32
get_pixel (Fixture *fixture,
           int      x,
           int      y)
{
  const guint8 *data;
  int           stride = cairo_image_surface_get_stride (fixture->surface);

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  return ((const guint32 *)(gconstpointer)(data + y * stride))[x] & 0xffffff;
}

static guint32
pack (TumenColor color)
{
  return (guint32)lround (color.r * 255) << 16 | (guint32)lround (color.g * 255) << 8 |
         (guint32)lround (color.b * 255);
}

static guint
count_pixels (Fixture *fixture,
              guint32  color)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += get_pixel (fixture, x, y) == color;
  return n;
}

static void
draw (Fixture  *fixture,
      TumenKind kind,
      TumenInk  ink,
      double    scale)
{
  TumenMarkPlace place = { SIZE / 2, SIZE / 2, scale };

  tumen_painter_draw_mark (fixture->cr, &fixture->theme, kind, ink, &place);
}

static void
test_equal_areas (void)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      const int        scale = 20, size = 400;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, size, size);
      cairo_t         *cr = cairo_create (surface);
      double           area = 0.0;

      cairo_translate (cr, size / 2, size / 2);
      cairo_scale (cr, scale, scale);
      tumen_mark_path (cr, kind);
      cairo_fill (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++)
          area += cairo_image_surface_get_data (
                    surface)[y * cairo_image_surface_get_stride (surface) + x] /
                  255.0;
      area /= scale * scale;
      g_test_message ("kind %u: %.1f px²", kind, area);
      g_assert_cmpfloat (area, >=, 150.0 * 0.95);
      g_assert_cmpfloat (area, <=, 150.0 * 1.05);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      draw (fixture, kind, TUMEN_INK_FULL, 2.0);
      g_assert_cmphex (get_pixel (fixture, 32, 32), ==, pack (fixture->theme.kind[kind].fill));
    }
}

static void
test_cored (Fixture      *fixture,
            gconstpointer data)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      draw (fixture, kind, TUMEN_INK_CORED, 2.0);
      g_assert_cmphex (get_pixel (fixture, 32, 32), ==, pack (fixture->theme.canvas));
      g_assert_cmpuint (count_pixels (fixture, pack (fixture->theme.kind[kind].fill)), >, 80);
    }
}

static void
test_outline (Fixture      *fixture,
              gconstpointer data)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      draw (fixture, kind, TUMEN_INK_OUTLINE, 2.0);
      g_assert_cmphex (get_pixel (fixture, 32, 32), ==, pack (fixture->theme.canvas));
      g_assert_cmpuint (count_pixels (fixture, pack (fixture->theme.kind[kind].line)), >, 40);
      erase (fixture);
    }
}

static void
test_dotted (Fixture      *fixture,
             gconstpointer data)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      guint32 line = pack (fixture->theme.kind[kind].line);
      guint   n_dotted;

      draw (fixture, kind, TUMEN_INK_DOTTED, 2.0);
      n_dotted = count_pixels (fixture, line);
      g_assert_cmpuint (n_dotted, >, 10);
      erase (fixture);
      draw (fixture, kind, TUMEN_INK_OUTLINE, 2.0);
      g_assert_cmpuint (count_pixels (fixture, line), >, n_dotted);
      erase (fixture);
    }
}

static void
test_halo (Fixture      *fixture,
           gconstpointer data)
{
  TumenMark      mark = { TUMEN_KIND_ARMS, TUMEN_INK_DOTTED };
  TumenMarkPlace place = { 32, 32, 1.0 };

  cairo_set_source_rgb (fixture->cr, 1.0, 0.0, 0.0);
  cairo_paint (fixture->cr);
  tumen_mark_draw_halo (fixture->cr, &fixture->theme.canvas, &mark, &place);
  g_assert_cmphex (get_pixel (fixture, 32 - 9, 32), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 32 - 11, 32), ==, 0xff0000);
}

static void
test_neutral (Fixture      *fixture,
              gconstpointer data)
{
  TumenMarkPlace place = { 32, 32, 1.0 };

  tumen_painter_draw_neutral_mark (fixture->cr, &fixture->theme, TUMEN_INK_FULL, &place);
  g_assert_cmphex (get_pixel (fixture, 32, 32),
                   ==,
                   pack (fixture->theme.kind[TUMEN_KIND_OTHER].fill));
}

static void
test_certainties (Fixture      *fixture,
                  gconstpointer data)
{
  for (guint certainty = 0; certainty < TUMEN_N_CERTAINTIES; certainty++)
    {
      tumen_painter_draw_certainty (fixture->cr, &fixture->theme, certainty, 32, 32);
      g_assert_cmpuint (count_pixels (fixture, 0xffffff), <, SIZE * SIZE);
      for (int y = 0; y < SIZE; y++)
        g_assert_cmphex (get_pixel (fixture, 2, y), ==, 0xffffff);
      erase (fixture);
    }
}

/* How many px of its line a sign has, at three times its size. */
static guint
count_line (Fixture       *fixture,
            TumenCertainty certainty)
{
  erase (fixture);
  cairo_save (fixture->cr);
  cairo_scale (fixture->cr, 3.0, 3.0);
  tumen_painter_draw_certainty (fixture->cr, &fixture->theme, certainty, 32.0 / 3, 32.0 / 3);
  cairo_restore (fixture->cr);
  g_assert_cmphex (get_pixel (fixture, 32, 32), ==, 0xffffff);
  return count_pixels (fixture, pack (fixture->theme.kind[TUMEN_KIND_OTHER].line));
}

/* Decision 13: what the editors know from other pages is cored too, but its edge is dashed. */
static void
test_other_pages_have_a_sign_of_their_own (Fixture      *fixture,
                                           gconstpointer data)
{
  guint worked_out = count_line (fixture, TUMEN_CERTAINTY_WORKED_OUT);
  guint other_pages = count_line (fixture, TUMEN_CERTAINTY_OTHER_PAGES);

  g_assert_cmpuint (other_pages, >, worked_out / 4);
  g_assert_cmpuint (other_pages, <, worked_out * 4 / 5);
}

static void
test_dots (Fixture      *fixture,
           gconstpointer data)
{
  static const guint8 dots[] = { TUMEN_DOT_VOICE, TUMEN_DOT_REPEATED, TUMEN_DOT_DENIAL };
  double              end;

  end = tumen_painter_draw_dots (fixture->cr, &fixture->theme, dots, 3, 10.1, 32.5);
  g_assert_cmpfloat_with_epsilon (end, 10.1 + 5.8 + 2 * 7.4, 1e-9);
  g_assert_cmphex (get_pixel (fixture, 12, 32), ==, pack (fixture->theme.dim));
  g_assert_cmphex (get_pixel (fixture, 20, 32), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 27, 32), !=, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 27, 29), ==, 0xffffff);
  end = tumen_painter_draw_dots (fixture->cr, &fixture->theme, dots, 0, 10.0, 32.0);
  g_assert_cmpfloat (end, ==, 10.0);
}

static void
test_badge (Fixture      *fixture,
            gconstpointer data)
{
  tumen_painter_draw_badge (fixture->cr, &fixture->theme, 32, 32);
  g_assert_cmphex (get_pixel (fixture, 28, 28), ==, pack (fixture->theme.conflict_bg));
  g_assert_cmphex (get_pixel (fixture, 24, 24), ==, 0xffffff);
  g_assert_cmpuint (count_pixels (fixture, pack (fixture->theme.conflict_bg)), >, 30);
}

/* The strongest contrast to the ground in the px where a bracket stands at half height. */
static double
get_contrast_beside (Fixture *fixture)
{
  double strongest = 1.0;

  for (int x = 20; x < 23; x++)
    {
      guint32    pixel = get_pixel (fixture, x, 32);
      TumenColor color = { (pixel >> 16) / 255.0, (pixel >> 8 & 255) / 255.0,
                           (pixel & 255) / 255.0 };

      strongest = MAX (strongest, tumen_color_get_contrast (color, fixture->theme.canvas));
    }
  return strongest;
}

static void
assert_bracketed (Fixture *fixture,
                  guint    kind,
                  guint    ink)
{
  TumenMark       mark = { kind, ink, FALSE };
  TumenMarkPlace  place = { 32, 32, TUMEN_UNQUOTED_SCALE };
  TumenKindColors colors = fixture->theme.kind[kind];
  guint32         middle;

  tumen_mark_draw (fixture->cr, &fixture->theme, &colors, &mark, &place);
  middle = get_pixel (fixture, 32, 32);
  g_assert_cmpfloat (get_contrast_beside (fixture), ==, 1.0);
  mark.unquoted = TRUE;
  tumen_mark_draw_halo (fixture->cr, &fixture->theme.canvas, &mark, &place);
  tumen_mark_draw (fixture->cr, &fixture->theme, &colors, &mark, &place);
  g_assert_cmphex (get_pixel (fixture, 32, 32), ==, middle);
  g_assert_cmpfloat (get_contrast_beside (fixture), >=, 3.0);
  /* Within the 22 px that a shape has; a dotted one has 24. */
  g_assert_cmphex (get_pixel (fixture, 32 - 13, 32), ==, pack (fixture->theme.canvas));
  erase (fixture);
}

/* A form, and a strong one, in every theme: it needs no colour. */
static void
test_unquoted (Fixture      *fixture,
               gconstpointer data)
{
  for (guint high = 0; high < 2; high++)
    {
      tumen_theme_init (&fixture->theme, GPOINTER_TO_UINT (data), high == 1);
      erase (fixture);
      for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
        for (guint ink = TUMEN_INK_FULL; ink <= TUMEN_INK_DOTTED; ink++)
          assert_bracketed (fixture, kind, ink);
    }
}

static void
test_unquoted_in_the_key (Fixture      *fixture,
                          gconstpointer data)
{
  tumen_painter_draw_unquoted (fixture->cr, &fixture->theme, 32, 32);
  g_assert_cmpfloat (get_contrast_beside (fixture), >=, 3.0);
  g_assert_cmphex (get_pixel (fixture, 32, 32), ==,
                   pack (fixture->theme.kind[TUMEN_KIND_OTHER].fill));
}

/* Signs of lines are told apart by form, and strong enough to be seen. */
static void
test_lines_in_the_key (Fixture      *fixture,
                       gconstpointer data)
{
  TumenTheme *theme = &fixture->theme;

  g_assert_cmpfloat (
    tumen_color_get_contrast (theme->kind[TUMEN_KIND_OTHER].line, theme->canvas), >=, 3.0);
  g_assert_cmpfloat (tumen_color_get_contrast (theme->accent_line, theme->canvas), >=, 3.0);
  tumen_painter_draw_line_sign (fixture->cr, theme, TUMEN_LINE_SIGN_OTHER_DATE, 32, 32);
  g_assert_cmphex (get_pixel (fixture, 21, 28), ==, pack (theme->kind[TUMEN_KIND_OTHER].line));
  g_assert_cmphex (get_pixel (fixture, 32, 32), ==, pack (theme->kind[TUMEN_KIND_OTHER].line));
  g_assert_cmphex (get_pixel (fixture, 32, 30), ==, pack (theme->canvas));
  g_assert_cmphex (get_pixel (fixture, 43, 30), !=, pack (theme->canvas));
  erase (fixture);
  tumen_painter_draw_line_sign (fixture->cr, theme, TUMEN_LINE_SIGN_PUBLISHED, 32, 32);
  g_assert_cmphex (get_pixel (fixture, 32, 30), ==, pack (theme->accent_line));
  g_assert_cmphex (get_pixel (fixture, 32, 28), ==, pack (theme->canvas));
  g_assert_cmphex (get_pixel (fixture, 43, 29), ==, pack (theme->accent_line));
}

static void
test_high_contrast (Fixture      *fixture,
                    gconstpointer data)
{
  guint n_plain;

  draw (fixture, TUMEN_KIND_ARMS, TUMEN_INK_OUTLINE, 2.0);
  n_plain = count_pixels (fixture, 0xffffff);
  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, TRUE);
  draw (fixture, TUMEN_KIND_ARMS, TUMEN_INK_OUTLINE, 2.0);
  g_assert_cmpuint (count_pixels (fixture, 0xffffff), <, n_plain);
  g_assert_cmpuint (count_pixels (fixture, pack (fixture->theme.ink)), >, 40);
}

static void
add (const char    *name,
     TumenThemeName theme,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, GUINT_TO_POINTER (theme), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mark/shapes/equal-areas", test_equal_areas);
  add ("/mark/ink/full", TUMEN_THEME_LIGHT, test_full);
  add ("/mark/ink/full-dark", TUMEN_THEME_DARK, test_full);
  add ("/mark/ink/cored", TUMEN_THEME_LIGHT, test_cored);
  add ("/mark/ink/cored-dark", TUMEN_THEME_DARK, test_cored);
  add ("/mark/ink/cored-print", TUMEN_THEME_PRINT, test_cored);
  add ("/mark/ink/outline", TUMEN_THEME_LIGHT, test_outline);
  add ("/mark/ink/dotted-has-less-ink", TUMEN_THEME_LIGHT, test_dotted);
  add ("/mark/halo/lifts-from-ground", TUMEN_THEME_LIGHT, test_halo);
  add ("/mark/neutral/grey-circle", TUMEN_THEME_LIGHT, test_neutral);
  add ("/mark/certainty/every-sign-is-drawn", TUMEN_THEME_LIGHT, test_certainties);
  add ("/mark/certainty/other-pages-in-light", TUMEN_THEME_LIGHT,
       test_other_pages_have_a_sign_of_their_own);
  add ("/mark/certainty/other-pages-in-print", TUMEN_THEME_PRINT,
       test_other_pages_have_a_sign_of_their_own);
  add ("/mark/unquoted/bracketed-in-light", TUMEN_THEME_LIGHT, test_unquoted);
  add ("/mark/unquoted/bracketed-in-dark", TUMEN_THEME_DARK, test_unquoted);
  add ("/mark/unquoted/bracketed-in-print", TUMEN_THEME_PRINT, test_unquoted);
  add ("/mark/lines/in-the-key", TUMEN_THEME_LIGHT, test_lines_in_the_key);
  add ("/mark/unquoted/in-the-key", TUMEN_THEME_LIGHT, test_unquoted_in_the_key);
  add ("/mark/dots/voice-repeated-denial", TUMEN_THEME_LIGHT, test_dots);
  add ("/mark/badge/opaque", TUMEN_THEME_LIGHT, test_badge);
  add ("/mark/high-contrast/wider-lines", TUMEN_THEME_LIGHT, test_high_contrast);

  return g_test_run ();
}
