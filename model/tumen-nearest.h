/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TUMEN_N_NEAREST: how many are kept. */
#define TUMEN_N_NEAREST 5

/**
 * TumenNearest:
 *
 * The ids nearest to one that does not exist, for the sentence that says so. Ids belong to the
 * caller and must live until tumen_nearest_finish().
 */
typedef struct
{
  gunichar   *wanted; /* owned, folded */
  glong       n_wanted;
  const char *ids[TUMEN_N_NEAREST];
  guint       distances[TUMEN_N_NEAREST];
  guint       n_ids;
} TumenNearest;

void  tumen_nearest_init (TumenNearest *self, const char *wanted);
guint tumen_nearest_measure (const TumenNearest *self, const char *text);
void  tumen_nearest_add (TumenNearest *self, const char *id, guint distance);
GStrv tumen_nearest_finish (TumenNearest *self);

G_END_DECLS
