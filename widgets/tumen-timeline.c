/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-canvas-cursor.h"
#include "tumen-period.h"
#include "tumen-style.h"

#define SMALLEST_WIDTH  320
#define SMALLEST_HEIGHT 240

enum {
  PROP_0,
  PROP_EXPLORER,
  PROP_LABEL_MODE,
  PROP_SHOWS_CLAIMS,
  PROP_WHEEL_ZOOMS,
  N_PROPS
};

enum {
  SIGNAL_SCENE_CHANGED,
  SIGNAL_ROWS_LISTED,
  N_SIGNALS
};

/**
 * TumenTimeline:
 *
 * The canvas. It translates input into calls on the explorer, keeps what the painter drew, and
 * emits ::scene-changed at most once a frame, when another scene is shown, and ::rows-listed with
 * a #GArray of rows of the table when a chip is asked what it holds.
 */
G_DEFINE_FINAL_TYPE (TumenTimeline, tumen_timeline, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
update_limit (TumenTimeline *self)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);

  if (!tumen_table_get_extent (table, &self->limit.begin, &self->limit.end))
    self->limit = tumen_explorer_get_full_span (self->explorer);
}

static void
refresh_matches (TumenTimeline *self)
{
  if (!self->matches_dirty)
    return;
  self->matches_dirty = FALSE;
  tumen_scene_maker_set_matches (self->maker, tumen_explorer_get_matches (self->explorer, NULL));
}

static void
refresh_content (TumenTimeline *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);

  if (!self->content_dirty)
    return;
  self->content_dirty = FALSE;
  update_limit (self);
  tumen_scene_maker_set_content (self->maker, tumen_explorer_get_table (self->explorer),
                                 tumen_explorer_get_rows_in (self->explorer, NULL), state->lanes,
                                 state->language);
  tumen_scene_maker_set_n_off (self->maker, tumen_explorer_get_n_off (self->explorer));
  tumen_scene_maker_set_n_not_yet_known (self->maker,
                                         tumen_explorer_get_n_not_yet_known (self->explorer));
  self->matches_dirty = TRUE;
}

static TumenScene *
make_scene (TumenTimeline       *self,
            const TumenViewport *viewport)
{
  TumenSceneSize size = { self->width, self->height, self->scroll_y, self->strip };
  TumenScene    *scene = tumen_scene_maker_make (self->maker, viewport, &size);
  double         most = MAX (tumen_scene_get_content_height (scene) - self->height, 0.0);

  if (self->scroll_y <= most)
    return scene;
  g_object_unref (scene);
  self->scroll_y = size.scroll_y = most;
  return tumen_scene_maker_make (self->maker, viewport, &size);
}

static void
ensure_scene (TumenTimeline *self)
{
  TumenViewport viewport;

  if (!self->scene_dirty || !tumen_timeline_make_shown_viewport (self, &viewport))
    return;
  self->scene_dirty = FALSE;
  refresh_matches (self);
  tumen_timeline_take_scene (self, make_scene (self, &viewport));
  self->hovered = TUMEN_NO_ROW;
  tumen_timeline_drop_layers (self);
}

static void
describe (TumenTimeline *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenSpan             span = tumen_timeline_get_visible_span (self);
  TumenTable           *table = tumen_explorer_get_table (self->explorer);
  g_autofree char      *words = tumen_period_to_words (span, state->language);
  g_autofree char      *status = NULL;
  g_autofree char      *label = NULL;
  guint                 row;

  if (state->selection != NULL && tumen_table_find (table, state->selection, &row))
    /* Translators: the canvas as a screen reader names it: period, title of an event. */
    label = g_strdup_printf (_ ("Timeline, %s. Selected: %s"), words,
                             tumen_table_get_short_title (table, row, state->language));
  else
    /* Translators: the canvas as a screen reader names it: period. */
    label = g_strdup_printf (_ ("Timeline, %s. Nothing selected"), words);
  status = tumen_scene_dup_status_sentence (self->scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, status, -1);
}

