/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-poster.h"
#include "tumen-press.h"

G_BEGIN_DECLS

/** TumenExportChoice: what one chooses for a figure. The values of each are the enums below. */
typedef enum {
  TUMEN_CHOICE_PRODUCT,
  TUMEN_CHOICE_EVENTS,
  TUMEN_CHOICE_DATES,
  TUMEN_CHOICE_PAPER, /* of reports */
  TUMEN_CHOICE_TILES, /* of posters */
  TUMEN_CHOICE_SLIDES,
  TUMEN_CHOICE_SHAPE, /* of slides */
  TUMEN_CHOICE_SIZE,  /* of pictures */
  TUMEN_CHOICE_SLIDE_FORMAT,
  TUMEN_CHOICE_FORMAT, /* of pictures */
  TUMEN_CHOICE_DATA,   /* TumenDataFormat */
  TUMEN_CHOICE_SLIDE_COLORS,
  TUMEN_CHOICE_COLORS /* of reports and pictures */
} TumenExportChoice;
#define TUMEN_N_EXPORT_CHOICES 13

typedef enum {
  TUMEN_EXPORT_REPORT,
  TUMEN_EXPORT_SLIDE,
  TUMEN_EXPORT_PICTURE,
  TUMEN_EXPORT_HAND_OUT, /* HTML */
  TUMEN_EXPORT_DATA      /* no figure: one only shows of which events they are */
} TumenExportProduct;
#define TUMEN_N_EXPORT_PRODUCTS 5

typedef enum {
  TUMEN_EVENTS_OF_FILTER,
  TUMEN_EVENTS_ALL
} TumenExportEvents;

typedef enum {
  TUMEN_DATES_OF_VIEW,
  TUMEN_DATES_ALL,
  TUMEN_DATES_HOME /* that the library begins with, if it has any */
} TumenExportDates;
#define TUMEN_N_EXPORT_DATES 3

typedef enum {
  TUMEN_PAPER_A4_LANDSCAPE,
  TUMEN_PAPER_A4_PORTRAIT,
  TUMEN_PAPER_A3_LANDSCAPE,
  TUMEN_PAPER_A3_PORTRAIT,
  TUMEN_PAPER_LETTER_LANDSCAPE,
  TUMEN_PAPER_LETTER_PORTRAIT,
  TUMEN_PAPER_POSTER /* the first of TumenPosterPaper */
} TumenExportPaper;
#define TUMEN_N_EXPORT_PAPERS (TUMEN_PAPER_POSTER + TUMEN_N_POSTER_PAPERS)

/* Sheets that are glued together. */
typedef enum {
  TUMEN_TILES_NONE,
  TUMEN_TILES_A4,
  TUMEN_TILES_A3,
  TUMEN_TILES_LETTER
} TumenExportTiles;
#define TUMEN_N_EXPORT_TILES 4

typedef enum {
  TUMEN_SLIDES_VIEW,
  TUMEN_SLIDES_EACH, /* the view, and then each of its events */
  TUMEN_SLIDES_EVENT /* that is selected */
} TumenExportSlides;
#define TUMEN_N_EXPORT_SLIDES 3

typedef enum {
  TUMEN_SHAPE_16_9,
  TUMEN_SHAPE_4_3
} TumenExportShape;

typedef enum {
  TUMEN_SIZE_WORD_A4,
  TUMEN_SIZE_WORD_LETTER,
  TUMEN_SIZE_COLUMN,
  TUMEN_SIZE_TWO_COLUMNS,
  TUMEN_SIZE_HD,
  TUMEN_SIZE_4K,
  TUMEN_SIZE_CUSTOM
} TumenExportSize;
#define TUMEN_N_EXPORT_SIZES 7

/* As far as they go, the formats of slides have the same values. */
typedef enum {
  TUMEN_FORMAT_PNG, /* of pictures with 300 dpi */
  TUMEN_FORMAT_PDF,
  TUMEN_FORMAT_SVG,
  TUMEN_FORMAT_SVG_TEXT,
  TUMEN_FORMAT_PNG_96,
  TUMEN_FORMAT_PNG_150,
  TUMEN_FORMAT_PNG_600
} TumenExportFormat;
#define TUMEN_N_EXPORT_FORMATS 7

typedef enum {
  TUMEN_COLORS_PRINT,
  TUMEN_COLORS_GREY,
  TUMEN_COLORS_LIGHT,
  TUMEN_COLORS_DARK
} TumenExportColors;
#define TUMEN_N_EXPORT_COLORS 4

#define TUMEN_LEAST_CUSTOM_MM 40
#define TUMEN_MOST_CUSTOM_MM  1200

/** TumenExportChoices: a value; what is remembered from one figure to the next. */
typedef struct
{
  int   values[TUMEN_N_EXPORT_CHOICES];
  guint parts[TUMEN_N_EXPORT_PRODUCTS]; /* TumenFigureParts */
  int   custom_mm;                      /* width of a picture */
} TumenExportChoices;

void      tumen_export_choices_init (TumenExportChoices *self);
void      tumen_export_choices_load (TumenExportChoices *self, GVariant *remembered);
GVariant *tumen_export_choices_save (const TumenExportChoices *self);

gboolean tumen_export_choices_set_slug (TumenExportChoices *self,
                                        TumenExportChoice   choice,
                                        const char         *slug);
char    *tumen_export_choices_dup_slugs (TumenExportChoice choice);

void     tumen_export_choices_fit (TumenExportChoices *self, gboolean has_home, gboolean has_event);
guint    tumen_export_choices_get_n_values (TumenExportChoice choice);
gboolean tumen_export_choices_has (const TumenExportChoices *self, TumenExportChoice choice);
gboolean tumen_export_choices_has_part (const TumenExportChoices *self, TumenFigureParts part);

TumenExportProduct tumen_export_choices_get_product (const TumenExportChoices *self);
TumenExportFormat  tumen_export_choices_get_format (const TumenExportChoices *self);
gboolean           tumen_export_choices_is_event (const TumenExportChoices *self);
gboolean           tumen_export_choices_is_screen (const TumenExportChoices *self);
double             tumen_export_choices_get_dpi (const TumenExportChoices *self);
gboolean           tumen_export_choices_can_print (const TumenExportChoices *self);
const char        *tumen_export_choices_get_suffix (const TumenExportChoices *self);
char              *tumen_export_choices_dup_format_name (const TumenExportChoices *self);
void               tumen_export_choices_get_file (const TumenExportChoices *self,
                                                  TumenPressFile           *file);
void               tumen_export_choices_get_spec (const TumenExportChoices *self,
                                                  TumenFigureSpec          *spec);

G_END_DECLS
