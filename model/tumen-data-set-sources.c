/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include "tumen-vocabulary.h"

#include <string.h>

typedef struct
{
  const char *words, *slug;
} Mode;

/* How a mode told in words begins, and its slug; the first that fits holds. */
static const Mode modes[] = {
  { "direct quote", "quoted" },
  { "agency words, quoted", "quoted" },
  { "reported", "reported" },
  { "impersonal", "reported" },
  { "narrator", "narrator" },
  { "photograph described", "narrator" },
  { "photo caption", "caption" },
  { "headline", "headline" },
  { "rumour", "rumour" },
};

/* Names of sources in data sets that do not give them. */
static const char *const numbered_names[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "Article %u",
  [TUMEN_LANGUAGE_ES] = "Artículo %u",
};

/* The keys that tell when a source was published, in one reading. */
typedef struct
{
  const char *edtf, *basis, *margin_days, *reasoning;
} PublicationKeys;

static const PublicationKeys editors_keys = { "edtf", "basis", "margin_days", "reasoning" };
static const PublicationKeys strict_keys = {
  "text_only_edtf", "text_only_basis", "text_only_margin_days", "text_only_reasoning"
};

static const char *
get_mode (TumenImporter *self,
          json_t        *attribution)
{
  const char *slug = tumen_importer_text (self, attribution, "mode_id");
  const char *words = tumen_importer_text (self, attribution, "mode");

  for (gsize i = 0; slug == NULL && words != NULL && i < G_N_ELEMENTS (modes); i++)
    {
      if (g_str_has_prefix (words, modes[i].words))
        slug = modes[i].slug;
    }
  return slug != NULL ? slug : "reported";
}

static void
add_publication_reasoning (TumenImporter *self,
                           const char    *id,
                           json_t        *publication,
                           const char    *key,
                           TumenReading   reading)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *reasoning = tumen_importer_words (self, publication, key, (TumenLanguage)i);

      if (reasoning == NULL)
        continue;
      tumen_importer_begin (self, "publication_text");
      tumen_importer_set_text (self, "source", id);
      tumen_importer_set_text (self, "reading", tumen_reading_get_slug (reading));
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "reasoning", reasoning);
      tumen_importer_end (self);
    }
}

/* What needs no other pages holds in both readings, unless the data set says otherwise. */
static const PublicationKeys *
get_publication_keys (TumenImporter *self,
                      json_t        *publication,
                      TumenReading   reading)
{
  if (reading == TUMEN_READING_EDITORS)
    return &editors_keys;
  if (tumen_importer_text (self, publication, strict_keys.edtf) != NULL ||
      g_strcmp0 (tumen_importer_text (self, publication, editors_keys.basis), "editorial") == 0)
    return &strict_keys;
  return &editors_keys;
}

static void
add_publication (TumenImporter *self,
                 const char    *id,
                 json_t        *publication,
                 TumenReading   reading)
{
  const PublicationKeys *keys = get_publication_keys (self, publication, reading);
  const char            *basis = tumen_importer_text (self, publication, keys->basis);
  gint64                 margin = tumen_importer_integer (self, publication, keys->margin_days, -1);

  tumen_importer_begin (self, "publication");
  tumen_importer_set_text (self, "source", id);
  tumen_importer_set_text (self, "reading", tumen_reading_get_slug (reading));
  tumen_importer_set_text (self, "edtf", tumen_importer_text (self, publication, keys->edtf));
  tumen_importer_set_text (self, "basis", basis != NULL ? basis : "inferred");
  if (margin >= 0)
    tumen_importer_set_integer (self, "margin_days", margin);
  tumen_importer_end (self);
  add_publication_reasoning (self, id, publication, keys->reasoning, reading);
}

static void
add_source_text (TumenImporter *self,
                 const char    *id,
                 gsize          index,
                 json_t        *object,
                 TumenLanguage  language)
{
  json_t          *outlet = tumen_importer_object (self, object, "outlet");
  json_t          *agency = tumen_importer_object (self, object, "agency");
  json_t          *lead = tumen_importer_object (self, object, "same_text_at");
  const char      *name = tumen_importer_words (self, object, "name", language);
  g_autofree char *numbered = NULL;
  g_auto (GStrv) parts = g_strsplit (numbered_names[language], "%u", 2);

  numbered = g_strdup_printf ("%s%u%s", parts[0], (guint)index + 1, parts[1]);
  tumen_importer_begin (self, "source_text");
  tumen_importer_set_text (self, "source", id);
  tumen_importer_set_language (self, language);
  tumen_importer_set_text (self, "name", name != NULL ? name : numbered);
  tumen_importer_set_text (self, "outlet", tumen_importer_words (self, outlet, "value", language));
  tumen_importer_set_text (self,
                           "outlet_reasoning",
                           tumen_importer_words (self, outlet, "reasoning", language));
  tumen_importer_set_text (self, "agency", tumen_importer_words (self, agency, "value", language));
  tumen_importer_set_text (self,
                           "lead_publisher",
                           tumen_importer_words (self, lead, "publisher", language));
  tumen_importer_set_text (self,
                           "licence_note",
                           tumen_importer_words (self, object, "licence_note", language));
  tumen_importer_set_text (self,
                           "rendering_note",
                           tumen_importer_words (self, object, "rendering_group_note", language));
  tumen_importer_end (self);
}

