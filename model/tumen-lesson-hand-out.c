/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-hand-out.h"

#include "tumen-citation-text.h"
#include "tumen-lesson-private.h"
#include "tumen-lesson-words.h"

#include <string.h>

/* To write an answer on. */
#define ANSWER_LINES 3

/* A hand-out while it is made. */
typedef struct
{
  TumenLesson      *lesson;
  TumenLessonReader reader;
  guint             stop;
  guint             hidden; /* what stays open at the stop */
  GPtrArray        *paragraphs;
  GPtrArray        *sources; /* ids, each once */
} Draft;

static void
free_paragraph (gpointer data)
{
  TumenLessonParagraph *paragraph = data;

  g_free (paragraph->text);
  g_free (paragraph);
}

/* @text: (transfer full) (nullable) */
static TumenLessonParagraph *
add_text (const Draft    *self,
          TumenLessonPart part,
          char           *text)
{
  TumenLessonParagraph *paragraph = g_new0 (TumenLessonParagraph, 1);

  paragraph->part = part;
  paragraph->stop = self->stop;
  paragraph->text = text;
  g_ptr_array_add (self->paragraphs, paragraph);
  return paragraph;
}

/* Nothing, if there are no words. */
static void
add_words (const Draft    *self,
           TumenLessonPart part,
           const char     *words)
{
  if (words != NULL)
    add_text (self, part, g_strdup (words));
}

static void
add_label (const Draft    *self,
           TumenLessonPart part,
           TumenLessonWord word)
{
  add_words (self, part, tumen_lesson_word (word, self->lesson->language));
}

static gboolean
is_open (const Draft *self,
         guint        what)
{
  return (self->hidden & what) != 0;
}

static void
add_front (const Draft *self)
{
  const TumenStory *story = self->lesson->story;
  TumenLanguage     language = self->lesson->language;
  gboolean          is_teacher = self->reader == TUMEN_LESSON_READER_TEACHER;
  const char       *version = tumen_lesson_word (is_teacher ? TUMEN_LESSON_WORD_TEACHER
                                                            : TUMEN_LESSON_WORD_STUDENT,
                                           language);
  g_autofree char *minutes = NULL;

  add_words (self, TUMEN_LESSON_PART_TITLE, tumen_lesson_get_title (self->lesson));
  if (is_teacher && story->minutes > 0)
    {
      minutes = tumen_lesson_words_dup_minutes (story->minutes, language);
      add_text (self, TUMEN_LESSON_PART_VERSION, g_strdup_printf ("%s · %s", version, minutes));
    }
  else
    add_words (self, TUMEN_LESSON_PART_VERSION, version);
  add_words (self, TUMEN_LESSON_PART_ABOUT, tumen_story_text_get (&story->about, language));
  if (is_teacher)
    return;
  add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_NAME);
  add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_TODAY);
}

static void
add_heading (const Draft          *self,
             const TumenStopWords *words)
{
  g_autofree char *step = tumen_lesson_words_dup_step (self->stop, self->lesson->language);

  if (is_open (self, TUMEN_HIDE_TITLE))
    {
      add_text (self, TUMEN_LESSON_PART_HEADING, g_steal_pointer (&step));
      add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_ASK_TITLE);
    }
  else
    add_text (self, TUMEN_LESSON_PART_HEADING,
              g_strdup_printf ("%u. %s", self->stop + 1, words->title));
  if (is_open (self, TUMEN_HIDE_DATE))
    add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_ASK_DATE);
  if (is_open (self, TUMEN_HIDE_DATE) || words->date == NULL)
    add_words (self, TUMEN_LESSON_PART_WHEN, words->place);
  else if (words->place == NULL)
    add_words (self, TUMEN_LESSON_PART_WHEN, words->date);
  else
    add_text (self, TUMEN_LESSON_PART_WHEN,
              g_strdup_printf ("**%s** · %s", words->date, words->place));
}

