/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-language.h"

G_BEGIN_DECLS

#define TUMEN_TYPE_EXCERPT (tumen_excerpt_get_type ())
G_DECLARE_FINAL_TYPE (TumenExcerpt, tumen_excerpt, TUMEN, EXCERPT, GObject)

/** TUMEN_NARRATOR: the speaker id of an article's own words. */
#define TUMEN_NARRATOR "narrator"

const char        *tumen_excerpt_get_id (TumenExcerpt *self);
const char        *tumen_excerpt_get_source (TumenExcerpt *self);
const char        *tumen_excerpt_get_exact (TumenExcerpt *self);
const char        *tumen_excerpt_get_prefix (TumenExcerpt *self);
const char        *tumen_excerpt_get_suffix (TumenExcerpt *self);
gint64             tumen_excerpt_get_start (TumenExcerpt *self); /* code points, included */
gint64             tumen_excerpt_get_end (TumenExcerpt *self);   /* code points, excluded */
const char        *tumen_excerpt_get_speaker (TumenExcerpt *self);
const char        *tumen_excerpt_get_about (TumenExcerpt *self);
const char *const *tumen_excerpt_get_via (TumenExcerpt *self);
const char        *tumen_excerpt_get_mode (TumenExcerpt *self); /* slug */
const char        *tumen_excerpt_get_mode_words (TumenExcerpt *self, TumenLanguage language);
const char        *tumen_excerpt_get_segment (TumenExcerpt *self); /* body, headline ... */
const char        *tumen_excerpt_get_phrase (TumenExcerpt *self);  /* by which it is attributed */
const char        *tumen_excerpt_get_note (TumenExcerpt *self, TumenLanguage language);
const char        *tumen_excerpt_get_rendering_of (TumenExcerpt *self);
const char        *tumen_excerpt_get_language (TumenExcerpt *self);
const char        *tumen_excerpt_get_translation (TumenExcerpt *self, TumenLanguage language);
const char        *tumen_excerpt_get_translator (TumenExcerpt *self, TumenLanguage language);
char              *tumen_excerpt_dup_quotation (TumenExcerpt *self); /* «…exact…» */

G_END_DECLS
