/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-known.h"

#include "tumen-event-date.h"
#include "tumen-event-private.h"
#include "tumen-known.h"

typedef gboolean (*IsKept) (TumenLibrary *library,
                            const char   *id,
                            TumenDay      day);

/* What was published of an event, and when. */
typedef struct
{
  TumenLibrary *library; /* borrowed */
  TumenEvent   *whole;   /* borrowed */
  GHashTable   *later;   /* borrowed ids of excerpts that do not count */
  TumenKnown    known;
  gboolean      has_last;
  TumenDay      last; /* by which the last excerpt that counts can be read */
} Reading;

static void
clear_reading (Reading *self)
{
  g_clear_pointer (&self->later, g_hash_table_unref);
  tumen_known_clear (&self->known);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

/* FALSE if it has no date in the strict reading. */
static gboolean
get_publication (TumenLibrary *library,
                 const char   *excerpt_id,
                 TumenDate    *published)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, excerpt_id);
  g_autoptr (TumenSource) source = NULL;
  const TumenPublication *publication;

  if (excerpt != NULL)
    source = tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  if (source == NULL)
    return FALSE;
  publication = tumen_source_get_publication (source, TUMEN_READING_STRICT);
  *published = publication->date;
  return publication->edtf != NULL;
}

static void
add_excerpts (Reading *self)
{
  for (guint i = 0; i < self->whole->excerpts->len; i++)
    {
      const TumenEventExcerpt *link =
        &g_array_index (self->whole->excerpts, TumenEventExcerpt, i);
      TumenDate published;
      gboolean  is_dated = get_publication (self->library, link->excerpt, &published);

      tumen_known_add_excerpt (&self->known,
                               is_dated ? &published : NULL,
                               link->stance == TUMEN_STANCE_SUPPORTS);
      if (!is_dated || !tumen_known_counts (&self->known, &published))
        {
          g_hash_table_add (self->later, (gpointer)link->excerpt);
          continue;
        }
      self->last = self->has_last ? MAX (self->last, published.latest_end) : published.latest_end;
      self->has_last = TRUE;
    }
}

static void
add_claims (Reading *self)
{
  for (guint i = 0; i < self->whole->claims->len; i++)
    {
      const TumenClaim *claim = &g_array_index (self->whole->claims, TumenClaim, i);
      TumenDate         published;

      if (get_publication (self->library, claim->excerpt, &published))
        tumen_known_add_claim (&self->known, &published, claim->edtf);
    }
}

static void
add_citation (TumenKnown    *known,
              TumenCitation *citation)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      TumenDate published;

      if (pages[i].published != NULL &&
          tumen_date_parse (pages[i].published, &published, NULL, NULL))
        tumen_known_add_page (known, &published);
    }
}

static void
read_whole (Reading      *self,
            TumenLibrary *library,
            TumenEvent   *whole,
            TumenDay      day)
{
  self->library = library;
  self->whole = whole;
  self->later = g_hash_table_new (g_str_hash, g_str_equal);
  self->has_last = FALSE;
  tumen_known_init (&self->known, day);
  tumen_known_set_strict (&self->known, &whole->dates[TUMEN_READING_STRICT].date);
  add_excerpts (self);
  add_claims (self);
  for (gsize i = 0; whole->citations[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation =
        tumen_library_dup_citation (library, whole->citations[i]);

      if (citation != NULL)
        add_citation (&self->known, citation);
    }
}

static gboolean
is_event_known (TumenLibrary *library,
                const char   *id,
                TumenDay      day)
{
  g_autoptr (TumenEvent) whole = tumen_library_dup_event (library, id);
  g_auto (Reading) reading = { NULL };

  if (whole == NULL)
    return FALSE;
  read_whole (&reading, library, whole, day);
  return tumen_known_is_known (&reading.known);
}

static gboolean
is_citation_known (TumenLibrary *library,
                   const char   *id,
                   TumenDay      day)
{
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, id);
  g_auto (TumenKnown) known;

  tumen_known_init (&known, day);
  if (citation != NULL)
    add_citation (&known, citation);
  return tumen_known_is_known (&known);
}

