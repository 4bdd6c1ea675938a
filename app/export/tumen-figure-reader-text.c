/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memrchr(). */
#define _GNU_SOURCE

/* SVG and HTML: looked through without a parser, so that what another program has broken or added
 * is no obstacle. */

#include "config.h"

#include "tumen-figure-reader-private.h"

#include <string.h>

#define META_NAME "tumen-recipe"
#define METADATA  "metadata"

/* The tag in which @inside stands: its attributes may come in any order. */
static void
offer_tag (TumenFigureSearch *search,
           const char        *bytes,
           const char        *inside,
           const char        *end)
{
  gsize       before = MIN ((gsize)(inside - bytes), TUMEN_FIGURE_MAX_TEXT);
  const char *start = memrchr (inside - before, '<', before);
  const char *stop = memchr (inside, '>', (gsize)(end - inside));

  if (start != NULL && stop != NULL && memchr (start, '>', (gsize)(inside - start)) == NULL)
    tumen_figure_search_offer_xml (search, start, (gsize)(stop - start));
}

static void
search_meta (TumenFigureSearch *search,
             const char        *bytes,
             const char        *end)
{
  const char *found = bytes;

  while (search->n_places < TUMEN_FIGURE_MAX_PLACES &&
         (found = tumen_figure_find (found, (gsize)(end - found), META_NAME)) != NULL)
    {
      search->n_places++;
      offer_tag (search, bytes, found, end);
      found += strlen (META_NAME);
    }
}

/* “<metadata” or “<svg:metadata” begins one, the same word at the end of a tag ends it. */
static gboolean
begins_element (const char *bytes,
                const char *name)
{
  return name > bytes && (name[-1] == '<' || name[-1] == ':') &&
         strchr ("> \t\r\n", name[strlen (METADATA)]) != NULL;
}

static void
search_metadata (TumenFigureSearch *search,
                 const char        *bytes,
                 const char        *end)
{
  const char *found = bytes;

  while ((found = tumen_figure_find (found, (gsize)(end - found), METADATA)) != NULL)
    {
      const char *inside = found + strlen (METADATA);
      const char *stop;

      if (begins_element (bytes, found))
        {
          stop = tumen_figure_find (inside, (gsize)(end - inside), METADATA ">");
          if (stop == NULL)
            return;
          tumen_figure_search_offer_xml (search, inside, (gsize)(stop - inside));
          inside = stop;
        }
      found = inside;
    }
}

/* @bytes end with a zero byte that is not counted. */
void
tumen_figure_search_text (TumenFigureSearch *search,
                          const char        *bytes,
                          gsize              length)
{
  search_meta (search, bytes, bytes + length);
  if (!search->has_record)
    search_metadata (search, bytes, bytes + length);
}
