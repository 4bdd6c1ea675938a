/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event.h"

#include "tumen-entity-reader.h"
#include "tumen-event-date.h"
#include "tumen-event-private.h"
#include "tumen-library-private.h"
#include "tumen-words.h"

G_DEFINE_FINAL_TYPE (TumenEvent, tumen_event, G_TYPE_OBJECT)

static gboolean
read_event (TumenEvent              *self,
            const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT id, kind, expected_kind, collection, status, importance,"
                                   " sort_key FROM event WHERE id = ?1");
  if (!tumen_statement_next (row))
    return FALSE;

  self->id = tumen_entity_reader_get_text (reader, row, 0);
  self->fine_kind = tumen_entity_reader_get_text (reader, row, 1);
  self->expected_kind = tumen_entity_reader_get_text (reader, row, 2);
  self->collection = tumen_entity_reader_get_text (reader, row, 3);
  tumen_status_parse (tumen_statement_get_text (row, 4), &self->status);
  self->importance = (int)tumen_statement_get_integer (row, 5);
  self->sort_key = tumen_entity_reader_get_text (reader, row, 6);
  self->kind = tumen_kind_from_fine (self->expected_kind != NULL ? self->expected_kind
                                                                 : self->fine_kind);
  return TRUE;
}

static void
read_texts (TumenEvent              *self,
            const TumenEntityReader *reader)
{
  char **const texts[] = {
    self->title, self->short_title, self->summary, self->note, self->status_note
  };

  tumen_entity_reader_read_texts (reader,
                                  "SELECT language, title, short_title, summary, note, status_note"
                                  " FROM event_text WHERE event = ?1",
                                  texts,
                                  G_N_ELEMENTS (texts));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    tumen_entity_fill_languages (texts[i]);
}

/* The latest day on which a source of the event may have been published. */
static gboolean
find_last_report (const TumenEntityReader *reader,
                  TumenDay                *last)
{
  gboolean found = FALSE;
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT DISTINCT publication.edtf FROM event_excerpt"
                                   " JOIN excerpt ON excerpt.id = event_excerpt.excerpt"
                                   " JOIN publication ON publication.source = excerpt.source"
                                   " WHERE event_excerpt.event = ?1 AND publication.reading = ?3"
                                   " AND publication.edtf IS NOT NULL");
  while (tumen_statement_next (row))
    {
      TumenDate date;

      if (!tumen_date_parse (tumen_statement_get_text (row, 0), &date, NULL, NULL) ||
          !date.has_latest_end)
        continue;
      *last = found ? MAX (*last, date.latest_end) : date.latest_end;
      found = TRUE;
    }
  return found;
}

static void
read_date (TumenEvent              *self,
           const TumenEntityReader *reader,
           TumenReading             reading)
{
  TumenEventDate *date = &self->dates[reading];
  char **const    texts[] = { date->reasoning };
  TumenDay        last_report = 0;
  gboolean        has_last_report;
  g_autoptr (TumenStatement) row = NULL;

  date->edtf = g_string_chunk_insert (self->strings, "");
  row = tumen_entity_reader_query (reader,
                                   "SELECT edtf, duration, basis, ifnull (margin_days, -1)"
                                   " FROM event_date WHERE event = ?1 AND reading = ?3");
  if (tumen_statement_next (row))
    {
      date->edtf = tumen_entity_reader_get_text (reader, row, 0);
      tumen_duration_parse (tumen_statement_get_text (row, 1), &date->duration);
      tumen_basis_parse (tumen_statement_get_text (row, 2), &date->basis);
      date->margin_days = (int)tumen_statement_get_integer (row, 3);
    }
  tumen_entity_reader_read_texts (reader,
                                  "SELECT language, reasoning FROM event_date_text"
                                  " WHERE event = ?1 AND reading = ?3",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (date->reasoning);
  has_last_report = find_last_report (reader, &last_report);
  tumen_event_date_derive (date, has_last_report, last_report);
}

static void
read_dates (TumenEvent              *self,
            const TumenEntityReader *reader)
{
  for (int reading = 0; reading < TUMEN_N_READINGS; reading++)
    {
      TumenEntityReader copy = *reader;

      copy.key = tumen_reading_get_slug ((TumenReading)reading);
      read_date (self, &copy, (TumenReading)reading);
    }
}

static void
read_clocks (TumenEvent              *self,
             const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT ord, minutes, about, margin_minutes, offset_minutes,"
                                   " excerpt FROM clock WHERE event = ?1 ORDER BY ord");
  while (self->clocks->len < TUMEN_MAX_CLOCKS && tumen_statement_next (row))
    {
      TumenEntityReader one = *reader;
      TumenClock        clock = { 0 };
      char **const      texts[] = { clock.label };

      one.ord = tumen_statement_get_integer (row, 0);
      clock.minutes = (int)tumen_statement_get_integer (row, 1);
      clock.about = tumen_statement_get_integer (row, 2) != 0;
      clock.margin_minutes = (int)tumen_statement_get_integer (row, 3);
      clock.has_offset = tumen_statement_get_type (row, 4) == TUMEN_VALUE_INTEGER;
      clock.offset_minutes = (int)tumen_statement_get_integer (row, 4);
      clock.excerpt = tumen_entity_reader_get_text (reader, row, 5);
      tumen_entity_reader_read_texts (&one,
                                      "SELECT language, label FROM clock_text"
                                      " WHERE event = ?1 AND ord = ?2",
                                      texts,
                                      G_N_ELEMENTS (texts));
      tumen_entity_fill_languages (clock.label);
      g_array_append_val (self->clocks, clock);
    }
}

