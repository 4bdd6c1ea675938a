/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-data-private.h"

#include "tumen-address.h"
#include "tumen-csv.h"

#include <string.h>

/* By which some spreadsheets know that a file is UTF-8. */
#define BYTE_ORDER_MARK "\ufeff"
#define LINE_END        "\r\n"

static const char *const columns[] = {
  "number",
  "id",
  "date",
  "date_words",
  "basis",
  "kind",
  "status",
  "title",
  "summary",
  "voices",
  "articles",
  "excerpts",
  "citations",
  "addresses",
  "address",
};

/* Only where something is searched for, after the columns that there always are. */
#define COLUMN_OF_MATCHES "matches"

static void
append_cell (TumenFigureWriter *self,
             const char        *text)
{
  if (self->data->plain)
    tumen_csv_append_exact_cell (self->text, text);
  else
    tumen_csv_append_cell (self->text, text);
}

static void
append_own_cell (TumenFigureWriter *self,
                 char              *text)
{
  append_cell (self, text);
  g_free (text);
}

/* A spreadsheet makes a month, as “2024-06” or “Jun 2024”, into its first day. */
static void
append_date (TumenFigureWriter *self,
             const char        *edtf,
             const char        *words)
{
  gboolean is_month = strlen (edtf) == strlen ("2024-06") && edtf[strlen ("2024")] == '-';

  if (self->data->plain || !is_month)
    {
      append_cell (self, edtf);
      append_cell (self, words);
      return;
    }
  append_own_cell (self, g_strdup_printf ("'%s", edtf));
  append_own_cell (self, g_strdup_printf ("'%s", words));
}

static char *
dup_articles (GPtrArray    *works,
              TumenLanguage language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < works->len; i++)
    {
      const TumenFigureWork *work = works->pdata[i];

      if (work->source != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                tumen_source_get_name (work->source, language));
    }
  return g_string_free (names, FALSE);
}

static char *
dup_addresses (GPtrArray *works)
{
  GString *addresses = g_string_new (NULL);

  for (guint i = 0; i < works->len; i++)
    {
      const char *address = tumen_figure_work_get_address (works->pdata[i]);

      if (address != NULL)
        g_string_append_printf (addresses, "%s%s", addresses->len > 0 ? "\n" : "", address);
    }
  return g_string_free (addresses, FALSE);
}

static char *
dup_citations (GPtrArray             *works,
               const TumenFigureData *data)
{
  GString *citations = g_string_new (NULL);

  for (guint i = 0; i < works->len; i++)
    {
      g_autofree char *cited = tumen_figure_work_cite (works->pdata[i], data, TUMEN_CITATION_APA);

      g_string_append_printf (citations, "%s%s", i > 0 ? "\n" : "", cited);
    }
  return g_string_free (citations, FALSE);
}

/* Word for word, each after its id and in a paragraph of its own. */
static char *
dup_excerpts (const TumenFigureData *data,
              TumenEvent            *event)
{
  GString                 *text = g_string_new (NULL);
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (data->library, parts[i].excerpt);

      if (excerpt != NULL)
        g_string_append_printf (text, "%s[%s] %s", text->len > 0 ? "\n\n" : "", parts[i].excerpt,
                                tumen_excerpt_get_exact (excerpt));
    }
  return g_string_free (text, FALSE);
}

static void
append_event (TumenFigureWriter *self,
              TumenEvent        *event,
              guint              index)
{
  const TumenFigureData *data = self->data;
  TumenLanguage          language = data->view->language;
  const TumenEventDate  *date =
    tumen_event_get_date (event, tumen_view_state_get_reading (data->view));
  g_autoptr (GPtrArray) works = tumen_figure_works_list_of (data, event);

  append_own_cell (self, g_strdup_printf ("%u", index + 1));
  append_cell (self, tumen_event_get_id (event));
  append_date (self, date->edtf,
               tumen_table_get_date_words (data->table, data->rows[index], language));
  append_cell (self, tumen_basis_get_name (date->basis, language));
  append_cell (self, tumen_fine_kind_get_name (tumen_event_get_fine_kind (event), language));
  append_cell (self, tumen_status_get_name (tumen_event_get_status (event), language));
  append_cell (self, tumen_event_get_title (event, language));
  append_cell (self, tumen_event_get_summary (event, language));
  append_own_cell (self, tumen_figure_data_dup_voices (data, event));
  append_own_cell (self, dup_articles (works, language));
  append_own_cell (self, dup_excerpts (data, event));
  append_own_cell (self, dup_citations (works, data));
  append_own_cell (self, dup_addresses (works));
  append_own_cell (self, tumen_address_of_event (tumen_library_get_document_id (data->library),
                                                 tumen_event_get_id (event)));
  if (data->matches != NULL)
    append_cell (self, data->matches[data->rows[index]] ? "true" : "false");
  g_string_append (self->text, LINE_END);
}

void
tumen_figure_writer_append_csv (TumenFigureWriter *self)
{
  if (!self->data->plain)
    g_string_append (self->text, BYTE_ORDER_MARK);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (self->text, "%s%s", i > 0 ? "," : "", columns[i]);
  if (self->data->matches != NULL)
    g_string_append (self->text, "," COLUMN_OF_MATCHES);
  g_string_append (self->text, LINE_END);
  for (guint i = 0; i < self->data->n_rows; i++)
    {
      g_autoptr (TumenEvent) event = tumen_figure_writer_dup_event (self, i);

      if (event != NULL)
        append_event (self, event, i);
    }
}
