/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

#include "tumen-shown.h"
#include "tumen-strong.h"

#define MOST_LETTERS 2000 /* that are laid out at once */
#define MEASURED_PX  1000.0
#define N_BALANCE    5
#define FIT_STEP     0.94 /* by which type shrinks to fit */
#define SIGN_SHARE   0.62 /* of the height of a cover */
#define COVER_SHARE  0.86 /* of the height of a line */
#define COVER_LINE   3.0
#define COVER_RADIUS 12.0
#define TIGHTENED    -0.013 /* of the size, between heavy letters */

/* The sizes of visual design 4, at 1080 px of height; the least size at any text. */
static const struct
{
  double      px, least, pitch;
  PangoWeight weight;
  gboolean    dim;
} roles[TUMEN_N_STAGE_ROLES] = {
  [TUMEN_STAGE_STORY] = { 36, 32, 1.25, PANGO_WEIGHT_NORMAL, TRUE },
  [TUMEN_STAGE_STEP] = { 38, 32, 1.25, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_DATE] = { 46, 36, 1.22, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_PLACE] = { 46, 36, 1.22, PANGO_WEIGHT_NORMAL, TRUE },
  [TUMEN_STAGE_TITLE] = { 88, 40, 1.14, PANGO_WEIGHT_ULTRABOLD, FALSE },
  [TUMEN_STAGE_QUOTE_LARGE] = { 84, 48, 1.08, PANGO_WEIGHT_ULTRABOLD, FALSE },
  [TUMEN_STAGE_QUOTE] = { 62, 48, 1.19, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_SOURCE] = { 34, 32, 1.25, PANGO_WEIGHT_NORMAL, TRUE },
  [TUMEN_STAGE_REMARK] = { 38, 32, 1.25, PANGO_WEIGHT_NORMAL, FALSE },
  [TUMEN_STAGE_QUESTION] = { 54, 40, 1.2, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_ANSWER] = { 46, 38, 1.22, PANGO_WEIGHT_NORMAL, FALSE },
  [TUMEN_STAGE_MONTH] = { 32, 32, 1.25, PANGO_WEIGHT_NORMAL, TRUE },
  [TUMEN_STAGE_YEAR] = { 38, 34, 1.25, PANGO_WEIGHT_BOLD, TRUE },
  [TUMEN_STAGE_CARD_TITLE] = { 44, 32, 1.2, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_CARD_DATE] = { 34, 32, 1.25, PANGO_WEIGHT_NORMAL, TRUE },
  [TUMEN_STAGE_FLAG] = { 38, 32, 1.25, PANGO_WEIGHT_BOLD, FALSE },
  [TUMEN_STAGE_SIGN] = { 0, 0, 1.0, PANGO_WEIGHT_ULTRABOLD, FALSE },
  [TUMEN_STAGE_ENTRY] = { 42, 32, 1.3, PANGO_WEIGHT_NORMAL, FALSE },
};

/* A word of one letter stays with the next word; lines are those of the block. */
static char *
dup_joined (const char *text)
{
  GString         *joined = g_string_new (NULL);
  g_autofree char *shown = tumen_shown_dup_record (text);
  gunichar         before = ' ', last = ' ';
  guint            n_letters = 0;

  for (const char *p = shown; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n_letters++ == MOST_LETTERS)
        {
          g_string_append (joined, "…");
          break;
        }
      if (c == ' ' && g_unichar_isalpha (last) && before == ' ')
        c = 0xa0;
      g_string_append_unichar (joined, c);
      before = last == 0xa0 ? ' ' : last;
      last = c;
    }
  return g_string_free (joined, FALSE);
}

