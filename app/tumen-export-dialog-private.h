/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-export-dialog.h"

#include "tumen-export-options.h"
#include "tumen-export-preview.h"
#include "tumen-width-bin.h"

G_BEGIN_DECLS

struct _TumenExportDialog
{
  AdwWindow parent_instance;

  /* owned */
  TumenPress     *press;
  GSettings      *settings;
  TumenPressInfo *info;  /* (nullable) of what is seen */
  TumenEvent     *event; /* (nullable) that is selected */
  char           *path;  /* (nullable) of the library */
  char           *search;
  TumenViewState  view;
  char           *target; /* (nullable) that is written */

  /* borrowed: children */
  TumenExportOptions *options;
  TumenExportPreview *preview;
  GtkWidget          *save_button;
  GtkWidget          *print_button;
  GtkWidget          *grey_button;
  GtkWidget          *columns;
  GtkWidget          *side;
  GtkWidget          *spinner;
  GtkWidget          *zoom_in, *zoom_out;
  GtkWidget          *zoom_button;
  GtkWidget          *page_box;
  GtkWidget          *previous_page, *next_page;
  GtkLabel           *status;
  GtkWidget          *writing_bar;
  GtkLabel           *writing_label;
  GtkProgressBar     *progress;

  /* plain state */
  TumenSpan             span; /* that the window shows */
  TumenSpan             home; /* that the library begins with; begin == end: none */
  gboolean              has_counts;
  TumenFigureDataCounts counts;   /* of what is seen, where data are chosen */
  gboolean              is_large; /* the library: its lists take long */
  gboolean              is_draft; /* what is seen has no list yet */
  guint                 page;     /* that is seen, from 0 */
  guint                 patience;
  gint64                asked_at;    /* of the preview, monotonic time */
  gint64                writing_at;  /* the same */
  guint                 writing;     /* source: tells how far it is */
  gboolean              may_replace; /* the file of that name */
  gboolean              asked;       /* whether several files may be replaced */
};

/* tumen-export-frame.c */
void tumen_export_dialog_build (TumenExportDialog *self, const TumenExportChoices *choices);

/* tumen-export-status.c */
void tumen_export_dialog_show_status (TumenExportDialog *self);
void tumen_export_dialog_show_zoom (TumenExportDialog *self);
void tumen_export_dialog_show_buttons (TumenExportDialog *self);

/* tumen-export-copy.c */
void       tumen_export_dialog_add_copying (TumenExportDialog *self);
GtkWidget *tumen_export_dialog_new_menu (TumenExportDialog *self);

/* tumen-export-save.c */
void tumen_export_dialog_save (TumenExportDialog *self);
void tumen_export_dialog_write (TumenExportDialog *self);
void tumen_export_dialog_stop_writing (TumenExportDialog *self);

/* tumen-export-dialog.c */
TumenPressJob *tumen_export_dialog_make_job (TumenExportDialog *self);
void           tumen_export_dialog_compose (TumenExportDialog *self, gboolean as_draft);
void           tumen_export_dialog_refresh (TumenExportDialog *self);
void           tumen_export_dialog_draw (TumenExportDialog *self);

G_END_DECLS
