/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure.h"

#include <math.h>
#include <string.h>

#define MM TUMEN_FIGURE_PX_PER_MM

/** Made: what a figure is made of. */
typedef struct
{
  TumenLibrary      *library;
  TumenTable        *table;
  guint8            *matches;
  TumenViewState     view;
  TumenFigureSpec    spec;
  TumenFigureContent content;
} Made;

static void
set_up (Made         *self,
        gconstpointer data)
{
  TumenDay first, last;

  self->library = tumen_library_open_builtin (NULL);
  g_assert_nonnull (self->library);
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->matches = g_new0 (guint8, tumen_table_get_n_rows (self->table));
  tumen_view_state_init (&self->view);
  g_assert_true (tumen_library_get_home_span (self->library, &first, &last));
  self->spec = (TumenFigureSpec){ TUMEN_FIGURE_REPORT, 297.0 * MM, 210.0 * MM, 12.0 * MM, 1.0,
                                  TUMEN_THEME_PRINT };
  self->spec.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST;
  self->content = (TumenFigureContent){ self->library, self->table, NULL, NULL, &self->view };
  self->content.span = (TumenSpan){ (double)first, (double)last + 1.0 };
}

static void
tear_down (Made         *self,
           gconstpointer data)
{
  tumen_view_state_clear (&self->view);
  g_free (self->matches);
  g_assert_finalize_object (self->table);
  g_object_unref (self->library);
}

static TumenFigure *
make (const Made *self)
{
  TumenFigure *figure = tumen_figure_new (&self->spec, &self->content, NULL, NULL);

  g_assert_nonnull (figure);
  return figure;
}

static const TumenPageItem *
find_scene (TumenFigure *figure)
{
  GArray *items = tumen_figure_get_page (figure, 0)->items;

  for (guint i = 0; i < items->len; i++)
    {
      if (g_array_index (items, TumenPageItem, i).type == TUMEN_PAGE_SCENE)
        return &g_array_index (items, TumenPageItem, i);
    }
  g_error ("There is no scene.");
}

/* As in the design: what of a lane is not in view is told for all of them under the title. */
static void
test_headings_have_no_counts (Made         *self,
                              gconstpointer data)
{
  for (guint product = 0; product <= TUMEN_FIGURE_SLIDE; product++)
    {
      g_autoptr (TumenFigure) figure = NULL;
      const TumenSceneItem *items;
      guint                 n_items, n_headings = 0;

      self->spec.product = product;
      figure = make (self);
      items = tumen_scene_get_items (find_scene (figure)->scene, &n_items);
      for (guint i = 0; i < n_items; i++)
        {
          n_headings += items[i].type == TUMEN_ITEM_HEADING;
          g_assert_true (items[i].type != TUMEN_ITEM_HEADING || items[i].detail == NULL);
        }
      g_assert_cmpuint (n_headings, >, 4);
    }
}

static void
assert_whole (const TumenPageItem *scene)
{
  double                width = tumen_scene_get_size (scene->scene)->width;
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;

      if (items[i].type != TUMEN_ITEM_MARK && items[i].type != TUMEN_ITEM_CHIP)
        continue;
      g_assert_cmpfloat (rect->x, >=, 0.0);
      g_assert_cmpfloat (rect->x + rect->width, <=, width);
    }
}

/* Beyond the ends is room for what stands at them, and the time shown is the same. */
static void
test_no_end_cuts_a_mark (Made         *self,
                         gconstpointer data)
{
  static const int months[][4] = {
    { 2024, 1, 2026, 1 }, { 2024, 9, 2024, 10 }, { 2023, 7, 2023, 9 }
  };

  self->view.lanes = TUMEN_LANES_KIND;
  tumen_filter_add (&self->view.filter, TUMEN_FIELD_COLLECTION, "articles");
  tumen_filter_add (&self->view.filter, TUMEN_FIELD_COLLECTION, "wider");
  for (guint i = 0; i < G_N_ELEMENTS (months) * 3; i++)
    {
      const int *month = months[i / 3];
      TumenSpan  span = { (double)tumen_day_from_civil (month[0], month[1], 1),
                          (double)tumen_day_from_civil (month[2], month[3], 1) };
      g_autoptr (TumenFigure) figure = NULL;

      self->spec.width = (i % 3 == 0 ? 90.0 : 297.0) * MM;
      self->spec.product = i % 3 == 2 ? TUMEN_FIGURE_PICTURE : TUMEN_FIGURE_REPORT;
      self->content.span = span;
      figure = make (self);
      assert_whole (find_scene (figure));
      g_assert_cmpfloat_with_epsilon (tumen_figure_get_span (figure).begin, span.begin, 1e-6);
      g_assert_cmpfloat_with_epsilon (tumen_figure_get_span (figure).end, span.end, 1e-6);
    }
}