static void
add_source (TumenImporter *self,
            gsize          index,
            json_t        *object)
{
  const char *id = tumen_importer_text (self, object, "id");
  json_t     *lead = tumen_importer_object (self, object, "same_text_at");
  json_t     *publication = tumen_importer_object (self, object, "publication");

  tumen_importer_begin (self, "source");
  tumen_importer_set_integer (self, "ord", (gint64)index + 1);
  tumen_importer_set_text (self, "id", id);
  tumen_importer_set_text (self, "file_name", tumen_importer_text (self, object, "file"));
  tumen_importer_set_text (self, "headline", tumen_importer_text (self, object, "headline"));
  tumen_importer_set_text (self, "dateline", tumen_importer_text (self, object, "dateline"));
  tumen_importer_set_text (self, "language", tumen_importer_text (self, object, "language"));
  tumen_importer_set_text (self, "address", tumen_importer_text (self, object, "address"));
  tumen_importer_set_text (self, "lead_address", tumen_importer_text (self, lead, "address"));
  tumen_importer_set_text (self, "sha256", tumen_importer_text (self, object, "sha256"));
  tumen_importer_set_text (self,
                           "rendering_group",
                           tumen_importer_text (self, object, "rendering_group"));
  tumen_importer_end (self);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    add_source_text (self, id, index, object, (TumenLanguage)i);
  add_publication (self, id, publication, TUMEN_READING_EDITORS);
  add_publication (self, id, publication, TUMEN_READING_STRICT);
}

/**
 * tumen_importer_add_sources:
 */
void
tumen_importer_add_sources (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "sources"), i, object)
  {
    tumen_importer_enter (self, "sources", i, object);
    add_source (self, i, object);
  }
}

static void
add_excerpt_text (TumenImporter *self,
                  const char    *id,
                  json_t        *object,
                  TumenLanguage  language)
{
  json_t     *attribution = tumen_importer_object (self, object, "attribution");
  const char *key = language == TUMEN_LANGUAGE_EN ? "translation_en" : "translation_es";
  const char *translation = tumen_importer_text (self, object, key);
  const char *mode = tumen_importer_words (self, attribution, "mode", language);
  const char *note = tumen_importer_words (self, attribution, "note", language);

  if (translation == NULL && mode == NULL && note == NULL)
    return;
  tumen_importer_begin (self, "excerpt_text");
  tumen_importer_set_text (self, "excerpt", id);
  tumen_importer_set_language (self, language);
  tumen_importer_set_text (self, "mode", mode);
  tumen_importer_set_text (self, "note", note);
  tumen_importer_set_text (self, "translation", translation);
  if (translation != NULL)
    tumen_importer_set_text (self, "translator", tumen_importer_text (self, object, "translator"));
  tumen_importer_end (self);
}

static const char *
get_or (const char *text,
        const char *fallback)
{
  return text != NULL ? text : fallback;
}

static void
add_excerpt (TumenImporter *self,
             gsize          index,
             json_t        *object)
{
  const char *id = tumen_importer_text (self, object, "id");
  const char *exact = tumen_importer_text (self, object, "text");
  json_t     *attribution = tumen_importer_object (self, object, "attribution");
  gint64      start = tumen_importer_integer (self, object, "char_start", 0);
  gint64      usual_end = MAX (start, 0);

  if (exact != NULL)
    usual_end += g_utf8_strlen (exact, -1);
  tumen_importer_begin (self, "excerpt");
  tumen_importer_set_integer (self, "ord", (gint64)index + 1);
  tumen_importer_set_text (self, "id", id);
  tumen_importer_set_text (self, "source", tumen_importer_text (self, object, "article"));
  tumen_importer_set_text (self, "exact", exact);
  tumen_importer_set_text (self, "prefix",
                           get_or (tumen_importer_text (self, object, "prefix"), ""));
  tumen_importer_set_text (self, "suffix",
                           get_or (tumen_importer_text (self, object, "suffix"), ""));
  tumen_importer_set_integer (self, "start", start);
  tumen_importer_set_integer (self, "end",
                              tumen_importer_integer (self, object, "char_end", usual_end));
  tumen_importer_set_text (self, "speaker", tumen_importer_text (self, attribution, "speaker"));
  tumen_importer_set_text (self, "about", tumen_importer_text (self, attribution, "about"));
  tumen_importer_set_text (self, "mode", get_mode (self, attribution));
  tumen_importer_set_text (self, "segment", tumen_importer_text (self, object, "segment"));
  tumen_importer_set_text (self, "phrase", tumen_importer_text (self, attribution, "phrase"));
  tumen_importer_set_text (self, "rendering_of",
                           tumen_importer_text (self, object, "rendering_of"));
  tumen_importer_set_text (self,
                           "language",
                           get_or (tumen_importer_text (self, object, "language"), "es"));
  tumen_importer_end (self);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    add_excerpt_text (self, id, object, (TumenLanguage)i);
  tumen_importer_add_strings (self,
                              "excerpt_via",
                              id,
                              tumen_importer_array (self, attribution, "via"));
}

/**
 * tumen_importer_add_excerpts:
 */
void
tumen_importer_add_excerpts (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "excerpts"), i, object)
  {
    tumen_importer_enter (self, "excerpts", i, object);
    add_excerpt (self, i, object);
  }
}
