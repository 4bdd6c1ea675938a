/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-hit-marks.h"

#include "tumen-style.h"

static guint16
to_pango (double share)
{
  return (guint16)(share * G_MAXUINT16);
}

static PangoColor
get_ground (void)
{
  TumenTheme theme;

  tumen_style_get_theme (&theme);
  return (PangoColor){ to_pango (theme.hl.r), to_pango (theme.hl.g), to_pango (theme.hl.b) };
}

/* The same text in another theme. */
static void
update_ground (GtkWidget *label)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  GSList        *list = pango_attr_list_get_attributes (attributes);
  PangoAttrList *changed = pango_attr_list_new ();

  for (GSList *link = list; link != NULL; link = link->next)
    {
      PangoAttrColor *color = pango_attribute_as_color (link->data);

      if (color != NULL && color->attr.klass->type == PANGO_ATTR_BACKGROUND)
        color->color = get_ground ();
      pango_attr_list_insert (changed, link->data);
    }
  g_slist_free (list);
  gtk_label_set_attributes (GTK_LABEL (label), changed);
  pango_attr_list_unref (changed);
}

static void
insert (PangoAttrList        *attributes,
        PangoAttribute       *attribute,
        const TumenTextRange *range)
{
  attribute->start_index = range->begin;
  attribute->end_index = range->end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark (GtkLabel *label,
      GArray   *ranges)
{
  PangoAttrList *old = gtk_label_get_attributes (label);
  PangoAttrList *attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  PangoColor     ground = get_ground ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const TumenTextRange *range = &g_array_index (ranges, TumenTextRange, i);

      insert (attributes, pango_attr_background_new (ground.red, ground.green, ground.blue), range);
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
    }
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

/* @query: (nullable): nothing is searched for
 * Returns: how many hits the text has */
guint
tumen_hit_marks_add (GtkWidget        *label,
                     TumenSearchQuery *query)
{
  g_autoptr (GArray) ranges = NULL;

  g_return_val_if_fail (GTK_IS_LABEL (label), 0);

  if (query == NULL)
    return 0;
  ranges = tumen_search_query_find_ranges (query, gtk_label_get_text (GTK_LABEL (label)), NULL);
  if (ranges->len == 0)
    return 0;
  mark (GTK_LABEL (label), ranges);
  tumen_style_watch (label, G_CALLBACK (update_ground));
  return ranges->len;
}

static gboolean
is_searched (GtkWidget *label)
{
  static const char *const css_classes[] = {
    "tumen-card-text",
    "tumen-compare-cell",
    "tumen-compare-common",
    "tumen-panel-title",
    "tumen-quotation",
    "tumen-row-title",
    "tumen-speaker",
    "tumen-summary",
  };

  for (guint i = 0; i < G_N_ELEMENTS (css_classes); i++)
    {
      if (gtk_widget_has_css_class (label, css_classes[i]))
        return TRUE;
    }
  return FALSE;
}

/* @all: also texts without a class of their own, such as names */
static void
mark_below (GtkWidget        *widget,
            TumenSearchQuery *query,
            gboolean          all)
{
  if (GTK_IS_LABEL (widget) && (all || is_searched (widget)))
    tumen_hit_marks_add (widget, query);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_below (child, query, all || gtk_widget_has_css_class (widget, "tumen-people"));
}

/* @query: (nullable): nothing is searched for */
void
tumen_hit_marks_add_below (GtkWidget        *page,
                           TumenSearchQuery *query)
{
  g_return_if_fail (GTK_IS_WIDGET (page));

  if (query != NULL)
    mark_below (page, query, FALSE);
}
