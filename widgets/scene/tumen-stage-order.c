/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"

/* px of the design. */
#define QUESTION_GAP  26.0 /* above the question, the cards and the answer */
#define CARD_GAP      20.0
#define ROW_GAP       10.0 /* between cards one above the other */
#define PAD_X         20.0
#define PAD_Y         20.0
#define LEAST_PAD_Y   6.0
#define DATE_GAP      14.0 /* between title and date */
#define CARD_RADIUS   16.0
#define CARD_LINE     2.5
#define CHOSEN_LINE   7.0
#define MARK_SCALE    1.5
#define MARK_ROOM     44.0
#define ANSWER_SHARE  0.6
#define DATE_SHARE    0.4 /* of a row */
#define JOIN_LINE     2.5
#define LINES_OF_LAST 2

/** Card: an event by its title; once the order is found, with its date. */
typedef struct
{
  TumenStageBlock title, date;
} Card;

/** Board: the cards in a row of columns, or one above the other. */
typedef struct
{
  Card            cards[TUMEN_STAGE_MOST_CARDS];
  guint           n_cards;
  gboolean        is_list;
  double          width, height, gap; /* of a card; between two */
  double          pad_y;
  TumenStageBlock question, answer;
  TumenStagePanel told; /* quotations and remark, with the right order */
} Board;

static void
clear_cards (Board *self)
{
  for (guint i = 0; i < self->n_cards; i++)
    {
      tumen_stage_block_clear (&self->cards[i].title);
      tumen_stage_block_clear (&self->cards[i].date);
    }
}

static void
board_clear (Board *self)
{
  clear_cards (self);
  tumen_stage_block_clear (&self->question);
  tumen_stage_block_clear (&self->answer);
  tumen_stage_panel_clear (&self->told);
}

static const char *
get_title (TumenStage              *stage,
           const TumenStageContent *content,
           guint                    index)
{
  guint row = content->cards[index].row;

  if (row >= tumen_table_get_n_rows (stage->table))
    return tumen_stage_word (TUMEN_STAGE_WORD_LOST_EVENT, stage->language);
  return tumen_table_get_short_title (stage->table, row, stage->language);
}

static const char *
get_date (TumenStage              *stage,
          const TumenStageContent *content,
          guint                    index)
{
  guint row = content->cards[index].row;

  if (row >= tumen_table_get_n_rows (stage->table))
    return NULL;
  return tumen_table_get_date_words (stage->table, row, stage->language);
}

/* The room of dates is kept free while they are not told. */
static void
lay_out_cards (Board                   *self,
               TumenStage              *stage,
               const TumenStageContent *content,
               const TumenStageFit     *fit,
               gboolean                 is_list)
{
  double room = tumen_stage_get_room (stage);
  double inside, mark = MARK_ROOM * stage->unit, date_height = 0.0, title_height = 0.0;

  clear_cards (self);
  self->is_list = is_list;
  self->gap = (is_list ? ROW_GAP : CARD_GAP) * stage->unit;
  self->pad_y = MAX (PAD_Y * fit->gap * (is_list ? 0.6 : 1.0), LEAST_PAD_Y) * stage->unit;
  self->width = is_list ? room : (room - (self->n_cards - 1) * self->gap) / self->n_cards;
  inside = self->width - 2.0 * PAD_X * stage->unit;
  for (guint i = 0; i < self->n_cards; i++)
    {
      Card *card = &self->cards[i];

      tumen_stage_block_init (&card->title, stage, TUMEN_STAGE_CARD_TITLE, fit->other);
      tumen_stage_block_init (&card->date, stage, TUMEN_STAGE_CARD_DATE, fit->other);
      tumen_stage_block_set_text (&card->title, stage, get_title (stage, content, i),
                                  is_list ? inside * (1.0 - DATE_SHARE) : inside);
      tumen_stage_block_set_text (&card->date, stage, get_date (stage, content, i),
                                  (is_list ? inside * DATE_SHARE : inside) - mark);
      if (fit->last)
        {
          tumen_stage_block_limit (&card->title, is_list ? 1 : LINES_OF_LAST);
          tumen_stage_block_limit (&card->date, is_list ? 1 : LINES_OF_LAST);
        }
      title_height = MAX (title_height, card->title.height);
      date_height = MAX (date_height, MAX (card->date.height, card->date.pitch));
    }
  self->height = 2.0 * self->pad_y;
  self->height += is_list ? MAX (title_height, date_height)
                          : title_height + DATE_GAP * fit->gap * stage->unit + date_height;
}

static gboolean
cards_are_broken (const Board *self)
{
  for (guint i = 0; i < self->n_cards; i++)
    {
      if (self->cards[i].title.is_broken || self->cards[i].date.is_broken)
        return TRUE;
    }
  return FALSE;
}

static double
get_cards_height (const Board *self)
{
  if (!self->is_list)
    return self->height;
  return self->n_cards * self->height + (self->n_cards - 1) * self->gap;
}

