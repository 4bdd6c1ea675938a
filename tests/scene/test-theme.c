/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vision.h"

#include <jansson.h>
#include <math.h>

static const char *const theme_names[TUMEN_N_THEMES] = { "light", "dark", "print" };

typedef struct
{
  const char *text, *ground; /* tokens */
  double      needs;
  double      stated[TUMEN_N_THEMES];
} Pair;

/* The table of the visual design, section 5. */
static const Pair pairs[] = {
  { "ink", "canvas", 4.5, { 13.87, 15.01, 17.40 } },
  { "dim", "canvas", 4.5, { 6.58, 8.25, 8.86 } },
  { "ink", "pane", 4.5, { 13.28, 13.98, 17.40 } },
  { "dim", "pane", 4.5, { 6.31, 7.68, 8.86 } },
  { "ink", "header", 4.5, { 11.63, 11.89, 17.40 } },
  { "dim", "header", 4.5, { 5.52, 6.53, 8.86 } },
  { "ink", "card", 4.5, { 13.87, 10.88, 17.40 } },
  { "dim", "card", 4.5, { 6.58, 5.98, 8.86 } },
  { "ink", "hover", 4.5, { 12.07, 12.58, 15.55 } },
  { "ink", "accentSoft", 4.5, { 11.27, 11.09, 14.73 } },
  { "dim", "accentSoft", 4.5, { 5.35, 6.09, 7.50 } },
  { "accentFg", "accent", 4.5, { 6.29, 6.76, 17.40 } },
  { "#ffffff", "button", 4.5, { 4.77, 4.77, 17.40 } },
  { "accent", "canvas", 4.5, { 6.29, 7.21, 17.40 } },
  { "accentLine", "canvas", 3.0, { 3.77, 5.77, 17.40 } },
  { "accentLine", "overviewWin", 3.0, { 3.34, 4.49, 15.27 } },
  { "focus", "canvas", 3.0, { 6.29, 8.93, 17.40 } },
  { "control", "pane", 3.0, { 3.51, 4.69, 5.41 } },
  { "conflictFg", "conflictBg", 4.5, { 11.84, 11.84, 17.40 } },
  { "conflictText", "conflictSoft", 4.5, { 8.30, 9.61, 15.96 } },
  { "ink", "conflictSoft", 4.5, { 12.66, 11.19, 15.96 } },
  { "ink", "hl", 4.5, { 11.01, 6.13, 13.94 } },
  { "ink", "errorSoft", 4.5, { 11.36, 12.12, 15.55 } },
  { "error", "errorSoft", 4.5, { 6.12, 6.07, 15.55 } },
  { "overviewBarIn", "overviewWin", 3.0, { 5.83, 6.42, 7.78 } },
};

/* Line on canvas, on selected, on tint, and core on fill; kinds in the order of TumenKind. */
static const double kind_stated[TUMEN_N_KINDS][4][TUMEN_N_THEMES] = {
  { { 10.11, 10.13, 17.40 }, { 8.22, 7.49, 14.73 }, { 7.96, 7.80, 14.79 }, { 5.19, 4.82, 5.19 } },
  { { 8.04, 10.79, 17.40 }, { 6.53, 7.97, 14.73 }, { 6.56, 8.07, 14.94 }, { 3.42, 5.57, 5.09 } },
  { { 7.98, 12.24, 17.40 }, { 6.49, 9.04, 14.73 }, { 6.50, 9.66, 14.91 }, { 3.06, 7.19, 5.69 } },
  { { 7.95, 11.89, 17.40 }, { 6.46, 8.79, 14.73 }, { 6.80, 8.91, 15.39 }, { 3.53, 7.40, 7.73 } },
  { { 8.82, 9.97, 17.40 }, { 7.17, 7.37, 14.73 }, { 6.90, 7.86, 14.36 }, { 3.87, 4.93, 4.50 } },
  { { 7.62, 15.13, 17.40 },
    { 6.20, 11.18, 14.73 },
    { 7.05, 10.53, 16.31 },
    { 5.77, 11.45, 13.16 } },
  { { 7.11, 13.60, 17.40 }, { 5.77, 10.05, 14.73 }, { 6.08, 9.81, 15.55 }, { 3.08, 8.89, 7.54 } },
  { { 11.06, 14.50, 17.40 }, { 8.99, 10.71, 14.73 }, { 9.35, 10.99, 15.00 }, { 4.99, 9.07, 4.99 } },
};

