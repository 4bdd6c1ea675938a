/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TumenLanguage:
 *
 * The languages of event texts and of the words that scenes and pages draw. Both are possible
 * in one process, apart from the locale of the interface.
 */
typedef enum {
  TUMEN_LANGUAGE_EN,
  TUMEN_LANGUAGE_ES
} TumenLanguage;

#define TUMEN_N_LANGUAGES 2

/** TumenDateStyle: how much room the words of a date may take. */
typedef enum {
  TUMEN_DATE_STYLE_SHORT, /* "26 Jul 2023": canvas, lists */
  TUMEN_DATE_STYLE_LONG,  /* "Wednesday 26 July 2023": side panel */
  TUMEN_DATE_STYLE_FLAG,  /* "26 Jul 2023", never wider than a flag on the axis */
  TUMEN_DATE_STYLE_STAGE  /* "26 July 2023", "30 December 2023 – 6 January 2024": for a class */
} TumenDateStyle;

TumenLanguage tumen_language_from_locale (void);
gboolean      tumen_language_parse (const char *text, TumenLanguage *language);
const char   *tumen_language_get_code (TumenLanguage language);

G_END_DECLS
