/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-json-depth.h"

/**
 * tumen_json_is_deeper:
 * @text: JSON of a stranger
 * @length: of it, in bytes
 * @most: brackets within each other
 *
 * Jansson allows 2,048 levels, more than a small stack has room for.
 *
 * Returns: whether there are more than @most
 */
gboolean
tumen_json_is_deeper (const char *text,
                      gsize       length,
                      guint       most)
{
  guint    depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '[' || text[i] == '{'))
        depth++;
      else if (!in_string && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
      if (depth > most)
        return TRUE;
    }
  return FALSE;
}