static gboolean
are_excerpts_known (TumenLibrary      *library,
                    const char *const *ids,
                    TumenDay           day)
{
  g_auto (TumenKnown) known;

  tumen_known_init (&known, day);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      TumenDate published;
      gboolean  is_dated = get_publication (library, ids[i], &published);

      tumen_known_add_excerpt (&known, is_dated ? &published : NULL, TRUE);
    }
  return tumen_known_has_date (&known);
}

/* Of all events that disagree, where the library does not name the passages. */
static gboolean
are_events_known (TumenLibrary      *library,
                  const char *const *ids,
                  TumenDay           day)
{
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenEvent) whole = tumen_library_dup_event (library, ids[i]);
      g_auto (Reading) reading = { NULL };

      if (whole == NULL)
        continue;
      read_whole (&reading, library, whole, day);
      if (reading.known.lacks_excerpt)
        return FALSE;
    }
  return TRUE;
}

/* Only when the last of the passages that disagree can be read. */
static gboolean
is_conflict_known (TumenLibrary *library,
                   const char   *id,
                   TumenDay      day)
{
  g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (library, id);

  if (conflict == NULL)
    return FALSE;
  if (tumen_conflict_get_excerpts (conflict)[0] == NULL)
    return are_events_known (library, tumen_conflict_get_events (conflict), day);
  return are_excerpts_known (library, tumen_conflict_get_excerpts (conflict), day);
}

static gboolean
is_corroboration_known (TumenLibrary *library,
                        const char   *id,
                        TumenDay      day)
{
  g_autoptr (TumenCorroboration) corroboration = tumen_library_dup_corroboration (library, id);

  return corroboration != NULL &&
         are_excerpts_known (library, tumen_corroboration_get_excerpts (corroboration), day);
}

/* The ids themselves stay those of the whole event. */
static const char **
keep_ids (const Reading *reading,
          const char   **ids,
          IsKept         is_kept)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      if (is_kept (reading->library, ids[i], reading->known.day))
        g_ptr_array_add (kept, (gpointer)ids[i]);
    }
  g_ptr_array_add (kept, NULL);
  return (const char **)g_ptr_array_free (kept, FALSE);
}

static void
take_links (TumenEvent    *self,
            const Reading *reading)
{
  TumenEvent *whole = reading->whole;

  for (guint i = 0; i < whole->excerpts->len; i++)
    {
      const TumenEventExcerpt *link = &g_array_index (whole->excerpts, TumenEventExcerpt, i);

      if (!g_hash_table_contains (reading->later, link->excerpt))
        g_array_append_vals (self->excerpts, link, 1);
    }
  for (guint i = 0; i < whole->claims->len; i++)
    {
      const TumenClaim *claim = &g_array_index (whole->claims, TumenClaim, i);
      TumenDate         published;

      if (get_publication (reading->library, claim->excerpt, &published) &&
          tumen_known_counts (&reading->known, &published))
        g_array_append_vals (self->claims, claim, 1);
    }
  for (guint i = 0; i < whole->relations->len; i++)
    {
      const TumenEventRelation *one = &g_array_index (whole->relations, TumenEventRelation, i);

      if (is_event_known (reading->library, one->event, reading->known.day))
        g_array_append_vals (self->relations, one, 1);
    }
  g_array_append_vals (self->actors, whole->actors->data, whole->actors->len);
  self->places = g_memdup2 (whole->places,
                            (g_strv_length ((GStrv)whole->places) + 1) * sizeof *whole->places);
  self->citations = keep_ids (reading, whole->citations, is_citation_known);
  self->conflicts = keep_ids (reading, whole->conflicts, is_conflict_known);
  self->corroborations = keep_ids (reading, whole->corroborations, is_corroboration_known);
}

/* A time of day is known by its excerpt; one without any, when the whole date is. */
static void
take_clocks (TumenEvent    *self,
             const Reading *reading)
{
  for (guint i = 0; i < reading->whole->clocks->len; i++)
    {
      const TumenClock *clock = &g_array_index (reading->whole->clocks, TumenClock, i);
      TumenDate         published;
      gboolean          is_kept = tumen_known_has_date (&reading->known);

      if (clock->excerpt != NULL)
        is_kept = get_publication (reading->library, clock->excerpt, &published) &&
                  tumen_known_counts (&reading->known, &published);
      if (is_kept)
        g_array_append_vals (self->clocks, clock, 1);
    }
}

