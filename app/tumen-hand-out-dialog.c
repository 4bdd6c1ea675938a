/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-hand-out-dialog-private.h"

#include <glib/gi18n.h>

#define WIDTH       940
#define HEIGHT      700
#define ROOM        40  /* px about the dialog, of the window below it */
#define PATIENCE_MS 500 /* before it is said that the preview is being made */

G_DEFINE_FINAL_TYPE (TumenHandOutDialog, tumen_hand_out_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *key;
  const char *slugs[2];
} kept[TUMEN_N_HAND_OUT_ROWS] = {
  /* Not kept for whom: whoever hands out answers shall have said so. */
  [TUMEN_HAND_OUT_FORMAT] = { "hand-out-format", { "pdf", "html" } },
  [TUMEN_HAND_OUT_PAPER] = { "hand-out-paper", { "a4", "letter" } },
  [TUMEN_HAND_OUT_COLORS] = { "hand-out-colors", { "print", "grey" } },
};

/* Where nothing was chosen yet, the paper that the country uses. */
static guint
recall (TumenHandOutDialog *self,
        guint               row)
{
  g_autofree char *slug = g_settings_get_string (self->settings, kept[row].key);

  if (row == TUMEN_HAND_OUT_PAPER && *slug == '\0')
    return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? 1 : 0;
  return g_str_equal (slug, kept[row].slugs[1]) ? 1 : 0;
}

static void
remember (TumenHandOutDialog *self)
{
  for (guint row = 0; row < TUMEN_N_HAND_OUT_ROWS; row++)
    if (kept[row].key != NULL)
      g_settings_set_string (self->settings, kept[row].key,
                             kept[row].slugs[adw_combo_row_get_selected (self->rows[row])]);
}

static gboolean
patience_cb (gpointer data)
{
  TumenHandOutDialog *self = data;

  self->patience = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  return G_SOURCE_REMOVE;
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TumenHandOutDialog) self = data;
  cairo_surface_t *picture = tumen_press_draw_finish (result, NULL);

  if (picture == NULL)
    return;
  if (!self->is_writing)
    tumen_hand_out_dialog_end_waiting (self);
  tumen_export_preview_set_picture (self->preview, picture);
  cairo_surface_destroy (picture);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TumenHandOutDialog) self = data;
  g_autoptr (GError) error = NULL;
  TumenPressInfo *info = tumen_press_compose_finish (result, &error);

  if (info == NULL && self->press != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      tumen_hand_out_dialog_end_waiting (self);
      gtk_label_set_text (self->status, error->message);
    }
  if (info == NULL || self->press == NULL)
    {
      g_clear_pointer (&info, tumen_press_info_free);
      return;
    }
  g_clear_pointer (&self->info, tumen_press_info_free);
  self->info = info;
  self->page = MIN (self->page, info->n_pages - 1);
  tumen_hand_out_dialog_show_status (self);
  tumen_hand_out_dialog_draw (self);
}

/* Not before: GTK would forget that this is a window when it tells the accessibility bus. */
static void
tumen_hand_out_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tumen_hand_out_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (TUMEN_HAND_OUT_DIALOG (widget)->rows[0]));
}

static void
tumen_hand_out_dialog_unmap (GtkWidget *widget)
{
  remember (TUMEN_HAND_OUT_DIALOG (widget));
  tumen_hand_out_dialog_stop_writing (TUMEN_HAND_OUT_DIALOG (widget));
  GTK_WIDGET_CLASS (tumen_hand_out_dialog_parent_class)->unmap (widget);
}

static void
tumen_hand_out_dialog_dispose (GObject *object)
{
  TumenHandOutDialog *self = TUMEN_HAND_OUT_DIALOG (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->press);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tumen_hand_out_dialog_parent_class)->dispose (object);
}

static void
tumen_hand_out_dialog_finalize (GObject *object)
{
  TumenHandOutDialog *self = TUMEN_HAND_OUT_DIALOG (object);

  g_clear_pointer (&self->info, tumen_press_info_free);
  g_clear_pointer (&self->story, tumen_story_free);
  g_free (self->path);
  g_free (self->target);
  tumen_view_state_clear (&self->view);
  G_OBJECT_CLASS (tumen_hand_out_dialog_parent_class)->finalize (object);
}

