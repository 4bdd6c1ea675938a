/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-canvas-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-go-to.h"
#include "tumen-known-bar.h"
#include "tumen-period.h"
#include "tumen-tray.h"
#include "tumen-words.h"

#define TEMPLATE "/io/github/tumen_timeline/Tumen/ui/tumen-canvas-bar.ui"
/* From this scale on the axis tells hours. */
#define HOURS_FROM_PX_PER_DAY 120.0
/* Beside the text of a label, of a menu's button, and what is left without them. */
#define LABEL_EXTRA 26
#define MENU_EXTRA  64
#define ICONS_WIDTH 140
#define KNOWN_WIDTH 36

struct _TumenCanvasBar
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *rows;
  GtkWidget *box;
  GtkWidget *range_button;
  GtkWidget *range_label;
  GtkWidget *lanes_button;
  GtkWidget *lanes_title;
  GtkWidget *lanes_label;
  GtkWidget *hint;
  GtkWidget *undated_button;
  GtkWidget *undated_label;
  GtkWidget *open_label;
  GtkWidget *tray;
  GtkWidget *known_button;
  GtkWidget *known_label;
  GtkWidget *known_bar;
  GtkWidget *length_label;
  GtkWidget *zoom_box;
  GtkWidget *zoom_out_button;
  GtkWidget *zoom_in_button;
  GtkWidget *fit_button;
  GtkWidget *list_button;

  /* borrowed: owned by the range button */
  GtkWidget *go_to;

  /* owned */
  TumenExplorer *explorer;

  /* plain state */
  TumenSpan span;
  double    px_per_day;
  gboolean  compact;
  guint     n_undated, n_open;
  gboolean  list_shown; /* in place of the canvas */
};

enum {
  PROP_0,
  PROP_EXPLORER,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenCanvasBar, tumen_canvas_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
update_lanes (TumenCanvasBar *self)
{
  TumenLanguage language = tumen_language_from_locale ();
  TumenLanes    lanes = tumen_explorer_get_view_state (self->explorer)->lanes;

  gtk_label_set_text (GTK_LABEL (self->lanes_label), tumen_lanes_get_name (lanes, language));
}

static void
fill_lanes_menu (TumenCanvasBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint lanes = 0; lanes < TUMEN_N_LANES; lanes++)
    {
      g_autofree char *action = NULL;

      action = g_strdup_printf ("win.lanes::%s", tumen_lanes_get_slug (lanes));
      g_menu_append (menu, tumen_lanes_get_name (lanes, tumen_language_from_locale ()), action);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->lanes_button), G_MENU_MODEL (menu));
}

/* Where there is no room for both numbers, that of the undated ones is said. */
static void
set_tray_numbers (TumenCanvasBar *self,
                  guint           n_undated,
                  guint           n_open)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *undated_number = tumen_number_to_words (n_undated, language);
  g_autofree char *open_number = tumen_number_to_words (n_open, language);
  g_autofree char *undated =
    g_strdup_printf (ngettext ("%s undated", "%s undated", n_undated), undated_number);
  g_autofree char *open = g_strdup_printf (ngettext ("%s open", "%s open", n_open), open_number);
  gboolean         has_both = n_undated > 0 && n_open > 0;
  g_autofree char *after = has_both ? g_strdup_printf (" · %s", open) : g_strdup (open);
  g_autofree char *name = has_both ? g_strdup_printf ("%s, %s", undated, open)
                                   : g_strdup (n_undated > 0 ? undated : open);

  gtk_label_set_text (GTK_LABEL (self->undated_label), undated);
  gtk_label_set_text (GTK_LABEL (self->open_label), after);
  gtk_widget_set_visible (self->undated_label, n_undated > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undated_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
has_tray (TumenCanvasBar *self)
{
  return self->n_undated + self->n_open > 0 && !self->list_shown;
}

static void
update_tray (TumenCanvasBar *self)
{
  TumenTrayRows rows;

  tumen_tray_list (TUMEN_TRAY (self->tray), &rows);
  self->n_undated = rows.n_undated;
  self->n_open = rows.rows->len - rows.n_undated;
  g_array_unref (rows.rows);
  set_tray_numbers (self, self->n_undated, self->n_open);
  gtk_widget_set_visible (self->undated_button, has_tray (self));
  tumen_tray_update (TUMEN_TRAY (self->tray));
}

static void
update_words (TumenCanvasBar *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *range = NULL;
  g_autofree char *length = NULL;

  if (self->span.begin >= self->span.end)
    return;
  range = tumen_period_to_words (self->span, language);
  length = tumen_span_to_words (self->span.end - self->span.begin, language);
  gtk_label_set_text (GTK_LABEL (self->range_label), range);
  gtk_label_set_text (GTK_LABEL (self->length_label), length);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, range, -1);
}

