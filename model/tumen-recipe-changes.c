/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-recipe-private.h"

#include "tumen-view-fit.h"

#include <glib/gi18n-lib.h>

typedef enum {
  CHANGED,
  ADDED,
  GONE
} Part;

/* Both sets borrow their ids, of the table and of the recipe. */
struct _TumenRecipeCheck
{
  const TumenRecipe  *recipe; /* borrowed */
  TumenLibrary       *library;
  TumenTable         *table;
  GHashTable         *shown; /* ids of what the view shows today */
  guint               n_done;
  TumenRecipeChanges *changes;
};

static void
judge_event (TumenRecipeCheck       *self,
             const TumenRecipeEvent *listed)
{
  const TumenViewState *view = &self->recipe->view;
  g_autoptr (TumenEvent) event = NULL;

  if (g_hash_table_contains (self->shown, listed->id))
    event = tumen_recipe_dup_event (self->library, listed->id, view);
  if (event == NULL)
    g_ptr_array_add (self->changes->gone, g_strdup (listed->id));
  else if (tumen_recipe_hash_event (event, self->library, view) != listed->hash)
    g_ptr_array_add (self->changes->changed, g_strdup (listed->id));
}

/* What a library lacks by now narrows nothing, just as when the view is opened. On the day of the
 * table less is known than the library has. */
static guint *
find_rows (const TumenRecipe *self,
           TumenLibrary      *library,
           TumenTable        *table,
           guint             *n_rows)
{
  g_auto (GStrv) missing = NULL;
  g_autoptr (TumenTable) whole = NULL;
  TumenViewState view;
  guint         *rows;

  tumen_view_state_copy (&self->view, &view);
  if (view.has_known_on && !tumen_filter_is_empty (&view.filter))
    whole = tumen_table_new (library, TUMEN_READING_STRICT);
  missing = tumen_view_state_fit (&view, whole != NULL ? whole : table);
  rows = tumen_recipe_find_rows (table, &view, n_rows);
  tumen_view_state_clear (&view);
  return rows;
}

/* Of events that are not listed none can be told to be new. */
static void
find_shown (TumenRecipeCheck *self)
{
  guint                   n_rows, n_listed;
  g_autofree guint       *rows = find_rows (self->recipe, self->library, self->table, &n_rows);
  const TumenRecipeEvent *events = tumen_recipe_get_events (self->recipe, &n_listed);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_listed; i++)
    g_hash_table_add (listed, events[i].id);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *id = tumen_table_get_id (self->table, rows[i]);

      g_hash_table_add (self->shown, (gpointer)id);
      if (self->changes->n_unlisted == 0 && !g_hash_table_contains (listed, id))
        g_ptr_array_add (self->changes->added, g_strdup (id));
    }
}

static gboolean
is_nothing (const TumenRecipeChanges *self)
{
  if (self->changed->len + self->added->len + self->gone->len > 0)
    return FALSE;
  return self->n_unlisted == 0 || self->revision_then == self->revision_now;
}

static TumenRecipeChanges *
make_changes (const TumenRecipe *recipe,
              TumenLibrary      *library)
{
  TumenRecipeChanges *changes = g_new0 (TumenRecipeChanges, 1);

  changes->revision_then = recipe->revision;
  changes->revision_now = tumen_library_get_revision (library);
  changes->n_listed = recipe->events->len;
  changes->n_unlisted = recipe->n_events - recipe->events->len;
  changes->changed = g_ptr_array_new_with_free_func (g_free);
  changes->added = g_ptr_array_new_with_free_func (g_free);
  changes->gone = g_ptr_array_new_with_free_func (g_free);
  return changes;
}

/**
 * tumen_recipe_check_new:
 * @recipe: the recipe of a figure; kept by the caller as long as the check
 * @library: the library that it names, as it is today
 * @table: its table in the reading of the view; as known on the day of the view, if that has one
 *
 * Begins to compare what the figure showed with what its view shows today, event by event: they
 * are read from the library, which takes too long to do it all at once while somebody waits.
 *
 * Returns: (transfer full): the check
 */
TumenRecipeCheck *
tumen_recipe_check_new (const TumenRecipe *recipe,
                        TumenLibrary      *library,
                        TumenTable        *table)
{
  TumenRecipeCheck *self;

  g_return_val_if_fail (recipe != NULL, NULL);
  g_return_val_if_fail (TUMEN_IS_LIBRARY (library) && TUMEN_IS_TABLE (table), NULL);

  self = g_new0 (TumenRecipeCheck, 1);
  self->recipe = recipe;
  self->library = g_object_ref (library);
  self->table = g_object_ref (table);
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  self->changes = make_changes (recipe, library);
  if (recipe->revision != TUMEN_RECIPE_NO_REVISION)
    find_shown (self);
  return self;
}

/**
 * tumen_recipe_check_run:
 * @self: a check
 * @n_events: how many events to compare now
 *
 * Returns: whether there are more
 */
gboolean
tumen_recipe_check_run (TumenRecipeCheck *self,
                        guint             n_events)
{
  const TumenRecipeEvent *events;
  guint                   n_listed;

  g_return_val_if_fail (self != NULL, FALSE);

  events = tumen_recipe_get_events (self->recipe, &n_listed);
  for (; n_events > 0 && self->n_done < n_listed; n_events--)
    judge_event (self, events + self->n_done++);
  return self->n_done < n_listed;
}

/**
 * tumen_recipe_check_steal_changes:
 * @self: a check that was run to its end
 *
 * Another revision of the library alone is no change.
 *
 * Returns: (transfer full) (nullable): the differences; %NULL if there are none, or if the figure
 *   carries an address only
 */
