/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-coverage-area.h"

#include <math.h>

#include "tumen-coverage.h"
#include "tumen-style.h"

struct _TumenCoverageArea
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer *explorer;
  TumenText     *text;
  GArray        *published; /* (nullable) of TumenPublished; made when it is shown */
  char         **off;       /* ids of the collections that are off, of which nothing is counted */
  TumenCoverage *coverage;  /* (nullable) of the view */

  /* plain state */
  TumenTheme theme;
  TumenSpan  span;
  int        width;
  double     pointer_x; /* px, or NAN: not on the strip */
  guint      marked;    /* bin, or TUMEN_NO_ROW */
};

enum {
  SIGNAL_LISTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenCoverageArea, tumen_coverage_area, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* What had not been published by the day of the view was not known then. */
static void
leave_out_later (GArray  *published,
                 TumenDay day)
{
  for (guint i = published->len; i > 0; i--)
    {
      const TumenPublished *item = &g_array_index (published, TumenPublished, i - 1);

      if (!item->has_days || item->last > day)
        g_array_remove_index (published, i - 1);
    }
}

static GArray *
get_published (TumenCoverageArea *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);

  if (self->published != NULL)
    return self->published;
  if (library == NULL)
    self->published = g_array_new (FALSE, FALSE, sizeof (TumenPublished));
  else
    self->published = tumen_library_list_published (library, tumen_view_state_get_reading (state),
                                                    (const char *const *)self->off);
  if (state->has_known_on)
    leave_out_later (self->published, state->known_on);
  return self->published;
}

static void
ensure_coverage (TumenCoverageArea *self)
{
  TumenViewport viewport = { .span = self->span, .limit = self->span };

  viewport.width = self->width;
  if (self->coverage != NULL || self->explorer == NULL || viewport.width < 1.0 ||
      self->span.begin >= self->span.end)
    return;
  self->coverage = tumen_coverage_new (get_published (self), &viewport,
                                       tumen_explorer_get_view_state (self->explorer)->language,
                                       self->text);
}

