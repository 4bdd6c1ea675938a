/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-event-known.h"
#include "tumen-figure-data.h"

#include <jansson.h>
#include <string.h>

#define SENTENCE "57 of 57 events, with all @ and , ; signs"
#define ADDRESS  "tumen:tumen-builtin/view?lang=en"

typedef struct
{
  TumenLibrary   *library;
  TumenTable     *table;
  TumenViewState  view;
  GArray         *rows;
  TumenFigureData data;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer view)
{
  const char *text = view;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  self->library = tumen_library_open_builtin (NULL);
  g_assert_true (tumen_view_state_parse (text, &self->view, NULL));
  if (self->view.has_known_on)
    self->table = tumen_table_new_known_on (self->library, self->view.known_on);
  else
    self->table = tumen_table_new (self->library, self->view.reading);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint row = 0; row < tumen_table_get_n_rows (self->table); row++)
    g_array_append_val (self->rows, row);
  self->data = (TumenFigureData){ self->library, self->table };
  self->data.rows = (const guint *)(gconstpointer)self->rows->data;
  self->data.n_rows = self->rows->len;
  self->data.view = &self->view;
  self->data.sentence = SENTENCE;
  self->data.address = ADDRESS;
}

static void
tear_down (Fixture      *self,
           gconstpointer view)
{
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_array_unref (self->rows);
  tumen_view_state_clear (&self->view);
  g_object_unref (self->table);
  g_object_unref (self->library);
}

/* The same twice. */
static char *
write_text (Fixture        *self,
            TumenDataFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tumen_figure_data_to_bytes (&self->data, format, &error);
  g_autoptr (GBytes) again = tumen_figure_data_to_bytes (&self->data, format, NULL);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
use_only (Fixture    *self,
          const char *id)
{
  guint row;

  g_assert_true (tumen_table_find (self->table, id, &row));
  g_array_set_size (self->rows, 0);
  g_array_append_val (self->rows, row);
  self->data.n_rows = 1;
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

static void
test_suffixes_name_formats (void)
{
  static const struct
  {
    const char     *path;
    TumenDataFormat format;
  } known[] = {
    { "a.csv", TUMEN_DATA_CSV },
    { "/b/a.JSON", TUMEN_DATA_JSON },
    { "a.csl.json", TUMEN_DATA_CSL_JSON },
    { "a.csljson", TUMEN_DATA_CSL_JSON },
    { "a.bib", TUMEN_DATA_BIBTEX },
    { "a.b.ris", TUMEN_DATA_RIS },
    { "a.ics", TUMEN_DATA_ICALENDAR },
  };
  const char *const unknown[] = { "", "a", "csv", "a.csv.png", "a.jso", "a.csv/" };
  TumenDataFormat   format = TUMEN_DATA_RIS;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_assert_true (tumen_data_format_from_path (known[i].path, &format));
      g_assert_cmpint (format, ==, known[i].format);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (tumen_data_format_from_path (unknown[i], &format));
  g_assert_cmpint (format, ==, TUMEN_DATA_ICALENDAR);
  for (guint i = 0; i < TUMEN_N_DATA_FORMATS; i++)
    {
      g_autofree char *path =
        g_strconcat ("a", tumen_data_format_get_suffix ((TumenDataFormat)i), NULL);

      g_assert_true (tumen_data_format_from_path (path, &format));
      g_assert_cmpint (format, ==, i);
    }
}

static void
test_csv_has_a_row_an_event (Fixture      *self,
                             gconstpointer view)
{
  g_autofree char *text = write_text (self, TUMEN_DATA_CSV);
  g_autofree char *plain = NULL;
  g_autofree char *last = g_strdup_printf ("\r\n\"%u\",\"", self->rows->len);

  g_assert_true (g_str_has_prefix (text, "\ufeffnumber,id,date,date_words,basis,"));
  g_assert_cmpuint (count (text, "\"\r\n"), ==, self->rows->len);
  g_assert_nonnull (strstr (text, ",address\r\n\"1\",\""));
  g_assert_nonnull (strstr (text, last));
  g_assert_nonnull (strstr (text, "\n\n[x001-03] Esto ilustra el apoyo de Corea del Norte"));
  self->data.plain = TRUE;
  plain = write_text (self, TUMEN_DATA_CSV);
  g_assert_true (g_str_has_prefix (plain, "number,id"));
  g_assert_cmpuint (count (plain, "\"\r\n"), ==, self->rows->len);
}

static void
test_json_is_that_of_lists (Fixture      *self,
                            gconstpointer view)
{
  g_autofree char *text = write_text (self, TUMEN_DATA_JSON);
  json_t          *object = json_loads (text, 0, NULL);
  json_t          *events = json_object_get (object, "events");

  g_assert_cmpuint (json_array_size (events), ==, self->rows->len);
  g_assert_cmpstr (json_string_value (json_object_get (object, "sentence")), ==, SENTENCE);
  g_assert_cmpstr (json_string_value (json_object_get (object, "address")), ==, ADDRESS);
  for (guint i = 0; i < self->rows->len; i++)
    {
      json_t *event = json_array_get (events, i);

      g_assert_cmpint (json_integer_value (json_object_get (event, "number")), ==, i + 1);
      g_assert_cmpstr (json_string_value (json_object_get (event, "id")), ==,
                       tumen_table_get_id (self->table, g_array_index (self->rows, guint, i)));
    }
  json_decref (object);
}

static void
take_works (Fixture    *self,
            TumenEvent *event,
            GHashTable *works)
{
  guint                    n;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n);
  const char *const       *ids = tumen_event_get_citations (event);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (self->library, parts[i].excerpt);

      g_hash_table_add (works, g_strdup (tumen_excerpt_get_source (excerpt)));
    }
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (self->library, ids[i]);
      const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n);

      for (guint j = 0; j < n; j++)
        {
          TumenDate published = { .has_latest_end = FALSE };

          if (pages[j].published != NULL)
            g_assert_true (tumen_date_parse (pages[j].published, &published, NULL, NULL));
          if (!self->view.has_known_on ||
              (published.has_latest_end && published.latest_end <= self->view.known_on))
            g_hash_table_add (works, g_strdup (pages[j].address));
        }
    }
}

