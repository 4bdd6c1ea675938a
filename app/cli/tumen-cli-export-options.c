/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-export.h"

#include "tumen-date.h"
#include "tumen-hand-out.h"
#include "tumen-poster.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_DPI     24.0
#define MOST_DPI      1200.0
#define LEAST_SCALE   0.5
#define MOST_SCALE    8.0
#define LEAST_PX      200
#define MOST_PX       100000
#define MOST_OVERLAP  50.0 /* mm */
#define SECONDS_A_DAY 86400

static const char *const letters[] = { "outlines", "text", NULL };
static const char *const tiles[] = { "none", "a4", "a3", "letter", NULL };

/* mm, portrait */
static const struct
{
  double width, height;
} tile_papers[] = { { 0.0, 0.0 }, { 210.0, 297.0 }, { 297.0, 420.0 }, { 215.9, 279.4 } };

void
tumen_cli_export_clear (TumenCliExport *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->product, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->tiles, g_free);
}

/* (transfer full): the options write into @self, which must outlive the parsing. */
GOptionGroup *
tumen_cli_export_new_group (TumenCliExport *self)
{
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->product, N_ ("What to make of the view"),
      "report|picture|slide|slides|event|poster" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_ ("Paper of a report or poster"),
      "a4-landscape|a3-portrait|a1-landscape|…" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_ ("Size of a picture"),
      "word-a4|word-letter|column-90|column-190|hd|4k" },
    { "shape", 0, 0, G_OPTION_ARG_STRING, &self->shape, N_ ("Shape of slides"), "16:9|4:3" },
    { "width", 0, 0, G_OPTION_ARG_INT, &self->width, N_ ("Width of a picture, 96 px an inch"),
      "PX" },
    { "height", 0, 0, G_OPTION_ARG_INT, &self->height,
      N_ ("Height of a picture; without it as high as needed"), "PX" },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &self->dpi, N_ ("Pixels of a PNG for each inch"), "N" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->scale, N_ ("Pixels of a PNG for each px"), "N" },
    { "letters", 0, 0, G_OPTION_ARG_STRING, &self->letters,
      N_ ("Letters of an SVG: as drawn, or as text to edit"), "outlines|text" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self->theme, N_ ("Colours"), "print|grey|light|dark" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self->title, N_ ("Title instead of the library’s"),
      N_ ("TEXT") },
    { "author", 0, 0, G_OPTION_ARG_STRING, &self->author, N_ ("Who is named as the author"),
      N_ ("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date,
      N_ ("Day of export instead of today or SOURCE_DATE_EPOCH"), "YYYY-MM-DD" },
    { "tiles", 0, 0, G_OPTION_ARG_STRING, &self->tiles,
      N_ ("Part a PDF into sheets that can be glued together"), "a4|a3|letter" },
    { "overlap", 0, 0, G_OPTION_ARG_DOUBLE, &self->overlap, N_ ("What two sheets both show"),
      "MM" },
    { "excerpts", 0, 0, G_OPTION_ARG_NONE, &self->excerpts,
      N_ ("With all excerpts; reports and hand-outs have them"), NULL },
    { "no-excerpts", 0, 0, G_OPTION_ARG_NONE, &self->no_excerpts, N_ ("Without excerpts"), NULL },
    { "translations", 0, 0, G_OPTION_ARG_NONE, &self->translations,
      N_ ("With excerpts and their translations"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &self->no_title, N_ ("Without title"), NULL },
    { "no-key", 0, 0, G_OPTION_ARG_NONE, &self->no_key, N_ ("Without the key to dates"), NULL },
    { "no-list", 0, 0, G_OPTION_ARG_NONE, &self->no_list, N_ ("Without the numbered list"), NULL },
    { "no-footer", 0, 0, G_OPTION_ARG_NONE, &self->no_footer, N_ ("Without footer"), NULL },
    { "selection", 0, 0, G_OPTION_ARG_NONE, &self->selection,
      N_ ("With the selected event marked as in the window"), NULL },
    { "whole", 0, 0, G_OPTION_ARG_NONE, &self->whole,
      N_ ("All dates, not those that the library begins with"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self->force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };
  GOptionGroup *group =
    g_option_group_new ("figure", _ ("Figure options:"), _ ("Show the figure options"), NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static gboolean
take_choice (TumenExportChoices *choices,
             TumenExportChoice   choice,
             const char         *option,
             const char         *slug,
             GError            **error)
{
  g_autofree char *known = NULL;

  if (slug == NULL || tumen_export_choices_set_slug (choices, choice, slug))
    return TRUE;
  known = tumen_export_choices_dup_slugs (choice);
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--%s does not know “%s”; it takes %s."), option, slug, known);
  return FALSE;
}

static gboolean
take_word (const char        *option,
           const char        *word,
           const char *const *known,
           guint             *index,
           GError           **error)
{
  g_autofree char *list = NULL;

  *index = 0;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; known[i] != NULL; i++)
    {
      if (g_str_equal (word, known[i]))
        {
          *index = i;
          return TRUE;
        }
    }
  list = g_strjoinv (", ", (char **)known);
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--%s does not know “%s”; it takes %s."), option, word, list);
  return FALSE;
}

static gboolean
check_range (const char *option,
             double      value,
             double      least,
             double      most,
             GError    **error)
{
  if (value >= least && value <= most)
    return TRUE;
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE, _ ("--%s takes %g to %g."), option,
               least, most);
  return FALSE;
}

/* A hand-out has pictures of its own. */
static gboolean
take_format (const TumenCliExport *self,
             TumenFigureFileSpec  *file,
             GError              **error)
{
  g_autoptr (GError) cause = NULL;

  file->format = TUMEN_FIGURE_SVG_TEXT;
  if (tumen_hand_out_is_path (self->output) ||
      tumen_figure_format_from_path (self->output, &file->format, &cause))
    return TRUE;
  g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE, cause->message);
  return FALSE;
}

/* What is made of a view, by the product that is like it but for its pages. */
static const struct
{
  const char        *slug;
  const char        *like;
  TumenFigureProduct product;
} products[] = {
  { "report", "report", TUMEN_FIGURE_REPORT },
  { "picture", "picture", TUMEN_FIGURE_PICTURE },
  { "slide", "slide", TUMEN_FIGURE_SLIDE },
  { "slides", "slide", TUMEN_FIGURE_SLIDES },
  { "event", "slide", TUMEN_FIGURE_EVENT },
  { "poster", "report", TUMEN_FIGURE_POSTER },
};

static const char *const product_slugs[] = { "report", "picture", "slide", "slides",
                                             "event", "poster", NULL };

/* A PDF is a report and anything else a picture, if it is not said. */
static gboolean
take_product (const TumenCliExport *self,
              TumenFigureFormat     format,
              TumenExportChoices   *choices,
              TumenFigureProduct   *product,
              GError              **error)
{
  gboolean    is_page = format == TUMEN_FIGURE_PDF && self->size == NULL && self->width == 0;
  const char *slug = self->product;
  guint       index;

  if (slug == NULL)
    slug = is_page ? "report" : "picture";
  if (!take_word ("as", slug, product_slugs, &index, error))
    return FALSE;
  *product = products[index].product;
  return tumen_export_choices_set_slug (choices, TUMEN_CHOICE_PRODUCT, products[index].like);
}

/* Posters have papers of their own. */
static gboolean
take_paper (const TumenCliExport *self,
            TumenFigureProduct    product,
            TumenExportChoices   *choices,
            guint                *poster,
            GError              **error)
{
  if (product == TUMEN_FIGURE_POSTER)
    return take_word ("paper", self->paper, tumen_poster_slugs, poster, error);
  return take_choice (choices, TUMEN_CHOICE_PAPER, "paper", self->paper, error);
}

static void
take_parts (const TumenCliExport *self,
            TumenFigureSpec      *figure)
{
  if (self->excerpts || self->translations)
    figure->parts |= TUMEN_FIGURE_EXCERPTS;
  if (self->translations)
    figure->parts |= TUMEN_FIGURE_TRANSLATIONS;
  if (self->no_excerpts)
    figure->parts &= ~(guint)(TUMEN_FIGURE_EXCERPTS | TUMEN_FIGURE_TRANSLATIONS);
  if (self->no_title)
    figure->parts &= ~(guint)TUMEN_FIGURE_TITLE;
  if (self->no_key)
    figure->parts &= ~(guint)TUMEN_FIGURE_KEY;
  if (self->no_list)
    figure->parts &= ~(guint)TUMEN_FIGURE_LIST;
  if (self->no_footer)
    figure->parts &= ~(guint)TUMEN_FIGURE_FOOTER;
  if (self->selection)
    figure->parts |= TUMEN_FIGURE_SELECTION;
}

/* A size in px, instead of one by name. */
static gboolean
take_size (const TumenCliExport *self,
           TumenFigureSpec      *figure,
           GError              **error)
{
  if (self->width == 0 && self->height == 0)
    return TRUE;
  if (figure->product != TUMEN_FIGURE_PICTURE)
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--width and --height are for --as picture; use --paper or --shape."));
      return FALSE;
    }
  if ((self->width != 0 && !check_range ("width", self->width, LEAST_PX, MOST_PX, error)) ||
      (self->height != 0 && !check_range ("height", self->height, LEAST_PX, MOST_PX, error)))
    return FALSE;
  if (self->width != 0)
    figure->width = self->width;
  figure->height = self->height;
  figure->text_scale = 1.0;
  return TRUE;
}

