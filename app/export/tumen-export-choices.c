/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-choices.h"

#include <string.h>

#include "tumen-hand-out.h"

#define PAGE_MARGIN_MM    12.0
#define PICTURE_MARGIN_MM 2.0
#define SCREEN_MARGIN     (84.0 / 1920.0) /* of the width */
/* Texts of a slide are read from afar: the smallest has 24 px of 1080. */
#define SLIDE_TEXT  (24.0 / 1080.0 * 0.75 / 8.0)
#define SCREEN_TEXT (16.0 / 1080.0 * 0.75 / 8.0)
#define CUSTOM_MM   160
#define CUSTOM_KEY  "custom-width"
#define MOST_VALUES TUMEN_N_EXPORT_PAPERS

#define BIT(value)   (1U << (value))
#define LISTED       (BIT (TUMEN_EXPORT_REPORT) | BIT (TUMEN_EXPORT_HAND_OUT))
#define FIGURES      (LISTED | BIT (TUMEN_EXPORT_SLIDE) | BIT (TUMEN_EXPORT_PICTURE))
#define PAGES        (FIGURES & ~BIT (TUMEN_EXPORT_HAND_OUT))
#define ALL_PRODUCTS (FIGURES | BIT (TUMEN_EXPORT_DATA))

static const struct
{
  const char *key;
  guint       n_values;
  guint       products; /* for which one chooses */
  const char *slugs[MOST_VALUES];
} choices[TUMEN_N_EXPORT_CHOICES] = {
  [TUMEN_CHOICE_PRODUCT] = { "product",
                             TUMEN_N_EXPORT_PRODUCTS,
                             ALL_PRODUCTS,
                             { "report", "slide", "picture", "hand-out", "data" } },
  [TUMEN_CHOICE_EVENTS] = { "events", 2, ALL_PRODUCTS, { "filter", "all" } },
  [TUMEN_CHOICE_DATES] = { "dates",
                           TUMEN_N_EXPORT_DATES,
                           ALL_PRODUCTS,
                           { "view", "all", "home" } },
  [TUMEN_CHOICE_PAPER] = { "paper",
                           TUMEN_N_EXPORT_PAPERS,
                           BIT (TUMEN_EXPORT_REPORT),
                           { "a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait",
                             "letter-landscape", "letter-portrait", "a2-landscape", "a2-portrait",
                             "a1-landscape", "a1-portrait", "a0-landscape", "a0-portrait" } },
  [TUMEN_CHOICE_TILES] = { "tiles",
                           TUMEN_N_EXPORT_TILES,
                           BIT (TUMEN_EXPORT_REPORT),
                           { "none", "a4", "a3", "letter" } },
  [TUMEN_CHOICE_SLIDES] = { "slides",
                            TUMEN_N_EXPORT_SLIDES,
                            BIT (TUMEN_EXPORT_SLIDE),
                            { "view", "each", "event" } },
  [TUMEN_CHOICE_SHAPE] = { "shape", 2, BIT (TUMEN_EXPORT_SLIDE), { "16:9", "4:3" } },
  [TUMEN_CHOICE_SIZE] = { "size",
                          TUMEN_N_EXPORT_SIZES,
                          BIT (TUMEN_EXPORT_PICTURE),
                          { "word-a4", "word-letter", "column-90", "column-190", "hd", "4k",
                            "custom" } },
  [TUMEN_CHOICE_SLIDE_FORMAT] = { "slide-format",
                                  TUMEN_FORMAT_SVG_TEXT + 1,
                                  BIT (TUMEN_EXPORT_SLIDE),
                                  { "png", "pdf", "svg", "svg-text" } },
  [TUMEN_CHOICE_FORMAT] = { "format",
                            TUMEN_N_EXPORT_FORMATS,
                            BIT (TUMEN_EXPORT_PICTURE),
                            { "png", "pdf", "svg", "svg-text", "png-96", "png-150", "png-600" } },
  [TUMEN_CHOICE_DATA] = { "data",
                          TUMEN_N_DATA_FORMATS,
                          BIT (TUMEN_EXPORT_DATA),
                          { "csv", "json", "csl-json", "bibtex", "ris", "icalendar" } },
  [TUMEN_CHOICE_SLIDE_COLORS] = { "slide-colors",
                                  TUMEN_N_EXPORT_COLORS,
                                  BIT (TUMEN_EXPORT_SLIDE),
                                  { "print", "grey", "light", "dark" } },
  [TUMEN_CHOICE_COLORS] = { "colors",
                            TUMEN_N_EXPORT_COLORS,
                            BIT (TUMEN_EXPORT_REPORT) | BIT (TUMEN_EXPORT_PICTURE),
                            { "print", "grey", "light", "dark" } },
};

