/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-text-change.h"

#include <string.h>

static gboolean
is_inside_letter (char byte)
{
  return ((guchar)byte & 0xc0) == 0x80;
}

static gsize
count_same_start (const char *a,
                  const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && (is_inside_letter (a[n]) || is_inside_letter (b[n])))
    n--;
  return n;
}

/* Without the first @start bytes of both. */
static gsize
count_same_end (const char *a,
                const char *b,
                gsize       start)
{
  gsize length_a = strlen (a), length_b = strlen (b), n = 0;

  while (n < MIN (length_a, length_b) - start && a[length_a - n - 1] == b[length_b - n - 1])
    n++;
  while (n > 0 && is_inside_letter (a[length_a - n]))
    n--;
  return n;
}

/**
 * tumen_text_change_init:
 * @self: (out caller-allocates): what makes the one text the other
 * @before: UTF-8
 * @after: UTF-8
 *
 * One piece, from the first letter that differs to the last one.
 */
void
tumen_text_change_init (TumenTextChange *self,
                        const char      *before,
                        const char      *after)
{
  gsize end;

  self->start = count_same_start (before, after);
  end = count_same_end (before, after, self->start);
  self->before = g_strndup (before + self->start, strlen (before) - self->start - end);
  self->after = g_strndup (after + self->start, strlen (after) - self->start - end);
}

/**
 * tumen_text_change_clear:
 * @self: a change
 */
void
tumen_text_change_clear (TumenTextChange *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
}

static char *
replace (const char *text,
         gsize       start,
         const char *from,
         const char *to)
{
  gsize    length = strlen (text), n_from = strlen (from);
  GString *made;

  if (start > length || n_from > length - start || memcmp (text + start, from, n_from) != 0)
    return NULL;
  made = g_string_new_len (text, (gssize)start);
  g_string_append (made, to);
  g_string_append (made, text + start + n_from);
  return g_string_free (made, FALSE);
}

/**
 * tumen_text_change_do:
 * @self: a change
 * @text: what was there before it
 *
 * Returns: (transfer full) (nullable): what is there after it; %NULL if @text is another one
 */
char *
tumen_text_change_do (const TumenTextChange *self,
                      const char            *text)
{
  return replace (text, self->start, self->before, self->after);
}

/**
 * tumen_text_change_undo:
 * @self: a change
 * @text: what is there after it
 *
 * Returns: (transfer full) (nullable): what was there before; %NULL if @text is another one
 */
char *
tumen_text_change_undo (const TumenTextChange *self,
                        const char            *text)
{
  return replace (text, self->start, self->after, self->before);
}

/**
 * tumen_text_change_is_nothing:
 * @self: a change
 *
 * Returns: whether it changes nothing
 */
gboolean
tumen_text_change_is_nothing (const TumenTextChange *self)
{
  return strcmp (self->before, self->after) == 0;
}
