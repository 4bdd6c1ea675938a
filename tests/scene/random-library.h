/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

/** RandomSpread: how the events of a library lie in time. */
typedef enum {
  RANDOM_SPREAD_ONE_DAY,
  RANDOM_SPREAD_MONTH,
  RANDOM_SPREAD_YEARS,
  RANDOM_SPREAD_ALL_OF_TIME
} RandomSpread;
#define RANDOM_N_SPREADS 4

TumenTable *random_library_new (guint n_events, RandomSpread spread);
