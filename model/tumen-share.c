/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-share.h"

#include "tumen-event-date.h"
#include "tumen-watch.h"

#include <string.h>

/* Columns of the tables that are read, in the order of the schema. */
enum {
  EVENT_ORD,
  EVENT_ID,
  EVENT_KIND,
  EVENT_EXPECTED_KIND,
  EVENT_COLLECTION = TUMEN_SHARE_COLLECTION,
  EVENT_STATUS,
  EVENT_IMPORTANCE,
  EVENT_SORT_KEY
};
enum {
  PART_EVENT, /* of all tables of parts */
  PART_ORD,   /* of those with several parts of an event */
  PART_LINK   /* id of an actor, a place or an excerpt */
};
enum {
  TEXT_LANGUAGE = 1,
  TEXT_SHORT_TITLE = 3
};
enum {
  DATE_READING = 1,
  DATE_EDTF,
  DATE_DURATION,
  DATE_BASIS,
  DATE_MARGIN_DAYS
};
enum {
  CLOCK_MINUTES = 2,
  CLOCK_ABOUT,
  CLOCK_MARGIN_MINUTES,
  CLOCK_OFFSET_MINUTES,
  CLOCK_EXCERPT,
  CLOCK_TEXT_LANGUAGE = 2,
  CLOCK_TEXT_LABEL
};
enum {
  EXCERPT_STANCE = 3,
  EXCERPT_SPEAKER
};

/* Events between two looks at the clock, until the first picture is shown. */
#define EVENTS_BETWEEN_LOOKS 16
#define LONGEST_WAIT         (2 * G_TIME_SPAN_SECOND) /* for as many events as are wanted */

const char *const tumen_share_part_tables[TUMEN_N_PARTS] = {
  [TUMEN_PARTS_TEXT] = "event_text",
  [TUMEN_PARTS_DATE] = "event_date",
  [TUMEN_PARTS_CLOCK] = "clock",
  [TUMEN_PARTS_CLOCK_TEXT] = "clock_text",
  [TUMEN_PARTS_ACTOR] = "event_actor",
  [TUMEN_PARTS_PLACE] = "event_place",
  [TUMEN_PARTS_EXCERPT] = "event_excerpt",
};

static gboolean
fail (TumenShareReader *self)
{
  self->pass->has_failed = TRUE;
  return FALSE;
}

gboolean
tumen_share_is_part (const TumenShareReader *self,
                     const TumenStream      *stream)
{
  const TumenRecordValue *id = &self->events.record.values[EVENT_ID];
  const TumenRecordValue *owner = &stream->record.values[PART_EVENT];

  return stream->has_row && owner->length == id->length &&
         memcmp (owner->text, id->text, id->length) == 0;
}

/* TumenParts stand in the order in which they are shown, or the pass fails. */
static gboolean
is_in_order (TumenShareReader  *self,
             const TumenStream *stream,
             gint64            *last_ord)
{
  gint64 ord = tumen_stream_get_integer (stream, PART_ORD);

  if (ord <= *last_ord)
    return fail (self);
  *last_ord = ord;
  return TRUE;
}

static void
read_titles (TumenShareReader *self)
{
  TumenStream *stream = &self->parts[TUMEN_PARTS_TEXT];
  gboolean     has_text = FALSE;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    self->has_title[i] = FALSE;
  for (; tumen_share_is_part (self, stream); tumen_stream_next (stream))
    {
      TumenLanguage language;

      has_text = TRUE;
      if (!tumen_language_parse (tumen_stream_get_text (stream, TEXT_LANGUAGE), &language))
        continue;
      g_string_assign (self->titles[language], tumen_stream_get_text (stream, TEXT_SHORT_TITLE));
      self->has_title[language] = TRUE;
    }
  if (!has_text)
    fail (self);
}