static void
read_actors (TumenEvent              *self,
             const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT ord, actor FROM event_actor"
                                   " WHERE event = ?1 ORDER BY ord");
  while (tumen_statement_next (row))
    {
      TumenEntityReader one = *reader;
      char             *part[TUMEN_N_LANGUAGES] = { NULL };
      char **const      texts[] = { part };
      TumenEventActor   actor = { 0 };

      one.ord = tumen_statement_get_integer (row, 0);
      actor.actor = tumen_entity_reader_get_text (reader, row, 1);
      tumen_entity_reader_read_texts (&one,
                                      "SELECT language, part FROM event_actor_text"
                                      " WHERE event = ?1 AND ord = ?2",
                                      texts,
                                      G_N_ELEMENTS (texts));
      tumen_entity_fill_languages (part);
      for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
        actor.part[i] = part[i];
      g_array_append_val (self->actors, actor);
    }
}

static void
read_excerpts (TumenEvent              *self,
               const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT excerpt, stance,"
                                   " ifnull (event_excerpt.speaker, excerpt.speaker)"
                                   " FROM event_excerpt"
                                   " JOIN excerpt ON excerpt.id = event_excerpt.excerpt"
                                   " WHERE event = ?1 ORDER BY event_excerpt.ord");
  while (tumen_statement_next (row))
    {
      TumenEventExcerpt excerpt = { 0 };

      excerpt.excerpt = tumen_entity_reader_get_text (reader, row, 0);
      tumen_stance_parse (tumen_statement_get_text (row, 1), &excerpt.stance);
      excerpt.speaker = tumen_entity_reader_get_text (reader, row, 2);
      g_array_append_val (self->excerpts, excerpt);
    }
}

static void
read_claims (TumenEvent              *self,
             const TumenEntityReader *reader)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_entity_reader_query (reader,
                                   "SELECT excerpt, wording, edtf FROM claim"
                                   " WHERE event = ?1 ORDER BY ord");
  while (tumen_statement_next (row))
    {
      TumenClaim claim = { 0 };

      claim.excerpt = tumen_entity_reader_get_text (reader, row, 0);
      claim.wording = tumen_entity_reader_get_text (reader, row, 1);
      claim.edtf = tumen_entity_reader_get_text (reader, row, 2);
      tumen_date_parse (claim.edtf, &claim.date, NULL, NULL);
      g_array_append_val (self->claims, claim);
    }
}

/* The same relation may stand with both events; it is told once. */
static gboolean
has_relation (TumenEvent               *self,
              const TumenEventRelation *relation)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const TumenEventRelation *one = &g_array_index (self->relations, TumenEventRelation, i);

      if (one->relation == relation->relation && one->inverse == relation->inverse &&
          g_str_equal (one->event, relation->event))
        return TRUE;
    }
  return FALSE;
}

