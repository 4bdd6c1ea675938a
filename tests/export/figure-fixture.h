/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file.h"

G_BEGIN_DECLS

#define FIGURE_FIXTURE_RECIPE "tumen:contacts/view?lanes=kind#revision=1"

/** FigureFixture: a folder that is emptied again, and how to write. */
typedef struct
{
  char               *folder;
  TumenFigureFileSpec spec;
} FigureFixture;

/* One for each format. */
extern const char *const figure_fixture_names[TUMEN_N_FIGURE_FORMATS];

/* The library that all figures are of. */
void figure_fixture_begin (void);
void figure_fixture_end (void);

void figure_fixture_set_up (FigureFixture *fixture, gconstpointer data);
void figure_fixture_tear_down (FigureFixture *fixture, gconstpointer data);

/* px; without a title there is nothing but lanes */
TumenFigure *figure_fixture_compose (TumenFigureProduct product,
                                     double             width,
                                     double             height,
                                     const char        *title);
TumenFigure *figure_fixture_report (void);
TumenFigure *figure_fixture_picture (void);

guint   figure_fixture_count_files (FigureFixture *fixture);
GBytes *figure_fixture_read (FigureFixture *fixture, const char *name);
GBytes *figure_fixture_write (FigureFixture *fixture, TumenFigure *figure, const char *name);

G_END_DECLS
