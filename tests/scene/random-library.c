/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-library.h"

#include "../model/table-fixture.h"

#define LAST_DAY 2932896 /* 9999-12-31 */

static const char *const titles[] = {
  "Kim meets Shoigu",
  "A",
  "Putin’s letter to Kim",
  "A very long title that goes on and on and would never fit into the width of any label at all",
  "김정은 위원장과 푸틴 대통령의 정상회담",
  "회담",
  "Министр обороны России прибыл в Пхеньян с официальным визитом на три дня",
  "Визит",
  "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  "Seoul: 5 million shells",
};

static const char *const actors[] = {
  "kim",
  "putin",
  "shoigu",
  "lavrov",
  "choe",
  "krivoruchko",
  "kozhemyako",
  "matsegora",
  "peskov",
  "yoon",
  "biden",
  "zelensky",
  "budanov",
  "kang",
  "ri",
  "pak",
};

/* The first day of the event, and how many days there are for its others. */
static TumenDay
pick_day (RandomSpread spread,
          int         *reach)
{
  static const int reaches[RANDOM_N_SPREADS] = { 1, 20, 400, 4000000 };
  TumenDay         base = tumen_day_from_civil (2024, 6, 18);

  *reach = reaches[spread];
  if (spread == RANDOM_SPREAD_ONE_DAY)
    return base;
  if (spread == RANDOM_SPREAD_MONTH)
    return base + g_test_rand_int_range (0, 31);
  if (spread == RANDOM_SPREAD_YEARS)
    return base + g_test_rand_int_range (-900, 900);
  return g_test_rand_int_range (0, 4) == 0 ? base : g_test_rand_int_range (-4371000, 2932000);
}

static char *
write_date (RandomSpread   spread,
            TumenDuration *duration)
{
  int              reach;
  TumenDay         day = pick_day (spread, &reach);
  TumenDay         later = day + g_test_rand_int_range (1, reach + 1);
  TumenDay         last = MIN (later, LAST_DAY);
  g_autofree char *first_text = tumen_day_to_string (day);
  g_autofree char *last_text = tumen_day_to_string (last);

  *duration = TUMEN_DURATION_ONCE;
  switch (g_test_rand_int_range (0, 16))
    {
    case 0:
      return g_strdup ("");
    case 1:
      return g_strdup_printf ("[..%s]", first_text);
    case 2:
      return g_strdup_printf ("[%s..]", first_text);
    case 3:
      return g_strdup_printf ("[%s..%s]", first_text, last_text);
    case 4:
      return g_strdup_printf ("%s~", first_text);
    case 5:
      return g_strdup_printf ("[%s,%s]", first_text, last_text);
    case 6:
      *duration = TUMEN_DURATION_LASTING;
      return g_strdup_printf ("%s/%s", first_text, last_text);
    case 7:
      *duration = TUMEN_DURATION_LASTING;
      return g_strdup_printf ("%s/..", first_text);
    case 8:
      *duration = TUMEN_DURATION_LASTING;
      return g_strdup_printf ("../%s", first_text);
    case 9:
      first_text[strlen (first_text) - 3] = '\0';
      return g_steal_pointer (&first_text);
    case 10:
      if (spread == RANDOM_SPREAD_ALL_OF_TIME)
        return g_strdup (g_test_rand_bit () ? "Y170000002" : "-9999-01-01");
      return g_steal_pointer (&first_text);
    default:
      return g_steal_pointer (&first_text);
    }
}

static guint
pick_clocks (TumenClock *clocks)
{
  guint n = g_test_rand_int_range (0, 8) == 0 ? (guint)g_test_rand_int_range (1, 3) : 0;

  for (guint i = 0; i < n; i++)
    {
      clocks[i] = (TumenClock){ .minutes = g_test_rand_int_range (0, 720) + (i == 0 ? 0 : 720) };
      clocks[i].about = g_test_rand_bit ();
      clocks[i].margin_minutes = clocks[i].about ? 30 : 0;
    }
  return n;
}

static TumenBasis
pick_basis (void)
{
  return (TumenBasis)g_test_rand_int_range (0, TUMEN_N_BASES);
}

static void
add_event (TumenTable  *table,
           guint        number,
           RandomSpread spread)
{
  g_autofree char *id = g_strdup_printf ("e%03u", number);
  TumenDuration    duration;
  g_autofree char *edtf = write_date (spread, &duration);
  const char      *who[4] = { NULL };
  TumenClock       clocks[TUMEN_MAX_CLOCKS];
  TumenDot         dots[6] = { TUMEN_DOT_VOICE };
  FixtureEvent     event;

  fixture_event_init (&event, id, edtf, duration, pick_basis ());
  event.date.margin_days = g_str_has_suffix (edtf, "~") ? 3 : 0;
  event.event.kind = (TumenKind)g_test_rand_int_range (0, TUMEN_N_KINDS);
  event.event.status = (TumenStatus)g_test_rand_int_range (0, TUMEN_N_STATUSES);
  event.event.importance = g_test_rand_int_range (1, 6);
  event.event.flags = g_test_rand_int_range (0, 10) == 0 ? TUMEN_ROW_STARRED : 0;
  event.event.flags |= g_test_rand_int_range (0, 10) == 0 ? TUMEN_ROW_BADGE : 0;
  event.event.clocks = clocks;
  event.event.n_clocks = pick_clocks (clocks);
  event.event.dots = dots;
  event.event.n_dots = (guint)g_test_rand_int_range (0, 7);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    event.event.short_title[i] = titles[g_test_rand_int_range (0, G_N_ELEMENTS (titles))];
  for (int i = 0; i < g_test_rand_int_range (0, 4); i++)
    who[i] = actors[(number * 7 + (guint)i * 5) % G_N_ELEMENTS (actors)];
  event.event.values[TUMEN_FIELD_ACTOR] = who;
  tumen_table_add (table, &event.event);
}

/*
 * random_library_new:
 * @n_events: how many
 * @spread: where in time
 *
 * Draws from the random numbers of the test, so that a seed gives the same library again.
 *
 * Returns: (transfer full): a table with all forms of dates, titles in three scripts, events of
 *   several actors, undated ones
 */
TumenTable *
random_library_new (guint        n_events,
                    RandomSpread spread)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < n_events; i++)
    add_event (table, i, spread);
  if (g_test_rand_bit ())
    {
      double begin = g_test_rand_double_range (-30000, 20000);

      tumen_table_set_home (table, begin, begin + g_test_rand_double_range (1, 3000));
    }
  tumen_table_finish (table);
  return table;
}
