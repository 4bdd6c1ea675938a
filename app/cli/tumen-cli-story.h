/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cli-private.h"
#include "tumen-story-store.h"

G_BEGIN_DECLS

/** TumenCliStories: the stories about a library, those that came with it and the user's own. */
typedef struct
{
  char           *library_path;  /* (nullable) as given: built-in */
  char           *format;        /* (nullable) as given */
  char           *language_code; /* (nullable) as given */
  TumenLanguage   language;
  TumenLibrary   *library;
  TumenUserStore *store;
  GPtrArray      *stories;   /* of TumenStory */
  guint           n_brought; /* of them: those that came with the library are the first */
  GPtrArray      *faults;    /* of sentences */
} TumenCliStories;

void          tumen_cli_stories_clear (TumenCliStories *self);
GOptionGroup *tumen_cli_stories_new_group (TumenCliStories *self);
gboolean      tumen_cli_stories_open (TumenCliStories   *self,
                                      const char *const *formats,
                                      GError           **error);
gboolean      tumen_cli_stories_find (const TumenCliStories *self,
                                      const char            *id,
                                      guint                 *index,
                                      GError               **error);
void          tumen_cli_stories_print_faults (const GPtrArray *faults);
json_t       *tumen_cli_stories_faults_to_json (const GPtrArray *faults);

int tumen_cli_story_export (int argc, char **argv, GError **error);
int tumen_cli_story_list (int argc, char **argv, GError **error);
int tumen_cli_story_show (int argc, char **argv, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenCliStories, tumen_cli_stories_clear)

G_END_DECLS
