/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"

/* px of the design. */
#define PAD_X          64.0
#define RAISED         0.28 /* share of more air that goes below, as texts look low in the middle */
#define RULE_GAP       57.0 /* on each side of the rule */
#define RULE_LINE      3.0
#define RULE_IN        4.0  /* below the top of the texts, in which there is air */
#define RULE_OUT       8.0  /* below their bottom */
#define PAIR_GAP       22.0 /* between stacked quotations */
#define SOURCE_GAP     27.0
#define REMARK_GAP     36.0
#define QUESTION_GAP   22.0
#define ANSWER_GAP     12.0
#define COVER_SIZES    9.0 /* width of a cover, in sizes of the type */
#define ANSWER_SHARE   0.6
#define SHORT_LETTERS  48 /* of a short quotation */
#define LARGE_QUESTION 1.15

static void
quote_clear (TumenStageQuote *self)
{
  tumen_stage_block_clear (&self->words);
  tumen_stage_block_clear (&self->speaker);
  tumen_stage_block_clear (&self->source);
}

static void
panel_clear_quotes (TumenStagePanel *self)
{
  for (guint i = 0; i < self->n_quotes; i++)
    quote_clear (&self->quotes[i]);
}

/**
 * tumen_stage_panel_clear:
 * @self: a panel
 *
 * Frees what it holds.
 */
void
tumen_stage_panel_clear (TumenStagePanel *self)
{
  panel_clear_quotes (self);
  tumen_stage_block_clear (&self->remark);
  tumen_stage_block_clear (&self->question);
  tumen_stage_block_clear (&self->answer);
}

static void
set_voice (TumenStageBlock *block,
           TumenStage      *stage,
           const char      *text,
           guint            sign,
           double           room)
{
  g_autofree char *line = NULL;

  if (text == NULL)
    return;
  block->sign = sign;
  line = tumen_stage_dup_capital (text);
  tumen_stage_block_set_text (block, stage, line, room);
  if (stage->spec.hidden & sign)
    tumen_stage_block_cover_text (block, MIN (room, COVER_SIZES * block->size), sign);
}

/* One line where nothing was hidden; else a line each, so that nothing moves when it is told. */
static void
set_voices (TumenStageQuote           *self,
            TumenStage                *stage,
            const TumenStageContent   *content,
            const TumenStageQuotation *quotation,
            double                     room)
{
  g_autofree char *line = NULL;

  if ((content->hides & (TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE)) != 0 ||
      quotation->speaker == NULL || quotation->source == NULL)
    {
      set_voice (&self->speaker, stage, quotation->speaker, TUMEN_HIDE_SPEAKER, room);
      set_voice (&self->source, stage, quotation->source, TUMEN_HIDE_SOURCE, room);
      return;
    }
  line = g_strconcat (quotation->speaker, " · ", quotation->source, NULL);
  tumen_stage_block_set_text (&self->source, stage, line, room);
}

static gboolean
are_short (const TumenStageContent *content)
{
  if (content->n_quotations < 2)
    return FALSE;
  for (guint i = 0; i < content->n_quotations; i++)
    {
      if (g_utf8_strlen (content->quotations[i].words, -1) > SHORT_LETTERS)
        return FALSE;
    }
  return TRUE;
}

static double
quote_get_height (const TumenStageQuote *self,
                  double                 gap)
{
  double voices = self->speaker.height + self->source.height;

  return self->words.height + voices + (voices > 0.0 ? gap : 0.0);
}

static void
quote_init (TumenStageQuote         *self,
            TumenStage              *stage,
            const TumenStageContent *content,
            const TumenStageFit     *fit,
            guint                    index,
            double                   room)
{
  gboolean is_large = fit->large && are_short (content);

  tumen_stage_block_init (&self->words, stage,
                          is_large ? TUMEN_STAGE_QUOTE_LARGE : TUMEN_STAGE_QUOTE, fit->quotation);
  tumen_stage_block_init (&self->speaker, stage, TUMEN_STAGE_SOURCE, fit->other);
  tumen_stage_block_init (&self->source, stage, TUMEN_STAGE_SOURCE, fit->other);
  tumen_stage_block_set_text (&self->words, stage, content->quotations[index].words, room);
  set_voices (self, stage, content, &content->quotations[index], room);
}