static TumenColor
get_color (const TumenTheme *theme,
           const char       *token)
{
  TumenColor        white = { 1.0, 1.0, 1.0 };
  const TumenColor *color = tumen_theme_find_color (theme, token);

  if (color != NULL)
    return *color;
  g_assert_cmpstr (token, ==, "#ffffff");
  return white;
}

static json_t *
load_tokens (void)
{
  json_error_t     error;
  g_autofree char *path = NULL;
  json_t          *tokens;

  path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "tokens.json", NULL);
  tokens = json_load_file (path, JSON_REJECT_DUPLICATES, &error);
  g_assert_nonnull (tokens);
  return tokens;
}

static void
assert_color (TumenColor  color,
              const char *expected)
{
  g_autofree char *text = tumen_color_to_string (color);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_kinds_equal (const TumenTheme *theme,
                    json_t           *tokens,
                    json_t           *colors)
{
  size_t  index;
  json_t *name;

  g_assert_cmpuint (json_object_size (colors), ==, TUMEN_N_KINDS);
  json_array_foreach (json_object_get (tokens, "kinds"), index, name)
  {
    json_t *kind = json_object_get (colors, json_string_value (name));

    assert_color (theme->kind[index].fill, json_string_value (json_object_get (kind, "fill")));
    assert_color (theme->kind[index].line, json_string_value (json_object_get (kind, "line")));
    assert_color (theme->kind[index].tint, json_string_value (json_object_get (kind, "tint")));
  }
}

static void
test_palette_equals_tokens (void)
{
  json_t *tokens = load_tokens ();

  for (guint i = 0; i < TUMEN_N_THEMES; i++)
    {
      json_t     *palette = json_object_get (tokens, theme_names[i]);
      TumenTheme  theme;
      const char *key;
      json_t     *value;

      tumen_theme_init (&theme, i, FALSE);
      g_assert_cmpuint (json_object_size (palette), ==, 32);
      json_object_foreach (palette, key, value)
      {
        if (g_str_equal (key, "kind"))
          assert_kinds_equal (&theme, tokens, value);
        else
          assert_color (get_color (&theme, key), json_string_value (value));
      }
    }
  json_decref (tokens);
}

static void
test_contrast_of_pairs (void)
{
  for (guint i = 0; i < TUMEN_N_THEMES; i++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, i, FALSE);
      for (guint p = 0; p < G_N_ELEMENTS (pairs); p++)
        {
          double contrast = tumen_color_get_contrast (get_color (&theme, pairs[p].text),
                                                      get_color (&theme, pairs[p].ground));

          g_test_message ("%s on %s, %s", pairs[p].text, pairs[p].ground, theme_names[i]);
          g_assert_cmpfloat (contrast, >=, pairs[p].needs);
          g_assert_cmpfloat_with_epsilon (contrast, pairs[p].stated[i], 0.00501);
        }
    }
}

/* The badge stands out by its edge, or where the edge is as dark as the canvas, by its inside. */
static void
test_contrast_of_badge (void)
{
  static const double stated[] = { 7.34, 11.33, 17.40 };

  for (guint i = 0; i < TUMEN_N_THEMES; i++)
    {
      TumenTheme theme;
      double     edge, inside;

      tumen_theme_init (&theme, i, FALSE);
      edge = tumen_color_get_contrast (theme.conflict_line, theme.canvas);
      inside = tumen_color_get_contrast (theme.conflict_bg, theme.canvas);
      g_assert_cmpfloat (MAX (edge, inside), >=, 3.0);
      g_assert_cmpfloat_with_epsilon (MAX (edge, inside), stated[i], 0.00501);
    }
}

/* The core is in the canvas colour; in light and print it has a ring in the line colour. */
static double
get_core_contrast (const TumenTheme      *theme,
                   const TumenKindColors *kind)
{
  double core = tumen_color_get_contrast (theme->canvas, kind->fill);

  if (theme->name == TUMEN_THEME_DARK)
    return core;
  return MAX (core, tumen_color_get_contrast (kind->line, kind->fill));
}

static void
test_contrast_of_kinds (void)
{
  for (guint i = 0; i < TUMEN_N_THEMES; i++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, i, FALSE);
      for (guint k = 0; k < TUMEN_N_KINDS; k++)
        {
          const TumenKindColors *kind = &theme.kind[k];
          double                 contrast[4];

          contrast[0] = tumen_color_get_contrast (kind->line, theme.canvas);
          contrast[1] = tumen_color_get_contrast (kind->line, theme.accent_soft);
          contrast[2] = tumen_color_get_contrast (kind->line, kind->tint);
          contrast[3] = get_core_contrast (&theme, kind);
          for (guint p = 0; p < G_N_ELEMENTS (contrast); p++)
            {
              g_test_message ("kind %u, pair %u, %s", k, p, theme_names[i]);
              g_assert_cmpfloat (contrast[p], >=, 3.0);
              g_assert_cmpfloat_with_epsilon (contrast[p], kind_stated[k][p][i], 0.00501);
            }
        }
    }
}

