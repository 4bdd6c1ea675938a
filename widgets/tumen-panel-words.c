/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-words.h"

#include <glib/gi18n.h>

#include "tumen-note-words.h"

#define SEPARATOR " · "

/* Takes @part; an empty one leaves no trace. */
static void
append_part (GString *line,
             char    *part)
{
  if (part != NULL && *part != '\0')
    {
      if (line->len > 0)
        g_string_append (line, SEPARATOR);
      g_string_append (line, part);
    }
  g_free (part);
}

static guint
count_articles_of_claims (const TumenPanelContext *context,
                          TumenEvent              *event)
{
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event, &n_claims);
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_claims; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (context->library, claims[i].excerpt);

      if (excerpt != NULL)
        g_hash_table_add (articles, g_strdup (tumen_excerpt_get_source (excerpt)));
    }
  return g_hash_table_size (articles);
}

static gboolean
is_day (const TumenDate *date)
{
  return date->precision <= TUMEN_PRECISION_DAY && date->type == TUMEN_DATE_SINGLE;
}

static char *
words_for_worked_out (const TumenPanelContext *context,
                      TumenEvent              *event,
                      const TumenDate         *date)
{
  guint n_articles = count_articles_of_claims (context, event);

  if (n_articles > 1)
    return g_strdup_printf (ngettext ("Worked out from %u article",
                                      "Worked out from %u articles", n_articles),
                            n_articles);
  return g_strdup (is_day (date) ? _ ("Day worked out") : _ ("Worked out"));
}

