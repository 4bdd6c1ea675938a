/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-theme.h"

#include <math.h>

#define HATCH_SHARE         0.42
#define HATCH_SHARE_STRONG  0.60
#define HIGH_CONTRAST_WIDTH 1.5

typedef struct
{
  const char *name; /* in tokens.json */
  gsize       offset;
  guint32     rgb[TUMEN_N_THEMES];
} Token;

typedef struct
{
  guint32 fill, line, tint;
} KindToken;

#define AT(member) G_STRUCT_OFFSET (TumenTheme, member)

static const Token tokens[] = {
  { "canvas", AT (canvas), { 0xffffff, 0x1e1e1e, 0xffffff } },
  { "pane", AT (pane), { 0xfafafa, 0x242424, 0xffffff } },
  { "header", AT (header), { 0xebebeb, 0x303030, 0xffffff } },
  { "card", AT (card), { 0xffffff, 0x363636, 0xffffff } },
  { "popover", AT (popover), { 0xffffff, 0x383838, 0xffffff } },
  { "ink", AT (ink), { 0x2d2c30, 0xf3f3f2, 0x1a1a1a } },
  { "dim", AT (dim), { 0x5e5c64, 0xb9b6b1, 0x4a4a4a } },
  { "faint", AT (faint), { 0x77767b, 0x9a9996, 0x6a6a6a } },
  { "grid", AT (grid), { 0xececea, 0x2a2a2a, 0xe6e6e6 } },
  { "gridMajor", AT (grid_major), { 0xcfcdc9, 0x464646, 0xb0b0b0 } },
  { "laneLine", AT (lane_line), { 0xdedcd8, 0x383838, 0xc8c8c8 } },
  { "border", AT (border), { 0xd5d3cf, 0x464646, 0xb0b0b0 } },
  { "control", AT (control), { 0x86858a, 0x8f8d8a, 0x6a6a6a } },
  { "accent", AT (accent), { 0x1a5fb4, 0x78aeed, 0x1a1a1a } },
  { "accentFg", AT (accent_fg), { 0xffffff, 0x0d2440, 0xffffff } },
  { "accentSoft", AT (accent_soft), { 0xdce9f9, 0x1d3653, 0xececec } },
  { "accentLine", AT (accent_line), { 0x3584e4, 0x5a9be6, 0x1a1a1a } },
  { "focus", AT (focus), { 0x1a5fb4, 0x99c1f1, 0x1a1a1a } },
  { "button", AT (button), { 0x1c71d8, 0x1c71d8, 0x1a1a1a } },
  { "hover", AT (hover), { 0xf0efed, 0x2c2c2c, 0xf2f2f2 } },
  { "overviewBar", AT (overview_bar), { 0x9a9996, 0x6b6966, 0x9a9a9a } },
  { "overviewBarIn", AT (overview_bar_in), { 0x5e5c64, 0xb9b6b1, 0x4a4a4a } },
  { "overviewWin", AT (overview_win), { 0xeaf2fc, 0x233247, 0xf0f0f0 } },
  { "conflictBg", AT (conflict_bg), { 0xf6d32d, 0xf6d32d, 0xffffff } },
  { "conflictFg", AT (conflict_fg), { 0x1f1a00, 0x1f1a00, 0x1a1a1a } },
  { "conflictLine", AT (conflict_line), { 0x6b5300, 0x1f1a00, 0x1a1a1a } },
  { "conflictSoft", AT (conflict_soft), { 0xfdf5d3, 0x3b3418, 0xf5f5f5 } },
  { "conflictText", AT (conflict_text), { 0x5a4600, 0xf8e45c, 0x1a1a1a } },
  { "error", AT (error), { 0xa51d2d, 0xff8f7c, 0x1a1a1a } },
  { "errorSoft", AT (error_soft), { 0xfbe3e4, 0x4a2327, 0xf2f2f2 } },
  { "hl", AT (hl), { 0xfbe58a, 0x6a5a12, 0xe6e6e6 } },
};

