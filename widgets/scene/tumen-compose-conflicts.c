/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-note-words.h"

#define MOST_LETTERS 160 /* of a quotation that stands nowhere else */

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

/* Numbers of those events of @ids that are in the figure, in order. */
static GArray *
list_numbers (TumenBackMatter   *self,
              const char *const *ids)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   row;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      if (tumen_table_find (self->figure->table, ids[i], &row) && self->figure->numbers[row] > 0)
        g_array_append_val (numbers, self->figure->numbers[row]);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

static void
add_words (TumenBackMatter *self,
           TumenParagraph  *paragraph,
           const char      *note,
           gboolean         is_settlement)
{
  gboolean         is_first = paragraph->text->len == 0;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  if (note == NULL || *note == '\0')
    return;
  words = tumen_note_to_words (self->figure->library, note, self->language);
  text = is_settlement
           ? tumen_list_phrase (TUMEN_LIST_PHRASE_SETTLED, words, NULL, self->language)
           : tumen_back_dup_capitalised (words);
  sentence = g_strconcat (is_first ? "" : " ", text, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, sentence, NULL);
  if (!g_str_has_suffix (text, "."))
    tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ".", NULL);
}

static char *
dup_cut_quotation (TumenExcerpt *excerpt)
{
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (quotation, -1) <= MOST_LETTERS)
    return g_steal_pointer (&quotation);
  start = g_utf8_substring (quotation, 0, MOST_LETTERS);
  return g_strconcat (start, "…»", NULL);
}

/* “KCNA, A4”, and what it says there, or where that stands. */
static void
add_side (TumenBackMatter        *self,
          TumenParagraph         *paragraph,
          const TumenBackExcerpt *excerpt)
{
  const char       *speaker = tumen_excerpt_get_speaker (excerpt->excerpt);
  TumenBackArticle *article =
    tumen_back_get_article (self, tumen_excerpt_get_source (excerpt->excerpt));
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;

  if (!g_str_equal (speaker, TUMEN_NARRATOR))
    {
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, tumen_back_get_name (self, speaker), NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ", ", NULL);
    }
  if (article != NULL)
    tumen_back_add_article (paragraph, TUMEN_RUN_DIM, article);
  if (excerpt->place > 0)
    {
      link = g_strdup_printf ("#q%u", excerpt->place);
      text = g_strdup_printf (" [%s]", tumen_excerpt_get_id (excerpt->excerpt));
    }
  else
    {
      g_autofree char *quotation = dup_cut_quotation (excerpt->excerpt);

      text = g_strdup_printf (": %s", quotation);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, text, link);
}

/* Only what speaks of an event of the figure: the rest may not have been known yet. */
static void
add_sides (TumenBackMatter   *self,
           TumenParagraph    *paragraph,
           const char *const *ids)
{
  gboolean has_side = FALSE;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const TumenBackExcerpt *excerpt = g_hash_table_lookup (self->excerpts, ids[i]);

      if (excerpt == NULL)
        continue;
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, has_side ? "; " : " ", NULL);
      add_side (self, paragraph, excerpt);
      has_side = TRUE;
    }
  if (has_side)
    tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ".", NULL);
}

static TumenParagraph *
new_conflict (TumenBackMatter *self,
              TumenConflict   *conflict)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  g_autoptr (GArray) numbers = list_numbers (self, tumen_conflict_get_events (conflict));
  const char *heading = tumen_list_get_conflict_heading (tumen_conflict_get_about (conflict),
                                                         tumen_conflict_has_badge (conflict),
                                                         self->language);
  const char *severity =
    tumen_severity_get_name (tumen_conflict_get_severity (conflict), self->language);

  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, heading, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, numbers->len > 0 ? ": " : "", NULL);
  tumen_back_add_numbers (paragraph, numbers);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ". ", NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, severity, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ".", NULL);
  add_words (self, paragraph, tumen_conflict_get_note (conflict, self->language), FALSE);
  add_words (self, paragraph, tumen_conflict_get_resolution (conflict, self->language), TRUE);
  add_sides (self, paragraph, tumen_conflict_get_excerpts (conflict));
  return paragraph;
}

/**
 * tumen_compose_conflicts:
 * @self: back matter after its list
 *
 * Adds where the sources of the events disagree, how much, and what each of them says.
 */
void
tumen_compose_conflicts (TumenBackMatter *self)
{
  if (self->conflicts->len > 0)
    tumen_back_add_heading (self, TUMEN_LIST_WORD_CONFLICTS, "conflicts");
  for (guint i = 0; i < self->conflicts->len && !tumen_back_is_stopped (self, i); i++)
    tumen_flow_add (self->flow, new_conflict (self, self->conflicts->pdata[i]));
}

static TumenParagraph *
new_corroboration (TumenBackMatter    *self,
                   TumenCorroboration *corroboration)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  g_autoptr (GArray) numbers = list_numbers (self, tumen_corroboration_get_events (corroboration));

  tumen_back_add_numbers (paragraph, numbers);
  if (numbers->len > 0)
    tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ".", NULL);
  add_words (self, paragraph, tumen_corroboration_get_note (corroboration, self->language), FALSE);
  add_sides (self, paragraph, tumen_corroboration_get_excerpts (corroboration));
  return paragraph;
}

