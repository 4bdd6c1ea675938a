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

/*
 * tumen_arena_add:
 * @texts: (array length=n_texts): strings; %NULL counts as ""
 *
 * Returns: the number of the record that holds copies of them
 */
guint32
tumen_arena_add (TumenArena        *self,
                 const char *const *texts,
                 guint              n_texts)
{
  gsize   size = 0;
  char   *out;
  guint32 record;

  for (guint i = 0; i < n_texts; i++)
    size += (texts[i] != NULL ? get_length (texts[i]) : 0) + 1;
  if (self->used + size > BLOCK_SIZE)
    {
      g_assert (self->blocks->len < (G_MAXUINT32 / BLOCK_SIZE));
      g_ptr_array_add (self->blocks, g_malloc (BLOCK_SIZE));
      self->used = 0;
    }

  record = (guint32)((self->blocks->len - 1) * BLOCK_SIZE + self->used);
  out = (char *)g_ptr_array_index (self->blocks, self->blocks->len - 1) + self->used;
  for (guint i = 0; i < n_texts; i++)
    {
      gsize length = texts[i] != NULL ? get_length (texts[i]) : 0;

      if (length > 0)
        memcpy (out, texts[i], length);
      out[length] = '\0';
      out += length + 1;
    }
  self->used += size;
  return record;
}

/*
 * tumen_arena_get:
 * @record: of tumen_arena_add()
 * @index: of the string in the record
 *
 * Returns: (transfer none): the string, as long as the arena lives
 */
const char *
tumen_arena_get (const TumenArena *self,
                 guint32           record,
                 guint             index)
{
  const char *text = g_ptr_array_index (self->blocks, record / BLOCK_SIZE);

  text += record % BLOCK_SIZE;
  for (guint i = 0; i < index; i++)
    text += strlen (text) + 1;
  return text;
}
