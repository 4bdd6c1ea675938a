/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-facet-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-style.h"
#include "tumen-words.h"

#define MARK_SCALE  0.8
#define BAR_WIDTH   38
#define BAR_HEIGHT  7
#define COUNT_CHARS 2
#define NAME_LINES  2

struct _TumenFacetRow
{
  GtkToggleButton parent_instance;

  /* owned */
  char *id;
  char *name;

  /* borrowed: owned by the widget */
  GtkWidget *bar;
  GtkWidget *count;
  GtkWidget *tick; /* if the value is chosen */
  GtkWidget *plus; /* over the bar, if it may be added */

  /* plain state */
  guint         n_events;
  TumenLanguage language;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenFacetRow, tumen_facet_row, GTK_TYPE_TOGGLE_BUTTON)

static GtkWidget *
make_code (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "tumen-code");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (label, 32, -1);
  return label;
}

static GtkWidget *
make_icon (const char *name)
{
  GtkWidget *image = tumen_panel_icon_new (name);

  gtk_widget_set_size_request (image, 32, -1);
  return image;
}

static GtkWidget *
make_status_mark (const char *id)
{
  TumenStatus status;
  TumenInk    ink = TUMEN_INK_FULL;

  if (tumen_status_parse (id, &status) &&
      (status == TUMEN_STATUS_EXPECTED || status == TUMEN_STATUS_RUMOURED))
    ink = TUMEN_INK_DOTTED;
  return tumen_key_mark_new_neutral (ink, MARK_SCALE);
}

/* The rows are the legend as well: what stands here is what stands on the canvas. */
static GtkWidget *
make_key (TumenField  field,
          const char *id)
{
  TumenKind      kind = TUMEN_KIND_OTHER;
  TumenCertainty certainty;
  TumenAgreement agreement;

  if (field == TUMEN_FIELD_KIND && tumen_kind_parse (id, &kind))
    return tumen_key_mark_new_kind (kind, TUMEN_INK_FULL, MARK_SCALE);
  if (field == TUMEN_FIELD_CERTAINTY && tumen_certainty_parse (id, &certainty))
    return tumen_key_mark_new_certainty (certainty);
  if (field == TUMEN_FIELD_AGREEMENT && tumen_agreement_parse (id, &agreement))
    return tumen_key_mark_new_agreement (agreement);
  if (field == TUMEN_FIELD_COUNTRY || field == TUMEN_FIELD_SPEAKER_COUNTRY ||
      field == TUMEN_FIELD_ONLY_COUNTRY)
    return make_code (id);
  if (field == TUMEN_FIELD_STATUS)
    return make_status_mark (id);
  if (field == TUMEN_FIELD_PLACE)
    return make_icon ("mark-location-symbolic");
  if (field == TUMEN_FIELD_COLLECTION)
    return make_icon ("folder-symbolic");
  return make_icon (field == TUMEN_FIELD_SOURCE ? "text-x-generic-symbolic"
                                                : "avatar-default-symbolic");
}

static void
draw_bar_cb (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  TumenTheme theme;

  tumen_style_get_theme (&theme);
  cairo_set_source_rgb (cr, theme.grid_major.r, theme.grid_major.g, theme.grid_major.b);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_fill (cr);
}

/* Only nothing has no bar. A click on a collection that is off would leave more than is shown. */
static int
get_bar_width (guint count,
               guint of)
{
  if (count == 0 || of == 0)
    return 0;
  return CLAMP ((int)lround (BAR_WIDTH * (double)count / of), 1, BAR_WIDTH);
}

static GtkWidget *
make_bar (void)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (bar), BAR_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (bar), draw_bar_cb, NULL, NULL);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  tumen_style_watch (bar, G_CALLBACK (gtk_widget_queue_draw));
  return bar;
}

static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static GtkWidget *
make_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), NAME_LINES);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  return label;
}

static void
emit_chosen (TumenFacetRow *self,
             gboolean       add)
{
  g_signal_emit (self, signals[CHOSEN], 0, add);
}

