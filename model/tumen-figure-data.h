/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenDataFormat: in what the data of a figure are written. */
typedef enum {
  TUMEN_DATA_CSV,      /* of the events, for spreadsheets */
  TUMEN_DATA_JSON,     /* of the events, as lists have it */
  TUMEN_DATA_CSL_JSON, /* of the works that tell of them */
  TUMEN_DATA_BIBTEX,
  TUMEN_DATA_RIS,
  TUMEN_DATA_ICALENDAR /* of the events that have a date */
} TumenDataFormat;
#define TUMEN_N_DATA_FORMATS 6

/** TumenFigureData: whose data are written. A value; all is borrowed. */
typedef struct
{
  TumenLibrary         *library;
  TumenTable           *table;
  const guint          *rows; /* of @table; that of number n stands at n - 1 */
  guint                 n_rows;
  const TumenViewState *view;
  const char           *sentence; /* (nullable): what is shown and what is not */
  const char           *address;  /* (nullable): of the view */
  const char           *search;   /* (nullable) with @matches: what is searched for */
  const guint8         *matches;  /* (nullable) one byte a row of @table: what is found */
  gboolean              plain;    /* CSV exactly as it is, for programs */
} TumenFigureData;

/** TumenFigureDataCounts: what there is in the data, each once. */
typedef struct
{
  guint n_events;
  guint n_dated; /* of them: entries of a calendar */
  guint n_excerpts;
  guint n_articles;
  guint n_pages; /* of other authors, that are cited */
} TumenFigureDataCounts;

const char *tumen_data_format_get_suffix (TumenDataFormat format);
gboolean    tumen_data_format_from_path (const char *path, TumenDataFormat *format);
GBytes     *tumen_figure_data_to_bytes (const TumenFigureData *self,
                                        TumenDataFormat        format,
                                        GError               **error);
gboolean    tumen_figure_data_count (const TumenFigureData *self,
                                     GCancellable          *cancellable,
                                     TumenFigureDataCounts *counts,
                                     GError               **error);

G_END_DECLS
