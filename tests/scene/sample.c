/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include <math.h>
#include <string.h>

#define S TUMEN_BASIS_STATED
#define I TUMEN_BASIS_INFERRED
#define L TUMEN_DURATION_LASTING
#define B TUMEN_ROW_BADGE
#define R TUMEN_STATUS_RUMOURED

typedef struct
{
  TumenKind     kind;
  const char   *edtf;
  TumenBasis    basis;
  const char   *title;
  guint         n_voices, n_repeated, n_denials;
  guint         flags;
  TumenStatus   status;
  TumenDuration duration;
} Sample;

static const Sample samples[] = {
  { TUMEN_KIND_MEETING, "2024-06", S, "Putin visits Pyongyang", 2, 0, 0, TUMEN_ROW_STARRED },
  { TUMEN_KIND_MEETING, "2023", S, "Kim–Putin summit, Amur", 1 },
  { TUMEN_KIND_MEETING, "2023-07-26", I, "Kim meets Shoigu", 1, 1, 0, TUMEN_ROW_STARRED },
  { TUMEN_KIND_MEETING, "2024-07-18", I, "Kim meets Krivoruchko", 1 },
  { TUMEN_KIND_MEETING, "[2024-08..2024-12]", I, "Kim meets Shoigu again", 1 },
  { TUMEN_KIND_MEETING, "2025-03-21", S, "Shoigu as Putin’s envoy", 1 },
  { TUMEN_KIND_MEETING, "[2025-05-28,2025-06-04,2025-06-11]", I, "Kim meets Shoigu in June", 1 },
  { TUMEN_KIND_MEETING, "2025-06-18~", S, "New summit rumoured", 1, 0, 0, 0, R },
  { TUMEN_KIND_AGREEMENT, "1953-07-27", S, "Korean War armistice", 1 },
  { TUMEN_KIND_AGREEMENT, "[2024-06-18..2024-06-19]", I, "Partnership treaty signed", 3, 0, 0, B },
  { TUMEN_KIND_STATEMENT, "[..2023-07-27]", S, "Kremlin publishes it", 1 },
  { TUMEN_KIND_STATEMENT, "2023-07-26", I, "Putin’s letter to Kim", 1, 1, 0, TUMEN_ROW_STARRED },
  { TUMEN_KIND_STATEMENT, "2023-07-27~", I, "Seoul studies the photos", 1 },
  { TUMEN_KIND_STATEMENT, "2024-07-18", I, "Kim backs war in Ukraine", 1 },
  { TUMEN_KIND_STATEMENT, "[2024-01-03..2024-12-31]", I, "Pyongyang: “unfounded”", 1 },
  { TUMEN_KIND_STATEMENT, "[2025-05-28,2025-06-04,2025-06-11]", I, "“Unconditional” support", 1 },
  { TUMEN_KIND_STATEMENT, "[2025-05-22..]", S, "Moscow confirms the troops", 1 },
  { TUMEN_KIND_ARMS, "2023/..", S, "Shells and missiles for Russia", 2, 0, 1, B, 0, L },
  { TUMEN_KIND_ARMS, "2022/2024", S, "Workers sent abroad", 5, 0, 0, 0, 0, L },
  { TUMEN_KIND_ARMS, "", S, "Troops in Kursk", 1 },
  { TUMEN_KIND_ATTACK, "2023-12-30", S, "Attack on Kharkiv", 1 },
  { TUMEN_KIND_ATTACK, "2024-01-02", S, "Second attack", 1 },
  { TUMEN_KIND_ATTACK, "2024-01-06", S, "Third attack", 1 },
  { TUMEN_KIND_FINDING, "2024-01-01", S, "First report", 1 },
  { TUMEN_KIND_FINDING, "2024-01-11", S, "Second report", 1 },
  { TUMEN_KIND_FINDING, "2024-02-22", S, "SBU: over 20 weapons", 1 },
  { TUMEN_KIND_FINDING, "2024-03-14", S, "Kharkiv: some 50 missiles", 1 },
  { TUMEN_KIND_FINDING, "2024-07", S, "Seoul: 5 million shells", 1 },
  { TUMEN_KIND_CEREMONY, "[2023-07-26..2023-07-27]", I, "Weapons exhibition", 1 },
  { TUMEN_KIND_CEREMONY, "2023-07-27", I, "70 years of the armistice", 2 },
  { TUMEN_KIND_CEREMONY, "2023-07-27", S, "Parade planned", 1, 0, 0, 0, TUMEN_STATUS_EXPECTED },
};

