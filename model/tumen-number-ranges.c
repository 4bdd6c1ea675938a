/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-number-ranges.h"

#include <stdlib.h>

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *)a, second = *(const guint *)b;

  return first < second ? -1 : first > second;
}

static void
append_range (GString *text,
              guint    first,
              guint    last)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, "%u", first);
  if (last > first)
    g_string_append_printf (text, "–%u", last);
}

/**
 * tumen_number_ranges_to_text:
 * @numbers: (array length=n_numbers): the numbers that events have on paper, in any order; 0, which
 *   is none, is passed over, and so is a number that comes again
 * @n_numbers: their number
 *
 * Writes numbers in a row as a range with an en dash, in ascending order: 6, 12, 8, 13, 11 as
 * "6, 8, 11–13". It is the same in all languages.
 *
 * Returns: (transfer full): the text; empty if there is no number
 */
char *
tumen_number_ranges_to_text (const guint *numbers,
                             guint        n_numbers)
{
  g_autofree guint *sorted = g_memdup2 (numbers, n_numbers * sizeof (guint));
  GString          *text = g_string_new (NULL);
  guint             first = 0, last = 0;

  if (n_numbers > 0)
    qsort (sorted, n_numbers, sizeof (guint), compare_numbers);
  for (guint i = 0; i < n_numbers; i++)
    {
      if (sorted[i] != last && sorted[i] != last + 1)
        {
          if (last > 0)
            append_range (text, first, last);
          first = sorted[i];
        }
      else if (last == 0)
        {
          first = sorted[i];
        }
      last = sorted[i];
    }
  if (last > 0)
    append_range (text, first, last);
  return g_string_free (text, FALSE);
}
