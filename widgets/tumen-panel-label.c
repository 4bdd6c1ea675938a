/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-label.h"

#include <string.h>

#include "tumen-style.h"

/* Second words on the ground of a pane or card keep 4.5 : 1 at this share of the ink. */
#define REST_ALPHA 0.74
/* For the natural width only: a panel as wide as its longest text is of no use. */
#define NATURAL_CHARACTERS 30
/* To find its least width a label breaks its whole text at that of one letter; with some more it
 * has far fewer lines to make. */
#define LEAST_CHARACTERS 6
/* Pango takes half a minute for 100,000 letters without a space, and seconds for so many with them;
 * whoever copies a text gets all of it. */
#define MAX_CHARACTERS 4000
#define MAX_WORD       300

/* The text without what is too long of it or of a word; scripts that are written without spaces
 * break anywhere. */
static char *
dup_short (const char *text)
{
  GString *shown = g_string_new (NULL);
  guint    n = 0;
  guint    word = 0;

  for (const char *p = text; *p != '\0' && n <= MAX_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      word = g_unichar_isspace (c) || g_unichar_iswide (c) ? 0 : word + 1;
      if (word > MAX_WORD + 1)
        continue;
      if (word > MAX_WORD || n == MAX_CHARACTERS)
        g_string_append (shown, "…");
      else
        g_string_append_unichar (shown, c);
      n++;
    }
  return g_string_free (shown, FALSE);
}

static GtkWidget *
new_label (const char       *text,
           const char       *css_class,
           GtkAccessibleRole role)
{
  g_autofree char *shown = text != NULL ? dup_short (text) : NULL;
  GtkWidget       *label = NULL;

  label = g_object_new (GTK_TYPE_LABEL, "label", shown, "accessible-role", role, NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (text != NULL && g_utf8_strlen (text, -1) > LEAST_CHARACTERS)
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NATURAL_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A text of its own width: it wraps, also inside of very long words. */
GtkWidget *
tumen_panel_label_new (const char *text,
                       const char *css_class)
{
  return new_label (text, css_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

/* @level: 1 for the title of a page; screen readers jump from heading to heading */
GtkWidget *
tumen_panel_label_new_heading (const char *text,
                               const char *css_class,
                               int         level)
{
  GtkWidget *label = new_label (text, css_class, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}

static void
insert_attribute (PangoAttrList  *attributes,
                  PangoAttribute *attribute,
                  guint           begin,
                  guint           end)
{
  attribute->start_index = begin;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* High contrast knows no second ink. */
static void
update_rest (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  GSList        *list = pango_attr_list_get_attributes (attributes);
  PangoAttrList *changed = pango_attr_list_new ();
  TumenTheme     theme;

  tumen_style_get_theme (&theme);
  for (GSList *link = list; link != NULL; link = link->next)
    {
      PangoAttrInt *alpha = pango_attribute_as_int (link->data);

      if (alpha != NULL && alpha->attr.klass->type == PANGO_ATTR_FOREGROUND_ALPHA)
        alpha->value = (int)((theme.high_contrast ? 1.0 : REST_ALPHA) * G_MAXUINT16);
      pango_attr_list_insert (changed, link->data);
    }
  g_slist_free (list);
  gtk_label_set_attributes (GTK_LABEL (label), changed);
  pango_attr_list_unref (changed);
}

static GtkWidget *
new_led (const char *lead,
         const char *rest,
         const char *css_class,
         gboolean    dims_rest)
{
  PangoAttrList   *attributes = pango_attr_list_new ();
  gboolean         has_rest = rest != NULL && *rest != '\0';
  g_autofree char *text = has_rest ? g_strdup_printf ("%s %s", lead, rest) : g_strdup (lead);
  GtkWidget       *label = tumen_panel_label_new (text, css_class);
  guint            end = (guint)strlen (lead);

  insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, end);
  if (dims_rest)
    insert_attribute (attributes,
                      pango_attr_foreground_alpha_new (G_MAXUINT16), end, G_MAXUINT);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  if (dims_rest)
    {
      update_rest (label);
      tumen_style_watch (label, G_CALLBACK (update_rest));
    }
  return label;
}

/* A text with a bold beginning and a quieter rest: "Sergei Shoigu defence minister". */
GtkWidget *
tumen_panel_label_new_led (const char *lead,
                           const char *rest,
                           const char *css_class)
{
  return new_led (lead, rest, css_class, TRUE);
}

/* A sentence whose first words are bold. */
GtkWidget *
tumen_panel_label_new_sentence (const char *lead,
                                const char *rest,
                                const char *css_class)
{
  return new_led (lead, rest, css_class, FALSE);
}

/* For line breaks, fonts and speech in the language of the text. */
void
tumen_panel_label_set_language (GtkWidget  *label,
                                const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

/* Text that can be selected and copied; it takes part in the round of Tab, as such text does. */
void
tumen_panel_label_set_selectable (GtkWidget *label)
{
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
}

GtkWidget *
tumen_panel_box_new (int         spacing,
                     const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  return box;
}

GtkWidget *
tumen_panel_icon_button_new (const char *icon_name,
                             const char *words,
                             const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  if (action_name != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  return button;
}

/* An icon beside words that say the same: screen readers pass it by. */
GtkWidget *
tumen_panel_icon_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", icon_name,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

/* GTK names a control after its label only if the label is all that the control holds. */
void
tumen_panel_label_name_control (GtkWidget *label,
                                GtkWidget *control)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

/* An icon and words, which name the button. */
void
tumen_panel_label_fill_button (GtkButton  *button,
                               const char *icon_name,
                               const char *words)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_box_append (GTK_BOX (content), tumen_panel_icon_new (icon_name));
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (button, content);
  tumen_panel_label_name_control (label, GTK_WIDGET (button));
}

/* A small button of a card: an icon and words. */
GtkWidget *
tumen_panel_text_button_new (const char *icon_name,
                             const char *words)
{
  GtkWidget *button = gtk_button_new ();

  tumen_panel_label_fill_button (GTK_BUTTON (button), icon_name, words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-card-button");
  return button;
}
