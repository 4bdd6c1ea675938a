/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define FAMILY "Cantarell"

/* As for scenes: widths must be the same on every output. */
static PangoContext *
make_context (void)
{
  PangoContext         *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static void
take_spec (TumenFigure           *self,
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
  if (content->rows_in != NULL && n_rows > 0)
    self->rows_in = g_memdup2 (content->rows_in, n_rows);
  else
    self->rows_in = tumen_filter_apply (&self->view.filter, self->table, &n_in);
}

/* Of a picture that is as high as it needs to be. */
static void
set_height (TumenFigure *self,
            double       y)
{
  TumenPage *page = g_ptr_array_index (self->pages, 0);

  self->spec.height = y + self->spec.margin;
  self->spec.height += self->spec.height - tumen_compose_get_footer_top (self) - self->spec.margin;
  page->height = self->spec.height;
}

static void
add_back_matter (TumenFigure *self,
                 double       y)
{
  TumenFlow flow;

  tumen_flow_init (&flow, self, g_ptr_array_index (self->pages, self->pages->len - 1), y);
  tumen_compose_list (self, &flow);
  tumen_flow_finish (&flow);
}

static gboolean
has_back_matter (TumenFigure *self)
{
  return self->spec.parts & TUMEN_FIGURE_LIST &&
         (self->spec.product == TUMEN_FIGURE_REPORT || self->spec.product == TUMEN_FIGURE_POSTER);
}

static gboolean
compose (TumenFigure              *self,
         const TumenFigureContent *content,
         GCancellable             *cancellable,
         GError                  **error)
{
  TumenPage *page;
  double     y;

  tumen_figure_add_page (self);
  if (!tumen_compose_timeline (self, content, cancellable, &y, error))
    return FALSE;
  page = g_ptr_array_index (self->pages, self->pages->len - 1);
  if (self->spec.height > 0.0 &&
      y + tumen_compose_get_key_height (self) > tumen_compose_get_footer_top (self) + 0.5)
    {
      page = tumen_figure_add_page (self);
      y = self->spec.margin;
    }
  y = tumen_compose_key (self, page, y);
  if (self->spec.height <= 0.0)
    set_height (self, y);
  if (has_back_matter (self))
    add_back_matter (self, y);
  tumen_compose_footers (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * tumen_figure_new:
 * @spec: how it is to be
 * @content: what it is of
 * @cancellable: (nullable): to stop from another thread
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Lays a view out anew for pages: their width, their type and the scale of time.
 *
 * Returns: (transfer full) (nullable): the figure; %NULL if it was stopped
 */
TumenFigure *
tumen_figure_new (const TumenFigureSpec    *spec,
                  const TumenFigureContent *content,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  g_autoptr (TumenFigure) self = NULL;

  g_return_val_if_fail (spec != NULL && content != NULL, NULL);
  g_return_val_if_fail (spec->text_scale > 0.0 && spec->width > 2.0 * spec->margin, NULL);

  self = g_object_new (TUMEN_TYPE_FIGURE, NULL);
  take_content (self, content);
  take_spec (self, spec);
  self->text = tumen_text_new (FAMILY, 1.0);
  self->context = make_context ();
  if (!compose (self, content, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}
