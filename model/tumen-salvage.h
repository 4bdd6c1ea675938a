/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"
#include "tumen-schema.h"
#include "tumen-watch.h"

G_BEGIN_DECLS

/** TUMEN_SALVAGE_MAX_FAULTS: no more are told of one file. */
#define TUMEN_SALVAGE_MAX_FAULTS 1000

/**
 * TumenSalvage:
 *
 * Brings what is good in the rows of a file into a database of ours, and tells of the rest.
 */
typedef struct
{
  TumenConnection *from, *to;
  TumenWatch      *watch;
  gint64           deadline; /* monotonic time at which it gives up */
  GArray          *faults;   /* of TumenLibraryFault */
  GHashTable      *lost;     /* ids of events that are not brought over */
  guint            n_lost;   /* how many those are, also of those whose faults are not told */
} TumenSalvage;

gboolean tumen_salvage_run (TumenSalvage *self, GError **error);
void     tumen_salvage_add_fault (TumenSalvage *self,
                                  char         *item,
                                  const char   *reason,
                                  gboolean      lost_event);

G_END_DECLS
