/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  TUMEN_UNIT_MINUTES,
  TUMEN_UNIT_WEEK,
  TUMEN_UNIT_MONTHS
} TumenUnitKind;

/** TumenUnit: a unit of the calendar: @count minutes, a week, or @count months. */
typedef struct
{
  TumenUnitKind kind;
  gint64        count;
} TumenUnit;

double tumen_unit_get_days (const TumenUnit *self);
gint64 tumen_unit_find (const TumenUnit *self, double time);
double tumen_unit_get_begin (const TumenUnit *self, gint64 number);

G_END_DECLS
