/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-pictures-private.h"

#include <math.h>
#include <string.h>

#define MOST_BYTES       (8 << 20) /* of a generation at scale 1: some 500 labels */
#define LEAST_GENERATION 64        /* pictures, however large they are */

struct _TumenPictures
{
  /* owned */
  GHashTable *young, *old; /* of TumenPictureKey to TumenPicture */
  /* plain state */
  TumenTheme theme;
  double     scale;   /* px of the target to a px */
  gsize      n_bytes; /* of the young ones */
};

static guint
hash_text (const char *text)
{
  return text != NULL ? g_str_hash (text) : 0;
}

static guint
hash_key (gconstpointer data)
{
  const TumenPictureKey *key = data;
  guint                  hash = hash_text (key->text) * 31 + hash_text (key->detail) + key->type;

  for (guint i = 0; i < TUMEN_PICTURE_N_NUMBERS; i++)
    hash = hash * 33 + key->number[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const TumenPictureKey *ka = a;
  const TumenPictureKey *kb = b;

  return ka->type == kb->type && memcmp (ka->number, kb->number, sizeof ka->number) == 0 &&
         g_strcmp0 (ka->text, kb->text) == 0 && g_strcmp0 (ka->detail, kb->detail) == 0;
}

static void
free_key (gpointer data)
{
  TumenPictureKey *key = data;

  g_free ((char *)key->text);
  g_free ((char *)key->detail);
  g_free (key);
}

static void
free_picture (gpointer data)
{
  TumenPicture *picture = data;

  cairo_surface_destroy (picture->surface);
  g_free (picture);
}

static GHashTable *
make_generation (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, free_key, free_picture);
}

static gsize
get_bytes (const TumenPicture *picture)
{
  return (gsize)cairo_image_surface_get_stride (picture->surface) *
         (gsize)cairo_image_surface_get_height (picture->surface);
}

/* What was not shown for as long as it took to fill a generation is let go. */
static void
start_generation_if_full (TumenPictures *self)
{
  if (self->n_bytes < MOST_BYTES * MAX (1.0, self->scale * self->scale) ||
      g_hash_table_size (self->young) < LEAST_GENERATION)
    return;
  g_hash_table_unref (self->old);
  self->old = self->young;
  self->young = make_generation ();
  self->n_bytes = 0;
}

static const TumenPicture *
keep (TumenPictures   *self,
      TumenPictureKey *key,
      TumenPicture    *picture)
{
  start_generation_if_full (self);
  g_hash_table_insert (self->young, key, picture);
  self->n_bytes += get_bytes (picture);
  return picture;
}

/**
 * tumen_pictures_new:
 *
 * Returns: (transfer full): a store without pictures; for one thread
 */
TumenPictures *
tumen_pictures_new (void)
{
  TumenPictures *self = g_new0 (TumenPictures, 1);

  self->young = make_generation ();
  self->old = make_generation ();
  return self;
}

/**
 * tumen_pictures_free:
 * @self: (transfer full): a store
 *
 * Frees it.
 */
void
tumen_pictures_free (TumenPictures *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

/**
 * tumen_pictures_prepare:
 * @self: a store
 * @theme: that is drawn with now
 * @scale: px of the target to a px
 *
 * Drops all pictures if the theme or the scale is another than before.
 */
void
tumen_pictures_prepare (TumenPictures    *self,
                        const TumenTheme *theme,
                        double            scale)
{
  if (self->scale == scale && memcmp (&self->theme, theme, sizeof self->theme) == 0)
    return;
  memcpy (&self->theme, theme, sizeof self->theme);
  self->scale = scale;
  self->n_bytes = 0;
  g_hash_table_remove_all (self->young);
  g_hash_table_remove_all (self->old);
}

/**
 * tumen_pictures_find:
 * @self: a store that is prepared
 * @key: what is to be shown
 *
 * Returns: (nullable) (transfer none): the picture, if it was drawn before; valid until the next
 *   call
 */
const TumenPicture *
tumen_pictures_find (TumenPictures         *self,
                     const TumenPictureKey *key)
{
  TumenPicture *picture = g_hash_table_lookup (self->young, key);
  gpointer      old_key, old_picture;

  if (picture != NULL)
    return picture;
  if (!g_hash_table_steal_extended (self->old, key, &old_key, &old_picture))
    return NULL;
  return keep (self, old_key, old_picture);
}

/**
 * tumen_pictures_add:
 * @self: a store that is prepared
 * @key: what is to be shown; copied
 * @ink: what the drawing covers, px from its place, which is the origin
 * @draw: draws it
 * @data: for @draw
 *
 * Draws a picture that was not found and keeps it. The store holds two generations of a bounded
 * number of bytes; the older one is dropped when the younger one is full.
 *
 * Returns: (transfer none): the picture; valid until the next call
 */
const TumenPicture *
tumen_pictures_add (TumenPictures         *self,
                    const TumenPictureKey *key,
                    const TumenRect       *ink,
                    TumenPictureDraw       draw,
                    gpointer               data)
{
  TumenPictureKey *kept = g_memdup2 (key, sizeof *key);
  TumenPicture    *picture = g_new0 (TumenPicture, 1);
  cairo_t         *cr;

  kept->text = g_strdup (key->text);
  kept->detail = g_strdup (key->detail);
  picture->x = (int)floor (ink->x * self->scale);
  picture->y = (int)floor (ink->y * self->scale);
  picture->surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32,
    (int)ceil ((ink->x + ink->width) * self->scale) - picture->x,
    (int)ceil ((ink->y + ink->height) * self->scale) - picture->y);
  cr = cairo_create (picture->surface);
  cairo_translate (cr, -picture->x, -picture->y);
  cairo_scale (cr, self->scale, self->scale);
  draw (cr, data);
  cairo_destroy (cr);
  /* One px of it is one of the target, however many of those are one of ours. */
  cairo_surface_set_device_scale (picture->surface, self->scale, self->scale);
  return keep (self, kept, picture);
}
