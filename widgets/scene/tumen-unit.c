/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-unit-private.h"

#include <math.h>

#include "tumen-date.h"

#define MINUTES_PER_DAY 1440
#define DAYS_PER_MONTH  (365.2425 / 12)

/**
 * tumen_unit_get_days:
 * @self: a unit
 *
 * Returns: its mean length in days
 */
double
tumen_unit_get_days (const TumenUnit *self)
{
  if (self->kind == TUMEN_UNIT_MINUTES)
    return (double)self->count / MINUTES_PER_DAY;
  if (self->kind == TUMEN_UNIT_WEEK)
    return 7;
  return (double)self->count * DAYS_PER_MONTH;
}

/**
 * tumen_unit_find:
 * @self: a unit
 * @time: days since 1970-01-01
 *
 * Returns: the number of the unit that holds @time; units begin where minutes since 1970, or
 *   months since the year 0, divide by the count of the unit, weeks on Monday
 */
gint64
tumen_unit_find (const TumenUnit *self,
                 double           time)
{
  gint64 year;
  int    month, day;

  if (self->kind == TUMEN_UNIT_MINUTES)
    return (gint64)floor (time * MINUTES_PER_DAY / (double)self->count);
  if (self->kind == TUMEN_UNIT_WEEK)
    return (gint64)floor ((time + 3) / 7); /* 1970-01-01 was a Thursday */
  tumen_day_to_civil ((TumenDay)floor (time), &year, &month, &day);
  return (gint64)floor ((double)(year * 12 + month - 1) / (double)self->count);
}

/**
 * tumen_unit_get_begin:
 * @self: a unit
 * @number: as of tumen_unit_find()
 *
 * Returns: when that unit begins, in days since 1970-01-01; it ends where the next one begins
 */
double
tumen_unit_get_begin (const TumenUnit *self,
                      gint64           number)
{
  gint64 month, year;

  if (self->kind == TUMEN_UNIT_MINUTES)
    return (double)(number * self->count) / MINUTES_PER_DAY;
  if (self->kind == TUMEN_UNIT_WEEK)
    return (double)(number * 7 - 3);
  month = number * self->count;
  year = (gint64)floor ((double)month / 12);
  return (double)tumen_day_from_civil (year, (int)(month - year * 12) + 1, 1);
}
