/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-entity-reader.h"

/**
 * tumen_entity_reader_query:
 * @sql: a query of our own database
 *
 * Returns: (transfer full): the statement, its parameters bound
 */
TumenStatement *
tumen_entity_reader_query (const TumenEntityReader *self,
                           const char              *sql)
{
  TumenStatement *statement = tumen_connection_query (self->connection, sql, self->id);

  tumen_statement_bind_integer (statement, 2, self->ord);
  tumen_statement_bind_text (statement, 3, self->key);
  return statement;
}

/**
 * tumen_entity_reader_get_text:
 * @statement: on a row
 * @column: from 0
 *
 * Returns: (nullable): the text of the current row, owned by the entity's strings
 */
char *
tumen_entity_reader_get_text (const TumenEntityReader *self,
                              TumenStatement          *statement,
                              int                      column)
{
  const char *text = tumen_statement_get_text (statement, column);

  return text == NULL ? NULL : g_string_chunk_insert (self->strings, text);
}

/**
 * tumen_entity_reader_read_ids:
 * @sql: a query with one column of text
 *
 * Returns: (transfer container): the texts, %NULL-terminated; free the array alone
 */
const char **
tumen_entity_reader_read_ids (const TumenEntityReader *self,
                              const char              *sql)
{
  g_autoptr (TumenStatement) statement = tumen_entity_reader_query (self, sql);
  GPtrArray *ids = g_ptr_array_new ();

  while (tumen_statement_next (statement))
    g_ptr_array_add (ids, tumen_entity_reader_get_text (self, statement, 0));
  g_ptr_array_add (ids, NULL);
  return (const char **)g_ptr_array_free (ids, FALSE);
}

/**
 * tumen_entity_reader_read_texts:
 * @sql: a query whose first column is a language
 * @texts: for each further column an array with one text a language
 * @n_texts: how many further columns
 *
 * Rows in languages that we do not know are passed over.
 */
void
tumen_entity_reader_read_texts (const TumenEntityReader *self,
                                const char              *sql,
                                char **const            *texts,
                                guint                    n_texts)
{
  g_autoptr (TumenStatement) statement = tumen_entity_reader_query (self, sql);

  while (tumen_statement_next (statement))
    {
      TumenLanguage language;

      if (!tumen_language_parse (tumen_statement_get_text (statement, 0), &language))
        continue;
      for (guint i = 0; i < n_texts; i++)
        texts[i][language] = tumen_entity_reader_get_text (self, statement, (int)i + 1);
    }
}

/**
 * tumen_entity_fill_languages:
 * @texts: one text a language
 *
 * Where a language has no text, the first one that there is stands in.
 */
void
tumen_entity_fill_languages (char **texts)
{
  char *first = NULL;

  for (guint i = 0; i < TUMEN_N_LANGUAGES && first == NULL; i++)
    first = texts[i];
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (texts[i] == NULL)
        texts[i] = first;
    }
}
