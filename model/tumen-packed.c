/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-packed-private.h"

#include <string.h>

#define FIRST_ROOM 64

void
tumen_packed_init (TumenPacked *self)
{
  memset (self, 0, sizeof *self);
}

void
tumen_packed_clear (TumenPacked *self)
{
  g_free (self->items);
  tumen_packed_init (self);
}

static guint
get_width (guint32 item)
{
  if (item == 0)
    return 0;
  if (item <= G_MAXUINT8)
    return 1;
  return item <= G_MAXUINT16 ? 2 : 4;
}

static void
put (TumenPacked *self,
     guint        index,
     guint32      item)
{
  switch (self->width)
    {
    case 0:
      break;
    case 1:
      ((guint8 *)self->items)[index] = (guint8)item;
      break;
    case 2:
      ((guint16 *)self->items)[index] = (guint16)item;
      break;
    default:
      ((guint32 *)self->items)[index] = item;
      break;
    }
}

static void
widen (TumenPacked *self,
       guint        n_items,
       guint        width)
{
  TumenPacked wide = { .width = width, .room = MAX (self->room, MAX (n_items + 1, FIRST_ROOM)) };

  wide.items = g_malloc_n (wide.room, width);
  for (guint i = 0; i < n_items; i++)
    put (&wide, i, tumen_packed_get (self, i));
  g_free (self->items);
  *self = wide;
}

/*
 * tumen_packed_append:
 * @n_items: how many there are so far
 * @item: the next one
 */
void
tumen_packed_append (TumenPacked *self,
                     guint        n_items,
                     guint32      item)
{
  guint width = get_width (item);

  if (width > self->width)
    widen (self, n_items, width);
  if (self->width > 0 && n_items >= self->room)
    {
      self->room = n_items + n_items / 2 + FIRST_ROOM;
      self->items = g_realloc_n (self->items, self->room, self->width);
    }
  put (self, n_items, item);
}

/*
 * tumen_packed_read:
 * @first: the first item to read
 * @n_items: how many
 * @items: (out caller-allocates) (array length=n_items): room for them
 *
 * Many at once, without asking for the width of each.
 */
void
tumen_packed_read (const TumenPacked *self,
                   guint              first,
                   guint              n_items,
                   guint32           *items)
{
  const guint8  *bytes = self->items;
  const guint16 *shorts = self->items;

  if (self->width == 0)
    memset (items, 0, n_items * sizeof (guint32));
  else if (self->width == 1)
    {
      for (guint i = 0; i < n_items; i++)
        items[i] = bytes[first + i];
    }
  else if (self->width == 2)
    {
      for (guint i = 0; i < n_items; i++)
        items[i] = shorts[first + i];
    }
  else
    memcpy (items, (const guint32 *)self->items + first, n_items * sizeof (guint32));
}

/*
 * tumen_packed_permute:
 * @n_items: how many there are
 * @order: for each new index the old one
 *
 * Leaves memory of exactly the size that is needed.
 */
void
tumen_packed_permute (TumenPacked   *self,
                      guint          n_items,
                      const guint32 *order)
{
  TumenPacked permuted = { .width = self->width, .room = n_items };

  if (self->width == 0)
    return;
  permuted.items = g_malloc_n (n_items, self->width);
  for (guint i = 0; i < n_items; i++)
    put (&permuted, i, tumen_packed_get (self, order[i]));
  g_free (self->items);
  *self = permuted;
}
