/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-publication-days.h"

#include "tumen-library-private.h"

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  TumenDay x = *(const TumenDay *)a;
  TumenDay y = *(const TumenDay *)b;

  return x < y ? -1 : x > y;
}

/* Rows of one EDTF each. */
static void
add_days (GArray         *days,
          TumenStatement *row)
{
  while (tumen_statement_next (row))
    {
      TumenDate date;

      if (tumen_date_parse (tumen_statement_get_text (row, 0), &date, NULL, NULL) &&
          date.has_latest_end)
        g_array_append_val (days, date.latest_end);
    }
}

/**
 * tumen_library_dup_publication_days:
 * @library: a library
 * @n_days: (out): how many
 *
 * The days, in days since 1970-01-01, by the end of which a source or a cited page was published
 * for certain, in the strict reading: what was known changes on these days alone. Only what
 * speaks of an event counts.
 *
 * Returns: (transfer full) (array length=n_days): each once, in order of time
 */
TumenDay *
tumen_library_dup_publication_days (TumenLibrary *library,
                                    guint        *n_days)
{
  TumenConnection *connection;
  GArray          *days = g_array_new (FALSE, FALSE, sizeof (TumenDay));
  TumenDay        *sorted;
  guint            n_kept = 0;
  g_autoptr (TumenStatement) source = NULL;
  g_autoptr (TumenStatement) page = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library) && n_days != NULL, NULL);

  connection = tumen_library_get_connection (library);
  source = tumen_connection_query (connection,
                                   "SELECT DISTINCT edtf FROM publication WHERE reading = ?1"
                                   " AND edtf IS NOT NULL AND source IN (SELECT source FROM excerpt"
                                   " WHERE id IN (SELECT excerpt FROM event_excerpt))",
                                   tumen_reading_get_slug (TUMEN_READING_STRICT));
  add_days (days, source);
  page = tumen_connection_query (connection,
                                 "SELECT DISTINCT published FROM citation_page"
                                 " WHERE published IS NOT NULL"
                                 " AND citation IN (SELECT citation FROM event_citation)",
                                 NULL);
  add_days (days, page);
  g_array_sort (days, compare_days);
  sorted = (TumenDay *)(gpointer)days->data;
  for (guint i = 0; i < days->len; i++)
    {
      if (i == 0 || sorted[i] != sorted[i - 1])
        sorted[n_kept++] = sorted[i];
    }
  *n_days = n_kept;
  return (TumenDay *)(gpointer)g_array_free (days, FALSE);
}
