/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-fixture.h"

#include "tumen-figure-private.h"
#include "tumen-figure-reader.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define MM TUMEN_FIGURE_PX_PER_MM

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

static char *
dup_png_text (GBytes     *png,
              const char *key)
{
  const guint8 *chunk;
  gsize         length;

  for (guint i = 0; (chunk = find_chunk (png, "iTXt", i, &length)) != NULL; i++)
    {
      const guint8 *text = chunk + strlen (key) + 5;

      if (strcmp ((const char *)chunk, key) == 0)
        return g_strndup ((const char *)text, length - (gsize)(text - chunk));
    }
  return NULL;
}

static void
assert_png_text (GBytes     *png,
                 const char *key,
                 const char *expected)
{
  g_autofree char *text = dup_png_text (png, key);

  g_assert_cmpstr (text, ==, expected);
}

static guint
count (GBytes     *bytes,
       const char *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize       length = strlen (text);
  guint       n = 0;

  for (gsize i = 0; i + length <= size; i++)
    n += memcmp (data + i, text, length) == 0;
  return n;
}

static void
assert_well_formed (const char *xml,
                    gsize       length)
{
  GMarkupParser        parser = { 0 };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, (gssize)length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static void
test_format (void)
{
  TumenFigureFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_true (tumen_figure_format_from_path ("a.png", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_FIGURE_PNG);
  g_assert_true (tumen_figure_format_from_path ("/b/c.d.SVG", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_FIGURE_SVG);
  g_assert_true (tumen_figure_format_from_path ("x.Pdf", &format, NULL));
  g_assert_cmpint (format, ==, TUMEN_FIGURE_PDF);
  g_assert_false (tumen_figure_format_from_path ("x.jpeg", &format, &error));
  g_assert_error (error, TUMEN_FIGURE_FILE_ERROR, TUMEN_FIGURE_FILE_ERROR_FORMAT);
}

static void
test_png_head (FigureFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) png = NULL;
  const guint8 *chunk;
  gsize         length;

  fixture->spec.dpi = 300.0;
  png = figure_fixture_write (fixture, figure, "a.png");
  chunk = find_chunk (png, "IHDR", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 1878); /* 159 mm */
  g_assert_cmpuint (chunk[8], ==, 8);               /* bits */
  g_assert_cmpuint (chunk[9], ==, 2);               /* RGB, no alpha */
  chunk = find_chunk (png, "pHYs", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 11811);
  g_assert_cmpuint (read_uint32 (chunk + 4), ==, 11811);
  g_assert_cmpuint (chunk[8], ==, 1);
  g_assert_nonnull (find_chunk (png, "sRGB", 0, &length));
  g_assert_null (find_chunk (png, "tIME", 0, &length));
}

static void
test_png_width (FigureFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) png = NULL;
  const guint8 *chunk;
  gsize         length;

  fixture->spec.width_px = 901.0;
  png = figure_fixture_write (fixture, figure, "a.png");
  chunk = find_chunk (png, "IHDR", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 901);
  chunk = find_chunk (png, "pHYs", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, (guint)lround (901.0 / 0.159));
}

static void
test_png_texts (FigureFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) png = figure_fixture_write (fixture, figure, "a.png");
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *xmp = dup_png_text (png, "XML:com.adobe.xmp");
  g_autofree char *recipe = tumen_figure_read_recipe (path, NULL);

  assert_png_text (png, "Title", "Contacts & <talks>");
  assert_png_text (png, "Author", "An Analyst");
  assert_png_text (png, "Description", "Talks of “2024” & <before>");
  assert_png_text (png, "Creation Time", "2023-11-14T22:13:20Z");
  assert_png_text (png, "Software", "Tumen " PACKAGE_VERSION);
  assert_png_text (png, "Source", FIGURE_FIXTURE_RECIPE);
  g_assert_cmpstr (recipe, ==, FIGURE_FIXTURE_RECIPE);
  g_assert_nonnull (xmp);
  assert_well_formed (xmp, strlen (xmp));
  g_assert_nonnull (strstr (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                                 "Contacts &amp; &lt;talks&gt;</rdf:li>"));
  g_assert_nonnull (strstr (xmp, "<Iptc4xmpCore:AltTextAccessibility>"));
  g_assert_nonnull (strstr (xmp, "<Iptc4xmpCore:ExtDescrAccessibility>"));
}

