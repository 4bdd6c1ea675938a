/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-brush-private.h"
#include "tumen-painter.h"

#include <cairo-pdf.h>
#include <math.h>

#define FLAG_Y 30 /* in the fine row, where a flag is */

typedef struct
{
  TumenTable      *table;
  TumenScene      *scene;
  cairo_surface_t *surface;
  cairo_t         *cr;
  TumenTheme       theme;
  TumenOverlay     overlay;
} Fixture;

typedef struct
{
  const char *first, *last;
  double      width, height;
} View;

static const View months = { "2023-05-01", "2025-08-01", 806.0, 736.0 };
static const View large = { "2023-05-01", "2025-08-01", 1100.0, 1000.0 };
static const View week = { "2023-07-24", "2023-07-31", 1056.0, 736.0 };
static const View hours = { "2023-07-27", "2023-07-28", 1440.0, 736.0 };

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const View *view = data;

  fixture->overlay = (TumenOverlay){ TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, FALSE);
  fixture->table = sample_make_table ();
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span (view->first, view->last),
                                      view->width,
                                      view->height);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                 (int)view->width,
                                                 (int)view->height);
  fixture->cr = cairo_create (fixture->surface);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

static guint32
get_pixel (Fixture *fixture,
           double   x,
           double   y)
{
  const guint8 *data;
  int           stride = cairo_image_surface_get_stride (fixture->surface);

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  return ((const guint32 *)(gconstpointer)(data + (int)y * stride))[(int)x] & 0xffffff;
}

static guint32
pack (TumenColor color)
{
  return (guint32)lround (color.r * 255) << 16 | (guint32)lround (color.g * 255) << 8 |
         (guint32)lround (color.b * 255);
}

static guint
select_event (Fixture    *fixture,
              const char *id)
{
  g_assert_true (tumen_table_find (fixture->table, id, &fixture->overlay.selected));
  return fixture->overlay.selected;
}

static void
draw (Fixture *fixture)
{
  tumen_painter_draw (fixture->cr, fixture->scene, &fixture->theme, &fixture->overlay);
}

static const TumenSceneItem *
find_item (Fixture      *fixture,
           TumenItemType type,
           guint         event)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == type && items[i].event == event)
        return &items[i];
    }
  g_error ("Event %u has no item of type %d.", event, type);
}

static guint
get_index (Fixture              *fixture,
           const TumenSceneItem *item)
{
  guint n_items;

  return (guint)(item - tumen_scene_get_items (fixture->scene, &n_items));
}

/* Stretches of the flag's colour from left to right. */
static guint
count_flags (Fixture *fixture)
{
  guint32  accent = pack (fixture->theme.accent);
  int      width = cairo_image_surface_get_width (fixture->surface);
  guint    n = 0;
  gboolean before = FALSE;

  for (int x = 0; x < width; x++)
    {
      gboolean now = get_pixel (fixture, x, 25) == accent;

      n += now && !before;
      before = now;
    }
  return n;
}

static void
test_ground (Fixture      *fixture,
             gconstpointer data)
{
  guint                 n_items, n_coarse = 0;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  tumen_painter_draw_ground (fixture->cr, fixture->scene, &fixture->theme);
  g_assert_cmphex (get_pixel (fixture, 1, 2), ==, pack (fixture->theme.pane));
  g_assert_cmphex (get_pixel (fixture, 3, 43), ==, pack (fixture->theme.border));
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_ITEM_GRIDLINE || !items[i].coarse)
        continue;
      g_assert_cmphex (get_pixel (fixture, items[i].cx, 60), ==, pack (fixture->theme.grid_major));
      g_assert_cmphex (get_pixel (fixture, items[i].cx, 10), ==, pack (fixture->theme.grid_major));
      n_coarse++;
    }
  g_assert_cmpuint (n_coarse, >=, 2);
}

