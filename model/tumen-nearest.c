/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-nearest.h"

/* Code points that are compared: more says nothing new, and the work grows with the square. */
#define MAX_LENGTH 64

/* Letters without case, as far as they are compared; of an id that takes no memory. */
static gunichar *
fold (const char *text,
      gunichar    few[MAX_LENGTH],
      glong      *length)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  gunichar        *points;
  glong            n = 0;

  while (n < MAX_LENGTH && (guchar)text[n] < 0x80 && text[n] != '\0')
    {
      few[n] = (guchar)g_ascii_tolower (text[n]);
      n++;
    }
  *length = n;
  if (n == MAX_LENGTH || text[n] == '\0')
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  folded = g_utf8_casefold (valid, -1);
  points = g_utf8_to_ucs4_fast (folded, -1, length);
  *length = MIN (*length, MAX_LENGTH);
  return points;
}

static gboolean
contains (const gunichar *text,
          glong           length,
          const gunichar *part,
          glong           part_length)
{
  for (glong i = 0; i + part_length <= length; i++)
    {
      glong j = 0;

      while (j < part_length && text[i + j] == part[j])
        j++;
      if (j == part_length)
        return TRUE;
    }
  return FALSE;
}

/* Levenshtein's distance: insertions, deletions and replacements; one row of the matrix. No row
 * falls below the least of the one before, so what reaches @limit never comes back. */
static guint
get_edit_distance (const TumenNearest *self,
                   const gunichar     *text,
                   glong               length,
                   guint               limit)
{
  guint row[MAX_LENGTH + 1];

  for (glong j = 0; j <= length; j++)
    row[j] = (guint)j;
  for (glong i = 1; i <= self->n_wanted; i++)
    {
      guint diagonal = row[0];
      guint least = row[0] = (guint)i;

      for (glong j = 1; j <= length; j++)
        {
          guint replaced = diagonal + (self->wanted[i - 1] != text[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
          least = MIN (least, row[j]);
        }
      if (least >= limit)
        return limit;
    }
  return MIN (row[length], limit);
}

/**
 * tumen_nearest_init:
 * @self: (out caller-allocates): nothing found yet
 * @wanted: what does not exist
 */
void
tumen_nearest_init (TumenNearest *self,
                    const char   *wanted)
{
  gunichar few[MAX_LENGTH];

  *self = (TumenNearest){ .n_ids = 0 };
  self->wanted = fold (wanted, few, &self->n_wanted);
  if (self->wanted == NULL)
    self->wanted = g_memdup2 (few, MAX (self->n_wanted, 1) * sizeof *few);
}

/**
 * tumen_nearest_measure:
 * @self: what is wanted
 * @text: an id or name
 *
 * A text that is no nearer than all that have been found is not measured to its end.
 *
 * Returns: how many letters have to change, or the distance of the last of those found if it is at
 *   least that; 1 if one text is part of the other, as "kim" is of "kim-jong-un"; case does not
 *   count
 */
guint
tumen_nearest_measure (const TumenNearest *self,
                       const char         *text)
{
  gunichar             few[MAX_LENGTH];
  glong                length;
  g_autofree gunichar *many = fold (text, few, &length);
  const gunichar      *points = many != NULL ? many : few;
  guint                limit = G_MAXUINT;

  if (self->n_ids == TUMEN_N_NEAREST)
    limit = self->distances[TUMEN_N_NEAREST - 1];
  if (length > 1 && self->n_wanted > 1 &&
      (contains (points, length, self->wanted, self->n_wanted) ||
       contains (self->wanted, self->n_wanted, points, length)))
    return length == self->n_wanted ? 0 : 1;
  if ((guint)ABS (length - self->n_wanted) >= limit)
    return limit;
  return get_edit_distance (self, points, length, limit);
}

/**
 * tumen_nearest_add:
 * @self: the nearest so far
 * @id: (transfer none): a known id
 * @distance: its distance; of equal ones those stay that were added first
 */
void
tumen_nearest_add (TumenNearest *self,
                   const char   *id,
                   guint         distance)
{
  guint i;

  if (self->n_ids < TUMEN_N_NEAREST)
    self->n_ids++;
  else if (distance >= self->distances[TUMEN_N_NEAREST - 1])
    return;

  for (i = self->n_ids - 1; i > 0 && self->distances[i - 1] > distance; i--)
    {
      self->ids[i] = self->ids[i - 1];
      self->distances[i] = self->distances[i - 1];
    }
  self->ids[i] = id;
  self->distances[i] = distance;
}

/**
 * tumen_nearest_finish:
 * @self: the nearest; cleared
 *
 * Returns: (transfer full): copies of their ids, the nearest first
 */
GStrv
tumen_nearest_finish (TumenNearest *self)
{
  GStrv ids = g_new0 (char *, self->n_ids + 1);

  for (guint i = 0; i < self->n_ids; i++)
    ids[i] = g_strdup (self->ids[i]);
  g_clear_pointer (&self->wanted, g_free);
  return ids;
}
