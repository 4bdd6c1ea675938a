/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-words.h"

#define SIGN_WIDTH 36.0
#define SIGN_GAP   5.0
#define ENTRY_GAP  18.0
#define ROW_HEIGHT 18.0
#define PAD        7.0

/** Entry: a sign of the key and its words. */
typedef struct
{
  TumenPageItemType type;
  guint             sign;
  const char       *words;
} Entry;

#define MOST_ENTRIES (TUMEN_N_CERTAINTIES + 2)

/* Only what the figure has: a key to nothing is noise. */
static guint
list_entries (TumenFigure *self,
              Entry       *entries)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);
  TumenLanguage   language = self->view.language;
  gboolean        has[TUMEN_N_CERTAINTIES] = { FALSE };
  gboolean        disagree = FALSE, unquoted = FALSE;
  guint           n = 0;

  for (guint i = 0; i < self->events->len; i++)
    {
      const TumenRow *row = &rows[g_array_index (self->events, guint, i)];

      has[row->certainty] = TRUE;
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

static void
add_entry (TumenFigure *self,
           TumenPage   *page,
           const Entry *entry,
           TumenPoint   at)
{
  double         line = tumen_paragraph_get_line_height (self, TUMEN_ROLE_KEY);
  double         scale = self->type_scale;
  TumenRect      rect = { at.x, at.y, SIGN_WIDTH * scale, ROW_HEIGHT * scale };
  TumenLinePlace place = { at.x + (SIGN_WIDTH + SIGN_GAP) * scale,
                           at.y + (rect.height - line) / 2.0, 0.0 };
  TumenPageItem *item = tumen_page_add_item (page, entry->type, &rect);

  item->sign = entry->sign;
  item->scale = scale;
  tumen_page_add_line (self, page, TUMEN_ROLE_KEY, entry->words, &place);
}

/* Places entries in rows; adds them if there is a page. */
static double
place_entries (TumenFigure *self,
               TumenPage   *page,
               double       y)
{
  Entry      entries[MOST_ENTRIES];
  guint      n_entries = list_entries (self, entries);
  double     scale = self->type_scale;
  double     left = self->spec.margin;
  double     right = self->spec.width - self->spec.margin;
  TumenPoint at = { left, y };

  if (n_entries == 0)
    return y;
  for (guint i = 0; i < n_entries; i++)
    {
      double width = tumen_page_measure_line (self, TUMEN_ROLE_KEY, entries[i].words) +
                     (SIGN_WIDTH + SIGN_GAP) * scale;

      if (at.x > left && at.x + width > right)
        {
          at.x = left;
          at.y += ROW_HEIGHT * scale;
        }
      if (page != NULL)
        add_entry (self, page, &entries[i], at);
      at.x += width + ENTRY_GAP * scale;
    }
  return at.y + ROW_HEIGHT * scale;
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
