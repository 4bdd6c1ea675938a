/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cast.h"

#include "tumen-known.h"

static void
free_days (gpointer days)
{
  g_array_unref (days);
}

/* Citations without any date are left out: they never count. */
static void
read_pages (TumenCast       *self,
            TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;

  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_days);
  row = tumen_connection_query (connection,
                                "SELECT citation, published FROM citation_page"
                                " WHERE published IS NOT NULL",
                                NULL);
  while (tumen_statement_next (row))
    {
      const char *id = tumen_cast_intern (self, tumen_statement_get_text (row, 0));
      GArray     *days = g_hash_table_lookup (self->pages, id);
      TumenDate   date;

      if (!tumen_date_parse (tumen_statement_get_text (row, 1), &date, NULL, NULL))
        continue;
      if (days == NULL)
        {
          days = g_array_new (FALSE, FALSE, sizeof (TumenDate));
          g_hash_table_insert (self->pages, (gpointer)id, days);
        }
      g_array_append_val (days, date);
    }
}

static gboolean
is_excerpt_known (TumenCast  *self,
                  const char *id,
                  TumenDay    day)
{
  const TumenCastExcerpt *excerpt = g_hash_table_lookup (self->excerpts, id);

  return excerpt != NULL && excerpt->source != NULL && excerpt->source->has_last &&
         excerpt->source->last <= day;
}

/* Adds the conflicts of which a passage was published later; rows of a conflict and an excerpt. */
static void
leave_out_later (TumenCast       *self,
                 TumenConnection *connection,
                 const char      *sql,
                 TumenDay         day,
                 GHashTable      *left_out)
{
  g_autoptr (TumenStatement) row = tumen_connection_query (connection, sql, NULL);

  while (tumen_statement_next (row))
    {
      if (!is_excerpt_known (self, tumen_statement_get_text (row, 1), day))
        g_hash_table_add (left_out, g_strdup (tumen_statement_get_text (row, 0)));
    }
}

static gboolean
is_event_known (TumenCast       *self,
                TumenConnection *connection,
                const char      *id,
                TumenDay         day)
{
  g_autoptr (TumenStatement) excerpt = NULL;
  g_autoptr (TumenStatement) citation = NULL;
  const TumenKnown known = { .day = day };

  excerpt = tumen_connection_query (connection,
                                    "SELECT excerpt FROM event_excerpt WHERE event = ?1",
                                    id);
  while (tumen_statement_next (excerpt))
    {
      if (is_excerpt_known (self, tumen_statement_get_text (excerpt, 0), day))
        return TRUE;
    }
  citation = tumen_connection_query (connection,
                                     "SELECT citation FROM event_citation WHERE event = ?1",
                                     id);
  while (tumen_statement_next (citation))
    {
      GArray *days = g_hash_table_lookup (self->pages, tumen_statement_get_text (citation, 0));

      for (guint i = 0; days != NULL && i < days->len; i++)
        {
          if (tumen_known_counts (&known, &g_array_index (days, TumenDate, i)))
            return TRUE;
        }
    }
  return FALSE;
}

/* A denial by another event counts when that one was known. */
static void
limit_denials (TumenCast       *self,
               TumenConnection *connection,
               TumenDay         day)
{
  g_autoptr (TumenStatement) row = NULL;

  g_hash_table_remove_all (self->denied);
  row = tumen_connection_query (connection,
                                "SELECT iif (inverse, event, other), iif (inverse, other, event)"
                                " FROM relation WHERE relation = ?1",
                                tumen_relation_get_slug (TUMEN_RELATION_DENIES));
  while (tumen_statement_next (row))
    {
      const char *denied = tumen_cast_intern (self, tumen_statement_get_text (row, 0));

      if (is_event_known (self, connection, tumen_statement_get_text (row, 1), day))
        g_hash_table_add (self->denied, (gpointer)denied);
    }
}

/**
 * tumen_cast_limit:
 * @self: of the strict reading
 * @connection: to the same library
 * @day: days since 1970-01-01
 *
 * Leaves of conflicts and denials those that were known at the end of @day, as
 * tumen_event_new_known_on() tells them, and reads when cited pages were published.
 */
void
tumen_cast_limit (TumenCast       *self,
                  TumenConnection *connection,
                  TumenDay         day)
{
  g_autoptr (GHashTable) left_out = NULL;

  left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  leave_out_later (self,
                   connection,
                   "SELECT conflict, excerpt FROM conflict_excerpt",
                   day,
                   left_out);
  leave_out_later (self,
                   connection,
                   "SELECT conflict, excerpt FROM conflict_event"
                   " JOIN event_excerpt ON event_excerpt.event = conflict_event.event"
                   " WHERE conflict NOT IN (SELECT conflict FROM conflict_excerpt)",
                   day,
                   left_out);
  g_hash_table_remove_all (self->conflicts);
  tumen_cast_read_conflicts (self, connection, left_out);
  read_pages (self, connection);
  limit_denials (self, connection, day);
}