static void
show_scene (TumenTimeline *self)
{
  ensure_scene (self);
  if (self->scene == NULL)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tumen_timeline_update_cursor (self);
  tumen_timeline_update_hover (self);
  if (!tumen_timeline_is_moving (self))
    describe (self);
  g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);

  self->tick = 0;
  show_scene (self);
  return G_SOURCE_REMOVE;
}

/* Many changes may come before a frame; only one scene is made of them. */
static void
invalidate_scene (TumenTimeline *self)
{
  self->scene_dirty = TRUE;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
invalidate_content (TumenTimeline *self)
{
  self->content_dirty = TRUE;
  invalidate_scene (self);
}

static void
explorer_changed_cb (TumenTimeline *self,
                     guint          changes)
{
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE))
    {
      tumen_timeline_hide_card (self);
      tumen_timeline_forget_claims (self);
    }
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_FILTER |
                 TUMEN_EXPLORER_LANES | TUMEN_EXPLORER_LANGUAGE))
    invalidate_content (self);
  if (changes & TUMEN_EXPLORER_SEARCH)
    {
      self->matches_dirty = TRUE;
      invalidate_scene (self);
    }
  if (changes & TUMEN_EXPLORER_SPAN)
    {
      tumen_timeline_hide_card (self);
      if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE))
        self->next_motion = TUMEN_MOTION_NONE;
      if (tumen_timeline_follow_span (self))
        invalidate_scene (self);
    }
  if (changes & TUMEN_EXPLORER_MEASURE)
    tumen_timeline_drop_layer (self, TUMEN_LAYER_MEASURE);
  if (changes & TUMEN_EXPLORER_SELECTION)
    {
      tumen_timeline_drop_layer (self, TUMEN_LAYER_GUIDES);
      tumen_timeline_drop_layer (self, TUMEN_LAYER_OVERLAY);
      tumen_timeline_drop_layer (self, TUMEN_LAYER_HOVER);
      if (self->scene != NULL)
        describe (self);
    }
}

/* Labels are kept as pictures: drawing their halos in every frame would take most of its time. */
static void
take_theme (TumenTimeline *self)
{
  tumen_style_get_theme (&self->theme);
  self->theme.picture_scale =
    gtk_widget_get_scale_factor (GTK_WIDGET (self)) * self->magnification;
}

static void
theme_changed_cb (TumenTimeline *self)
{
  take_theme (self);
  tumen_timeline_drop_layers (self);
}

static void
set_text (TumenTimeline *self,
          TumenText     *text)
{
  g_clear_pointer (&self->maker, tumen_scene_maker_free);
  g_set_object (&self->text, text);
  self->maker = tumen_scene_maker_new (text);
  tumen_scene_maker_set_most_lines (self->maker, self->label_mode);
  invalidate_content (self);
}

/* Virtual functions */

static void
tumen_timeline_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  int smallest = orientation == GTK_ORIENTATION_HORIZONTAL ? SMALLEST_WIDTH : SMALLEST_HEIGHT;

  *minimum = *natural = (int)(smallest / TUMEN_TIMELINE (widget)->magnification);
}

static void
tumen_timeline_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);

  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      invalidate_scene (self);
      ensure_scene (self);
    }
  tumen_timeline_place_scrollbar (self);
  tumen_timeline_place_cursors (self);
  tumen_timeline_place_card (self);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
tumen_timeline_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);

  ensure_scene (self);
  if (self->scene == NULL)
    return;
  for (guint i = 0; i < TUMEN_N_LAYERS; i++)
    gtk_snapshot_append_node (snapshot, tumen_timeline_ensure_layer (self, i));
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->card), snapshot);
}

