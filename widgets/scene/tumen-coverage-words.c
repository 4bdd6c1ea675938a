/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-coverage-private.h"
#include "tumen-words.h"

#include <math.h>

typedef const char *const Words[TUMEN_N_LANGUAGES];

static Words heading = { "Published:", "Publicado:" };
static Words articles = { "articles", "artículos" };
static Words citations = { "citations", "citas" };
static Words nothing_collected = { "nothing collected", "nada recogido" };
static Words no_data = { "No date of publication is known",
                         "No se conoce ninguna fecha de publicación" };
static Words week_of = { "Week of %s", "Semana del %s" };
static Words nothing_reported = { "nothing reported", "nada publicado" };
static Words perhaps = { "%s perhaps, day not known", "%s quizá, día desconocido" };
static Words without_date = { "%s without a date", "%s sin fecha" };
/* One, several. */
static Words count_citations[] = { { "%s citation", "%s cita" }, { "%s citations", "%s citas" } };

const char *
tumen_coverage_get_heading (TumenLanguage language)
{
  return heading[language];
}

const char *
tumen_coverage_get_articles (TumenLanguage language)
{
  return articles[language];
}

const char *
tumen_coverage_get_citations (TumenLanguage language)
{
  return citations[language];
}

const char *
tumen_coverage_get_nothing (TumenLanguage language)
{
  return nothing_collected[language];
}

const char *
tumen_coverage_get_no_data (TumenLanguage language)
{
  return no_data[language];
}

static char *
fill (const char *pattern,
      const char *words)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 2);

  return g_strconcat (parts[0], words, parts[1], NULL);
}

static char *
fill_number (const char   *pattern,
             guint         number,
             TumenLanguage language)
{
  g_autofree char *digits = tumen_number_to_words (number, language);

  return fill (pattern, digits);
}

/* Takes @words. */
static void
append (GString *text,
        char    *words)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, words);
  g_free (words);
}

static char *
dup_numbers (TumenCoverage          *self,
             const TumenCoverageBin *bin)
{
  GString *text = g_string_new (NULL);

  if (bin->n_articles > 0)
    append (text, tumen_count_to_words (TUMEN_COUNT_ARTICLES, bin->n_articles, self->language));
  if (bin->n_citations > 0)
    append (text, fill_number (count_citations[bin->n_citations != 1][self->language],
                               bin->n_citations, self->language));
  if (bin->n_perhaps > 0)
    append (text, fill_number (perhaps[self->language], bin->n_perhaps, self->language));
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  if (bin->end <= self->collected.begin || bin->begin >= self->collected.end)
    return g_strdup (nothing_collected[self->language]);
  return g_strdup (nothing_reported[self->language]);
}

static char *
dup_day_words (double        day,
               TumenLanguage language)
{
  g_autofree char *edtf = tumen_day_to_string ((TumenDay)floor (day));
  TumenDate        date;

  if (!tumen_date_parse (edtf, &date, NULL, NULL))
    return g_steal_pointer (&edtf);
  return tumen_date_to_words (&date, TUMEN_DATE_STYLE_SHORT, language);
}

/**
 * tumen_coverage_bin_to_period:
 * @self: a strip
 * @bin: index of a bin
 *
 * Returns: (transfer full): such as "Week of 24 Jul 2023", "Jul 2023"
 */
char *
tumen_coverage_bin_to_period (TumenCoverage *self,
                              guint          bin)
{
  const TumenCoverageBin *values = &g_array_index (self->bins, TumenCoverageBin, bin);
  g_autofree char        *day = dup_day_words (values->begin, self->language);

  if (self->unit.kind == TUMEN_UNIT_WEEK)
    return fill (week_of[self->language], day);
  if (self->unit.kind == TUMEN_UNIT_MINUTES)
    return g_steal_pointer (&day);
  return tumen_day_range_to_words ((TumenDay)values->begin, (TumenDay)values->end - 1,
                                   self->language);
}

/**
 * tumen_coverage_bin_to_words:
 * @self: a strip
 * @bin: index of a bin
 *
 * Returns: (transfer full): such as "Week of 24 Jul 2023: 2 articles, 5 citations"
 */
char *
tumen_coverage_bin_to_words (TumenCoverage *self,
                             guint          bin)
{
  g_autofree char *period = tumen_coverage_bin_to_period (self, bin);
  g_autofree char *numbers = dup_numbers (self,
                                          &g_array_index (self->bins, TumenCoverageBin, bin));

  return g_strdup_printf ("%s: %s", period, numbers);
}

/**
 * tumen_coverage_to_words:
 * @self: a strip
 *
 * Returns: (transfer full): what the strip is, for its heading: "Published: articles · citations ·
 *   3 without a date"
 */
char *
tumen_coverage_to_words (TumenCoverage *self)
{
  g_autofree char *rest = fill_number (without_date[self->language], self->n_undated,
                                       self->language);

  if (!(self->collected.begin < self->collected.end))
    return g_strdup (no_data[self->language]);
  return g_strdup_printf ("%s %s · %s%s%s", heading[self->language], articles[self->language],
                          citations[self->language], self->n_undated > 0 ? " · " : "",
                          self->n_undated > 0 ? rest : "");
}
