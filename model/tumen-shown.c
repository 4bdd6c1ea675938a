/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-shown.h"

#include <string.h>

/* Of text that runs the other way: what follows may seem to be somebody else's words. */
static gboolean
turns_text (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Whether it would break a message in two, turn what follows, or do something to a terminal. */
static gboolean
does_harm (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR || turns_text (c);
}

static void
append (GString *shown,
        gunichar c)
{
  if (!does_harm (c))
    g_string_append_unichar (shown, c);
  else if (c == '\n')
    g_string_append (shown, "\\n");
  else if (c == '\t')
    g_string_append (shown, "\\t");
  else if (c < 0x80)
    g_string_append_printf (shown, "\\x%02x", c);
  else
    g_string_append_printf (shown, "\\u%04x", c);
}

/**
 * tumen_shown_dup_line:
 * @text: a message in which there are words of a stranger
 *
 * Control characters, separators of lines and paragraphs and characters that turn the direction of
 * what follows become escapes such as "\n", "\x1b" and "\u202e", what is not UTF-8 a replacement
 * character; all else stays.
 *
 * Returns: (transfer full): the message on one line
 */
char *
tumen_shown_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *shown = g_string_sized_new (128);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    append (shown, g_utf8_get_char (p));
  return g_string_free (shown, FALSE);
}

/**
 * tumen_shown_dup_text:
 * @text: output for a terminal in which there are words of a stranger
 *
 * Returns: (transfer full): as by tumen_shown_dup_line(), but line ends and tabs stay
 */
char *
tumen_shown_dup_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *shown = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n' || *p == '\t')
        g_string_append_c (shown, *p);
      else
        append (shown, g_utf8_get_char (p));
    }
  return g_string_free (shown, FALSE);
}

/**
 * tumen_shown_dup_json:
 * @json: valid JSON in lines
 *
 * Returns: (transfer full): the same value, with what tumen_shown_dup_text() would replace
 *   written as escapes of JSON
 */
char *
tumen_shown_dup_json (const char *json)
{
  GString *shown = g_string_sized_new (strlen (json));

  for (const char *p = json; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && does_harm (c))
        g_string_append_printf (shown, "\\u%04x", c);
      else
        g_string_append_unichar (shown, c);
    }
  return g_string_free (shown, FALSE);
}

/* Code points that are no characters; Cairo and XML refuse them. */
static gboolean
is_no_character (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/**
 * tumen_shown_dup_drawn:
 * @text: UTF-8 of a stranger that is drawn, or stands in a picture
 *
 * Returns: (transfer full): the text with a replacement character for each code point that is no
 *   character, and without overrides of the direction, which would show letters in another order
 *   than they stand
 */
char *
tumen_shown_dup_drawn (const char *text)
{
  GString *shown = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_no_character (c))
        g_string_append (shown, "\ufffd");
      else if (c != 0x202d && c != 0x202e)
        g_string_append_unichar (shown, c);
    }
  return g_string_free (shown, FALSE);
}

/**
 * tumen_shown_dup_record:
 * @text: UTF-8 of a stranger that stands in a file whose records are lines
 *
 * Returns: (transfer full): as by tumen_shown_dup_drawn(), and with a space for each control
 *   character and for each separator of lines and paragraphs, so that it stays one line
 */
char *
tumen_shown_dup_record (const char *text)
{
  g_autofree char *drawn = tumen_shown_dup_drawn (text);
  GString         *shown = g_string_sized_new (strlen (drawn));

  for (const char *p = drawn; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, does_harm (c) && !turns_text (c) ? ' ' : c);
    }
  return g_string_free (shown, FALSE);
}

/**
 * tumen_shown_dup_file:
 * @path: name of a file, in the encoding of file names
 *
 * Returns: (transfer full): the whole name as a message may quote it: as by
 *   tumen_shown_dup_line()
 */
char *
tumen_shown_dup_file (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  return tumen_shown_dup_line (name);
}

/**
 * tumen_shown_dup_value:
 * @text: a value of a stranger
 * @length: its bytes; zero bytes may be among them
 *
 * Returns: (transfer full): the value as a message may quote it: as by tumen_shown_dup_line(),
 *   and only its first %TUMEN_SHOWN_MAX characters
 */
char *
tumen_shown_dup_value (const char *text,
                       gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize)length);
  GString         *shown = g_string_new (NULL);
  const char      *p = valid;

  for (int i = 0; *p != '\0' && i < TUMEN_SHOWN_MAX; i++, p = g_utf8_next_char (p))
    append (shown, g_utf8_get_char (p));
  if (*p != '\0')
    g_string_append (shown, "…");
  return g_string_free (shown, FALSE);
}
