/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define INDENT      28.0 /* px of the column of numbers, with type of the usual size */
#define ENTRY_SPACE 3.0

static TumenParagraph *
new_entry (TumenFigure *self,
           guint        number)
{
  guint            row = g_array_index (self->events, guint, number - 1);
  TumenLanguage    language = self->view.language;
  TumenParagraph  *paragraph = tumen_paragraph_new (TUMEN_ROLE_ENTRY);
  g_autofree char *date = NULL;

  paragraph->event = row;
  paragraph->indent = INDENT * self->type_scale;
  paragraph->space = ENTRY_SPACE * self->type_scale;
  paragraph->number = g_strdup_printf ("%u", number);
  paragraph->number_link = g_strdup_printf ("#m%u", number);
  paragraph->place = g_strdup_printf ("n%u", number);
  date = g_strconcat (tumen_table_get_date_words (self->table, row, language), ". ", NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, date, NULL);
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL,
                       tumen_table_get_short_title (self->table, row, language), NULL);
  return paragraph;
}

/**
 * tumen_compose_list:
 * @self: a figure whose events are numbered
 * @flow: where it goes
 *
 * Adds the numbered list of its events.
 */
void
tumen_compose_list (TumenFigure *self,
                    TumenFlow   *flow)
{
  for (guint number = 1; number <= self->events->len; number++)
    tumen_flow_add (flow, new_entry (self, number));
}
