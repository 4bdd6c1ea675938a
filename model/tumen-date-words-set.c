/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-words-private.h"

#include <string.h>

/* Longer sets are told by their number and span. */
#define MAX_LISTED_SHORT     2
#define MAX_LISTED_SHORT_ALL 3
#define MAX_LISTED_LONG      5

/* What the members of a set have in common. */
typedef struct
{
  gboolean       is_same; /* all are plain and of one precision */
  gboolean       has_limit;
  TumenPrecision precision;
  gint64         n_dates; /* with those inside ranges */
  TumenDay       low, high;
} Members;

static gint64
count_dates (const TumenDateValue *first,
             const TumenDateValue *last,
             TumenPrecision        precision)
{
  TumenDay from, to, unused;
  gint64   year, last_year;
  int      month, last_month, day;

  tumen_date_value_get_days (first, &from, &unused);
  tumen_date_value_get_days (last, &to, &unused);
  tumen_day_to_civil (from, &year, &month, &day);
  tumen_day_to_civil (to, &last_year, &last_month, &day);
  if (precision == TUMEN_PRECISION_DAY)
    return to - from + 1;
  if (precision == TUMEN_PRECISION_MONTH)
    return (last_year - year) * 12 + last_month - month + 1;
  return last_year - year + 1;
}

static void
note_value (Members              *members,
            const TumenDateValue *value,
            gboolean              is_first)
{
  TumenPrecision precision;
  TumenDay       first, last;
  gboolean       is_plain = tumen_date_value_is_plain (value, &precision);

  tumen_date_value_get_days (value, &first, &last);
  members->low = is_first ? first : MIN (members->low, first);
  members->high = is_first ? last : MAX (members->high, last);
  members->is_same = is_plain &&
                     (is_first || (members->is_same && members->precision == precision));
  members->precision = precision;
}

static void
inspect (const TumenDateTree *tree,
         Members             *members)
{
  *members = (Members){ 0 };
  for (guint i = 0; i < tree->n_items; i++)
    {
      const TumenDateItem *item = &tree->items[i];

      members->n_dates++;
      members->has_limit |= item->form == TUMEN_DATE_ITEM_FROM ||
                            item->form == TUMEN_DATE_ITEM_UNTIL;
      if (item->form != TUMEN_DATE_ITEM_UNTIL)
        note_value (members, &item->first, i == 0);
      if (item->form == TUMEN_DATE_ITEM_RANGE || item->form == TUMEN_DATE_ITEM_UNTIL)
        note_value (members, &item->last, i == 0 && item->form == TUMEN_DATE_ITEM_UNTIL);
      if (item->form == TUMEN_DATE_ITEM_RANGE && members->is_same)
        members->n_dates += count_dates (&item->first, &item->last, members->precision) - 1;
    }
}

static char *
span_to_words (const Members     *members,
               const TumenManner *manner)
{
  g_autofree char *first = NULL, *last = NULL;
  gint64           year, last_year;
  int              month, last_month, day;

  tumen_day_to_civil (members->low, &year, &month, &day);
  tumen_day_to_civil (members->high, &last_year, &last_month, &day);
  if (!members->is_same || members->precision == TUMEN_PRECISION_YEAR)
    {
      first = tumen_year_to_words (year, manner);
      last = tumen_year_to_words (last_year, manner);
      return year == last_year ? g_steal_pointer (&last) : g_strdup_printf ("%s–%s", first, last);
    }
  last = tumen_civil_to_words (members->high, FALSE, TUMEN_PART_ALL, manner);
  if (year == last_year && month == last_month)
    return g_steal_pointer (&last);
  if (year != last_year)
    {
      first = tumen_civil_to_words (members->low, FALSE, TUMEN_PART_ALL, manner);
      return g_strdup_printf ("%s – %s", first, last);
    }
  first = tumen_civil_to_words (members->low, FALSE, TUMEN_PART_MONTH, manner);
  return g_strdup_printf ("%s–%s", first, last);
}

static char *
counted_to_words (const TumenDateTree *tree,
                  const Members       *members,
                  const TumenManner   *manner)
{
  TumenPhrase      phrase = tree->type == TUMEN_DATE_ONE_OF ? TUMEN_PHRASE_ONE_OF_DAYS
                                                            : TUMEN_PHRASE_ALL_DAYS;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, members->n_dates);
  g_autofree char *span = span_to_words (members, manner);

  if (manner->is_flag)
    return g_steal_pointer (&span);
  if (!members->is_same)
    phrase += TUMEN_PHRASE_ONE_OF_DATES - TUMEN_PHRASE_ONE_OF_DAYS;
  else if (members->precision == TUMEN_PRECISION_MONTH)
    phrase += TUMEN_PHRASE_ONE_OF_MONTHS - TUMEN_PHRASE_ONE_OF_DAYS;
  else if (members->precision == TUMEN_PRECISION_YEAR)
    phrase += TUMEN_PHRASE_ONE_OF_YEARS - TUMEN_PHRASE_ONE_OF_DAYS;
  return tumen_phrase_fill (phrase, manner, number, span);
}

