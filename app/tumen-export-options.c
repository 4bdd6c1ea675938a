/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-options.h"

#include <glib/gi18n.h>

#include "tumen-export-rows.h"
#include "tumen-words.h"

#define TITLE_LENGTH 200
#define TITLE_CHARS  18
#define N_SWITCHES   6
#define LEAST_CHARS  4
#define N_LISTS      3
#define N_LARGE      3 /* cards; the others stand below them, and are less high */

/* Of those that one switches, in the order in which they are shown. */
static const TumenFigureParts switched[N_SWITCHES] = { TUMEN_FIGURE_KEY, TUMEN_FIGURE_LIST,
                                                       TUMEN_FIGURE_EXCERPTS,
                                                       TUMEN_FIGURE_TRANSLATIONS,
                                                       TUMEN_FIGURE_FOOTER,
                                                       TUMEN_FIGURE_SELECTION };

static const struct
{
  const char *icon, *name, *formats;
} cards[TUMEN_N_EXPORT_PRODUCTS] = {
  { "x-office-document-symbolic", N_ ("Report page"), "PDF" },
  { "display-projector-symbolic", N_ ("Slide"), "PNG 16:9" },
  { "image-x-generic-symbolic", N_ ("Picture"), N_ ("SVG or PNG") },
  { "web-browser-symbolic", N_ ("Hand-out"), "HTML" },
  { "x-office-spreadsheet-symbolic", N_ ("Data"), "CSV, BibTeX…" },
};

struct _TumenExportOptions
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *lists[N_LISTS];
  GtkWidget *cards[TUMEN_N_EXPORT_PRODUCTS];
  GtkWidget *combos[TUMEN_N_EXPORT_CHOICES]; /* (nullable): not of the product */
  GtkWidget *language;
  GtkWidget *custom_row;
  GtkWidget *custom;
  GtkWidget *title_row;
  GtkWidget *title;
  GtkWidget *switch_rows[N_SWITCHES];
  GtkWidget *switches[N_SWITCHES];
  GtkLabel  *left_out;

  /* plain state */
  TumenExportChoices choices;
  gboolean           is_filling;
  gboolean           has_event; /* one is selected */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenExportOptions, tumen_export_options, GTK_TYPE_BOX)

static guint *
get_parts (TumenExportOptions *self)
{
  return &self->choices.parts[tumen_export_choices_get_product (&self->choices)];
}

/* Only what is quoted can be translated, and only what is selected marked. */
static gboolean
can_switch (TumenExportOptions *self,
            TumenFigureParts    part)
{
  if (part == TUMEN_FIGURE_TRANSLATIONS && !(*get_parts (self) & TUMEN_FIGURE_EXCERPTS))
    return FALSE;
  if (part == TUMEN_FIGURE_SELECTION && !self->has_event)
    return FALSE;
  return tumen_export_choices_has_part (&self->choices, part);
}

static gboolean
has_visible_child (GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row))
      return TRUE;
  return FALSE;
}

/* What makes no difference to the product is not there. */
static void
show_choices (TumenExportOptions *self)
{
  gboolean is_custom = tumen_export_choices_has (&self->choices, TUMEN_CHOICE_SIZE) &&
                       self->choices.values[TUMEN_CHOICE_SIZE] == TUMEN_SIZE_CUSTOM;

  self->is_filling = TRUE;
  for (int i = 0; i < TUMEN_N_EXPORT_PRODUCTS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cards[i]),
                                  i == self->choices.values[TUMEN_CHOICE_PRODUCT]);
  for (int i = TUMEN_CHOICE_EVENTS; i < TUMEN_N_EXPORT_CHOICES; i++)
    {
      gtk_widget_set_visible (self->combos[i],
                              tumen_export_choices_has (&self->choices, (TumenExportChoice)i));
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->combos[i]),
                                  (guint)self->choices.values[i]);
    }
  for (int i = 0; i < N_SWITCHES; i++)
    {
      gtk_widget_set_visible (self->switch_rows[i],
                              can_switch (self, switched[i]));
      gtk_switch_set_active (GTK_SWITCH (self->switches[i]),
                             (*get_parts (self) & switched[i]) != 0);
    }
  gtk_widget_set_visible (self->title_row,
                          tumen_export_choices_has_part (&self->choices, TUMEN_FIGURE_TITLE));
  gtk_widget_set_visible (self->custom_row, is_custom);
  for (int i = 0; i < N_LISTS; i++)
    gtk_widget_set_visible (self->lists[i], has_visible_child (self->lists[i]));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->custom), self->choices.custom_mm);
  self->is_filling = FALSE;
}