static gboolean
take_resolution (const TumenCliExport     *self,
                 const TumenExportChoices *choices,
                 TumenFigureFileSpec      *file,
                 GError                  **error)
{
  file->dpi = self->width != 0 || self->height != 0 ? 96.0 : tumen_export_choices_get_dpi (choices);
  if (self->scale != 0.0 && !check_range ("scale", self->scale, LEAST_SCALE, MOST_SCALE, error))
    return FALSE;
  if (self->dpi != 0.0 && !check_range ("dpi", self->dpi, LEAST_DPI, MOST_DPI, error))
    return FALSE;
  if (self->scale != 0.0)
    file->dpi = 96.0 * self->scale;
  if (self->dpi != 0.0)
    file->dpi = self->dpi;
  return TRUE;
}

static gboolean
take_tiles (const TumenCliExport *self,
            TumenFigureFileSpec  *file,
            GError              **error)
{
  guint paper;

  if (!take_word ("tiles", self->tiles, tiles, &paper, error) ||
      !check_range ("overlap", self->overlap, 0.0, MOST_OVERLAP, error))
    return FALSE;
  file->tiles.paper_width = tile_papers[paper].width * TUMEN_FIGURE_PX_PER_MM;
  file->tiles.paper_height = tile_papers[paper].height * TUMEN_FIGURE_PX_PER_MM;
  file->tiles.margin = TUMEN_FIGURE_TILES_MARGIN;
  file->tiles.overlap = self->overlap * TUMEN_FIGURE_PX_PER_MM;
  return TRUE;
}

