/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-page-layouts-private.h"
#include "tumen-shown.h"

#include <string.h>

#define FAMILY       "Cantarell"
#define MOST_LETTERS 100100 /* laid out at once: the longest text of a library, and its marks */
#define MEASURED_PX  100.0
#define LINE_HEIGHT  1.36 /* of the size of the type */

static const struct
{
  double         px;
  PangoWeight    weight;
  TumenPageColor color;
} roles[TUMEN_N_PAGE_ROLES] = {
  [TUMEN_ROLE_TITLE] = { 26.0, PANGO_WEIGHT_ULTRABOLD, TUMEN_PAGE_INK },
  [TUMEN_ROLE_SUBTITLE] = { 12.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_DIM },
  [TUMEN_ROLE_HEADING] = { 32.0 / 3.0, PANGO_WEIGHT_BOLD, TUMEN_PAGE_INK },
  [TUMEN_ROLE_KEY] = { 32.0 / 3.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_INK },
  [TUMEN_ROLE_NUMBER] = { 32.0 / 3.0, PANGO_WEIGHT_BOLD, TUMEN_PAGE_INK },
  [TUMEN_ROLE_ENTRY] = { 32.0 / 3.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_INK },
  [TUMEN_ROLE_QUOTATION] = { 32.0 / 3.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_INK },
  [TUMEN_ROLE_LARGE_QUOTATION] = { 17.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_INK },
  [TUMEN_ROLE_CITATION] = { 32.0 / 3.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_DIM },
  [TUMEN_ROLE_FOOTER] = { 32.0 / 3.0, PANGO_WEIGHT_NORMAL, TUMEN_PAGE_DIM },
  [TUMEN_ROLE_STEP] = { 15.0, PANGO_WEIGHT_BOLD, TUMEN_PAGE_INK },
};

static void
clear_run (gpointer data)
{
  TumenRun *run = data;

  g_free (run->link);
}

/**
 * tumen_paragraph_new:
 * @role: what it is
 *
 * Returns: (transfer full): an empty paragraph
 */
TumenParagraph *
tumen_paragraph_new (TumenPageRole role)
{
  TumenParagraph *self = g_new0 (TumenParagraph, 1);

  self->role = role;
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (TumenRun));
  self->event = TUMEN_NO_ROW;
  g_array_set_clear_func (self->runs, clear_run);
  return self;
}

/**
 * tumen_paragraph_free:
 * @self: (transfer full): a paragraph
 */
void
tumen_paragraph_free (TumenParagraph *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_clear_object (&self->layout);
  g_clear_object (&self->stage);
  g_free (self->number);
  g_free (self->number_link);
  g_free (self->place);
  g_free (self);
}

/* Data may hold any number of letters, but what is laid out at once may not. */
static char *
dup_shown (const char *text)
{
  g_autofree char *shown = tumen_shown_dup_drawn (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (shown, -1) <= MOST_LETTERS)
    return g_steal_pointer (&shown);
  start = g_utf8_substring (shown, 0, MOST_LETTERS);
  return g_strconcat (start, "…", NULL);
}