static void
tell (TumenExportOptions *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
card_toggled_cb (TumenExportOptions *self,
                 GtkToggleButton    *card)
{
  if (self->is_filling || !gtk_toggle_button_get_active (card))
    return;
  for (int i = 0; i < TUMEN_N_EXPORT_PRODUCTS; i++)
    if (self->cards[i] == GTK_WIDGET (card))
      self->choices.values[TUMEN_CHOICE_PRODUCT] = i;
  show_choices (self);
  tell (self);
}

static void
combo_cb (TumenExportOptions *self,
          GParamSpec         *pspec,
          AdwComboRow        *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->is_filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  for (int i = TUMEN_CHOICE_EVENTS; i < TUMEN_N_EXPORT_CHOICES; i++)
    if (self->combos[i] == GTK_WIDGET (row))
      self->choices.values[i] = (int)selected;
  show_choices (self);
  tell (self);
}

static void
other_cb (TumenExportOptions *self)
{
  if (!self->is_filling)
    tell (self);
}

static void
custom_cb (TumenExportOptions *self)
{
  if (self->is_filling)
    return;
  self->choices.custom_mm = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->custom));
  tell (self);
}

static void
switch_cb (TumenExportOptions *self,
           GParamSpec         *pspec,
           GtkSwitch          *pressed)
{
  if (self->is_filling)
    return;
  for (int i = 0; i < N_SWITCHES; i++)
    {
      if (self->switches[i] != GTK_WIDGET (pressed))
        continue;
      if (gtk_switch_get_active (pressed))
        *get_parts (self) |= switched[i];
      else
        *get_parts (self) &= ~(guint)switched[i];
    }
  show_choices (self);
  tell (self);
}

static GtkWidget *
new_card (TumenExportOptions *self,
          int                 product)
{
  GtkWidget *card = gtk_toggle_button_new ();
  gboolean   is_large = product < N_LARGE;
  GtkWidget *box = gtk_box_new (is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                is_large ? 4 : 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, is_large ? 4 : 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (cards[product].icon);
  GtkWidget *name = gtk_label_new (_ (cards[product].name));
  GtkWidget *formats = gtk_label_new (_ (cards[product].formats));

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 24);
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (name, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (formats, "tumen-caption");
  gtk_label_set_xalign (GTK_LABEL (name), is_large ? 0.5F : 0.0F);
  gtk_label_set_xalign (GTK_LABEL (formats), is_large ? 0.5F : 0.0F);
  gtk_widget_set_halign (box, is_large ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), formats);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "tumen-export-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (cards[product].name), -1);
  if (product > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (card), GTK_TOGGLE_BUTTON (self->cards[0]));
  g_signal_connect_object (card, "toggled", G_CALLBACK (card_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return card;
}

static GtkWidget *
new_cards (TumenExportOptions *self,
           int                 begin,
           int                 end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int i = begin; i < end; i++)
    {
      self->cards[i] = new_card (self, i);
      gtk_box_append (GTK_BOX (box), self->cards[i]);
    }
  return box;
}

static void
add_cards (TumenExportOptions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  gtk_box_append (GTK_BOX (box), new_cards (self, 0, N_LARGE));
  gtk_box_append (GTK_BOX (box), new_cards (self, N_LARGE, TUMEN_N_EXPORT_PRODUCTS));
  gtk_box_append (GTK_BOX (self), box);
}

static GtkWidget *
add_list (TumenExportOptions *self,
          const char         *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), list);
  return list;
}

