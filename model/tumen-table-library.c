/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table.h"

#include "tumen-library-private.h"
#include "tumen-table-read.h"

/*
 * A database of ours may stand in another order than its events: one that came from a stranger's
 * rows, or from a data set. It is put in order once.
 */
static TumenTable *
read_in_order (TumenLibrary *library,
               TumenReading  reading)
{
  g_auto (TumenPass) pass = { NULL };
  TumenTable *table;

  tumen_library_put_in_order (library);
  tumen_pass_init (&pass, tumen_library_get_connection (library), FALSE, NULL);
  table = tumen_table_read (&pass, NULL, reading);
  g_assert (table != NULL);
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
  TumenConnection *connection;
  TumenTable      *table;
  TumenDay         first, last;
  g_auto (TumenPass) pass = { NULL };

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), NULL);

  connection = tumen_library_get_connection (library);
  tumen_pass_init (&pass, connection, FALSE, NULL);
  table = tumen_library_take_table (library, reading);
  if (table == NULL)
    table = tumen_table_read (&pass, NULL, reading);
  if (table == NULL)
    table = read_in_order (library, reading);
  if (tumen_library_get_home_span (library, &first, &last))
    tumen_table_set_home (table, (double)first, (double)last + 1);
  return table;
}
