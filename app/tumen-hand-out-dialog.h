/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-story.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/**
 * TumenHandOutDialog:
 *
 * What is handed out of a story: for whom, as what, on which paper. “saved” (path, how many files)
 * is emitted when it is there.
 */
#define TUMEN_TYPE_HAND_OUT_DIALOG (tumen_hand_out_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TumenHandOutDialog, tumen_hand_out_dialog, TUMEN, HAND_OUT_DIALOG, AdwWindow)

GtkWindow *tumen_hand_out_dialog_new (GtkWindow            *parent,
                                      GSettings            *settings,
                                      const char           *path,
                                      const TumenStory     *story,
                                      const TumenViewState *view);

G_END_DECLS