static void
add_choice (TumenExportOptions *self,
            GtkWidget          *list,
            TumenExportChoice   choice)
{
  AdwComboRow *row = tumen_export_combo_row_new (choice);

  self->combos[choice] = GTK_WIDGET (row);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (combo_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_language (TumenExportOptions *self,
              GtkWidget          *list)
{
  const char *const names[] = { "English", "Español", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->language = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->language), _ ("Language"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->language), G_LIST_MODEL (model));
  tumen_export_combo_row_set_up (ADW_COMBO_ROW (self->language));
  gtk_list_box_append (GTK_LIST_BOX (list), self->language);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (other_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
new_row (GtkWidget  *list,
         const char *title,
         GtkWidget  *control)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static void
add_custom (TumenExportOptions *self,
            GtkWidget          *list)
{
  self->custom = gtk_spin_button_new_with_range (TUMEN_LEAST_CUSTOM_MM, TUMEN_MOST_CUSTOM_MM, 1.0);
  self->custom_row = new_row (list, _ ("Width in mm"), self->custom);
  g_signal_connect_object (self->custom, "value-changed", G_CALLBACK (custom_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_title (TumenExportOptions *self,
           GtkWidget          *list)
{
  self->title = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->title), FALSE);
  gtk_entry_set_alignment (GTK_ENTRY (self->title), 1.0F);
  gtk_entry_set_activates_default (GTK_ENTRY (self->title), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (self->title), TITLE_LENGTH);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->title), LEAST_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->title), TITLE_CHARS);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "tumen-export-title");
  self->title_row = new_row (list, _ ("Title"), self->title);
  g_signal_connect_object (self->title, "changed", G_CALLBACK (other_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_switches (TumenExportOptions *self,
              GtkWidget          *list)
{
  for (int i = 0; i < N_SWITCHES; i++)
    {
      self->switches[i] = gtk_switch_new ();
      self->switch_rows[i] = new_row (list, tumen_export_part_get_name (switched[i]),
                                      self->switches[i]);
      g_signal_connect_object (self->switches[i], "notify::active", G_CALLBACK (switch_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
add_left_out (TumenExportOptions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "tumen-dim");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self), box);
  self->left_out = GTK_LABEL (label);
}

static void
tumen_export_options_class_init (TumenExportOptionsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tumen_export_options_init (TumenExportOptions *self)
{
  GtkWidget *list;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-export-options");
  self->is_filling = TRUE;
  add_cards (self);
  list = self->lists[0] = add_list (self, _ ("What is shown"));
  add_choice (self, list, TUMEN_CHOICE_EVENTS);
  add_choice (self, list, TUMEN_CHOICE_DATES);
  add_language (self, list);
  list = self->lists[1] = add_list (self, _ ("Shape and look"));
  add_choice (self, list, TUMEN_CHOICE_PAPER);
  add_choice (self, list, TUMEN_CHOICE_TILES);
  add_choice (self, list, TUMEN_CHOICE_SLIDES);
  add_choice (self, list, TUMEN_CHOICE_SHAPE);
  add_choice (self, list, TUMEN_CHOICE_SIZE);
  add_custom (self, list);
  add_choice (self, list, TUMEN_CHOICE_SLIDE_FORMAT);
  add_choice (self, list, TUMEN_CHOICE_FORMAT);
  add_choice (self, list, TUMEN_CHOICE_DATA);
  add_choice (self, list, TUMEN_CHOICE_SLIDE_COLORS);
  add_choice (self, list, TUMEN_CHOICE_COLORS);
  list = self->lists[2] = add_list (self, _ ("Parts"));
  add_title (self, list);
  add_switches (self, list);
  add_left_out (self);
  self->is_filling = FALSE;
}

/* Public API */

GtkWidget *
tumen_export_options_new (const TumenExportChoices *choices)
{
  TumenExportOptions *self = g_object_new (TUMEN_TYPE_EXPORT_OPTIONS, NULL);

  self->choices = *choices;
  show_choices (self);
  return GTK_WIDGET (self);
}

const TumenExportChoices *
tumen_export_options_get_choices (TumenExportOptions *self)
{
  g_return_val_if_fail (TUMEN_IS_EXPORT_OPTIONS (self), NULL);

  return &self->choices;
}

TumenLanguage
tumen_export_options_get_language (TumenExportOptions *self)
{
  g_return_val_if_fail (TUMEN_IS_EXPORT_OPTIONS (self), TUMEN_LANGUAGE_EN);

  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->language)) == TUMEN_LANGUAGE_ES
           ? TUMEN_LANGUAGE_ES
           : TUMEN_LANGUAGE_EN;
}

/* Does not emit ::changed; neither do the others. */
void
tumen_export_options_set_language (TumenExportOptions *self,
                                   TumenLanguage       language)
{
  g_return_if_fail (TUMEN_IS_EXPORT_OPTIONS (self));

  self->is_filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->language), language);
  self->is_filling = FALSE;
}

const char *
tumen_export_options_get_title (TumenExportOptions *self)
{
  g_return_val_if_fail (TUMEN_IS_EXPORT_OPTIONS (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->title));
}

void
tumen_export_options_set_title (TumenExportOptions *self,
                                const char         *title)
{
  g_return_if_fail (TUMEN_IS_EXPORT_OPTIONS (self));

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title), title);
  self->is_filling = FALSE;
}

