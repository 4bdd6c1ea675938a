/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MutantCase: tries one hostile input; @random gives the same numbers for the same @number. */
typedef void (*MutantCase) (guint number, GRand *random, gpointer data);

/** MutantTally: what became of the inputs; shared by all processes. */
typedef struct
{
  guint n_refused, n_whole, n_salvaged;
} MutantTally;

guint        mutants_get_n_cases (guint few);
MutantTally *mutants_tally_new (void);
void         mutants_tally_free (MutantTally *tally);
void         mutants_run (guint n_cases, MutantCase run, gpointer data);

G_END_DECLS
