/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-words.h"

#include <math.h>

#define SIGN_GAP   7.0
#define ENTRY_GAP  20.0
#define LEAST_GAP  12.0 /* where that saves a row */
#define ROW_HEIGHT 18.0
#define PAD        7.0

/* How much of a row a sign takes, px, and how far its middle is from the middle of that. */
#define SHAPE_WIDTH  14.0
#define EXTENT_WIDTH 32.0
#define OPEN_WIDTH   46.0
#define OPEN_SHIFT   -6.0 /* an arrow that goes on is longer to the right */

/** Entry: a sign of the key and its words. */
typedef struct
{
  TumenPageItemType type;
  guint             sign;
  const char       *words;
} Entry;

#define MOST_ENTRIES (TUMEN_N_CERTAINTIES + 2)

/** Key: entries and their places, px. */
typedef struct
{
  TumenFigure *figure;
  Entry        entries[MOST_ENTRIES];
  double       widths[MOST_ENTRIES];
  guint        n_entries;
  double       left, right; /* of all rows */
  double       start;       /* of the first one, after the words before it */
} Key;

/* Only what the figure has: a key to nothing is noise. Bars have no marks. */
static guint
list_entries (TumenFigure *self,
              Entry       *entries)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);
  TumenLanguage   language = self->view.language;
  gboolean        has[TUMEN_N_CERTAINTIES] = { FALSE };
  gboolean        disagree = FALSE, unquoted = FALSE;
  guint           n = 0;

  for (guint i = 0; i < self->events->len && !self->density; i++)
    {
      const TumenRow *row = &rows[g_array_index (self->events, guint, i)];

      has[row->certainty] = TRUE;
      if (tumen_row_is_from_other_pages (row))
        has[TUMEN_CERTAINTY_OTHER_PAGES] = TRUE;
      disagree = disagree || row->flags & TUMEN_ROW_BADGE;
      unquoted = unquoted || tumen_row_is_unquoted (row);
    }
  for (guint i = 0; i < TUMEN_N_CERTAINTIES; i++)
    {
      if (has[i] && i != TUMEN_CERTAINTY_UNDATED)
        entries[n++] = (Entry){ TUMEN_PAGE_CERTAINTY, i, tumen_certainty_get_name (i, language) };
    }
  if (disagree)
    entries[n++] = (Entry){ TUMEN_PAGE_BADGE, 0,
                            tumen_agreement_get_name (TUMEN_AGREEMENT_DISAGREE, language) };
  if (unquoted)
    entries[n++] = (Entry){ TUMEN_PAGE_BRACKETS, 0,
                            tumen_agreement_get_name (TUMEN_AGREEMENT_NONE, language) };
  return n;
}

static double
get_sign_width (const Entry *entry)
{
  if (entry->type != TUMEN_PAGE_CERTAINTY)
    return SHAPE_WIDTH;
  if (entry->sign == TUMEN_CERTAINTY_NOT_KNOWN || entry->sign == TUMEN_CERTAINTY_APPROXIMATE)
    return EXTENT_WIDTH;
  return entry->sign == TUMEN_CERTAINTY_OPEN ? OPEN_WIDTH : SHAPE_WIDTH;
}

static void
add_entry (TumenFigure *self,
           TumenPage   *page,
           const Entry *entry,
           TumenPoint   at)
{
  double         line = tumen_paragraph_get_line_height (self, TUMEN_ROLE_KEY);
  double         scale = self->type_scale;
  double         width = get_sign_width (entry) * scale;
  TumenRect      rect = { at.x, at.y, width, ROW_HEIGHT * scale };
  TumenLinePlace place = { at.x + width + SIGN_GAP * scale,
                           at.y + (rect.height - line) / 2.0, 0.0 };
  TumenPageItem *item;

  if (width > EXTENT_WIDTH * scale)
    rect.x += OPEN_SHIFT * scale;
  item = tumen_page_add_item (page, entry->type, &rect);
  item->sign = entry->sign;
  item->scale = scale;
  tumen_page_add_line (self, page, TUMEN_ROLE_KEY, entry->words, &place);
}

/* The words before the signs; a slide has no room for what goes without saying. */
static double
place_name (TumenFigure *self,
            TumenPage   *page,
            double       y)
{
  const char    *name = tumen_word (TUMEN_WORD_HOW_DATES_ARE_DRAWN, self->view.language);
  double         line = tumen_paragraph_get_line_height (self, TUMEN_ROLE_NUMBER);
  TumenLinePlace place = { self->spec.margin, y, 0.0 };

  if (tumen_figure_is_slide (self))
    return place.x;
  place.y += (ROW_HEIGHT * self->type_scale - line) / 2.0;
  if (page != NULL)
    tumen_page_add_line (self, page, TUMEN_ROLE_NUMBER, name, &place);
  return place.x + tumen_page_measure_line (self, TUMEN_ROLE_NUMBER, name) +
         ENTRY_GAP * self->type_scale;
}

