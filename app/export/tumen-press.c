/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-press-private.h"

#include <unistd.h>

#define NICENESS 5 /* where both want the processor, the window comes first */

struct _TumenPress
{
  GObject parent_instance;

  /* owned */
  char         *path;  /* (nullable) */
  GAsyncQueue  *queue; /* of owned tasks; @closing ends it */
  GCancellable *closing;
  GCancellable *last[TUMEN_N_PRESS_KINDS];
  GThread      *thread;   /* from the first request on */
  int          *progress; /* as of the room */
};

G_DEFINE_FINAL_TYPE (TumenPress, tumen_press, G_TYPE_OBJECT)

/* What the thread begins with. */
typedef struct
{
  GAsyncQueue    *queue;
  TumenPressRoom *room;
} Shift;

static gpointer
work (gpointer data)
{
  Shift   *shift = data;
  gpointer next = g_async_queue_pop (shift->queue);

  /* On Linux, of this thread alone. */
  (void)nice (NICENESS);
  while (next != shift->room->closing)
    {
      tumen_press_room_do (shift->room, next);
      g_object_unref (next);
      next = g_async_queue_pop (shift->queue);
    }
  tumen_press_room_free (shift->room);
  g_async_queue_unref (shift->queue);
  g_free (shift);
  return NULL;
}

static void
start (TumenPress *self)
{
  Shift *shift = g_new0 (Shift, 1);

  shift->queue = g_async_queue_ref (self->queue);
  shift->room = tumen_press_room_new (self->path, self->closing, self->progress);
  self->thread = g_thread_new ("press", work, shift);
}

static void
cancel_last (TumenPress    *self,
             TumenPressKind kind)
{
  if (self->last[kind] != NULL)
    g_cancellable_cancel (self->last[kind]);
  g_clear_object (&self->last[kind]);
}

/* The thread is not waited for, since it may be in the middle of something long. */
static void
tumen_press_finalize (GObject *object)
{
  TumenPress *self = TUMEN_PRESS (object);

  g_cancellable_cancel (self->closing);
  for (int kind = 0; kind < TUMEN_N_PRESS_KINDS; kind++)
    cancel_last (self, (TumenPressKind)kind);
  if (self->thread != NULL)
    {
      g_async_queue_push (self->queue, self->closing);
      g_thread_unref (self->thread);
    }
  g_async_queue_unref (self->queue);
  g_object_unref (self->closing);
  g_atomic_rc_box_release (self->progress);
  g_free (self->path);
  G_OBJECT_CLASS (tumen_press_parent_class)->finalize (object);
}

static void
tumen_press_class_init (TumenPressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_press_finalize;
}

static void
tumen_press_init (TumenPress *self)
{
  self->queue = g_async_queue_new ();
  self->closing = g_cancellable_new ();
  self->progress = g_atomic_rc_box_new0 (int);
}

static void
ask (TumenPress              *self,
     const TumenPressRequest *request,
     GAsyncReadyCallback      callback,
     gpointer                 data)
{
  GCancellable *cancellable = g_cancellable_new ();
  GTask        *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, g_memdup2 (request, sizeof *request), tumen_press_request_free);
  /* What was written stays written, whoever gave up meanwhile. */
  g_task_set_check_cancellable (task, request->kind != TUMEN_PRESS_WRITE);
  cancel_last (self, request->kind);
  self->last[request->kind] = cancellable;
  if (self->thread == NULL)
    start (self);
  g_async_queue_push (self->queue, task);
}

/* Public API */

/**
 * tumen_press_new:
 * @path: (nullable): of a library or data set; %NULL: the built-in one
 *
 * Nothing is opened before the first request.
 *
 * Returns: (transfer full): a press
 */
TumenPress *
tumen_press_new (const char *path)
{
  TumenPress *self = g_object_new (TUMEN_TYPE_PRESS, NULL);

  self->path = g_strdup (path);
  return self;
}

/**
 * tumen_press_cancel:
 *
 * Stops the last request of @kind, unless it is done.
 */
void
tumen_press_cancel (TumenPress    *self,
                    TumenPressKind kind)
{
  g_return_if_fail (TUMEN_IS_PRESS (self));

  cancel_last (self, kind);
}

