/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-shown.h"

/* Whether it would break a message in two, or do something to a terminal. */
static gboolean
breaks_line (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static void
append (GString *shown,
        gunichar c)
{
  if (!breaks_line (c))
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
 * Control characters and separators of lines and paragraphs become escapes such as "\n" and
 * "\x1b", what is not UTF-8 a replacement character; all else stays.
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
