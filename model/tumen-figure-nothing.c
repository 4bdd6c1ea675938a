/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

/* Why nothing is shown. */
typedef enum {
  NO_EVENTS,
  NONE_KNOWN,
  NONE_LET_THROUGH,
  NONE_OF_THESE_DATES,
  NONE_WITH_DATE
} Reason;

static const char *const reasons[][TUMEN_N_LANGUAGES] = {
  [NO_EVENTS] = { "Nothing is shown: this library has no events.",
                  "No se muestra nada: esta biblioteca no tiene hechos." },
  [NONE_KNOWN] = { "Nothing is shown: on that day none of these events was known yet.",
                   "No se muestra nada: ese día aún no se conocía ninguno de estos hechos." },
  [NONE_LET_THROUGH] = { "Nothing is shown: no event has all the properties that were chosen.",
                         "No se muestra nada: ningún hecho tiene todas las propiedades elegidas." },
  [NONE_OF_THESE_DATES] = { "Nothing is shown: no event that the filter lets through lies within "
                            "these dates.",
                            "No se muestra nada: ningún hecho que el filtro deja pasar cae en "
                            "estas fechas." },
  [NONE_WITH_DATE] = { "Nothing is shown: what the filter lets through has no date.",
                       "No se muestra nada: lo que el filtro deja pasar no tiene fecha." },
};

static Reason
find_reason (const TumenCountNumbers *counts)
{
  if (counts->library == 0)
    return NO_EVENTS;
  if (counts->outside > 0)
    return NONE_OF_THESE_DATES;
  if (counts->undated > 0)
    return NONE_WITH_DATE;
  return counts->filtered_out > 0 ? NONE_LET_THROUGH : NONE_KNOWN;
}

/**
 * tumen_figure_words_get_nothing:
 * @counts: of the events, none of which is in span
 * @language: of the words
 *
 * Returns: (transfer none): one sentence that says why a figure shows no event
 */
const char *
tumen_figure_words_get_nothing (const TumenCountNumbers *counts,
                                TumenLanguage            language)
{
  return reasons[find_reason (counts)][language];
}