static const TumenClock parade[] = {
  { .minutes = 20 * 60, .about = TRUE, .margin_minutes = 30 },
  { .minutes = 21 * 60 + 50 },
};

static guint
fill_dots (const Sample *sample,
           TumenDot      dots[8])
{
  guint n = 0;

  for (guint i = 0; i < sample->n_voices; i++)
    dots[n++] = TUMEN_DOT_VOICE;
  for (guint i = 0; i < sample->n_repeated; i++)
    dots[n++] = TUMEN_DOT_REPEATED;
  for (guint i = 0; i < sample->n_denials; i++)
    dots[n++] = TUMEN_DOT_DENIAL;
  return n;
}

static void
fill_date (const Sample   *sample,
           TumenEventDate *date)
{
  date->edtf = (char *)sample->edtf;
  date->duration = sample->duration;
  date->basis = sample->basis;
  date->drawn_lo = NAN;
  date->drawn_hi = NAN;
  if (*sample->edtf != '\0')
    g_assert_true (tumen_date_parse (sample->edtf, &date->date, NULL, NULL));
  if (date->date.approximate)
    date->margin_days = 3;
}

static void
add_sample (TumenTable   *table,
            const Sample *sample,
            guint         index)
{
  TumenTableEvent  event = { 0 };
  TumenEventDate   date = { 0 };
  TumenDot         dots[8];
  g_autofree char *id = g_strdup_printf ("e%03u", index);

  fill_date (sample, &date);
  event.id = id;
  event.kind = sample->kind;
  event.date = &date;
  event.status = sample->status;
  event.importance = 3;
  event.flags = sample->flags;
  event.dots = dots;
  event.n_dots = fill_dots (sample, dots);
  event.n_voices = sample->n_voices;
  event.short_title[TUMEN_LANGUAGE_EN] = sample->title;
  event.short_title[TUMEN_LANGUAGE_ES] = sample->title;
  if (sample->status == TUMEN_STATUS_EXPECTED)
    {
      event.clocks = parade;
      event.n_clocks = G_N_ELEMENTS (parade);
    }
  tumen_table_add (table, &event);
}

TumenTable *
sample_make_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    add_sample (table, &samples[i], i);
  tumen_table_finish (table);
  return table;
}

TumenTable *
sample_make_crowd (guint n_events)
{
  TumenTable  *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  const Sample sample = { TUMEN_KIND_OTHER, "[2024-02-01..2024-11-30]", S, "One of many", 6 };

  for (guint i = 0; i < n_events; i++)
    add_sample (table, &sample, i);
  tumen_table_finish (table);
  return table;
}

TumenSpan
sample_get_span (const char *first,
                 const char *last)
{
  TumenSpan span;
  TumenDay  day;

  g_assert_true (tumen_day_parse (first, &day));
  span.begin = (double)day;
  g_assert_true (tumen_day_parse (last, &day));
  span.end = (double)day;
  return span;
}

static TumenScene *
make_scene (TumenTable           *table,
            TumenSpan             span,
            const TumenSceneSize *size,
            const guint          *numbers)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1.0);
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  g_autofree guint8 *rows_in = g_malloc (tumen_table_get_n_rows (table));
  TumenViewport      viewport;

  memset (rows_in, 1, tumen_table_get_n_rows (table));
  tumen_scene_maker_set_content (maker, table, rows_in, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  tumen_scene_maker_set_numbers (maker, numbers);
  tumen_viewport_init (&viewport, span, size->width, sample_get_span ("1950-01-01", "2030-01-01"));
  return tumen_scene_maker_make (maker, &viewport, size);
}

TumenScene *
sample_make_scene (TumenTable *table,
                   TumenSpan   span,
                   double      width,
                   double      height)
{
  TumenSceneSize size = { width, height, 0.0 };

  return make_scene (table, span, &size, NULL);
}

TumenScene *
sample_make_numbered_scene (TumenTable *table,
                            TumenSpan   span,
                            double      width,
                            double      height)
{
  guint             n_rows = tumen_table_get_n_rows (table);
  g_autofree guint *numbers = g_new (guint, n_rows);
  TumenSceneSize    size = { width, height, 0.0 };

  for (guint i = 0; i < n_rows; i++)
    numbers[i] = i + 1;
  return make_scene (table, span, &size, numbers);
}
