/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-citation-style.h"
#include "tumen-figure-data.h"

G_BEGIN_DECLS

/** TumenFigureWriter: a file on its way. */
typedef struct
{
  const TumenFigureData *data;
  GString               *text;
  const char            *lost; /* (nullable) id of an event that could not be read; borrowed */
} TumenFigureWriter;

/** TumenFigureWork: an article, or a page that is cited. */
typedef struct
{
  char          *key;      /* unique among works, of letters, digits and hyphens */
  TumenSource   *source;   /* (nullable): the article */
  TumenCitation *citation; /* (nullable): of the page, if it is none */
  guint          page;
} TumenFigureWork;

/* The event of number @index + 1 as it is shown: (transfer full) (nullable). */
TumenEvent *tumen_figure_writer_dup_event (TumenFigureWriter *self, guint index);

/* (transfer full), of owned TumenFigureWork: each work once, in the order of use. */
GPtrArray  *tumen_figure_works_new (void);
void        tumen_figure_works_add_event (GPtrArray             *works,
                                          GHashTable            *seen,
                                          const TumenFigureData *data,
                                          TumenEvent            *event);
GPtrArray  *tumen_figure_works_list_of (const TumenFigureData *data, TumenEvent *event);
const char *tumen_figure_work_get_address (const TumenFigureWork *self);
char       *tumen_figure_work_cite (const TumenFigureWork *self,
                                    const TumenFigureData *data,
                                    TumenCitationStyle     style);

/* Names of those who speak of the event: (transfer full). */
char *tumen_figure_data_dup_voices (const TumenFigureData *self, TumenEvent *event);

/* Whether a calendar has an entry for it. */
gboolean tumen_figure_data_has_entry (const TumenFigureData *self, TumenEvent *event);

void tumen_figure_writer_append_csv (TumenFigureWriter *self);
void tumen_figure_writer_append_json (TumenFigureWriter *self);
void tumen_figure_writer_append_works (TumenFigureWriter *self, TumenCitationStyle style);
void tumen_figure_writer_append_icalendar (TumenFigureWriter *self);

G_END_DECLS
