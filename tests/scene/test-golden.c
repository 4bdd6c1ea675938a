/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Compares scenes with expectations. Every file of golden/ that ends in ".scene" is a case: what
 * the library holds and how it is viewed, a line "---", and the scene as text. A wrong scene is
 * shown as a diff. "test-scene-golden --print FILE" writes what the file should be.
 *
 *   library built-in [strict]
 *   event ID | EDTF or - | once or lasting | basis | kind | short title | further words
 *     where further words are star, badge, expected, rumoured, importance=N, dots=N, margin=DAYS,
 *     clock=HH:MM or clock=~HH:MM, actor=ID, place=ID
 *   search TEXT, in the built-in library
 *   select ID, an event of the built-in library
 *   numbered: for paper, each row with its number, from 1
 *   view FROM | TO | WIDTHxHEIGHT | lanes | language | most lines
 *     where TO is included, and FROM is "fit" for all
 */

#include "config.h"

#include "tumen-filter.h"
#include "tumen-ghosts.h"
#include "tumen-scene.h"
#include "tumen-search.h"
#include "tumen-whiskers.h"

#include <glib/gstdio.h>

#include "../model/table-fixture.h"

#define SUFFIX ".scene"
#define RULE   "---\n"

/* Case: one file, read line by line. */
typedef struct
{
  TumenTable   *table;
  TumenLibrary *library;
  guint8       *matches;   /* (nullable) */
  char         *selection; /* (nullable) */
  gboolean      numbered;
  TumenScene   *scene;
} Case;

/* Digits at the begin of @text. */
static int
read_number (const char *text)
{
  return (int)g_ascii_strtoll (text, NULL, 10);
}

/* "21:50" */
static int
read_minutes (const char *text)
{
  return read_number (text) * 60 + read_number (text + 3);
}

static void
read_clock (FixtureEvent *event,
            TumenClock   *clock,
            const char   *text)
{
  clock->about = text[0] == '~';
  clock->margin_minutes = clock->about ? 30 : 0;
  text += clock->about;
  clock->minutes = read_minutes (text);
  event->event.clocks = clock - event->event.n_clocks;
  event->event.n_clocks++;
}

/* One of the further words of an event. */
static void
read_word (FixtureEvent *event,
           TumenClock   *clocks,
           const char  **values,
           const char   *word)
{
  const char *value = strchr (word, '=');

  value = value != NULL ? value + 1 : "";
  if (g_str_equal (word, "star"))
    event->event.flags |= TUMEN_ROW_STARRED;
  else if (g_str_equal (word, "badge"))
    event->event.flags |= TUMEN_ROW_BADGE;
  else if (tumen_status_parse (word, &event->event.status))
    return;
  else if (g_str_has_prefix (word, "importance="))
    event->event.importance = read_number (value);
  else if (g_str_has_prefix (word, "dots="))
    event->event.n_dots = (guint)read_number (value);
  else if (g_str_has_prefix (word, "margin="))
    event->date.margin_days = read_number (value);
  else if (g_str_has_prefix (word, "clock="))
    read_clock (event, &clocks[event->event.n_clocks], value);
  else if (g_str_has_prefix (word, "actor="))
    values[values[0] != NULL] = value;
  else
    g_error ("“%s” is not a word of an event.", word);
}

