/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-known-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-known-words.h"
#include "tumen-words.h"

/* A picture that takes longer waits until the slider rests. */
#define SLOW_US     (60 * G_TIME_SPAN_MILLISECOND)
#define REST_MS     180
#define COMMIT_MS   700
#define MOST_MARKS  120
#define PAGE_DAYS   5 /* of publication */
#define SCALE_WIDTH 120
#define ENTRY_CHARS 16
/* So that the slider keeps its width under the pointer. */
#define DAY_CHARS   16
#define COUNT_CHARS 18

struct _TumenKnownBar
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *day_button;
  GtkWidget *day_label;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *calendar;
  GtkWidget *complaint;
  GtkWidget *scale;
  GtkWidget *count_label;

  /* owned */
  TumenExplorer *explorer;

  /* plain state */
  gboolean has_day;
  TumenDay day; /* that the slider stands at */
  gboolean is_slow;
  guint    apply_source, commit_source;
};

G_DEFINE_FINAL_TYPE (TumenKnownBar, tumen_known_bar, GTK_TYPE_WIDGET)

static const TumenDay *
get_days (TumenKnownBar *self,
          guint         *n_days)
{
  return tumen_explorer_get_publication_days (self->explorer, n_days);
}

static void
update_day (TumenKnownBar *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *words = tumen_known_words_for_day (self->day, language);

  gtk_label_set_text (GTK_LABEL (self->day_label), words);
  gtk_range_set_value (GTK_RANGE (self->scale), (double)self->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static gboolean
commit_cb (gpointer data)
{
  TumenKnownBar *self = data;

  self->commit_source = 0;
  tumen_explorer_commit_view (self->explorer);
  return G_SOURCE_REMOVE;
}

static void
apply (TumenKnownBar *self)
{
  gint64 begin = g_get_monotonic_time ();

  tumen_explorer_set_known_on (self->explorer, TRUE, self->day);
  self->is_slow = g_get_monotonic_time () - begin > SLOW_US;
  g_clear_handle_id (&self->commit_source, g_source_remove);
  self->commit_source = g_timeout_add (COMMIT_MS, commit_cb, self);
}

static gboolean
apply_cb (gpointer data)
{
  TumenKnownBar *self = data;

  self->apply_source = 0;
  apply (self);
  return G_SOURCE_REMOVE;
}

/* At once; in a large library when the slider rests. */
static void
go_to (TumenKnownBar *self,
       TumenDay       day)
{
  if (self->has_day && day == self->day &&
      tumen_explorer_get_view_state (self->explorer)->has_known_on)
    return;
  self->has_day = TRUE;
  self->day = day;
  update_day (self);
  g_clear_handle_id (&self->apply_source, g_source_remove);
  if (self->is_slow)
    self->apply_source = g_timeout_add (REST_MS, apply_cb, self);
  else
    apply (self);
}

/* The publication @steps further; between two of them, the next one is one step away. */
static TumenDay
find_publication (TumenKnownBar *self,
                  int            steps)
{
  guint           n_days;
  const TumenDay *days = get_days (self, &n_days);
  gint64          position = 0;

  while (position < n_days && days[position] < self->day)
    position++;
  if (steps > 0 && position < n_days && days[position] > self->day)
    position--;
  return days[CLAMP (position + steps, 0, (gint64)n_days - 1)];
}

/* Keys go from publication to publication, the pointer to any day. */
static gboolean
change_value_cb (TumenKnownBar *self,
                 GtkScrollType  scroll,
                 double         value)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->scale));
  guint          n_days;
  int            direction = value < (double)self->day ? -1 : 1;

  get_days (self, &n_days);
  if (n_days == 0)
    return TRUE;
  value = CLAMP (value, gtk_adjustment_get_lower (adjustment),
                 gtk_adjustment_get_upper (adjustment));
  if (scroll == GTK_SCROLL_JUMP || scroll == GTK_SCROLL_START || scroll == GTK_SCROLL_END)
    go_to (self, (TumenDay)floor (value + 0.5));
  else if (scroll == GTK_SCROLL_PAGE_FORWARD || scroll == GTK_SCROLL_PAGE_BACKWARD ||
           scroll == GTK_SCROLL_PAGE_UP || scroll == GTK_SCROLL_PAGE_DOWN ||
           scroll == GTK_SCROLL_PAGE_LEFT || scroll == GTK_SCROLL_PAGE_RIGHT)
    go_to (self, find_publication (self, direction * PAGE_DAYS));
  else
    go_to (self, find_publication (self, direction));
  return TRUE;
}

