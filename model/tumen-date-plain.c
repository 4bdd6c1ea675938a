/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-plain-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TOKENS      64
#define MAX_YEAR_DIGITS 4

typedef struct
{
  TumenPlainRole role;
  int            value;
  int            n_digits; /* of a number */
} Token;

typedef struct
{
  Token          tokens[MAX_TOKENS];
  guint          n_tokens;
  TumenPlainPart parts[TUMEN_DATE_MAX_MEMBERS];
  guint          n_parts;
} Reader;

/* Wordings that are replaced before words are looked at. */
static const char *const wordings[][2] = {
  { "on or before", "by" },
  { "no later than", "by" },
  { "a más tardar", "by" },
  { "on or after", "since" },
  { "a partir", "since" },
  { "a. de c.", "bce" },
  { "a. c.", "bce" },
  { "a.c.", "bce" },
  { "sin fecha", "undated" },
};

static gboolean
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, TUMEN_DATE_ERROR, TUMEN_DATE_ERROR_SYNTAX, message);
  return FALSE;
}

static gboolean
add_token (Reader        *self,
           TumenPlainRole role,
           int            value,
           int            n_digits)
{
  if (self->n_tokens == MAX_TOKENS)
    return FALSE;
  self->tokens[self->n_tokens++] = (Token){ role, value, n_digits };
  return TRUE;
}

static gboolean
add_number (Reader     *self,
            const char *digits,
            gsize       n_digits,
            GError    **error)
{
  if (n_digits > MAX_YEAR_DIGITS)
    return fail (error,
                 _ ("A year has at most four digits here; EDTF takes more, as in Y170000002"));
  add_token (self, TUMEN_PLAIN_NUMBER, (int)g_ascii_strtoll (digits, NULL, 10), (int)n_digits);
  return TRUE;
}

static gboolean
add_word (Reader     *self,
          const char *word,
          GError    **error)
{
  TumenPlainRole role;
  int            value;

  if (!tumen_plain_find_word (word, &role, &value))
    {
      g_set_error (error,
                   TUMEN_DATE_ERROR,
                   TUMEN_DATE_ERROR_SYNTAX,
                   _ ("“%s” has no place in a date; write 19 June 2024, or EDTF such as "
                      "2024-06-19"),
                   word);
      return FALSE;
    }
  add_token (self, role, value, role == TUMEN_PLAIN_NUMBER ? 1 : 0);
  return TRUE;
}

static const char *
find_end_of_word (const char *word)
{
  const char *end = g_utf8_next_char (word);

  if (g_unichar_isalpha (g_utf8_get_char (word)))
    {
      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
    }
  return end;
}

static gboolean
split_words (Reader     *self,
             const char *text,
             GError    **error)
{
  while (*text != '\0')
    {
      gsize            n_digits = strspn (text, "0123456789");
      const char      *end = n_digits > 0 ? text + n_digits : find_end_of_word (text);
      g_autofree char *word = g_strndup (text, (gsize)(end - text));

      if (self->n_tokens + 1 >= MAX_TOKENS)
        return fail (error, _ ("The date has too many words"));
      if (n_digits > 0 && !add_number (self, text, n_digits, error))
        return FALSE;
      if (n_digits == 0 && !g_unichar_isspace (g_utf8_get_char (text)) &&
          !add_word (self, word, error))
        return FALSE;
      text = end;
    }
  return TRUE;
}

static gboolean
is_content (const Token *token)
{
  return token->role == TUMEN_PLAIN_NUMBER || token->role == TUMEN_PLAIN_MONTH ||
         token->role == TUMEN_PLAIN_SEASON;
}

/* "a" before any date is no end of an interval: "a principios de 2024", "en torno al 18". */
static void
drop_idle_words (Reader *self)
{
  gboolean has_content = FALSE;

  for (guint i = 0; i < self->n_tokens; i++)
    {
      Token *token = &self->tokens[i];

      has_content |= is_content (token);
      if (token->role == TUMEN_PLAIN_TO && !has_content)
        token->role = TUMEN_PLAIN_FILLER;
    }
}

static gboolean
take_number (const Reader   *self,
             guint           index,
             TumenPlainPart *part,
             GError        **error)
{
  const Token *token = &self->tokens[index];
  gboolean     is_year = token->n_digits > 2;

  if (index > 0 && self->tokens[index - 1].role == TUMEN_PLAIN_QUARTER && token->value >= 1 &&
      token->value <= 4)
    {
      part->season = 32 + token->value;
      return TRUE;
    }
  is_year |= index + 1 < self->n_tokens && self->tokens[index + 1].role == TUMEN_PLAIN_BCE;
  if (is_year && !part->has_year)
    {
      part->has_year = TRUE;
      part->year = token->value;
      return TRUE;
    }
  if (is_year || part->day != 0)
    return fail (error, _ ("Write a year with four digits and one day, as in 19 June 2024"));
  part->day = token->value;
  return token->value > 0 || fail (error, _ ("There is no day 0"));
}

