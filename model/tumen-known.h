/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

/**
 * TumenKnown:
 *
 * What had been published of one event by the end of a day (decision 20). Begin with a day, add
 * all that speaks of the event, then ask.
 */
typedef struct
{
  TumenDay day;
  guint    n_counting; /* excerpts and dated pages of citations */
  guint    n_later;    /* excerpts that had not been published */
  gboolean has_support, lacks_support;
  gboolean lacks_excerpt;
  /* The day before which the event did not take place, as is known today. */
  gboolean has_earliest;
  TumenDay earliest;
  /* What could be read first: of articles, of pages, and of pages that came before the event. */
  gboolean  has_article, has_page, has_notice;
  TumenDate article, page, notice;
  char     *claim; /* (nullable) owned: EDTF of the most precise one so far */
  gint64    claim_days;
} TumenKnown;

void     tumen_known_init (TumenKnown *self, TumenDay day);
void     tumen_known_clear (TumenKnown *self);
void     tumen_known_set_strict (TumenKnown *self, const TumenDate *strict);
gboolean tumen_known_counts (const TumenKnown *self, const TumenDate *published);
void     tumen_known_add_excerpt (TumenKnown      *self,
                                  const TumenDate *published,
                                  gboolean         supports);
void     tumen_known_add_claim (TumenKnown *self, const TumenDate *published, const char *edtf);
void     tumen_known_add_page (TumenKnown *self, const TumenDate *published);

gboolean tumen_known_is_known (const TumenKnown *self);
/* Whether the strict date was known; else the one that stands in for it. */
gboolean   tumen_known_has_date (const TumenKnown *self);
char      *tumen_known_dup_edtf (const TumenKnown *self, gboolean is_yet_to_come);
TumenBasis tumen_known_get_basis (const TumenKnown *self, TumenBasis strict);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenKnown, tumen_known_clear)

G_END_DECLS
