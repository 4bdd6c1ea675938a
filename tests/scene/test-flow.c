/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include <string.h>

#define N_ROUNDS     40
#define MOST_ENTRIES 40
#define MARGIN       40.0
#define LEAST_LINES  2
#define LONG_WORD    400

/** Put: a paragraph as it was given, and where its lines were found. */
typedef struct
{
  char    *text;
  guint    n_lines;
  guint    n_found;
  gboolean keep;
  gboolean whole;
  guint    begin, end; /* columns, counted over all pages, of its first and last line */
  guint    n_in_begin, n_in_end;
} Put;

static void
clear_put (gpointer data)
{
  Put *put = data;

  g_free (put->text);
}

static TumenFigure *
new_figure (double width,
            double height,
            double scale)
{
  TumenFigure *figure = g_object_new (TUMEN_TYPE_FIGURE, NULL);

  figure->text = tumen_text_new ("Cantarell", 1.0);
  figure->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  figure->spec.product = TUMEN_FIGURE_REPORT;
  figure->spec.width = width;
  figure->spec.height = height;
  figure->spec.margin = MARGIN;
  figure->spec.parts = TUMEN_FIGURE_FOOTER;
  figure->type_scale = scale;
  tumen_figure_add_page (figure);
  return figure;
}

static char *
make_text (GRand *random,
           guint  n_words)
{
  static const char *const words[] = { "tratado", "조약", "договор", "y", "partnership",
                                       "Shoigú", "a\nb", "incondicionalmente" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static TumenParagraph *
new_paragraph (GRand   *random,
               gboolean is_last)
{
  static const guint lengths[] = { 2, 5, 20, 60, 200, 900 };
  TumenPageRole      role = g_rand_int_range (random, TUMEN_ROLE_HEADING, TUMEN_ROLE_FOOTER);
  TumenParagraph    *paragraph = tumen_paragraph_new (role);
  guint              kind = (guint)g_rand_int_range (random, 0, 20);
  guint              length = lengths[kind == 0 ? 5 : kind % 5];
  g_autofree char   *text = make_text (random, (guint)g_rand_int_range (random, 1, (gint32)length));

  paragraph->indent = g_rand_boolean (random) ? 28.0 : 0.0;
  paragraph->space = g_rand_double_range (random, 0.0, 9.0);
  paragraph->keep = !is_last && g_rand_int_range (random, 0, 3) == 0;
  paragraph->whole = kind > 0 && kind % 5 < 3 && g_rand_int_range (random, 0, 6) == 0;
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
  return paragraph;
}

static GArray *
fill (TumenFlow *flow,
      GRand     *random)
{
  GArray *puts = g_array_new (FALSE, TRUE, sizeof (Put));
  guint   n = (guint)g_rand_int_range (random, 1, MOST_ENTRIES);

  g_array_set_clear_func (puts, clear_put);
  for (guint i = 0; i < n; i++)
    {
      TumenParagraph *paragraph = new_paragraph (random, i + 1 == n);
      Put             put = { .keep = paragraph->keep, .whole = paragraph->whole };

      put.text = g_strdup (paragraph->text->str);
      tumen_paragraph_break (paragraph, flow->figure, tumen_flow_get_column_width (flow));
      put.n_lines = (guint)pango_layout_get_line_count (paragraph->layout);
      g_array_append_val (puts, put);
      tumen_flow_add (flow, paragraph);
    }
  tumen_flow_finish (flow);
  return puts;
}

static guint
find_column (const TumenFlow     *flow,
             guint                page,
             const TumenPageItem *item)
{
  double pitch = tumen_flow_get_column_width (flow) + flow->gap;
  guint  column = (guint)((item->rect.x - MARGIN + 0.5) / pitch);

  g_assert_cmpuint (column, <, flow->n_columns);
  g_assert_cmpfloat (item->rect.x + item->rect.width, <=,
                     MARGIN + column * pitch + tumen_flow_get_column_width (flow) + 0.5);
  return page * flow->n_columns + column;
}

static void
note_line (Put  *put,
           guint column)
{
  if (put->n_found == 0)
    put->begin = column;
  put->n_in_begin += column == put->begin;
  put->n_in_end = put->n_found > 0 && column == put->end ? put->n_in_end + 1 : 1;
  put->end = column;
  put->n_found++;
}

/* Every line once, in order, below the last one of its column and inside the page. */
static void
find_lines (const TumenFlow *flow,
            double           top,
            GArray          *puts)
{
  guint  current = 0, last_column = 0;
  double y = top;

  for (guint page = 0; page < tumen_figure_get_n_pages (flow->figure); page++)
    {
      const TumenPage *shown = tumen_figure_get_page (flow->figure, page);

      for (guint i = 0; i < shown->items->len; i++)
        {
          const TumenPageItem *item = &g_array_index (shown->items, TumenPageItem, i);
          guint                column = find_column (flow, page, item);
          Put                 *put = &g_array_index (puts, Put, current);

          if (put->n_found == put->n_lines)
            put = &g_array_index (puts, Put, ++current);
          g_assert_cmpuint (current, <, puts->len);
          g_assert_cmpstr (pango_layout_get_text (item->layout), ==, put->text);
          g_assert_nonnull (strstr (put->text, item->text));
          g_assert_cmpuint (item->line, ==, put->n_found);
          g_assert_cmpuint (column, >=, last_column);
          if (column != last_column)
            y = page == 0 ? top : MARGIN;
          g_assert_cmpfloat (item->rect.y, >=, y - 0.01);
          y = item->rect.y + item->rect.height;
          g_assert_cmpfloat (y, <=, flow->bottom + 0.02);
          note_line (put, column);
          last_column = column;
        }
    }
  g_assert_cmpuint (current + 1, ==, puts->len);
}

/* The last lines of what is kept stand with the first ones of what follows. */
static void
check_partings (GArray *puts)
{
  for (guint i = 0; i < puts->len; i++)
    {
      const Put *put = &g_array_index (puts, Put, i);

      g_assert_cmpuint (put->n_found, ==, put->n_lines);
      if (put->whole || put->n_lines < 2 * LEAST_LINES)
        g_assert_cmpuint (put->begin, ==, put->end);
      g_assert_cmpuint (put->n_in_begin, >=, MIN (put->n_lines, LEAST_LINES));
      g_assert_cmpuint (put->n_in_end, >=, MIN (put->n_lines, LEAST_LINES));
      if (put->keep)
        g_assert_cmpuint (put->end, ==, g_array_index (puts, Put, i + 1).begin);
    }
}

static void
check_round (GRand *random)
{
  double       scale = g_rand_double_range (random, 0.8, 1.6);
  double       width = g_rand_double_range (random, 420.0, 1600.0);
  double       height = g_rand_double_range (random, 600.0, 1200.0);
  double       top = g_rand_double_range (random, MARGIN, height - MARGIN);
  TumenFigure *figure = new_figure (width, height, scale);
  TumenFlow    flow;
  g_autoptr (GArray) puts = NULL;

  tumen_flow_init (&flow, figure, g_ptr_array_index (figure->pages, 0), top);
  puts = fill (&flow, random);
  find_lines (&flow, top, puts);
  check_partings (puts);
  g_assert_finalize_object (figure);
}

static void
test_every_line_once_and_none_alone (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240619);

  for (int i = 0; i < N_ROUNDS; i++)
    check_round (random);
}

static void
add_words (TumenFlow *flow,
           char       letter,
           guint      n_letters,
           gboolean   keep)
{
  TumenParagraph  *paragraph = tumen_paragraph_new (TUMEN_ROLE_QUOTATION);
  g_autofree char *text = g_strnfill (n_letters, letter);

  for (guint i = 7; i < n_letters; i += 8)
    text[i] = ' ';
  paragraph->keep = keep;
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
  tumen_flow_add (flow, paragraph);
}

static void
test_longest_excerpt_goes_on_over_pages (void)
{
  TumenFigure *figure = new_figure (1122.0, 793.0, 1.0);
  TumenFlow    flow;

  tumen_flow_init (&flow, figure, g_ptr_array_index (figure->pages, 0), 500.0);
  add_words (&flow, 'h', 40, TRUE);
  add_words (&flow, 'q', 100000, TRUE);
  add_words (&flow, 'c', 60, FALSE);
  tumen_flow_finish (&flow);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), >, 5);
  g_assert_cmpuint (tumen_figure_get_page (figure, 0)->items->len, >, 40);
  g_assert_finalize_object (figure);
}

