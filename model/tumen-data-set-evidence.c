/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

static const char *
get_or (const char *text,
        const char *fallback)
{
  return text != NULL ? text : fallback;
}

/* What is known of a page beside its address, which few pages have. */
static void
add_page_details (TumenImporter *self,
                  const char    *id,
                  gsize          ord,
                  json_t        *page)
{
  const char *dated_by = tumen_importer_text (self, page, "published_basis");

  if (dated_by != NULL)
    {
      tumen_importer_begin (self, "citation_page_date");
      tumen_importer_set_text (self, "citation", id);
      tumen_importer_set_integer (self, "ord", (gint64)ord);
      tumen_importer_set_text (self, "dated_by", dated_by);
      tumen_importer_end (self);
    }
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *publisher = tumen_importer_words (self, page, "publisher", (TumenLanguage)i);

      if (publisher == NULL)
        continue;
      tumen_importer_begin (self, "citation_page_text");
      tumen_importer_set_text (self, "citation", id);
      tumen_importer_set_integer (self, "ord", (gint64)ord);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "publisher", publisher);
      tumen_importer_end (self);
    }
}

static void
add_pages (TumenImporter *self,
           const char    *id,
           json_t        *object)
{
  size_t  i;
  json_t *page;

  json_array_foreach (tumen_importer_array (self, object, "pages"), i, page)
  {
    tumen_importer_begin (self, "citation_page");
    tumen_importer_set_text (self, "citation", id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "address", tumen_importer_text (self, page, "address"));
    tumen_importer_set_text (self, "publisher", tumen_importer_text (self, page, "publisher"));
    tumen_importer_set_text (self,
                             "published",
                             tumen_importer_text (self, page, "published_edtf"));
    tumen_importer_end (self);
    add_page_details (self, id, i, page);
  }
}

static void
add_citation_texts (TumenImporter *self,
                    const char    *id,
                    json_t        *object)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *statement = tumen_importer_words (self, object, "what", (TumenLanguage)i);

      if (statement == NULL)
        continue;
      tumen_importer_begin (self, "citation_text");
      tumen_importer_set_text (self, "citation", id);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "statement", statement);
      tumen_importer_set_text (self,
                               "note",
                               tumen_importer_words (self, object, "note", (TumenLanguage)i));
      tumen_importer_end (self);
    }
}

/**
 * tumen_importer_add_citations:
 */
void
tumen_importer_add_citations (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "citations"), i, object)
  {
    const char *id;

    tumen_importer_enter (self, "citations", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "citation");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_set_text (self, "edtf", tumen_importer_text (self, object, "edtf"));
    tumen_importer_end (self);
    add_citation_texts (self, id, object);
    add_pages (self, id, object);
  }
}

static void
add_note (TumenImporter *self,
          const char    *table,
          const char    *id,
          json_t        *object)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;
      const char   *note = tumen_importer_words (self, object, "note", language);

      if (note == NULL)
        continue;
      tumen_importer_begin (self, table);
      tumen_importer_set_text (self, self->record.table->columns[0].name, id);
      tumen_importer_set_language (self, language);
      tumen_importer_set_text (self, "note", note);
      if (tumen_schema_find_column (self->record.table, "resolution") >= 0)
        tumen_importer_set_text (self,
                                 "resolution",
                                 tumen_importer_words (self, object, "resolution", language));
      tumen_importer_end (self);
    }
}

/**
 * tumen_importer_add_corroborations:
 */
void
tumen_importer_add_corroborations (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "corroborations"), i, object)
  {
    const char *id;

    tumen_importer_enter (self, "corroborations", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "corroboration");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_end (self);
    add_note (self, "corroboration_text", id, object);
    tumen_importer_add_strings (self,
                                "corroboration_event",
                                id,
                                tumen_importer_array (self, object, "events"));
    tumen_importer_add_strings (self,
                                "corroboration_excerpt",
                                id,
                                tumen_importer_array (self, object, "excerpts"));
  }
}

/**
 * tumen_importer_add_conflicts:
 */
void
tumen_importer_add_conflicts (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "conflicts"), i, object)
  {
    const char *id;

    tumen_importer_enter (self, "conflicts", i, object);
    id = tumen_importer_text (self, object, "id");
    tumen_importer_begin (self, "conflict");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", id);
    tumen_importer_set_text (self,
                             "severity",
                             get_or (tumen_importer_text (self, object, "severity"), "low"));
    tumen_importer_set_text (self,
                             "about",
                             get_or (tumen_importer_text (self, object, "about"), "fact"));
    tumen_importer_end (self);
    add_note (self, "conflict_text", id, object);
    tumen_importer_add_strings (self,
                                "conflict_event",
                                id,
                                tumen_importer_array (self, object, "events"));
    tumen_importer_add_strings (self,
                                "conflict_excerpt",
                                id,
                                tumen_importer_array (self, object, "excerpts"));
  }
}
