/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

#include "tumen-lesson-words.h"
#include "tumen-story-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of an event, of which a screen has room for the names. */
#define MOST_PLACES 2

/* A stop while it is made. */
typedef struct
{
  const TumenLessonMaker *maker;
  const TumenStop        *stop;
  TumenLessonStop        *made;
  TumenEvent             *event; /* (nullable) */
  const char             *label;
} Draft;

static const char *
keep (const Draft *self,
      const char  *words)
{
  return g_string_chunk_insert (self->maker->strings, words);
}

/* Nullable, as one's own words are. */
static const char *
keep_text (const Draft   *self,
           TumenStopField field)
{
  const char *words = tumen_story_text_get (tumen_stop_get_text (self->stop, field),
                                            self->maker->language);

  return words != NULL ? keep (self, words) : NULL;
}

static const TumenRow *
get_row (const Draft *self)
{
  const TumenRow *row;

  if (self->made->words.row == G_MAXUINT)
    return NULL;
  row = &tumen_table_get_rows (self->maker->table)[self->made->words.row];
  return row->form == TUMEN_FORM_NONE ? NULL : row;
}

static void
set_titles (const Draft *self,
            guint        place)
{
  TumenLanguage    language = self->maker->language;
  TumenStopWords  *words = &self->made->words;
  g_autofree char *step = tumen_lesson_words_dup_step (place, language);
  const char      *long_title = self->event != NULL ? tumen_event_get_title (self->event, language)
                                                    : step;
  const char      *short_title = self->event != NULL
                                   ? tumen_event_get_short_title (self->event, language)
                                   : NULL;

  words->title = keep_text (self, TUMEN_STOP_TITLE);
  words->name = keep_text (self, TUMEN_STOP_NAME);
  if (words->name == NULL)
    words->name = short_title != NULL ? keep (self, short_title) : words->title;
  if (words->title == NULL)
    words->title = keep (self, long_title);
  if (words->name == NULL)
    words->name = words->title;
}

/* As known on a day, the table knows the date better than the event does. */
static void
set_date (const Draft *self)
{
  TumenTable           *table = self->maker->table;
  guint                 row = self->made->words.row;
  const TumenEventDate *date;
  g_autofree char      *words = NULL;
  TumenDay              known_on;

  if (get_row (self) == NULL)
    return;
  if (tumen_table_get_known_on (table, &known_on))
    words = g_strdup (tumen_table_get_date_words (table, row, self->maker->language));
  else
    {
      date = tumen_event_get_date (self->event, tumen_table_get_reading (table));
      words = tumen_date_to_words (&date->date, TUMEN_DATE_STYLE_STAGE, self->maker->language);
    }
  self->made->words.date = keep (self, words);
}

static void
set_place (const Draft *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char *const *ids = tumen_event_get_places (self->event);

  for (guint i = 0; ids[i] != NULL && i < MOST_PLACES; i++)
    {
      g_autoptr (TumenPlace) place = tumen_library_dup_place (self->maker->library, ids[i]);

      if (place == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, tumen_place_get_name (place, self->maker->language));
    }
  if (names->len > 0)
    self->made->words.place = keep (self, names->str);
}

static const TumenRole *
find_role (const Draft *self,
           TumenActor  *actor)
{
  guint            n_roles;
  const TumenRole *roles = tumen_actor_get_roles (actor, &n_roles);
  const TumenRow  *row = get_row (self);
  const char      *name;

  if (row == NULL)
    return n_roles > 0 ? &roles[n_roles - 1] : NULL;
  name = tumen_actor_get_role_at (actor, (TumenDay)floor (row->lo), self->maker->language);
  for (guint i = 0; i < n_roles; i++)
    {
      if (roles[i].name[self->maker->language] == name)
        return &roles[i];
    }
  return NULL;
}

