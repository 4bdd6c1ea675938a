/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-picture-record.h"

#include <string.h>

#define WIDTH  900.0
#define HEIGHT 620.0
#define RECIPE "tumen:contacts/view?lanes=kind#revision=1"

typedef struct
{
  TumenTable      *table;
  TumenScene      *scene;
  TumenPictureSpec spec;
} Fixture;

static TumenScene *
make_scene (Fixture *fixture,
            double   width)
{
  return sample_make_scene (fixture->table, sample_get_span ("2023-05-01", "2025-08-01"), width,
                            HEIGHT);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  TumenPictureSpec spec = { TUMEN_THEME_LIGHT, 1.0, "Contacts & talks", "Agreements of 2024",
                            RECIPE };

  fixture->spec = spec;
  fixture->table = sample_make_table ();
  fixture->scene = make_scene (fixture, WIDTH);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

static GBytes *
draw (Fixture            *fixture,
      const TumenOverlay *overlay)
{
  g_autoptr (TumenPictureRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  record = tumen_picture_record_new (&fixture->spec, fixture->scene, overlay);
  bytes = tumen_picture_record_draw (record, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
read_uint32 (GBytes *png,
             gsize   at)
{
  const guint8 *bytes = g_bytes_get_data (png, NULL);

  return (guint)bytes[at] << 24 | (guint)bytes[at + 1] << 16 | (guint)bytes[at + 2] << 8 |
         bytes[at + 3];
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize       length = strlen (text);

  for (gsize i = 0; i + length <= size; i++)
    {
      if (memcmp (data + i, text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The width stands in the 16th byte of a PNG. */
static void
test_size_and_words (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;

  fixture->spec.scale = 2.0;
  png = draw (fixture, NULL);
  g_assert_cmpuint (read_uint32 (png, 16), ==, 1800);
  g_assert_cmpuint (read_uint32 (png, 20), >, 1240);
  g_assert_true (contains (png, "Contacts & talks"));
  g_assert_true (contains (png, "Agreements of 2024"));
  g_assert_true (contains (png, RECIPE));
}

static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  TumenOverlay overlay = { 9, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  g_autoptr (GBytes) first = draw (fixture, NULL);
  g_autoptr (GBytes) second = draw (fixture, NULL);
  g_autoptr (GBytes) selected = draw (fixture, &overlay);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, selected));
}

static void
test_footer_wraps (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GBytes) wide = draw (fixture, NULL);
  g_autoptr (GBytes) narrow = NULL;

  g_clear_object (&fixture->scene);
  fixture->scene = make_scene (fixture, 320.0);
  narrow = draw (fixture, NULL);
  g_assert_cmpuint (read_uint32 (narrow, 20), >, read_uint32 (wide, 20));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/picture-record/size-and-words", test_size_and_words);
  add ("/picture-record/same-bytes", test_same_bytes);
  add ("/picture-record/footer-wraps", test_footer_wraps);

  return g_test_run ();
}
