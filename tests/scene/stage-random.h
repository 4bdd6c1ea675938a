/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stage-sample.h"

G_BEGIN_DECLS

/* A screen of any kind, with texts of any length. @strings: keeps them. */
void stage_random_fill (StageSample *sample, GStringChunk *strings);

G_END_DECLS