static gboolean
quote_is_broken (const TumenStageQuote *self)
{
  return self->words.is_broken || self->speaker.is_broken || self->source.is_broken;
}

static double
measure_quotes (TumenStagePanel *self,
                TumenStage      *stage)
{
  double   gap = SOURCE_GAP * self->gap * stage->unit;
  double   first = 0.0, second = 0.0;
  gboolean both = self->n_quotes == 2;

  if (self->n_quotes > 0)
    first = quote_get_height (&self->quotes[0], gap);
  if (both)
    second = quote_get_height (&self->quotes[1], gap);
  if (self->is_pair)
    return MAX (first, second);
  return first + second + (both ? PAIR_GAP * self->gap * stage->unit : 0.0);
}

static void
lay_out_quotes (TumenStagePanel         *self,
                TumenStage              *stage,
                const TumenStageContent *content,
                const TumenStageFit     *fit,
                gboolean                 is_pair)
{
  panel_clear_quotes (self);
  self->is_pair = is_pair;
  self->column = is_pair ? self->room / 2.0 - RULE_GAP * stage->unit : self->room;
  for (guint i = 0; i < self->n_quotes; i++)
    quote_init (&self->quotes[i], stage, content, fit, i, self->column);
  self->quotes_height = measure_quotes (self, stage);
}

/* Two quotations stand side by side, unless that takes more room than one above the other. */
static void
set_quotes (TumenStagePanel         *self,
            TumenStage              *stage,
            const TumenStageContent *content,
            const TumenStageFit     *fit)
{
  double beside;

  self->n_quotes = stage->no_quotations
                     ? 0
                     : MIN (content->n_quotations, TUMEN_STAGE_MOST_QUOTATIONS);
  lay_out_quotes (self, stage, content, fit, self->n_quotes == 2);
  if (!self->is_pair)
    return;
  beside = self->quotes_height;
  if (!quote_is_broken (&self->quotes[0]) && !quote_is_broken (&self->quotes[1]) && fit->large)
    return;
  lay_out_quotes (self, stage, content, fit, FALSE);
  if (self->quotes_height >= beside)
    lay_out_quotes (self, stage, content, fit, TRUE);
}

static const char *
get_question (TumenStage              *stage,
              const TumenStageContent *content)
{
  if (content->question != NULL)
    return content->question;
  if (content->task == TUMEN_TASK_PREDICT)
    return tumen_stage_word (TUMEN_STAGE_WORD_PREDICT, stage->language);
  if (content->task == TUMEN_TASK_WHO)
    return tumen_stage_word (TUMEN_STAGE_WORD_WHO, stage->language);
  return NULL;
}

static void
set_answer (TumenStagePanel         *self,
            TumenStage              *stage,
            const TumenStageContent *content)
{
  self->answer.sign = TUMEN_HIDE_ANSWER;
  if (content->answer == NULL)
    return;
  tumen_stage_block_set_text (&self->answer, stage, content->answer, self->room);
  if (stage->spec.hidden & TUMEN_HIDE_ANSWER)
    tumen_stage_block_cover_text (&self->answer, ANSWER_SHARE * self->room, TUMEN_HIDE_ANSWER);
}

static double
get_gaps (const TumenStagePanel *self,
          TumenStage            *stage)
{
  double gaps = 0.0;
  double above = self->quotes_height;

  if (self->remark.height > 0.0 && above > 0.0)
    gaps += REMARK_GAP;
  above += self->remark.height;
  if (self->question.height > 0.0 && above > 0.0)
    gaps += QUESTION_GAP;
  above += self->question.height;
  if (self->answer.height > 0.0 && above > 0.0)
    gaps += ANSWER_GAP;
  return gaps * self->gap * stage->unit;
}

