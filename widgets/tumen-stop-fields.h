/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-lesson.h"
#include "tumen-story-editor.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/**
 * TumenStopFields:
 *
 * What a stop of one's own story says and hides, to be typed and chosen, below its screen. Each
 * letter is kept at once. Emits ::failed (sentence) when something could not be kept, and ::removed
 * (words) when something is gone that may be wanted back.
 */
#define TUMEN_TYPE_STOP_FIELDS (tumen_stop_fields_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopFields, tumen_stop_fields, TUMEN, STOP_FIELDS, GtkWidget)

GtkWidget *tumen_stop_fields_new (TumenExplorer *explorer);

void     tumen_stop_fields_show (TumenStopFields  *self,
                                 TumenStoryEditor *editor,
                                 guint             index,
                                 TumenLanguage     language);
void     tumen_stop_fields_set_screen (TumenStopFields *self, TumenLesson *lesson, guint place);
void     tumen_stop_fields_set_look (TumenStopFields *self,
                                     TumenThemeName   theme,
                                     double           text_scale);
void     tumen_stop_fields_set_warning (TumenStopFields *self, const char *sentences);
gboolean tumen_stop_fields_is_typing (TumenStopFields *self);
void     tumen_stop_fields_rename (TumenStopFields *self);

G_END_DECLS
