/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-list-words.h"

#include <string.h>

/* Days of which an event may have been one; fewer need no count, and more are not named. */
#define LEAST_LISTED 3
#define MOST_LISTED  5

typedef const char *const Name[TUMEN_N_LANGUAGES];

static Name words[TUMEN_N_LIST_WORDS] = {
  [TUMEN_LIST_WORD_UNDATED] = { "Undated", "Sin fecha" },
  [TUMEN_LIST_WORD_EXCERPTS] = { "Excerpts", "Extractos" },
  [TUMEN_LIST_WORD_ARTICLES] = { "Articles", "Artículos" },
  [TUMEN_LIST_WORD_PAGES] = { "Cited pages", "Páginas citadas" },
  [TUMEN_LIST_WORD_CONFLICTS] = { "Where sources disagree", "En qué discrepan las fuentes" },
  [TUMEN_LIST_WORD_CORROBORATIONS] = { "Where sources agree", "En qué coinciden las fuentes" },
  [TUMEN_LIST_WORD_NOTES] = { "Notes", "Notas" },
  [TUMEN_LIST_WORD_NOT_QUOTED] = { "Cited, not quoted", "Citado, sin transcribir" },
  [TUMEN_LIST_WORD_CONTEXT_ONLY] = { "Context only", "Solo contexto" },
  [TUMEN_LIST_WORD_NO_SOURCE] = { "No source", "Sin fuente" },
  [TUMEN_LIST_WORD_OUTLET_NOT_NAMED] = { "Outlet not named", "Medio no indicado" },
  [TUMEN_LIST_WORD_DATES_GIVEN] = { "Dates given", "Fechas indicadas" },
  [TUMEN_LIST_WORD_HOW_KNOWN] = { "How we know the date", "Cómo sabemos la fecha" },
  [TUMEN_LIST_WORD_SOURCES_DIFFER] = { "sources differ", "las fuentes difieren" },
};

/* “%1” and “%2” stand for the texts. */
static Name phrases[TUMEN_N_LIST_PHRASES] = {
  [TUMEN_LIST_PHRASE_DENIED_BY] = { "denied by %1", "desmentido por %1" },
  [TUMEN_LIST_PHRASE_SEE] = { "see %1", "véase %1" },
  [TUMEN_LIST_PHRASE_VIA] = { "via %1", "a través de %1" },
  [TUMEN_LIST_PHRASE_REPORTING] = { "reporting %1", "refiere lo dicho por %1" },
  [TUMEN_LIST_PHRASE_TRANSLATED_BY] = { "translation by %1", "traducción de %1" },
  [TUMEN_LIST_PHRASE_DATELINE] = { "dateline %1", "fechado en %1" },
  [TUMEN_LIST_PHRASE_BEGINS] = { "Begins “%1”", "Empieza así: “%1”" },
  [TUMEN_LIST_PHRASE_AGENCY] = { "Agency: %1", "Agencia: %1" },
  [TUMEN_LIST_PHRASE_LICENCE] = { "Licence: %1", "Licencia: %1" },
  [TUMEN_LIST_PHRASE_LEAD] = {
    "A lead, which the article itself does not show: the same text at %1",
    "Una pista que el propio artículo no muestra: el mismo texto en %1",
  },
  [TUMEN_LIST_PHRASE_SETTLED] = { "How it was settled: %1", "Cómo se resolvió: %1" },
  [TUMEN_LIST_PHRASE_AND] = { "%1 and %2", "%1 y %2" },
  [TUMEN_LIST_PHRASE_KNOWN_ON] = {
    "As known on %1: only articles and pages that had been published by then count, and dates are "
    "those that the articles themselves give.",
    "Lo sabido el %1: solo cuentan los artículos y las páginas publicados hasta entonces, y las "
    "fechas son las que dan los propios artículos.",
  },
};

static Name reading_note = {
  "Only what the articles say: dates that the editors found in other pages do not count here, so "
  "that some are wider, or missing.",
  "Solo lo que dicen los artículos: aquí no cuentan las fechas que los editores hallaron en otras "
  "páginas, de modo que algunas son más amplias o faltan.",
};

static Name certainties[TUMEN_N_CERTAINTIES] = {
  [TUMEN_CERTAINTY_STATED] = { NULL, NULL },
  [TUMEN_CERTAINTY_WORKED_OUT] = { "day worked out", "día deducido" },
  [TUMEN_CERTAINTY_OTHER_PAGES] = { "day from other pages", "día según otras páginas" },
  [TUMEN_CERTAINTY_NOT_KNOWN] = { "day not known", "día desconocido" },
  [TUMEN_CERTAINTY_APPROXIMATE] = { "approximate", "aproximada" },
  [TUMEN_CERTAINTY_OPEN] = { NULL, NULL },
  [TUMEN_CERTAINTY_EXPECTED] = { "expected, not confirmed", "previsto, sin confirmar" },
  [TUMEN_CERTAINTY_UNDATED] = { NULL, NULL },
};

