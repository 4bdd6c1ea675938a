/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-lesson-window.h"

#include "bench-process.h"
#include "bench-samples.h"

#include "tumen-audience.h"
#include "tumen-library-stories.h"
#include "tumen-presenter.h"

#include <malloc.h>
#include <string.h>

#define WIDTH       1920
#define HEIGHT      1080
#define BYTES_A_KIB 1024.0
/* Until the camera has come to rest, ms. */
#define REST_MS 600
/* Keys before those that count: fonts are loaded, and all pages were seen. */
#define N_WARM        8
#define N_WARM_MEMORY 400

/** Class: a lesson on the screen of a class, and what is waited for. */
typedef struct
{
  GMainLoop      *loop;
  TumenLesson    *lesson;
  TumenAudience  *audience;
  TumenPresenter *presenter; /* (nullable) */
  GdkFrameClock  *clock;
  gboolean        is_waiting;
} Class;

static TumenLesson *
make_lesson (TumenLibrary *library,
             guint         number)
{
  g_autoptr (GPtrArray) stories = tumen_library_dup_stories (library, NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  TumenLesson *lesson;

  lesson = tumen_lesson_new (library, table, stories->pdata[number % stories->len],
                             TUMEN_LANGUAGE_ES);
  tumen_lesson_set_seed (lesson, 1);
  return lesson;
}

static void
painted_cb (GdkFrameClock *clock,
            Class         *self)
{
  if (self->is_waiting)
    g_main_loop_quit (self->loop);
  self->is_waiting = FALSE;
}

static void
wait_for_frame (Class *self)
{
  self->is_waiting = TRUE;
  g_main_loop_run (self->loop);
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
rest (Class *self)
{
  g_timeout_add (REST_MS, quit_cb, self->loop);
  g_main_loop_run (self->loop);
}

static void
class_open (Class   *self,
            guint    number,
            gboolean with_presenter)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

  *self = (Class){ .loop = g_main_loop_new (NULL, FALSE) };
  self->lesson = make_lesson (library, number);
  self->audience = TUMEN_AUDIENCE (tumen_audience_new (NULL, self->lesson));
  gtk_window_set_default_size (GTK_WINDOW (self->audience), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->audience));
  if (with_presenter)
    {
      self->presenter = tumen_presenter_new (NULL, self->lesson, g_get_monotonic_time ());
      tumen_presenter_follow (self->presenter, tumen_audience_get_view (self->audience));
      gtk_window_present (GTK_WINDOW (self->presenter));
    }
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->audience));
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  wait_for_frame (self);
  rest (self);
}

static void
class_close (Class *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  if (self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (self->presenter));
  gtk_window_destroy (GTK_WINDOW (self->audience));
  g_object_unref (self->lesson);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_main_loop_unref (self->loop);
}

/* On, and from the page at the end to the first stop again. */
static void
press_on (Class *self)
{
  gboolean is_at_end = tumen_lesson_get_index (self->lesson) ==
                       tumen_lesson_get_n_stops (self->lesson);

  tumen_audience_press_key (self->audience, is_at_end ? GDK_KEY_Home : GDK_KEY_Right, 0);
}

/* From the key to the end of the first frame that is another one; the lesson is at rest before. */
int
bench_lesson_window_keys (guint    n_keys,
                          gboolean with_presenter)
{
  Class class;
  g_auto (BenchSamples) walls = { 0 };
  g_auto (BenchSamples) cpus = { 0 };

  bench_samples_init (&walls);
  bench_samples_init (&cpus);
  class_open (&class, 0, with_presenter);
  for (guint i = 0; i < N_WARM + n_keys; i++)
    {
      double wall = bench_time_wall (), cpu = bench_time_process ();

      press_on (&class);
      wait_for_frame (&class);
      if (i >= N_WARM)
        {
          bench_samples_add (&walls, bench_time_wall () - wall);
          bench_samples_add (&cpus, bench_time_process () - cpu);
        }
      rest (&class);
    }
  class_close (&class);
  bench_process_put_number ("key_ms", bench_samples_get_median (&walls));
  bench_process_put_number ("key_p95_ms", bench_samples_get_share (&walls, 0.95));
  bench_process_put_number ("key_max_ms", bench_samples_get_share (&walls, 1.0));
  bench_process_put_number ("key_cpu_ms", bench_samples_get_median (&cpus));
  bench_process_put_number ("key_cpu_p95_ms", bench_samples_get_share (&cpus, 0.95));
  return 0;
}

static double
count_kib (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double)(info.uordblks + info.hblkhd) / BYTES_A_KIB;
}

/* What whoever presents does beside going on: there and back again. */
static guint
choose_key (Class *self,
            guint  number)
{
  static const guint keys[] = { GDK_KEY_b, GDK_KEY_b, GDK_KEY_plus, GDK_KEY_minus,
                                GDK_KEY_l, GDK_KEY_l, GDK_KEY_w, GDK_KEY_w };

  if (number % 4 == 3)
    return keys[number / 4 % G_N_ELEMENTS (keys)];
  if (tumen_lesson_get_index (self->lesson) == tumen_lesson_get_n_stops (self->lesson))
    return GDK_KEY_Home;
  return number % 40 < 30 ? GDK_KEY_Right : GDK_KEY_Left;
}

/* As it was at first, so that what is in use can be compared. */
static void
go_home (Class *self)
{
  const guint back[] = { GDK_KEY_minus, GDK_KEY_minus, GDK_KEY_minus, GDK_KEY_Home };

  if (tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    tumen_lesson_set_blank (self->lesson, TUMEN_BLANK_NONE);
  if (tumen_audience_get_theme (self->audience) != TUMEN_THEME_LIGHT)
    tumen_audience_press_key (self->audience, GDK_KEY_l, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (back); i++)
    tumen_audience_press_key (self->audience, back[i], 0);
  rest (self);
}

/* Each key is followed by the frame that it makes, and by others while the camera moves. */
static void
press_keys (Class *self,
            guint  n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      tumen_audience_press_key (self->audience, choose_key (self, i), 0);
      gtk_widget_queue_draw (GTK_WIDGET (self->audience));
      wait_for_frame (self);
    }
  go_home (self);
}

/* With both windows; a lesson of two hours has some thousand keys. */
int
bench_lesson_window_memory (guint n_keys)
{
  Class class;
  double begin;

  class_open (&class, 1, TRUE);
  press_keys (&class, N_WARM_MEMORY);
  begin = count_kib ();
  press_keys (&class, n_keys / 2);
  bench_process_put_number ("first_kib", count_kib () - begin);
  begin = count_kib ();
  press_keys (&class, n_keys / 2);
  bench_process_put_number ("second_kib", count_kib () - begin);
  class_close (&class);
  return 0;
}
