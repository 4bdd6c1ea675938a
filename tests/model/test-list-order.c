/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-order.h"

#include "table-fixture.h"

static const char *const berlin[] = { "berlin", NULL };
static const char *const moscow[] = { "moscow", NULL };
static const char *const both[] = { "moscow", "berlin", NULL };

static void
add (TumenTable        *table,
     const char        *id,
     const char        *edtf,
     const char        *title,
     const char *const *places,
     guint              n_voices)
{
  FixtureEvent event;

  fixture_event_init (&event, id, edtf,
                      strchr (edtf, '/') != NULL ? TUMEN_DURATION_LASTING : TUMEN_DURATION_ONCE,
                      n_voices > 1 ? TUMEN_BASIS_INFERRED : TUMEN_BASIS_STATED);
  event.date.margin_days = 9;
  event.event.short_title[TUMEN_LANGUAGE_EN] = title;
  event.event.kind = n_voices > 1 ? TUMEN_KIND_ATTACK : TUMEN_KIND_MEETING;
  event.event.n_voices = n_voices;
  event.event.values[TUMEN_FIELD_PLACE] = places;
  tumen_table_add (table, &event.event);
}

static TumenTable *
make_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  add (table, "a", "2024-06-19", "Órbita", moscow, 1);
  add (table, "b", "2024-06~", "orbe", NULL, 3);
  add (table, "c", "", "Zeta", berlin, 0);
  add (table, "d", "2023/2025", "alfa", both, 2);
  add (table, "e", "../2022-05-04", "Alba", moscow, 1);
  tumen_table_set_value_name (table, TUMEN_FIELD_PLACE, "moscow", TUMEN_LANGUAGE_EN, "Moscow");
  tumen_table_set_value_name (table, TUMEN_FIELD_PLACE, "berlin", TUMEN_LANGUAGE_EN, "Berlin");
  tumen_table_finish (table);
  return table;
}

static char *
sort (TumenTable     *table,
      TumenListColumn column,
      gboolean        descending)
{
  const TumenListSort sort = { column, descending };
  guint8              rows_in[] = { 1, 1, 1, 1, 1 };
  guint               n_rows;
  g_autofree guint32 *rows = NULL;
  GString            *ids = g_string_new (NULL);

  rows = tumen_list_sort_rows (table, rows_in, &sort, TUMEN_LANGUAGE_EN, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_string_append (ids, tumen_table_get_id (table, rows[i]));
  return g_string_free (ids, FALSE);
}

static void
test_sorts (void)
{
  g_autoptr (TumenTable) table = make_table ();
  const struct
  {
    TumenListColumn column;
    gboolean        descending;
    const char     *ids;
  } cases[] = {
    { TUMEN_LIST_DATE, FALSE, "edbac" },
    { TUMEN_LIST_DATE, TRUE, "abdec" },
    { TUMEN_LIST_TITLE, FALSE, "edbac" },
    { TUMEN_LIST_TITLE, TRUE, "cabde" },
    { TUMEN_LIST_PLACE, FALSE, "ceadb" },
    { TUMEN_LIST_PLACE, TRUE, "deacb" },
    { TUMEN_LIST_VOICES, FALSE, "ceadb" },
    { TUMEN_LIST_VOICES, TRUE, "bdeac" },
    { TUMEN_LIST_KIND, FALSE, "dbeac" },
    { TUMEN_LIST_BASIS, TRUE, "dbeac" },
    { TUMEN_LIST_ACTORS, FALSE, "edbac" },
    { TUMEN_LIST_SOURCES, TRUE, "edbac" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = sort (table, cases[i].column, cases[i].descending);

      g_test_message ("%s", tumen_list_column_get_slug (cases[i].column));
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_filter (void)
{
  g_autoptr (TumenTable) table = make_table ();
  const TumenListSort sort = { TUMEN_LIST_TITLE, FALSE };
  guint8              rows_in[5] = { 0 };
  guint               n_rows, row;
  g_autofree guint32 *rows = NULL;

  g_assert_true (tumen_table_find (table, "c", &row));
  rows_in[row] = 1;
  rows = tumen_list_sort_rows (table, rows_in, &sort, TUMEN_LANGUAGE_EN, &n_rows);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (rows[0], ==, row);
}

static void
assert_cell (TumenTable     *table,
             const char     *id,
             TumenListColumn column,
             const char     *text)
{
  g_autofree char *cell = NULL;
  guint            row;

  g_assert_true (tumen_table_find (table, id, &row));
  cell = tumen_list_dup_cell (table, row, column, TUMEN_LANGUAGE_EN);
  g_assert_cmpstr (cell, ==, text);
}

static void
test_cells (void)
{
  g_autoptr (TumenTable) table = make_table ();
  guint row;

  assert_cell (table, "d", TUMEN_LIST_TITLE, "alfa");
  assert_cell (table, "a", TUMEN_LIST_DATE, "19 Jun 2024");
  assert_cell (table, "c", TUMEN_LIST_DATE, "undated");
  assert_cell (table, "d", TUMEN_LIST_PLACE, "Moscow, Berlin");
  assert_cell (table, "b", TUMEN_LIST_PLACE, "");
  assert_cell (table, "b", TUMEN_LIST_VOICES, "3");
  assert_cell (table, "a", TUMEN_LIST_KIND,
               tumen_kind_get_name (TUMEN_KIND_MEETING, TUMEN_LANGUAGE_EN));
  assert_cell (table, "a", TUMEN_LIST_BASIS,
               tumen_basis_get_name (TUMEN_BASIS_STATED, TUMEN_LANGUAGE_EN));
  g_assert_true (tumen_table_find (table, "d", &row));
  g_assert_cmpstr (tumen_list_get_edtf (table, row), ==, "2023/2025");
}

static gboolean
begins (TumenTable *table,
        const char *id,
        const char *beginning)
{
  guint row;

  g_assert_true (tumen_table_find (table, id, &row));
  return tumen_list_begins_with (table, row, TUMEN_LANGUAGE_EN, beginning);
}

static void
test_begin (void)
{
  g_autoptr (TumenTable) table = make_table ();

  g_assert_true (begins (table, "a", "OR"));
  g_assert_true (begins (table, "a", "órbita"));
  g_assert_true (begins (table, "b", "orbé"));
  g_assert_true (begins (table, "c", ""));
  g_assert_false (begins (table, "a", "orbital"));
  g_assert_false (begins (table, "c", "r"));
}

static void
test_slugs (void)
{
  TumenListColumn column = TUMEN_LIST_VOICES;

  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS; i++)
    {
      g_assert_true (tumen_list_column_parse (tumen_list_column_get_slug ((TumenListColumn)i),
                                              &column));
      g_assert_cmpuint (column, ==, i);
    }
  g_assert_false (tumen_list_column_parse ("size", &column));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-order/sorts-by-each-column", test_sorts);
  g_test_add_func ("/list-order/lists-what-the-filter-lets-through", test_filter);
  g_test_add_func ("/list-order/tells-each-column", test_cells);
  g_test_add_func ("/list-order/knows-titles-by-their-beginning", test_begin);
  g_test_add_func ("/list-order/slugs-are-read-back", test_slugs);
  return g_test_run ();
}
