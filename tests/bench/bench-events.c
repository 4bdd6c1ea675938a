/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-events.h"

#include "bench-random.h"

/* The whole span, empty stretches and bursts, in days. */
#define FIRST_DAY 7305  /* 1990-01-01 */
#define N_DAYS    14610 /* 40 years */
#define GAP_DAYS  400
/* The latest day on which a range may end, so that years keep four digits. */
#define LAST_DAY 36524

/* Six kinds, as six lanes. */
static const char *const fine_kinds[] = {
  "meeting",
  "visit",
  "treaty",
  "letter",
  "statement",
  "transfer",
  "attack",
  "finding",
  "parade",
};

static const guint fine_kind_shares[] = { 18, 10, 8, 10, 18, 16, 6, 10, 4 };

static const char *const countries[] = { "RU", "KP", "KR", "US", "UA", "CN" };

typedef struct
{
  const char *const *openings;
  const char *const *middles;
  const char *const *endings;
} Words;

#define N_WORDS 8

static const char *const english[][N_WORDS] = {
  { "Envoy", "Minister", "Delegation", "Seoul", "Moscow", "Vessel", "Crew", "Panel" },
  { "meets", "writes to", "leaves for", "names", "thanks", "awaits", "visits", "warns" },
  { "Rason", "port staff", "the embassy", "old allies", "Khasan", "a deputy", "Wonsan", "units" },
};

static const char *const spanish[][N_WORDS] = {
  { "Enviado", "Ministra", "Comisión", "Seúl", "Moscú", "Buque", "Brigada", "Informe" },
  { "visita", "escribe a", "sale hacia", "nombra a", "saluda a", "espera a", "avisa a", "cita a" },
  { "Rason", "los puertos", "la embajada", "España", "Jasán", "su vecino", "Wonsan", "técnicos" },
};

static const char *const korean[][N_WORDS] = {
  { "외무상", "대표단", "러시아", "평양", "모스크바", "군사", "선박", "조선" },
  { "라선", "대사", "경제", "공동", "문화", "친선", "무역", "철도" },
  { "회담", "방문", "성명", "협정", "연회", "보고", "교류", "서한" },
};

static const char *const russian[][N_WORDS] = {
  { "Посол", "Министр", "Делегация", "Сеул", "Москва", "Судно", "Группа", "Доклад" },
  { "едет в", "пишет", "прибыл в", "ждёт", "видит", "просит", "назвал", "встретил" },
  { "Расон", "порт", "Хасан", "союз", "Вонсан", "друзей", "Пхеньян", "гостей" },
};

static void
seed_random (BenchRandom *random,
             guint64      seed,
             guint        number)
{
  random->state = seed * G_GUINT64_CONSTANT (0x2545F4914F6CDD1D) + number;
  random->state = bench_random_next (random);
}

/* Half of all days lie in bursts, around which events grow rarer; no point lies in a gap. */
static TumenDay
pick_day (const BenchEvents *self,
          BenchRandom       *random)
{
  TumenDay day;
  gboolean is_in_gap = TRUE;

  while (is_in_gap)
    {
      is_in_gap = FALSE;
      day = FIRST_DAY + bench_random_below (random, N_DAYS);
      if (bench_random_percent (random, 50))
        day = self->bursts[bench_random_tail (random, BENCH_N_BURSTS)] +
              bench_random_tail (random, 90);
      for (guint i = 0; i < BENCH_N_GAPS; i++)
        is_in_gap |= day >= self->gaps[i] && day < self->gaps[i] + GAP_DAYS;
    }
  return day;
}

static void
write_day (TumenDay day,
           int      n_parts,
           char    *text)
{
  gint64 year;
  int    month, day_of_month;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  if (n_parts == 1)
    g_snprintf (text, BENCH_ID_SIZE, "%04d", (int)year);
  else if (n_parts == 2)
    g_snprintf (text, BENCH_ID_SIZE, "%04d-%02d", (int)year, month);
  else
    g_snprintf (text, BENCH_ID_SIZE, "%04d-%02d-%02d", (int)year, month, day_of_month);
}

/* Most last days or weeks, some for months, few for years. */
static void
make_range (BenchRandom *random,
            TumenDay     day,
            BenchEvent  *event)
{
  guint length = 1 + bench_random_tail (random, bench_random_percent (random, 2) ? 1500 : 60);
  char  first[BENCH_ID_SIZE], last[BENCH_ID_SIZE];

  event->duration = TUMEN_DURATION_LASTING;
  write_day (day, 3, first);
  write_day (MIN (day + length, LAST_DAY), 3, last);
  /* Few: each is drawn until the last report. */
  if (bench_random_below (random, 1000) < 5)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "%s/..", first);
  else if (bench_random_percent (random, 2))
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "../%s", last);
  else
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "%s/%s", first, last);
}

