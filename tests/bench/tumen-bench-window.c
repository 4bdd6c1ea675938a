/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The part of tumen-bench that needs a display, in a process of its own:
 *
 *   tumen-bench-window empty-window | program-window
 *   tumen-bench-window empty-frames N-FRAMES
 *   tumen-bench-window canvas-frames N-FRAMES N-EVENTS IDLE-SECONDS
 *   tumen-bench-window lesson-keys N-KEYS WITH-PRESENTER
 *   tumen-bench-window lesson-memory N-KEYS
 *
 * Writes lines of a key and a number. Status 77: there is no display.
 */

#include "config.h"

#include "bench-lesson-window.h"
#include "bench-process.h"
#include "bench-samples.h"
#include "bench-table.h"

#include "tumen-application.h"
#include "tumen-style.h"
#include "tumen-timeline.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#define EXIT_SKIPPED 77
#define SEED         1
#define WIDTH        1920
#define HEIGHT       1080
/* Frames before those that count. */
#define N_WARM     5
#define PAN_STEP   24.0
#define PAN_FRAMES 20
#define MONTH      30.4375

typedef struct _Run Run;

typedef void (*Step) (Run  *self,
                      guint frame);

struct _Run
{
  GMainLoop     *loop;
  GtkWidget     *window;
  GtkWidget     *canvas;
  TumenExplorer *explorer; /* (nullable) */
  TumenTable    *table;    /* (nullable) */
  TumenSpan      month;
  Step           step;
  guint          n_frames, frame, n_painted;
  double         begin, cpu_ms;
};

/* What no other process shares, in KiB. */
static double
read_private_memory (void)
{
  g_autofree char *text = NULL;
  double           kib = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return NAN;
  for (const char *p = strstr (text, "Private_"); p != NULL; p = strstr (p + 1, "Private_"))
    {
      if (g_str_has_prefix (p, "Private_Clean:") || g_str_has_prefix (p, "Private_Dirty:"))
        kib += g_ascii_strtod (strchr (p, ':') + 1, NULL);
    }
  return kib;
}

static void
first_frame_cb (GdkFrameClock *clock,
                GApplication  *application)
{
  static gboolean is_done = FALSE;

  if (is_done)
    return;
  is_done = TRUE;
  g_print ("first 1\n");
  bench_process_put_number ("private_kib", read_private_memory ());
  g_application_quit (application);
}

static void
realize_cb (GtkWidget    *window,
            GApplication *application)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (first_frame_cb), application, 0);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWidget      *window)
{
  if (gtk_widget_get_realized (window))
    realize_cb (window, G_APPLICATION (application));
  else
    g_signal_connect_object (window, "realize", G_CALLBACK (realize_cb), application, 0);
}

static void
activate_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_application (GtkApplication *application)
{
  char  name[] = "tumen";
  char *arguments[] = { name, NULL };

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, arguments);
}

static int
show_empty_window (void)
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
  return run_application (GTK_APPLICATION (application));
}

static int
show_program_window (void)
{
  g_autoptr (TumenApplication) application = tumen_application_new ();

  return run_application (GTK_APPLICATION (application));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *self = data;

  if (self->frame == N_WARM)
    self->begin = bench_time_process ();
  if (self->frame == N_WARM + self->n_frames)
    {
      self->cpu_ms = (bench_time_process () - self->begin) / self->n_frames;
      g_main_loop_quit (self->loop);
      return G_SOURCE_REMOVE;
    }
  self->step (self, self->frame++);
  return G_SOURCE_CONTINUE;
}

/* What the process computes for one frame in which @step changes something. */
static void
measure (Run        *self,
         const char *key,
         Step        step)
{
  self->step = step;
  self->frame = 0;
  gtk_widget_add_tick_callback (self->window, tick_cb, self, NULL);
  g_main_loop_run (self->loop);
  bench_process_put_number (key, self->cpu_ms);
}

/* A widget that is one colour, another one in each frame: all of the window changes, and nothing
 * is drawn but that. */
#define BENCH_TYPE_COLOUR (bench_colour_get_type ())
G_DECLARE_FINAL_TYPE (BenchColour, bench_colour, BENCH, COLOUR, GtkWidget)

struct _BenchColour
{
  GtkWidget parent_instance;

  gboolean is_other;
};

G_DEFINE_FINAL_TYPE (BenchColour, bench_colour, GTK_TYPE_WIDGET)

static void
bench_colour_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BenchColour    *self = BENCH_COLOUR (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                            (float)gtk_widget_get_height (widget));
  GdkRGBA         colour = { 0.5F, 0.5F, self->is_other ? 0.6F : 0.5F, 1 };

  self->is_other = !self->is_other;
  gtk_snapshot_append_color (snapshot, &colour, &all);
}

static void
bench_colour_class_init (BenchColourClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_colour_snapshot;
}

