/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-svg-private.h"

#include <string.h>

#define CHECKS 256 /* groups from one look at the cancellable to the next */

/** Writing: a scene while it is written. */
typedef struct
{
  TumenSvg             *svg;
  TumenScene           *scene;
  const TumenTheme     *theme;
  const TumenSceneItem *items;
  TumenLanguage         language;
  TumenOverlay          overlay; /* of what is selected */
  GString              *texts;   /* over the shapes of a group */
} Writing;

static void
catch_cb (cairo_t               *cr,
          const TumenCaughtText *caught,
          gpointer               data)
{
  Writing     *self = data;
  double       baseline = (double)pango_layout_get_baseline (caught->layout) / PANGO_SCALE;
  TumenSvgText text = { caught->layout, 0, caught->x, caught->y + baseline, caught->ink };

  tumen_svg_append_text (self->texts, &text);
}

static void
begin_drawing (Writing         *self,
               TumenSvgDrawing *drawing)
{
  const TumenSceneSize *size = tumen_scene_get_size (self->scene);

  tumen_svg_drawing_begin (drawing, size->width, size->height);
  tumen_painter_catch_text (drawing->cr, catch_cb, self);
  self->texts = g_string_new (NULL);
}

static gboolean
end_drawing (Writing         *self,
             TumenSvgDrawing *drawing,
             GError         **error)
{
  gboolean is_drawn = tumen_svg_drawing_end (drawing, self->svg, error);

  g_string_append_len (self->svg->xml, self->texts->str, (gssize)self->texts->len);
  g_string_free (self->texts, TRUE);
  return is_drawn;
}

static gboolean
add_ground (Writing *self,
            GError **error)
{
  TumenSvgDrawing drawing;
  gboolean        is_drawn;

  g_string_append (self->svg->xml, "<g class=\"ground\">\n");
  begin_drawing (self, &drawing);
  tumen_painter_draw_ground (drawing.cr, self->scene, self->theme);
  tumen_painter_draw_guides (drawing.cr, self->scene, self->theme, &self->overlay);
  is_drawn = end_drawing (self, &drawing, error);
  g_string_append (self->svg->xml, "</g>\n");
  return is_drawn;
}

/* An event may stand in several lanes and on several pages, but an id only once. */
static char *
dup_name (Writing    *self,
          const char *id)
{
  g_autofree char *base = g_strconcat ("event-", id, NULL);
  char            *name;

  g_strcanon (base, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.", '_');
  name = g_strdup (base);
  for (guint i = 2; g_hash_table_contains (self->svg->names, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u", base, i);
    }
  g_hash_table_add (self->svg->names, g_strdup (name));
  return name;
}

static char *
dup_title (Writing *self,
           guint    event)
{
  TumenTable *table = tumen_scene_get_table (self->scene);

  return g_strjoin (", ", tumen_table_get_short_title (table, event, self->language),
                    tumen_table_get_date_words (table, event, self->language), NULL);
}

/* What kind of event it is, and how well its date is known. */
static char *
dup_description (Writing *self,
                 guint    event)
{
  const TumenRow *row = &tumen_table_get_rows (tumen_scene_get_table (self->scene))[event];

  return g_strjoin (" · ", tumen_kind_get_name (row->kind, self->language),
                    tumen_certainty_get_name (row->certainty, self->language), NULL);
}

static void
begin_event (Writing              *self,
             const TumenSceneItem *item)
{
  TumenTable      *table = tumen_scene_get_table (self->scene);
  const TumenRow  *row = &tumen_table_get_rows (table)[item->event];
  g_autofree char *name = dup_name (self, tumen_table_get_id (table, item->event));
  g_autofree char *title = dup_title (self, item->event);
  g_autofree char *description = dup_description (self, item->event);

  g_string_append_printf (self->svg->xml, "<g id=\"%s\" class=\"event %s\">\n", name,
                          tumen_kind_get_slug (row->kind));
  tumen_xml_append_element (self->svg->xml, "title", title);
  tumen_xml_append_element (self->svg->xml, "desc", description);
}

static void
begin_members (Writing              *self,
               const TumenSceneItem *item)
{
  guint        n_members;
  const guint *members = tumen_scene_get_members (self->scene, item, &n_members);
  GString     *title = g_string_new (NULL);

  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *words = dup_title (self, members[i]);

      if (i > 0)
        g_string_append (title, "; ");
      g_string_append (title, words);
    }
  g_string_append (self->svg->xml, "<g class=\"events\">\n");
  tumen_xml_append_element (self->svg->xml, "title", title->str);
  g_string_free (title, TRUE);
}

static void
begin_group (Writing              *self,
             const TumenSceneItem *item)
{
  if (item->event != TUMEN_NO_ROW)
    begin_event (self, item);
  else if (item->type == TUMEN_ITEM_CHIP)
    begin_members (self, item);
  else
    g_string_append_printf (self->svg->xml, "<g class=\"%s\">\n",
                            item->type == TUMEN_ITEM_BAR ? "bar" : "lane");
}

static gboolean
add_group (Writing *self,
           GArray  *group,
           GError **error)
{
  TumenSvgDrawing drawing;
  gboolean        is_drawn;
  guint           first = g_array_index (group, guint, 0);

  /* What names a group is its chip, if it has one. */
  for (guint i = 1; i < group->len && self->items[first].type != TUMEN_ITEM_CHIP; i++)
    {
      if (self->items[g_array_index (group, guint, i)].type == TUMEN_ITEM_CHIP)
        first = g_array_index (group, guint, i);
    }
  begin_group (self, &self->items[first]);
  begin_drawing (self, &drawing);
  for (guint i = 0; i < group->len; i++)
    tumen_painter_draw_item (drawing.cr, self->scene, self->theme,
                             g_array_index (group, guint, i));
  is_drawn = end_drawing (self, &drawing, error);
  g_string_append (self->svg->xml, "</g>\n");
  return is_drawn;
}

/* What is selected is drawn once, over all else. */
static gboolean
add_selection (Writing *self,
               GError **error)
{
  TumenSceneItem  item = { .type = TUMEN_ITEM_MARK, .event = self->overlay.selected };
  TumenSvgDrawing drawing;
  gboolean        is_drawn;

  if (item.event == TUMEN_NO_ROW)
    return TRUE;
  begin_event (self, &item);
  begin_drawing (self, &drawing);
  tumen_painter_draw_overlay (drawing.cr, self->scene, self->theme, &self->overlay);
  is_drawn = end_drawing (self, &drawing, error);
  g_string_append (self->svg->xml, "</g>\n");
  return is_drawn;
}

/* Only the third layer, and only what can be seen of it. */
static gboolean
is_drawn_alone (Writing              *self,
                const TumenSceneItem *item)
{
  const TumenSceneSize *size = tumen_scene_get_size (self->scene);
  const TumenRect      *rect = &item->rect;

  if (item->type == TUMEN_ITEM_TICK || item->type == TUMEN_ITEM_GHOST ||
      item->type == TUMEN_ITEM_WHISKER ||
      (item->type == TUMEN_ITEM_GRIDLINE && item->lane == TUMEN_NO_ROW) ||
      (item->event != TUMEN_NO_ROW && item->event == self->overlay.selected))
    return FALSE;
  return rect->x <= size->width && rect->x + rect->width >= 0.0 && rect->y <= size->height &&
         rect->y + rect->height >= tumen_scene_get_lanes_top (self->scene);
}

static char *
dup_key (const TumenSceneItem *item,
         guint                 index)
{
  if (item->event != TUMEN_NO_ROW)
    return g_strdup_printf ("%u %u", item->lane, item->event);
  if (item->members != NULL)
    return g_strdup_printf ("%p", (gconstpointer)item->members);
  return g_strdup_printf ("%u", index);
}

/* All that belongs to an event in a lane, or to a chip; in the order of their first items. */
static GPtrArray *
make_groups (Writing *self,
             guint    n_items)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *key = NULL;
      GArray          *group;

      if (!is_drawn_alone (self, &self->items[i]))
        continue;
      key = dup_key (&self->items[i], i);
      group = g_hash_table_lookup (by_key, key);
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_key, g_steal_pointer (&key), group);
        }
      g_array_append_val (group, i);
    }
  return groups;
}

