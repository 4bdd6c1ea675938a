/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the palette is worth to eyes that see less colour, less contrast, or only grey. */

#include "config.h"

#include "vision.h"

/* Below this, two fills would be hard to tell apart even side by side. */
#define LEAST_DISTANCE 8.0
/* Visual design 16: the lightest fill on paper. */
#define LIGHTEST_PRINT 89.2

#define STRONG_TEXT 7.0 /* WCAG 2.2, level AAA */
#define TEXT        4.5
#define LINE        3.0

typedef struct
{
  double    distance;
  TumenKind first, second;
} Closest;

/* The table "Colour blindness" of the visual design, section 5: the two fills that come closest. */
static const Closest stated[N_VISIONS][TUMEN_N_THEMES] = {
  [VISION_NORMAL] = { { 21.7, TUMEN_KIND_ARMS, TUMEN_KIND_FINDING },
                      { 16.7, TUMEN_KIND_MEETING, TUMEN_KIND_CEREMONY },
                      { 21.7, TUMEN_KIND_ARMS, TUMEN_KIND_FINDING } },
  [VISION_PROTAN] = { { 12.2, TUMEN_KIND_MEETING, TUMEN_KIND_STATEMENT },
                      { 10.1, TUMEN_KIND_STATEMENT, TUMEN_KIND_CEREMONY },
                      { 12.2, TUMEN_KIND_MEETING, TUMEN_KIND_STATEMENT } },
  [VISION_DEUTAN] = { { 11.6, TUMEN_KIND_ARMS, TUMEN_KIND_FINDING },
                      { 9.3, TUMEN_KIND_ARMS, TUMEN_KIND_ATTACK },
                      { 11.6, TUMEN_KIND_ARMS, TUMEN_KIND_FINDING } },
  [VISION_TRITAN] = { { 10.9, TUMEN_KIND_STATEMENT, TUMEN_KIND_ARMS },
                      { 8.2, TUMEN_KIND_MEETING, TUMEN_KIND_AGREEMENT },
                      { 10.9, TUMEN_KIND_STATEMENT, TUMEN_KIND_ARMS } },
};

static Lab
see_fill (const TumenTheme *theme,
          guint             kind,
          Vision            vision)
{
  return vision_to_lab (vision_see (vision, theme->kind[kind].fill));
}

static Closest
find_closest (const TumenTheme *theme,
              Vision            vision)
{
  Closest closest = { G_MAXDOUBLE, 0, 0 };

  for (guint i = 0; i < TUMEN_N_KINDS; i++)
    for (guint j = i + 1; j < TUMEN_N_KINDS; j++)
      {
        double distance = vision_get_distance (see_fill (theme, i, vision),
                                               see_fill (theme, j, vision));

        if (distance < closest.distance)
          closest = (Closest){ distance, i, j };
      }
  return closest;
}

/* Pairs of the published test data of CIEDE2000. */
static void
test_distance_is_the_published_one (void)
{
  static const struct
  {
    Lab    first, second;
    double distance;
  } data[] = {
    { { 50.0, 2.6772, -79.7751 }, { 50.0, 0.0, -82.7485 }, 2.0425 },
    { { 50.0, -1.3802, -84.2814 }, { 50.0, 0.0, -82.7485 }, 1.0000 },
    { { 50.0, 0.0, 0.0 }, { 50.0, -1.0, 2.0 }, 2.3669 },
    { { 50.0, 2.4900, -0.0010 }, { 50.0, -2.4900, 0.0011 }, 7.2195 },
    { { 50.0, 2.5, 0.0 }, { 73.0, 25.0, -18.0 }, 27.1492 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      g_assert_cmpfloat_with_epsilon (vision_get_distance (data[i].first, data[i].second),
                                      data[i].distance, 0.0001);
      g_assert_cmpfloat_with_epsilon (vision_get_distance (data[i].second, data[i].first),
                                      data[i].distance, 0.0001);
    }
}

static void
test_white_and_black (void)
{
  TumenColor white = { 1.0, 1.0, 1.0 };
  TumenColor black = { 0.0, 0.0, 0.0 };

  for (guint vision = 0; vision < N_VISIONS; vision++)
    {
      g_assert_cmpfloat_with_epsilon (vision_to_lab (vision_see (vision, white)).l, 100.0, 0.01);
      g_assert_cmpfloat_with_epsilon (vision_to_lab (vision_see (vision, black)).l, 0.0, 0.01);
    }
}

static void
test_fills_differ (void)
{
  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, name, FALSE);
      for (guint vision = 0; vision < N_VISIONS; vision++)
        {
          Closest found = find_closest (&theme, vision);

          g_test_message ("theme %u, vision %u: %.2f", name, vision, found.distance);
          g_assert_cmpfloat (found.distance, >=, LEAST_DISTANCE);
          g_assert_cmpfloat_with_epsilon (found.distance, stated[vision][name].distance, 0.0501);
          g_assert_cmpuint (found.first, ==, stated[vision][name].first);
          g_assert_cmpuint (found.second, ==, stated[vision][name].second);
        }
    }
}

