/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lines of the dialog say. */

#include "config.h"

#include "tumen-export-dialog-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-export-rows.h"
#include "tumen-words.h"

static const TumenExportChoices *
get_choices (TumenExportDialog *self)
{
  return tumen_export_options_get_choices (self->options);
}

static char *
dup_number (guint number)
{
  return tumen_number_to_words (number, tumen_language_from_locale ());
}

static char *
dup_size (TumenExportDialog *self)
{
  const TumenPressPage *page = &self->info->pages[self->page];

  if (tumen_export_choices_is_screen (get_choices (self)))
    return g_strdup_printf ("%.0f × %.0f px", page->width, page->height);
  return g_strdup_printf ("%.0f × %.0f mm", page->width / TUMEN_FIGURE_PX_PER_MM,
                          page->height / TUMEN_FIGURE_PX_PER_MM);
}

/* With at most one digit after the point, of the language of the interface. */
static char *
dup_smallest (TumenExportDialog *self)
{
  double pt = self->info->smallest_pt;

  if (tumen_export_choices_is_screen (get_choices (self)))
    return g_strdup_printf (_ ("smallest text %.0f px"), pt / TUMEN_FIGURE_PT_PER_PX);
  if (pt < TUMEN_FIGURE_LEAST_PT - 0.05)
    return g_strdup_printf (_ ("smallest text %.1f pt, too small to print"), pt);
  if (fabs (pt - round (pt)) < 0.05)
    return g_strdup_printf (_ ("smallest text %.0f pt"), pt);
  return g_strdup_printf (_ ("smallest text %.1f pt"), pt);
}

static gboolean
is_data (TumenExportDialog *self)
{
  return tumen_export_choices_get_product (get_choices (self)) == TUMEN_EXPORT_DATA;
}

static gboolean
is_too_small (TumenExportDialog *self)
{
  return !tumen_export_choices_is_screen (get_choices (self)) && !is_data (self) &&
         self->info->smallest_pt < TUMEN_FIGURE_LEAST_PT - 0.05;
}

/* Sheets of a poster that is parted, of all its pages; else 0. */
static guint
count_sheets (TumenExportDialog *self)
{
  TumenPressFile file;
  guint          n_sheets = 0;

  tumen_export_choices_get_file (get_choices (self), &file);
  for (guint i = 0; file.tiles.paper_width > 0.0 && i < self->info->n_pages; i++)
    {
      guint n_columns, n_rows;

      tumen_figure_tiles_count (&file.tiles, self->info->pages[i].width,
                                self->info->pages[i].height, &n_columns, &n_rows);
      n_sheets += n_columns * n_rows;
    }
  return n_sheets;
}

/* @pattern: the place of the number in it */
static void
add_count (GPtrArray  *parts,
           guint       count,
           const char *pattern)
{
  g_ptr_array_add (parts, tumen_export_count_to_words (count, pattern));
}

static void
add_events (TumenExportDialog *self,
            GPtrArray         *parts)
{
  guint n = self->info->n_events;

  add_count (parts, n, ngettext ("%s event", "%s events", n));
}

static void
add_excerpts (TumenExportDialog *self,
              GPtrArray         *parts)
{
  guint n = self->counts.n_excerpts;

  add_count (parts, n, ngettext ("%s excerpt", "%s excerpts", n));
}

static void
add_works (TumenExportDialog *self,
           GPtrArray         *parts)
{
  guint n = self->counts.n_articles;

  add_count (parts, n, ngettext ("%s article", "%s articles", n));
  n = self->counts.n_pages;
  if (n > 0)
    add_count (parts, n,
               ngettext ("%s cited page", "%s cited pages", n));
}

/* As far as it is known what the file will hold. */
static void
add_data (TumenExportDialog *self,
          GPtrArray         *parts)
{
  TumenDataFormat format = (TumenDataFormat)get_choices (self)->values[TUMEN_CHOICE_DATA];
  guint           n = self->counts.n_dated;

  if (!self->has_counts)
    add_events (self, parts);
  else if (format == TUMEN_DATA_ICALENDAR)
    add_count (parts, n, ngettext ("%s event with a date", "%s events with a date", n));
  else if (format == TUMEN_DATA_CSV || format == TUMEN_DATA_JSON)
    {
      add_events (self, parts);
      add_excerpts (self, parts);
      add_works (self, parts);
    }
  else
    add_works (self, parts);
}

static char *
dup_page (TumenExportDialog *self)
{
  g_autofree char *page = dup_number (self->page + 1);
  g_autofree char *n_pages = dup_number (self->info->n_pages);

  /* Translators: number of the page, how many there are. */
  return g_strdup_printf (_ ("Page %s of %s"), page, n_pages);
}

static void
add_pages (TumenExportDialog *self,
           GPtrArray         *parts)
{
  guint n = count_sheets (self);

  g_ptr_array_add (parts,
                   self->is_draft ? g_strdup (_ ("The list is being made…")) : dup_page (self));
  g_ptr_array_add (parts, dup_size (self));
  if (n > 0)
    add_count (parts, n, ngettext ("on %s sheet", "on %s sheets", n));
  g_ptr_array_add (parts, dup_smallest (self));
}

static char *
dup_status (TumenExportDialog *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  if (is_data (self))
    add_data (self, parts);
  else
    add_pages (self, parts);
  g_ptr_array_add (parts, NULL);
  words = g_strjoinv (" · ", (char **)parts->pdata);
  if (!is_data (self))
    return g_steal_pointer (&words);
  /* Translators: what a file will hold, such as “52 events · 5 articles”. */
  return g_strdup_printf (_ ("In the file: %s"), words);
}

/* What is seen, for those who do not see it. */
static void
name_preview (TumenExportDialog *self)
{
  g_autofree char *page = dup_page (self);
  /* Translators: which page is seen. */
  g_autofree char *name = g_strdup_printf (_ ("Preview, %s"), page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->info->alternative, -1);
}

/* Private API */

void
tumen_export_dialog_show_zoom (TumenExportDialog *self)
{
  double           percent = 100.0 * tumen_export_preview_get_scale (self->preview);
  g_autofree char *words = g_strdup_printf (_ ("%.0f %%"), percent);

  gtk_button_set_label (GTK_BUTTON (self->zoom_button), words);
  gtk_widget_set_sensitive (self->zoom_in, tumen_export_preview_can_zoom (self->preview, 1));
  gtk_widget_set_sensitive (self->zoom_out, tumen_export_preview_can_zoom (self->preview, -1));
}

void
tumen_export_dialog_show_buttons (TumenExportDialog *self)
{
  g_autofree char *format = tumen_export_choices_dup_format_name (get_choices (self));
  g_autofree char *words = NULL;

  /* Translators: a format such as PDF. */
  words = g_strdup_printf (_ ("Save as %s…"), format);
  gtk_button_set_label (GTK_BUTTON (self->save_button), words);
  gtk_widget_set_visible (self->print_button,
                          tumen_export_choices_can_print (get_choices (self)));
}

void
tumen_export_dialog_show_status (TumenExportDialog *self)
{
  g_autofree char *words = dup_status (self);

  gtk_label_set_text (self->status, words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->status), "tumen-error");
  if (is_too_small (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "warning");
  gtk_widget_set_visible (self->page_box, self->info->n_pages > 1);
  gtk_widget_set_sensitive (self->previous_page, self->page > 0);
  gtk_widget_set_sensitive (self->next_page, self->page + 1 < self->info->n_pages);
  name_preview (self);
  tumen_export_dialog_show_zoom (self);
  tumen_export_dialog_show_buttons (self);
}
