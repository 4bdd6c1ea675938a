/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"

#include "tumen-vocabulary.h"

#include <string.h>

/* On both sides of a time that is only about right. */
#define USUAL_MARGIN_MINUTES 30

/* The keys that tell the date of an event, in one reading. */
typedef struct
{
  const char *edtf, *basis, *duration, *margin_days, *reasoning;
} DateKeys;

static const DateKeys editors_keys = { "edtf", "basis", "duration", "margin_days", "reasoning" };
static const DateKeys strict_keys = {
  "text_only_edtf",
  "text_only_basis",
  "text_only_duration",
  "text_only_margin_days",
  "text_only_reasoning",
};

/* Kinds that happen once, whatever their date looks like, and those that last (decision 12). */
static const char *const once_kinds[] = {
  "meeting", "summit", "letter", "statement", "denial", "finding", "report", "treaty", NULL
};
static const char *const lasting_kinds[] = { "visit", "transfer", "deployment", NULL };

static TumenDuration
guess_duration (TumenImporter *self,
                json_t        *event,
                const char    *edtf)
{
  const char *kind = tumen_importer_text (self, event, "kind");
  const char *status = tumen_importer_text (self, event, "status");

  if (kind == NULL)
    return TUMEN_DURATION_ONCE;
  if (status != NULL && g_str_has_prefix (status, "continuing"))
    return TUMEN_DURATION_LASTING;
  if (g_strv_contains (once_kinds, kind))
    return TUMEN_DURATION_ONCE;
  if (g_strv_contains (lasting_kinds, kind) || strchr (edtf, '/') != NULL)
    return TUMEN_DURATION_LASTING;
  return TUMEN_DURATION_ONCE;
}

/* A date that needs no other pages holds in both readings, unless the data set says otherwise. */
static const char *
get_edtf (TumenImporter *self,
          json_t        *date,
          TumenReading   reading)
{
  const char *edtf = tumen_importer_text (self, date, editors_keys.edtf);
  const char *strict = tumen_importer_text (self, date, strict_keys.edtf);

  if (reading == TUMEN_READING_EDITORS)
    return edtf;
  if (strict != NULL)
    return strict;
  if (g_strcmp0 (tumen_importer_text (self, date, editors_keys.basis), "editorial") == 0)
    return "";
  return edtf;
}

static const char *
get_basis (TumenImporter *self,
           json_t        *date,
           TumenReading   reading)
{
  const char *basis = tumen_importer_text (self, date, editors_keys.basis);
  const char *strict = tumen_importer_text (self, date, strict_keys.basis);

  if (reading == TUMEN_READING_EDITORS)
    return basis;
  if (strict != NULL)
    return strict;
  /* No other page stands behind a strict date. */
  return g_strcmp0 (basis, "editorial") == 0 ? "inferred" : basis;
}

static void
add_reasoning (TumenImporter *self,
               const char    *id,
               json_t        *date,
               const char    *key,
               TumenReading   reading)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *reasoning = tumen_importer_words (self, date, key, (TumenLanguage)i);

      if (reasoning == NULL)
        continue;
      tumen_importer_begin (self, "event_date_text");
      tumen_importer_set_text (self, "event", id);
      tumen_importer_set_text (self, "reading", tumen_reading_get_slug (reading));
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "reasoning", reasoning);
      tumen_importer_end (self);
    }
}

static void
add_date (TumenImporter *self,
          const char    *id,
          json_t        *event,
          TumenReading   reading)
{
  const DateKeys *keys = reading == TUMEN_READING_STRICT ? &strict_keys : &editors_keys;
  json_t         *date = tumen_importer_object (self, event, "date");
  const char     *edtf = get_edtf (self, date, reading);
  const char     *basis = get_basis (self, date, reading);
  const char     *duration = tumen_importer_text (self, date, keys->duration);
  gint64          margin = tumen_importer_integer (self, date, keys->margin_days, -1);

  if (edtf == NULL)
    edtf = "";
  if (duration == NULL)
    duration = tumen_duration_get_slug (guess_duration (self, event, edtf));
  tumen_importer_begin (self, "event_date");
  tumen_importer_set_text (self, "event", id);
  tumen_importer_set_text (self, "reading", tumen_reading_get_slug (reading));
  tumen_importer_set_text (self, "edtf", edtf);
  tumen_importer_set_text (self, "duration", duration);
  tumen_importer_set_text (self, "basis", basis != NULL ? basis : "inferred");
  if (margin >= 0)
    tumen_importer_set_integer (self, "margin_days", margin);
  tumen_importer_end (self);
  add_reasoning (self, id, date, keys->reasoning, reading);
}

