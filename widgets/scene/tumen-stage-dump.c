/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

static const char *const types[] = {
  [TUMEN_STAGE_PANEL] = "panel",
  [TUMEN_STAGE_WEDGE] = "wedge",
  [TUMEN_STAGE_LINE] = "line",
  [TUMEN_STAGE_TICK] = "tick",
  [TUMEN_STAGE_EXTENT] = "extent",
  [TUMEN_STAGE_DAY] = "day",
  [TUMEN_STAGE_MARK] = "mark",
  [TUMEN_STAGE_RING] = "ring",
  [TUMEN_STAGE_TEXT] = "text",
  [TUMEN_STAGE_COVER] = "cover",
  [TUMEN_STAGE_CARD] = "card",
  [TUMEN_STAGE_GUESS] = "guess",
};

static const char *const roles[TUMEN_N_STAGE_ROLES] = {
  [TUMEN_STAGE_STORY] = "story",
  [TUMEN_STAGE_STEP] = "step",
  [TUMEN_STAGE_DATE] = "date",
  [TUMEN_STAGE_PLACE] = "place",
  [TUMEN_STAGE_TITLE] = "title",
  [TUMEN_STAGE_QUOTE_LARGE] = "quote-large",
  [TUMEN_STAGE_QUOTE] = "quote",
  [TUMEN_STAGE_SOURCE] = "source",
  [TUMEN_STAGE_REMARK] = "remark",
  [TUMEN_STAGE_QUESTION] = "question",
  [TUMEN_STAGE_ANSWER] = "answer",
  [TUMEN_STAGE_MONTH] = "month",
  [TUMEN_STAGE_YEAR] = "year",
  [TUMEN_STAGE_CARD_TITLE] = "card-title",
  [TUMEN_STAGE_CARD_DATE] = "card-date",
  [TUMEN_STAGE_FLAG] = "flag",
  [TUMEN_STAGE_SIGN] = "sign",
  [TUMEN_STAGE_ENTRY] = "entry",
};

static void
append_item (GString              *dump,
             const TumenStageItem *item)
{
  g_string_append_printf (dump, "%-6s %5ld %5ld %5ld %4ld", types[item->type],
                          lround (item->rect.x), lround (item->rect.y), lround (item->rect.width),
                          lround (item->rect.height));
  if (item->type == TUMEN_STAGE_TEXT)
    g_string_append_printf (dump, " %s %ld “%s”", roles[item->role], lround (item->size),
                            item->text);
  else if (item->type == TUMEN_STAGE_MARK)
    g_string_append_printf (dump, " %u %s", item->index,
                            tumen_kind_get_slug ((TumenKind)item->row->kind));
  else if (item->type == TUMEN_STAGE_CARD)
    g_string_append_printf (dump, " %u", item->index);
  else if (item->type == TUMEN_STAGE_COVER)
    g_string_append_printf (dump, " %u", item->sign);
  g_string_append_c (dump, '\n');
}

/**
 * tumen_stage_to_text:
 * @self: a stage
 *
 * Returns: (transfer full): its items, one a line: type, place and size in whole px, and what it
 *   is; for tests
 */
char *
tumen_stage_to_text (TumenStage *self)
{
  GString *dump = g_string_new (NULL);

  g_return_val_if_fail (TUMEN_IS_STAGE (self), g_string_free (dump, FALSE));

  g_string_append_printf (dump, "stage %ld x %ld%s\n", lround (self->spec.width),
                          lround (self->spec.height), self->is_cut ? " cut" : "");
  for (guint i = 0; i < self->items->len; i++)
    append_item (dump, &g_array_index (self->items, TumenStageItem, i));
  return g_string_free (dump, FALSE);
}
