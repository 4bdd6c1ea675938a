/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stage-sample.h"

#include <math.h>
#include <string.h>

typedef struct
{
  TumenKind   kind;
  const char *edtf;
  TumenBasis  basis;
  const char *title[TUMEN_N_LANGUAGES];
  const char *date[TUMEN_N_LANGUAGES];
  const char *place[TUMEN_N_LANGUAGES];
} Step;

static const Step steps[STAGE_N_STEPS] = {
  {
    TUMEN_KIND_STATEMENT,
    "2023-07-26",
    TUMEN_BASIS_INFERRED,
    { "Shoigu hands Kim a letter from Putin", "Shoigú entrega a Kim una carta de Putin" },
    { "26 July 2023", "26 de julio de 2023" },
    { "Pyongyang", "Pionyang" },
  },
  {
    TUMEN_KIND_ATTACK,
    "{2023-12-30,2024-01-02,2024-01-06}",
    TUMEN_BASIS_STATED,
    { "North Korean missiles against Ukraine", "Misiles norcoreanos contra Ucrania" },
    { "30 December 2023 – 6 January 2024", "30 de diciembre de 2023 – 6 de enero de 2024" },
    { "Ukraine", "Ucrania" },
  },
  {
    TUMEN_KIND_FINDING,
    "2024-03-14",
    TUMEN_BASIS_STATED,
    { "Kharkiv counts missiles", "Járkov cuenta misiles" },
    { "14 March 2024", "14 de marzo de 2024" },
    { "Kharkiv", "Járkov" },
  },
  {
    TUMEN_KIND_AGREEMENT,
    "2024-06-19",
    TUMEN_BASIS_INFERRED,
    { "Partnership treaty", "Tratado de asociación" },
    { "19 June 2024", "19 de junio de 2024" },
    { "Pyongyang", "Pionyang" },
  },
  {
    TUMEN_KIND_MEETING,
    "[2024-08..2024-12]",
    TUMEN_BASIS_INFERRED,
    { "Shoigu returns", "Shoigú vuelve" },
    { "August–December 2024", "agosto–diciembre de 2024" },
    { "Pyongyang", "Pionyang" },
  },
  {
    TUMEN_KIND_MEETING,
    "2025-03-21",
    TUMEN_BASIS_STATED,
    { "The envoy", "El enviado" },
    { "21 March 2025", "21 de marzo de 2025" },
    { "Pyongyang", "Pionyang" },
  },
  {
    TUMEN_KIND_STATEMENT,
    "[2025-05-28,2025-06-04,2025-06-11]",
    TUMEN_BASIS_INFERRED,
    { "Unconditional support", "Apoyo «incondicional»" },
    { "May or June 2025", "mayo o junio de 2025" },
    { "Pyongyang", "Pionyang" },
  },
};

static const char *const story[] = { "From the letter to the treaty", "De la carta al tratado" };

static void
fill_date (TumenEventDate *date,
           const char     *edtf,
           TumenBasis      basis)
{
  date->edtf = (char *)edtf;
  date->basis = basis;
  date->drawn_lo = NAN;
  date->drawn_hi = NAN;
  if (*edtf != '\0')
    g_assert_true (tumen_date_parse (edtf, &date->date, NULL, NULL));
  if (date->date.approximate)
    date->margin_days = 3;
}

static void
add_event (TumenTable *table,
           const Step *step,
           guint       index)
{
  TumenTableEvent  event = { 0 };
  TumenEventDate   date = { 0 };
  TumenDot         dot = TUMEN_DOT_VOICE;
  g_autofree char *id = g_strdup_printf ("e%03u", index);

  fill_date (&date, step->edtf, step->basis);
  event.id = id;
  event.kind = step->kind;
  event.date = &date;
  event.importance = 3;
  event.dots = &dot;
  event.n_dots = 1;
  event.n_voices = 1;
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    event.short_title[i] = step->title[i];
  tumen_table_add (table, &event);
}

TumenTable *
stage_sample_make_table (const char *const *edtf,
                         guint              n_events)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < n_events; i++)
    {
      Step step = { .edtf = edtf[i], .title = { "An event", "Un hecho" } };

      step.kind = (TumenKind)(i % TUMEN_N_KINDS);

      add_event (table, &step, i);
    }
  tumen_table_finish (table);
  return table;
}

static double
get_day (const char *text)
{
  TumenDay day;

  g_assert_true (tumen_day_parse (text, &day));
  return (double)day;
}

