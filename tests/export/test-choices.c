/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-job.h"
#include "tumen-export-name.h"

#include <string.h>

static void
assert_name (const char *title,
             const char *period,
             const char *expected)
{
  g_autofree char *name = tumen_export_dup_file_name (title, period, ".pdf");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names_are_safe (void)
{
  assert_name ("Contacts", "May 2023", "Contacts, May 2023.pdf");
  assert_name ("../../etc/passwd", "", "etc-passwd.pdf");
  assert_name ("--help", "", "help.pdf");
  assert_name (".hidden\n\tname", "", "hidden  name.pdf");
  assert_name ("a\x01\xe2\x80\xae"
               "b*?\"<>|c",
               "", "abc.pdf");
  assert_name ("...", "", "timeline.pdf");
  assert_name ("Хронология 한국", "2023", "Хронология 한국, 2023.pdf");
}

static void
test_names_have_255_bytes (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append (title, "한");
  name = tumen_export_dup_file_name (title->str, "2023", ".pdf");
  g_assert_cmpuint (strlen (name), <=, 255);
  g_assert_cmpuint (strlen (name), >, 250);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
}

static void
test_choices_are_remembered (void)
{
  TumenExportChoices made, read;
  g_autoptr (GVariant) saved = NULL;

  tumen_export_choices_init (&made);
  made.values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_PICTURE;
  made.values[TUMEN_CHOICE_SIZE] = TUMEN_SIZE_CUSTOM;
  made.values[TUMEN_CHOICE_PAPER] = TUMEN_PAPER_A3_PORTRAIT;
  made.parts[TUMEN_EXPORT_PICTURE] = TUMEN_FIGURE_FOOTER;
  made.values[TUMEN_CHOICE_DATA] = TUMEN_DATA_RIS;
  made.parts[TUMEN_EXPORT_HAND_OUT] = TUMEN_FIGURE_LIST;
  made.custom_mm = 77;
  saved = g_variant_ref_sink (tumen_export_choices_save (&made));
  tumen_export_choices_init (&read);
  tumen_export_choices_load (&read, saved);
  g_assert_cmpmem (&read, sizeof read, &made, sizeof made);
}

static void
test_unknown_choices_change_nothing (void)
{
  TumenExportChoices read, usual;
  GVariantBuilder    builder;
  g_autoptr (GVariant) strange = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "product", g_variant_new_string ("sculpture"));
  g_variant_builder_add (&builder, "{sv}", "paper", g_variant_new_int32 (3));
  strange = g_variant_ref_sink (g_variant_builder_end (&builder));
  tumen_export_choices_init (&read);
  tumen_export_choices_init (&usual);
  tumen_export_choices_load (&read, strange);
  g_assert_cmpmem (&read, sizeof read, &usual, sizeof usual);
}

static void
test_only_what_makes_a_difference_is_chosen (void)
{
  TumenExportChoices choices;

  tumen_export_choices_init (&choices);
  g_assert_true (tumen_export_choices_has (&choices, TUMEN_CHOICE_PAPER));
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_SHAPE));
  g_assert_true (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_EXCERPTS));
  choices.values[TUMEN_CHOICE_PAPER] = TUMEN_PAPER_POSTER;
  g_assert_false (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_EXCERPTS));
  choices.values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_SLIDE;
  g_assert_true (tumen_export_choices_has (&choices, TUMEN_CHOICE_SHAPE));
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_PAPER));
  g_assert_false (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_LIST));
}

static void
test_sizes_are_those_that_are_named (void)
{
  TumenExportChoices choices;
  TumenFigureSpec    spec;

  tumen_export_choices_init (&choices);
  tumen_export_choices_get_spec (&choices, &spec);
  g_assert_cmpfloat_with_epsilon (spec.width / TUMEN_FIGURE_PX_PER_MM, 297.0, 0.01);
  choices.values[TUMEN_CHOICE_PAPER] = TUMEN_PAPER_POSTER;
  tumen_export_choices_get_spec (&choices, &spec);
  g_assert_cmpint (spec.product, ==, TUMEN_FIGURE_POSTER);
  g_assert_cmpfloat_with_epsilon (spec.width / TUMEN_FIGURE_PX_PER_MM, 594.0, 0.01);
  choices.values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_SLIDE;
  choices.values[TUMEN_CHOICE_SLIDES] = TUMEN_SLIDES_EACH;
  tumen_export_choices_get_spec (&choices, &spec);
  g_assert_cmpint (spec.product, ==, TUMEN_FIGURE_SLIDES);
  g_assert_cmpfloat (spec.width, ==, 1920.0);
  g_assert_cmpstr (tumen_export_choices_get_suffix (&choices), ==, ".png");
}

