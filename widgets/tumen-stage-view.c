/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-style.h"

/* Of a thumbnail, px. */
#define NATURAL_WIDTH  320
#define NATURAL_HEIGHT 180
#define LEAST_TEXT     1.0
#define MOST_TEXT      2.0
#define LEAST_RATIO    0.25
#define MOST_RATIO     8.0

enum {
  PROP_0,
  PROP_RATIO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_PULLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStageView, tumen_stage_view, GTK_TYPE_WIDGET)

static guint
get_stop (TumenStageView *self)
{
  guint n_stops = tumen_lesson_get_n_stops (self->lesson);
  guint index = tumen_lesson_get_index (self->lesson);

  if (self->stop == TUMEN_STAGE_VIEW_CURRENT)
    return index;
  if (self->stop == TUMEN_STAGE_VIEW_NEXT)
    return MIN (index + 1, n_stops);
  return MIN (self->stop, n_stops);
}

static guint
get_hidden (TumenStageView *self,
            guint           stop)
{
  if (self->shows_hidden || stop >= tumen_lesson_get_n_stops (self->lesson))
    return 0;
  if (self->stop == TUMEN_STAGE_VIEW_CURRENT)
    return tumen_lesson_get_hidden (self->lesson);
  return tumen_lesson_get_hidden_at_first (self->lesson, stop);
}

static TumenBlank
get_blank (TumenStageView *self)
{
  if (self->lesson == NULL || self->stop != TUMEN_STAGE_VIEW_CURRENT)
    return TUMEN_BLANK_NONE;
  return tumen_lesson_get_blank (self->lesson);
}

static void
drop_stage (TumenStageView *self)
{
  g_clear_object (&self->stage);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_moving (TumenStageView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->progress = 1.0;
}

/* What is said of the screen. */
static char *
dup_spoken (TumenStageView *self)
{
  TumenStage *stage;

  switch (get_blank (self))
    {
    case TUMEN_BLANK_BLACK:
      return g_strdup (_ ("The screen is black."));
    case TUMEN_BLANK_WHITE:
      return g_strdup (_ ("The screen is white."));
    case TUMEN_BLANK_NONE:
    default:
      stage = tumen_stage_view_get_stage (self);
      return stage != NULL ? tumen_stage_dup_spoken (stage) : NULL;
    }
}

static char *
dup_card_words (TumenStageView *self)
{
  guint        n_cards;
  const guint *cards;

  if (self->card == TUMEN_NO_ROW || !tumen_stage_view_is_ordering (self))
    return g_strdup ("");
  cards = tumen_lesson_get_cards (self->lesson, &n_cards);
  /* TRANSLATORS: of the cards that the class puts in order: "Card 2 of 5: Shoigu visits Kim" */
  return g_strdup_printf (_ ("Card %u of %u: %s"), self->card + 1, n_cards,
                          tumen_table_get_short_title (tumen_lesson_get_table (self->lesson),
                                                       cards[self->card],
                                                       tumen_lesson_get_language (self->lesson)));
}

static void
describe (TumenStageView *self)
{
  g_autofree char *spoken = NULL;
  g_autofree char *card = NULL;

  self->is_untold = FALSE;
  if (self->lesson == NULL)
    return;
  spoken = dup_spoken (self);
  if (spoken == NULL)
    return;
  card = dup_card_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, card,
                                  -1);
  if (g_strcmp0 (spoken, self->spoken) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_free (self->spoken);
  self->spoken = g_steal_pointer (&spoken);
}

static gboolean
camera_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  TumenStageView *self = TUMEN_STAGE_VIEW (widget);
  double          ms = (double)(gdk_frame_clock_get_frame_time (clock) - self->begin_us) / 1000.0;
  double          duration = tumen_camera_get_duration (&self->camera);

  self->shown = tumen_camera_get_span (&self->camera, ms);
  drop_stage (self);
  if (ms < duration)
    {
      self->progress = CLAMP (ms / duration, 0.0, 0.999);
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  self->progress = 1.0;
  return G_SOURCE_REMOVE;
}

/* Off to the stop where the lesson is now, from wherever the axis is. */
static void
follow (TumenStageView *self)
{
  guint     stop = get_stop (self);
  TumenSpan span = tumen_lesson_get_span (self->lesson, stop);
  gboolean  moves;

  if (stop == self->shown_stop)
    {
      if (self->tick == 0)
        self->shown = span;
      return;
    }
  moves = self->stop == TUMEN_STAGE_VIEW_CURRENT && self->shown.begin < self->shown.end &&
          gtk_widget_get_mapped (GTK_WIDGET (self)) &&
          stop < tumen_lesson_get_n_stops (self->lesson) &&
          get_blank (self) == TUMEN_BLANK_NONE &&
          adw_get_enable_animations (GTK_WIDGET (self));
  self->shown_stop = stop;
  self->card = TUMEN_NO_ROW;
  if (moves)
    tumen_camera_init (&self->camera, TUMEN_MOTION_TOUR, self->shown, span,
                       gtk_widget_get_width (GTK_WIDGET (self)));
  if (!moves || tumen_camera_get_duration (&self->camera) <= 0.0)
    {
      stop_moving (self);
      self->shown = span;
      return;
    }
  self->begin_us = gdk_frame_clock_get_frame_time (
    gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->progress = 0.0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), camera_cb, NULL, NULL);
}

