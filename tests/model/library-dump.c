/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-library-stories.h"

/* Every field of every entity, one a line, so that two libraries can be compared as texts. Each
 * entity begins with a form feed. */

/* A text may hold form feeds of its own. */
static void
add (GString    *dump,
     const char *name,
     const char *value)
{
  g_autofree char *valid = g_strdup (value != NULL ? value : "(none)");

  g_string_append_printf (dump, "  %s: %s\n", name, g_strdelimit (valid, "\f", ' '));
}

static void
add_list (GString           *dump,
          const char        *name,
          const char *const *values)
{
  for (gsize i = 0; values[i] != NULL; i++)
    add (dump, name, values[i]);
}

#define ADD_WORDS(type, field)                \
  for (int l = 0; l < TUMEN_N_LANGUAGES; l++) \
  add (dump, #field, tumen_##type##_get_##field (self, (TumenLanguage)l))

static void
add_date (GString              *dump,
          const TumenEventDate *date)
{
  g_string_append_printf (dump,
                          "  date %s %s once %d basis %d margin %d %.1f %.1f\n",
                          date->edtf,
                          date->date.edtf,
                          date->duration,
                          date->basis,
                          date->margin_days,
                          date->drawn_lo,
                          date->drawn_hi);
  add (dump, "reasoning", date->reasoning[0]);
  add (dump, "reasoning", date->reasoning[1]);
}

static void
add_event_parts (GString    *dump,
                 TumenEvent *self)
{
  guint n;

  for (guint i = 0; tumen_event_get_clocks (self, &n) != NULL && i < n; i++)
    {
      const TumenClock *one = &tumen_event_get_clocks (self, &n)[i];

      g_string_append_printf (dump, "  clock %d %d %d %d %d %s %s %s\n", one->minutes, one->about,
                              one->margin_minutes, one->has_offset, one->offset_minutes,
                              one->label[0], one->label[1], one->excerpt);
    }
  for (guint i = 0; tumen_event_get_actors (self, &n) != NULL && i < n; i++)
    {
      const TumenEventActor *one = &tumen_event_get_actors (self, &n)[i];

      g_string_append_printf (dump, "  actor %s %s %s\n", one->actor, one->part[0], one->part[1]);
    }
  for (guint i = 0; tumen_event_get_excerpts (self, &n) != NULL && i < n; i++)
    {
      const TumenEventExcerpt *one = &tumen_event_get_excerpts (self, &n)[i];

      g_string_append_printf (dump, "  excerpt %s %d %s\n", one->excerpt, one->stance,
                              one->speaker);
    }
  for (guint i = 0; tumen_event_get_claims (self, &n) != NULL && i < n; i++)
    {
      const TumenClaim *one = &tumen_event_get_claims (self, &n)[i];

      g_string_append_printf (dump, "  claim %s %s %s\n", one->excerpt, one->wording, one->edtf);
    }
  for (guint i = 0; tumen_event_get_relations (self, &n) != NULL && i < n; i++)
    {
      const TumenEventRelation *one = &tumen_event_get_relations (self, &n)[i];

      g_string_append_printf (dump, "  relation %d %d %d %s %s %s\n", one->relation, one->inverse,
                              one->is_own, one->event, one->wording[0], one->wording[1]);
    }
}

static void
add_event (GString *dump,
           gpointer item)
{
  TumenEvent *self = item;

  add (dump, "event", tumen_event_get_id (self));
  add (dump, "collection", tumen_event_get_collection (self));
  add (dump, "kind", tumen_event_get_fine_kind (self));
  add (dump, "expected kind", tumen_event_get_expected_kind (self));
  add (dump, "sort key", tumen_event_get_sort_key (self));
  g_string_append_printf (dump, "  %d %d %d %d\n", tumen_event_get_kind (self),
                          tumen_event_get_status (self), tumen_event_get_importance (self),
                          tumen_event_is_denied (self));
  ADD_WORDS (event, title);
  ADD_WORDS (event, short_title);
  ADD_WORDS (event, summary);
  ADD_WORDS (event, note);
  ADD_WORDS (event, status_note);
  add_date (dump, tumen_event_get_date (self, TUMEN_READING_EDITORS));
  add_date (dump, tumen_event_get_date (self, TUMEN_READING_STRICT));
  add_event_parts (dump, self);
  add_list (dump, "place", tumen_event_get_places (self));
  add_list (dump, "conflict", tumen_event_get_conflicts (self));
  add_list (dump, "corroboration", tumen_event_get_corroborations (self));
  add_list (dump, "citation", tumen_event_get_citations (self));
}

static void
add_source (GString *dump,
            gpointer item)
{
  TumenSource *self = item;

  add (dump, "source", tumen_source_get_id (self));
  add (dump, "file", tumen_source_get_file_name (self));
  add (dump, "headline", tumen_source_get_headline (self));
  add (dump, "dateline", tumen_source_get_dateline (self));
  add (dump, "language", tumen_source_get_language (self));
  add (dump, "address", tumen_source_get_address (self));
  add (dump, "lead", tumen_source_get_lead_address (self));
  add (dump, "sha256", tumen_source_get_sha256 (self));
  add (dump, "group", tumen_source_get_rendering_group (self));
  ADD_WORDS (source, name);
  ADD_WORDS (source, outlet);
  ADD_WORDS (source, outlet_reasoning);
  ADD_WORDS (source, agency);
  ADD_WORDS (source, lead_publisher);
  ADD_WORDS (source, licence_note);
  ADD_WORDS (source, rendering_note);
  for (int i = 0; i < TUMEN_N_READINGS; i++)
    {
      const TumenPublication *one = tumen_source_get_publication (self, (TumenReading)i);

      g_string_append_printf (dump, "  published %s %d %d %s %s\n", one->edtf, one->basis,
                              one->margin_days, one->reasoning[0], one->reasoning[1]);
    }
}

static void
add_excerpt (GString *dump,
             gpointer item)
{
  TumenExcerpt    *self = item;
  g_autofree char *quotation = tumen_excerpt_dup_quotation (self);

  add (dump, "excerpt", tumen_excerpt_get_id (self));
  add (dump, "source", tumen_excerpt_get_source (self));
  add (dump, "exact", tumen_excerpt_get_exact (self));
  add (dump, "prefix", tumen_excerpt_get_prefix (self));
  add (dump, "suffix", tumen_excerpt_get_suffix (self));
  g_string_append_printf (dump, "  %d %d\n", (int)tumen_excerpt_get_start (self),
                          (int)tumen_excerpt_get_end (self));
  add (dump, "speaker", tumen_excerpt_get_speaker (self));
  add (dump, "about", tumen_excerpt_get_about (self));
  add_list (dump, "via", tumen_excerpt_get_via (self));
  add (dump, "mode", tumen_excerpt_get_mode (self));
  ADD_WORDS (excerpt, mode_words);
  add (dump, "segment", tumen_excerpt_get_segment (self));
  add (dump, "phrase", tumen_excerpt_get_phrase (self));
  ADD_WORDS (excerpt, note);
  add (dump, "rendering of", tumen_excerpt_get_rendering_of (self));
  add (dump, "language", tumen_excerpt_get_language (self));
  ADD_WORDS (excerpt, translation);
  ADD_WORDS (excerpt, translator);
  add (dump, "quotation", quotation);
}

static void
add_actor (GString *dump,
           gpointer item)
{
  TumenActor *self = item;
  guint       n;

  add (dump, "actor", tumen_actor_get_id (self));
  g_string_append_printf (dump, "  person %d\n", tumen_actor_is_person (self));
  add (dump, "country", tumen_actor_get_country (self));
  ADD_WORDS (actor, name);
  ADD_WORDS (actor, identity);
  add_list (dump, "alias", tumen_actor_get_aliases (self));
  for (guint i = 0; tumen_actor_get_roles (self, &n) != NULL && i < n; i++)
    {
      const TumenRole *role = &tumen_actor_get_roles (self, &n)[i];

      g_string_append_printf (dump, "  role %s %s %s %s %d %s %d %s\n", role->name[0],
                              role->name[1], role->note[0], role->organisation, role->has_since,
                              role->since.edtf, role->has_until, role->until.edtf);
    }
}

static void
add_place (GString *dump,
           gpointer item)
{
  TumenPlace *self = item;

  add (dump, "place", tumen_place_get_id (self));
  add (dump, "country", tumen_place_get_country (self));
  add (dump, "within", tumen_place_get_within (self));
  ADD_WORDS (place, name);
  ADD_WORDS (place, note);
  add_list (dump, "alias", tumen_place_get_aliases (self));
}

static void
add_corroboration (GString *dump,
                   gpointer item)
{
  TumenCorroboration *self = item;

  add (dump, "corroboration", tumen_corroboration_get_id (self));
  ADD_WORDS (corroboration, note);
  add_list (dump, "event", tumen_corroboration_get_events (self));
  add_list (dump, "excerpt", tumen_corroboration_get_excerpts (self));
}

static void
add_conflict (GString *dump,
              gpointer item)
{
  TumenConflict *self = item;

  add (dump, "conflict", tumen_conflict_get_id (self));
  add (dump, "about", tumen_conflict_get_about (self));
  g_string_append_printf (dump, "  %d %d\n", tumen_conflict_get_severity (self),
                          tumen_conflict_has_badge (self));
  ADD_WORDS (conflict, note);
  ADD_WORDS (conflict, resolution);
  add_list (dump, "event", tumen_conflict_get_events (self));
  add_list (dump, "excerpt", tumen_conflict_get_excerpts (self));
}

static void
add_citation (GString *dump,
              gpointer item)
{
  TumenCitation *self = item;
  guint          n;

  add (dump, "citation", tumen_citation_get_id (self));
  add (dump, "edtf", tumen_citation_get_edtf (self));
  ADD_WORDS (citation, statement);
  ADD_WORDS (citation, note);
  for (guint i = 0; tumen_citation_get_pages (self, &n) != NULL && i < n; i++)
    {
      const TumenCitationPage *page = &tumen_citation_get_pages (self, &n)[i];

      g_string_append_printf (dump, "  page %s %s %s\n", page->address, page->publisher,
                              page->published);
    }
}

static void
add_all (GString    *dump,
         GListModel *list,
         void (*add_item) (GString *, gpointer))
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_string_append_c (dump, '\f');
      add_item (dump, item);
    }
}

