/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-actor.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenActor:
 *
 * A person or an organisation: names, spellings, offices and when they were held.
 */
struct _TumenActor
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id, *country;
  char         *name[TUMEN_N_LANGUAGES];
  char         *identity[TUMEN_N_LANGUAGES];
  const char  **aliases;
  GArray       *roles; /* of TumenRole */
  gboolean      is_person;
};

G_DEFINE_FINAL_TYPE (TumenActor, tumen_actor, G_TYPE_OBJECT)

static gboolean
read_date (TumenStatement *row,
           int             column,
           TumenDate      *date)
{
  const char *edtf = tumen_statement_get_text (row, column);

  return edtf != NULL && tumen_date_parse (edtf, date, NULL, NULL);
}

static void
read_roles (TumenActor              *self,
            const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT ord, organisation, since, until FROM role"
                                   " WHERE actor = ?1 ORDER BY ord");
  while (tumen_statement_next (row))
    {
      TumenEntityReader one = *reader;
      TumenRole         role = { 0 };
      char **const      texts[] = { role.name, role.note };

      one.ord = tumen_statement_get_integer (row, 0);
      role.organisation = tumen_entity_reader_get_text (reader, row, 1);
      role.has_since = read_date (row, 2, &role.since);
      role.has_until = read_date (row, 3, &role.until);
      tumen_entity_reader_read_texts (&one,
                                      "SELECT language, name, note FROM role_text"
                                      " WHERE actor = ?1 AND ord = ?2",
                                      texts,
                                      G_N_ELEMENTS (texts));
      tumen_entity_fill_languages (role.name);
      tumen_entity_fill_languages (role.note);
      g_array_append_val (self->roles, role);
    }
}

static gboolean
is_held_on (const TumenRole *role,
            TumenDay         day)
{
  if (role->has_since && role->since.has_earliest_start && day < role->since.earliest_start)
    return FALSE;
  return !role->has_until || !role->until.has_latest_end || day <= role->until.latest_end;
}

static void
tumen_actor_finalize (GObject *object)
{
  TumenActor *self = TUMEN_ACTOR (object);

  g_free (self->aliases);
  g_array_unref (self->roles);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_actor_parent_class)->finalize (object);
}

static void
tumen_actor_class_init (TumenActorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_actor_finalize;
}

static void
tumen_actor_init (TumenActor *self)
{
  self->strings = g_string_chunk_new (1024);
  self->roles = g_array_new (FALSE, TRUE, sizeof (TumenRole));
}

/**
 * tumen_actor_load:
 * @connection: to a library of ours
 * @id: id of an actor
 *
 * Returns: (transfer full) (nullable): the actor, %NULL if there is none of that id
 */
TumenActor *
tumen_actor_load (TumenConnection *connection,
                  const char      *id)
{
  g_autoptr (TumenActor) self = g_object_new (TUMEN_TYPE_ACTOR, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->name, self->identity };

  row = tumen_entity_reader_query (&reader, "SELECT id, country, person FROM actor WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  self->country = tumen_entity_reader_get_text (&reader, row, 1);
  self->is_person = tumen_statement_get_integer (row, 2) != 0;
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, name, identity FROM actor_text"
                                  " WHERE actor = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->name);
  tumen_entity_fill_languages (self->identity);
  self->aliases = tumen_entity_reader_read_ids (&reader,
                                                "SELECT alias FROM actor_alias"
                                                " WHERE actor = ?1 ORDER BY ord");
  read_roles (self, &reader);
  return g_steal_pointer (&self);
}

/**
 * tumen_actor_get_id:
 *
 * Returns: its id, unique among the actors of its library
 */
const char *
tumen_actor_get_id (TumenActor *self)
{
  return self->id;
}

/**
 * tumen_actor_is_person:
 *
 * Returns: whether it is a person; else an organisation or a group
 */
gboolean
tumen_actor_is_person (TumenActor *self)
{
  return self->is_person;
}

/**
 * tumen_actor_get_name:
 * @language: of the words
 *
 * Returns: the name; its id if it has none
 */
const char *
tumen_actor_get_name (TumenActor   *self,
                      TumenLanguage language)
{
  return self->name[language] != NULL ? self->name[language] : self->id;
}

/**
 * tumen_actor_get_country:
 *
 * Returns: (nullable): ISO 3166-1 alpha-2 code
 */
const char *
tumen_actor_get_country (TumenActor *self)
{
  return self->country;
}

/**
 * tumen_actor_get_aliases:
 *
 * Returns: (transfer none): other spellings, %NULL-terminated
 */
const char *const *
tumen_actor_get_aliases (TumenActor *self)
{
  return self->aliases;
}

/**
 * tumen_actor_get_identity:
 * @language: of the words
 *
 * Returns: (nullable): who this is after other pages
 */
const char *
tumen_actor_get_identity (TumenActor   *self,
                          TumenLanguage language)
{
  return self->identity[language];
}

/**
 * tumen_actor_get_roles:
 * @n_roles: (out): how many
 *
 * Returns: (transfer none): the offices held, in the order of the library
 */
const TumenRole *
tumen_actor_get_roles (TumenActor *self,
                       guint      *n_roles)
{
  *n_roles = self->roles->len;
  return (const TumenRole *)(gconstpointer)self->roles->data;
}

/**
 * tumen_actor_get_role_at:
 * @day: a day
 * @language: of the words
 *
 * Returns: (nullable): the office that may have been held on that day; of several the last
 */
const char *
tumen_actor_get_role_at (TumenActor   *self,
                         TumenDay      day,
                         TumenLanguage language)
{
  for (guint i = self->roles->len; i > 0; i--)
    {
      const TumenRole *role = &g_array_index (self->roles, TumenRole, i - 1);

      if (is_held_on (role, day))
        return role->name[language];
    }
  return NULL;
}