/* The works of the events, counted another way. */
static guint
count_works (Fixture *self)
{
  g_autoptr (GHashTable) works = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *id = tumen_table_get_id (self->table, g_array_index (self->rows, guint, i));
      g_autoptr (TumenEvent) whole = tumen_library_dup_event (self->library, id);
      g_autoptr (TumenEvent) known = NULL;

      if (self->view.has_known_on)
        known = tumen_event_new_known_on (whole, self->library, self->view.known_on);
      take_works (self, known != NULL ? known : whole, works);
    }
  return g_hash_table_size (works);
}

static void
test_works_are_told_once (Fixture      *self,
                          gconstpointer view)
{
  g_autofree char *csl = write_text (self, TUMEN_DATA_CSL_JSON);
  g_autofree char *bibtex = write_text (self, TUMEN_DATA_BIBTEX);
  g_autofree char *ris = write_text (self, TUMEN_DATA_RIS);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  json_t *items = json_loads (csl, 0, NULL);
  guint   n_works = count_works (self);

  g_assert_cmpuint (n_works, >, 5);
  g_assert_cmpuint (json_array_size (items), ==, n_works);
  g_assert_cmpuint (count (bibtex, "\n@"), ==, n_works);
  g_assert_cmpuint (count (ris, "TY  - "), ==, n_works);
  g_assert_cmpuint (count (ris, "ER  - \r\n"), ==, n_works);
  g_assert_true (g_str_has_prefix (bibtex, "% 57 of 57 events, with all   and , ; signs\n"));
  for (guint i = 0; i < n_works; i++)
    {
      const char      *key = json_string_value (json_object_get (json_array_get (items, i), "id"));
      g_autofree char *opening = g_strdup_printf ("{%s,\n", key);

      g_assert_true (g_hash_table_add (keys, (gpointer)key));
      g_assert_cmpuint (count (bibtex, opening), ==, 1);
    }
  json_decref (items);
}

static char *
unfold (const char *calendar)
{
  g_auto (GStrv) parts = g_strsplit (calendar, "\r\n ", -1);

  return g_strjoinv ("", parts);
}

