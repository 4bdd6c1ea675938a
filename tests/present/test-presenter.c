/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of whoever presents: what it says of a lesson, and what it does with it. */

#include "config.h"

#include "tumen-lesson-clock.h"
#include "tumen-library-stories.h"
#include "tumen-notes-overlay.h"
#include "tumen-presenter.h"
#include "tumen-strong.h"
#include "tumen-style.h"

#define STORY     "letter-to-treaty"
#define HOUR_US   (3600 * (gint64)G_USEC_PER_SEC)
#define MINUTE_US (60 * (gint64)G_USEC_PER_SEC)

static TumenLesson *
make_lesson (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (TumenTable) table = NULL;

  g_assert_no_error (error);
  story = tumen_library_dup_story (library, STORY, NULL);
  g_assert_nonnull (story);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  return tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
}

/* (nullable) The first label that begins with @words. */
static GtkLabel *
find_label (GtkWidget  *widget,
            const char *words)
{
  GtkLabel *found = NULL;

  if (!GTK_IS_WINDOW (widget) && !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, words);
  return found;
}

static TumenPresenter *
make_presenter (TumenLesson *lesson,
                gint64       elapsed_us)
{
  return tumen_presenter_new (NULL, lesson, g_get_monotonic_time () - elapsed_us);
}

static void
test_clock (void)
{
  g_autofree char *begin = tumen_lesson_clock_dup_time (0);
  g_autofree char *soon = tumen_lesson_clock_dup_time (95);
  g_autofree char *late = tumen_lesson_clock_dup_time (3600 + 95);
  g_autofree char *plan = tumen_lesson_clock_dup_plan (45);
  g_autofree char *over = tumen_lesson_clock_dup_over (45 * 60 + 130, 45);

  g_assert_cmpstr (begin, ==, "00:00");
  g_assert_cmpstr (soon, ==, "01:35");
  g_assert_cmpstr (late, ==, "1:01:35");
  g_assert_cmpstr (plan, ==, "of 45:00");
  g_assert_cmpstr (over, ==, "02:10 over");
  g_assert_null (tumen_lesson_clock_dup_plan (0));
  g_assert_null (tumen_lesson_clock_dup_over (45 * 60, 45));
  g_assert_null (tumen_lesson_clock_dup_over (99999, 0));
}

static void
test_strong (void)
{
  PangoAttrList   *attributes = pango_attr_list_new ();
  g_autofree char *plain = tumen_strong_parse ("a **b** <c> **d", attributes);
  g_autofree char *listed = pango_attr_list_to_string (attributes);

  g_assert_cmpstr (plain, ==, "a b <c> **d");
  g_assert_cmpstr (listed, ==, "2 3 weight bold");
  pango_attr_list_unref (attributes);
}

static void
test_elapsed (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  guint           minutes = tumen_lesson_get_story (lesson)->minutes;
  TumenPresenter *presenter = make_presenter (lesson, MINUTE_US);

  g_assert_cmpuint (minutes, >, 0);
  g_assert_nonnull (find_label (GTK_WIDGET (presenter), "01:0"));
  g_assert_nonnull (find_label (GTK_WIDGET (presenter), "of "));
  gtk_window_destroy (GTK_WINDOW (presenter));
  presenter = make_presenter (lesson, minutes * MINUTE_US + HOUR_US);
  g_assert_nonnull (find_label (GTK_WIDGET (presenter), "1:00:0"));
  gtk_window_destroy (GTK_WINDOW (presenter));
}

