/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of what one chooses for a figure. */

#include "config.h"

#include "tumen-export-rows.h"

#include <glib/gi18n.h>

#include "tumen-words.h"

static const struct
{
  const char *title;
  const char *subtitle;
  const char *names[TUMEN_N_EXPORT_PAPERS];
} choices[TUMEN_N_EXPORT_CHOICES] = {
  [TUMEN_CHOICE_EVENTS] = { N_ ("Events"), NULL, { N_ ("As in the view"), N_ ("All") } },
  [TUMEN_CHOICE_DATES] = { N_ ("Dates"),
                           NULL,
                           { N_ ("As in the view"), N_ ("Whole period"),
                             N_ ("As the library opens") } },
  [TUMEN_CHOICE_PAPER] = { N_ ("Paper"),
                           NULL,
                           { N_ ("A4 landscape"), N_ ("A4 portrait"), N_ ("A3 landscape"),
                             N_ ("A3 portrait"), N_ ("Letter landscape"),
                             N_ ("Letter portrait"), N_ ("Poster, A2 landscape"),
                             N_ ("Poster, A2 portrait"), N_ ("Poster, A1 landscape"),
                             N_ ("Poster, A1 portrait"), N_ ("Poster, A0 landscape"),
                             N_ ("Poster, A0 portrait") } },
  [TUMEN_CHOICE_TILES] = { N_ ("Sheets"),
                           NULL,
                           { N_ ("One"), N_ ("A4, to be joined"), N_ ("A3, to be joined"),
                             N_ ("Letter, to be joined") } },
  [TUMEN_CHOICE_SLIDES] = { N_ ("Slides"),
                            NULL,
                            { N_ ("The view"), N_ ("The view and each event"),
                              N_ ("The selected event") } },
  [TUMEN_CHOICE_SHAPE] = { N_ ("Shape"), NULL, { "16:9, 1920 × 1080", "4:3, 1440 × 1080" } },
  [TUMEN_CHOICE_SIZE] = { N_ ("Size"),
                          NULL,
                          { N_ ("Word, A4 column (159 mm)"), N_ ("Word, Letter column (6.5 in)"),
                            N_ ("One journal column (90 mm)"),
                            N_ ("Two journal columns (190 mm)"), "HD, 1920 × 1080",
                            "4K, 3840 × 2160", N_ ("Custom width") } },
  [TUMEN_CHOICE_SLIDE_FORMAT] = { N_ ("Format"),
                                  NULL,
                                  { "PNG", "PDF", N_ ("SVG, exact look"),
                                    N_ ("SVG, editable text") } },
  [TUMEN_CHOICE_FORMAT] = { N_ ("Format"),
                            NULL,
                            { N_ ("PNG, 300 dpi"), "PDF", N_ ("SVG, exact look"),
                              N_ ("SVG, editable text"), N_ ("PNG, 96 dpi"), N_ ("PNG, 150 dpi"),
                              N_ ("PNG, 600 dpi") } },
  [TUMEN_CHOICE_DATA] = { N_ ("Format"),
                          NULL,
                          { N_ ("CSV, for spreadsheets"), N_ ("JSON, for programs"),
                            N_ ("CSL-JSON, for Zotero"), N_ ("BibTeX, for LaTeX"),
                            N_ ("RIS, for EndNote"), N_ ("iCalendar, for calendars") } },
  [TUMEN_CHOICE_SLIDE_COLORS] = { N_ ("Colours"),
                                  N_ ("Marks also differ by shape"),
                                  { N_ ("Print, colour"), N_ ("Print, grey"), N_ ("Light"),
                                    N_ ("Dark") } },
  [TUMEN_CHOICE_COLORS] = { N_ ("Colours"),
                            N_ ("Marks also differ by shape"),
                            { N_ ("Print, colour"), N_ ("Print, grey"), N_ ("Light"),
                              N_ ("Dark") } },
};

