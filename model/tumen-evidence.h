/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-vocabulary.h"

G_BEGIN_DECLS

#define TUMEN_TYPE_CORROBORATION (tumen_corroboration_get_type ())
G_DECLARE_FINAL_TYPE (TumenCorroboration, tumen_corroboration, TUMEN, CORROBORATION, GObject)

const char        *tumen_corroboration_get_id (TumenCorroboration *self);
const char *const *tumen_corroboration_get_events (TumenCorroboration *self);
const char *const *tumen_corroboration_get_excerpts (TumenCorroboration *self);
const char        *tumen_corroboration_get_note (TumenCorroboration *self, TumenLanguage language);

#define TUMEN_TYPE_CONFLICT (tumen_conflict_get_type ())
G_DECLARE_FINAL_TYPE (TumenConflict, tumen_conflict, TUMEN, CONFLICT, GObject)

const char        *tumen_conflict_get_id (TumenConflict *self);
const char *const *tumen_conflict_get_events (TumenConflict *self);
const char *const *tumen_conflict_get_excerpts (TumenConflict *self);
const char        *tumen_conflict_get_about (TumenConflict *self); /* "date", "fact", "name" ... */
TumenSeverity      tumen_conflict_get_severity (TumenConflict *self);
const char        *tumen_conflict_get_note (TumenConflict *self, TumenLanguage language);
const char        *tumen_conflict_get_resolution (TumenConflict *self, TumenLanguage language);
gboolean           tumen_conflict_has_badge (TumenConflict *self);

#define TUMEN_TYPE_CITATION (tumen_citation_get_type ())
G_DECLARE_FINAL_TYPE (TumenCitation, tumen_citation, TUMEN, CITATION, GObject)

/** TumenCitationPage: a page that is cited without an excerpt. Owned by the citation. */
typedef struct
{
  char        *address;
  char        *publisher;                     /* (nullable) as it calls itself */
  char        *publishers[TUMEN_N_LANGUAGES]; /* (nullable) the same, told in each language */
  char        *published;                     /* (nullable) EDTF */
  TumenDatedBy dated_by;                      /* what tells @published, if there is any */
} TumenCitationPage;

const char              *tumen_citation_get_id (TumenCitation *self);
const char              *tumen_citation_get_edtf (TumenCitation *self); /* (nullable) */
const char              *tumen_citation_get_statement (TumenCitation *self, TumenLanguage language);
const char              *tumen_citation_get_note (TumenCitation *self, TumenLanguage language);
const TumenCitationPage *tumen_citation_get_pages (TumenCitation *self, guint *n_pages);

G_END_DECLS
