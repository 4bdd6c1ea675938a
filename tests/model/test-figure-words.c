/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

#include <string.h>

#define N_ROUNDS 500

typedef struct
{
  TumenLibrary     *library;
  TumenTable       *table;
  TumenViewState    view;
  TumenCountNumbers counts;
  TumenSpan         span;
} Fixture;

static TumenSpan
make_span (const char *first,
           const char *after)
{
  TumenDay begin, end;

  g_assert_true (tumen_day_parse (first, &begin));
  g_assert_true (tumen_day_parse (after, &end));
  return (TumenSpan){ (double)begin, (double)end };
}

static void
set_up (Fixture      *self,
        gconstpointer view)
{
  const char *text = view;

  self->library = tumen_library_open_builtin (NULL);
  g_assert_true (tumen_view_state_parse (text, &self->view, NULL));
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->span = make_span ("2023-05-01", "2025-08-01");
  self->counts = (TumenCountNumbers){ .library = 57, .in_span = 17, .filtered_out = 40 };
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  tumen_view_state_clear (&self->view);
  g_object_unref (self->table);
  g_object_unref (self->library);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
assert_period (double      begin,
               double      end,
               const char *english,
               const char *spanish)
{
  TumenSpan span = { begin, end };

  assert_text (tumen_figure_words_dup_period (span, TUMEN_LANGUAGE_EN), english);
  assert_text (tumen_figure_words_dup_period (span, TUMEN_LANGUAGE_ES), spanish);
}

static void
assert_days (const char *first,
             const char *after,
             const char *english,
             const char *spanish)
{
  TumenSpan span = make_span (first, after);

  assert_period (span.begin, span.end, english, spanish);
}

static void
test_periods_are_told_in_months_and_years (void)
{
  TumenSpan span;

  assert_days ("2023-05-01", "2025-08-01", "May 2023 to July 2025",
               "de mayo de 2023 a julio de 2025");
  assert_days ("2023-05-17", "2025-07-03", "17 May 2023 to 2 July 2025",
               "del 17 de mayo de 2023 al 2 de julio de 2025");
  span = make_span ("2023-05-17", "2025-07-03");
  assert_period (span.begin + 0.25, span.end, "May 2023 to July 2025",
                 "de mayo de 2023 a julio de 2025");
  assert_days ("2023-05-01", "2023-08-01", "May to July 2023", "de mayo a julio de 2023");
  assert_days ("2023-05-01", "2023-06-01", "May 2023", "mayo de 2023");
  assert_days ("2023-01-01", "2026-01-01", "2023–2025", "2023–2025");
  assert_days ("2024-01-01", "2025-01-01", "2024", "2024");
  assert_days ("1890-03-02", "2025-07-03", "1890–2025", "1890–2025");
  assert_days ("-0043-01-01", "0002-01-01", "44 BCE to 1", "de 44 a. C. a 1");
}

static void
test_short_periods_are_told_in_days_and_times (void)
{
  double day = make_span ("2023-07-26", "2023-07-27").begin;

  assert_days ("2023-07-26", "2023-07-27", "26 July 2023", "26 de julio de 2023");
  assert_days ("2023-07-24", "2023-07-31", "24 to 30 July 2023", "del 24 al 30 de julio de 2023");
  assert_days ("2023-07-24", "2023-08-03", "24 July to 2 August 2023",
               "del 24 de julio al 2 de agosto de 2023");
  assert_days ("2023-12-28", "2024-01-04", "28 December 2023 to 3 January 2024",
               "del 28 de diciembre de 2023 al 3 de enero de 2024");
  assert_period (day + 0.75, day + 1.0, "26 July 2023, 18:00 to 24:00",
                 "26 de julio de 2023, de 18:00 a 24:00");
  assert_period (day + 0.75, day + 1.5, "26 July 2023, 18:00 to 27 July 2023, 12:00",
                 "del 26 de julio de 2023, 18:00 al 27 de julio de 2023, 12:00");
  assert_period (day + 0.25, day + 0.25, "26 July 2023, 06:00 to 06:01",
                 "26 de julio de 2023, de 06:00 a 06:01");
  assert_period (day + 0.25, day + 6.5, "26 July to 1 August 2023",
                 "del 26 de julio al 1 de agosto de 2023");
  assert_period (day, day, "26 July 2023", "26 de julio de 2023");
  day = (double)tumen_day_from_civil (1948, 1, 1);
  assert_period (day + 0.5, (double)tumen_day_from_civil (2024, 3, 8) + 0.5, "1948 to March 2024",
                 "de 1948 a marzo de 2024");
  assert_period (day + 31.5, (double)tumen_day_from_civil (2024, 12, 31) + 0.5,
                 "February 1948 to 2024", "de febrero de 1948 a 2024");
  assert_period (day + 0.5, day + 80.5, "January to March 1948", "de enero a marzo de 1948");
}

static void
assert_sentence (Fixture    *self,
                 const char *english,
                 const char *spanish)
{
  assert_text (tumen_figure_words_dup_sentence (&self->view, self->table, &self->counts,
                                                self->span, TUMEN_LANGUAGE_EN),
               english);
  assert_text (tumen_figure_words_dup_sentence (&self->view, self->table, &self->counts,
                                                self->span, TUMEN_LANGUAGE_ES),
               spanish);
}

static void
test_sentence_tells_what_is_left_out (Fixture      *self,
                                      gconstpointer view)
{
  assert_sentence (self,
                   "17 of 57 events: agreements or attacks, May 2023 to July 2025; "
                   "40 left out by filter",
                   "17 de 57 hechos: acuerdos o ataques, de mayo de 2023 a julio de 2025; "
                   "40 excluidos por el filtro");
}

static void
test_sentence_is_right_of_one (Fixture      *self,
                               gconstpointer view)
{
  self->counts = (TumenCountNumbers){ .library = 5,
                                      .in_span = 1,
                                      .filtered_out = 1,
                                      .outside = 1,
                                      .undated = 1,
                                      .not_yet_known = 1,
                                      .collection_off = 1 };
  assert_sentence (self,
                   "1 of 5 events, May 2023 to July 2025; 1 left out by filter, 1 outside these "
                   "dates, 1 with no date, 1 not yet known; 1 more in a collection that is off",
                   "1 de 5 hechos, de mayo de 2023 a julio de 2025; 1 excluido por el filtro, "
                   "1 fuera de estas fechas, 1 sin fecha, 1 aún no conocido; 1 más en una "
                   "colección desactivada");
  self->counts = (TumenCountNumbers){ .library = 1, .in_span = 1 };
  self->span.end = self->span.begin;
  assert_sentence (self, "1 of 1 event", "1 de 1 hecho");
}

static void
assert_filter (const char *view_text,
               const char *english,
               const char *spanish)
{
  Fixture fixture;

  set_up (&fixture, view_text);
  assert_text (tumen_figure_words_dup_filter (&fixture.view, fixture.table, TUMEN_LANGUAGE_EN),
               english);
  assert_text (tumen_figure_words_dup_filter (&fixture.view, fixture.table, TUMEN_LANGUAGE_ES),
               spanish);
  tear_down (&fixture, NULL);
}

static void
test_filters_are_told_as_they_are_taken (void)
{
  assert_filter ("", "", "");
  assert_filter ("reading=strict", "only what the articles say", "solo lo que dicen los artículos");
  assert_filter ("reading=strict&known-on=2024-06-19", "as known on 19 June 2024",
                 "según lo que se sabía el 19 de junio de 2024");
  assert_filter ("country=KP,RU&speaker-country=KP",
                 "involving North Korea or Russia, said by North Korea",
                 "con Corea del Norte o Rusia, lo dice Corea del Norte");
  assert_filter ("certainty=approximate,stated&only-country=KP",
                 "date: approximate or day stated, only voices of North Korea",
                 "fecha: aproximada o día indicado, solo voces de Corea del Norte");
  assert_filter ("kind=attack,other&agreement=disagree", "attacks or other, sources disagree",
                 "ataques u otros, las fuentes discrepan");
  assert_filter ("place=a,b,c,d,e,f,g,h,i", "place: a, b, c, d, e, f, g, h or 1 other",
                 "lugar: a, b, c, d, e, f, g, h o 1 más");
  assert_filter ("place=a,b,c,d,e,f,g,h,i,j", "place: a, b, c, d, e, f, g, h or 2 others",
                 "lugar: a, b, c, d, e, f, g, h o 2 más");
  assert_filter ("actor=a,b%0Ac", "involving a or b c", "con a o b c");
}

/* What the sentence counts: the numbers that stand before a reason. */
static guint
sum_numbers (const char *text)
{
  guint sum = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      guint number = 0;

      if (!g_ascii_isdigit (*p))
        continue;
      for (; g_ascii_isdigit (*p) || (*p == ',' && g_ascii_isdigit (p[1])); p++)
        number = *p == ',' ? number : number * 10 + (guint)(*p - '0');
      if (!g_str_has_prefix (p, " more"))
        sum += number;
    }
  return sum;
}