static void
describe (TumenCoverageArea *self)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  ensure_coverage (self);
  if (self->coverage == NULL)
    return;
  label = tumen_coverage_to_words (self->coverage);
  description = self->marked == TUMEN_NO_ROW
                  ? g_strdup ("")
                  : tumen_coverage_bin_to_words (self->coverage, self->marked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
mark (TumenCoverageArea *self,
      guint              bin)
{
  if (self->marked == bin)
    return;
  self->marked = bin;
  describe (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
invalidate (TumenCoverageArea *self)
{
  g_clear_pointer (&self->coverage, tumen_coverage_free);
  self->marked = TUMEN_NO_ROW;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char **
list_off (TumenCoverageArea *self)
{
  TumenTable   *table = tumen_explorer_get_table (self->explorer);
  GStrvBuilder *builder = g_strv_builder_new ();
  guint         n_values = tumen_table_get_n_values (table, TUMEN_FIELD_COLLECTION);
  char        **off;

  for (guint i = 0; i < n_values; i++)
    {
      const char *id = tumen_table_get_value_id (table, TUMEN_FIELD_COLLECTION, i);

      if (!tumen_explorer_is_collection_on (self->explorer, id))
        g_strv_builder_add (builder, id);
    }
  off = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return off;
}

/* Returns: whether other collections are off than before */
static gboolean
update_off (TumenCoverageArea *self)
{
  g_auto (GStrv) off = list_off (self);

  if (self->off != NULL &&
      g_strv_equal ((const char *const *)off, (const char *const *)self->off))
    return FALSE;
  g_strfreev (self->off);
  self->off = g_steal_pointer (&off);
  return TRUE;
}

static void
explorer_changed_cb (TumenCoverageArea *self,
                     guint              changes)
{
  const guint table_changes = TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE;

  if ((changes & (table_changes | TUMEN_EXPLORER_FILTER)) && update_off (self))
    changes |= TUMEN_EXPLORER_TABLE;
  if (changes & table_changes)
    g_clear_pointer (&self->published, g_array_unref);
  if (!(changes & (table_changes | TUMEN_EXPLORER_LANGUAGE)))
    return;
  invalidate (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    describe (self);
}

static gboolean
is_told_in (const TumenPublished   *published,
            const TumenCoverageBin *bin)
{
  return published->has_days && (double)published->first < bin->end &&
         (double)published->last >= bin->begin;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const char *const *x = a, *const *y = b;
  guint              row_x = 0, row_y = 0;

  tumen_table_find (data, *x, &row_x);
  tumen_table_find (data, *y, &row_y);
  return row_x < row_y ? -1 : row_x > row_y;
}

static gboolean
is_off (TumenCoverageArea *self,
        guint              row)
{
  TumenTable    *table = tumen_explorer_get_table (self->explorer);
  guint          n_values;
  const guint16 *values =
    tumen_table_get_row_values (table, TUMEN_FIELD_COLLECTION, row, &n_values);

  return n_values > 0 &&
         g_strv_contains ((const char *const *)self->off,
                          tumen_table_get_value_id (table, TUMEN_FIELD_COLLECTION, values[0]));
}

/* The events that what was published in the bin speaks of, or may have been, in order of time. */
static GPtrArray *
list_events (TumenCoverageArea      *self,
             const TumenCoverageBin *bin)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  TumenTable   *table = tumen_explorer_get_table (self->explorer);
  GPtrArray    *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint row;

  for (guint i = 0; i < self->published->len; i++)
    {
      const TumenPublished *published = &g_array_index (self->published, TumenPublished, i);
      g_autoptr (GPtrArray) told = NULL;

      if (!is_told_in (published, bin))
        continue;
      told = tumen_library_list_told_by (library, published);
      for (guint j = 0; j < told->len; j++)
        {
          if (!tumen_table_find (table, told->pdata[j], &row) || is_off (self, row) ||
              !g_hash_table_add (seen, (gpointer)tumen_table_get_id (table, row)))
            continue;
          g_ptr_array_add (ids, g_strdup (told->pdata[j]));
        }
    }
  g_ptr_array_sort_with_data (ids, compare_rows, table);
  return ids;
}

static void
activate (TumenCoverageArea *self)
{
  guint                   n_bins;
  const TumenCoverageBin *bins;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *words = NULL;

  ensure_coverage (self);
  if (self->coverage == NULL || self->marked == TUMEN_NO_ROW)
    return;
  bins = tumen_coverage_get_bins (self->coverage, &n_bins);
  if (bins[self->marked].n_articles + bins[self->marked].n_citations +
        bins[self->marked].n_perhaps ==
      0)
    return;
  words = tumen_coverage_bin_to_words (self->coverage, self->marked);
  ids = list_events (self, &bins[self->marked]);
  g_signal_emit (self, signals[SIGNAL_LISTED], 0, words, ids);
}

static void
motion_cb (TumenCoverageArea *self,
           double             x,
           double             y)
{
  /* GTK tells of a motion as well when a window under a resting pointer is laid out again. */
  if (fabs (x - self->pointer_x) < 0.5)
    return;
  self->pointer_x = x;
  ensure_coverage (self);
  if (self->coverage != NULL)
    mark (self, tumen_coverage_find_bin (self->coverage, x));
}

static void
leave_cb (TumenCoverageArea *self)
{
  self->pointer_x = NAN;
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    mark (self, TUMEN_NO_ROW);
}

static void
released_cb (TumenCoverageArea *self,
             int                n_press,
             double             x,
             double             y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pointer_x = NAN;
  motion_cb (self, x, y);
  activate (self);
}

/* From bin to bin that something was published in. */
static void
step (TumenCoverageArea *self,
      int                by)
{
  guint                   n_bins;
  const TumenCoverageBin *bins = tumen_coverage_get_bins (self->coverage, &n_bins);
  gint64                  bin = self->marked == TUMEN_NO_ROW ? (by > 0 ? -1 : (gint64)n_bins)
                                                             : (gint64)self->marked;

  for (bin += by; bin >= 0 && bin < (gint64)n_bins; bin += by)
    {
      if (bins[bin].n_articles + bins[bin].n_citations + bins[bin].n_perhaps == 0)
        continue;
      mark (self, (guint)bin);
      return;
    }
}

static gboolean
key_pressed_cb (TumenCoverageArea *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  ensure_coverage (self);
  if (self->coverage == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      activate (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
theme_changed_cb (TumenCoverageArea *self)
{
  tumen_style_get_theme (&self->theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tumen_coverage_area_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
               ? 0
               : tumen_coverage_area_get_wanted_height (TUMEN_COVERAGE_AREA (widget));
  *natural = *minimum;
}

static void
tumen_coverage_area_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TumenCoverageArea *self = TUMEN_COVERAGE_AREA (widget);

  self->width = width;
  invalidate (self);
  describe (self);
}

static void
tumen_coverage_area_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TumenCoverageArea *self = TUMEN_COVERAGE_AREA (widget);
  graphene_rect_t    bounds;
  cairo_t           *cr;

  ensure_coverage (self);
  if (self->coverage == NULL)
    return;
  graphene_rect_init (&bounds, 0.0f, 0.0f, (float)gtk_widget_get_width (widget),
                      (float)gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  tumen_coverage_draw (self->coverage, cr, &self->theme, gtk_widget_get_height (widget),
                       self->marked);
  cairo_destroy (cr);
}

static gboolean
tumen_coverage_area_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  TumenCoverageArea *self = TUMEN_COVERAGE_AREA (widget);
  g_autofree char   *words = NULL;

  if (self->coverage == NULL || self->marked == TUMEN_NO_ROW)
    return FALSE;
  words = tumen_coverage_bin_to_words (self->coverage, self->marked);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
tumen_coverage_area_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  TumenCoverageArea *self = TUMEN_COVERAGE_AREA (widget);
  g_autoptr (TumenText) text = NULL;

  GTK_WIDGET_CLASS (tumen_coverage_area_parent_class)->css_changed (widget, change);
  text = tumen_style_dup_text (widget, self->text);
  if (text == NULL)
    return;
  g_set_object (&self->text, text);
  gtk_widget_queue_resize (widget);
  invalidate (self);
}

static void
tumen_coverage_area_dispose (GObject *object)
{
  TumenCoverageArea *self = TUMEN_COVERAGE_AREA (object);

  g_clear_pointer (&self->coverage, tumen_coverage_free);
  g_clear_pointer (&self->published, g_array_unref);
  g_clear_pointer (&self->off, g_strfreev);
  g_clear_object (&self->text);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_coverage_area_parent_class)->dispose (object);
}

static void
tumen_coverage_area_class_init (TumenCoverageAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_coverage_area_dispose;
  widget_class->measure = tumen_coverage_area_measure;
  widget_class->size_allocate = tumen_coverage_area_size_allocate;
  widget_class->snapshot = tumen_coverage_area_snapshot;
  widget_class->query_tooltip = tumen_coverage_area_query_tooltip;
  widget_class->css_changed = tumen_coverage_area_css_changed;
  signals[SIGNAL_LISTED] =
    g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_PTR_ARRAY);
  gtk_widget_class_set_css_name (widget_class, "coverage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (TumenCoverageArea *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
tumen_coverage_area_init (TumenCoverageArea *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->marked = TUMEN_NO_ROW;
  self->pointer_x = NAN;
  tumen_style_get_theme (&self->theme);
  self->text = tumen_style_dup_text (widget, NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  tumen_style_watch (widget, G_CALLBACK (theme_changed_cb));
}

void
tumen_coverage_area_set_explorer (TumenCoverageArea *self,
                                  TumenExplorer     *explorer)
{
  g_return_if_fail (TUMEN_IS_COVERAGE_AREA (self));
  g_return_if_fail (TUMEN_IS_EXPLORER (explorer));

  if (!g_set_object (&self->explorer, explorer))
    return;
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  explorer_changed_cb (self, G_MAXUINT);
}

/** Tells the strip what the canvas shows, in days since 1970-01-01. */
void
tumen_coverage_area_set_view (TumenCoverageArea *self,
                              TumenSpan          span)
{
  g_return_if_fail (TUMEN_IS_COVERAGE_AREA (self));

  if (self->span.begin == span.begin && self->span.end == span.end)
    return;
  self->span = span;
  invalidate (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  describe (self);
  /* Another bin came under a pointer that rests. */
  if (!isnan (self->pointer_x) && self->coverage != NULL)
    mark (self, tumen_coverage_find_bin (self->coverage, self->pointer_x));
}

/** Returns: px */
int
tumen_coverage_area_get_wanted_height (TumenCoverageArea *self)
{
  g_return_val_if_fail (TUMEN_IS_COVERAGE_AREA (self), 0);

  return (int)tumen_coverage_get_wanted_height (self->text);
}
