/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stage-check.h"

guint
stage_check_count (TumenStage        *stage,
                   TumenStageItemType type)
{
  guint                 n_items, n = 0;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].type == type;
  return n;
}

const TumenStageItem *
stage_check_get_item (TumenStage        *stage,
                      TumenStageItemType type,
                      guint              n)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == type && n-- == 0)
        return &items[i];
    }
  g_assert_not_reached ();
}

gboolean
stage_check_meet (const TumenRect *a,
                  const TumenRect *b)
{
  return a->x + a->width > b->x + 0.5 && b->x + b->width > a->x + 0.5 &&
         a->y + a->height > b->y + 0.5 && b->y + b->height > a->y + 0.5;
}

static gboolean
is_box (const TumenStageItem *item)
{
  return item->type == TUMEN_STAGE_COVER || item->type == TUMEN_STAGE_RING ||
         (item->type == TUMEN_STAGE_TEXT && item->role != TUMEN_STAGE_SIGN);
}

static void
assert_apart (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          g_autofree char *screen = NULL;

          if (!is_box (&items[i]) || !is_box (&items[j]) ||
              !stage_check_meet (&items[i].rect, &items[j].rect))
            continue;
          screen = tumen_stage_to_text (stage);
          g_error ("“%s” and “%s” overlap:\n%s", items[i].text, items[j].text, screen);
        }
    }
}

void
stage_check_inside (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  const TumenStageSpec *spec = tumen_stage_get_spec (stage);

  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;

      if (items[i].type == TUMEN_STAGE_EXTENT || items[i].type == TUMEN_STAGE_WEDGE)
        continue;
      g_assert_cmpfloat (rect->x, >=, -0.5);
      g_assert_cmpfloat (rect->y, >=, -0.5);
      g_assert_cmpfloat (rect->x + rect->width, <=, spec->width + 0.5);
      g_assert_cmpfloat (rect->y + rect->height, <=, spec->height + 0.5);
    }
}

static void
assert_sizes (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  double                height = tumen_stage_get_spec (stage)->height;

  g_assert_cmpfloat (tumen_stage_get_smallest (stage), >=, height / 34.0);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_STAGE_TEXT)
        continue;
      g_assert_cmpfloat (items[i].size, >=, tumen_stage_get_smallest (stage) - 1e-6);
      if (items[i].role == TUMEN_STAGE_QUOTE || items[i].role == TUMEN_STAGE_QUOTE_LARGE)
        g_assert_cmpfloat (items[i].size, >=, height * 48.0 / 1080.0 - 1e-6);
    }
}

/* What stands above the panel and below it, and what stands in it. */
static void
assert_panel_is_clear (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  const TumenStageItem *panel;

  if (stage_check_count (stage, TUMEN_STAGE_PANEL) == 0)
    return;
  panel = stage_check_get_item (stage, TUMEN_STAGE_PANEL, 0);
  for (guint i = 0; i < n_items; i++)
    {
      const TumenRect *rect = &items[i].rect;
      gboolean         above = rect->y + rect->height <= panel->rect.y + 0.5;
      gboolean         below = rect->y >= panel->rect.y + panel->rect.height - 0.5;
      gboolean         within = rect->y >= panel->rect.y - 0.5 &&
                        rect->y + rect->height <= panel->rect.y + panel->rect.height + 0.5 &&
                        rect->x >= panel->rect.x &&
                        rect->x + rect->width <= panel->rect.x + panel->rect.width + 0.5;

      if (items[i].type == TUMEN_STAGE_TEXT || items[i].type == TUMEN_STAGE_COVER)
        g_assert_true (above || below || within);
    }
}

void
stage_check_sound (TumenStage *stage)
{
  stage_check_inside (stage);
  assert_apart (stage);
  assert_sizes (stage);
  assert_panel_is_clear (stage);
}
