/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-plain-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATORS "/.-"

/* Two or three numbers with one separator. */
typedef struct
{
  int  numbers[3];
  int  n_digits[3];
  int  n_numbers;
  char separator;
} Numbers;

static gboolean
read_numbers (const char *text,
              Numbers    *numbers)
{
  *numbers = (Numbers){ 0 };
  while (numbers->n_numbers < 3)
    {
      int n_digits = (int)strspn (text, "0123456789");

      if (n_digits < 1 || n_digits > 4)
        return FALSE;
      numbers->numbers[numbers->n_numbers] = (int)g_ascii_strtoll (text, NULL, 10);
      numbers->n_digits[numbers->n_numbers++] = n_digits;
      text += n_digits;
      if (*text == '\0')
        return numbers->n_numbers > 1;
      if (strchr (SEPARATORS, *text) == NULL ||
          (numbers->separator != '\0' && *text != numbers->separator))
        return FALSE;
      numbers->separator = *text++;
    }
  return FALSE;
}

static char *
write_day (int year,
           int month,
           int day)
{
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static gboolean
fail_ambiguous (const char *text,
                char       *first,
                char       *second,
                GPtrArray **readings,
                GError    **error)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_free);

  /* Translators: a date such as 3/4/2024, and its two readings as in 2024-04-03 */
  g_set_error (error,
               TUMEN_DATE_ERROR,
               TUMEN_DATE_ERROR_AMBIGUOUS,
               _ ("“%s” may be %s or %s; write the month as a word"),
               text,
               first,
               second);
  g_ptr_array_add (array, first);
  g_ptr_array_add (array, second);
  if (readings != NULL)
    *readings = g_steal_pointer (&array);
  return FALSE;
}

/**
 * tumen_plain_is_numeric:
 * @text: a text
 *
 * Returns: whether it is two or three numbers with one separator: "27.7.2023", "7/2023"
 */
gboolean
tumen_plain_is_numeric (const char *text)
{
  Numbers numbers;

  return read_numbers (text, &numbers);
}

/**
 * tumen_plain_parse_numeric:
 * @text: two or three numbers with one separator
 * @date: (out caller-allocates): the value; undefined on an error
 * @readings: (out) (optional) (nullable) (transfer full) (element-type utf8): the readings of
 *   an ambiguous text; left alone otherwise
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * Full stops part day, month and year. Slashes and hyphens do so in Europe, and month, day and
 * year in America.
 *
 * Returns: whether @text has one reading
 */
gboolean
tumen_plain_parse_numeric (const char *text,
                           TumenDate  *date,
                           GPtrArray **readings,
                           GError    **error)
{
  g_autofree char *edtf = NULL;
  Numbers          numbers;
  int             *n = numbers.numbers;
  int              last;

  read_numbers (text, &numbers);
  last = numbers.n_numbers - 1;
  if (numbers.n_digits[0] < 4 && numbers.n_digits[last] < 4)
    {
      g_set_error_literal (error,
                           TUMEN_DATE_ERROR,
                           TUMEN_DATE_ERROR_SYNTAX,
                           _ ("Write the year with four digits, as in 27.7.2023"));
      return FALSE;
    }

  if (last == 1)
    edtf = numbers.n_digits[0] == 4 ? g_strdup_printf ("%04d-%02d", n[0], n[1])
                                    : g_strdup_printf ("%04d-%02d", n[1], n[0]);
  else if (numbers.n_digits[0] == 4)
    edtf = write_day (n[0], n[1], n[2]);
  else if (numbers.separator == '.' || n[0] > 12 || n[0] == n[1])
    edtf = write_day (n[2], n[1], n[0]);
  else if (n[1] > 12)
    edtf = write_day (n[2], n[0], n[1]);
  else
    return fail_ambiguous (text, write_day (n[2], n[1], n[0]), write_day (n[2], n[0], n[1]),
                           readings, error);
  return tumen_date_parse (edtf, date, NULL, error);
}
