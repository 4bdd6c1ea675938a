/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-private.h"

#include "tumen-publish.h"
#include "tumen-shown.h"

#include <cairo-svg.h>
#include <string.h>

#define SURFACE_NAME "surface"

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         size)
{
  g_string_append_len (data, (const char *)bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static void
append_escaped (GString    *text,
                const char *words)
{
  g_autofree char *drawn = tumen_shown_dup_drawn (words);

  for (const char *p = drawn; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (text, "&amp;");
      else if (*p == '<')
        g_string_append (text, "&lt;");
      else if (*p == '>')
        g_string_append (text, "&gt;");
      else if (!g_ascii_iscntrl (*p) || *p == '\n' || *p == '\t')
        g_string_append_c (text, *p);
    }
}

static void
append_element (GString    *text,
                const char *name,
                const char *words)
{
  if (words == NULL)
    return;
  g_string_append_printf (text, "<%s>", name);
  append_escaped (text, words);
  g_string_append_printf (text, "</%s>\n", name);
}

static gboolean
ends_in_name (const GString *text)
{
  gsize length = strlen (SURFACE_NAME);

  return text->len >= length &&
         memcmp (text->str + text->len - length, SURFACE_NAME, length) == 0;
}

/* Cairo numbers its surfaces as they come in the process; the same picture must get the same
 * numbers each time. */
static void
append_renumbered (GString    *text,
                   const char *drawing)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (*drawing != '\0')
    {
      gsize            length = strspn (drawing, "0123456789");
      g_autofree char *number = NULL;
      const char      *name;

      if (length > 0 && ends_in_name (text))
        {
          number = g_strndup (drawing, length);
          if (!g_hash_table_contains (numbers, number))
            g_hash_table_insert (numbers,
                                 g_strdup (number),
                                 GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
          g_string_append_printf (text,
                                  "%u",
                                  GPOINTER_TO_UINT (g_hash_table_lookup (numbers, number)));
          drawing += length;
        }
      name = strstr (drawing, SURFACE_NAME);
      length = name != NULL ? (gsize)(name - drawing) + strlen (SURFACE_NAME) : strlen (drawing);
      g_string_append_len (text, drawing, (gssize)length);
      drawing += length;
    }
}

/* Words about the picture are the first thing in it. */
static GString *
add_words (const GString          *drawing,
           const TumenPictureSpec *spec)
{
  GString    *text = g_string_sized_new (drawing->len + 1024);
  const char *root = strstr (drawing->str, "<svg");
  const char *inside = root != NULL ? strchr (root, '>') : NULL;

  if (inside == NULL)
    {
      append_renumbered (text, drawing->str);
      return text;
    }
  inside++;
  g_string_append_len (text, drawing->str, inside - drawing->str);
  g_string_append_c (text, '\n');
  append_element (text, "title", spec->title);
  append_element (text, "desc", spec->description);
  g_string_append (text, "<metadata>");
  append_escaped (text, TUMEN_PICTURE_SOFTWARE);
  if (spec->recipe != NULL)
    {
      g_string_append (text, "; ");
      append_escaped (text, spec->recipe);
    }
  g_string_append (text, "</metadata>");
  append_renumbered (text, inside);
  return text;
}

static cairo_status_t
draw (const TumenPicture *picture,
      GString            *drawing)
{
  double           scale = picture->spec->scale;
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  surface = cairo_svg_surface_create_for_stream (write_cb,
                                                 drawing,
                                                 picture->width * scale,
                                                 picture->height * scale);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  tumen_picture_paint (picture, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/*
 * tumen_picture_write_svg:
 *
 * The exact look: letters are outlines, so that no font is needed. Title, description and the
 * recipe of the view are text.
 */
gboolean
tumen_picture_write_svg (int      file,
                         gpointer data,
                         GError **error)
{
  const TumenPicture *picture = data;
  g_autoptr (GString) drawing = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  cairo_status_t status = draw (picture, drawing);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      tumen_picture_set_failed (error, cairo_status_to_string (status));
      return FALSE;
    }
  text = add_words (drawing, picture->spec);
  return tumen_publish_write (file, text->str, text->len, error);
}