static void
lesson_changed_cb (TumenStageView *self)
{
  /* The finger may still be down, but what it held is gone. */
  if (!tumen_stage_view_is_ordering (self))
    self->dragged = self->card = TUMEN_NO_ROW;
  tumen_stage_view_invalidate (self);
}

static void
theme_changed_cb (TumenStageView *self)
{
  drop_stage (self);
}

static void
append_blank (GtkSnapshot           *snapshot,
              TumenBlank             blank,
              const graphene_rect_t *bounds)
{
  const GdkRGBA black = { 0.0f, 0.0f, 0.0f, 1.0f };
  const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };

  gtk_snapshot_append_color (snapshot, blank == TUMEN_BLANK_BLACK ? &black : &white, bounds);
}

static void
tumen_stage_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TumenStageView *self = TUMEN_STAGE_VIEW (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  TumenStage     *stage = tumen_stage_view_get_stage (self);

  if (stage == NULL)
    return;
  if (self->is_untold)
    describe (self);
  if (get_blank (self) != TUMEN_BLANK_NONE)
    {
      append_blank (snapshot, get_blank (self),
                    &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float)width, (float)height));
      return;
    }
  if (self->node == NULL)
    {
      cairo_t *cr = tumen_tiles_begin (self->tiles, width, height,
                                       gtk_widget_get_scale_factor (widget));

      tumen_stage_draw (stage, cr);
      self->node = tumen_tiles_end (self->tiles, cr);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
tumen_stage_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
tumen_stage_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  tumen_stage_view_invalidate (TUMEN_STAGE_VIEW (widget));
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_RATIO]);
}

static void
tumen_stage_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  TumenStageView *self = TUMEN_STAGE_VIEW (widget);
  TumenText      *text;

  GTK_WIDGET_CLASS (tumen_stage_view_parent_class)->css_changed (widget, change);
  text = tumen_style_dup_text (widget, self->text);
  if (text == NULL)
    return;
  g_clear_object (&self->text);
  self->text = text;
  drop_stage (self);
}

static void
tumen_stage_view_unmap (GtkWidget *widget)
{
  TumenStageView *self = TUMEN_STAGE_VIEW (widget);

  stop_moving (self);
  if (self->lesson != NULL)
    self->shown = tumen_lesson_get_span (self->lesson, get_stop (self));
  GTK_WIDGET_CLASS (tumen_stage_view_parent_class)->unmap (widget);
}

static void
tumen_stage_view_dispose (GObject *object)
{
  TumenStageView *self = TUMEN_STAGE_VIEW (object);

  stop_moving (self);
  tumen_stage_view_set_lesson (self, NULL);
  g_clear_object (&self->text);
  g_clear_pointer (&self->tiles, tumen_tiles_free);
  g_clear_pointer (&self->spoken, g_free);
  G_OBJECT_CLASS (tumen_stage_view_parent_class)->dispose (object);
}

/* Width by height; before it has a size, that of most screens. */
static double
get_ratio (TumenStageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width < 1 || height < 1)
    return (double)NATURAL_WIDTH / NATURAL_HEIGHT;
  return CLAMP ((double)width / height, LEAST_RATIO, MOST_RATIO);
}