static void
set_events (StageSample *self)
{
  for (guint i = 0; i < STAGE_N_STEPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%03u", i);

      g_assert_true (tumen_table_find (self->table, id, &self->events[i].row));
      self->cards[i] = self->other_events[i] = self->events[i];
    }
}

void
stage_sample_init (StageSample  *self,
                   TumenLanguage language)
{
  memset (self, 0, sizeof *self);
  self->table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  for (guint i = 0; i < STAGE_N_STEPS; i++)
    add_event (self->table, &steps[i], i);
  tumen_table_finish (self->table);
  self->text = tumen_text_new ("Cantarell", 1.0);
  set_events (self);
  self->content.table = self->table;
  self->content.language = language;
  self->content.story = story[language];
  self->content.n_stops = STAGE_N_STEPS;
  self->content.events = self->events;
  self->content.span.begin = get_day ("2023-05-14");
  self->content.span.end = get_day ("2025-08-20");
  stage_sample_set_step (self, 0);
}

void
stage_sample_clear (StageSample *self)
{
  g_clear_object (&self->table);
  g_clear_object (&self->text);
}

static void
set_pair (TumenStageContent *content)
{
  static const char *const words[2][TUMEN_N_LANGUAGES] = {
    { "“cordial and magnificent letter”", "«misiva cordial y magnífica»" },
    { "“warm and good letter”", "«carta cálida y buena»" }
  };
  static const char *const sources[2][TUMEN_N_LANGUAGES] = {
    { "article 1, outlet not named", "artículo 1, medio no indicado" },
    { "article 2, outlet not named", "artículo 2, medio no indicado" }
  };
  static const char *const remark[] = {
    "**One voice:** the North Korean agency KCNA, translated twice.",
    "**Una sola voz:** la agencia norcoreana KCNA, traducida dos veces."
  };

  content->n_quotations = 2;
  for (guint i = 0; i < 2; i++)
    {
      content->quotations[i].words = words[i][content->language];
      content->quotations[i].source = sources[i][content->language];
    }
  content->remark = remark[content->language];
}

static void
set_single (TumenStageContent *content)
{
  static const char *const words[] = {
    "“Russia had launched North Korean ballistic missiles against Ukraine on 30 December 2023 and "
    "again on 2 and 6 January 2024”",
    "«Rusia había lanzado misiles balísticos norcoreanos contra Ucrania el 30 de diciembre de 2023 "
    "y nuevamente el 2 y el 6 de enero de 2024»"
  };
  static const char *const speaker[] = { "John Kirby, US National Security Council",
                                         "John Kirby, Consejo de Seguridad Nacional de EE. UU." };
  static const char *const source[] = { "article 5, New York blog (Kyiv Post)",
                                        "artículo 5, Blog de Nueva York (Kyiv Post)" };

  content->n_quotations = 1;
  content->quotations[0].words = words[content->language];
  content->quotations[0].speaker = speaker[content->language];
  content->quotations[0].source = source[content->language];
}

void
stage_sample_set_step (StageSample *self,
                       guint        step)
{
  TumenStageContent *content = &self->content;

  content->stop = step;
  content->remark = NULL;
  memset (content->quotations, 0, sizeof content->quotations);
  content->n_quotations = 0;
  if (step == STAGE_N_STEPS)
    return;
  content->title = steps[step].title[content->language];
  content->date = steps[step].date[content->language];
  content->place = steps[step].place[content->language];
  if (step == 0)
    set_pair (content);
  else
    set_single (content);
}

const char *const stage_screens[] = { "pair", "single", "hidden", "asked", "answered", "who",
                                      "predict", "predicted", "order", "dragged", "ordered",
                                      "no-event", "lost", "end", NULL };

static void
set_question (StageSample *self)
{
  static const char *const question[] = { "Are these two sources or one?",
                                          "¿Son dos fuentes o una sola?" };
  static const char *const answer[] = {
    "**One.** Both articles translate the same report of KCNA.",
    "**Una.** Ambos artículos traducen la misma nota de KCNA.",
  };

  self->content.question = question[self->content.language];
  self->content.answer = answer[self->content.language];
}

