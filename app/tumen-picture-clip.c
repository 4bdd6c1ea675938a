/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-clip.h"

#define MEDIA_TYPE "image/png"

struct _TumenPictureClip
{
  GdkContentProvider parent_instance;

  /* owned */
  TumenScene      *scene;
  TumenPictureSpec spec; /* and its texts */

  /* plain state */
  guint selected; /* row, or TUMEN_NO_ROW */
};

/* Of one request. */
typedef struct
{
  TumenPictureRecord *record;
  GOutputStream      *stream;
} Request;

G_DEFINE_FINAL_TYPE (TumenPictureClip, tumen_picture_clip, GDK_TYPE_CONTENT_PROVIDER)

static void
free_request (gpointer data)
{
  Request *request = data;

  tumen_picture_record_free (request->record);
  g_object_unref (request->stream);
  g_free (request);
}

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Request *request = data;
  GError  *error = NULL;
  g_autoptr (GBytes) bytes = tumen_picture_record_draw (request->record, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify)g_bytes_unref);
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
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GTask   *task = data;
  Request *request = g_task_get_task_data (G_TASK (result));
  GError  *error = NULL;
  GBytes  *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, bytes, (GDestroyNotify)g_bytes_unref);
  g_output_stream_write_all_async (request->stream, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), written_cb, task);
}

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  const char *types[] = { MEDIA_TYPE };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

static void
tumen_picture_clip_write_mime_type_async (GdkContentProvider *provider,
                                          const char         *mime_type,
                                          GOutputStream      *stream,
                                          int                 io_priority,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            data)
{
  TumenPictureClip *self = TUMEN_PICTURE_CLIP (provider);
  TumenOverlay      overlay = { self->selected, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  GTask            *task = g_task_new (self, cancellable, callback, data);
  Request          *request;
  g_autoptr (GTask) drawing = NULL;

  g_task_set_source_tag (task, tumen_picture_clip_write_mime_type_async);
  request = g_new0 (Request, 1);
  request->record = tumen_picture_record_new (&self->spec, self->scene, &overlay);
  request->stream = g_object_ref (stream);
  drawing = g_task_new (self, cancellable, drawn_cb, task);
  g_task_set_task_data (drawing, request, free_request);
  g_task_run_in_thread (drawing, draw);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider,
                        GAsyncResult       *result,
                        GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
tumen_picture_clip_finalize (GObject *object)
{
  TumenPictureClip *self = TUMEN_PICTURE_CLIP (object);

  g_clear_object (&self->scene);
  g_free ((char *)self->spec.title);
  g_free ((char *)self->spec.description);
  g_free ((char *)self->spec.recipe);
  G_OBJECT_CLASS (tumen_picture_clip_parent_class)->finalize (object);
}

static void
tumen_picture_clip_class_init (TumenPictureClipClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_picture_clip_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = tumen_picture_clip_write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
tumen_picture_clip_init (TumenPictureClip *self)
{
}

/* @selected: row of the scene's table, or TUMEN_NO_ROW */
GdkContentProvider *
tumen_picture_clip_new (const TumenPictureSpec *spec,
                        TumenScene             *scene,
                        guint                   selected)
{
  TumenPictureClip *self;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_SCENE (scene), NULL);

  self = g_object_new (TUMEN_TYPE_PICTURE_CLIP, NULL);
  self->scene = g_object_ref (scene);
  self->spec = *spec;
  self->spec.title = g_strdup (spec->title);
  self->spec.description = g_strdup (spec->description);
  self->spec.recipe = g_strdup (spec->recipe);
  self->selected = selected;
  return GDK_CONTENT_PROVIDER (self);
}
