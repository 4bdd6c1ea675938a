/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenListColumn: what a list tells of each event, in the order of its columns. */
typedef enum {
  TUMEN_LIST_TITLE,
  TUMEN_LIST_DATE,
  TUMEN_LIST_BASIS,
  TUMEN_LIST_KIND,
  TUMEN_LIST_ACTORS,
  TUMEN_LIST_PLACE,
  TUMEN_LIST_VOICES,
  TUMEN_LIST_SOURCES
} TumenListColumn;
#define TUMEN_N_LIST_COLUMNS 8

/** TumenListSort: by which column a list is sorted, and whether from its end. */
typedef struct
{
  TumenListColumn column;
  gboolean        descending;
} TumenListSort;

const char *tumen_list_column_get_slug (TumenListColumn column);
gboolean    tumen_list_column_parse (const char *slug, TumenListColumn *column);

/* (nullable): %NULL if the table was made without */
const char *tumen_list_get_edtf (TumenTable *table, guint row);
char       *tumen_list_dup_cell (TumenTable     *table,
                                 guint           row,
                                 TumenListColumn column,
                                 TumenLanguage   language);
guint32    *tumen_list_sort_rows (TumenTable          *table,
                                  const guint8        *rows_in,
                                  const TumenListSort *sort,
                                  TumenLanguage        language,
                                  guint               *n_rows);
gboolean    tumen_list_begins_with (TumenTable   *table,
                                    guint         row,
                                    TumenLanguage language,
                                    const char   *beginning);

G_END_DECLS
