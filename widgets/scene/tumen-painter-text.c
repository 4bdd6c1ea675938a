/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#include <string.h>

#define HALO_WIDTH   3.5
#define HALO_REACH   2.0 /* px round the text that a kept picture holds */
#define BOX_PADDING  1.5
#define MAX_PICTURES 600  /* about 10 MB at scale 1 */
#define CAP_HEIGHT   0.69 /* of the ascent: middle of the capitals, not of the line */

/* A text with its halo, drawn once per text, colours and scale. */
typedef struct
{
  TumenTextStyle style;
  double         scale;
  guint32        ink, ground;
  char          *text;
} PictureKey;

static G_DEFINE_QUARK (TumenTextPictures, pictures)

  static guint32
  pack (const TumenColor *color)
{
  return (guint32)lround (color->r * 255.0) << 16 | (guint32)lround (color->g * 255.0) << 8 |
         (guint32)lround (color->b * 255.0);
}

static guint
hash_key (gconstpointer data)
{
  const PictureKey *key = data;

  return g_str_hash (key->text) ^ key->style << 24 ^ key->ink << 5 ^ key->ground ^
         (guint)lround (key->scale * 64.0) << 16;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const PictureKey *ka = a;
  const PictureKey *kb = b;

  return ka->style == kb->style && ka->scale == kb->scale && ka->ink == kb->ink &&
         ka->ground == kb->ground && strcmp (ka->text, kb->text) == 0;
}

static void
free_key (gpointer data)
{
  PictureKey *key = data;

  g_free (key->text);
  g_free (key);
}

static void
free_picture (gpointer data)
{
  cairo_surface_destroy (data);
}

static void
free_pictures (gpointer data)
{
  g_hash_table_unref (data);
}

/* They live and die with the text, which is made anew when the font or its scale changes. */
static GHashTable *
get_pictures (TumenText *text)
{
  GHashTable *pictures = g_object_get_qdata (G_OBJECT (text), pictures_quark ());

  if (pictures == NULL)
    {
      pictures = g_hash_table_new_full (hash_key, equal_keys, free_key, free_picture);
      g_object_set_qdata_full (G_OBJECT (text), pictures_quark (), pictures, free_pictures);
    }
  if (g_hash_table_size (pictures) >= MAX_PICTURES)
    g_hash_table_remove_all (pictures);
  return pictures;
}

static void
draw_with_halo (cairo_t              *cr,
                PangoLayout          *layout,
                const TumenTextPlace *place)
{
  cairo_save (cr);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, HALO_WIDTH);
  tumen_set_color (cr, place->ground);
  cairo_stroke (cr);
  tumen_set_color (cr, place->ink);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static cairo_surface_t *
make_picture (PangoLayout          *layout,
              const TumenTextPlace *place,
              double                scale)
{
  TumenTextPlace   inside = *place;
  PangoRectangle   ink, logical;
  double           width, height;
  cairo_surface_t *surface;
  cairo_t         *cr;

  pango_layout_get_extents (layout, &ink, &logical);
  inside.x = HALO_REACH;
  inside.y = HALO_REACH;
  width = (double)MAX (logical.width, ink.x + ink.width) / PANGO_SCALE + 2.0 * HALO_REACH;
  height = (double)logical.height / PANGO_SCALE + 2.0 * HALO_REACH;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int)ceil (width * scale),
                                        (int)ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  draw_with_halo (cr, layout, &inside);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
get_picture (TumenText            *text,
             const TumenTextPlace *place,
             double                scale)
{
  GHashTable *pictures = get_pictures (text);
  PictureKey  key = {
     place->style, scale, pack (place->ink), pack (place->ground), (char *)place->text
  };
  cairo_surface_t *picture = g_hash_table_lookup (pictures, &key);

  if (picture == NULL)
    {
      PangoLayout *layout = tumen_text_get_layout (text, place->style, place->text);

      picture = make_picture (layout, place, scale);
      key.text = g_strdup (place->text);
      g_hash_table_insert (pictures, g_memdup2 (&key, sizeof key), picture);
    }
  return picture;
}