static void
test_hand_outs_are_html (void)
{
  TumenExportChoices choices;
  TumenFigureSpec    spec;
  TumenPressFile     file;

  tumen_export_choices_init (&choices);
  g_assert_true (tumen_export_choices_can_print (&choices));
  choices.values[TUMEN_CHOICE_COLORS] = TUMEN_COLORS_DARK;
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_PRODUCT, "hand-out"));
  tumen_export_choices_get_spec (&choices, &spec);
  g_assert_cmpint (spec.product, ==, TUMEN_FIGURE_HAND_OUT);
  g_assert_cmpint (spec.theme, ==, TUMEN_THEME_PRINT);
  tumen_export_choices_get_file (&choices, &file);
  g_assert_true (file.is_hand_out);
  g_assert_false (file.is_data);
  g_assert_cmpstr (tumen_export_choices_get_suffix (&choices), ==, ".html");
  g_assert_false (tumen_export_choices_can_print (&choices));
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_PAPER));
  g_assert_true (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_TRANSLATIONS));
  g_assert_false (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_FOOTER));
}

static void
assert_data (TumenDataFormat format,
             const char     *slug,
             const char     *suffix,
             const char     *name)
{
  TumenExportChoices choices;
  TumenPressFile     file;
  g_autofree char   *told = NULL;

  tumen_export_choices_init (&choices);
  choices.values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_DATA;
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_DATA, slug));
  tumen_export_choices_get_file (&choices, &file);
  g_assert_true (file.is_data);
  g_assert_cmpint (file.data, ==, format);
  g_assert_cmpstr (tumen_export_choices_get_suffix (&choices), ==, suffix);
  told = tumen_export_choices_dup_format_name (&choices);
  g_assert_cmpstr (told, ==, name);
  g_assert_false (tumen_export_choices_can_print (&choices));
  g_assert_true (tumen_export_choices_has (&choices, TUMEN_CHOICE_EVENTS));
  g_assert_false (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_TITLE));
}

static void
test_data_have_the_names_of_their_formats (void)
{
  assert_data (TUMEN_DATA_CSV, "csv", ".csv", "CSV");
  assert_data (TUMEN_DATA_JSON, "json", ".json", "JSON");
  assert_data (TUMEN_DATA_CSL_JSON, "csl-json", ".csl.json", "CSL-JSON");
  assert_data (TUMEN_DATA_BIBTEX, "bibtex", ".bib", "BibTeX");
  assert_data (TUMEN_DATA_RIS, "ris", ".ris", "RIS");
  assert_data (TUMEN_DATA_ICALENDAR, "icalendar", ".ics", "iCalendar");
}

static void
test_one_event_is_a_slide (void)
{
  TumenExportChoices choices;
  TumenFigureSpec    spec;

  tumen_export_choices_init (&choices);
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_PRODUCT, "slide"));
  g_assert_false (tumen_export_choices_is_event (&choices));
  g_assert_true (tumen_export_choices_has (&choices, TUMEN_CHOICE_DATES));
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_SLIDES, "event"));
  g_assert_true (tumen_export_choices_is_event (&choices));
  tumen_export_choices_get_spec (&choices, &spec);
  g_assert_cmpint (spec.product, ==, TUMEN_FIGURE_EVENT);
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_EVENTS));
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_DATES));
  g_assert_false (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_TITLE));
  g_assert_true (tumen_export_choices_has_part (&choices, TUMEN_FIGURE_FOOTER));
}

static void
test_posters_are_parted (void)
{
  TumenExportChoices choices;
  TumenPressFile     file;

  tumen_export_choices_init (&choices);
  choices.values[TUMEN_CHOICE_TILES] = TUMEN_TILES_A3;
  g_assert_false (tumen_export_choices_has (&choices, TUMEN_CHOICE_TILES));
  tumen_export_choices_get_file (&choices, &file);
  g_assert_cmpfloat (file.tiles.paper_width, ==, 0.0);
  choices.values[TUMEN_CHOICE_PAPER] = TUMEN_PAPER_POSTER;
  g_assert_true (tumen_export_choices_has (&choices, TUMEN_CHOICE_TILES));
  tumen_export_choices_get_file (&choices, &file);
  g_assert_cmpfloat_with_epsilon (file.tiles.paper_width / TUMEN_FIGURE_PX_PER_MM, 297.0, 0.01);
  choices.values[TUMEN_CHOICE_TILES] = TUMEN_TILES_NONE;
  tumen_export_choices_get_file (&choices, &file);
  g_assert_cmpfloat (file.tiles.paper_width, ==, 0.0);
}

