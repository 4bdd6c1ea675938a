/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-text.h"

#include <glib/gi18n.h>

#include "tumen-csv.h"

/* After the columns of the list: what a machine can read. */
enum {
  CELL_EDTF = TUMEN_N_LIST_COLUMNS,
  CELL_ID,
  N_CELLS
};

static const char *const headings[N_CELLS] = {
  [TUMEN_LIST_TITLE] = N_ ("Title"),
  [TUMEN_LIST_DATE] = N_ ("Date"),
  [TUMEN_LIST_BASIS] = N_ ("Basis"),
  [TUMEN_LIST_KIND] = N_ ("Kind"),
  [TUMEN_LIST_ACTORS] = N_ ("Actors"),
  [TUMEN_LIST_PLACE] = N_ ("Place"),
  [TUMEN_LIST_VOICES] = N_ ("Voices"),
  [TUMEN_LIST_SOURCES] = N_ ("Sources"),
  [CELL_EDTF] = N_ ("Date (EDTF)"),
  [CELL_ID] = N_ ("Id"),
};

static char *
dup_cell (TumenTable   *table,
          guint         row,
          guint         cell,
          TumenLanguage language)
{
  if (cell == CELL_EDTF)
    return g_strdup (tumen_list_get_edtf (table, row));
  if (cell == CELL_ID)
    return g_strdup (tumen_table_get_id (table, row));
  return tumen_list_dup_cell (table, row, (TumenListColumn)cell, language);
}

const char *
tumen_list_text_get_heading (TumenListColumn column)
{
  return _ (headings[column]);
}

void
tumen_list_text_append_tabbed (GString       *text,
                               TumenTable    *table,
                               const guint32 *rows,
                               guint          n_rows,
                               TumenLanguage  language)
{
  for (guint i = 0; i < N_CELLS; i++)
    tumen_csv_append_tabbed (text, i == 0, _ (headings[i]));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint i = 0; i < N_CELLS; i++)
        {
          g_autofree char *cell = dup_cell (table, rows[row], i, language);

          tumen_csv_append_tabbed (text, i == 0, cell);
        }
      g_string_append_c (text, '\n');
    }
}

void
tumen_list_text_append_csv_headings (GString *text)
{
  for (guint i = 0; i < N_CELLS; i++)
    tumen_csv_append_cell (text, _ (headings[i]));
  g_string_append (text, "\r\n");
}

void
tumen_list_text_append_csv (GString       *text,
                            TumenTable    *table,
                            const guint32 *rows,
                            guint          n_rows,
                            TumenLanguage  language)
{
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint i = 0; i < N_CELLS; i++)
        {
          g_autofree char *cell = dup_cell (table, rows[row], i, language);

          tumen_csv_append_cell (text, cell);
        }
      g_string_append (text, "\r\n");
    }
}

static void
append_html_cell (GString    *text,
                  const char *tag,
                  const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words != NULL ? words : "", -1);

  g_string_append_printf (text, "<%s>%s</%s>", tag, escaped, tag);
}

void
tumen_list_text_append_html (GString       *text,
                             TumenTable    *table,
                             const guint32 *rows,
                             guint          n_rows,
                             TumenLanguage  language)
{
  g_string_append (text, "<table><tr>");
  for (guint i = 0; i < N_CELLS; i++)
    append_html_cell (text, "th", _ (headings[i]));
  g_string_append (text, "</tr>");
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (text, "<tr>");
      for (guint i = 0; i < N_CELLS; i++)
        {
          g_autofree char *cell = dup_cell (table, rows[row], i, language);

          append_html_cell (text, "td", cell);
        }
      g_string_append (text, "</tr>");
    }
  g_string_append (text, "</table>\n");
}
