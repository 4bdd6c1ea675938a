/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

G_DEFINE_FINAL_TYPE (TumenFigure, tumen_figure, G_TYPE_OBJECT)

static void
free_page (gpointer data)
{
  TumenPage *page = data;

  g_array_unref (page->items);
  g_free (page);
}

static void
tumen_figure_finalize (GObject *object)
{
  TumenFigure *self = TUMEN_FIGURE (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_pointer (&self->outline, g_array_unref);
  g_free (self->numbers);
  g_free (self->rows_in);
  g_free (self->sentence);
  g_free (self->search);
  tumen_view_state_clear (&self->view);
  g_clear_object (&self->text);
  g_clear_object (&self->context);
  g_clear_object (&self->table);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (tumen_figure_parent_class)->finalize (object);
}

static void
tumen_figure_class_init (TumenFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_figure_finalize;
}

static void
tumen_figure_init (TumenFigure *self)
{
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_paragraph_free);
  self->strings = g_string_chunk_new (4096);
  self->events = g_array_new (FALSE, FALSE, sizeof (guint));
  self->outline = g_array_new (FALSE, FALSE, sizeof (TumenOutlineEntry));
  tumen_view_state_init (&self->view);
}

/**
 * tumen_figure_get_n_pages:
 * @self: a figure
 *
 * Returns: how many pages it has, at least 1
 */
guint
tumen_figure_get_n_pages (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), 0);

  return self->pages->len;
}

/**
 * tumen_figure_get_page:
 * @self: a figure
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the page
 */
const TumenPage *
tumen_figure_get_page (TumenFigure *self,
                       guint        page)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return page < self->pages->len ? g_ptr_array_index (self->pages, page) : NULL;
}

/**
 * tumen_figure_get_theme:
 * @self: a figure
 *
 * Returns: (transfer none): its colours, which are grey if it is to be
 */
const TumenTheme *
tumen_figure_get_theme (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return &self->theme;
}

/**
 * tumen_figure_get_language:
 * @self: a figure
 *
 * Returns: the language of its words
 */
TumenLanguage
tumen_figure_get_language (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), TUMEN_LANGUAGE_EN);

  return self->view.language;
}

/**
 * tumen_figure_get_title:
 * @self: a figure
 *
 * Returns: (transfer none): what it is called
 */
const char *
tumen_figure_get_title (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return self->spec.title;
}

/**
 * tumen_figure_get_sentence:
 * @self: a figure
 *
 * Returns: (transfer none): what is shown and what is left out, in words
 */
const char *
tumen_figure_get_sentence (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return self->sentence;
}

/**
 * tumen_figure_get_span:
 * @self: a figure
 *
 * Returns: the time that its axis shows
 */
TumenSpan
tumen_figure_get_span (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), ((TumenSpan){ 0.0, 0.0 }));

  return self->span;
}

/**
 * tumen_figure_get_events:
 * @self: a figure
 * @n_events: (out): their number
 *
 * Returns: (transfer none): rows of the table of the events shown; number n stands at n - 1
 */
const guint *
tumen_figure_get_events (TumenFigure *self,
                         guint       *n_events)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self) && n_events != NULL, NULL);

  *n_events = self->events->len;
  return (const guint *)(gconstpointer)self->events->data;
}

/**
 * tumen_figure_get_smallest_pt:
 * @self: a figure
 *
 * Returns: the size of its smallest text, pt; below %TUMEN_FIGURE_LEAST_PT it is hard to read on
 *   paper
 */
double
tumen_figure_get_smallest_pt (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), 0.0);

  return self->smallest * TUMEN_FIGURE_PT_PER_PX;
}

/**
 * tumen_figure_get_text:
 * @self: a figure
 *
 * Returns: (transfer none): what its texts were shaped with; a later figure of the same thread
 *   that is given it shapes only what is new
 */
TumenText *
tumen_figure_get_text (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return self->text;
}

/**
 * tumen_figure_get_outline:
 * @self: a figure
 * @n_entries: (out): their number
 *
 * Returns: (transfer none): its headings, in order
 */
const TumenOutlineEntry *
tumen_figure_get_outline (TumenFigure *self,
                          guint       *n_entries)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self) && n_entries != NULL, NULL);

  *n_entries = self->outline->len;
  return (const TumenOutlineEntry *)(gconstpointer)self->outline->data;
}

/**
 * tumen_figure_get_counts:
 * @self: a figure
 *
 * Returns: (transfer none): what is drawn how, and what is left out
 */
const TumenCounts *
tumen_figure_get_counts (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  return &self->counts;
}

/**
 * tumen_figure_get_facts:
 * @self: a figure
 * @facts: (out caller-allocates): what texts about it tell of; borrowed from @self
 */
void
tumen_figure_get_facts (TumenFigure      *self,
                        TumenFigureFacts *facts)
{
  g_return_if_fail (TUMEN_IS_FIGURE (self) && facts != NULL);

  facts->title = self->spec.title;
  facts->view = &self->view;
  facts->table = self->table;
  facts->rows = tumen_figure_get_events (self, &facts->n_rows);
  facts->counts = &self->count_numbers;
  facts->span = self->told;
  facts->search = self->search;
  facts->n_found = self->n_found;
  facts->is_event = self->spec.product == TUMEN_FIGURE_EVENT;
}

/**
 * tumen_figure_get_n_paragraphs:
 * @self: a figure
 *
 * Returns: how many paragraphs stand beside its picture; 0 but for hand-outs
 */
guint
tumen_figure_get_n_paragraphs (TumenFigure *self)
{
  g_return_val_if_fail (TUMEN_IS_FIGURE (self), 0);

  return self->paragraphs->len;
}

/**
 * tumen_figure_get_paragraph:
 * @self: a hand-out
 * @index: from 0, below tumen_figure_get_n_paragraphs()
 * @paragraph: (out caller-allocates): the paragraph; borrowed from @self
 */
void
tumen_figure_get_paragraph (TumenFigure          *self,
                            guint                 index,
                            TumenFigureParagraph *paragraph)
{
  const TumenParagraph *kept;

  g_return_if_fail (TUMEN_IS_FIGURE (self) && index < self->paragraphs->len);

  kept = g_ptr_array_index (self->paragraphs, index);
  paragraph->role = kept->role;
  paragraph->number = kept->number;
  paragraph->number_link = kept->number_link;
  paragraph->place = kept->place;
  paragraph->text = kept->text->str;
  paragraph->runs = (const TumenRun *)(gconstpointer)kept->runs->data;
  paragraph->n_runs = kept->runs->len;
  paragraph->stage = kept->stage;
  paragraph->n_blank = kept->n_blank;
  paragraph->fills = kept->fills;
  paragraph->boxed = kept->boxed;
}
