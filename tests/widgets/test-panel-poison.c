/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "panel-fixture.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>
#include <time.h>

/* Hostile texts stand in the side panel letter by letter, as markup would not, without a word on
 * the console. */

/* Seconds of work for one event. */
#ifdef WITH_SANITIZER
#define MAX_WORK 60.0
#else
#define MAX_WORK 4.0
#endif

static const char *const titles[] = {
  "<b>bold</b> &amp; <span size='999999999'>big</span> ]]>",
  "&#27; %s%n%d {0} `id` <a href='file:///etc/passwd'>here</a>",
  "left \u202etfel\u202c \u2067right\u2069 \u2066open שלום",
  "a\u200bb\u200cc\u200dd\u2060e\ufeff one\u2028two\u2029three",
  "Z\u0301\u0322\u0333\u0301\u0322\u0333\u0301\u0322\u0333\u0301\u0322\u0333",
  "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f0\U0001f1f5 \u2764\ufe0f",
  "a\ufffeb\uffffc\U0001ffffd\ufdd0e \uf8ff",
};

static char *
dup_text (guint number)
{
  static const char *const pieces[] = { "x", "회", "e\u0301", "<b>&</b> " };
  static const guint       counts[] = { 100000, 30000, 10000, 5000 };
  GString                 *text;

  if (number % 5 == 4)
    return g_strdup ("\033]0;title\a\033[2J\b \xc2\x9b"
                     "31m one\r\ntwo\v\f");
  text = g_string_new (NULL);
  for (guint i = 0; i < counts[number % 5]; i++)
    g_string_append (text, pieces[number % 5]);
  return g_string_free (text, FALSE);
}

static json_t *
make_event (guint number)
{
  g_autofree char *text = dup_text (number);
  g_autofree char *id = g_strdup_printf ("e%u", number);
  g_autofree char *excerpt = g_strdup_printf ("x%u", number);
  const char      *title = titles[number];

  return json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:{s:s, s:s, s:s}, s:[s], s:[{s:s}],"
                    " s:[s]}",
                    "id", id, "kind", "meeting", "title_en", title, "title_es", title,
                    "short_title_en", title, "short_title_es", title, "summary_en", text,
                    "date", "edtf", "2024-06-18", "basis", "inferred", "reasoning", text,
                    "places", "place", "actors", "actor", "actor", "excerpts", excerpt);
}

static json_t *
make_excerpt (guint number)
{
  g_autofree char *text = dup_text (number);
  g_autofree char *id = g_strdup_printf ("x%u", number);

  return json_pack ("{s:s, s:s, s:s, s:s, s:s, s:i, s:i, s:{s:s, s:s, s:s}}",
                    "id", id, "article", "source", "text", text, "prefix", titles[number],
                    "suffix", titles[number], "char_start", 0,
                    "char_end", (int)g_utf8_strlen (text, -1), "attribution",
                    "speaker", "actor", "mode_id", "reported", "phrase", text);
}

static TumenLibrary *
import (json_t *root)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  TumenLibrary *library;
  int           file = g_file_open_tmp ("tumen-test-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_dumpfd (root, file, 0), ==, 0);
  g_close (file, NULL);
  library = tumen_library_import_data_set (path, &error);
  g_unlink (path);
  g_assert_no_error (error);
  return library;
}

static TumenLibrary *
make_library (void)
{
  json_t       *events = json_array ();
  json_t       *excerpts = json_array ();
  json_t       *root;
  TumenLibrary *library;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      json_array_append_new (events, make_event (i));
      json_array_append_new (excerpts, make_excerpt (i));
    }
  root = json_pack ("{s:s, s:s, s:[{s:s, s:s}], s:[{s:s, s:s}], s:[{s:s, s:s}], s:o, s:o}",
                    "schema", "contacts/1", "title_en", titles[0],
                    "people", "id", "actor", "name_en", titles[1],
                    "places", "id", "place", "name_en", titles[2],
                    "sources", "id", "source", "name_en", titles[0],
                    "excerpts", excerpts, "events", events);
  g_assert_nonnull (root);
  library = import (root);
  json_decref (root);
  return library;
}

/* Something else has the focus, as the canvas has in the program. */
static void
put_beside_button (PanelFixture *fixture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  gtk_window_set_child (fixture->window, NULL);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->panel));
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->panel), TRUE);
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_focus (fixture->window, button);
}

static void
test_panel_shows_letters (void)
{
  PanelFixture fixture;
  g_autoptr (TumenLibrary) library = make_library ();

  panel_fixture_set_up_with (&fixture, library);
  put_beside_button (&fixture);
  gtk_window_set_default_size (fixture.window, 360, 700);
  gtk_window_present (fixture.window);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      clock_t          begin = clock ();

      tumen_explorer_select (fixture.explorer, id);
      gtk_widget_queue_draw (GTK_WIDGET (fixture.window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.window));
      g_test_message ("%s: %.2f s", id, (double)(clock () - begin) / CLOCKS_PER_SEC);
      g_assert_cmpfloat ((double)(clock () - begin) / CLOCKS_PER_SEC, <, MAX_WORK);
      g_assert_true (panel_fixture_shows (&fixture, titles[i]));
    }
  panel_fixture_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/panel-poison/shows-letters", test_panel_shows_letters);
  return g_test_run ();
}
