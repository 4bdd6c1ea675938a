/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-search-query.h"

G_BEGIN_DECLS

/**
 * TumenSearchSpellings:
 *
 * Words of names that are spelled in several ways: Pyongyang and Pionyang, Sergei and Serguéi. A
 * search for one of them looks for the others, too, wherever they stand.
 */
typedef struct _TumenSearchSpellings TumenSearchSpellings;

TumenSearchSpellings *tumen_search_spellings_new (void);
void                  tumen_search_spellings_free (TumenSearchSpellings *self);
void                  tumen_search_spellings_add_names (TumenSearchSpellings *self,
                                                        GPtrArray            *names);
TumenSearchQuery     *tumen_search_spellings_widen (TumenSearchSpellings *self,
                                                    TumenSearchQuery     *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchSpellings, tumen_search_spellings_free)

G_END_DECLS
