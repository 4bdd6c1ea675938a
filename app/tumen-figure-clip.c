/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-clip.h"

struct _TumenFigureClip
{
  GdkContentProvider parent_instance;

  /* owned */
  char          *path; /* (nullable) of the library */
  TumenPressJob *job;

  /* plain state */
  TumenPressFile file; /* its format does not matter */
};

/* Of one request. It has a press of its own, which keeps no library once it is answered. */
typedef struct
{
  TumenPress    *press;
  TumenPressFile file;
  GOutputStream *stream;
  GBytes        *bytes; /* (nullable) */
} Request;

#define HTML       "text/html"
#define PLAIN      "text/plain;charset=utf-8"
#define MOST_TYPES 4

static const struct
{
  const char       *type;
  TumenFigureFormat format;
} pictures[] = {
  { "image/png", TUMEN_FIGURE_PNG },
  { "image/svg+xml", TUMEN_FIGURE_SVG_TEXT },
  { "application/pdf", TUMEN_FIGURE_PDF },
};

static const char *const data_types[TUMEN_N_DATA_FORMATS] = {
  [TUMEN_DATA_CSV] = "text/csv",
  [TUMEN_DATA_JSON] = "application/json",
  [TUMEN_DATA_CSL_JSON] = "application/vnd.citationstyles.csl+json",
  [TUMEN_DATA_BIBTEX] = "application/x-bibtex",
  [TUMEN_DATA_RIS] = "application/x-research-info-systems",
  [TUMEN_DATA_ICALENDAR] = "text/calendar",
};

G_DEFINE_FINAL_TYPE (TumenFigureClip, tumen_figure_clip, GDK_TYPE_CONTENT_PROVIDER)

static void
free_request (gpointer data)
{
  Request *request = data;

  g_object_unref (request->press);
  g_object_unref (request->stream);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_free (request);
}

static void
written_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
packed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError  *error = NULL;

  request->bytes = tumen_press_pack_finish (result, &error);
  if (request->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_output_stream_write_all_async (request->stream, g_bytes_get_data (request->bytes, NULL),
                                   g_bytes_get_size (request->bytes), G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), written_cb,
                                   g_object_ref (task));
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError  *error = NULL;
  g_autoptr (TumenPressInfo) info = tumen_press_compose_finish (result, &error);

  if (info == NULL)
    g_task_return_error (task, error);
  else
    tumen_press_pack_async (request->press, &request->file, packed_cb, g_object_ref (task));
}

/* Who asks first for what has the best chance to get it: the richest form stands first. */
static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  const TumenPressFile *file = &TUMEN_FIGURE_CLIP (provider)->file;
  const char           *names[MOST_TYPES];
  guint                 n_names = 0;

  if (file->is_data)
    {
      names[n_names++] = data_types[file->data];
      names[n_names++] = PLAIN;
    }
  if (file->is_hand_out)
    names[n_names++] = HTML;
  for (guint i = 0; i < G_N_ELEMENTS (pictures) && !file->is_data; i++)
    names[n_names++] = pictures[i].type;
  return gdk_content_formats_new (names, n_names);
}

/* Pictures are never those of the text beside them. */
static void
set_file (TumenFigureClip *self,
          const char      *type,
          TumenPressFile  *file)
{
  *file = self->file;
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      if (!g_str_equal (type, pictures[i].type))
        continue;
      file->is_hand_out = FALSE;
      file->format = pictures[i].format;
    }
}

static void
tumen_figure_clip_write_mime_type_async (GdkContentProvider *provider,
                                         const char         *mime_type,
                                         GOutputStream      *stream,
                                         int                 io_priority,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            data)
{
  TumenFigureClip *self = TUMEN_FIGURE_CLIP (provider);
  GTask           *task = g_task_new (self, cancellable, callback, data);
  Request         *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, tumen_figure_clip_write_mime_type_async);
  request->press = tumen_press_new (self->path);
  request->stream = g_object_ref (stream);
  set_file (self, mime_type, &request->file);
  g_task_set_task_data (task, request, free_request);
  tumen_press_compose_async (request->press, self->job, composed_cb, task);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider,
                        GAsyncResult       *result,
                        GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
tumen_figure_clip_finalize (GObject *object)
{
  TumenFigureClip *self = TUMEN_FIGURE_CLIP (object);

  g_free (self->path);
  tumen_press_job_free (self->job);
  G_OBJECT_CLASS (tumen_figure_clip_parent_class)->finalize (object);
}

static void
tumen_figure_clip_class_init (TumenFigureClipClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_figure_clip_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = tumen_figure_clip_write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
tumen_figure_clip_init (TumenFigureClip *self)
{
}

/* @path: (nullable) of the library; @file: but for its format */
GdkContentProvider *
tumen_figure_clip_new (const char           *path,
                       const TumenPressJob  *job,
                       const TumenPressFile *file)
{
  TumenFigureClip *self;

  g_return_val_if_fail (job != NULL && file != NULL, NULL);

  self = g_object_new (TUMEN_TYPE_FIGURE_CLIP, NULL);
  self->path = g_strdup (path);
  self->job = tumen_press_job_copy (job);
  self->file = *file;
  return GDK_CONTENT_PROVIDER (self);
}
