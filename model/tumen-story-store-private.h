/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-store.h"
#include "tumen-user-store-private.h"

G_BEGIN_DECLS

/** TumenStoryRow: a story as it is kept. */
typedef struct
{
  char  *library;
  char  *content;
  gint64 revision;
  gint64 cursor;
} TumenStoryRow;

void        tumen_story_row_clear (TumenStoryRow *self);
gboolean    tumen_story_row_read (TumenConnection *connection,
                                  const char      *id,
                                  TumenStoryRow   *row,
                                  GError         **error);
gboolean    tumen_story_row_write (TumenConnection     *connection,
                                   const char          *id,
                                   const TumenStoryRow *row,
                                   GError             **error);
TumenStory *tumen_story_row_parse (const char          *id,
                                   const TumenStoryRow *row,
                                   GPtrArray           *faults,
                                   GError             **error);

/* A statement whose first parameter is @text. */
TumenStatement *tumen_story_store_prepare (TumenConnection *connection,
                                           const char      *sql,
                                           const char      *text,
                                           GError         **error);
gboolean        tumen_story_store_check_size (const char *content, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenStoryRow, tumen_story_row_clear)

G_END_DECLS