TumenRecipeChanges *
tumen_recipe_check_steal_changes (TumenRecipeCheck *self)
{
  g_return_val_if_fail (self != NULL && self->changes != NULL, NULL);

  if (self->recipe->revision == TUMEN_RECIPE_NO_REVISION || is_nothing (self->changes))
    return NULL;
  return g_steal_pointer (&self->changes);
}

/**
 * tumen_recipe_check_free:
 * @self: (transfer full) (nullable): a check, whether it was run or not
 */
void
tumen_recipe_check_free (TumenRecipeCheck *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->shown);
  tumen_recipe_changes_free (self->changes);
  g_object_unref (self->table);
  g_object_unref (self->library);
  g_free (self);
}

/**
 * tumen_recipe_find_changes:
 * @self: the recipe of a figure
 * @library: as for tumen_recipe_check_new()
 * @table: as for tumen_recipe_check_new()
 *
 * All of a check at once: some 0.2 ms an event.
 *
 * Returns: (transfer full) (nullable): as tumen_recipe_check_steal_changes()
 */
TumenRecipeChanges *
tumen_recipe_find_changes (const TumenRecipe *self,
                           TumenLibrary      *library,
                           TumenTable        *table)
{
  g_autoptr (TumenRecipeCheck) check = tumen_recipe_check_new (self, library, table);

  if (check == NULL)
    return NULL;
  tumen_recipe_check_run (check, G_MAXUINT);
  return tumen_recipe_check_steal_changes (check);
}

/**
 * tumen_recipe_changes_free:
 * @self: (transfer full) (nullable): differences
 */
void
tumen_recipe_changes_free (TumenRecipeChanges *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->gone);
  g_free (self);
}

static char *
dup_part (Part  part,
          guint n)
{
  if (part == CHANGED)
    return g_strdup_printf (ngettext ("%u event has changed", "%u events have changed", n), n);
  if (part == ADDED)
    return g_strdup_printf (
      ngettext ("%u event is new in this view", "%u events are new in this view", n), n);
  return g_strdup_printf (ngettext ("%u event is no longer in this view",
                                    "%u events are no longer in this view", n),
                          n);
}

/* Of a library that is older than the figure. */
static char *
dup_part_of_older (Part  part,
                   guint n)
{
  if (part == CHANGED)
    return g_strdup_printf (ngettext ("%u event differs", "%u events differ", n), n);
  if (part == ADDED)
    return g_strdup_printf (
      ngettext ("%u event is not in the figure", "%u events are not in the figure", n), n);
  return g_strdup_printf (ngettext ("%u event of the figure is not in this view",
                                    "%u events of the figure are not in this view", n),
                          n);
}

static void
append_part (GString   *parts,
             Part       part,
             gboolean   is_older,
             GPtrArray *ids)
{
  g_autofree char *words = NULL;

  if (ids->len == 0)
    return;
  words = is_older ? dup_part_of_older (part, ids->len) : dup_part (part, ids->len);
  g_string_append_printf (parts, "%s%s", parts->len > 0 ? ", " : "", words);
}

static char *
dup_parts (const TumenRecipeChanges *self,
           gboolean                  is_older)
{
  GString *parts = g_string_new (NULL);

  append_part (parts, CHANGED, is_older, self->changed);
  append_part (parts, ADDED, is_older, self->added);
  append_part (parts, GONE, is_older, self->gone);
  return g_string_free (parts, FALSE);
}

static char *
dup_first_sentence (const TumenRecipeChanges *self)
{
  int              then = self->revision_then, now = self->revision_now;
  g_autofree char *parts = dup_parts (self, now < then);

  if (*parts == '\0')
    return g_strdup_printf (
      ngettext ("The library has another revision than this figure (%d, now %d), but the %u event "
                "that the figure names is the same.",
                "The library has another revision than this figure (%d, now %d), but the %u events "
                "that the figure names are the same.",
                self->n_listed),
      then, now, self->n_listed);
  if (then == now)
    /* Translators: %s is such as “2 events have changed, 1 event is new in this view” */
    return g_strdup_printf (_ ("The library has changed since this figure was made: %s."), parts);
  if (now < then)
    return g_strdup_printf (_ ("This figure was made of a newer library (revision %d, here %d): "
                               "%s."),
                            then, now, parts);
  return g_strdup_printf (_ ("The library has changed since this figure was made (revision %d, "
                             "now %d): %s."),
                          then, now, parts);
}

/**
 * tumen_recipe_changes_to_words:
 * @self: differences
 *
 * Returns: (transfer full): one sentence that counts them, in the language of the interface; a
 *   second one where the figure shows more events than it can tell of
 */
char *
tumen_recipe_changes_to_words (const TumenRecipeChanges *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = dup_first_sentence (self);
  if (self->n_unlisted == 0)
    return g_steal_pointer (&first);
  second = g_strdup_printf (ngettext ("Of its other %u event nothing can be told.",
                                      "Of its other %u events nothing can be told.",
                                      self->n_unlisted),
                            self->n_unlisted);
  return g_strconcat (first, " ", second, NULL);
}

/**
 * tumen_recipe_dup_changes:
 * @self: the recipe of a figure
 * @library: as for tumen_recipe_find_changes()
 * @table: as for tumen_recipe_find_changes()
 *
 * Returns: (transfer full) (nullable): the differences in words; %NULL if there are none
 */
char *
tumen_recipe_dup_changes (const TumenRecipe *self,
                          TumenLibrary      *library,
                          TumenTable        *table)
{
  g_autoptr (TumenRecipeChanges) changes = tumen_recipe_find_changes (self, library, table);

  return changes != NULL ? tumen_recipe_changes_to_words (changes) : NULL;
}
