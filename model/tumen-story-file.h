/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-store.h"

G_BEGIN_DECLS

/** TUMEN_STORY_FILE_SUFFIX: of a story in a file of its own, to hand to a colleague. */
#define TUMEN_STORY_FILE_SUFFIX ".tumen-story"

gboolean    tumen_story_file_write (const TumenStory *story,
                                    const char       *path,
                                    gboolean          replace,
                                    GError          **error);
TumenStory *tumen_story_file_read (const char *path, GPtrArray *faults, GError **error);
TumenStory *tumen_story_file_find (const char     *path,
                                   TumenUserStore *store,
                                   TumenLibrary   *library);
TumenStory *tumen_story_file_import (const char     *path,
                                     TumenUserStore *store,
                                     TumenLibrary   *library,
                                     GPtrArray      *faults,
                                     GError        **error);

G_END_DECLS
