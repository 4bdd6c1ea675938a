/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table.h"

#include <string.h>

static const char *const slugs[TUMEN_N_FIELDS] = {
  [TUMEN_FIELD_KIND] = "kind",
  [TUMEN_FIELD_CERTAINTY] = "certainty",
  [TUMEN_FIELD_AGREEMENT] = "agreement",
  [TUMEN_FIELD_STATUS] = "status",
  [TUMEN_FIELD_BASIS] = "basis",
  [TUMEN_FIELD_COUNTRY] = "country",
  [TUMEN_FIELD_ACTOR] = "actor",
  [TUMEN_FIELD_PLACE] = "place",
  [TUMEN_FIELD_SOURCE] = "source",
  [TUMEN_FIELD_SPEAKER] = "speaker",
  [TUMEN_FIELD_SPEAKER_COUNTRY] = "speaker-country",
  [TUMEN_FIELD_ONLY_COUNTRY] = "only-country",
  [TUMEN_FIELD_COLLECTION] = "collection",
  [TUMEN_FIELD_FINE_KIND] = "fine-kind",
};

static const char *const names[TUMEN_N_FIELDS][TUMEN_N_LANGUAGES] = {
  [TUMEN_FIELD_KIND] = { "Kind", "Tipo" },
  [TUMEN_FIELD_CERTAINTY] = { "Date certainty", "Certeza de la fecha" },
  [TUMEN_FIELD_AGREEMENT] = { "Agreement of sources", "Coincidencia de las fuentes" },
  [TUMEN_FIELD_STATUS] = { "Status", "Estado" },
  [TUMEN_FIELD_BASIS] = { "Basis of the date", "Fundamento de la fecha" },
  [TUMEN_FIELD_COUNTRY] = { "Country", "País" },
  [TUMEN_FIELD_ACTOR] = { "Actor", "Actor" },
  [TUMEN_FIELD_PLACE] = { "Place", "Lugar" },
  [TUMEN_FIELD_SOURCE] = { "Source", "Fuente" },
  [TUMEN_FIELD_SPEAKER] = { "Speaker", "Quién habla" },
  [TUMEN_FIELD_SPEAKER_COUNTRY] = { "Said by", "Quién lo dice" },
  [TUMEN_FIELD_ONLY_COUNTRY] = { "Only one country’s voices", "Solo voces de un país" },
  [TUMEN_FIELD_COLLECTION] = { "Collection", "Colección" },
  [TUMEN_FIELD_FINE_KIND] = { "Exact kind", "Tipo concreto" },
};

/**
 * tumen_field_get_slug:
 * @field: a field
 *
 * What the fields that are drawn from excerpts mean, so that others can count again:
 *
 * - `speaker`: who speaks in an excerpt of the event that is not mere context. The speaker is that
 *   of the link between event and excerpt, if it names one, else that of the excerpt.
 * - `speaker-country`: the countries of those speakers, as `country` derives them from actors: the
 *   actor's own, and those of the organisations in which an office may have been held at some time
 *   of the event, in the reading of the table. An article's own words have none.
 * - `only-country`: the one country of all voices that report the event. A voice is counted as in
 *   tumen_voices_init(); those that deny and mere context do not count. There is a value if there
 *   is a voice, if every voice's speaker has a country, and if all those countries are the same
 *   one. An article's own words are a voice without a country, and so leave the event without
 *   a value.
 * - `agreement`: one of `several` (two or more voices), `repeated` (one voice in several excerpts),
 *   `single` (one voice, once) and `none` (no voice that reports it); besides these `disagree`
 *   (bears the badge of decision 19: a conflict of dates, one of medium or higher severity, or
 *   a denial) and `denied` (by an excerpt that denies it, or by another event).
 *
 * Returns: its stable name in view states and on the command line
 */
const char *
tumen_field_get_slug (TumenField field)
{
  g_return_val_if_fail ((guint)field < TUMEN_N_FIELDS, NULL);

  return slugs[field];
}

/**
 * tumen_field_parse:
 * @slug: (nullable): a stable name
 * @field: (out): the field
 *
 * Returns: %FALSE if there is none of that name; @field is then unchanged
 */
gboolean
tumen_field_parse (const char *slug,
                   TumenField *field)
{
  for (guint i = 0; slug != NULL && i < TUMEN_N_FIELDS; i++)
    {
      if (strcmp (slugs[i], slug) == 0)
        {
          *field = (TumenField)i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * tumen_field_get_name:
 * @field: a field
 * @language: of the words
 *
 * Returns: the heading of its facet, such as "Date certainty"
 */
const char *
tumen_field_get_name (TumenField    field,
                      TumenLanguage language)
{
  g_return_val_if_fail ((guint)field < TUMEN_N_FIELDS, NULL);

  return names[field][language];
}

/**
 * tumen_lanes_get_field:
 * @lanes: what the lanes of a view are
 * @field: (out): the field whose values they are
 *
 * Returns: %FALSE if there is but one lane of all events; @field is then unchanged
 */
gboolean
tumen_lanes_get_field (TumenLanes  lanes,
                       TumenField *field)
{
  static const TumenField fields[TUMEN_N_LANES] = {
    [TUMEN_LANES_KIND] = TUMEN_FIELD_KIND,
    [TUMEN_LANES_ACTOR] = TUMEN_FIELD_ACTOR,
    [TUMEN_LANES_COUNTRY] = TUMEN_FIELD_COUNTRY,
    [TUMEN_LANES_PLACE] = TUMEN_FIELD_PLACE,
    [TUMEN_LANES_SOURCE] = TUMEN_FIELD_SOURCE,
    [TUMEN_LANES_STATUS] = TUMEN_FIELD_STATUS,
  };

  if (lanes == TUMEN_LANES_NONE)
    return FALSE;
  *field = fields[lanes];
  return TRUE;
}