static void
test_calendar_lines_are_short (Fixture      *self,
                               gconstpointer view)
{
  g_autofree char *text = write_text (self, TUMEN_DATA_ICALENDAR);
  g_autofree char *whole = unfold (text);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
  g_assert_nonnull (strstr (whole, "\r\nX-WR-CALDESC:57 of 57 events\\, with all @ and \\, \\; "
                                   "signs\\; 1 event without a date that a calendar can hold is "
                                   "left out\r\n"));
  g_assert_cmpuint (count (whole, "BEGIN:VEVENT\r\n"), ==, tumen_table_get_n_dated (self->table));
  g_assert_cmpuint (count (whole, "\r\nDTSTAMP:20231114T221320Z\r\n"), ==,
                    tumen_table_get_n_dated (self->table));
  g_assert_cmpuint (count (whole, "\r\nURL:http"), >, 10);
  g_assert_true (g_str_has_suffix (text, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

static void
assert_entry (Fixture    *self,
              const char *id,
              const char *start,
              const char *end,
              const char *title_end)
{
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *first = g_strdup_printf ("\r\nDTSTART;VALUE=DATE:%s\r\n", start);
  g_autofree char *after = g_strdup_printf ("\r\nDTEND;VALUE=DATE:%s\r\n", end);
  g_autofree char *title = NULL;

  use_only (self, id);
  text = write_text (self, TUMEN_DATA_ICALENDAR);
  whole = unfold (text);
  g_assert_cmpuint (count (whole, first), ==, 1);
  g_assert_cmpuint (count (whole, after), ==, 1);
  title = g_strndup (strstr (whole, "\r\nSUMMARY:"),
                     strcspn (strstr (whole, "\r\nSUMMARY:") + 2, "\r") + 2);
  g_assert_true (g_str_has_suffix (title, title_end));
}

static void
test_calendar_makes_up_no_day (Fixture      *self,
                               gconstpointer view)
{
  assert_entry (self, "amur-summit-2023", "20230101", "20240101", " (2023)");
  assert_entry (self, "kim-shoigu-meeting-2024-09", "20240801", "20250101",
                " (between Aug and Dec 2024)");
  assert_entry (self, "kim-shoigu-meeting-2023-07", "20230726", "20230727", " in Pyongyang");
  assert_entry (self, "shoigu-visit-pyongyang-2023", "20230726", "20230728", " minister");
  assert_entry (self, "arms-transfers-since-2023", "20230101", "20250618",
                " (since 2023\\; alleged)");
  assert_entry (self, "krivoruchko-visit-pyongyang-2024-07", "20240715", "20240722",
                " (≈ 18 Jul 2024)");
  assert_entry (self, "parade-pyongyang-2023-07-27", "20230727", "20230728",
                "Pyongyang (expected)");
  assert_entry (self, "attack-dprk-missiles-2024-01-02", "20240102", "20240103", " (alleged)");
}

/* All days of a set are not all days between them. */
static void
test_calendar_tells_days_apart (Fixture      *self,
                                gconstpointer view)
{
  assert_entry (self, "kirby-on-dprk-missiles-2024-01", "20240104", "20240110",
                " (4 and 9 Jan 2024\\; denied)");
}

static void
test_lost_events_are_told (Fixture      *self,
                           gconstpointer view)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent lost;
  const guint  row = 0;

  fixture_event_init (&lost, "lost", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  lost.event.short_title[0] = lost.event.short_title[1] = "Lost";
  tumen_table_add (table, &lost.event);
  tumen_table_finish (table);
  self->data.table = table;
  self->data.rows = &row;
  self->data.n_rows = 1;
  for (guint i = 0; i < TUMEN_N_DATA_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tumen_figure_data_to_bytes (&self->data, (TumenDataFormat)i, &error));
      g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "“lost”"));
    }
}

static void
test_counts_are_those_of_the_files (Fixture      *self,
                                    gconstpointer view)
{
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TumenFigureDataCounts counts;
  g_autofree char      *works = write_text (self, TUMEN_DATA_RIS);
  g_autofree char      *calendar = write_text (self, TUMEN_DATA_ICALENDAR);

  g_assert_true (tumen_figure_data_count (&self->data, NULL, &counts, NULL));
  g_assert_cmpuint (counts.n_events, ==, self->rows->len);
  g_assert_cmpuint (counts.n_dated, ==, count (calendar, "BEGIN:VEVENT"));
  g_assert_cmpuint (counts.n_articles + counts.n_pages, ==, count (works, "TY  - "));
  g_assert_cmpuint (counts.n_articles, ==, 5);
  g_assert_cmpuint (counts.n_excerpts, >, counts.n_events / 2);
  g_cancellable_cancel (stopped);
  g_assert_false (tumen_figure_data_count (&self->data, stopped, &counts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-data/suffixes-name-formats", test_suffixes_name_formats);
  g_test_add ("/figure-data/csv-has-a-row-an-event", Fixture, "", set_up,
              test_csv_has_a_row_an_event, tear_down);
  g_test_add ("/figure-data/json-is-that-of-lists", Fixture, "lang=es", set_up,
              test_json_is_that_of_lists, tear_down);
  g_test_add ("/figure-data/works-are-told-once", Fixture, "", set_up, test_works_are_told_once,
              tear_down);
  g_test_add ("/figure-data/works-are-those-known-then", Fixture, "known-on=2024-08-01", set_up,
              test_works_are_told_once, tear_down);
  g_test_add ("/figure-data/calendar-lines-are-short", Fixture, "", set_up,
              test_calendar_lines_are_short, tear_down);
  g_test_add ("/figure-data/calendar-makes-up-no-day", Fixture, "reading=strict", set_up,
              test_calendar_makes_up_no_day, tear_down);
  g_test_add ("/figure-data/calendar-tells-days-apart", Fixture, "", set_up,
              test_calendar_tells_days_apart, tear_down);
  g_test_add ("/figure-data/counts-are-those-of-the-files", Fixture, "", set_up,
              test_counts_are_those_of_the_files, tear_down);
  g_test_add ("/figure-data/lost-events-are-told", Fixture, "", set_up, test_lost_events_are_told,
              tear_down);
  return g_test_run ();
}