/* x of the first pixel in a row that differs, or the width. */
static guint
get_first_difference (cairo_surface_t *a,
                      cairo_surface_t *b,
                      int              y)
{
  gsize          at = (gsize)y * (gsize)cairo_image_surface_get_stride (a);
  const guint32 *one = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (a) + at);
  const guint32 *other = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (b) + at);
  guint          width = (guint)cairo_image_surface_get_width (a);
  guint          x = 0;

  while (x < width && (one[x] & 0xffffff) == (other[x] & 0xffffff))
    x++;
  return x;
}

/* Wider than one tile, and more than one strip: as if drawn at once. */
static void
test_png_tiles (FigureFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (TumenFigure) figure =
    figure_fixture_compose (TUMEN_FIGURE_PICTURE, 1050.0, 70.0, NULL);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  cairo_surface_t *read, *drawn;
  cairo_t         *cr;
  int              width = 16800, height = 1120;

  fixture->spec.width_px = width;
  png = figure_fixture_write (fixture, figure, "a.png");
  read = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, height);
  drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (drawn);
  cairo_scale (cr, 16.0, 16.0);
  tumen_figure_draw_page (figure, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (drawn);
  for (int y = 0; y < height; y++)
    g_assert_cmpuint (get_first_difference (read, drawn, y), ==, width);
  cairo_surface_destroy (read);
  cairo_surface_destroy (drawn);
}

static void
test_png_wide (FigureFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (TumenFigure) figure =
    figure_fixture_compose (TUMEN_FIGURE_PICTURE, 4000.0, 70.0, NULL);
  g_autoptr (GBytes) png = NULL;
  const guint8 *chunk;
  gsize         length;

  fixture->spec.width_px = 40000.0;
  png = figure_fixture_write (fixture, figure, "a.png");
  chunk = find_chunk (png, "IHDR", 0, &length);
  g_assert_nonnull (chunk);
  g_assert_cmpuint (read_uint32 (chunk), ==, 40000);
  g_assert_nonnull (find_chunk (png, "IEND", 0, &length));
}

static void
test_svg (FigureFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "a.svg", NULL);
  g_autofree char *recipe = NULL;

  fixture->spec.format = TUMEN_FIGURE_SVG;
  svg = figure_fixture_write (fixture, figure, "a.svg");
  assert_well_formed (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  recipe = tumen_figure_read_recipe (path, NULL);
  g_assert_cmpstr (recipe, ==, FIGURE_FIXTURE_RECIPE);
  g_assert_cmpuint (count (svg, "width=\"159.0000mm\""), ==, 1);
  g_assert_cmpuint (count (svg, "viewBox=\"0 0 600.945 "), ==, 1);
  g_assert_cmpuint (count (svg, "<title id=\"title\">Contacts &amp; &lt;talks&gt;</title>"), ==, 1);
  g_assert_cmpuint (count (svg, "<desc id=\"description\">Talks of “2024”"), ==, 1);
  g_assert_cmpuint (count (svg, "aria-labelledby=\"title description\""), ==, 1);
  g_assert_cmpuint (count (svg, "<text"), ==, 0);
  g_assert_cmpuint (count (svg, "<image"), ==, 0);
}

/* An id is given once, and all that are used are given. */
static void
assert_ids (GBytes *svg)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *p;

  for (p = strstr (text, " id=\""); p != NULL; p = strstr (p + 1, " id=\""))
    g_assert_true (g_hash_table_add (ids, g_strndup (p + 5, strcspn (p + 5, "\""))));
  for (p = strstr (text, "url(#"); p != NULL; p = strstr (p + 1, "url(#"))
    {
      g_autofree char *id = g_strndup (p + 5, strcspn (p + 5, ")"));

      g_assert_true (g_hash_table_contains (ids, id));
    }
}

static void
test_svg_text (FigureFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) svg = NULL;

  fixture->spec.format = TUMEN_FIGURE_SVG_TEXT;
  svg = figure_fixture_write (fixture, figure, "a.svg");
  assert_well_formed (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  assert_ids (svg);
  g_assert_cmpuint (count (svg, "<symbol"), ==, 0);
  g_assert_cmpuint (count (svg, "<image"), ==, 0);
  g_assert_cmpuint (count (svg, "font-family=\"Cantarell, 'Noto Sans'"), >, 40);
  g_assert_cmpuint (count (svg, "class=\"event agreement\""), ==, 1);
  g_assert_cmpuint (count (svg, ">Partnership treaty signed</text>"), ==, 1);
  g_assert_cmpuint (count (svg, "<title>Partnership treaty signed, 19 Jun 2024</title>"), ==, 1);
  g_assert_cmpuint (count (svg, "<g class=\"events\">"), >, 3);
}