static const struct
{
  const char      *slug;
  TumenFigureParts part;
  guint            products;
} parts[] = {
  { "title", TUMEN_FIGURE_TITLE, FIGURES },
  { "key", TUMEN_FIGURE_KEY, FIGURES },
  { "list", TUMEN_FIGURE_LIST, LISTED },
  { "excerpts", TUMEN_FIGURE_EXCERPTS, LISTED },
  { "translations", TUMEN_FIGURE_TRANSLATIONS, LISTED },
  { "footer", TUMEN_FIGURE_FOOTER, PAGES },
  { "selection", TUMEN_FIGURE_SELECTION, FIGURES },
};

static const char *const part_keys[TUMEN_N_EXPORT_PRODUCTS] = { "report-parts", "slide-parts",
                                                                "picture-parts", "hand-out-parts",
                                                                "data-parts" };

static const char *const data_names[TUMEN_N_DATA_FORMATS] = {
  [TUMEN_DATA_CSV] = "CSV",
  [TUMEN_DATA_JSON] = "JSON",
  [TUMEN_DATA_CSL_JSON] = "CSL-JSON",
  [TUMEN_DATA_BIBTEX] = "BibTeX",
  [TUMEN_DATA_RIS] = "RIS",
  [TUMEN_DATA_ICALENDAR] = "iCalendar",
};

static const struct
{
  double width, height; /* mm */
} papers[TUMEN_PAPER_POSTER] = {
  { 297.0, 210.0 },
  { 210.0, 297.0 },
  { 420.0, 297.0 },
  { 297.0, 420.0 },
  { 279.4, 215.9 },
  { 215.9, 279.4 },
};

/* Whose sheets posters are parted into. */
static const TumenExportPaper tile_papers[TUMEN_N_EXPORT_TILES] = {
  [TUMEN_TILES_A4] = TUMEN_PAPER_A4_PORTRAIT,
  [TUMEN_TILES_A3] = TUMEN_PAPER_A3_PORTRAIT,
  [TUMEN_TILES_LETTER] = TUMEN_PAPER_LETTER_PORTRAIT,
};

static const double widths_mm[TUMEN_N_EXPORT_SIZES] = {
  [TUMEN_SIZE_WORD_A4] = 159.0,
  [TUMEN_SIZE_WORD_LETTER] = 165.1,
  [TUMEN_SIZE_COLUMN] = 90.0,
  [TUMEN_SIZE_TWO_COLUMNS] = 190.0,
};

void
tumen_export_choices_init (TumenExportChoices *self)
{
  memset (self, 0, sizeof *self);
  self->values[TUMEN_CHOICE_SLIDE_COLORS] = TUMEN_COLORS_LIGHT;
  self->parts[TUMEN_EXPORT_REPORT] =
    TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_EXCERPTS |
    TUMEN_FIGURE_FOOTER;
  self->parts[TUMEN_EXPORT_SLIDE] = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_FOOTER;
  self->parts[TUMEN_EXPORT_PICTURE] = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY;
  self->parts[TUMEN_EXPORT_HAND_OUT] =
    TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | TUMEN_FIGURE_EXCERPTS;
  self->parts[TUMEN_EXPORT_DATA] = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY;
  self->custom_mm = CUSTOM_MM;
}

/**
 * tumen_export_choices_set_slug:
 * @slug: such as "a4-portrait"
 *
 * Returns: whether @choice has such a value
 */
gboolean
tumen_export_choices_set_slug (TumenExportChoices *self,
                               TumenExportChoice   choice,
                               const char         *slug)
{
  for (guint i = 0; i < choices[choice].n_values; i++)
    {
      if (!g_str_equal (slug, choices[choice].slugs[i]))
        continue;
      self->values[choice] = (int)i;
      return TRUE;
    }
  return FALSE;
}

/**
 * tumen_export_choices_dup_slugs:
 *
 * Returns: (transfer full): all values of @choice, with commas
 */
