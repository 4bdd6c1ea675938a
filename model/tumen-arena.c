/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

/* A record number is block * BLOCK_SIZE + offset, so there is room for 4 GiB. */
#define BLOCK_SIZE ((gsize)1 << 20)
/* Longer texts are cut, at a character: titles are meant to be read on a canvas. */
#define MAX_TEXT 4096

static gsize
get_length (const char *text)
{
  gsize length = strlen (text);

  if (length <= MAX_TEXT)
    return length;
  return (gsize)(g_utf8_find_prev_char (text, text + MAX_TEXT + 1) - text);
}

void
tumen_arena_init (TumenArena *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->used = BLOCK_SIZE;
}

void
tumen_arena_clear (TumenArena *self)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

/* Room for a record, all of it in one block. */
static char *
reserve (TumenArena *self,
         gsize       size,
         guint32    *record)
{
  char *room;

  if (self->used + size > BLOCK_SIZE)
    {
      g_assert (self->blocks->len < (G_MAXUINT32 / BLOCK_SIZE));
      g_ptr_array_add (self->blocks, g_malloc (BLOCK_SIZE));
      self->used = 0;
    }
  *record = (guint32)((self->blocks->len - 1) * BLOCK_SIZE + self->used);
  room = (char *)g_ptr_array_index (self->blocks, self->blocks->len - 1) + self->used;
  self->used += size;
  return room;
}

/*
 * tumen_arena_add:
 * @texts: (array length=n_texts): strings; %NULL and "" are both kept as no text
 * @n_texts: at most TUMEN_ARENA_MAX_TEXTS
 *
 * A record is a byte that tells which texts there are, and then those, so that a text that is
 * missing takes no room.
 *
 * Returns: the number of the record that holds copies of them
 */
guint32
tumen_arena_add (TumenArena        *self,
                 const char *const *texts,
                 guint              n_texts)
{
  gsize   lengths[TUMEN_ARENA_MAX_TEXTS];
  gsize   size = 1;
  guint   there = 0;
  char   *out;
  guint32 record;

  g_assert (n_texts <= TUMEN_ARENA_MAX_TEXTS);

  for (guint i = 0; i < n_texts; i++)
    {
      lengths[i] = texts[i] != NULL ? get_length (texts[i]) : 0;
      if (lengths[i] == 0)
        continue;
      there |= 1u << i;
      size += lengths[i] + 1;
    }
  out = reserve (self, size, &record);
  *out++ = (char)there;
  for (guint i = 0; i < n_texts; i++)
    {
      if (lengths[i] == 0)
        continue;
      memcpy (out, texts[i], lengths[i]);
      out[lengths[i]] = '\0';
      out += lengths[i] + 1;
    }
  return record;
}

/*
 * tumen_arena_get:
 * @record: of tumen_arena_add()
 * @index: of the string in the record
 *
 * Returns: (transfer none) (nullable): the string, as long as the arena lives; %NULL if the record
 *   has none
 */
const char *
tumen_arena_get (const TumenArena *self,
                 guint32           record,
                 guint             index)
{
  const char *text = g_ptr_array_index (self->blocks, record / BLOCK_SIZE);
  guint       there;

  text += record % BLOCK_SIZE;
  there = (guchar)*text++;
  if ((there & 1u << index) == 0)
    return NULL;
  for (guint i = 0; i < index; i++)
    {
      if ((there & 1u << i) != 0)
        text += strlen (text) + 1;
    }
  return text;
}

/*
 * tumen_arena_append:
 * @other: whose texts move to @self; empty afterwards
 *
 * Returns: what is to be added to the records of @other
 */
guint32
tumen_arena_append (TumenArena *self,
                    TumenArena *other)
{
  guint32 shift = (guint32)(self->blocks->len * BLOCK_SIZE);

  if (other->blocks->len == 0)
    return 0;
  g_assert (self->blocks->len + other->blocks->len < (G_MAXUINT32 / BLOCK_SIZE));
  self->used = other->used;
  g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&other->blocks));
  tumen_arena_init (other);
  return shift;
}
