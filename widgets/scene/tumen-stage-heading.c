/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"
#include "tumen-words.h"

/* px of the design. */
#define TOP         57.0
#define STORY_GAP   40.0 /* between story and step */
#define DATE_GAP    35.0 /* above the date */
#define TITLE_GAP   23.0 /* above the title */
#define PLACE_GAP   18.0 /* before the place */
#define DATE_COVER  10.0 /* width of the cover, in sizes of the type */
#define TITLE_COVER 0.6  /* share of the room */
#define MOST_LINES  2    /* of date and place, where texts are cut */
#define MOST_TITLE  3
#define HIDDEN_ROOM 2 /* lines for a title that is to be told: as many for each */

/* As drawn beside the date: the point belongs to it. What begins a line has a capital. */
static char *
dup_beside (const TumenStageHeading *self,
            const char              *place,
            const char              *capital)
{
  if (place == NULL)
    return NULL;
  return self->date_last ? g_strconcat (capital, " ·", NULL) : g_strconcat ("· ", place, NULL);
}

static void
set_story (TumenStageHeading       *self,
           TumenStage              *stage,
           const TumenStageContent *content)
{
  double           room = tumen_stage_get_room (stage);
  g_autofree char *step =
    tumen_stage_step_to_words (content->stop + 1, content->n_stops, stage->language);

  tumen_stage_block_set_text (&self->step, stage, step, room);
  room -= self->step.width + STORY_GAP * stage->unit;
  tumen_stage_block_set_text (&self->story, stage, content->story, room);
}

static const char *
get_date (TumenStage              *stage,
          const TumenStageContent *content)
{
  if (content->has_lost_event)
    return tumen_stage_word (TUMEN_STAGE_WORD_LOST_EVENT, stage->language);
  return content->date;
}

/* Whether it is told only at a press: then everything stands where it will stand. */
static gboolean
is_asked (TumenStage              *stage,
          const TumenStageContent *content,
          guint                    sign)
{
  return ((content->hides | stage->spec.hidden) & sign) != 0;
}

static gboolean
must_be_below (const TumenStageHeading *self,
               double                   cover,
               double                   room)
{
  if (self->place.layout == NULL || self->date.layout == NULL)
    return FALSE;
  return self->date.n_lines > 1 || self->place.n_lines > 1 ||
         MAX (self->date.width, cover) + self->place.width > room;
}

static void
set_date (TumenStageHeading       *self,
          TumenStage              *stage,
          const TumenStageContent *content)
{
  double           room = tumen_stage_get_room (stage);
  double           cover = MIN (room, DATE_COVER * self->date.size);
  const char      *date = get_date (stage, content);
  g_autofree char *beside = NULL, *alone = NULL;

  if (content->has_lost_event)
    self->date.role = TUMEN_STAGE_PLACE;
  self->date.sign = TUMEN_HIDE_DATE;
  self->date_last = is_asked (stage, content, TUMEN_HIDE_DATE);
  alone = content->place != NULL ? tumen_stage_dup_capital (content->place) : NULL;
  beside = dup_beside (self, content->place, alone);
  tumen_stage_block_set_text (&self->date, stage, date, room);
  tumen_stage_block_set_text (&self->place, stage, date != NULL ? beside : alone, room);
  self->place_below = must_be_below (self, self->date_last ? cover : 0.0,
                                     room - PLACE_GAP * stage->unit);
  if ((stage->spec.hidden & TUMEN_HIDE_DATE) != 0 && date != NULL)
    tumen_stage_block_cover_text (&self->date, cover, TUMEN_HIDE_DATE);
  if (!self->place_below)
    return;
  tumen_stage_block_clear (&self->place);
  tumen_stage_block_set_text (&self->place, stage, alone, room);
}

static void
set_title (TumenStageHeading       *self,
           TumenStage              *stage,
           const TumenStageContent *content)
{
  double room = tumen_stage_get_room (stage);

  self->title.sign = TUMEN_HIDE_TITLE;
  if ((stage->spec.hidden & TUMEN_HIDE_TITLE) != 0)
    {
      tumen_stage_block_set_cover (&self->title, TITLE_COVER * room, TUMEN_HIDE_TITLE);
      self->title.height = HIDDEN_ROOM * self->title.pitch;
    }
  else if (is_asked (stage, content, TUMEN_HIDE_TITLE))
    tumen_stage_block_fit (&self->title, stage, content->title, room, HIDDEN_ROOM);
  else
    tumen_stage_block_set_text (&self->title, stage, content->title, room);
}

static void
cut (TumenStageHeading *self)
{
  tumen_stage_block_limit (&self->story, 1);
  tumen_stage_block_limit (&self->date, self->place_below ? 1 : MOST_LINES);
  tumen_stage_block_limit (&self->place, self->place_below ? 1 : MOST_LINES);
  tumen_stage_block_limit (&self->title, MOST_TITLE);
}

static double
get_date_height (const TumenStageHeading *self)
{
  if (self->place_below)
    return self->date.height + self->place.height;
  return MAX (self->date.height, self->place.height);
}

