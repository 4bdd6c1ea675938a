/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-misses.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-words.h"

/* Who pastes a page of text knows what it was. */
#define MOST_CHARACTERS 60

/* By filters, and by the day of what was known. */
static guint
count_hidden (TumenSearchHits *hits)
{
  TumenExplorer *explorer = tumen_search_hits_get_explorer (hits);

  return tumen_explorer_count_hidden_matches (explorer, NULL) +
         tumen_explorer_count_later_matches (explorer);
}

static char *
dup_searched (TumenSearchHits *hits)
{
  const char      *text = tumen_explorer_get_search (tumen_search_hits_get_explorer (hits));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_CHARACTERS)
    return g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  start = g_utf8_substring (text, 0, MOST_CHARACTERS);
  return g_strdup_printf ("%s…", g_strdelimit (start, "\n\r\t", ' '));
}

static GtkWidget *
new_sentence (TumenSearchHits *hits)
{
  g_autofree char *searched = dup_searched (hits);
  /* Translators: %s is what was searched for. */
  g_autofree char *words = g_strdup_printf (count_hidden (hits) > 0
                                              ? _ ("No event that is shown matches “%s”.")
                                              : _ ("No event matches “%s”."),
                                            searched);

  return tumen_panel_label_new_heading (words, "tumen-section", 2);
}

/* A sentence, and the button that shows what it tells of. */
static void
append_line (GtkBox     *box,
             const char *words,
             const char *button_words,
             const char *action)
{
  GtkWidget *label = tumen_panel_label_new (words, "tumen-card-text");
  GtkWidget *button = gtk_button_new_with_label (button_words);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "tumen-show-hidden");
  gtk_box_append (box, label);
  gtk_box_append (box, button);
}

static char *
dup_field_words (TumenField    field,
                 guint         n_hidden,
                 TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_hidden, language);

  if (field == TUMEN_FIELD_COLLECTION)
    return g_strdup_printf (ngettext ("%s match is in a collection that is off.",
                                      "%s matches are in collections that are off.", n_hidden),
                            number);
  /* Translators: first a number, then a filter, such as "Kind". */
  return g_strdup_printf (ngettext ("%s match is hidden by the filter “%s”.",
                                    "%s matches are hidden by the filter “%s”.", n_hidden),
                          number,
                          tumen_field_get_name (field, tumen_language_from_locale ()));
}

static void
append_fields (GtkBox                *card,
               const TumenHiddenHits *hidden,
               TumenLanguage          language)
{
  for (guint field = 0; field < TUMEN_N_FIELDS; field++)
    {
      g_autofree char *words = NULL;
      g_autofree char *action = NULL;

      if (hidden->by_field[field] == 0)
        continue;
      words = dup_field_words ((TumenField)field, hidden->by_field[field], language);
      action = g_strdup_printf ("results.clear-filter::%s",
                                tumen_field_get_slug ((TumenField)field));
      append_line (card, words,
                   field == TUMEN_FIELD_COLLECTION ? _ ("Show all collections")
                                                   : _ ("Clear this filter"),
                   action);
    }
}

static void
append_several (GtkBox       *card,
                guint         n_hidden,
                TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_hidden, language);
  g_autofree char *words = NULL;

  if (n_hidden == 0)
    return;
  words = g_strdup_printf (ngettext ("%s match is hidden by several filters.",
                                     "%s matches are hidden by several filters.", n_hidden),
                           number);
  append_line (card, words, _ ("Clear the filters"), "results.clear-all-filters");
}

/* These are among those that filters hide: another way to see them. */
static void
append_strict (GtkBox       *card,
               guint         n_misses,
               TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_misses, language);
  g_autofree char *words = NULL;

  if (n_misses == 0)
    return;
  words = g_strdup_printf (ngettext ("The filters let %s match through by the editors’ dates.",
                                     "The filters let %s matches through by the editors’ dates.",
                                     n_misses),
                           number);
  append_line (card, words, _ ("Show the editors’ dates"), "win.reading::editors");
}

static void
append_later (GtkBox       *card,
              guint         n_later,
              TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_later, language);
  g_autofree char *words = NULL;

  if (n_later == 0)
    return;
  words = g_strdup_printf (ngettext ("%s match is in what was published later.",
                                     "%s matches are in what was published later.", n_later),
                           number);
  append_line (card, words, _ ("Show what is known today"), "results.show-later");
}

static GtkWidget *
new_hidden (TumenSearchHits *hits)
{
  TumenExplorer  *explorer = tumen_search_hits_get_explorer (hits);
  TumenLanguage   language = tumen_explorer_get_view_state (explorer)->language;
  GtkWidget      *card = tumen_panel_box_new (6, "tumen-card");
  TumenHiddenHits hidden;

  tumen_search_hits_count_hidden (hits, &hidden);
  append_later (GTK_BOX (card), tumen_explorer_count_later_matches (explorer), language);
  append_fields (GTK_BOX (card), &hidden, language);
  append_several (GTK_BOX (card), hidden.by_several, language);
  append_strict (GTK_BOX (card), tumen_explorer_count_strict_misses (explorer), language);
  return card;
}

GtkWidget *
tumen_search_misses_new (TumenSearchHits *hits)
{
  GtkWidget *box;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (hits), NULL);

  if (!tumen_search_hits_is_on (hits) ||
      (tumen_search_hits_get_n_hits (hits) > 0 && count_hidden (hits) == 0))
    return NULL;
  box = tumen_panel_box_new (12, NULL);
  if (tumen_search_hits_get_n_hits (hits) == 0)
    gtk_box_append (GTK_BOX (box), new_sentence (hits));
  if (count_hidden (hits) > 0)
    gtk_box_append (GTK_BOX (box), new_hidden (hits));
  return box;
}
