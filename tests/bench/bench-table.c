/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-table.h"

#include "tumen-event-date.h"
#include "tumen-excerpt.h"

#include <string.h>

#define MAX_VALUES (2 * BENCH_MAX_LINKS + 1)

/* Room for the ids of one event; the lists end with NULL. */
typedef struct
{
  char        texts[TUMEN_N_FIELDS][MAX_VALUES][BENCH_ID_SIZE];
  const char *ids[TUMEN_N_FIELDS][MAX_VALUES];
  guint       n_ids[TUMEN_N_FIELDS];
} Values;

typedef void (*WriteId) (guint number,
                         char *id);

static void
add_id (Values     *self,
        TumenField  field,
        const char *id)
{
  guint n = self->n_ids[field]++;

  g_strlcpy (self->texts[field][n], id, BENCH_ID_SIZE);
  self->ids[field][n] = self->texts[field][n];
}

static void
add_number (Values    *self,
            TumenField field,
            WriteId    write_id,
            guint      number)
{
  char id[BENCH_ID_SIZE];

  write_id (number, id);
  add_id (self, field, id);
}

/* Whether all who report it are of one country; only the last excerpt may deny it. */
static gboolean
has_only_country (const BenchEvents *events,
                  const BenchEvent  *event)
{
  guint       n_reports = event->n_excerpts - (event->is_denied ? 1 : 0);
  const char *country = NULL;

  for (guint i = 0; i < n_reports; i++)
    {
      guint       speaker = bench_excerpt_get_speaker (events, event->excerpts[i]);
      const char *other = speaker < events->n_actors ? bench_actor_get_country (speaker) : NULL;

      if (other == NULL || (country != NULL && strcmp (other, country) != 0))
        return FALSE;
      country = other;
    }
  return country != NULL;
}

static void
collect_values (const BenchEvents *events,
                const BenchEvent  *event,
                Values            *self)
{
  add_id (self, TUMEN_FIELD_FINE_KIND, event->fine_kind);
  for (guint i = 0; i < event->n_actors; i++)
    {
      add_number (self, TUMEN_FIELD_ACTOR, bench_actor_write_id, event->actors[i]);
      add_id (self, TUMEN_FIELD_COUNTRY, bench_actor_get_country (event->actors[i]));
    }
  for (guint i = 0; i < event->n_places; i++)
    {
      add_number (self, TUMEN_FIELD_PLACE, bench_place_write_id, event->places[i]);
      add_id (self, TUMEN_FIELD_COUNTRY, bench_place_get_country (event->places[i]));
    }
  for (guint i = 0; i < event->n_excerpts; i++)
    {
      guint speaker = bench_excerpt_get_speaker (events, event->excerpts[i]);

      add_number (self,
                  TUMEN_FIELD_SOURCE,
                  bench_source_write_id,
                  bench_excerpt_get_source (events, event->excerpts[i]));
      if (speaker == events->n_actors)
        {
          add_id (self, TUMEN_FIELD_SPEAKER, TUMEN_NARRATOR);
          continue;
        }
      add_number (self, TUMEN_FIELD_SPEAKER, bench_actor_write_id, speaker);
      add_id (self, TUMEN_FIELD_SPEAKER_COUNTRY, bench_actor_get_country (speaker));
    }
  if (has_only_country (events, event))
    add_id (self, TUMEN_FIELD_ONLY_COUNTRY, self->ids[TUMEN_FIELD_SPEAKER_COUNTRY][0]);
}

/* A speaker is a voice, and so is an article; see tumen_voices_init(). */
static guint
get_voice (const BenchEvents *events,
           guint              excerpt)
{
  guint speaker = bench_excerpt_get_speaker (events, excerpt);

  if (speaker < events->n_actors)
    return speaker;
  return events->n_actors + bench_excerpt_get_source (events, excerpt);
}

static void
make_dots (const BenchEvents *events,
           const BenchEvent  *event,
           TumenDot          *dots,
           TumenTableEvent   *row)
{
  row->dots = dots;
  row->n_dots = event->n_excerpts;
  for (guint i = 0; i < event->n_excerpts; i++)
    {
      dots[i] = TUMEN_DOT_VOICE;
      for (guint j = 0; j < i; j++)
        {
          if (get_voice (events, event->excerpts[i]) == get_voice (events, event->excerpts[j]))
            dots[i] = TUMEN_DOT_REPEATED;
        }
      if (event->is_denied && i + 1 == event->n_excerpts)
        dots[i] = TUMEN_DOT_DENIAL;
      row->n_voices += dots[i] == TUMEN_DOT_VOICE;
    }
}

static void
make_date (BenchEvent     *event,
           TumenEventDate *date)
{
  TumenDay first, last;

  bench_events_get_span (&first, &last);
  *date = (TumenEventDate){ .edtf = event->edtf,
                            .duration = event->duration,
                            .basis = event->basis,
                            .margin_days = -1 };
  tumen_event_date_derive (date, event->n_excerpts > 0, last);
}

static void
add_event (TumenTable        *table,
           const BenchEvents *events,
           guint              number)
{
  BenchEvent      event;
  TumenEventDate  date;
  TumenClock      clock;
  TumenDot        dots[BENCH_MAX_LINKS];
  Values          values = { .n_ids = { 0 } };
  TumenTableEvent row = { .date = &date };

  bench_events_make (events, number, &event);
  make_date (&event, &date);
  make_dots (events, &event, dots, &row);
  collect_values (events, &event, &values);
  clock = (TumenClock){ .minutes = event.minutes, .about = event.is_about };
  clock.margin_minutes = event.is_about ? 30 : 0;
  row.id = event.id;
  row.kind = tumen_kind_from_fine (event.fine_kind);
  row.status = event.status;
  row.importance = event.importance;
  row.flags = (event.is_starred ? TUMEN_ROW_STARRED : 0) |
              (event.is_denied ? TUMEN_ROW_DENIED | TUMEN_ROW_BADGE : 0);
  row.clocks = &clock;
  row.n_clocks = event.minutes >= 0 ? 1 : 0;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    row.short_title[i] = event.title;
  if (event.other_title[0] != '\0')
    row.short_title[1 - event.language] = event.other_title;
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    row.values[i] = values.ids[i];
  tumen_table_add (table, &row);
}

static void
set_names (TumenTable *table,
           TumenField  field,
           guint       n_values,
           WriteId     write_id,
           const char *word)
{
  for (guint i = 0; i < n_values; i++)
    {
      char id[BENCH_ID_SIZE], name[BENCH_TITLE_SIZE];

      write_id (i, id);
      g_snprintf (name, sizeof name, "%s %u", word, i + 1);
      for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
        tumen_table_set_value_name (table, field, id, (TumenLanguage)l, name);
    }
}

/* The library as tumen_table_new() would make it from the file that bench_file_write() writes,
 * with some stars besides. */
TumenTable *
bench_table_new (const BenchEvents *events)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  TumenDay    first, last;

  bench_events_get_span (&first, &last);
  tumen_table_set_home (table, (double)first, (double)last + 1);
  set_names (table, TUMEN_FIELD_ACTOR, events->n_actors, bench_actor_write_id, "Actor");
  set_names (table, TUMEN_FIELD_SPEAKER, events->n_actors, bench_actor_write_id, "Actor");
  set_names (table, TUMEN_FIELD_PLACE, events->n_places, bench_place_write_id, "Place");
  set_names (table, TUMEN_FIELD_SOURCE, events->n_sources, bench_source_write_id, "Article");
  for (guint i = 0; i < events->n_events; i++)
    add_event (table, events, i);
  tumen_table_finish (table);
  return table;
}
