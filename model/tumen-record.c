/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-record.h"

#include "tumen-date.h"
#include "tumen-library.h"
#include "tumen-shown.h"
#include "tumen-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* In bytes. */
#define MAX_ID        200
#define MAX_FILE_NAME 255

typedef gboolean (*Judge) (const char *text);

/* Most letters are ASCII, where the slow tables of Unicode are not needed. */
static gboolean
is_id_letter (const char *p)
{
  if ((guchar)*p < 0x80)
    return g_ascii_isalnum (*p) || *p == '.' || *p == '_' || *p == '-' || *p == ':';
  return g_unichar_isalnum (g_utf8_get_char (p));
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_ID)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!is_id_letter (p))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_one_line (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if ((guchar)*p < 0x80 ? g_ascii_iscntrl (*p) : g_unichar_iscntrl (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* A name with a folder in it could lead anywhere. */
static gboolean
is_file_name (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_FILE_NAME && is_one_line (text) &&
         strpbrk (text, "/\\") == NULL && strcmp (text, ".") != 0 && strcmp (text, "..") != 0;
}

static gboolean
is_date (const char *text)
{
  TumenDate date;

  return tumen_date_parse (text, &date, NULL, NULL);
}

static gboolean
is_date_or_empty (const char *text)
{
  return *text == '\0' || is_date (text);
}

static gboolean
is_language (const char *text)
{
  return strlen (text) == 2 && g_ascii_islower (text[0]) && g_ascii_islower (text[1]);
}

static gboolean
is_country (const char *text)
{
  return strlen (text) == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

static gboolean
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
is_reading (const char *text)
{
  return g_str_equal (text, tumen_reading_get_slug (TUMEN_READING_EDITORS)) ||
         g_str_equal (text, tumen_reading_get_slug (TUMEN_READING_STRICT));
}

static gboolean
is_duration (const char *text)
{
  TumenDuration duration;

  return tumen_duration_parse (text, &duration);
}

static gboolean
is_basis (const char *text)
{
  TumenBasis basis;

  return tumen_basis_parse (text, &basis);
}

static gboolean
is_status (const char *text)
{
  TumenStatus status;

  return tumen_status_parse (text, &status);
}

static gboolean
is_stance (const char *text)
{
  TumenStance stance;

  return tumen_stance_parse (text, &stance);
}

static gboolean
is_relation (const char *text)
{
  TumenRelation relation;

  return tumen_relation_parse (text, &relation);
}

static gboolean
is_severity (const char *text)
{
  TumenSeverity severity;

  return tumen_severity_parse (text, &severity);
}

static gboolean
is_dated_by (const char *text)
{
  TumenDatedBy dated_by;

  return tumen_dated_by_parse (text, &dated_by);
}

/* Words and shapes; the other rules have sentences of their own. */
static const Judge judges[] = {
  [TUMEN_RULE_ID] = is_id,
  [TUMEN_RULE_SPEAKER] = is_id,
  [TUMEN_RULE_FILE] = is_file_name,
  [TUMEN_RULE_DATE] = is_date,
  [TUMEN_RULE_DAY_DATE] = is_date_or_empty,
  [TUMEN_RULE_LANGUAGE] = is_language,
  [TUMEN_RULE_COUNTRY] = is_country,
  [TUMEN_RULE_SHA256] = is_sha256,
  [TUMEN_RULE_READING] = is_reading,
  [TUMEN_RULE_DURATION] = is_duration,
  [TUMEN_RULE_BASIS] = is_basis,
  [TUMEN_RULE_STATUS] = is_status,
  [TUMEN_RULE_STANCE] = is_stance,
  [TUMEN_RULE_RELATION] = is_relation,
  [TUMEN_RULE_SEVERITY] = is_severity,
  [TUMEN_RULE_DATED_BY] = is_dated_by,
};

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError    **error,
      const char *format,
      ...)
{
  va_list          arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_date_rule (TumenRule rule)
{
  return rule == TUMEN_RULE_DATE || rule == TUMEN_RULE_DAY_DATE;
}

static gboolean
fail_missing (const TumenSchemaColumn *column,
              GError                 **error)
{
  if (g_str_equal (column->name, "title"))
    return fail (error, _ ("Its title is missing"));
  if (is_date_rule (column->rule))
    return fail (error, _ ("Its date is missing"));
  return fail (error, _ ("Its field “%s” is missing"), column->name);
}

static gboolean
fail_value (const TumenSchemaColumn *column,
            const TumenRecordValue  *value,
            GError                 **error)
{
  g_autofree char *shown = tumen_shown_dup_value (value->text, value->length);

  if (is_date_rule (column->rule))
    return fail (error, _ ("Its date is not a date: “%s”"), shown);
  if (!g_utf8_validate_len (value->text, value->length, NULL))
    return fail (error, _ ("Its field “%s” is not text: “%s”"), column->name, shown);
  if (column->rule == TUMEN_RULE_ID || column->rule == TUMEN_RULE_SPEAKER)
    return fail (error,
                 _ ("Its field “%s” is not an identifier of up to %d letters, digits, “.”, “_”,"
                    " “-” and “:”, but “%s”"),
                 column->name,
                 MAX_ID,
                 shown);
  if (column->rule == TUMEN_RULE_FILE)
    return fail (error,
                 _ ("Its field “%s” is not the name of a file without its folder, but “%s”"),
                 column->name,
                 shown);
  return fail (error, _ ("Its field “%s” has an unknown value: “%s”"), column->name, shown);
}

static gboolean
check_integer (const TumenSchemaColumn *column,
               const TumenRecordValue  *value,
               GError                 **error)
{
  if (value->type != TUMEN_VALUE_INTEGER)
    return fail (error, _ ("Its field “%s” is not a whole number"), column->name);
  if (value->integer < column->min || value->integer > column->max)
    return fail (error,
                 _ ("Its field “%s” is %" PRId64 ", but must be from %" PRId64
                    " to %" PRId64),
                 column->name,
                 value->integer,
                 column->min,
                 column->max);
  return TRUE;
}

static gboolean
check_length (const TumenSchemaColumn *column,
              const TumenRecordValue  *value,
              GError                 **error)
{
  gboolean is_line = column->rule == TUMEN_RULE_LINE;
  glong    longest = is_line ? TUMEN_RECORD_MAX_LINE : TUMEN_RECORD_MAX_TEXT;

  if (column->rule == TUMEN_RULE_STORY)
    longest = TUMEN_RECORD_MAX_STORY;
  if (is_line && *value->text == '\0')
    return fail_missing (column, error);
  if (is_line && !is_one_line (value->text))
    return fail (error, _ ("Its field “%s” holds a control character"), column->name);
  if (value->length > (gsize)longest && g_utf8_strlen (value->text, -1) > longest)
    return fail (error, _ ("Its field “%s” is longer than %ld characters"), column->name, longest);
  return TRUE;
}

static gboolean
check_text (const TumenSchemaColumn *column,
            const TumenRecordValue  *value,
            GError                 **error)
{
  if (value->type != TUMEN_VALUE_TEXT)
    return fail (error, _ ("Its field “%s” is not text"), column->name);
  /* Refuses zero bytes as well. */
  if (!g_utf8_validate_len (value->text, value->length, NULL))
    return fail_value (column, value, error);
  if (column->rule == TUMEN_RULE_LINE || column->rule == TUMEN_RULE_TEXT ||
      column->rule == TUMEN_RULE_STORY)
    return check_length (column, value, error);
  return judges[column->rule](value->text) || fail_value (column, value, error);
}

static gboolean
check_value (const TumenSchemaColumn *column,
             const TumenRecordValue  *value,
             GError                 **error)
{
  if (value->type == TUMEN_VALUE_NULL)
    return !column->required || fail_missing (column, error);
  if (column->rule == TUMEN_RULE_INTEGER)
    return check_integer (column, value, error);
  return check_text (column, value, error);
}

static TumenRecordValue *
find_value (TumenRecord *self,
            const char  *column)
{
  int index = tumen_schema_find_column (self->table, column);

  g_assert (index >= 0);
  return &self->values[index];
}

/**
 * tumen_record_init:
 * @table: the table whose row it will be
 *
 * Makes a record of nulls. Free it with tumen_record_clear().
 */
void
tumen_record_init (TumenRecord            *self,
                   const TumenSchemaTable *table)
{
  memset (self, 0, sizeof *self);
  self->table = table;
}

/**
 * tumen_record_clear:
 *
 * Frees the values; the record is of nulls again.
 */
void
tumen_record_clear (TumenRecord *self)
{
  for (int i = 0; i < TUMEN_SCHEMA_MAX_COLUMNS; i++)
    g_free (self->values[i].text);
  tumen_record_init (self, self->table);
}

/**
 * tumen_record_set_text:
 * @column: a column of the table
 * @text: (nullable): its value, copied
 */
void
tumen_record_set_text (TumenRecord *self,
                       const char  *column,
                       const char  *text)
{
  TumenRecordValue *value = find_value (self, column);

  g_free (value->text);
  value->type = text == NULL ? TUMEN_VALUE_NULL : TUMEN_VALUE_TEXT;
  value->text = g_strdup (text);
  value->length = text == NULL ? 0 : strlen (text);
}

/**
 * tumen_record_set_integer:
 * @column: a column of the table
 */
void
tumen_record_set_integer (TumenRecord *self,
                          const char  *column,
                          gint64       number)
{
  TumenRecordValue *value = find_value (self, column);

  value->type = TUMEN_VALUE_INTEGER;
  value->integer = number;
}

/**
 * tumen_record_read:
 * @statement: on a row with the columns of the table, in their order
 * @first_column: where they begin
 *
 * Takes the values as they are, good or bad.
 */
void
tumen_record_read (TumenRecord    *self,
                   TumenStatement *statement,
                   int             first_column)
{
  tumen_record_clear (self);
  for (int i = 0; self->table->columns[i].name != NULL; i++)
    {
      TumenRecordValue *value = &self->values[i];

      value->type = tumen_statement_get_type (statement, first_column + i);
      if (value->type == TUMEN_VALUE_INTEGER)
        value->integer = tumen_statement_get_integer (statement, first_column + i);
      if (value->type != TUMEN_VALUE_TEXT)
        continue;
      value->text = g_strdup ("");
      value->length = tumen_statement_get_length (statement, first_column + i);
      if (value->length > 0)
        {
          g_free (value->text);
          value->text = g_malloc0 (value->length + 1);
          memcpy (value->text,
                  tumen_statement_get_text (statement, first_column + i),
                  value->length);
        }
    }
}

/**
 * tumen_record_borrow:
 * @statement: on a row with the columns of the table, in their order
 * @first_column: where they begin
 *
 * As tumen_record_read(), but the texts stay SQLite's and last until its next row. Never clear
 * such a record.
 */
void
tumen_record_borrow (TumenRecord    *self,
                     TumenStatement *statement,
                     int             first_column)
{
  for (int i = 0; self->table->columns[i].name != NULL; i++)
    tumen_statement_get_value (statement, first_column + i, &self->values[i]);
}

/**
 * tumen_record_get_text:
 * @column: a column of the table
 *
 * Returns: (nullable): its value if it is valid text
 */
const char *
tumen_record_get_text (const TumenRecord *self,
                       const char        *column)
{
  int                     index = tumen_schema_find_column (self->table, column);
  const TumenRecordValue *value = &self->values[index];

  if (index < 0 || value->type != TUMEN_VALUE_TEXT ||
      !g_utf8_validate_len (value->text, value->length, NULL))
    return NULL;
  return value->text;
}

static gint64
get_integer (const TumenRecord *self,
             const char        *column)
{
  return self->values[tumen_schema_find_column (self->table, column)].integer;
}

/* What no value tells by itself; all values are good. */
static gboolean
check_row (const TumenRecord *self,
           GError           **error)
{
  if (strcmp (self->table->name, "excerpt") == 0)
    {
      glong  length = g_utf8_strlen (tumen_record_get_text (self, "exact"), -1);
      gint64 start = get_integer (self, "start");
      gint64 end = get_integer (self, "end");

      return end - start == length ||
             fail (error,
                   _ ("Its text has %ld characters, but its place goes from %" PRId64
                      " to %" PRId64),
                   length,
                   start,
                   end);
    }
  if (strcmp (self->table->name, "relation") == 0)
    return strcmp (tumen_record_get_text (self, "event"), tumen_record_get_text (self, "other")) !=
             0 ||
           fail (error, _ ("It is related to itself"));
  return TRUE;
}

/**
 * tumen_record_check_value:
 *
 * Returns: whether the value is good for the column
 */
gboolean
tumen_record_check_value (const TumenSchemaColumn *column,
                          const TumenRecordValue  *value)
{
  return check_value (column, value, NULL);
}

/**
 * tumen_record_check_row:
 *
 * Returns: whether the values, each of which is good, go together
 */
gboolean
tumen_record_check_row (const TumenRecord *self)
{
  return check_row (self, NULL);
}

/**
 * tumen_record_check:
 *
 * Judges each value: its type, whether text is UTF-8 without zero bytes and not too long, numbers
 * in their range, dates that can be read, words of the vocabularies. An excerpt must be as long as
 * its place, and no event be related to itself.
 *
 * Returns: %FALSE with a sentence that begins with “Its” if one is wrong; code INVALID
 */
gboolean
tumen_record_check (const TumenRecord *self,
                    GError           **error)
{
  for (int i = 0; self->table->columns[i].name != NULL; i++)
    {
      if (!check_value (&self->table->columns[i], &self->values[i], error))
        return FALSE;
    }
  return check_row (self, error);
}

/**
 * tumen_record_insert:
 * @connection: to a library of ours
 *
 * Judges the record and puts it into its table.
 *
 * Returns: %FALSE with a sentence if a value is wrong or there is such a row already
 */
gboolean
tumen_record_insert (const TumenRecord *self,
                     TumenConnection   *connection,
                     GError           **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (TumenStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (!tumen_record_check (self, error))
    return FALSE;

  sql = tumen_schema_dup_insert_sql (self->table);
  statement = tumen_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  for (int i = 0; self->table->columns[i].name != NULL; i++)
    {
      if (self->values[i].type == TUMEN_VALUE_INTEGER)
        tumen_statement_bind_integer (statement, i + 1, self->values[i].integer);
      else
        tumen_statement_bind_text (statement, i + 1, self->values[i].text);
    }
  if (tumen_statement_step (statement, &local) == TUMEN_STEP_DONE)
    return TRUE;
  if (!g_error_matches (local, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return fail (error, _ ("There is another one with the same identifier"));
}
