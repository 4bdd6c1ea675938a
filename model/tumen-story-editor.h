/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-store.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenStoryField: which words of a story. */
typedef enum {
  TUMEN_STORY_TITLE,
  TUMEN_STORY_ABOUT
} TumenStoryField;

/** TumenStoryCut: what is shown of a quotation. */
typedef struct
{
  guint         quotation; /* its place in the stop, from 0 */
  TumenLanguage language;  /* of the words */
  const char   *text;      /* what the excerpt says, or its translation into @language */
  const char   *words;     /* pieces of @text; all of it: nothing is left out */
} TumenStoryCut;

/** TumenStoryShown: what a person has before them, of which a stop can be made. */
typedef struct
{
  const TumenViewState *view;
  TumenLibrary         *library; /* (nullable): there is nothing to quote */
  const char           *excerpt; /* (nullable): id of the one that is read, if any */
} TumenStoryShown;

/**
 * TumenStoryEditor:
 *
 * An own story that is being made. Each function below that returns a gboolean is one edit: when
 * it returns, the edit is on the disk and can be undone, or @error says why not and nothing has
 * changed. "changed" is emitted after each change, "notify::can-undo" and "notify::can-redo" before
 * it. Stops are named by their place, from 0.
 */
#define TUMEN_TYPE_STORY_EDITOR (tumen_story_editor_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryEditor, tumen_story_editor, TUMEN, STORY_EDITOR, GObject)

TumenStoryEditor *tumen_story_editor_new (TumenUserStore *store,
                                          const char     *id,
                                          GPtrArray      *faults,
                                          GError        **error);

const TumenStory *tumen_story_editor_get_story (TumenStoryEditor *self);
gboolean          tumen_story_editor_can_undo (TumenStoryEditor *self);
gboolean          tumen_story_editor_can_redo (TumenStoryEditor *self);
gboolean          tumen_story_editor_undo (TumenStoryEditor *self, GError **error);
gboolean          tumen_story_editor_redo (TumenStoryEditor *self, GError **error);
gboolean          tumen_story_editor_reload (TumenStoryEditor *self, GError **error);
gboolean          tumen_story_editor_follow (TumenStoryEditor *self, GError **error);

/* Stops; those that add one tell its @place ((out) (optional)). */
gboolean tumen_story_editor_add_stop (TumenStoryEditor      *self,
                                      guint                  current,
                                      const TumenStoryShown *shown,
                                      guint                 *place,
                                      GError               **error);
gboolean tumen_story_editor_duplicate_stop (TumenStoryEditor *self,
                                            guint             index,
                                            guint            *place,
                                            GError          **error);
gboolean tumen_story_editor_delete_stop (TumenStoryEditor *self, guint index, GError **error);
gboolean tumen_story_editor_move_stop (TumenStoryEditor *self,
                                       guint             from,
                                       guint             to,
                                       GError          **error);

/* Typing: letters in one text within 2 s of the one before are one step, until it is ended. */
gboolean tumen_story_editor_set_text (TumenStoryEditor *self,
                                      TumenStoryField   field,
                                      TumenLanguage     language,
                                      const char       *words,
                                      GError          **error);
gboolean tumen_story_editor_set_stop_text (TumenStoryEditor *self,
                                           guint             index,
                                           TumenStopField    field,
                                           TumenLanguage     language,
                                           const char       *words,
                                           GError          **error);
void     tumen_story_editor_end_typing (TumenStoryEditor *self);

gboolean tumen_story_editor_set_minutes (TumenStoryEditor *self, guint minutes, GError **error);
gboolean tumen_story_editor_set_view (TumenStoryEditor     *self,
                                      guint                 index,
                                      const TumenViewState *view,
                                      GError              **error);
gboolean tumen_story_editor_set_event (TumenStoryEditor *self,
                                       guint             index,
                                       const char       *event,
                                       GError          **error);
gboolean tumen_story_editor_set_quotations (TumenStoryEditor          *self,
                                            guint                      index,
                                            const TumenStoryQuotation *quotations,
                                            guint                      n_quotations,
                                            GError                   **error);
gboolean tumen_story_editor_add_quotation (TumenStoryEditor *self,
                                           guint             index,
                                           const char       *excerpt,
                                           GError          **error);
gboolean tumen_story_editor_remove_quotation (TumenStoryEditor *self,
                                              guint             index,
                                              guint             quotation,
                                              GError          **error);
gboolean tumen_story_editor_cut_quotation (TumenStoryEditor    *self,
                                           guint                index,
                                           const TumenStoryCut *cut,
                                           GError             **error);
gboolean tumen_story_editor_set_hides (TumenStoryEditor *self,
                                       guint             index,
                                       guint             hides,
                                       GError          **error);
gboolean tumen_story_editor_set_task (TumenStoryEditor *self,
                                      guint             index,
                                      TumenStoryTask    task,
                                      GError          **error);
gboolean tumen_story_editor_set_cards (TumenStoryEditor  *self,
                                       guint              index,
                                       const char *const *cards,
                                       GError           **error);

/* For tests: what the time is, in microseconds; NULL: the real one. */
void tumen_story_editor_set_clock (TumenStoryEditor *self, const gint64 *now);

G_END_DECLS