static void
test_steps (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget *window = GTK_WIDGET (make_presenter (lesson, 0));
  guint      n_stops = tumen_lesson_get_n_stops (lesson);

  g_assert_nonnull (find_label (window, "Step 1 of "));
  g_assert_nonnull (find_label (window, "Next: step 2"));
  gtk_widget_activate_action (window, "presenter.back", NULL);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 0);
  tumen_lesson_go_to (lesson, n_stops - 1);
  g_assert_nonnull (find_label (window, "Next: the end"));
  tumen_lesson_go_to (lesson, n_stops);
  g_assert_nonnull (find_label (window, "The end"));
  g_assert_null (find_label (window, "Next: "));
  gtk_widget_activate_action (window, "presenter.back", NULL);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, n_stops - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_black (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget *window = GTK_WIDGET (make_presenter (lesson, 0));

  g_assert_nonnull (find_label (window, "Black screen"));
  gtk_widget_activate_action (window, "presenter.black", NULL);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_BLACK);
  g_assert_nonnull (find_label (window, "Show the screen"));
  g_assert_nonnull (find_label (window, "Show again"));
  gtk_widget_activate_action (window, "presenter.advance", NULL);
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_NONE);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The answer is there before the class sees it, and so is what is hidden. */
static void
test_answer (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget            *window = GTK_WIDGET (make_presenter (lesson, 0));
  const TumenStopWords *words;
  guint                 index = 0;

  while (tumen_lesson_get_stop (lesson, index)->answer == NULL)
    index++;
  tumen_lesson_go_to (lesson, index);
  words = tumen_lesson_get_stop (lesson, index);
  g_assert_true ((tumen_lesson_get_hidden (lesson) & TUMEN_HIDE_ANSWER) != 0);
  g_assert_nonnull (find_label (window, "Answer, not shown yet"));
  g_assert_nonnull (find_label (window, words->answer));
  g_assert_nonnull (find_label (window, "Reveal"));
  tumen_lesson_reveal (lesson, TUMEN_HIDE_ANSWER);
  g_assert_nonnull (find_label (window, "Answer, shown"));
  g_assert_nonnull (find_label (window, "Next"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
pressed_cb (GtkWidget *window,
            guint      keyval,
            guint     *pressed)
{
  *pressed = keyval;
}

static void
test_press (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget *window = GTK_WIDGET (make_presenter (lesson, 0));
  guint      pressed = 0;

  g_signal_connect (window, "press", G_CALLBACK (pressed_cb), &pressed);
  gtk_widget_activate_action (window, "presenter.press", "s", "plus");
  g_assert_cmpuint (pressed, ==, GDK_KEY_plus);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_notes_size (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget       *window = GTK_WIDGET (make_presenter (lesson, 0));
  GtkLabel        *notes;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  notes = GTK_LABEL (gtk_widget_get_next_sibling (GTK_WIDGET (find_label (window, "Notes"))));
  before = pango_attr_list_to_string (gtk_label_get_attributes (notes));
  gtk_widget_activate_action (window, "presenter.enlarge-notes", "i", 2);
  after = pango_attr_list_to_string (gtk_label_get_attributes (notes));
  g_assert_cmpstr (before, !=, after);
  gtk_widget_activate_action (window, "presenter.enlarge-notes", "i", 1000);
  gtk_widget_activate_action (window, "presenter.enlarge-notes", "i", -1000);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_overlay (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ();
  GtkWidget *overlay = g_object_ref_sink (tumen_notes_overlay_new (lesson, 0));

  g_assert_false (gtk_widget_get_visible (overlay));
  gtk_widget_set_visible (overlay, TRUE);
  g_assert_nonnull (find_label (overlay, "Next: 2. "));
  g_assert_nonnull (find_label (overlay, "Notes"));
  tumen_lesson_go_to (lesson, tumen_lesson_get_n_stops (lesson));
  g_assert_null (find_label (overlay, "Next: "));
  g_assert_finalize_object (overlay);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tumen_style_init ();
  g_test_add_func ("/presenter/clock/words", test_clock);
  g_test_add_func ("/presenter/clock/says-how-far-it-is", test_elapsed);
  g_test_add_func ("/presenter/notes/strong-words-are-no-markup", test_strong);
  g_test_add_func ("/presenter/notes/have-the-answer-first", test_answer);
  g_test_add_func ("/presenter/notes/can-be-larger", test_notes_size);
  g_test_add_func ("/presenter/steps/says-where-it-is", test_steps);
  g_test_add_func ("/presenter/buttons/blank-and-show-again", test_black);
  g_test_add_func ("/presenter/buttons/tell-keys-of-the-screen", test_press);
  g_test_add_func ("/presenter/overlay/says-what-comes-next", test_overlay);
  return g_test_run ();
}