static void
test_pdf (FigureFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *recipe = NULL;

  fixture->spec.format = TUMEN_FIGURE_PDF;
  pdf = figure_fixture_write (fixture, figure, "a.pdf");
  recipe = tumen_figure_read_recipe (path, NULL);
  g_assert_cmpstr (recipe, ==, FIGURE_FIXTURE_RECIPE);
  g_assert_true (count (pdf, "/Title (Contacts & <talks>)") == 1);
  g_assert_cmpuint (count (pdf, "/Author (An Analyst)"), ==, 1);
  g_assert_cmpuint (count (pdf, "/Creator (Tumen " PACKAGE_VERSION ")"), ==, 1);
  g_assert_cmpuint (count (pdf, "/CreationDate (20231114221320"), ==, 1);
  g_assert_cmpuint (count (pdf, "/ModDate (20231114221320"), ==, 1);
  g_assert_cmpuint (count (pdf, "/FontFile"), >, 0);
  g_assert_cmpuint (count (pdf, "/StructTreeRoot"), >, 0);
  g_assert_cmpuint (count (pdf, "/Subtype /Image"), ==, 0);
  g_assert_cmpuint (count (pdf, "/SMask"), ==, 0);
}

static TumenPage *
get_page (TumenFigure *figure)
{
  return (TumenPage *)tumen_figure_get_page (figure, 0);
}

/* What leads nowhere, or not to the web, must neither spoil the file nor stand in it. */
static void
test_links (FigureFixture *fixture,
            gconstpointer  data)
{
  static const char *const links[] = {
    "https://example.org/a'b) (\\'\\",
    "HTTP://example.org/한국?q=<\">",
    "https://пример.рф/я",
    "javascript:alert(1)",
    "tumen:contacts/event/1",
    "file:///etc/passwd",
    "https:/no-host",
    "#nowhere",
    "#m1'",
  };
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) svg = NULL;
  TumenRect rect = { 10.0, 10.0, 30.0, 10.0 };
  guint     n_before;

  fixture->spec.format = TUMEN_FIGURE_PDF;
  pdf = figure_fixture_write (fixture, figure, "a.pdf");
  n_before = count (pdf, "/Subtype /Link");
  g_assert_cmpuint (n_before, >, 50);
  g_clear_pointer (&pdf, g_bytes_unref);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    tumen_page_add_link (figure, get_page (figure), &rect, links[i]);
  tumen_figure_add_outline (figure, "Nowhere", "nowhere", 0);
  tumen_figure_add_outline (figure, "First", "m1", 0);
  pdf = figure_fixture_write (fixture, figure, "a.pdf");
  g_assert_cmpuint (count (pdf, "/Subtype /Link"), ==, n_before + 3);
  g_assert_cmpuint (count (pdf, "/URI (https://example.org/a%27b%29%20%28%5C%27%5C)"), ==, 1);
  g_assert_cmpuint (count (pdf, "/URI (http://example.org/%ED%95%9C%EA%B5%AD?q=%3C%22%3E)"), ==, 1);
  g_assert_cmpuint (count (pdf, "/URI (https://xn--e1afmkfd.xn--p1ai/%D1%8F)"), ==, 1);
  g_assert_cmpuint (count (pdf, "/Title (First"), ==, 1);
  g_assert_cmpuint (count (pdf, "Nowhere"), ==, 0);
  fixture->spec.format = TUMEN_FIGURE_SVG_TEXT;
  svg = tumen_figure_to_bytes (figure, &fixture->spec, 0, NULL);
  g_assert_cmpuint (count (svg, "<a href=\"http"), ==, 3);
  g_assert_cmpuint (count (svg, "<a href="), ==, 3);
}

