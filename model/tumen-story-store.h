/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-kept-story.h"
#include "tumen-user-store.h"

G_BEGIN_DECLS

/** TUMEN_STORY_STORE_MAX_STORIES: of one library. */
#define TUMEN_STORY_STORE_MAX_STORIES 200
/** TUMEN_STORY_STORE_MAX_STEPS: how many steps of a story can be undone. */
#define TUMEN_STORY_STORE_MAX_STEPS 200

/** TumenStoryStep: whether an edit can be undone by itself. */
typedef enum {
  TUMEN_STORY_STEP_NEW,
  TUMEN_STORY_STEP_SAME /* together with the one before */
} TumenStoryStep;

/* A user's own stories. A story that was never changed has revision 1; each change adds 1. */
GPtrArray  *tumen_story_store_list (TumenUserStore *store,
                                    const char     *library,
                                    GPtrArray      *faults,
                                    GError        **error);
GPtrArray  *tumen_story_store_list_kept (TumenUserStore *store,
                                         const char     *library,
                                         GPtrArray      *faults,
                                         GError        **error);
TumenStory *tumen_story_store_load (TumenUserStore *store,
                                    const char     *id,
                                    gint64         *revision,
                                    GPtrArray      *faults,
                                    GError        **error);
gboolean    tumen_story_store_add (TumenUserStore *store, TumenStory *story, GError **error);
TumenStory *tumen_story_store_add_copy (TumenUserStore   *store,
                                        const TumenStory *story,
                                        GError          **error);
gboolean    tumen_story_store_save (TumenUserStore   *store,
                                    const TumenStory *story,
                                    gint64           *revision,
                                    TumenStoryStep    step,
                                    GError          **error);
gboolean    tumen_story_store_delete (TumenUserStore *store, const char *id, GError **error);
gboolean    tumen_story_store_restore (TumenUserStore *store, const char *id, GError **error);
gboolean    tumen_story_store_move (TumenUserStore *store,
                                    const char     *id,
                                    guint           place,
                                    GError        **error);
TumenStory *tumen_story_store_undo (TumenUserStore *store,
                                    const char     *id,
                                    gint64         *revision,
                                    GError        **error);
TumenStory *tumen_story_store_redo (TumenUserStore *store,
                                    const char     *id,
                                    gint64         *revision,
                                    GError        **error);
gboolean    tumen_story_store_find_steps (TumenUserStore *store,
                                          const char     *id,
                                          gboolean       *can_undo,
                                          gboolean       *can_redo,
                                          GError        **error);

G_END_DECLS
