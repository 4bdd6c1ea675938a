/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-words.h"

static const char *const words[TUMEN_N_STAGE_WORDS][TUMEN_N_LANGUAGES] = {
  [TUMEN_STAGE_WORD_LOST_EVENT] = { "This event is no longer in the library.",
                                    "Este hecho ya no está en la biblioteca." },
  [TUMEN_STAGE_WORD_ARTICLES] = { "Articles quoted", "Artículos citados" },
  [TUMEN_STAGE_WORD_PREDICT] = { "When was it?", "¿Cuándo fue?" },
  [TUMEN_STAGE_WORD_ORDER] = { "In what order did this happen?", "¿En qué orden ocurrió?" },
  [TUMEN_STAGE_WORD_WHO] = { "Who said it?", "¿Quién lo dijo?" },
  [TUMEN_STAGE_WORD_GUESS] = { "Our guess", "Nuestra respuesta" },
  [TUMEN_STAGE_WORD_HIDDEN_DATE] = { "date hidden", "fecha oculta" },
  [TUMEN_STAGE_WORD_HIDDEN_TITLE] = { "title hidden", "título oculto" },
  [TUMEN_STAGE_WORD_HIDDEN_SPEAKER] = { "speaker hidden", "voz oculta" },
  [TUMEN_STAGE_WORD_HIDDEN_SOURCE] = { "source hidden", "fuente oculta" },
  [TUMEN_STAGE_WORD_HIDDEN_ANSWER] = { "answer hidden", "respuesta oculta" },
};

/**
 * tumen_stage_word:
 * @word: a word
 * @language: a language
 *
 * Returns: (transfer none): @word in @language
 */
const char *
tumen_stage_word (TumenStageWord word,
                  TumenLanguage  language)
{
  return words[word][language];
}

/**
 * tumen_stage_step_to_words:
 * @step: from 1
 * @n_steps: of the story
 * @language: a language
 *
 * Returns: (transfer full): such as “Step 1 of 7”
 */
char *
tumen_stage_step_to_words (guint         step,
                           guint         n_steps,
                           TumenLanguage language)
{
  if (language == TUMEN_LANGUAGE_ES)
    return g_strdup_printf ("Paso %u de %u", step, n_steps);
  return g_strdup_printf ("Step %u of %u", step, n_steps);
}

/**
 * tumen_stage_end_to_words:
 * @title: of the story
 * @language: a language
 *
 * Returns: (transfer full): what the page after the last step says
 */
char *
tumen_stage_end_to_words (const char   *title,
                          TumenLanguage language)
{
  if (language == TUMEN_LANGUAGE_ES)
    return g_strdup_printf ("Fin de «%s»", title);
  return g_strdup_printf ("End of “%s”", title);
}
