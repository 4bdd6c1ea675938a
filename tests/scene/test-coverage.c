/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-coverage.h"

#include <math.h>
#include <string.h>

#define WIDTH  800
#define HEIGHT 40

static TumenText *text;

static TumenSpan
get_span (const char *first,
          const char *last)
{
  TumenDay begin, end;

  g_assert_true (tumen_day_parse (first, &begin));
  g_assert_true (tumen_day_parse (last, &end));
  return (TumenSpan){ (double)begin, (double)end };
}

/* Articles and citations of some days; NULL for none. */
static void
add (GArray     *published,
     gboolean    is_article,
     const char *first,
     const char *last)
{
  TumenPublished item = { .is_article = is_article, .has_days = first != NULL };

  if (first != NULL)
    g_assert_true (tumen_day_parse (first, &item.first) && tumen_day_parse (last, &item.last));
  g_array_append_val (published, item);
}

static GArray *
make_published (void)
{
  GArray *published = g_array_new (FALSE, FALSE, sizeof (TumenPublished));

  add (published, TRUE, "2023-07-26", "2023-07-26");
  add (published, TRUE, "2023-07-30", "2023-07-30");
  add (published, FALSE, "2023-07-31", "2023-07-31");
  add (published, FALSE, "2023-08-28", "2023-08-28");
  add (published, TRUE, "2023-08-07", "2023-08-20");
  add (published, TRUE, NULL, NULL);
  return published;
}

static TumenCoverage *
make_coverage (GArray       *published,
               TumenSpan     span,
               TumenLanguage language)
{
  TumenViewport viewport = { .span = span, .limit = span, .width = WIDTH };

  return tumen_coverage_new (published, &viewport, language, text);
}

static TumenCoverage *
make_weeks (TumenLanguage language)
{
  g_autoptr (GArray) published = make_published ();

  return make_coverage (published, get_span ("2023-06-01", "2024-06-01"), language);
}

static void
test_dump_tells_every_bin (void)
{
  g_autoptr (TumenCoverage) coverage = make_weeks (TUMEN_LANGUAGE_EN);
  g_autofree char *dump = tumen_coverage_to_text (coverage);

  g_assert_cmpstr (dump, ==,
                   "collected 2023-07-26 2023-08-28 undated 1 of 6\n"
                   "2023-07-24 articles 2 citations 0 perhaps 0 share 0.00\n"
                   "2023-07-31 articles 0 citations 1 perhaps 0 share 0.00\n"
                   "2023-08-07 articles 0 citations 0 perhaps 1 share 0.50\n"
                   "2023-08-14 articles 0 citations 0 perhaps 1 share 0.50\n"
                   "2023-08-28 articles 0 citations 1 perhaps 0 share 0.00\n");
  g_assert_cmpuint (tumen_coverage_get_n_undated (coverage), ==, 1);
}