static PangoLayout *
new_layout (TumenStage    *stage,
            TumenStageRole role,
            double         size)
{
  PangoLayout          *layout = pango_layout_new (tumen_text_get_context (stage->text));
  PangoFontDescription *font =
    pango_font_description_from_string (tumen_text_get_family (stage->text));

  pango_font_description_set_weight (font, roles[role].weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  /* Screens are in a language that runs from left to right, whatever is quoted. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_font_description_free (font);
  return layout;
}

static gboolean
has_strong (TumenStageRole role)
{
  return role == TUMEN_STAGE_REMARK || role == TUMEN_STAGE_QUESTION || role == TUMEN_STAGE_ANSWER;
}

static void
set_words (PangoLayout   *layout,
           TumenStageRole role,
           double         size,
           const char    *text)
{
  g_autofree char *joined = dup_joined (text);
  g_autofree char *plain = NULL;
  PangoAttrList   *attributes = pango_attr_list_new ();

  plain = has_strong (role) ? tumen_strong_parse (joined, attributes) : g_strdup (joined);
  if (roles[role].weight == PANGO_WEIGHT_ULTRABOLD)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int)(TIGHTENED * size * PANGO_SCALE)));
  pango_layout_set_text (layout, plain, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
measure (TumenStageBlock *self)
{
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  self->width = (double)width / PANGO_SCALE;
  self->n_lines = (guint)pango_layout_get_line_count (self->layout);
  self->height = self->n_lines * self->pitch;
  self->is_cut = pango_layout_is_ellipsized (self->layout);
}

/* Of the type itself: letters of another one, which stands in for missing ones, do not move it. */
static void
measure_type (TumenStage *stage)
{
  PangoFontDescription *font =
    pango_font_description_from_string (tumen_text_get_family (stage->text));
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (font, MEASURED_PX * PANGO_SCALE);
  metrics = pango_context_get_metrics (tumen_text_get_context (stage->text), font, NULL);
  stage->ascent = pango_font_metrics_get_ascent (metrics) / (MEASURED_PX * PANGO_SCALE);
  stage->descent = pango_font_metrics_get_descent (metrics) / (MEASURED_PX * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

static const TumenColor *
get_ink (TumenStage    *stage,
         TumenStageRole role)
{
  if (role == TUMEN_STAGE_FLAG)
    return &stage->theme.accent_fg;
  return roles[role].dim ? &stage->theme.dim : &stage->theme.ink;
}

static void
add_text_line (TumenStage            *stage,
               const TumenStageBlock *block,
               guint                  index,
               const TumenPoint      *at,
               double                 align)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (block->layout, (int)index);
  TumenStageItem  *item;
  PangoRectangle   logical;
  TumenRect        rect = { at->x, at->y, 0, block->pitch };
  g_autofree char *text = NULL;

  pango_layout_line_get_extents (line, NULL, &logical);
  rect.width = (double)logical.width / PANGO_SCALE;
  rect.x -= align * rect.width;
  item = tumen_stage_add_item (stage, TUMEN_STAGE_TEXT, &rect);
  text = g_strndup (pango_layout_get_text (block->layout) + line->start_index, (gsize)line->length);
  item->role = block->role;
  item->sign = block->sign;
  item->text = g_string_chunk_insert (stage->strings, text);
  item->layout = block->layout;
  item->layout_line = index;
  item->size = block->size;
  item->color = *get_ink (stage, block->role);
  item->baseline =
    at->y + (block->pitch + (stage->ascent - stage->descent) * block->size) / 2.0;
  stage->smallest = stage->smallest > 0.0 ? MIN (stage->smallest, block->size) : block->size;
}

/* The same box whatever is behind it, so that it gives nothing away. */
static void
add_cover (TumenStage            *stage,
           const TumenStageBlock *block,
           const TumenPoint      *at,
           double                 align)
{
  double          height = block->pitch * COVER_SHARE;
  TumenRect       rect = { at->x - align * block->width, at->y + (block->pitch - height) / 2.0,
                           block->width, height };
  TumenStageItem *item = tumen_stage_add_item (stage, TUMEN_STAGE_COVER, &rect);
  TumenStageBlock sign = { .role = TUMEN_STAGE_SIGN,
                           .size = MAX (height * SIGN_SHARE, 32.0 * stage->unit),
                           .pitch = height };

  item->sign = block->sign;
  item->color = stage->theme.card;
  item->edge = stage->theme.control;
  item->line = tumen_theme_get_line_width (&stage->theme, COVER_LINE * stage->unit);
  item->radius = COVER_RADIUS * stage->unit;
  tumen_stage_block_set_text (&sign, stage, "?", rect.width);
  sign.sign = block->sign;
  tumen_stage_place_block (stage, &sign, rect.x + rect.width / 2.0, rect.y, 0.5);
  tumen_stage_block_clear (&sign);
}

/**
 * tumen_stage_dup_capital:
 * @text: not empty
 *
 * Returns: (transfer full): the text as it stands at the begin of a line
 */
char *
tumen_stage_dup_capital (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

/**
 * tumen_stage_get_size:
 * @self: a stage that is made
 * @role: what the text is
 * @factor: on the size of the design
 *
 * Returns: px of the type: as large as the presenter chose, and never below the least size of the
 *   role, whatever the factor
 */
double
tumen_stage_get_size (TumenStage    *self,
                      TumenStageRole role,
                      double         factor)
{
  double px = roles[role].px * self->spec.text_scale * factor;

  return MAX (px, roles[role].least) * self->unit;
}

/**
 * tumen_stage_get_pitch:
 * @role: what the text is
 * @size: of the type, px
 *
 * Returns: px from one line to the next
 */
double
tumen_stage_get_pitch (TumenStageRole role,
                       double         size)
{
  return size * roles[role].pitch;
}

/**
 * tumen_stage_block_init:
 * @self: (out caller-allocates): an empty block, of no height
 * @stage: a stage that is made
 * @role: what the text is
 * @factor: on its size
 */
void
tumen_stage_block_init (TumenStageBlock *self,
                        TumenStage      *stage,
                        TumenStageRole   role,
                        double           factor)
{
  *self = (TumenStageBlock){ .role = role };
  self->size = tumen_stage_get_size (stage, role, factor);
  self->pitch = tumen_stage_get_pitch (role, self->size);
}

/* Lines of about one length: no last word of a title stands alone. */
static void
balance (TumenStageBlock *self)
{
  guint  n_lines = self->n_lines;
  double narrow = self->room / n_lines, wide = self->room;

  for (guint i = 0; i < N_BALANCE; i++)
    {
      double middle = (narrow + wide) / 2.0;

      pango_layout_set_width (self->layout, (int)(middle * PANGO_SCALE));
      measure (self);
      if (self->n_lines > n_lines || self->width > middle)
        narrow = middle;
      else
        wide = middle;
    }
  pango_layout_set_width (self->layout, (int)(wide * PANGO_SCALE));
  measure (self);
}

/**
 * tumen_stage_block_set_text:
 * @self: an empty block
 * @stage: a stage that is made
 * @text: (nullable): plain text, with strong words between asterisks where the role has them
 * @room: width of the column, px
 *
 * Breaks the text into lines. A word that is wider than the column is broken, and that is told.
 */
void
tumen_stage_block_set_text (TumenStageBlock *self,
                            TumenStage      *stage,
                            const char      *text,
                            double           room)
{
  if (text == NULL || *text == '\0')
    return;
  self->room = room;
  self->layout = new_layout (stage, self->role, self->size);
  set_words (self->layout, self->role, self->size, text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  pango_layout_set_width (self->layout, (int)(MAX (room, 1.0) * PANGO_SCALE));
  measure (self);
  if (self->width <= room + 0.5)
    {
      if (self->role == TUMEN_STAGE_TITLE && self->n_lines > 1)
        balance (self);
      return;
    }
  self->is_broken = TRUE;
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  measure (self);
}

/**
 * tumen_stage_block_set_cover:
 * @self: an empty block
 * @width: px
 * @sign: of #TumenStoryHides
 *
 * Puts a cover of one line in the place of what is hidden.
 */
void
tumen_stage_block_set_cover (TumenStageBlock *self,
                             double           width,
                             guint            sign)
{
  self->is_cover = TRUE;
  self->sign = sign;
  self->width = width;
  self->n_lines = 1;
  self->height = self->pitch;
}

/**
 * tumen_stage_block_clear:
 * @self: a block
 *
 * Frees what it holds.
 */
void
tumen_stage_block_clear (TumenStageBlock *self)
{
  g_clear_object (&self->layout);
}

/**
 * tumen_stage_block_cover_text:
 * @self: a block with a text
 * @width: px
 * @sign: of #TumenStoryHides
 *
 * Puts a cover of one line over the text, which keeps its room: nothing moves when it is told.
 */
void
tumen_stage_block_cover_text (TumenStageBlock *self,
                              double           width,
                              guint            sign)
{
  double height = self->height;

  tumen_stage_block_clear (self);
  tumen_stage_block_set_cover (self, width, sign);
  self->height = MAX (self->height, height);
}

/**
 * tumen_stage_block_limit:
 * @self: a block
 * @most_lines: at least 1
 *
 * Cuts what does not fit, and marks it with an ellipsis.
 */
void
tumen_stage_block_limit (TumenStageBlock *self,
                         guint            most_lines)
{
  if (self->is_cover)
    self->height = MIN (self->height, most_lines * self->pitch);
  if (self->layout == NULL || self->n_lines <= most_lines)
    return;
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -(int)most_lines);
  measure (self);
}

/**
 * tumen_stage_block_fit:
 * @self: an empty block
 * @stage: a stage that is made
 * @text: not empty
 * @room: px
 * @most_lines: at least 1
 *
 * Lays a text out as large as so many lines of the block allow, but not below the least size of its
 * role. The block is so high whatever the text is.
 */
void
tumen_stage_block_fit (TumenStageBlock *self,
                       TumenStage      *stage,
                       const char      *text,
                       double           room,
                       guint            most_lines)
{
  double least = roles[self->role].least * stage->unit;
  double height = most_lines * self->pitch;

  tumen_stage_block_set_text (self, stage, text, room);
  while ((self->is_broken || self->n_lines > most_lines) && self->size > least)
    {
      double size = MAX (least, self->size * FIT_STEP);

      tumen_stage_block_clear (self);
      *self = (TumenStageBlock){ .role = self->role, .sign = self->sign, .size = size };
      self->pitch = tumen_stage_get_pitch (self->role, size);
      tumen_stage_block_set_text (self, stage, text, room);
    }
  tumen_stage_block_limit (self, most_lines);
  self->is_broken = FALSE;
  self->height = height;
}

/**
 * tumen_stage_block_shrink:
 * @self: an empty block
 * @stage: a stage that is made
 * @text: a text of one line
 * @room: px
 *
 * Lays it out as large as one line allows, but not below the least size of its role.
 */
void
tumen_stage_block_shrink (TumenStageBlock *self,
                          TumenStage      *stage,
                          const char      *text,
                          double           room)
{
  double least = roles[self->role].least * stage->unit;

  tumen_stage_block_set_text (self, stage, text, G_MAXINT16);
  if (self->width > room)
    {
      self->size = MAX (least, self->size * room / self->width * 0.99);
      self->pitch = tumen_stage_get_pitch (self->role, self->size);
      tumen_stage_block_clear (self);
      tumen_stage_block_set_text (self, stage, text, room);
    }
  tumen_stage_block_limit (self, 1);
}

/**
 * tumen_stage_place_block:
 * @self: a stage that is made
 * @block: a block; nothing happens if it is empty
 * @x: px
 * @y: px, its top
 * @align: what of each line is at @x: 0 its left end, 0.5 its middle, 1 its right end
 *
 * Adds an item for each line, or the cover.
 *
 * Returns: px: its bottom
 */
double
tumen_stage_place_block (TumenStage            *self,
                         const TumenStageBlock *block,
                         double                 x,
                         double                 y,
                         double                 align)
{
  TumenPoint at = { x, y };

  if (self->ascent <= 0.0)
    measure_type (self);
  if (block->is_cover)
    add_cover (self, block, &at, align);
  if (block->layout == NULL)
    return y + block->height;
  g_ptr_array_add (self->layouts, g_object_ref (block->layout));
  self->is_cut |= block->is_cut;
  for (guint i = 0; i < block->n_lines; i++)
    {
      add_text_line (self, block, i, &at, align);
      at.y += block->pitch;
    }
  return at.y;
}