static void
test_numbers_add_up_when_read (Fixture      *self,
                               gconstpointer view)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      TumenCountNumbers counts = { 0 };
      guint            *parts[] = { &counts.in_span, &counts.filtered_out, &counts.outside,
                                    &counts.undated, &counts.not_yet_known };
      TumenSpan         none = { 0.0, 0.0 };
      g_autofree char  *sentence = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          *parts[j] = g_test_rand_bit () ? (guint)g_test_rand_int_range (0, 2000000) : 0;
          counts.library += *parts[j];
        }
      counts.collection_off = g_test_rand_bit () ? (guint)g_test_rand_int_range (1, 20000) : 0;
      sentence = tumen_figure_words_dup_sentence (&self->view, self->table, &counts, none,
                                                  TUMEN_LANGUAGE_EN);
      g_assert_cmpuint (sum_numbers (sentence), ==, 2 * counts.library);
    }
}

static void
assert_found (guint       n_found,
              guint       n_shown,
              const char *english,
              const char *spanish)
{
  assert_text (tumen_figure_words_dup_found ("drone", n_found, n_shown, TUMEN_LANGUAGE_EN),
               english);
  assert_text (tumen_figure_words_dup_found ("dron\n", n_found, n_shown, TUMEN_LANGUAGE_ES),
               spanish);
}

