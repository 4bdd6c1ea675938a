/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include "tumen-excerpt.h"

typedef struct
{
  const char *name, *code;
} Country;

typedef struct
{
  const char *id;
  const char *name[TUMEN_N_LANGUAGES];
} Speaker;

/* The names of countries in data sets that do not give codes. */
static const Country countries[] = {
  { "China", "CN" },
  { "DPRK", "KP" },
  { "Republic of Korea", "KR" },
  { "Russia", "RU" },
  { "USSR", "SU" },
  { "Ukraine", "UA" },
  { "United States", "US" },
};

/* Those who speak in any data set. */
static const Speaker usual_speakers[] = {
  { TUMEN_NARRATOR, { "The article itself", "El propio artículo" } },
  { "unnamed", { "Unnamed source", "Fuente sin nombre" } },
};

static const char *
get_country (TumenImporter *self,
             json_t        *object)
{
  const char *code = tumen_importer_text (self, object, "country_code");
  const char *name = tumen_importer_text (self, object, "country");

  if (code != NULL || name == NULL)
    return code;
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (g_str_equal (countries[i].name, name))
        return countries[i].code;
    }
  return name;
}

/* Rows of a table of an owner, a language, a name and a second text. */
static void
add_names (TumenImporter *self,
           const char    *table,
           const char    *id,
           json_t        *object,
           const char    *second_key)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;
      const char   *name = tumen_importer_words (self, object, "name", language);

      if (name == NULL)
        continue;
      tumen_importer_begin (self, table);
      tumen_importer_set_text (self, self->record.table->columns[0].name, id);
      tumen_importer_set_language (self, language);
      tumen_importer_set_text (self, "name", name);
      tumen_importer_set_text (self,
                               self->record.table->columns[3].name,
                               tumen_importer_words (self, object, second_key, language));
      tumen_importer_end (self);
    }
}

static void
add_role_texts (TumenImporter *self,
                const char    *actor,
                gsize          ord,
                json_t        *role)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;
      const char   *name = tumen_importer_words (self, role, "role", language);

      if (name == NULL)
        continue;
      tumen_importer_begin (self, "role_text");
      tumen_importer_set_text (self, "actor", actor);
      tumen_importer_set_integer (self, "ord", (gint64)ord);
      tumen_importer_set_language (self, language);
      tumen_importer_set_text (self, "name", name);
      tumen_importer_set_text (self, "note", tumen_importer_words (self, role, "note", language));
      tumen_importer_end (self);
    }
}

static void
add_roles (TumenImporter *self,
           const char    *actor,
           json_t        *object)
{
  size_t  i;
  json_t *role;

  json_array_foreach (tumen_importer_array (self, object, "roles"), i, role)
  {
    tumen_importer_begin (self, "role");
    tumen_importer_set_text (self, "actor", actor);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "organisation", tumen_importer_text (self, role, "org"));
    tumen_importer_set_text (self, "since", tumen_importer_text (self, role, "since"));
    tumen_importer_set_text (self, "until", tumen_importer_text (self, role, "until"));
    tumen_importer_end (self);
    add_role_texts (self, actor, i, role);
  }
}

/* The spellings of the articles first, then those of other pages. */
static void
add_aliases (TumenImporter *self,
             const char    *actor,
             json_t        *object)
{
  json_t *aliases = tumen_importer_array (self, object, "aliases");
  json_t *all = aliases == NULL ? json_array () : json_copy (aliases);
  json_t *outside = tumen_importer_array (self, object, "outside_aliases");

  if (outside != NULL)
    json_array_extend (all, outside);
  tumen_importer_add_strings (self, "actor_alias", actor, all);
  json_decref (all);
}

static void
add_actor_group (TumenImporter *self,
                 const char    *group,
                 gboolean       is_person,
                 gint64        *ord)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, group), i, object)
  {
    const char *id;

    tumen_importer_enter (self, group, i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "actor");
    tumen_importer_set_integer (self, "ord", ++*ord);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_set_integer (self, "person", is_person);
    tumen_importer_set_text (self, "country", get_country (self, object));
    tumen_importer_end (self);
    add_names (self, "actor_text", id, object, "editorial_identity");
    add_aliases (self, id, object);
    add_roles (self, id, object);
  }
}

static void
add_usual_speakers (TumenImporter *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual_speakers); i++)
    {
      tumen_importer_begin (self, "speaker");
      tumen_importer_set_integer (self, "ord", (gint64)i + 1);
      tumen_importer_set_text (self, "id", usual_speakers[i].id);
      tumen_importer_end (self);
      for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
        {
          tumen_importer_begin (self, "speaker_text");
          tumen_importer_set_text (self, "speaker", usual_speakers[i].id);
          tumen_importer_set_language (self, (TumenLanguage)language);
          tumen_importer_set_text (self, "name", usual_speakers[i].name[language]);
          tumen_importer_end (self);
        }
    }
}

static void
add_speaker_names (TumenImporter *self,
                   const char    *id,
                   json_t        *object)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *name = tumen_importer_words (self, object, "name", (TumenLanguage)i);

      if (name == NULL)
        continue;
      tumen_importer_begin (self, "speaker_text");
      tumen_importer_set_text (self, "speaker", id);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "name", name);
      tumen_importer_end (self);
    }
}

/**
 * tumen_importer_add_speakers:
 *
 * Those who speak and are no actors: "speakers", or the usual two.
 */
void
tumen_importer_add_speakers (TumenImporter *self)
{
  json_t *speakers = tumen_importer_array (self, self->root, "speakers");
  size_t  i;
  json_t *object;

  if (speakers == NULL)
    {
      add_usual_speakers (self);
      return;
    }
  json_array_foreach (speakers, i, object)
  {
    const char *id;

    tumen_importer_enter (self, "speakers", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "speaker");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_end (self);
    add_speaker_names (self, id, object);
  }
}

/**
 * tumen_importer_add_actors:
 *
 * "people" and "organisations"
 */
void
tumen_importer_add_actors (TumenImporter *self)
{
  gint64 ord = 0;

  add_actor_group (self, "people", TRUE, &ord);
  add_actor_group (self, "organisations", FALSE, &ord);
}

/**
 * tumen_importer_add_places:
 */
void
tumen_importer_add_places (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "places"), i, object)
  {
    const char *id;

    tumen_importer_enter (self, "places", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "place");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_set_text (self, "country", get_country (self, object));
    tumen_importer_set_text (self, "within", tumen_importer_text (self, object, "within"));
    tumen_importer_end (self);
    add_names (self, "place_text", id, object, "note");
    tumen_importer_add_strings (self,
                                "place_alias",
                                id,
                                tumen_importer_array (self, object, "aliases"));
  }
}
