/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-oracle.h"

#include "tumen-event-known.h"
#include "tumen-voices.h"

#include <string.h>

/* What the library says of excerpts and actors, read once and not for each event again. */
typedef struct
{
  TumenTable   *table;    /* borrowed */
  TumenLibrary *library;  /* borrowed */
  GHashTable   *excerpts; /* id to owned TumenExcerpt */
  GHashTable   *actors;   /* id to owned TumenActor */
  GHashTable   *places;   /* id to owned TumenPlace */
  gboolean      has_known_on;
  TumenDay      known_on;
  guint         n_unknown; /* events that were not known yet */
} Builder;

/* Lists of ids of one event; the strings are the library's. */
typedef struct
{
  GPtrArray *ids[TUMEN_N_FIELDS];
} EventValues;

static GHashTable *
new_object_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static void
set_names (Builder    *self,
           TumenField  field,
           const char *id,
           const char *en,
           const char *es)
{
  tumen_table_set_value_name (self->table, field, id, TUMEN_LANGUAGE_EN, en);
  tumen_table_set_value_name (self->table, field, id, TUMEN_LANGUAGE_ES, es);
}

static void
read_actors (Builder *self)
{
  GListModel *actors = tumen_library_get_actors (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      TumenActor *actor = g_list_model_get_item (actors, i);
      const char *id = tumen_actor_get_id (actor);

      set_names (self,
                 TUMEN_FIELD_ACTOR,
                 id,
                 tumen_actor_get_name (actor, TUMEN_LANGUAGE_EN),
                 tumen_actor_get_name (actor, TUMEN_LANGUAGE_ES));
      g_hash_table_insert (self->actors, (gpointer)id, actor);
    }
}

static void
read_places (Builder *self)
{
  GListModel *places = tumen_library_get_places (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      TumenPlace *place = g_list_model_get_item (places, i);
      const char *id = tumen_place_get_id (place);

      set_names (self,
                 TUMEN_FIELD_PLACE,
                 id,
                 tumen_place_get_name (place, TUMEN_LANGUAGE_EN),
                 tumen_place_get_name (place, TUMEN_LANGUAGE_ES));
      g_hash_table_insert (self->places, (gpointer)id, place);
    }
}

static void
read_sources (Builder *self)
{
  GListModel *sources = tumen_library_get_sources (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TumenSource) source = g_list_model_get_item (sources, i);

      set_names (self,
                 TUMEN_FIELD_SOURCE,
                 tumen_source_get_id (source),
                 tumen_source_get_name (source, TUMEN_LANGUAGE_EN),
                 tumen_source_get_name (source, TUMEN_LANGUAGE_ES));
    }
}

static void
read_collections (Builder *self)
{
  GListModel *collections = tumen_library_get_collections (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (collections); i++)
    {
      g_autoptr (TumenCollection) collection = g_list_model_get_item (collections, i);

      set_names (self,
                 TUMEN_FIELD_COLLECTION,
                 tumen_collection_get_id (collection),
                 tumen_collection_get_name (collection, TUMEN_LANGUAGE_EN),
                 tumen_collection_get_name (collection, TUMEN_LANGUAGE_ES));
      if (tumen_collection_is_off_at_start (collection))
        tumen_table_set_off_at_start (self->table, tumen_collection_get_id (collection));
    }
}

static void
name_speaker (Builder    *self,
              const char *speaker)
{
  g_autofree char *en = tumen_library_dup_speaker_name (self->library, speaker, TUMEN_LANGUAGE_EN);
  g_autofree char *es = tumen_library_dup_speaker_name (self->library, speaker, TUMEN_LANGUAGE_ES);

  set_names (self, TUMEN_FIELD_SPEAKER, speaker, en, es);
}