static void
test_marks_stand_at_their_places (Fixture      *fixture,
                                  gconstpointer data)
{
  guint                 n_items, n_marks = 0;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);
  const TumenRow       *rows = tumen_table_get_rows (fixture->table);

  draw (fixture);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenSceneItem *item = &items[i];

      if (item->type != TUMEN_ITEM_MARK || item->has_extent ||
          rows[item->event].ink != TUMEN_INK_FULL || item->cx < 8 || item->cx > 1090)
        continue;
      g_assert_cmphex (get_pixel (fixture, item->cx, item->cy),
                       ==,
                       pack (fixture->theme.kind[item->kind].fill));
      n_marks++;
    }
  g_assert_cmpuint (n_marks, >=, 2);
}

static void
test_labels_have_ink (Fixture      *fixture,
                      gconstpointer data)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);

  draw (fixture);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;
      guint            n_ink = 0;

      if (items[i].type != TUMEN_ITEM_LABEL || rect->x < 0 || rect->x + rect->width > 1100)
        continue;
      for (int y = (int)rect->y; y < rect->y + rect->height; y++)
        for (int x = (int)rect->x; x < rect->x + rect->width; x++)
          n_ink += (get_pixel (fixture, x, y) & 0xff) < 0xa0;
      g_assert_cmpuint (n_ink, >, 50);
    }
}

static void
test_selected (Fixture      *fixture,
               gconstpointer data)
{
  guint                 event = select_event (fixture, "e009");
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, event);
  TumenRect             plate;

  g_assert_true (tumen_scene_get_plate (fixture->scene, mark, &plate));
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, plate.x + plate.width - 5, plate.y + 6),
                   ==,
                   pack (fixture->theme.accent_soft));
  g_assert_cmphex (get_pixel (fixture, round (mark->cx) - 13.2, mark->cy),
                   ==,
                   pack (fixture->theme.accent));
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  g_assert_cmphex (get_pixel (fixture, mark->cx, 200), ==, pack (fixture->theme.accent_line));
}

/* Between the labels that are left whole and the flag there is nothing but ground. */
static void
test_flag_leaves_labels_out (Fixture      *fixture,
                             gconstpointer data)
{
  guint                 n_items, n_out = 0;
  const TumenSceneItem *items = tumen_scene_get_items (fixture->scene, &n_items);
  int                   first = 0, last = 0;

  select_event (fixture, "e009");
  draw (fixture);
  for (int x = 0; x < months.width; x++)
    {
      if (get_pixel (fixture, x, FLAG_Y) != pack (fixture->theme.accent))
        continue;
      first = first == 0 ? x : first;
      last = x;
    }
  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;

      if (items[i].type != TUMEN_ITEM_TICK || items[i].coarse || rect->x > last ||
          rect->x + rect->width < first)
        continue;
      for (int x = (int)ceil (rect->x); x < rect->x + rect->width - 1; x++)
        {
          if (x < first - 1 || x > last + 1)
            g_assert_cmphex (get_pixel (fixture, x, 35), ==, pack (fixture->theme.pane));
        }
      n_out++;
    }
  g_assert_cmpuint (n_out, >=, 2);
}

static void
test_two_guides_for_a_wide_extent (Fixture      *fixture,
                                   gconstpointer data)
{
  guint                 event = select_event (fixture, "e011");
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, event);

  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, mark->px.lo, 50), ==, pack (fixture->theme.accent_line));
  g_assert_cmphex (get_pixel (fixture, mark->px.hi, 50), ==, pack (fixture->theme.accent_line));
  g_assert_cmphex (get_pixel (fixture, mark->cx, 60), !=, pack (fixture->theme.accent_line));
}

static void
test_two_flags_for_two_times (Fixture      *fixture,
                              gconstpointer data)
{
  select_event (fixture, "e030");
  draw (fixture);
  g_assert_cmpuint (count_flags (fixture), ==, 2);
}

static void
test_one_flag_where_two_meet (Fixture      *fixture,
                              gconstpointer data)
{
  select_event (fixture, "e030");
  draw (fixture);
  g_assert_cmpuint (count_flags (fixture), ==, 1);
}