char *
tumen_export_choices_dup_slugs (TumenExportChoice choice)
{
  GString *slugs = g_string_new (choices[choice].slugs[0]);

  for (guint i = 1; i < choices[choice].n_values; i++)
    g_string_append_printf (slugs, ", %s", choices[choice].slugs[i]);
  return g_string_free (slugs, FALSE);
}

static void
load_choice (TumenExportChoices *self,
             TumenExportChoice   choice,
             GVariant           *remembered)
{
  const char *slug;

  if (g_variant_lookup (remembered, choices[choice].key, "&s", &slug))
    tumen_export_choices_set_slug (self, choice, slug);
}

static void
load_parts (TumenExportChoices *self,
            TumenExportProduct  product,
            GVariant           *remembered)
{
  g_autofree const char **slugs = NULL;

  if (!g_variant_lookup (remembered, part_keys[product], "^a&s", &slugs))
    return;
  self->parts[product] = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strv_contains (slugs, parts[i].slug))
      self->parts[product] |= parts[i].part;
}

/**
 * tumen_export_choices_load:
 * @self: choices that were set up
 * @remembered: a{sv}
 *
 * Takes what @remembered has of choices; what it does not know stays as it is.
 */
void
tumen_export_choices_load (TumenExportChoices *self,
                           GVariant           *remembered)
{
  int custom;

  for (int i = 0; i < TUMEN_N_EXPORT_CHOICES; i++)
    load_choice (self, (TumenExportChoice)i, remembered);
  for (int i = 0; i < TUMEN_N_EXPORT_PRODUCTS; i++)
    load_parts (self, (TumenExportProduct)i, remembered);
  if (g_variant_lookup (remembered, CUSTOM_KEY, "i", &custom))
    self->custom_mm = CLAMP (custom, TUMEN_LEAST_CUSTOM_MM, TUMEN_MOST_CUSTOM_MM);
}

static void
save_parts (const TumenExportChoices *self,
            TumenExportProduct        product,
            GVariantBuilder          *builder)
{
  const char *slugs[G_N_ELEMENTS (parts)];
  gsize       n_slugs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (self->parts[product] & parts[i].part)
      slugs[n_slugs++] = parts[i].slug;
  g_variant_builder_add (builder, "{sv}", part_keys[product],
                         g_variant_new_strv (slugs, (gssize)n_slugs));
}

/**
 * tumen_export_choices_save:
 *
 * Returns: (transfer floating): a{sv} for tumen_export_choices_load()
 */
GVariant *
tumen_export_choices_save (const TumenExportChoices *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (int i = 0; i < TUMEN_N_EXPORT_CHOICES; i++)
    g_variant_builder_add (&builder, "{sv}", choices[i].key,
                           g_variant_new_string (choices[i].slugs[self->values[i]]));
  for (int i = 0; i < TUMEN_N_EXPORT_PRODUCTS; i++)
    save_parts (self, (TumenExportProduct)i, &builder);
  g_variant_builder_add (&builder, "{sv}", CUSTOM_KEY, g_variant_new_int32 (self->custom_mm));
  return g_variant_builder_end (&builder);
}

guint
tumen_export_choices_get_n_values (TumenExportChoice choice)
{
  return choices[choice].n_values;
}

TumenExportProduct
tumen_export_choices_get_product (const TumenExportChoices *self)
{
  return (TumenExportProduct)self->values[TUMEN_CHOICE_PRODUCT];
}

static gboolean
is_poster (const TumenExportChoices *self)
{
  return tumen_export_choices_get_product (self) == TUMEN_EXPORT_REPORT &&
         self->values[TUMEN_CHOICE_PAPER] >= TUMEN_PAPER_POSTER;
}

/** Whether it shows one event, whatever the view shows. */
gboolean
tumen_export_choices_is_event (const TumenExportChoices *self)
{
  return tumen_export_choices_get_product (self) == TUMEN_EXPORT_SLIDE &&
         self->values[TUMEN_CHOICE_SLIDES] == TUMEN_SLIDES_EVENT;
}

/**
 * tumen_export_choices_fit:
 * @has_home: whether the library has a period that it begins with
 * @has_event: whether an event is selected
 *
 * Takes back what was chosen for another view and is not possible for this one.
 */
