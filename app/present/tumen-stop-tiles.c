/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-tiles.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"

#define SPACING    6
#define MARK_SCALE 1.0
#define MARK_WIDTH 28
/* Longer names end in "…"; they are said whole. */
#define NAME_CHARS  12
#define LEAST_CHARS 6

struct _TumenStopTiles
{
  GtkWidget parent_instance;

  /* owned */
  TumenLesson *lesson; /* (nullable) */
  GPtrArray   *tiles;  /* of GtkToggleButton, owned by the box */

  /* borrowed: children */
  GtkWidget *scrolled;
  GtkWidget *box;

  /* plain state */
  guint shown; /* the stop that was brought into view last */
};

G_DEFINE_FINAL_TYPE (TumenStopTiles, tumen_stop_tiles, GTK_TYPE_WIDGET)

static void
clicked_cb (GtkButton      *tile,
            TumenStopTiles *self)
{
  guint index;

  if (g_ptr_array_find (self->tiles, tile, &index))
    tumen_lesson_go_to (self->lesson, index);
}

static GtkWidget *
new_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  return label;
}

static GtkWidget *
new_heading (TumenStopTiles *self,
             guint           index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget       *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tumen_stop_tiles_new_mark (self->lesson, index));
  return box;
}

static GtkWidget *
new_tile (TumenStopTiles *self,
          guint           index)
{
  const TumenStopWords *words = tumen_lesson_get_stop (self->lesson, index);
  GtkWidget            *tile = gtk_toggle_button_new ();
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char      *spoken = NULL;

  /* TRANSLATORS: to jump to a step of a lesson: "Step 2: The missiles" */
  spoken = g_strdup_printf (_ ("Step %u: %s"), index + 1, words->name);
  gtk_box_append (GTK_BOX (box), new_heading (self, index));
  gtk_box_append (GTK_BOX (box), new_name (words->name));
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_set_focus_on_click (tile, FALSE);
  gtk_widget_set_hexpand (tile, TRUE);
  gtk_widget_add_css_class (tile, "tumen-stop-tile");
  gtk_widget_set_tooltip_text (tile, words->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return tile;
}

static void
bring_into_view (TumenStopTiles *self,
                 guint           index)
{
  GtkAdjustment  *adjustment;
  graphene_rect_t bounds;

  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  if (gtk_widget_compute_bounds (self->tiles->pdata[index], self->box, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.x - SPACING,
                               bounds.origin.x + bounds.size.width + SPACING);
}

static void
update (TumenStopTiles *self)
{
  guint index = tumen_lesson_get_index (self->lesson);

  for (guint i = 0; i < self->tiles->len; i++)
    gtk_toggle_button_set_active (self->tiles->pdata[i], i == index);
  if (index == self->shown || index >= self->tiles->len)
    return;
  self->shown = index;
  bring_into_view (self, index);
}

static void
make_tiles (TumenStopTiles *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  g_ptr_array_set_size (self->tiles, 0);
  for (guint i = 0; i < tumen_lesson_get_n_stops (self->lesson); i++)
    {
      GtkWidget *tile = new_tile (self, i);

      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tile), self->tiles->pdata[0]);
      gtk_box_append (GTK_BOX (self->box), tile);
      g_ptr_array_add (self->tiles, tile);
    }
}

static void
tumen_stop_tiles_dispose (GObject *object)
{
  TumenStopTiles *self = TUMEN_STOP_TILES (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_object (&self->lesson);
  G_OBJECT_CLASS (tumen_stop_tiles_parent_class)->dispose (object);
}

static void
tumen_stop_tiles_class_init (TumenStopTilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_stop_tiles_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_stop_tiles_init (TumenStopTiles *self)
{
  self->tiles = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/** @lesson: another one after its story was edited */
void
tumen_stop_tiles_set_lesson (TumenStopTiles *self,
                             TumenLesson    *lesson)
{
  g_return_if_fail (TUMEN_IS_STOP_TILES (self));
  g_return_if_fail (TUMEN_IS_LESSON (lesson));

  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  self->shown = TUMEN_STORY_MOST_STOPS;
  make_tiles (self);
  g_signal_connect_object (lesson, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/** Returns: the mark of a stop's event as on the screen of the class; nothing where it has none */
GtkWidget *
tumen_stop_tiles_new_mark (TumenLesson *lesson,
                           guint        index)
{
  guint           row = tumen_lesson_get_stop (lesson, index)->row;
  const TumenRow *rows = tumen_table_get_rows (tumen_lesson_get_table (lesson));
  GtkWidget      *mark;

  if (row >= tumen_table_get_n_rows (tumen_lesson_get_table (lesson)))
    return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  mark = tumen_key_mark_new_kind ((TumenKind)rows[row].kind, rows[row].ink, MARK_SCALE);
  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  tumen_key_mark_set_dark (TUMEN_KEY_MARK (mark), TRUE);
  return mark;
}