/* The event was selected in another view, the other library began with a period. */
static void
test_what_is_not_possible_is_taken_back (void)
{
  TumenExportChoices choices;

  tumen_export_choices_init (&choices);
  choices.values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_SLIDE;
  choices.values[TUMEN_CHOICE_SLIDES] = TUMEN_SLIDES_EVENT;
  choices.values[TUMEN_CHOICE_DATES] = TUMEN_DATES_HOME;
  tumen_export_choices_fit (&choices, TRUE, TRUE);
  g_assert_cmpint (choices.values[TUMEN_CHOICE_SLIDES], ==, TUMEN_SLIDES_EVENT);
  g_assert_cmpint (choices.values[TUMEN_CHOICE_DATES], ==, TUMEN_DATES_HOME);
  tumen_export_choices_fit (&choices, FALSE, FALSE);
  g_assert_cmpint (choices.values[TUMEN_CHOICE_PRODUCT], ==, TUMEN_EXPORT_SLIDE);
  g_assert_cmpint (choices.values[TUMEN_CHOICE_SLIDES], ==, TUMEN_SLIDES_VIEW);
  g_assert_cmpint (choices.values[TUMEN_CHOICE_DATES], ==, TUMEN_DATES_OF_VIEW);
}

static void
assert_span (const TumenExportView *seen,
             TumenExportDates       dates,
             double                 begin,
             double                 end)
{
  TumenExportChoices choices;
  g_autoptr (TumenPressJob) job = NULL;

  tumen_export_choices_init (&choices);
  choices.values[TUMEN_CHOICE_DATES] = (int)dates;
  job = tumen_export_job_new (&choices, seen);
  g_assert_cmpfloat (job->span.begin, ==, begin);
  g_assert_cmpfloat (job->span.end, ==, end);
}

static void
test_dates_are_of_view_library_or_all (void)
{
  TumenViewState  view;
  TumenExportView seen = { &view, { 10.0, 20.0 }, { 1.0, 30.0 }, NULL, "" };

  tumen_view_state_init (&view);
  assert_span (&seen, TUMEN_DATES_OF_VIEW, 10.0, 20.0);
  assert_span (&seen, TUMEN_DATES_HOME, 1.0, 30.0);
  assert_span (&seen, TUMEN_DATES_ALL, 0.0, 0.0);
  tumen_view_state_clear (&view);
}

static void
assert_path (const char *product,
             const char *data,
             const char *typed,
             const char *expected)
{
  TumenExportChoices choices;
  g_autofree char   *path = NULL;

  tumen_export_choices_init (&choices);
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_PRODUCT, product));
  g_assert_true (tumen_export_choices_set_slug (&choices, TUMEN_CHOICE_DATA, data));
  path = tumen_export_complete_path (&choices, typed);
  g_assert_cmpstr (path, ==, expected);
}

static void
test_names_that_fit_stay (void)
{
  assert_path ("report", "csv", "/a/x", "/a/x.pdf");
  assert_path ("report", "csv", "/a/x.PDF", "/a/x.PDF");
  assert_path ("report", "csv", "/a/v1.2", "/a/v1.2.pdf");
  assert_path ("report", "csv", "/a.pdf/x", "/a.pdf/x.pdf");
  assert_path ("report", "csv", "/a/.pdf", "/a/.pdf.pdf");
  assert_path ("hand-out", "csv", "/a/x.htm", "/a/x.htm");
  assert_path ("hand-out", "csv", "/a/x.pdf", "/a/x.pdf.html");
  assert_path ("data", "csl-json", "/a/x", "/a/x.csl.json");
  assert_path ("data", "csl-json", "/a/x.json", "/a/x.json");
  assert_path ("data", "csl-json", "/a/x.csl.json", "/a/x.csl.json");
  assert_path ("data", "csl-json", "/a/x.csljson", "/a/x.csljson");
  assert_path ("data", "json", "/a/x.csv", "/a/x.csv.json");
  assert_path ("data", "bibtex", "/a/x.bibtex", "/a/x.bibtex");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choices/names-are-safe", test_names_are_safe);
  g_test_add_func ("/choices/names-have-255-bytes", test_names_have_255_bytes);
  g_test_add_func ("/choices/are-remembered", test_choices_are_remembered);
  g_test_add_func ("/choices/unknown-ones-change-nothing", test_unknown_choices_change_nothing);
  g_test_add_func ("/choices/only-what-makes-a-difference",
                   test_only_what_makes_a_difference_is_chosen);
  g_test_add_func ("/choices/sizes-are-those-that-are-named",
                   test_sizes_are_those_that_are_named);
  g_test_add_func ("/choices/hand-outs-are-html", test_hand_outs_are_html);
  g_test_add_func ("/choices/data-have-the-names-of-their-formats",
                   test_data_have_the_names_of_their_formats);
  g_test_add_func ("/choices/one-event-is-a-slide", test_one_event_is_a_slide);
  g_test_add_func ("/choices/posters-are-parted", test_posters_are_parted);
  g_test_add_func ("/choices/what-is-not-possible-is-taken-back",
                   test_what_is_not_possible_is_taken_back);
  g_test_add_func ("/choices/dates-are-of-view-library-or-all",
                   test_dates_are_of_view_library_or_all);
  g_test_add_func ("/choices/names-that-fit-stay", test_names_that_fit_stay);
  return g_test_run ();
}