void
tumen_export_choices_fit (TumenExportChoices *self,
                          gboolean            has_home,
                          gboolean            has_event)
{
  if (!has_home && self->values[TUMEN_CHOICE_DATES] == TUMEN_DATES_HOME)
    self->values[TUMEN_CHOICE_DATES] = TUMEN_DATES_OF_VIEW;
  if (!has_event && self->values[TUMEN_CHOICE_SLIDES] == TUMEN_SLIDES_EVENT)
    self->values[TUMEN_CHOICE_SLIDES] = TUMEN_SLIDES_VIEW;
}

/** Whether @choice makes a difference to the product. */
gboolean
tumen_export_choices_has (const TumenExportChoices *self,
                          TumenExportChoice         choice)
{
  if (choice == TUMEN_CHOICE_TILES && !is_poster (self))
    return FALSE;
  if ((choice == TUMEN_CHOICE_EVENTS || choice == TUMEN_CHOICE_DATES) &&
      tumen_export_choices_is_event (self))
    return FALSE;
  return (choices[choice].products & BIT (self->values[TUMEN_CHOICE_PRODUCT])) != 0;
}

/** Whether the product can have @part. */
gboolean
tumen_export_choices_has_part (const TumenExportChoices *self,
                               TumenFigureParts          part)
{
  if (is_poster (self) && (part == TUMEN_FIGURE_EXCERPTS || part == TUMEN_FIGURE_TRANSLATIONS))
    return FALSE;
  if (tumen_export_choices_is_event (self) && part != TUMEN_FIGURE_FOOTER)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == part)
      return (parts[i].products & BIT (self->values[TUMEN_CHOICE_PRODUCT])) != 0;
  return FALSE;
}

TumenExportFormat
tumen_export_choices_get_format (const TumenExportChoices *self)
{
  switch (tumen_export_choices_get_product (self))
    {
    case TUMEN_EXPORT_SLIDE:
      return (TumenExportFormat)self->values[TUMEN_CHOICE_SLIDE_FORMAT];
    case TUMEN_EXPORT_PICTURE:
      return (TumenExportFormat)self->values[TUMEN_CHOICE_FORMAT];
    case TUMEN_EXPORT_REPORT:
    case TUMEN_EXPORT_HAND_OUT:
    case TUMEN_EXPORT_DATA:
    default:
      return TUMEN_FORMAT_PDF;
    }
}

/** Whether it is as many pixels as a screen, and no millimetres. */
gboolean
tumen_export_choices_is_screen (const TumenExportChoices *self)
{
  TumenExportSize size = (TumenExportSize)self->values[TUMEN_CHOICE_SIZE];

  if (tumen_export_choices_get_product (self) == TUMEN_EXPORT_SLIDE ||
      tumen_export_choices_get_product (self) == TUMEN_EXPORT_HAND_OUT)
    return TRUE;
  return tumen_export_choices_get_product (self) == TUMEN_EXPORT_PICTURE &&
         (size == TUMEN_SIZE_HD || size == TUMEN_SIZE_4K);
}

/** Pixels per inch of a PNG. */
double
tumen_export_choices_get_dpi (const TumenExportChoices *self)
{
  if (tumen_export_choices_is_screen (self))
    return 96.0;
  switch ((TumenExportFormat)self->values[TUMEN_CHOICE_FORMAT])
    {
    case TUMEN_FORMAT_PNG_96:
      return 96.0;
    case TUMEN_FORMAT_PNG_150:
      return 150.0;
    case TUMEN_FORMAT_PNG_600:
      return 600.0;
    case TUMEN_FORMAT_PNG:
    case TUMEN_FORMAT_PDF:
    case TUMEN_FORMAT_SVG:
    case TUMEN_FORMAT_SVG_TEXT:
    default:
      return 300.0;
    }
}

/** Whether it is pages; what is neither can only be saved. */
gboolean
tumen_export_choices_can_print (const TumenExportChoices *self)
{
  return (PAGES & BIT (self->values[TUMEN_CHOICE_PRODUCT])) != 0;
}

/* How names of files of pages end. */
static const char *
get_pages_suffix (const TumenExportChoices *self)
{
  switch (tumen_export_choices_get_format (self))
    {
    case TUMEN_FORMAT_PDF:
      return ".pdf";
    case TUMEN_FORMAT_SVG:
    case TUMEN_FORMAT_SVG_TEXT:
      return ".svg";
    case TUMEN_FORMAT_PNG:
    case TUMEN_FORMAT_PNG_96:
    case TUMEN_FORMAT_PNG_150:
    case TUMEN_FORMAT_PNG_600:
    default:
      return ".png";
    }
}