static void
measure_panel (TumenStagePanel *self,
               TumenStage      *stage)
{
  self->quotes_height = measure_quotes (self, stage);
  self->height = self->quotes_height + self->remark.height + self->question.height +
                 self->answer.height + get_gaps (self, stage);
}

/**
 * tumen_stage_panel_init:
 * @self: (out caller-allocates): what stands in the tint of the kind
 * @stage: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Breaks into lines: quotations and whose they are, remark, question and answer. Its height is 0
 * if there is nothing of them.
 */
void
tumen_stage_panel_init (TumenStagePanel         *self,
                        TumenStage              *stage,
                        const TumenStageContent *content,
                        const TumenStageFit     *fit)
{
  gboolean is_alone = content->n_quotations == 0;

  *self = (TumenStagePanel){ .gap = fit->gap };
  self->room = tumen_stage_get_room (stage) - 2.0 * PAD_X * stage->unit;
  set_quotes (self, stage, content, fit);
  tumen_stage_block_init (&self->remark, stage, TUMEN_STAGE_REMARK, fit->other);
  tumen_stage_block_init (&self->question, stage, TUMEN_STAGE_QUESTION,
                          fit->other * (is_alone && fit->large ? LARGE_QUESTION : 1.0));
  tumen_stage_block_init (&self->answer, stage, TUMEN_STAGE_ANSWER, fit->other);
  tumen_stage_block_set_text (&self->remark, stage, content->remark, self->room);
  tumen_stage_block_set_text (&self->question, stage, get_question (stage, content), self->room);
  set_answer (self, stage, content);
  measure_panel (self, stage);
}

/**
 * tumen_stage_panel_init_told:
 * @self: (out caller-allocates): what is told beside cards, on no ground of its own
 * @stage: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Breaks into lines: quotations and whose they are, and the remark.
 */
void
tumen_stage_panel_init_told (TumenStagePanel         *self,
                             TumenStage              *stage,
                             const TumenStageContent *content,
                             const TumenStageFit     *fit)
{
  *self = (TumenStagePanel){ .gap = fit->gap };
  self->room = tumen_stage_get_room (stage);
  set_quotes (self, stage, content, fit);
  tumen_stage_block_init (&self->remark, stage, TUMEN_STAGE_REMARK, fit->other);
  tumen_stage_block_set_text (&self->remark, stage, content->remark, self->room);
  if (fit->last)
    tumen_stage_block_limit (&self->remark, 1);
  measure_panel (self, stage);
}

/**
 * tumen_stage_panel_is_broken:
 * @self: a panel
 *
 * Returns: whether a word of it is wider than its column
 */
gboolean
tumen_stage_panel_is_broken (const TumenStagePanel *self)
{
  for (guint i = 0; i < self->n_quotes; i++)
    {
      if (quote_is_broken (&self->quotes[i]))
        return TRUE;
    }
  return self->remark.is_broken || self->question.is_broken || self->answer.is_broken;
}

/* px of all but the words of the quotations. */
static double
get_rest (TumenStagePanel *self,
          TumenStage      *stage)
{
  double gap = SOURCE_GAP * self->gap * stage->unit;
  double beside = 0.0, below = 0.0;

  measure_panel (self, stage);
  for (guint i = 0; i < self->n_quotes; i++)
    {
      double voices = quote_get_height (&self->quotes[i], gap) - self->quotes[i].words.height;

      beside = MAX (beside, voices);
      below += voices;
    }
  if (self->n_quotes == 2 && !self->is_pair)
    below += PAIR_GAP * self->gap * stage->unit;
  return self->height - self->quotes_height + (self->is_pair ? beside : below);
}

/* Of the lines that there is room for, the first of two stacked quotations leaves the other what
 * it needs, but not more than half. */
static void
cut_words (TumenStagePanel *self,
           double           room)
{
  for (guint i = 0; i < self->n_quotes; i++)
    {
      TumenStageBlock *words = &self->quotes[i].words;
      guint            n_lines = (guint)MAX (1.0, floor (room / words->pitch));

      if (!self->is_pair && i + 1 < self->n_quotes)
        n_lines -= MIN (self->quotes[i + 1].words.n_lines, n_lines / 2);
      tumen_stage_block_limit (words, MAX (1, n_lines));
      if (!self->is_pair)
        room -= words->height;
    }
}