static void
add_stories (GString      *dump,
             TumenLibrary *library)
{
  g_autoptr (GPtrArray) stories = tumen_library_dup_stories (library, NULL);

  for (guint i = 0; i < stories->len; i++)
    {
      TumenStory      *story = stories->pdata[i];
      g_autofree char *text = tumen_story_to_text (story);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_string_append_c (dump, '\f');
      add (dump, "story", story->id);
      add_list (dump, "content", (const char *const *)lines);
    }
}

char *
library_dump (TumenLibrary *library)
{
  GString         *dump = g_string_new (NULL);
  g_autofree char *narrator =
    tumen_library_dup_speaker_name (library, TUMEN_NARRATOR, TUMEN_LANGUAGE_ES);

  add (dump, "document", tumen_library_get_document_id (library));
  add (dump, "title", tumen_library_get_title (library, TUMEN_LANGUAGE_EN));
  add (dump, "title", tumen_library_get_title (library, TUMEN_LANGUAGE_ES));
  add (dump, "narrator", narrator);
  add_all (dump, tumen_library_get_events (library), add_event);
  add_all (dump, tumen_library_get_sources (library), add_source);
  add_all (dump, tumen_library_get_excerpts (library), add_excerpt);
  add_all (dump, tumen_library_get_actors (library), add_actor);
  add_all (dump, tumen_library_get_places (library), add_place);
  add_all (dump, tumen_library_get_corroborations (library), add_corroboration);
  add_all (dump, tumen_library_get_conflicts (library), add_conflict);
  add_all (dump, tumen_library_get_citations (library), add_citation);
  add_stories (dump, library);
  return g_string_free (dump, FALSE);
}
