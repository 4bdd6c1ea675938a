/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-voices.h"

#include <string.h>

/** Voice: who speaks of an event, and in which articles. */
typedef struct
{
  const char *speaker;  /* id; NULL: the articles themselves */
  GPtrArray  *articles; /* of borrowed TumenBackArticle, each once */
} Voice;

static void
free_voice (gpointer data)
{
  Voice *voice = data;

  g_ptr_array_unref (voice->articles);
  g_free (voice);
}

static Voice *
get_voice (GHashTable *keys,
           GPtrArray  *voices,
           char       *key,
           const char *speaker)
{
  Voice *voice = g_hash_table_lookup (keys, key);

  if (voice != NULL)
    {
      g_free (key);
      return voice;
    }
  voice = g_new0 (Voice, 1);
  voice->speaker = g_str_equal (speaker, TUMEN_NARRATOR) ? NULL : speaker;
  voice->articles = g_ptr_array_new ();
  g_ptr_array_add (voices, voice);
  g_hash_table_insert (keys, key, voice);
  return voice;
}

/* In the order in which they speak; mere context is no voice. */
static GPtrArray *
list_voices (TumenBackMatter *self,
             TumenEvent      *event,
             gboolean         with_context)
{
  GPtrArray               *voices = g_ptr_array_new_with_free_func (free_voice);
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < n_parts; i++)
    {
      TumenBackExcerpt *excerpt = tumen_back_get_excerpt (self, parts[i].excerpt);
      TumenBackArticle *article;
      Voice            *voice;

      if (excerpt == NULL || (parts[i].stance == TUMEN_STANCE_CONTEXT && !with_context))
        continue;
      article = tumen_back_get_article (self, tumen_excerpt_get_source (excerpt->excerpt));
      voice = get_voice (keys, voices,
                         tumen_voices_dup_key (self->figure->library, excerpt->excerpt,
                                               parts[i].speaker, statements),
                         parts[i].speaker);
      if (article != NULL && !g_ptr_array_find (voice->articles, article, NULL))
        g_ptr_array_add (voice->articles, article);
    }
  return voices;
}

/* “KCNA” of “Korean Central News Agency (KCNA)”: an abbreviation is enough for a list. */
static char *
dup_short_name (TumenBackMatter *self,
                const char      *speaker)
{
  const char *name = tumen_back_get_name (self, speaker);
  const char *begin = strrchr (name, '(');
  gsize       length;

  if (begin == NULL || !g_str_has_suffix (name, ")"))
    return g_strdup (name);
  length = strcspn (++begin, ",;)");
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isupper (begin[i]))
        return g_strdup (name);
    }
  return length > 1 ? g_strndup (begin, length) : g_strdup (name);
}

static void
add_voice (TumenBackMatter *self,
           TumenParagraph  *paragraph,
           const Voice     *voice,
           gboolean         is_first)
{
  if (voice->speaker != NULL)
    {
      g_autofree char *name = dup_short_name (self, voice->speaker);
      g_autofree char *shown = is_first ? tumen_back_dup_capitalised (name) : g_strdup (name);

      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, shown, NULL);
    }
  for (guint i = 0; i < voice->articles->len; i++)
    {
      if (i > 0 || voice->speaker != NULL)
        tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ", ", NULL);
      tumen_back_add_article (paragraph, TUMEN_RUN_DIM, voice->articles->pdata[i]);
    }
}

/* “KCNA, A1, A2; South Korean authorities, A5”, and articles alone “A4, A3”. */
static void
add_voices (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            GPtrArray       *voices)
{
  const Voice *last = NULL;

  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = voices->pdata[i];

      if (last != NULL)
        tumen_paragraph_add (paragraph, TUMEN_RUN_DIM,
                             last->speaker == NULL && voice->speaker == NULL ? ", " : "; ", NULL);
      add_voice (self, paragraph, voice, last == NULL);
      last = voice;
    }
}

static void
add_word (TumenBackMatter *self,
          TumenParagraph  *paragraph,
          TumenListWord    word,
          const char      *after)
{
  g_autofree char *text = g_strconcat (tumen_list_word (word, self->language), after, NULL);

  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, text, NULL);
}

static void
add_publishers (TumenBackMatter         *self,
                TumenParagraph          *paragraph,
                const TumenBackCitation *citation)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation->citation, &n_pages);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_pages; i++)
    {
      const char      *publisher = pages[i].publishers[self->language];
      g_autofree char *text = NULL;

      if (publisher == NULL || !tumen_back_has_page (self, &pages[i]) ||
          !g_hash_table_add (seen, (gpointer)publisher))
        continue;
      text = g_strconcat (publisher, ", ", NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, text, NULL);
    }
  tumen_back_add_citation (paragraph, TUMEN_RUN_DIM, citation);
}