/* How many px of the target a px of ours takes; 0 where a picture would not be sharp or would
 * not stay text: files of drawings, turned or skewed contexts, recordings for who knows what. */
static double
get_picture_scale (cairo_t          *cr,
                   const TumenTheme *theme)
{
  cairo_surface_t     *target = cairo_get_group_target (cr);
  cairo_surface_type_t type = cairo_surface_get_type (target);
  cairo_matrix_t       matrix;
  double               device_x, device_y;

  cairo_get_matrix (cr, &matrix);
  if (matrix.xy != 0.0 || matrix.yx != 0.0 || matrix.xx != matrix.yy)
    return 0.0;
  if (type == CAIRO_SURFACE_TYPE_RECORDING)
    return MAX (0.0, matrix.xx * theme->picture_scale);
  if (type != CAIRO_SURFACE_TYPE_IMAGE)
    return 0.0;
  cairo_surface_get_device_scale (target, &device_x, &device_y);
  return device_x == device_y ? MAX (0.0, matrix.xx * device_x) : 0.0;
}

/* Onto whole px of the target, so that the picture is not blurred. */
static void
show_picture (cairo_t         *cr,
              cairo_surface_t *picture,
              TumenPoint       at,
              double           scale)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  scale /= matrix.xx;
  cairo_user_to_device (cr, &at.x, &at.y);
  at.x = round (at.x * scale) / scale;
  at.y = round (at.y * scale) / scale;
  cairo_device_to_user (cr, &at.x, &at.y);
  cairo_set_source_surface (cr, picture, at.x, at.y);
  cairo_paint (cr);
}

static void
draw_in_box (cairo_t              *cr,
             PangoLayout          *layout,
             const TumenTextPlace *place)
{
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_rectangle (cr,
                   place->x + (double)ink.x / PANGO_SCALE - BOX_PADDING,
                   place->y + (double)ink.y / PANGO_SCALE - BOX_PADDING,
                   (double)ink.width / PANGO_SCALE + 2.0 * BOX_PADDING,
                   (double)ink.height / PANGO_SCALE + 2.0 * BOX_PADDING);
  tumen_set_color (cr, place->ground);
  cairo_fill (cr);
}

/**
 * tumen_paint_text:
 * @cr: a context
 * @text: keeps the layouts
 * @theme: the theme
 * @place: what and where
 *
 * Draws a text: with a halo on screen, on an opaque box on paper, or on nothing.
 */
void
tumen_paint_text (cairo_t              *cr,
                  TumenText            *text,
                  const TumenTheme     *theme,
                  const TumenTextPlace *place)
{
  gboolean     halo = place->ground != NULL && theme->name != TUMEN_THEME_PRINT;
  double       scale = halo ? get_picture_scale (cr, theme) : 0.0;
  PangoLayout *layout;

  if (scale > 0.0)
    {
      TumenPoint at = { place->x - HALO_REACH, place->y - HALO_REACH };

      show_picture (cr, get_picture (text, place, scale), at, scale);
      return;
    }
  layout = tumen_text_get_layout (text, place->style, place->text);
  if (halo)
    {
      draw_with_halo (cr, layout, place);
      return;
    }
  if (place->ground != NULL)
    draw_in_box (cr, layout, place);
  tumen_set_color (cr, place->ink);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * tumen_paint_get_middle:
 * @text: measures
 * @style: of the text
 * @middle: px
 *
 * Returns: the top of a line whose capitals have their middle at @middle
 */
double
tumen_paint_get_middle (TumenText     *text,
                        TumenTextStyle style,
                        double         middle)
{
  double ascent = tumen_text_get_ascent (text, style);

  return middle - ascent + ascent * CAP_HEIGHT / 2.0;
}
