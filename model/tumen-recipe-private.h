/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-recipe.h"

G_BEGIN_DECLS

/** TUMEN_RECIPE_NO_REVISION: of a figure that carries the address of its view only. */
#define TUMEN_RECIPE_NO_REVISION -1

struct _TumenRecipe
{
  char          *library;  /* document id */
  char          *title;    /* (nullable) of the library, in the language of the view */
  char          *search;   /* (nullable): what is searched for */
  int            revision; /* or TUMEN_RECIPE_NO_REVISION */
  guint          n_events; /* of the figure */
  GArray        *events;   /* of TumenRecipeEvent: the first ones */
  TumenViewState view;
};

TumenRecipe *tumen_recipe_new_empty (void);
guint32      tumen_recipe_hash_event (TumenEvent           *event,
                                      TumenLibrary         *library,
                                      const TumenViewState *view);
TumenEvent  *tumen_recipe_dup_event (TumenLibrary         *library,
                                     const char           *id,
                                     const TumenViewState *view);

G_END_DECLS
