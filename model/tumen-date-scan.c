/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands where it must not, and what to say of it; the first that fits holds. */
static const struct
{
  const char *start;
  const char *message;
} misreadings[] = {
  { " ", N_ ("A date in EDTF has no spaces") },
  { "unknown", N_ ("Leave an unknown end of an interval empty, as in 1985/") },
  { "open", N_ ("Write “..” for an open end of an interval, as in 1985/..") },
  { "u", N_ ("Write X for an unspecified digit, as in 199X") },
  { "x", N_ ("Write X for an unspecified digit, as in 199X") },
  { "~?", N_ ("Write “%” for uncertain and approximate together") },
  { "?~", N_ ("Write “%” for uncertain and approximate together") },
  { "(", N_ ("Write “?”, “~” or “%” beside a part instead of parentheses, as in 2004-~06-11") },
  { ")", N_ ("Write “?”, “~” or “%” beside a part instead of parentheses, as in 2004-~06-11") },
  { "^", N_ ("Write 25 to 28 for a northern season and 29 to 32 for a southern one") },
  { "y", N_ ("Write a capital Y before a year of more than four digits, as in Y170000002") },
  { "e", N_ ("Write a capital E for the exponent of a year, as in Y17E7") },
  { "p", N_ ("Write S before the number of digits that count, as in 1950S2") },
  { "s", N_ ("Write S before the number of digits that count, as in 1950S2") },
  { "t", N_ ("Write a capital T before a time, as in 1985-04-12T23:20:30") },
  { "z", N_ ("Write a capital Z for Coordinated Universal Time, as in 1985-04-12T23:20:30Z") },
  { "\xe2\x88\x92", N_ ("Write a hyphen instead of the minus sign “−”") },
  { "..", N_ ("Write a limit in brackets, as in [..1984] or [1984..]") },
};

/**
 * tumen_scan_fail:
 * @self: a scan
 * @offset: byte of the text at which it was found, at most its length
 * @code: a #TumenDateError
 * @format: a sentence for people, in the way of printf(), and its arguments
 *
 * Notes the first thing that is wrong.
 *
 * Returns: %FALSE, for the caller to hand on
 */
gboolean
tumen_scan_fail (TumenScan  *self,
                 gsize       offset,
                 int         code,
                 const char *format,
                 ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->error = g_error_new_valist (TUMEN_DATE_ERROR, code, format, arguments);
  va_end (arguments);
  self->error_offset = offset;
  return FALSE;
}

/**
 * tumen_scan_fail_here:
 * @self: a scan
 * @expected: a sentence on what could have stood here, not yet translated
 *
 * Fails where the scan stands. Frequent slips have a sentence of their own; @expected is said of
 * all others.
 *
 * Returns: %FALSE
 */
gboolean
tumen_scan_fail_here (TumenScan  *self,
                      const char *expected)
{
  const char *rest = self->text + self->position;
  gsize       before = self->position > 0 ? self->position - 1 : 0;

  if (strncmp (self->text + before, "?~", 2) == 0 || strncmp (self->text + before, "~?", 2) == 0)
    rest = self->text + before;
  for (gsize i = 0; i < G_N_ELEMENTS (misreadings); i++)
    {
      if (g_str_has_prefix (rest, misreadings[i].start))
        return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX, "%s",
                                _ (misreadings[i].message));
    }
  return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX, "%s", _ (expected));
}

/**
 * tumen_scan_peek:
 * @self: a scan
 *
 * Returns: the next character, zero at the end
 */
char
tumen_scan_peek (const TumenScan *self)
{
  return self->text[self->position];
}

/**
 * tumen_scan_take:
 * @self: a scan
 * @character: a character
 *
 * Returns: whether it came next, and was passed
 */
gboolean
tumen_scan_take (TumenScan *self,
                 char       character)
{
  if (tumen_scan_peek (self) != character)
    return FALSE;
  self->position++;
  return TRUE;
}

/**
 * tumen_scan_take_dots:
 * @self: a scan
 *
 * Returns: whether ".." came next, and was passed
 */