static void
tumen_hand_out_dialog_class_init (TumenHandOutDialogClass *klass)
{
  g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  G_OBJECT_CLASS (klass)->dispose = tumen_hand_out_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tumen_hand_out_dialog_finalize;
  GTK_WIDGET_CLASS (klass)->map = tumen_hand_out_dialog_map;
  GTK_WIDGET_CLASS (klass)->unmap = tumen_hand_out_dialog_unmap;
}

static void
tumen_hand_out_dialog_init (TumenHandOutDialog *self)
{
  tumen_view_state_init (&self->view);
}

static void
set_size (TumenHandOutDialog *self,
          GtkWindow          *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent)) - ROOM;
  int height = gtk_widget_get_height (GTK_WIDGET (parent)) - ROOM;

  gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width, 360, WIDTH),
                               CLAMP (height, 480, HEIGHT));
}

/* Private API */

void
tumen_hand_out_dialog_get_file (TumenHandOutDialog *self,
                                TumenLessonFile    *file)
{
  guint values[TUMEN_N_HAND_OUT_ROWS];

  for (guint row = 0; row < TUMEN_N_HAND_OUT_ROWS; row++)
    values[row] = adw_combo_row_get_selected (self->rows[row]);
  file->reader = values[TUMEN_HAND_OUT_READER] == 1 ? TUMEN_LESSON_READER_TEACHER
                                                    : TUMEN_LESSON_READER_STUDENT;
  file->format = (TumenLessonFileFormat)values[TUMEN_HAND_OUT_FORMAT];
  file->paper = (TumenLessonPaper)values[TUMEN_HAND_OUT_PAPER];
  file->is_grey = values[TUMEN_HAND_OUT_COLORS] == 1;
}

/* (transfer full): of what is chosen */
TumenPressJob *
tumen_hand_out_dialog_make_job (TumenHandOutDialog *self)
{
  TumenLessonFile file;

  tumen_hand_out_dialog_get_file (self, &file);
  return tumen_press_job_new_for_story (self->story, &file, &self->view);
}

void
tumen_hand_out_dialog_wait (TumenHandOutDialog *self)
{
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

void
tumen_hand_out_dialog_end_waiting (TumenHandOutDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, FALSE);
}

/* Something else was chosen: the preview is made anew. */
void
tumen_hand_out_dialog_refresh (TumenHandOutDialog *self)
{
  g_autoptr (TumenPressJob) job = tumen_hand_out_dialog_make_job (self);

  tumen_hand_out_dialog_wait (self);
  tumen_press_compose_async (self->press, job, composed_cb, g_object_ref (self));
}

/* The page that is seen, at the scale at which it is. */
void
tumen_hand_out_dialog_draw (TumenHandOutDialog *self)
{
  if (self->info == NULL)
    return;
  tumen_export_preview_set_page (self->preview, self->info->pages[self->page].width,
                                 self->info->pages[self->page].height);
  tumen_press_draw_async (self->press, self->page,
                          tumen_export_preview_get_pixel_scale (self->preview), drawn_cb,
                          g_object_ref (self));
}

/* Public API */

/**
 * tumen_hand_out_dialog_new:
 * @path: (nullable): of the library; %NULL: built-in
 * @story: what is handed out
 * @view: whose language and reading it has
 *
 * Returns: (transfer floating): a dialog above @parent
 */
GtkWindow *
tumen_hand_out_dialog_new (GtkWindow            *parent,
                           GSettings            *settings,
                           const char           *path,
                           const TumenStory     *story,
                           const TumenViewState *view)
{
  TumenHandOutDialog *self = g_object_new (TUMEN_TYPE_HAND_OUT_DIALOG, "modal", TRUE,
                                           "transient-for", parent, "title",
                                           _ ("Hand-out of the story"), NULL);

  self->settings = g_object_ref (settings);
  self->story = tumen_story_copy (story);
  self->path = g_strdup (path);
  self->press = tumen_press_new (path);
  tumen_view_state_clear (&self->view);
  tumen_view_state_copy (view, &self->view);
  tumen_hand_out_dialog_build (self);
  for (guint row = 0; row < TUMEN_N_HAND_OUT_ROWS; row++)
    if (kept[row].key != NULL)
      adw_combo_row_set_selected (self->rows[row], recall (self, row));
  set_size (self, parent);
  tumen_hand_out_dialog_refresh (self);
  return GTK_WINDOW (self);
}
