/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PDF: the keywords of the information dictionary are looked for wherever they may stand. */

#include "config.h"

#include "tumen-figure-reader-private.h"

#include <string.h>

#define KEYWORDS     "/Keywords"
#define XMP_KEYWORDS "pdf:Keywords"
#define STREAM       "stream"
/* Before a stream stands its dictionary. */
#define DICTIONARY_WITHIN 1024
#define MAX_STREAMS       20000
#define MAX_INFLATED      (64 * 1024 * 1024)
#define MAX_XMP           64
#define SPACES            " \t\r\n\f"

static gboolean
is_space (char c)
{
  return c == '\0' || strchr (SPACES, c) != NULL;
}

/* “\n”, “\(”, “\101” or the end of a line; returns how long it is after the backslash. */
static gsize
read_escape (const char *text,
             const char *end,
             GString    *plain)
{
  static const char names[] = "nrtbf", signs[] = "\n\r\t\b\f";
  guint             code = 0, n_digits = 0;
  const char       *name;

  while (n_digits < 3 && text + n_digits < end && text[n_digits] >= '0' && text[n_digits] <= '7')
    code = code * 8 + (guint)(text[n_digits++] - '0');
  if (n_digits > 0)
    {
      g_string_append_c (plain, (char)(code & 0xff));
      return n_digits;
    }
  if (text == end)
    return 0;
  if (*text == '\r' || *text == '\n')
    return *text == '\r' && text + 1 < end && text[1] == '\n' ? 2 : 1;
  name = *text != '\0' ? strchr (names, *text) : NULL;
  g_string_append_c (plain, name != NULL ? signs[name - names] : *text);
  return 1;
}

/* @text follows the opening bracket; FALSE if there is no closing one. */
static gboolean
read_literal (const char *text,
              const char *end,
              GString    *plain)
{
  guint depth = 1;

  while (text < end && plain->len < TUMEN_FIGURE_MAX_TEXT)
    {
      char c = *text++;

      if (c == '\\')
        {
          text += read_escape (text, end, plain);
          continue;
        }
      depth += c == '(';
      depth -= c == ')';
      if (depth == 0)
        return TRUE;
      g_string_append_c (plain, c);
    }
  return FALSE;
}

static gboolean
read_hex (const char *text,
          const char *end,
          GString    *plain)
{
  int high = -1;

  for (; text < end && *text != '>' && plain->len < TUMEN_FIGURE_MAX_TEXT; text++)
    {
      int digit = g_ascii_xdigit_value (*text);

      if (digit < 0)
        continue;
      if (high >= 0)
        g_string_append_c (plain, (char)(high << 4 | digit));
      high = high >= 0 ? -1 : digit;
    }
  return text < end && *text == '>';
}

/* The signs of a recipe are ASCII: of UTF-16 every other byte. */
static void
narrow (GString *text)
{
  gboolean is_little = text->len >= 2 && memcmp (text->str, "\377\376", 2) == 0;
  gsize    n = 0;

  if (!is_little && (text->len < 2 || memcmp (text->str, "\376\377", 2) != 0))
    return;
  for (gsize i = 2; i + 1 < text->len; i += 2)
    {
      char high = text->str[i + is_little], low = text->str[i + !is_little];

      text->str[n++] = high == '\0' ? low : '\033';
    }
  g_string_truncate (text, n);
}

static void
offer_string (TumenFigureSearch *search,
              const char        *text,
              const char        *end)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  while (text < end && is_space (*text))
    text++;
  if (text == end)
    return;
  if (!(*text == '(' && read_literal (text + 1, end, plain)) &&
      !(*text == '<' && read_hex (text + 1, end, plain)))
    return;
  narrow (plain);
  tumen_figure_search_offer (search, plain->str, plain->len);
}

static void
search_dictionaries (TumenFigureSearch *search,
                     const char        *bytes,
                     gsize              length)
{
  const char *end = bytes + length;
  const char *found = bytes;

  while (search->n_places < TUMEN_FIGURE_MAX_PLACES &&
         (found = tumen_figure_find (found, (gsize)(end - found), KEYWORDS)) != NULL)
    {
      search->n_places++;
      found += strlen (KEYWORDS);
      offer_string (search, found, end);
    }
}

/* An element or an attribute: the value ends where a tag does. */
static void
search_xmp (TumenFigureSearch *search,
            const char        *bytes,
            gsize              length)
{
  const char *end = bytes + length;
  const char *found = bytes;

  for (guint i = 0; i < MAX_XMP; i++)
    {
      const char *stop;

      found = tumen_figure_find (found, (gsize)(end - found), XMP_KEYWORDS);
      if (found == NULL)
        return;
      stop = memchr (found, '<', (gsize)(end - found));
      found += strlen (XMP_KEYWORDS);
      if (stop == NULL)
        return;
      tumen_figure_search_offer_xml (search, found, (gsize)(stop - found));
    }
}

static gboolean
holds_objects (const char *bytes,
               const char *stream)
{
  gsize       before = MIN ((gsize)(stream - bytes), DICTIONARY_WITHIN);
  const char *start = stream - before;

  return tumen_figure_find (start, before, "/ObjStm") != NULL &&
         tumen_figure_find (start, before, "/FlateDecode") != NULL;
}

/* Programs that save a PDF anew may put its objects into compressed streams. */
static void
search_streams (TumenFigureSearch *search,
                const char        *bytes,
                gsize              length)
{
  const char *end = bytes + length;
  const char *found = bytes;
  gsize       n_inflated = 0;

  for (guint i = 0; i < MAX_STREAMS && n_inflated < MAX_INFLATED; i++)
    {
      g_autoptr (GByteArray) plain = NULL;

      found = tumen_figure_find (found, (gsize)(end - found), STREAM);
      if (found == NULL)
        return;
      found += strlen (STREAM);
      found += found < end && *found == '\r';
      found += found < end && *found == '\n';
      if (holds_objects (bytes, found))
        plain = tumen_figure_inflate (found, (gsize)(end - found));
      if (plain == NULL)
        continue;
      n_inflated += plain->len;
      search_dictionaries (search, (const char *)plain->data, plain->len);
    }
}

void
tumen_figure_search_pdf (TumenFigureSearch *search,
                         const char        *bytes,
                         gsize              length)
{
  search_dictionaries (search, bytes, length);
  if (search->recipe == NULL)
    search_xmp (search, bytes, length);
  if (search->recipe == NULL)
    search_streams (search, bytes, length);
}
