/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-source.h"

#include "tumen-entity-reader.h"
#include "tumen-library-private.h"

/**
 * TumenSource:
 *
 * An article from which excerpts were taken: what it is, when it was published in both readings,
 * and how its text can be known again.
 */
struct _TumenSource
{
  GObject parent_instance;

  GStringChunk    *strings; /* owns all texts */
  char            *id, *file_name, *headline, *dateline, *language;
  char            *address, *lead_address, *sha256, *rendering_group;
  char            *name[TUMEN_N_LANGUAGES];
  char            *outlet[TUMEN_N_LANGUAGES];
  char            *outlet_reasoning[TUMEN_N_LANGUAGES];
  char            *agency[TUMEN_N_LANGUAGES];
  char            *lead_publisher[TUMEN_N_LANGUAGES];
  char            *licence_note[TUMEN_N_LANGUAGES];
  char            *rendering_note[TUMEN_N_LANGUAGES];
  TumenPublication publications[TUMEN_N_READINGS];
};

G_DEFINE_FINAL_TYPE (TumenSource, tumen_source, G_TYPE_OBJECT)

static gboolean
read_source (TumenSource             *self,
             const TumenEntityReader *reader)
{
  char **const fields[] = {
    &self->id, &self->file_name, &self->headline, &self->dateline, &self->language,
    &self->address, &self->lead_address, &self->sha256, &self->rendering_group
  };
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT id, file_name, headline, dateline, language, address,"
                                   " lead_address, sha256, rendering_group"
                                   " FROM source WHERE id = ?1");
  if (!tumen_statement_next (row))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    *fields[i] = tumen_entity_reader_get_text (reader, row, (int)i);
  return TRUE;
}