/* A picture as high as it needs to be is so in whole px. */
static void
test_nothing_is_told (Made         *self,
                      gconstpointer data)
{
  self->content.span = (TumenSpan){ (double)tumen_day_from_civil (1700, 1, 1),
                                    (double)tumen_day_from_civil (1701, 1, 1) };
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TumenFigure) figure = NULL;
      const TumenPage *page;
      guint            n_told = 0;

      self->spec.product = i == 0 ? TUMEN_FIGURE_REPORT : TUMEN_FIGURE_PICTURE;
      self->spec.height = i == 0 ? 210.0 * MM : 0.0;
      figure = make (self);
      page = tumen_figure_get_page (figure, 0);
      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          n_told += item->text != NULL && g_str_has_prefix (item->text, "Nothing is shown: no ");
        }
      g_assert_cmpuint (n_told, ==, 1);
      g_assert_true (i == 0 || page->height == floor (page->height));
    }
}

static void
test_search_is_told (Made         *self,
                     gconstpointer data)
{
  g_autoptr (TumenFigure) figure = NULL;
  g_autofree char *alternative = NULL;
  TumenFigureFacts facts;
  guint            row;

  g_assert_true (tumen_table_find (self->table, "amur-summit-2023", &row));
  self->matches[row] = 1;
  g_assert_true (tumen_table_find (self->table, "soviet-help-founding-dprk", &row));
  self->matches[row] = 1;
  self->content.matches = self->matches;
  self->content.search = "Amur";
  figure = make (self);
  g_assert_true (g_str_has_suffix (tumen_figure_get_sentence (figure),
                                   "; search “Amur”: 1 of 52 events matches, the others are "
                                   "faint"));
  tumen_figure_get_facts (figure, &facts);
  alternative = tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_EN);
  g_assert_nonnull (strstr (alternative, "search “Amur”: 1 of 52 events matches"));
}

static guint
count_ink (cairo_surface_t *surface,
           const TumenRect *rect)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint         n = 0;

  for (int y = (int)rect->y; y < (int)(rect->y + rect->height); y++)
    for (int x = (int)rect->x; x < (int)(rect->x + rect->width); x++)
      n += data[y * stride + x * 4 + 1] < 0x90;
  return n;
}

static guint
count_color (cairo_surface_t  *surface,
             const TumenColor *color)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint         n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + x * 4] == (guint8)lround (color->b * 255) &&
           data[y * stride + x * 4 + 1] == (guint8)lround (color->g * 255) &&
           data[y * stride + x * 4 + 2] == (guint8)lround (color->r * 255);
  return n;
}

/* Where the number stands, px of the page. */
static TumenRect
get_number_rect (const TumenPageItem  *page_item,
                 const TumenSceneItem *label)
{
  TumenText *text = tumen_scene_get_text (page_item->scene);
  double     width = tumen_text_get_width (text, TUMEN_TEXT_LABEL_BOLD, label->numbers);
  double     x = label->rect.x;
  double     scale = page_item->scale;

  if (label->sticky)
    x += TUMEN_PILL_TEXT_X;
  else if (label->side == TUMEN_SIDE_LEFT)
    x += label->rect.width - width;
  return (TumenRect){ page_item->rect.x + x * scale,
                      page_item->rect.y + (label->cy - 7.0) * scale, width * scale,
                      14.0 * scale };
}

static void
test_what_does_not_match_keeps_its_number (Made         *self,
                                           gconstpointer data)
{
  g_autoptr (TumenFigure) figure = NULL;
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1123, 794);
  cairo_t              *cr = cairo_create (surface);
  const TumenPageItem  *page_item;
  const TumenSceneItem *items;
  guint                 n_items, n_numbers = 0;

  self->content.matches = self->matches;
  figure = make (self);
  tumen_figure_draw_page (figure, 0, cr);
  cairo_surface_flush (surface);
  page_item = find_scene (figure);
  items = tumen_scene_get_items (page_item->scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      TumenRect rect;

      if (items[i].type != TUMEN_ITEM_LABEL ||
          items[i].cy + 12.0 > tumen_scene_get_size (page_item->scene)->height)
        continue;
      g_assert_nonnull (items[i].numbers);
      rect = get_number_rect (page_item, &items[i]);
      g_assert_cmpuint (count_ink (surface, &rect), >, 4);
      n_numbers++;
    }
  g_assert_cmpuint (n_numbers, >, 10);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* How many entries of the key stand in its shortest row. */
