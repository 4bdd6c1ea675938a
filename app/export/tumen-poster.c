/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-poster.h"

const char *const tumen_poster_slugs[TUMEN_N_POSTER_PAPERS + 1] = {
  "a2-landscape",
  "a2-portrait",
  "a1-landscape",
  "a1-portrait",
  "a0-landscape",
  "a0-portrait",
  NULL,
};

/* mm, and how much larger its type is than that of a page: it is read from farther away. */
static const struct
{
  double width, height, margin, text_scale;
} papers[TUMEN_N_POSTER_PAPERS] = {
  { 594.0, 420.0, 12.0, 1.4 },
  { 420.0, 594.0, 12.0, 1.4 },
  { 841.0, 594.0, 16.0, 1.9 },
  { 594.0, 841.0, 16.0, 1.9 },
  { 1189.0, 841.0, 20.0, 2.5 },
  { 841.0, 1189.0, 20.0, 2.5 },
};

/**
 * tumen_poster_parse:
 * @slug: such as "a1-landscape"
 * @paper: (out): what it stands for
 *
 * Returns: whether it is known
 */
gboolean
tumen_poster_parse (const char       *slug,
                    TumenPosterPaper *paper)
{
  for (int i = 0; i < TUMEN_N_POSTER_PAPERS; i++)
    {
      if (!g_str_equal (slug, tumen_poster_slugs[i]))
        continue;
      *paper = (TumenPosterPaper)i;
      return TRUE;
    }
  return FALSE;
}

/**
 * tumen_poster_set_paper:
 * @spec: a figure
 * @paper: its sheet
 *
 * Makes a poster of it: size, margin, and the type that is tried first.
 */
void
tumen_poster_set_paper (TumenFigureSpec *spec,
                        TumenPosterPaper paper)
{
  spec->product = TUMEN_FIGURE_POSTER;
  spec->width = papers[paper].width * TUMEN_FIGURE_PX_PER_MM;
  spec->height = papers[paper].height * TUMEN_FIGURE_PX_PER_MM;
  spec->margin = papers[paper].margin * TUMEN_FIGURE_PX_PER_MM;
  spec->text_scale = papers[paper].text_scale;
}