static Name rumoured = { "rumoured, not confirmed", "rumor sin confirmar" };
static Name month_only = { "month only", "solo el mes" };
static Name year_only = { "year only", "solo el año" };

static Name one_of = { "one of %1 %2", "uno de %1 %2" };
static Name numbers[] = { { "three", "tres" }, { "four", "cuatro" }, { "five", "cinco" } };
/* Several days of any kind; Mondays to Sundays. */
static Name weekdays[] = {
  { "days", "días" },
  { "Mondays", "lunes" },
  { "Tuesdays", "martes" },
  { "Wednesdays", "miércoles" },
  { "Thursdays", "jueves" },
  { "Fridays", "viernes" },
  { "Saturdays", "sábados" },
  { "Sundays", "domingos" },
};

/* Of what is no single day. */
static Name bases[TUMEN_N_BASES] = {
  [TUMEN_BASIS_STATED] = { NULL, NULL },
  [TUMEN_BASIS_INFERRED] = { "worked out", "fecha deducida" },
  [TUMEN_BASIS_EDITORIAL] = { "from other pages", "según otras páginas" },
};

static Name publication_bases[TUMEN_N_BASES] = {
  [TUMEN_BASIS_STATED] = { NULL, NULL },
  [TUMEN_BASIS_INFERRED] = { "worked out", "fecha deducida" },
  [TUMEN_BASIS_EDITORIAL] = { "date from other pages", "fecha según otras páginas" },
};

/* As a sentence, and within one. */
static Name published_words[] = {
  { "Published %1", "Publicado: %1" },
  { "published %1", "publicado: %1" },
};
static Name not_published_words[] = {
  { "Date of publication not known", "Fecha de publicación desconocida" },
  { "date of publication not known", "fecha de publicación desconocida" },
};

static const struct
{
  const char *about;
  Name        heading;
} conflicts[] = {
  { "number", { "Sources give different numbers", "Las fuentes dan cifras distintas" } },
  { "name", { "Sources use different names", "Las fuentes usan nombres distintos" } },
  { "title", { "Sources give different titles", "Las fuentes dan cargos distintos" } },
  { "wording", { "Sources word it differently", "Las fuentes lo formulan de modo distinto" } },
};

static Name different_days = { "Sources give different days", "Las fuentes dan días distintos" };
static Name different_dates = { "Sources differ slightly on the date",
                                "Las fuentes difieren un poco en la fecha" };
static Name told_differently = { "Sources tell it differently",
                                 "Las fuentes lo cuentan de modo distinto" };

static char *
fill (const char *pattern,
      const char *first,
      const char *second)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (p[0] != '%')
        g_string_append_c (text, *p);
      else if (*++p == '1')
        g_string_append (text, first);
      else
        g_string_append (text, second);
    }
  return g_string_free (text, FALSE);
}

/**
 * tumen_list_word:
 * @word: one of the words
 * @language: which one
 *
 * Returns: (transfer none): the word
 */
const char *
tumen_list_word (TumenListWord word,
                 TumenLanguage language)
{
  g_return_val_if_fail ((guint)word < TUMEN_N_LIST_WORDS, NULL);

  return words[word][language];
}

/* In Spanish “y” becomes “e” before its own sound, but not before a diphthong. */
static gboolean
begins_with_i (const char *name)
{
  g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 3));
  g_autofree char *folded = g_utf8_strdown (start, -1);
  const char      *p = folded + (*folded == 'h');

  if (g_str_has_prefix (p, "í"))
    return TRUE;
  return *p == 'i' && (p[1] == '\0' || strchr ("aeou", p[1]) == NULL);
}

/**
 * tumen_list_phrase:
 * @phrase: one of the phrases
 * @first: what it is about
 * @second: (nullable): the second text, of a phrase that has two
 * @language: which one
 *
 * Returns: (transfer full): the phrase, such as "denied by North Korea"
 */
char *
tumen_list_phrase (TumenListPhrase phrase,
                   const char     *first,
                   const char     *second,
                   TumenLanguage   language)
{
  const char *pattern;

  g_return_val_if_fail ((guint)phrase < TUMEN_N_LIST_PHRASES && first != NULL, NULL);

  pattern = phrases[phrase][language];
  if (phrase == TUMEN_LIST_PHRASE_AND && language == TUMEN_LANGUAGE_ES && second != NULL &&
      begins_with_i (second))
    pattern = "%1 e %2";
  return fill (pattern, first, second != NULL ? second : "");
}

