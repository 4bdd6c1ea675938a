/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-status-line.h"

#include <glib/gi18n.h>

/* Each change of the numbers lays the line out anew: not for every frame of a movement. */
#define LEAST_MS_BETWEEN 100
/* A link is wider than its text. */
#define LINK_EXTRA 8

struct _TumenStatusLine
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *box;
  GtkWidget *separators[TUMEN_N_COUNT_PARTS];
  GtkWidget *links[TUMEN_N_COUNT_PARTS];

  /* plain state */
  TumenCountNumbers counts;
  TumenLanguage     language;
  gboolean          has_counts;
  gboolean          is_short;
  int               full_width; /* px that all parts take */
  guint             pause;      /* source: while it runs nothing is laid out */
  gboolean          changed;    /* during the pause */
  guint             reshape;    /* source */
};

enum {
  SIGNAL_PART_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenStatusLine, tumen_status_line, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static int
get_text_width (TumenStatusLine *self,
                const char      *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
show_phrase (TumenStatusLine        *self,
             const TumenCountPhrase *phrase)
{
  GtkWidget       *link = self->links[phrase->part];
  GtkWidget       *label = gtk_button_get_child (GTK_BUTTON (link));
  g_autofree char *words = tumen_counts_part_to_words (&self->counts, phrase->part,
                                                       self->language);

  gtk_label_set_text (GTK_LABEL (self->separators[phrase->part]), phrase->separator);
  gtk_widget_set_visible (self->separators[phrase->part], phrase->separator[0] != '\0');
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (label)), words))
    {
      gtk_label_set_text (GTK_LABEL (label), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
    }
  gtk_widget_set_visible (link, TRUE);
}

static void
show_parts (TumenStatusLine *self)
{
  TumenCountPhrase phrases[TUMEN_N_COUNT_PARTS];
  guint            n = tumen_counts_list_parts (&self->counts, self->is_short, phrases);
  gboolean         shown[TUMEN_N_COUNT_PARTS] = { FALSE };

  for (guint i = 0; i < n; i++)
    {
      shown[phrases[i].part] = TRUE;
      show_phrase (self, &phrases[i]);
    }
  for (guint i = 0; i < TUMEN_N_COUNT_PARTS; i++)
    {
      if (shown[i])
        continue;
      gtk_widget_set_visible (self->separators[i], FALSE);
      gtk_widget_set_visible (self->links[i], FALSE);
    }
}

static gboolean
is_too_narrow (TumenStatusLine *self,
               int              width)
{
  return width > 0 && width < self->full_width;
}

static void
update (TumenStatusLine *self)
{
  TumenCountPhrase phrases[TUMEN_N_COUNT_PARTS];
  guint            n = tumen_counts_list_parts (&self->counts, FALSE, phrases);
  g_autofree char *sentence = tumen_counts_to_sentence (&self->counts, self->language);

  self->changed = FALSE;
  self->full_width = get_text_width (self, sentence) + (int)n * LINK_EXTRA;
  self->is_short = is_too_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->is_short ? sentence : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  show_parts (self);
}

static gboolean
pause_cb (gpointer data)
{
  TumenStatusLine *self = data;

  if (!self->changed)
    {
      self->pause = 0;
      return G_SOURCE_REMOVE;
    }
  update (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
reshape_cb (gpointer data)
{
  TumenStatusLine *self = data;

  self->reshape = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
link_clicked_cb (TumenStatusLine *self,
                 GtkWidget       *link)
{
  for (guint i = 0; i < TUMEN_N_COUNT_PARTS; i++)
    {
      if (self->links[i] == link)
        g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, i);
    }
}

static void
tumen_status_line_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (TUMEN_STATUS_LINE (widget)->box, orientation, -1, minimum, natural, NULL,
                      NULL);
}

static void
tumen_status_line_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TumenStatusLine *self = TUMEN_STATUS_LINE (widget);

  if (self->has_counts && is_too_narrow (self, width) != self->is_short && self->reshape == 0)
    self->reshape = g_idle_add (reshape_cb, self);
  gtk_widget_allocate (self->box, width, height, baseline, NULL);
}

