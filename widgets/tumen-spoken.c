/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-spoken.h"

#include <glib/gi18n.h>

/* Names of values stand at the beginning of a line; here they stand in a sentence. */
static char *
dup_lower (const char *name)
{
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *small = g_utf8_strdown (first, -1);

  return g_strconcat (small, g_utf8_offset_to_pointer (name, 1), NULL);
}

/* Ink, dots and badge of the canvas, in words. */
static void
append_evidence (GString        *sentence,
                 const TumenRow *row,
                 TumenLanguage   language,
                 TumenEvent     *event)
{
  g_autofree char *certainty = dup_lower (tumen_certainty_get_name (row->certainty, language));

  g_string_append_printf (sentence, ", %s", certainty);
  if (row->flags & TUMEN_ROW_DENIED)
    g_string_append_printf (sentence, ", %s", _ ("denied"));
  if (row->flags & TUMEN_ROW_BADGE)
    g_string_append_printf (sentence, ", %s", _ ("sources disagree"));
  g_string_append (sentence, ". ");
  if (row->n_dots == 0 && event != NULL && tumen_event_get_citations (event)[0] != NULL)
    g_string_append (sentence, _ ("Cited, not quoted."));
  else if (row->n_voices == 0)
    g_string_append (sentence, _ ("No source."));
  else
    g_string_append_printf (sentence, ngettext ("%d voice.", "%d voices.", row->n_voices),
                            row->n_voices);
}

static void
append_place (GString *sentence,
              guint    place,
              guint    n_in)
{
  g_string_append_c (sentence, ' ');
  /* Translators: the place of an event among those shown, as in "5 of 29". */
  g_string_append_printf (sentence, _ ("%u of %u."), place, n_in);
}

static void
append_place_in_order (GString       *sentence,
                       TumenExplorer *explorer,
                       guint          row)
{
  const guint8 *rows_in;
  guint         n_in, n_before = 0;

  rows_in = tumen_explorer_get_rows_in (explorer, &n_in);
  if (!rows_in[row])
    return;
  for (guint i = 0; i <= row; i++)
    n_before += rows_in[i];
  append_place (sentence, n_before, n_in);
}

static GString *
begin_event (TumenExplorer *explorer,
             guint          row)
{
  TumenTable           *table = tumen_explorer_get_table (explorer);
  const TumenViewState *state = tumen_explorer_get_view_state (explorer);
  const TumenRow       *values = tumen_table_get_rows (table) + row;
  g_autoptr (TumenEvent) event =
    tumen_explorer_dup_event (explorer, tumen_table_get_id (table, row));
  const char      *title = tumen_table_get_short_title (table, row, state->language);
  const char      *date = tumen_table_get_date_words (table, row, state->language);
  GString         *sentence = g_string_new (NULL);
  g_autofree char *in_full = NULL;

  if (event != NULL)
    {
      title = tumen_event_get_title (event, state->language);
      in_full = tumen_event_dup_date_words (event, tumen_view_state_get_reading (state),
                                            TUMEN_DATE_STYLE_LONG,
                                            state->language);
    }
  g_string_append_printf (sentence, "%s. %s. %s",
                          tumen_kind_get_name (values->kind, state->language),
                          title, in_full != NULL ? in_full : date);
  append_evidence (sentence, values, state->language, event);
  return sentence;
}

/**
 * tumen_spoken_event:
 *
 * Returns: (transfer full): what a screen reader says of an event on the canvas, as “Agreement.
 *   Putin and Kim sign a partnership treaty. 18 or 19 June 2024, day worked out, sources disagree.
 *   3 voices. 5 of 29.”
 */
char *
tumen_spoken_event (TumenExplorer *explorer,
                    guint          row)
{
  GString *sentence = begin_event (explorer, row);

  append_place_in_order (sentence, explorer, row);
  return g_string_free (sentence, FALSE);
}

/**
 * tumen_spoken_line:
 * @place: of the event in a list, the first is 1
 * @n_lines: of the list
 *
 * Returns: (transfer full): the same for an event in a list
 */
char *
tumen_spoken_line (TumenExplorer *explorer,
                   guint          row,
                   guint          place,
                   guint          n_lines)
{
  GString *sentence = begin_event (explorer, row);

  append_place (sentence, place, n_lines);
  return g_string_free (sentence, FALSE);
}

/**
 * tumen_spoken_events:
 *
 * Returns: (transfer full): the same for a chip that holds several events
 */
char *
tumen_spoken_events (TumenExplorer *explorer,
                     const guint   *rows,
                     guint          n_rows)
{
  TumenTable   *table = tumen_explorer_get_table (explorer);
  TumenLanguage language = tumen_explorer_get_view_state (explorer)->language;
  GString      *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, ngettext ("%u event together:", "%u events together:", n_rows),
                          n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (sentence, " %s, %s.",
                            tumen_table_get_short_title (table, rows[i], language),
                            tumen_table_get_date_words (table, rows[i], language));
  return g_string_free (sentence, FALSE);
}