static void
set_texts (Board                   *self,
           TumenStage              *stage,
           const TumenStageContent *content,
           const TumenStageFit     *fit)
{
  double      room = tumen_stage_get_room (stage);
  const char *question = content->question;

  if (question == NULL)
    question = tumen_stage_word (TUMEN_STAGE_WORD_ORDER, stage->language);
  tumen_stage_block_init (&self->question, stage, TUMEN_STAGE_QUESTION, fit->other);
  tumen_stage_block_init (&self->answer, stage, TUMEN_STAGE_ANSWER, fit->other);
  tumen_stage_block_set_text (&self->question, stage, question, room);
  self->answer.sign = TUMEN_HIDE_ANSWER;
  tumen_stage_block_set_text (&self->answer, stage, content->answer, room);
  if (content->answer != NULL && (stage->spec.hidden & TUMEN_HIDE_ANSWER) != 0)
    tumen_stage_block_cover_text (&self->answer, ANSWER_SHARE * room, TUMEN_HIDE_ANSWER);
  if (!fit->last)
    return;
  tumen_stage_block_limit (&self->question, LINES_OF_LAST);
  tumen_stage_block_limit (&self->answer, LINES_OF_LAST);
}

static double
get_height (const Board         *self,
            TumenStage          *stage,
            const TumenStageFit *fit)
{
  double gap = QUESTION_GAP * fit->gap * stage->unit;
  double height = gap + self->question.height + gap + get_cards_height (self);

  if (self->told.height > 0.0)
    height += gap + self->told.height;
  return self->answer.height > 0.0 ? height + gap + self->answer.height : height;
}

static void
add_card (const Board *self,
          TumenStage  *stage,
          guint        index,
          TumenPoint   at)
{
  TumenRect       rect = { at.x, at.y, self->width, self->height };
  TumenStageItem *item = tumen_stage_add_item (stage, TUMEN_STAGE_CARD, &rect);
  gboolean        is_chosen = index == stage->spec.card || index == stage->spec.dragged;
  double          line = is_chosen ? CHOSEN_LINE : CARD_LINE;

  item->index = index;
  item->x = rect.x + rect.width / 2.0;
  item->y = rect.y + rect.height / 2.0;
  item->color = stage->theme.card;
  item->edge = is_chosen ? stage->theme.accent : stage->theme.control;
  item->line = tumen_theme_get_line_width (&stage->theme, line * stage->unit);
  item->radius = CARD_RADIUS * stage->unit;
}

static void
add_mark (TumenStage              *stage,
          const TumenStageContent *content,
          guint                    index,
          TumenPoint               at)
{
  double          half = MARK_ROOM * stage->unit / 2.0;
  TumenRect       rect = { at.x, at.y - half, 2.0 * half, 2.0 * half };
  TumenStageItem *item;

  item = tumen_stage_add_item (stage, TUMEN_STAGE_MARK, &rect);
  item->index = index;
  item->row = &tumen_table_get_rows (stage->table)[content->cards[index].row];
  item->x = at.x + half * 0.8;
  item->y = at.y;
  item->scale = MARK_SCALE * stage->unit;
  item->color = stage->theme.card;
}

static void
place_card (const Board             *self,
            TumenStage              *stage,
            const TumenStageContent *content,
            guint                    index,
            TumenPoint               at)
{
  const Card *card = &self->cards[index];
  double      pad = PAD_X * stage->unit;
  double      mark = MARK_ROOM * stage->unit;
  double      x = at.x + pad, y = at.y + self->height - self->pad_y - card->date.height;
  guint       first = stage->items->len;

  add_card (self, stage, index, at);
  if (self->is_list)
    {
      x = at.x + self->width - pad - card->date.width - mark;
      y = at.y + (self->height - card->date.height) / 2.0;
      tumen_stage_place_block (stage, &card->title, at.x + pad,
                               at.y + (self->height - card->title.height) / 2.0, 0.0);
    }
  else
    tumen_stage_place_block (stage, &card->title, x, at.y + self->pad_y, 0.0);
  if (card->date.layout != NULL && content->is_ordered)
    {
      add_mark (stage, content, index, (TumenPoint){ x, y + card->date.pitch / 2.0 });
      tumen_stage_place_block (stage, &card->date, x + mark, y, 0.0);
    }
  for (guint i = first; i < stage->items->len; i++)
    g_array_index (stage->items, TumenStageItem, i).index = index;
}

static TumenPoint
get_place (const Board *self,
           guint        index,
           TumenPoint   at)
{
  if (self->is_list)
    at.y += index * (self->height + self->gap);
  else
    at.x += index * (self->width + self->gap);
  return at;
}

/* In a row, where lines from cards in the order of time to the axis do not cross. */
static void
join_cards (const Board *self,
            TumenStage  *stage,
            TumenPoint   at)
{
  guint n_items = stage->items->len;

  if (self->is_list)
    return;
  for (guint i = 0; i < n_items; i++)
    {
      TumenStageItem mark = g_array_index (stage->items, TumenStageItem, i);
      TumenPoint     from, to = { mark.x, mark.y };
      TumenStageItem line;

      if (mark.type != TUMEN_STAGE_MARK)
        continue;
      from = get_place (self, mark.index, at);
      from.x += self->width / 2.0;
      from.y += self->height;
      tumen_stage_add_line (stage, from, to, JOIN_LINE * stage->unit);
      line = g_array_index (stage->items, TumenStageItem, stage->items->len - 1);
      g_array_set_size (stage->items, stage->items->len - 1);
      g_array_insert_val (stage->items, 0, line);
      i++;
      n_items++;
    }
}

