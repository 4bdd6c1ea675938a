/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-print.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-dialogs.h"

#define PICTURE_MARGIN (12.0 / 25.4 * 72.0) /* pt about what is not a page of paper */
#define NEAR_MM        2.0

/* One job at the printer: lives from asking until it is done. It has a press of its own, so that
 * choices that are made meanwhile change nothing of it. */
typedef struct
{
  GtkWindow         *parent; /* weak */
  TumenPress        *press;
  TumenPressInfo    *info;
  GtkPrintOperation *operation;
  GtkPrintContext   *context; /* borrowed, while a page is drawn */
  guint              page;
  TumenFigureTiles   tiles; /* of a poster, if they are used */
  TumenFigureTile    tile;
  TumenLanguage      language;
} Printing;

static const struct
{
  double      short_mm;
  const char *name;
} papers[] = {
  { 210.0, GTK_PAPER_NAME_A4 },
  { 297.0, GTK_PAPER_NAME_A3 },
  { 215.9, GTK_PAPER_NAME_LETTER },
};

static void
free_printing (Printing *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->press);
  g_clear_pointer (&self->info, tumen_press_info_free);
  g_clear_object (&self->operation);
  g_free (self);
}

static void
tell_failure (Printing     *self,
              const GError *error)
{
  if (self->parent != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tumen_dialogs_show_failure (self->parent, _ ("The figure could not be printed"),
                                error->message);
}

/* (nullable): of those that a report can have */
static const char *
find_paper (const TumenPressPage *page)
{
  double short_mm = MIN (page->width, page->height) / TUMEN_FIGURE_PX_PER_MM;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (fabs (papers[i].short_mm - short_mm) < NEAR_MM)
      return papers[i].name;
  return NULL;
}

static void
set_up_page (Printing *self)
{
  const TumenPressPage  sheet = { self->tiles.paper_width, self->tiles.paper_height };
  const TumenPressPage *page =
    tumen_figure_tiles_are_used (&self->tiles) ? &sheet : &self->info->pages[0];
  const char *paper = find_paper (page);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper != NULL ? paper : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, page->width > page->height
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (self->operation, setup);
  gtk_paper_size_free (size);
}

static guint
count_sheets (Printing *self,
              guint     page,
              guint    *n_columns)
{
  const TumenPressPage *size = &self->info->pages[page];
  guint                 n_rows;

  *n_columns = 1;
  if (!tumen_figure_tiles_are_used (&self->tiles))
    return 1;
  tumen_figure_tiles_count (&self->tiles, size->width, size->height, n_columns, &n_rows);
  return *n_columns * n_rows;
}

static guint
count_all_sheets (Printing *self)
{
  guint n_sheets = 0, n_columns;

  for (guint i = 0; i < self->info->n_pages; i++)
    n_sheets += count_sheets (self, i, &n_columns);
  return n_sheets;
}

/* Which page, and what of it, is printed as number @sheet from 0. */
static void
find_sheet (Printing *self,
            guint     sheet)
{
  guint n_columns, n_sheets;

  self->page = 0;
  while (sheet >= (n_sheets = count_sheets (self, self->page, &n_columns)) &&
         self->page + 1 < self->info->n_pages)
    {
      sheet -= n_sheets;
      self->page++;
    }
  self->tile = (TumenFigureTile){ sheet % n_columns, sheet / n_columns };
}

/* At its true size, so that the sheets fit together. */
static void
play_sheet (Printing        *self,
            cairo_surface_t *record)
{
  const TumenPressPage *size = &self->info->pages[self->page];
  TumenPage             page = { .width = size->width, .height = size->height };
  cairo_t              *cr = gtk_print_context_get_cairo_context (self->context);
  double                scale = TUMEN_FIGURE_PT_PER_PX;
  double                width = gtk_print_context_get_width (self->context);
  double                height = gtk_print_context_get_height (self->context);

  cairo_save (cr);
  cairo_translate (cr, (width - self->tiles.paper_width * scale) / 2.0,
                   (height - self->tiles.paper_height * scale) / 2.0);
  cairo_scale (cr, scale, scale);
  tumen_figure_tiles_draw_sheet (&self->tiles, record, &page, &self->tile, self->language, cr);
  cairo_restore (cr);
}

/* As large as it is, or as large as fits; a page of paper fills its paper. */
static void
play (Printing        *self,
      cairo_surface_t *record)
{
  const TumenPressPage *page = &self->info->pages[self->page];
  cairo_t              *cr = gtk_print_context_get_cairo_context (self->context);
  double                width = gtk_print_context_get_width (self->context);
  double                height = gtk_print_context_get_height (self->context);
  double                margin = find_paper (page) != NULL ? 0.0 : PICTURE_MARGIN;
  double                scale = TUMEN_FIGURE_PT_PER_PX;

  scale = MIN (scale, (width - 2.0 * margin) / page->width);
  scale = MIN (scale, (height - 2.0 * margin) / page->height);
  cairo_save (cr);
  cairo_translate (cr, (width - page->width * scale) / 2.0, (height - page->height * scale) / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, record, 0.0, 0.0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
recorded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Printing *self = data;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *record = tumen_press_draw_finish (result, &error);

  if (record != NULL && tumen_figure_tiles_are_used (&self->tiles))
    play_sheet (self, record);
  else if (record != NULL)
    play (self, record);
  else
    gtk_print_operation_cancel (self->operation);
  g_clear_pointer (&record, cairo_surface_destroy);
  gtk_print_operation_draw_page_finish (self->operation);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           data)
{
  Printing *self = data;

  self->context = context;
  find_sheet (self, (guint)page);
  gtk_print_operation_set_defer_drawing (operation);
  tumen_press_record_async (self->press, self->page, recorded_cb, self);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         gpointer                data)
{
  Printing *self = data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tell_failure (self, error);
    }
  free_printing (self);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Printing *self = data;
  g_autoptr (GError) error = NULL;

  self->info = tumen_press_compose_finish (result, &error);
  if (self->info == NULL || self->parent == NULL)
    {
      if (error != NULL)
        tell_failure (self, error);
      free_printing (self);
      return;
    }
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_n_pages (self->operation, (int)count_all_sheets (self));
  gtk_print_operation_set_job_name (self->operation, self->info->title);
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_set_embed_page_setup (self->operation, TRUE);
  set_up_page (self);
  g_signal_connect (self->operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (self->operation, "done", G_CALLBACK (done_cb), self);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->parent,
                           NULL);
}

void
tumen_export_print (GtkWindow              *parent,
                    const char             *path,
                    const TumenPressJob    *job,
                    const TumenFigureTiles *tiles)
{
  Printing *self = g_new0 (Printing, 1);

  self->tiles = *tiles;
  self->language = job->view.language;

  g_set_weak_pointer (&self->parent, parent);
  self->press = tumen_press_new (path);
  tumen_press_compose_async (self->press, job, composed_cb, self);
}
