/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <jansson.h>

#include "tumen-view-state.h"

G_BEGIN_DECLS

/* Events as programs read them: the same in lists, in what is shown of one, and in figures. */
json_t *tumen_event_to_json (TumenEvent           *event,
                             TumenTable           *table,
                             guint                 row,
                             const TumenViewState *view);
json_t *tumen_library_to_json (TumenLibrary         *library,
                               TumenTable           *table,
                               const TumenViewState *view,
                               json_t               *events);

void    tumen_json_set_string (json_t *object, const char *key, const char *text);
void    tumen_json_set_bounds (json_t *object, const TumenDate *date);
void    tumen_json_set_reading (json_t *object, const TumenViewState *view);
json_t *tumen_json_new_strings (const char *const *strings);
char   *tumen_json_dup_text (json_t *value);

G_END_DECLS