static void
test_tiles (FigureFixture *fixture,
            gconstpointer  data)
{
  TumenFigureTiles tiles = { 210.0 * MM, 297.0 * MM, TUMEN_FIGURE_TILES_MARGIN,
                             TUMEN_FIGURE_TILES_OVERLAP };
  double           width, height;
  guint            n_columns, n_rows, n_pages;
  g_autoptr (TumenFigure) figure = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *kids = NULL;

  tumen_figure_tiles_get_size (&tiles, 3, 2, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, (3.0 * 180.0 + 10.0) * MM, 0.001);
  g_assert_cmpfloat_with_epsilon (height, (2.0 * 267.0 + 10.0) * MM, 0.001);
  tumen_figure_tiles_count (&tiles, width, height, &n_columns, &n_rows);
  g_assert_cmpuint (n_columns, ==, 3);
  g_assert_cmpuint (n_rows, ==, 2);
  tumen_figure_tiles_count (&tiles, width + 1.0, 1.0, &n_columns, &n_rows);
  g_assert_cmpuint (n_columns, ==, 4);
  g_assert_cmpuint (n_rows, ==, 1);
  figure = figure_fixture_compose (TUMEN_FIGURE_POSTER, width, height, "A");
  n_pages = tumen_figure_get_n_pages (figure);
  fixture->spec.format = TUMEN_FIGURE_PDF;
  fixture->spec.tiles = tiles;
  pdf = figure_fixture_write (fixture, figure, "a.pdf");
  kids = g_strdup_printf ("/Count %u\n", 6 * n_pages);
  g_assert_cmpuint (count (pdf, kids), ==, 1);
  g_assert_cmpuint (count (pdf, "/MediaBox [ 0 0 595.275591 841.889764 ]"), ==, 6 * n_pages);
}

static guint32
get_pixel (cairo_surface_t *image,
           double           x,
           double           y)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  int           stride = cairo_image_surface_get_stride (image);
  guint32       pixel;

  memcpy (&pixel, data + (int)y * stride + (int)x * (int)sizeof pixel, sizeof pixel);
  return pixel;
}

static cairo_surface_t *
draw_sheet (const TumenFigureTiles *tiles,
            cairo_surface_t        *record,
            const TumenPage        *page,
            const TumenFigureTile  *tile)
{
  cairo_surface_t *sheet = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int)tiles->paper_width, (int)tiles->paper_height);
  cairo_t *cr = cairo_create (sheet);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  tumen_figure_tiles_draw_sheet (tiles, record, page, tile, TUMEN_LANGUAGE_EN, cr);
  cairo_destroy (cr);
  cairo_surface_flush (sheet);
  return sheet;
}

/* Edges of letters may be a little lighter or darker. */
static guint
count_off (cairo_surface_t *sheet,
           cairo_surface_t *whole,
           double           left,
           double           top)
{
  guint n_off = 0;

  for (double y = top; y < MIN (top + 260.0, 500.0); y++)
    for (double x = left; x < MIN (left + 380.0, 1000.0); x++)
      {
        int one = (int)(get_pixel (sheet, x - left + 20.0, y - top + 20.0) & 0xff);
        int two = (int)(get_pixel (whole, x, y) & 0xff);

        n_off += ABS (one - two) > 0x30;
      }
  return n_off;
}

/* What is printed: all of the page, and what two sheets both show is the same. */
static void
test_sheets_hold_the_page (FigureFixture *fixture,
                           gconstpointer  data)
{
  TumenFigureTiles  tiles = { 420.0, 300.0, 20.0, 40.0 };
  cairo_rectangle_t extents = { 0.0, 0.0, 1000.0, 500.0 };
  g_autoptr (TumenFigure) figure = figure_fixture_compose (TUMEN_FIGURE_PICTURE, 1000.0, 500.0,
                                                           "A");
  const TumenPage *page = tumen_figure_get_page (figure, 0);
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 500);
  cairo_t         *cr = cairo_create (record);
  guint            n_columns, n_rows, n_off = 0;

  tumen_figure_draw_page (figure, 0, cr);
  cairo_destroy (cr);
  cr = cairo_create (whole);
  cairo_set_source_surface (cr, record, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (whole);
  tumen_figure_tiles_count (&tiles, page->width, page->height, &n_columns, &n_rows);
  g_assert_cmpuint (n_columns, ==, 3);
  g_assert_cmpuint (n_rows, ==, 3);
  for (guint i = 0; i < n_columns * n_rows; i++)
    {
      TumenFigureTile  tile = { i % n_columns, i / n_columns };
      double           left = tile.column * 340.0, top = tile.row * 220.0;
      cairo_surface_t *sheet = draw_sheet (&tiles, record, page, &tile);

      n_off += count_off (sheet, whole, left, top);
      g_assert_cmphex (get_pixel (sheet, 1.0, 1.0) & 0xffffff, ==, 0xffffff);
      cairo_surface_destroy (sheet);
    }
  g_assert_cmpuint (n_off, <, 200);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (record);
}

