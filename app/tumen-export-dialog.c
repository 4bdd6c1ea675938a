/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-export-job.h"
#include "tumen-period.h"

#define WIDTH       1200
#define HEIGHT      780
#define ROOM        40   /* px about the dialog, of the window below it */
#define MOST_SMALL  5000 /* events of a library whose lists are made at once */
#define PATIENCE_MS 500  /* before it is said that the preview is being made */

G_DEFINE_FINAL_TYPE (TumenExportDialog, tumen_export_dialog, ADW_TYPE_WINDOW)

static void
remember (TumenExportDialog *self)
{
  g_settings_set_value (self->settings, TUMEN_EXPORT_CHOICES_KEY,
                        tumen_export_choices_save (
                          tumen_export_options_get_choices (self->options)));
}

static gboolean
patience_cb (gpointer data)
{
  TumenExportDialog *self = data;

  self->patience = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  return G_SOURCE_REMOVE;
}

static void
end_waiting (TumenExportDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, FALSE);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TumenExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *picture = tumen_press_draw_finish (result, &error);

  if (picture == NULL)
    return;
  end_waiting (self);
  tumen_export_preview_set_picture (self->preview, picture);
  cairo_surface_destroy (picture);
  g_debug ("preview after %.1f ms",
           (double)(g_get_monotonic_time () - self->asked_at) / 1000.0);
}

static void
show_error (TumenExportDialog *self,
            const GError      *error)
{
  end_waiting (self);
  gtk_label_set_text (self->status, error->message);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "tumen-error");
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TumenExportDialog) self = data;
  gboolean counted = tumen_press_count_finish (result, &self->counts, NULL);

  if (!counted || self->press == NULL)
    return;
  self->has_counts = TRUE;
  tumen_export_dialog_show_status (self);
}

static void
count_data (TumenExportDialog *self)
{
  TumenExportProduct product =
    tumen_export_choices_get_product (tumen_export_options_get_choices (self->options));

  if (product == TUMEN_EXPORT_DATA)
    tumen_press_count_async (self->press, counted_cb, g_object_ref (self));
  else
    tumen_press_cancel (self->press, TUMEN_PRESS_COUNT);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TumenExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  TumenPressInfo *info = tumen_press_compose_finish (result, &error);

  if (info == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error);
  if (info == NULL || self->press == NULL)
    return;
  g_debug ("composed after %.1f ms",
           (double)(g_get_monotonic_time () - self->asked_at) / 1000.0);
  g_clear_pointer (&self->info, tumen_press_info_free);
  self->info = info;
  self->page = MIN (self->page, info->n_pages - 1);
  tumen_export_options_set_info (self->options, info);
  tumen_export_preview_set_page (self->preview, info->pages[self->page].width,
                                 info->pages[self->page].height);
  self->has_counts = FALSE;
  tumen_export_dialog_show_status (self);
  tumen_export_dialog_draw (self);
  count_data (self);
  if (self->is_draft)
    tumen_export_dialog_compose (self, FALSE);
}

/* Not before: GTK would forget that this is a window when it tells the accessibility bus. */
static void
tumen_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tumen_export_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (TUMEN_EXPORT_DIALOG (widget)->preview));
}

static void
tumen_export_dialog_unmap (GtkWidget *widget)
{
  remember (TUMEN_EXPORT_DIALOG (widget));
  tumen_export_dialog_stop_writing (TUMEN_EXPORT_DIALOG (widget));
  GTK_WIDGET_CLASS (tumen_export_dialog_parent_class)->unmap (widget);
}

static void
tumen_export_dialog_dispose (GObject *object)
{
  TumenExportDialog *self = TUMEN_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->press);
  g_clear_object (&self->settings);
  g_clear_object (&self->event);
  G_OBJECT_CLASS (tumen_export_dialog_parent_class)->dispose (object);
}

static void
tumen_export_dialog_finalize (GObject *object)
{
  TumenExportDialog *self = TUMEN_EXPORT_DIALOG (object);

  g_clear_pointer (&self->info, tumen_press_info_free);
  g_free (self->path);
  g_free (self->search);
  g_free (self->target);
  tumen_view_state_clear (&self->view);
  G_OBJECT_CLASS (tumen_export_dialog_parent_class)->finalize (object);
}

static void
tumen_export_dialog_class_init (TumenExportDialogClass *klass)
{
  g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  G_OBJECT_CLASS (klass)->dispose = tumen_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tumen_export_dialog_finalize;
  GTK_WIDGET_CLASS (klass)->map = tumen_export_dialog_map;
  GTK_WIDGET_CLASS (klass)->unmap = tumen_export_dialog_unmap;
}

static void
tumen_export_dialog_init (TumenExportDialog *self)
{
  tumen_view_state_init (&self->view);
}

