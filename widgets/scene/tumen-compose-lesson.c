/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-lesson-words.h"
#include "tumen-strong.h"

#include <string.h>

#define SCREEN_WIDTH  1920.0 /* px, of a picture before it is scaled */
#define SCREEN_HEIGHT 1080.0

/** Look: of a part of a hand-out; lengths in px with type of the usual size. */
typedef struct
{
  TumenPageRole role;
  TumenRunStyle style;
  double        space;
  double        indent;
  gboolean      keep;
} Look;

static const Look looks[TUMEN_N_LESSON_PARTS] = {
  [TUMEN_LESSON_PART_TITLE] = { TUMEN_ROLE_TITLE, TUMEN_RUN_NORMAL, 0.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_VERSION] = { TUMEN_ROLE_SUBTITLE, TUMEN_RUN_NORMAL, 0.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_ABOUT] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 6.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_FIELD] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 8.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_HEADING] = { TUMEN_ROLE_STEP, TUMEN_RUN_NORMAL, 22.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_WHEN] = { TUMEN_ROLE_SUBTITLE, TUMEN_RUN_NORMAL, 2.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_PICTURE] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 6.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_QUOTATION] = { TUMEN_ROLE_QUOTATION, TUMEN_RUN_NORMAL, 8.0, 14.0, TRUE },
  [TUMEN_LESSON_PART_CREDIT] = { TUMEN_ROLE_CITATION, TUMEN_RUN_NORMAL, 1.0, 14.0, FALSE },
  [TUMEN_LESSON_PART_REMARK] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 8.0, 0.0, FALSE },
  [TUMEN_LESSON_PART_QUESTION] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_BOLD, 10.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_TASK] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 2.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_CARD] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 5.0, 26.0, FALSE },
  [TUMEN_LESSON_PART_LINES] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 0.0, 0.0, FALSE },
  [TUMEN_LESSON_PART_HIDDEN] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_DIM, 4.0, 0.0, FALSE },
  [TUMEN_LESSON_PART_ANSWER] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 4.0, 0.0, FALSE },
  [TUMEN_LESSON_PART_NOTE] = { TUMEN_ROLE_ENTRY, TUMEN_RUN_NORMAL, 4.0, 0.0, FALSE },
  [TUMEN_LESSON_PART_SOURCES] = { TUMEN_ROLE_STEP, TUMEN_RUN_NORMAL, 22.0, 0.0, TRUE },
  [TUMEN_LESSON_PART_SOURCE] = { TUMEN_ROLE_CITATION, TUMEN_RUN_NORMAL, 4.0, 0.0, FALSE },
};

/** HandOut: while it is composed. */
typedef struct
{
  TumenFigure           *figure;
  TumenLesson           *lesson;
  TumenLessonReader      reader;
  const TumenFigureSpec *spec;
  TumenFlow              flow;
} HandOut;

/* @text: with **strong** words */
static void
add_words (TumenParagraph *paragraph,
           TumenRunStyle   style,
           const char     *text)
{
  PangoAttrList     *strong = pango_attr_list_new ();
  g_autofree char   *plain = tumen_strong_parse (text, strong);
  PangoAttrIterator *parts = pango_attr_list_get_iterator (strong);
  int                length = (int)strlen (plain);

  do
    {
      g_autofree char *part = NULL;
      gboolean         is_strong = pango_attr_iterator_get (parts, PANGO_ATTR_WEIGHT) != NULL;
      int              begin, end;

      pango_attr_iterator_range (parts, &begin, &end);
      if (begin >= length)
        break;
      part = g_strndup (plain + begin, (gsize)(MIN (end, length) - begin));
      tumen_paragraph_add (paragraph, is_strong ? TUMEN_RUN_BOLD : style, part, NULL);
    }
  while (pango_attr_iterator_next (parts));
  pango_attr_iterator_destroy (parts);
  pango_attr_list_unref (strong);
}

static void
add_label (TumenParagraph *paragraph,
           TumenLessonWord word,
           TumenLanguage   language)
{
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, tumen_lesson_word (word, language), NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, " ", NULL);
}

static TumenStage *
new_picture (HandOut                    *self,
             const TumenLessonParagraph *part)
{
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, SCREEN_WIDTH, SCREEN_HEIGHT);
  spec.theme = self->spec->theme;
  spec.grey = self->spec->grey;
  spec.hidden = part->hidden;
  spec.paper = self->reader == TUMEN_LESSON_READER_TEACHER ? TUMEN_STAGE_ANSWERED
                                                           : TUMEN_STAGE_ASKED;
  return tumen_stage_new (self->figure->text, self->lesson, part->stop, &spec);
}

