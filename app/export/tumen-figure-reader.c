/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

/* Finds what a figure carries of its view, in a file that anybody may have made or changed. */

#include "config.h"

#include "tumen-figure-reader-private.h"

#include "tumen-input-file.h"
#include "tumen-recipe.h"
#include "tumen-shown.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a larger file its two ends are read. */
#define MAX_READ    (64 * 1024 * 1024)
#define MAX_TRIED   64
#define HEAD_LENGTH 65536
/* A PDF may begin with something else. */
#define PDF_WITHIN 1024

#define PNG_SIGNATURE        "\211PNG\r\n\032\n"
#define PNG_SIGNATURE_LENGTH 8

G_DEFINE_QUARK (tumen_figure_reader_error, tumen_figure_reader_error)

/* What a recipe consists of; all else ends it. */
static gboolean
is_of_recipe (char c)
{
  return c != '\0' && (g_ascii_isalnum (c) || strchr ("-._~%:/?&=#,@+", c) != NULL);
}

static void
try_one (TumenFigureSearch *self,
         const char        *text,
         gsize              length)
{
  g_autofree char *recipe = g_strndup (text, length);
  g_autoptr (TumenRecipe) read = tumen_recipe_parse (recipe, NULL);
  gboolean has_record;

  self->n_tried++;
  if (read == NULL)
    {
      self->has_damaged = TRUE;
      return;
    }
  has_record = tumen_recipe_get_revision (read) >= 0;
  if (self->recipe != NULL && self->has_record && !has_record)
    return;
  g_free (self->recipe);
  self->recipe = g_steal_pointer (&recipe);
  self->has_record = has_record;
}

/* Tries each text that may be a recipe; of several good ones the last one holds, as in a PDF to
 * which something was added. An address without a record gives way to one with it. */
void
tumen_figure_search_offer (TumenFigureSearch *self,
                           const char        *text,
                           gsize              length)
{
  const char *end = text + length;
  const char *start = text;

  while (self->n_tried < MAX_TRIED &&
         (start = tumen_figure_find (start, (gsize)(end - start), TUMEN_RECIPE_PREFIX)) != NULL)
    {
      const char *stop = start;

      while (stop < end && is_of_recipe (*stop))
        stop++;
      /* Of the sentence or list that it stands in. */
      while (stop > start && strchr (",.&", stop[-1]) != NULL)
        stop--;
      try_one (self, start, (gsize)(stop - start));
      start = MAX (stop, start + 1);
    }
}

/* How long an entity at @text is, and which sign of ASCII it stands for; 0 if it is none. */
static gsize
read_entity (const char *text,
             gsize       length,
             char       *sign)
{
  static const struct
  {
    const char *name;
    char        sign;
  } entities[] = { { "&amp;", '&' }, { "&#38;", '&' }, { "&#x26;", '&' }, { "&#X26;", '&' } };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      gsize n = strlen (entities[i].name);

      if (n > length || memcmp (text, entities[i].name, n) != 0)
        continue;
      *sign = entities[i].sign;
      return n;
    }
  return 0;
}

/* As tumen_figure_search_offer(), of text in which “&” is escaped: no other sign of a recipe is. */
void
tumen_figure_search_offer_xml (TumenFigureSearch *self,
                               const char        *text,
                               gsize              length)
{
  g_autoptr (GString) plain = g_string_sized_new (MIN (length, TUMEN_FIGURE_MAX_TEXT) + 1);

  length = MIN (length, TUMEN_FIGURE_MAX_TEXT);
  for (gsize i = 0; i < length;)
    {
      char  sign = text[i];
      gsize n = read_entity (text + i, length - i, &sign);

      g_string_append_c (plain, sign);
      i += MAX (n, 1);
    }
  tumen_figure_search_offer (self, plain->str, plain->len);
}

const char *
tumen_figure_find (const char *bytes,
                   gsize       length,
                   const char *words)
{
  return memmem (bytes, length, words, strlen (words));
}

GByteArray *
tumen_figure_inflate (gconstpointer bytes,
                      gsize         length)
{
  g_autoptr (GConverter) inflater = NULL;
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  guint8           buffer[16384];
  gsize            n_read, n_written, done = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;

  inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  while (result == G_CONVERTER_CONVERTED && plain->len < TUMEN_FIGURE_MAX_TEXT)
    {
      result = g_converter_convert (inflater, (const guint8 *)bytes + done, length - done, buffer,
                                    sizeof buffer, G_CONVERTER_INPUT_AT_END, &n_read, &n_written,
                                    NULL);
      if (result == G_CONVERTER_ERROR)
        break;
      done += n_read;
      g_byte_array_append (plain, buffer, (guint)n_written);
    }
  return plain->len > 0 ? g_steal_pointer (&plain) : NULL;
}

/* Returns how many bytes there were. */
static gsize
read_at (int   file,
         gsize offset,
         char *bytes,
         gsize length)
{
  gsize n_read = 0;

  while (n_read < length)
    {
      ssize_t n = pread (file, bytes + n_read, length - n_read, (off_t)(offset + n_read));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      n_read += (gsize)n;
    }
  return n_read;
}