/* High contrast changes the outlines and grounds of kinds, never what they are known by. */
static void
test_fills_stay_in_high_contrast (void)
{
  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    {
      TumenTheme plain, strong;

      tumen_theme_init (&plain, name, FALSE);
      tumen_theme_init (&strong, name, TRUE);
      for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
        g_assert_cmpmem (&plain.kind[kind].fill, sizeof (TumenColor),
                         &strong.kind[kind].fill, sizeof (TumenColor));
    }
}

static void
test_print_survives_grey (void)
{
  TumenTheme theme;

  tumen_theme_init (&theme, TUMEN_THEME_PRINT, FALSE);
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      Lab fill = vision_to_lab (theme.kind[kind].fill);
      Lab line = vision_to_lab (theme.kind[kind].line);
      Lab tint = vision_to_lab (theme.kind[kind].tint);
      Lab hatch = vision_to_lab (theme.kind[kind].hatch);

      g_test_message ("kind %u: fill %.1f, line %.1f", kind, fill.l, line.l);
      g_assert_cmpfloat (fill.l, <=, LIGHTEST_PRINT);
      g_assert_cmpfloat (line.l, <=, 10.0);
      g_assert_cmpfloat (fill.l - line.l, >=, 30.0);
      g_assert_cmpfloat (tint.l - hatch.l, >=, 30.0);
    }
}

static void
assert_contrast (const TumenTheme *theme,
                 const char       *text,
                 const char       *ground,
                 double            needed)
{
  double contrast = tumen_color_get_contrast (*tumen_theme_find_color (theme, text),
                                              *tumen_theme_find_color (theme, ground));

  g_test_message ("%s on %s, theme %u: %.2f", text, ground, theme->name, contrast);
  g_assert_cmpfloat (contrast, >=, needed);
}

/* What is drawn or written stands out by more than without high contrast, down to the faintest. */
static void
test_high_contrast (void)
{
  static const char *const grounds[] = { "canvas", "pane", "header", "card", "popover", "hover" };
  static const char *const lines[] = { "control", "border", "gridMajor", "laneLine", "overviewBar",
                                       "accentLine", "focus" };

  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, name, TRUE);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          assert_contrast (&theme, "ink", grounds[i], STRONG_TEXT);
          assert_contrast (&theme, "dim", grounds[i], STRONG_TEXT);
          assert_contrast (&theme, "faint", grounds[i], TEXT);
        }
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        assert_contrast (&theme, lines[i], "canvas", LINE);
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        assert_contrast (&theme, lines[i], "pane", LINE);
      assert_contrast (&theme, "dim", "accentSoft", STRONG_TEXT);
      assert_contrast (&theme, "dim", "conflictSoft", STRONG_TEXT);
      assert_contrast (&theme, "accentLine", "accentSoft", LINE);
      assert_contrast (&theme, "accentLine", "overviewWin", LINE);
      assert_contrast (&theme, "overviewBarIn", "overviewWin", STRONG_TEXT);
    }
}

static void
test_high_contrast_of_kinds (void)
{
  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, name, TRUE);
      for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
        {
          const TumenKindColors *colors = &theme.kind[kind];
          double                 hatch = tumen_color_get_contrast (colors->hatch, colors->tint);
          double                 line = tumen_color_get_contrast (colors->line, colors->tint);

          g_assert_cmpfloat (line, >=, STRONG_TEXT);
          g_assert_cmpfloat (hatch, >=, LINE);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vision/distance/is-the-published-one", test_distance_is_the_published_one);
  g_test_add_func ("/vision/see/white-and-black-stay", test_white_and_black);
  g_test_add_func ("/vision/kinds/fills-differ", test_fills_differ);
  g_test_add_func ("/vision/kinds/fills-stay-in-high-contrast", test_fills_stay_in_high_contrast);
  g_test_add_func ("/vision/print/survives-grey", test_print_survives_grey);
  g_test_add_func ("/vision/high-contrast/pairs", test_high_contrast);
  g_test_add_func ("/vision/high-contrast/kinds", test_high_contrast_of_kinds);

  return g_test_run ();
}