const char *
tumen_export_choices_get_suffix (const TumenExportChoices *self)
{
  if (tumen_export_choices_get_product (self) == TUMEN_EXPORT_HAND_OUT)
    return ".html";
  if (tumen_export_choices_get_product (self) == TUMEN_EXPORT_DATA)
    return tumen_data_format_get_suffix ((TumenDataFormat)self->values[TUMEN_CHOICE_DATA]);
  return get_pages_suffix (self);
}

/**
 * tumen_export_choices_dup_format_name:
 *
 * Returns: (transfer full): what the format of the file is called in every language
 */
char *
tumen_export_choices_dup_format_name (const TumenExportChoices *self)
{
  if (tumen_export_choices_get_product (self) == TUMEN_EXPORT_DATA)
    return g_strdup (data_names[self->values[TUMEN_CHOICE_DATA]]);
  return g_ascii_strup (tumen_export_choices_get_suffix (self) + 1, -1);
}

static void
set_tiles (const TumenExportChoices *self,
           TumenFigureTiles         *tiles)
{
  int paper = (int)tile_papers[self->values[TUMEN_CHOICE_TILES]];

  if (!tumen_export_choices_has (self, TUMEN_CHOICE_TILES) ||
      self->values[TUMEN_CHOICE_TILES] == TUMEN_TILES_NONE)
    return;
  tiles->paper_width = papers[paper].width * TUMEN_FIGURE_PX_PER_MM;
  tiles->paper_height = papers[paper].height * TUMEN_FIGURE_PX_PER_MM;
  tiles->margin = TUMEN_FIGURE_TILES_MARGIN;
  tiles->overlap = TUMEN_FIGURE_TILES_OVERLAP;
}

/**
 * tumen_export_choices_get_file:
 * @file: (out caller-allocates): what is to be made of the figure
 */
void
tumen_export_choices_get_file (const TumenExportChoices *self,
                               TumenPressFile           *file)
{
  memset (file, 0, sizeof *file);
  file->is_hand_out = tumen_export_choices_get_product (self) == TUMEN_EXPORT_HAND_OUT;
  file->is_data = tumen_export_choices_get_product (self) == TUMEN_EXPORT_DATA;
  file->data = (TumenDataFormat)self->values[TUMEN_CHOICE_DATA];
  file->dpi = tumen_export_choices_get_dpi (self);
  set_tiles (self, &file->tiles);
  switch (tumen_export_choices_get_format (self))
    {
    case TUMEN_FORMAT_PDF:
      file->format = TUMEN_FIGURE_PDF;
      break;
    case TUMEN_FORMAT_SVG:
      file->format = TUMEN_FIGURE_SVG;
      break;
    case TUMEN_FORMAT_SVG_TEXT:
      file->format = TUMEN_FIGURE_SVG_TEXT;
      break;
    case TUMEN_FORMAT_PNG:
    case TUMEN_FORMAT_PNG_96:
    case TUMEN_FORMAT_PNG_150:
    case TUMEN_FORMAT_PNG_600:
    default:
      file->format = TUMEN_FIGURE_PNG;
      break;
    }
}

static void
set_screen (TumenFigureSpec *spec,
            double           width,
            double           height,
            double           text)
{
  spec->width = width;
  spec->height = height;
  spec->margin = width * SCREEN_MARGIN;
  spec->text_scale = height * text;
}

static void
set_picture (const TumenExportChoices *self,
             TumenFigureSpec          *spec)
{
  TumenExportSize size = (TumenExportSize)self->values[TUMEN_CHOICE_SIZE];
  double          width = size == TUMEN_SIZE_CUSTOM ? self->custom_mm : widths_mm[size];

  spec->product = TUMEN_FIGURE_PICTURE;
  if (size == TUMEN_SIZE_HD)
    set_screen (spec, 1920.0, 1080.0, SCREEN_TEXT);
  else if (size == TUMEN_SIZE_4K)
    set_screen (spec, 3840.0, 2160.0, SCREEN_TEXT);
  else
    {
      spec->width = width * TUMEN_FIGURE_PX_PER_MM;
      spec->height = 0.0;
      spec->margin = PICTURE_MARGIN_MM * TUMEN_FIGURE_PX_PER_MM;
    }
}

