/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-data-private.h"

#include "tumen-citation-text.h"
#include "tumen-shown.h"
#include "tumen-words.h"

#include <math.h>
#include <string.h>

/* Octets of a line, without its end. */
#define MOST_OCTETS 75
/* Years have four digits. */
#define FIRST_YEAR 1
#define LAST_YEAR  9999

#define LINE_END "\r\n"

enum {
  WORD_SAID_BY,
  WORD_ARTICLE,
  WORD_ARTICLES,
  WORD_PAGE,
  WORD_PAGES,
  WORD_DENIED,
  N_CALENDAR_WORDS
};

static const char *const words[N_CALENDAR_WORDS][TUMEN_N_LANGUAGES] = {
  [WORD_SAID_BY] = { "Said by", "Quién lo dice" },
  [WORD_ARTICLE] = { "Article", "Artículo" },
  [WORD_ARTICLES] = { "Articles", "Artículos" },
  [WORD_PAGE] = { "Page", "Página" },
  [WORD_PAGES] = { "Pages", "Páginas" },
  [WORD_DENIED] = { "denied", "desmentido" },
};

/* What a calendar cannot hold: of one event, of several. */
static const char *const left_out[TUMEN_N_LANGUAGES][2] = {
  { "event without a date that a calendar can hold is left out",
    "events without a date that a calendar can hold are left out" },
  { "hecho sin una fecha que quepa en un calendario queda fuera",
    "hechos sin una fecha que quepa en un calendario quedan fuera" },
};

/* A line of the file, folded between characters. */
static void
append_line (GString    *text,
             const char *line)
{
  gsize room = MOST_OCTETS;

  for (const char *p = line; *p != '\0';)
    {
      gsize size = (gsize)(g_utf8_next_char (p) - p);

      if (size > room)
        {
          g_string_append (text, LINE_END " ");
          room = MOST_OCTETS - 1;
        }
      g_string_append_len (text, p, (gssize)size);
      room -= size;
      p += size;
    }
  g_string_append (text, LINE_END);
}

/* Lines of @value are kept; anything else that breaks lines becomes a space. */
static void
append_text (GString    *text,
             const char *name,
             const char *value)
{
  g_autoptr (GString) line = g_string_new (name);
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);

  g_string_append_c (line, ':');
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *record = NULL;

      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      record = tumen_shown_dup_record (lines[i]);
      g_string_append (line, i > 0 ? "\\n" : "");
      for (const char *p = record; *p != '\0'; p++)
        {
          if (strchr ("\\;,", *p) != NULL)
            g_string_append_c (line, '\\');
          g_string_append_c (line, *p);
        }
    }
  append_line (text, line->str);
}

static gboolean
has_four_digits (TumenDay day)
{
  gint64 year;
  int    month, day_of_month;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

static void
append_day (GString    *text,
            const char *name,
            TumenDay    day)
{
  gint64           year;
  int              month, day_of_month;
  g_autofree char *line = NULL;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, (int)year, month, day_of_month);
  append_line (text, line);
}

/* Whether nothing of the date has to be said in words: its days are known. All days of a set are
 * not all days between them. */
static gboolean
is_exact (const TumenEventDate *self)
{
  const TumenDate *date = &self->date;

  return self->margin_days == 0 && date->type != TUMEN_DATE_ALL_OF && !date->uncertain &&
         !date->approximate && date->has_earliest_start && date->has_latest_start &&
         date->has_earliest_end && date->has_latest_end &&
         date->earliest_start == date->latest_start &&
         date->earliest_end == date->latest_end;
}

/* What a calendar would otherwise show as a fact. */
static const char *
get_doubt (TumenEvent   *event,
           TumenLanguage language)
{
  TumenStatus status = tumen_event_get_status (event);

  if (tumen_event_is_denied (event))
    return words[WORD_DENIED][language];
  if (status == TUMEN_STATUS_EXPECTED || status == TUMEN_STATUS_ALLEGED ||
      status == TUMEN_STATUS_RUMOURED)
    return tumen_status_get_name (status, language);
  return NULL;
}