/**
 * tumen_compose_corroborations:
 * @self: back matter after its list
 *
 * Adds where sources of the events say the same, and how far they are independent.
 */
void
tumen_compose_corroborations (TumenBackMatter *self)
{
  if (self->corroborations->len > 0)
    tumen_back_add_heading (self, TUMEN_LIST_WORD_CORROBORATIONS, "corroborations");
  for (guint i = 0; i < self->corroborations->len && !tumen_back_is_stopped (self, i); i++)
    tumen_flow_add (self->flow, new_corroboration (self, self->corroborations->pdata[i]));
}

/* What the reading that is shown means. */
static char *
dup_reading_note (TumenBackMatter *self)
{
  const TumenViewState *view = &self->figure->view;
  g_autofree char      *day = NULL;

  if (view->has_known_on)
    {
      day = tumen_day_range_to_words (view->known_on, view->known_on, self->language);
      return tumen_list_phrase (TUMEN_LIST_PHRASE_KNOWN_ON, day, NULL, self->language);
    }
  if (self->reading == TUMEN_READING_STRICT)
    return g_strdup (tumen_list_get_reading_note (self->language));
  return NULL;
}

static void
begin_notes (TumenBackMatter *self,
             gboolean        *has_heading)
{
  if (!*has_heading)
    tumen_back_add_heading (self, TUMEN_LIST_WORD_NOTES, "notes");
  *has_heading = TRUE;
}

static TumenParagraph *
new_note (TumenBackMatter      *self,
          const TumenBackEvent *event)
{
  TumenParagraph  *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);
  g_autofree char *title = NULL;

  paragraph->event = event->row;
  if (event->number > 0)
    {
      paragraph->number = g_strdup_printf ("%u", event->number);
      paragraph->number_link = g_strdup_printf ("#n%u", event->number);
      return paragraph;
    }
  title = tumen_back_dup_title (self, event);
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, title, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, " ", NULL);
  return paragraph;
}

/* “Alleged: by the United States.” */
static void
add_status (TumenBackMatter *self,
            TumenParagraph  *paragraph,
            TumenEvent      *event)
{
  TumenStatus      status = tumen_event_get_status (event);
  const char      *note = tumen_event_get_status_note (event, self->language);
  const char      *name = tumen_status_get_name (status, self->language);
  g_autofree char *words = NULL;

  if (status == TUMEN_STATUS_REPORTED && note == NULL)
    return;
  tumen_paragraph_add (paragraph, paragraph->text->len == 0 ? TUMEN_RUN_BOLD : TUMEN_RUN_NORMAL,
                       name, NULL);
  if (note != NULL && *note != '\0')
    {
      words = tumen_note_to_words (self->figure->library, note, self->language);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ": ", NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, words, NULL);
    }
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, ".", NULL);
}

/* How a date was worked out is told beside excerpts; where there are none, here. */
static const char *
get_reasoning (TumenBackMatter      *self,
               const TumenBackEvent *event)
{
  const TumenRow *row = &tumen_table_get_rows (self->figure->table)[event->row];
  guint           n_parts;

  tumen_event_get_excerpts (event->event, &n_parts);
  if (self->is_brief || n_parts > 0 || row->basis != TUMEN_BASIS_INFERRED)
    return NULL;
  return tumen_back_get_reasoning (self, event->event);
}

/**
 * tumen_back_has_note:
 * @self: back matter
 * @event: one that is listed
 *
 * Returns: whether its editors say more of it, and it is wanted
 */
gboolean
tumen_back_has_note (TumenBackMatter      *self,
                     const TumenBackEvent *event)
{
  if (event->event == NULL || !self->has_notes)
    return FALSE;
  return tumen_event_get_status (event->event) != TUMEN_STATUS_REPORTED ||
         tumen_event_get_note (event->event, self->language) != NULL ||
         get_reasoning (self, event) != NULL;
}

/**
 * tumen_compose_notes:
 * @self: back matter after its list
 *
 * Adds what the editors say of events, and what the reading means that is shown.
 */
void
tumen_compose_notes (TumenBackMatter *self)
{
  g_autofree char *reading = dup_reading_note (self);
  gboolean         has_heading = FALSE;

  if (reading != NULL)
    {
      TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_ENTRY);

      begin_notes (self, &has_heading);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, reading, NULL);
      tumen_flow_add (self->flow, paragraph);
    }
  for (guint i = 0; i < self->events->len && !tumen_back_is_stopped (self, i); i++)
    {
      const TumenBackEvent *event = &g_array_index (self->events, TumenBackEvent, i);
      TumenParagraph       *paragraph;

      if (!tumen_back_has_note (self, event))
        continue;
      begin_notes (self, &has_heading);
      paragraph = new_note (self, event);
      add_status (self, paragraph, event->event);
      add_words (self, paragraph, tumen_event_get_note (event->event, self->language), FALSE);
      add_words (self, paragraph, get_reasoning (self, event), FALSE);
      tumen_flow_add (self->flow, paragraph);
    }
}
