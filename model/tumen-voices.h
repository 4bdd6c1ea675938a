/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenVoiceMark: one excerpt of an event that is not mere context. */
typedef enum {
  TUMEN_VOICE_NEW,      /* a voice not yet counted */
  TUMEN_VOICE_REPEATED, /* the same voice again */
  TUMEN_VOICE_DENIAL    /* denies or contradicts */
} TumenVoiceMark;

/** TumenVoices: who speaks of an event, and whether they agree (decision 19). */
typedef struct
{
  GArray        *marks;     /* of TumenVoiceMark, in the order of the excerpts; context has none */
  GPtrArray     *speakers;  /* of char: speaker ids, each once, in order of appearance */
  guint          n_voices;  /* distinct ones that do not deny */
  TumenAgreement agreement; /* SEVERAL, REPEATED, SINGLE or NONE */
  gboolean       has_badge; /* conflict of dates, denial, or a severity of medium or more */
  gboolean       is_denied;
} TumenVoices;

void  tumen_voices_init (TumenVoices *self, TumenLibrary *library, TumenEvent *event);
char *tumen_voices_dup_key (TumenLibrary *library,
                            TumenExcerpt *excerpt,
                            const char   *speaker,
                            GHashTable   *statements);
guint tumen_voices_count_in_excerpts (TumenLibrary *library, const char *const *excerpts);
void  tumen_voices_clear (TumenVoices *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenVoices, tumen_voices_clear)

G_END_DECLS
