/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-pane.h"

#include "tumen-lesson.h"
#include "tumen-stop-row.h"
#include "tumen-story-checks.h"

G_BEGIN_DECLS

struct _TumenStoryPane
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenStoryEditor *editor; /* (nullable): of a story of one's own */
  TumenStory       *story;  /* (nullable) */
  TumenLesson      *lesson; /* (nullable): of the story */
  char             *chosen; /* (nullable): id of a stop */
  TumenStoryChecks *checks; /* of a story of one's own */
  char             *unread; /* (nullable): sentences of what could not be read of it */
  char             *read;   /* (nullable): id of the excerpt that is read in the side panel */

  /* borrowed: owned by the widget */
  GtkWidget *present;
  GtkWidget *title;
  GtkWidget *size;
  GtkWidget *about;
  GtkWidget *about_field; /* in place of it, where it can be edited */
  GtkWidget *menu;
  GtkWidget *lock; /* what cannot be edited says so */
  GtkWidget *faults;
  GtkWidget *tools;  /* what can be edited, with */
  GtkWidget *length; /* in minutes, of what can be edited */
  GtkWidget *minutes;
  GtkWidget *hint;
  GtkWidget *list;
  GtkWidget *fields; /* of the stop that is chosen */

  /* plain state */
  gboolean typing;    /* what changes is typed in the pane itself */
  guint    update_id; /* when somebody pauses in typing */
};

TumenStopRow *tumen_story_pane_get_row (TumenStoryPane *self, int place);
void          tumen_story_pane_tell (TumenStoryPane *self, const char *sentence);
void          tumen_story_pane_tell_removed (TumenStoryPane *self, const char *words);

/* tumen-story-pane-edits.c */
void tumen_story_pane_install_edits (GtkWidgetClass *klass);
void tumen_story_pane_connect_edits (TumenStoryPane *self);
void tumen_story_pane_read (TumenStoryPane *self, const char *excerpt);

/* tumen-story-pane-parts.c */
GtkWidget *tumen_story_pane_new_header (TumenStoryPane *self);
GtkWidget *tumen_story_pane_new_content (TumenStoryPane *self);

G_END_DECLS
