/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-svg-private.h"
#include "tumen-png.h"

#include <cairo-svg.h>
#include <string.h>

/* What stands before an id, where it is given and where it is used. */
static const char *const before_ids[] = { " id=\"", "url(#", "href=\"#" };

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         size)
{
  g_string_append_len (data, (const char *)bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

/* The next id of a drawing, or NULL. */
static const char *
find_id (const char *drawing)
{
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (before_ids); i++)
    {
      const char *found = strstr (drawing, before_ids[i]);

      if (found != NULL && (first == NULL || found + strlen (before_ids[i]) < first))
        first = found + strlen (before_ids[i]);
    }
  return first;
}

/* Cairo numbers its surfaces as they come in the process, and begins anew in each drawing; the same
 * picture must get the same ids each time, and each id once. */
static void
append_renamed (TumenSvg   *svg,
                const char *drawing)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *id;

  while ((id = find_id (drawing)) != NULL)
    {
      gsize            length = strcspn (id, "\")");
      g_autofree char *old = g_strndup (id, length);
      guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (ids, old));

      if (number == 0)
        {
          number = ++svg->n_ids;
          g_hash_table_insert (ids, g_steal_pointer (&old), GUINT_TO_POINTER (number));
        }
      g_string_append_len (svg->xml, drawing, id - drawing);
      g_string_append_printf (svg->xml, "d%u", number);
      drawing = id + length;
    }
  g_string_append (svg->xml, drawing);
}

/* What is inside the root element; it holds nothing if there is no shape. */
static void
append_inside (TumenSvg *svg,
               GString  *drawing)
{
  char *inside = strstr (drawing->str, "<svg");
  char *end = g_strrstr (drawing->str, "</svg>");

  inside = inside != NULL ? strchr (inside, '>') : NULL;
  if (inside == NULL || end == NULL || strstr (inside, "<path") == NULL)
    return;
  *end = '\0';
  inside++;
  append_renamed (svg, inside + strspn (inside, "\n"));
}

/*
 * tumen_svg_drawing_begin:
 * @self: (out caller-allocates): an empty drawing, to be made with its context
 * @width: px
 * @height: px
 */
void
tumen_svg_drawing_begin (TumenSvgDrawing *self,
                         double           width,
                         double           height)
{
  self->text = g_string_new (NULL);
  self->surface = cairo_svg_surface_create_for_stream (write_cb, self->text, width, height);
  cairo_svg_surface_set_document_unit (self->surface, CAIRO_SVG_UNIT_PX);
  self->cr = cairo_create (self->surface);
}

/*
 * tumen_svg_drawing_end:
 * @self: a drawing; it is gone afterwards
 * @svg: takes its shapes
 * @error: set to %TUMEN_FIGURE_FILE_ERROR_FAILED
 *
 * Returns: whether it could be drawn
 */
gboolean
tumen_svg_drawing_end (TumenSvgDrawing *self,
                       TumenSvg        *svg,
                       GError         **error)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    append_inside (svg, self->text);
  else
    tumen_png_set_failed (error, cairo_status_to_string (status));
  g_string_free (self->text, TRUE);
  return status == CAIRO_STATUS_SUCCESS;
}
