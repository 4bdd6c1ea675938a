/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-language.h"

G_BEGIN_DECLS

/**
 * TumenStoryChooser:
 *
 * Asks which story is to be presented. Emits ::chosen with the place of one in its list, and closes
 * itself.
 */
#define TUMEN_TYPE_STORY_CHOOSER (tumen_story_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryChooser, tumen_story_chooser, TUMEN, STORY_CHOOSER, AdwWindow)

/* @stories: (element-type TumenKeptStory), at least one; what cannot be read is not chosen */
GtkWindow *tumen_story_chooser_new (GtkWindow    *parent,
                                    GPtrArray    *stories,
                                    guint         first,
                                    TumenLanguage language);

G_END_DECLS
