/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-address.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SCHEME          "tumen:"
#define VIEW            "view"
#define EVENT           "event/"
#define MAX_ID_LENGTH   200
#define MAX_MESSAGE     600
#define NOT_IN_ADDRESS  "\"#<>\\^`{|}"
#define SIGNS_IN_ID     "._-:"
#define SIGNS_UNESCAPED ":"

G_DEFINE_QUARK (tumen_address_error, tumen_address_error)

static gboolean
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, TUMEN_ADDRESS_ERROR, TUMEN_ADDRESS_ERROR_SYNTAX, message);
  return FALSE;
}

/**
 * tumen_address_clear:
 * @self: an address that was read
 */
void
tumen_address_clear (TumenAddress *self)
{
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->event, g_free);
  tumen_view_state_clear (&self->view);
}

/**
 * tumen_address_is_one:
 * @text: what a person wrote or pasted
 *
 * Returns: whether it begins as an address does, so that it is read as one
 */
gboolean
tumen_address_is_one (const char *text)
{
  return g_ascii_strncasecmp (text, SCHEME, strlen (SCHEME)) == 0;
}

static char *
escape (const char *id)
{
  return g_uri_escape_string (id, SIGNS_UNESCAPED, FALSE);
}

/**
 * tumen_address_of_view:
 * @library: the document id of a library
 * @view: a view of it
 *
 * Returns: (transfer full): the address; tumen_address_parse() gives the same view back
 */
char *
tumen_address_of_view (const char           *library,
                       const TumenViewState *view)
{
  g_autofree char *escaped = escape (library);
  g_autofree char *text = tumen_view_state_to_text (view);

  return g_strconcat (SCHEME, escaped, "/" VIEW "?", text, NULL);
}

/**
 * tumen_address_of_event:
 * @library: the document id of a library
 * @event: the id of an event in it
 *
 * Returns: (transfer full): the address
 */
char *
tumen_address_of_event (const char *library,
                        const char *event)
{
  g_autofree char *escaped_library = escape (library);
  g_autofree char *escaped_event = escape (event);

  return g_strconcat (SCHEME, escaped_library, "/" EVENT, escaped_event, NULL);
}

static gboolean
check_signs (const char *text,
             GError    **error)
{
  gsize length = strlen (text);

  if (length > TUMEN_ADDRESS_MAX_LENGTH)
    {
      g_set_error (error,
                   TUMEN_ADDRESS_ERROR,
                   TUMEN_ADDRESS_ERROR_TOO_LONG,
                   _ ("An address has at most %d characters, and this one has more."),
                   TUMEN_ADDRESS_MAX_LENGTH);
      return FALSE;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isgraph (text[i]) || strchr (NOT_IN_ADDRESS, text[i]) != NULL)
        return fail (error,
                     _ ("An address has no spaces, letters with accents or signs such as “#”; "
                        "write them percent-encoded, as “%20” for a space."));
    }
  return TRUE;
}

/* (transfer full) (nullable): what @escaped stands for, if it can be an id */
static char *
read_id (const char *escaped,
         gsize       length)
{
  g_autofree char *id = g_uri_unescape_segment (escaped, escaped + length, NULL);

  if (id == NULL || *id == '\0' || strlen (id) > MAX_ID_LENGTH)
    return NULL;
  for (const char *sign = id; *sign != '\0'; sign++)
    {
      if (!g_ascii_isalnum (*sign) && strchr (SIGNS_IN_ID, *sign) == NULL)
        return NULL;
    }
  return g_steal_pointer (&id);
}