/* Letters at the edge of the lanes are cut as shapes are. */
static void
begin_lanes (Writing *self)
{
  const TumenSceneSize *size = tumen_scene_get_size (self->scene);
  double                top = tumen_scene_get_lanes_top (self->scene);
  guint                 id = ++self->svg->n_ids;

  g_string_append_printf (self->svg->xml, "<clipPath id=\"d%u\"><rect", id);
  tumen_xml_append_number (self->svg->xml, "y", top);
  tumen_xml_append_number (self->svg->xml, "width", size->width);
  tumen_xml_append_number (self->svg->xml, "height", MAX (0.0, size->height - top));
  g_string_append_printf (self->svg->xml, "/></clipPath>\n<g clip-path=\"url(#d%u)\">\n", id);
}

static gboolean
add_lanes (Writing *self,
           GError **error)
{
  guint n_items;
  g_autoptr (GPtrArray) groups = NULL;
  gboolean is_drawn = TRUE;

  self->items = tumen_scene_get_items (self->scene, &n_items);
  groups = make_groups (self, n_items);
  begin_lanes (self);
  for (guint i = 0; i < groups->len && is_drawn; i++)
    {
      GCancellable *cancellable = self->svg->writing->spec->cancellable;

      is_drawn = add_group (self, g_ptr_array_index (groups, i), error) &&
                 (i % CHECKS > 0 || !g_cancellable_set_error_if_cancelled (cancellable, error));
    }
  g_string_append (self->svg->xml, "</g>\n");
  return is_drawn;
}

/*
 * tumen_svg_add_scene:
 * @self: a document
 * @item: a scene on its page
 * @error: set to %TUMEN_FIGURE_FILE_ERROR_FAILED or %G_IO_ERROR_CANCELLED
 *
 * Adds axis and grid, and then a group for each event and each cluster.
 *
 * Returns: whether all of it was added
 */
gboolean
tumen_svg_add_scene (TumenSvg            *self,
                     const TumenPageItem *item,
                     GError             **error)
{
  Writing  writing = { self, item->scene };
  char     number[3][G_ASCII_DTOSTR_BUF_SIZE];
  gboolean is_drawn;

  writing.theme = tumen_figure_get_theme (self->writing->figure);
  writing.language = tumen_figure_get_language (self->writing->figure);
  writing.overlay = (TumenOverlay){ item->event, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  g_ascii_formatd (number[0], sizeof number[0], "%.3f", item->rect.x);
  g_ascii_formatd (number[1], sizeof number[1], "%.3f", item->rect.y);
  g_ascii_formatd (number[2], sizeof number[2], "%.6f", item->scale);
  g_string_append_printf (self->xml,
                          "<g class=\"timeline\" transform=\"translate(%s %s) scale(%s)\">\n",
                          number[0], number[1], number[2]);
  is_drawn = add_ground (&writing, error) && add_lanes (&writing, error) &&
             add_selection (&writing, error);
  g_string_append (self->xml, "</g>\n");
  return is_drawn;
}