static gboolean
take_token (const Reader   *self,
            guint           index,
            TumenPlainPart *part,
            GError        **error)
{
  const Token *token = &self->tokens[index];

  if (token->role == TUMEN_PLAIN_NUMBER)
    return take_number (self, index, part, error);
  if ((token->role == TUMEN_PLAIN_MONTH || token->role == TUMEN_PLAIN_SEASON) &&
      (part->month != 0 || part->season != 0))
    return fail (error, _ ("A date has one month or season"));
  if (token->role > TUMEN_PLAIN_FILLER)
    return fail (error,
                 _ ("This date cannot be read; write 19 June 2024, or EDTF such as 2024-06-19"));

  if (token->role == TUMEN_PLAIN_MONTH)
    part->month = token->value;
  else if (token->role == TUMEN_PLAIN_SEASON)
    part->season = token->value;
  else if (token->role == TUMEN_PLAIN_PHASE)
    part->phase = token->value;
  else if (token->role == TUMEN_PLAIN_WEEKDAY)
    part->weekday = token->value;
  part->is_decade |= token->role == TUMEN_PLAIN_DECADE;
  part->is_bce |= token->role == TUMEN_PLAIN_BCE;
  part->is_about |= token->role == TUMEN_PLAIN_ABOUT;
  part->is_possible |= token->role == TUMEN_PLAIN_POSSIBLY;
  return TRUE;
}

/* The comma of "June 19, 2024" parts no dates. */
static gboolean
is_before_year (const Reader *self,
                guint         index)
{
  return index + 1 < self->n_tokens && self->tokens[index + 1].n_digits > 2;
}

/* Reads the tokens from @first on as dates parted by @separator, and by commas in enumerations. */
static gboolean
read_parts (Reader        *self,
            guint          first,
            TumenPlainRole separator,
            GError       **error)
{
  gboolean       is_list = separator == TUMEN_PLAIN_OR || separator == TUMEN_PLAIN_AND;
  TumenPlainPart part = { .phase = -1 };
  gboolean       has_content = FALSE;

  for (guint i = first; i <= self->n_tokens; i++)
    {
      const Token *token = i < self->n_tokens ? &self->tokens[i] : NULL;
      gboolean     is_comma = token != NULL && token->role == TUMEN_PLAIN_COMMA;

      if (token != NULL && token->role != separator &&
          !(is_comma && is_list && !is_before_year (self, i)))
        {
          if (!is_comma && !take_token (self, i, &part, error))
            return FALSE;
          has_content |= is_content (token);
          continue;
        }
      if (!has_content)
        continue;
      self->parts[self->n_parts++] = part;
      part = (TumenPlainPart){ .phase = -1 };
      has_content = FALSE;
    }
  return self->n_parts > 0 || fail (error, _ ("The date names no day, month or year"));
}

/* "28 May, 4 or 11 June 2025": what a date lacks it has from the one that follows. */
static void
share_parts (Reader *self)
{
  for (guint i = self->n_parts - 1; i > 0; i--)
    {
      TumenPlainPart       *part = &self->parts[i - 1];
      const TumenPlainPart *next = part + 1;

      if (part->day != 0 && part->month == 0)
        part->month = next->month;
      if (part->has_year)
        continue;
      part->has_year = next->has_year;
      part->year = next->year;
      part->is_bce = next->is_bce;
    }
}

static gboolean
has_role (const Reader  *self,
          TumenPlainRole role)
{
  for (guint i = 0; i < self->n_tokens; i++)
    {
      if (self->tokens[i].role == role)
        return TRUE;
    }
  return FALSE;
}

/* Writes the parts with texts before, between and after them. */
static gboolean
write_parts (Reader     *self,
             GString    *edtf,
             const char *before,
             const char *between,
             const char *after,
             GError    **error)
{
  share_parts (self);
  g_string_append (edtf, before);
  for (guint i = 0; i < self->n_parts; i++)
    {
      g_string_append (edtf, i > 0 ? between : "");
      if (!tumen_plain_part_write (&self->parts[i], edtf, error))
        return FALSE;
    }
  g_string_append (edtf, after);
  return TRUE;
}

static gboolean
write_pair (Reader        *self,
            GString       *edtf,
            guint          first,
            TumenPlainRole separator,
            GError       **error)
{
  gboolean is_between = separator == TUMEN_PLAIN_AND;

  if (!read_parts (self, first, separator, error))
    return FALSE;
  if (self->n_parts != 2)
    return fail (error, _ ("Two dates are needed, as in “between August and December 2024”"));
  if (is_between)
    return write_parts (self, edtf, "[", "..", "]", error);
  return write_parts (self, edtf, "", "/", "", error);
}

