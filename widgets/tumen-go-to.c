/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-go-to.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "tumen-address.h"
#include "tumen-destination.h"
#include "tumen-period.h"

#define MARGIN      12
#define ENTRY_CHARS 30
#define TEXT_CHARS  36
#define MOST_YEARS  40
#define YEARS_A_ROW 5
#define LAST_YEAR   9999

struct _TumenGoTo
{
  GtkPopover parent_instance;

  /* owned */
  TumenExplorer *explorer;

  /* borrowed: owned by the popover */
  GtkWidget *entry;
  GtkWidget *answer; /* how the text is understood, or what is wrong */
  GtkWidget *readings;
  GtkWidget *go;
  GtkWidget *years;

  /* plain state */
  TumenSpan visible;
  gboolean  has_date; /* that @date is where to go */
  gboolean  has_address;
  TumenDate date;
};

G_DEFINE_FINAL_TYPE (TumenGoTo, tumen_go_to, GTK_TYPE_POPOVER)

static TumenLanguage
get_language (TumenGoTo *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

/* (transfer full): without spaces around it */
static char *
dup_text (TumenGoTo *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
set_answer (TumenGoTo  *self,
            const char *words,
            gboolean    is_problem)
{
  gtk_label_set_text (GTK_LABEL (self->answer), words);
  gtk_widget_remove_css_class (self->answer, is_problem ? "tumen-dim" : "tumen-error");
  gtk_widget_add_css_class (self->answer, is_problem ? "tumen-error" : "tumen-dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

static void
set_problem (TumenGoTo    *self,
             const GError *error)
{
  g_autofree char *sentence = NULL;

  sentence = g_strconcat (error->message, g_str_has_suffix (error->message, ".") ? "" : ".", NULL);
  set_answer (self, sentence, TRUE);
}

static void
clear_readings (TumenGoTo *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->readings)) != NULL)
    gtk_box_remove (GTK_BOX (self->readings), child);
  gtk_widget_set_visible (self->readings, FALSE);
}

static void
update_go (TumenGoTo *self)
{
  gtk_widget_set_sensitive (self->go, self->has_date || self->has_address);
}

/* Whether the date names a time to go to at all. */
static gboolean
leads_somewhere (TumenGoTo       *self,
                 const TumenDate *date)
{
  TumenSpan full = tumen_explorer_get_full_span (self->explorer);
  TumenSpan span;

  return tumen_destination_find (date, self->visible, full, &span);
}

static void
understand (TumenGoTo       *self,
            const TumenDate *date)
{
  g_autofree char *words = tumen_date_to_words (date, TUMEN_DATE_STYLE_LONG, get_language (self));

  self->has_date = leads_somewhere (self, date);
  self->date = *date;
  if (self->has_date)
    set_answer (self, words, FALSE);
  else
    set_answer (self, _ ("This date names no time to go to."), TRUE);
}

static void
reading_toggled_cb (TumenGoTo      *self,
                    GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button) ||
      !tumen_date_parse (gtk_widget_get_name (GTK_WIDGET (button)), &self->date, NULL, NULL))
    return;
  self->has_date = leads_somewhere (self, &self->date);
  update_go (self);
}

static void
append_reading (TumenGoTo  *self,
                const char *edtf)
{
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;
  TumenDate        date;
  GtkWidget       *button;

  if (!tumen_date_parse (edtf, &date, NULL, NULL))
    return;
  words = tumen_date_to_words (&date, TUMEN_DATE_STYLE_LONG, get_language (self));
  label = g_strdup_printf ("%s (%s)", words, edtf);
  button = gtk_check_button_new_with_label (label);
  gtk_widget_set_name (button, edtf);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button),
                              GTK_CHECK_BUTTON (gtk_widget_get_first_child (self->readings)));
  g_signal_connect_object (button, "toggled", G_CALLBACK (reading_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->readings), button);
}

