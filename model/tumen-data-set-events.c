/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include "tumen-vocabulary.h"

#include <string.h>

/* A short title is cut here if the data set gives none. */
#define SHORT_TITLE_LENGTH 28
#define USUAL_IMPORTANCE   3

typedef struct
{
  const char   *words;
  TumenRelation relation;
  gboolean      inverse;
} RelationWords;

/* Relations told in words whose slug does not follow from them. */
static const RelationWords relation_words[] = {
  { "includes", TUMEN_RELATION_PART_OF, TRUE },
  { "precedes", TUMEN_RELATION_FOLLOWS, TRUE },
  { "asserted by", TUMEN_RELATION_ASSERTS, TRUE },
  { "reported by", TUMEN_RELATION_REPORTS, TRUE },
  { "denied by", TUMEN_RELATION_DENIES, TRUE },
  { "compare", TUMEN_RELATION_COMPARES, FALSE },
  { "interprets", TUMEN_RELATION_COMMENTS_ON, FALSE },
};

static char *
dup_short_title (TumenImporter *self,
                 json_t        *event,
                 const char    *title,
                 TumenLanguage  language)
{
  const char      *key = language == TUMEN_LANGUAGE_EN ? "short_title_en" : "short_title_es";
  const char      *short_title = tumen_importer_text (self, event, key);
  g_autofree char *cut = NULL;

  if (short_title != NULL || title == NULL || g_utf8_strlen (title, -1) <= SHORT_TITLE_LENGTH)
    return g_strdup (short_title != NULL ? short_title : title);
  cut = g_utf8_substring (title, 0, SHORT_TITLE_LENGTH - 1);
  return g_strconcat (g_strchomp (cut), "…", NULL);
}

static void
add_texts (TumenImporter *self,
           const char    *id,
           json_t        *event,
           TumenLanguage  language)
{
  const char      *title = tumen_importer_words (self, event, "title", language);
  g_autofree char *short_title = dup_short_title (self, event, title, language);

  /* A title there must be, but one language is enough. */
  if (title == NULL && language != TUMEN_LANGUAGE_EN)
    return;
  if (title == NULL && tumen_importer_words (self, event, "title", TUMEN_LANGUAGE_ES) != NULL)
    return;
  tumen_importer_begin (self, "event_text");
  tumen_importer_set_text (self, "event", id);
  tumen_importer_set_language (self, language);
  tumen_importer_set_text (self, "title", title);
  tumen_importer_set_text (self, "short_title", short_title);
  tumen_importer_set_text (self, "summary",
                           tumen_importer_words (self, event, "summary", language));
  tumen_importer_set_text (self, "note", tumen_importer_words (self, event, "note", language));
  tumen_importer_set_text (self,
                           "status_note",
                           tumen_importer_words (self, event, "status_note", language));
  tumen_importer_end (self);
}

/* "continuing position" is the slug "continuing-position"; a plain fact is "reported". */
static char *
dup_status (TumenImporter *self,
            json_t        *event)
{
  const char *slug = tumen_importer_text (self, event, "status_id");
  const char *words = tumen_importer_text (self, event, "status");

  if (slug != NULL)
    return g_strdup (slug);
  if (words == NULL || g_str_equal (words, "reported as fact"))
    return g_strdup (tumen_status_get_slug (TUMEN_STATUS_REPORTED));
  return g_strdelimit (g_strdup (words), " ", '-');
}

static void
add_actors (TumenImporter *self,
            const char    *id,
            json_t        *event)
{
  size_t  i;
  json_t *actor;

  json_array_foreach (tumen_importer_array (self, event, "actors"), i, actor)
  {
    tumen_importer_begin (self, "event_actor");
    tumen_importer_set_text (self, "event", id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "actor", tumen_importer_text (self, actor, "actor"));
    tumen_importer_end (self);
    for (int j = 0; j < TUMEN_N_LANGUAGES; j++)
      {
        const char *part = tumen_importer_words (self, actor, "part", (TumenLanguage)j);

        if (part == NULL)
          continue;
        tumen_importer_begin (self, "event_actor_text");
        tumen_importer_set_text (self, "event", id);
        tumen_importer_set_integer (self, "ord", (gint64)i);
        tumen_importer_set_language (self, (TumenLanguage)j);
        tumen_importer_set_text (self, "part", part);
        tumen_importer_end (self);
      }
  }
}

/* Who else is made responsible for an excerpt in this event. */
static const char *
get_speaker (TumenImporter *self,
             json_t        *event,
             const char    *excerpt)
{
  size_t  i;
  json_t *one;

  json_array_foreach (tumen_importer_array (self, event, "attribution_overrides"), i, one)
  {
    if (g_strcmp0 (tumen_importer_text (self, one, "excerpt"), excerpt) == 0)
      return tumen_importer_text (self, one, "speaker");
  }
  return NULL;
}