static void
read_date (TumenShareReader *self)
{
  TumenStream      *stream = &self->parts[TUMEN_PARTS_DATE];
  const char       *wanted = tumen_reading_get_slug (self->reading);
  TumenEventDateKey key = { .margin_days = -1 };
  guint             n_readings = 0;

  self->entry = NULL;
  for (; tumen_share_is_part (self, stream); tumen_stream_next (stream))
    {
      n_readings++;
      if (strcmp (tumen_stream_get_text (stream, DATE_READING), wanted) != 0)
        continue;
      key.edtf = tumen_stream_get_text (stream, DATE_EDTF);
      tumen_duration_parse (tumen_stream_get_text (stream, DATE_DURATION), &key.duration);
      tumen_basis_parse (tumen_stream_get_text (stream, DATE_BASIS), &key.basis);
      if (!tumen_stream_is_null (stream, DATE_MARGIN_DAYS))
        key.margin_days = (int)tumen_stream_get_integer (stream, DATE_MARGIN_DAYS);
      self->entry = tumen_event_dates_get (self->dates, &key);
    }
  if (n_readings != TUMEN_N_READINGS || self->entry == NULL)
    fail (self);
}

/* tumen_share_clear_clock: frees what it holds */
void
tumen_share_clear_clock (TumenClock *clock)
{
  g_free (clock->excerpt);
  for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
    g_free (clock->label[l]);
}

static void
clear_clocks (TumenShareReader *self)
{
  for (guint i = 0; i < self->n_clocks; i++)
    tumen_share_clear_clock (&self->clocks[i]);
  self->n_clocks = 0;
}

/* What a stranger's row refers to must be there; in a database of ours it is. */
static void
check_excerpt (TumenShareReader *self,
               const char       *id)
{
  if (self->pass->is_judged && id != NULL && !g_hash_table_contains (self->cast.excerpts, id))
    fail (self);
}

static void
check_speaker (TumenShareReader *self,
               const char       *id)
{
  if (self->pass->is_judged && !g_str_equal (id, TUMEN_NARRATOR) &&
      !g_hash_table_contains (self->cast.speakers, id) &&
      !g_hash_table_contains (self->cast.actors, id))
    fail (self);
}

static void
add_clock (TumenShareReader  *self,
           const TumenStream *stream)
{
  TumenClock *clock = &self->clocks[self->n_clocks];

  memset (clock, 0, sizeof *clock);
  clock->minutes = (int)tumen_stream_get_integer (stream, CLOCK_MINUTES);
  clock->about = tumen_stream_get_integer (stream, CLOCK_ABOUT) != 0;
  clock->margin_minutes = (int)tumen_stream_get_integer (stream, CLOCK_MARGIN_MINUTES);
  clock->has_offset = !tumen_stream_is_null (stream, CLOCK_OFFSET_MINUTES);
  clock->offset_minutes = (int)tumen_stream_get_integer (stream, CLOCK_OFFSET_MINUTES);
  clock->excerpt = g_strdup (tumen_stream_get_text (stream, CLOCK_EXCERPT));
  self->clock_ords[self->n_clocks++] = tumen_stream_get_integer (stream, PART_ORD);
}

static void
add_label (TumenShareReader  *self,
           const TumenStream *stream)
{
  TumenLanguage language;

  if (!tumen_language_parse (tumen_stream_get_text (stream, CLOCK_TEXT_LANGUAGE), &language))
    return;
  for (guint i = 0; i < self->n_clocks; i++)
    {
      char **label = &self->clocks[i].label[language];

      if (self->clock_ords[i] != tumen_stream_get_integer (stream, PART_ORD))
        continue;
      g_free (*label);
      *label = g_strdup (tumen_stream_get_text (stream, CLOCK_TEXT_LABEL));
    }
}

/* Where a language has no label, the first one that there is stands in. */
static void
fill_labels (TumenClock *clock)
{
  const char *first = NULL;

  for (guint i = 0; i < TUMEN_N_LANGUAGES && first == NULL; i++)
    first = clock->label[i];
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (clock->label[i] == NULL)
        clock->label[i] = g_strdup (first);
    }
}