static int
count_glyphs (PangoLayout *layout)
{
  int n_glyphs = 0;

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run != NULL; run = run->next)
        n_glyphs += ((PangoLayoutRun *)run->data)->glyphs->num_glyphs;
    }
  return n_glyphs;
}

static void
test_long_word_gets_no_hyphens (void)
{
  TumenFigure *figure = new_figure (1122.0, 793.0, 1.0);

  for (TumenPageRole role = TUMEN_ROLE_HEADING; role < TUMEN_ROLE_FOOTER; role++)
    {
      TumenParagraph  *paragraph = tumen_paragraph_new (role);
      g_autofree char *word = g_strnfill (LONG_WORD, 'w');

      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, word, NULL);
      tumen_paragraph_break (paragraph, figure, 300.0);
      g_assert_cmpint (pango_layout_get_line_count (paragraph->layout), >, 5);
      g_assert_cmpint (count_glyphs (paragraph->layout), ==, LONG_WORD);
      tumen_paragraph_free (paragraph);
    }
  g_assert_finalize_object (figure);
}

static double
find_x (TumenParagraph *paragraph,
        const char     *part)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (paragraph->layout, 0);
  const char      *text = pango_layout_get_text (paragraph->layout);
  int              x;

  pango_layout_line_index_to_x (line, (int)(strstr (text, part) - text), FALSE, &x);
  return (double)x / PANGO_SCALE;
}

