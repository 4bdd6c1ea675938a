/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"
#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lists of ids that a library does not keep, because the other end says the same. */
typedef struct
{
  const char *group, *key, *target;
} Mention;

static const Mention mentions[] = {
  { "excerpts", "events", "events" },
  { "events", "articles", "sources" },
  { "events", "conflicts", "conflicts" },
  { "events", "corroborations", "corroborations" },
};

static GHashTable *
collect_ids (TumenImporter *self,
             const char    *group)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  size_t      i;
  json_t     *object;

  json_array_foreach (tumen_importer_array (self, self->root, group), i, object)
  {
    const char *id = tumen_importer_text (self, object, "id");

    if (id != NULL)
      g_hash_table_add (ids, (gpointer)id);
  }
  return ids;
}

static void
check_list (TumenImporter *self,
            json_t        *object,
            const char    *key,
            GHashTable    *known)
{
  size_t  i;
  json_t *value;

  json_array_foreach (tumen_importer_array (self, object, key), i, value)
  {
    const char      *id = tumen_importer_string (self, value);
    g_autofree char *shown = NULL;
    g_autofree char *reason = NULL;

    if (id == NULL || g_hash_table_contains (known, id))
      continue;
    shown = tumen_shown_dup_value (id, strlen (id));
    reason = g_strdup_printf (_ ("Its field “%s” names something that is not there: “%s”"),
                              key,
                              shown);
    tumen_importer_fail (self, reason);
  }
}

/**
 * tumen_importer_check_mentions:
 *
 * Fails if one of the lists that are not kept names something that the data set does not hold.
 */
void
tumen_importer_check_mentions (TumenImporter *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mentions); i++)
    {
      g_autoptr (GHashTable) known = collect_ids (self, mentions[i].target);
      size_t  j;
      json_t *object;

      json_array_foreach (tumen_importer_array (self, self->root, mentions[i].group), j, object)
      {
        tumen_importer_enter (self, mentions[i].group, j, object);
        check_list (self, object, mentions[i].key, known);
      }
    }
}
