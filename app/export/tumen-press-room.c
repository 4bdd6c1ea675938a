/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the thread of a press does. */

#include "config.h"

#include "tumen-press-private.h"

#include <math.h>
#include <string.h>

#include "tumen-figure-words.h"

#define DATA_SET_SUFFIX ".json"

TumenPressRoom *
tumen_press_room_new (const char   *path,
                      GCancellable *closing)
{
  TumenPressRoom *self = g_new0 (TumenPressRoom, 1);

  self->path = g_strdup (path);
  self->closing = g_object_ref (closing);
  return self;
}

void
tumen_press_room_free (TumenPressRoom *self)
{
  g_clear_object (&self->figure);
  g_clear_object (&self->table);
  g_clear_object (&self->library);
  g_object_unref (self->closing);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_data_set (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, DATA_SET_SUFFIX);
}

/* A newer request does not stop this: it needs the library as well. */
static gboolean
ensure_library (TumenPressRoom *self,
                GError        **error)
{
  if (self->library != NULL)
    return TRUE;
  if (self->path == NULL)
    self->library = tumen_library_open_builtin (error);
  else if (is_data_set (self->path))
    self->library = tumen_library_import_data_set (self->path, error);
  else
    self->library = tumen_library_open (self->path, self->closing, error);
  return self->library != NULL;
}

static gboolean
fits (TumenTable           *table,
      const TumenViewState *view)
{
  TumenDay day;

  if (table == NULL || tumen_table_get_known_on (table, &day) != view->has_known_on)
    return FALSE;
  if (view->has_known_on)
    return day == view->known_on;
  return tumen_table_get_reading (table) == view->reading;
}

static void
ensure_table (TumenPressRoom       *self,
              const TumenViewState *view)
{
  if (fits (self->table, view))
    return;
  g_clear_object (&self->table);
  if (view->has_known_on)
    self->table = tumen_table_new_known_on (self->library, view->known_on);
  else
    self->table = tumen_table_new (self->library, view->reading);
}

static char *
dup_alternative (TumenPressRoom       *self,
                 const TumenPressJob  *job,
                 const TumenPressInfo *info)
{
  const TumenCounts *counts = &info->counts;
  TumenCountNumbers  numbers = { .library = counts->library + counts->not_yet_known,
                                 .filtered_out = counts->filtered_out,
                                 .undated = counts->undated,
                                 .outside = counts->outside,
                                 .in_span = counts->in_span,
                                 .not_yet_known = counts->not_yet_known,
                                 .collection_off = counts->off };
  TumenFigureFacts   facts = { .title = info->title,
                               .view = &job->view,
                               .table = self->table,
                               .counts = &numbers,
                               .span = info->span };

  facts.rows = tumen_figure_get_events (self->figure, &facts.n_rows);
  return tumen_figure_words_dup_short_alternative (&facts, job->view.language);
}

static TumenPressInfo *
make_info (TumenPressRoom      *self,
           const TumenPressJob *job)
{
  TumenPressInfo *info = g_new0 (TumenPressInfo, 1);

  info->n_pages = tumen_figure_get_n_pages (self->figure);
  info->pages = g_new0 (TumenPressPage, info->n_pages);
  for (guint i = 0; i < info->n_pages; i++)
    {
      const TumenPage *page = tumen_figure_get_page (self->figure, i);

      info->pages[i] = (TumenPressPage){ page->width, page->height };
    }
  info->title = g_strdup (tumen_figure_get_title (self->figure));
  info->sentence = g_strdup (tumen_figure_get_sentence (self->figure));
  info->counts = *tumen_figure_get_counts (self->figure);
  info->span = tumen_figure_get_span (self->figure);
  info->smallest_pt = tumen_figure_get_smallest_pt (self->figure);
  tumen_figure_get_events (self->figure, &info->n_events);
  info->alternative = dup_alternative (self, job, info);
  return info;
}

static void
free_info (gpointer data)
{
  tumen_press_info_free (data);
}

static void
compose (TumenPressRoom *self,
         GTask          *task)
{
  TumenPressRequest *request = g_task_get_task_data (task);
  TumenFigureContent content = { .view = &request->job->view, .span = request->job->span };
  GError            *error = NULL;

  g_clear_object (&self->figure);
  if (!ensure_library (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  ensure_table (self, &request->job->view);
  content.library = self->library;
  content.table = self->table;
  self->figure = tumen_figure_new (&request->job->figure, &content,
                                   g_task_get_cancellable (task), &error);
  if (self->figure == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, make_info (self, request->job), free_info);
}

static cairo_surface_t *
make_surface (const TumenPage         *page,
              const TumenPressRequest *request)
{
  cairo_rectangle_t extents = { 0.0, 0.0, page->width, page->height };

  if (request->kind == TUMEN_PRESS_RECORD)
    return cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                     (int)ceil (page->width * request->scale),
                                     (int)ceil (page->height * request->scale));
}

static void
destroy_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

static void
draw (TumenPressRoom *self,
      GTask          *task)
{
  TumenPressRequest *request = g_task_get_task_data (task);
  const TumenPage   *page = NULL;
  cairo_surface_t   *surface;
  cairo_t           *cr;
  cairo_status_t     status;

  if (self->figure != NULL)
    page = tumen_figure_get_page (self->figure, request->page);
  if (page == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such page");
      return;
    }
  surface = make_surface (page, request);
  cr = cairo_create (surface);
  if (request->kind == TUMEN_PRESS_DRAW)
    cairo_scale (cr, request->scale, request->scale);
  tumen_figure_draw_page (self->figure, request->page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      g_task_return_pointer (task, surface, destroy_surface);
      return;
    }
  cairo_surface_destroy (surface);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                           cairo_status_to_string (status));
}

void
tumen_press_room_do (TumenPressRoom *self,
                     GTask          *task)
{
  TumenPressRequest *request = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (request->kind == TUMEN_PRESS_COMPOSE)
    compose (self, task);
  else
    draw (self, task);
}