static char *
dup_capital (const char *words)
{
  g_autofree char *first = g_utf8_strup (words, g_utf8_next_char (words) - words);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

/* What is known on one line; what is asked for on its own. */
static void
add_credit (const Draft               *self,
            const TumenQuotationWords *words)
{
  gboolean    asks_speaker = words->speaker != NULL && is_open (self, TUMEN_HIDE_SPEAKER);
  gboolean    asks_source = words->source != NULL && is_open (self, TUMEN_HIDE_SOURCE);
  const char *speaker = asks_speaker ? NULL : words->speaker;
  const char *source = asks_source ? NULL : words->source;

  if (asks_speaker)
    add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_ASK_SPEAKER);
  if (asks_source)
    add_label (self, TUMEN_LESSON_PART_FIELD, TUMEN_LESSON_WORD_ASK_SOURCE);
  if (speaker != NULL && source != NULL)
    add_text (self, TUMEN_LESSON_PART_CREDIT, g_strdup_printf ("%s · %s", speaker, source));
  else if (speaker != NULL || source != NULL)
    add_text (self, TUMEN_LESSON_PART_CREDIT, dup_capital (speaker != NULL ? speaker : source));
}

static void
add_quotations (const Draft          *self,
                const TumenStopWords *words)
{
  for (guint i = 0; i < words->n_quotations; i++)
    {
      add_words (self, TUMEN_LESSON_PART_QUOTATION, words->quotations[i].words);
      add_credit (self, &words->quotations[i]);
    }
}

static void
add_cards (const Draft *self)
{
  guint cards[TUMEN_STORY_MOST_CARDS];
  guint n_cards = tumen_lesson_list_cards (self->lesson, self->stop,
                                           !is_open (self, TUMEN_HIDE_ORDER), cards);

  for (guint i = 0; i < n_cards; i++)
    {
      const char           *title = tumen_table_get_short_title (self->lesson->table, cards[i],
                                                                 self->lesson->language);
      TumenLessonParagraph *card = add_text (self, TUMEN_LESSON_PART_CARD, g_strdup (title));

      card->number = is_open (self, TUMEN_HIDE_ORDER) ? 0 : i + 1;
    }
}

static void
add_task (const Draft           *self,
          const TumenLessonStop *stop)
{
  add_words (self, TUMEN_LESSON_PART_QUESTION, stop->words.question);
  if (stop->words.task == TUMEN_TASK_PREDICT && is_open (self, TUMEN_HIDE_DATE))
    add_label (self, TUMEN_LESSON_PART_TASK, TUMEN_LESSON_WORD_DO_PREDICT);
  if (stop->words.task == TUMEN_TASK_ORDER && is_open (self, TUMEN_HIDE_ORDER))
    add_label (self, TUMEN_LESSON_PART_TASK, TUMEN_LESSON_WORD_DO_ORDER);
  add_cards (self);
  if (self->reader == TUMEN_LESSON_READER_STUDENT && stop->words.question != NULL)
    add_text (self, TUMEN_LESSON_PART_LINES, NULL)->n_lines = ANSWER_LINES;
}

/* "At first the class does not see: the date, who says it" */
static void
add_hidden (const Draft           *self,
            const TumenLessonStop *stop)
{
  static const struct
  {
    guint           what;
    TumenLessonWord word;
  } parts[] = { { TUMEN_HIDE_DATE, TUMEN_LESSON_WORD_THE_DATE },
                { TUMEN_HIDE_TITLE, TUMEN_LESSON_WORD_THE_TITLE },
                { TUMEN_HIDE_SPEAKER, TUMEN_LESSON_WORD_THE_SPEAKER },
                { TUMEN_HIDE_SOURCE, TUMEN_LESSON_WORD_THE_SOURCE },
                { TUMEN_HIDE_ORDER, TUMEN_LESSON_WORD_THE_ORDER } };
  g_autoptr (GString) names = g_string_new (NULL);
  TumenLanguage language = self->lesson->language;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if ((stop->hidden_at_first & parts[i].what) == 0)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              tumen_lesson_word (parts[i].word, language));
    }
  if (names->len > 0)
    add_text (self, TUMEN_LESSON_PART_HIDDEN,
              g_strdup_printf ("%s %s", tumen_lesson_word (TUMEN_LESSON_WORD_NOT_SEEN, language),
                               names->str));
}