static gboolean
is_adding (GtkWidget *widget)
{
  GdkSeat   *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL &&
         (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static void
clicked_cb (TumenFacetRow *self)
{
  emit_chosen (self, is_adding (GTK_WIDGET (self)));
}

static gboolean
add_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  emit_chosen (TUMEN_FACET_ROW (widget), TRUE);
  return TRUE;
}

static void
long_press_cb (TumenFacetRow *self,
               double         x,
               double         y,
               GtkGesture    *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  emit_chosen (self, TRUE);
}

static void
sign_pressed_cb (TumenFacetRow *self,
                 int            n_press,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
sign_released_cb (TumenFacetRow *self)
{
  emit_chosen (self, TRUE);
}

/* A click on the sign adds or takes away, as with Ctrl held down. */
static GtkWidget *
make_sign (TumenFacetRow *self,
           const char    *icon,
           const char    *css_class)
{
  GtkWidget  *sign = tumen_panel_icon_new (icon);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (sign, css_class);
  gtk_widget_set_visible (sign, FALSE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (sign_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (sign_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (sign, GTK_EVENT_CONTROLLER (click));
  return sign;
}

static GtkWidget *
make_bar_with_plus (TumenFacetRow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->bar = make_bar ();
  self->plus = make_sign (self, "list-add-symbolic", "tumen-facet-plus");
  gtk_widget_set_halign (self->bar, GTK_ALIGN_END);
  gtk_widget_set_halign (self->plus, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->bar);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->plus);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->plus, TRUE);
  return overlay;
}

static void
fill (TumenFacetRow *self,
      TumenField     field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->tick = make_sign (self, "object-select-symbolic", "tumen-facet-tick");
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "tumen-count");
  gtk_label_set_width_chars (GTK_LABEL (self->count), COUNT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->count), 1.0f);
  gtk_box_append (GTK_BOX (box), make_key (field, self->id));
  gtk_box_append (GTK_BOX (box), make_name (self->name));
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_box_append (GTK_BOX (box), make_bar_with_plus (self));
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

static void
tumen_facet_row_finalize (GObject *object)
{
  TumenFacetRow *self = TUMEN_FACET_ROW (object);

  g_free (self->id);
  g_free (self->name);
  G_OBJECT_CLASS (tumen_facet_row_parent_class)->finalize (object);
}

static void
tumen_facet_row_class_init (TumenFacetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_facet_row_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", TUMEN_TYPE_FACET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, add_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, GDK_CONTROL_MASK, add_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, add_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, add_cb, NULL);
}

static void
tumen_facet_row_init (TumenFacetRow *self)
{
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_press_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (long_press),
                                              GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
  g_signal_connect (self, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-facet-row");
}

GtkWidget *
tumen_facet_row_new (TumenField  field,
                     const char *id,
                     const char *name)
{
  TumenFacetRow *self = g_object_new (TUMEN_TYPE_FACET_ROW, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  fill (self, field);
  if (field == TUMEN_FIELD_AGREEMENT &&
      g_strcmp0 (id, tumen_agreement_get_slug (TUMEN_AGREEMENT_NONE)) == 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                                 _ ("In brackets: no excerpt in this library reports it. At most "
                                    "pages are cited."));
  return GTK_WIDGET (self);
}

const char *
tumen_facet_row_get_id (TumenFacetRow *self)
{
  g_return_val_if_fail (TUMEN_IS_FACET_ROW (self), NULL);

  return self->id;
}

/* The name, how many events have it, and whether it is chosen, for screen readers. */
static void
update_label (TumenFacetRow *self)
{
  g_autofree char *number = tumen_number_to_words (self->n_events, self->language);
  g_autofree char *label = NULL;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)))
    /* Translators: a value of a filter that is chosen, and how many events have it. */
    label = g_strdup_printf (ngettext ("%s, %s event, chosen", "%s, %s events, chosen",
                                       self->n_events),
                             self->name, number);
  else
    /* Translators: a value of a filter and how many events have it, for screen readers. */
    label = g_strdup_printf (ngettext ("%s, %s event", "%s, %s events", self->n_events),
                             self->name, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * tumen_facet_row_set_count:
 * @count: events that a click on the row alone would leave
 * @of: events of the library, of which the bar shows the share
 * @language: of the number
 */
void
tumen_facet_row_set_count (TumenFacetRow *self,
                           guint          count,
                           guint          of,
                           TumenLanguage  language)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TUMEN_IS_FACET_ROW (self));

  self->n_events = count;
  self->language = language;
  text = tumen_number_to_words (count, language);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->bar), get_bar_width (count, of));
  update_label (self);
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-none");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tumen-none");
}

/**
 * tumen_facet_row_set_chosen:
 * @can_add: whether other values of the facet are chosen, so that this one may be added to them
 */
void
tumen_facet_row_set_chosen (TumenFacetRow *self,
                            gboolean       chosen,
                            gboolean       can_add)
{
  g_return_if_fail (TUMEN_IS_FACET_ROW (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), chosen);
  gtk_widget_set_visible (self->tick, chosen);
  gtk_widget_set_visible (self->plus, can_add && !chosen);
  update_label (self);
}
