/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exploring in front of a class: how large all is, what it tells, and that all is as it was. */

#include "config.h"

#include <adwaita.h>

#include "tumen-audience.h"
#include "tumen-library-stories.h"
#include "tumen-style.h"

#define LEAST_TEXT (1.0 / 34.0) /* of the height */
/* Sizes of fonts are whole units of Pango, and style sheets have two digits. */
#define ROUNDING      0.05
#define SMALLEST_TEXT 12.0 /* of a canvas, at the usual size of texts */
#define PATIENCE_US   (10 * G_USEC_PER_SEC)

static TumenLesson *
make_lesson (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (TumenTable) table = NULL;

  g_assert_no_error (error);
  story = tumen_library_dup_story (library, id, NULL);
  g_assert_nonnull (story);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  return tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_ES);
}

static TumenAudience *
make_audience (TumenLesson *lesson,
               int          width,
               int          height)
{
  GtkWindow *window = tumen_audience_new (NULL, lesson);

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  return TUMEN_AUDIENCE (window);
}

static void
iterate_until (gboolean (*is_so) (TumenAudience *audience),
               TumenAudience *audience)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  while (!is_so (audience))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static gboolean
has_floor (TumenAudience *audience)
{
  TumenFloor *floor = tumen_audience_get_floor (audience);

  return floor != NULL && tumen_timeline_get_scene (tumen_floor_get_timeline (floor)) != NULL &&
         gtk_widget_get_width (GTK_WIDGET (floor)) > 1;
}

static gboolean
has_no_floor (TumenAudience *audience)
{
  return tumen_audience_get_floor (audience) == NULL;
}

static gboolean
has_size (TumenAudience *audience)
{
  return gtk_widget_get_width (GTK_WIDGET (tumen_audience_get_view (audience))) > 1;
}

static void
settle (void)
{
  for (guint i = 0; i < 3; i++)
    {
      gint64 end = g_get_monotonic_time () + 60 * 1000;

      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }
}

static void
explore (TumenAudience *audience)
{
  iterate_until (has_size, audience);
  g_assert_true (tumen_audience_press_key (audience, GDK_KEY_e, 0));
  iterate_until (has_floor, audience);
}

/* How many px of the screen one of the widget is. */
static double
get_zoom (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  double     left, right, y;

  g_assert_true (gtk_widget_translate_coordinates (widget, root, 0.0, 0.0, &left, &y));
  g_assert_true (gtk_widget_translate_coordinates (widget, root, 100.0, 0.0, &right, &y));
  return (right - left) / 100.0;
}

static void
check_layout (PangoLayout *layout,
              double       zoom,
              double       least)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      g_autoptr (PangoFontDescription) font = NULL;

      if (run == NULL)
        continue;
      font = pango_font_describe_with_absolute_size (run->item->analysis.font);
      if (pango_font_description_get_size (font) * zoom / PANGO_SCALE < least - ROUNDING)
        g_test_message ("“%s”", pango_layout_get_text (layout));
      g_assert_cmpfloat (pango_font_description_get_size (font) * zoom / PANGO_SCALE, >=,
                         least - ROUNDING);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* Returns: how many texts there are. */
static guint
check_texts (GtkWidget *widget,
             double     least)
{
  guint n_texts = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      check_layout (gtk_label_get_layout (GTK_LABEL (widget)), get_zoom (widget), least);
      n_texts++;
    }
  if (GTK_IS_TEXT (widget))
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Kim");

      check_layout (layout, get_zoom (widget), least);
      n_texts++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_texts += check_texts (child, least);
  return n_texts;
}

static void
check_canvas (TumenFloor *floor,
              double      least)
{
  GtkWidget *timeline = GTK_WIDGET (tumen_floor_get_timeline (floor));
  g_autoptr (TumenText) text = tumen_style_dup_text (timeline, NULL);

  g_assert_cmpfloat (SMALLEST_TEXT * tumen_text_get_scale (text) * get_zoom (timeline), >=,
                     least - ROUNDING);
}

