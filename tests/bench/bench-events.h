/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date.h"
#include "tumen-vocabulary.h"

G_BEGIN_DECLS

#define BENCH_MAX_EVENTS 1000000
#define BENCH_N_BURSTS   64
#define BENCH_N_GAPS     8
#define BENCH_MAX_LINKS  4
#define BENCH_ID_SIZE    16
#define BENCH_EDTF_SIZE  64
#define BENCH_TITLE_SIZE 96

/*
 * BenchEvents: a made-up library of any size. Every event is made from its number alone, so that
 * one can be made again without those before it.
 */
typedef struct
{
  guint    n_events;
  guint64  seed;
  guint    n_actors, n_places, n_sources, n_excerpts;
  TumenDay bursts[BENCH_N_BURSTS];
  TumenDay gaps[BENCH_N_GAPS]; /* first days of empty stretches */
} BenchEvents;

/* One event, as the data set would have it. */
typedef struct
{
  char          id[BENCH_ID_SIZE];
  const char   *fine_kind;
  char          edtf[BENCH_EDTF_SIZE];
  TumenDuration duration;
  TumenBasis    basis;
  TumenStatus   status;
  TumenLanguage language; /* of the title, as libraries name it; its script may be another */
  char          title[BENCH_TITLE_SIZE];
  char          other_title[BENCH_TITLE_SIZE]; /* in the other language; mostly empty */
  int           importance;
  gboolean      is_starred;
  int           minutes; /* since midnight; -1 without a clock time */
  gboolean      is_about;
  guint         n_actors, n_places, n_excerpts;
  guint         actors[BENCH_MAX_LINKS], places[BENCH_MAX_LINKS], excerpts[BENCH_MAX_LINKS];
  gboolean      is_denied; /* by its last excerpt */
} BenchEvent;

void bench_events_init (BenchEvents *self, guint n_events, guint64 seed);
void bench_events_make (const BenchEvents *self, guint number, BenchEvent *event);
void bench_events_get_span (TumenDay *first, TumenDay *last);

/* Who and where; @number counts from 0. */
void        bench_actor_write_id (guint number, char *id);
void        bench_place_write_id (guint number, char *id);
void        bench_source_write_id (guint number, char *id);
void        bench_excerpt_write_id (guint number, char *id);
const char *bench_actor_get_country (guint number);
const char *bench_place_get_country (guint number);
guint       bench_excerpt_get_source (const BenchEvents *self, guint number);
guint       bench_excerpt_get_speaker (const BenchEvents *self, guint number);

G_END_DECLS
