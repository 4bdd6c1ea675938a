/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-scene.h"

G_BEGIN_DECLS

/* The events of the pictures of the design, with every form of date. */
TumenTable *sample_make_table (void);
/* So many events of one year that they find no rows of their own. */
TumenTable *sample_make_crowd (guint n_events);
TumenScene *sample_make_scene (TumenTable *table, TumenSpan span, double width, double height);
/* For paper: each row with its number, from 1. */
TumenScene *sample_make_numbered_scene (TumenTable *table,
                                        TumenSpan   span,
                                        double      width,
                                        double      height);
TumenSpan   sample_get_span (const char *first, const char *last);

G_END_DECLS
