/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-kept-story.h"

G_BEGIN_DECLS

/* Stories that came with a library; they are read only. What could not be read of them is told in
 * @faults ((nullable) (element-type utf8)), one sentence each. */
GPtrArray  *tumen_library_list_stories (TumenLibrary *self); /* of TumenKeptStory: all */
GPtrArray  *tumen_library_dup_stories (TumenLibrary *self, GPtrArray *faults);
TumenStory *tumen_library_dup_story (TumenLibrary *self, const char *id, GPtrArray *faults);

G_END_DECLS
