/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table.h"

#include "tumen-library-private.h"
#include "tumen-table-read.h"

/* Which rows: of a reading, or as known on a day. */
typedef struct
{
  TumenReading reading;
  gboolean     has_known_on;
  TumenDay     known_on;
} Wanted;

static TumenTable *
read_table (TumenLibrary *library,
            const Wanted *wanted)
{
  g_auto (TumenPass) pass = { NULL };

  tumen_pass_init (&pass, tumen_library_get_connection (library), FALSE, NULL);
  return wanted->has_known_on ? tumen_table_read_known_on (&pass, wanted->known_on)
                              : tumen_table_read (&pass, NULL, wanted->reading);
}

/*
 * A database of ours may stand in another order than its events: one that came from a stranger's
 * rows, or from a data set. It is put in order once.
 */
static TumenTable *
read_in_any_order (TumenLibrary *library,
                   const Wanted *wanted)
{
  TumenTable *table = read_table (library, wanted);
  TumenDay    first, last;

  if (table == NULL)
    {
      tumen_library_put_in_order (library);
      table = read_table (library, wanted);
    }
  g_assert (table != NULL);
  if (tumen_library_get_home_span (library, &first, &last))
    tumen_table_set_home (table, (double)first, (double)last + 1);
  return table;
}

/**
 * tumen_table_new:
 * @library: a library
 * @reading: which dates the rows shall have
 *
 * Reads all events of @library. The sequence of events within a day is that of the library.
 *
 * Returns: (transfer full): a finished table
 */
TumenTable *
tumen_table_new (TumenLibrary *library,
                 TumenReading  reading)
{
  const Wanted wanted = { .reading = reading };
  TumenTable  *table;
  TumenDay     first, last;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), NULL);

  table = tumen_library_take_table (library, reading);
  if (table == NULL)
    return read_in_any_order (library, &wanted);
  if (tumen_library_get_home_span (library, &first, &last))
    tumen_table_set_home (table, (double)first, (double)last + 1);
  return table;
}

/**
 * tumen_table_new_known_on:
 * @library: a library
 * @day: days since 1970-01-01
 *
 * Reads what could be known at the end of @day (decision 20). A source or a cited page counts if
 * its latest possible day of publication, in the strict reading, had come; without a date it never
 * does. Excerpts of other sources are left out, and so is an event of which nothing counts;
 * tumen_table_get_n_not_yet_known() tells how many. Titles, actors and places stay; dates, times
 * of day, voices, conflicts, sources and speakers are those that were known, as
 * tumen_event_new_known_on() tells them for one event. The reading is the strict one.
 *
 * Returns: (transfer full): a finished table, perhaps without rows
 */
TumenTable *
tumen_table_new_known_on (TumenLibrary *library,
                          TumenDay      day)
{
  const Wanted wanted = { TUMEN_READING_STRICT, TRUE, day };

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), NULL);

  return read_in_any_order (library, &wanted);
}