static gboolean
take_date (const TumenCliExport *self,
           TumenFigureFileSpec  *file,
           GError              **error)
{
  TumenDay day;

  file->time = tumen_figure_file_get_time ();
  if (self->date == NULL)
    return TRUE;
  if (!tumen_day_parse (self->date, &day))
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--date takes a day such as 2025-10-14, not “%s”."), self->date);
      return FALSE;
    }
  file->time = day * SECONDS_A_DAY;
  return TRUE;
}

/* What the options mean; texts stay those of @self. */
gboolean
tumen_cli_export_take (const TumenCliExport *self,
                       TumenFigureSpec      *figure,
                       TumenFigureFileSpec  *file,
                       GError              **error)
{
  TumenExportChoices choices;
  TumenFigureProduct product;
  guint              as_text, poster;

  memset (file, 0, sizeof *file);
  tumen_export_choices_init (&choices);
  if (!take_format (self, file, error) ||
      !take_product (self, file->format, &choices, &product, error) ||
      !take_paper (self, product, &choices, &poster, error) ||
      !take_choice (&choices, TUMEN_CHOICE_SIZE, "size", self->size, error) ||
      !take_choice (&choices, TUMEN_CHOICE_SHAPE, "shape", self->shape, error) ||
      !take_choice (&choices, TUMEN_CHOICE_SLIDE_COLORS, "theme", self->theme, error) ||
      !take_choice (&choices, TUMEN_CHOICE_COLORS, "theme", self->theme, error) ||
      !take_word ("letters", self->letters, letters, &as_text, error) ||
      !take_resolution (self, &choices, file, error) || !take_tiles (self, file, error) ||
      !take_date (self, file, error))
    return FALSE;
  if (as_text != 0 && file->format == TUMEN_FIGURE_SVG)
    file->format = TUMEN_FIGURE_SVG_TEXT;
  file->author = self->author;
  tumen_export_choices_get_spec (&choices, figure);
  figure->product = product;
  if (product == TUMEN_FIGURE_POSTER)
    {
      tumen_poster_set_paper (figure, (TumenPosterPaper)poster);
      figure->parts &= ~(guint)TUMEN_FIGURE_EXCERPTS;
    }
  figure->title = self->title;
  take_parts (self, figure);
  return take_size (self, figure, error);
}