static void
test_no_flag_out_of_view (Fixture      *fixture,
                          gconstpointer data)
{
  select_event (fixture, "e008");
  draw (fixture);
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  select_event (fixture, "e019");
  draw (fixture);
  g_assert_cmpuint (count_flags (fixture), ==, 0);
}

static void
test_selected_in_a_chip (Fixture      *fixture,
                         gconstpointer data)
{
  guint                 event = select_event (fixture, "e021");
  const TumenSceneItem *chip = tumen_scene_find_event (fixture->scene, event);
  const TumenRow       *row = &tumen_table_get_rows (fixture->table)[event];
  double                x;

  g_assert_nonnull (chip);
  g_assert_cmpint (chip->type, ==, TUMEN_ITEM_CHIP);
  x = tumen_viewport_x (tumen_scene_get_viewport (fixture->scene), tumen_row_get_centre (row));
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, x, chip->cy),
                   ==,
                   pack (fixture->theme.kind[TUMEN_KIND_ATTACK].fill));
  g_assert_cmphex (get_pixel (fixture, round (x) - 13.2, chip->cy), ==,
                   pack (fixture->theme.accent));
  g_assert_cmphex (get_pixel (fixture, chip->px.start_hi, chip->cy), ==,
                   pack (fixture->theme.accent_soft));
}

static void
test_hover_and_press (Fixture      *fixture,
                      gconstpointer data)
{
  guint                 event = select_event (fixture, "e009");
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, event);
  TumenRect             plate;

  fixture->overlay.selected = TUMEN_NO_ROW;
  fixture->overlay.hovered = get_index (fixture, mark);
  g_assert_true (tumen_scene_get_plate (fixture->scene, mark, &plate));
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, plate.x + plate.width - 4, plate.y + 7),
                   ==,
                   pack (fixture->theme.hover));
  fixture->overlay.pressed = TRUE;
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, plate.x + plate.width - 4, plate.y + 7),
                   ==,
                   pack (fixture->theme.grid_major));
}

static void
test_hovered_chip (Fixture      *fixture,
                   gconstpointer data)
{
  const TumenSceneItem *chip;
  TumenRect             plate;

  chip = tumen_scene_find_event (fixture->scene, select_event (fixture, "e021"));
  fixture->overlay.selected = TUMEN_NO_ROW;
  fixture->overlay.hovered = get_index (fixture, chip);
  g_assert_true (tumen_scene_get_plate (fixture->scene, chip, &plate));
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, plate.x + plate.width - 3, plate.y + 8),
                   ==,
                   pack (fixture->theme.hover));
  g_assert_cmphex (get_pixel (fixture, chip->px.start_hi + 13.5, chip->cy),
                   ==,
                   pack (fixture->theme.kind[TUMEN_KIND_ATTACK].fill));
}

static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  guint                 event = select_event (fixture, "e009");
  const TumenSceneItem *mark = find_item (fixture, TUMEN_ITEM_MARK, event);
  TumenRect             plate;
  guint                 n_focus = 0, n_gap = 0;

  fixture->overlay.selected = TUMEN_NO_ROW;
  fixture->overlay.focused = get_index (fixture, mark);
  g_assert_true (tumen_scene_get_plate (fixture->scene, mark, &plate));
  draw (fixture);
  for (int x = (int)plate.x + 10; x < plate.x + plate.width - 10; x++)
    {
      if (get_pixel (fixture, x, plate.y - 3) == pack (fixture->theme.focus))
        n_focus++;
      else
        n_gap++;
    }
  g_assert_cmpuint (n_focus, >, 20);
  g_assert_cmpuint (n_gap, >, 20);
}

static void
test_out_of_range_overlay (Fixture      *fixture,
                           gconstpointer data)
{
  fixture->overlay = (TumenOverlay){ 9999, 999999, FALSE, 999999 };
  draw (fixture);
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  tumen_painter_draw (fixture->cr, fixture->scene, &fixture->theme, NULL);
  g_assert_cmpuint (count_flags (fixture), ==, 0);
}

