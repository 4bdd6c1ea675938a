/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-filter.h"

G_BEGIN_DECLS

/** TumenSpan: a stretch of time, half-open [begin, end), in days since 1970-01-01. */
typedef struct
{
  double begin, end;
} TumenSpan;

/**
 * TumenViewState:
 *
 * The recipe of a view, independent of theme and window. A value: copy, compare, write as text
 * and read back.
 */
typedef struct
{
  TumenSpan     span; /* begin == end: fit all of the filter */
  TumenFilter   filter;
  TumenLanes    lanes;
  TumenReading  reading;      /* which one is chosen; see tumen_view_state_get_reading() */
  gboolean      has_known_on; /* only what had been published by the end of @known_on */
  TumenDay      known_on;     /* 0 without @has_known_on */
  TumenLanguage language;     /* of event texts and drawn words */
  char         *selection;    /* (nullable) event id */
} TumenViewState;

void     tumen_view_state_init (TumenViewState *self);
void     tumen_view_state_clear (TumenViewState *self);
void     tumen_view_state_copy (const TumenViewState *self, TumenViewState *copy);
gboolean tumen_view_state_equal (const TumenViewState *self, const TumenViewState *other);
char    *tumen_view_state_to_text (const TumenViewState *self);
gboolean tumen_view_state_parse (const char *text, TumenViewState *self, GError **error);

/* Which dates are shown: strict ones as known on a day, whatever reading is chosen. */
TumenReading tumen_view_state_get_reading (const TumenViewState *self);
void         tumen_view_state_set_known_on (TumenViewState *self,
                                            gboolean        has_known_on,
                                            TumenDay        day);

#define TUMEN_VIEW_STATE_ERROR (tumen_view_state_error_quark ())
typedef enum {
  TUMEN_VIEW_STATE_ERROR_SYNTAX,
  TUMEN_VIEW_STATE_ERROR_VALUE
} TumenViewStateError;
GQuark tumen_view_state_error_quark (void);

G_END_DECLS
