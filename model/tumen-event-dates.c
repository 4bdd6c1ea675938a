/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-dates.h"

#include "tumen-event-date.h"

static guint
hash_key (gconstpointer data)
{
  const TumenEventDateKey *key = data;

  return g_str_hash (key->edtf) * 31 + (guint)key->margin_days * 9 + (guint)key->basis * 3 +
         (guint)key->duration;
}

static gboolean
are_equal_keys (gconstpointer a,
                gconstpointer b)
{
  const TumenEventDateKey *x = a;
  const TumenEventDateKey *y = b;

  return x->duration == y->duration && x->basis == y->basis &&
         x->margin_days == y->margin_days && g_str_equal (x->edtf, y->edtf);
}

static void
free_entry (gpointer data)
{
  TumenEventDateEntry *entry = data;

  g_free (entry->date.edtf);
  g_free (entry);
}

/**
 * tumen_event_dates_new:
 *
 * Returns: (transfer full): an empty table for tumen_event_dates_get()
 */
GHashTable *
tumen_event_dates_new (void)
{
  return g_hash_table_new_full (hash_key, are_equal_keys, NULL, free_entry);
}

/**
 * tumen_event_dates_get:
 * @dates: those that were asked for before
 * @key: what the library says of a date
 *
 * Returns: (transfer none): what follows from it
 */
const TumenEventDateEntry *
tumen_event_dates_get (GHashTable              *dates,
                       const TumenEventDateKey *key)
{
  TumenEventDateEntry *entry = g_hash_table_lookup (dates, key);

  if (entry != NULL)
    return entry;
  entry = g_new0 (TumenEventDateEntry, 1);
  entry->key = *key;
  entry->date.edtf = g_strdup (key->edtf);
  entry->key.edtf = entry->date.edtf;
  entry->date.duration = key->duration;
  entry->date.basis = key->basis;
  entry->date.margin_days = key->margin_days;
  tumen_event_date_derive (&entry->date, FALSE, 0);
  g_hash_table_insert (dates, &entry->key, entry);
  return entry;
}