/* What the overlay does not change can be kept apart. */
static void
test_layers_make_the_whole (Fixture      *fixture,
                            gconstpointer data)
{
  gsize               size = (gsize)cairo_image_surface_get_stride (fixture->surface) * 1000;
  g_autofree guint32 *whole = NULL;

  draw (fixture);
  cairo_surface_flush (fixture->surface);
  whole = g_memdup2 (cairo_image_surface_get_data (fixture->surface), size);
  tumen_painter_draw_ground (fixture->cr, fixture->scene, &fixture->theme);
  tumen_painter_draw_guides (fixture->cr, fixture->scene, &fixture->theme, &fixture->overlay);
  tumen_painter_draw_items (fixture->cr, fixture->scene, &fixture->theme);
  tumen_painter_draw_overlay (fixture->cr, fixture->scene, &fixture->theme, &fixture->overlay);
  cairo_surface_flush (fixture->surface);
  g_assert_cmpmem (cairo_image_surface_get_data (fixture->surface), size, whole, size);
}

static void
test_overflow_chip (Fixture      *fixture,
                    gconstpointer data)
{
  const TumenSceneItem *chip;
  guint                 n_ink = 0;

  g_clear_object (&fixture->scene);
  g_clear_object (&fixture->table);
  fixture->table = sample_make_crowd (30);
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span ("2023-05-01", "2025-08-01"),
                                      large.width,
                                      large.height);
  chip = find_item (fixture, TUMEN_ITEM_CHIP, TUMEN_NO_ROW);
  g_assert_cmpint (chip->chip, ==, TUMEN_CHIP_OVERFLOW);
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, chip->cx, chip->cy - 7), ==, pack (fixture->theme.canvas));
  for (int x = (int)chip->rect.x + 4; x < chip->rect.x + chip->rect.width - 4; x++)
    n_ink += (get_pixel (fixture, x, chip->cy) & 0xff) < 0xa0;
  g_assert_cmpuint (n_ink, >, 3);
}

static void
test_pill (Fixture      *fixture,
           gconstpointer data)
{
  const TumenSceneItem *label = NULL;
  guint                 event = select_event (fixture, "e001");

  fixture->overlay.selected = TUMEN_NO_ROW;
  label = find_item (fixture, TUMEN_ITEM_LABEL, event);
  g_assert_true (label->sticky);
  draw (fixture);
  g_assert_cmphex (get_pixel (fixture, label->rect.x + label->rect.width - 8, label->cy),
                   ==,
                   pack (fixture->theme.canvas));
  g_assert_cmphex (get_pixel (fixture, label->rect.x + label->rect.width + 9, label->cy + 3.4),
                   !=,
                   pack (fixture->theme.canvas));
}

/* Twice as many px a px: the same picture, and as sharp. */
static double
get_difference (cairo_surface_t *a,
                cairo_surface_t *b)
{
  gsize size = (gsize)cairo_image_surface_get_stride (a) *
               (gsize)cairo_image_surface_get_height (a);
  const guint8 *first = cairo_image_surface_get_data (a);
  const guint8 *second = cairo_image_surface_get_data (b);
  gsize         n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (gsize i = 0; i < size; i++)
    n += ABS (first[i] - second[i]) > 8;
  return (double)n / (double)size;
}

