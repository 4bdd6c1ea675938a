/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-slots-private.h"

#include <string.h>

#define FIRST_SIZE 16

void
tumen_slots_init (TumenSlots *self)
{
  memset (self, 0, sizeof *self);
}

void
tumen_slots_clear (TumenSlots *self)
{
  g_free (self->entries);
  tumen_slots_init (self);
}

static void
put (TumenSlots *self,
     guint64     entry)
{
  guint slot = (guint)(entry >> 32) & (self->n_slots - 1);

  while (self->entries[slot] != 0)
    slot = (slot + 1) & (self->n_slots - 1);
  self->entries[slot] = entry;
}

static void
grow (TumenSlots *self)
{
  g_autofree guint64 *old = self->entries;
  guint               n_old = self->n_slots;

  self->n_slots = MAX (n_old * 2, FIRST_SIZE);
  self->entries = g_new0 (guint64, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    {
      if (old[i] != 0)
        put (self, old[i]);
    }
}

/*
 * tumen_slots_add:
 * @hash: of the content of @item
 * @item: less than TUMEN_NO_ITEM; that it is not there yet is for the caller to see to
 *
 * At most two thirds of the slots are ever in use, so that a search ends soon.
 */
void
tumen_slots_add (TumenSlots *self,
                 guint32     hash,
                 guint32     item)
{
  if ((self->n_used + 1) * 3 > self->n_slots * 2)
    grow (self);
  put (self, (guint64)hash << 32 | (item + 1));
  self->n_used++;
}

/*
 * tumen_hash_mix:
 * @hash: a number that content has been worked into, such as by addition
 *
 * Returns: a number each of whose bits depends on all of @hash: the last step of the 32-bit
 *   MurmurHash 3 of Austin Appleby, which is in the public domain
 */
guint32
tumen_hash_mix (guint32 hash)
{
  hash ^= hash >> 16;
  hash *= 0x85ebca6bu;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35u;
  return hash ^ hash >> 16;
}

/* tumen_hash_text: of a string without its end. */
guint32
tumen_hash_text (const char *text)
{
  guint32 hash = 5381;

  for (const guchar *c = (const guchar *)text; *c != 0; c++)
    hash = hash * 33 + *c;
  return tumen_hash_mix (hash);
}