/* Who says it, and where; else the pages that are cited, else that there is nothing. */
static void
add_sources (TumenBackMatter      *self,
             TumenParagraph       *paragraph,
             const TumenBackEvent *event,
             GPtrArray            *citations)
{
  g_autoptr (GPtrArray) voices = list_voices (self, event->event, FALSE);
  gboolean is_context = voices->len == 0;

  if (is_context)
    {
      g_ptr_array_unref (voices);
      voices = list_voices (self, event->event, TRUE);
    }
  if (is_context && voices->len > 0)
    add_word (self, paragraph, TUMEN_LIST_WORD_CONTEXT_ONLY, ": ");
  else if (is_context && citations->len > 0)
    add_word (self, paragraph, TUMEN_LIST_WORD_NOT_QUOTED, ": ");
  else if (is_context)
    add_word (self, paragraph, TUMEN_LIST_WORD_NO_SOURCE, "");
  add_voices (self, paragraph, voices);
  for (guint i = 0; is_context && i < citations->len; i++)
    {
      if (i > 0 || voices->len > 0)
        tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, "; ", NULL);
      add_publishers (self, paragraph, citations->pdata[i]);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ".", NULL);
}

static void
add_name (GPtrArray *names,
          char      *name)
{
  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (names, name);
}

static void
add_speakers (TumenBackMatter *self,
              TumenEvent      *event,
              TumenStance      stance,
              GPtrArray       *names)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i].stance == stance && !g_str_equal (parts[i].speaker, TUMEN_NARRATOR))
        add_name (names, dup_short_name (self, parts[i].speaker));
    }
}

/* Those whose own excerpts deny it, and those of whom another event tells that they do. */
static GPtrArray *
list_deniers (TumenBackMatter *self,
              TumenEvent      *event)
{
  GPtrArray                *names = g_ptr_array_new_with_free_func (g_free);
  guint                     n_relations;
  const TumenEventRelation *relations = tumen_event_get_relations (event, &n_relations);

  add_speakers (self, event, TUMEN_STANCE_DENIES, names);
  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (TumenEvent) other = NULL;

      if (relations[i].relation != TUMEN_RELATION_DENIES || !relations[i].inverse)
        continue;
      other = tumen_back_dup_event (self, relations[i].event);
      if (other != NULL)
        add_speakers (self, other, TUMEN_STANCE_SUPPORTS, names);
    }
  return names;
}

static char *
dup_denied (TumenBackMatter *self,
            TumenEvent      *event)
{
  g_autoptr (GPtrArray) names = list_deniers (self, event);
  g_autoptr (GString) text = g_string_new (NULL);

  if (names->len == 0)
    return NULL;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *both = NULL;

      if (i > 0 && i + 1 < names->len)
        g_string_append (text, ", ");
      if (i == 0 || i + 1 < names->len)
        {
          g_string_append (text, names->pdata[i]);
          continue;
        }
      both = tumen_list_phrase (TUMEN_LIST_PHRASE_AND, text->str, names->pdata[i], self->language);
      g_string_assign (text, both);
    }
  return tumen_list_phrase (TUMEN_LIST_PHRASE_DENIED_BY, text->str, NULL, self->language);
}

static void
begin_part (TumenParagraph *paragraph,
            gboolean       *has_part)
{
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, *has_part ? ", " : " (", NULL);
  *has_part = TRUE;
}

/* In round brackets: how closely the date is known, and who denies it. */
static void
add_basis (TumenBackMatter      *self,
           TumenParagraph       *paragraph,
           const TumenBackEvent *event,
           GPtrArray            *citations)
{
  const TumenRow       *row = &tumen_table_get_rows (self->figure->table)[event->row];
  const TumenEventDate *date = NULL;
  g_autofree char      *basis = NULL;
  g_autofree char      *denied = NULL;
  gboolean              has_part = FALSE;

  if (event->event != NULL)
    {
      date = tumen_event_get_date (event->event, self->reading);
      denied = dup_denied (self, event->event);
    }
  basis = tumen_list_dup_basis (row, date, self->language);
  if (*basis != '\0')
    {
      begin_part (paragraph, &has_part);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, basis, NULL);
    }
  for (guint i = 0; has_part && row->basis == TUMEN_BASIS_EDITORIAL && i < citations->len; i++)
    {
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, i > 0 ? ", " : " ", NULL);
      tumen_back_add_citation (paragraph, TUMEN_RUN_NORMAL, citations->pdata[i]);
    }
  if (row->flags & TUMEN_ROW_DATES_DISAGREE)
    {
      begin_part (paragraph, &has_part);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL,
                           tumen_list_word (TUMEN_LIST_WORD_SOURCES_DIFFER, self->language), NULL);
    }
  if (denied != NULL)
    {
      begin_part (paragraph, &has_part);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, denied, NULL);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, has_part ? "). " : ". ", NULL);
}

