/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-press.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tumen-publish.h"

#define A4_WIDTH  (297.0 * TUMEN_FIGURE_PX_PER_MM)
#define A4_HEIGHT (210.0 * TUMEN_FIGURE_PX_PER_MM)
#define MARGIN    (12.0 * TUMEN_FIGURE_PX_PER_MM)

/* What came of a request. */
typedef struct
{
  gboolean         is_done;
  TumenPressInfo  *info;
  cairo_surface_t *surface;
  char           **paths;
  GBytes          *bytes;
  GError          *error;

  TumenFigureDataCounts counts;
} Answer;

static void
answer_clear (Answer *self)
{
  g_clear_pointer (&self->info, tumen_press_info_free);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->info = tumen_press_compose_finish (result, &answer->error);
  answer->is_done = TRUE;
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Answer *answer = data;

  answer->surface = tumen_press_draw_finish (result, &answer->error);
  answer->is_done = TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Answer *answer = data;

  answer->paths = tumen_press_write_finish (result, &answer->error);
  answer->is_done = TRUE;
}

static void
packed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->bytes = tumen_press_pack_finish (result, &answer->error);
  answer->is_done = TRUE;
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Answer *answer = data;

  tumen_press_count_finish (result, &answer->counts, &answer->error);
  answer->is_done = TRUE;
}

static void
wait_for (Answer *answer)
{
  while (!answer->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static TumenPressJob *
make_job (double        width,
          TumenLanguage language)
{
  TumenViewState  view;
  TumenFigureSpec figure = { .product = TUMEN_FIGURE_REPORT,
                             .width = width,
                             .height = A4_HEIGHT,
                             .margin = MARGIN,
                             .text_scale = 1.0,
                             .theme = TUMEN_THEME_PRINT,
                             .parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_FOOTER };
  TumenPressJob  *job;

  tumen_view_state_init (&view);
  view.language = language;
  job = tumen_press_job_new (&figure, &view, (TumenSpan){ 19478.0, 20300.0 });
  tumen_view_state_clear (&view);
  return job;
}

static void
test_tells_of_pages (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) answer = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &answer);
  g_assert_false (answer.is_done);
  wait_for (&answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.info->n_pages, >=, 1);
  g_assert_cmpfloat_with_epsilon (answer.info->pages[0].width, A4_WIDTH, 0.01);
  g_assert_cmpuint (answer.info->n_events, >, 10);
  g_assert_cmpuint (answer.info->counts.in_span, ==, answer.info->n_events);
  g_assert_cmpstr (answer.info->title, !=, "");
  g_assert_cmpstr (answer.info->sentence, !=, "");
  g_assert_cmpstr (answer.info->alternative, !=, "");
}

static void
test_draws_at_the_scale_that_is_wanted (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) drawn = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_draw_async (press, 0, 0.5, drawn_cb, &drawn);
  wait_for (&drawn);
  g_assert_true (composed.is_done);
  g_assert_no_error (drawn.error);
  g_assert_cmpint (cairo_image_surface_get_width (drawn.surface), ==, 562);
  g_assert_cmpint (cairo_image_surface_get_height (drawn.surface), ==, 397);
}

static void
test_records_pages (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_ES);
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) recorded = { FALSE };
  cairo_rectangle_t extents;

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_record_async (press, 0, drawn_cb, &recorded);
  wait_for (&recorded);
  g_assert_no_error (recorded.error);
  g_assert_true (cairo_recording_surface_get_extents (recorded.surface, &extents));
  g_assert_cmpfloat_with_epsilon (extents.width, A4_WIDTH, 0.01);
}

