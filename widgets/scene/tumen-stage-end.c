/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"
#include "tumen-words.h"

/* px of the design. */
#define TOP         110.0
#define HEADING_GAP 46.0
#define LIST_GAP    18.0
#define ENTRY_GAP   6.0
#define MOST_TITLE  3

/** End: the page after the last step. */
typedef struct
{
  TumenStageBlock  title, heading;
  TumenStageBlock *entries;
  guint            n_entries;
  double           top, heading_gap, list_gap, entry_gap;
} End;

static void
end_clear (End *self)
{
  tumen_stage_block_clear (&self->title);
  tumen_stage_block_clear (&self->heading);
  for (guint i = 0; i < self->n_entries; i++)
    tumen_stage_block_clear (&self->entries[i]);
  g_clear_pointer (&self->entries, g_free);
}

static void
set_entries (End                     *self,
             TumenStage              *stage,
             const TumenStageContent *content,
             const TumenStageFit     *fit)
{
  double room = tumen_stage_get_room (stage);

  if (content->articles == NULL || content->articles[0] == NULL)
    return;
  self->n_entries = g_strv_length ((char **)content->articles);
  self->entries = g_new0 (TumenStageBlock, self->n_entries);
  tumen_stage_block_set_text (&self->heading, stage,
                              tumen_stage_word (TUMEN_STAGE_WORD_ARTICLES, stage->language), room);
  for (guint i = 0; i < self->n_entries; i++)
    {
      tumen_stage_block_init (&self->entries[i], stage, TUMEN_STAGE_ENTRY, fit->other);
      tumen_stage_block_set_text (&self->entries[i], stage, content->articles[i], room);
      if (fit->last)
        tumen_stage_block_limit (&self->entries[i], 2);
    }
}

static void
end_init (End                     *self,
          TumenStage              *stage,
          const TumenStageContent *content,
          const TumenStageFit     *fit)
{
  double           gap = fit->gap * stage->unit;
  g_autofree char *title = tumen_stage_end_to_words (content->story, stage->language);

  *self = (End){ .top = TOP * gap, .heading_gap = HEADING_GAP * gap };
  self->list_gap = LIST_GAP * gap;
  self->entry_gap = ENTRY_GAP * gap;
  tumen_stage_block_init (&self->title, stage, TUMEN_STAGE_TITLE, fit->heading);
  tumen_stage_block_init (&self->heading, stage, TUMEN_STAGE_DATE, fit->other);
  tumen_stage_block_set_text (&self->title, stage, title, tumen_stage_get_room (stage));
  if (fit->last)
    tumen_stage_block_limit (&self->title, MOST_TITLE);
  set_entries (self, stage, content, fit);
}

static gboolean
is_broken (const End *self)
{
  for (guint i = 0; i < self->n_entries; i++)
    {
      if (self->entries[i].is_broken)
        return TRUE;
    }
  return self->title.is_broken || self->heading.is_broken;
}

static double
get_height (const End *self,
            guint      n_entries)
{
  double height = self->top + self->title.height;

  if (n_entries == 0)
    return height;
  height += self->heading_gap + self->heading.height + self->list_gap;
  for (guint i = 0; i < n_entries; i++)
    height += self->entries[i].height + self->entry_gap;
  return height;
}

/* Whole ones; the last line then tells how many more there are. */
static guint
count_fitting (const End *self,
               double     bottom)
{
  guint  n = self->n_entries;
  double more = 0.0;

  while (n > 0 && get_height (self, n) + more > bottom)
    {
      n--;
      more = self->entries[0].pitch;
    }
  return n;
}

static void
place_more (const End           *self,
            TumenStage          *stage,
            const TumenStageFit *fit,
            guint                n_more,
            double               y)
{
  g_autofree char *words = tumen_more_to_words (n_more, stage->language);
  TumenStageBlock  block;

  tumen_stage_block_init (&block, stage, TUMEN_STAGE_ENTRY, fit->other);
  tumen_stage_block_set_text (&block, stage, words, tumen_stage_get_room (stage));
  tumen_stage_place_block (stage, &block, tumen_stage_get_margin (stage), y, 0.0);
  tumen_stage_block_clear (&block);
  stage->is_cut = TRUE;
}

static void
end_place (const End           *self,
           TumenStage          *stage,
           const TumenStageFit *fit,
           double               bottom)
{
  double x = tumen_stage_get_margin (stage);
  double y = tumen_stage_place_block (stage, &self->title, x, self->top, 0.0);
  guint  n = count_fitting (self, bottom);

  if (self->n_entries == 0)
    return;
  y += self->heading_gap;
  y = tumen_stage_place_block (stage, &self->heading, x, y, 0.0) + self->list_gap;
  for (guint i = 0; i < n; i++)
    y = tumen_stage_place_block (stage, &self->entries[i], x, y, 0.0) + self->entry_gap;
  if (n < self->n_entries)
    place_more (self, stage, fit, self->n_entries - n, y);
}

static void
speak (TumenStage              *stage,
       const TumenStageContent *content)
{
  g_autofree char *title = tumen_stage_end_to_words (content->story, stage->language);

  tumen_stage_add_spoken (stage, title);
  if (content->articles == NULL || content->articles[0] == NULL)
    return;
  tumen_stage_add_spoken (stage, tumen_stage_word (TUMEN_STAGE_WORD_ARTICLES, stage->language));
  for (guint i = 0; content->articles[i] != NULL; i++)
    tumen_stage_add_spoken (stage, content->articles[i]);
}

/**
 * tumen_stage_compose_end:
 * @self: a stage that is made
 * @content: what is shown
 * @fit: how generously
 *
 * Lays out the page at the end: which story it was, the articles that it quoted, and all its steps
 * on the axis.
 *
 * Returns: whether everything found its place
 */
gboolean
tumen_stage_compose_end (TumenStage              *self,
                         const TumenStageContent *content,
                         const TumenStageFit     *fit)
{
  TumenStageAxis axis;
  End            end;
  double         bottom;
  gboolean       fits;

  tumen_stage_axis_measure (self, content, fit, &axis);
  end_init (&end, self, content, fit);
  bottom = self->axis_y - axis.above;
  fits = fit->last || (!is_broken (&end) && get_height (&end, end.n_entries) <= bottom);
  if (fits)
    {
      tumen_stage_add_axis (self, content, fit, &axis);
      tumen_stage_add_marks (self, content, &axis);
      end_place (&end, self, fit, bottom);
      speak (self, content);
    }
  end_clear (&end);
  return fits;
}
