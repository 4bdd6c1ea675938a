/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TUMEN_RECIPE_MAX_LENGTH: longest text of a recipe that is read, in bytes. */
#define TUMEN_RECIPE_MAX_LENGTH (1024 * 1024)
/** TUMEN_RECIPE_MAX_EVENTS: so many events of a figure are named one by one. */
#define TUMEN_RECIPE_MAX_EVENTS 2000
/** TUMEN_RECIPE_PREFIX: how each text of a recipe begins. */
#define TUMEN_RECIPE_PREFIX "tumen:"

#define TUMEN_RECIPE_ERROR (tumen_recipe_error_quark ())

typedef enum {
  TUMEN_RECIPE_ERROR_TOO_LONG,
  TUMEN_RECIPE_ERROR_DAMAGED
} TumenRecipeError;

GQuark tumen_recipe_error_quark (void);

/**
 * TumenRecipe:
 *
 * What a figure carries of itself: the view, the library, its revision, and of the events that
 * are shown a short hash each, so that it can be told later what has changed. As text it is the
 * address of the view, followed by “#” and pairs: “tumen:LIBRARY/view?PAIRS#revision=3&title=…&
 * search=…&count=17&events=ID:HASH,…”; ASCII without spaces, quotes, brackets or angle brackets.
 */
typedef struct _TumenRecipe TumenRecipe;

/** TumenRecipeEvent: an event of a figure, and a hash of what was shown of it. */
typedef struct
{
  char   *id;
  guint32 hash;
} TumenRecipeEvent;

/** TumenRecipeChanges: what differs between a figure and a library; ids as text. */
typedef struct
{
  int        revision_then, revision_now;
  guint      n_listed;   /* events of which the figure can tell */
  guint      n_unlisted; /* further events, of which it cannot */
  GPtrArray *changed;    /* in the figure and in the view, but not the same */
  GPtrArray *added;      /* in the view, but not in the figure */
  GPtrArray *gone;       /* in the figure, but no longer in the view */
} TumenRecipeChanges;

TumenRecipe *tumen_recipe_new (TumenLibrary         *library,
                               TumenTable           *table,
                               const guint          *rows,
                               guint                 n_rows,
                               const TumenViewState *view);
void         tumen_recipe_set_search (TumenRecipe *self, const char *search);
TumenRecipe *tumen_recipe_parse (const char *text, GError **error);
void         tumen_recipe_free (TumenRecipe *self);
char        *tumen_recipe_to_text (const TumenRecipe *self);
char        *tumen_recipe_make_text (TumenLibrary         *library,
                                     TumenTable           *table,
                                     const TumenViewState *view,
                                     guint                 most);

const char             *tumen_recipe_get_library (const TumenRecipe *self);
const char             *tumen_recipe_get_title (const TumenRecipe *self); /* (nullable) */
int                     tumen_recipe_get_revision (const TumenRecipe *self);
const char             *tumen_recipe_get_search (const TumenRecipe *self); /* (nullable) */
const TumenViewState   *tumen_recipe_get_view (const TumenRecipe *self);
guint                   tumen_recipe_get_n_events (const TumenRecipe *self);
const TumenRecipeEvent *tumen_recipe_get_events (const TumenRecipe *self, guint *n_listed);

/* Which rows are in a view: (transfer full). */
guint *tumen_recipe_find_rows (TumenTable *table, const TumenViewState *view, guint *n_rows);

/** TumenRecipeCheck: a comparison that can be done in several steps. */
typedef struct _TumenRecipeCheck TumenRecipeCheck;

TumenRecipeCheck   *tumen_recipe_check_new (const TumenRecipe *recipe,
                                            TumenLibrary      *library,
                                            TumenTable        *table);
gboolean            tumen_recipe_check_run (TumenRecipeCheck *self, guint n_events);
TumenRecipeChanges *tumen_recipe_check_steal_changes (TumenRecipeCheck *self);
void                tumen_recipe_check_free (TumenRecipeCheck *self);

TumenRecipeChanges *tumen_recipe_find_changes (const TumenRecipe *self,
                                               TumenLibrary      *library,
                                               TumenTable        *table);
void                tumen_recipe_changes_free (TumenRecipeChanges *self);
char               *tumen_recipe_changes_to_words (const TumenRecipeChanges *self);
char               *tumen_recipe_dup_changes (const TumenRecipe *self,
                                              TumenLibrary      *library,
                                              TumenTable        *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenRecipe, tumen_recipe_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenRecipeChanges, tumen_recipe_changes_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenRecipeCheck, tumen_recipe_check_free)

G_END_DECLS