static void
complain (TumenKnownBar *self,
          const char    *words)
{
  gtk_label_set_text (GTK_LABEL (self->complaint), words != NULL ? words : "");
  gtk_widget_set_visible (self->complaint, words != NULL);
  if (words != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
entry_activate_cb (TumenKnownBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  TumenDate   date;
  g_autoptr (GError) error = NULL;

  if (!tumen_date_parse_plain (text, &date, NULL, NULL) &&
      !tumen_date_parse_lenient (text, &date, NULL, &error))
    complain (self, error->message);
  else if (!date.has_latest_end)
    complain (self, _ ("This has no last day; give a day, month or year."));
  else
    {
      complain (self, NULL);
      go_to (self, date.latest_end);
      /* Last: a layout of the window after it would leave GTK 4.8 with a grab that eats a click. */
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
}

static void
write_day (TumenKnownBar *self)
{
  g_autofree char *day = tumen_day_to_string (self->day);

  complain (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), day);
}

static void
day_selected_cb (TumenKnownBar *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  go_to (self, tumen_day_from_civil (g_date_time_get_year (date), g_date_time_get_month (date),
                                     g_date_time_get_day_of_month (date)));
  write_day (self);
}

/* The calendar knows the years 1 to 9999 only. */
static void
show_in_calendar (TumenKnownBar *self)
{
  gint64 year;
  int    month, day;
  g_autoptr (GDateTime) date = NULL;

  tumen_day_to_civil (self->day, &year, &month, &day);
  date = g_date_time_new_utc ((int)CLAMP (year, 1, 9999), month, day, 0, 0, 0.0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

/* The four arrows, which are all that it has of buttons, have no names in GTK 4.8. */
static void
name_arrows (GtkWidget   *widget,
             const char **names,
             guint       *n_named)
{
  if (GTK_IS_BUTTON (widget) && names[*n_named] != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    names[(*n_named)++], -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_arrows (child, names, n_named);
}

static GtkWidget *
new_calendar (TumenKnownBar *self)
{
  const char *names[] = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"),
                          _ ("Next year"), NULL };
  guint       n_named = 0;

  self->calendar = gtk_calendar_new ();
  name_arrows (self->calendar, names, &n_named);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  return self->calendar;
}

static void
popover_show_cb (TumenKnownBar *self)
{
  write_day (self);
  show_in_calendar (self);
  gtk_widget_grab_focus (self->entry);
}

static GtkWidget *
new_popover (TumenKnownBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_ ("What could be known at the end of"));

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Day, month or year"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Day, month or year"), -1);
  self->complaint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->complaint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->complaint), 2 * ENTRY_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->complaint), 0.0);
  gtk_widget_add_css_class (self->complaint, "error");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->complaint);
  gtk_box_append (GTK_BOX (box), new_calendar (self));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_show_cb), self,
                           G_CONNECT_SWAPPED);
  return self->popover;
}

static GtkWidget *
new_day_button (TumenKnownBar *self)
{
  GtkWidget     *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget     *lead = gtk_label_new (_ ("As known on"));
  GtkWidget     *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic",
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  PangoAttrList *bold = pango_attr_list_new ();
  PangoAttrList *plain = pango_attr_list_new ();

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (plain, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  self->day_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->day_label), DAY_CHARS);
  gtk_label_set_attributes (GTK_LABEL (self->day_label), bold);
  gtk_label_set_attributes (GTK_LABEL (lead), plain);
  pango_attr_list_unref (bold);
  pango_attr_list_unref (plain);
  gtk_box_append (GTK_BOX (line), lead);
  gtk_box_append (GTK_BOX (line), self->day_label);
  gtk_box_append (GTK_BOX (line), icon);
  self->day_button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->day_button), line);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->day_button), new_popover (self));
  gtk_widget_add_css_class (self->day_button, "flat");
  gtk_widget_set_tooltip_text (self->day_button, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("As known on"), -1);
  return self->day_button;
}