/* “one of three Wednesdays”, or “of three days” if they differ. */
static char *
dup_one_of (const TumenDate *date,
            TumenLanguage    language)
{
  TumenDay    days[TUMEN_DATE_MAX_MEMBERS];
  guint       n_days = tumen_date_get_member_days (date, days, G_N_ELEMENTS (days));
  const char *what;

  what = weekdays[tumen_day_get_weekday (days[0])][language];
  for (guint i = 1; i < n_days; i++)
    {
      if (tumen_day_get_weekday (days[i]) != tumen_day_get_weekday (days[0]))
        what = weekdays[0][language];
    }
  return fill (one_of[language], numbers[n_days - LEAST_LISTED][language], what);
}

static const char *
get_certainty (const TumenRow       *row,
               const TumenEventDate *date,
               TumenLanguage         language)
{
  if (row->certainty == TUMEN_CERTAINTY_EXPECTED && row->status == TUMEN_STATUS_RUMOURED)
    return rumoured[language];
  if (row->certainty == TUMEN_CERTAINTY_NOT_KNOWN && date != NULL &&
      date->date.type == TUMEN_DATE_SINGLE)
    {
      if (date->date.precision == TUMEN_PRECISION_MONTH)
        return month_only[language];
      if (date->date.precision == TUMEN_PRECISION_YEAR)
        return year_only[language];
    }
  return certainties[row->certainty][language];
}

/* The words of a known day tell it already, and an expectation is no less one. */
static const char *
get_basis (const TumenRow *row,
           TumenLanguage   language)
{
  if (row->certainty == TUMEN_CERTAINTY_EXPECTED && row->basis == TUMEN_BASIS_INFERRED)
    return NULL;
  if (row->certainty <= TUMEN_CERTAINTY_OTHER_PAGES || row->certainty == TUMEN_CERTAINTY_UNDATED)
    return NULL;
  return bases[row->basis][language];
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * tumen_list_has_days:
 * @row: an event as its table has it
 * @date: (nullable): its date in the same reading
 *
 * Returns: whether it was on one of a few days, each of which a list has room to name
 */
gboolean
tumen_list_has_days (const TumenRow       *row,
                     const TumenEventDate *date)
{
  TumenDay days[TUMEN_DATE_MAX_MEMBERS];
  guint    n_days;

  if (date == NULL || row->form != TUMEN_FORM_ONE_OF ||
      row->certainty != TUMEN_CERTAINTY_NOT_KNOWN)
    return FALSE;
  n_days = tumen_date_get_member_days (&date->date, days, G_N_ELEMENTS (days));
  return n_days >= LEAST_LISTED && n_days <= MOST_LISTED;
}

/**
 * tumen_list_dup_basis:
 * @row: an event as its table has it
 * @date: (nullable): its date in the same reading
 * @language: of the words
 *
 * Returns: (transfer full): on what its date rests and how closely it is known, such as "month
 *   only, from other pages"; "" for a day that is stated
 */
char *
tumen_list_dup_basis (const TumenRow       *row,
                      const TumenEventDate *date,
                      TumenLanguage         language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *candidates = NULL;

  if (tumen_list_has_days (row, date))
    candidates = dup_one_of (&date->date, language);
  append_part (text, candidates != NULL ? candidates : get_certainty (row, date, language));
  append_part (text, get_basis (row, language));
  return g_string_free (text, FALSE);
}

/**
 * tumen_list_dup_published:
 * @published: (nullable): when an article was published
 * @basis: on what that rests
 * @is_inside: whether it stands within a sentence
 * @language: of the words
 *
 * Returns: (transfer full): without a full stop, such as "Published 27 Jul 2023 (worked out)"
 */
char *
tumen_list_dup_published (const TumenDate *published,
                          TumenBasis       basis,
                          gboolean         is_inside,
                          TumenLanguage    language)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  const char      *how = publication_bases[basis][language];

  if (published == NULL)
    return g_strdup (not_published_words[is_inside ? 1 : 0][language]);
  day = tumen_date_to_words (published, TUMEN_DATE_STYLE_SHORT, language);
  text = fill (published_words[is_inside ? 1 : 0][language], day, "");
  return how != NULL ? g_strdup_printf ("%s (%s)", text, how) : g_steal_pointer (&text);
}

/**
 * tumen_list_get_conflict_heading:
 * @about: (nullable): what sources disagree about: “date”, “number”, “name” ...
 * @has_badge: whether it bears the badge
 * @language: of the words
 *
 * Returns: (transfer none): such as "Sources give different numbers"
 */
const char *
tumen_list_get_conflict_heading (const char   *about,
                                 gboolean      has_badge,
                                 TumenLanguage language)
{
  if (g_strcmp0 (about, "date") == 0)
    return has_badge ? different_days[language] : different_dates[language];
  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      if (g_strcmp0 (about, conflicts[i].about) == 0)
        return conflicts[i].heading[language];
    }
  return told_differently[language];
}

/**
 * tumen_list_get_reading_note:
 * @language: of the words
 *
 * Returns: (transfer none): what the strict reading means, in a sentence
 */
const char *
tumen_list_get_reading_note (TumenLanguage language)
{
  return reading_note[language];
}