static void
set_predict (StageSample *self,
             gboolean     is_told)
{
  static const char *const question[] = { "When did Putin and Kim sign the treaty?",
                                          "¿Cuándo firmaron Putin y Kim el tratado?" };
  static const char *const date[] = { "19 January 2024", "19 de enero de 2024" };
  static const char *const distance[] = { "152 days too early", "152 días demasiado pronto" };
  TumenStageContent       *content = &self->content;

  stage_sample_set_step (self, 3);
  content->n_quotations = 0;
  content->task = TUMEN_TASK_PREDICT;
  content->hides = TUMEN_HIDE_DATE;
  content->question = question[content->language];
  content->has_guess = TRUE;
  content->guess = get_day ("2024-01-19");
  content->guess_date = date[content->language];
  content->distance = is_told ? distance[content->language] : NULL;
}

static void
set_order (StageSample *self,
           gboolean     is_ordered)
{
  TumenStageContent *content = &self->content;

  content->task = TUMEN_TASK_ORDER;
  content->title = story[content->language];
  content->date = NULL;
  content->place = NULL;
  content->n_quotations = 0;
  content->cards = self->cards;
  content->n_cards = 5;
  content->is_ordered = is_ordered;
}

static void
set_lost (StageSample *self,
          gboolean     is_lost)
{
  TumenStageContent *content = &self->content;

  set_question (self);
  self->other_events[0].row = TUMEN_NO_ROW;
  content->events = self->other_events;
  content->n_quotations = 0;
  content->remark = NULL;
  content->date = content->place = NULL;
  content->has_lost_event = is_lost;
}

static void
set_end (StageSample *self)
{
  static const char *const articles[TUMEN_N_LANGUAGES][4] = {
    { "Article 1, outlet not named", "Article 2, outlet not named",
      "Article 5, New York blog (Kyiv Post)", NULL },
    { "Artículo 1, medio no indicado", "Artículo 2, medio no indicado",
      "Artículo 5, Blog de Nueva York (Kyiv Post)", NULL },
  };

  stage_sample_set_step (self, STAGE_N_STEPS);
  self->content.articles = articles[self->content.language];
}

static void
start_screen (StageSample *self)
{
  TumenStageContent *content = &self->content;

  content->events = self->events;
  content->task = TUMEN_TASK_NONE;
  content->hides = 0;
  content->question = content->answer = content->distance = NULL;
  content->has_guess = content->is_ordered = content->has_lost_event = FALSE;
  content->n_cards = 0;
  stage_sample_set_step (self, 0);
}

static void
set_hidden (StageSample    *self,
            const char     *name,
            TumenStageSpec *spec)
{
  if (g_str_equal (name, "hidden"))
    self->content.hides = TUMEN_HIDE_DATE | TUMEN_HIDE_TITLE | TUMEN_HIDE_SOURCE;
  spec->hidden = self->content.hides;
  if (!g_str_equal (name, "answered"))
    spec->hidden |= TUMEN_HIDE_ANSWER;
}

static void
set_who (StageSample    *self,
         TumenStageSpec *spec)
{
  TumenStageContent *content = &self->content;

  content->task = TUMEN_TASK_WHO;
  content->hides = spec->hidden = TUMEN_HIDE_SPEAKER | TUMEN_HIDE_SOURCE;
  content->quotations[0].speaker = content->quotations[1].speaker = "KCNA";
  content->remark = NULL;
}

void
stage_sample_set_screen (StageSample    *self,
                         const char     *name,
                         TumenStageSpec *spec)
{
  start_screen (self);
  spec->hidden = 0;
  spec->card = spec->dragged = TUMEN_NO_ROW;
  if (g_str_equal (name, "single"))
    stage_sample_set_step (self, 1);
  else if (g_str_equal (name, "who"))
    set_who (self, spec);
  else if (g_str_has_prefix (name, "predict"))
    set_predict (self, g_str_equal (name, "predicted"));
  else if (g_str_equal (name, "no-event") || g_str_equal (name, "lost"))
    set_lost (self, g_str_equal (name, "lost"));
  else if (g_str_equal (name, "end"))
    set_end (self);
  else if (g_str_has_prefix (name, "order") || g_str_equal (name, "dragged"))
    set_order (self, g_str_equal (name, "ordered"));
  else if (!g_str_equal (name, "pair"))
    set_question (self);
  if (g_str_equal (name, "predict"))
    spec->hidden = TUMEN_HIDE_DATE;
  if (self->content.question != NULL && self->content.task == TUMEN_TASK_NONE)
    set_hidden (self, name, spec);
  if (g_str_equal (name, "dragged"))
    spec->dragged = 1;
  spec->drag_dx = 0.1 * spec->width;
  spec->drag_dy = 0.04 * spec->height;
  if (g_str_equal (name, "order"))
    spec->card = 2;
}