/* Of all of it, whatever room it has now: a label that was cut knows only what it shows. */
static int
get_text_width (GtkWidget *label)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  layout = gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
  pango_layout_set_attributes (layout, gtk_label_get_attributes (GTK_LABEL (label)));
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Where not all has room, the period is worth more than its length and what the lanes are. */
static void
update_hint (TumenCanvasBar *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int length = get_text_width (self->length_label) + LABEL_EXTRA;
  int lanes = get_text_width (self->lanes_title) + get_text_width (self->lanes_label) +
              MENU_EXTRA;
  int      room = width - get_text_width (self->range_label) - MENU_EXTRA - ICONS_WIDTH;
  int      known = get_text_width (self->known_label) + LABEL_EXTRA;
  gboolean hours = self->px_per_day >= HOURS_FROM_PX_PER_DAY;

  int open = self->n_open > 0 ? get_text_width (self->open_label) : 0;

  if (gtk_widget_get_visible (self->undated_button))
    room -= LABEL_EXTRA + (self->n_undated > 0 ? get_text_width (self->undated_label) : open);
  if (gtk_widget_get_visible (self->known_button))
    room -= KNOWN_WIDTH;
  open = self->n_undated > 0 ? open : 0;
  gtk_widget_set_visible (self->known_label,
                          !self->compact && width > 0 && room >= lanes + length + open + known);
  gtk_widget_set_visible (self->open_label,
                          self->n_open > 0 && (open == 0 || room >= lanes + length + open));
  gtk_widget_set_visible (self->hint, hours && !self->list_shown);
  gtk_widget_set_visible (self->lanes_button, !self->compact && !self->list_shown &&
                                                (width == 0 || room >= lanes));
  gtk_widget_set_visible (self->length_label,
                          !self->compact && (width == 0 || room >= lanes + length));
}

static void
known_toggled_cb (TumenCanvasBar *self)
{
  gboolean on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->known_button));

  if (self->explorer != NULL &&
      tumen_explorer_get_view_state (self->explorer)->has_known_on != on)
    tumen_known_bar_set_on (TUMEN_KNOWN_BAR (self->known_bar), on);
}

/* Where nothing has a day of publication there is nothing to choose. */
static void
update_known (TumenCanvasBar *self)
{
  gboolean on = tumen_explorer_get_view_state (self->explorer)->has_known_on;
  guint    n_days;

  tumen_explorer_get_publication_days (self->explorer, &n_days);
  gtk_widget_set_visible (self->known_button, n_days > 0 || on);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->known_button), on);
}

static void
explorer_changed_cb (TumenCanvasBar *self,
                     guint           changes)
{
  const guint content = TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE;

  if (changes & (content | TUMEN_EXPLORER_FILTER))
    update_tray (self);
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE))
    update_known (self);
  if (changes & TUMEN_EXPLORER_LANES)
    update_lanes (self);
  if (changes & TUMEN_EXPLORER_LANGUAGE)
    update_words (self);
}

static void
tumen_canvas_bar_dispose (GObject *object)
{
  TumenCanvasBar *self = TUMEN_CANVAS_BAR (object);

  g_clear_object (&self->explorer);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUMEN_TYPE_CANVAS_BAR);
  G_OBJECT_CLASS (tumen_canvas_bar_parent_class)->dispose (object);
}

