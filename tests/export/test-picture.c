/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture.h"

#include "sample.h"
#include "tumen-publish.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define WIDTH  900.0
#define HEIGHT 620.0
#define RECIPE "from=2023-05-01 to=2025-08-01 search=«A & B <c>»"

typedef struct
{
  char            *folder;
  TumenTable      *table;
  TumenScene      *scene;
  TumenPictureSpec spec;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  TumenPictureSpec spec = { TUMEN_PICTURE_PNG, TUMEN_THEME_PRINT, 1.0, "Contacts & talks",
                            "Agreements of 2024", RECIPE, "21 November 2025" };

  fixture->spec = spec;
  fixture->folder = g_dir_make_tmp ("tumen-picture-XXXXXX", NULL);
  fixture->table = sample_make_table ();
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span ("2023-05-01", "2025-08-01"),
                                      WIDTH,
                                      HEIGHT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

static GBytes *
write_and_read (Fixture    *fixture,
                const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean written;
  char    *contents;
  gsize    length;

  written = tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (written);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static guint32
read_uint32 (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

/* The data of the nth chunk of a type, or NULL. */
static const guint8 *
find_chunk (GBytes     *png,
            const char *type,
            guint       n,
            gsize      *length)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (png, &size);

  for (gsize at = 8; at + 12 <= size; at += 12 + read_uint32 (bytes + at))
    {
      if (memcmp (bytes + at + 4, type, 4) != 0 || n-- > 0)
        continue;
      *length = read_uint32 (bytes + at);
      return bytes + at + 8;
    }
  return NULL;
}

static void
assert_png_text (GBytes     *png,
                 const char *key,
                 const char *expected)
{
  const guint8 *chunk;
  gsize         length;

  for (guint i = 0; (chunk = find_chunk (png, "iTXt", i, &length)) != NULL; i++)
    {
      const guint8 *text = chunk + strlen (key) + 5;

      if (strcmp ((const char *)chunk, key) != 0)
        continue;
      g_assert_cmpmem (text, length - (gsize)(text - chunk), expected, strlen (expected));
      return;
    }
  g_assert_not_reached ();
}

static void
test_format (void)
{
  TumenPictureFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_true (tumen_picture_format_from_path ("a.png", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_PICTURE_PNG);
  g_assert_true (tumen_picture_format_from_path ("/b/c.d.SVG", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_PICTURE_SVG);
  g_assert_true (tumen_picture_format_from_path ("x.Pdf", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_PICTURE_PDF);
  g_assert_false (tumen_picture_format_from_path ("x.jpeg", &format, &error));
  g_assert_error (error, TUMEN_PICTURE_ERROR, TUMEN_PICTURE_ERROR_FORMAT);
}

static void
test_png_head (Fixture      *fixture,
               gconstpointer data)
{
  double footer = tumen_picture_get_footer_height (&fixture->spec, fixture->scene);
  g_autoptr (GBytes) png = NULL;
  const guint8 *chunk;
  gsize         length;

  fixture->spec.scale = 2.0;
  png = write_and_read (fixture, "a.png");
  chunk = find_chunk (png, "IHDR", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 1800);
  g_assert_cmpuint (read_uint32 (chunk + 4), ==, (guint)lround (2.0 * (HEIGHT + footer)));
  g_assert_cmpuint (chunk[8], ==, 8); /* bits */
  g_assert_cmpuint (chunk[9], ==, 2); /* RGB, no alpha */
  chunk = find_chunk (png, "pHYs", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 7559); /* 192 px per inch */
  g_assert_cmpuint (chunk[8], ==, 1);
  g_assert_nonnull (find_chunk (png, "sRGB", 0, &length));
  g_assert_null (find_chunk (png, "tIME", 0, &length));
}

static void
test_png_texts (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GBytes) png = write_and_read (fixture, "a.png");

  assert_png_text (png, "Title", "Contacts & talks");
  assert_png_text (png, "Description", "Agreements of 2024");
  assert_png_text (png, "Software", "Tumen " PACKAGE_VERSION);
  assert_png_text (png, "Source", RECIPE);
}

static void
assert_row_is_line (cairo_surface_t *surface,
                    int              y)
{
  const guint8 *row;

  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    g_assert_cmpmem (row + 4 * x, 3, "\xb0\xb0\xb0", 3);
}

/* Wider than one tile, and more than one strip: no line may break where they meet. */
static void
test_png_tiles (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  cairo_surface_t *surface;

  g_clear_object (&fixture->scene);
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span ("2023-05-01", "2025-08-01"),
                                      2800.0,
                                      60.0);
  fixture->spec.scale = 6.0;
  png = write_and_read (fixture, "a.png");
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 16800);
  assert_row_is_line (surface, 6 * 43 + 3);
  assert_row_is_line (surface, 6 * 60 + 2);
  cairo_surface_destroy (surface);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  char **found = data;

  if (g_str_equal (g_markup_parse_context_get_element (context), "title"))
    found[0] = g_strndup (text, length);
  if (g_str_equal (g_markup_parse_context_get_element (context), "metadata"))
    found[1] = g_strndup (text, length);
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (text) <= size; i++)
    {
      if (memcmp (data + i, text, strlen (text)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_svg (Fixture      *fixture,
          gconstpointer data)
{
  GMarkupParser        parser = { .text = text_cb };
  char                *found[2] = { NULL, NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, found, NULL);
  g_autoptr (GBytes) svg = NULL;

  fixture->spec.format = TUMEN_PICTURE_SVG;
  svg = write_and_read (fixture, "a.svg");
  g_assert_true (g_markup_parse_context_parse (context,
                                               g_bytes_get_data (svg, NULL),
                                               (gssize)g_bytes_get_size (svg),
                                               NULL));
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_cmpstr (found[0], ==, "Contacts & talks");
  g_assert_nonnull (found[1]);
  g_assert_nonnull (strstr (found[1], RECIPE));
  g_assert_true (contains (svg, "width=\"900px\""));
  g_assert_false (contains (svg, "<image"));
  g_free (found[0]);
  g_free (found[1]);
  g_markup_parse_context_free (context);
}

static void
test_pdf (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  fixture->spec.format = TUMEN_PICTURE_PDF;
  pdf = write_and_read (fixture, "a.pdf");
  g_assert_true (contains (pdf, "%PDF-1."));
  g_assert_true (contains (pdf, "/Title (Contacts & talks)"));
  g_assert_true (contains (pdf, "/Subject (Agreements of 2024)"));
  g_assert_true (contains (pdf, "/Creator (Tumen " PACKAGE_VERSION ")"));
  g_assert_true (contains (pdf, "/CreationDate (20231114221320"));
  g_assert_true (contains (pdf, "/Keywords"));
  g_assert_true (contains (pdf, "/FontFile"));
  g_assert_false (contains (pdf, "/Subtype /Image"));
  g_assert_false (contains (pdf, "/SMask"));
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const names[] = { "a.png", "a.svg", "a.pdf" };

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      fixture->spec.format = (TumenPictureFormat)i;
      first = write_and_read (fixture, names[i]);
      second = write_and_read (fixture, names[i]);
      g_assert_true (g_bytes_equal (first, second));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_numbers_of_a_locale (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) comma = NULL;

  fixture->spec.format = TUMEN_PICTURE_SVG;
  plain = write_and_read (fixture, "a.svg");
  if (setlocale (LC_NUMERIC, "es_ES.UTF-8") == NULL &&
      setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  comma = write_and_read (fixture, "a.svg");
  setlocale (LC_NUMERIC, "C");
  g_assert_true (g_bytes_equal (plain, comma));
}

static void
test_refuses_to_replace (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);

  fixture->spec.scale = 300.0;
  for (guint i = TUMEN_PICTURE_PNG; i <= TUMEN_PICTURE_PDF; i++)
    {
      g_autoptr (GError) error = NULL;

      fixture->spec.format = (TumenPictureFormat)i;
      g_assert_false (
        tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, TRUE, &error));
      g_assert_error (error, TUMEN_PICTURE_ERROR, TUMEN_PICTURE_ERROR_TOO_LARGE);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_too_many_pixels (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autoptr (GError) error = NULL;

  fixture->spec.scale = 100.0;
  g_assert_false (tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, TRUE, &error));
  g_assert_error (error, TUMEN_PICTURE_ERROR, TUMEN_PICTURE_ERROR_TOO_LARGE);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  for (guint i = TUMEN_PICTURE_PNG; i <= TUMEN_PICTURE_PDF; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "none", "a", NULL);
      g_autoptr (GError) error = NULL;

      fixture->spec.format = (TumenPictureFormat)i;
      g_assert_false (
        tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, TRUE, &error));
      g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_NO_FOLDER);
    }
}

/* A disk that takes only the first bytes: no format may leave a part of a file. */
static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  struct rlimit    before, little;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little = before;
  little.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = TUMEN_PICTURE_PNG; i <= TUMEN_PICTURE_PDF; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      fixture->spec.format = (TumenPictureFormat)i;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
      written = tumen_picture_write (&fixture->spec, fixture->scene, NULL, path, TRUE, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (written);
      g_assert_nonnull (error);
      g_test_message ("%s: %s", g_quark_to_string (error->domain), error->message);
      g_assert_cmpint (error->domain, ==, TUMEN_PUBLISH_ERROR);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_footer_wraps (Fixture      *fixture,
                   gconstpointer data)
{
  double wide = tumen_picture_get_footer_height (&fixture->spec, fixture->scene);
  g_autoptr (TumenScene) narrow = NULL;

  narrow = sample_make_scene (fixture->table,
                              sample_get_span ("2023-05-01", "2025-08-01"),
                              320.0,
                              HEIGHT);
  g_assert_cmpfloat (tumen_picture_get_footer_height (&fixture->spec, narrow), >, wide);
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

  g_test_add_func ("/picture/format/from-the-name", test_format);
  add ("/picture/png/head", test_png_head);
  add ("/picture/png/texts", test_png_texts);
  add ("/picture/png/tiles-meet", test_png_tiles);
  add ("/picture/svg/well-formed-with-recipe", test_svg);
  add ("/picture/pdf/metadata-and-fonts-no-images", test_pdf);
  add ("/picture/reproducible/same-bytes", test_same_bytes);
  add ("/picture/reproducible/numbers-of-a-locale", test_numbers_of_a_locale);
  add ("/picture/replace/refuses", test_refuses_to_replace);
  add ("/picture/limits/sides", test_too_large);
  add ("/picture/limits/area", test_too_many_pixels);
  add ("/picture/errors/no-folder", test_no_folder);
  add ("/picture/errors/no-room", test_no_room);
  add ("/picture/footer/wraps", test_footer_wraps);

  return g_test_run ();
}
