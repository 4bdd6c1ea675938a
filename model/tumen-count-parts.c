/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-count-parts.h"

#include "tumen-words.h"

/* One, several; "%s" is a number. Of what is in view, the second one is the library's; of chips,
 * how many there are: these decide about one or several. */
typedef const char *const Pattern[TUMEN_N_LANGUAGES][2];

static Pattern patterns[TUMEN_N_COUNT_PARTS] = {
  [TUMEN_COUNT_PART_IN_VIEW] = { { "%s of %s event in view", "%s of %s events in view" },
                                 { "%s de %s hecho a la vista", "%s de %s hechos a la vista" } },
  [TUMEN_COUNT_PART_DRAWN] = { { "%s drawn", "%s drawn" }, { "%s dibujado", "%s dibujados" } },
  [TUMEN_COUNT_PART_IN_CHIPS] = { { "%s in %s chip", "%s in %s chips" },
                                  { "%s en %s grupo", "%s en %s grupos" } },
  [TUMEN_COUNT_PART_IN_BARS] = { { "%s in bars", "%s in bars" },
                                 { "%s en barras", "%s en barras" } },
  [TUMEN_COUNT_PART_OUTSIDE] = { { "%s outside", "%s outside" }, { "%s fuera", "%s fuera" } },
  [TUMEN_COUNT_PART_UNDATED] = { { "%s undated", "%s undated" },
                                 { "%s sin fecha", "%s sin fecha" } },
  [TUMEN_COUNT_PART_HIDDEN] = { { "%s hidden by filters", "%s hidden by filters" },
                                { "%s oculto por los filtros", "%s ocultos por los filtros" } },
  [TUMEN_COUNT_PART_NOT_YET_KNOWN] = { { "%s not yet known", "%s not yet known" },
                                       { "%s aún no conocido", "%s aún no conocidos" } },
  [TUMEN_COUNT_PART_ELSEWHERE] = { { "%s not in view", "%s not in view" },
                                   { "%s no a la vista", "%s no a la vista" } },
  [TUMEN_COUNT_PART_COLLECTION_OFF] = { { "%s more in a collection that is off",
                                          "%s more in a collection that is off" },
                                        { "%s más en una colección desactivada",
                                          "%s más en una colección desactivada" } },
  [TUMEN_COUNT_PART_OFF] = { { "+%s off", "+%s off" }, { "+%s sin activar", "+%s sin activar" } },
};

static guint
get_second (const TumenCountNumbers *counts,
            TumenCountPart           part)
{
  if (part == TUMEN_COUNT_PART_IN_VIEW)
    return counts->library;
  if (part == TUMEN_COUNT_PART_IN_CHIPS)
    return counts->n_chips;
  return tumen_counts_get_part (counts, part);
}

static const char *
get_separator (TumenCountPart part,
               gboolean       is_first_of_rest)
{
  if (part == TUMEN_COUNT_PART_IN_VIEW)
    return "";
  if (part == TUMEN_COUNT_PART_DRAWN)
    return ": ";
  if (part >= TUMEN_COUNT_PART_COLLECTION_OFF)
    return "; ";
  return is_first_of_rest ? "; " : ", ";
}

static gboolean
is_shown (const TumenCountNumbers *counts,
          TumenCountPart           part,
          gboolean                 is_short)
{
  gboolean of_short_form = part == TUMEN_COUNT_PART_ELSEWHERE || part == TUMEN_COUNT_PART_OFF;

  if (part == TUMEN_COUNT_PART_IN_VIEW)
    return TRUE;
  if (is_short != of_short_form)
    return FALSE;
  return part == TUMEN_COUNT_PART_DRAWN || tumen_counts_get_part (counts, part) > 0;
}

/**
 * tumen_counts_get_part:
 * @counts: of a scene
 * @part: of the status line
 *
 * Returns: how many events the part stands for
 */