/* @period: of the view, in words */
void
tumen_export_options_set_period (TumenExportOptions *self,
                                 const char         *period)
{
  g_return_if_fail (TUMEN_IS_EXPORT_OPTIONS (self));

  self->is_filling = TRUE;
  tumen_export_combo_row_rename (ADW_COMBO_ROW (self->combos[TUMEN_CHOICE_DATES]),
                                 TUMEN_DATES_OF_VIEW, period);
  self->is_filling = FALSE;
}

/* As of tumen_export_choices_fit(): what is not possible cannot be chosen. */
void
tumen_export_options_set_possible (TumenExportOptions *self,
                                   gboolean            has_home,
                                   gboolean            has_event)
{
  g_return_if_fail (TUMEN_IS_EXPORT_OPTIONS (self));

  self->is_filling = TRUE;
  if (!has_home)
    tumen_export_combo_row_drop_last (ADW_COMBO_ROW (self->combos[TUMEN_CHOICE_DATES]),
                                      TUMEN_DATES_HOME);
  if (!has_event)
    tumen_export_combo_row_drop_last (ADW_COMBO_ROW (self->combos[TUMEN_CHOICE_SLIDES]),
                                      TUMEN_SLIDES_EVENT);
  self->is_filling = FALSE;
  self->has_event = has_event;
  show_choices (self);
}

/* Says how many events there are and what is left out. */
void
tumen_export_options_set_info (TumenExportOptions   *self,
                               const TumenPressInfo *info)
{
  gboolean         is_all;
  g_autofree char *left_out = NULL;
  g_autofree char *n_events = NULL;
  g_autofree char *n_library = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TUMEN_IS_EXPORT_OPTIONS (self) && info != NULL);

  left_out = tumen_export_left_out_to_words (&info->counts);
  gtk_label_set_text (self->left_out, left_out);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->left_out)),
                          !tumen_export_choices_is_event (&self->choices));
  if (tumen_export_choices_is_event (&self->choices))
    return;
  is_all = self->choices.values[TUMEN_CHOICE_EVENTS] == TUMEN_EVENTS_ALL;
  n_events = tumen_number_to_words (info->n_events, tumen_language_from_locale ());
  n_library = tumen_number_to_words (info->counts.library + info->counts.not_yet_known,
                                     tumen_language_from_locale ());
  /* Translators: of the events of a library so many are in a figure. */
  name = g_strdup_printf (is_all ? _ ("All, %s of %s") : _ ("As in the view, %s of %s"),
                          n_events, n_library);
  self->is_filling = TRUE;
  tumen_export_combo_row_rename (ADW_COMBO_ROW (self->combos[TUMEN_CHOICE_EVENTS]),
                                 is_all ? TUMEN_EVENTS_ALL : TUMEN_EVENTS_OF_FILTER, name);
  self->is_filling = FALSE;
}