/* The same, unless the title says so itself: (transfer full) (nullable). */
static char *
dup_doubt (TumenEvent   *event,
           TumenLanguage language)
{
  const char      *doubt = get_doubt (event, language);
  g_autofree char *title = g_utf8_strdown (tumen_event_get_title (event, language), -1);
  g_autofree char *folded = doubt != NULL ? g_utf8_strdown (doubt, -1) : NULL;

  return doubt != NULL && strstr (title, folded) == NULL ? g_steal_pointer (&folded) : NULL;
}

/* "Kim meets Shoigu (between Aug and Dec 2024)" */
static char *
dup_summary (const TumenFigureData *data,
             TumenEvent            *event,
             guint                  row)
{
  TumenLanguage    language = data->view->language;
  const char      *title = tumen_event_get_title (event, language);
  g_autofree char *doubt = dup_doubt (event, language);
  const char      *date = NULL;

  if (!is_exact (tumen_event_get_date (event, tumen_view_state_get_reading (data->view))))
    date = tumen_table_get_date_words (data->table, row, language);
  if (date == NULL && doubt == NULL)
    return g_strdup (title);
  return g_strdup_printf ("%s (%s%s%s)", title, date != NULL ? date : "",
                          date != NULL && doubt != NULL ? "; " : "", doubt != NULL ? doubt : "");
}

/* Articles or pages, after what they are called if there is one and if there are several. */
static void
append_list (GString      *text,
             GPtrArray    *works,
             gboolean      of_articles,
             TumenReading  reading,
             TumenLanguage language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint one = of_articles ? WORD_ARTICLE : WORD_PAGE;
  guint several = of_articles ? WORD_ARTICLES : WORD_PAGES;

  for (guint i = 0; i < works->len; i++)
    {
      const TumenFigureWork *work = works->pdata[i];
      guint                  n_pages;

      if ((work->source != NULL) != of_articles)
        continue;
      if (of_articles)
        g_ptr_array_add (names, tumen_source_dup_description (work->source, reading, language));
      else
        g_ptr_array_add (names,
                         tumen_citation_page_to_words (
                           &tumen_citation_get_pages (work->citation, &n_pages)[work->page],
                           language));
    }
  for (guint i = 0; i < names->len; i++)
    {
      if (i == 0)
        g_string_append_printf (text, "\n%s: ", words[names->len == 1 ? one : several][language]);
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", (const char *)names->pdata[i]);
    }
}

static char *
dup_description (const TumenFigureData *data,
                 TumenEvent            *event,
                 guint                  row,
                 GPtrArray             *works)
{
  TumenLanguage         language = data->view->language;
  TumenReading          reading = tumen_view_state_get_reading (data->view);
  const TumenEventDate *date = tumen_event_get_date (event, reading);
  const char           *summary = tumen_event_get_summary (event, language);
  GString              *text = g_string_new (NULL);
  g_autofree char      *voices = tumen_figure_data_dup_voices (data, event);

  g_string_append_printf (text, "%s. %s. %s.",
                          tumen_table_get_date_words (data->table, row, language),
                          tumen_basis_get_name (date->basis, language),
                          tumen_status_get_name (tumen_event_get_status (event), language));
  if (summary != NULL && *summary != '\0')
    g_string_append_printf (text, "\n%s", summary);
  if (*voices != '\0')
    g_string_append_printf (text, "\n%s: %s", words[WORD_SAID_BY][language], voices);
  append_list (text, works, TRUE, reading, language);
  append_list (text, works, FALSE, reading, language);
  return g_string_free (text, FALSE);
}

/* Of the first work that has one. What is not of an address would end the line. */
static void
append_address (GString   *text,
                GPtrArray *works)
{
  for (guint i = 0; i < works->len; i++)
    {
      const char      *address = tumen_figure_work_get_address (works->pdata[i]);
      g_autofree char *escaped = NULL;
      g_autofree char *line = NULL;

      if (address == NULL)
        continue;
      escaped = g_uri_escape_string (address, ":/?#[]@!$&'()*+,;=%", FALSE);
      line = g_strconcat ("URL:", escaped, NULL);
      append_line (text, line);
      return;
    }
}

