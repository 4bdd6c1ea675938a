/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenCitationStyle: the forms in which a work is cited. */
typedef enum {
  TUMEN_CITATION_APA,     /* APA 7 */
  TUMEN_CITATION_CHICAGO, /* Chicago 17, notes */
  TUMEN_CITATION_ISO690,
  TUMEN_CITATION_CSL_JSON,
  TUMEN_CITATION_BIBTEX, /* for biblatex */
  TUMEN_CITATION_RIS
} TumenCitationStyle;
#define TUMEN_N_CITATION_STYLES 6

/** TumenCitedWork: what is known of a work that is cited. All is borrowed, and may be missing but
 * for @id. */
typedef struct
{
  const char      *id;
  const char      *author;
  const char      *title;
  const char      *name;   /* by which a work without a title is known */
  const char      *outlet; /* or, of a page, who publishes it */
  const TumenDate *published;
  TumenBasis       basis; /* of @published */
  const char      *address;
  const char      *language; /* of the work */
  gboolean         is_page;  /* a page of the web, else an article of a newspaper */
  gboolean         has_characters;
  gint64           first_character, last_character; /* of the passage, the first of all is 1 */
} TumenCitedWork;

const char *tumen_citation_style_get_slug (TumenCitationStyle style);
const char *tumen_citation_style_get_name (TumenCitationStyle style);
gboolean    tumen_citation_style_parse (const char *slug, TumenCitationStyle *style);

/* @excerpt: (nullable): the passage that is cited */
void  tumen_cited_work_init (TumenCitedWork *self,
                             TumenSource    *source,
                             TumenExcerpt   *excerpt,
                             TumenReading    reading,
                             TumenLanguage   language);
void  tumen_cited_page_init (TumenCitedWork          *self,
                             const TumenCitationPage *page,
                             TumenDate               *published,
                             TumenLanguage            language);
char *tumen_cited_work_cite (const TumenCitedWork *self,
                             TumenCitationStyle    style,
                             TumenLanguage         language);

G_END_DECLS