static void
read_clocks (TumenShareReader *self)
{
  TumenStream *stream = &self->parts[TUMEN_PARTS_CLOCK];
  gint64       last_ord = -1;

  clear_clocks (self);
  for (; tumen_share_is_part (self, stream) &&
         is_in_order (self, stream, &last_ord);
       tumen_stream_next (stream))
    {
      check_excerpt (self, tumen_stream_get_text (stream, CLOCK_EXCERPT));
      if (self->n_clocks < TUMEN_MAX_CLOCKS)
        add_clock (self, stream);
    }
  for (stream =
         &self->parts[TUMEN_PARTS_CLOCK_TEXT];
       tumen_share_is_part (self, stream); tumen_stream_next (stream))
    add_label (self, stream);
  for (guint i = 0; i < self->n_clocks; i++)
    fill_labels (&self->clocks[i]);
}

/* Of actors or places: what their ids stand for. */
static void
read_links (TumenShareReader *self,
            TumenParts        parts,
            GHashTable       *things,
            GPtrArray        *found)
{
  TumenStream *stream = &self->parts[parts];
  gint64       last_ord = -1;

  g_ptr_array_set_size (found, 0);
  for (; tumen_share_is_part (self, stream) &&
         is_in_order (self, stream, &last_ord);
       tumen_stream_next (stream))
    {
      gpointer thing = g_hash_table_lookup (things, tumen_stream_get_text (stream, PART_LINK));

      if (thing == NULL)
        fail (self);
      else
        g_ptr_array_add (found, thing);
    }
}

static void
read_excerpts (TumenShareReader *self)
{
  TumenStream *stream = &self->parts[TUMEN_PARTS_EXCERPT];
  gint64       last_ord = -1;

  g_array_set_size (self->links, 0);
  for (; tumen_share_is_part (self, stream) &&
         is_in_order (self, stream, &last_ord);
       tumen_stream_next (stream))
    {
      const char    *speaker = tumen_stream_get_text (stream, EXCERPT_SPEAKER);
      TumenShareLink link = { 0 };

      link.excerpt = g_hash_table_lookup (self->cast.excerpts,
                                          tumen_stream_get_text (stream, PART_LINK));
      if (link.excerpt == NULL || link.excerpt->source == NULL)
        {
          fail (self);
          return;
        }
      tumen_stance_parse (tumen_stream_get_text (stream, EXCERPT_STANCE), &link.stance);
      link.speaker = speaker != NULL ? tumen_cast_intern (&self->cast, speaker)
                                     : link.excerpt->speaker;
      link.actor = speaker != NULL ? tumen_cast_find_speaker (&self->cast, speaker)
                                   : link.excerpt->actor;
      check_speaker (self, link.speaker);
      g_array_append_val (self->links, link);
    }
}

/* Several versions of one statement speak with the voice of the first. */
static const TumenShareLink *
find_first_version (TumenShareReader     *self,
                    const TumenShareLink *link)
{
  const char           *statement = link->excerpt->statement;
  const TumenShareLink *first;

  if (statement == NULL)
    return link;
  first = g_hash_table_lookup (self->statements, statement);
  if (first != NULL)
    return first;
  g_hash_table_insert (self->statements, (gpointer)statement, (gpointer)link);
  return link;
}

static gboolean
add_voice (TumenShareReader     *self,
           const TumenShareLink *link)
{
  const char *voice = link->speaker;

  if (strcmp (voice, TUMEN_NARRATOR) == 0)
    voice = link->excerpt->source->voice;
  if (!g_hash_table_add (self->voices, (gpointer)voice))
    return FALSE;
  g_ptr_array_add (self->speakers, (gpointer)link->actor);
  return TRUE;
}