static void
tumen_status_line_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  TumenStatusLine *self = TUMEN_STATUS_LINE (widget);

  GTK_WIDGET_CLASS (tumen_status_line_parent_class)->css_changed (widget, change);
  if (self->has_counts && self->reshape == 0)
    self->reshape = g_idle_add (reshape_cb, self);
}

static void
tumen_status_line_dispose (GObject *object)
{
  TumenStatusLine *self = TUMEN_STATUS_LINE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->reshape, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_status_line_parent_class)->dispose (object);
}

static void
tumen_status_line_class_init (TumenStatusLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_status_line_dispose;
  widget_class->measure = tumen_status_line_measure;
  widget_class->size_allocate = tumen_status_line_size_allocate;
  widget_class->css_changed = tumen_status_line_css_changed;
  signals[SIGNAL_PART_ACTIVATED] =
    g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Returns: what a click on a number does */
static const char *
get_tooltip (TumenCountPart part)
{
  if (part == TUMEN_COUNT_PART_COLLECTION_OFF || part == TUMEN_COUNT_PART_OFF)
    return _ ("Switch the collection on");
  return _ ("List these events");
}

static void
add_link (TumenStatusLine *self,
          guint            part)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *link = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                                  NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_tooltip_text (link, get_tooltip ((TumenCountPart)part));
  g_signal_connect_object (link, "clicked", G_CALLBACK (link_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  self->separators[part] = gtk_label_new (NULL);
  self->links[part] = link;
  gtk_widget_set_visible (self->separators[part], FALSE);
  gtk_widget_set_visible (link, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->separators[part]);
  gtk_box_append (GTK_BOX (self->box), link);
}

static void
tumen_status_line_init (TumenStatusLine *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < TUMEN_N_COUNT_PARTS; i++)
    add_link (self, i);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-status-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where the events are"), -1);
}

/** Says other numbers, at once or as soon as the last ones have been seen for a moment. */
void
tumen_status_line_set_counts (TumenStatusLine         *self,
                              const TumenCountNumbers *counts,
                              TumenLanguage            language)
{
  g_return_if_fail (TUMEN_IS_STATUS_LINE (self));
  g_return_if_fail (counts != NULL);

  if (self->has_counts && language == self->language &&
      memcmp (counts, &self->counts, sizeof *counts) == 0)
    return;
  self->counts = *counts;
  self->language = language;
  self->has_counts = TRUE;
  self->changed = TRUE;
  if (self->pause != 0)
    return;
  update (self);
  self->pause = g_timeout_add (LEAST_MS_BETWEEN, pause_cb, self);
}

/** Returns: what the events behind a number are, as the title of their list */
const char *
tumen_status_line_get_title (TumenCountPart part)
{
  switch (part)
    {
    case TUMEN_COUNT_PART_DRAWN:
      return _ ("Drawn on the timeline");
    case TUMEN_COUNT_PART_IN_CHIPS:
      return _ ("Gathered in chips");
    case TUMEN_COUNT_PART_IN_BARS:
      return _ ("Counted in bars");
    case TUMEN_COUNT_PART_OUTSIDE:
      return _ ("Outside the period shown");
    case TUMEN_COUNT_PART_UNDATED:
      return _ ("Without a date");
    case TUMEN_COUNT_PART_HIDDEN:
      return _ ("Hidden by filters");
    case TUMEN_COUNT_PART_COLLECTION_OFF:
    case TUMEN_COUNT_PART_OFF:
      return _ ("In a collection that is off");
    case TUMEN_COUNT_PART_NOT_YET_KNOWN:
      return _ ("Not yet known");
    case TUMEN_COUNT_PART_ELSEWHERE:
      return _ ("Not in view");
    case TUMEN_COUNT_PART_IN_VIEW:
    default:
      return _ ("In view");
    }
}