static void
test_hatch_is_mixed (void)
{
  TumenTheme light, print;

  tumen_theme_init (&light, TUMEN_THEME_LIGHT, FALSE);
  tumen_theme_init (&print, TUMEN_THEME_PRINT, FALSE);
  for (guint k = 0; k < TUMEN_N_KINDS; k++)
    {
      const TumenKindColors *a = &light.kind[k];
      const TumenKindColors *b = &print.kind[k];

      g_assert_cmpfloat_with_epsilon (a->hatch.g, 0.42 * a->line.g + 0.58 * a->tint.g, 1e-9);
      g_assert_cmpfloat_with_epsilon (b->hatch.r, 0.60 * b->line.r + 0.40 * b->tint.r, 1e-9);
    }
}

static void
test_high_contrast (void)
{
  TumenTheme plain, strong;

  tumen_theme_init (&plain, TUMEN_THEME_DARK, FALSE);
  tumen_theme_init (&strong, TUMEN_THEME_DARK, TRUE);
  assert_color (strong.dim, "#f3f3f2");
  for (guint k = 0; k < TUMEN_N_KINDS; k++)
    {
      assert_color (strong.kind[k].line, "#f3f3f2");
      assert_color (strong.kind[k].tint, "#1e1e1e");
      g_assert_cmpfloat (tumen_color_get_contrast (strong.kind[k].hatch, strong.canvas), >=, 3.0);
    }
  g_assert_cmpfloat (tumen_theme_get_line_width (&plain, 1.4), ==, 1.4);
  g_assert_cmpfloat (tumen_theme_get_line_width (&strong, 2.0), ==, 3.0);
}

static void
test_unknown_token (void)
{
  TumenTheme theme;

  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  g_assert_null (tumen_theme_find_color (&theme, "kind"));
}

#define COLORS_AT G_STRUCT_OFFSET (TumenTheme, canvas)
#define N_COLORS  ((G_STRUCT_OFFSET (TumenTheme, picture_scale) - COLORS_AT) / sizeof (TumenColor))

/* As a file or a printer has it. */
static TumenColor
round_to_bytes (TumenColor color)
{
  return (TumenColor){ round (color.r * 255.0) / 255.0, round (color.g * 255.0) / 255.0,
                       round (color.b * 255.0) / 255.0 };
}

static void
test_grey_keeps_lightness (void)
{
  for (guint i = 0; i < 2 * TUMEN_N_THEMES; i++)
    {
      TumenTheme        plain, grey;
      const TumenColor *before = (const TumenColor *)&plain.canvas;
      const TumenColor *after = (const TumenColor *)&grey.canvas;

      tumen_theme_init (&plain, (TumenThemeName)(i / 2), i % 2 == 1);
      grey = plain;
      tumen_theme_to_grey (&grey);
      for (guint c = 0; c < N_COLORS; c++)
        {
          TumenColor seen = round_to_bytes (after[c]);

          g_assert_true (after[c].r == after[c].g && after[c].g == after[c].b);
          g_assert_cmpfloat_with_epsilon (vision_to_lab (seen).l, vision_to_lab (before[c]).l, 1.0);
        }
      g_assert_cmpint (grey.name, ==, plain.name);
      g_assert_cmpint (grey.high_contrast, ==, plain.high_contrast);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/palette/equals-tokens", test_palette_equals_tokens);
  g_test_add_func ("/theme/palette/unknown-token", test_unknown_token);
  g_test_add_func ("/theme/contrast/pairs", test_contrast_of_pairs);
  g_test_add_func ("/theme/contrast/badge", test_contrast_of_badge);
  g_test_add_func ("/theme/contrast/kinds", test_contrast_of_kinds);
  g_test_add_func ("/theme/hatch/is-mixed-beforehand", test_hatch_is_mixed);
  g_test_add_func ("/theme/high-contrast/lines-become-ink", test_high_contrast);

  g_test_add_func ("/theme/grey/keeps-lightness", test_grey_keeps_lightness);

  return g_test_run ();
}