static double
get_gap (TumenStage          *stage,
         const TumenStageFit *fit,
         double               gap)
{
  return gap * fit->gap * stage->unit;
}

static void
speak (TumenStage              *stage,
       const TumenStageContent *content)
{
  g_autofree char *step =
    tumen_stage_step_to_words (content->stop + 1, content->n_stops, stage->language);
  guint hidden = stage->spec.hidden;

  tumen_stage_add_spoken (stage, step);
  tumen_stage_add_spoken (stage, hidden & TUMEN_HIDE_TITLE
                                   ? tumen_stage_get_hidden_words (stage, TUMEN_HIDE_TITLE)
                                   : content->title);
  tumen_stage_add_spoken (stage, hidden & TUMEN_HIDE_DATE && content->date != NULL
                                   ? tumen_stage_get_hidden_words (stage, TUMEN_HIDE_DATE)
                                   : get_date (stage, content));
  tumen_stage_add_spoken (stage, content->place);
}

/**
 * tumen_stage_heading_init:
 * @self: (out caller-allocates): what stands above the panel
 * @stage: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Breaks into lines: the story and the step, date and place, the title.
 */
void
tumen_stage_heading_init (TumenStageHeading       *self,
                          TumenStage              *stage,
                          const TumenStageContent *content,
                          const TumenStageFit     *fit)
{
  *self = (TumenStageHeading){ .place_below = FALSE };
  tumen_stage_block_init (&self->story, stage, TUMEN_STAGE_STORY, fit->other);
  tumen_stage_block_init (&self->step, stage, TUMEN_STAGE_STEP, fit->other);
  self->step.pitch = self->story.pitch; /* they stand in one line */
  tumen_stage_block_init (&self->date, stage, TUMEN_STAGE_DATE, fit->other);
  tumen_stage_block_init (&self->place, stage, TUMEN_STAGE_PLACE, fit->other);
  tumen_stage_block_init (&self->title, stage, TUMEN_STAGE_TITLE, fit->heading);
  set_story (self, stage, content);
  set_date (self, stage, content);
  set_title (self, stage, content);
  if (fit->last)
    cut (self);
  self->height = TOP * stage->unit * MAX (fit->gap, 0.5);
  self->height += MAX (self->story.height, self->step.height);
  if (get_date_height (self) > 0.0)
    self->height += get_gap (stage, fit, DATE_GAP) + get_date_height (self);
  self->height += get_gap (stage, fit, TITLE_GAP) + self->title.height;
}

/**
 * tumen_stage_heading_clear:
 * @self: what stands above the panel
 *
 * Frees what it holds.
 */
void
tumen_stage_heading_clear (TumenStageHeading *self)
{
  tumen_stage_block_clear (&self->story);
  tumen_stage_block_clear (&self->step);
  tumen_stage_block_clear (&self->date);
  tumen_stage_block_clear (&self->place);
  tumen_stage_block_clear (&self->title);
}

/**
 * tumen_stage_heading_is_broken:
 * @self: what stands above the panel
 *
 * Returns: whether a word of it is wider than the screen
 */
gboolean
tumen_stage_heading_is_broken (const TumenStageHeading *self)
{
  return self->story.is_broken || self->date.is_broken || self->place.is_broken ||
         self->title.is_broken;
}

static void
place_date (const TumenStageHeading *self,
            TumenStage              *stage,
            double                   x,
            double                   y)
{
  const TumenStageBlock *first = self->date_last ? &self->place : &self->date;
  const TumenStageBlock *second = self->date_last ? &self->date : &self->place;

  if (self->place_below)
    {
      tumen_stage_place_block (stage, &self->date, x, y, 0.0);
      tumen_stage_place_block (stage, &self->place, x, y + self->date.height, 0.0);
      return;
    }
  tumen_stage_place_block (stage, first, x, y, 0.0);
  if (first->width > 0.0)
    x += first->width + PLACE_GAP * stage->unit;
  tumen_stage_place_block (stage, second, x, y, 0.0);
}

/**
 * tumen_stage_heading_place:
 * @self: what stands above the panel
 * @stage: a stage that is made
 * @content: what is shown
 * @fit: as it was broken into lines with
 *
 * Adds its items.
 */
void
tumen_stage_heading_place (const TumenStageHeading *self,
                           TumenStage              *stage,
                           const TumenStageContent *content,
                           const TumenStageFit     *fit)
{
  double left = tumen_stage_get_margin (stage);
  double y = TOP * stage->unit * MAX (fit->gap, 0.5);

  tumen_stage_place_block (stage, &self->story, left, y, 0.0);
  tumen_stage_place_block (stage, &self->step, left + tumen_stage_get_room (stage), y, 1.0);
  y += MAX (self->story.height, self->step.height);
  if (get_date_height (self) > 0.0)
    {
      y += get_gap (stage, fit, DATE_GAP);
      place_date (self, stage, left, y);
      y += get_date_height (self);
    }
  tumen_stage_place_block (stage, &self->title, left, y + get_gap (stage, fit, TITLE_GAP), 0.0);
  speak (stage, content);
}