static void
read_event (Case       *self,
            const char *line)
{
  static const TumenDot dots[8] = { TUMEN_DOT_VOICE, TUMEN_DOT_REPEATED, TUMEN_DOT_DENIAL };
  g_auto (GStrv) parts = g_strsplit (line, " | ", 7);
  g_auto (GStrv) words = NULL;
  const char   *actors[3] = { NULL };
  TumenClock    clocks[TUMEN_MAX_CLOCKS] = { 0 };
  TumenDuration duration;
  TumenBasis    basis;
  FixtureEvent  event;

  g_assert_cmpuint (g_strv_length (parts), ==, 7);
  g_assert_true (tumen_duration_parse (parts[2], &duration));
  g_assert_true (tumen_basis_parse (parts[3], &basis));
  fixture_event_init (&event, parts[0], g_str_equal (parts[1], "-") ? "" : parts[1], duration,
                      basis);
  g_assert_true (tumen_kind_parse (parts[4], &event.event.kind));
  event.event.short_title[0] = event.event.short_title[1] = parts[5];
  event.event.dots = dots;
  words = g_strsplit (parts[6], " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] != '\0' && !g_str_equal (words[i], "-"))
        read_word (&event, clocks, actors, words[i]);
    }
  event.event.values[TUMEN_FIELD_ACTOR] = actors;
  if (self->table == NULL)
    self->table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  tumen_table_add (self->table, &event.event);
}

static void
read_library (Case       *self,
              const char *line)
{
  gboolean strict = g_str_has_suffix (line, " strict");

  self->library = tumen_library_open_builtin (NULL);
  g_assert_nonnull (self->library);
  self->table = tumen_table_new (self->library,
                                 strict ? TUMEN_READING_STRICT : TUMEN_READING_EDITORS);
}

static TumenLabelMode
read_mode (const char *text)
{
  if (g_str_equal (text, "2"))
    return TUMEN_LABELS_TWO_LINES;
  return g_str_equal (text, "1") ? TUMEN_LABELS_ONE_LINE : TUMEN_LABELS_NONE;
}

/* "2023-07", "2023-07-27" or "2023-07-27T13:00", which is exact. */
static double
read_time (char    *text,
           gboolean is_end)
{
  char     *clock = strchr (text, 'T');
  TumenDate date;

  if (clock != NULL)
    *clock++ = '\0';
  g_assert_true (tumen_date_parse (text, &date, NULL, NULL));
  if (clock != NULL)
    return (double)date.earliest_start + read_minutes (clock) / 1440.0;
  return is_end ? (double)date.latest_end + 1 : (double)date.earliest_start;
}

static TumenSpan
read_span (TumenSceneMaker *maker,
           char           **parts,
           double           width)
{
  if (g_str_equal (parts[0], "fit"))
    return tumen_scene_maker_get_fit_span (maker, width);
  return (TumenSpan){ read_time (parts[0], FALSE), read_time (parts[1], TRUE) };
}

/* Ghosts and whiskers of the selected event, by all that is known. */
static void
add_lines_of_selection (Case *self)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (self->library, self->selection);
  g_autoptr (GArray) ghosts = g_array_new (FALSE, FALSE, sizeof (TumenGhost));
  g_autoptr (GArray) published = NULL;
  TumenViewState state;
  guint          row;

  g_assert_nonnull (event);
  g_assert_true (tumen_table_find (self->table, self->selection, &row));
  tumen_ghosts_add_event (ghosts, event, row, tumen_table_get_reading (self->table));
  tumen_scene_set_ghosts (self->scene, (const TumenGhost *)(gconstpointer)ghosts->data,
                          ghosts->len);
  tumen_view_state_init (&state);
  published = tumen_event_dup_publications (event, self->library, &state);
  tumen_view_state_clear (&state);
  tumen_scene_set_whiskers (self->scene, row,
                            (const TumenPublicationSpan *)(gconstpointer)published->data,
                            published->len);
}

static void
number_rows (const Case      *self,
             TumenSceneMaker *maker)
{
  guint             n_rows = tumen_table_get_n_rows (self->table);
  g_autofree guint *numbers = g_new (guint, n_rows);

  for (guint i = 0; i < n_rows; i++)
    numbers[i] = i + 1;
  tumen_scene_maker_set_numbers (maker, numbers);
}