static guint
count_shortest_row (TumenFigure *figure)
{
  GArray *items;
  guint   n_in_row = 0, shortest = G_MAXUINT;
  double  y = 0.0;

  for (guint page = 0; page < tumen_figure_get_n_pages (figure); page++)
    {
      items = tumen_figure_get_page (figure, page)->items;
      for (guint i = 0; i < items->len; i++)
        {
          const TumenPageItem *item = &g_array_index (items, TumenPageItem, i);

          if (item->type != TUMEN_PAGE_TEXT || item->role != TUMEN_ROLE_KEY)
            continue;
          if (n_in_row > 0 && item->rect.y > y + 1.0)
            shortest = MIN (shortest, n_in_row);
          n_in_row = n_in_row > 0 && item->rect.y <= y + 1.0 ? n_in_row + 1 : 1;
          y = item->rect.y;
        }
    }
  return MIN (shortest, n_in_row);
}

static void
test_no_entry_of_the_key_is_alone (Made         *self,
                                   gconstpointer data)
{
  static const double widths[] = { 297.0, 279.4, 420.0, 210.0 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (TumenFigure) figure = NULL;

      self->view.language = i % 2 == 0 ? TUMEN_LANGUAGE_ES : TUMEN_LANGUAGE_EN;
      self->spec.width = widths[i / 2] * MM;
      self->spec.product = TUMEN_FIGURE_PICTURE;
      self->spec.height = 0.0;
      figure = make (self);
      g_assert_cmpuint (count_shortest_row (figure), >=, 3);
    }
}

/* Only where it is wanted, and only what is in view. */
static void
test_selection_is_marked (Made         *self,
                          gconstpointer data)
{
  guint row, other;

  g_assert_true (tumen_table_find (self->table, "amur-summit-2023", &row));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TumenFigure) figure = NULL;

      g_free (self->view.selection);
      self->view.selection = g_strdup (i < 2 ? "amur-summit-2023" : "soviet-help-founding-dprk");
      self->spec.parts = TUMEN_FIGURE_TITLE | (i > 0 ? TUMEN_FIGURE_SELECTION : 0);
      figure = make (self);
      other = find_scene (figure)->event;
      g_assert_cmpuint (other, ==, i == 1 ? row : TUMEN_NO_ROW);
    }
}

/* A plate of the colour of selections lies under mark and label. */
static void
test_selection_has_its_colour (Made         *self,
                               gconstpointer data)
{
  guint n_marked[2];

  self->view.selection = g_strdup ("amur-summit-2023");
  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1123, 794);
      cairo_t         *cr = cairo_create (surface);
      g_autoptr (TumenFigure) figure = NULL;

      self->spec.parts = TUMEN_FIGURE_TITLE | (i > 0 ? TUMEN_FIGURE_SELECTION : 0);
      figure = make (self);
      tumen_figure_draw_page (figure, 0, cr);
      cairo_surface_flush (surface);
      n_marked[i] = count_color (surface, &tumen_figure_get_theme (figure)->accent_soft);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_marked[1], >, n_marked[0] + 500);
}

static void
add (const char *name,
     void (*test) (Made *, gconstpointer))
{
  g_test_add (name, Made, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/figure-marks/headings-have-no-counts", test_headings_have_no_counts);
  add ("/figure-marks/no-entry-of-the-key-is-alone", test_no_entry_of_the_key_is_alone);
  add ("/figure-marks/selection-is-marked", test_selection_is_marked);
  add ("/figure-marks/selection-has-its-colour", test_selection_has_its_colour);
  add ("/figure-marks/no-end-cuts-a-mark", test_no_end_cuts_a_mark);
  add ("/figure-marks/nothing-is-told", test_nothing_is_told);
  add ("/figure-marks/search-is-told", test_search_is_told);
  add ("/figure-marks/what-does-not-match-keeps-its-number",
       test_what_does_not_match_keeps_its_number);

  return g_test_run ();
}