/* A search hides nothing: all that is shown is told of. */
static void
test_search_is_told_with_what_it_found (void)
{
  assert_found (9, 52, "search “drone”: 9 of 52 events match, the others are faint",
                "búsqueda «dron\\n»: coinciden 9 de 52 hechos, los demás aparecen atenuados");
  assert_found (1, 52, "search “drone”: 1 of 52 events matches, the others are faint",
                "búsqueda «dron\\n»: coincide 1 de 52 hechos, los demás aparecen atenuados");
  assert_found (51, 52, "search “drone”: 51 of 52 events match, the other is faint",
                "búsqueda «dron\\n»: coinciden 51 de 52 hechos, el otro aparece atenuado");
  assert_found (1, 2, "search “drone”: 1 of 2 events matches, the other is faint",
                "búsqueda «dron\\n»: coincide 1 de 2 hechos, el otro aparece atenuado");
  assert_found (52, 52, "search “drone”: all 52 events match",
                "búsqueda «dron\\n»: coinciden los 52 hechos");
  assert_found (1, 1, "search “drone”: the event matches", "búsqueda «dron\\n»: el hecho coincide");
  assert_found (0, 52, "search “drone”: none of 52 events matches, all are faint",
                "búsqueda «dron\\n»: no hay coincidencias en 52 hechos, todo aparece atenuado");
  assert_found (0, 0, "search “drone”", "búsqueda «dron\\n»");
}

static TumenFigureFacts
make_facts (Fixture    *self,
            const char *title,
            GArray     *rows)
{
  return (TumenFigureFacts){
    title, &self->view, self->table, (const guint *)(gconstpointer)rows->data, rows->len,
    &self->counts, self->span
  };
}

static GArray *
make_rows (Fixture *self,
           guint    first,
           guint    after)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = first; row < MIN (after, tumen_table_get_n_rows (self->table)); row++)
    g_array_append_val (rows, row);
  return rows;
}

