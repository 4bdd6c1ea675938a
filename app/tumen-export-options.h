/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-export-choices.h"
#include "tumen-press.h"

G_BEGIN_DECLS

/**
 * TumenExportOptions:
 *
 * What one chooses for a figure; only what makes a difference to the product is shown. Emits
 * ::changed after a choice.
 */
#define TUMEN_TYPE_EXPORT_OPTIONS (tumen_export_options_get_type ())
G_DECLARE_FINAL_TYPE (TumenExportOptions, tumen_export_options, TUMEN, EXPORT_OPTIONS, GtkBox)

GtkWidget *tumen_export_options_new (const TumenExportChoices *choices);

const TumenExportChoices *tumen_export_options_get_choices (TumenExportOptions *self);
TumenLanguage             tumen_export_options_get_language (TumenExportOptions *self);
void                      tumen_export_options_set_language (TumenExportOptions *self,
                                                             TumenLanguage       language);
const char               *tumen_export_options_get_title (TumenExportOptions *self);
void                      tumen_export_options_set_title (TumenExportOptions *self,
                                                          const char         *title);
void                      tumen_export_options_set_period (TumenExportOptions *self,
                                                           const char         *period);
void                      tumen_export_options_set_possible (TumenExportOptions *self,
                                                             gboolean            has_home,
                                                             gboolean            has_event);
void                      tumen_export_options_set_info (TumenExportOptions   *self,
                                                         const TumenPressInfo *info);

G_END_DECLS
