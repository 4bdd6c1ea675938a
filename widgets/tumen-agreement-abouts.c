/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-agreement-abouts.h"

#include <glib/gi18n.h>

#include "tumen-wrap-layout.h"

#define SPACING 6

struct _TumenAgreementAbouts
{
  GtkWidget parent_instance;

  GtkWidget *buttons[TUMEN_N_ABOUTS + 1]; /* borrowed: owned by the widget */
  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (TumenAgreementAbouts, tumen_agreement_abouts, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As conflicts name it. */
static const char *const slugs[TUMEN_N_ABOUTS] = {
  [TUMEN_ABOUT_DATE] = "date",
  [TUMEN_ABOUT_NUMBER] = "number",
  [TUMEN_ABOUT_FACT] = "fact",
  [TUMEN_ABOUT_WORDING] = "wording",
  [TUMEN_ABOUT_TITLE] = "title",
  [TUMEN_ABOUT_NAME] = "name",
};

static const char *const names[TUMEN_N_ABOUTS] = {
  /* Translators: what sources disagree about. */
  [TUMEN_ABOUT_DATE] = N_ ("Dates"),
  [TUMEN_ABOUT_NUMBER] = N_ ("Numbers"),
  [TUMEN_ABOUT_FACT] = N_ ("What happened"),
  [TUMEN_ABOUT_WORDING] = N_ ("Wording"),
  [TUMEN_ABOUT_TITLE] = N_ ("Titles"),
  [TUMEN_ABOUT_NAME] = N_ ("Names"),
};

static void
toggled_cb (TumenAgreementAbouts *self,
            GtkToggleButton      *button)
{
  if (!self->filling && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tumen_agreement_abouts_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_agreement_abouts_parent_class)->dispose (object);
}

static void
tumen_agreement_abouts_class_init (TumenAgreementAboutsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_agreement_abouts_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_button (TumenAgreementAbouts *self,
            guint                 about)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (about < TUMEN_ABOUT_ALL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (self->buttons[TUMEN_ABOUT_ALL]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->buttons[about] = button;
}

static void
tumen_agreement_abouts_init (TumenAgreementAbouts *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tumen_wrap_layout_new (SPACING));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-abouts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What they disagree about"), -1);
  add_button (self, TUMEN_ABOUT_ALL);
  for (guint about = 0; about < TUMEN_N_ABOUTS; about++)
    add_button (self, about);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[TUMEN_ABOUT_ALL]), TRUE);
}

GtkWidget *
tumen_agreement_abouts_new (void)
{
  return g_object_new (TUMEN_TYPE_AGREEMENT_ABOUTS, NULL);
}

/** How many there are of each kind: %TUMEN_N_ABOUTS of them. What there is none of has no button,
 * and if it was chosen, all are chosen instead, silently. */
void
tumen_agreement_abouts_set_counts (TumenAgreementAbouts *self,
                                   const guint          *counts)
{
  g_autofree char *every = NULL;
  guint            chosen, all = 0;

  g_return_if_fail (TUMEN_IS_AGREEMENT_ABOUTS (self));

  chosen = tumen_agreement_abouts_get_chosen (self);
  for (guint about = 0; about < TUMEN_N_ABOUTS; about++)
    {
      g_autofree char *text = g_strdup_printf ("%s  %u", _ (names[about]), counts[about]);

      all += counts[about];
      gtk_button_set_label (GTK_BUTTON (self->buttons[about]), text);
      gtk_widget_set_visible (self->buttons[about], counts[about] > 0);
    }
  /* Translators: all that sources disagree about. */
  every = g_strdup_printf ("%s  %u", _ ("All"), all);
  gtk_button_set_label (GTK_BUTTON (self->buttons[TUMEN_ABOUT_ALL]), every);
  self->filling = TRUE;
  if (chosen < TUMEN_N_ABOUTS && counts[chosen] == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[TUMEN_ABOUT_ALL]), TRUE);
  self->filling = FALSE;
}

/** The kind that is chosen, or %TUMEN_ABOUT_ALL. */
guint
tumen_agreement_abouts_get_chosen (TumenAgreementAbouts *self)
{
  g_return_val_if_fail (TUMEN_IS_AGREEMENT_ABOUTS (self), TUMEN_ABOUT_ALL);

  for (guint about = 0; about < TUMEN_N_ABOUTS; about++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[about])))
        return about;
    }
  return TUMEN_ABOUT_ALL;
}

TumenAbout
tumen_agreement_about_parse (const char *about)
{
  for (guint i = 0; i < TUMEN_N_ABOUTS; i++)
    {
      if (g_strcmp0 (about, slugs[i]) == 0)
        return (TumenAbout)i;
    }
  return TUMEN_ABOUT_FACT;
}

const char *
tumen_agreement_about_get_name (TumenAbout about)
{
  return _ (names[about]);
}