static void
bench_colour_init (BenchColour *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static void
step_colour (Run  *self,
             guint frame)
{
  gtk_widget_queue_draw (self->canvas);
}

static void
step_nothing (Run  *self,
              guint frame)
{
}

static void
step_whole (Run  *self,
            guint frame)
{
  double    days = self->month.end - self->month.begin;
  double    grow = days * 0.02 * (frame % 10 + 1);
  TumenSpan span = { self->month.begin - grow, self->month.end + grow };

  tumen_explorer_set_span (self->explorer, span);
}

static void
step_pan (Run  *self,
          guint frame)
{
  gboolean is_back = frame / PAN_FRAMES % 2 == 1;

  tumen_timeline_pan (TUMEN_TIMELINE (self->canvas), is_back ? -PAN_STEP : PAN_STEP, 0);
}

/* The next thing on the canvas that stands for one event. */
static const TumenSceneItem *
find_item (Run  *self,
           guint frame)
{
  guint                 n_items;
  const TumenSceneItem *items;

  items = tumen_scene_get_items (tumen_timeline_get_scene (TUMEN_TIMELINE (self->canvas)),
                                 &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenSceneItem *item = &items[(i + frame * 7) % n_items];

      if (item->type == TUMEN_ITEM_MARK && item->event != TUMEN_NO_ROW && item->cx > 0 &&
          item->cx < WIDTH)
        return item;
    }
  return NULL;
}

static void
step_hover (Run  *self,
            guint frame)
{
  const TumenSceneItem *item = find_item (self, frame);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->canvas);

  for (guint i = 0; item != NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", item->cx, item->cy);
    }
}

static void
step_selection (Run  *self,
                guint frame)
{
  const TumenSceneItem *item = find_item (self, frame);

  if (item != NULL)
    tumen_explorer_select (self->explorer, tumen_table_get_id (self->table, item->event));
}

static void
count_paint_cb (GdkFrameClock *clock,
                Run           *self)
{
  self->n_painted++;
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
rest (Run  *self,
      guint seconds)
{
  g_timeout_add_seconds (seconds, quit_cb, self->loop);
  g_main_loop_run (self->loop);
}

/* After a second for what still wants to settle. */
static void
measure_idle (Run  *self,
              guint seconds)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  rest (self, 1);
  g_signal_connect (clock, "after-paint", G_CALLBACK (count_paint_cb), self);
  self->n_painted = 0;
  self->begin = bench_time_process ();
  rest (self, seconds);
  bench_process_put_number ("idle_frames", self->n_painted);
  bench_process_put_number ("idle_cpu_ms", bench_time_process () - self->begin);
  g_signal_handlers_disconnect_by_func (clock, count_paint_cb, self);
}

static void
show (Run       *self,
      GtkWidget *canvas)
{
  self->loop = g_main_loop_new (NULL, FALSE);
  self->canvas = canvas;
  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (self->window), canvas);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
hide (Run *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_main_loop_unref (self->loop);
}

static int
measure_empty_frames (guint n_frames)
{
  Run run = { .n_frames = n_frames };

  show (&run, g_object_new (BENCH_TYPE_COLOUR, NULL));
  measure (&run, "empty", step_colour);
  measure (&run, "tick", step_nothing);
  hide (&run);
  return 0;
}

static int
measure_canvas_frames (guint n_frames,
                       guint n_events,
                       guint idle_seconds)
{
  BenchEvents     events;
  Run             run = { .n_frames = n_frames };
  const TumenRow *rows;
  g_autoptr (TumenTable) table = NULL;
  g_autoptr (TumenExplorer) explorer = NULL;

  bench_events_init (&events, n_events, SEED);
  run.table = table = bench_table_new (&events);
  rows = tumen_table_get_rows (table);
  run.month.begin = rows[n_events / 2].lo - MONTH / 2;
  run.month.end = run.month.begin + MONTH;
  run.explorer = explorer = tumen_explorer_new_for_tables (table, table);
  tumen_explorer_set_span (explorer, run.month);
  show (&run, tumen_timeline_new (explorer));
  measure (&run, "whole", step_whole);
  measure (&run, "pan", step_pan);
  tumen_explorer_set_span (explorer, run.month);
  measure (&run, "tick", step_nothing);
  measure (&run, "hover", step_hover);
  measure (&run, "selection", step_selection);
  if (idle_seconds > 0)
    measure_idle (&run, idle_seconds);
  hide (&run);
  return 0;
}

static guint
read_number (int    argc,
             char **argv,
             int    index)
{
  guint64 number = 0;

  if (index < argc)
    g_ascii_string_to_unsigned (argv[index], 10, 0, BENCH_MAX_EVENTS, &number, NULL);
  return (guint)number;
}

int
main (int    argc,
      char **argv)
{
  const char      *mode = argc > 1 ? argv[1] : "";
  g_autofree char *schemas = bench_process_dup_neighbour ("../../resources");

  /* The settings as they were built beside it. */
  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, FALSE);
  /* As the program does where there is no graphics card. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GSETTINGS_BACKEND", "memory", FALSE);
  if (!gtk_init_check ())
    return EXIT_SKIPPED;
  if (g_str_equal (mode, "empty-window"))
    return show_empty_window ();
  if (g_str_equal (mode, "program-window"))
    return show_program_window ();
  adw_init ();
  tumen_style_init ();
  if (g_str_equal (mode, "lesson-keys"))
    return bench_lesson_window_keys (read_number (argc, argv, 2), read_number (argc, argv, 3) > 0);
  if (g_str_equal (mode, "lesson-memory"))
    return bench_lesson_window_memory (read_number (argc, argv, 2));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (g_str_equal (mode, "empty-frames"))
    return measure_empty_frames (read_number (argc, argv, 2));
  if (g_str_equal (mode, "canvas-frames"))
    return measure_canvas_frames (read_number (argc, argv, 2), read_number (argc, argv, 3),
                                  read_number (argc, argv, 4));
  g_printerr ("tumen-bench-window: is started by tumen-bench.\n");
  return 2;
}
