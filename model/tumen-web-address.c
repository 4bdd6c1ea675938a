/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-web-address.h"

#include "tumen-shown.h"

#include <gio/gio.h>
#include <string.h>

/* Of RFC 3986, with the percent sign: what is escaped already stays so. Quotation marks and
 * brackets are left out, as they end a link in some formats. */
#define ALLOWED "!*:@/?#[]$&+,;=%-._~"

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static GUri *
parse (const char *text)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || has_control (text))
    return NULL;
  uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      g_uri_get_userinfo (uri) != NULL)
    return NULL;
  scheme = g_uri_get_scheme (uri);
  if (g_ascii_strcasecmp (scheme, "https") != 0 && g_ascii_strcasecmp (scheme, "http") != 0)
    return NULL;
  return g_steal_pointer (&uri);
}

/**
 * tumen_web_address_is_one:
 * @text: (nullable): a text of a stranger
 *
 * Returns: whether it is the address of a page of the web, http or https, with a host and without
 *   the name of a user
 */
gboolean
tumen_web_address_is_one (const char *text)
{
  g_autoptr (GUri) uri = parse (text);

  return uri != NULL;
}

static void
append_escaped (GString    *target,
                const char *before,
                const char *part)
{
  g_autofree char *escaped = NULL;

  if (part == NULL)
    return;
  escaped = g_uri_escape_string (part, ALLOWED, FALSE);
  g_string_append_printf (target, "%s%s", before, escaped);
}

/**
 * tumen_web_address_dup_target:
 * @text: (nullable): a text of a stranger
 *
 * Returns: (transfer full) (nullable): the address as a link may hold it: ASCII, with all escaped
 *   that might end a link; %NULL if it is none
 */
char *
tumen_web_address_dup_target (const char *text)
{
  g_autoptr (GUri) uri = parse (text);
  g_autofree char *host = NULL;
  g_autofree char *scheme = NULL;
  GString         *target;

  if (uri == NULL)
    return NULL;
  host = g_hostname_to_ascii (g_uri_get_host (uri));
  if (host == NULL)
    return NULL;
  scheme = g_ascii_strdown (g_uri_get_scheme (uri), -1);
  target = g_string_new (scheme);
  append_escaped (target, "://", host);
  if (g_uri_get_port (uri) > 0)
    g_string_append_printf (target, ":%d", g_uri_get_port (uri));
  append_escaped (target, "", g_uri_get_path (uri));
  append_escaped (target, "?", g_uri_get_query (uri));
  append_escaped (target, "#", g_uri_get_fragment (uri));
  return g_string_free (target, FALSE);
}

/* The name of the computer in plain letters, if it is known by others. */
static char *
dup_plain (GUri *uri)
{
  const char *host = g_uri_get_host (uri);

  if (!g_hostname_is_non_ascii (host) && !g_hostname_is_ascii_encoded (host))
    return NULL;
  return g_hostname_to_ascii (host);
}

static char *
dup_with_plain (const char *shown,
                const char *plain)
{
  if (plain == NULL || strstr (shown, plain) != NULL)
    return g_strdup (shown);
  return g_strdup_printf ("%s (%s)", shown, plain);
}

/**
 * tumen_web_address_dup_shown:
 * @text: (nullable): a text of a stranger
 *
 * Letters of other scripts may look like Latin ones: where the host has any, its plain name follows
 * in brackets.
 *
 * Returns: (transfer full) (nullable): the address as it is read; %NULL if it is none
 */
char *
tumen_web_address_dup_shown (const char *text)
{
  g_autoptr (GUri) uri = parse (text);
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;

  if (uri == NULL)
    return NULL;
  shown = tumen_shown_dup_line (text);
  plain = dup_plain (uri);
  return dup_with_plain (shown, plain);
}

/**
 * tumen_web_address_dup_host:
 * @text: (nullable): a text of a stranger
 *
 * Returns: (transfer full) (nullable): whose page it is, such as "tass.com", as by
 *   tumen_web_address_dup_shown(); %NULL if it is no address
 */
char *
tumen_web_address_dup_host (const char *text)
{
  g_autoptr (GUri) uri = parse (text);
  g_autofree char *readable = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;

  if (uri == NULL)
    return NULL;
  readable = g_hostname_to_unicode (g_uri_get_host (uri));
  shown = tumen_shown_dup_line (readable != NULL ? readable : g_uri_get_host (uri));
  plain = dup_plain (uri);
  return dup_with_plain (shown, plain);
}