/* For whom a person speaks; else what that person is. */
static char *
dup_office (const Draft *self,
            const char  *speaker)
{
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (self->maker->library, speaker);
  g_autoptr (TumenActor) organisation = NULL;
  const TumenRole *role;

  if (actor == NULL || !tumen_actor_is_person (actor))
    return NULL;
  role = find_role (self, actor);
  if (role == NULL)
    return NULL;
  if (role->organisation != NULL)
    organisation = tumen_library_dup_actor (self->maker->library, role->organisation);
  return g_strdup (organisation != NULL
                     ? tumen_actor_get_name (organisation, self->maker->language)
                     : role->name[self->maker->language]);
}

/* Whether the remark names whoever speaks, so that it need not be said twice. */
static gboolean
is_in_remark (const Draft *self,
              const char  *speaker)
{
  const char *remark = self->made->words.remark;
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (self->maker->library, speaker);
  const char *const *aliases;

  if (remark == NULL || actor == NULL)
    return FALSE;
  if (strstr (remark, tumen_actor_get_name (actor, self->maker->language)) != NULL)
    return TRUE;
  aliases = tumen_actor_get_aliases (actor);
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      if (strstr (remark, aliases[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* An article's own voice is told only where the class is asked for it. */
static const char *
keep_speaker (const Draft  *self,
              TumenExcerpt *excerpt)
{
  TumenLibrary    *library = self->maker->library;
  TumenLanguage    language = self->maker->language;
  const char      *speaker = tumen_excerpt_get_speaker (excerpt);
  g_autofree char *name = NULL, *office = NULL, *about = NULL, *words = NULL;

  if ((self->made->hidden_at_first & TUMEN_HIDE_SPEAKER) == 0 &&
      (strcmp (speaker, TUMEN_NARRATOR) == 0 || is_in_remark (self, speaker)))
    return NULL;
  name = tumen_library_dup_speaker_name (library, speaker, language);
  office = dup_office (self, speaker);
  if (tumen_excerpt_get_about (excerpt) != NULL)
    about = tumen_library_dup_speaker_name (library, tumen_excerpt_get_about (excerpt), language);
  words = tumen_lesson_words_dup_speaker (name, office, about, language);
  return keep (self, words);
}

static const char *
keep_source (const Draft  *self,
             TumenExcerpt *excerpt)
{
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *words = NULL;

  source = tumen_library_dup_source (self->maker->library, tumen_excerpt_get_source (excerpt));
  if (source == NULL)
    return NULL;
  words = tumen_lesson_words_dup_source (source, self->maker->language);
  return keep (self, words);
}

/* Nobody may take a translation for what an article prints. */
static const char *
keep_translated (const Draft *self,
                 const char  *article)
{
  g_autofree char *words = NULL;

  if (article == NULL)
    return NULL;
  words = g_strdup_printf ("%s, %s", article,
                           tumen_lesson_word (TUMEN_LESSON_WORD_TRANSLATED,
                                              self->maker->language));
  return keep (self, words);
}

/* (nullable): what the excerpt says in a language. */
static const char *
get_text_in (TumenExcerpt *excerpt,
             TumenLanguage language,
             gboolean     *translated)
{
  *translated = strcmp (tumen_language_get_code (language),
                        tumen_excerpt_get_language (excerpt)) != 0;
  return *translated ? tumen_excerpt_get_translation (excerpt, language)
                     : tumen_excerpt_get_exact (excerpt);
}

/* Of the words chosen, those in the language of the lesson, else in the other one; only what the
 * excerpt says. */
static const char *
find_words (const TumenStoryQuotation *quotation,
            TumenExcerpt              *excerpt,
            TumenLanguage              language,
            gboolean                  *translated)
{
  gboolean has_words = FALSE;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage in = (TumenLanguage)((language + i) % TUMEN_N_LANGUAGES);
      const char   *words = quotation->words.in[in];
      const char   *text = get_text_in (excerpt, in, translated);

      if (words != NULL && text != NULL && tumen_story_quotes (words, text))
        return words;
      has_words |= words != NULL;
    }
  if (has_words)
    return NULL;
  if (get_text_in (excerpt, language, translated) != NULL)
    return get_text_in (excerpt, language, translated);
  *translated = FALSE;
  return tumen_excerpt_get_exact (excerpt);
}

static void
add_quotation (const Draft               *self,
               const TumenStoryQuotation *quotation)
{
  TumenStopWords      *made = &self->made->words;
  TumenQuotationWords *words = &made->quotations[made->n_quotations];
  g_autoptr (TumenExcerpt) excerpt = NULL;
  g_autofree char *quoted = NULL;
  const char      *chosen;

  excerpt = tumen_library_dup_excerpt (self->maker->library, quotation->excerpt);
  if (excerpt == NULL)
    return;
  chosen = find_words (quotation, excerpt, self->maker->language, &words->translated);
  if (chosen == NULL)
    return;
  quoted = tumen_lesson_words_dup_quoted (chosen, self->maker->language);
  words->words = keep (self, quoted);
  words->speaker = keep_speaker (self, excerpt);
  words->article = keep_source (self, excerpt);
  words->source = words->translated ? keep_translated (self, words->article) : words->article;
  made->n_quotations++;
}

/* A card that cannot be put into an order is left out. */
static void
add_card (const Draft *self,
          const char  *id)
{
  const TumenRow *rows = tumen_table_get_rows (self->maker->table);
  guint           row;

  if (self->made->n_cards == TUMEN_STORY_MOST_CARDS ||
      !tumen_table_find (self->maker->table, id, &row) ||
      rows[row].form == TUMEN_FORM_NONE)
    return;
  for (guint i = 0; i < self->made->n_cards; i++)
    {
      if (self->made->first_cards[i] == row)
        return;
    }
  self->made->first_cards[self->made->n_cards++] = row;
}

static gboolean
make_order (const Draft *self)
{
  char **cards = self->stop->cards;
  guint  n_told = cards != NULL ? g_strv_length (cards) : 0;

  for (guint i = 0; i < n_told; i++)
    add_card (self, cards[i]);
  if (self->made->n_cards < TUMEN_STORY_LEAST_CARDS)
    {
      if (n_told >= TUMEN_STORY_LEAST_CARDS)
        tumen_story_tell (self->maker->faults,
                          _ ("%s asks for an order, but has fewer than %d cards with a date; it "
                             "does not ask."),
                          self->label,
                          TUMEN_STORY_LEAST_CARDS);
      return FALSE;
    }
  if (tumen_lesson_cards_can_be_wrong (self->maker->table, self->made->first_cards,
                                       self->made->n_cards))
    return TRUE;
  tumen_story_tell (self->maker->faults,
                    _ ("%s asks for the order of events of which none is certainly before another; "
                       "it does not ask."),
                    self->label);
  return FALSE;
}

static gboolean
can_predict (const Draft *self)
{
  if (get_row (self) != NULL)
    return TRUE;
  if (self->event != NULL)
    tumen_story_tell (self->maker->faults,
                      _ ("%s asks when it was, but its event has no date; it does not ask."),
                      self->label);
  return FALSE;
}

/* What the task needs; the words of quotations come after, for what is asked is told. */
static void
set_task (const Draft *self)
{
  TumenStoryTask task = self->stop->task;
  guint          hidden = self->stop->hides & (TUMEN_HIDE_DATE | TUMEN_HIDE_TITLE |
                                      TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE);

  if ((task == TUMEN_TASK_PREDICT && !can_predict (self)) ||
      (task == TUMEN_TASK_ORDER && !make_order (self)))
    task = TUMEN_TASK_NONE;
  if (task == TUMEN_TASK_NONE)
    self->made->n_cards = 0;
  if (task == TUMEN_TASK_PREDICT)
    hidden |= TUMEN_HIDE_DATE;
  if (task == TUMEN_TASK_ORDER)
    hidden |= TUMEN_HIDE_ORDER;
  if (task == TUMEN_TASK_WHO && (hidden & (TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE)) == 0)
    hidden |= TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE;
  self->made->words.task = task;
  self->made->hidden_at_first = hidden;
}

/* Nothing is hidden that is not there. */
static void
drop_what_is_not_there (const Draft *self)
{
  TumenStopWords *words = &self->made->words;
  guint           there = TUMEN_HIDE_TITLE | TUMEN_HIDE_ORDER;

  if (words->date != NULL)
    there |= TUMEN_HIDE_DATE;
  for (guint i = 0; i < words->n_quotations; i++)
    {
      if (words->quotations[i].speaker != NULL)
        there |= TUMEN_HIDE_SPEAKER;
      if (words->quotations[i].source != NULL)
        there |= TUMEN_HIDE_SOURCE;
    }
  self->made->hidden_at_first &= there;
  if (words->answer != NULL)
    self->made->hidden_at_first |= TUMEN_HIDE_ANSWER;
  if (words->task == TUMEN_TASK_WHO && words->n_quotations < TUMEN_STORY_MOST_QUOTATIONS)
    words->task = TUMEN_TASK_NONE;
}

static void
set_words (const Draft *self,
           guint        place)
{
  TumenStopWords *words = &self->made->words;

  set_titles (self, place);
  words->remark = keep_text (self, TUMEN_STOP_REMARK);
  words->question = keep_text (self, TUMEN_STOP_QUESTION);
  words->answer = keep_text (self, TUMEN_STOP_ANSWER);
  words->notes = keep_text (self, TUMEN_STOP_NOTES);
  for (guint i = 0; i < self->stop->n_quotations; i++)
    add_quotation (self, &self->stop->quotations[i]);
  if (self->event == NULL)
    return;
  set_date (self);
  set_place (self);
}

static gboolean
has_something_to_show (const Draft *self)
{
  const TumenStopWords *words = &self->made->words;
  const TumenStoryText *title = tumen_stop_get_text (self->stop, TUMEN_STOP_TITLE);

  return self->event != NULL || words->n_quotations > 0 || words->question != NULL ||
         words->task == TUMEN_TASK_ORDER ||
         tumen_story_text_get (title, self->maker->language) != NULL;
}

/**
 * tumen_lesson_stop_make:
 * @self: (out caller-allocates): the stop as it plays, but for its span and the order of its cards
 * @maker: from what, and where strings and faults go
 * @story: a story
 * @index: of one of its stops
 * @place: its place among those that play, from 0
 *
 * Returns: whether there is anything to show; why not, a fault tells
 */
gboolean
tumen_lesson_stop_make (TumenLessonStop        *self,
                        const TumenLessonMaker *maker,
                        const TumenStory       *story,
                        guint                   index,
                        guint                   place)
{
  const TumenStop *stop = tumen_story_get_stop (story, index);
  g_autofree char *label = tumen_stop_dup_label (stop, index);
  g_autoptr (TumenEvent) event = NULL;
  Draft draft = { .maker = maker, .stop = stop, .made = self, .label = label };

  memset (self, 0, sizeof *self);
  self->words.stop = stop;
  self->words.row = G_MAXUINT;
  if (stop->event != NULL)
    event = tumen_library_dup_event (maker->library, stop->event);
  draft.event = event;
  if (event != NULL && !tumen_table_find (maker->table, stop->event, &self->words.row))
    self->words.row = G_MAXUINT;
  set_task (&draft);
  set_words (&draft, place);
  drop_what_is_not_there (&draft);
  if (has_something_to_show (&draft))
    return TRUE;
  tumen_story_tell (maker->faults, _ ("%s has nothing to show and is left out."), label);
  return FALSE;
}
