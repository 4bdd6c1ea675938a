/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-evidence.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenCitation:
 *
 * Further pages that say something about an event, cited without an excerpt.
 */
struct _TumenCitation
{
  GObject parent_instance;

  GStringChunk *strings; /* owns all texts */
  char         *id, *edtf;
  char         *statement[TUMEN_N_LANGUAGES];
  char         *note[TUMEN_N_LANGUAGES];
  GArray       *pages; /* of TumenCitationPage */
};

G_DEFINE_FINAL_TYPE (TumenCitation, tumen_citation, G_TYPE_OBJECT)

static void
tumen_citation_finalize (GObject *object)
{
  TumenCitation *self = TUMEN_CITATION (object);

  g_array_unref (self->pages);
  g_string_chunk_free (self->strings);
  G_OBJECT_CLASS (tumen_citation_parent_class)->finalize (object);
}

static void
tumen_citation_class_init (TumenCitationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_citation_finalize;
}

static void
tumen_citation_init (TumenCitation *self)
{
  self->strings = g_string_chunk_new (1024);
  self->pages = g_array_new (FALSE, TRUE, sizeof (TumenCitationPage));
}

/* Publishers are named otherwise in some languages: "mirror of Wikipedia". */
static void
read_publishers (const TumenEntityReader *reader,
                 gint64                   ord,
                 TumenCitationPage       *page)
{
  TumenEntityReader one = *reader;
  char **const      texts[] = { page->publishers };

  one.ord = ord;
  tumen_entity_reader_read_texts (&one,
                                  "SELECT language, publisher FROM citation_page_text"
                                  " WHERE citation = ?1 AND ord = ?2",
                                  texts,
                                  G_N_ELEMENTS (texts));
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (page->publishers[i] == NULL)
        page->publishers[i] = page->publisher;
    }
}

static void
read_pages (TumenCitation           *self,
            const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT address, publisher, published, dated_by, page.ord"
                                   " FROM citation_page AS page"
                                   " LEFT JOIN citation_page_date AS date"
                                   " ON date.citation = page.citation AND date.ord = page.ord"
                                   " WHERE page.citation = ?1 ORDER BY page.ord");
  while (tumen_statement_next (row))
    {
      TumenCitationPage page = { .dated_by = TUMEN_DATED_BY_PAGE };
      const char       *dated_by = tumen_statement_get_text (row, 3);

      page.address = tumen_entity_reader_get_text (reader, row, 0);
      page.publisher = tumen_entity_reader_get_text (reader, row, 1);
      page.published = tumen_entity_reader_get_text (reader, row, 2);
      if (dated_by != NULL)
        tumen_dated_by_parse (dated_by, &page.dated_by);
      read_publishers (reader, tumen_statement_get_integer (row, 4), &page);
      g_array_append_val (self->pages, page);
    }
}

/**
 * tumen_citation_load:
 * @connection: to a library of ours
 * @id: id of a citation
 *
 * Returns: (transfer full) (nullable): the citation, %NULL if there is none of that id
 */
TumenCitation *
tumen_citation_load (TumenConnection *connection,
                     const char      *id)
{
  g_autoptr (TumenCitation) self = g_object_new (TUMEN_TYPE_CITATION, NULL);
  g_autoptr (TumenStatement) row = NULL;
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };
  char **const      texts[] = { self->statement, self->note };

  row = tumen_entity_reader_query (&reader, "SELECT id, edtf FROM citation WHERE id = ?1");
  if (!tumen_statement_next (row))
    return NULL;
  self->id = tumen_entity_reader_get_text (&reader, row, 0);
  self->edtf = tumen_entity_reader_get_text (&reader, row, 1);
  tumen_entity_reader_read_texts (&reader,
                                  "SELECT language, statement, note FROM citation_text"
                                  " WHERE citation = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (self->statement);
  tumen_entity_fill_languages (self->note);
  read_pages (self, &reader);
  return g_steal_pointer (&self);
}

/**
 * tumen_citation_get_id:
 *
 * Returns: its id, unique among the citations of its library
 */
const char *
tumen_citation_get_id (TumenCitation *self)
{
  return self->id;
}

/**
 * tumen_citation_get_edtf:
 *
 * Returns: (nullable): the date that the pages give for what they tell
 */
const char *
tumen_citation_get_edtf (TumenCitation *self)
{
  return self->edtf;
}

/**
 * tumen_citation_get_statement:
 * @language: of the words
 *
 * Returns: (nullable): what the pages say, in the editors' words
 */
const char *
tumen_citation_get_statement (TumenCitation *self,
                              TumenLanguage  language)
{
  return self->statement[language];
}

/**
 * tumen_citation_get_note:
 * @language: of the words
 *
 * Returns: (nullable): a remark of the editors
 */
const char *
tumen_citation_get_note (TumenCitation *self,
                         TumenLanguage  language)
{
  return self->note[language];
}

/**
 * tumen_citation_get_pages:
 * @n_pages: (out): how many
 *
 * Returns: (transfer none): the pages
 */
const TumenCitationPage *
tumen_citation_get_pages (TumenCitation *self,
                          guint         *n_pages)
{
  *n_pages = self->pages->len;
  return (const TumenCitationPage *)(gconstpointer)self->pages->data;
}