static void
read_wording (const TumenEntityReader *reader,
              TumenEventRelation      *relation)
{
  char        *wording[TUMEN_N_LANGUAGES] = { NULL };
  char **const texts[] = { wording };

  tumen_entity_reader_read_texts (reader,
                                  "SELECT language, wording FROM relation_text"
                                  " WHERE event = ?1 AND ord = ?2",
                                  texts,
                                  G_N_ELEMENTS (texts));
  tumen_entity_fill_languages (wording);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    relation->wording[i] = wording[i];
}

static void
read_relations_of (TumenEvent              *self,
                   const TumenEntityReader *reader,
                   const char              *sql,
                   gboolean                 is_own)
{
  g_autoptr (TumenStatement) row = tumen_entity_reader_query (reader, sql);

  while (tumen_statement_next (row))
    {
      TumenEventRelation relation = { .is_own = is_own };
      TumenEntityReader  owner = *reader;

      relation.event = tumen_entity_reader_get_text (reader, row, 0);
      tumen_relation_parse (tumen_statement_get_text (row, 1), &relation.relation);
      relation.inverse = (tumen_statement_get_integer (row, 2) != 0) == is_own;
      owner.id = is_own ? self->id : relation.event;
      owner.ord = tumen_statement_get_integer (row, 3);
      if (is_own || relation.relation == TUMEN_RELATION_OTHER)
        read_wording (&owner, &relation);
      if (is_own || !has_relation (self, &relation))
        g_array_append_val (self->relations, relation);
    }
}

static void
read_relations (TumenEvent              *self,
                const TumenEntityReader *reader)
{
  read_relations_of (self,
                     reader,
                     "SELECT other, relation, inverse, ord FROM relation"
                     " WHERE event = ?1 ORDER BY ord",
                     TRUE);
  read_relations_of (self,
                     reader,
                     "SELECT event, relation, inverse, relation.ord FROM relation"
                     " JOIN event ON event.id = relation.event"
                     " WHERE other = ?1 ORDER BY event.ord, relation.ord",
                     FALSE);
}

static void
read_links (TumenEvent              *self,
            const TumenEntityReader *reader)
{
  self->places = tumen_entity_reader_read_ids (reader,
                                               "SELECT place FROM event_place"
                                               " WHERE event = ?1 ORDER BY ord");
  self->conflicts = tumen_entity_reader_read_ids (reader,
                                                  "SELECT conflict FROM conflict_event"
                                                  " JOIN conflict ON conflict.id = conflict"
                                                  " WHERE event = ?1 ORDER BY conflict.ord");
  self->corroborations =
    tumen_entity_reader_read_ids (reader,
                                  "SELECT corroboration FROM corroboration_event"
                                  " JOIN corroboration ON corroboration.id = corroboration"
                                  " WHERE event = ?1 ORDER BY corroboration.ord");
  self->citations = tumen_entity_reader_read_ids (reader,
                                                  "SELECT citation FROM event_citation"
                                                  " WHERE event = ?1 ORDER BY ord");
}

/* tumen_event_derive_denied: by a relation of another event, or by an excerpt of its own. */
void
tumen_event_derive_denied (TumenEvent *self)
{
  self->is_denied = FALSE;
  for (guint i = 0; i < self->relations->len; i++)
    {
      const TumenEventRelation *one = &g_array_index (self->relations, TumenEventRelation, i);

      self->is_denied |= one->relation == TUMEN_RELATION_DENIES && one->inverse;
    }
  for (guint i = 0; i < self->excerpts->len; i++)
    self->is_denied |= g_array_index (self->excerpts, TumenEventExcerpt, i).stance ==
                       TUMEN_STANCE_DENIES;
}

static void
tumen_event_finalize (GObject *object)
{
  TumenEvent *self = TUMEN_EVENT (object);

  g_free (self->places);
  g_free (self->conflicts);
  g_free (self->corroborations);
  g_free (self->citations);
  g_array_unref (self->clocks);
  g_array_unref (self->actors);
  g_array_unref (self->excerpts);
  g_array_unref (self->claims);
  g_array_unref (self->relations);
  g_string_chunk_free (self->strings);
  g_clear_object (&self->whole);
  G_OBJECT_CLASS (tumen_event_parent_class)->finalize (object);
}

static void
tumen_event_class_init (TumenEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_event_finalize;
}

