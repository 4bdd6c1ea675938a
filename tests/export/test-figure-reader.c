/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "config.h"

#include "figure-fixture.h"

#include "tumen-figure-reader.h"

#include "../model/mutants.h"
#include "tumen-library.h"
#include "tumen-recipe.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define RECORD  "#revision=3&title=A%20%26%20b&count=2&events=a%3Ab:0123abcd,c:89ef0000"
#define ADDRESS "tumen:lib/view?from=2024-01-01&to=2024-12-31&lanes=kind&reading=editors&lang=en"
#define RECIPE  ADDRESS RECORD
#define ESCAPED                                                                              \
  "tumen:lib/view?from=2024-01-01&amp;to=2024-12-31&amp;lanes=kind&amp;reading=editors&#38;" \
  "lang=en#revision=3&#x26;title=A%20%26%20b&amp;count=2&amp;events=a%3Ab:0123abcd,c:89ef0000"

#define PNG_SIGNATURE "\211PNG\r\n\032\n"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tumen-figure-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.svg", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* (transfer full) (nullable): of bytes that are no file on a disk */
static char *
read_bytes (gconstpointer bytes,
            gsize         length,
            GError      **error)
{
  int   file = memfd_create ("figure", MFD_CLOEXEC);
  char *recipe;

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, bytes, length), ==, (ssize_t)length);
  recipe = tumen_figure_read_recipe_in (file, "a.fig", error);
  close (file);
  g_assert_true ((recipe == NULL) == (error != NULL && *error != NULL) || error == NULL);
  return recipe;
}