static void
read_excerpts (Builder *self)
{
  GListModel *excerpts = tumen_library_get_excerpts (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      TumenExcerpt *excerpt = g_list_model_get_item (excerpts, i);
      const char   *speaker = tumen_excerpt_get_speaker (excerpt);

      if (speaker != NULL && !tumen_table_knows_value (self->table, TUMEN_FIELD_SPEAKER, speaker))
        name_speaker (self, speaker);
      g_hash_table_insert (self->excerpts, (gpointer)tumen_excerpt_get_id (excerpt), excerpt);
    }
}

static void
add_id (EventValues *values,
        TumenField   field,
        const char  *id)
{
  if (id != NULL && id[0] != '\0')
    g_ptr_array_add (values->ids[field], (gpointer)id);
}

/* Whether the office may have been held at some time of the event; yes, if either has no date. */
static gboolean
may_be_held (const TumenRole *role,
             const TumenDate *date)
{
  if (role->has_since && role->since.has_earliest_start && date->has_latest_end &&
      role->since.earliest_start > date->latest_end)
    return FALSE;
  return !(role->has_until && role->until.has_latest_end && date->has_earliest_start &&
           role->until.latest_end < date->earliest_start);
}

static void
add_actor_countries (Builder         *self,
                     EventValues     *values,
                     TumenField       field,
                     const char      *id,
                     const TumenDate *date)
{
  TumenActor      *actor = g_hash_table_lookup (self->actors, id);
  const TumenRole *roles;
  guint            n_roles;

  if (actor == NULL)
    return;
  add_id (values, field, tumen_actor_get_country (actor));
  roles = tumen_actor_get_roles (actor, &n_roles);
  for (guint i = 0; i < n_roles; i++)
    {
      TumenActor *organisation = NULL;

      if (roles[i].organisation != NULL && may_be_held (&roles[i], date))
        organisation = g_hash_table_lookup (self->actors, roles[i].organisation);
      if (organisation != NULL)
        add_id (values, field, tumen_actor_get_country (organisation));
    }
}

/* Countries are those of actors, of the offices they held then, and of places (decision 18). */
static void
collect_actors_and_places (Builder         *self,
                           EventValues     *values,
                           TumenEvent      *event,
                           const TumenDate *date)
{
  const char *const     *places = tumen_event_get_places (event);
  const TumenEventActor *actors;
  guint                  n_actors;

  actors = tumen_event_get_actors (event, &n_actors);
  for (guint i = 0; i < n_actors; i++)
    {
      add_id (values, TUMEN_FIELD_ACTOR, actors[i].actor);
      add_actor_countries (self, values, TUMEN_FIELD_COUNTRY, actors[i].actor, date);
    }
  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      TumenPlace *place = g_hash_table_lookup (self->places, places[i]);

      add_id (values, TUMEN_FIELD_PLACE, places[i]);
      if (place != NULL)
        add_id (values, TUMEN_FIELD_COUNTRY, tumen_place_get_country (place));
    }
}

/* An article's own words have no country. */
static void
add_speaker_countries (Builder         *self,
                       EventValues     *values,
                       TumenField       field,
                       const char      *speaker,
                       const TumenDate *date)
{
  if (strcmp (speaker, TUMEN_NARRATOR) != 0)
    add_actor_countries (self, values, field, speaker, date);
}

/* Who speaks first of those who render the same statement of the event. */
static const char *
find_first_speaker (Builder                 *self,
                    const TumenEventExcerpt *excerpts,
                    guint                    index)
{
  TumenExcerpt *excerpt = g_hash_table_lookup (self->excerpts, excerpts[index].excerpt);
  const char   *statement = tumen_excerpt_get_rendering_of (excerpt);

  for (guint i = 0; statement != NULL && i < index; i++)
    {
      TumenExcerpt *other = g_hash_table_lookup (self->excerpts, excerpts[i].excerpt);

      if (excerpts[i].stance != TUMEN_STANCE_CONTEXT &&
          g_strcmp0 (tumen_excerpt_get_rendering_of (other), statement) == 0)
        return excerpts[i].speaker;
    }
  return excerpts[index].speaker;
}