static void
set_report (const TumenExportChoices *self,
            TumenFigureSpec          *spec)
{
  int paper = self->values[TUMEN_CHOICE_PAPER];

  if (paper >= TUMEN_PAPER_POSTER)
    {
      tumen_poster_set_paper (spec, (TumenPosterPaper)(paper - TUMEN_PAPER_POSTER));
      spec->parts &= ~(guint)(TUMEN_FIGURE_EXCERPTS | TUMEN_FIGURE_TRANSLATIONS);
      return;
    }
  spec->product = TUMEN_FIGURE_REPORT;
  spec->width = papers[paper].width * TUMEN_FIGURE_PX_PER_MM;
  spec->height = papers[paper].height * TUMEN_FIGURE_PX_PER_MM;
  spec->margin = PAGE_MARGIN_MM * TUMEN_FIGURE_PX_PER_MM;
}

static const TumenFigureProduct slides[TUMEN_N_EXPORT_SLIDES] = {
  [TUMEN_SLIDES_VIEW] = TUMEN_FIGURE_SLIDE,
  [TUMEN_SLIDES_EACH] = TUMEN_FIGURE_SLIDES,
  [TUMEN_SLIDES_EVENT] = TUMEN_FIGURE_EVENT,
};

static void
set_slide (const TumenExportChoices *self,
           TumenFigureSpec          *spec)
{
  gboolean wide = self->values[TUMEN_CHOICE_SHAPE] == TUMEN_SHAPE_16_9;

  spec->product = slides[self->values[TUMEN_CHOICE_SLIDES]];
  set_screen (spec, wide ? 1920.0 : 1440.0, 1080.0, SLIDE_TEXT);
}

/* The picture for wide screens; the text below has its own title. */
static void
set_hand_out (TumenFigureSpec *spec)
{
  spec->product = TUMEN_FIGURE_HAND_OUT;
  spec->width = TUMEN_HAND_OUT_WIDE_PX;
  spec->margin = PICTURE_MARGIN_MM * TUMEN_FIGURE_PX_PER_MM;
}

/* Shows which events they are, with the numbers that they have there, and is not written. */
static void
set_data (TumenFigureSpec *spec)
{
  spec->product = TUMEN_FIGURE_PICTURE;
  spec->parts |= TUMEN_FIGURE_NUMBERS;
  spec->width = TUMEN_HAND_OUT_WIDE_PX;
  spec->margin = PICTURE_MARGIN_MM * TUMEN_FIGURE_PX_PER_MM;
}

static TumenExportColors
get_colors (const TumenExportChoices *self)
{
  if (tumen_export_choices_has (self, TUMEN_CHOICE_SLIDE_COLORS))
    return (TumenExportColors)self->values[TUMEN_CHOICE_SLIDE_COLORS];
  if (tumen_export_choices_has (self, TUMEN_CHOICE_COLORS))
    return (TumenExportColors)self->values[TUMEN_CHOICE_COLORS];
  return TUMEN_COLORS_PRINT;
}

/**
 * tumen_export_choices_get_spec:
 * @spec: (out caller-allocates): how the figure is to be, but without texts
 */
void
tumen_export_choices_get_spec (const TumenExportChoices *self,
                               TumenFigureSpec          *spec)
{
  TumenExportColors colors = get_colors (self);

  memset (spec, 0, sizeof *spec);
  spec->text_scale = 1.0;
  spec->parts = self->parts[tumen_export_choices_get_product (self)];
  spec->theme = TUMEN_THEME_PRINT;
  if (colors == TUMEN_COLORS_LIGHT)
    spec->theme = TUMEN_THEME_LIGHT;
  else if (colors == TUMEN_COLORS_DARK)
    spec->theme = TUMEN_THEME_DARK;
  spec->grey = colors == TUMEN_COLORS_GREY;
  switch (tumen_export_choices_get_product (self))
    {
    case TUMEN_EXPORT_SLIDE:
      set_slide (self, spec);
      break;
    case TUMEN_EXPORT_PICTURE:
      set_picture (self, spec);
      break;
    case TUMEN_EXPORT_HAND_OUT:
      set_hand_out (spec);
      break;
    case TUMEN_EXPORT_DATA:
      set_data (spec);
      break;
    case TUMEN_EXPORT_REPORT:
    default:
      set_report (self, spec);
      break;
    }
}