/**
 * tumen_stage_panel_cut:
 * @self: a panel
 * @stage: a stage that is made
 * @most: px that it may be high
 *
 * What is left when nothing can shrink any more is shared: a line for each voice and for the
 * remark, two for question and answer, the rest for the words of quotations.
 */
void
tumen_stage_panel_cut (TumenStagePanel *self,
                       TumenStage      *stage,
                       double           most)
{
  for (guint i = 0; i < self->n_quotes; i++)
    {
      tumen_stage_block_limit (&self->quotes[i].speaker, 1);
      tumen_stage_block_limit (&self->quotes[i].source, 1);
    }
  measure_panel (self, stage);
  if (self->height > most)
    {
      tumen_stage_block_limit (&self->remark, 1);
      tumen_stage_block_limit (&self->question, 2);
      tumen_stage_block_limit (&self->answer, 2);
    }
  cut_words (self, most - get_rest (self, stage));
  measure_panel (self, stage);
}

/**
 * tumen_stage_get_colors:
 * @stage: a stage that is made
 * @content: what is shown
 *
 * Returns: (transfer none): those of the kind of the event, or of others where there is none
 */
const TumenKindColors *
tumen_stage_get_colors (TumenStage              *stage,
                        const TumenStageContent *content)
{
  guint row = content->events[content->stop].row;

  if (row >= tumen_table_get_n_rows (stage->table))
    return &stage->theme.kind[TUMEN_KIND_OTHER];
  return &stage->theme.kind[tumen_table_get_rows (stage->table)[row].kind];
}

static void
add_panel (TumenStage              *stage,
           const TumenStageContent *content,
           const TumenRect         *rect)
{
  TumenStageItem        *item = tumen_stage_add_item (stage, TUMEN_STAGE_PANEL, rect);
  const TumenKindColors *colors = tumen_stage_get_colors (stage, content);

  item->index = content->stop;
  item->radius = TUMEN_STAGE_PANEL_RADIUS * stage->unit;
  item->color = colors->tint;
  item->edge = colors->line;
  item->line = stage->theme.high_contrast ? tumen_theme_get_line_width (&stage->theme, 2.0) *
                                              stage->unit
                                          : 0.0;
}

static void
place_quote (const TumenStagePanel *self,
             TumenStage            *stage,
             guint                  index,
             double                 x,
             double                 y)
{
  const TumenStageQuote *quote = &self->quotes[index];
  guint                  first = stage->items->len;

  y = tumen_stage_place_block (stage, &quote->words, x, y, 0.0);
  y += SOURCE_GAP * self->gap * stage->unit;
  y = tumen_stage_place_block (stage, &quote->speaker, x, y, 0.0);
  tumen_stage_place_block (stage, &quote->source, x, y, 0.0);
  for (guint i = first; i < stage->items->len; i++)
    g_array_index (stage->items, TumenStageItem, i).index = index;
}

static void
place_rule (const TumenStagePanel   *self,
            TumenStage              *stage,
            const TumenStageContent *content,
            double                   x,
            double                   y)
{
  double          out = RULE_OUT * stage->unit * MIN (1.0, self->gap);
  TumenPoint      from = { x, y + RULE_IN * stage->unit };
  TumenPoint      to = { x, y + self->quotes_height + out };
  TumenStageItem *item;

  tumen_stage_add_line (stage, from, to, RULE_LINE * stage->unit);
  item = &g_array_index (stage->items, TumenStageItem, stage->items->len - 1);
  item->color = tumen_stage_get_colors (stage, content)->line;
}

static void
place_quotes (const TumenStagePanel   *self,
              TumenStage              *stage,
              const TumenStageContent *content,
              double                   x,
              double                   y)
{
  if (self->n_quotes > 0)
    place_quote (self, stage, 0, x, y);
  if (self->n_quotes < 2)
    return;
  if (self->is_pair)
    {
      place_rule (self, stage, content, x + self->room / 2.0, y);
      place_quote (self, stage, 1, x + self->room - self->column, y);
      return;
    }
  y += quote_get_height (&self->quotes[0], SOURCE_GAP * self->gap * stage->unit);
  place_quote (self, stage, 1, x, y + PAIR_GAP * self->gap * stage->unit);
}

