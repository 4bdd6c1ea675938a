/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-tags-private.h"

static const char *const blocks[TUMEN_N_PAGE_ROLES] = {
  [TUMEN_ROLE_TITLE] = "H1",
  [TUMEN_ROLE_SUBTITLE] = "P",
  [TUMEN_ROLE_HEADING] = "H2",
  [TUMEN_ROLE_KEY] = "P",
  [TUMEN_ROLE_NUMBER] = "Lbl",
  [TUMEN_ROLE_ENTRY] = "P",
  [TUMEN_ROLE_QUOTATION] = "BlockQuote",
  [TUMEN_ROLE_LARGE_QUOTATION] = "BlockQuote",
  [TUMEN_ROLE_CITATION] = "P",
  [TUMEN_ROLE_FOOTER] = "NonStruct",
  [TUMEN_ROLE_STEP] = "H2",
};

static gboolean
belongs_to_lists (TumenPageRole role)
{
  return role == TUMEN_ROLE_NUMBER || role == TUMEN_ROLE_ENTRY ||
         role == TUMEN_ROLE_QUOTATION || role == TUMEN_ROLE_CITATION;
}

static void
open (TumenFigureTags *self,
      const char      *tag)
{
  cairo_tag_begin (self->cr, tag, NULL);
}

static void
end (TumenFigureTags *self,
     const char      *tag)
{
  cairo_tag_end (self->cr, tag);
}

/* Of a tag with other tags inside Cairo 1.16 forgets the words: only a span has words itself. */
static void
set_span (TumenFigureTags *self,
          gboolean         in_span)
{
  if (in_span && !self->in_span)
    open (self, "Span");
  else if (!in_span && self->in_span)
    end (self, "Span");
  self->in_span = in_span;
}

static void
end_block (TumenFigureTags *self)
{
  set_span (self, FALSE);
  if (self->block != NULL)
    end (self, self->block);
  self->block = NULL;
}

static void
end_entry (TumenFigureTags *self)
{
  end_block (self);
  if (self->in_body)
    end (self, "LBody");
  if (self->in_entry)
    end (self, "LI");
  self->in_body = self->in_entry = FALSE;
}

static void
end_list (TumenFigureTags *self)
{
  end_entry (self);
  if (self->in_list)
    end (self, "L");
  self->in_list = FALSE;
}

static void
begin_entry (TumenFigureTags *self)
{
  end_entry (self);
  if (!self->in_list)
    open (self, "L");
  open (self, "LI");
  self->in_list = self->in_entry = TRUE;
}

/* What stands before an entry is its number; else it is a heading of its own. */
static gboolean
is_before_entry (const TumenPage *page,
                 guint            item)
{
  for (guint i = item + 1; i < page->items->len; i++)
    {
      const TumenPageItem *next = &g_array_index (page->items, TumenPageItem, i);

      if (next->type == TUMEN_PAGE_TEXT)
        return next->role != TUMEN_ROLE_NUMBER && belongs_to_lists (next->role);
    }
  return FALSE;
}

static void
begin_block (TumenFigureTags *self,
             TumenPageRole    role)
{
  end_block (self);
  if (!belongs_to_lists (role))
    end_list (self);
  if (role == TUMEN_ROLE_NUMBER)
    begin_entry (self);
  else if (self->in_entry && !self->in_body)
    {
      open (self, "LBody");
      self->in_body = TRUE;
    }
  self->block = blocks[role];
  open (self, self->block);
}

/*
 * tumen_figure_tags_begin:
 * @self: (out caller-allocates): tags of a file
 * @cr: of a surface of PDF
 *
 * To be called before anything is drawn on the first page.
 */
void
tumen_figure_tags_begin (TumenFigureTags *self,
                         cairo_t         *cr)
{
  *self = (TumenFigureTags){ .cr = cr };
  open (self, "Document");
}

static gboolean
is_picture (const TumenPageItem *item)
{
  return item->type == TUMEN_PAGE_SCENE || item->type == TUMEN_PAGE_STAGE;
}

/*
 * tumen_figure_tags_before:
 * @self: tags of a file
 * @page: that is written
 * @item: index of the item of @page that is drawn next
 *
 * Lines of a paragraph stand in one tag; a number begins an entry of a list, to which everything
 * belongs up to the next number or to what may not stand in a list.
 */
void
tumen_figure_tags_before (TumenFigureTags *self,
                          const TumenPage *page,
                          guint            item)
{
  const TumenPageItem *next = &g_array_index (page->items, TumenPageItem, item);
  TumenPageRole        role = next->role;

  if (next->type == TUMEN_PAGE_FILL)
    end_list (self);
  if (is_picture (next))
    {
      end_list (self);
      open (self, "Figure");
    }
  if (next->type != TUMEN_PAGE_TEXT)
    return;
  if (role == TUMEN_ROLE_NUMBER && !is_before_entry (page, item))
    role = TUMEN_ROLE_HEADING;
  if (self->block == NULL || next->paragraph != self->paragraph || role != self->role)
    begin_block (self, role);
  set_span (self, TRUE);
  self->paragraph = next->paragraph;
  self->role = role;
}

/*
 * tumen_figure_tags_before_link:
 * @self: tags of a file
 *
 * To be called before a link, which belongs to the paragraph that it stands in.
 */
void
tumen_figure_tags_before_link (TumenFigureTags *self)
{
  set_span (self, FALSE);
}

void
tumen_figure_tags_after (TumenFigureTags     *self,
                         const TumenPageItem *item)
{
  if (is_picture (item))
    end (self, "Figure");
}

/*
 * tumen_figure_tags_break:
 * @self: tags of a file
 *
 * To be called at the end of each page: what goes on there begins with tags of its own.
 */
void
tumen_figure_tags_break (TumenFigureTags *self)
{
  end_list (self);
}

/*
 * tumen_figure_tags_end:
 * @self: tags of a file
 *
 * To be called before the last page is shown.
 */
void
tumen_figure_tags_end (TumenFigureTags *self)
{
  end_list (self);
  end (self, "Document");
}