static gboolean
tumen_timeline_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);

  /* One stop of the Tab chain; arrows walk inside and are handled before they come here. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  self->keyboard_in_use = TRUE;
  return tumen_timeline_enter (self);
}

static gboolean
tumen_timeline_grab_focus (GtkWidget *widget)
{
  return tumen_timeline_enter (TUMEN_TIMELINE (widget));
}

static void
tumen_timeline_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  GTK_WIDGET_CLASS (tumen_timeline_parent_class)->set_focus_child (widget, child);
  tumen_timeline_drop_layer (TUMEN_TIMELINE (widget), TUMEN_LAYER_OVERLAY);
}

static void
tumen_timeline_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);
  g_autoptr (TumenText) text = NULL;

  GTK_WIDGET_CLASS (tumen_timeline_parent_class)->css_changed (widget, change);
  text = tumen_style_dup_text (widget, self->text);
  if (text != NULL)
    set_text (self, text);
}

static void
tumen_timeline_dispose (GObject *object)
{
  TumenTimeline *self = TUMEN_TIMELINE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  tumen_timeline_stop_moving (self);
  g_clear_handle_id (&self->commit_timeout, g_source_remove);
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < TUMEN_N_CURSORS; i++)
    g_clear_pointer (&self->cursors[i], gtk_widget_unparent);
  for (guint i = 0; i < TUMEN_N_LAYERS; i++)
    g_clear_pointer (&self->layers[i], gsk_render_node_unref);
  g_clear_pointer (&self->tiles, tumen_tiles_free);
  g_clear_object (&self->scene);
  g_clear_object (&self->rest);
  g_clear_pointer (&self->rows, tumen_row_motion_free);
  g_clear_pointer (&self->maker, tumen_scene_maker_free);
  g_clear_object (&self->text);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_timeline_parent_class)->dispose (object);
}

static void
tumen_timeline_finalize (GObject *object)
{
  TumenTimeline *self = TUMEN_TIMELINE (object);

  g_free (self->focus_id);
  g_hash_table_unref (self->claims);
  G_OBJECT_CLASS (tumen_timeline_parent_class)->finalize (object);
}

static void
tumen_timeline_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TumenTimeline *self = TUMEN_TIMELINE (object);

  switch (id)
    {
    case PROP_EXPLORER:
      g_value_set_object (value, self->explorer);
      break;
    case PROP_LABEL_MODE:
      g_value_set_uint (value, self->label_mode);
      break;
    case PROP_SHOWS_CLAIMS:
      g_value_set_boolean (value, self->shows_claims);
      break;
    case PROP_WHEEL_ZOOMS:
      g_value_set_boolean (value, self->wheel_zooms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tumen_timeline_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TumenTimeline *self = TUMEN_TIMELINE (object);

  switch (id)
    {
    case PROP_EXPLORER:
      tumen_timeline_set_explorer (self, g_value_get_object (value));
      break;
    case PROP_LABEL_MODE:
      tumen_timeline_set_label_mode (self, g_value_get_uint (value));
      break;
    case PROP_SHOWS_CLAIMS:
      tumen_timeline_set_shows_claims (self, g_value_get_boolean (value));
      break;
    case PROP_WHEEL_ZOOMS:
      tumen_timeline_set_wheel_zooms (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_EXPLORER] =
    g_param_spec_object ("explorer", NULL, NULL, TUMEN_TYPE_EXPLORER, flags);
  /* a TumenLabelMode: the most lines that labels may have */
  properties[PROP_LABEL_MODE] =
    g_param_spec_uint ("label-mode", NULL, NULL, TUMEN_LABELS_TWO_LINES, TUMEN_LABELS_NONE,
                       TUMEN_LABELS_TWO_LINES, flags);
  properties[PROP_SHOWS_CLAIMS] =
    g_param_spec_boolean ("shows-claims", NULL, NULL, FALSE, flags);
  properties[PROP_WHEEL_ZOOMS] =
    g_param_spec_boolean ("wheel-zooms", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tumen_timeline_class_init (TumenTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_timeline_dispose;
  object_class->finalize = tumen_timeline_finalize;
  object_class->get_property = tumen_timeline_get_property;
  object_class->set_property = tumen_timeline_set_property;
  widget_class->measure = tumen_timeline_measure;
  widget_class->size_allocate = tumen_timeline_size_allocate;
  widget_class->snapshot = tumen_timeline_snapshot;
  widget_class->focus = tumen_timeline_focus;
  widget_class->grab_focus = tumen_timeline_grab_focus;
  widget_class->set_focus_child = tumen_timeline_set_focus_child;
  widget_class->css_changed = tumen_timeline_css_changed;

  install_properties (object_class);
  signals[SIGNAL_SCENE_CHANGED] =
    g_signal_new ("scene-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ROWS_LISTED] =
    g_signal_new ("rows-listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  tumen_timeline_install_menu (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_timeline_init (TumenTimeline *self)
{
  self->hovered = TUMEN_NO_ROW;
  self->content_dirty = self->scene_dirty = TRUE;
  self->row_to_reveal = TUMEN_NO_ROW;
  tumen_timeline_set_glides (self, TRUE);
  self->magnification = 1.0;
  take_theme (self);
  self->tiles = tumen_tiles_new ();
  self->rows = tumen_row_motion_new ();
  tumen_timeline_init_claims (self);
  self->text = tumen_style_dup_text (GTK_WIDGET (self), NULL);
  self->maker = tumen_scene_maker_new (self->text);
  for (guint i = 0; i < TUMEN_N_CURSORS; i++)
    {
      self->cursors[i] = tumen_canvas_cursor_new ();
      gtk_widget_set_parent (self->cursors[i], GTK_WIDGET (self));
    }
  tumen_timeline_add_scrollbar (self);
  self->card = TUMEN_HOVER_CARD (tumen_hover_card_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  tumen_timeline_add_pointer (self);
  tumen_timeline_add_gestures (self);
  tumen_timeline_add_keys (self);
  tumen_timeline_add_menu (self);
  tumen_style_watch (GTK_WIDGET (self), G_CALLBACK (theme_changed_cb));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (theme_changed_cb), NULL);
}

/* Private API, for drawing and input */

/* Without a dated event to fit, the view stays, or is the library's own. */
static TumenSpan
get_span_of_nothing (TumenTimeline *self)
{
  TumenDay first, last;

  if (self->scene != NULL)
    return tumen_scene_get_viewport (self->scene)->span;
  if (tumen_library_get_home_span (tumen_explorer_get_library (self->explorer), &first, &last))
    return (TumenSpan){ (double)first, (double)last + 1 };
  return self->limit;
}

/* What the explorer's view means on a canvas of this width; FALSE before there is one. */
gboolean
tumen_timeline_make_viewport (TumenTimeline *self,
                              TumenViewport *viewport)
{
  TumenSpan span, all;

  if (self->explorer == NULL || self->width < 1)
    return FALSE;
  refresh_content (self);
  span = tumen_explorer_get_view_state (self->explorer)->span;
  all = self->limit;
  if (span.begin >= span.end)
    {
      span = tumen_scene_maker_get_fit_span (self->maker, self->width);
      if (span.begin >= span.end)
        span = get_span_of_nothing (self);
      all.begin = MIN (all.begin, span.begin);
      all.end = MAX (all.end, span.end);
    }
  if (self->limit.begin >= self->limit.end)
    all = span;
  tumen_viewport_init (viewport, span, self->width, all);
  return TRUE;
}

/* For each frame of a motion. */
void
tumen_timeline_update_scene (TumenTimeline *self)
{
  self->scene_dirty = TRUE;
  show_scene (self);
}

void
tumen_timeline_drop_layers (TumenTimeline *self)
{
  for (guint i = 0; i < TUMEN_N_LAYERS; i++)
    g_clear_pointer (&self->layers[i], gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tumen_timeline_drop_layer (TumenTimeline *self,
                           TumenLayer     layer)
{
  g_clear_pointer (&self->layers[layer], gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tumen_timeline_set_scroll_y (TumenTimeline *self,
                             double         scroll_y)
{
  double most;

  if (self->scene == NULL)
    return;
  most = MAX (tumen_scene_get_content_height (self->scene) - self->height, 0.0);
  scroll_y = CLAMP (scroll_y, 0.0, most);
  if (scroll_y == self->scroll_y)
    return;
  self->scroll_y = scroll_y;
  invalidate_scene (self);
}

guint
tumen_timeline_get_selected_row (TumenTimeline *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  guint                 row;

  if (state->selection != NULL &&
      tumen_table_find (tumen_scene_get_table (self->scene), state->selection, &row))
    return row;
  return TUMEN_NO_ROW;
}

void
tumen_timeline_list_rows (TumenTimeline *self,
                          const guint   *rows,
                          guint          n_rows)
{
  g_autoptr (GArray) listed = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_rows);

  g_array_append_vals (listed, rows, n_rows);
  g_signal_emit (self, signals[SIGNAL_ROWS_LISTED], 0, listed);
}

/* Public API */

GtkWidget *
tumen_timeline_new (TumenExplorer *explorer)
{
  return g_object_new (TUMEN_TYPE_TIMELINE, "explorer", explorer, NULL);
}

TumenExplorer *
tumen_timeline_get_explorer (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), NULL);

  return self->explorer;
}

void
tumen_timeline_set_explorer (TumenTimeline *self,
                             TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer != NULL)
    g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                             G_CONNECT_SWAPPED);
  invalidate_content (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLORER]);
}

TumenLabelMode
tumen_timeline_get_label_mode (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), TUMEN_LABELS_TWO_LINES);

  return self->label_mode;
}