static void
speak (TumenStage              *stage,
       const TumenStageContent *content)
{
  const char *question = content->question;

  if (question == NULL)
    question = tumen_stage_word (TUMEN_STAGE_WORD_ORDER, stage->language);
  tumen_stage_add_spoken (stage, question);
  for (guint i = 0; i < content->n_cards; i++)
    {
      tumen_stage_add_spoken (stage, get_title (stage, content, i));
      if (content->is_ordered)
        tumen_stage_add_spoken (stage, get_date (stage, content, i));
    }
  if (content->is_ordered)
    tumen_stage_panel_speak_told (stage, content);
  if (content->answer != NULL)
    tumen_stage_add_spoken (stage, stage->spec.hidden & TUMEN_HIDE_ANSWER
                                     ? tumen_stage_get_hidden_words (stage, TUMEN_HIDE_ANSWER)
                                     : content->answer);
}

static void
place_cards (const Board             *self,
             TumenStage              *stage,
             const TumenStageContent *content,
             TumenPoint               at)
{
  TumenPoint place;

  if (content->is_ordered && self->answer.height <= 0.0 && self->told.height <= 0.0)
    join_cards (self, stage, at);
  for (guint i = 0; i < self->n_cards; i++)
    {
      if (i != stage->spec.dragged)
        place_card (self, stage, content, i, get_place (self, i, at));
    }
  if (stage->spec.dragged >= self->n_cards)
    return;
  place = get_place (self, stage->spec.dragged, at);
  place.x += stage->spec.drag_dx;
  place.y += stage->spec.drag_dy;
  place_card (self, stage, content, stage->spec.dragged, place);
}

/* The question from the top, what is told then at the bottom, the cards between them. */
static void
place_board (const Board             *self,
             TumenStage              *stage,
             const TumenStageContent *content,
             const TumenStageFit     *fit,
             double                   top,
             double                   bottom)
{
  double     gap = QUESTION_GAP * fit->gap * stage->unit;
  TumenPoint at = { tumen_stage_get_margin (stage), top + gap };
  double     free_height;

  at.y = tumen_stage_place_block (stage, &self->question, at.x, at.y, 0.0) + gap;
  if (self->answer.height > 0.0)
    {
      bottom -= self->answer.height;
      tumen_stage_place_block (stage, &self->answer, at.x, bottom, 0.0);
      bottom -= gap;
    }
  if (self->told.height > 0.0)
    {
      bottom -= self->told.height;
      if (content->is_ordered)
        tumen_stage_panel_place_told (&self->told, stage, content, (TumenPoint){ at.x, bottom });
      bottom -= gap;
    }
  free_height = MAX (0.0, bottom - at.y - get_cards_height (self));
  at.y += free_height / 2.0;
  place_cards (self, stage, content, at);
}
static void
board_init (Board                   *self,
            TumenStage              *stage,
            const TumenStageContent *content,
            const TumenStageFit     *fit,
            double                   most)
{
  *self = (Board){ .n_cards = MIN (content->n_cards, TUMEN_STAGE_MOST_CARDS) };
  set_texts (self, stage, content, fit);
  tumen_stage_panel_init_told (&self->told, stage, content, fit);
  if (!fit->last)
    lay_out_cards (self, stage, content, fit, FALSE);
  if (fit->last || cards_are_broken (self) || get_height (self, stage, fit) > most)
    lay_out_cards (self, stage, content, fit, TRUE);
}

/**
 * tumen_stage_compose_order:
 * @self: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Lays out the task to put events into the order of time: cards that show nothing but titles; once
 * they lie right, their dates too, their marks on the axis, and what there is to tell of it.
 *
 * Returns: whether everything found its place
 */
gboolean
tumen_stage_compose_order (TumenStage              *self,
                           const TumenStageContent *content,
                           const TumenStageFit     *fit)
{
  TumenStageHeading heading;
  TumenStageAxis    axis;
  Board             board;
  double            bottom;
  gboolean          fits;

  tumen_stage_axis_measure (self, content, fit, &axis);
  tumen_stage_heading_init (&heading, self, content, fit);
  bottom = self->axis_y - axis.above;
  board_init (&board, self, content, fit, bottom - heading.height);
  fits = fit->last ||
         (get_height (&board, self, fit) <= bottom - heading.height && !cards_are_broken (&board) &&
          !tumen_stage_heading_is_broken (&heading) && !tumen_stage_panel_is_broken (&board.told));
  if (fits)
    {
      tumen_stage_add_axis (self, content, fit, &axis);
      tumen_stage_add_marks (self, content, &axis);
      tumen_stage_heading_place (&heading, self, content, fit);
      place_board (&board, self, content, fit, heading.height, bottom);
      speak (self, content);
    }
  tumen_stage_heading_clear (&heading);
  board_clear (&board);
  return fits;
}