static void
add_heading (HandOut                    *self,
             TumenParagraph             *paragraph,
             const TumenLessonParagraph *part)
{
  paragraph->place = part->stop == G_MAXUINT ? g_strdup ("sources")
                                             : g_strdup_printf ("stop-%u", part->stop + 1);
  tumen_figure_add_outline (self->figure, part->text, paragraph->place, 0);
}

/* What comes after a stop needs not stand on its page. */
static gboolean
is_last (const TumenLessonParagraph *next)
{
  return next == NULL || next->part == TUMEN_LESSON_PART_HEADING ||
         next->part == TUMEN_LESSON_PART_SOURCES;
}

/* @next: (nullable) */
static void
add_part (HandOut                    *self,
          const TumenLessonParagraph *part,
          const TumenLessonParagraph *next,
          gboolean                    is_first_note)
{
  const Look     *look = &looks[part->part];
  TumenParagraph *paragraph = tumen_paragraph_new (look->role);
  TumenLanguage   language = tumen_lesson_get_language (self->lesson);
  double          scale = self->figure->type_scale;

  paragraph->space = look->space * scale;
  paragraph->indent = look->indent * scale;
  paragraph->keep = look->keep && !is_last (next);
  paragraph->n_blank = part->n_lines;
  paragraph->fills = part->part == TUMEN_LESSON_PART_FIELD;
  if (part->part == TUMEN_LESSON_PART_PICTURE)
    paragraph->stage = new_picture (self, part);
  if (part->part == TUMEN_LESSON_PART_HEADING || part->part == TUMEN_LESSON_PART_SOURCES)
    add_heading (self, paragraph, part);
  if (part->part == TUMEN_LESSON_PART_CARD && part->number > 0)
    paragraph->number = g_strdup_printf ("%u.", part->number);
  paragraph->boxed = part->part == TUMEN_LESSON_PART_CARD && part->number == 0;
  if (part->part == TUMEN_LESSON_PART_ANSWER)
    add_label (paragraph, TUMEN_LESSON_WORD_ANSWER, language);
  if (is_first_note)
    add_label (paragraph, TUMEN_LESSON_WORD_NOTES, language);
  if (part->text != NULL)
    add_words (paragraph, look->style, part->text);
  tumen_flow_add (&self->flow, paragraph);
}

static gboolean
compose (HandOut      *self,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (GPtrArray) parts = tumen_lesson_dup_hand_out (self->lesson, self->reader);
  TumenLessonPart before = TUMEN_LESSON_PART_TITLE;

  for (guint i = 0; i < parts->len; i++)
    {
      const TumenLessonParagraph *part = parts->pdata[i];
      const TumenLessonParagraph *next = i + 1 < parts->len ? parts->pdata[i + 1] : NULL;

      add_part (self, part, next, part->part == TUMEN_LESSON_PART_NOTE && part->part != before);
      before = part->part;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_figure_new_for_lesson:
 * @spec: how it is to be; of a %TUMEN_FIGURE_HAND_OUT paragraphs are kept as they are, to be broken
 *   into lines by whoever shows them; of anything else there are pages of one column
 * @lesson: what is handed out: all of it, wherever it is and whatever is revealed
 * @reader: for whom; what a stop asks is told to a student nowhere
 * @cancellable: (nullable): to stop from another thread
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Composes what is handed out of a lesson. Cards lie as its seed has it.
 *
 * Returns: (transfer full) (nullable): the figure; %NULL if it was stopped
 */
TumenFigure *
tumen_figure_new_for_lesson (const TumenFigureSpec *spec,
                             TumenLesson           *lesson,
                             TumenLessonReader      reader,
                             GCancellable          *cancellable,
                             GError               **error)
{
  g_autoptr (TumenFigure) self = g_object_new (TUMEN_TYPE_FIGURE, NULL);
  HandOut  hand_out = { .figure = self, .lesson = lesson, .reader = reader, .spec = spec };
  gboolean composed;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_LESSON (lesson), NULL);
  g_return_val_if_fail (spec->text_scale > 0.0 && spec->width > 2.0 * spec->margin, NULL);

  g_set_object (&self->table, tumen_lesson_get_table (lesson));
  self->view.language = tumen_lesson_get_language (lesson);
  tumen_figure_take_spec (self, spec);
  if (spec->title == NULL)
    self->spec.title = tumen_figure_keep_text (self, tumen_lesson_get_title (lesson));
  tumen_figure_take_text (self, NULL);
  self->sentence = g_strdup ("");
  tumen_flow_init (&hand_out.flow, self, tumen_figure_add_page (self), spec->margin);
  hand_out.flow.n_columns = 1;
  composed = compose (&hand_out, cancellable, error);
  tumen_flow_finish (&hand_out.flow);
  tumen_compose_footers (self);
  return composed ? g_steal_pointer (&self) : NULL;
}