static void
append_event (TumenFigureWriter    *self,
              TumenEvent           *event,
              guint                 row,
              const TumenEventDate *date,
              const char           *stamp)
{
  const TumenFigureData *data = self->data;
  TumenLanguage          language = data->view->language;
  g_autoptr (GPtrArray) works = tumen_figure_works_list_of (data, event);
  g_autofree char *summary = dup_summary (data, event, row);
  g_autofree char *description = dup_description (data, event, row, works);
  g_autofree char *id = g_strdup_printf ("%s@%s", tumen_event_get_id (event),
                                         tumen_library_get_document_id (data->library));

  append_line (self->text, "BEGIN:VEVENT");
  append_text (self->text, "UID", id);
  append_line (self->text, stamp);
  append_day (self->text, "DTSTART", (TumenDay)floor (date->drawn_lo));
  append_day (self->text, "DTEND", (TumenDay)ceil (date->drawn_hi));
  append_text (self->text, "SUMMARY", summary);
  append_text (self->text, "DESCRIPTION", description);
  append_text (self->text, "CATEGORIES",
               tumen_kind_get_name (tumen_event_get_kind (event), language));
  append_address (self->text, works);
  if (get_doubt (event, language) != NULL)
    append_line (self->text, "STATUS:TENTATIVE");
  append_line (self->text, "TRANSP:TRANSPARENT");
  append_text (self->text, "X-TUMEN-EDTF", date->edtf);
  append_line (self->text, "END:VEVENT");
}

/* The time that builders of reproducible files set, else now; always UTC. */
static char *
dup_stamp (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    time = g_date_time_new_from_unix_utc ((gint64)seconds);
  else
    time = g_date_time_new_now_utc ();
  return g_date_time_format (time, "DTSTAMP:%Y%m%dT%H%M%SZ");
}

/* Not what is undated, or of before or after the years of calendars. */
gboolean
tumen_figure_data_has_entry (const TumenFigureData *self,
                             TumenEvent            *event)
{
  const TumenEventDate *date =
    tumen_event_get_date (event, tumen_view_state_get_reading (self->view));

  return !isnan (date->drawn_lo) && has_four_digits ((TumenDay)floor (date->drawn_lo)) &&
         has_four_digits ((TumenDay)ceil (date->drawn_hi));
}

static void
append_head (TumenFigureWriter *self,
             guint              n_left_out)
{
  const TumenFigureData *data = self->data;
  TumenLanguage          language = data->view->language;
  g_autofree char       *number = tumen_number_to_words (n_left_out, language);
  g_autoptr (GString) about = g_string_new (data->sentence);

  if (n_left_out > 0)
    g_string_append_printf (about, "%s%s %s", about->len > 0 ? "; " : "", number,
                            left_out[language][n_left_out == 1 ? 0 : 1]);
  append_line (self->text, "BEGIN:VCALENDAR");
  append_line (self->text, "VERSION:2.0");
  append_line (self->text, "PRODID:-//Tumen//Tumen " PACKAGE_VERSION "//EN");
  append_text (self->text, "X-WR-CALNAME", tumen_library_get_title (data->library, language));
  append_text (self->text, "X-WR-CALDESC", about->str);
  if (data->address != NULL)
    append_text (self->text, "X-TUMEN-ADDRESS", data->address);
}

static guint
append_events (TumenFigureWriter *self)
{
  TumenReading     reading = tumen_view_state_get_reading (self->data->view);
  g_autofree char *stamp = dup_stamp ();
  guint            n_left_out = 0;

  for (guint i = 0; i < self->data->n_rows; i++)
    {
      g_autoptr (TumenEvent) event = tumen_figure_writer_dup_event (self, i);

      if (event != NULL && tumen_figure_data_has_entry (self->data, event))
        append_event (self, event, self->data->rows[i], tumen_event_get_date (event, reading),
                      stamp);
      else
        n_left_out++;
    }
  return n_left_out;
}

void
tumen_figure_writer_append_icalendar (TumenFigureWriter *self)
{
  TumenFigureWriter events = { self->data, g_string_new (NULL), NULL };
  guint             n_left_out = append_events (&events);

  /* The head says how many are left out. */
  append_head (self, n_left_out);
  g_string_append_len (self->text, events.text->str, (gssize)events.text->len);
  append_line (self->text, "END:VCALENDAR");
  self->lost = events.lost;
  g_string_free (events.text, TRUE);
}
