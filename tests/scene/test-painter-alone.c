/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"

#include <cairo-svg.h>
#include <string.h>

#define WIDTH  1100 /* of the picture */
#define HEIGHT 1000

typedef struct
{
  TumenTable *table;
  TumenScene *scene;
  TumenTheme  theme;
} Fixture;

typedef struct
{
  const char    *first, *last;
  guint          n_crowd; /* 0: the sample */
  double         width;
  TumenThemeName theme;
  gboolean       numbered;
} View;

static const View large = { "2023-05-01", "2025-08-01", 0, 1100, TUMEN_THEME_LIGHT };
static const View large_print = { "2023-05-01", "2025-08-01", 0, 1100, TUMEN_THEME_PRINT };
static const View decades = { "1950-01-01", "2026-01-01", 0, 1100, TUMEN_THEME_LIGHT };
static const View decades_print = { "1950-01-01", "2026-01-01", 0, 1100, TUMEN_THEME_PRINT };
static const View week = { "2023-07-24", "2023-07-31", 0, 1100, TUMEN_THEME_LIGHT };
static const View chips = { "2023-05-01", "2025-08-01", 100, 1100, TUMEN_THEME_PRINT };
static const View bars = { "2023-05-01", "2025-08-01", 1000, 240, TUMEN_THEME_LIGHT };
static const View bars_print = { "2023-05-01", "2025-08-01", 1000, 240, TUMEN_THEME_PRINT };

static const View numbered = { "2023-05-01", "2025-08-01", 0, 1100, TUMEN_THEME_LIGHT, TRUE };
static const View numbered_print = { "2023-05-01", "2025-08-01", 0, 1100, TUMEN_THEME_PRINT, TRUE };
static const View numbered_week = { "2023-07-24", "2023-07-31", 0, 1100, TUMEN_THEME_PRINT, TRUE };
static const View crowd_print = { "2023-05-01", "2025-08-01", 99, 1100, TUMEN_THEME_PRINT, TRUE };

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const View *view = data;

  tumen_theme_init (&fixture->theme, view->theme, FALSE);
  fixture->table = view->n_crowd > 0 ? sample_make_crowd (view->n_crowd) : sample_make_table ();
  fixture->scene = (view->numbered ? sample_make_numbered_scene : sample_make_scene) (
    fixture->table, sample_get_span (view->first, view->last), view->width, HEIGHT);
  g_assert_true (tumen_scene_is_density (fixture->scene) == (view->n_crowd >= 1000));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

static const TumenSceneItem *
get_items (Fixture *fixture,
           guint   *n_items)
{
  return tumen_scene_get_items (fixture->scene, n_items);
}

