/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-recipe-private.h"

#include "tumen-address.h"
#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PAIRS    32
#define MAX_TITLE    1200 /* bytes */
#define MAX_SEARCH   1200 /* bytes */
#define MAX_ID       800  /* bytes */
#define HASH_DIGITS  8
#define DECIMAL_BASE 10
#define HEX_BASE     16

typedef gboolean (*ReadValue) (TumenRecipe *self,
                               const char  *value);

static gboolean
refuse (const char *part,
        GError    **error)
{
  g_autofree char *shown = tumen_shown_dup_value (part, strlen (part));

  g_set_error (error,
               TUMEN_RECIPE_ERROR,
               TUMEN_RECIPE_ERROR_DAMAGED,
               _ ("What the figure carries of its view is damaged at “%s”; export it again."),
               shown);
  return FALSE;
}

/* (transfer full) (nullable): what @escaped stands for, if people can be shown it */
static char *
unescape (const char *escaped,
          gsize       length,
          gsize       most)
{
  g_autofree char *text = g_uri_unescape_segment (escaped, escaped + length, NULL);

  if (text == NULL || *text == '\0' || strlen (text) > most || !g_utf8_validate (text, -1, NULL))
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return NULL;
    }
  return g_steal_pointer (&text);
}

static gboolean
read_revision (TumenRecipe *self,
               const char  *value)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, DECIMAL_BASE, 0, G_MAXINT, &number, NULL))
    return FALSE;
  self->revision = (int)number;
  return TRUE;
}

static gboolean
read_title (TumenRecipe *self,
            const char  *value)
{
  self->title = unescape (value, strlen (value), MAX_TITLE);
  return self->title != NULL;
}

static gboolean
read_search (TumenRecipe *self,
             const char  *value)
{
  self->search = unescape (value, strlen (value), MAX_SEARCH);
  return self->search != NULL;
}

static gboolean
read_count (TumenRecipe *self,
            const char  *value)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, DECIMAL_BASE, 0, G_MAXUINT32, &number, NULL))
    return FALSE;
  self->n_events = (guint)number;
  return TRUE;
}

/* “ID:HASH”; the colons of an id are escaped. */
static gboolean
read_event (TumenRecipe *self,
            const char  *text,
            gsize        length,
            GHashTable  *ids)
{
  const char      *colon = memchr (text, ':', length);
  gsize            n_digits = colon != NULL ? length - (gsize)(colon - text) - 1 : 0;
  TumenRecipeEvent event;
  char             digits[HASH_DIGITS + 1] = "";
  guint64          hash;

  if (n_digits != HASH_DIGITS)
    return FALSE;
  memcpy (digits, colon + 1, HASH_DIGITS);
  if (!g_ascii_string_to_unsigned (digits, HEX_BASE, 0, G_MAXUINT32, &hash, NULL))
    return FALSE;
  event.id = unescape (text, (gsize)(colon - text), MAX_ID);
  event.hash = (guint32)hash;
  if (event.id == NULL || g_hash_table_contains (ids, event.id))
    {
      g_free (event.id);
      return FALSE;
    }
  g_array_append_val (self->events, event);
  g_hash_table_add (ids, event.id);
  return TRUE;
}

static gboolean
read_events (TumenRecipe *self,
             const char  *value)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  while (self->events->len < TUMEN_RECIPE_MAX_EVENTS)
    {
      gsize length = strcspn (value, ",");

      if (!read_event (self, value, length, ids))
        return FALSE;
      if (value[length] == '\0')
        return TRUE;
      value += length + 1;
    }
  return FALSE;
}

static const struct
{
  const char *key;
  ReadValue   read;
} readers[] = {
  { "revision", read_revision },
  { "title", read_title },
  { "search", read_search },
  { "count", read_count },
  { "events", read_events },
};

/* Keys that a later version may add are passed over. */
static gboolean
read_pair (TumenRecipe *self,
           const char  *pair,
           guint       *seen,
           GError     **error)
{
  const char *equals = strchr (pair, '=');

  if (equals == NULL)
    return refuse (pair, error);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      gsize length = strlen (readers[i].key);

      if (length != (gsize)(equals - pair) || memcmp (pair, readers[i].key, length) != 0)
        continue;
      if (*seen & 1u << i || !readers[i].read (self, equals + 1))
        return refuse (pair, error);
      *seen |= 1u << i;
    }
  return TRUE;
}

/* As many events as are counted, up to the most that are named: else the list was cut short. */
static gboolean
is_whole (const TumenRecipe *self)
{
  return self->revision != TUMEN_RECIPE_NO_REVISION &&
         self->events->len == MIN (self->n_events, TUMEN_RECIPE_MAX_EVENTS);
}

static gboolean
read_pairs (TumenRecipe *self,
            const char  *text,
            GError     **error)
{
  g_auto (GStrv) pairs = g_strsplit (text, "&", MAX_PAIRS);
  guint seen = 0;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (!read_pair (self, pairs[i], &seen, error))
        return FALSE;
    }
  return is_whole (self) || refuse (text, error);
}

static gboolean
read_address (TumenRecipe *self,
              const char  *text,
              GError     **error)
{
  TumenAddress address;

  if (!tumen_address_parse (text, &address, error))
    return FALSE;
  if (address.type != TUMEN_ADDRESS_VIEW)
    {
      tumen_address_clear (&address);
      return refuse (text, error);
    }
  self->library = g_steal_pointer (&address.library);
  tumen_view_state_clear (&self->view);
  self->view = address.view;
  return TRUE;
}

static gboolean
check_signs (const char *text,
             GError    **error)
{
  gsize length = strlen (text);

  if (length > TUMEN_RECIPE_MAX_LENGTH)
    {
      g_set_error_literal (error,
                           TUMEN_RECIPE_ERROR,
                           TUMEN_RECIPE_ERROR_TOO_LONG,
                           _ ("What the figure carries of its view is longer than Tumen makes it; "
                              "export it again."));
      return FALSE;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isgraph (text[i]))
        return refuse (text + i, error);
    }
  return TRUE;
}

/**
 * tumen_recipe_parse:
 * @text: what a file carries, whoever made it
 * @error: return location for an error of %TUMEN_RECIPE_ERROR, or of %TUMEN_ADDRESS_ERROR for the
 *   address with which it begins
 *
 * The address of a view is a recipe as well, of which nothing more is known. Whether there are such
 * a library and such events is not looked up.
 *
 * Returns: (transfer full) (nullable): the recipe, or %NULL with one sentence in @error
 */
TumenRecipe *
tumen_recipe_parse (const char *text,
                    GError    **error)
{
  g_autoptr (TumenRecipe) self = tumen_recipe_new_empty ();
  g_autofree char *address = NULL;
  const char      *rest;

  g_return_val_if_fail (text != NULL, NULL);

  if (!check_signs (text, error))
    return NULL;
  rest = strchr (text, '#');
  address = rest != NULL ? g_strndup (text, (gsize)(rest - text)) : g_strdup (text);
  if (!read_address (self, address, error) ||
      (rest != NULL && !read_pairs (self, rest + 1, error)))
    return NULL;
  return g_steal_pointer (&self);
}