/**
 * tumen_press_compose_async:
 *
 * Lays out the pages of @job, which later requests draw.
 */
void
tumen_press_compose_async (TumenPress          *self,
                           const TumenPressJob *job,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_COMPOSE };

  g_return_if_fail (TUMEN_IS_PRESS (self) && job != NULL);

  request.job = tumen_press_job_copy (job);
  ask (self, &request, callback, data);
}

/**
 * tumen_press_compose_finish:
 *
 * Returns: (transfer full) (nullable): what came of it
 */
TumenPressInfo *
tumen_press_compose_finish (GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tumen_press_draw_async:
 * @page: from 0
 * @scale: pixels for each px
 *
 * Draws a page of what was composed last.
 */
void
tumen_press_draw_async (TumenPress         *self,
                        guint               page,
                        double              scale,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_DRAW, .page = page, .scale = scale };

  g_return_if_fail (TUMEN_IS_PRESS (self) && scale > 0.0);

  ask (self, &request, callback, data);
}

/**
 * tumen_press_record_async:
 * @page: from 0
 *
 * Records a page of what was composed last, so that it can be printed: whoever plays it needs no
 * fonts of this thread.
 */
void
tumen_press_record_async (TumenPress         *self,
                          guint               page,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_RECORD, .page = page };

  g_return_if_fail (TUMEN_IS_PRESS (self));

  ask (self, &request, callback, data);
}

/**
 * tumen_press_draw_finish:
 *
 * Returns: (transfer full) (nullable): an image of the page, or the page recorded
 */
cairo_surface_t *
tumen_press_draw_finish (GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tumen_press_write_async:
 * @path: of the file
 * @replace: whether a file of that name may be replaced
 *
 * Writes what was composed last: whole, or not at all.
 */
void
tumen_press_write_async (TumenPress           *self,
                         const TumenPressFile *file,
                         const char           *path,
                         gboolean              replace,
                         GAsyncReadyCallback   callback,
                         gpointer              data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_WRITE, .file = *file, .replace = replace };

  g_return_if_fail (TUMEN_IS_PRESS (self) && path != NULL);

  request.path = g_strdup (path);
  g_atomic_int_set (self->progress, 0);
  ask (self, &request, callback, data);
}

/**
 * tumen_press_write_finish:
 *
 * Returns: (transfer full) (nullable): the paths of the files, of which there may be several
 */
char **
tumen_press_write_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tumen_press_pack_async:
 *
 * Makes the bytes of a file of what was composed last, for the clipboard; of pages that are files
 * of their own, of the first.
 */
void
tumen_press_pack_async (TumenPress           *self,
                        const TumenPressFile *file,
                        GAsyncReadyCallback   callback,
                        gpointer              data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_PACK, .file = *file };

  g_return_if_fail (TUMEN_IS_PRESS (self));

  ask (self, &request, callback, data);
}

/**
 * tumen_press_pack_finish:
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
tumen_press_pack_finish (GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tumen_press_count_async:
 *
 * Counts what there is in data of what was composed last.
 */
void
tumen_press_count_async (TumenPress         *self,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  TumenPressRequest request = { .kind = TUMEN_PRESS_COUNT };

  g_return_if_fail (TUMEN_IS_PRESS (self));

  ask (self, &request, callback, data);
}

/**
 * tumen_press_count_finish:
 * @counts: (out): what there is
 *
 * Returns: whether it could be counted
 */
gboolean
tumen_press_count_finish (GAsyncResult          *result,
                          TumenFigureDataCounts *counts,
                          GError               **error)
{
  g_autofree TumenFigureDataCounts *found = g_task_propagate_pointer (G_TASK (result), error);

  if (found != NULL)
    *counts = *found;
  return found != NULL;
}

/**
 * tumen_press_get_progress:
 *
 * Returns: how much of what is written is done, 0 to 1
 */
double
tumen_press_get_progress (TumenPress *self)
{
  g_return_val_if_fail (TUMEN_IS_PRESS (self), 0.0);

  return g_atomic_int_get (self->progress) / 1000.0;
}
