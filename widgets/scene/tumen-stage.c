/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-stage-words.h"

#define DESIGN_HEIGHT 1080.0
#define LEAST_WIDTH   1200.0 /* of the design; type follows the width of narrower windows */
#define LEAST_SIDE    16.0
#define LEAST_TARGET  24.0
#define FIRST_TIGHT   4 /* up to it the title shrinks step by step */

G_DEFINE_FINAL_TYPE (TumenStage, tumen_stage, G_TYPE_OBJECT)

/* From the design to what must hold where there is too much to say: first headings shrink, then
 * air and the axis, then other texts, and quotations last. */
static const TumenStageFit fits[] = {
  { 1.0, 1.0, 1.0, 1.0, 1.0, TRUE, FALSE },
  { 0.84, 1.0, 1.0, 1.0, 1.0, TRUE, FALSE },
  { 1.0, 1.0, 1.0, 1.0, 1.0, FALSE, FALSE },
  { 0.84, 1.0, 1.0, 0.8, 1.0, FALSE, FALSE },
  { 0.7, 1.0, 1.0, 0.8, 0.95, FALSE, FALSE },
  { 0.58, 1.0, 0.97, 0.6, 0.85, FALSE, FALSE },
  { 0.5, 1.0, 0.94, 0.5, 0.7, FALSE, FALSE },
  { 0.46, 0.9, 0.9, 0.4, 0.6, FALSE, FALSE },
  { 0.4, 0.8, 0.8, 0.35, 0.6, FALSE, FALSE },
  { 0.35, 0.7, 0.7, 0.3, 0.55, FALSE, FALSE },
  { 0.3, 0.6, 0.6, 0.3, 0.55, FALSE, FALSE },
  { 0.25, 0.5, 0.5, 0.25, 0.5, FALSE, FALSE },
  { 0.2, 0.3, 0.4, 0.2, 0.5, FALSE, FALSE },
  { 0.2, 0.3, 0.4, 0.2, 0.5, FALSE, TRUE },
};

static void
tumen_stage_finalize (GObject *object)
{
  TumenStage *self = TUMEN_STAGE (object);

  g_clear_object (&self->text);
  g_clear_object (&self->table);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  if (self->spoken != NULL)
    g_string_free (self->spoken, TRUE);
  G_OBJECT_CLASS (tumen_stage_parent_class)->finalize (object);
}

static void
tumen_stage_class_init (TumenStageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_stage_finalize;
}

static void
tumen_stage_init (TumenStage *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (TumenStageItem));
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (512);
  self->spoken = g_string_new (NULL);
}

/* What a try that did not fit left behind. */
static void
start_again (TumenStage *self)
{
  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->layouts, 0);
  g_ptr_array_set_size (self->kept, 0);
  g_string_truncate (self->spoken, 0);
  self->smallest = 0.0;
  self->axis_y = 0.0;
  self->is_cut = FALSE;
}

static TumenStageCompose
find_composer (const TumenStageContent *content)
{
  if (content->stop >= content->n_stops)
    return tumen_stage_compose_end;
  if (content->task == TUMEN_TASK_ORDER && content->n_cards > 0)
    return tumen_stage_compose_order;
  return tumen_stage_compose_step;
}

static gboolean
try_fit (TumenStage              *self,
         const TumenStageContent *content,
         const TumenStageFit     *fit)
{
  start_again (self);
  return find_composer (content) (self, content, fit);
}

/* What was gained by other means may leave room for a larger title again. */
static gboolean
try_larger_title (TumenStage              *self,
                  const TumenStageContent *content,
                  gsize                    found)
{
  TumenStageFit fit = fits[found];

  for (gsize i = 0; i < found; i++)
    {
      fit.heading = fits[i].heading;
      if (fit.heading > fits[found].heading && (i == 0 || fit.heading != fits[i - 1].heading) &&
          try_fit (self, content, &fit))
        return TRUE;
    }
  return FALSE;
}