/* What makes a difference to what one may choose. */
static void
take_view (TumenExportDialog *self,
           TumenExplorer     *explorer)
{
  TumenTable *table = tumen_explorer_get_table (explorer);
  TumenEvent *event = tumen_explorer_get_selected_event (explorer);
  guint       row;

  tumen_view_state_clear (&self->view);
  tumen_view_state_copy (tumen_explorer_get_view_state (explorer), &self->view);
  self->path = g_strdup (tumen_library_get_path (tumen_explorer_get_library (explorer)));
  self->is_large = tumen_table_get_n_rows (table) > MOST_SMALL;
  self->search = g_strdup (tumen_explorer_get_search (explorer));
  self->press = tumen_press_new (self->path);
  tumen_table_get_home (table, &self->home.begin, &self->home.end);
  if (event != NULL && tumen_table_find (table, self->view.selection, &row))
    self->event = g_object_ref (event);
}

static void
fill_options (TumenExportDialog *self,
              TumenLibrary      *library)
{
  g_autofree char *period = tumen_period_to_words (self->span, tumen_language_from_locale ());

  tumen_export_options_set_period (self->options, period);
  tumen_export_options_set_possible (self->options, self->home.begin < self->home.end,
                                     self->event != NULL);
  tumen_export_options_set_language (self->options, self->view.language);
  tumen_export_options_set_title (self->options,
                                  tumen_library_get_title (library, self->view.language));
}

static void
set_size (TumenExportDialog *self,
          GtkWindow         *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent)) - ROOM;
  int height = gtk_widget_get_height (GTK_WIDGET (parent)) - ROOM;

  gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width, 360, WIDTH),
                               CLAMP (height, 480, HEIGHT));
}

/* Private API */

/* (transfer full): of what is chosen */
TumenPressJob *
tumen_export_dialog_make_job (TumenExportDialog *self)
{
  TumenExportView seen = { &self->view, self->span, self->home, self->path, self->search };

  seen.title = tumen_export_options_get_title (self->options);
  seen.language = tumen_export_options_get_language (self->options);
  return tumen_export_job_new (tumen_export_options_get_choices (self->options), &seen);
}

/* @as_draft: without lists, so that something can be seen; they follow */
void
tumen_export_dialog_compose (TumenExportDialog *self,
                             gboolean           as_draft)
{
  g_autoptr (TumenPressJob) job = tumen_export_dialog_make_job (self);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->grey_button)))
    job->figure.grey = TRUE;
  self->is_draft = as_draft && (job->figure.parts & TUMEN_FIGURE_LIST);
  if (self->is_draft)
    job->figure.parts &=
      ~(guint)(TUMEN_FIGURE_LIST | TUMEN_FIGURE_EXCERPTS | TUMEN_FIGURE_TRANSLATIONS);
  tumen_press_compose_async (self->press, job, composed_cb, g_object_ref (self));
}

/* Something else was chosen: the preview is made anew. */
void
tumen_export_dialog_refresh (TumenExportDialog *self)
{
  self->asked_at = g_get_monotonic_time ();
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  tumen_export_dialog_compose (self, self->is_large);
}

/* The page that is seen, at the scale at which it is. */
void
tumen_export_dialog_draw (TumenExportDialog *self)
{
  if (self->info == NULL)
    return;
  tumen_press_draw_async (self->press, self->page,
                          tumen_export_preview_get_pixel_scale (self->preview), drawn_cb,
                          g_object_ref (self));
}

/* Public API */

/**
 * tumen_export_dialog_new:
 * @parent: whose view it is
 * @span: of time, that the window shows
 *
 * Returns: (transfer floating): a dialog above @parent
 */
GtkWidget *
tumen_export_dialog_new (GtkWindow     *parent,
                         TumenExplorer *explorer,
                         TumenSpan      span,
                         GSettings     *settings)
{
  TumenExportDialog *self = g_object_new (TUMEN_TYPE_EXPORT_DIALOG, "modal", TRUE, "transient-for",
                                          parent, "title", _ ("Export"), NULL);
  g_autoptr (GVariant) remembered = g_settings_get_value (settings, TUMEN_EXPORT_CHOICES_KEY);
  TumenExportChoices choices;

  self->settings = g_object_ref (settings);
  self->span = span;
  tumen_export_choices_init (&choices);
  tumen_export_choices_load (&choices, remembered);
  take_view (self, explorer);
  tumen_export_choices_fit (&choices, self->home.begin < self->home.end, self->event != NULL);
  tumen_export_dialog_build (self, &choices);
  fill_options (self, tumen_explorer_get_library (explorer));
  set_size (self, parent);
  tumen_export_dialog_refresh (self);
  return GTK_WIDGET (self);
}
