/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-date.h"

/** Collected: what a content borrows while a stage is made of it. */
typedef struct
{
  TumenStageEvent *events;
  TumenStageEvent *cards;
  GPtrArray       *articles; /* of utf8, %NULL-terminated */
  char            *guess_date;
  char            *distance;
} Collected;

static void
collected_clear (Collected *self)
{
  g_free (self->events);
  g_free (self->cards);
  g_free (self->guess_date);
  g_free (self->distance);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
}

/* On paper it does not matter where the lesson is. */
static gboolean
is_current (TumenLesson          *lesson,
            guint                 stop,
            const TumenStageSpec *spec)
{
  return spec->paper == TUMEN_STAGE_SCREEN && stop == tumen_lesson_get_index (lesson);
}

/* Whether any stop asks for the date of another one. */
static gboolean
is_asked_for (TumenLesson *lesson,
              guint        index)
{
  const char *date = tumen_lesson_get_stop (lesson, index)->date;

  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson) && date != NULL; i++)
    {
      if (g_strcmp0 (tumen_lesson_get_stop (lesson, i)->date, date) == 0 &&
          (tumen_lesson_get_hidden_at_first (lesson, i) & TUMEN_HIDE_DATE) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Where the lesson is now, it knows; a stop that is still to come begins with its date hidden. */
static gboolean
is_hidden (TumenLesson          *lesson,
           guint                 stop,
           guint                 index,
           const TumenStageSpec *spec)
{
  if (spec->paper == TUMEN_STAGE_ASKED && index != stop && is_asked_for (lesson, index))
    return TRUE;
  if ((spec->hidden & TUMEN_HIDE_DATE) == 0)
    return FALSE;
  if (is_current (lesson, stop, spec))
    return !tumen_lesson_shows_mark (lesson, index);
  return index >= stop;
}

static void
collect_events (Collected            *self,
                TumenLesson          *lesson,
                guint                 stop,
                const TumenStageSpec *spec)
{
  guint n_stops = tumen_lesson_get_n_stops (lesson);

  self->events = g_new0 (TumenStageEvent, MAX (n_stops, 1));
  for (guint i = 0; i < n_stops; i++)
    {
      self->events[i].row = tumen_lesson_get_stop (lesson, i)->row;
      self->events[i].is_hidden = is_hidden (lesson, stop, i, spec);
    }
}

static void
collect_cards (Collected         *self,
               TumenLesson       *lesson,
               TumenStageContent *content)
{
  guint        n_cards;
  const guint *cards = tumen_lesson_get_cards (lesson, &n_cards);

  self->cards = g_new0 (TumenStageEvent, MAX (n_cards, 1));
  for (guint i = 0; i < n_cards; i++)
    self->cards[i].row = cards[i];
  content->cards = self->cards;
  content->n_cards = n_cards;
  content->is_ordered = tumen_lesson_is_ordered (lesson);
}

/* Rows stand in the order of time. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const TumenStageEvent *first = a, *second = b;

  return (first->row > second->row) - (first->row < second->row);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const TumenStageEvent   *first = a, *second = b;
  const TumenStageContent *content = data;

  return g_utf8_collate (
    tumen_table_get_short_title (content->table, first->row, content->language),
    tumen_table_get_short_title (content->table, second->row, content->language));
}

static gboolean
are_in_order (const TumenStageEvent *cards,
              guint                  n_cards)
{
  for (guint i = 1; i < n_cards; i++)
    {
      if (cards[i].row < cards[i - 1].row)
        return FALSE;
    }
  return TRUE;
}

static void
turn_round (TumenStageEvent *cards,
            guint            n_cards)
{
  for (guint i = 0; i < n_cards / 2; i++)
    {
      TumenStageEvent card = cards[i];

      cards[i] = cards[n_cards - 1 - i];
      cards[n_cards - 1 - i] = card;
    }
}

/* On paper, as the list beside the picture has them. */
static void
collect_cards_on_paper (Collected         *self,
                        TumenLesson       *lesson,
                        gboolean           is_ordered,
                        TumenStageContent *content)
{
  guint cards[TUMEN_STORY_MOST_CARDS];

  content->n_cards = tumen_lesson_list_cards (lesson, content->stop, is_ordered, cards);
  self->cards = g_new0 (TumenStageEvent, MAX (content->n_cards, 1));
  for (guint i = 0; i < content->n_cards; i++)
    self->cards[i].row = cards[i];
  content->cards = self->cards;
  content->is_ordered = is_ordered;
}

/* Of a stop where the lesson is not: while their order is hidden by their titles, which tell
 * nothing of it; backwards should that be the order of time. */
static void
collect_cards_of_stop (Collected         *self,
                       const TumenStop   *stop,
                       gboolean           is_ordered,
                       TumenStageContent *content)
{
  guint n_ids = stop->cards != NULL ? g_strv_length (stop->cards) : 0;
  guint n = 0;

  self->cards = g_new0 (TumenStageEvent, MAX (n_ids, 1));
  for (guint i = 0; i < MIN (n_ids, TUMEN_STORY_MOST_CARDS); i++)
    n += tumen_table_find (content->table, stop->cards[i], &self->cards[n].row);
  if (is_ordered)
    qsort (self->cards, n, sizeof *self->cards, compare_rows);
  else
    g_qsort_with_data (self->cards, (int)n, sizeof *self->cards, compare_titles, content);
  if (!is_ordered && are_in_order (self->cards, n))
    turn_round (self->cards, n);
  content->cards = self->cards;
  content->n_cards = n;
  content->is_ordered = is_ordered;
}

static void
collect_guess (Collected         *self,
               TumenLesson       *lesson,
               TumenStageContent *content)
{
  TumenDay day;

  content->has_guess = tumen_lesson_get_guess (lesson, &content->guess);
  if (!content->has_guess)
    return;
  day = (TumenDay)floor (content->guess);
  self->guess_date = tumen_day_range_to_words (day, day, content->language);
  self->distance = tumen_lesson_dup_distance (lesson);
  content->guess_date = self->guess_date;
  content->distance = self->distance;
}

static gboolean
is_listed (GPtrArray  *articles,
           const char *article)
{
  return g_ptr_array_find_with_equal_func (articles, article, g_str_equal, NULL);
}

/* Numbers in names count as numbers. */
static int
compare_articles (gconstpointer a,
                  gconstpointer b)
{
  g_autofree char *first = g_utf8_collate_key_for_filename (*(const char *const *)a, -1);
  g_autofree char *second = g_utf8_collate_key_for_filename (*(const char *const *)b, -1);

  return strcmp (first, second);
}

/* Each article once. */
static void
collect_articles (Collected         *self,
                  TumenLesson       *lesson,
                  TumenStageContent *content)
{
  self->articles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      const TumenStopWords *words = tumen_lesson_get_stop (lesson, i);

      for (guint j = 0; j < words->n_quotations; j++)
        {
          const char      *named = words->quotations[j].article;
          g_autofree char *article = named != NULL ? tumen_stage_dup_capital (named) : NULL;

          if (article != NULL && !is_listed (self->articles, article))
            g_ptr_array_add (self->articles, g_steal_pointer (&article));
        }
    }
  g_ptr_array_sort (self->articles, compare_articles);
  g_ptr_array_add (self->articles, NULL);
  content->articles = (const char *const *)self->articles->pdata;
}

static void
set_words (TumenStageContent    *content,
           const TumenStopWords *words)
{
  content->title = words->title;
  content->date = words->date;
  content->place = words->place;
  content->has_lost_event = words->row == G_MAXUINT && words->stop->event != NULL;
  content->remark = words->remark;
  content->question = words->question;
  content->answer = words->answer;
  content->task = words->task;
  content->n_quotations = words->n_quotations;
  for (guint i = 0; i < words->n_quotations; i++)
    {
      content->quotations[i].words = words->quotations[i].words;
      content->quotations[i].speaker = words->quotations[i].speaker;
      content->quotations[i].source = words->quotations[i].source;
    }
}

static void
set_content (TumenStageContent    *content,
             Collected            *collected,
             TumenLesson          *lesson,
             guint                 stop,
             const TumenStageSpec *spec)
{
  *content = (TumenStageContent){ .stop = stop };
  content->table = tumen_lesson_get_table (lesson);
  content->language = tumen_lesson_get_language (lesson);
  content->story = content->title = tumen_lesson_get_title (lesson);
  content->n_stops = tumen_lesson_get_n_stops (lesson);
  content->span = tumen_lesson_get_span (lesson, stop);
  collect_events (collected, lesson, stop, spec);
  content->events = collected->events;
  if (stop == content->n_stops)
    {
      collect_articles (collected, lesson, content);
      return;
    }
  set_words (content, tumen_lesson_get_stop (lesson, stop));
  content->hides = tumen_lesson_get_hidden_at_first (lesson, stop);
  if (spec->paper == TUMEN_STAGE_ASKED)
    content->hides |= spec->hidden;
  if (spec->paper != TUMEN_STAGE_SCREEN)
    {
      collect_cards_on_paper (collected, lesson, (spec->hidden & TUMEN_HIDE_ORDER) == 0, content);
      return;
    }
  if (stop != tumen_lesson_get_index (lesson))
    {
      collect_cards_of_stop (collected, tumen_lesson_get_stop (lesson, stop)->stop,
                             (spec->hidden & TUMEN_HIDE_ORDER) == 0, content);
      return;
    }
  collect_cards (collected, lesson, content);
  collect_guess (collected, lesson, content);
}

/**
 * tumen_stage_new:
 * @text: of any scale: only its font is used
 * @lesson: a lesson
 * @stop: less than the number of its stops; or equal, the page at the end
 * @spec: how; what is hidden is tumen_lesson_get_hidden() of the stop where the lesson is,
 *   tumen_lesson_get_hidden_at_first() of another one, or nothing for those who know the answers
 *
 * Lays out the screen of a stop. Guess and cards are those of the stop where the lesson is.
 *
 * Returns: (transfer full): a stage, which does not change with the lesson
 */
TumenStage *
tumen_stage_new (TumenText            *text,
                 TumenLesson          *lesson,
                 guint                 stop,
                 const TumenStageSpec *spec)
{
  TumenStageContent content;
  Collected         collected = { NULL };
  TumenStage       *stage;

  g_return_val_if_fail (TUMEN_IS_LESSON (lesson) && spec != NULL, NULL);
  g_return_val_if_fail (stop <= tumen_lesson_get_n_stops (lesson), NULL);

  set_content (&content, &collected, lesson, stop, spec);
  stage = tumen_stage_new_for_content (text, &content, spec);
  collected_clear (&collected);
  return stage;
}