static void
assert_words (TumenCoverage *coverage,
              const char    *day,
              const char    *expected)
{
  TumenSpan        span = get_span (day, day);
  TumenSpan        all = get_span ("2023-06-01", "2024-06-01");
  double           x = (span.begin + 0.5 - all.begin) / (all.end - all.begin) * WIDTH;
  guint            bin = tumen_coverage_find_bin (coverage, x);
  g_autofree char *words = tumen_coverage_bin_to_words (coverage, bin);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words_tell_silence_apart (void)
{
  g_autoptr (TumenCoverage) en = make_weeks (TUMEN_LANGUAGE_EN);
  g_autoptr (TumenCoverage) es = make_weeks (TUMEN_LANGUAGE_ES);

  assert_words (en, "2023-07-25", "Week of 24 Jul 2023: 2 articles");
  assert_words (es, "2023-07-25", "Semana del 24 jul 2023: 2 artículos");
  assert_words (en, "2023-08-01", "Week of 31 Jul 2023: 1 citation");
  assert_words (es, "2023-08-01", "Semana del 31 jul 2023: 1 cita");
  assert_words (en, "2023-08-10", "Week of 7 Aug 2023: 1 perhaps, day not known");
  assert_words (en, "2023-08-22", "Week of 21 Aug 2023: nothing reported");
  assert_words (es, "2023-08-22", "Semana del 21 ago 2023: nada publicado");
  assert_words (en, "2024-03-01", "Week of 26 Feb 2024: nothing collected");
  assert_words (es, "2024-03-01", "Semana del 26 feb 2024: nada recogido");
}

static void
test_bins_follow_the_zoom (void)
{
  g_autoptr (GArray) published = make_published ();
  g_autoptr (TumenCoverage) hours = NULL;
  g_autoptr (TumenCoverage) years = NULL;
  g_autofree char        *day = NULL;
  g_autofree char        *month = NULL;
  guint                   n_bins;
  const TumenCoverageBin *bins;

  hours = make_coverage (published, get_span ("2023-07-26", "2023-07-27"), TUMEN_LANGUAGE_EN);
  bins = tumen_coverage_get_bins (hours, &n_bins);
  g_assert_cmpuint (n_bins, ==, 1);
  g_assert_cmpfloat (bins[0].end - bins[0].begin, ==, 1);
  day = tumen_coverage_bin_to_period (hours, 0);
  g_assert_cmpstr (day, ==, "26 Jul 2023");
  years = make_coverage (published, get_span ("2010-01-01", "2030-01-01"), TUMEN_LANGUAGE_EN);
  bins = tumen_coverage_get_bins (years, &n_bins);
  g_assert_cmpuint (n_bins, ==, 240);
  g_assert_cmpuint (bins[162].n_articles, ==, 2);
  g_assert_cmpfloat_with_epsilon (bins[163].perhaps, 1.0, 1e-9);
  month = tumen_coverage_bin_to_period (years, 162);
  g_assert_nonnull (strstr (month, "Jul 2023"));
}

static void
test_shares_add_up (void)
{
  g_autoptr (GArray) published = g_array_new (FALSE, FALSE, sizeof (TumenPublished));
  g_autoptr (TumenCoverage) coverage = NULL;
  TumenSpan               span = get_span ("2023-01-01", "2025-01-01");
  guint                   n_bins;
  const TumenCoverageBin *bins;
  double                  sum = 0;

  for (guint i = 0; i < 300; i++)
    {
      TumenPublished item = { .is_article = g_test_rand_bit (), .has_days = TRUE };

      item.first = (TumenDay)span.begin + g_test_rand_int_range (0, 600);
      item.last = item.first + g_test_rand_int_range (0, 100);
      g_array_append_val (published, item);
    }
  coverage = make_coverage (published, span, TUMEN_LANGUAGE_EN);
  bins = tumen_coverage_get_bins (coverage, &n_bins);
  for (guint i = 0; i < n_bins; i++)
    sum += bins[i].n_articles + bins[i].n_citations + bins[i].perhaps;
  g_assert_cmpfloat_with_epsilon (sum, 300, 1e-6);
}

static void
test_without_dates_it_says_so (void)
{
  g_autoptr (GArray) published = g_array_new (FALSE, FALSE, sizeof (TumenPublished));
  g_autoptr (TumenCoverage) coverage = NULL;
  g_autofree char *words = NULL;
  TumenSpan        collected;

  add (published, TRUE, NULL, NULL);
  coverage = make_coverage (published, get_span ("2023-01-01", "2024-01-01"), TUMEN_LANGUAGE_EN);
  words = tumen_coverage_to_words (coverage);
  g_assert_false (tumen_coverage_get_collected (coverage, &collected));
  g_assert_cmpstr (words, ==, "No date of publication is known");
}

static void
test_heading_counts_what_has_no_date (void)
{
  g_autoptr (TumenCoverage) coverage = make_weeks (TUMEN_LANGUAGE_EN);
  g_autofree char *words = tumen_coverage_to_words (coverage);

  g_assert_cmpstr (words, ==, "Published: articles · citations · 1 without a date");
  g_assert_cmpuint (tumen_coverage_find_bin (coverage, WIDTH + 100), ==, TUMEN_NO_ROW);
  g_assert_cmpuint (tumen_coverage_find_bin (coverage, -100), ==, TUMEN_NO_ROW);
}

static guint
count_colour (cairo_surface_t *surface,
              guint32          colour)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint         n = 0;

  for (int y = 20; y < HEIGHT; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(data + y * stride);

      for (int x = 0; x < WIDTH; x++)
        n += (row[x] & 0xffffff) == colour ? 1 : 0;
    }
  return n;
}

static guint32
pack (TumenColor color)
{
  return (guint32)lround (color.r * 255.0) << 16 | (guint32)lround (color.g * 255.0) << 8 |
         (guint32)lround (color.b * 255.0);
}

static void
draw_in (TumenCoverage *coverage,
         TumenThemeName name)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  TumenTheme       theme;

  tumen_theme_init (&theme, name, FALSE);
  tumen_coverage_draw (coverage, cr, &theme, HEIGHT, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  /* Two articles are twice as high as a citation. */
  g_assert_cmpuint (count_colour (surface, pack (theme.overview_bar_in)), >, 100);
  g_assert_cmpuint (count_colour (surface, pack (theme.overview_bar)), >, 50);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_draws_in_every_theme (void)
{
  g_autoptr (TumenCoverage) coverage = make_weeks (TUMEN_LANGUAGE_EN);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TumenPublished));
  g_autoptr (TumenCoverage) empty = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  TumenTheme       theme;

  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    draw_in (coverage, (TumenThemeName)name);
  empty = make_coverage (none, get_span ("2023-01-01", "2024-01-01"), TUMEN_LANGUAGE_ES);
  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  tumen_coverage_draw (empty, cr, &theme, HEIGHT, TUMEN_NO_ROW);
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_colour (surface, pack (theme.overview_bar_in)), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  text = tumen_text_new ("Cantarell", 1);
  g_test_add_func ("/coverage/dump-tells-every-bin", test_dump_tells_every_bin);
  g_test_add_func ("/coverage/words-tell-silence-apart", test_words_tell_silence_apart);
  g_test_add_func ("/coverage/bins-follow-the-zoom", test_bins_follow_the_zoom);
  g_test_add_func ("/coverage/shares-add-up", test_shares_add_up);
  g_test_add_func ("/coverage/without-dates-it-says-so", test_without_dates_it_says_so);
  g_test_add_func ("/coverage/heading-counts-what-has-no-date",
                   test_heading_counts_what_has_no_date);
  g_test_add_func ("/coverage/draws-in-every-theme", test_draws_in_every_theme);
  result = g_test_run ();
  g_object_unref (text);
  return result;
}