static void
tumen_stage_view_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_RATIO)
    g_value_set_double (value, get_ratio (TUMEN_STAGE_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_stage_view_class_init (TumenStageViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_stage_view_dispose;
  object_class->get_property = tumen_stage_view_get_property;
  properties[PROP_RATIO] =
    g_param_spec_double ("ratio", NULL, NULL, LEAST_RATIO, MOST_RATIO,
                         (double)NATURAL_WIDTH / NATURAL_HEIGHT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_PULLED] = g_signal_new ("pulled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  widget_class->snapshot = tumen_stage_view_snapshot;
  widget_class->measure = tumen_stage_view_measure;
  widget_class->size_allocate = tumen_stage_view_size_allocate;
  widget_class->css_changed = tumen_stage_view_css_changed;
  widget_class->unmap = tumen_stage_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tumen_stage_view_init (TumenStageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->tiles = tumen_tiles_new ();
  self->text = tumen_style_dup_text (widget, NULL);
  self->theme = TUMEN_THEME_LIGHT;
  self->text_scale = LEAST_TEXT;
  self->stop = TUMEN_STAGE_VIEW_CURRENT;
  self->shown_stop = TUMEN_NO_ROW;
  self->progress = 1.0;
  self->card = self->dragged = TUMEN_NO_ROW;
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  tumen_stage_view_add_gestures (self);
  tumen_style_watch (widget, G_CALLBACK (theme_changed_cb));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (theme_changed_cb), NULL);
}

static void
set_spec (TumenStageView *self,
          TumenStageSpec *spec,
          guint           stop)
{
  TumenTheme theme;

  tumen_style_get_theme (&theme);
  tumen_stage_spec_init (spec, gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)));
  spec->text_scale = self->text_scale;
  spec->theme = self->theme;
  spec->high_contrast = theme.high_contrast;
  spec->hidden = get_hidden (self, stop);
  spec->span = self->shown;
  spec->ring = self->progress;
  spec->card = self->card;
  spec->dragged = self->dragged;
  spec->drag_dx = self->drag_dx;
  spec->drag_dy = self->drag_dy;
}

/* Private API */

/* (nullable): what is shown, or will be with the next frame. */
TumenStage *
tumen_stage_view_get_stage (TumenStageView *self)
{
  TumenStageSpec spec;

  if (self->stage != NULL)
    return self->stage;
  if (self->lesson == NULL || self->text == NULL ||
      gtk_widget_get_width (GTK_WIDGET (self)) < 1 ||
      gtk_widget_get_height (GTK_WIDGET (self)) < 1)
    return NULL;
  set_spec (self, &spec, get_stop (self));
  self->stage = tumen_stage_new (self->text, self->lesson, get_stop (self), &spec);
  return self->stage;
}

gboolean
tumen_stage_view_is_ordering (TumenStageView *self)
{
  return self->lesson != NULL && self->stop == TUMEN_STAGE_VIEW_CURRENT &&
         (tumen_lesson_get_hidden (self->lesson) & TUMEN_HIDE_ORDER) != 0;
}

gboolean
tumen_stage_view_is_predicting (TumenStageView *self)
{
  guint stop;

  if (self->lesson == NULL || self->stop != TUMEN_STAGE_VIEW_CURRENT)
    return FALSE;
  stop = tumen_lesson_get_index (self->lesson);
  return stop < tumen_lesson_get_n_stops (self->lesson) &&
         tumen_lesson_get_stop (self->lesson, stop)->task == TUMEN_TASK_PREDICT &&
         (tumen_lesson_get_hidden (self->lesson) & TUMEN_HIDE_DATE) != 0;
}

/* What is shown has changed, and what is said of it. To know what is said all texts have to be laid
 * out; that waits for the frame which needs them anyway, so that a key is not kept by the previews
 * of whoever presents. */
void
tumen_stage_view_invalidate (TumenStageView *self)
{
  if (self->lesson != NULL)
    follow (self);
  drop_stage (self);
  self->is_untold = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    describe (self);
}

void
tumen_stage_view_choose_card (TumenStageView *self,
                              guint           card)
{
  if (self->card == card)
    return;
  self->card = card;
  tumen_stage_view_invalidate (self);
}

void
tumen_stage_view_tell_pull (TumenStageView *self)
{
  g_signal_emit (self, signals[SIGNAL_PULLED], 0);
}

/* Public API */

GtkWidget *
tumen_stage_view_new (void)
{
  return g_object_new (TUMEN_TYPE_STAGE_VIEW, NULL);
}

TumenLesson *
tumen_stage_view_get_lesson (TumenStageView *self)
{
  g_return_val_if_fail (TUMEN_IS_STAGE_VIEW (self), NULL);

  return self->lesson;
}

/** @lesson: (nullable): what is shown; without any motion at first */
void
tumen_stage_view_set_lesson (TumenStageView *self,
                             TumenLesson    *lesson)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  if (self->lesson == lesson)
    return;
  stop_moving (self);
  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  self->shown_stop = TUMEN_NO_ROW;
  self->shown = (TumenSpan){ 0.0, 0.0 };
  self->card = self->dragged = TUMEN_NO_ROW;
  if (lesson != NULL)
    g_signal_connect_object (lesson, "changed", G_CALLBACK (lesson_changed_cb), self,
                             G_CONNECT_SWAPPED);
  tumen_stage_view_invalidate (self);
}

/** @stop: of the lesson, %TUMEN_STAGE_VIEW_CURRENT or %TUMEN_STAGE_VIEW_NEXT */
void
tumen_stage_view_set_stop (TumenStageView *self,
                           guint           stop)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  self->stop = stop;
  tumen_stage_view_invalidate (self);
}

/** @shows_hidden: for whoever knows the answers: nothing is covered */
void
tumen_stage_view_set_shows_hidden (TumenStageView *self,
                                   gboolean        shows_hidden)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  self->shows_hidden = shows_hidden;
  tumen_stage_view_invalidate (self);
}

void
tumen_stage_view_set_theme (TumenStageView *self,
                            TumenThemeName  theme)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  self->theme = theme;
  drop_stage (self);
}

/** @text_scale: 1 to 2 */
void
tumen_stage_view_set_text_scale (TumenStageView *self,
                                 double          text_scale)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  self->text_scale = CLAMP (text_scale, LEAST_TEXT, MOST_TEXT);
  drop_stage (self);
}

/** @interactive: whether what is pressed on it counts, and it can have the focus */
void
tumen_stage_view_set_interactive (TumenStageView *self,
                                  gboolean        interactive)
{
  g_return_if_fail (TUMEN_IS_STAGE_VIEW (self));

  self->interactive = interactive;
  gtk_widget_set_focusable (GTK_WIDGET (self), interactive);
}
