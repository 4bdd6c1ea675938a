/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-strong.h"

#include <string.h>

/**
 * tumen_strong_parse:
 * @text: with **strong** words between asterisks; an odd pair of them is text
 * @attributes: gets the strong words, in bytes of what is returned
 *
 * Takes the asterisks out, and makes bold what stood between them.
 *
 * Returns: (transfer full): the text without them
 */
char *
tumen_strong_parse (const char    *text,
                    PangoAttrList *attributes)
{
  GString    *plain;
  const char *begin, *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (attributes != NULL, NULL);

  plain = g_string_new (NULL);
  while ((begin = strstr (text, "**")) != NULL && (end = strstr (begin + 2, "**")) != NULL)
    {
      PangoAttribute *strong = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      g_string_append_len (plain, text, begin - text);
      strong->start_index = (guint)plain->len;
      g_string_append_len (plain, begin + 2, end - begin - 2);
      strong->end_index = (guint)plain->len;
      pango_attr_list_insert (attributes, strong);
      text = end + 2;
    }
  g_string_append (plain, text);
  return g_string_free (plain, FALSE);
}
