/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-page-layouts-private.h"
#include "tumen-pictures-private.h"
#include "tumen-shown.h"

#define ELLIPSIS "…"

/* A text that was not used while so many others of its style were is forgotten. */
#define MOST_ENTRIES 2000

#define N_USUAL_LETTERS 0x500

/* TextEntry: a text that was measured, and where it was cut if it was too long. */
typedef struct
{
  double       width;
  PangoLayout *layout;
  double       cut_width;
  char        *cut; /* (nullable) */
} TextEntry;

struct _TumenText
{
  GObject parent_instance;

  /* owned */
  char                 *family;
  PangoContext         *context;
  PangoFontDescription *font[TUMEN_N_TEXT_STYLES];
  GHashTable           *entries[TUMEN_N_TEXT_STYLES];  /* of text to TextEntry */
  GHashTable           *old[TUMEN_N_TEXT_STYLES];      /* the generation before them */
  GHashTable           *advances[TUMEN_N_TEXT_STYLES]; /* of letter to double */
  double               *usual[TUMEN_N_TEXT_STYLES];    /* the same of Latin, Greek and Cyrillic */
  TumenPictures        *pictures;                      /* (nullable) until they are asked for */
  TumenPageLayouts     *page_layouts;                  /* the same */
  /* plain state */
  guint  n_shaped;
  double scale;
  double ascent[TUMEN_N_TEXT_STYLES];
  double height[TUMEN_N_TEXT_STYLES];
};

G_DEFINE_FINAL_TYPE (TumenText, tumen_text, G_TYPE_OBJECT)

static const struct
{
  double      px;
  PangoWeight weight;
} styles[TUMEN_N_TEXT_STYLES] = {
  [TUMEN_TEXT_LABEL] = { 13, PANGO_WEIGHT_NORMAL },
  [TUMEN_TEXT_LABEL_BOLD] = { 13, PANGO_WEIGHT_BOLD },
  [TUMEN_TEXT_DATE] = { 12, PANGO_WEIGHT_NORMAL },
  [TUMEN_TEXT_AXIS] = { 12, PANGO_WEIGHT_NORMAL },
  [TUMEN_TEXT_AXIS_BOLD] = { 13.5, PANGO_WEIGHT_BOLD },
  [TUMEN_TEXT_HEADING] = { 12, PANGO_WEIGHT_BOLD },
  [TUMEN_TEXT_HEADING_DIM] = { 12, PANGO_WEIGHT_NORMAL },
  [TUMEN_TEXT_COUNT] = { 12.5, PANGO_WEIGHT_BOLD },
  [TUMEN_TEXT_FLAG] = { 12, PANGO_WEIGHT_BOLD },
};

static void
text_entry_free (gpointer data)
{
  TextEntry *entry = data;

  g_clear_object (&entry->layout);
  g_free (entry->cut);
  g_free (entry);
}

static PangoLayout *
make_layout (TumenText     *self,
             TumenTextStyle style,
             const char    *text)
{
  g_autofree char *drawn = tumen_shown_dup_drawn (text);
  PangoLayout     *layout = pango_layout_new (self->context);

  self->n_shaped++;
  pango_layout_set_font_description (layout, self->font[style]);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, drawn, -1);
  return layout;
}

static double
measure (TumenText     *self,
         TumenTextStyle style,
         const char    *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self, style, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

static GHashTable *
make_generation (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_entry_free);
}

static TextEntry *
make_entry (TumenText     *self,
            TumenTextStyle style,
            const char    *text)
{
  TextEntry *entry = g_new0 (TextEntry, 1);
  int        width;

  entry->layout = make_layout (self, style, text);
  pango_layout_get_size (entry->layout, &width, NULL);
  entry->width = (double)width / PANGO_SCALE;
  return entry;
}

static TextEntry *
get_entry (TumenText     *self,
           TumenTextStyle style,
           const char    *text)
{
  TextEntry *entry = g_hash_table_lookup (self->entries[style], text);
  gpointer   key, old;

  if (entry != NULL)
    return entry;
  if (g_hash_table_size (self->entries[style]) >= MOST_ENTRIES)
    {
      g_hash_table_unref (self->old[style]);
      self->old[style] = self->entries[style];
      self->entries[style] = make_generation ();
    }
  if (!g_hash_table_steal_extended (self->old[style], text, &key, &old))
    {
      key = g_strdup (text);
      old = make_entry (self, style, text);
    }
  g_hash_table_insert (self->entries[style], key, old);
  return old;
}