static void
tumen_event_init (TumenEvent *self)
{
  self->strings = g_string_chunk_new (4096);
  self->clocks = g_array_new (FALSE, TRUE, sizeof (TumenClock));
  self->actors = g_array_new (FALSE, TRUE, sizeof (TumenEventActor));
  self->excerpts = g_array_new (FALSE, TRUE, sizeof (TumenEventExcerpt));
  self->claims = g_array_new (FALSE, TRUE, sizeof (TumenClaim));
  self->relations = g_array_new (FALSE, TRUE, sizeof (TumenEventRelation));
}

/**
 * tumen_event_load:
 * @connection: to a library of ours
 * @id: id of an event
 *
 * Returns: (transfer full) (nullable): the event, %NULL if there is none of that id
 */
TumenEvent *
tumen_event_load (TumenConnection *connection,
                  const char      *id)
{
  g_autoptr (TumenEvent) self = g_object_new (TUMEN_TYPE_EVENT, NULL);
  TumenEntityReader reader = { connection, self->strings, id, 0, NULL };

  if (!read_event (self, &reader))
    return NULL;
  read_texts (self, &reader);
  read_dates (self, &reader);
  read_clocks (self, &reader);
  read_actors (self, &reader);
  read_excerpts (self, &reader);
  read_claims (self, &reader);
  read_relations (self, &reader);
  read_links (self, &reader);
  tumen_event_derive_denied (self);
  return g_steal_pointer (&self);
}

/**
 * tumen_event_get_id:
 *
 * Returns: its id, unique among the events of its library
 */
const char *
tumen_event_get_id (TumenEvent *self)
{
  return self->id;
}

/**
 * tumen_event_get_collection:
 *
 * Returns: (nullable): the slug of the collection that the event belongs to
 */
const char *
tumen_event_get_collection (TumenEvent *self)
{
  return self->collection;
}

/**
 * tumen_event_get_kind:
 *
 * Returns: the kind as which it is drawn; of an expectation that of what is expected
 */
TumenKind
tumen_event_get_kind (TumenEvent *self)
{
  return self->kind;
}

/**
 * tumen_event_get_fine_kind:
 *
 * Returns: the slug of the editors' own kind, such as "treaty"
 */
const char *
tumen_event_get_fine_kind (TumenEvent *self)
{
  return self->fine_kind;
}

/**
 * tumen_event_get_expected_kind:
 *
 * Returns: (nullable): the fine kind of what an expectation expects
 */
const char *
tumen_event_get_expected_kind (TumenEvent *self)
{
  return self->expected_kind;
}

/**
 * tumen_event_is_denied:
 *
 * Returns: whether another event or one of its excerpts denies it
 */
gboolean
tumen_event_is_denied (TumenEvent *self)
{
  return self->is_denied;
}

/**
 * tumen_event_get_status:
 *
 * Returns: how the event is told: as a fact, expected, alleged ...
 */
TumenStatus
tumen_event_get_status (TumenEvent *self)
{
  return self->status;
}

/**
 * tumen_event_get_status_note:
 * @language: of the words
 *
 * Returns: (nullable): what the editors add to the status
 */
const char *
tumen_event_get_status_note (TumenEvent   *self,
                             TumenLanguage language)
{
  return self->status_note[language];
}

/**
 * tumen_event_get_importance:
 *
 * Returns: 1 (least) to 5, as the editors see it
 */
int
tumen_event_get_importance (TumenEvent *self)
{
  return self->importance;
}

/**
 * tumen_event_get_sort_key:
 *
 * Returns: (nullable): text that orders events in time; %NULL if the date decides
 */
const char *
tumen_event_get_sort_key (TumenEvent *self)
{
  return self->sort_key;
}

/**
 * tumen_event_get_title:
 * @language: of the words
 *
 * Returns: the title; in another language if there is none in this one
 */
const char *
tumen_event_get_title (TumenEvent   *self,
                       TumenLanguage language)
{
  return self->title[language];
}

/**
 * tumen_event_get_short_title:
 * @language: of the words
 *
 * Returns: the title for a label, as a rule at most 28 characters
 */
const char *
tumen_event_get_short_title (TumenEvent   *self,
                             TumenLanguage language)
{
  return self->short_title[language];
}

/**
 * tumen_event_get_summary:
 * @language: of the words
 *
 * Returns: (nullable): what happened, in the editors' words
 */
