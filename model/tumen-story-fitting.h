/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-editor.h"

G_BEGIN_DECLS

/** TUMEN_STORY_FITTING_SIGNS: of a quotation that the back row reads on any screen, in code
 * points. */
#define TUMEN_STORY_FITTING_SIGNS 140

/* (nullable): @text if it fits, else its first sentences that do, and "…"; NULL: not even one */
char    *tumen_story_fitting_dup (const char *text);
gboolean tumen_story_fitting_choose (const TumenStoryShown *shown, TumenStoryQuotation *quotation);

G_END_DECLS