/* libadwaita leaves the lists in the row without a name. */
static void
name_parts (GtkWidget  *row,
            const char *name)
{
  if (GTK_IS_LIST_VIEW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_parts (child, name);
}

/* What is chosen is said with the name of the row. */
static void
describe_cb (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (item), -1);
}

/* @row: has its title and its strings */
void
tumen_export_combo_row_set_up (AdwComboRow *row)
{
  name_parts (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe_cb), NULL);
  describe_cb (row);
}

AdwComboRow *
tumen_export_combo_row_new (TumenExportChoice choice)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choices[choice].title));
  if (choices[choice].subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (choices[choice].subtitle));
  for (guint i = 0; i < tumen_export_choices_get_n_values (choice); i++)
    gtk_string_list_append (names, _ (choices[choice].names[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  tumen_export_combo_row_set_up (ADW_COMBO_ROW (row));
  return ADW_COMBO_ROW (row);
}

/* Which value is chosen stays so. */
void
tumen_export_combo_row_rename (AdwComboRow *row,
                               guint        value,
                               const char  *name)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint          selected = adw_combo_row_get_selected (row);
  const char    *additions[] = { name, NULL };

  if (g_strcmp0 (gtk_string_list_get_string (names, value), name) == 0)
    return;
  gtk_string_list_splice (names, value, 1, additions);
  adw_combo_row_set_selected (row, selected);
}

void
tumen_export_combo_row_drop_last (AdwComboRow *row,
                                  guint        value)
{
  GListModel *names = adw_combo_row_get_model (row);

  if (g_list_model_get_n_items (names) == value + 1)
    gtk_string_list_remove (GTK_STRING_LIST (names), value);
}

const char *
tumen_export_part_get_name (TumenFigureParts part)
{
  switch (part)
    {
    case TUMEN_FIGURE_KEY:
      return _ ("Key to dates");
    case TUMEN_FIGURE_LIST:
      return _ ("Numbered list with citations");
    case TUMEN_FIGURE_EXCERPTS:
      return _ ("Excerpts");
    case TUMEN_FIGURE_TRANSLATIONS:
      return _ ("Translations of excerpts");
    case TUMEN_FIGURE_FOOTER:
      return _ ("Footer");
    case TUMEN_FIGURE_SELECTION:
      return _ ("Selected event marked");
    case TUMEN_FIGURE_NUMBERS:
    case TUMEN_FIGURE_TITLE:
    default:
      return _ ("Title");
    }
}

/* @pattern: the place of a number in it */
static void
add (GString    *words,
     guint       count,
     const char *pattern)
{
  g_autofree char *part = NULL;

  if (count == 0)
    return;
  part = tumen_export_count_to_words (count, pattern);
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
}

char *
tumen_export_count_to_words (guint       count,
                             const char *pattern)
{
  g_autofree char *number = tumen_number_to_words (count, tumen_language_from_locale ());
  GString         *words = g_string_new (pattern);

  g_string_replace (words, "%s", number, 1);
  return g_string_free (words, FALSE);
}

char *
tumen_export_left_out_to_words (const TumenCounts *counts)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  guint n = counts->filtered_out;

  add (parts, n, ngettext ("%s event by the filter", "%s events by the filter", n));
  n = counts->outside;
  add (parts, n, ngettext ("%s outside these dates", "%s outside these dates", n));
  n = counts->undated;
  add (parts, n, ngettext ("%s with no date", "%s with no date", n));
  n = counts->not_yet_known;
  add (parts, n, ngettext ("%s not known by then", "%s not known by then", n));
  n = counts->off;
  add (parts, n,
       ngettext ("%s of a collection that is off", "%s of collections that are off", n));
  if (parts->len == 0)
    return g_strdup (_ ("Nothing is left out."));
  /* Translators: what a figure does not show, such as “10 events by the filter, 2 with no date”. */
  return g_strdup_printf (_ ("Left out: %s."), parts->str);
}