/* Each line of the notes is a paragraph; between them there may be empty ones. */
static void
add_notes (const Draft *self,
           const char  *notes)
{
  g_auto (GStrv) lines = g_strsplit (notes != NULL ? notes : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        add_words (self, TUMEN_LESSON_PART_NOTE, lines[i]);
    }
}

/* An article that is asked for is told only if another stop tells it. */
static void
note_sources (const Draft          *self,
              const TumenStopWords *words)
{
  if (is_open (self, TUMEN_HIDE_SOURCE))
    return;
  for (guint i = 0; i < words->stop->n_quotations; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (self->lesson->library, words->stop->quotations[i].excerpt);
      const char *id = excerpt != NULL ? tumen_excerpt_get_source (excerpt) : NULL;

      if (id != NULL &&
          !g_ptr_array_find_with_equal_func (self->sources, id, g_str_equal, NULL))
        g_ptr_array_add (self->sources, g_strdup (id));
    }
}

static void
add_stop (const Draft *self)
{
  const TumenLessonStop *stop = tumen_lesson_get_playing (self->lesson, self->stop);
  const TumenStopWords  *words = &stop->words;

  add_heading (self, words);
  add_text (self, TUMEN_LESSON_PART_PICTURE, NULL)->hidden = self->hidden;
  add_quotations (self, words);
  add_words (self, TUMEN_LESSON_PART_REMARK, words->remark);
  add_task (self, stop);
  note_sources (self, words);
  if (self->reader == TUMEN_LESSON_READER_STUDENT)
    return;
  add_words (self, TUMEN_LESSON_PART_ANSWER, words->answer);
  add_hidden (self, stop);
  add_notes (self, words->notes);
}

static int
compare_ids_cb (gconstpointer a,
                gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
add_sources (const Draft *self)
{
  TumenReading  reading = tumen_table_get_reading (self->lesson->table);
  TumenLanguage language = self->lesson->language;

  if (self->sources->len == 0)
    return;
  g_ptr_array_sort (self->sources, compare_ids_cb);
  add_label (self, TUMEN_LESSON_PART_SOURCES, TUMEN_LESSON_WORD_SOURCES);
  for (guint i = 0; i < self->sources->len; i++)
    {
      g_autoptr (TumenSource) source =
        tumen_library_dup_source (self->lesson->library, self->sources->pdata[i]);

      if (source != NULL)
        add_text (self, TUMEN_LESSON_PART_SOURCE,
                  tumen_source_dup_description (source, reading, language));
    }
}

/* All stops are on one paper: a date that one of them asks for is told at no other one. */
static guint
find_hidden (TumenLesson *lesson,
             guint        stop)
{
  guint       hidden = tumen_lesson_get_hidden_at_first (lesson, stop);
  const char *date = tumen_lesson_get_stop (lesson, stop)->date;

  for (guint i = 0; i < lesson->stops->len && date != NULL; i++)
    {
      if (g_strcmp0 (tumen_lesson_get_stop (lesson, i)->date, date) == 0)
        hidden |= tumen_lesson_get_hidden_at_first (lesson, i) & TUMEN_HIDE_DATE;
    }
  return hidden;
}

/**
 * tumen_lesson_dup_hand_out:
 * @reader: for whom
 *
 * What is printed of the whole lesson, wherever it is and whatever is revealed. To a student
 * nothing is told that the class does not see at first: it is left open, to be written in. Cards
 * lie as they lie on the screen at first.
 *
 * Returns: (transfer full) (element-type TumenLessonParagraph): in order; texts in the language of
 *   the lesson
 */
GPtrArray *
tumen_lesson_dup_hand_out (TumenLesson      *self,
                           TumenLessonReader reader)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  Draft draft = { .lesson = self, .reader = reader, .stop = G_MAXUINT, .sources = sources };

  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  draft.paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  add_front (&draft);
  for (draft.stop = 0; draft.stop < self->stops->len; draft.stop++)
    {
      if (reader == TUMEN_LESSON_READER_STUDENT)
        draft.hidden = find_hidden (self, draft.stop);
      add_stop (&draft);
    }
  draft.stop = G_MAXUINT;
  add_sources (&draft);
  return draft.paragraphs;
}