/* Beside cards quotations stand only where the cards need not give way to them. */
static gboolean
try_quotations (TumenStage              *self,
                const TumenStageContent *content)
{
  if (find_composer (content) != tumen_stage_compose_order || content->n_quotations == 0)
    return FALSE;
  for (gsize i = 0; i <= FIRST_TIGHT; i++)
    {
      if (try_fit (self, content, &fits[i]))
        return TRUE;
    }
  self->no_quotations = TRUE;
  return FALSE;
}

static void
compose (TumenStage              *self,
         const TumenStageContent *content)
{
  gsize i = 0;

  if (try_quotations (self, content))
    return;
  while (i < G_N_ELEMENTS (fits) - 1 && !try_fit (self, content, &fits[i]))
    i++;
  if (i <= FIRST_TIGHT || fits[i].last || !try_larger_title (self, content, i))
    try_fit (self, content, &fits[i]);
  self->is_cut |= self->no_quotations;
}

static void
set_spec (TumenStage              *self,
          const TumenStageContent *content,
          const TumenStageSpec    *spec)
{
  self->spec = *spec;
  self->spec.height = MAX (spec->height, LEAST_SIDE);
  self->spec.width = MAX (spec->width, LEAST_SIDE);
  self->spec.text_scale = CLAMP (spec->text_scale, 1.0, 2.0);
  self->spec.ring = CLAMP (spec->ring, 0.0, 1.0);
  self->unit = MIN (self->spec.height / DESIGN_HEIGHT, self->spec.width / LEAST_WIDTH);
  self->language = content->language;
  self->span = spec->span.end > spec->span.begin ? spec->span : content->span;
  tumen_theme_init (&self->theme, spec->theme, spec->high_contrast);
  if (spec->grey)
    tumen_theme_to_grey (&self->theme);
}

/**
 * tumen_stage_spec_init:
 * @self: (out caller-allocates): a spec
 * @width: px
 * @height: px
 *
 * Sets a light screen at rest, with nothing hidden.
 */
void
tumen_stage_spec_init (TumenStageSpec *self,
                       double          width,
                       double          height)
{
  *self = (TumenStageSpec){ .width = width,
                            .height = height,
                            .text_scale = 1.0,
                            .theme = TUMEN_THEME_LIGHT,
                            .ring = 1.0,
                            .card = TUMEN_NO_ROW,
                            .dragged = TUMEN_NO_ROW };
}

/**
 * tumen_stage_new_for_content:
 * @text: of any scale: only its font is used
 * @content: what is shown; its table is kept
 * @spec: how
 *
 * Lays out a screen. What does not fit as designed is laid out more and more tightly; only what
 * cannot find room at the least sizes is cut, with an ellipsis, which tumen_stage_is_cut() tells.
 *
 * Returns: (transfer full): a stage
 */
TumenStage *
tumen_stage_new_for_content (TumenText               *text,
                             const TumenStageContent *content,
                             const TumenStageSpec    *spec)
{
  TumenStage *self;

  g_return_val_if_fail (TUMEN_IS_TEXT (text) && content != NULL && spec != NULL, NULL);
  g_return_val_if_fail (content->table != NULL && content->title != NULL, NULL);

  self = g_object_new (TUMEN_TYPE_STAGE, NULL);
  self->text = g_object_ref (text);
  self->table = g_object_ref (content->table);
  set_spec (self, content, spec);
  compose (self, content);
  return self;
}

/**
 * tumen_stage_get_spec:
 * @self: a stage
 *
 * Returns: (transfer none): how it was made, within its limits
 */
const TumenStageSpec *
tumen_stage_get_spec (TumenStage *self)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), NULL);

  return &self->spec;
}

/**
 * tumen_stage_get_items:
 * @self: a stage
 * @n_items: (out): how many
 *
 * Returns: (transfer none) (array length=n_items): what is drawn, back to front
 */