/* Excerpt by excerpt: those of one voice have the same speaker, and need not be told apart. */
static void
collect_only_country (Builder         *self,
                      EventValues     *values,
                      TumenEvent      *event,
                      const TumenDate *date)
{
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  GPtrArray               *ids = values->ids[TUMEN_FIELD_ONLY_COUNTRY];
  gboolean                 all_have_one = TRUE;

  for (guint i = 0; i < n_excerpts; i++)
    {
      guint n_before = ids->len;

      if (excerpts[i].stance == TUMEN_STANCE_CONTEXT || excerpts[i].stance == TUMEN_STANCE_DENIES)
        continue;
      add_speaker_countries (self, values, TUMEN_FIELD_ONLY_COUNTRY,
                             find_first_speaker (self, excerpts, i), date);
      all_have_one = all_have_one && ids->len > n_before;
    }
  for (guint i = 1; i < ids->len; i++)
    all_have_one = all_have_one && strcmp (ids->pdata[i], ids->pdata[0]) == 0;
  if (!all_have_one)
    g_ptr_array_set_size (ids, 0);
}

/* Whoever is quoted merely as context says nothing of the event. */
static void
collect_evidence (Builder         *self,
                  EventValues     *values,
                  TumenEvent      *event,
                  const TumenDate *date)
{
  const TumenEventExcerpt *excerpts;
  guint                    n_excerpts;

  excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  for (guint i = 0; i < n_excerpts; i++)
    {
      TumenExcerpt *excerpt = g_hash_table_lookup (self->excerpts, excerpts[i].excerpt);

      if (excerpt == NULL)
        continue;
      add_id (values, TUMEN_FIELD_SOURCE, tumen_excerpt_get_source (excerpt));
      if (excerpts[i].stance != TUMEN_STANCE_CONTEXT)
        {
          if (!tumen_table_knows_value (self->table, TUMEN_FIELD_SPEAKER, excerpts[i].speaker))
            name_speaker (self, excerpts[i].speaker);
          add_id (values, TUMEN_FIELD_SPEAKER, excerpts[i].speaker);
          add_speaker_countries (self, values, TUMEN_FIELD_SPEAKER_COUNTRY, excerpts[i].speaker,
                                 date);
        }
    }
}

static gboolean
has_date_conflict (Builder    *self,
                   TumenEvent *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (self->library, ids[i]);

      if (conflict != NULL && g_strcmp0 (tumen_conflict_get_about (conflict), "date") == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
get_flags (Builder           *self,
           TumenEvent        *event,
           const TumenVoices *voices)
{
  return (voices->has_badge ? TUMEN_ROW_BADGE : 0) | (voices->is_denied ? TUMEN_ROW_DENIED : 0) |
         (has_date_conflict (self, event) ? TUMEN_ROW_DATES_DISAGREE : 0);
}

static GArray *
get_dots (const TumenVoices *voices)
{
  static const TumenDot dots[] = {
    [TUMEN_VOICE_NEW] = TUMEN_DOT_VOICE,
    [TUMEN_VOICE_REPEATED] = TUMEN_DOT_REPEATED,
    [TUMEN_VOICE_DENIAL] = TUMEN_DOT_DENIAL,
  };
  GArray *made = g_array_new (FALSE, FALSE, sizeof (TumenDot));

  for (guint i = 0; i < voices->marks->len; i++)
    g_array_append_val (made, dots[g_array_index (voices->marks, TumenVoiceMark, i)]);
  return made;
}

/* Hands the collected lists over to @row. */
static void
set_values (EventValues     *values,
            TumenTableEvent *row)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      g_ptr_array_add (values->ids[i], NULL);
      row->values[i] = (const char *const *)values->ids[i]->pdata;
    }
}