static void
test_same_bytes (FigureFixture *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (TumenFigure) first = figure_fixture_picture ();
      g_autoptr (TumenFigure) second = figure_fixture_picture ();
      g_autoptr (GBytes) one = NULL;
      g_autoptr (GBytes) other = NULL;
      g_autoptr (GBytes) bytes = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      one = figure_fixture_write (fixture, first, figure_fixture_names[i]);
      other = figure_fixture_write (fixture, second, figure_fixture_names[i]);
      bytes = tumen_figure_to_bytes (second, &fixture->spec, 0, NULL);
      g_assert_true (g_bytes_equal (one, other));
      g_assert_true (g_bytes_equal (one, bytes));
    }
}

static void
test_time (FigureFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autoptr (GBytes) png = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1600000000", TRUE);
  fixture->spec.time = 0;
  png = figure_fixture_write (fixture, figure, "a.png");
  assert_png_text (png, "Creation Time", "2020-09-13T12:26:40Z");
  g_setenv ("SOURCE_DATE_EPOCH", "yesterday", TRUE);
  g_assert_cmpint (tumen_figure_file_get_time (), >, 1700000000);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_numbers_of_a_locale (FigureFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();

  if (setlocale (LC_NUMERIC, "es_ES.UTF-8") == NULL &&
      setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  for (guint i = TUMEN_FIGURE_SVG; i <= TUMEN_FIGURE_PDF; i++)
    {
      g_autoptr (GBytes) plain = NULL;
      g_autoptr (GBytes) comma = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      comma = tumen_figure_to_bytes (figure, &fixture->spec, 0, NULL);
      setlocale (LC_NUMERIC, "C");
      plain = tumen_figure_to_bytes (figure, &fixture->spec, 0, NULL);
      g_assert_true (g_bytes_equal (plain, comma));
      setlocale (LC_NUMERIC, "");
    }
  setlocale (LC_NUMERIC, "C");
}

/* Control characters, markup, letters of all directions, and what is no character. */
static void
test_poison (FigureFixture *fixture,
             gconstpointer  data)
{
  static const char poison[] = "a\001\033[2J\"'&<b>%s\\)]]>\xef\xbf\xbe\xef\xbf\xbf\xe2\x80\xae"
                               "한국 Россия עברית 👩‍👩‍👧\t\n=1+1";

  fixture->spec.author = fixture->spec.description = fixture->spec.alternative = poison;
  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (TumenFigure) figure =
        figure_fixture_compose (TUMEN_FIGURE_PICTURE, 600.0, 0.0, poison);
      g_autoptr (GBytes) bytes = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      bytes = figure_fixture_write (fixture, figure, figure_fixture_names[i]);
      g_assert_cmpuint (count (bytes, "\033[2J"), ==, 0);
      if (i == TUMEN_FIGURE_SVG || i == TUMEN_FIGURE_SVG_TEXT)
        {
          assert_well_formed (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
          g_assert_cmpuint (count (bytes, "\001"), ==, 0);
          g_assert_cmpuint (count (bytes, "\xef\xbf\xbf"), ==, 0);
        }
    }
}

static void
add (const char *name,
     void (*test) (FigureFixture *, gconstpointer))
{
  g_test_add (name, FigureFixture, NULL, figure_fixture_set_up, test,
              figure_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure_fixture_begin ();

  g_test_add_func ("/figure-file/format/from-the-name", test_format);
  add ("/figure-file/png/head", test_png_head);
  add ("/figure-file/png/exact-width", test_png_width);
  add ("/figure-file/png/texts", test_png_texts);
  add ("/figure-file/png/tiles-meet", test_png_tiles);
  add ("/figure-file/png/wider-than-cairo-can", test_png_wide);
  add ("/figure-file/svg/well-formed-with-recipe", test_svg);
  add ("/figure-file/svg/text-and-named-groups", test_svg_text);
  add ("/figure-file/pdf/metadata-and-fonts-no-images", test_pdf);
  add ("/figure-file/links/only-to-the-web-and-places", test_links);
  add ("/figure-file/tiles/sheets", test_tiles);
  add ("/figure-file/tiles/sheets-hold-the-page", test_sheets_hold_the_page);
  add ("/figure-file/reproducible/same-bytes", test_same_bytes);
  add ("/figure-file/reproducible/time", test_time);
  add ("/figure-file/reproducible/numbers-of-a-locale", test_numbers_of_a_locale);
  add ("/figure-file/poison/any-letters", test_poison);

  result = g_test_run ();
  figure_fixture_end ();
  return result;
}