static void
add_claims (TumenImporter *self,
            const char    *id,
            json_t        *date)
{
  size_t  i;
  json_t *claim;

  json_array_foreach (tumen_importer_array (self, date, "claims"), i, claim)
  {
    tumen_importer_begin (self, "claim");
    tumen_importer_set_text (self, "event", id);
    tumen_importer_set_integer (self, "ord", (gint64)i);
    tumen_importer_set_text (self, "excerpt", tumen_importer_text (self, claim, "excerpt"));
    tumen_importer_set_text (self, "wording", tumen_importer_text (self, claim, "wording"));
    tumen_importer_set_text (self, "edtf", tumen_importer_text (self, claim, "edtf"));
    tumen_importer_end (self);
  }
}

/* "20:00" or "+09:00", in minutes. */
static gboolean
parse_minutes (const char *text,
               gint64     *minutes)
{
  gboolean    is_negative = *text == '-';
  gboolean    has_sign = is_negative || *text == '+';
  const char *digits = text + (has_sign ? 1 : 0);

  if (strlen (digits) != 5 || digits[2] != ':')
    return FALSE;
  for (int i = 0; i < 5; i++)
    {
      if (i != 2 && !g_ascii_isdigit (digits[i]))
        return FALSE;
    }
  *minutes = (g_ascii_digit_value (digits[0]) * 10 + g_ascii_digit_value (digits[1])) * 60 +
             g_ascii_digit_value (digits[3]) * 10 + g_ascii_digit_value (digits[4]);
  if (is_negative)
    *minutes = -*minutes;
  return TRUE;
}

static void
add_clock_labels (TumenImporter *self,
                  const char    *id,
                  gsize          ord,
                  json_t        *clock)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *label = tumen_importer_words (self, clock, "label", (TumenLanguage)i);

      if (label == NULL)
        continue;
      tumen_importer_begin (self, "clock_text");
      tumen_importer_set_text (self, "event", id);
      tumen_importer_set_integer (self, "ord", (gint64)ord);
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "label", label);
      tumen_importer_end (self);
    }
}

static void
add_clock (TumenImporter *self,
           const char    *id,
           gsize          ord,
           json_t        *clock)
{
  const char *time = tumen_importer_text (self, clock, "time");
  const char *offset = tumen_importer_text (self, clock, "offset");
  gboolean    about = tumen_importer_boolean (self, clock, "about");
  gint64      minutes = -1, offset_minutes = 0;

  if (time == NULL || !parse_minutes (time, &minutes))
    tumen_importer_fail (self, time != NULL ? time : "clocks");
  if (offset != NULL && !parse_minutes (offset, &offset_minutes))
    tumen_importer_fail (self, offset);
  tumen_importer_begin (self, "clock");
  tumen_importer_set_text (self, "event", id);
  tumen_importer_set_integer (self, "ord", (gint64)ord);
  tumen_importer_set_integer (self, "minutes", minutes);
  tumen_importer_set_integer (self, "about", about);
  tumen_importer_set_integer (self,
                              "margin_minutes",
                              tumen_importer_integer (self,
                                                      clock,
                                                      "margin_minutes",
                                                      about ? USUAL_MARGIN_MINUTES : 0));
  if (offset != NULL)
    tumen_importer_set_integer (self, "offset_minutes", offset_minutes);
  tumen_importer_set_text (self, "excerpt", tumen_importer_text (self, clock, "excerpt"));
  tumen_importer_end (self);
  add_clock_labels (self, id, ord, clock);
}

/**
 * tumen_importer_add_event_dates:
 * @id: of the event
 * @event: the event as the data set has it
 *
 * Its date in both readings, what its sources say of it, and times of day.
 */
void
tumen_importer_add_event_dates (TumenImporter *self,
                                const char    *id,
                                json_t        *event)
{
  json_t *date = tumen_importer_object (self, event, "date");
  json_t *clocks = tumen_importer_array (self, date, "clocks");
  size_t  i;
  json_t *clock;

  if (clocks == NULL)
    clocks = tumen_importer_array (self, event, "clocks");
  for (int reading = 0; reading < TUMEN_N_READINGS; reading++)
    add_date (self, id, event, (TumenReading)reading);
  add_claims (self, id, date);
  json_array_foreach (clocks, i, clock)
  {
    add_clock (self, id, i, clock);
  }
}
