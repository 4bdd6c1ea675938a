/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-coverage-private.h"

#include <math.h>

#define MIN_BIN_PX    3.0
#define SHORTEST_UNIT 2 /* of the list of units: publications have days, not hours */

static TumenUnit
choose_unit (double px_per_day)
{
  TumenUnit day = { TUMEN_UNIT_MINUTES, 1440 };
  TumenUnit unit = tumen_bins_choose_unit (px_per_day, MIN_BIN_PX);

  return tumen_bins_get_unit_index (&unit) < SHORTEST_UNIT ? day : unit;
}

static TumenSpan
get_span (const TumenPublished *published)
{
  return (TumenSpan){ (double)published->first, (double)published->last + 1.0 };
}

static void
add_to_bin (TumenCoverageBin     *bin,
            const TumenPublished *published)
{
  TumenSpan span = get_span (published);
  double    shared = fmin (span.end, bin->end) - fmax (span.begin, bin->begin);

  if (shared <= 0.0)
    return;
  if (published->first != published->last)
    {
      bin->n_perhaps++;
      bin->perhaps += shared / (span.end - span.begin);
    }
  else if (published->is_article)
    bin->n_articles++;
  else
    bin->n_citations++;
}

/* The first bin that ends after @time. */
static guint
find_first (GArray *bins,
            double  time)
{
  guint low = 0, high = bins->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (bins, TumenCoverageBin, middle).end > time)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static void
add (TumenCoverage        *self,
     const TumenPublished *published)
{
  TumenSpan span = get_span (published);

  self->n_published++;
  if (!published->has_days)
    {
      self->n_undated++;
      return;
    }
  self->collected.begin = fmin (self->collected.begin, span.begin);
  self->collected.end = fmax (self->collected.end, span.end);
  for (guint i = find_first (self->bins, span.begin); i < self->bins->len; i++)
    {
      TumenCoverageBin *bin = &g_array_index (self->bins, TumenCoverageBin, i);

      if (bin->begin >= span.end)
        return;
      add_to_bin (bin, published);
    }
}

static GArray *
make_bins (TumenSpan        span,
           const TumenUnit *unit)
{
  g_autoptr (GArray) units = tumen_bins_new (span, unit);
  GArray *bins = g_array_new (FALSE, TRUE, sizeof (TumenCoverageBin));

  for (guint i = 0; i < units->len; i++)
    {
      const TumenBin  *from = &g_array_index (units, TumenBin, i);
      TumenCoverageBin bin = { .begin = from->begin, .end = from->end };

      g_array_append_val (bins, bin);
    }
  return bins;
}

/**
 * tumen_coverage_new:
 * @published: (element-type TumenPublished): of tumen_library_list_published()
 * @viewport: what of time is seen, and the width in px
 * @language: of the words
 * @text: measures the words
 *
 * Returns: (transfer full): the strip of that view; @published is not needed any more
 */
TumenCoverage *
tumen_coverage_new (GArray              *published,
                    const TumenViewport *viewport,
                    TumenLanguage        language,
                    TumenText           *text)
{
  TumenCoverage *self = g_new0 (TumenCoverage, 1);

  self->text = g_object_ref (text);
  self->viewport = *viewport;
  self->language = language;
  self->unit = choose_unit (tumen_viewport_get_scale (viewport));
  self->bins = make_bins (viewport->span, &self->unit);
  self->collected = (TumenSpan){ (double)INFINITY, -(double)INFINITY };
  for (guint i = 0; i < published->len; i++)
    add (self, &g_array_index (published, TumenPublished, i));
  return self;
}

/**
 * tumen_coverage_free:
 * @self: a strip
 */
void
tumen_coverage_free (TumenCoverage *self)
{
  g_array_unref (self->bins);
  g_object_unref (self->text);
  g_free (self);
}

/**
 * tumen_coverage_get_bins:
 * @self: a strip
 * @n_bins: (out): how many
 *
 * Returns: (transfer none): whole units of the calendar that cover the view, in order
 */
const TumenCoverageBin *
tumen_coverage_get_bins (TumenCoverage *self,
                         guint         *n_bins)
{
  *n_bins = self->bins->len;
  return (const TumenCoverageBin *)(gconstpointer)self->bins->data;
}

/**
 * tumen_coverage_get_collected:
 * @self: a strip
 * @span: (out): days, half-open, from the first to the last on which anything may have been
 *   published
 *
 * Returns: %FALSE if nothing has a date of publication
 */
gboolean
tumen_coverage_get_collected (TumenCoverage *self,
                              TumenSpan     *span)
{
  *span = self->collected;
  return self->collected.begin < self->collected.end;
}

/**
 * tumen_coverage_get_n_undated:
 * @self: a strip
 *
 * Returns: how many articles and citations have no date of publication, and stand in no bin
 */
guint
tumen_coverage_get_n_undated (TumenCoverage *self)
{
  return self->n_undated;
}

/**
 * tumen_coverage_find_bin:
 * @self: a strip
 * @x: px
 *
 * Returns: index of the bin there, or %TUMEN_NO_ROW
 */
guint
tumen_coverage_find_bin (TumenCoverage *self,
                         double         x)
{
  double time = tumen_viewport_time (&self->viewport, x);
  guint  bin = find_first (self->bins, time);

  if (bin >= self->bins->len || g_array_index (self->bins, TumenCoverageBin, bin).begin > time)
    return TUMEN_NO_ROW;
  return bin;
}

/**
 * tumen_coverage_get_wanted_height:
 * @text: measures the words
 *
 * Returns: px: more with larger text
 */
double
tumen_coverage_get_wanted_height (TumenText *text)
{
  return round (TUMEN_COVERAGE_HEIGHT * fmax (1.0, tumen_text_get_scale (text)));
}

static char *
dup_day (double day)
{
  return tumen_day_to_string ((TumenDay)floor (day));
}

/**
 * tumen_coverage_to_text:
 * @self: a strip
 *
 * Returns: (transfer full): a dump for tests: what was collected, then a line for each bin that is
 *   not empty
 */
char *
tumen_coverage_to_text (TumenCoverage *self)
{
  GString         *dump = g_string_new (NULL);
  gboolean         has_any = self->collected.begin < self->collected.end;
  g_autofree char *first = has_any ? dup_day (self->collected.begin) : g_strdup ("-");
  g_autofree char *last = has_any ? dup_day (self->collected.end - 1.0) : g_strdup ("-");

  g_string_append_printf (dump, "collected %s %s undated %u of %u\n", first, last, self->n_undated,
                          self->n_published);
  for (guint i = 0; i < self->bins->len; i++)
    {
      const TumenCoverageBin *bin = &g_array_index (self->bins, TumenCoverageBin, i);
      g_autofree char        *begin = dup_day (bin->begin);
      char                    share[G_ASCII_DTOSTR_BUF_SIZE];

      if (bin->n_articles + bin->n_citations + bin->n_perhaps == 0)
        continue;
      g_ascii_formatd (share, sizeof share, "%.2f", bin->perhaps);
      g_string_append_printf (dump, "%s articles %u citations %u perhaps %u share %s\n", begin,
                              bin->n_articles, bin->n_citations, bin->n_perhaps, share);
    }
  return g_string_free (dump, FALSE);
}