void
tumen_timeline_set_label_mode (TumenTimeline *self,
                               TumenLabelMode mode)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  if (self->label_mode == mode)
    return;
  self->label_mode = mode;
  tumen_scene_maker_set_most_lines (self->maker, mode);
  invalidate_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL_MODE]);
}

/** @magnification: by how much larger than it is the canvas is seen, to be sharp then too */
void
tumen_timeline_set_magnification (TumenTimeline *self,
                                  double         magnification)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));
  g_return_if_fail (magnification > 0.0);

  if (self->magnification == magnification)
    return;
  self->magnification = magnification;
  theme_changed_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* @strip: px that are left free under the axis */
void
tumen_timeline_set_strip (TumenTimeline *self,
                          double         strip)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  if (self->strip == strip)
    return;
  self->strip = strip;
  invalidate_scene (self);
}

gboolean
tumen_timeline_get_wheel_zooms (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), FALSE);

  return self->wheel_zooms;
}

void
tumen_timeline_set_wheel_zooms (TumenTimeline *self,
                                gboolean       wheel_zooms)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  if (self->wheel_zooms == wheel_zooms)
    return;
  self->wheel_zooms = wheel_zooms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHEEL_ZOOMS]);
}

/**
 * tumen_timeline_get_visible_span:
 *
 * Returns: what of time is seen, be it on the way to another view, in days since 1970-01-01, with
 *   “fit all” resolved for the width of the canvas; { 0, 0 } before the canvas has a width
 */
TumenSpan
tumen_timeline_get_visible_span (TumenTimeline *self)
{
  TumenViewport viewport;

  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), (TumenSpan){ 0 });

  if (!tumen_timeline_make_shown_viewport (self, &viewport))
    return (TumenSpan){ 0 };
  return viewport.span;
}

/** Returns: (transfer none) (nullable): the scene that is shown, brought up to date */
TumenScene *
tumen_timeline_get_scene (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), NULL);

  ensure_scene (self);
  return self->scene;
}
