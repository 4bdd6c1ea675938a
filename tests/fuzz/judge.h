/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

const char *judge_get_scratch_path (void);
void        judge_write_scratch (gconstpointer bytes, gsize size);
void        judge_error (const GError *error);
void        judge_library (TumenLibrary *library);

G_END_DECLS