/* What is wider than the screen would be cut off. */
static void
check_fits (TumenFloor *floor)
{
  GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (floor));
  GtkWidget *content = gtk_widget_get_first_child (bin);
  double     zoom = get_zoom (content);

  /* Rounded up, by less than a pixel of the content. */
  g_assert_cmpfloat (gtk_widget_get_width (content) * zoom, <,
                     gtk_widget_get_width (GTK_WIDGET (floor)) + zoom);
  g_assert_cmpfloat (gtk_widget_get_height (content) * zoom, <,
                     gtk_widget_get_height (GTK_WIDGET (floor)) + zoom);
}

static void
check_sizes (gconstpointer data)
{
  const int *size = data;
  g_autoptr (TumenLesson) lesson = make_lesson ("letter-to-treaty");
  TumenAudience *audience = make_audience (lesson, size[0], size[1]);
  double         least = size[1] * LEAST_TEXT;
  TumenFloor    *floor;

  explore (audience);
  floor = tumen_audience_get_floor (audience);
  settle ();
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (floor)), ==, size[1]);
  check_canvas (floor, least);
  /* Of the selected event. */
  g_assert_cmpuint (check_texts (GTK_WIDGET (floor), least), >, 20);
  check_fits (floor);
  tumen_floor_find (floor);
  tumen_explorer_set_search (tumen_floor_get_explorer (floor), "kim");
  settle ();
  g_assert_cmpuint (check_texts (GTK_WIDGET (floor), least), >, 20);
  check_fits (floor);
  g_action_group_activate_action (tumen_floor_get_actions (floor), "show-key", NULL);
  tumen_floor_tell (floor, "Guardado como paso 3");
  settle ();
  g_assert_cmpuint (check_texts (GTK_WIDGET (floor), least), >, 20);
  check_fits (floor);
  gtk_window_destroy (GTK_WINDOW (audience));
}

/* What the class is asked is not answered by exploring. */
static void
test_nothing_hidden_is_selected (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ("one-voice");
  TumenAudience *audience = make_audience (lesson, 1024, 768);
  TumenExplorer *explorer;

  g_assert_cmpuint (tumen_lesson_get_hidden (lesson), !=, 0);
  explore (audience);
  explorer = tumen_floor_get_explorer (tumen_audience_get_floor (audience));
  g_assert_null (tumen_explorer_get_view_state (explorer)->selection);
  tumen_audience_press_key (audience, GDK_KEY_Home, 0);
  iterate_until (has_no_floor, audience);
  while (tumen_lesson_get_hidden (lesson) != 0)
    tumen_lesson_advance (lesson);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 0);
  explore (audience);
  explorer = tumen_floor_get_explorer (tumen_audience_get_floor (audience));
  g_assert_cmpstr (tumen_explorer_get_view_state (explorer)->selection, ==,
                   tumen_lesson_get_stop (lesson, 0)->stop->event);
  gtk_window_destroy (GTK_WINDOW (audience));
}

static void
test_the_lesson_waits (void)
{
  static const guint ways[] = { GDK_KEY_Home, GDK_KEY_Page_Down, GDK_KEY_Page_Up };
  g_autoptr (TumenLesson) lesson = make_lesson ("one-voice");
  TumenAudience *audience = make_audience (lesson, 1024, 768);
  guint          hidden = tumen_lesson_get_hidden (lesson);
  double         guess = tumen_lesson_get_span (lesson, 0).begin + 7.0, kept;

  tumen_lesson_set_guess (lesson, guess);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      explore (audience);
      g_assert_true (tumen_audience_press_key (audience, ways[i], 0));
      iterate_until (has_no_floor, audience);
      g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 0);
      g_assert_cmpuint (tumen_lesson_get_hidden (lesson), ==, hidden);
      g_assert_true (tumen_lesson_get_guess (lesson, &kept));
      g_assert_cmpfloat (kept, ==, guess);
    }
  gtk_window_destroy (GTK_WINDOW (audience));
}