/* The canvas in @px px of a picture to one of ours, from pictures of things, or as shapes. */
static cairo_surface_t *
draw_enlarged (Fixture *fixture,
               double   px,
               gboolean by_device,
               gboolean as_shapes)
{
  int              width = (int)px * cairo_image_surface_get_width (fixture->surface);
  int              height = (int)px * cairo_image_surface_get_height (fixture->surface);
  cairo_surface_t *fine = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr;

  if (by_device)
    cairo_surface_set_device_scale (fine, px, px);
  cr = cairo_create (as_shapes ? recording : fine);
  if (!by_device && !as_shapes)
    cairo_scale (cr, px, px);
  tumen_painter_draw (cr, fixture->scene, &fixture->theme, &fixture->overlay);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (as_shapes)
    {
      cr = cairo_create (fine);
      if (!by_device)
        cairo_scale (cr, px, px);
      cairo_set_source_surface (cr, recording, 0.0, 0.0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (recording);
  return fine;
}

/* What is kept as a picture is as large as the shape itself, on a fine screen and in a file. */
static void
test_device_scale (Fixture      *fixture,
                   gconstpointer data)
{
  for (int by_device = 0; by_device < 2; by_device++)
    {
      cairo_surface_t *shown = draw_enlarged (fixture, 2.0, by_device, FALSE);
      cairo_surface_t *shapes = draw_enlarged (fixture, 2.0, by_device, TRUE);

      g_assert_cmpfloat (get_difference (shown, shapes), <, 0.01);
      cairo_surface_destroy (shown);
      cairo_surface_destroy (shapes);
    }
}

static cairo_status_t
count_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         size)
{
  guint *total = data;

  *total += size;
  return CAIRO_STATUS_SUCCESS;
}

/* Where nothing may become an image, halos are outlines of text. */
static void
test_halo_in_a_file (Fixture      *fixture,
                     gconstpointer data)
{
  guint            total = 0;
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (count_cb, &total, 1100, 1000);
  cairo_t         *cr = cairo_create (pdf);

  select_event (fixture, "e009");
  tumen_painter_draw (cr, fixture->scene, &fixture->theme, &fixture->overlay);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  g_assert_cmpuint (total, >, 10000);
}

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         size)
{
  g_string_append_len (data, (const char *)bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
has_bytes (const GString *file,
           const char    *wanted)
{
  gsize length = strlen (wanted);

  for (gsize i = 0; i + length <= file->len; i++)
    {
      if (memcmp (file->str + i, wanted, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* On paper everything stays text and shapes: a page has no image, whatever the theme. */
static void
test_no_pictures_in_a_file (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GString) file = g_string_new (NULL);
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append_cb, file, 1100, 1000);
  cairo_t         *cr = cairo_create (pdf);

  draw (fixture);
  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    {
      tumen_theme_init (&fixture->theme, name, FALSE);
      tumen_painter_draw (cr, fixture->scene, &fixture->theme, &fixture->overlay);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  g_assert_false (has_bytes (file, "/Image"));
  g_assert_true (has_bytes (file, "/Font"));
}

/* The window records what is drawn and shows it later. */
static void
check_recording (Fixture *fixture)
{
  int              width = cairo_image_surface_get_width (fixture->surface);
  int              height = cairo_image_surface_get_height (fixture->surface);
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *shown = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (recording);

  fixture->theme.picture_scale = 1.0;
  draw (fixture);
  tumen_painter_draw (cr, fixture->scene, &fixture->theme, &fixture->overlay);
  cairo_destroy (cr);
  cr = cairo_create (shown);
  cairo_set_source_surface (cr, recording, 0.0, 0.0);
  cairo_paint (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_cmpfloat (get_difference (fixture->surface, shown), <, 1e-4);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (recording);
}

static void
test_recording (Fixture      *fixture,
                gconstpointer data)
{
  select_event (fixture, "e009");
  check_recording (fixture);
}

static void
test_recording_of_bars (Fixture      *fixture,
                        gconstpointer data)
{
  g_clear_object (&fixture->scene);
  g_clear_object (&fixture->table);
  fixture->table = sample_make_crowd (1000);
  fixture->scene = sample_make_scene (fixture->table,
                                      sample_get_span ("2023-05-01", "2025-08-01"),
                                      large.width,
                                      large.height);
  g_assert_true (tumen_scene_is_density (fixture->scene));
  check_recording (fixture);
}

static cairo_surface_t *
draw_smaller (Fixture         *fixture,
              cairo_surface_t *via)
{
  int              width = cairo_image_surface_get_width (fixture->surface);
  int              height = cairo_image_surface_get_height (fixture->surface);
  cairo_surface_t *shown = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (via != NULL ? via : shown);

  cairo_scale (cr, 0.9, 0.9);
  tumen_painter_draw (cr, fixture->scene, &fixture->theme, &fixture->overlay);
  cairo_destroy (cr);
  if (via == NULL)
    return shown;
  cr = cairo_create (shown);
  cairo_set_source_surface (cr, via, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return shown;
}

/* A picture file is made smaller, by any share, until all lanes fit. Nothing is kept as pictures
 * then, as in a recording that nobody has said the scale of. */
static void
test_any_scale_covers_the_canvas (Fixture      *fixture,
                                  gconstpointer data)
{
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *direct = draw_smaller (fixture, NULL);
  cairo_surface_t *recorded = draw_smaller (fixture, recording);

  g_assert_cmpfloat (get_difference (direct, recorded), <, 1e-3);
  cairo_surface_destroy (direct);
  cairo_surface_destroy (recorded);
  cairo_surface_destroy (recording);
}

/* Neither a second frame nor one a few px farther shapes a text that was seen before. */
static void
test_no_text_is_shaped_again (Fixture      *fixture,
                              gconstpointer data)
{
  TumenText *text = tumen_scene_get_text (fixture->scene);
  guint      n_shaped;

  draw (fixture);
  n_shaped = tumen_text_get_n_shaped (text);
  draw (fixture);
  g_assert_cmpuint (tumen_text_get_n_shaped (text), ==, n_shaped);
}

/* What belongs together stays together while the view is moved by parts of a px. */
static void
test_label_does_not_waver (Fixture      *fixture,
                           gconstpointer data)
{
  TumenBrush brush;
  double     gap = NAN;

  tumen_brush_init (&brush, fixture->cr, &fixture->theme, tumen_scene_get_text (fixture->scene));
  for (int i = 0; i < 1000; i++)
    {
      double x = 100.0 + i / 64.0;
      double now = tumen_brush_follow (&brush, x, x + 18.37) - tumen_brush_snap_x (&brush, x);

      g_assert_true (isnan (gap) || now == gap);
      gap = now;
    }
  g_assert_cmpfloat (gap, ==, 18.0);
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

  add ("/painter/ground/axis-and-grid", &months, test_ground);
  add ("/painter/items/marks-at-their-places", &large, test_marks_stand_at_their_places);
  add ("/painter/items/labels-have-ink", &large, test_labels_have_ink);
  add ("/painter/layers/make-the-whole", &large, test_layers_make_the_whole);
  add ("/painter/items/overflow-chip", &large, test_overflow_chip);
  add ("/painter/items/pill-on-a-bar", &week, test_pill);
  add ("/painter/items/device-scale", &large, test_device_scale);
  add ("/painter/items/halo-in-a-file", &large, test_halo_in_a_file);
  add ("/painter/items/no-pictures-in-a-file", &large, test_no_pictures_in_a_file);
  add ("/painter/items/recording", &large, test_recording);
  add ("/painter/items/recording-of-dates", &week, test_recording);
  add ("/painter/items/recording-of-bars", &large, test_recording_of_bars);
  add ("/painter/items/no-text-shaped-again", &large, test_no_text_is_shaped_again);
  add ("/painter/items/label-does-not-waver", &large, test_label_does_not_waver);
  add ("/painter/any-scale-covers-the-canvas", &months, test_any_scale_covers_the_canvas);
  add ("/painter/selection/plate-ring-flag-guide", &months, test_selected);
  add ("/painter/selection/flag-leaves-labels-out", &months, test_flag_leaves_labels_out);
  add ("/painter/selection/two-guides", &week, test_two_guides_for_a_wide_extent);
  add ("/painter/selection/two-flags", &hours, test_two_flags_for_two_times);
  add ("/painter/selection/one-flag", &months, test_one_flag_where_two_meet);
  add ("/painter/selection/no-flag-out-of-view", &months, test_no_flag_out_of_view);
  add ("/painter/selection/in-a-chip", &large, test_selected_in_a_chip);
  add ("/painter/overlay/hover-and-press", &large, test_hover_and_press);
  add ("/painter/overlay/hovered-chip", &large, test_hovered_chip);
  add ("/painter/overlay/focus", &large, test_focus);
  add ("/painter/overlay/out-of-range", &months, test_out_of_range_overlay);

  return g_test_run ();
}
