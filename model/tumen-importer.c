/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include "tumen-library.h"
#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEY 64

static void
fail_type (TumenImporter *self,
           const char    *key)
{
  g_autofree char *reason = g_strdup_printf (_ ("Its field “%s” is of the wrong type"), key);

  tumen_importer_fail (self, reason);
}

/**
 * tumen_importer_fail:
 * @reason: a sentence without its full stop
 *
 * Keeps the error, unless there is one already.
 */
void
tumen_importer_fail (TumenImporter *self,
                     const char    *reason)
{
  if (self->error == NULL)
    self->error = g_error_new (TUMEN_LIBRARY_ERROR,
                               TUMEN_LIBRARY_ERROR_INVALID,
                               "%s: %s",
                               self->item,
                               reason);
}

/**
 * tumen_importer_enter:
 * @group: the array that is being read
 * @index: of the element, from 0
 * @object: the element
 *
 * From now on messages name this element.
 */
void
tumen_importer_enter (TumenImporter *self,
                      const char    *group,
                      gsize          index,
                      json_t        *object)
{
  const char      *id = json_string_value (json_object_get (object, "id"));
  g_autofree char *shown = id != NULL ? tumen_shown_dup_value (id, strlen (id)) : NULL;

  g_free (self->item);
  if (shown != NULL)
    self->item = g_strdup_printf ("%s[%" G_GSIZE_FORMAT "] %s", group, index, shown);
  else
    self->item = g_strdup_printf ("%s[%" G_GSIZE_FORMAT "]", group, index);
  if (!json_is_object (object))
    fail_type (self, group);
}

/**
 * tumen_importer_array:
 * @object: (nullable): an object of the data set
 * @key: name of a member
 *
 * Returns: (nullable): the array at that key; missing and null are %NULL, which is an empty one
 *   for Jansson
 */
json_t *
tumen_importer_array (TumenImporter *self,
                      json_t        *object,
                      const char    *key)
{
  json_t *value = json_object_get (object, key);

  if (value == NULL || json_is_null (value))
    return NULL;
  if (json_is_array (value))
    return value;
  fail_type (self, key);
  return NULL;
}

/**
 * tumen_importer_object:
 * @object: (nullable): an object of the data set
 * @key: name of a member
 *
 * Returns: (nullable): the object at that key
 */
json_t *
tumen_importer_object (TumenImporter *self,
                       json_t        *object,
                       const char    *key)
{
  json_t *value = json_object_get (object, key);

  if (value == NULL || json_is_null (value))
    return NULL;
  if (json_is_object (value))
    return value;
  fail_type (self, key);
  return NULL;
}

/**
 * tumen_importer_text:
 * @object: (nullable): an object of the data set
 * @key: name of a member
 *
 * Returns: (nullable): the text at that key
 */
const char *
tumen_importer_text (TumenImporter *self,
                     json_t        *object,
                     const char    *key)
{
  json_t *value = json_object_get (object, key);

  if (value == NULL || json_is_null (value))
    return NULL;
  if (json_is_string (value))
    return json_string_value (value);
  fail_type (self, key);
  return NULL;
}

/**
 * tumen_importer_words:
 * @object: (nullable): an object of the data set
 * @key: a key without its language
 * @language: of the text
 *
 * Returns: (nullable): the text at "key_en" or "key_es"; for English also at "key" alone
 */
const char *
tumen_importer_words (TumenImporter *self,
                      json_t        *object,
                      const char    *key,
                      TumenLanguage  language)
{
  char        full[MAX_KEY];
  const char *text;

  g_snprintf (full, sizeof full, "%s_%s", key, tumen_language_get_code (language));
  text = tumen_importer_text (self, object, full);
  if (text == NULL && language == TUMEN_LANGUAGE_EN)
    return tumen_importer_text (self, object, key);
  return text;
}

/**
 * tumen_importer_string:
 * @value: an element of an array of texts
 *
 * Returns: (nullable): the text
 */
const char *
tumen_importer_string (TumenImporter *self,
                       json_t        *value)
{
  if (!json_is_string (value))
    fail_type (self, "[]");
  return json_string_value (value);
}

/**
 * tumen_importer_integer:
 * @object: (nullable): an object of the data set
 * @key: name of a member
 *
 * Returns: the whole number at that key, @fallback if there is none
 */
gint64
tumen_importer_integer (TumenImporter *self,
                        json_t        *object,
                        const char    *key,
                        gint64         fallback)
{
  json_t *value = json_object_get (object, key);

  if (value == NULL || json_is_null (value))
    return fallback;
  if (!json_is_integer (value))
    fail_type (self, key);
  return json_integer_value (value);
}

/**
 * tumen_importer_boolean:
 * @object: (nullable): an object of the data set
 * @key: name of a member
 *
 * Returns: the truth at that key, %FALSE if there is none
 */
gboolean
tumen_importer_boolean (TumenImporter *self,
                        json_t        *object,
                        const char    *key)
{
  json_t *value = json_object_get (object, key);

  if (value != NULL && !json_is_null (value) && !json_is_boolean (value))
    fail_type (self, key);
  return json_is_true (value);
}

/**
 * tumen_importer_begin:
 * @table: the table of the row that follows
 */
void
tumen_importer_begin (TumenImporter *self,
                      const char    *table)
{
  tumen_record_init (&self->record, tumen_schema_find_table (table));
}

/**
 * tumen_importer_set_text:
 * @column: a column of the table of the row
 * @text: (nullable): a value of the row
 */
void
tumen_importer_set_text (TumenImporter *self,
                         const char    *column,
                         const char    *text)
{
  tumen_record_set_text (&self->record, column, text);
}

/**
 * tumen_importer_set_integer:
 * @column: a column of the table of the row
 * @value: the value
 */
void
tumen_importer_set_integer (TumenImporter *self,
                            const char    *column,
                            gint64         value)
{
  tumen_record_set_integer (&self->record, column, value);
}

/**
 * tumen_importer_set_language:
 * @language: of the row
 */
void
tumen_importer_set_language (TumenImporter *self,
                             TumenLanguage  language)
{
  tumen_record_set_text (&self->record, "language", tumen_language_get_code (language));
}

/**
 * tumen_importer_end:
 *
 * Judges the row and puts it into its table, unless something failed before.
 */
void
tumen_importer_end (TumenImporter *self)
{
  g_autoptr (GError) error = NULL;

  if (self->error == NULL && !tumen_record_insert (&self->record, self->connection, &error))
    tumen_importer_fail (self, error->message);
  tumen_record_clear (&self->record);
}

/**
 * tumen_importer_add_strings:
 * @table: a table of an owner, an ord and a text, in this order
 * @id: of the owner
 * @array: (nullable): the texts
 */
void
tumen_importer_add_strings (TumenImporter *self,
                            const char    *table,
                            const char    *id,
                            json_t        *array)
{
  size_t  i;
  json_t *value;

  json_array_foreach (array, i, value)
  {
    tumen_importer_begin (self, table);
    tumen_importer_set_text (self, self->record.table->columns[0].name, id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self,
                             self->record.table->columns[2].name,
                             tumen_importer_string (self, value));
    tumen_importer_end (self);
  }
}
