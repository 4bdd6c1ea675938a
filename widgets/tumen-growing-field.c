/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-growing-field.h"

#include <string.h>

#include "tumen-panel-label.h"

/* Of one line, px. */
#define LINE_HEIGHT 18
/* In which the lines of a text view come to rest: it lays them out only after it has its width. */
#define FRAMES 3
/* Around the cursor when what is around the field scrolls, px. */
#define ROOM 12

struct _TumenGrowingField
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget     *content;
  GtkWidget     *view;
  GtkWidget     *placeholder;
  GtkTextBuffer *buffer;

  /* plain state */
  gboolean has_lines;
  gboolean refreshing; /* what changes was not typed */
  guint    follow_id;
  guint    settle_id;
  guint    n_frames; /* until the height is that of the lines */
  int      width;
};

enum {
  SIGNAL_FINISHED,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenGrowingField, tumen_growing_field, GTK_TYPE_WIDGET)

static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  TumenGrowingField *self = TUMEN_GROWING_FIELD (widget);

  gtk_widget_queue_resize (self->view);
  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  return G_SOURCE_REMOVE;
}

static void
settle (TumenGrowingField *self)
{
  self->n_frames = FRAMES;
  if (self->settle_id == 0)
    self->settle_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

/* The place of the cursor in what scrolls around the field, px. */
static gboolean
find_cursor (TumenGrowingField *self,
             GtkWidget         *viewport,
             double            *top,
             double            *bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle cursor;
  double       x;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y,
                                         &cursor.x, &cursor.y);
  if (!gtk_widget_translate_coordinates (self->view, viewport, cursor.x, cursor.y, &x, top))
    return FALSE;
  *bottom = *top + cursor.height;
  return TRUE;
}

/* A field that is higher than the pane is followed line by line. */
static gboolean
follow_cursor (gpointer data)
{
  TumenGrowingField *self = data;
  GtkWidget         *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment     *adjustment;
  double             top, bottom;

  self->follow_id = 0;
  if (viewport == NULL || !gtk_widget_has_focus (self->view) ||
      !find_cursor (self, viewport, &top, &bottom))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top += gtk_adjustment_get_value (adjustment) - ROOM;
  bottom += gtk_adjustment_get_value (adjustment) + ROOM;
  gtk_adjustment_clamp_page (adjustment, top, bottom);
  return G_SOURCE_REMOVE;
}

/* When the lines have been laid out. */
static void
moved_cb (TumenGrowingField *self)
{
  if (self->follow_id == 0 && !self->refreshing)
    self->follow_id = g_idle_add (follow_cursor, self);
}

static void
changed_cb (TumenGrowingField *self)
{
  gtk_widget_set_visible (self->placeholder,
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
  settle (self);
  if (!self->refreshing)
    g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

/* What is pasted may have lines. */
static void
insert_cb (TumenGrowingField *self,
           GtkTextIter       *place,
           const char        *text,
           int                length,
           GtkTextBuffer     *buffer)
{
  g_autofree char *line = NULL;

  if (self->has_lines)
    return;
  line = g_strndup (text, length < 0 ? strlen (text) : (gsize)length);
  if (strpbrk (line, "\n\r") == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_strdelimit (line, "\n\r", ' ');
  gtk_text_buffer_insert (buffer, place, line, -1);
}

static gboolean
key_cb (TumenGrowingField *self,
        guint              keyval,
        guint              code,
        GdkModifierType    state)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return FALSE;
  if (self->has_lines && (state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  return TRUE;
}

static gboolean
tumen_growing_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUMEN_GROWING_FIELD (widget)->view);
}

static GtkSizeRequestMode
tumen_growing_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_growing_field_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  gtk_widget_measure (TUMEN_GROWING_FIELD (widget)->content, orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static void
tumen_growing_field_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TumenGrowingField *self = TUMEN_GROWING_FIELD (widget);

  gtk_widget_size_allocate (self->content, &(GtkAllocation){ 0, 0, width, height }, -1);
  if (self->width != width)
    settle (self);
  self->width = width;
}

static void
tumen_growing_field_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tumen_growing_field_parent_class)->map (widget);
  settle (TUMEN_GROWING_FIELD (widget));
}

static void
tumen_growing_field_dispose (GObject *object)
{
  TumenGrowingField *self = TUMEN_GROWING_FIELD (object);
  GtkWidget         *child;

  self->refreshing = TRUE;
  g_clear_handle_id (&self->follow_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_growing_field_parent_class)->dispose (object);
}

static void
tumen_growing_field_class_init (TumenGrowingFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_growing_field_dispose;
  widget_class->grab_focus = tumen_growing_field_grab_focus;
  widget_class->get_request_mode = tumen_growing_field_get_request_mode;
  widget_class->measure = tumen_growing_field_measure;
  widget_class->size_allocate = tumen_growing_field_size_allocate;
  widget_class->map = tumen_growing_field_map;
  /* It looks as an entry does in every theme. */
  gtk_widget_class_set_css_name (widget_class, "entry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", TUMEN_TYPE_GROWING_FIELD,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TYPED] = g_signal_new ("typed", TUMEN_TYPE_GROWING_FIELD, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_keys (TumenGrowingField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
}

static void
tumen_growing_field_init (TumenGrowingField *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->content = overlay;
  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  self->placeholder = tumen_panel_label_new (NULL, "tumen-placeholder");
  gtk_label_set_max_width_chars (GTK_LABEL (self->placeholder), 1);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  /* What stands there is seen whole. */
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->placeholder, TRUE);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-growing-field");
  add_keys (self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tumen_growing_field_new (const char *name,
                         gboolean    has_lines)
{
  TumenGrowingField *self = g_object_new (TUMEN_TYPE_GROWING_FIELD, NULL);

  self->has_lines = has_lines;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, has_lines, -1);
  return GTK_WIDGET (self);
}

char *
tumen_growing_field_dup_words (TumenGrowingField *self)
{
  GtkTextIter begin, end;

  g_return_val_if_fail (TUMEN_IS_GROWING_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &begin, &end);
  return gtk_text_buffer_get_text (self->buffer, &begin, &end, FALSE);
}

/** Words that are there already stay, with the cursor among them. */
void
tumen_growing_field_set_words (TumenGrowingField *self,
                               const char        *words)
{
  g_autofree char *now = NULL;

  g_return_if_fail (TUMEN_IS_GROWING_FIELD (self));
  g_return_if_fail (words != NULL);

  now = tumen_growing_field_dup_words (self);
  if (g_str_equal (now, words))
    return;
  self->refreshing = TRUE;
  gtk_text_buffer_set_text (self->buffer, words, -1);
  self->refreshing = FALSE;
}

/** Says what stands there as long as nothing is typed. */
void
tumen_growing_field_set_placeholder (TumenGrowingField *self,
                                     const char        *words)
{
  g_return_if_fail (TUMEN_IS_GROWING_FIELD (self));
  g_return_if_fail (words != NULL);

  gtk_label_set_text (GTK_LABEL (self->placeholder), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, words, -1);
}

/** For what is usually long. */
void
tumen_growing_field_set_least_lines (TumenGrowingField *self,
                                     int                n_lines)
{
  g_return_if_fail (TUMEN_IS_GROWING_FIELD (self));

  gtk_widget_set_size_request (self->view, -1, n_lines * LINE_HEIGHT);
}
