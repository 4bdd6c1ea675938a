/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-audience.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * TumenProjector:
 *
 * Puts the windows of a lesson on the displays that there are, and keeps them there when displays
 * come and go. With two displays or more, and when the class sees a window, whoever presents has a
 * window too; else the notes can be laid over the screen.
 */
#define TUMEN_TYPE_PROJECTOR (tumen_projector_get_type ())
G_DECLARE_FINAL_TYPE (TumenProjector, tumen_projector, TUMEN, PROJECTOR, GObject)

/**
 * TumenProjectorEdit:
 * @story: id of a story
 *
 * Returns: (transfer full) (nullable): what it is edited with, shared with @explorer if that has
 *   it open; %NULL without an error: it came with a library
 */
typedef TumenStoryEditor *(*TumenProjectorEdit) (GtkWindow  *explorer,
                                                 const char *story,
                                                 GError    **error);

void tumen_projector_begin (GtkWindow         *explorer,
                            TumenAudience     *audience,
                            TumenProjectorEdit edit);

G_END_DECLS