static void
ask (TumenGoTo *self,
     GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    append_reading (self, readings->pdata[i]);
  gtk_widget_set_visible (self->readings, TRUE);
  set_answer (self, _ ("This can be read in two ways. Which day is meant?"), FALSE);
}

static void
read_date (TumenGoTo  *self,
           const char *text)
{
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GError) error = NULL;
  TumenDate date;

  if (tumen_date_parse_plain (text, &date, &readings, &error))
    understand (self, &date);
  else if (readings != NULL)
    ask (self, readings);
  else
    set_problem (self, error);
}

static char *
describe_address (TumenGoTo          *self,
                  const TumenAddress *address)
{
  TumenTable      *table = tumen_explorer_get_table (self->explorer);
  g_autofree char *period = NULL;
  guint            row;

  if (address->type == TUMEN_ADDRESS_EVENT && tumen_table_find (table, address->event, &row))
    return g_strdup_printf (_ ("The event “%s”"),
                            tumen_table_get_short_title (table, row, get_language (self)));
  if (address->type == TUMEN_ADDRESS_VIEW && address->view.span.begin < address->view.span.end)
    {
      period = tumen_period_to_words (address->view.span, get_language (self));
      return g_strdup_printf (_ ("A view of %s"), period);
    }
  return g_strdup (address->type == TUMEN_ADDRESS_VIEW ? _ ("A view of all events")
                                                       : _ ("An event"));
}

static void
read_address (TumenGoTo  *self,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  TumenAddress     address;

  if (!tumen_address_parse (text, &address, &error))
    {
      set_problem (self, error);
      return;
    }
  if (tumen_address_check (&address, tumen_explorer_get_library (self->explorer), &error))
    {
      words = describe_address (self, &address);
      self->has_address = TRUE;
      set_answer (self, words, FALSE);
    }
  else
    set_problem (self, error);
  tumen_address_clear (&address);
}

static void
update_answer (TumenGoTo *self)
{
  g_autofree char *text = dup_text (self);

  clear_readings (self);
  self->has_date = FALSE;
  self->has_address = FALSE;
  if (*text == '\0')
    set_answer (self,
                _ ("For example: 19 June 2024, summer 2024, May 2023 to July 2024, 2024-06, or an "
                   "address that begins with “tumen:”"),
                FALSE);
  else if (tumen_address_is_one (text))
    read_address (self, text);
  else
    read_date (self, text);
  update_go (self);
}

static void
show_date (TumenGoTo *self)
{
  TumenSpan full = tumen_explorer_get_full_span (self->explorer);
  TumenSpan span;

  if (!tumen_destination_find (&self->date, self->visible, full, &span))
    return;
  tumen_explorer_set_span (self->explorer, span);
  tumen_explorer_commit_view (self->explorer);
}

static void
go_cb (TumenGoTo *self)
{
  g_autofree char *text = dup_text (self);

  if (!self->has_date && !self->has_address)
    return;
  if (self->has_date)
    show_date (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-address", "s", text);
  /* Last: a layout of the window after it would leave GTK 4.8 with a grab that eats a click. */
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Of each year from 0 on whether the mark of an event stands in it. (transfer full) */
static gboolean *
list_years (TumenTable *table)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  gboolean       *years = g_new0 (gboolean, LAST_YEAR + 1);
  double          begin = 0.0, end = 0.0;

  /* A year is looked up once for a run of events in it. */
  for (guint i = 0; i < tumen_table_get_n_dated (table); i++)
    {
      double centre = tumen_row_get_centre (&rows[i]);
      gint64 year;
      int    month, day;

      if (centre >= begin && centre < end)
        continue;
      tumen_day_to_civil ((TumenDay)floor (centre), &year, &month, &day);
      begin = (double)tumen_day_from_civil (year, 1, 1);
      end = (double)tumen_day_from_civil (year + 1, 1, 1);
      if (year >= 0 && year <= LAST_YEAR)
        years[year] = TRUE;
    }
  return years;
}

static GtkWidget *
new_action_button (TumenGoTo  *self,
                   const char *label,
                   const char *detailed_action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), detailed_action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* A year for each in which an event stands. */
static void
update_years (TumenGoTo *self)
{
  g_autofree gboolean *years = list_years (tumen_explorer_get_table (self->explorer));
  GtkWidget           *child;
  int                  n_years = 0;

  while ((child = gtk_widget_get_first_child (self->years)) != NULL)
    gtk_grid_remove (GTK_GRID (self->years), child);
  for (int year = 0; year <= LAST_YEAR && n_years < MOST_YEARS; year++)
    {
      char label[5], action[32];

      if (!years[year])
        continue;
      g_snprintf (label, sizeof label, "%04d", year);
      g_snprintf (action, sizeof action, "win.show-period::%s", label);
      gtk_grid_attach (GTK_GRID (self->years), new_action_button (self, label, action),
                       n_years % YEARS_A_ROW, n_years / YEARS_A_ROW, 1, 1);
      n_years++;
    }
  gtk_widget_set_visible (self->years, n_years > 0);
}

static void
explorer_changed_cb (TumenGoTo *self,
                     guint      changes)
{
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE))
    update_years (self);
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_LANGUAGE))
    update_answer (self);
}