/* A title that runs the other way, or says so, does not take along what follows it. */
static void
test_text_that_turns_stays_by_itself (void)
{
  static const char *const titles[] = { "\u2067title", "\u202btitle", "שלום title", "title (א" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TumenFigure    *figure = new_figure (1122.0, 793.0, 1.0);
      TumenParagraph *paragraph = tumen_paragraph_new (TUMEN_ROLE_ENTRY);

      tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, "1", NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, titles[i], NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, " 2, ", NULL);
      tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, "A3", NULL);
      tumen_paragraph_break (paragraph, figure, 1000.0);
      g_assert_cmpfloat (find_x (paragraph, "1"), <, find_x (paragraph, "title"));
      g_assert_cmpfloat (find_x (paragraph, "title"), <, find_x (paragraph, "2,"));
      g_assert_cmpfloat (find_x (paragraph, "2,"), <, find_x (paragraph, "A3"));
      tumen_paragraph_free (paragraph);
      g_assert_finalize_object (figure);
    }
}

/* Time is taken in proportion to the length, and no letter is lost. */
static void
test_very_long_text_is_all_there (void)
{
  TumenFigure    *figure = new_figure (600.0, 800.0, 1.0);
  TumenParagraph *paragraph = tumen_paragraph_new (TUMEN_ROLE_QUOTATION);
  TumenFlow       flow;
  GString        *text = g_string_new (NULL);
  GString        *found = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, i % 7 == 0 ? "김" : "x");
  paragraph->number = g_strdup ("1");
  paragraph->indent = 28.0;
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, text->str, "#n1");
  tumen_flow_init (&flow, figure, g_ptr_array_index (figure->pages, 0), MARGIN);
  tumen_flow_add (&flow, paragraph);
  tumen_flow_finish (&flow);
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_TEXT && item->role == TUMEN_ROLE_QUOTATION)
            g_string_append (found, item->text);
        }
    }
  g_assert_cmpstr (found->str, ==, text->str);
  g_string_free (found, TRUE);
  g_string_free (text, TRUE);
  g_assert_finalize_object (figure);
}

/* A page on which there is no room at all still ends. */
static void
test_page_without_room_takes_a_line (void)
{
  TumenFigure *figure = new_figure (200.0, 2.0 * MARGIN + 20.0, 1.0);
  TumenFlow    flow;

  tumen_flow_init (&flow, figure, g_ptr_array_index (figure->pages, 0), MARGIN);
  add_words (&flow, 'h', 60, TRUE);
  add_words (&flow, 'q', 60, TRUE);
  tumen_flow_finish (&flow);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), >, 2);
  g_assert_cmpuint (tumen_figure_get_n_pages (figure), <, 12);
  g_assert_finalize_object (figure);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/very-long-text-is-all-there", test_very_long_text_is_all_there);
  g_test_add_func ("/flow/every-line-once-and-none-alone", test_every_line_once_and_none_alone);
  g_test_add_func ("/flow/longest-excerpt-goes-on-over-pages",
                   test_longest_excerpt_goes_on_over_pages);
  g_test_add_func ("/flow/long-word-gets-no-hyphens", test_long_word_gets_no_hyphens);
  g_test_add_func ("/flow/text-that-turns-stays-by-itself", test_text_that_turns_stays_by_itself);
  g_test_add_func ("/flow/page-without-room-takes-a-line", test_page_without_room_takes_a_line);
  return g_test_run ();
}