static void
test_the_lesson_goes_on_from_elsewhere (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ("letter-to-treaty");
  TumenAudience *audience = make_audience (lesson, 1024, 768);

  explore (audience);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  g_assert_nonnull (tumen_audience_get_floor (audience));
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_NONE);
  tumen_lesson_go_to (lesson, 3);
  g_assert_null (tumen_audience_get_floor (audience));
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_WHITE);
  tumen_audience_press_key (audience, GDK_KEY_e, 0);
  g_assert_null (tumen_audience_get_floor (audience));
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_NONE);
  explore (audience);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  /* In the dark: back to the stop, which stays dark. */
  tumen_audience_press_key (audience, GDK_KEY_Home, 0);
  g_assert_null (tumen_audience_get_floor (audience));
  g_assert_cmpint (tumen_lesson_get_blank (lesson), ==, TUMEN_BLANK_BLACK);
  g_assert_cmpuint (tumen_lesson_get_index (lesson), ==, 3);
  gtk_window_destroy (GTK_WINDOW (audience));
}

static AdwColorScheme
get_scheme (void)
{
  return adw_style_manager_get_color_scheme (adw_style_manager_get_default ());
}

static void
test_the_theme_is_lent (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ("letter-to-treaty");
  TumenAudience *audience = make_audience (lesson, 1024, 768);
  AdwColorScheme before = get_scheme ();

  explore (audience);
  g_assert_cmpint (get_scheme (), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  tumen_audience_press_key (audience, GDK_KEY_l, 0);
  g_assert_cmpint (get_scheme (), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  tumen_audience_press_key (audience, GDK_KEY_Home, 0);
  iterate_until (has_no_floor, audience);
  g_assert_cmpint (get_scheme (), ==, before);
  explore (audience);
  gtk_window_destroy (GTK_WINDOW (audience));
  g_assert_cmpint (get_scheme (), ==, before);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

/* A lesson is explored a hundred times without growing: nothing of a floor stays. */
static void
test_nothing_stays (void)
{
  g_autoptr (TumenLesson) lesson = make_lesson ("letter-to-treaty");
  TumenAudience *audience = make_audience (lesson, 1024, 768);

  for (guint i = 0; i < 3; i++)
    {
      gpointer floor, explorer;

      explore (audience);
      floor = tumen_audience_get_floor (audience);
      explorer = tumen_floor_get_explorer (floor);
      g_object_add_weak_pointer (floor, &floor);
      g_object_add_weak_pointer (explorer, &explorer);
      tumen_audience_press_key (audience, GDK_KEY_Home, 0);
      iterate_until (has_no_floor, audience);
      settle ();
      g_assert_true (is_gone (&floor));
      g_assert_true (is_gone (&explorer));
    }
  gtk_window_destroy (GTK_WINDOW (audience));
}

/* As the application does it. */
static void
load_style_sheet (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/tumen_timeline/Tumen/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  static const int small[] = { 1024, 768 }, large[] = { 1920, 1080 };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  tumen_style_init ();
  load_style_sheet ();
  g_test_add_data_func ("/floor/texts-follow-the-height/1024x768", small, check_sizes);
  g_test_add_data_func ("/floor/texts-follow-the-height/1920x1080", large, check_sizes);
  g_test_add_func ("/floor/nothing-hidden-is-selected", test_nothing_hidden_is_selected);
  g_test_add_func ("/floor/the-lesson-waits", test_the_lesson_waits);
  g_test_add_func ("/floor/the-lesson-goes-on-from-elsewhere",
                   test_the_lesson_goes_on_from_elsewhere);
  g_test_add_func ("/floor/the-theme-is-lent", test_the_theme_is_lent);
  g_test_add_func ("/floor/nothing-of-it-stays", test_nothing_stays);
  return g_test_run ();
}
