/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-address.h"
#include "tumen-view-name.h"

#include <string.h>

static char *
dup_name (const char *view_text)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  TumenSpan      visible = { (double)tumen_day_from_civil (2023, 5, 1),
                             (double)tumen_day_from_civil (2025, 8, 1) };
  TumenViewState view;
  char          *name;

  g_assert_true (tumen_view_state_parse (view_text, &view, NULL));
  name = tumen_view_state_dup_name (&view, visible, table);
  tumen_view_state_clear (&view);
  return name;
}

static void
test_names_tell_period_and_filter (void)
{
  g_autofree char *plain = dup_name ("");
  g_autofree char *one = dup_name ("kind=attack");
  g_autofree char *spanish = dup_name ("kind=attack&lang=es");
  g_autofree char *many = dup_name ("kind=attack,arms,meeting,finding&country=KP,nowhere");
  g_autofree char *known = dup_name ("known-on=2023-08-01");

  g_assert_cmpstr (plain, ==, "May 2023 – Jul 2025");
  g_assert_cmpstr (one, ==, "May 2023 – Jul 2025 · Attacks");
  g_assert_true (g_str_has_suffix (spanish, " · Ataques"));
  g_assert_cmpstr (many, ==,
                   "May 2023 – Jul 2025 · Arms and troops, Attacks + 2 · North Korea, nowhere");
  g_assert_cmpstr (known, ==, "May 2023 – Jul 2025 · as known on 1 Aug 2023");
}

static void
assert_checked (const char *text,
                int         code)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (GError) error = NULL;
  TumenAddress address;

  g_assert_true (tumen_address_parse (text, &address, NULL));
  if (code < 0)
    g_assert_true (tumen_address_check (&address, library, NULL));
  else
    {
      g_assert_false (tumen_address_check (&address, library, &error));
      g_assert_error (error, TUMEN_ADDRESS_ERROR, code);
    }
  tumen_address_clear (&address);
}

static void
test_addresses_lead_into_one_library (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (GError) error = NULL;
  const char      *id = tumen_library_get_document_id (library);
  g_autofree char *event = tumen_address_of_event (id, "korean-war-1950-1953");
  g_autofree char *unknown = tumen_address_of_event (id, "x999-99");
  g_autofree char *view = g_strdup_printf ("tumen:%s/view?select=x999-99", id);
  TumenAddress     address;

  assert_checked (event, -1);
  assert_checked (view, -1);
  assert_checked (unknown, TUMEN_ADDRESS_ERROR_EVENT);
  assert_checked ("tumen:another/event/x001-07", TUMEN_ADDRESS_ERROR_LIBRARY);
  g_assert_true (tumen_address_parse (view, &address, NULL));
  g_assert_false (tumen_address_check (&address, NULL, &error));
  g_assert_error (error, TUMEN_ADDRESS_ERROR, TUMEN_ADDRESS_ERROR_LIBRARY);
  g_assert_nonnull (strstr (error->message, id));
  tumen_address_clear (&address);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-name/names-tell-period-and-filter", test_names_tell_period_and_filter);
  g_test_add_func ("/address/addresses-lead-into-one-library",
                   test_addresses_lead_into_one_library);
  return g_test_run ();
}
