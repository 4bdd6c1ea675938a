/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

/** TumenEventDateKey: what makes two dates of events alike. */
typedef struct
{
  const char   *edtf;
  TumenDuration duration;
  TumenBasis    basis;
  int           margin_days; /* -1 if not given */
} TumenEventDateKey;

/**
 * TumenEventDateEntry:
 *
 * A date as events without a report have it.
 */
typedef struct
{
  TumenEventDateKey key;
  TumenEventDate    date;
} TumenEventDateEntry;

/* Keys to owned entries: each date is read once. */
GHashTable                *tumen_event_dates_new (void);
const TumenEventDateEntry *tumen_event_dates_get (GHashTable              *dates,
                                                  const TumenEventDateKey *key);

G_END_DECLS