static void
read_view (Case       *self,
           const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " | ", 6);
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSceneSize     size = { 0 };
  TumenViewport      viewport;
  TumenLanguage      language;
  TumenLanes         lanes;
  TumenSpan          span;
  TumenFilter        filter;
  g_autofree guint8 *rows_in = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 6);
  g_assert_true (tumen_lanes_parse (parts[3], &lanes));
  g_assert_true (tumen_language_parse (parts[4], &language));
  size.width = read_number (parts[2]);
  size.height = read_number (strchr (parts[2], 'x') + 1);
  if (self->library == NULL)
    tumen_table_finish (self->table);
  tumen_filter_init (&filter);
  rows_in = tumen_filter_apply (&filter, self->table, NULL);
  tumen_scene_maker_set_content (maker, self->table, rows_in, lanes, language);
  tumen_scene_maker_set_n_off (maker, tumen_filter_count_off (&filter, self->table));
  tumen_scene_maker_set_most_lines (maker, read_mode (parts[5]));
  tumen_scene_maker_set_matches (maker, self->matches);
  if (self->numbered)
    number_rows (self, maker);
  span = read_span (maker, parts, size.width);
  tumen_viewport_init (&viewport, span, size.width, span);
  tumen_viewport_set_span (&viewport, span);
  self->scene = tumen_scene_maker_make (maker, &viewport, &size);
  if (self->selection != NULL)
    add_lines_of_selection (self);
}

static void
read_line (Case       *self,
           const char *line)
{
  if (line[0] == '\0' || line[0] == '#')
    return;
  if (g_str_has_prefix (line, "event "))
    read_event (self, line + strlen ("event "));
  else if (g_str_has_prefix (line, "library "))
    read_library (self, line + strlen ("library "));
  else if (g_str_has_prefix (line, "search "))
    self->matches = tumen_search_find_rows (self->library, self->table, line + strlen ("search "),
                                            NULL);
  else if (g_str_has_prefix (line, "select "))
    self->selection = g_strdup (line + strlen ("select "));
  else if (g_str_equal (line, "numbered"))
    self->numbered = TRUE;
  else if (g_str_has_prefix (line, "view "))
    read_view (self, line + strlen ("view "));
  else
    g_error ("“%s” is not a line of a case.", line);
}

/* What the file should be. */
static char *
make_expectation (const char *content)
{
  const char      *rule = strstr (content, RULE);
  g_autofree char *head = g_strndup (content, rule != NULL ? (gsize)(rule - content)
                                                           : strlen (content));
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);
  g_autofree char *scene = NULL;
  Case             read = { NULL };

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&read, lines[i]);
  g_assert_nonnull (read.scene);
  scene = tumen_scene_to_text (read.scene);
  g_object_unref (read.scene);
  g_object_unref (read.table);
  g_free (read.matches);
  g_free (read.selection);
  g_clear_object (&read.library);
  return g_strconcat (head, RULE, scene, NULL);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
show_difference (const char *path,
                 const char *got)
{
  g_autofree char *other = NULL;
  g_autofree char *difference = NULL;
  int              fd = g_file_open_tmp ("tumen-XXXXXX.scene", &other, NULL);
  const char      *command[] = { "diff", "-u", path, other, NULL };

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (other, got, -1, NULL));
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &difference, NULL,
                NULL, NULL);
  g_test_message ("%s", difference);
  g_unlink (other);
}

static void
test_scene_is_as_expected (gconstpointer data)
{
  const char      *path = data;
  g_autofree char *expected = read_file (path);
  g_autofree char *got = make_expectation (expected);

  if (!g_str_equal (expected, got))
    {
      show_difference (path, got);
      g_test_fail_printf ("The scene is not that of %s.", path);
    }
}

static void
add_cases (void)
{
  const char      *name;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "golden", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/golden/", name, NULL);

      if (g_str_has_suffix (name, SUFFIX))
        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL),
                                   test_scene_is_as_expected, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--print"))
    {
      g_autofree char *content = read_file (argv[2]);
      g_autofree char *expectation = make_expectation (content);

      fputs (expectation, stdout);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  add_cases ();
  return g_test_run ();
}