static cairo_surface_t *
draw_whole (Fixture *fixture,
            double   scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  tumen_painter_draw_ground (cr, fixture->scene, &fixture->theme);
  tumen_painter_draw_items (cr, fixture->scene, &fixture->theme);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
draw_one_by_one (Fixture *fixture,
                 double   scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  guint            n_items;

  cairo_scale (cr, scale, scale);
  get_items (fixture, &n_items);
  tumen_painter_draw_ground (cr, fixture->scene, &fixture->theme);
  for (guint i = 0; i < n_items; i++)
    tumen_painter_draw_item (cr, fixture->scene, &fixture->theme, i);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static void
assert_equal_pixels (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  gsize size = (gsize)cairo_image_surface_get_stride (a) *
               (gsize)cairo_image_surface_get_height (a);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

/* At 0.9 no pictures are used, as never on paper. */
static void
test_items_make_the_whole (Fixture      *fixture,
                           gconstpointer data)
{
  static const double scales[] = { 1.0, 0.9 };
  gboolean            on_paper = fixture->theme.name == TUMEN_THEME_PRINT;

  for (guint i = 0; i < (on_paper ? 1 : G_N_ELEMENTS (scales)); i++)
    {
      cairo_surface_t *whole = draw_whole (fixture, scales[i]);
      cairo_surface_t *parts = draw_one_by_one (fixture, scales[i]);

      assert_equal_pixels (whole, parts);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (parts);
    }
}

static void
catch_cb (cairo_t               *cr,
          const TumenCaughtText *caught,
          gpointer               data)
{
  GPtrArray *texts = data;

  g_assert_cmpstr (caught->text, ==, pango_layout_get_text (caught->layout));
  g_assert_nonnull (caught->ink);
  g_ptr_array_add (texts, g_strdup (caught->text));
}

static GPtrArray *
catch_all (Fixture            *fixture,
           cairo_surface_t    *surface,
           const TumenOverlay *overlay)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  cairo_t   *cr = cairo_create (surface);

  tumen_painter_catch_text (cr, catch_cb, texts);
  tumen_painter_draw (cr, fixture->scene, &fixture->theme, overlay);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return texts;
}

static void
add_text (GPtrArray  *texts,
          const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (texts, g_strdup (text));
}

static void
add_more_dots (Fixture              *fixture,
               const TumenSceneItem *item,
               GPtrArray            *texts)
{
  const TumenRow *row = &tumen_table_get_rows (fixture->table)[item->event];

  if (row->n_dots > TUMEN_MAX_DOTS)
    g_ptr_array_add (texts, g_strdup_printf ("+%u", row->n_dots - TUMEN_MAX_DOTS));
}

static void
add_texts_of_item (Fixture              *fixture,
                   const TumenSceneItem *item,
                   GPtrArray            *texts)
{
  if (item->type == TUMEN_ITEM_CHIP && item->chip == TUMEN_CHIP_CLUSTER)
    g_ptr_array_add (texts, g_strdup_printf ("%u", item->n_members));
  else
    add_text (texts, item->text);
  add_text (texts, item->numbers);
  if (item->type == TUMEN_ITEM_LABEL || item->type == TUMEN_ITEM_HEADING)
    add_text (texts, item->detail);
  if (item->type == TUMEN_ITEM_LABEL && item->event != TUMEN_NO_ROW && !item->sticky &&
      item->detail != NULL)
    add_more_dots (fixture, item, texts);
}

static GPtrArray *
list_texts (Fixture *fixture)
{
  GPtrArray            *texts = g_ptr_array_new_with_free_func (g_free);
  guint                 n_items;
  const TumenSceneItem *items = get_items (fixture, &n_items);

  for (guint i = 0; i < n_items; i++)
    add_texts_of_item (fixture, &items[i], texts);
  return texts;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
test_all_texts_are_caught (Fixture      *fixture,
                           gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  g_autoptr (GPtrArray) caught = catch_all (fixture, surface, NULL);
  g_autoptr (GPtrArray) listed = list_texts (fixture);

  g_assert_cmpuint (listed->len, >, 10);
  g_assert_cmpuint (caught->len, ==, listed->len);
  g_ptr_array_sort (caught, compare_texts);
  g_ptr_array_sort (listed, compare_texts);
  for (guint i = 0; i < listed->len; i++)
    g_assert_cmpstr (caught->pdata[i], ==, listed->pdata[i]);
  cairo_surface_destroy (surface);
}

static cairo_status_t
keep_bytes_cb (void                *closure,
               const unsigned char *data,
               unsigned int         length)
{
  g_string_append_len (closure, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A flag is a text of the overlay, which is no item. */
static void
test_caught_text_is_not_shown (Fixture      *fixture,
                               gconstpointer data)
{
  TumenOverlay overlay = { 9, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (GPtrArray) caught = NULL;
  cairo_surface_t *svg = cairo_svg_surface_create_for_stream (keep_bytes_cb, file, WIDTH, HEIGHT);

  caught = catch_all (fixture, svg, &overlay);
  cairo_surface_finish (svg);
  cairo_surface_destroy (svg);
  g_assert_cmpuint (file->len, >, 0);
  g_assert_null (strstr (file->str, "glyph"));
  g_assert_null (strstr (file->str, "<image"));
  g_assert_true (g_ptr_array_find_with_equal_func (
    caught, tumen_table_get_date_words (fixture->table, 9, TUMEN_LANGUAGE_EN), g_str_equal, NULL));
}

static TumenRect
get_ink_of_item (Fixture *fixture,
                 guint    item,
                 gboolean caught)
{
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (recording);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  TumenRect ink;

  tumen_painter_catch_text (cr, catch_cb, texts);
  if (!caught)
    tumen_painter_catch_text (cr, NULL, NULL);
  tumen_painter_draw_item (cr, fixture->scene, &fixture->theme, item);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (recording, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_surface_destroy (recording);
  g_assert_cmpuint (texts->len > 0, ==, caught);
  return ink;
}

static guint
find_label (Fixture *fixture)
{
  guint                 n_items;
  const TumenSceneItem *items = get_items (fixture, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_LABEL && items[i].event != TUMEN_NO_ROW &&
          items[i].detail == NULL)
        return i;
    }
  g_error ("There is no label of one line.");
}

/* On paper the box stays; for a screen there is no halo without letters. */
static void
test_box_stays_on_paper (Fixture      *fixture,
                         gconstpointer data)
{
  guint label;

  g_clear_object (&fixture->scene);
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span ("2023-05-01", "2025-08-01"), WIDTH, 400);
  label = find_label (fixture);
  g_assert_cmpfloat (get_ink_of_item (fixture, label, TRUE).width, ==, 0.0);
  g_assert_cmpfloat (get_ink_of_item (fixture, label, FALSE).width, >, 20.0);
  tumen_theme_init (&fixture->theme, TUMEN_THEME_PRINT, FALSE);
  g_assert_cmpfloat (get_ink_of_item (fixture, label, TRUE).width, >, 20.0);
}

/* Of one label: its number and its title. */
typedef struct
{
  guint          n_texts;
  TumenTextStyle styles[2];
  double         x[2];
  char          *text;
} Caught;

static void
catch_label_cb (cairo_t               *cr,
                const TumenCaughtText *caught,
                gpointer               data)
{
  Caught *label = data;

  if (caught->style == TUMEN_TEXT_DATE)
    return;
  g_assert_cmpuint (label->n_texts, <, G_N_ELEMENTS (label->x));
  label->styles[label->n_texts] = caught->style;
  label->x[label->n_texts++] = caught->x;
  g_free (label->text);
  label->text = g_strdup (caught->text);
}

static void
test_number_is_bold_before_its_title (Fixture      *fixture,
                                      gconstpointer data)
{
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t              *cr = cairo_create (surface);
  guint                 n_items, n = 0;
  const TumenSceneItem *items = get_items (fixture, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      Caught label = { 0 };

      if (items[i].type != TUMEN_ITEM_LABEL || items[i].sticky)
        continue;
      tumen_painter_catch_text (cr, catch_label_cb, &label);
      tumen_painter_draw_item (cr, fixture->scene, &fixture->theme, i);
      g_assert_cmpuint (label.n_texts, ==, 2);
      g_assert_cmpint (label.styles[0], ==, TUMEN_TEXT_LABEL_BOLD);
      g_assert_cmpint (label.styles[1], ==, TUMEN_TEXT_LABEL);
      g_assert_cmpfloat_with_epsilon (label.x[0], items[i].rect.x, 1e-6);
      g_assert_cmpfloat (label.x[1], >, label.x[0] + 8.0);
      g_assert_cmpstr (label.text, ==, items[i].text);
      g_free (label.text);
      n++;
    }
  g_assert_cmpuint (n, >, 5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add (const char *name,
     const View *view,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, view, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/painter/alone/make-the-whole", &large, test_items_make_the_whole);
  add ("/painter/alone/make-the-whole-on-paper", &large_print, test_items_make_the_whole);
  add ("/painter/alone/clusters", &decades, test_items_make_the_whole);
  add ("/painter/alone/clusters-on-paper", &decades_print, test_items_make_the_whole);
  add ("/painter/alone/pills", &week, test_items_make_the_whole);
  add ("/painter/alone/chips-on-paper", &chips, test_items_make_the_whole);
  add ("/painter/alone/bars", &bars, test_items_make_the_whole);
  add ("/painter/alone/bars-on-paper", &bars_print, test_items_make_the_whole);
  add ("/painter/alone/numbered", &numbered, test_items_make_the_whole);
  add ("/painter/alone/numbered-on-paper", &numbered_print, test_items_make_the_whole);
  add ("/painter/catch/numbered", &numbered, test_all_texts_are_caught);
  add ("/painter/catch/numbered-pills", &numbered_week, test_all_texts_are_caught);
  add ("/painter/catch/numbered-chips", &crowd_print, test_all_texts_are_caught);
  add ("/painter/catch/number-before-title", &crowd_print, test_number_is_bold_before_its_title);
  add ("/painter/catch/all-texts", &large, test_all_texts_are_caught);
  add ("/painter/catch/all-texts-on-paper", &decades_print, test_all_texts_are_caught);
  add ("/painter/catch/texts-of-pills", &week, test_all_texts_are_caught);
  add ("/painter/catch/texts-of-chips", &chips, test_all_texts_are_caught);
  add ("/painter/catch/texts-of-bars", &bars, test_all_texts_are_caught);
  add ("/painter/catch/nothing-is-shown", &large, test_caught_text_is_not_shown);
  add ("/painter/catch/nothing-is-shown-on-paper", &large_print, test_caught_text_is_not_shown);
  add ("/painter/catch/box-stays-on-paper", &large, test_box_stays_on_paper);

  return g_test_run ();
}