const TumenStageItem *
tumen_stage_get_items (TumenStage *self,
                       guint      *n_items)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), NULL);

  *n_items = self->items->len;
  return (const TumenStageItem *)(gconstpointer)self->items->data;
}

static gboolean
is_target (const TumenStageItem *item)
{
  return item->type == TUMEN_STAGE_COVER || item->type == TUMEN_STAGE_CARD ||
         item->type == TUMEN_STAGE_MARK;
}

/**
 * tumen_stage_item_at:
 * @self: a stage
 * @x: px
 * @y: px
 *
 * Returns: (transfer none) (nullable): the cover, card or mark at a place; small ones are hit
 *   within 24 px
 */
const TumenStageItem *
tumen_stage_item_at (TumenStage *self,
                     double      x,
                     double      y)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), NULL);

  for (guint i = self->items->len; i > 0; i--)
    {
      const TumenStageItem *item = &g_array_index (self->items, TumenStageItem, i - 1);
      double                more_x = MAX (0.0, (LEAST_TARGET - item->rect.width) / 2.0);
      double                more_y = MAX (0.0, (LEAST_TARGET - item->rect.height) / 2.0);

      if (is_target (item) && x >= item->rect.x - more_x && y >= item->rect.y - more_y &&
          x < item->rect.x + item->rect.width + more_x &&
          y < item->rect.y + item->rect.height + more_y)
        return item;
    }
  return NULL;
}

/**
 * tumen_stage_is_on_axis:
 * @self: a stage
 * @y: px
 *
 * Returns: whether a press at that height points at the axis
 */
gboolean
tumen_stage_is_on_axis (TumenStage *self,
                        double      y)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), FALSE);

  return self->axis_y > 0.0 && y >= self->axis_top && y <= self->axis_bottom;
}

/**
 * tumen_stage_day_at:
 * @self: a stage
 * @x: px
 *
 * Returns: the day of the axis there, with its fraction, at most as far as the axis reaches
 */
double
tumen_stage_day_at (TumenStage *self,
                    double      x)
{
  double share;

  g_return_val_if_fail (TUMEN_IS_STAGE (self), 0.0);

  if (self->axis_right <= self->axis_left)
    return self->span.begin;
  share = CLAMP ((x - self->axis_left) / (self->axis_right - self->axis_left), 0.0, 1.0);
  return self->span.begin + share * (self->span.end - self->span.begin);
}

/**
 * tumen_stage_card_place_at:
 * @self: a stage of the task ORDER
 * @x: px
 * @y: px
 *
 * Returns: the place of cards whose middle is nearest, for what is dropped there, that of the
 *   dragged card too; or %TUMEN_NO_ROW where there are no cards
 */
guint
tumen_stage_card_place_at (TumenStage *self,
                           double      x,
                           double      y)
{
  guint  nearest = TUMEN_NO_ROW;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (TUMEN_IS_STAGE (self), TUMEN_NO_ROW);

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenStageItem *item = &g_array_index (self->items, TumenStageItem, i);
      gboolean              is_away = item->index == self->spec.dragged;
      double                home_x = item->x - (is_away ? self->spec.drag_dx : 0.0);
      double                home_y = item->y - (is_away ? self->spec.drag_dy : 0.0);
      double                distance = hypot (x - home_x, y - home_y);

      if (item->type != TUMEN_STAGE_CARD)
        continue;
      if (distance < least)
        {
          least = distance;
          nearest = item->index;
        }
    }
  return nearest;
}

/**
 * tumen_stage_get_smallest:
 * @self: a stage
 *
 * Returns: px of the smallest type on it
 */
double
tumen_stage_get_smallest (TumenStage *self)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), 0.0);

  return self->smallest;
}

/**
 * tumen_stage_is_cut:
 * @self: a stage
 *
 * Returns: whether some text is too long for any layout and ends in an ellipsis, quotations find no
 *   room beside cards, or a list at the end tells how many more there are; whoever makes a story is
 *   told
 */