/* Of 100 points: 4 years, 9 months, 5 approximate, 3 one of two days, 2 between two days, 2 open,
 * 1 undated; all others are days. */
static void
make_point (BenchRandom *random,
            TumenDay     day,
            BenchEvent  *event)
{
  guint share = bench_random_below (random, 100);
  int   n_parts = share < 4 ? 1 : share < 13 ? 2
                                             : 3;
  char  first[BENCH_ID_SIZE], last[BENCH_ID_SIZE];

  write_day (day, n_parts, first);
  write_day (MIN (day + 2 + bench_random_below (random, 12), LAST_DAY), 3, last);
  if (share >= 13 && share < 18)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "%s~", first);
  else if (share >= 18 && share < 21)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "[%s,%s]", first, last);
  else if (share >= 21 && share < 23)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "[%s..%s]", first, last);
  else if (share == 23)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "[..%s]", first);
  else if (share == 24)
    g_snprintf (event->edtf, BENCH_EDTF_SIZE, "[%s..]", first);
  else if (share > 25)
    g_strlcpy (event->edtf, first, BENCH_EDTF_SIZE);
  if (share > 25 && bench_random_percent (random, 15))
    {
      event->minutes = (int)bench_random_below (random, 96) * 15;
      event->is_about = bench_random_percent (random, 30);
    }
}

static void
write_title (BenchRandom       *random,
             const char *const *words,
             gboolean           has_number,
             char              *title)
{
  const char *opening = words[bench_random_below (random, N_WORDS)];
  const char *middle = words[N_WORDS + bench_random_below (random, N_WORDS)];
  const char *ending = words[2 * N_WORDS + bench_random_below (random, N_WORDS)];
  guint       number = bench_random_below (random, 10000);

  if (has_number)
    g_snprintf (title, BENCH_TITLE_SIZE, "%s %s %s %u", opening, middle, ending, number);
  else
    g_snprintf (title, BENCH_TITLE_SIZE, "%s %s %s", opening, middle, ending);
}

/* Three in five Latin, one in five Hangul, one in five Cyrillic; most are unlike all others. */
static void
make_titles (BenchRandom *random,
             BenchEvent  *event)
{
  static const char *const *scripts[] = { english[0], english[0], spanish[0], korean[0],
                                          russian[0] };
  guint                     script = bench_random_below (random, G_N_ELEMENTS (scripts));
  gboolean                  is_spanish = script == 2;

  event->language = is_spanish ? TUMEN_LANGUAGE_ES : TUMEN_LANGUAGE_EN;
  write_title (random, scripts[script], bench_random_percent (random, 80), event->title);
  if (bench_random_percent (random, 10))
    write_title (random, is_spanish ? english[0] : spanish[0], TRUE, event->other_title);
}

static const char *
pick_kind (BenchRandom *random)
{
  guint share = bench_random_below (random, 100);
  guint kind = 0;

  while (kind + 1 < G_N_ELEMENTS (fine_kinds) && share >= fine_kind_shares[kind])
    share -= fine_kind_shares[kind++];
  return fine_kinds[kind];
}

static TumenStatus
pick_status (BenchRandom *random)
{
  if (bench_random_percent (random, 85))
    return TUMEN_STATUS_REPORTED;
  return (TumenStatus)bench_random_below (random, TUMEN_N_STATUSES);
}

/* Up to @n_links different ones of @n_all. */
static guint
pick_links (BenchRandom *random,
            guint        n_links,
            guint        n_all,
            guint       *links)
{
  guint n_picked = 0;

  for (guint i = 0; i < n_links; i++)
    {
      guint    link = bench_random_tail (random, n_all);
      gboolean is_new = TRUE;

      for (guint j = 0; j < n_picked; j++)
        is_new &= links[j] != link;
      if (is_new)
        links[n_picked++] = link;
    }
  return n_picked;
}