static gboolean
has_controls (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (text)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
filter_has_controls (const TumenFilter *filter)
{
  for (guint field = 0; field < TUMEN_N_FIELDS; field++)
    {
      const char *const *ids = tumen_filter_get_ids (filter, (TumenField)field);

      for (guint i = 0; i < tumen_filter_get_n_ids (filter, (TumenField)field); i++)
        {
          if (has_controls (ids[i]))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
refuse_view (const GError *cause,
             GError      **error)
{
  gboolean is_long = cause == NULL || strlen (cause->message) > MAX_MESSAGE;

  g_set_error_literal (error,
                       TUMEN_ADDRESS_ERROR,
                       TUMEN_ADDRESS_ERROR_VIEW,
                       is_long ? _ ("The view in the address names things that no library can "
                                    "have; copy the address again.")
                               : cause->message);
  return FALSE;
}

static gboolean
parse_view (const char   *text,
            TumenAddress *self,
            GError      **error)
{
  g_autoptr (GError) cause = NULL;

  self->type = TUMEN_ADDRESS_VIEW;
  if (!tumen_view_state_parse (text, &self->view, &cause))
    return refuse_view (cause, error);
  if (has_controls (self->view.selection) || filter_has_controls (&self->view.filter))
    return refuse_view (NULL, error);
  return TRUE;
}

static gboolean
parse_event (const char   *text,
             TumenAddress *self,
             GError      **error)
{
  self->type = TUMEN_ADDRESS_EVENT;
  self->event = read_id (text, strlen (text));
  return self->event != NULL ||
         fail (error, _ ("The address names no event: its id has up to 200 letters, digits and "
                         "the signs “.”, “_”, “-” and “:”."));
}

static gboolean
parse_rest (const char   *text,
            TumenAddress *self,
            GError      **error)
{
  const char *slash = strchr (text, '/');

  if (slash != NULL)
    self->library = read_id (text, (gsize)(slash - text));
  if (self->library == NULL)
    return fail (error, _ ("The address names no library; addresses look like "
                           "“tumen:LIBRARY/event/ID” or “tumen:LIBRARY/view?lanes=kind”."));
  if (g_str_has_prefix (slash + 1, EVENT))
    return parse_event (slash + 1 + strlen (EVENT), self, error);
  if (strcmp (slash + 1, VIEW) == 0)
    return parse_view ("", self, error);
  if (g_str_has_prefix (slash + 1, VIEW "?"))
    return parse_view (slash + 1 + strlen (VIEW "?"), self, error);
  return fail (error, _ ("After the library an address has “/view” or “/event/” and the id of an "
                         "event."));
}

/**
 * tumen_address_parse:
 * @text: any text; only the scheme may be in capitals
 * @self: (out caller-allocates): the address, to be cleared with tumen_address_clear(); not
 *   touched on failure
 * @error: return location for an error of %TUMEN_ADDRESS_ERROR
 *
 * Whether there is such a library, event or value is not looked up. Ids have no control
 * characters, so that they can be shown to people.
 *
 * Returns: %FALSE if @text is not an address; @error says in one sentence why
 */
gboolean
tumen_address_parse (const char   *text,
                     TumenAddress *self,
                     GError      **error)
{
  TumenAddress address = { .library = NULL };

  g_return_val_if_fail (text != NULL && self != NULL, FALSE);

  if (!check_signs (text, error))
    return FALSE;
  if (!tumen_address_is_one (text))
    return fail (error, _ ("An address of Tumen begins with “tumen:”."));
  tumen_view_state_init (&address.view);
  if (!parse_rest (text + strlen (SCHEME), &address, error))
    {
      tumen_address_clear (&address);
      return FALSE;
    }
  *self = address;
  return TRUE;
}

/**
 * tumen_address_check:
 * @self: an address
 * @library: (nullable): the library that is open
 * @error: return location for an error of %TUMEN_ADDRESS_ERROR
 *
 * Returns: whether the address leads into @library, and to an event that it has; else @error says
 *   which library or event it names
 */
gboolean
tumen_address_check (const TumenAddress *self,
                     TumenLibrary       *library,
                     GError            **error)
{
  const char *id = library != NULL ? tumen_library_get_document_id (library) : NULL;
  g_autoptr (TumenEvent) event = NULL;

  if (g_strcmp0 (id, self->library) != 0)
    {
      g_set_error (error,
                   TUMEN_ADDRESS_ERROR,
                   TUMEN_ADDRESS_ERROR_LIBRARY,
                   _ ("This address leads into the library “%s”, and the one that is open is "
                      "“%s”; open the file of that library first."),
                   self->library,
                   id != NULL ? id : "");
      return FALSE;
    }
  if (self->type == TUMEN_ADDRESS_EVENT)
    event = tumen_library_dup_event (library, self->event);
  if (self->type == TUMEN_ADDRESS_VIEW || event != NULL)
    return TRUE;
  g_set_error (error,
               TUMEN_ADDRESS_ERROR,
               TUMEN_ADDRESS_ERROR_EVENT,
               _ ("This library has no event “%s”."),
               self->event);
  return FALSE;
}
