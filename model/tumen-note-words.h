/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

char *tumen_note_to_words (TumenLibrary *library, const char *note, TumenLanguage language);

G_END_DECLS
