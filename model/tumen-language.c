/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-language.h"

static const char *const codes[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = "en",
  [TUMEN_LANGUAGE_ES] = "es",
};

/**
 * tumen_language_from_locale:
 *
 * Returns: the first language of the user's locale (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) in
 *   which texts exist, else English
 */
TumenLanguage
tumen_language_from_locale (void)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      TumenLanguage language;

      if (tumen_language_parse (names[i], &language))
        return language;
    }
  return TUMEN_LANGUAGE_EN;
}

/**
 * tumen_language_parse:
 * @text: (nullable): a language tag or locale name, such as "es", "es-AR" or "es_ES.UTF-8"
 * @language: (out): the language
 *
 * Returns: %FALSE if texts do not exist in that language; @language is then unchanged
 */
gboolean
tumen_language_parse (const char    *text,
                      TumenLanguage *language)
{
  if (text == NULL)
    return FALSE;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (g_ascii_strncasecmp (text, codes[i], 2) == 0 && !g_ascii_isalnum (text[2]))
        {
          *language = (TumenLanguage)i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * tumen_language_get_code:
 * @language: a language
 *
 * Returns: its ISO 639-1 code
 */
const char *
tumen_language_get_code (TumenLanguage language)
{
  return codes[language];
}