static double
place_next (const TumenStagePanel *self,
            TumenStage            *stage,
            const TumenStageBlock *block,
            TumenPoint             at,
            double                 gap)
{
  if (block->height <= 0.0)
    return at.y;
  if (gap > 0.0)
    at.y += gap * self->gap * stage->unit;
  return tumen_stage_place_block (stage, block, at.x, at.y, 0.0);
}

/**
 * tumen_stage_panel_place:
 * @self: a panel
 * @stage: a stage that is made
 * @content: what is shown
 * @rect: px; at least as high as the panel
 *
 * Adds its items.
 */
void
tumen_stage_panel_place (const TumenStagePanel   *self,
                         TumenStage              *stage,
                         const TumenStageContent *content,
                         const TumenRect         *rect)
{
  double     air = rect->height - self->height;
  TumenPoint at = { rect->x + PAD_X * stage->unit, rect->y + air / 2.0 };
  double     top;

  top = at.y = at.y - RAISED * MAX (0.0, air - 2.0 * TUMEN_STAGE_PANEL_PAD_Y * stage->unit);
  add_panel (stage, content, rect);
  place_quotes (self, stage, content, at.x, at.y);
  at.y += self->quotes_height;
  at.y = place_next (self, stage, &self->remark, at, at.y > top ? REMARK_GAP : 0.0);
  at.y = place_next (self, stage, &self->question, at, at.y > top ? QUESTION_GAP : 0.0);
  place_next (self, stage, &self->answer, at, at.y > top ? ANSWER_GAP : 0.0);
}

/**
 * tumen_stage_panel_place_told:
 * @self: what is told beside cards
 * @stage: a stage that is made
 * @content: what is shown
 * @at: px, its left upper corner
 *
 * Adds its items.
 */
void
tumen_stage_panel_place_told (const TumenStagePanel   *self,
                              TumenStage              *stage,
                              const TumenStageContent *content,
                              TumenPoint               at)
{
  double top = at.y;

  place_quotes (self, stage, content, at.x, at.y);
  at.y += self->quotes_height;
  place_next (self, stage, &self->remark, at, at.y > top ? REMARK_GAP : 0.0);
}

static void
speak_voice (TumenStage *stage,
             const char *text,
             guint       sign)
{
  if (text == NULL)
    return;
  tumen_stage_add_spoken (stage, stage->spec.hidden & sign
                                   ? tumen_stage_get_hidden_words (stage, sign)
                                   : text);
}

/**
 * tumen_stage_panel_speak_told:
 * @stage: a stage that is made
 * @content: what is shown
 *
 * Adds what is said of quotations and remark.
 */
void
tumen_stage_panel_speak_told (TumenStage              *stage,
                              const TumenStageContent *content)
{
  guint n_quotations = MIN (content->n_quotations, TUMEN_STAGE_MOST_QUOTATIONS);

  for (guint i = 0; i < n_quotations && !stage->no_quotations; i++)
    {
      tumen_stage_add_spoken (stage, content->quotations[i].words);
      speak_voice (stage, content->quotations[i].speaker, TUMEN_HIDE_SPEAKER);
      speak_voice (stage, content->quotations[i].source, TUMEN_HIDE_SOURCE);
    }
  tumen_stage_add_spoken (stage, content->remark);
}

/**
 * tumen_stage_panel_speak:
 * @stage: a stage that is made
 * @content: what is shown
 *
 * Adds what is said of it.
 */
void
tumen_stage_panel_speak (TumenStage              *stage,
                         const TumenStageContent *content)
{
  tumen_stage_panel_speak_told (stage, content);
  tumen_stage_add_spoken (stage, get_question (stage, content));
  speak_voice (stage, content->answer, TUMEN_HIDE_ANSWER);
}