static double
get_entry_width (TumenFigure *self,
                 const Entry *entry)
{
  return tumen_page_measure_line (self, TUMEN_ROLE_KEY, entry->words) +
         (get_sign_width (entry) + SIGN_GAP) * self->type_scale;
}

static double
get_row_height (const Key *self)
{
  return ROW_HEIGHT * self->figure->type_scale;
}

/* Rather a little closer than in a second row. */
static double
get_gap (const Key *self)
{
  double room = self->right - self->start;
  double gap;

  for (guint i = 0; i < self->n_entries; i++)
    room -= self->widths[i];
  gap = self->n_entries > 1 ? floor (room / (self->n_entries - 1)) : 0.0;
  gap /= self->figure->type_scale;
  return (gap >= LEAST_GAP ? MIN (gap, ENTRY_GAP) : ENTRY_GAP) * self->figure->type_scale;
}

/* Places entries one after the other in rows of the whole width; adds them if there is a page. */
static double
place_in_rows (const Key *self,
               TumenPage *page,
               double     y)
{
  double     gap = get_gap (self);
  TumenPoint at = { self->start, y };

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (at.x > self->left && at.x + self->widths[i] > self->right)
        {
          at.x = self->left;
          at.y += get_row_height (self);
        }
      if (page != NULL)
        add_entry (self->figure, page, &self->entries[i], at);
      at.x += self->widths[i] + gap;
    }
  return at.y + get_row_height (self);
}

static double
get_column_width (const Key *self,
                  guint      column,
                  guint      n_columns)
{
  double width = 0.0;

  for (guint i = column; i < self->n_entries; i += n_columns)
    width = MAX (width, self->widths[i]);
  return width;
}

/* Whether so many columns have room beside the words before them. */
static gboolean
has_room (const Key *self,
          guint      n_columns)
{
  double room = self->right - self->start - (n_columns - 1) * LEAST_GAP * self->figure->type_scale;

  for (guint i = 0; i < n_columns; i++)
    room -= get_column_width (self, i, n_columns);
  return room >= 0.0;
}

/* Places entries under each other, so that no row is much shorter than the others. */
static double
place_in_columns (const Key *self,
                  TumenPage *page,
                  double     y,
                  guint      n_columns)
{
  double     gap = ENTRY_GAP * self->figure->type_scale;
  double     room = self->right - self->start;
  TumenPoint at = { self->start, y };

  for (guint i = 0; i < n_columns; i++)
    room -= get_column_width (self, i, n_columns);
  gap = MIN (gap, room / MAX (n_columns - 1, 1));
  for (guint i = 0; i < self->n_entries; i++)
    {
      if (i > 0 && i % n_columns == 0)
        at = (TumenPoint){ self->start, at.y + get_row_height (self) };
      if (page != NULL)
        add_entry (self->figure, page, &self->entries[i], at);
      at.x += get_column_width (self, i % n_columns, n_columns) + gap;
    }
  return at.y + get_row_height (self);
}

/* Columns, if they need no more rows. */
static double
place_entries (TumenFigure *figure,
               TumenPage   *page,
               double       y)
{
  Key    self = { .figure = figure, .left = figure->spec.margin };
  double bottom;
  guint  n_rows, n_columns;

  self.n_entries = list_entries (figure, self.entries);
  self.right = figure->spec.width - figure->spec.margin;
  if (self.n_entries == 0)
    return y;
  self.start = place_name (figure, page, y);
  for (guint i = 0; i < self.n_entries; i++)
    self.widths[i] = get_entry_width (figure, &self.entries[i]);
  bottom = place_in_rows (&self, NULL, y);
  n_rows = (guint)lround ((bottom - y) / get_row_height (&self));
  n_columns = (self.n_entries + n_rows - 1) / n_rows;
  if (n_rows > 1 && has_room (&self, n_columns))
    return place_in_columns (&self, page, y, n_columns);
  return place_in_rows (&self, page, y);
}

/**
 * tumen_compose_get_key_height:
 * @self: a figure whose events are numbered
 *
 * Returns: px that the key to dates takes; 0 if it is not wanted
 */
double
tumen_compose_get_key_height (TumenFigure *self)
{
  if (!(self->spec.parts & TUMEN_FIGURE_KEY))
    return 0.0;
  return place_entries (self, NULL, 0.0) + 2.0 * PAD * self->type_scale;
}

/**
 * tumen_compose_key:
 * @self: a figure whose events are numbered
 * @page: one of its pages
 * @y: top, px
 *
 * Adds the key to dates: signs of those certainties that its events have.
 *
 * Returns: px from which the page is free
 */
double
tumen_compose_key (TumenFigure *self,
                   TumenPage   *page,
                   double       y)
{
  double pad = PAD * self->type_scale;

  if (!(self->spec.parts & TUMEN_FIGURE_KEY))
    return y;
  return place_entries (self, page, y + pad) + pad;
}