/* Widths must not depend on the output, so nothing is fitted to a pixel grid. */
static PangoContext *
make_context (void)
{
  PangoContext         *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static void
prepare_style (TumenText     *self,
               TumenTextStyle style)
{
  PangoFontMetrics *metrics;

  self->font[style] = pango_font_description_from_string (self->family);
  pango_font_description_set_weight (self->font[style], styles[style].weight);
  pango_font_description_set_absolute_size (self->font[style],
                                            styles[style].px * self->scale * PANGO_SCALE);
  self->entries[style] = make_generation ();
  self->old[style] = make_generation ();
  self->advances[style] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->usual[style] = g_new (double, N_USUAL_LETTERS);
  for (guint i = 0; i < N_USUAL_LETTERS; i++)
    self->usual[style][i] = -1;
  metrics = pango_context_get_metrics (self->context, self->font[style], NULL);
  self->ascent[style] = (double)pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  self->height[style] = self->ascent[style] +
                        (double)pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

static void
tumen_text_finalize (GObject *object)
{
  TumenText *self = TUMEN_TEXT (object);

  for (int i = 0; i < TUMEN_N_TEXT_STYLES; i++)
    {
      g_clear_pointer (&self->entries[i], g_hash_table_unref);
      g_clear_pointer (&self->old[i], g_hash_table_unref);
      g_clear_pointer (&self->advances[i], g_hash_table_unref);
      g_clear_pointer (&self->usual[i], g_free);
      g_clear_pointer (&self->font[i], pango_font_description_free);
    }
  g_clear_pointer (&self->pictures, tumen_pictures_free);
  g_clear_pointer (&self->page_layouts, tumen_page_layouts_free);
  g_clear_object (&self->context);
  g_free (self->family);
  G_OBJECT_CLASS (tumen_text_parent_class)->finalize (object);
}

static void
tumen_text_class_init (TumenTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_text_finalize;
}

static void
tumen_text_init (TumenText *self)
{
}

/**
 * tumen_text_new:
 * @font_family: such as "Cantarell"; a family that is missing is replaced by fontconfig
 * @text_scale: factor on all sizes, 1 as designed; clamped to 0.5 to 4
 *
 * Returns: (transfer full): a new text measurer; for one thread
 */
TumenText *
tumen_text_new (const char *font_family,
                double      text_scale)
{
  TumenText *self;

  g_return_val_if_fail (font_family != NULL, NULL);

  self = g_object_new (TUMEN_TYPE_TEXT, NULL);
  self->family = g_strdup (font_family);
  self->scale = CLAMP (text_scale, 0.5, 4);
  self->context = make_context ();
  for (int i = 0; i < TUMEN_N_TEXT_STYLES; i++)
    prepare_style (self, (TumenTextStyle)i);
  return self;
}

/**
 * tumen_text_get_family:
 * @self: a text measurer
 *
 * Returns: the font family that was asked for
 */
const char *
tumen_text_get_family (TumenText *self)
{
  return self->family;
}

/**
 * tumen_text_get_scale:
 * @self: a text measurer
 *
 * Returns: the factor on all sizes
 */
double
tumen_text_get_scale (TumenText *self)
{
  return self->scale;
}

/**
 * tumen_text_get_context:
 * @self: a text measurer
 *
 * Returns: (transfer none): what it shapes with, for texts of pages: their widths are the same on
 *   every output as well
 */
PangoContext *
tumen_text_get_context (TumenText *self)
{
  g_return_val_if_fail (TUMEN_IS_TEXT (self), NULL);

  return self->context;
}

/**
 * tumen_text_get_n_shaped:
 * @self: a text measurer
 *
 * Returns: how many texts were shaped so far; it stays the same while what was shaped before is
 *   drawn again
 */
guint
tumen_text_get_n_shaped (TumenText *self)
{
  g_return_val_if_fail (TUMEN_IS_TEXT (self), 0);

  return self->n_shaped;
}

/**
 * tumen_text_get_width:
 * @self: a text measurer
 * @style: a style
 * @text: UTF-8, drawn in one line
 *
 * Returns: its width in px; kept as long as it is asked for, so that it is shaped once
 */
double
tumen_text_get_width (TumenText     *self,
                      TumenTextStyle style,
                      const char    *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return get_entry (self, style, text)->width;
}

static double
measure_letter (TumenText     *self,
                TumenTextStyle style,
                gunichar       letter)
{
  char text[7];

  text[g_unichar_to_utf8 (letter, text)] = '\0';
  return measure (self, style, text);
}

static double
get_advance (TumenText     *self,
             TumenTextStyle style,
             gunichar       letter)
{
  double *advance;

  if (letter < N_USUAL_LETTERS)
    {
      advance = &self->usual[style][letter];
      if (*advance < 0)
        *advance = measure_letter (self, style, letter);
      return *advance;
    }
  advance = g_hash_table_lookup (self->advances[style], GUINT_TO_POINTER (letter));
  if (advance == NULL)
    {
      advance = g_new (double, 1);
      *advance = measure_letter (self, style, letter);
      g_hash_table_insert (self->advances[style], GUINT_TO_POINTER (letter), advance);
    }
  return *advance;
}

/**
 * tumen_text_get_width_bound:
 * @self: a text measurer
 * @style: a style
 * @text: UTF-8
 *
 * Adds up the widths of single letters, so that only letters are shaped, each once (decision 10).
 *
 * Returns: px; hardly less than tumen_text_get_width(), and mostly a little more, as kerning
 *   brings letters together
 */
double
tumen_text_get_width_bound (TumenText     *self,
                            TumenTextStyle style,
                            const char    *text)
{
  double width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_advance (self, style, g_utf8_get_char (p));
  return width;
}

/**
 * tumen_text_get_height:
 * @self: a text measurer
 * @style: a style
 *
 * Returns: ascent and descent of a line, in px
 */
double
tumen_text_get_height (TumenText     *self,
                       TumenTextStyle style)
{
  return self->height[style];
}

/**
 * tumen_text_get_ascent:
 * @self: a text measurer
 * @style: a style
 *
 * Returns: px from the top of a line to its baseline
 */
double
tumen_text_get_ascent (TumenText     *self,
                       TumenTextStyle style)
{
  return self->ascent[style];
}

/* What combines with the letter before it is not cut from it. */
static char *
cut_text (const char *text,
          glong       n_chars)
{
  const char      *end = g_utf8_offset_to_pointer (text, n_chars);
  g_autofree char *kept = NULL;

  while (end > text && (g_unichar_ismark (g_utf8_get_char (end)) ||
                        g_unichar_iszerowidth (g_utf8_get_char (end))))
    end = g_utf8_prev_char (end);
  kept = g_strndup (text, (gsize)(end - text));

  return g_strconcat (g_strchomp (kept), ELLIPSIS, NULL);
}

/* The longest start of @text that fits with an ellipsis, by halving. */
static char *
cut_to_width (TumenText     *self,
              TumenTextStyle style,
              const char    *text,
              double         max_width)
{
  glong fits = 0, too_long = g_utf8_strlen (text, -1);

  while (too_long - fits > 1)
    {
      glong            middle = fits + (too_long - fits) / 2;
      g_autofree char *tried = cut_text (text, middle);

      if (measure (self, style, tried) <= max_width)
        fits = middle;
      else
        too_long = middle;
    }
  return cut_text (text, fits);
}

/* No letter is narrower than a tenth of a px, so that a very long text is not shaped whole. */
static glong
get_most_chars (const char *text,
                double      max_width)
{
  return MIN (g_utf8_strlen (text, -1), (glong)(max_width * 10) + 2);
}

/**
 * tumen_text_ellipsize:
 * @self: a text measurer
 * @style: a style
 * @text: UTF-8
 * @max_width: px
 *
 * Cuts a text once, as long as it is asked for with the same width.
 *
 * Returns: (transfer full): @text if it fits into @max_width, else its start and "…"
 */
char *
tumen_text_ellipsize (TumenText     *self,
                      TumenTextStyle style,
                      const char    *text,
                      double         max_width)
{
  TextEntry       *entry;
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  start = g_utf8_substring (text, 0, get_most_chars (text, max_width));
  entry = get_entry (self, style, start);
  if (entry->width <= max_width && strlen (start) == strlen (text))
    return g_steal_pointer (&start);
  if (entry->cut == NULL || entry->cut_width != max_width)
    {
      g_free (entry->cut);
      entry->cut = cut_to_width (self, style, start, max_width);
      entry->cut_width = max_width;
    }
  return g_strdup (entry->cut);
}

/**
 * tumen_text_get_layout:
 * @self: a text measurer
 * @style: a style
 * @text: UTF-8
 *
 * Returns: (transfer none): the shaped text, kept as long as it is asked for now and then; do not
 *   change it
 */
PangoLayout *
tumen_text_get_layout (TumenText     *self,
                       TumenTextStyle style,
                       const char    *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return get_entry (self, style, text)->layout;
}

/**
 * tumen_text_get_pictures:
 * @self: a text measurer
 *
 * Returns: (transfer none): what was drawn with its font
 */
TumenPictures *
tumen_text_get_pictures (TumenText *self)
{
  if (self->pictures == NULL)
    self->pictures = tumen_pictures_new ();
  return self->pictures;
}

/**
 * tumen_text_get_page_layouts:
 * @self: a text measurer
 *
 * Returns: (transfer none): paragraphs of pages that were broken into lines with its context
 */
TumenPageLayouts *
tumen_text_get_page_layouts (TumenText *self)
{
  if (self->page_layouts == NULL)
    self->page_layouts = tumen_page_layouts_new ();
  return self->page_layouts;
}