/* Letters that run from right to left, and marks that turn what follows them. */
static gboolean
turns_text (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff) || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
has_turned_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (turns_text (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_paragraph_add:
 * @self: a paragraph that is not yet broken into lines
 * @style: of the new part
 * @text: plain text
 * @link: (nullable): where a click on it leads: “#” and the name of a place, or an address
 *
 * Text that runs the other way is isolated, so that it does not move what stands beside it.
 */
void
tumen_paragraph_add (TumenParagraph *self,
                     TumenRunStyle   style,
                     const char     *text,
                     const char     *link)
{
  g_autofree char *shown = dup_shown (text);
  TumenRun         run = { (guint)self->text->len, 0, style, g_strdup (link) };

  if (has_turned_text (shown))
    g_string_append_printf (self->text, "\u2068%s\u2069", shown);
  else
    g_string_append (self->text, shown);
  run.end = (guint)self->text->len;
  g_array_append_val (self->runs, run);
}

/**
 * tumen_paragraph_get_px:
 * @figure: a figure
 * @role: of a text
 *
 * Returns: the size of its type, px
 */
double
tumen_paragraph_get_px (TumenFigure  *figure,
                        TumenPageRole role)
{
  return roles[role].px * figure->type_scale;
}

/**
 * tumen_paragraph_get_line_height:
 * @figure: a figure
 * @role: of a text
 *
 * Returns: from one line to the next, px
 */
double
tumen_paragraph_get_line_height (TumenFigure  *figure,
                                 TumenPageRole role)
{
  return roles[role].px * figure->type_scale * LINE_HEIGHT;
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        const TumenRun *run)
{
  attribute->start_index = run->begin;
  attribute->end_index = run->end;
  pango_attr_list_insert (attributes, attribute);
}

static guint16
to_16_bits (double part)
{
  return (guint16)(part * G_MAXUINT16 + 0.5);
}

static PangoAttribute *
new_dim (TumenFigure *figure)
{
  const TumenColor *dim = &figure->theme.dim;

  return pango_attr_foreground_new (to_16_bits (dim->r), to_16_bits (dim->g), to_16_bits (dim->b));
}

/* Where a word is too long for a line, as addresses are, no letter is put there that it has not. */
static void
put_no_hyphens (PangoAttrList *attributes)
{
  /* All the text is its range. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
}

/* A reader takes a hyphen at the end of a line for one that was put there: in a quotation it might
 * take away one of its letters. */
static void
keep_hyphens (const char    *text,
              PangoAttrList *attributes)
{
  for (const char *p = strchr (text, '-'); p != NULL; p = strchr (p + 1, '-'))
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index =
        (guint)(p > text ? g_utf8_prev_char (p) - text : 0);
      attribute->end_index = (guint)(p + 1 - text);
      if (p[1] != '\0')
        attribute->end_index = (guint)(g_utf8_next_char (p + 1) - text);
      pango_attr_list_insert (attributes, attribute);
    }
}

static void
set_attributes (TumenParagraph *self,
                TumenFigure    *figure,
                PangoLayout    *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  put_no_hyphens (attributes);
  for (guint i = 0; i < self->runs->len; i++)
    {
      TumenRun run = g_array_index (self->runs, TumenRun, i);

      /* What looks alike is shaped at once. */
      while (i + 1 < self->runs->len &&
             g_array_index (self->runs, TumenRun, i + 1).style == run.style)
        run.end = g_array_index (self->runs, TumenRun, ++i).end;
      if (run.style == TUMEN_RUN_BOLD)
        insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), &run);
      if (run.style == TUMEN_RUN_ITALIC)
        insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), &run);
      if (run.style == TUMEN_RUN_DIM)
        insert (attributes, new_dim (figure), &run);
    }
  if (self->role == TUMEN_ROLE_QUOTATION)
    keep_hyphens (self->text->str, attributes);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
new_layout (TumenFigure  *figure,
            TumenPageRole role)
{
  PangoLayout          *layout = pango_layout_new (figure->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);
  double                px = tumen_paragraph_get_px (figure, role);

  pango_font_description_set_weight (font, roles[role].weight);
  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  /* Pages are in a language that runs from left to right, whatever is quoted. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_font_description_free (font);
  return layout;
}

static void
note_size (TumenFigure  *figure,
           TumenPageRole role)
{
  double px = tumen_paragraph_get_px (figure, role);

  if (figure->smallest <= 0.0 || px < figure->smallest)
    figure->smallest = px;
}

/* All that decides what the lines of a paragraph look like. */
static char *
make_key (TumenParagraph *self,
          TumenFigure    *figure,
          int             width)
{
  const TumenColor *dim = &figure->theme.dim;
  GString          *key = g_string_sized_new (self->text->len + 64);
  char              px[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (px, sizeof px, figure->type_scale);
  g_string_append_printf (key, "%d %s %d", self->role, px, width);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const TumenRun *run = &g_array_index (self->runs, TumenRun, i);

      g_string_append_printf (key, " %d %u", run->style, run->end);
      if (run->style == TUMEN_RUN_DIM)
        g_string_append_printf (key, " %u %u %u", to_16_bits (dim->r), to_16_bits (dim->g),
                                to_16_bits (dim->b));
    }
  g_string_append_c (key, '\n');
  g_string_append (key, self->text->str);
  return g_string_free (key, FALSE);
}

static PangoLayout *
break_anew (TumenParagraph *self,
            TumenFigure    *figure,
            int             width)
{
  PangoLayout *layout = new_layout (figure, self->role);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width);
  pango_layout_set_text (layout, self->text->str, -1);
  set_attributes (self, figure, layout);
  return layout;
}

