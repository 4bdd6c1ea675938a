/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-list-words.h"
#include "tumen-figure-private.h"

G_BEGIN_DECLS

/** TumenBackEvent: one that is listed. */
typedef struct
{
  guint       row;
  guint       number; /* 0: it has none, as it is undated */
  TumenEvent *event;  /* owned (nullable): not in the library, or not read, or done with */
} TumenBackEvent;

/** TumenBackArticle: one of the library's articles. */
typedef struct
{
  TumenSource *source; /* owned */
  guint        number; /* “A1” has 1; in the order of the library */
  gboolean     is_used;
  char        *beginning; /* owned (nullable): its first words, if an excerpt has them */
  gint64       start;     /* letters before them */
} TumenBackArticle;

/** TumenBackCitation: pages that are cited without an excerpt. */
typedef struct
{
  TumenCitation *citation; /* owned */
  guint          number;   /* “P1” has 1; in the order in which they are cited */
  GArray        *events;   /* owned, of guint: numbers */
} TumenBackCitation;

/** TumenBackExcerpt: one of those that are quoted. */
typedef struct
{
  TumenExcerpt *excerpt; /* owned */
  guint         place;   /* “q1” has 1; 0: not quoted yet */
  guint         event;   /* number of the event for which it was quoted */
  gboolean      is_kept; /* a conflict may tell of it */
} TumenBackExcerpt;

/**
 * TumenBackMatter:
 *
 * What stands after the timeline: list, excerpts, articles, conflicts, notes. The list comes first
 * and finds what the other parts tell of, so that nothing is read twice.
 */
typedef struct
{
  /* borrowed */
  TumenFigure  *figure;
  TumenFlow    *flow;
  GCancellable *cancellable; /* (nullable) */

  /* owned */
  GArray     *events;            /* of TumenBackEvent */
  GPtrArray  *articles;          /* of TumenBackArticle, in the order of the library */
  GHashTable *article_ids;       /* borrowed id to borrowed TumenBackArticle */
  GPtrArray  *citations;         /* of TumenBackCitation, in the order of their numbers */
  GHashTable *citation_ids;      /* borrowed id to borrowed TumenBackCitation */
  GHashTable *excerpts;          /* id to TumenBackExcerpt */
  GPtrArray  *conflicts;         /* of TumenConflict, in the order in which they are found */
  GHashTable *conflict_ids;      /* borrowed ids */
  GPtrArray  *corroborations;    /* of TumenCorroboration, in the order in which they are found */
  GHashTable *corroboration_ids; /* borrowed ids */
  GHashTable *names;             /* id of a speaker to its name */

  /* plain state */
  TumenLanguage language;
  TumenReading  reading;
  guint         n_quoted;
  gint64        outline_year; /* of the last entries of the outline */
  int           outline_month;
  gboolean      is_brief; /* without excerpts: of articles and pages only what a reference needs */
  gboolean      has_notes;
} TumenBackMatter;

/* tumen-compose-back.c */
gboolean           tumen_back_is_stopped (TumenBackMatter *self, guint index);
TumenParagraph    *tumen_back_new_paragraph (TumenBackMatter *self, TumenPageRole role);
void               tumen_back_add_heading (TumenBackMatter *self,
                                           TumenListWord    word,
                                           const char      *place);
TumenEvent        *tumen_back_dup_event (TumenBackMatter *self, const char *id);
TumenBackArticle  *tumen_back_get_article (TumenBackMatter *self, const char *source);
TumenBackExcerpt  *tumen_back_get_excerpt (TumenBackMatter *self, const char *id);
TumenBackCitation *tumen_back_get_citation (TumenBackMatter *self, const char *id);
const char        *tumen_back_get_name (TumenBackMatter *self, const char *speaker);
gboolean           tumen_back_has_page (TumenBackMatter *self, const TumenCitationPage *page);
void               tumen_back_add_article (TumenParagraph         *paragraph,
                                           TumenRunStyle           style,
                                           const TumenBackArticle *article);
void               tumen_back_add_citation (TumenParagraph          *paragraph,
                                            TumenRunStyle            style,
                                            const TumenBackCitation *citation);
void               tumen_back_add_numbers (TumenParagraph *paragraph, const GArray *numbers);
void               tumen_back_add_date (TumenBackMatter      *self,
                                        TumenParagraph       *paragraph,
                                        const TumenBackEvent *event);
char              *tumen_back_dup_capitalised (const char *text);
char              *tumen_back_dup_title (TumenBackMatter *self, const TumenBackEvent *event);

/* tumen-compose-excerpts.c */
gboolean    tumen_back_has_evidence (TumenBackMatter *self, const TumenBackEvent *event);
const char *tumen_back_get_reasoning (TumenBackMatter *self, TumenEvent *event);
void        tumen_compose_excerpts (TumenBackMatter *self);

/* tumen-compose-articles.c */
void tumen_compose_articles (TumenBackMatter *self);

/* tumen-compose-conflicts.c */
gboolean tumen_back_has_note (TumenBackMatter *self, const TumenBackEvent *event);
void     tumen_compose_conflicts (TumenBackMatter *self);
void     tumen_compose_corroborations (TumenBackMatter *self);
void     tumen_compose_notes (TumenBackMatter *self);

/* tumen-compose-outline.c */
void tumen_compose_outline (TumenBackMatter *self, const TumenBackEvent *event);

/* tumen-compose-list.c */
void tumen_compose_list (TumenBackMatter *self);

G_END_DECLS