static void
tumen_go_to_show (GtkWidget *widget)
{
  TumenGoTo *self = TUMEN_GO_TO (widget);

  update_answer (self);
  GTK_WIDGET_CLASS (tumen_go_to_parent_class)->show (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
tumen_go_to_dispose (GObject *object)
{
  g_clear_object (&TUMEN_GO_TO (object)->explorer);
  G_OBJECT_CLASS (tumen_go_to_parent_class)->dispose (object);
}

static void
tumen_go_to_class_init (TumenGoToClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tumen_go_to_dispose;
  GTK_WIDGET_CLASS (klass)->show = tumen_go_to_show;
}

static GtkWidget *
new_entry_line (TumenGoTo *self)
{
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *words = _ ("Date, period or address");

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), words);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  self->go = gtk_button_new_with_mnemonic (_ ("_Go"));
  gtk_widget_add_css_class (self->go, "suggested-action");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (update_answer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->go);
  return line;
}

static GtkWidget *
new_answer (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_lines (GTK_LABEL (label), 5);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  return label;
}

static GtkWidget *
new_presets (TumenGoTo *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), new_action_button (self, _ ("Main period"), "win.go-home"));
  gtk_box_append (GTK_BOX (line), new_action_button (self, _ ("All events"), "win.zoom-fit"));
  return line;
}

static void
append_date_choice (GtkWidget  *box,
                    const char *label,
                    const char *action)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_date_choices (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (_ ("Dates"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  append_date_choice (box, _ ("Editors’ dates"), "win.reading::editors");
  append_date_choice (box, _ ("Only what the articles say"), "win.reading::strict");
  return box;
}

static void
tumen_go_to_init (TumenGoTo *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->answer = new_answer ();
  self->readings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_visible (self->readings, FALSE);
  self->years = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->years), TRUE);
  gtk_box_append (GTK_BOX (box), new_entry_line (self));
  gtk_box_append (GTK_BOX (box), self->answer);
  gtk_box_append (GTK_BOX (box), self->readings);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_presets (self));
  gtk_box_append (GTK_BOX (box), self->years);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_date_choices ());
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Go to a date, a period or an address"), -1);
}

GtkWidget *
tumen_go_to_new (void)
{
  return g_object_new (TUMEN_TYPE_GO_TO, NULL);
}

/** @explorer: (nullable): what is moved */
void
tumen_go_to_set_explorer (TumenGoTo     *self,
                          TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_GO_TO (self));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer == NULL)
    return;
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  explorer_changed_cb (self, G_MAXUINT);
}

/** Tells what the canvas shows now, whose scale is kept where a date fits into it. */
void
tumen_go_to_set_visible_span (TumenGoTo *self,
                              TumenSpan  span)
{
  g_return_if_fail (TUMEN_IS_GO_TO (self));

  self->visible = span;
}
