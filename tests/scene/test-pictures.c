/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-pictures-private.h"

typedef struct
{
  TumenPictures *pictures;
  TumenTheme     theme;
  guint          n_drawn;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, FALSE);
  fixture->pictures = tumen_pictures_new ();
  tumen_pictures_prepare (fixture->pictures, &fixture->theme, 1.0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  tumen_pictures_free (fixture->pictures);
}

static void
draw_cb (cairo_t *cr,
         gpointer data)
{
  Fixture *fixture = data;

  cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
  cairo_paint (cr);
  fixture->n_drawn++;
}

/* As the painter does. */
static const TumenPicture *
get (Fixture    *fixture,
     const char *text,
     guint32     number,
     double      size)
{
  TumenPictureKey     key = { .type = TUMEN_PICTURE_TEXT, .number = { number }, .text = text };
  TumenRect           ink = { -size / 2.0, -size / 4.0, size, size };
  const TumenPicture *picture = tumen_pictures_find (fixture->pictures, &key);

  if (picture == NULL)
    picture = tumen_pictures_add (fixture->pictures, &key, &ink, draw_cb, fixture);
  return picture;
}

static void
test_drawn_once (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char    *copy = g_strdup ("Kim meets Shoigu");
  const TumenPicture *picture = get (fixture, "Kim meets Shoigu", 0, 10.0);

  g_assert_true (get (fixture, copy, 0, 10.0) == picture);
  g_assert_cmpuint (fixture->n_drawn, ==, 1);
  get (fixture, "Kim meets Shoigu", 1, 10.0);
  get (fixture, NULL, 0, 10.0);
  g_assert_cmpuint (fixture->n_drawn, ==, 3);
}

static void
test_whole_pixels (Fixture      *fixture,
                   gconstpointer data)
{
  const TumenPicture *picture;

  tumen_pictures_prepare (fixture->pictures, &fixture->theme, 1.5);
  picture = get (fixture, "a", 0, 5.0);
  g_assert_cmpint (picture->x, ==, -4);
  g_assert_cmpint (picture->y, ==, -2);
  g_assert_cmpint (cairo_image_surface_get_width (picture->surface), ==, 8);
  g_assert_cmpint (cairo_image_surface_get_height (picture->surface), ==, 8);
}

static void
test_dropped_with_the_theme (Fixture      *fixture,
                             gconstpointer data)
{
  get (fixture, "a", 0, 10.0);
  tumen_pictures_prepare (fixture->pictures, &fixture->theme, 1.0);
  get (fixture, "a", 0, 10.0);
  g_assert_cmpuint (fixture->n_drawn, ==, 1);
  tumen_pictures_prepare (fixture->pictures, &fixture->theme, 2.0);
  get (fixture, "a", 0, 10.0);
  g_assert_cmpuint (fixture->n_drawn, ==, 2);
  tumen_theme_init (&fixture->theme, TUMEN_THEME_DARK, FALSE);
  tumen_pictures_prepare (fixture->pictures, &fixture->theme, 2.0);
  get (fixture, "a", 0, 10.0);
  g_assert_cmpuint (fixture->n_drawn, ==, 3);
}

/* Of 640 kB each: a generation is full after some dozens. */
static void
test_bounded (Fixture      *fixture,
              gconstpointer data)
{
  const guint n_more = 200;

  get (fixture, "used now and then", 0, 400.0);
  get (fixture, "used once", 0, 400.0);
  for (guint i = 0; i < n_more; i++)
    {
      get (fixture, "another", i, 400.0);
      get (fixture, "used now and then", 0, 400.0);
    }
  g_assert_cmpuint (fixture->n_drawn, ==, 2 + n_more);
  get (fixture, "used once", 0, 400.0);
  g_assert_cmpuint (fixture->n_drawn, ==, 3 + n_more);
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

  add ("/pictures/drawn-once", test_drawn_once);
  add ("/pictures/whole-pixels", test_whole_pixels);
  add ("/pictures/dropped-with-the-theme", test_dropped_with_the_theme);
  add ("/pictures/bounded", test_bounded);

  return g_test_run ();
}