static void
test_alternative_texts_tell_what_is_shown (Fixture      *self,
                                           gconstpointer view)
{
  g_autoptr (GArray) rows = make_rows (self, 10, 13);
  TumenFigureFacts facts = make_facts (self, "Contacts", rows);

  assert_text (tumen_figure_words_dup_short_alternative (&facts, TUMEN_LANGUAGE_EN),
               "Timeline “Contacts”: 3 events, May 2023 to July 2025, in lanes by country.");
  assert_text (tumen_figure_words_dup_short_alternative (&facts, TUMEN_LANGUAGE_ES),
               "Cronología «Contacts»: 3 hechos, de mayo de 2023 a julio de 2025, en carriles por "
               "país.");
  assert_text (tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_EN),
               "Timeline “Contacts”. 17 of 57 events, May 2023 to July 2025; 40 left out by "
               "filter. Lanes by country: North Korea (3), Russia (3), China (1). From "
               "“Seoul: 5 million-plus shells” (2023–15 Jul 2024) to "
               "“Russia and China invited” (by 26 Jul 2023).");
  assert_text (tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_ES),
               "Cronología «Contacts». 17 de 57 hechos, de mayo de 2023 a julio de 2025; 40 "
               "excluidos por el filtro. Carriles por país: Corea del Norte (3), Rusia (3), China "
               "(1). Desde «Seúl: +5 M de proyectiles» (2023–15 jul 2024) hasta «Invitación a "
               "Rusia y China» (hasta el 26 jul 2023).");
}

static void
test_alternative_texts_tell_of_a_search (Fixture      *self,
                                         gconstpointer view)
{
  g_autoptr (GArray) rows = make_rows (self, 10, 13);
  TumenFigureFacts facts = make_facts (self, "Contacts", rows);

  facts.search = "treaty";
  facts.n_found = 1;
  assert_text (tumen_figure_words_dup_short_alternative (&facts, TUMEN_LANGUAGE_EN),
               "Timeline “Contacts”: 3 events, May 2023 to July 2025; search “treaty”: "
               "1 of 3 events matches, the others are faint.");
  assert_text (tumen_figure_words_dup_facts (&facts, TUMEN_LANGUAGE_EN),
               "17 of 57 events, May 2023 to July 2025; 40 left out by filter; search “treaty”: "
               "1 of 3 events matches, the others are faint");
}

static void
test_alternative_texts_tell_of_few_events (Fixture      *self,
                                           gconstpointer view)
{
  g_autoptr (GArray) rows = make_rows (self, 0, 1);
  guint            undated = tumen_table_get_n_rows (self->table) - 1;
  TumenFigureFacts facts = make_facts (self, NULL, rows);
  g_autofree char *of_one = NULL;
  g_autofree char *with_undated = NULL;

  self->counts = (TumenCountNumbers){ .library = 1, .in_span = 1 };
  g_assert_cmpint (tumen_table_get_rows (self->table)[undated].form, ==, TUMEN_FORM_NONE);
  of_one = tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_EN);
  g_assert_true (g_str_has_prefix (of_one, "Timeline. 1 of 1 event, May 2023 to July 2025. "));
  g_assert_nonnull (strstr (of_one, ". The event: “Soviet help at the founding” (until 1948)."));
  g_array_append_val (rows, undated);
  facts.rows = (const guint *)(gconstpointer)rows->data;
  facts.n_rows = 2;
  with_undated = tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_EN);
  g_assert_nonnull (strstr (with_undated, "The event: “Soviet help at the founding”"));
  facts.n_rows = 0;
  assert_text (tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_ES),
               "Cronología. 1 de 1 hecho, de mayo de 2023 a julio de 2025. No se muestra ningún "
               "hecho.");
}

static void
test_alternative_texts_tell_of_a_slide (Fixture      *self,
                                        gconstpointer view)
{
  g_autoptr (GArray) rows = make_rows (self, 0, 1);
  TumenFigureFacts facts = make_facts (self, "Contacts", rows);

  facts.is_event = TRUE;
  assert_text (tumen_figure_words_dup_short_alternative (&facts, TUMEN_LANGUAGE_EN),
               "Slide: “Soviet help at the founding” (until 1948). Timeline “Contacts”.");
  assert_text (tumen_figure_words_dup_long_alternative (&facts, TUMEN_LANGUAGE_ES),
               "Diapositiva: «Ayuda soviética fundacional» (hasta 1948). Cronología "
               "«Contacts».");
}

