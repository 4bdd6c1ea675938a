/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "replay.h"
#include "tumen-explorer-publications.h"
#include "tumen-explorer.h"

#include <string.h>

/* Searches for any bytes in the built-in library: odd input is only text. With an even number of
 * bytes it looks at what was known on a day. */

#define MOST_EXAMINED 3
#define KNOWN_ON      19700 /* 2023-12-09 */

static TumenExplorer *
get_explorer (void)
{
  static TumenExplorer *explorer;

  if (explorer == NULL)
    {
      g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

      explorer = tumen_explorer_new (library);
    }
  return explorer;
}

static void
check_ranges (const char *text,
              GArray     *ranges)
{
  gsize end = 0;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < ranges->len; i++)
    {
      const TumenTextRange *range = &g_array_index (ranges, TumenTextRange, i);

      g_assert_cmpuint (range->begin, >=, end);
      g_assert_cmpuint (range->end, >, range->begin);
      g_assert_cmpuint (range->end, <=, strlen (text));
      end = range->end;
    }
}

static void
check_results (TumenExplorer *explorer)
{
  guint         n_matches, n_results;
  const guint8 *matches = tumen_explorer_get_matches (explorer, &n_matches);
  const guint  *results = tumen_explorer_get_results (explorer, &n_results);

  g_assert_cmpuint (n_results, ==, n_matches);
  for (guint i = 0; i < n_results; i++)
    g_assert_cmpint (matches[results[i]], ==, 1);
  for (guint i = 0; i < MIN (n_results, MOST_EXAMINED); i++)
    {
      g_autoptr (GPtrArray) hits = tumen_explorer_dup_hits (explorer, results[i]);

      for (guint j = 0; j < hits->len; j++)
        check_ranges (((TumenSearchHit *)hits->pdata[j])->text,
                      ((TumenSearchHit *)hits->pdata[j])->ranges);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  TumenExplorer   *explorer = get_explorer ();

  tumen_explorer_set_known_on (explorer, size % 2 == 0, KNOWN_ON);
  tumen_explorer_set_search (explorer, text);
  check_results (explorer);
  tumen_explorer_set_search (explorer, NULL);
  return 0;
}
