/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-svg-private.h"
#include "tumen-hand-out-private.h"

#include <string.h>

#define MARGIN 1.0 /* px, of the page that is not used */

/* On a telephone a picture is not shrunk to what cannot be read: it moves sideways. */
static const char style[] =
  "body{max-width:46rem}\n"
  "h2{font-size:1.3rem;margin-top:2.5rem}.entry{margin:.5rem 0;text-indent:0}\n"
  "blockquote{margin-left:0}.citation{margin-left:.8rem}\n"
  "figure svg{display:block;min-width:40rem;max-width:none;width:100%}\n"
  "figure{border:1px solid #c0bfbc}\n"
  ".rest{display:inline-block;width:60%;height:1.2em;border-bottom:1px solid #77767b}\n"
  ".box{display:inline-block;width:1.6em;height:1.2em;vertical-align:middle;"
  "border:1px solid #77767b}\n"
  ".blank{height:2rem;border-bottom:1px solid #77767b}\n"
  "@media print{html{font-size:10.5pt}body{font-size:1rem}section,figure{break-inside:avoid}"
  "figure{overflow:visible}figure svg{min-width:0}}\n";

static const char grey_style[] =
  "body{color:#1e1e1e}.subtitle,.citation,.dim,footer{color:#5e5e5e}a{color:inherit}\n"
  "figure,blockquote,footer{border-color:#bfbfbf}.rest,.box,.blank{border-color:#777}\n";

static void
append_stage (TumenHandOut *self,
              TumenStage   *stage)
{
  const TumenStageSpec *spec = tumen_stage_get_spec (stage);
  g_autofree char      *spoken = tumen_stage_dup_spoken (stage);
  TumenSvg              svg = { .xml = self->html, .n_ids = self->n_ids };
  TumenSvgDrawing       drawing;

  /* What moves sideways must do so by keys as well. */
  g_string_append_printf (self->html,
                          "<figure tabindex=\"0\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                          "viewBox=\"0 0 %.0f %.0f\" role=\"img\"",
                          spec->width, spec->height);
  tumen_hand_out_append_attribute (self->html, "aria-label", spoken);
  g_string_append (self->html, ">\n");
  tumen_svg_drawing_begin (&drawing, spec->width, spec->height);
  tumen_stage_draw (stage, drawing.cr);
  if (self->error == NULL)
    tumen_svg_drawing_end (&drawing, &svg, &self->error);
  else
    tumen_svg_drawing_end (&drawing, &svg, NULL);
  self->n_ids = svg.n_ids;
  g_string_append (self->html, "</svg>\n</figure>\n");
}

/*
 * tumen_hand_out_append_block:
 * @self: a hand-out
 * @paragraph: that is no text
 *
 * Appends the picture of a stop, or lines to write on.
 */
void
tumen_hand_out_append_block (TumenHandOut               *self,
                             const TumenFigureParagraph *paragraph)
{
  if (paragraph->stage != NULL)
    append_stage (self, paragraph->stage);
  for (guint i = 0; i < paragraph->n_blank; i++)
    g_string_append (self->html, "<div class=\"blank\"></div>\n");
}

/* Pages as large as @spec tells, with its margins. */
static char *
dup_style (const TumenFigureSpec *spec)
{
  char size[3][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size[0], sizeof size[0], "%.1f", spec->width / TUMEN_FIGURE_PX_PER_MM);
  g_ascii_formatd (size[1], sizeof size[1], "%.1f", spec->height / TUMEN_FIGURE_PX_PER_MM);
  g_ascii_formatd (size[2], sizeof size[2], "%.1f", spec->margin / TUMEN_FIGURE_PX_PER_MM);
  return g_strdup_printf ("%s%s@page{size:%smm %smm;margin:%smm}\n", style,
                          spec->grey ? grey_style : "", size[0], size[1], size[2]);
}

static void
append_all (TumenHandOut          *self,
            const TumenFigureSpec *spec)
{
  g_autofree char *own_style = dup_style (spec);
  g_autofree char *end = NULL;

  tumen_hand_out_append_head (self, own_style);
  tumen_hand_out_append_text (self);
  end = g_strdup_printf ("Tumen%s%s", spec->date != NULL ? " · " : "",
                         spec->date != NULL ? spec->date : "");
  tumen_hand_out_append_element (self, "footer", NULL, end);
  g_string_append (self->html, "</body>\n</html>\n");
}

/**
 * tumen_hand_out_lesson_to_bytes:
 * @spec: how it is to be; its size is that of its pages when it is printed
 * @lesson: what is handed out
 * @reader: for whom
 * @error: set to %TUMEN_FIGURE_FILE_ERROR
 *
 * One page of HTML that needs nothing else: pictures are drawings, whose words stand beside them
 * as text too. No script, nothing from the network.
 *
 * Returns: (transfer full) (nullable): UTF-8
 */
GBytes *
tumen_hand_out_lesson_to_bytes (const TumenFigureSpec *spec,
                                TumenLesson           *lesson,
                                TumenLessonReader      reader,
                                GError               **error)
{
  g_autoptr (TumenFigure) figure = NULL;
  TumenFigureSpec     kept = *spec;
  TumenFigureFileSpec file = { .format = TUMEN_FIGURE_SVG };
  TumenHandOut        self = { .file = &file };

  kept.product = TUMEN_FIGURE_HAND_OUT;
  kept.margin = MARGIN;
  kept.parts = 0;
  figure = tumen_figure_new_for_lesson (&kept, lesson, reader, NULL, error);
  if (figure == NULL)
    return NULL;
  self.figure = figure;
  self.html = g_string_new (NULL);
  self.places = g_hash_table_new (g_str_hash, g_str_equal);
  append_all (&self, spec);
  g_hash_table_unref (self.places);
  if (self.error == NULL)
    return g_string_free_to_bytes (self.html);
  g_string_free (self.html, TRUE);
  g_propagate_error (error, self.error);
  return NULL;
}