static GtkWidget *
new_scale (TumenKnownBar *self)
{
  self->scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, NULL);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_widget_set_size_request (self->scale, SCALE_WIDTH, -1);
  gtk_widget_set_valign (self->scale, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->scale,
                               _ ("Arrow keys go from one publication to the next"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As known on"), -1);
  g_signal_connect_object (self->scale, "change-value", G_CALLBACK (change_value_cb), self,
                           G_CONNECT_SWAPPED);
  return self->scale;
}

/* From the first publication to the last, each of them marked. */
static void
update_range (TumenKnownBar *self)
{
  GtkAdjustment  *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->scale));
  guint           n_days;
  const TumenDay *days = get_days (self, &n_days);

  gtk_scale_clear_marks (GTK_SCALE (self->scale));
  if (n_days == 0)
    return;
  gtk_adjustment_configure (adjustment, (double)days[n_days - 1],
                            (double)(days[0] < days[n_days - 1] ? days[0] : days[0] - 1),
                            (double)days[n_days - 1], 1.0, 30.0, 0.0);
  for (guint i = 0; n_days <= MOST_MARKS && i < n_days; i++)
    gtk_scale_add_mark (GTK_SCALE (self->scale), (double)days[i], GTK_POS_BOTTOM, NULL);
}

static void
update_count (TumenKnownBar *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            n_unknown = tumen_explorer_get_n_not_yet_known (self->explorer);
  g_autofree char *number = tumen_number_to_words (n_unknown, language);
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%s not yet known", "%s not yet known", n_unknown), number);
  gtk_label_set_text (GTK_LABEL (self->count_label),
                      n_unknown > 0 ? words : _ ("all are known"));
}

static void
explorer_changed_cb (TumenKnownBar *self,
                     guint          changes)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);

  if (changes & TUMEN_EXPLORER_LIBRARY)
    {
      g_clear_handle_id (&self->apply_source, g_source_remove);
      self->has_day = FALSE;
      self->is_slow = FALSE;
      update_range (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), state->has_known_on);
  if (!state->has_known_on)
    {
      g_clear_handle_id (&self->apply_source, g_source_remove);
      return;
    }
  if (self->apply_source == 0)
    self->day = state->known_on;
  self->has_day = TRUE;
  update_day (self);
  update_count (self);
}

static void
tumen_known_bar_dispose (GObject *object)
{
  TumenKnownBar *self = TUMEN_KNOWN_BAR (object);

  g_clear_handle_id (&self->apply_source, g_source_remove);
  g_clear_handle_id (&self->commit_source, g_source_remove);
  g_clear_object (&self->explorer);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_known_bar_parent_class)->dispose (object);
}

static void
tumen_known_bar_class_init (TumenKnownBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tumen_known_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tumen_known_bar_init (TumenKnownBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-known-bar");
  self->count_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count_label, "tumen-dim");
  gtk_label_set_ellipsize (GTK_LABEL (self->count_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->count_label), COUNT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->count_label), 1.0);
  gtk_box_append (GTK_BOX (self->box), new_day_button (self));
  gtk_box_append (GTK_BOX (self->box), new_scale (self));
  gtk_box_append (GTK_BOX (self->box), self->count_label);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tumen_known_bar_new (void)
{
  return g_object_new (TUMEN_TYPE_KNOWN_BAR, NULL);
}

void
tumen_known_bar_set_explorer (TumenKnownBar *self,
                              TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_KNOWN_BAR (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

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

void
tumen_known_bar_set_on (TumenKnownBar *self,
                        gboolean       on)
{
  guint           n_days;
  const TumenDay *days;

  g_return_if_fail (TUMEN_IS_KNOWN_BAR (self) && self->explorer != NULL);

  days = get_days (self, &n_days);
  if (on && !self->has_day && n_days > 0)
    self->day = days[n_days - 1];
  tumen_explorer_set_known_on (self->explorer, on, self->day);
  tumen_explorer_commit_view (self->explorer);
}