static const KindToken kind_tokens[TUMEN_N_KINDS][TUMEN_N_THEMES] = {
  { { 0x0072b2, 0x00456e, 0xd4e7f3 },
    { 0x3f8fd2, 0xa3cff2, 0x1d3448 },
    { 0x0072b2, 0x1a1a1a, 0xe4eef5 } }, /* meeting */
  { { 0x009e73, 0x005c43, 0xd3eee5 },
    { 0x14a97f, 0x8ce0c6, 0x173a30 },
    { 0x009e73, 0x1a1a1a, 0xe2f1ec } }, /* agreement */
  { { 0xcc79a7, 0x823561, 0xf5e3ed },
    { 0xdd94bf, 0xf7d3e6, 0x40293a },
    { 0xcc79a7, 0x1a1a1a, 0xf7eaf1 } }, /* statement */
  { { 0xe69f00, 0x6e4a00, 0xfbeccb },
    { 0xe69f00, 0xffd480, 0x40320f },
    { 0xe69f00, 0x1a1a1a, 0xfbf0d9 } }, /* arms */
  { { 0xd55e00, 0x7d3500, 0xf8dfcd },
    { 0xe0691a, 0xffb98a, 0x452a18 },
    { 0xd55e00, 0x1a1a1a, 0xf8e6da } }, /* attack */
  { { 0xf0e442, 0x5c5500, 0xfbf8cf },
    { 0xe5da3c, 0xfff7a0, 0x3c3a18 },
    { 0xf0e442, 0x1a1a1a, 0xfbf9dc } }, /* finding */
  { { 0x56b4e9, 0x165d88, 0xdef0fb },
    { 0x7cc6f0, 0xd2ecfb, 0x20394a },
    { 0x56b4e9, 0x1a1a1a, 0xe8f4fb } }, /* ceremony */
  { { 0x706f73, 0x3d3b40, 0xececea },
    { 0xc0bfbc, 0xf0efec, 0x333333 },
    { 0x706f73, 0x1a1a1a, 0xeeeeee } }, /* other */
};

/* What high contrast draws as something stronger of the same palette; its own faintest ink is the
 * second text of the others, and what parts regions is as plain as a control. */
static const struct
{
  gsize token, stronger;
} strengthened[] = {
  { AT (grid_major), AT (control) },
  { AT (lane_line), AT (control) },
  { AT (border), AT (dim) },
  { AT (control), AT (dim) },
  { AT (faint), AT (dim) },
  { AT (overview_bar), AT (dim) },
  { AT (overview_bar_in), AT (ink) },
  { AT (accent_line), AT (accent) },
  { AT (dim), AT (ink) },
};

static TumenColor
unpack (guint32 rgb)
{
  TumenColor color;

  color.r = (rgb >> 16 & 0xff) / 255.0;
  color.g = (rgb >> 8 & 0xff) / 255.0;
  color.b = (rgb & 0xff) / 255.0;
  return color;
}

static void
init_kind (TumenTheme *self,
           guint       kind)
{
  const KindToken *token = &kind_tokens[kind][self->name];
  TumenKindColors *colors = &self->kind[kind];
  gboolean         strong = self->high_contrast || self->name == TUMEN_THEME_PRINT;

  colors->fill = unpack (token->fill);
  colors->line = self->high_contrast ? self->ink : unpack (token->line);
  colors->tint = self->high_contrast ? self->canvas : unpack (token->tint);
  colors->hatch = tumen_color_mix (colors->line,
                                   colors->tint,
                                   strong ? HATCH_SHARE_STRONG : HATCH_SHARE);
}

/* From top to bottom: what others take their colour from comes after them. */
static void
strengthen (TumenTheme *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (strengthened); i++)
    G_STRUCT_MEMBER (TumenColor, self, strengthened[i].token) =
      G_STRUCT_MEMBER (TumenColor, self, strengthened[i].stronger);
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (TumenColor color)
{
  return 0.2126 * linearize (color.r) + 0.7152 * linearize (color.g) +
         0.0722 * linearize (color.b);
}