/* (transfer full): with a zero byte at its end */
static char *
read_both_ends (int    file,
                gsize  size,
                gsize *length)
{
  gsize half = MAX_READ / 2;
  char *bytes = g_malloc (MIN (size, MAX_READ) + 1);

  if (size <= MAX_READ)
    *length = read_at (file, 0, bytes, size);
  else
    {
      *length = read_at (file, 0, bytes, half);
      *length += read_at (file, size - half, bytes + *length, half);
    }
  bytes[*length] = '\0';
  return bytes;
}

static gboolean
is_text_of_figure (const char *head)
{
  g_autofree char *lower = g_ascii_strdown (head, -1);

  return strstr (lower, "<svg") != NULL || strstr (lower, ":svg") != NULL ||
         strstr (lower, "<html") != NULL || strstr (lower, "<!doctype html") != NULL;
}

/* FALSE if it is none of the kinds that are known. */
static gboolean
search_file (TumenFigureSearch *search,
             int                file,
             gsize              size)
{
  g_autofree char *head = g_malloc0 (HEAD_LENGTH + 1);
  g_autofree char *bytes = NULL;
  gsize            length = read_at (file, 0, head, MIN (size, HEAD_LENGTH));
  gboolean         is_pdf;

  if (length >= PNG_SIGNATURE_LENGTH && memcmp (head, PNG_SIGNATURE, PNG_SIGNATURE_LENGTH) == 0)
    {
      tumen_figure_search_png (search, file, size);
      return TRUE;
    }
  is_pdf = tumen_figure_find (head, MIN (length, PDF_WITHIN), "%PDF-") != NULL;
  if (!is_pdf && !is_text_of_figure (head))
    return FALSE;
  bytes = read_both_ends (file, size, &length);
  if (is_pdf)
    tumen_figure_search_pdf (search, bytes, length);
  else
    tumen_figure_search_text (search, bytes, length);
  return TRUE;
}

static void
set_error (GError               **error,
           TumenFigureReaderError code,
           const char            *name,
           const char            *format)
{
  g_autofree char *shown = tumen_shown_dup_file (name);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", shown, 1);
  g_set_error_literal (error, TUMEN_FIGURE_READER_ERROR, code, message->str);
}

/*
 * tumen_figure_is_named:
 *
 * Returns: whether the name of a file ends as those of figures do, in capitals or not
 */
gboolean
tumen_figure_is_named (const char *path)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf", ".html", ".htm" };
  g_autofree char         *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }
  return FALSE;
}

/*
 * tumen_figure_read_recipe_in:
 * @file: a file descriptor, from which can be read at any place
 * @name: what the file is called in errors
 *
 * Where a recipe is looked for: in the text chunks of a PNG, compressed or not; in <metadata> of an
 * SVG and <meta name="tumen-recipe"> of an HTML page; in the keywords of a PDF, in its information
 * dictionary, as it is or in a compressed stream of objects, or in its XMP. Not in PDFs that are
 * encrypted or whose keywords stand in an object of their own, and not in SVGs that are compressed
 * or in UTF-16. The pixels of a PNG are never read, nor more than 64 MiB of any other file.
 *
 * Returns: (transfer full) (nullable): text that tumen_recipe_parse() can read, or %NULL with one
 *   sentence in @error, of %TUMEN_FIGURE_READER_ERROR
 */
char *
tumen_figure_read_recipe_in (int         file,
                             const char *name,
                             GError    **error)
{
  TumenFigureSearch search = { NULL };
  struct stat       status;

  if (fstat (file, &status) != 0 || !search_file (&search, file, (gsize)status.st_size))
    set_error (error, TUMEN_FIGURE_READER_ERROR_KIND, name,
               _ ("“%s” is no figure that Tumen can open: those are PNG, SVG, PDF and HTML "
                  "files."));
  else if (search.recipe == NULL && search.has_damaged)
    set_error (error, TUMEN_FIGURE_READER_ERROR_DAMAGED, name,
               _ ("What “%s” tells of its view is damaged, or of a newer version of Tumen; export "
                  "the figure again."));
  else if (search.recipe == NULL)
    set_error (error, TUMEN_FIGURE_READER_ERROR_NO_RECIPE, name,
               _ ("“%s” does not tell which view it shows: it was not made by Tumen, or another "
                  "program has left that out."));
  return search.recipe;
}

/*
 * tumen_figure_read_recipe:
 * @path: of a file that anybody may have made
 *
 * Returns: as tumen_figure_read_recipe_in(); also fails with %TUMEN_LIBRARY_ERROR if there is no
 *   such file, or it cannot be read
 */
char *
tumen_figure_read_recipe (const char *path,
                          GError    **error)
{
  gsize size;
  int   file = tumen_input_file_open (path, G_MAXSSIZE, &size, error);
  char *recipe;

  if (file < 0)
    return NULL;
  recipe = tumen_figure_read_recipe_in (file, path, error);
  close (file);
  return recipe;
}