static void
assert_reads (gconstpointer bytes,
              gsize         length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recipe = read_bytes (bytes, length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (recipe, ==, RECIPE);
}

static void
assert_reads_text (const char *text)
{
  assert_reads (text, strlen (text));
}

static void
assert_refused (gconstpointer          bytes,
                gsize                  length,
                TumenFigureReaderError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recipe = read_bytes (bytes, length, &error);

  g_assert_null (recipe);
  g_assert_error (error, TUMEN_FIGURE_READER_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, "a.fig"));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_text_refused (const char            *text,
                     TumenFigureReaderError code)
{
  assert_refused (text, strlen (text), code);
}

/* Real figures */

static GBytes *
make_figure (Fixture          *fixture,
             TumenFigureFormat format)
{
  g_autoptr (TumenFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  TumenFigureFileSpec spec = { .format = format, .recipe = RECIPE, .time = 1700000000 };
  char               *bytes;
  gsize               length;

  spec.description = "of tumen:x/view?lanes=actor";
  figure = figure_fixture_compose (TUMEN_FIGURE_PICTURE, 600.0, 0.0,
                                   "Шойгу & 회담 (tumen:x/view)");
  tumen_figure_write (figure, &spec, fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static void
test_reads_what_tumen_writes (Fixture      *fixture,
                              gconstpointer data)
{
  for (guint format = 0; format < TUMEN_N_FIGURE_FORMATS; format++)
    {
      g_autoptr (GBytes) figure = make_figure (fixture, (TumenFigureFormat)format);
      g_autofree char *recipe = tumen_figure_read_recipe (fixture->path, NULL);

      g_assert_cmpuint (g_bytes_get_size (figure), >, 1000);
      g_assert_cmpstr (recipe, ==, RECIPE);
    }
}

/* Nothing else is read from half of a file. */
static void
test_a_cut_figure_tells_all_or_nothing (Fixture      *fixture,
                                        gconstpointer data)
{
  for (guint format = 0; format < TUMEN_N_FIGURE_FORMATS; format++)
    {
      g_autoptr (GBytes) figure = make_figure (fixture, (TumenFigureFormat)format);
      gsize         size;
      const guint8 *bytes = g_bytes_get_data (figure, &size);

      for (gsize length = 0; length < size; length += length < 1500 ? 7 : size / 37)
        {
          g_autofree char *recipe = read_bytes (bytes, length, NULL);

          if (recipe != NULL)
            g_assert_cmpstr (recipe, ==, RECIPE);
        }
    }
}

typedef struct
{
  GBytes *figures[TUMEN_N_FIGURE_FORMATS];
} Figures;

/* As much as one figure is changed at random, no more than a recipe comes of it. */
static void
try_mutant (guint    number,
            GRand   *random,
            gpointer data)
{
  Figures      *figures = data;
  gsize         size;
  const guint8 *bytes =
    g_bytes_get_data (figures->figures[number % TUMEN_N_FIGURE_FORMATS], &size);
  g_autofree guint8 *changed = g_memdup2 (bytes, size);
  gsize              within = g_rand_boolean (random) ? MIN (size, 2000) : size;
  gsize              from = g_rand_boolean (random) ? 0 : size - within;
  g_autofree char   *recipe = NULL;

  for (int i = g_rand_int_range (random, 1, 40); i > 0; i--)
    changed[from + g_rand_int_range (random, 0, (gint32)within)] =
      (guint8)g_rand_int_range (random, 0, 256);
  recipe = read_bytes (changed, size, NULL);
  if (recipe != NULL)
    tumen_recipe_free (tumen_recipe_parse (recipe, NULL));
}

static void
test_changed_figures_do_no_harm (Fixture      *fixture,
                                 gconstpointer data)
{
  Figures figures;

  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    figures.figures[i] = make_figure (fixture, (TumenFigureFormat)i);
  mutants_run (mutants_get_n_cases (600), try_mutant, &figures);
  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    g_bytes_unref (figures.figures[i]);
}

/* PNG */

static GByteArray *
deflate_text (const char *text)
{
  g_autoptr (GConverter) deflater = NULL;
  guint8 buffer[4096];
  gsize  n_read, n_written;

  deflater = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_assert_cmpint (g_converter_convert (deflater, text, strlen (text), buffer, sizeof buffer,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);
  return g_byte_array_append (g_byte_array_new (), buffer, (guint)n_written);
}

static void
append_number (GByteArray *png,
               guint32     number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (png, (const guint8 *)&number, sizeof number);
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              gconstpointer bytes,
              gsize         length)
{
  guint32 sum = G_MAXUINT32;
  guint   start;

  append_number (png, (guint32)length);
  start = png->len;
  g_byte_array_append (png, (const guint8 *)type, 4);
  g_byte_array_append (png, bytes, (guint)length);
  for (guint i = start; i < png->len; i++)
    {
      sum ^= png->data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
    }
  append_number (png, ~sum);
}

static GByteArray *
begin_png (void)
{
  GByteArray *png = g_byte_array_new ();

  g_byte_array_append (png, (const guint8 *)PNG_SIGNATURE, 8);
  append_chunk (png, "IHDR", "\0\0\0\1\0\0\0\1\10\2\0\0\0", 13);
  return png;
}

/* @head may have zero bytes; @text follows it, perhaps deflated. */
static void
assert_reads_chunk (const char *type,
                    const char *head,
                    gsize       head_length,
                    gboolean    deflates)
{
  g_autoptr (GByteArray) png = begin_png ();
  g_autoptr (GByteArray) chunk = g_byte_array_new ();
  g_autoptr (GByteArray) packed = deflates ? deflate_text (RECIPE) : NULL;

  g_byte_array_append (chunk, (const guint8 *)head, (guint)head_length);
  if (deflates)
    g_byte_array_append (chunk, packed->data, packed->len);
  else
    g_byte_array_append (chunk, (const guint8 *)RECIPE, (guint)strlen (RECIPE));
  /* After the pixels, as some programs do. */
  append_chunk (png, "IDAT", "pixels", 6);
  append_chunk (png, type, chunk->data, chunk->len);
  append_chunk (png, "IEND", "", 0);
  assert_reads (png->data, png->len);
  png->data[png->len - 12 - 3] ^= 1;
  assert_refused (png->data, png->len, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
}

static void
test_png_texts_of_all_kinds (void)
{
  assert_reads_chunk ("tEXt", "Source\0", 7, FALSE);
  assert_reads_chunk ("zTXt", "Source\0\0", 8, TRUE);
  assert_reads_chunk ("iTXt", "Source\0\0\0en\0Quelle\0", 19, FALSE);
  assert_reads_chunk ("iTXt", "Source\0\1\0\0\0", 11, TRUE);
}

static void
test_png_chunks_that_lie (void)
{
  static const struct
  {
    const char *type;
    const char *bytes;
    gsize       length;
  } chunks[] = {
    { "tEXt", "", 0 },
    { "tEXt", "Source", 6 },
    { "iTXt", "Source\0", 7 },
    { "iTXt", "Source\0\0\0en", 11 },
    { "iTXt", "Source\0\1\0\0\0not deflated", 23 },
    { "zTXt", "Source\0", 7 },
  };
  g_autoptr (GByteArray) png = begin_png ();

  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    append_chunk (png, chunks[i].type, chunks[i].bytes, chunks[i].length);
  assert_refused (png->data, png->len, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
  append_number (png, G_MAXUINT32);
  g_byte_array_append (png, (const guint8 *)"tEXt", 4);
  assert_refused (png->data, png->len, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
  assert_refused (png->data, 10, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
}

/* PDF */

static char *
dup_utf16 (gboolean is_hex)
{
  GString *text = g_string_new (is_hex ? "<FEFF" : "(\\376\\377");

  for (const char *p = RECIPE; *p != '\0'; p++)
    g_string_append_printf (text, is_hex ? "00%02x\n" : "\\000\\%03o", (guint)*p);
  g_string_append_c (text, is_hex ? '>' : ')');
  return g_string_free (text, FALSE);
}

static void
assert_reads_keywords (const char *value)
{
  g_autofree char *pdf = g_strdup_printf ("%%PDF-1.7\n1 0 obj\n<< /Title (a) /Keywords %s /X 1 >>\n"
                                          "endobj\n",
                                          value);

  assert_reads_text (pdf);
}

static void
test_pdf_strings_of_all_kinds (void)
{
  g_autofree char *hex = dup_utf16 (TRUE);
  g_autofree char *octal = dup_utf16 (FALSE);
  g_autofree char *broken = NULL;

  assert_reads_keywords ("(" RECIPE ")");
  assert_reads_keywords ("\n(war \\(and (peace)\\), " RECIPE ", Putin)");
  assert_reads_keywords (hex);
  assert_reads_keywords (octal);
  broken = g_strdup_printf ("(%.20s\\\r\n%.30s\\\n%s)", RECIPE, &RECIPE[20], &RECIPE[50]);
  assert_reads_keywords (broken);
}

static void
test_pdf_the_last_dictionary_holds (void)
{
  assert_reads_text ("%PDF-1.4\n<< /Keywords (tumen:old/view#revision=1&count=0) >>\n"
                     "<< /Keywords (" RECIPE ") >>\n<< /Keywords (tumen:lib/view) >>");
}

static void
test_pdf_xmp_and_streams_of_objects (void)
{
  g_autoptr (GByteArray) packed = deflate_text ("4 0 5 90 << /Keywords (" RECIPE ") >>");
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  static const char head[] = "junk\n%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode "
                             "/First 8 >>\nstream\r\n";

  assert_reads_text ("%PDF-1.4\n<x:xmp><pdf:Keywords>" ESCAPED "</pdf:Keywords>");
  assert_reads_text ("%PDF-1.4\n<rdf:Description pdf:Keywords=\"" ESCAPED "\"/></rdf:RDF>");
  g_byte_array_append (pdf, (const guint8 *)head, sizeof head - 1);
  g_byte_array_append (pdf, packed->data, packed->len);
  g_byte_array_append (pdf, (const guint8 *)"\nendstream", 10);
  assert_reads (pdf->data, pdf->len);
}

static void
test_pdf_values_that_lie (void)
{
  static const char *const values[] = { "", "1 0 R", "(", "(a\\", "(\\7", "<", "<F", "(((",
                                        "<feff>",
                                        "(\\376\\377\\000t\\001u)" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *pdf = g_strconcat ("%PDF-1.4 /Keywords ", values[i], NULL);

      assert_text_refused (pdf, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
    }
}

/* SVG and HTML */

static void
test_svg_metadata (void)
{
  assert_reads_text ("<svg><title>tumen:x/view#revision=1</title>"
                     "<metadata>Tumen 1; " ESCAPED "</metadata></svg>");
  assert_reads_text ("<?xml version='1.0'?><svg:svg><svg:metadata\n id='a'><dc:source>" ESCAPED
                     "</dc:source></svg:metadata>");
  assert_reads_text ("<SVG><metadata>" ESCAPED "</metadata>");
  assert_text_refused ("<svg><metadata>" ESCAPED, TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
  assert_text_refused ("<svg><text>" ESCAPED "</text><metadata/></svg>",
                       TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
  assert_text_refused ("<svg>metadata " ESCAPED " metadata</svg>",
                       TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
}

static void
test_html_meta (void)
{
  assert_reads_text ("<!DOCTYPE html><html><head><meta name=\"tumen-recipe\" content=\"" ESCAPED
                     "\"></head>");
  assert_reads_text ("<html><meta content='" ESCAPED "' name=tumen-recipe>");
  assert_reads_text ("<html><svg><metadata>" ESCAPED "</metadata></svg>");
  assert_text_refused ("<html><a href=\"" ESCAPED "\">tumen-recipe</a>",
                       TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
}

/* What must not take long or much memory. */
static void
test_hostile_texts_are_bounded (void)
{
  static const struct
  {
    const char *head, *repeated;
  } texts[] = {
    { "%PDF-1.4 ", "/Keywords (" },
    { "%PDF-1.4 ", "pdf:Keywords" },
    { "%PDF-1.4 /ObjStm /FlateDecode ", "stream\n" },
    { "<svg>", "<metadata >tumen:a/view?" },
    { "<html>", "tumen-recipe" },
    { "<svg><metadata>", "tumen:" },
  };
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) text = g_string_new (texts[i].head);
      g_autofree char *recipe = NULL;

      while (text->len < 3 * 1024 * 1024)
        g_string_append (text, texts[i].repeated);
      recipe = read_bytes (text->str, text->len, NULL);
      g_assert_null (recipe);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

static void
test_says_why_there_is_none (void)
{
  assert_text_refused ("", TUMEN_FIGURE_READER_ERROR_KIND);
  assert_text_refused ("Dear reader", TUMEN_FIGURE_READER_ERROR_KIND);
  assert_text_refused ("GIF89a", TUMEN_FIGURE_READER_ERROR_KIND);
  assert_text_refused ("<html></html>", TUMEN_FIGURE_READER_ERROR_NO_RECIPE);
  assert_text_refused ("<svg><metadata>" ADDRESS "#revision=x</metadata></svg>",
                       TUMEN_FIGURE_READER_ERROR_DAMAGED);
}

static void
test_files_that_cannot_be_read (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (tumen_figure_read_recipe (fixture->path, &none));
  g_assert_error (none, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
  g_assert_null (tumen_figure_read_recipe (fixture->folder, &folder));
  g_assert_error (folder, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_UNREADABLE);
}

/* The pixels are skipped; both ends of a large file are looked at. */
static void
test_large_files (void)
{
  const gsize size = 200 * 1024 * 1024;
  const char *ending = "<< /Keywords (" RECIPE ") >>";
  g_autoptr (GError) error = NULL;
  g_autofree char *recipe = NULL;
  int              file = memfd_create ("figure", MFD_CLOEXEC);

  g_assert_cmpint (ftruncate (file, (off_t)size), ==, 0);
  g_assert_cmpint (pwrite (file, "%PDF-1.4", 8, 0), ==, 8);
  g_assert_cmpint (pwrite (file, ending, strlen (ending), (off_t)size - 100000), >, 0);
  recipe = tumen_figure_read_recipe_in (file, "a.pdf", &error);
  close (file);
  g_assert_no_error (error);
  g_assert_cmpstr (recipe, ==, RECIPE);
}

static void
test_names (void)
{
  g_assert_true (tumen_figure_is_named ("/a/b.png"));
  g_assert_true (tumen_figure_is_named ("B.SVG"));
  g_assert_true (tumen_figure_is_named ("a.tumen.pdf"));
  g_assert_true (tumen_figure_is_named ("a.htm"));
  g_assert_true (tumen_figure_is_named ("a.html"));
  g_assert_false (tumen_figure_is_named ("a.tumen"));
  g_assert_false (tumen_figure_is_named ("png"));
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
  int result;

  g_test_init (&argc, &argv, NULL);
  figure_fixture_begin ();

  add ("/figure-reader/reads-what-tumen-writes", test_reads_what_tumen_writes);
  add ("/figure-reader/cut/tells-all-or-nothing", test_a_cut_figure_tells_all_or_nothing);
  add ("/figure-reader/changed/does-no-harm", test_changed_figures_do_no_harm);
  add ("/figure-reader/errors/files", test_files_that_cannot_be_read);
  g_test_add_func ("/figure-reader/errors/says-why", test_says_why_there_is_none);
  g_test_add_func ("/figure-reader/png/texts-of-all-kinds", test_png_texts_of_all_kinds);
  g_test_add_func ("/figure-reader/png/chunks-that-lie", test_png_chunks_that_lie);
  g_test_add_func ("/figure-reader/pdf/strings-of-all-kinds", test_pdf_strings_of_all_kinds);
  g_test_add_func ("/figure-reader/pdf/the-last-dictionary", test_pdf_the_last_dictionary_holds);
  g_test_add_func ("/figure-reader/pdf/xmp-and-streams", test_pdf_xmp_and_streams_of_objects);
  g_test_add_func ("/figure-reader/pdf/values-that-lie", test_pdf_values_that_lie);
  g_test_add_func ("/figure-reader/svg/metadata", test_svg_metadata);
  g_test_add_func ("/figure-reader/html/meta", test_html_meta);
  g_test_add_func ("/figure-reader/bounded/hostile-texts", test_hostile_texts_are_bounded);
  g_test_add_func ("/figure-reader/bounded/large-files", test_large_files);
  g_test_add_func ("/figure-reader/names", test_names);
  result = g_test_run ();
  figure_fixture_end ();
  return result;
}