/* The pages that are cited for an event get their numbers here. */
static GPtrArray *
list_citations (TumenBackMatter      *self,
                const TumenBackEvent *event)
{
  GPtrArray         *citations = g_ptr_array_new ();
  const char *const *ids = NULL;

  if (event->event != NULL)
    ids = tumen_event_get_citations (event->event);
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TumenBackCitation *citation = tumen_back_get_citation (self, ids[i]);

      if (citation == NULL)
        continue;
      g_ptr_array_add (citations, citation);
      if (event->number > 0)
        g_array_append_val (citation->events, event->number);
    }
  return citations;
}

static void
note_conflicts (TumenBackMatter *self,
                TumenEvent      *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TumenConflict *conflict;

      if (g_hash_table_contains (self->conflict_ids, ids[i]))
        continue;
      conflict = tumen_library_dup_conflict (self->figure->library, ids[i]);
      if (conflict == NULL)
        continue;
      g_ptr_array_add (self->conflicts, conflict);
      g_hash_table_add (self->conflict_ids, (gpointer)tumen_conflict_get_id (conflict));
    }
}

/* They belong to excerpts, and are told of where those are. */
static void
note_corroborations (TumenBackMatter *self,
                     TumenEvent      *event)
{
  const char *const *ids = tumen_event_get_corroborations (event);

  for (gsize i = 0; ids != NULL && ids[i] != NULL && !self->is_brief; i++)
    {
      TumenCorroboration *corroboration;

      if (g_hash_table_contains (self->corroboration_ids, ids[i]))
        continue;
      corroboration = tumen_library_dup_corroboration (self->figure->library, ids[i]);
      if (corroboration == NULL)
        continue;
      g_ptr_array_add (self->corroborations, corroboration);
      g_hash_table_add (self->corroboration_ids,
                        (gpointer)tumen_corroboration_get_id (corroboration));
    }
}

static TumenParagraph *
new_entry (TumenBackMatter      *self,
           const TumenBackEvent *event)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  g_autoptr (GPtrArray) citations = list_citations (self, event);
  g_autofree char *title = tumen_back_dup_title (self, event);
  g_autofree char *link = NULL;

  paragraph->event = event->row;
  if (event->number > 0)
    {
      paragraph->number = g_strdup_printf ("%u", event->number);
      paragraph->number_link = g_strdup_printf ("#m%u", event->number);
      paragraph->place = g_strdup_printf ("n%u", event->number);
    }
  if (event->number > 0 && tumen_back_has_evidence (self, event))
    link = g_strdup_printf ("#e%u", event->number);
  if (event->number > 0)
    {
      tumen_back_add_date (self, paragraph, event);
      add_basis (self, paragraph, event, citations);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, title, link);
  if (event->event == NULL)
    return paragraph;
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, " ", NULL);
  add_sources (self, paragraph, event, citations);
  note_conflicts (self, event->event);
  note_corroborations (self, event->event);
  return paragraph;
}

/* Without excerpts, those of an event are done with, but for what a conflict may tell of. */
static void
forget_excerpts (TumenBackMatter *self,
                 TumenEvent      *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  const char *const       *conflicts = tumen_event_get_conflicts (event);
  gboolean                 is_kept = conflicts != NULL && conflicts[0] != NULL;

  for (guint i = 0; i < n_parts; i++)
    {
      TumenBackExcerpt *excerpt = g_hash_table_lookup (self->excerpts, parts[i].excerpt);

      if (excerpt == NULL)
        continue;
      excerpt->is_kept = excerpt->is_kept || is_kept;
      if (!excerpt->is_kept)
        g_hash_table_remove (self->excerpts, parts[i].excerpt);
    }
}

/* There may be very many events: only what is told of later is kept. */
static void
forget_event (TumenBackMatter *self,
              TumenBackEvent  *event)
{
  if (event->event == NULL || tumen_back_has_evidence (self, event))
    return;
  if (!(self->figure->spec.parts & TUMEN_FIGURE_EXCERPTS))
    forget_excerpts (self, event->event);
  if (!tumen_back_has_note (self, event))
    g_clear_object (&event->event);
}

/**
 * tumen_compose_list:
 * @self: back matter with its events
 *
 * Adds the numbered list: date, basis, title, voices and articles; then the events that have no
 * date. Finds the articles, pages and conflicts that the next parts tell of.
 */
void
tumen_compose_list (TumenBackMatter *self)
{
  TumenTable *table = self->figure->table;
  gboolean    is_undated = FALSE;

  for (guint i = 0; i < self->events->len && !tumen_back_is_stopped (self, i); i++)
    {
      TumenBackEvent *event = &g_array_index (self->events, TumenBackEvent, i);

      event->event = tumen_back_dup_event (self, tumen_table_get_id (table, event->row));
      if (event->number == 0 && !is_undated)
        tumen_back_add_heading (self, TUMEN_LIST_WORD_UNDATED, "undated");
      is_undated = event->number == 0;
      tumen_compose_outline (self, event);
      tumen_flow_add (self->flow, new_entry (self, event));
      forget_event (self, event);
    }
}
