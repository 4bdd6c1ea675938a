/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-hand-out-dialog.h"

#include "tumen-export-preview.h"
#include "tumen-press.h"

G_BEGIN_DECLS

/** TumenHandOutRow: what can be chosen. */
typedef enum {
  TUMEN_HAND_OUT_READER,
  TUMEN_HAND_OUT_FORMAT,
  TUMEN_HAND_OUT_PAPER,
  TUMEN_HAND_OUT_COLORS
} TumenHandOutRow;
#define TUMEN_N_HAND_OUT_ROWS 4

struct _TumenHandOutDialog
{
  AdwWindow parent_instance;

  /* owned */
  TumenPress     *press; /* NULL once the dialog is gone */
  GSettings      *settings;
  TumenStory     *story;
  TumenPressInfo *info;   /* (nullable) of what is seen */
  char           *path;   /* (nullable) of the library */
  char           *target; /* (nullable) that is written */
  TumenViewState  view;

  /* borrowed: children */
  AdwComboRow        *rows[TUMEN_N_HAND_OUT_ROWS];
  TumenExportPreview *preview;
  GtkWidget          *columns;
  GtkWidget          *side;
  GtkWidget          *save_button, *print_button;
  GtkWidget          *previous_page, *next_page;
  GtkWidget          *spinner;
  GtkLabel           *status;

  /* plain state */
  guint    page; /* that is seen, from 0 */
  guint    patience;
  gboolean is_writing;
  gboolean may_replace; /* the file of that name */
};

/* tumen-hand-out-frame.c */
void tumen_hand_out_dialog_build (TumenHandOutDialog *self);
void tumen_hand_out_dialog_show_status (TumenHandOutDialog *self);

/* tumen-hand-out-save.c */
void tumen_hand_out_dialog_save (TumenHandOutDialog *self);
void tumen_hand_out_dialog_stop_writing (TumenHandOutDialog *self);

/* tumen-hand-out-dialog.c */
void           tumen_hand_out_dialog_get_file (TumenHandOutDialog *self, TumenLessonFile *file);
TumenPressJob *tumen_hand_out_dialog_make_job (TumenHandOutDialog *self);
void           tumen_hand_out_dialog_refresh (TumenHandOutDialog *self);
void           tumen_hand_out_dialog_draw (TumenHandOutDialog *self);
void           tumen_hand_out_dialog_wait (TumenHandOutDialog *self);
void           tumen_hand_out_dialog_end_waiting (TumenHandOutDialog *self);

G_END_DECLS