gboolean
tumen_stage_is_cut (TumenStage *self)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), FALSE);

  return self->is_cut;
}

/**
 * tumen_stage_dup_spoken:
 * @self: a stage
 *
 * Returns: (transfer full): the screen in a few sentences, for those who do not see it; of what is
 *   hidden only that it is
 */
char *
tumen_stage_dup_spoken (TumenStage *self)
{
  g_return_val_if_fail (TUMEN_IS_STAGE (self), NULL);

  return g_strdup (self->spoken->str);
}

/**
 * tumen_stage_add_item:
 * @self: a stage that is made
 * @type: of the new item
 * @rect: px
 *
 * Returns: (transfer none): the new item, until the next one is added
 */
TumenStageItem *
tumen_stage_add_item (TumenStage        *self,
                      TumenStageItemType type,
                      const TumenRect   *rect)
{
  TumenStageItem item = { .type = type, .rect = *rect, .index = TUMEN_NO_ROW };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, TumenStageItem, self->items->len - 1);
}

/**
 * tumen_stage_add_line:
 * @self: a stage that is made
 * @from: px
 * @to: px
 * @width: px
 *
 * Adds a line in the colour of the axis.
 */
void
tumen_stage_add_line (TumenStage *self,
                      TumenPoint  from,
                      TumenPoint  to,
                      double      width)
{
  TumenRect       rect = { MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x),
                           fabs (to.y - from.y) };
  TumenStageItem *item = tumen_stage_add_item (self, TUMEN_STAGE_LINE, &rect);

  item->x = from.x;
  item->y = from.y;
  item->x2 = to.x;
  item->y2 = to.y;
  item->line = width;
  item->color = self->theme.high_contrast ? self->theme.ink : self->theme.grid_major;
}

/**
 * tumen_stage_add_spoken:
 * @self: a stage that is made
 * @sentence: (nullable): what is said next, with strong words or without
 *
 * Adds to what is told of the screen.
 */
void
tumen_stage_add_spoken (TumenStage *self,
                        const char *sentence)
{
  g_autofree char *capital = NULL;
  gunichar         last;

  if (sentence == NULL || *sentence == '\0')
    return;
  if (self->spoken->len > 0)
    g_string_append_c (self->spoken, ' ');
  capital = tumen_stage_dup_capital (sentence);
  g_string_append (self->spoken, capital);
  g_string_replace (self->spoken, "**", "", 0);
  last = g_utf8_get_char (g_utf8_prev_char (self->spoken->str + self->spoken->len));
  if (last != '.' && last != '?' && last != '!')
    g_string_append_c (self->spoken, '.');
}

/**
 * tumen_stage_get_hidden_words:
 * @self: a stage that is made
 * @sign: one of #TumenStoryHides
 *
 * Returns: (transfer none): what is said of its cover
 */
const char *
tumen_stage_get_hidden_words (TumenStage *self,
                              guint       sign)
{
  switch ((TumenStoryHides)sign)
    {
    case TUMEN_HIDE_DATE:
      return tumen_stage_word (TUMEN_STAGE_WORD_HIDDEN_DATE, self->language);
    case TUMEN_HIDE_TITLE:
      return tumen_stage_word (TUMEN_STAGE_WORD_HIDDEN_TITLE, self->language);
    case TUMEN_HIDE_SPEAKER:
      return tumen_stage_word (TUMEN_STAGE_WORD_HIDDEN_SPEAKER, self->language);
    case TUMEN_HIDE_SOURCE:
      return tumen_stage_word (TUMEN_STAGE_WORD_HIDDEN_SOURCE, self->language);
    case TUMEN_HIDE_ANSWER:
    default:
      return tumen_stage_word (TUMEN_STAGE_WORD_HIDDEN_ANSWER, self->language);
    }
}