static gboolean
write_list (Reader        *self,
            GString       *edtf,
            guint          first,
            TumenPlainRole separator,
            GError       **error)
{
  gboolean is_one_of = separator == TUMEN_PLAIN_OR;

  if (!read_parts (self, first, separator, error))
    return FALSE;
  return write_parts (self, edtf, is_one_of ? "[" : "{", ",", is_one_of ? "]" : "}", error);
}

static gboolean
write_single (Reader     *self,
              GString    *edtf,
              guint       first,
              const char *before,
              const char *after,
              GError    **error)
{
  return read_parts (self, first, TUMEN_PLAIN_TO, error) &&
         write_parts (self, edtf, before, "/", after, error);
}

/* Reads what begins with a word that says how the rest is meant, or else a plain date. */
static gboolean
write_edtf (Reader  *self,
            GString *edtf,
            GError **error)
{
  guint          first = 0;
  TumenPlainRole role;

  while (first + 1 < self->n_tokens && self->tokens[first].role == TUMEN_PLAIN_FILLER)
    first++;
  role = self->tokens[first].role;
  if (role == TUMEN_PLAIN_UNDATED && self->n_tokens == 1)
    {
      g_string_append (edtf, "../..");
      return TRUE;
    }
  if (role == TUMEN_PLAIN_BETWEEN)
    return write_pair (self, edtf, first + 1, TUMEN_PLAIN_AND, error);
  if (role == TUMEN_PLAIN_BY)
    return write_single (self, edtf, first + 1, "[..", "]", error);
  if (role == TUMEN_PLAIN_UNTIL)
    return write_single (self, edtf, first + 1, "../", "", error);
  if (role == TUMEN_PLAIN_SINCE && has_role (self, TUMEN_PLAIN_TO))
    return write_pair (self, edtf, first + 1, TUMEN_PLAIN_TO, error);
  if (role == TUMEN_PLAIN_SINCE && has_role (self, TUMEN_PLAIN_BY))
    return write_pair (self, edtf, first + 1, TUMEN_PLAIN_BY, error);
  if (role == TUMEN_PLAIN_SINCE)
    return write_single (self, edtf, first + 1, "", "/..", error);
  if (has_role (self, TUMEN_PLAIN_OR))
    return write_list (self, edtf, first, TUMEN_PLAIN_OR, error);
  if (has_role (self, TUMEN_PLAIN_AND))
    return write_list (self, edtf, first, TUMEN_PLAIN_AND, error);
  return write_single (self, edtf, first, "", "", error);
}

static gboolean
parse_words (const char *text,
             TumenDate  *date,
             GError    **error)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr (GString) prepared = g_string_new (lower);
  g_autoptr (GString) edtf = g_string_new (NULL);
  Reader reader = { .n_tokens = 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (wordings); i++)
    g_string_replace (prepared, wordings[i][0], wordings[i][1], 0);
  if (!split_words (&reader, prepared->str, error))
    return FALSE;
  drop_idle_words (&reader);
  return write_edtf (&reader, edtf, error) && tumen_date_parse (edtf->str, date, NULL, error);
}

/**
 * tumen_date_parse_plain:
 * @text: a date as people write it in English or Spanish, or EDTF
 * @date: (out caller-allocates): the value; undefined on an error
 * @readings: (out) (optional) (nullable) (transfer full) (element-type utf8): on
 *   %TUMEN_DATE_ERROR_AMBIGUOUS the EDTF of each reading, else %NULL
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * Reads, among others, "19 June 2024", "June 19, 2024", "19 de junio de 2024", "27.7.2023",
 * "summer 2024", "principios de 2024", "18 or 19 June 2024", "entre agosto y diciembre de 2024",
 * "hasta el 27 jul 2023", "since 2023", "25–27 Jul 2023", "the 1980s" and "≈ 27 jul 2023".
 * A weekday must agree with its day. Two numbers that may both be months are not guessed.
 *
 * Returns: whether @text has one reading
 */
gboolean
tumen_date_parse_plain (const char *text,
                        TumenDate  *date,
                        GPtrArray **readings,
                        GError    **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (readings != NULL)
    *readings = NULL;
  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, _ ("The date is not text in UTF-8"));
  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0' || strlen (stripped) > TUMEN_DATE_MAX_LENGTH)
    return tumen_date_parse (stripped, date, NULL, error);
  if (tumen_date_parse (stripped, date, NULL, NULL))
    return TRUE;
  if (tumen_plain_is_numeric (stripped))
    return tumen_plain_parse_numeric (stripped, date, readings, error);
  return parse_words (stripped, date, error);
}
