/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-csv.h"

#include <string.h>

#define FORMULA_SIGNS "=+-@\uff1d\uff0b\uff0d\uff20"

/* A spreadsheet runs a cell that begins so, with commas between cells or with tabs; some skip
 * blanks and what cannot be seen, and some take the wide signs of East Asia for narrow ones. */
static gboolean
is_formula (const char *text)
{
  const char *p = text;

  if (text[0] != '\0' && strchr ("\t\r\n", text[0]) != NULL)
    return TRUE;
  while (*p != '\0' && (g_unichar_isspace (g_utf8_get_char (p)) ||
                        g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_FORMAT))
    p = g_utf8_next_char (p);
  return *p != '\0' && g_utf8_strchr (FORMULA_SIGNS, -1, g_utf8_get_char (p)) != NULL;
}

static void
append_quoted (GString    *line,
               const char *before,
               const char *text)
{
  if (line->len > 0 && line->str[line->len - 1] != '\n')
    g_string_append_c (line, ',');
  g_string_append_printf (line, "\"%s", before);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

/**
 * tumen_csv_append_cell:
 * @line: what stands before the cell in its line: nothing, or cells
 * @text: (nullable): what the cell says, UTF-8; %NULL is an empty cell
 *
 * Appends a cell after RFC 4180, between quotation marks, and a comma before it if it is not the
 * first. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
void
tumen_csv_append_cell (GString    *line,
                       const char *text)
{
  g_return_if_fail (line != NULL);

  append_quoted (line, text != NULL && is_formula (text) ? "'" : "", text != NULL ? text : "");
}

/**
 * tumen_csv_append_exact_cell:
 * @line: what stands before the cell in its line: nothing, or cells
 * @text: (nullable): what the cell says, UTF-8; %NULL is an empty cell
 *
 * The same for programs: without an apostrophe before a formula.
 */
void
tumen_csv_append_exact_cell (GString    *line,
                             const char *text)
{
  g_return_if_fail (line != NULL);

  append_quoted (line, "", text != NULL ? text : "");
}

/**
 * tumen_csv_append_tabbed:
 * @line: what stands before the cell
 * @is_first: whether it is the first of its line, before which no tab stands
 * @text: (nullable): what the cell says, UTF-8; %NULL is an empty cell
 *
 * Appends a cell of text with tabs between its cells. There is no quoting: tabs and ends of lines
 * become spaces. Formulas get an apostrophe in front here as well.
 */
void
tumen_csv_append_tabbed (GString    *line,
                         gboolean    is_first,
                         const char *text)
{
  g_return_if_fail (line != NULL);

  if (text == NULL)
    text = "";
  if (!is_first)
    g_string_append_c (line, '\t');
  if (is_formula (text))
    g_string_append_c (line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (line, strchr ("\t\r\n", *p) != NULL ? ' ' : *p);
}