static void
test_a_page_that_is_not_there_is_an_error (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) early = { FALSE };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) drawn = { FALSE };

  tumen_press_draw_async (press, 0, 1.0, drawn_cb, &early);
  wait_for (&early);
  g_assert_error (early.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_draw_async (press, 10000, 1.0, drawn_cb, &drawn);
  wait_for (&drawn);
  g_assert_error (drawn.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_a_newer_job_stops_the_older (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) older = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_autoptr (TumenPressJob) newer = make_job (2.0 * A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) first = { FALSE };
  g_auto (Answer) second = { FALSE };

  tumen_press_compose_async (press, older, composed_cb, &first);
  tumen_press_compose_async (press, newer, composed_cb, &second);
  wait_for (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (second.error);
  g_assert_cmpfloat_with_epsilon (second.info->pages[0].width, 2.0 * A4_WIDTH, 0.01);
}

static void
test_a_request_can_be_withdrawn (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) answer = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &answer);
  tumen_press_cancel (press, TUMEN_PRESS_COMPOSE);
  wait_for (&answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_goes_away_while_it_works (void)
{
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) drawn = { FALSE };
  TumenPress *press = tumen_press_new (NULL);

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_draw_async (press, 0, 1.0, drawn_cb, &drawn);
  g_object_unref (press);
  wait_for (&drawn);
  g_assert_error (composed.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (drawn.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_says_why_a_library_cannot_be_opened (void)
{
  g_autoptr (TumenPress) press = tumen_press_new ("/no/such/folder/library.tumen");
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) answer = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &answer);
  wait_for (&answer);
  g_assert_error (answer.error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
}

static void
test_follows_what_was_known (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_auto (Answer) now = { FALSE };
  g_auto (Answer) then = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &now);
  wait_for (&now);
  tumen_view_state_set_known_on (&job->view, TRUE, 19700);
  tumen_press_compose_async (press, job, composed_cb, &then);
  wait_for (&then);
  g_assert_cmpuint (then.info->n_events, <, now.info->n_events);
  g_assert_cmpuint (then.info->counts.not_yet_known, >, 0);
}

static void
assert_begins (const char *path,
               const char *beginning)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, beginning));
}

static void
test_writes_what_was_composed (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *pdf = g_build_filename (folder, "figure.pdf", NULL);
  g_autofree char *csv = g_build_filename (folder, "figure.csv", NULL);
  TumenPressFile   page = { .format = TUMEN_FIGURE_PDF };
  TumenPressFile   data = { .is_data = TRUE, .data = TUMEN_DATA_CSV };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) first = { FALSE };
  g_auto (Answer) again = { FALSE };
  g_auto (Answer) third = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_write_async (press, &page, pdf, FALSE, written_cb, &first);
  wait_for (&first);
  g_assert_no_error (first.error);
  g_assert_cmpstr (first.paths[0], ==, pdf);
  g_assert_null (first.paths[1]);
  g_assert_cmpfloat (tumen_press_get_progress (press), >, 0.5);
  assert_begins (pdf, "%PDF");
  tumen_press_write_async (press, &page, pdf, FALSE, written_cb, &again);
  wait_for (&again);
  g_assert_error (again.error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  tumen_press_write_async (press, &data, csv, FALSE, written_cb, &third);
  wait_for (&third);
  g_assert_no_error (third.error);
  g_assert_true (g_file_test (csv, G_FILE_TEST_EXISTS));
  g_unlink (pdf);
  g_unlink (csv);
  g_rmdir (folder);
}

static void
test_packs_for_the_clipboard (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  TumenPressFile file = { .format = TUMEN_FIGURE_PNG, .dpi = 48.0 };
  g_auto (Answer) early = { FALSE };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) packed = { FALSE };

  tumen_press_pack_async (press, &file, packed_cb, &early);
  wait_for (&early);
  g_assert_error (early.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_pack_async (press, &file, packed_cb, &packed);
  wait_for (&packed);
  g_assert_no_error (packed.error);
  g_assert_cmpuint (g_bytes_get_size (packed.bytes), >, 1000);
}

static TumenPressJob *
make_hand_out_job (void)
{
  TumenPressJob *job = make_job (960.0, TUMEN_LANGUAGE_EN);

  job->figure.product = TUMEN_FIGURE_HAND_OUT;
  job->figure.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_LIST;
  job->search = g_strdup ("Shoigu");
  return job;
}

static void
assert_says (GBytes     *bytes,
             const char *beginning,
             const char *words)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  g_assert_true (g_str_has_prefix (text, beginning));
  g_assert_nonnull (strstr (text, words));
}

