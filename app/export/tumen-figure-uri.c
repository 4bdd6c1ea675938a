/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"

#include <string.h>

/* Of RFC 3986 all but "'", "(" and ")": they end strings of PDF and of Cairo's tags. */
#define SIGNS ":/?#[]@!$&*+,;=-._~%"

static void
append_encoded (GString    *uri,
                const char *text,
                const char *signs)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || strchr (signs, *p) != NULL)
        g_string_append_c (uri, *p);
      else
        g_string_append_printf (uri, "%%%02X", (guint)(guchar)*p);
    }
}

static gboolean
is_web_scheme (const char *scheme)
{
  return scheme != NULL && (g_ascii_strcasecmp (scheme, "http") == 0 ||
                            g_ascii_strcasecmp (scheme, "https") == 0);
}

/*
 * tumen_figure_dup_uri:
 * @address: of a stranger
 *
 * Returns: (transfer full) (nullable): the address in ASCII, without any sign that ends a string
 *   of a file; %NULL if it is none of http or https, or names no host
 */
char *
tumen_figure_dup_uri (const char *address)
{
  const GUriFlags  flags = G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED;
  g_autofree char *plain = NULL;
  g_autoptr (GUri) parsed = g_uri_parse (address, flags, NULL);
  const char *host = parsed != NULL ? g_uri_get_host (parsed) : NULL;
  GString    *uri;

  if (host == NULL || *host == '\0' || !is_web_scheme (g_uri_get_scheme (parsed)))
    return NULL;
  plain = g_uri_to_string (parsed);
  uri = g_string_new (NULL);
  append_encoded (uri, plain, SIGNS);
  return g_string_free (uri, FALSE);
}

/*
 * tumen_figure_dup_place:
 * @name: of a place on a page
 *
 * Returns: (transfer full): the name in ASCII letters and digits, as files want it
 */
char *
tumen_figure_dup_place (const char *name)
{
  GString *place = g_string_new (NULL);

  append_encoded (place, name, "-._");
  return g_string_free (place, FALSE);
}