static void
add_event (Builder     *self,
           TumenEvent  *event,
           EventValues *values)
{
  TumenReading reading = tumen_table_get_reading (self->table);
  g_auto (TumenVoices) voices = { NULL };
  g_autoptr (GArray) dots = NULL;
  char           *words[TUMEN_N_LANGUAGES];
  TumenTableEvent row = { .id = tumen_event_get_id (event) };

  tumen_voices_init (&voices, self->library, event);
  dots = get_dots (&voices);
  row.sort_key = tumen_event_get_sort_key (event);
  row.kind = tumen_event_get_kind (event);
  row.date = tumen_event_get_date (event, reading);
  row.status = tumen_event_get_status (event);
  row.importance = tumen_event_get_importance (event);
  row.flags = get_flags (self, event, &voices);
  row.clocks = tumen_event_get_clocks (event, &row.n_clocks);
  row.dots = (const TumenDot *)(gconstpointer)dots->data;
  row.n_dots = dots->len;
  row.n_voices = voices.n_voices;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      words[i] = tumen_event_dup_date_words (event,
                                             reading,
                                             TUMEN_DATE_STYLE_SHORT,
                                             (TumenLanguage)i);
      row.date_words[i] = words[i];
      row.short_title[i] = tumen_event_get_short_title (event, (TumenLanguage)i);
    }

  add_id (values, TUMEN_FIELD_COLLECTION, tumen_event_get_collection (event));
  add_id (values, TUMEN_FIELD_FINE_KIND, tumen_event_get_fine_kind (event));
  collect_actors_and_places (self, values, event, &row.date->date);
  collect_evidence (self, values, event, &row.date->date);
  collect_only_country (self, values, event, &row.date->date);
  set_values (values, &row);
  tumen_table_add (self->table, &row);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (words[i]);
}

/* What is off at the start is not missed. */
static gboolean
is_collection_on (Builder    *self,
                  TumenEvent *event)
{
  const char *id = tumen_event_get_collection (event);
  g_autoptr (TumenCollection) collection = NULL;

  if (id != NULL)
    collection = tumen_library_dup_collection (self->library, id);
  return collection == NULL || !tumen_collection_is_off_at_start (collection);
}

static void
add_events (Builder *self)
{
  GListModel *events = tumen_library_get_events (self->library);
  EventValues values;

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    values.ids[i] = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (TumenEvent) event = g_list_model_get_item (events, i);
      gboolean is_on = is_collection_on (self, event);

      for (guint field = 0; field < TUMEN_N_FIELDS; field++)
        g_ptr_array_set_size (values.ids[field], 0);
      if (self->has_known_on)
        {
          g_autoptr (TumenEvent) known =
            tumen_event_new_known_on (event, self->library, self->known_on);

          g_set_object (&event, known);
        }
      if (event != NULL)
        add_event (self, event, &values);
      self->n_unknown += event == NULL && is_on;
    }
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    g_ptr_array_unref (values.ids[i]);
}

static TumenTable *
build (Builder     *self,
       TumenReading reading)
{
  TumenDay first, last;

  self->table = tumen_table_new_empty (reading);
  self->excerpts = new_object_table ();
  self->actors = new_object_table ();
  self->places = new_object_table ();
  if (tumen_library_get_home_span (self->library, &first, &last))
    tumen_table_set_home (self->table, (double)first, (double)last + 1);
  read_actors (self);
  read_places (self);
  read_sources (self);
  read_collections (self);
  read_excerpts (self);
  add_events (self);
  tumen_table_finish (self->table);
  g_hash_table_unref (self->excerpts);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->places);
  return self->table;
}

/* The table as one would make it with no thought for time: object by object. */
TumenTable *
table_oracle_new (TumenLibrary *library,
                  TumenReading  reading)
{
  Builder self = { .library = library };

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), NULL);

  return build (&self, reading);
}

/* The same of what was known at the end of @day. */
TumenTable *
table_oracle_new_known_on (TumenLibrary *library,
                           TumenDay      day,
                           guint        *n_unknown)
{
  Builder     self = { .library = library, .has_known_on = TRUE, .known_on = day };
  TumenTable *table = build (&self, TUMEN_READING_STRICT);

  *n_unknown = self.n_unknown;
  return table;
}
