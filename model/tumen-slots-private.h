/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TUMEN_NO_ITEM G_MAXUINT32

/**
 * TumenSlots:
 *
 * Finds numbered items by a hash of their content without an allocation each. The content stays
 * with the owner, who compares it: a hash alone proves nothing.
 */
typedef struct
{
  guint64 *entries; /* owned: hash in the upper half, item + 1 in the lower; 0 if empty */
  guint    n_slots; /* a power of two, or 0 */
  guint    n_used;
} TumenSlots;

void tumen_slots_init (TumenSlots *self);
void tumen_slots_clear (TumenSlots *self);
void tumen_slots_add (TumenSlots *self, guint32 hash, guint32 item);

guint32 tumen_hash_text (const char *text);
guint32 tumen_hash_mix (guint32 hash);

/* The next item of that hash, or TUMEN_NO_ITEM; @steps is 0 at first. */
static inline guint32
tumen_slots_next (const TumenSlots *self,
                  guint32           hash,
                  guint            *steps)
{
  if (self->n_slots == 0)
    return TUMEN_NO_ITEM;
  while (TRUE)
    {
      guint64 entry = self->entries[(hash + *steps) & (self->n_slots - 1)];

      ++*steps;
      if (entry == 0)
        return TUMEN_NO_ITEM;
      if (entry >> 32 == hash)
        return (guint32)entry - 1;
    }
}

G_END_DECLS