/* (transfer full): of a text that stands in one line. */
static PangoLayout *
lay_out_line (TumenFigure  *figure,
              TumenPageRole role,
              const char   *text)
{
  TumenPageLayouts *layouts = tumen_text_get_page_layouts (figure->text);
  g_autofree char  *shown = dup_shown (text);
  char              px[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char  *key = NULL;
  PangoLayout      *layout;

  note_size (figure, role);
  g_ascii_dtostr (px, sizeof px, figure->type_scale);
  key = g_strdup_printf ("%d %s\n%s", role, px, shown);
  layout = tumen_page_layouts_find (layouts, key);
  if (layout != NULL)
    return g_object_ref (layout);
  layout = new_layout (figure, role);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, shown, -1);
  tumen_page_layouts_add (layouts, g_steal_pointer (&key), layout);
  return layout;
}

static void
set_layout (TumenParagraph *self,
            TumenFigure    *figure,
            int             width)
{
  TumenPageLayouts *layouts = tumen_text_get_page_layouts (figure->text);
  g_autofree char  *key = make_key (self, figure, width);

  note_size (figure, self->role);
  self->layout = tumen_page_layouts_find (layouts, key);
  if (self->layout != NULL)
    {
      g_object_ref (self->layout);
      return;
    }
  self->layout = break_anew (self, figure, width);
  tumen_page_layouts_add (layouts, g_steal_pointer (&key), self->layout);
}

/**
 * tumen_paragraph_break:
 * @self: a paragraph
 * @figure: the figure it is for
 * @width: of the column, px
 *
 * Breaks it into lines, once. What is no text has them already.
 *
 * Returns: how high all its lines are, px
 */
double
tumen_paragraph_break (TumenParagraph *self,
                       TumenFigure    *figure,
                       double          width)
{
  self->width = width;
  if (self->layout == NULL && !tumen_paragraph_is_block (self))
    set_layout (self, figure, (int)(MAX (width - self->indent, 1) * PANGO_SCALE));
  return tumen_paragraph_get_n_lines (self) * tumen_paragraph_get_step (self, figure);
}

/* Of the type itself: letters of another one, which stands in for missing ones, do not move it. */
static void
measure_type (TumenFigure *figure)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);
  PangoFontMetrics     *metrics;

  pango_font_description_set_absolute_size (font, MEASURED_PX * PANGO_SCALE);
  metrics = pango_context_get_metrics (figure->context, font, NULL);
  figure->ascent = pango_font_metrics_get_ascent (metrics) / (MEASURED_PX * PANGO_SCALE);
  figure->descent = pango_font_metrics_get_descent (metrics) / (MEASURED_PX * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

/* Baseline of a line from its top: the type stands in the middle of the line. */
static double
get_baseline (TumenFigure  *figure,
              TumenPageRole role)
{
  double px = tumen_paragraph_get_px (figure, role);
  double height = tumen_paragraph_get_line_height (figure, role);

  if (figure->ascent <= 0.0)
    measure_type (figure);
  return (height - (figure->ascent + figure->descent) * px) / 2.0 + figure->ascent * px;
}

static TumenPageItem *
add_text (TumenFigure  *figure,
          TumenPage    *page,
          TumenPageRole role,
          PangoLayout  *layout,
          guint         index,
          TumenPoint    at)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int)index);
  double           height = tumen_paragraph_get_line_height (figure, role);
  const char      *text = pango_layout_get_text (layout) + line->start_index;
  g_autofree char *own = g_strndup (text, (gsize)line->length);
  TumenRect        rect = { at.x, at.y, 0.0, height };
  PangoRectangle   logical;
  TumenPageItem   *item;

  pango_layout_line_get_extents (line, NULL, &logical);
  rect.width = (double)logical.width / PANGO_SCALE;
  item = tumen_page_add_item (page, TUMEN_PAGE_TEXT, &rect);
  item->role = role;
  item->color = roles[role].color;
  item->layout = layout;
  item->line = index;
  item->baseline = at.y + get_baseline (figure, role);
  item->paragraph = figure->n_paragraphs;
  item->text = tumen_figure_keep_text (figure, own);
  return item;
}