guint
tumen_counts_get_part (const TumenCountNumbers *counts,
                       TumenCountPart           part)
{
  switch (part)
    {
    case TUMEN_COUNT_PART_IN_VIEW:
      return counts->in_span;
    case TUMEN_COUNT_PART_DRAWN:
      return counts->drawn;
    case TUMEN_COUNT_PART_IN_CHIPS:
      return counts->in_chips;
    case TUMEN_COUNT_PART_IN_BARS:
      return counts->in_bars;
    case TUMEN_COUNT_PART_OUTSIDE:
      return counts->outside;
    case TUMEN_COUNT_PART_UNDATED:
      return counts->undated;
    case TUMEN_COUNT_PART_HIDDEN:
      return counts->filtered_out;
    case TUMEN_COUNT_PART_COLLECTION_OFF:
    case TUMEN_COUNT_PART_OFF:
      return counts->collection_off;
    case TUMEN_COUNT_PART_NOT_YET_KNOWN:
      return counts->not_yet_known;
    case TUMEN_COUNT_PART_ELSEWHERE:
    default:
      return counts->library - counts->in_span;
    }
}

/**
 * tumen_counts_list_parts:
 * @counts: of a scene
 * @is_short: whether there is room only for what is in view, what is not, and what is off
 * @phrases: (out caller-allocates) (array): room for %TUMEN_N_COUNT_PARTS
 *
 * Of the parts after the colon and after the semicolon those of 0 are left out, except that an
 * empty view still says "0 drawn".
 *
 * Returns: how many parts there are, in the order of the status line
 */
guint
tumen_counts_list_parts (const TumenCountNumbers *counts,
                         gboolean                 is_short,
                         TumenCountPhrase        *phrases)
{
  gboolean has_rest = FALSE;
  guint    n = 0;

  for (guint i = 0; i < TUMEN_N_COUNT_PARTS; i++)
    {
      TumenCountPart part = (TumenCountPart)i;
      gboolean       is_rest = part >= TUMEN_COUNT_PART_OUTSIDE;

      if (!is_shown (counts, part, is_short))
        continue;
      phrases[n].part = part;
      phrases[n++].separator = get_separator (part, is_rest && !has_rest);
      has_rest |= is_rest;
    }
  return n;
}

/**
 * tumen_counts_part_to_words:
 * @counts: of a scene
 * @part: of the status line
 * @language: of the words
 *
 * Returns: (transfer full): such as "4 in 2 chips"
 */
char *
tumen_counts_part_to_words (const TumenCountNumbers *counts,
                            TumenCountPart           part,
                            TumenLanguage            language)
{
  guint            second_number = get_second (counts, part);
  g_autofree char *first = tumen_number_to_words (tumen_counts_get_part (counts, part), language);
  g_autofree char *second = tumen_number_to_words (second_number, language);
  g_auto (GStrv) between = g_strsplit (patterns[part][language][second_number != 1], "%s", 3);

  if (between[2] == NULL)
    return g_strconcat (between[0], first, between[1], NULL);
  return g_strconcat (between[0], first, between[1], second, between[2], NULL);
}

/**
 * tumen_counts_to_sentence:
 * @counts: of a scene
 * @language: of the words
 *
 * Returns: (transfer full): the status line of decision 3, such as "48 of 57 events in view: 44
 *   drawn, 4 in 2 chips; 4 outside, 2 undated, 3 hidden by filters". What is in collections that
 *   are off comes last, since the library's number does not hold it: "; 121 more in a collection
 *   that is off"
 */
char *
tumen_counts_to_sentence (const TumenCountNumbers *counts,
                          TumenLanguage            language)
{
  TumenCountPhrase phrases[TUMEN_N_COUNT_PARTS];
  GString         *text = g_string_new (NULL);
  guint            n = tumen_counts_list_parts (counts, FALSE, phrases);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = tumen_counts_part_to_words (counts, phrases[i].part, language);

      g_string_append_printf (text, "%s%s", phrases[i].separator, words);
    }
  return g_string_free (text, FALSE);
}
