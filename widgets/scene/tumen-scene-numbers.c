/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include "tumen-number-ranges.h"

/**
 * tumen_scene_build_numbers:
 * @build: a scene that is built
 * @label: a label that has its text
 * @numbers: (nullable): what stands before the text on paper
 *
 * Writes the numbers.
 *
 * Returns: px that they take, with the gap to the text if there is any
 */
double
tumen_scene_build_numbers (TumenSceneBuild *build,
                           TumenSceneItem  *label,
                           const char      *numbers)
{
  double width;

  if (numbers == NULL)
    return 0;
  label->numbers = g_string_chunk_insert_const (build->scene->strings, numbers);
  width = tumen_text_get_width (build->text, TUMEN_TEXT_LABEL_BOLD, label->numbers);
  return *label->text != '\0' ? width + tumen_label_get_number_gap (build->text) : width;
}

/**
 * tumen_scene_build_number:
 * @build: a scene that is built
 * @label: the label of an event, with its text and number
 *
 * Writes the number, if there is one.
 *
 * Returns: as tumen_scene_build_numbers()
 */
double
tumen_scene_build_number (TumenSceneBuild *build,
                          TumenSceneItem  *label)
{
  char number[16];

  if (label->number == 0)
    return 0;
  g_snprintf (number, sizeof number, "%u", label->number);
  return tumen_scene_build_numbers (build, label, number);
}

/**
 * tumen_scene_build_ranges:
 * @build: a scene that is built
 * @chip: a chip that has its members
 *
 * Returns: (nullable): the numbers of all members, such as "12–19"; %NULL if it is not for paper,
 *   if any of them has none, or if they are too many to be read
 */
const char *
tumen_scene_build_ranges (TumenSceneBuild      *build,
                          const TumenSceneItem *chip)
{
  g_autofree guint *numbers = NULL;
  g_autofree char  *text = NULL;

  if (!tumen_layout_has_numbers (build->layout) || chip->n_members > TUMEN_SCENE_MOST_MEMBERS)
    return NULL;
  numbers = g_new (guint, chip->n_members + 1);
  for (guint i = 0; i < chip->n_members; i++)
    {
      numbers[i] = tumen_layout_get_number (build->layout, chip->members[i]);
      if (numbers[i] == 0)
        return NULL;
    }
  text = tumen_number_ranges_to_text (numbers, chip->n_members);
  return g_string_chunk_insert_const (build->scene->strings, text);
}
