/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-filter-chips.h"

#include <glib/gi18n.h>

#include "tumen-filter-chip.h"
#include "tumen-wrap-layout.h"

#define SPACING 6

struct _TumenFilterChips
{
  GtkWidget parent_instance;

  TumenExplorer *explorer; /* (nullable) owned */

  /* borrowed: owned by the widget */
  GtkWidget *scrolled;
  GtkWidget *box; /* of TumenFilterChip, and a button that clears them all */

  guint most_lines; /* the rest is scrolled to */
};

G_DEFINE_FINAL_TYPE (TumenFilterChips, tumen_filter_chips, GTK_TYPE_WIDGET)

static void
set_filter (TumenFilterChips  *self,
            const TumenFilter *filter)
{
  tumen_explorer_set_filter (self->explorer, filter);
  tumen_explorer_commit_view (self->explorer);
}

static void
chip_clicked_cb (TumenFilterChips *self,
                 TumenFilterChip  *chip)
{
  TumenFilter filter;

  tumen_filter_copy (&tumen_explorer_get_view_state (self->explorer)->filter, &filter);
  tumen_filter_remove (&filter, tumen_filter_chip_get_field (chip),
                       tumen_filter_chip_get_id (chip));
  set_filter (self, &filter);
  tumen_filter_clear (&filter);
}

static void
clear_cb (TumenFilterChips *self)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  set_filter (self, &filter);
}

static void
add_chip (TumenFilterChips *self,
          TumenField        field,
          const char       *id)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  TumenTable   *table = tumen_explorer_get_table (self->explorer);
  GtkWidget    *chip;

  chip = tumen_filter_chip_new (field, id, tumen_field_get_name (field, language),
                                tumen_table_get_id_name (table, field, id, language));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (chip, self->box);
}

static void
add_clear (TumenFilterChips *self)
{
  GtkWidget *clear = gtk_button_new_with_label (_ ("Clear all"));

  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "tumen-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Clear all filters"), -1);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (clear, self->box);
}

static void
empty (TumenFilterChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_widget_unparent (child);
}

static void
fill (TumenFilterChips *self)
{
  const TumenFilter *filter = &tumen_explorer_get_view_state (self->explorer)->filter;

  for (guint field = 0; field < TUMEN_N_FIELDS; field++)
    {
      for (guint i = 0; i < tumen_filter_get_n_ids (filter, (TumenField)field); i++)
        add_chip (self, (TumenField)field,
                  tumen_filter_get_ids (filter, (TumenField)field)[i]);
    }
  if (gtk_widget_get_first_child (self->box) != NULL)
    add_clear (self);
}

/* The number of the child that has the focus, or -1. */
static int
find_focus (TumenFilterChips *self)
{
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      if (gtk_widget_is_focus (child))
        return i;
    }
  return -1;
}

/* The next chip; where none is left, what stands below. */
static void
restore_focus (TumenFilterChips *self,
               int               index)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);
  GtkWidget *below = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  while (child == NULL && below != NULL && !gtk_widget_child_focus (below, GTK_DIR_TAB_FORWARD))
    below = gtk_widget_get_next_sibling (below);
  for (int i = 0; child != NULL && i < index; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      /* Never on to the button that clears all: Delete pressed again must not do that. */
      if (!TUMEN_IS_FILTER_CHIP (next))
        break;
      child = next;
    }
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
update (TumenFilterChips *self)
{
  int focus = find_focus (self);

  empty (self);
  if (self->explorer != NULL)
    fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
  if (focus >= 0)
    restore_focus (self, focus);
}

static void
explorer_changed_cb (TumenFilterChips *self,
                     guint             changes)
{
  if ((changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE |
                  TUMEN_EXPLORER_FILTER)) != 0)
    update (self);
}

static int
get_most_height (TumenFilterChips *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->box);
  int        line = 0;

  if (first != NULL)
    gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);
  return (int)self->most_lines * (line + SPACING) - SPACING;
}

static void
tumen_filter_chips_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  TumenFilterChips *self = TUMEN_FILTER_CHIPS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  /* The scrolled window itself would ask for the height at the least width. */
  gtk_widget_measure (self->box, orientation, for_size, NULL, natural, NULL, NULL);
  *natural = MIN (*natural, get_most_height (self));
  *minimum = *natural;
}

static void
tumen_filter_chips_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_size_allocate (TUMEN_FILTER_CHIPS (widget)->scrolled,
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
tumen_filter_chips_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_filter_chips_dispose (GObject *object)
{
  TumenFilterChips *self = TUMEN_FILTER_CHIPS (object);

  if (self->scrolled != NULL)
    empty (self);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_filter_chips_parent_class)->dispose (object);
}

static void
tumen_filter_chips_class_init (TumenFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_filter_chips_dispose;
  widget_class->measure = tumen_filter_chips_measure;
  widget_class->size_allocate = tumen_filter_chips_size_allocate;
  widget_class->get_request_mode = tumen_filter_chips_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_filter_chips_init (TumenFilterChips *self)
{
  self->most_lines = 3;
  self->box = g_object_new (GTK_TYPE_BOX, "layout-manager", tumen_wrap_layout_new (SPACING), NULL);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-filter-chips");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Active filters"), -1);
}

/**
 * tumen_filter_chips_set_explorer:
 * @explorer: (nullable): whose filter is shown
 */
void
tumen_filter_chips_set_explorer (TumenFilterChips *self,
                                 TumenExplorer    *explorer)
{
  g_return_if_fail (TUMEN_IS_FILTER_CHIPS (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer != NULL)
    g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

/**
 * tumen_filter_chips_set_most_lines:
 * @n_lines: of chips; at least 1
 *
 * The canvas below needs room: further lines are scrolled to.
 */
void
tumen_filter_chips_set_most_lines (TumenFilterChips *self,
                                   guint             n_lines)
{
  g_return_if_fail (TUMEN_IS_FILTER_CHIPS (self));
  g_return_if_fail (n_lines > 0);

  if (self->most_lines == n_lines)
    return;
  self->most_lines = n_lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
