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

static guint64
load_word (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return word;
}

/*
 * tumen_hash_text:
 *
 * Eight bytes at a time, the last eight together with some of those before: ids are short, and a
 * million of them are looked up while a library is read.
 */
guint32
tumen_hash_text (const char *text)
{
  gsize   length = strlen (text);
  guint64 hash = length;

  if (length < sizeof hash)
    {
      for (gsize i = 0; i < length; i++)
        hash = hash << 8 | (guchar)text[i];
    }
  else
    {
      for (gsize i = 0; i + sizeof hash < length; i += sizeof hash)
        hash = (hash ^ load_word (text + i)) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash = (hash ^ hash >> 32) ^ load_word (text + length - sizeof hash);
    }
  hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return tumen_hash_mix ((guint32)(hash ^ hash >> 32));
}