gboolean
tumen_scan_take_dots (TumenScan *self)
{
  if (!g_str_has_prefix (self->text + self->position, ".."))
    return FALSE;
  self->position += 2;
  return TRUE;
}

/**
 * tumen_scan_take_qualifier:
 * @self: a scan
 *
 * Returns: the qualifier that came next, and was passed, or none
 */
TumenQualifier
tumen_scan_take_qualifier (TumenScan *self)
{
  if (tumen_scan_take (self, '?'))
    return TUMEN_QUALIFIER_UNCERTAIN;
  if (tumen_scan_take (self, '~'))
    return TUMEN_QUALIFIER_APPROXIMATE;
  if (tumen_scan_take (self, '%'))
    return TUMEN_QUALIFIER_UNCERTAIN | TUMEN_QUALIFIER_APPROXIMATE;
  return TUMEN_QUALIFIER_NONE;
}

/**
 * tumen_scan_take_mask:
 * @self: a scan
 * @mask: (out): room for @n characters and a zero
 * @n: how many digits or X to take
 * @expected: a sentence on what should stand here
 *
 * Returns: %FALSE, noting what is wrong, if something else stands here
 */
gboolean
tumen_scan_take_mask (TumenScan  *self,
                      char       *mask,
                      int         n,
                      const char *expected)
{
  for (int i = 0; i < n; i++)
    {
      char character = tumen_scan_peek (self);

      if (!g_ascii_isdigit (character) && character != 'X')
        return tumen_scan_fail_here (self, expected);
      mask[i] = character;
      self->position++;
    }
  mask[n] = '\0';
  return TRUE;
}

/**
 * tumen_scan_take_two_digits:
 * @self: a scan
 * @limit: greatest number that is allowed
 * @number: (out): the number
 * @expected: a sentence on what should stand here
 *
 * Returns: %FALSE, noting what is wrong, if something else stands here
 */
gboolean
tumen_scan_take_two_digits (TumenScan  *self,
                            int         limit,
                            int        *number,
                            const char *expected)
{
  gsize start = self->position;

  if (!g_ascii_isdigit (tumen_scan_peek (self)))
    return tumen_scan_fail_here (self, expected);
  self->position++;
  if (!g_ascii_isdigit (tumen_scan_peek (self)))
    return tumen_scan_fail_here (self, expected);
  self->position++;
  *number = (self->text[start] - '0') * 10 + self->text[start + 1] - '0';
  if (*number > limit)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("%02d is too high here: at most %02d"), *number, limit);
  return TRUE;
}

/**
 * tumen_scan_fail_too_far:
 * @self: a scan
 * @offset: where it stands
 *
 * Fails because of a year beyond #TUMEN_DATE_MAX_YEAR.
 *
 * Returns: %FALSE
 */
gboolean
tumen_scan_fail_too_far (TumenScan *self,
                         gsize      offset)
{
  return tumen_scan_fail (self, offset, TUMEN_DATE_ERROR_IMPOSSIBLE,
                          _ ("A year has at most 15 digits"));
}

/**
 * tumen_scan_take_number:
 * @self: a scan
 * @number: (out): the number
 * @expected: a sentence on what should stand here
 *
 * Takes a whole number from 1 to #TUMEN_DATE_MAX_YEAR without leading zeros.
 *
 * Returns: %FALSE, noting what is wrong, if something else stands here
 */
gboolean
tumen_scan_take_number (TumenScan  *self,
                        gint64     *number,
                        const char *expected)
{
  gsize start = self->position;

  if (!g_ascii_isdigit (tumen_scan_peek (self)) || tumen_scan_peek (self) == '0')
    return tumen_scan_fail_here (self, expected);
  *number = 0;
  while (g_ascii_isdigit (tumen_scan_peek (self)))
    {
      *number = *number * 10 + (tumen_scan_peek (self) - '0');
      if (*number > TUMEN_DATE_MAX_YEAR)
        return tumen_scan_fail_too_far (self, start);
      self->position++;
    }
  return TRUE;
}
