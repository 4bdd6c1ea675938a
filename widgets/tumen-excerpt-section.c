/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-excerpt-section.h"

#include <glib/gi18n.h>

#include "tumen-compare-view.h"
#include "tumen-dots.h"
#include "tumen-excerpt-card.h"
#include "tumen-panel-label.h"
#include "tumen-panel-voices.h"

struct _TumenExcerptSection
{
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *list;
  GtkWidget *compare; /* (nullable) */
  GtkWidget *compare_button;
};

G_DEFINE_FINAL_TYPE (TumenExcerptSection, tumen_excerpt_section, GTK_TYPE_BOX)

static void
tumen_excerpt_section_class_init (TumenExcerptSectionClass *klass)
{
}

static void
tumen_excerpt_section_init (TumenExcerptSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

static GtkWidget *
new_voice_dots (const guint8 *dots,
                guint         n_parts)
{
  g_autofree guint8 *voices = g_new (guint8, n_parts + 1);
  guint              n_voices = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      if (dots[i] != TUMEN_NO_DOT)
        voices[n_voices++] = dots[i];
    }
  return tumen_dots_new (voices, n_voices);
}

/* List | Compare, as two linked buttons of which one is down. */
static GtkWidget *
new_choice (TumenExcerptSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_toggle_button_new_with_label (_ ("List"));

  self->compare_button = gtk_toggle_button_new_with_label (_ ("Compare"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->compare_button),
                               GTK_TOGGLE_BUTTON (list));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (list), TRUE);
  g_object_bind_property (list, "active", self->list, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->compare_button, "active", self->compare, "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "tumen-choice");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->compare_button);
  return box;
}

static GtkWidget *
new_heading (TumenExcerptSection *self,
             const guint8        *dots,
             guint                n_parts)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *number = g_strdup_printf ("%u", n_parts);
  GtkWidget       *voices = new_voice_dots (dots, n_parts);
  GtkWidget       *title = tumen_panel_label_new_heading (_ ("Excerpts"), "tumen-section", 2);

  gtk_label_set_wrap (GTK_LABEL (title), FALSE);
  gtk_widget_add_css_class (line, "tumen-section-line");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), tumen_panel_label_new (number, "tumen-dim"));
  gtk_widget_set_valign (voices, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (voices, TRUE);
  gtk_widget_set_halign (voices, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), voices);
  if (self->compare != NULL)
    gtk_box_append (GTK_BOX (line), new_choice (self));
  return line;
}

static GtkWidget *
new_list (const TumenPanelContext *context,
          TumenEvent              *event,
          const guint8            *dots)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  GtkWidget               *box = tumen_panel_box_new (8, NULL);

  for (guint i = 0; i < n_parts; i++)
    gtk_box_append (GTK_BOX (box), tumen_excerpt_card_new (context, event, &parts[i], dots[i]));
  return box;
}

static GtkWidget *
new_comparisons (const TumenPanelContext *context,
                 TumenEvent              *event)
{
  g_autoptr (GPtrArray) pairs = tumen_compare_pairs_new (context, event);
  GtkWidget *box;

  if (pairs->len == 0)
    return NULL;
  box = tumen_panel_box_new (16, NULL);
  for (guint i = 0; i < pairs->len; i++)
    gtk_box_append (GTK_BOX (box), tumen_compare_view_new (context, event, pairs->pdata[i]));
  return box;
}

static const char *
get_no_excerpt_words (TumenEvent *event)
{
  return tumen_event_get_citations (event)[0] != NULL
           ? _ ("Cited, not quoted: no excerpt in this library")
           : _ ("No source yet.");
}

GtkWidget *
tumen_excerpt_section_new (const TumenPanelContext *context,
                           TumenEvent              *event)
{
  TumenExcerptSection *self = g_object_new (TUMEN_TYPE_EXCERPT_SECTION, NULL);
  g_autofree guint8   *dots = tumen_panel_voices_get_dots (context, event);
  guint                n_parts;

  tumen_event_get_excerpts (event, &n_parts);
  if (n_parts == 0)
    {
      gtk_box_append (GTK_BOX (self),
                      tumen_panel_label_new_heading (_ ("Excerpts"), "tumen-section", 2));
      gtk_box_append (GTK_BOX (self), tumen_panel_label_new (get_no_excerpt_words (event),
                                                             "tumen-dim"));
      return GTK_WIDGET (self);
    }
  self->list = new_list (context, event, dots);
  self->compare = new_comparisons (context, event);
  gtk_box_append (GTK_BOX (self), new_heading (self, dots, n_parts));
  gtk_box_append (GTK_BOX (self), self->list);
  if (self->compare != NULL)
    gtk_box_append (GTK_BOX (self), self->compare);
  return GTK_WIDGET (self);
}

gboolean
tumen_excerpt_section_can_compare (TumenExcerptSection *self)
{
  g_return_val_if_fail (TUMEN_IS_EXCERPT_SECTION (self), FALSE);

  return self->compare != NULL;
}

gboolean
tumen_excerpt_section_get_compare (TumenExcerptSection *self)
{
  g_return_val_if_fail (TUMEN_IS_EXCERPT_SECTION (self), FALSE);

  return self->compare != NULL &&
         gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare_button));
}

/* Without effect where nothing can be compared. */
void
tumen_excerpt_section_set_compare (TumenExcerptSection *self,
                                   gboolean             compare)
{
  g_return_if_fail (TUMEN_IS_EXCERPT_SECTION (self));

  if (self->compare == NULL || compare == tumen_excerpt_section_get_compare (self))
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->compare_button), compare);
  gtk_widget_set_visible (self->list, !compare);
}
