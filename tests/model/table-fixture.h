/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

/* An event for a table that is built by hand; further fields are set by whoever needs them. */
typedef struct
{
  TumenEventDate  date;
  TumenTableEvent event;
} FixtureEvent;

static inline void
fixture_event_init (FixtureEvent *self,
                    const char   *id,
                    const char   *edtf,
                    TumenDuration duration,
                    TumenBasis    basis)
{
  *self = (FixtureEvent){ .date = { .duration = duration, .basis = basis } };
  if (edtf[0] != '\0')
    g_assert_true (tumen_date_parse (edtf, &self->date.date, NULL, NULL));
  if (edtf[0] != '\0' && duration == TUMEN_DURATION_ONCE)
    g_assert_true (tumen_date_once (&self->date.date, &self->date.date, NULL));
  self->event.id = id;
  self->event.date = &self->date;
  self->event.importance = 3;
}
