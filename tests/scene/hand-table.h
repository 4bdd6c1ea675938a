/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "../model/table-fixture.h"

/* A short form for tests that need few properties. */
static inline void
hand_table_add (TumenTable *table,
                const char *id,
                const char *edtf,
                TumenKind   kind,
                const char *title)
{
  gboolean     lasting = strchr (edtf, '/') != NULL;
  FixtureEvent event;

  fixture_event_init (&event,
                      id,
                      edtf,
                      lasting ? TUMEN_DURATION_LASTING : TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_STATED);
  event.event.kind = kind;
  event.event.short_title[TUMEN_LANGUAGE_EN] = title;
  event.event.short_title[TUMEN_LANGUAGE_ES] = title;
  tumen_table_add (table, &event.event);
}
