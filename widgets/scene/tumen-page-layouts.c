/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-page-layouts-private.h"

#include <string.h>

/* A paragraph that was not used while so many others were is forgotten. */
#define MOST_LAYOUTS 2000
/* Longer ones are few, and large. */
#define MOST_BYTES 8192

struct _TumenPageLayouts
{
  /* owned */
  GHashTable *young, *old; /* of key to PangoLayout */
};

static GHashTable *
make_generation (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/*
 * tumen_page_layouts_new:
 *
 * Returns: (transfer full): without any; for one thread
 */
TumenPageLayouts *
tumen_page_layouts_new (void)
{
  TumenPageLayouts *self = g_new0 (TumenPageLayouts, 1);

  self->young = make_generation ();
  self->old = make_generation ();
  return self;
}

void
tumen_page_layouts_free (TumenPageLayouts *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

static void
insert (TumenPageLayouts *self,
        char             *key,
        PangoLayout      *layout)
{
  if (g_hash_table_size (self->young) >= MOST_LAYOUTS)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = make_generation ();
    }
  g_hash_table_insert (self->young, key, layout);
}

/*
 * tumen_page_layouts_find:
 * @key: all that decides what it looks like
 *
 * Returns: (transfer none) (nullable): a layout of that key; it must not be changed
 */
PangoLayout *
tumen_page_layouts_find (TumenPageLayouts *self,
                         const char       *key)
{
  PangoLayout *layout = g_hash_table_lookup (self->young, key);
  gpointer     old_key, old;

  if (layout != NULL || !g_hash_table_steal_extended (self->old, key, &old_key, &old))
    return layout;
  insert (self, old_key, old);
  return old;
}

/*
 * tumen_page_layouts_add:
 * @key: (transfer full): all that decides what it looks like
 * @layout: a layout that nobody changes any more
 *
 * Keeps it as long as it is asked for now and then; the longest ones are not kept.
 */
void
tumen_page_layouts_add (TumenPageLayouts *self,
                        char             *key,
                        PangoLayout      *layout)
{
  if (strlen (key) > MOST_BYTES)
    g_free (key);
  else
    insert (self, key, g_object_ref (layout));
}