static void
read_texts (TumenSource             *self,
            const TumenEntityReader *reader)
{
  char **const texts[] = {
    self->name, self->outlet, self->outlet_reasoning, self->agency,
    self->lead_publisher, self->licence_note, self->rendering_note
  };

  tumen_entity_reader_read_texts (reader,
                                  "SELECT language, name, outlet, outlet_reasoning, agency,"
                                  " lead_publisher, licence_note, rendering_note"
                                  " FROM source_text WHERE source = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    tumen_entity_fill_languages (texts[i]);
}

static void
read_publication (TumenSource             *self,
                  const TumenEntityReader *reader,
                  TumenReading             reading)
{
  TumenPublication *publication = &self->publications[reading];
  char **const      texts[] = { publication->reasoning };
  TumenEntityReader one = *reader;
  g_autoptr (TumenStatement) row = NULL;

  one.key = tumen_reading_get_slug (reading);
  row = tumen_entity_reader_query (&one,
                                   "SELECT edtf, basis, margin_days FROM publication"
                                   " WHERE source = ?1 AND reading = ?3");
  if (tumen_statement_next (row))
    {
      publication->edtf = tumen_entity_reader_get_text (&one, row, 0);
      tumen_basis_parse (tumen_statement_get_text (row, 1), &publication->basis);
      publication->margin_days = (int)tumen_statement_get_integer (row, 2);
    }
  if (publication->edtf != NULL)
    tumen_date_parse (publication->edtf, &publication->date, NULL, NULL);
  tumen_entity_reader_read_texts (&one,
                                  "SELECT language, reasoning FROM publication_text"
                                  " WHERE source = ?1 AND reading = ?3",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (publication->reasoning);
}

static void
tumen_source_finalize (GObject *object)
{
  g_string_chunk_free (TUMEN_SOURCE (object)->strings);
  G_OBJECT_CLASS (tumen_source_parent_class)->finalize (object);
}

static void
tumen_source_class_init (TumenSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_source_finalize;
}

static void
tumen_source_init (TumenSource *self)
{
  self->strings = g_string_chunk_new (4096);
}

/**
 * tumen_source_load:
 * @connection: to a library of ours
 * @id: id of a source
 *
 * Returns: (transfer full) (nullable): the source, %NULL if there is none of that id
 */
TumenSource *
tumen_source_load (TumenConnection *connection,
                   const char      *id)
{
  g_autoptr (TumenSource) self = g_object_new (TUMEN_TYPE_SOURCE, NULL);
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };

  if (!read_source (self, &reader))
    return NULL;
  read_texts (self, &reader);
  for (int reading = 0; reading < TUMEN_N_READINGS; reading++)
    read_publication (self, &reader, (TumenReading)reading);
  return g_steal_pointer (&self);
}

/**
 * tumen_source_get_id:
 *
 * Returns: its id, unique among the sources of its library
 */
const char *
tumen_source_get_id (TumenSource *self)
{
  return self->id;
}

/**
 * tumen_source_get_name:
 * @language: of the words
 *
 * Returns: what people call it here: "Article 1"
 */
const char *
tumen_source_get_name (TumenSource  *self,
                       TumenLanguage language)
{
  return self->name[language];
}

/**
 * tumen_source_get_file_name:
 *
 * Returns: (nullable): the name of the file with its text, without a folder
 */
const char *
tumen_source_get_file_name (TumenSource *self)
{
  return self->file_name;
}

/**
 * tumen_source_get_headline:
 *
 * Returns: (nullable): its headline, verbatim
 */
const char *
tumen_source_get_headline (TumenSource *self)
{
  return self->headline;
}

/**
 * tumen_source_get_dateline:
 *
 * Returns: (nullable): the place that it names as its own
 */
const char *
tumen_source_get_dateline (TumenSource *self)
{
  return self->dateline;
}

/**
 * tumen_source_get_outlet:
 * @language: of the words
 *
 * Returns: (nullable): who published it, %NULL if its text does not say
 */
const char *
tumen_source_get_outlet (TumenSource  *self,
                         TumenLanguage language)
{
  return self->outlet[language];
}

/**
 * tumen_source_get_outlet_reasoning:
 * @language: of the words
 *
 * Returns: (nullable): how the outlet is known, or why not
 */
const char *
tumen_source_get_outlet_reasoning (TumenSource  *self,
                                   TumenLanguage language)
{
  return self->outlet_reasoning[language];
}

/**
 * tumen_source_get_agency:
 * @language: of the words
 *
 * Returns: (nullable): the agency that it credits
 */
const char *
tumen_source_get_agency (TumenSource  *self,
                         TumenLanguage language)
{
  return self->agency[language];
}

/**
 * tumen_source_get_language:
 *
 * Returns: (nullable): ISO 639-1 code of its text
 */
const char *
tumen_source_get_language (TumenSource *self)
{
  return self->language;
}

/**
 * tumen_source_get_address:
 *
 * Returns: (nullable): where it was published
 */
const char *
tumen_source_get_address (TumenSource *self)
{
  return self->address;
}

/**
 * tumen_source_get_lead_address:
 *
 * Returns: (nullable): a page with the same text; a lead, never the outlet
 */
const char *
tumen_source_get_lead_address (TumenSource *self)
{
  return self->lead_address;
}

/**
 * tumen_source_get_lead_publisher:
 * @language: of the words
 *
 * Returns: (nullable): who publishes the page of the lead
 */
const char *
tumen_source_get_lead_publisher (TumenSource  *self,
                                 TumenLanguage language)
{
  return self->lead_publisher[language];
}

/**
 * tumen_source_get_licence_note:
 * @language: of the words
 *
 * Returns: (nullable): whose the rights are
 */
const char *
tumen_source_get_licence_note (TumenSource  *self,
                               TumenLanguage language)
{
  return self->licence_note[language];
}

/**
 * tumen_source_get_sha256:
 *
 * Returns: (nullable): of its text, as 64 lower-case hexadecimal digits
 */
const char *
tumen_source_get_sha256 (TumenSource *self)
{
  return self->sha256;
}

/**
 * tumen_source_get_rendering_group:
 *
 * Returns: (nullable): sources of one group print the same agency text
 */
const char *
tumen_source_get_rendering_group (TumenSource *self)
{
  return self->rendering_group;
}

/**
 * tumen_source_get_rendering_note:
 * @language: of the words
 *
 * Returns: (nullable): why the source is in its group
 */
const char *
tumen_source_get_rendering_note (TumenSource  *self,
                                 TumenLanguage language)
{
  return self->rendering_note[language];
}

/**
 * tumen_source_get_publication:
 * @reading: which date counts
 *
 * Returns: (transfer none): when it was published, in that reading
 */
const TumenPublication *
tumen_source_get_publication (TumenSource *self,
                              TumenReading reading)
{
  return &self->publications[reading];
}
