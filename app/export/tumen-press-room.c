/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the thread of a press does. */

#include "config.h"

#include "tumen-press-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tumen-figure-words.h"
#include "tumen-hand-out.h"
#include "tumen-publish.h"
#include "tumen-recipe.h"
#include "tumen-search.h"

#define DATA_SET_SUFFIX ".json"

TumenPressRoom *
tumen_press_room_new (const char   *path,
                      GCancellable *closing,
                      int          *progress)
{
  TumenPressRoom *self = g_new0 (TumenPressRoom, 1);

  self->path = g_strdup (path);
  self->closing = g_object_ref (closing);
  self->progress = g_atomic_rc_box_acquire (progress);
  return self;
}

void
tumen_press_room_free (TumenPressRoom *self)
{
  g_clear_object (&self->figure);
  g_clear_object (&self->lesson);
  g_clear_object (&self->text);
  g_clear_pointer (&self->job, tumen_press_job_free);
  g_clear_object (&self->table);
  g_clear_object (&self->library);
  g_object_unref (self->closing);
  g_atomic_rc_box_release (self->progress);
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

static TumenPressInfo *
make_info (TumenPressRoom      *self,
           const TumenPressJob *job)
{
  TumenPressInfo  *info = g_new0 (TumenPressInfo, 1);
  TumenFigureFacts facts;

  tumen_figure_get_facts (self->figure, &facts);
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
  info->n_events = facts.n_rows;
  if (self->lesson == NULL)
    info->alternative = tumen_figure_words_dup_short_alternative (&facts, job->view.language);
  return info;
}

static void
free_info (gpointer data)
{
  tumen_press_info_free (data);
}

/* Of the job: (transfer full) (nullable): the matches, which @content borrows. */
static guint8 *
set_content (TumenPressRoom     *self,
             TumenFigureContent *content)
{
  guint8 *matches = NULL;

  if (self->job->search != NULL)
    matches = tumen_search_find_rows (self->library, self->table, self->job->search, NULL);
  *content = (TumenFigureContent){ .library = self->library, .table = self->table };
  content->matches = matches;
  content->search = self->job->search;
  content->view = &self->job->view;
  content->span = self->job->span;
  content->text = self->text;
  return matches;
}

static TumenFigure *
compose_view (TumenPressRoom *self,
              GCancellable   *cancellable,
              GError        **error)
{
  TumenFigureContent content;
  guint8            *matches = set_content (self, &content);
  TumenFigure       *figure =
    tumen_figure_new (&self->job->figure, &content, cancellable, error);

  g_free (matches);
  return figure;
}

static void
set_lesson_spec (TumenPressRoom  *self,
                 TumenFigureSpec *spec)
{
  *spec = self->job->figure;
  spec->file = tumen_lesson_get_title (self->lesson);
}

static TumenFigure *
compose_lesson (TumenPressRoom *self,
                GCancellable   *cancellable,
                GError        **error)
{
  const TumenPressJob *job = self->job;
  TumenFigureSpec      spec;

  self->lesson =
    tumen_lesson_file_new_lesson (self->library, self->table, job->story, job->view.language);
  set_lesson_spec (self, &spec);
  return tumen_figure_new_for_lesson (&spec, self->lesson, job->lesson.reader, cancellable, error);
}

static void
compose (TumenPressRoom *self,
         GTask          *task)
{
  TumenPressRequest *request = g_task_get_task_data (task);
  GCancellable      *cancellable = g_task_get_cancellable (task);
  GError            *error = NULL;

  g_clear_object (&self->figure);
  g_clear_object (&self->lesson);
  g_clear_pointer (&self->job, tumen_press_job_free);
  if (!ensure_library (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  ensure_table (self, &request->job->view);
  self->job = tumen_press_job_copy (request->job);
  if (self->job->story != NULL)
    self->figure = compose_lesson (self, cancellable, &error);
  else
    self->figure = compose_view (self, cancellable, &error);
  if (self->figure == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_set_object (&self->text, tumen_figure_get_text (self->figure));
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
  const TumenPage   *page = tumen_figure_get_page (self->figure, request->page);
  cairo_surface_t   *surface;
  cairo_t           *cr;
  cairo_status_t     status;

  if (page == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _ ("The figure has no page %u."), request->page + 1);
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

static void
progress_cb (double   share,
             gpointer data)
{
  g_atomic_int_set ((int *)data, (int)(share * 1000.0));
}

/* What a file tells of itself: texts that stand for it, and how to find back to its view. */
typedef struct
{
  char *alternative;
  char *description;
  char *recipe;
} About;

static void
about_init (About          *self,
            TumenPressRoom *room)
{
  TumenLanguage    language = tumen_figure_get_language (room->figure);
  TumenFigureFacts facts;
  g_autoptr (TumenRecipe) recipe = NULL;

  tumen_figure_get_facts (room->figure, &facts);
  *self = (About){ NULL };
  /* What a lesson hides from a student is hidden here as well. */
  if (room->lesson != NULL)
    return;
  self->alternative = tumen_figure_words_dup_short_alternative (&facts, language);
  self->description = tumen_figure_words_dup_long_alternative (&facts, language);
  recipe = tumen_recipe_new (room->library, room->table, facts.rows, facts.n_rows, facts.view);
  if (recipe == NULL)
    return;
  tumen_recipe_set_search (recipe, facts.search);
  self->recipe = tumen_recipe_to_text (recipe);
}

static void
about_clear (About *self)
{
  g_free (self->alternative);
  g_free (self->description);
  g_free (self->recipe);
}

static void
set_file_spec (TumenPressRoom      *self,
               GTask               *task,
               const About         *about,
               TumenFigureFileSpec *spec)
{
  const TumenPressRequest *request = g_task_get_task_data (task);

  *spec = (TumenFigureFileSpec){ .format = request->file.format, .dpi = request->file.dpi };
  spec->tiles = request->file.tiles;
  spec->alternative = about->alternative;
  spec->description = about->description;
  spec->recipe = about->recipe;
  spec->progress = progress_cb;
  spec->progress_data = self->progress;
  spec->cancellable = g_task_get_cancellable (task);
}

/* @data does not tell what is searched for. */
static void
set_data (TumenPressRoom   *self,
          TumenFigureFacts *facts,
          TumenFigureData  *data)
{
  tumen_figure_get_facts (self->figure, facts);
  *data = (TumenFigureData){ .library = self->library, .table = self->table };
  data->rows = facts->rows;
  data->n_rows = facts->n_rows;
  data->view = facts->view;
  data->sentence = tumen_figure_get_sentence (self->figure);
}

static GBytes *
make_data (TumenPressRoom          *self,
           const TumenPressRequest *request,
           const About             *about,
           GError                 **error)
{
  TumenFigureFacts   facts;
  TumenFigureData    data;
  TumenFigureContent content;
  g_autofree guint8 *matches = set_content (self, &content);

  set_data (self, &facts, &data);
  data.address = about->recipe;
  data.search = facts.search;
  data.matches = matches;
  return tumen_figure_data_to_bytes (&data, request->file.data, error);
}

static GBytes *
make_hand_out (TumenPressRoom            *self,
               const TumenFigureFileSpec *spec,
               GError                   **error)
{
  TumenFigureContent content;
  TumenFigureSpec    figure;
  guint8            *matches;
  GBytes            *bytes;

  if (self->lesson != NULL)
    {
      set_lesson_spec (self, &figure);
      return tumen_hand_out_lesson_to_bytes (&figure, self->lesson, self->job->lesson.reader,
                                             error);
    }
  matches = set_content (self, &content);
  bytes = tumen_hand_out_to_bytes (&self->job->figure, &content, spec, error);
  g_free (matches);
  return bytes;
}

static gboolean
is_pages (const TumenPressRequest *request)
{
  return !request->file.is_data && !request->file.is_hand_out;
}

/* Of a file that is not written page by page: (transfer full) (nullable). */
static GBytes *
make_bytes (TumenPressRoom            *self,
            const TumenPressRequest   *request,
            const About               *about,
            const TumenFigureFileSpec *spec,
            GError                   **error)
{
  if (request->file.is_data)
    return make_data (self, request, about, error);
  return make_hand_out (self, spec, error);
}

static char **
list_paths (TumenPressRoom          *self,
            const TumenPressRequest *request)
{
  const char *const path[] = { request->path, NULL };

  if (!is_pages (request))
    return g_strdupv ((char **)path);
  return tumen_figure_file_list_paths (self->figure, request->file.format, request->path);
}

static void
write_file (TumenPressRoom *self,
            GTask          *task)
{
  const TumenPressRequest *request = g_task_get_task_data (task);
  TumenFigureFileSpec      spec;
  About                    about;
  GError                  *error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean done;

  about_init (&about, self);
  set_file_spec (self, task, &about, &spec);
  if (is_pages (request))
    done = tumen_figure_write (self->figure, &spec, request->path, request->replace, &error);
  else
    {
      bytes = make_bytes (self, request, &about, &spec, &error);
      done =
        bytes != NULL && tumen_publish_bytes (request->path, bytes, request->replace, &error);
    }
  about_clear (&about);
  if (done)
    g_task_return_pointer (task, list_paths (self, request), (GDestroyNotify)g_strfreev);
  else
    g_task_return_error (task, error);
}

static void
pack (TumenPressRoom *self,
      GTask          *task)
{
  const TumenPressRequest *request = g_task_get_task_data (task);
  TumenFigureFileSpec      spec;
  About                    about;
  GError                  *error = NULL;
  GBytes                  *bytes;

  about_init (&about, self);
  set_file_spec (self, task, &about, &spec);
  if (is_pages (request))
    bytes = tumen_figure_to_bytes (self->figure, &spec, 0, &error);
  else
    bytes = make_bytes (self, request, &about, &spec, &error);
  about_clear (&about);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
count (TumenPressRoom *self,
       GTask          *task)
{
  TumenFigureFacts       facts;
  TumenFigureData        data;
  TumenFigureDataCounts *counts = g_new0 (TumenFigureDataCounts, 1);
  GError                *error = NULL;

  set_data (self, &facts, &data);
  if (tumen_figure_data_count (&data, g_task_get_cancellable (task), counts, &error))
    {
      g_task_return_pointer (task, counts, g_free);
      return;
    }
  g_free (counts);
  g_task_return_error (task, error);
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
  else if (self->figure == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no figure yet."));
  else if (request->kind == TUMEN_PRESS_WRITE)
    write_file (self, task);
  else if (request->kind == TUMEN_PRESS_PACK)
    pack (self, task);
  else if (request->kind == TUMEN_PRESS_COUNT)
    count (self, task);
  else
    draw (self, task);
}
