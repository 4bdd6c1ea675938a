/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FAMILY             "Cantarell"
#define LEAST_POSTER_SCALE 1.0
#define POSTER_STEP        0.88

/**
 * tumen_figure_take_spec:
 * @self: a new figure
 * @spec: how it is to be; texts are copied
 */
void
tumen_figure_take_spec (TumenFigure           *self,
                        const TumenFigureSpec *spec)
{
  const char *title = spec->title;

  if (title == NULL && self->library != NULL)
    title = tumen_library_get_title (self->library, self->view.language);
  self->spec = *spec;
  self->spec.title = tumen_figure_keep_text (self, title != NULL ? title : "");
  self->spec.date = spec->date != NULL ? tumen_figure_keep_text (self, spec->date) : NULL;
  self->spec.file = spec->file != NULL ? tumen_figure_keep_text (self, spec->file) : NULL;
  self->type_scale = spec->text_scale;
  tumen_theme_init (&self->theme, spec->theme, FALSE);
  if (spec->grey)
    tumen_theme_to_grey (&self->theme);
}

/**
 * tumen_figure_take_text:
 * @self: a new figure
 * @text: (nullable): that shapes its texts, or a new one
 */
void
tumen_figure_take_text (TumenFigure *self,
                        TumenText   *text)
{
  self->text = text != NULL ? g_object_ref (text) : tumen_text_new (FAMILY, 1.0);
  self->context = g_object_ref (tumen_text_get_context (self->text));
}

static void
take_content (TumenFigure              *self,
              const TumenFigureContent *content)
{
  guint n_rows = tumen_table_get_n_rows (content->table);
  guint n_in;

  g_set_object (&self->library, content->library);
  g_set_object (&self->table, content->table);
  tumen_view_state_copy (content->view, &self->view);
  if (content->matches != NULL)
    self->search = g_strdup (content->search);
  if (content->rows_in != NULL && n_rows > 0)
    self->rows_in = g_memdup2 (content->rows_in, n_rows);
  else
    self->rows_in = tumen_filter_apply (&self->view.filter, self->table, &n_in);
}

/* Of a picture that is as high as it needs to be, in whole px, as pictures are counted. */
static void
set_height (TumenFigure *self,
            double       y)
{
  TumenPage *page = g_ptr_array_index (self->pages, 0);

  self->spec.height = y + self->spec.margin;
  self->spec.height += self->spec.height - tumen_compose_get_footer_top (self) - self->spec.margin;
  self->spec.height = ceil (self->spec.height);
  page->height = self->spec.height;
}

static void
add_back_matter (TumenFigure  *self,
                 double        y,
                 GCancellable *cancellable)
{
  TumenFlow flow;

  tumen_flow_init (&flow, self, g_ptr_array_index (self->pages, self->pages->len - 1), y);
  tumen_compose_back_matter (self, &flow, cancellable);
  tumen_flow_finish (&flow);
}

/* A poster of more events than there is room for marks has bars, which count them. */
static gboolean
has_back_matter (TumenFigure *self)
{
  if (!(self->spec.parts & TUMEN_FIGURE_LIST))
    return FALSE;
  return self->spec.product == TUMEN_FIGURE_REPORT ||
         self->spec.product == TUMEN_FIGURE_HAND_OUT ||
         (self->spec.product == TUMEN_FIGURE_POSTER && !self->density);
}

/* After the lanes; on a new page if there is no room. Of slides each one has it, at its end. */
static double
add_key (TumenFigure *self,
         double       y)
{
  double     top = tumen_compose_get_footer_top (self) - tumen_compose_get_key_height (self);
  TumenPage *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  for (guint i = 0; tumen_figure_is_slide (self) && i < self->pages->len; i++)
    tumen_compose_key (self, g_ptr_array_index (self->pages, i), top);
  if (tumen_figure_is_slide (self))
    return y;
  if (self->spec.height > 0.0 && y > top + 0.5)
    {
      page = tumen_figure_add_page (self);
      y = self->spec.margin;
    }
  return tumen_compose_key (self, page, y);
}

static gboolean
compose (TumenFigure              *self,
         const TumenFigureContent *content,
         GCancellable             *cancellable,
         GError                  **error)
{
  double y;

  tumen_figure_add_page (self);
  if (!tumen_compose_timeline (self, content, cancellable, &y, error))
    return FALSE;
  y = add_key (self, y);
  if (self->spec.height <= 0.0)
    set_height (self, y);
  if (has_back_matter (self))
    add_back_matter (self, y, cancellable);
  if (self->spec.product == TUMEN_FIGURE_SLIDES)
    tumen_compose_events (self, cancellable);
  tumen_compose_footers (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The selected event alone, out of the view that it leads back to. */
static gboolean
compose_event (TumenFigure              *self,
               const TumenFigureContent *content,
               GCancellable             *cancellable,
               GError                  **error)
{
  guint row;

  if (!tumen_table_find (self->table, self->view.selection, &row))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("No event is selected: select the one that the slide is to show."));
      return FALSE;
    }
  self->numbers = g_new0 (guint, (gsize)tumen_table_get_n_rows (self->table) + 1);
  self->numbers[row] = 1;
  g_array_append_val (self->events, row);
  self->sentence = g_strdup ("");
  self->span = content->span;
  tumen_compose_events (self, cancellable);
  tumen_compose_footers (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static TumenFigure *
compose_once (const TumenFigureSpec    *spec,
              const TumenFigureContent *content,
              GCancellable             *cancellable,
              GError                  **error)
{
  g_autoptr (TumenFigure) self = g_object_new (TUMEN_TYPE_FIGURE, NULL);
  gboolean composed;

  take_content (self, content);
  tumen_figure_take_spec (self, spec);
  tumen_figure_take_text (self, content->text);
  if (spec->product == TUMEN_FIGURE_EVENT)
    composed = compose_event (self, content, cancellable, error);
  else
    composed = compose (self, content, cancellable, error);
  return composed ? g_steal_pointer (&self) : NULL;
}

/* One sheet, if that is possible without type that is too small for a page. */
static TumenFigure *
compose_poster (const TumenFigureSpec    *spec,
                const TumenFigureContent *content,
                GCancellable             *cancellable,
                GError                  **error)
{
  TumenFigureSpec tried = *spec;

  for (;;)
    {
      g_autoptr (TumenFigure) self = compose_once (&tried, content, cancellable, error);

      if (self == NULL || self->pages->len == 1 || tried.text_scale <= LEAST_POSTER_SCALE)
        return g_steal_pointer (&self);
      tried.text_scale = MAX (tried.text_scale * POSTER_STEP, LEAST_POSTER_SCALE);
    }
}

/**
 * tumen_figure_new:
 * @spec: how it is to be
 * @content: what it is of
 * @cancellable: (nullable): to stop from another thread
 * @error: set to %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_NOT_FOUND if a slide of an event has none
 *
 * Lays a view out anew for pages: their width, their type and the scale of time. The type of a
 * poster may be smaller than asked for, but not below 8 pt, so that all is on one sheet.
 *
 * Returns: (transfer full) (nullable): the figure; %NULL if it was stopped
 */
TumenFigure *
tumen_figure_new (const TumenFigureSpec    *spec,
                  const TumenFigureContent *content,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  g_return_val_if_fail (spec != NULL && content != NULL, NULL);
  g_return_val_if_fail (spec->text_scale > 0.0 && spec->width > 2.0 * spec->margin, NULL);

  if (spec->product == TUMEN_FIGURE_POSTER)
    return compose_poster (spec, content, cancellable, error);
  return compose_once (spec, content, cancellable, error);
}