/* The same bytes in a file and on the clipboard; its picture on the clipboard is a picture. */
static void
test_makes_hand_outs (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_hand_out_job ();
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "page.html", NULL);
  g_autofree char *text = NULL;
  TumenPressFile   page = { .is_hand_out = TRUE };
  TumenPressFile   picture = { .format = TUMEN_FIGURE_PNG, .dpi = 48.0 };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) written = { FALSE };
  g_auto (Answer) packed = { FALSE };
  g_auto (Answer) drawn = { FALSE };
  g_auto (Answer) again = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_write_async (press, &page, path, FALSE, written_cb, &written);
  wait_for (&written);
  g_assert_no_error (written.error);
  g_assert_cmpstr (written.paths[0], ==, path);
  g_assert_null (written.paths[1]);
  tumen_press_pack_async (press, &page, packed_cb, &packed);
  wait_for (&packed);
  g_assert_no_error (packed.error);
  assert_says (packed.bytes, "<!DOCTYPE html>", "</svg>");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (packed.bytes, NULL),
                   g_bytes_get_size (packed.bytes));
  tumen_press_pack_async (press, &picture, packed_cb, &drawn);
  wait_for (&drawn);
  g_assert_cmpmem (g_bytes_get_data (drawn.bytes, NULL), 4, "\x89PNG", 4);
  tumen_press_write_async (press, &page, path, FALSE, written_cb, &again);
  wait_for (&again);
  g_assert_error (again.error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_packs_and_counts_data (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  TumenPressFile file = { .is_data = TRUE, .data = TUMEN_DATA_BIBTEX };
  g_auto (Answer) early = { FALSE };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) packed = { FALSE };
  g_auto (Answer) counted = { FALSE };

  tumen_press_count_async (press, counted_cb, &early);
  wait_for (&early);
  g_assert_error (early.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_pack_async (press, &file, packed_cb, &packed);
  tumen_press_count_async (press, counted_cb, &counted);
  wait_for (&counted);
  assert_says (packed.bytes, "% ", "@");
  g_assert_no_error (counted.error);
  g_assert_cmpuint (counted.counts.n_events, ==, composed.info->n_events);
  g_assert_cmpuint (counted.counts.n_articles, ==, 5);
}

/* Of a PDF. */
static guint
count_pages (GBytes *bytes)
{
  static const char sign[] = "/Type /Page %";
  gsize             size;
  const char       *data = g_bytes_get_data (bytes, &size);
  guint             n_pages = 0;

  for (gsize i = 0; i + strlen (sign) <= size; i++)
    n_pages += memcmp (data + i, sign, strlen (sign)) == 0 ? 1 : 0;
  return n_pages;
}

/* Each sheet of a poster is a page of the file. */
static void
test_parts_posters (void)
{
  g_autoptr (TumenPress) press = tumen_press_new (NULL);
  g_autoptr (TumenPressJob) job = make_job (A4_WIDTH, TUMEN_LANGUAGE_EN);
  TumenPressFile file = { .format = TUMEN_FIGURE_PDF };
  g_auto (Answer) composed = { FALSE };
  g_auto (Answer) whole = { FALSE };
  g_auto (Answer) parted = { FALSE };

  tumen_press_compose_async (press, job, composed_cb, &composed);
  tumen_press_pack_async (press, &file, packed_cb, &whole);
  wait_for (&whole);
  file.tiles = (TumenFigureTiles){ 300.0, 400.0, 10.0, 10.0 };
  tumen_press_pack_async (press, &file, packed_cb, &parted);
  wait_for (&parted);
  g_assert_cmpuint (count_pages (whole.bytes), ==, composed.info->n_pages);
  g_assert_cmpuint (count_pages (parted.bytes), >=, 6 * count_pages (whole.bytes));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/press/tells-of-pages", test_tells_of_pages);
  g_test_add_func ("/press/draws-at-the-scale-that-is-wanted",
                   test_draws_at_the_scale_that_is_wanted);
  g_test_add_func ("/press/records-pages", test_records_pages);
  g_test_add_func ("/press/a-page-that-is-not-there-is-an-error",
                   test_a_page_that_is_not_there_is_an_error);
  g_test_add_func ("/press/a-newer-job-stops-the-older", test_a_newer_job_stops_the_older);
  g_test_add_func ("/press/a-request-can-be-withdrawn", test_a_request_can_be_withdrawn);
  g_test_add_func ("/press/goes-away-while-it-works", test_goes_away_while_it_works);
  g_test_add_func ("/press/says-why-a-library-cannot-be-opened",
                   test_says_why_a_library_cannot_be_opened);
  g_test_add_func ("/press/follows-what-was-known", test_follows_what_was_known);
  g_test_add_func ("/press/writes-what-was-composed", test_writes_what_was_composed);
  g_test_add_func ("/press/packs-for-the-clipboard", test_packs_for_the_clipboard);
  g_test_add_func ("/press/makes-hand-outs", test_makes_hand_outs);
  g_test_add_func ("/press/packs-and-counts-data", test_packs_and_counts_data);
  g_test_add_func ("/press/parts-posters", test_parts_posters);
  return g_test_run ();
}