static void
make_links (const BenchEvents *self,
            BenchRandom       *random,
            BenchEvent        *event)
{
  guint n_actors = bench_random_below (random, 10);
  guint n_excerpts = bench_random_below (random, 10);

  n_actors = n_actors < 2 ? 0 : n_actors < 7 ? 1
                              : n_actors < 9 ? 2
                                             : 3;
  n_excerpts = n_excerpts < 1 ? 0 : n_excerpts < 8 ? 1
                                                   : n_excerpts - 6;
  event->n_actors = pick_links (random, n_actors, self->n_actors, event->actors);
  event->n_places = pick_links (random, bench_random_percent (random, 40) ? 1 : 0,
                                self->n_places, event->places);
  for (guint i = 0; i < n_excerpts; i++)
    event->excerpts[i] = bench_random_below (random, self->n_excerpts);
  event->n_excerpts = n_excerpts == 2 && event->excerpts[0] == event->excerpts[1] ? 1 : n_excerpts;
  if (event->n_excerpts == 3)
    {
      /* Three that follow each other are different. */
      event->excerpts[1] = (event->excerpts[0] + 1) % self->n_excerpts;
      event->excerpts[2] = (event->excerpts[0] + 2) % self->n_excerpts;
    }
  event->is_denied = event->n_excerpts > 1 && bench_random_percent (random, 5);
}

static int
pick_importance (BenchRandom *random)
{
  static const int importances[] = { 1, 2, 2, 3, 3, 3, 3, 3, 4, 4 };

  if (bench_random_percent (random, 1))
    return 5;
  return importances[bench_random_below (random, G_N_ELEMENTS (importances))];
}

/* The library of that many events; other seeds put bursts and empty stretches elsewhere. */
void
bench_events_init (BenchEvents *self,
                   guint        n_events,
                   guint64      seed)
{
  BenchRandom random;

  *self = (BenchEvents){ .n_events = n_events, .seed = seed };
  self->n_actors = CLAMP (n_events / 500, 24, 2000);
  self->n_places = CLAMP (n_events / 2000, 12, 500);
  self->n_sources = CLAMP (n_events / 1000, 8, 400);
  self->n_excerpts = CLAMP (n_events / 20, 20, 20000);
  seed_random (&random, seed, G_MAXUINT);
  for (guint i = 0; i < BENCH_N_GAPS; i++)
    self->gaps[i] = FIRST_DAY + bench_random_below (&random, N_DAYS - GAP_DAYS);
  for (guint i = 0; i < BENCH_N_BURSTS; i++)
    self->bursts[i] = FIRST_DAY + bench_random_below (&random, N_DAYS);
}

/* Makes the event of that number, 0 to n_events - 1. */
void
bench_events_make (const BenchEvents *self,
                   guint              number,
                   BenchEvent        *event)
{
  BenchRandom random;
  TumenDay    day;

  *event = (BenchEvent){ .minutes = -1 };
  seed_random (&random, self->seed, number);
  g_snprintf (event->id, BENCH_ID_SIZE, "e%06u", number + 1);
  day = pick_day (self, &random);
  if (bench_random_percent (&random, 20))
    make_range (&random, day, event);
  else
    make_point (&random, day, event);
  event->basis = bench_random_percent (&random, 75) ? TUMEN_BASIS_STATED
                                                    : (TumenBasis)bench_random_below (&random, 3);
  event->fine_kind = pick_kind (&random);
  event->status = pick_status (&random);
  event->importance = pick_importance (&random);
  event->is_starred = bench_random_below (&random, 500) == 0;
  make_titles (&random, event);
  make_links (self, &random, event);
}

/* All points lie in it; few ranges end later. */
void
bench_events_get_span (TumenDay *first,
                       TumenDay *last)
{
  *first = FIRST_DAY;
  *last = FIRST_DAY + N_DAYS - 1;
}

void
bench_actor_write_id (guint number,
                      char *id)
{
  g_snprintf (id, BENCH_ID_SIZE, "actor-%u", number + 1);
}

void
bench_place_write_id (guint number,
                      char *id)
{
  g_snprintf (id, BENCH_ID_SIZE, "place-%u", number + 1);
}

void
bench_source_write_id (guint number,
                       char *id)
{
  g_snprintf (id, BENCH_ID_SIZE, "s%03u", number + 1);
}

void
bench_excerpt_write_id (guint number,
                        char *id)
{
  g_snprintf (id, BENCH_ID_SIZE, "x%05u", number + 1);
}

const char *
bench_actor_get_country (guint number)
{
  return countries[number % G_N_ELEMENTS (countries)];
}

const char *
bench_place_get_country (guint number)
{
  return countries[number % 3];
}

guint
bench_excerpt_get_source (const BenchEvents *self,
                          guint              number)
{
  return number % self->n_sources;
}

/* Returns: the number of an actor; @n_actors for the article itself */
guint
bench_excerpt_get_speaker (const BenchEvents *self,
                           guint              number)
{
  return number % 3 == 0 ? self->n_actors : number % self->n_actors;
}