static void
tumen_canvas_bar_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_EXPLORER)
    g_value_set_object (value, TUMEN_CANVAS_BAR (object)->explorer);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_canvas_bar_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_EXPLORER)
    tumen_canvas_bar_set_explorer (TUMEN_CANVAS_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (TUMEN_TYPE_KNOWN_BAR);
  g_type_ensure (TUMEN_TYPE_TRAY);
  gtk_widget_class_set_template_from_resource (klass, TEMPLATE);
  gtk_widget_class_bind_template_callback (klass, known_toggled_cb);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, rows);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, box);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, range_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, range_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, lanes_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, lanes_title);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, lanes_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, hint);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, undated_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, undated_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, open_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, tray);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, known_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, known_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, known_bar);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, length_label);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, zoom_box);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, zoom_out_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, zoom_in_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, fit_button);
  gtk_widget_class_bind_template_child (klass, TumenCanvasBar, list_button);
}

static void
tumen_canvas_bar_class_init (TumenCanvasBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_canvas_bar_dispose;
  object_class->get_property = tumen_canvas_bar_get_property;
  object_class->set_property = tumen_canvas_bar_set_property;
  properties[PROP_EXPLORER] =
    g_param_spec_object ("explorer", NULL, NULL, TUMEN_TYPE_EXPLORER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_canvas_bar_init (TumenCanvasBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("View"), -1);
  fill_lanes_menu (self);
  self->go_to = tumen_go_to_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->range_button), self->go_to);
  update_hint (self);
}

TumenExplorer *
tumen_canvas_bar_get_explorer (TumenCanvasBar *self)
{
  g_return_val_if_fail (TUMEN_IS_CANVAS_BAR (self), NULL);

  return self->explorer;
}

void
tumen_canvas_bar_set_explorer (TumenCanvasBar *self,
                               TumenExplorer  *explorer)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  tumen_go_to_set_explorer (TUMEN_GO_TO (self->go_to), explorer);
  tumen_known_bar_set_explorer (TUMEN_KNOWN_BAR (self->known_bar), explorer);
  tumen_tray_set_explorer (TUMEN_TRAY (self->tray), explorer);
  if (explorer != NULL)
    {
      g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                               G_CONNECT_SWAPPED);
      explorer_changed_cb (self, G_MAXUINT);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLORER]);
}

/** Tells the bar what the canvas shows: days since 1970-01-01, and their width in px. */
void
tumen_canvas_bar_set_view (TumenCanvasBar *self,
                           TumenSpan       span,
                           double          px_per_day)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));

  self->span = span;
  self->px_per_day = px_per_day;
  tumen_go_to_set_visible_span (TUMEN_GO_TO (self->go_to), span);
  update_words (self);
  update_hint (self);
}

/** Narrow windows have no room for the lanes and the length of the span. */
void
tumen_canvas_bar_set_compact (TumenCanvasBar *self,
                              gboolean        compact)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));

  self->compact = compact;
  update_hint (self);
}

/** In the smallest windows the list is reached by the menu alone. */
void
tumen_canvas_bar_set_has_list (TumenCanvasBar *self,
                               gboolean        has_list)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));

  gtk_widget_set_visible (self->list_button, has_list);
}

/** Asks for a date, a period or an address to go to. */
void
tumen_canvas_bar_open_go_to (TumenCanvasBar *self)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->range_button));
}

/** Opens the tray of what has no place on the axis. Returns: %FALSE if there is none to see. */
gboolean
tumen_canvas_bar_open_tray (TumenCanvasBar *self)
{
  g_return_val_if_fail (TUMEN_IS_CANVAS_BAR (self), FALSE);

  if (!gtk_widget_get_mapped (self->undated_button))
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->undated_button));
  return TRUE;
}

/** The rows of the tray: (transfer full), of the explorer's table. */
GArray *
tumen_canvas_bar_list_tray (TumenCanvasBar *self)
{
  TumenTrayRows rows;

  g_return_val_if_fail (TUMEN_IS_CANVAS_BAR (self), NULL);

  tumen_tray_list (TUMEN_TRAY (self->tray), &rows);
  return rows.rows;
}

/** Hides what has no effect on the list, which has neither a period nor lanes. */
void
tumen_canvas_bar_set_list_shown (TumenCanvasBar *self,
                                 gboolean        list_shown)
{
  g_return_if_fail (TUMEN_IS_CANVAS_BAR (self));

  self->list_shown = list_shown;
  gtk_widget_set_visible (self->range_button, !list_shown);
  gtk_widget_set_visible (self->undated_button, has_tray (self));
  gtk_widget_set_visible (self->zoom_box, !list_shown);
  gtk_widget_set_visible (self->fit_button, !list_shown);
  update_hint (self);
}