/* Who speaks of the event: one dot an excerpt, as tumen_voices_init() counts them. */
static void
count_voices (TumenShareReader *self,
              TumenTableEvent  *event)
{
  g_array_set_size (self->dots, 0);
  g_hash_table_remove_all (self->voices);
  g_ptr_array_set_size (self->speakers, 0);
  g_hash_table_remove_all (self->statements);
  for (guint i = 0; i < self->links->len; i++)
    {
      const TumenShareLink *link = &g_array_index (self->links, TumenShareLink, i);
      const TumenShareLink *first;
      TumenDot              dot = TUMEN_DOT_DENIAL;

      if (link->stance == TUMEN_STANCE_CONTEXT)
        continue;
      first = find_first_version (self, link);
      if (link->stance == TUMEN_STANCE_DENIES)
        event->flags |= TUMEN_ROW_DENIED | TUMEN_ROW_BADGE;
      else
        dot = add_voice (self, first) ? TUMEN_DOT_VOICE : TUMEN_DOT_REPEATED;
      g_array_append_val (self->dots, dot);
    }
  event->dots = (const TumenDot *)(gconstpointer)self->dots->data;
  event->n_dots = self->dots->len;
  event->n_voices = g_hash_table_size (self->voices);
}

static void
set_flags (TumenShareReader *self,
           TumenTableEvent  *event)
{
  event->flags |= GPOINTER_TO_UINT (g_hash_table_lookup (self->cast.conflicts, event->id));
  if (g_hash_table_contains (self->cast.denied, event->id))
    event->flags |= TUMEN_ROW_DENIED | TUMEN_ROW_BADGE;
}

/* An open end is cut at the last report, which only the event's own sources know. */
static void
set_date (TumenShareReader *self,
          TumenTableEvent  *event)
{
  gboolean has_last = FALSE;
  TumenDay last = 0;

  event->date = &self->entry->date;
  if (event->date->date.has_latest_end || tumen_date_is_undated (&event->date->date))
    return;
  for (guint i = 0; i < self->links->len; i++)
    {
      const TumenCastSource *source =
        g_array_index (self->links, TumenShareLink, i).excerpt->source;

      if (!source->has_last)
        continue;
      last = has_last ? MAX (last, source->last) : source->last;
      has_last = TRUE;
    }
  self->date = self->entry->date;
  self->date.margin_days = self->entry->key.margin_days;
  tumen_event_date_derive (&self->date, has_last, last);
  event->date = &self->date;
}

static void
add_value (TumenShareReader *self,
           TumenField        field,
           const char       *id)
{
  if (id != NULL && id[0] != '\0')
    g_ptr_array_add (self->values[field], (gpointer)id);
}

/* Countries are those of actors, of the offices they held then, and of places (decision 18). */
static void
collect_actors_and_places (TumenShareReader *self,
                           const TumenDate  *date)
{
  for (guint i = 0; i < self->actors->len; i++)
    {
      const TumenCastActor *actor = self->actors->pdata[i];

      add_value (self, TUMEN_FIELD_ACTOR, actor->id);
      tumen_cast_actor_add_countries (actor, date, self->values[TUMEN_FIELD_COUNTRY]);
    }
  for (guint i = 0; i < self->places->len; i++)
    {
      const TumenCastPlace *place = self->places->pdata[i];

      add_value (self, TUMEN_FIELD_PLACE, place->id);
      add_value (self, TUMEN_FIELD_COUNTRY, place->country);
    }
}

/* Whoever is quoted merely as context says nothing of the event. */
static void
collect_evidence (TumenShareReader *self,
                  const TumenDate  *date)
{
  GPtrArray *countries = self->values[TUMEN_FIELD_SPEAKER_COUNTRY];

  for (guint i = 0; i < self->links->len; i++)
    {
      const TumenShareLink *link = &g_array_index (self->links, TumenShareLink, i);

      add_value (self, TUMEN_FIELD_SOURCE, link->excerpt->source->id);
      if (link->stance == TUMEN_STANCE_CONTEXT)
        continue;
      add_value (self, TUMEN_FIELD_SPEAKER, link->speaker);
      if (link->actor != NULL)
        tumen_cast_actor_add_countries (link->actor, date, countries);
    }
}

