/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define MOST_LETTERS 1500 /* of a part: to break lines costs the square of their number */
#define LEAST_SHARE  4    /* a space is looked for in the last quarter of a part */

/* Where a part ends: behind a space if there is one, never within what is one sign. */
static const char *
find_end (const char *begin)
{
  const char *end = begin;
  const char *space = NULL;
  guint       n_letters = 0;

  for (; *end != '\0' && n_letters < MOST_LETTERS; n_letters++)
    {
      gunichar letter = g_utf8_get_char (end);

      end = g_utf8_next_char (end);
      if (g_unichar_isspace (letter) && n_letters > MOST_LETTERS - MOST_LETTERS / LEAST_SHARE)
        space = end;
    }
  return *end != '\0' && space != NULL ? space : end;
}

/* What of the runs is between two bytes, counted from the first. */
static void
copy_runs (const TumenParagraph *from,
           TumenParagraph       *to,
           guint                 begin,
           guint                 end)
{
  for (guint i = 0; i < from->runs->len; i++)
    {
      const TumenRun *run = &g_array_index (from->runs, TumenRun, i);
      TumenRun        part = { MAX (run->begin, begin), MIN (run->end, end), run->style, NULL };

      if (part.begin >= part.end)
        continue;
      part.begin -= begin;
      part.end -= begin;
      part.link = g_strdup (run->link);
      g_array_append_val (to->runs, part);
    }
}

static TumenParagraph *
copy_part (const TumenParagraph *whole,
           const char           *begin,
           const char           *end)
{
  TumenParagraph *part = tumen_paragraph_new (whole->role);
  const char     *text = whole->text->str;

  part->event = whole->event;
  part->indent = whole->indent;
  g_string_append_len (part->text, begin, end - begin);
  copy_runs (whole, part, (guint)(begin - text), (guint)(end - text));
  return part;
}

/* What stands before the first line stays with it, what ties the paragraph to the next one with the
 * last part. */
static void
hand_over (TumenParagraph *from,
           TumenParagraph *first,
           TumenParagraph *last)
{
  first->number = g_steal_pointer (&from->number);
  first->number_link = g_steal_pointer (&from->number_link);
  first->place = g_steal_pointer (&from->place);
  first->space = from->space;
  last->keep = from->keep;
}

/**
 * tumen_paragraph_split:
 * @self: (transfer full): a paragraph; one that is broken into lines stays whole
 *
 * Parts a very long text into paragraphs that follow each other without space, so that breaking it
 * into lines takes time in proportion to its length. What stands before the first line stays with
 * the first part, and what ties it to the next paragraph with the last one.
 *
 * Returns: (transfer full) (element-type TumenParagraph): the parts, mostly one
 */
GPtrArray *
tumen_paragraph_split (TumenParagraph *self)
{
  GPtrArray  *parts = g_ptr_array_new ();
  const char *begin = self->text->str;
  const char *end = find_end (begin);

  if (self->layout != NULL || *end == '\0')
    {
      g_ptr_array_add (parts, self);
      return parts;
    }
  for (; *begin != '\0'; begin = end)
    {
      end = find_end (begin);
      g_ptr_array_add (parts, copy_part (self, begin, end));
    }
  hand_over (self, g_ptr_array_index (parts, 0), g_ptr_array_index (parts, parts->len - 1));
  tumen_paragraph_free (self);
  return parts;
}