static void
add_links (TumenFigure     *figure,
           TumenPage       *page,
           TumenParagraph  *paragraph,
           guint            index,
           const TumenRect *rect)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (paragraph->layout, (int)index);
  guint            begin = (guint)line->start_index;
  guint            end = begin + (guint)line->length;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const TumenRun *run = &g_array_index (paragraph->runs, TumenRun, i);
      int             from, to;
      TumenRect       part = *rect;

      if (run->link == NULL || run->end <= begin || run->begin >= end)
        continue;
      pango_layout_line_index_to_x (line, (int)MAX (run->begin, begin), FALSE, &from);
      pango_layout_line_index_to_x (line, (int)MIN (run->end, end), FALSE, &to);
      part.x += (double)MIN (from, to) / PANGO_SCALE;
      part.width = (double)ABS (to - from) / PANGO_SCALE;
      if (part.width > 0.0)
        tumen_page_add_link (figure, page, &part, run->link);
    }
}

/* Right-aligned before the text of the entry. */
static void
add_number (TumenFigure               *figure,
            TumenPage                 *page,
            TumenParagraph            *paragraph,
            const TumenParagraphPlace *place)
{
  double         gap = tumen_paragraph_get_px (figure, TUMEN_ROLE_NUMBER) * 0.7;
  double         right = place->x + paragraph->indent - gap;
  TumenLinePlace line = { right, place->y, 1.0 };
  TumenRect      rect;

  tumen_page_add_line (figure, page, TUMEN_ROLE_NUMBER, paragraph->number, &line);
  rect = g_array_index (page->items, TumenPageItem, page->items->len - 1).rect;
  if (paragraph->number_link != NULL)
    tumen_page_add_link (figure, page, &rect, paragraph->number_link);
}

/**
 * tumen_page_add_paragraph:
 * @figure: a figure
 * @page: one of its pages
 * @paragraph: broken into lines
 * @place: which lines, and where
 *
 * Returns: how high these lines are, px
 */
double
tumen_page_add_paragraph (TumenFigure               *figure,
                          TumenPage                 *page,
                          TumenParagraph            *paragraph,
                          const TumenParagraphPlace *place)
{
  double     height = tumen_paragraph_get_line_height (figure, paragraph->role);
  TumenPoint at = { place->x + paragraph->indent, place->y };

  if (tumen_paragraph_is_block (paragraph))
    return tumen_page_add_block (figure, page, paragraph, place);
  if (place->first == 0)
    {
      TumenRect rect = { place->x, place->y, paragraph->indent, height };

      g_ptr_array_add (figure->objects, g_object_ref (paragraph->layout));
      if (paragraph->place != NULL)
        tumen_page_add_place (figure, page, &rect, paragraph->place);
      if (paragraph->number != NULL)
        add_number (figure, page, paragraph, place);
      figure->n_paragraphs++;
    }
  for (guint i = place->first; i < place->end; i++)
    {
      TumenPageItem *item = add_text (figure, page, paragraph->role, paragraph->layout, i, at);
      TumenRect      rect = item->rect;

      item->event = paragraph->event;
      add_links (figure, page, paragraph, i, &rect);
      at.y += height;
    }
  tumen_page_add_blanks (figure, page, paragraph, place);
  return at.y - place->y;
}

/**
 * tumen_page_measure_line:
 * @figure: a figure
 * @role: of the text
 * @text: plain text
 *
 * Returns: how wide it is in one line, px
 */
double
tumen_page_measure_line (TumenFigure  *figure,
                         TumenPageRole role,
                         const char   *text)
{
  g_autoptr (PangoLayout) layout = lay_out_line (figure, role, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

/**
 * tumen_page_add_line:
 * @figure: a figure
 * @page: one of its pages
 * @role: of the text
 * @text: plain text, which is not broken
 * @place: where; its y is the top of the line
 *
 * Returns: how high a line is, px
 */
double
tumen_page_add_line (TumenFigure          *figure,
                     TumenPage            *page,
                     TumenPageRole         role,
                     const char           *text,
                     const TumenLinePlace *place)
{
  PangoLayout *layout = lay_out_line (figure, role, text);
  TumenPoint   at = { place->x, place->y };
  int          width;

  pango_layout_get_size (layout, &width, NULL);
  at.x -= place->align * (double)width / PANGO_SCALE;
  g_ptr_array_add (figure->objects, layout);
  figure->n_paragraphs++;
  add_text (figure, page, role, layout, 0, at);
  return tumen_paragraph_get_line_height (figure, role);
}