/* The country that all voices have, each of them and no other; see tumen_field_get_slug(). */
static void
collect_only_country (TumenShareReader *self,
                      const TumenDate  *date)
{
  GPtrArray *countries = self->values[TUMEN_FIELD_ONLY_COUNTRY];
  gboolean   is_one = TRUE;

  for (guint i = 0; is_one && i < self->speakers->len; i++)
    {
      const TumenCastActor *speaker = self->speakers->pdata[i];
      guint                 n_before = countries->len;

      if (speaker != NULL)
        tumen_cast_actor_add_countries (speaker, date, countries);
      is_one = countries->len > n_before;
      for (guint c = n_before; c < countries->len; c++)
        is_one = is_one && countries->pdata[c] == countries->pdata[0];
    }
  g_ptr_array_set_size (countries, is_one ? (int)MIN (countries->len, 1) : 0);
}

static void
collect_values (TumenShareReader *self,
                TumenTableEvent  *event)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    g_ptr_array_set_size (self->values[i], 0);
  add_value (self,
             TUMEN_FIELD_COLLECTION,
             tumen_stream_get_text (&self->events, EVENT_COLLECTION));
  add_value (self, TUMEN_FIELD_FINE_KIND, tumen_stream_get_text (&self->events, EVENT_KIND));
  collect_actors_and_places (self, &event->date->date);
  collect_evidence (self, &event->date->date);
  collect_only_country (self, &event->date->date);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      g_ptr_array_add (self->values[i], NULL);
      event->values[i] = (const char *const *)self->values[i]->pdata;
    }
}

static void
set_titles (TumenShareReader *self,
            TumenTableEvent  *event)
{
  const char *first = NULL;

  for (int i = TUMEN_N_LANGUAGES - 1; i >= 0; i--)
    first = self->has_title[i] ? self->titles[i]->str : first;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    event->short_title[i] = self->has_title[i] ? self->titles[i]->str : first;
}

/* A handful of events out of many would tell little of them. */
static gboolean
is_worth_showing (TumenShareReader *self)
{
  const TumenWatch *watch = self->pass->watch;
  gint64            late = g_get_monotonic_time () - watch->show_at;

  return late >= (self->n_events >= watch->show_events ? 0 : LONGEST_WAIT);
}

static void
add_to_tables (TumenShareReader      *self,
               const TumenTableEvent *event)
{
  tumen_table_add (self->table, event);
  if (self->preview == NULL)
    return;
  tumen_table_add (self->preview, event);
  if (self->n_events % EVENTS_BETWEEN_LOOKS != 0 || !is_worth_showing (self))
    return;
  tumen_cast_name_values (&self->cast, self->pass->connection, self->preview);
  tumen_table_finish (self->preview);
  tumen_watch_show (self->pass->watch, self->pass->connection, g_steal_pointer (&self->preview));
}

static void
add_event (TumenShareReader *self)
{
  const char     *kind = tumen_stream_get_text (&self->events, EVENT_KIND);
  const char     *expected_kind = tumen_stream_get_text (&self->events, EVENT_EXPECTED_KIND);
  TumenTableEvent event = { .id = tumen_stream_get_text (&self->events, EVENT_ID) };

  if (!self->has_known_on || tumen_known_has_date (&self->known))
    event.sort_key = tumen_stream_get_text (&self->events, EVENT_SORT_KEY);
  event.kind = tumen_kind_from_fine (expected_kind != NULL ? expected_kind : kind);
  tumen_status_parse (tumen_stream_get_text (&self->events, EVENT_STATUS), &event.status);
  event.importance = (int)tumen_stream_get_integer (&self->events, EVENT_IMPORTANCE);
  event.clocks = self->clocks;
  event.n_clocks = self->n_clocks;
  set_date (self, &event);
  set_titles (self, &event);
  set_flags (self, &event);
  count_voices (self, &event);
  collect_values (self, &event);
  add_to_tables (self, &event);
}

