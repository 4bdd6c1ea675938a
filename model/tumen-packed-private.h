/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TumenPacked:
 *
 * One number a row, each as wide as the largest needs: no byte as long as all are 0, then 1, 2 or
 * 4 bytes. How many rows there are is for the owner to know.
 */
typedef struct
{
  gpointer items; /* (nullable) owned */
  guint    width; /* bytes of each: 0, 1, 2 or 4 */
  guint    room;  /* how many items there is memory for */
} TumenPacked;

void tumen_packed_init (TumenPacked *self);
void tumen_packed_clear (TumenPacked *self);
void tumen_packed_append (TumenPacked *self, guint n_items, guint32 item);
void tumen_packed_read (const TumenPacked *self, guint first, guint n_items, guint32 *items);
void tumen_packed_permute (TumenPacked *self, guint n_items, const guint32 *order);

static inline guint32
tumen_packed_get (const TumenPacked *self,
                  guint              index)
{
  switch (self->width)
    {
    case 0:
      return 0;
    case 1:
      return ((const guint8 *)self->items)[index];
    case 2:
      return ((const guint16 *)self->items)[index];
    default:
      return ((const guint32 *)self->items)[index];
    }
}

G_END_DECLS