static void
test_alternative_texts_keep_their_length (Fixture      *self,
                                          gconstpointer view)
{
  g_autoptr (GArray) rows = make_rows (self, 0, 57);
  g_autofree char *title = g_strnfill (100000, 'x');
  TumenFigureFacts facts = make_facts (self, title, rows);

  title[50] = '\n';
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_autofree char *text = tumen_figure_words_dup_short_alternative (&facts, (TumenLanguage)i);
      g_autofree char *whole = tumen_figure_words_dup_long_alternative (&facts, (TumenLanguage)i);

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, TUMEN_SHORT_ALTERNATIVE_LENGTH);
      g_assert_nonnull (strstr (text, "…"));
      g_assert_null (strchr (text, '\n'));
      g_assert_cmpuint (strlen (whole), <, 2000);
      g_assert_null (strchr (whole, '\n'));
    }
}

static void
test_nothing_has_a_reason (void)
{
  static const struct
  {
    TumenCountNumbers counts;
    const char       *words[TUMEN_N_LANGUAGES];
  } cases[] = {
    { { .library = 0 }, { "no events", "no tiene hechos" } },
    { { .library = 9, .filtered_out = 9 }, { "all the properties", "todas las propiedades" } },
    { { .library = 9, .filtered_out = 5, .outside = 3, .undated = 1 },
      { "within these dates", "en estas fechas" } },
    { { .library = 9, .filtered_out = 8, .undated = 1 }, { "has no date", "no tiene fecha" } },
    { { .library = 9, .not_yet_known = 9 }, { "known yet", "aún no se conocía" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)(i % TUMEN_N_LANGUAGES);
      const char   *words = tumen_figure_words_get_nothing (&cases[i / 2].counts, language);

      g_assert_nonnull (strstr (words, cases[i / 2].words[language]));
      g_assert_true (g_str_has_suffix (words, "."));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-words/periods-are-told-in-months-and-years",
                   test_periods_are_told_in_months_and_years);
  g_test_add_func ("/figure-words/short-periods-are-told-in-days-and-times",
                   test_short_periods_are_told_in_days_and_times);
  g_test_add_func ("/figure-words/filters-are-told-as-they-are-taken",
                   test_filters_are_told_as_they_are_taken);
  g_test_add ("/figure-words/sentence-tells-what-is-left-out", Fixture, "kind=attack,agreement",
              set_up,
              test_sentence_tells_what_is_left_out, tear_down);
  g_test_add ("/figure-words/sentence-is-right-of-one", Fixture, "", set_up,
              test_sentence_is_right_of_one, tear_down);
  g_test_add ("/figure-words/numbers-add-up-when-read", Fixture, "", set_up,
              test_numbers_add_up_when_read, tear_down);
  g_test_add ("/figure-words/alternative-texts-tell-what-is-shown", Fixture, "lanes=country",
              set_up,
              test_alternative_texts_tell_what_is_shown, tear_down);
  g_test_add_func ("/figure-words/nothing-has-a-reason", test_nothing_has_a_reason);
  g_test_add_func ("/figure-words/search-is-told-with-what-it-found",
                   test_search_is_told_with_what_it_found);
  g_test_add ("/figure-words/alternative-texts-tell-of-a-search", Fixture, "lanes=country", set_up,
              test_alternative_texts_tell_of_a_search, tear_down);
  g_test_add ("/figure-words/alternative-texts-tell-of-few-events", Fixture, "", set_up,
              test_alternative_texts_tell_of_few_events, tear_down);
  g_test_add ("/figure-words/alternative-texts-tell-of-a-slide", Fixture, "", set_up,
              test_alternative_texts_tell_of_a_slide, tear_down);
  g_test_add ("/figure-words/alternative-texts-keep-their-length", Fixture, "lanes=actor", set_up,
              test_alternative_texts_keep_their_length, tear_down);
  return g_test_run ();
}
