/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-words.h"

#define PAD       8.0 /* px between parts, with type of the usual size */
#define THICK     1.5
#define THIN      0.75
#define RULE_ROOM 6.0

static double
get_width (TumenFigure *self)
{
  return self->spec.width - 2.0 * self->spec.margin;
}

static double
add_words (TumenFigure  *self,
           TumenPage    *page,
           TumenPageRole role,
           const char   *text,
           double        y)
{
  TumenParagraph     *paragraph = tumen_paragraph_new (role);
  TumenParagraphPlace place = { 0, 0, self->spec.margin, y };
  double              height;

  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
  tumen_paragraph_break (paragraph, self, get_width (self));
  place.end = (guint)pango_layout_get_line_count (paragraph->layout);
  height = tumen_page_add_paragraph (self, page, paragraph, &place);
  tumen_paragraph_free (paragraph);
  return height;
}

/**
 * tumen_compose_heading:
 * @self: a figure
 * @page: its first page
 *
 * Adds title, the sentence of what is shown, and the rule below them.
 *
 * Returns: px from which the page is free
 */
double
tumen_compose_heading (TumenFigure *self,
                       TumenPage   *page)
{
  double y = self->spec.margin;
  double pad = PAD * self->type_scale;

  if (!(self->spec.parts & TUMEN_FIGURE_TITLE))
    return y;
  y += add_words (self, page, TUMEN_ROLE_TITLE, self->spec.title, y);
  y += add_words (self, page, TUMEN_ROLE_SUBTITLE, self->sentence, y) + pad;
  tumen_page_add_rule (page, self->spec.margin, y, get_width (self), THICK * self->type_scale);
  g_array_index (page->items, TumenPageItem, page->items->len - 1).color = TUMEN_PAGE_INK;
  return y + THICK * self->type_scale / 2.0;
}

/**
 * tumen_compose_nothing:
 * @self: a figure that shows no event
 * @page: its first page
 * @y: px from which that is free
 *
 * Adds why that is so: an empty page could also be a mistake.
 *
 * Returns: px from which the page is free
 */
double
tumen_compose_nothing (TumenFigure *self,
                       TumenPage   *page,
                       double       y)
{
  const char *words = tumen_figure_words_get_nothing (&self->count_numbers, self->view.language);
  double      pad = PAD * self->type_scale;

  return y + pad + add_words (self, page, TUMEN_ROLE_ENTRY, words, y + pad) + pad;
}

/**
 * tumen_compose_get_footer_top:
 * @self: a figure
 *
 * Returns: px where the footer of a page of fixed height begins, and its room ends
 */
double
tumen_compose_get_footer_top (TumenFigure *self)
{
  double bottom = self->spec.height - self->spec.margin;

  if (!(self->spec.parts & TUMEN_FIGURE_FOOTER))
    return bottom;
  return bottom - tumen_paragraph_get_line_height (self, TUMEN_ROLE_FOOTER) -
         (RULE_ROOM + PAD) * self->type_scale;
}

static char *
dup_where (TumenFigure *self)
{
  if (self->spec.file == NULL)
    return g_strdup ("Tumen");
  return g_strdup_printf ("Tumen · %s", self->spec.file);
}

static char *
dup_when (TumenFigure *self,
          guint        number)
{
  g_autofree char *page = tumen_page_of_to_words (number, self->pages->len, self->view.language);

  if (self->spec.date == NULL)
    return g_steal_pointer (&page);
  return g_strdup_printf ("%s · %s", self->spec.date, page);
}

/* What there is no room for in the middle is left out: the key says it as well. */
static void
add_middle (TumenFigure *self,
            TumenPage   *page,
            double       y,
            double       room)
{
  const char    *words = tumen_word (TUMEN_WORD_DATES_AS_WIDE, self->view.language);
  TumenLinePlace middle = { self->spec.width / 2.0, y, 0.5 };

  if (tumen_page_measure_line (self, TUMEN_ROLE_FOOTER, words) <= room)
    tumen_page_add_line (self, page, TUMEN_ROLE_FOOTER, words, &middle);
}

static void
add_footer (TumenFigure *self,
            guint        number)
{
  TumenPage       *page = g_ptr_array_index (self->pages, number - 1);
  g_autofree char *where = dup_where (self);
  g_autofree char *when = dup_when (self, number);
  TumenLinePlace   left = { self->spec.margin, 0.0, 0.0 };
  TumenLinePlace   right = { self->spec.width - self->spec.margin, 0.0, 1.0 };
  double           y = tumen_compose_get_footer_top (self) + PAD * self->type_scale;
  double           side;

  tumen_page_add_rule (page, left.x, y, get_width (self), THIN * self->type_scale);
  y += RULE_ROOM * self->type_scale;
  left.y = right.y = y;
  tumen_page_add_line (self, page, TUMEN_ROLE_FOOTER, where, &left);
  side = MAX (tumen_page_measure_line (self, TUMEN_ROLE_FOOTER, where),
              tumen_page_measure_line (self, TUMEN_ROLE_FOOTER, when));
  add_middle (self, page, y, get_width (self) - 2.0 * side - 4.0 * PAD * self->type_scale);
  tumen_page_add_line (self, page, TUMEN_ROLE_FOOTER, when, &right);
}

/**
 * tumen_compose_footers:
 * @self: a figure all of whose pages there are
 *
 * Adds to each page where it comes from, how dates are to be read, and its number.
 */
void
tumen_compose_footers (TumenFigure *self)
{
  if (!(self->spec.parts & TUMEN_FIGURE_FOOTER))
    return;
  for (guint number = 1; number <= self->pages->len; number++)
    add_footer (self, number);
}
