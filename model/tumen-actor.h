/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-date.h"

G_BEGIN_DECLS

#define TUMEN_TYPE_ACTOR (tumen_actor_get_type ())
G_DECLARE_FINAL_TYPE (TumenActor, tumen_actor, TUMEN, ACTOR, GObject)

/** TumenRole: an office, and when it was held. Owned by the actor. */
typedef struct
{
  char     *name[TUMEN_N_LANGUAGES];
  char     *organisation;            /* (nullable) id */
  char     *note[TUMEN_N_LANGUAGES]; /* (nullable) */
  gboolean  has_since, has_until;
  TumenDate since, until;
} TumenRole;

const char        *tumen_actor_get_id (TumenActor *self);
gboolean           tumen_actor_is_person (TumenActor *self);
const char        *tumen_actor_get_name (TumenActor *self, TumenLanguage language);
const char        *tumen_actor_get_country (TumenActor *self); /* (nullable) ISO 3166-1 alpha-2 */
const char *const *tumen_actor_get_aliases (TumenActor *self);
/* (nullable): who this is after other pages, where the articles give no name */
const char      *tumen_actor_get_identity (TumenActor *self, TumenLanguage language);
const TumenRole *tumen_actor_get_roles (TumenActor *self, guint *n_roles);
const char      *tumen_actor_get_role_at (TumenActor *self, TumenDay day, TumenLanguage language);

#define TUMEN_TYPE_PLACE (tumen_place_get_type ())
G_DECLARE_FINAL_TYPE (TumenPlace, tumen_place, TUMEN, PLACE, GObject)

const char        *tumen_place_get_id (TumenPlace *self);
const char        *tumen_place_get_name (TumenPlace *self, TumenLanguage language);
const char        *tumen_place_get_country (TumenPlace *self);
const char        *tumen_place_get_within (TumenPlace *self);
const char        *tumen_place_get_note (TumenPlace *self, TumenLanguage language);
const char *const *tumen_place_get_aliases (TumenPlace *self);

G_END_DECLS
