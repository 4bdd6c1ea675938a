/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-editor.h"

G_BEGIN_DECLS

gboolean tumen_story_editor_insert_stop (TumenStoryEditor *self,
                                         guint             index,
                                         TumenStop        *stop,
                                         guint            *place,
                                         GError          **error);
gboolean tumen_story_editor_keep_step (TumenStoryEditor *self, TumenStory *story, GError **error);
gboolean tumen_story_editor_keep_typed (TumenStoryEditor *self,
                                        TumenStory       *story,
                                        const char       *stop,
                                        guint             field,
                                        TumenLanguage     language,
                                        GError          **error);

G_END_DECLS