static char *
limit_to_words (TumenPhrase           phrase,
                const TumenDateValue *value,
                const TumenManner    *manner)
{
  g_autofree char *words = tumen_date_value_to_words_with_article (value, manner);

  return tumen_phrase_fill (phrase, manner, words, NULL);
}

/* "between Aug and Dec 2024", in Spanish with the article before days. */
static char *
between_to_words (const TumenDateItem *item,
                  const TumenManner   *manner)
{
  g_auto (GStrv) ends = g_new0 (char *, 3);
  g_autofree char *both = NULL;
  TumenPrecision   precision;
  TumenDay         first, last, unused;
  gboolean         is_plain = tumen_date_value_is_plain (&item->first, &precision);

  tumen_date_value_get_days (&item->first, &first, &unused);
  tumen_date_value_get_days (&item->last, &unused, &last);
  tumen_date_values_to_words (&item->first, &item->last, manner, &ends[0], &ends[1]);
  if (is_plain && precision == TUMEN_PRECISION_DAY && last - first == 1)
    return tumen_phrase_join (TUMEN_JOINER_OR, manner, ends);
  if (manner->language == TUMEN_LANGUAGE_ES && is_plain && precision == TUMEN_PRECISION_DAY)
    {
      g_autofree char *bare = g_steal_pointer (&ends[0]);

      ends[0] = g_strconcat ("el ", bare, NULL);
      g_free (ends[1]);
      ends[1] = tumen_date_value_to_words_with_article (&item->last, manner);
    }
  both = tumen_phrase_join (TUMEN_JOINER_AND, manner, ends);
  return tumen_phrase_fill (TUMEN_PHRASE_BETWEEN, manner, both, NULL);
}

/* The range of a set that has other members: "1670–1672". */
static char *
range_to_words (const TumenDateItem *item,
                const TumenManner   *manner)
{
  g_autofree char *first = NULL, *last = NULL;

  tumen_date_values_to_words (&item->first, &item->last, manner, &first, &last);
  return g_strconcat (first, strchr (first, ' ') == NULL ? "–" : " – ", last, NULL);
}

static char *
item_to_words (const TumenDateTree *tree,
               const TumenDateItem *item,
               const TumenManner   *manner)
{
  gboolean is_one_of = tree->type == TUMEN_DATE_ONE_OF;

  switch (item->form)
    {
    case TUMEN_DATE_ITEM_UNTIL:
      return limit_to_words (is_one_of ? TUMEN_PHRASE_BY : TUMEN_PHRASE_UNTIL, &item->last, manner);
    case TUMEN_DATE_ITEM_FROM:
      return limit_to_words (TUMEN_PHRASE_FROM, &item->first, manner);
    case TUMEN_DATE_ITEM_RANGE:
      if (is_one_of && tree->n_items == 1)
        return between_to_words (item, manner);
      return range_to_words (item, manner);
    case TUMEN_DATE_ITEM_VALUE:
    default:
      return tumen_date_value_to_words (&item->first, manner);
    }
}

static gboolean
has_only_values (const TumenDateTree *tree)
{
  for (guint i = 0; i < tree->n_items; i++)
    {
      if (tree->items[i].form != TUMEN_DATE_ITEM_VALUE)
        return FALSE;
    }
  return TRUE;
}

static char **
items_to_words (const TumenDateTree *tree,
                const TumenManner   *manner)
{
  char   **texts = g_new0 (char *, tree->n_items + 1);
  gboolean shares = has_only_values (tree);

  for (guint i = 0; i < tree->n_items; i++)
    {
      const TumenDateItem *item = &tree->items[i];
      g_autofree char     *next = NULL;

      /* What a day shares with the next one is said with that one: "4 and 9 Jan 2024". */
      if (shares && i + 1 < tree->n_items)
        tumen_date_values_to_words (&item->first, &item[1].first, manner, &texts[i], &next);
      else
        texts[i] = item_to_words (tree, item, manner);
    }
  return texts;
}

/**
 * tumen_date_set_to_words:
 * @tree: a set
 * @manner: how dates are said
 *
 * Short sets are listed, "18 or 19 Jun 2024"; of long ones the number and the span are told,
 * "one of 3 days, May–Jun 2025".
 *
 * Returns: (transfer full): the set in words
 */
char *
tumen_date_set_to_words (const TumenDateTree *tree,
                         const TumenManner   *manner)
{
  g_auto (GStrv) texts = NULL;
  Members members;
  guint   max_listed = MAX_LISTED_SHORT;

  if (manner->is_long)
    max_listed = MAX_LISTED_LONG;
  else if (tree->type == TUMEN_DATE_ALL_OF)
    max_listed = MAX_LISTED_SHORT_ALL;

  inspect (tree, &members);
  if (!members.has_limit && tree->n_items > max_listed)
    return counted_to_words (tree, &members, manner);
  texts = items_to_words (tree, manner);
  return tumen_phrase_join (tree->type == TUMEN_DATE_ONE_OF ? TUMEN_JOINER_OR
                                                            : TUMEN_JOINER_AND,
                            manner, texts);
}
