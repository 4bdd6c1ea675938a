/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "replay.h"
#include "tumen-address.h"

#include <math.h>
#include <string.h>

/* Reads any bytes as the text of a view and as an address; a file of the corpus may hold several,
 * one a line. */

static TumenTable *
get_table (void)
{
  static TumenTable *table;

  if (table == NULL)
    {
      g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

      table = tumen_table_new (library, TUMEN_READING_EDITORS);
    }
  return table;
}

static void
check_filter (const TumenFilter *filter)
{
  guint              n_in, n_counted = 0;
  guint              n_rows = tumen_table_get_n_rows (get_table ());
  TumenField         field;
  g_autofree guint8 *rows_in = tumen_filter_apply (filter, get_table (), &n_in);
  g_autofree char   *unknown = NULL;
  g_auto (GStrv) nearest = NULL;

  for (guint i = 0; i < n_rows; i++)
    n_counted += rows_in[i];
  g_assert_cmpuint (n_counted, ==, n_in);
  if (tumen_filter_is_empty (filter))
    g_assert_cmpuint (n_in + tumen_filter_count_off (filter, get_table ()), ==, n_rows);
  unknown = tumen_filter_find_unknown (filter, get_table (), &field, &nearest);
  if (unknown != NULL)
    g_assert_true (tumen_filter_has (filter, field, unknown));
}

static void
check_state (const TumenViewState *state)
{
  g_autofree char *text = tumen_view_state_to_text (state);
  g_autofree char *text_again = NULL;
  g_autoptr (GError) error = NULL;
  TumenViewState again, copy;

  g_assert_true (g_str_is_ascii (text));
  g_assert_true (isfinite (state->span.begin) && isfinite (state->span.end));
  g_assert_cmpfloat (state->span.begin, <=, state->span.end);
  tumen_view_state_parse (text, &again, &error);
  g_assert_no_error (error);
  g_assert_true (tumen_view_state_equal (state, &again));
  text_again = tumen_view_state_to_text (&again);
  g_assert_cmpstr (text, ==, text_again);
  tumen_view_state_copy (&again, &copy);
  g_assert_true (tumen_view_state_equal (&copy, state));
  check_filter (&state->filter);
  tumen_view_state_clear (&again);
  tumen_view_state_clear (&copy);
}

static void
check_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  TumenViewState state;

  if (!tumen_view_state_parse (text, &state, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (error->message[0] != '\0');
      return;
    }
  g_assert_no_error (error);
  check_state (&state);
  tumen_view_state_clear (&state);
}

static void
check_address (const char *text)
{
  g_autoptr (GError) error = NULL;
  TumenAddress address;

  if (!tumen_address_parse (text, &address, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (address.library), >, 0);
  if (address.type == TUMEN_ADDRESS_VIEW)
    check_state (&address.view);
  else
    g_assert_cmpuint (strlen (address.event), >, 0);
  tumen_address_clear (&address);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      check_text (lines[i]);
      check_address (lines[i]);
    }
  return 0;
}