const char *
tumen_event_get_summary (TumenEvent   *self,
                         TumenLanguage language)
{
  return self->summary[language];
}

/**
 * tumen_event_get_note:
 * @language: of the words
 *
 * Returns: (nullable): a remark of the editors
 */
const char *
tumen_event_get_note (TumenEvent   *self,
                      TumenLanguage language)
{
  return self->note[language];
}

/**
 * tumen_event_get_date:
 * @reading: which date counts
 *
 * Returns: (transfer none): its date in that reading
 */
const TumenEventDate *
tumen_event_get_date (TumenEvent  *self,
                      TumenReading reading)
{
  return &self->dates[reading];
}

/**
 * tumen_event_get_clocks:
 * @n_clocks: (out): how many, at most %TUMEN_MAX_CLOCKS
 *
 * Returns: (transfer none): times of day that a source gives, in order
 */
const TumenClock *
tumen_event_get_clocks (TumenEvent *self,
                        guint      *n_clocks)
{
  *n_clocks = self->clocks->len;
  return (const TumenClock *)(gconstpointer)self->clocks->data;
}

/**
 * tumen_event_dup_date_words:
 * @reading: which date counts
 * @style: how much room there is
 * @language: of the words
 *
 * Returns: (transfer full): the date in words, with the first time of day if it is one known
 *   day: "27 Jul 2023, ≈ 20:00"; "undated" if there is none
 */
char *
tumen_event_dup_date_words (TumenEvent    *self,
                            TumenReading   reading,
                            TumenDateStyle style,
                            TumenLanguage  language)
{
  const TumenClock *clock = NULL;

  if (self->clocks->len > 0)
    clock = &g_array_index (self->clocks, TumenClock, 0);
  return tumen_event_date_dup_words (&self->dates[reading], clock, style, language);
}

/**
 * tumen_event_get_actors:
 * @n_actors: (out): how many
 *
 * Returns: (transfer none): who took part
 */
const TumenEventActor *
tumen_event_get_actors (TumenEvent *self,
                        guint      *n_actors)
{
  *n_actors = self->actors->len;
  return (const TumenEventActor *)(gconstpointer)self->actors->data;
}

/**
 * tumen_event_get_places:
 *
 * Returns: (transfer none): ids of places, %NULL-terminated
 */
const char *const *
tumen_event_get_places (TumenEvent *self)
{
  return self->places;
}

/**
 * tumen_event_get_excerpts:
 * @n_excerpts: (out): how many
 *
 * Returns: (transfer none): the excerpts that speak of it, in order of display
 */
const TumenEventExcerpt *
tumen_event_get_excerpts (TumenEvent *self,
                          guint      *n_excerpts)
{
  *n_excerpts = self->excerpts->len;
  return (const TumenEventExcerpt *)(gconstpointer)self->excerpts->data;
}

/**
 * tumen_event_get_claims:
 * @n_claims: (out): how many
 *
 * Returns: (transfer none): the dates that excerpts give for it
 */
const TumenClaim *
tumen_event_get_claims (TumenEvent *self,
                        guint      *n_claims)
{
  *n_claims = self->claims->len;
  return (const TumenClaim *)(gconstpointer)self->claims->data;
}

/**
 * tumen_event_get_relations:
 * @n_relations: (out): how many
 *
 * Returns: (transfer none): how it stands to other events: its own relations first, then those
 *   that stand with the others, seen from here
 */
const TumenEventRelation *
tumen_event_get_relations (TumenEvent *self,
                           guint      *n_relations)
{
  *n_relations = self->relations->len;
  return (const TumenEventRelation *)(gconstpointer)self->relations->data;
}

/**
 * tumen_event_get_conflicts:
 *
 * Returns: (transfer none): ids of conflicts, %NULL-terminated
 */
const char *const *
tumen_event_get_conflicts (TumenEvent *self)
{
  return self->conflicts;
}

/**
 * tumen_event_get_corroborations:
 *
 * Returns: (transfer none): ids of corroborations, %NULL-terminated
 */
const char *const *
tumen_event_get_corroborations (TumenEvent *self)
{
  return self->corroborations;
}

/**
 * tumen_event_get_citations:
 *
 * Returns: (transfer none): ids of further pages, %NULL-terminated
 */
const char *const *
tumen_event_get_citations (TumenEvent *self)
{
  return self->citations;
}
