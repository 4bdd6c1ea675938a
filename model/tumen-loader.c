/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-loader.h"

#include "tumen-watch.h"

/* Microseconds before a preview is shown; making it takes as long again. */
#define PATIENCE       (150 * G_TIME_SPAN_MILLISECOND)
#define PREVIEW_EVENTS 10000

struct _TumenLoader
{
  GObject parent_instance;

  /* Set once. */
  char         *path;
  TumenReading  reading;
  GMainContext *context; /* (nullable): of who waits */

  /* Told on the waiting thread. */
  double        fraction;
  guint         n_events;
  TumenLibrary *preview; /* (nullable) owned */

  /* What the reading thread has to tell, under the lock. */
  GMutex        lock;
  gboolean      is_telling; /* a source is under way */
  double        new_fraction;
  guint         new_n_events;
  TumenLibrary *new_preview; /* (nullable) owned */
};

enum {
  PROP_0,
  PROP_FRACTION,
  PROP_N_EVENTS,
  PROP_PREVIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TumenLoader, tumen_loader, G_TYPE_OBJECT)

/* A source on the waiting thread: takes over what was told since the last one. */
static gboolean
take_news_cb (gpointer data)
{
  TumenLoader *self = data;
  guint        n_events;
  double       fraction;
  g_autoptr (TumenLibrary) preview = NULL;

  g_mutex_lock (&self->lock);
  self->is_telling = FALSE;
  n_events = self->new_n_events;
  fraction = self->new_fraction;
  preview = g_steal_pointer (&self->new_preview);
  g_mutex_unlock (&self->lock);

  g_object_freeze_notify (G_OBJECT (self));
  if (n_events != self->n_events)
    {
      self->n_events = n_events;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_EVENTS]);
    }
  if (fraction > self->fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  if (preview != NULL)
    {
      g_set_object (&self->preview, preview);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
    }
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

/* The lock is held. */
static void
tell (TumenLoader *self)
{
  GSource *source;

  if (self->is_telling)
    return;
  self->is_telling = TRUE;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, take_news_cb, g_object_ref (self), g_object_unref);
  g_source_set_static_name (source, "tumen-loader");
  g_source_attach (source, self->context);
  g_source_unref (source);
}

static void
told_cb (double   fraction,
         guint    n_events,
         gpointer data)
{
  TumenLoader *self = data;

  g_mutex_lock (&self->lock);
  self->new_fraction = MAX (self->new_fraction, fraction);
  self->new_n_events = n_events;
  tell (self);
  g_mutex_unlock (&self->lock);
}

static void
shown_cb (TumenLibrary *preview,
          gpointer      data)
{
  TumenLoader *self = data;

  g_mutex_lock (&self->lock);
  g_set_object (&self->new_preview, preview);
  tell (self);
  g_mutex_unlock (&self->lock);
}

static gboolean
is_data_set (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".json");
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TumenLoader  *self = source;
  TumenWatch    watch = { cancellable, self->reading, told_cb, shown_cb, .data = self };
  TumenLibrary *library;
  GError       *error = NULL;

  watch.show_at = g_get_monotonic_time () + PATIENCE;
  watch.show_events = PREVIEW_EVENTS;
  if (is_data_set (self->path))
    library = tumen_library_import_data_set (self->path, &error);
  else
    library = tumen_library_open_watched (self->path, &watch, &error);
  if (library == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  told_cb (1.0, g_list_model_get_n_items (tumen_library_get_events (library)), self);
  g_task_return_pointer (task, library, g_object_unref);
}

static void
tumen_loader_finalize (GObject *object)
{
  TumenLoader *self = TUMEN_LOADER (object);

  g_free (self->path);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->preview);
  g_clear_object (&self->new_preview);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (tumen_loader_parent_class)->finalize (object);
}

static void
tumen_loader_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TumenLoader *self = TUMEN_LOADER (object);

  switch (id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_N_EVENTS:
      g_value_set_uint (value, self->n_events);
      break;
    case PROP_PREVIEW:
      g_value_set_object (value, self->preview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tumen_loader_class_init (TumenLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const int     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tumen_loader_finalize;
  object_class->get_property = tumen_loader_get_property;

  /**
   * TumenLoader:fraction:
   *
   * How much was read, from 0 to 1. It never falls, and is 1 before run_finish().
   */
  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0.0, 1.0, 0.0, flags);
  /**
   * TumenLoader:n-events:
   *
   * How many events were read so far.
   */
  properties[PROP_N_EVENTS] =
    g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * TumenLoader:preview:
   *
   * Set at most once, if reading takes longer than about 0.3 s: a library with the first events
   * of the file. Its table is whole and can be shown and filtered, its objects cannot be had:
   * tumen_library_dup_event() gives %NULL. Throw it away when the whole library is there.
   */
  properties[PROP_PREVIEW] =
    g_param_spec_object ("preview", NULL, NULL, TUMEN_TYPE_LIBRARY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tumen_loader_init (TumenLoader *self)
{
  g_mutex_init (&self->lock);
}

/**
 * tumen_loader_new:
 * @path: a library, or a data set by its suffix ".json"
 * @reading: the dates that will be shown first; tumen_table_new() then has them at once
 *
 * Returns: (transfer full): a loader for that file, to be run once
 */
TumenLoader *
tumen_loader_new (const char  *path,
                  TumenReading reading)
{
  TumenLoader *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (TUMEN_TYPE_LOADER, NULL);
  self->path = g_strdup (path);
  self->reading = reading;
  return self;
}

/**
 * tumen_loader_run_async:
 * @self: a loader that was not run yet
 * @cancellable: (nullable): gives up; @callback then comes at once, and nothing stays open
 * @callback: called on this thread's main context
 * @data: for @callback
 *
 * Reads the file on another thread.
 */
void
tumen_loader_run_async (TumenLoader        *self,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TUMEN_IS_LOADER (self) && self->context == NULL);

  self->context = g_main_context_ref_thread_default ();
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tumen_loader_run_async);
  g_task_set_return_on_cancel (task, TRUE);
  /* GLib loses the error of a task that is cancelled before its thread begins. */
  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, read_in_thread);
}

/**
 * tumen_loader_run_finish:
 * @result: as the callback got it
 *
 * Returns: (transfer full) (nullable): the library; errors are those of tumen_library_open()
 */
TumenLibrary *
tumen_loader_run_finish (TumenLoader  *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tumen_loader_get_fraction:
 *
 * Returns: how much was read, from 0 to 1
 */
double
tumen_loader_get_fraction (TumenLoader *self)
{
  return self->fraction;
}

/**
 * tumen_loader_get_n_events:
 *
 * Returns: how many events were read so far
 */
guint
tumen_loader_get_n_events (TumenLoader *self)
{
  return self->n_events;
}

/**
 * tumen_loader_get_preview:
 *
 * Returns: (transfer none) (nullable): what can be shown while reading goes on
 */
TumenLibrary *
tumen_loader_get_preview (TumenLoader *self)
{
  return self->preview;
}
