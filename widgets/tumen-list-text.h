/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-list-order.h"

G_BEGIN_DECLS

/* What lines of the list become when they are copied: a line of headings, then one a row. */
const char *tumen_list_text_get_heading (TumenListColumn column);

void tumen_list_text_append_tabbed (GString       *text,
                                    TumenTable    *table,
                                    const guint32 *rows,
                                    guint          n_rows,
                                    TumenLanguage  language);
void tumen_list_text_append_csv_headings (GString *text);
void tumen_list_text_append_csv (GString       *text,
                                 TumenTable    *table,
                                 const guint32 *rows,
                                 guint          n_rows,
                                 TumenLanguage  language);
void tumen_list_text_append_html (GString       *text,
                                  TumenTable    *table,
                                  const guint32 *rows,
                                  guint          n_rows,
                                  TumenLanguage  language);

G_END_DECLS
