/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-event.h"

G_BEGIN_DECLS

/**
 * TumenEvent:
 *
 * Something that the sources tell of: what, when in both readings, who, where, and the excerpts
 * that speak of it. It does not change, and it does not need the library that it came from.
 */
struct _TumenEvent
{
  GObject parent_instance;

  GStringChunk *strings;  /* owns all texts, but those of @whole */
  TumenEvent   *whole;    /* (nullable) owned: of which this is what was known on a day */
  TumenDay      known_on; /* if there is @whole */
  guint         n_later_excerpts;

  char          *id, *collection, *fine_kind, *expected_kind, *sort_key;
  char          *title[TUMEN_N_LANGUAGES];
  char          *short_title[TUMEN_N_LANGUAGES];
  char          *summary[TUMEN_N_LANGUAGES];
  char          *note[TUMEN_N_LANGUAGES];
  char          *status_note[TUMEN_N_LANGUAGES];
  TumenKind      kind;
  TumenStatus    status;
  int            importance;
  gboolean       is_denied;
  TumenEventDate dates[TUMEN_N_READINGS];

  GArray      *clocks;    /* of TumenClock */
  GArray      *actors;    /* of TumenEventActor */
  GArray      *excerpts;  /* of TumenEventExcerpt */
  GArray      *claims;    /* of TumenClaim */
  GArray      *relations; /* of TumenEventRelation */
  const char **places, **conflicts, **corroborations, **citations;
};

/* Whether it is denied, from its relations and excerpts. */
void tumen_event_derive_denied (TumenEvent *self);

G_END_DECLS