static void
add_excerpts (TumenImporter *self,
              const char    *id,
              json_t        *event)
{
  json_t *stances = tumen_importer_object (self, event, "excerpt_relations");
  size_t  i;
  json_t *value;

  json_array_foreach (tumen_importer_array (self, event, "excerpts"), i, value)
  {
    const char *excerpt = tumen_importer_string (self, value);
    const char *stance = NULL;

    if (excerpt != NULL)
      stance = tumen_importer_text (self, stances, excerpt);
    tumen_importer_begin (self, "event_excerpt");
    tumen_importer_set_text (self, "event", id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "excerpt", excerpt);
    tumen_importer_set_text (self,
                             "stance",
                             stance != NULL ? stance
                                            : tumen_stance_get_slug (TUMEN_STANCE_SUPPORTS));
    tumen_importer_set_text (self, "speaker", get_speaker (self, event, excerpt));
    tumen_importer_end (self);
  }
}

static TumenRelation
get_relation (TumenImporter *self,
              json_t        *object,
              gboolean      *inverse)
{
  const char      *slug = tumen_importer_text (self, object, "relation");
  const char      *words = tumen_importer_text (self, object, "type");
  g_autofree char *guess = NULL;
  TumenRelation    relation = TUMEN_RELATION_OTHER;

  *inverse = tumen_importer_boolean (self, object, "inverse");
  if (slug != NULL && !tumen_relation_parse (slug, &relation))
    tumen_importer_fail (self, slug);
  if (slug != NULL || words == NULL)
    return relation;
  for (gsize i = 0; i < G_N_ELEMENTS (relation_words); i++)
    {
      if (g_str_equal (words, relation_words[i].words))
        {
          *inverse = relation_words[i].inverse;
          return relation_words[i].relation;
        }
    }
  guess = g_strdelimit (g_strdup (words), " ", '-');
  tumen_relation_parse (guess, &relation);
  return relation;
}

static void
add_relation_texts (TumenImporter *self,
                    const char    *id,
                    gsize          ord,
                    json_t        *object)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *wording = tumen_importer_words (self, object, "type", (TumenLanguage)i);

      if (wording == NULL)
        continue;
      tumen_importer_begin (self, "relation_text");
      tumen_importer_set_text (self, "event", id);
      tumen_importer_set_integer (self, "ord", (gint64)ord);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "wording", wording);
      tumen_importer_end (self);
    }
}

static void
add_relations (TumenImporter *self,
               const char    *id,
               json_t        *event)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, event, "relations"), i, object)
  {
    gboolean      inverse;
    TumenRelation relation = get_relation (self, object, &inverse);

    tumen_importer_begin (self, "relation");
    tumen_importer_set_text (self, "event", id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "other", tumen_importer_text (self, object, "event"));
    tumen_importer_set_text (self, "relation", tumen_relation_get_slug (relation));
    tumen_importer_set_integer (self, "inverse", inverse);
    tumen_importer_end (self);
    add_relation_texts (self, id, i, object);
  }
}

static void
add_event (TumenImporter *self,
           gsize          index,
           json_t        *event)
{
  const char      *id = tumen_importer_text (self, event, "id");
  g_autofree char *status = dup_status (self, event);
  const char      *sort_key = tumen_importer_text (self,
                                                   tumen_importer_object (self, event, "date"),
                                                   "sort_key");

  tumen_importer_begin (self, "event");
  tumen_importer_set_integer (self, "ord", (gint64)index + 1);
  tumen_importer_set_text (self, "id", id);
  tumen_importer_set_text (self, "kind", tumen_importer_text (self, event, "kind"));
  tumen_importer_set_text (self,
                           "expected_kind",
                           tumen_importer_text (self, event, "expected_kind"));
  tumen_importer_set_text (self, "collection", tumen_importer_get_collection (self, event));
  tumen_importer_set_text (self, "status", status);
  tumen_importer_set_integer (self,
                              "importance",
                              tumen_importer_integer (self, event, "importance", USUAL_IMPORTANCE));
  tumen_importer_set_text (self, "sort_key", sort_key);
  tumen_importer_end (self);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    add_texts (self, id, event, (TumenLanguage)i);
  tumen_importer_add_event_dates (self, id, event);
  add_actors (self, id, event);
  tumen_importer_add_strings (self,
                              "event_place",
                              id,
                              tumen_importer_array (self, event, "places"));
  add_excerpts (self, id, event);
  add_relations (self, id, event);
  /* Without their pages, references to other pages lead nowhere. */
  if (tumen_importer_array (self, self->root, "citations") != NULL)
    tumen_importer_add_strings (self,
                                "event_citation",
                                id,
                                tumen_importer_array (self, event, "external_checks"));
}

/**
 * tumen_importer_add_events:
 */
void
tumen_importer_add_events (TumenImporter *self)
{
  size_t  i;
  json_t *event;

  json_array_foreach (tumen_importer_array (self, self->root, "events"), i, event)
  {
    tumen_importer_enter (self, "events", i, event);
    add_event (self, i, event);
  }
}
