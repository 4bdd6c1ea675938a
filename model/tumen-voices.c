/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-voices.h"

typedef struct
{
  TumenLibrary *library;
  GHashTable   *voices;     /* voice to nothing: those counted so far */
  GHashTable   *statements; /* rendering-of to the voice of its first excerpt */
} Count;

/* An article's own words are one voice; articles that print the same text share it. */
static char *
dup_narrator (TumenLibrary *library,
              TumenExcerpt *excerpt)
{
  g_autoptr (TumenSource) source = NULL;
  const char *group = NULL;

  source = tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  if (source != NULL)
    group = tumen_source_get_rendering_group (source);
  if (group != NULL)
    return g_strconcat (TUMEN_NARRATOR " of group ", group, NULL);
  return g_strconcat (TUMEN_NARRATOR " of ", tumen_excerpt_get_source (excerpt), NULL);
}

/**
 * tumen_voices_dup_key:
 * @library: the library of the excerpt
 * @excerpt: an excerpt
 * @speaker: who says it of an event
 * @statements: ids of statements to the keys of those who made them, both owned; it grows
 *
 * Returns: (transfer full): what is equal for one and the same voice: a speaker, an article or a
 *   group of articles that print the same text, or those who made a statement of several versions
 */
char *
tumen_voices_dup_key (TumenLibrary *library,
                      TumenExcerpt *excerpt,
                      const char   *speaker,
                      GHashTable   *statements)
{
  const char      *statement = tumen_excerpt_get_rendering_of (excerpt);
  const char      *known = NULL;
  g_autofree char *voice = NULL;

  if (statement != NULL)
    known = g_hash_table_lookup (statements, statement);
  if (known != NULL)
    return g_strdup (known);
  if (g_str_equal (speaker, TUMEN_NARRATOR))
    voice = dup_narrator (library, excerpt);
  else
    voice = g_strdup (speaker);
  if (statement != NULL)
    g_hash_table_insert (statements, g_strdup (statement), g_strdup (voice));
  return g_steal_pointer (&voice);
}

static char *
dup_voice (Count                   *self,
           const TumenEventExcerpt *link)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (self->library, link->excerpt);

  return tumen_voices_dup_key (self->library, excerpt, link->speaker, self->statements);
}

static void
add_speaker (TumenVoices *self,
             const char  *speaker)
{
  if (!g_ptr_array_find_with_equal_func (self->speakers, speaker, g_str_equal, NULL))
    g_ptr_array_add (self->speakers, g_strdup (speaker));
}

static void
add_excerpt (TumenVoices             *self,
             Count                   *count,
             const TumenEventExcerpt *link)
{
  TumenVoiceMark   mark = TUMEN_VOICE_DENIAL;
  g_autofree char *voice = NULL;

  if (link->stance == TUMEN_STANCE_CONTEXT)
    return;
  voice = dup_voice (count, link);
  if (link->stance != TUMEN_STANCE_DENIES)
    mark = g_hash_table_add (count->voices, g_steal_pointer (&voice)) ? TUMEN_VOICE_NEW
                                                                      : TUMEN_VOICE_REPEATED;
  g_array_append_val (self->marks, mark);
  add_speaker (self, link->speaker);
}

static gboolean
has_conflict_with_badge (TumenLibrary *library,
                         TumenEvent   *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (library, ids[i]);

      if (conflict != NULL && tumen_conflict_has_badge (conflict))
        return TRUE;
    }
  return FALSE;
}

static TumenAgreement
get_agreement (const TumenVoices *self)
{
  guint n_speaking = 0;

  for (guint i = 0; i < self->marks->len; i++)
    n_speaking += g_array_index (self->marks, TumenVoiceMark, i) != TUMEN_VOICE_DENIAL;
  if (self->n_voices > 1)
    return TUMEN_AGREEMENT_SEVERAL;
  if (self->n_voices == 0)
    return TUMEN_AGREEMENT_NONE;
  return n_speaking > 1 ? TUMEN_AGREEMENT_REPEATED : TUMEN_AGREEMENT_SINGLE;
}

/**
 * tumen_voices_init:
 * @self: (out caller-allocates): free with tumen_voices_clear()
 * @library: the library of the event
 * @event: an event
 *
 * Counts who speaks of the event. A voice is a speaker; the narrator stands for the article, or
 * for all articles of one rendering group; several versions of one statement are one voice.
 */
void
tumen_voices_init (TumenVoices  *self,
                   TumenLibrary *library,
                   TumenEvent   *event)
{
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  g_autoptr (GHashTable) voices = NULL;
  g_autoptr (GHashTable) statements = NULL;
  Count count = { library, NULL, NULL };

  count.voices = voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count.statements = statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (TumenVoiceMark));
  self->speakers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_excerpts; i++)
    add_excerpt (self, &count, &excerpts[i]);
  self->n_voices = g_hash_table_size (voices);
  self->agreement = get_agreement (self);
  self->is_denied = tumen_event_is_denied (event);
  self->has_badge = self->is_denied || has_conflict_with_badge (library, event);
}

/**
 * tumen_voices_count_in_excerpts:
 * @library: the library of the excerpts
 * @excerpts: ids, %NULL-terminated; those that @library does not have are left out
 *
 * Returns: how many distinct voices speak in them, whatever they say
 */
guint
tumen_voices_count_in_excerpts (TumenLibrary      *library,
                                const char *const *excerpts)
{
  g_autoptr (GHashTable) voices = NULL;
  g_autoptr (GHashTable) statements = NULL;
  Count count = { library, NULL, NULL };

  count.voices = voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count.statements = statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; excerpts[i] != NULL; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, excerpts[i]);
      TumenEventExcerpt link = { .excerpt = excerpts[i] };

      if (excerpt == NULL)
        continue;
      link.speaker = tumen_excerpt_get_speaker (excerpt);
      g_hash_table_add (voices, dup_voice (&count, &link));
    }
  return g_hash_table_size (voices);
}

/**
 * tumen_voices_clear:
 *
 * Frees what the struct holds.
 */
void
tumen_voices_clear (TumenVoices *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->speakers, g_ptr_array_unref);
}