/* Events stand in the library's own order, or the pass fails. */
static gboolean
check_order (TumenShareReader *self)
{
  gint64      ord = tumen_stream_get_integer (&self->events, EVENT_ORD);
  const char *id = tumen_stream_get_text (&self->events, EVENT_ID);

  if (ord < self->last_ord || (ord == self->last_ord && strcmp (id, self->last_id->str) <= 0))
    return fail (self);
  self->last_ord = ord;
  g_string_assign (self->last_id, id);
  if (self->n_events++ == 0)
    {
      self->first_ord = ord;
      g_string_assign (self->first_id, id);
    }
  return TRUE;
}

static gboolean
is_shown (TumenShareReader *self)
{
  TumenStatus status = TUMEN_STATUS_REPORTED;

  tumen_status_parse (tumen_stream_get_text (&self->events, EVENT_STATUS), &status);
  return !self->has_known_on || tumen_share_limit_event (self, status);
}

static void
read_event (TumenShareReader *self)
{
  read_titles (self);
  read_date (self);
  read_clocks (self);
  read_links (self, TUMEN_PARTS_ACTOR, self->cast.actors, self->actors);
  read_links (self, TUMEN_PARTS_PLACE, self->cast.places, self->places);
  read_excerpts (self);
  if (!self->pass->has_failed && check_order (self) && is_shown (self))
    add_event (self);
}

/* A part that is left over belongs to no event, or stands elsewhere than its event. */
static void
check_ends (TumenShareReader *self)
{
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    self->pass->has_failed |= self->parts[i].has_row;
  if (self->has_known_on)
    tumen_share_check_known_ends (self);
}

/**
 * tumen_share_reader_init:
 * @self: (out caller-allocates): free with tumen_share_reader_clear()
 * @pass: a pass whose connection is to a whole library
 * @share: the rows to read
 * @reading: which dates the rows of the table shall have
 *
 * Begins with the share, and reads what its events refer to.
 */
void
tumen_share_reader_init (TumenShareReader *self,
                         TumenPass        *pass,
                         const TumenShare *share,
                         TumenReading      reading)
{
  memset (self, 0, sizeof *self);
  self->pass = pass;
  self->reading = reading;
  self->table = tumen_table_new_empty (reading);
  self->dates = tumen_event_dates_new ();
  self->last_ord = -1;
  self->first_id = g_string_new (NULL);
  self->last_id = g_string_new (NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (TumenShareLink));
  self->actors = g_ptr_array_new ();
  self->places = g_ptr_array_new ();
  self->dots = g_array_new (FALSE, FALSE, sizeof (TumenDot));
  self->voices = g_hash_table_new (NULL, NULL);
  self->speakers = g_ptr_array_new ();
  self->statements = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    self->titles[i] = g_string_new (NULL);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    self->values[i] = g_ptr_array_new ();
  tumen_stream_init (&self->events, pass, "event", &share->events);
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    tumen_stream_init (&self->parts[i], pass, tumen_share_part_tables[i], &share->parts[i]);
  tumen_cast_init (&self->cast, pass->connection, reading);
}

/**
 * tumen_share_reader_clear:
 *
 * Frees what the reader holds.
 */
void
tumen_share_reader_clear (TumenShareReader *self)
{
  clear_clocks (self);
  tumen_share_clear_known (self);
  tumen_stream_clear (&self->events);
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    tumen_stream_clear (&self->parts[i]);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_string_free (self->titles[i], TRUE);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    g_ptr_array_unref (self->values[i]);
  g_string_free (self->first_id, TRUE);
  g_string_free (self->last_id, TRUE);
  g_array_unref (self->links);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->places);
  g_array_unref (self->dots);
  g_hash_table_unref (self->voices);
  g_ptr_array_unref (self->speakers);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->dates);
  tumen_cast_clear (&self->cast);
  g_clear_object (&self->table);
  g_clear_object (&self->preview);
}

/**
 * tumen_share_reader_run:
 *
 * Reads events and parts side by side, until the end or until the pass fails.
 */
void
tumen_share_reader_run (TumenShareReader *self)
{
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    tumen_stream_next (&self->parts[i]);
  if (self->has_known_on)
    tumen_share_begin_known (self);
  while (tumen_stream_next (&self->events))
    read_event (self);
  check_ends (self);
}