static double
delinearize (double light)
{
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1.0 / 2.4) - 0.055;
}

static void
turn_grey (TumenColor *color)
{
  double grey = delinearize (get_luminance (*color));

  *color = (TumenColor){ grey, grey, grey };
}

/**
 * tumen_theme_init:
 * @self: the theme to fill in
 * @name: which palette
 * @high_contrast: outlines and second text become ink, tints are dropped, widths grow by half, and
 *   what is fainter takes the next stronger colour of the palette
 *
 * Fills in the palette of visual design 5. The compiled colours equal `tokens.json`.
 */
void
tumen_theme_init (TumenTheme    *self,
                  TumenThemeName name,
                  gboolean       high_contrast)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint)name < TUMEN_N_THEMES);

  self->name = name;
  self->high_contrast = high_contrast;
  self->picture_scale = 0.0;
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    G_STRUCT_MEMBER (TumenColor, self, tokens[i].offset) = unpack (tokens[i].rgb[name]);
  if (high_contrast)
    strengthen (self);
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    init_kind (self, kind);
}

/**
 * tumen_theme_find_color:
 * @self: a theme
 * @token: a name of `tokens.json`, such as "gridMajor"
 *
 * Returns: (nullable) (transfer none): the colour, or %NULL if there is none of that name
 */
const TumenColor *
tumen_theme_find_color (const TumenTheme *self,
                        const char       *token)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (token != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      if (g_str_equal (tokens[i].name, token))
        return G_STRUCT_MEMBER_P (self, tokens[i].offset);
    }
  return NULL;
}

/**
 * tumen_theme_get_line_width:
 * @self: a theme
 * @width: a line width of the visual design, in px
 *
 * Returns: the width to draw with: half as much again in high contrast
 */
double
tumen_theme_get_line_width (const TumenTheme *self,
                            double            width)
{
  g_return_val_if_fail (self != NULL, width);

  return self->high_contrast ? width * HIGH_CONTRAST_WIDTH : width;
}

/**
 * tumen_theme_to_grey:
 * @self: a theme
 *
 * Turns each colour into the grey of the same relative luminance, as a printer without colour
 * does: lightness and contrasts stay.
 */
void
tumen_theme_to_grey (TumenTheme *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    turn_grey (&G_STRUCT_MEMBER (TumenColor, self, tokens[i].offset));
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      turn_grey (&self->kind[kind].fill);
      turn_grey (&self->kind[kind].line);
      turn_grey (&self->kind[kind].tint);
      turn_grey (&self->kind[kind].hatch);
    }
}

/**
 * tumen_color_mix:
 * @over: the upper colour
 * @ground: the lower colour
 * @share: of @over, 0 to 1
 *
 * Returns: the opaque colour that @over at the opacity @share gives on @ground
 */
TumenColor
tumen_color_mix (TumenColor over,
                 TumenColor ground,
                 double     share)
{
  TumenColor mixed;

  mixed.r = over.r * share + ground.r * (1.0 - share);
  mixed.g = over.g * share + ground.g * (1.0 - share);
  mixed.b = over.b * share + ground.b * (1.0 - share);
  return mixed;
}

/**
 * tumen_color_get_contrast:
 * @a: a colour
 * @b: another colour
 *
 * Works out the contrast ratio as WCAG 2.2 defines it.
 *
 * Returns: 1 (equal) to 21 (black and white); the order of the colours does not matter
 */
double
tumen_color_get_contrast (TumenColor a,
                          TumenColor b)
{
  double la = get_luminance (a);
  double lb = get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * tumen_color_to_string:
 * @color: a colour
 *
 * Returns: (transfer full): the colour as "#rrggbb"
 */
char *
tumen_color_to_string (TumenColor color)
{
  return g_strdup_printf ("#%02x%02x%02x",
                          (guint)lround (color.r * 255.0),
                          (guint)lround (color.g * 255.0),
                          (guint)lround (color.b * 255.0));
}
