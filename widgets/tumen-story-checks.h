/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-lesson.h"
#include "tumen-text.h"

G_BEGIN_DECLS

/**
 * TumenStoryChecks:
 *
 * Finds why stops of a story cannot be shown as they are: what they point to has gone, or a screen
 * has no room for their words. It looks at one stop after the other while nothing else is to be
 * done, and emits ::changed when it has seen them all.
 */
#define TUMEN_TYPE_STORY_CHECKS (tumen_story_checks_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryChecks, tumen_story_checks, TUMEN, STORY_CHECKS, GObject)

TumenStoryChecks *tumen_story_checks_new (void);

/* @lesson: (nullable): nothing is to be found any more */
void tumen_story_checks_begin (TumenStoryChecks *self,
                               TumenLibrary     *library,
                               TumenLesson      *lesson,
                               TumenText        *text);

/* Of the stops that were seen last: sentences, (nullable) if there are none. Which begin with the
 * name of the stop are of use in a list of all of them. */
const char *tumen_story_checks_get_faults (TumenStoryChecks *self, const char *stop);
const char *tumen_story_checks_get_cuts (TumenStoryChecks *self, const char *stop);
char       *tumen_story_checks_dup_all (TumenStoryChecks *self, guint *n_stops);

G_END_DECLS