/* In both readings: what was known is all that articles say. */
static void
take_date (TumenEvent    *self,
           const Reading *reading)
{
  TumenEventDate date = reading->whole->dates[TUMEN_READING_STRICT];

  if (!tumen_known_has_date (&reading->known))
    {
      gboolean is_yet_to_come = self->status == TUMEN_STATUS_EXPECTED ||
                                self->status == TUMEN_STATUS_RUMOURED;
      g_autofree char *edtf = tumen_known_dup_edtf (&reading->known, is_yet_to_come);

      date = (TumenEventDate){ .duration = date.duration, .basis = date.basis, .margin_days = -1 };
      date.edtf = g_string_chunk_insert (self->strings, edtf);
      date.basis = tumen_known_get_basis (&reading->known, date.basis);
      self->sort_key = NULL;
    }
  tumen_event_date_derive (&date, reading->has_last, reading->last);
  for (guint i = 0; i < TUMEN_N_READINGS; i++)
    self->dates[i] = date;
}

/* The title stays; what was written with all articles at hand does not, unless all count. */
static void
take_texts (TumenEvent    *self,
            const Reading *reading)
{
  const TumenEvent *whole = reading->whole;

  self->id = whole->id;
  self->collection = whole->collection;
  self->fine_kind = whole->fine_kind;
  self->expected_kind = whole->expected_kind;
  self->sort_key = whole->sort_key;
  self->kind = whole->kind;
  self->status = whole->status;
  self->importance = whole->importance;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      self->title[i] = whole->title[i];
      self->short_title[i] = whole->short_title[i];
      if (reading->known.lacks_excerpt)
        continue;
      self->summary[i] = whole->summary[i];
      self->note[i] = whole->note[i];
      self->status_note[i] = whole->status_note[i];
    }
}

/**
 * tumen_event_new_known_on:
 * @whole: an event
 * @library: its library
 * @day: days since 1970-01-01
 *
 * The event as it was known at the end of @day (decision 20): only excerpts of sources, and pages,
 * whose latest possible day of publication in the strict reading had come, and what follows from
 * them. Its title stays; summary and notes were written with all articles at hand and stand only
 * if all count. A conflict or corroboration counts when all of its excerpts do.
 *
 * Its date is the strict one if all articles that support it count, else that of the most precise
 * claim that counts, else on or before the first publication, as tumen_known_dup_edtf() tells. It
 * is the same in both readings.
 *
 * Returns: (transfer full) (nullable): %NULL if nothing of it had been published
 */
TumenEvent *
tumen_event_new_known_on (TumenEvent   *whole,
                          TumenLibrary *library,
                          TumenDay      day)
{
  TumenEvent *self;
  g_auto (Reading) reading = { NULL };

  g_return_val_if_fail (TUMEN_IS_EVENT (whole) && TUMEN_IS_LIBRARY (library), NULL);

  read_whole (&reading, library, whole, day);
  if (!tumen_known_is_known (&reading.known))
    return NULL;
  self = g_object_new (TUMEN_TYPE_EVENT, NULL);
  self->whole = g_object_ref (whole);
  self->known_on = day;
  self->n_later_excerpts = reading.known.n_later;
  take_texts (self, &reading);
  take_date (self, &reading);
  take_clocks (self, &reading);
  take_links (self, &reading);
  tumen_event_derive_denied (self);
  return self;
}

/**
 * tumen_event_get_n_later_excerpts:
 *
 * Returns: how many excerpts had not been published when the event was known like this; 0 if it
 *   is the whole event
 */
guint
tumen_event_get_n_later_excerpts (TumenEvent *self)
{
  return self->n_later_excerpts;
}

/**
 * tumen_event_get_known_on:
 * @self: an event
 * @day: (out): days since 1970-01-01, if there is one
 *
 * Returns: whether it is an event as it was known at the end of a day, and not the whole event
 */
gboolean
tumen_event_get_known_on (TumenEvent *self,
                          TumenDay   *day)
{
  if (self->whole == NULL)
    return FALSE;
  *day = self->known_on;
  return TRUE;
}
