/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-view-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of one field of the filter. */
#define MOST_VALUES 2

static void
append_part (GString    *name,
             const char *part)
{
  g_string_append_printf (name, "%s%s", name->len > 0 ? " · " : "", part);
}

static void
append_period (GString      *name,
               TumenSpan     span,
               TumenLanguage language)
{
  TumenDay         first = (TumenDay)floor (span.begin);
  TumenDay         last = MAX ((TumenDay)ceil (span.end) - 1, first);
  g_autofree char *words = tumen_day_range_to_words (first, last, language);

  append_part (name, words);
}

static void
append_values (GString              *name,
               const TumenViewState *self,
               TumenField            field,
               TumenTable           *table)
{
  guint              n_ids = tumen_filter_get_n_ids (&self->filter, field);
  const char *const *ids = tumen_filter_get_ids (&self->filter, field);
  g_autoptr (GString) words = g_string_new (NULL);
  guint value;

  for (guint i = 0; i < MIN (n_ids, MOST_VALUES); i++)
    {
      const char *found = ids[i];

      if (tumen_table_find_value (table, field, ids[i], &value))
        found = tumen_table_get_value_name (table, field, value, self->language);
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", found);
    }
  if (n_ids > MOST_VALUES)
    g_string_append_printf (words, " + %u", n_ids - MOST_VALUES);
  if (n_ids > 0)
    append_part (name, words->str);
}

/**
 * tumen_view_state_dup_name:
 * @self: a view
 * @visible: what of time it shows; days since 1970-01-01, not empty
 * @table: all events, with the names of the values
 *
 * Returns: (transfer full): a name that a person may give the view, such as
 *   “May 2023 – Jul 2025 · Attacks”
 */
char *
tumen_view_state_dup_name (const TumenViewState *self,
                           TumenSpan             visible,
                           TumenTable           *table)
{
  GString *name = g_string_new (NULL);

  append_period (name, visible, self->language);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    append_values (name, self, (TumenField)i, table);
  if (self->has_known_on)
    {
      g_autofree char *day = tumen_day_range_to_words (self->known_on, self->known_on,
                                                       self->language);
      g_autofree char *words = g_strdup_printf (_ ("as known on %s"), day);

      append_part (name, words);
    }
  return g_string_free (name, FALSE);
}