static char *
words_for_date_basis (const TumenPanelContext *context,
                      TumenEvent              *event,
                      const TumenEventDate    *date)
{
  switch (date->basis)
    {
    case TUMEN_BASIS_STATED:
      return g_strdup (is_day (&date->date) ? _ ("Day stated") : _ ("Stated in the text"));
    case TUMEN_BASIS_INFERRED:
      return words_for_worked_out (context, event, &date->date);
    case TUMEN_BASIS_EDITORIAL:
      return g_strdup (is_day (&date->date) ? _ ("Day from other pages")
                                            : _ ("Date from other pages"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
words_for_days_wide (guint n_days)
{
  return g_strdup_printf (ngettext ("known to within %u day", "known to within %u days", n_days),
                          n_days);
}

static char *
words_for_one_of (const TumenDate *date)
{
  TumenDay days[TUMEN_DATE_MAX_MEMBERS];
  guint    n_days = tumen_date_get_member_days (date, days, G_N_ELEMENTS (days));

  if (n_days > 1)
    return g_strdup_printf (ngettext ("one of %u day", "one of %u days", n_days), n_days);
  if (date->has_earliest_start && date->has_latest_end)
    return words_for_days_wide ((guint)(date->latest_end - date->earliest_start + 1));
  return NULL;
}

static char *
words_for_ends (const TumenDate *date)
{
  if (date->start != TUMEN_BOUND_KNOWN && date->end != TUMEN_BOUND_KNOWN)
    return g_strdup (_ ("neither start nor end stated"));
  if (date->start != TUMEN_BOUND_KNOWN)
    return g_strdup (_ ("start not stated"));
  return g_strdup (_ ("end not stated"));
}

static char *
words_for_single (const TumenDate *date)
{
  if (date->precision == TUMEN_PRECISION_DAY)
    return g_strdup (_ ("hour not stated"));
  if (date->precision == TUMEN_PRECISION_MONTH)
    return g_strdup (_ ("day of the month not known"));
  if (date->precision > TUMEN_PRECISION_DAY && date->has_earliest_start && date->has_latest_end)
    return g_strdup (_ ("day not known"));
  return NULL;
}

static char *
words_for_clock_precision (TumenEvent *event)
{
  guint             n_clocks;
  const TumenClock *clocks = tumen_event_get_clocks (event, &n_clocks);

  if (n_clocks == 0)
    return NULL;
  if (clocks[0].about)
    return g_strdup (_ ("hour stated as approximate, end not stated"));
  return g_strdup (_ ("hour stated"));
}

static char *
words_for_precision (TumenEvent           *event,
                     const TumenEventDate *date)
{
  const TumenDate *value = &date->date;
  char            *clock = words_for_clock_precision (event);

  if (clock != NULL)
    return clock;
  if (date->margin_days > 0)
    return g_strdup_printf (ngettext ("give or take %d day", "give or take %d days",
                                      date->margin_days),
                            date->margin_days);
  if (value->approximate)
    return g_strdup (_ ("approximate"));
  if (value->start != TUMEN_BOUND_KNOWN || value->end != TUMEN_BOUND_KNOWN)
    return words_for_ends (value);
  if (value->type == TUMEN_DATE_ONE_OF)
    return words_for_one_of (value);
  if (value->type == TUMEN_DATE_SINGLE && date->duration == TUMEN_DURATION_ONCE)
    return words_for_single (value);
  return NULL;
}

/* The one line under the date: on what it rests and how closely it is known. */
char *
tumen_panel_words_for_basis (const TumenPanelContext *context,
                             TumenEvent              *event)
{
  const TumenEventDate *date = tumen_event_get_date (event, context->reading);
  GString              *line = g_string_new (NULL);

  if (tumen_date_is_undated (&date->date))
    return g_string_free (g_string_append (line, _ ("No source gives a date")), FALSE);
  append_part (line, words_for_date_basis (context, event, date));
  append_part (line, words_for_precision (event, date));
  return g_string_free (line, FALSE);
}

/* The date in the reading that is not shown, or NULL if it is the same. */
char *
tumen_panel_words_for_other_reading (const TumenPanelContext *context,
                                     TumenEvent              *event)
{
  gboolean         is_strict = context->reading == TUMEN_READING_STRICT;
  TumenReading     other = is_strict ? TUMEN_READING_EDITORS : TUMEN_READING_STRICT;
  g_autofree char *shown = tumen_event_dup_date_words (event, context->reading,
                                                       TUMEN_DATE_STYLE_LONG, context->language);
  g_autofree char *words = tumen_event_dup_date_words (event, other, TUMEN_DATE_STYLE_LONG,
                                                       context->language);

  if (g_strcmp0 (shown, words) == 0)
    return NULL;
  if (is_strict)
    return g_strdup_printf (_ ("The editors, from other pages: %s"), words);
  return g_strdup_printf (_ ("The articles alone: %s"), words);
}

/* How the times of day were read, or NULL if no source gives one. */
char *
tumen_panel_words_for_hours (const TumenPanelContext *context,
                             TumenEvent              *event)
{
  guint             n_clocks;
  const TumenClock *clocks = tumen_event_get_clocks (event, &n_clocks);
  GString          *text = g_string_new (NULL);

  if (n_clocks == 0)
    return g_string_free (text, TRUE);
  for (guint i = 0; i < n_clocks; i++)
    {
      const char *label = clocks[i].label[context->language];

      g_string_append_printf (text, "%s%s%02d:%02d", i > 0 ? "; " : "",
                              clocks[i].about ? "≈ " : "",
                              clocks[i].minutes / 60, clocks[i].minutes % 60);
      if (label != NULL)
        g_string_append_printf (text, " %s", label);
      if (clocks[i].about && clocks[i].margin_minutes > 0)
        g_string_append_printf (text,
                                ngettext (" (drawn with a margin of %d minute)",
                                          " (drawn with a margin of %d minutes)",
                                          clocks[i].margin_minutes),
                                clocks[i].margin_minutes);
    }
  g_string_append (text, ".");
  if (!clocks[0].has_offset)
    g_string_append_printf (text, " %s",
                            _ ("No time zone is named; these are hours of the place."));
  return g_string_free (text, FALSE);
}

static char *
words_for_actor (const TumenPanelContext *context,
                 const char              *id)
{
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (context->library, id);
  g_autofree char *name =
    tumen_library_dup_speaker_name (context->library, id, context->language);
  const char *country, *country_name;

  if (actor == NULL)
    return g_steal_pointer (&name);
  country = tumen_actor_get_country (actor);
  country_name = country != NULL ? tumen_country_get_name (country, context->language) : NULL;
  if (country_name == NULL || g_str_equal (country_name, name))
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s, %s", name, country_name);
}

/* Who says it, with the country, and through whom. */
char *
tumen_panel_words_for_speaker (const TumenPanelContext *context,
                               TumenExcerpt            *excerpt,
                               const char              *speaker)
{
  const char *const *via = tumen_excerpt_get_via (excerpt);
  GString           *line = g_string_new (NULL);

  append_part (line, words_for_actor (context, speaker));
  for (guint i = 0; via != NULL && via[i] != NULL; i++)
    {
      g_autofree char *name =
        tumen_library_dup_speaker_name (context->library, via[i], context->language);

      /* Translators: through whom something was said: "Vladimir Putin, Russia · via Kremlin" */
      append_part (line, g_strdup_printf (_ ("via %s"), name));
    }
  return g_string_free (line, FALSE);
}

/* Notes of the editors name articles by id and days by number. */
char *
tumen_panel_words_for_note (const TumenPanelContext *context,
                            const char              *note)
{
  return tumen_note_to_words (context->library, note, context->language);
}
