/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-bare.h"

#include "tumen-figure-tags-private.h"
#include "tumen-web-address.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define FAMILY      "Cantarell"
#define LINE_HEIGHT 1.36 /* of the size of the type */
#define SCENE_PX    12.0

/** Bare: the program while it draws. */
typedef struct
{
  cairo_t           *cr;
  TumenFigure       *figure;
  BenchBareKind      kind;
  cairo_font_face_t *normal;
  cairo_font_face_t *bold;
  TumenFigureTags    tags;
  GHashTable        *places; /* that were written */
} Bare;

static void
draw_text (Bare       *self,
           const char *text,
           gboolean    is_bold,
           double      px,
           double      x,
           double      y)
{
  cairo_set_font_face (self->cr, is_bold ? self->bold : self->normal);
  cairo_set_font_size (self->cr, px);
  cairo_move_to (self->cr, x, y);
  cairo_show_text (self->cr, text);
}

static void
draw_box (Bare            *self,
          const TumenRect *rect)
{
  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill_preserve (self->cr);
  cairo_stroke (self->cr);
}

static void
draw_scene_item (Bare                 *self,
                 const TumenSceneItem *item)
{
  double x = item->rect.x;
  double y = item->rect.y + SCENE_PX;

  cairo_set_source_rgb (self->cr, 0.8, 0.4, item->kind / 8.0);
  draw_box (self, &item->rect);
  if (item->text == NULL)
    return;
  cairo_set_source_rgb (self->cr, 0.1, 0.1, 0.1);
  draw_text (self, item->text, item->type == TUMEN_ITEM_HEADING, SCENE_PX, x, y);
  if (item->detail != NULL && *item->detail != '\0')
    draw_text (self, item->detail, FALSE, SCENE_PX, x, y + SCENE_PX);
}

static void
draw_scene (Bare                *self,
            const TumenPageItem *item)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (item->scene, &n_items);

  cairo_save (self->cr);
  cairo_translate (self->cr, item->rect.x, item->rect.y);
  cairo_scale (self->cr, item->scale, item->scale);
  for (guint i = 0; i < n_items; i++)
    draw_scene_item (self, &items[i]);
  cairo_restore (self->cr);
}

static void
draw_item (Bare                *self,
           const TumenPageItem *item)
{
  const TumenTheme *theme = tumen_figure_get_theme (self->figure);
  const TumenColor *color = tumen_page_get_color (theme, item->color);
  gboolean          is_bold = item->role == TUMEN_ROLE_TITLE ||
                     item->role == TUMEN_ROLE_HEADING ||
                     item->role == TUMEN_ROLE_NUMBER;

  cairo_set_source_rgb (self->cr, color->r, color->g, color->b);
  if (item->type == TUMEN_PAGE_SCENE)
    draw_scene (self, item);
  else if (item->type == TUMEN_PAGE_TEXT)
    draw_text (self, item->text, is_bold, item->rect.height / LINE_HEIGHT, item->rect.x,
               item->baseline);
  else
    draw_box (self, &item->rect);
}

static void
draw_link (Bare                *self,
           const TumenPageItem *item)
{
  const TumenRect *rect = &item->rect;
  gboolean         inside = *item->text == '#';
  double           scale = TUMEN_FIGURE_PT_PER_PX;
  g_autofree char *target = NULL;
  g_autofree char *attributes = NULL;

  target = inside ? g_uri_escape_string (item->text + 1, NULL, FALSE)
                  : tumen_web_address_dup_target (item->text);
  if (target == NULL)
    return;
  attributes = g_strdup_printf ("rect=[%.2f %.2f %.2f %.2f] %s='%s'", rect->x * scale,
                                rect->y * scale, rect->width * scale, rect->height * scale,
                                inside ? "dest" : "uri", target);
  tumen_figure_tags_before_link (&self->tags);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
draw_place (Bare                *self,
            const TumenPageItem *item)
{
  g_autofree char *name = g_uri_escape_string (item->text, NULL, FALSE);
  g_autofree char *attributes = NULL;

  if (g_hash_table_contains (self->places, name))
    return;
  attributes = g_strdup_printf ("name='%s' x=%.2f y=%.2f", name,
                                item->rect.x * TUMEN_FIGURE_PT_PER_PX,
                                item->rect.y * TUMEN_FIGURE_PT_PER_PX);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
  g_hash_table_add (self->places, g_steal_pointer (&name));
}

static void
draw_tagged_item (Bare            *self,
                  const TumenPage *page,
                  guint            index)
{
  const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, index);
  gboolean             is_linked = self->kind == BENCH_BARE_LINKED;

  if (item->type == TUMEN_PAGE_LINK && is_linked)
    draw_link (self, item);
  else if (item->type == TUMEN_PAGE_PLACE && is_linked)
    draw_place (self, item);
  if (item->type == TUMEN_PAGE_LINK || item->type == TUMEN_PAGE_PLACE)
    return;
  if (is_linked)
    tumen_figure_tags_before (&self->tags, page, index);
  draw_item (self, item);
  if (is_linked)
    tumen_figure_tags_after (&self->tags, item);
}

static void
draw_page (Bare *self,
           guint index)
{
  const TumenPage *page = tumen_figure_get_page (self->figure, index);

  cairo_set_source_rgb (self->cr, 1.0, 1.0, 1.0);
  cairo_paint (self->cr);
  if (self->kind == BENCH_BARE_LINKED && index == 0)
    tumen_figure_tags_begin (&self->tags, self->cr);
  cairo_set_line_width (self->cr, 1.0);
  for (guint i = 0; i < page->items->len; i++)
    draw_tagged_item (self, page, i);
  if (self->kind == BENCH_BARE_LINKED)
    tumen_figure_tags_break (&self->tags);
}

static void
bare_init (Bare            *self,
           TumenFigure     *figure,
           cairo_surface_t *surface,
           BenchBareKind    kind)
{
  *self = (Bare){ .figure = figure, .kind = kind, .cr = cairo_create (surface) };
  self->normal = cairo_toy_font_face_create (FAMILY, CAIRO_FONT_SLANT_NORMAL,
                                             CAIRO_FONT_WEIGHT_NORMAL);
  self->bold = cairo_toy_font_face_create (FAMILY, CAIRO_FONT_SLANT_NORMAL,
                                           CAIRO_FONT_WEIGHT_BOLD);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
bare_clear (Bare *self)
{
  cairo_font_face_destroy (self->normal);
  cairo_font_face_destroy (self->bold);
  cairo_destroy (self->cr);
  g_hash_table_unref (self->places);
}

/* The same promise as of files of the program: on the disk. */
static void
sync_file (const char *path)
{
  int file = g_open (path, O_RDONLY, 0);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

static void
write_outline (Bare            *self,
               cairo_surface_t *surface)
{
  guint                    n_entries;
  const TumenOutlineEntry *entries = tumen_figure_get_outline (self->figure, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *place = g_uri_escape_string (entries[i].place, NULL, FALSE);
      g_autofree char *target = g_strdup_printf ("dest='%s'", place);

      if (g_hash_table_contains (self->places, place))
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, entries[i].text, target,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  tumen_figure_get_title (self->figure));
}

void
bench_bare_write_pdf (TumenFigure  *figure,
                      BenchBareKind kind,
                      const char   *path)
{
  const TumenPage *first = tumen_figure_get_page (figure, 0);
  guint            n_pages = tumen_figure_get_n_pages (figure);
  cairo_surface_t *surface;
  Bare             self;

  surface = cairo_pdf_surface_create (path, first->width * TUMEN_FIGURE_PT_PER_PX,
                                      first->height * TUMEN_FIGURE_PT_PER_PX);
  bare_init (&self, figure, surface, kind);
  cairo_scale (self.cr, TUMEN_FIGURE_PT_PER_PX, TUMEN_FIGURE_PT_PER_PX);
  for (guint i = 0; i < n_pages; i++)
    {
      draw_page (&self, i);
      if (kind == BENCH_BARE_LINKED && i + 1 == n_pages)
        tumen_figure_tags_end (&self.tags);
      cairo_show_page (self.cr);
    }
  if (kind == BENCH_BARE_LINKED)
    write_outline (&self, surface);
  bare_clear (&self);
  cairo_surface_destroy (surface);
  sync_file (path);
}

void
bench_bare_write_png (TumenFigure *figure,
                      double       dpi,
                      const char  *path)
{
  const TumenPage *page = tumen_figure_get_page (figure, 0);
  double           scale = dpi / 96.0;
  cairo_surface_t *surface;
  Bare             self;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(page->width * scale),
                                        (int)(page->height * scale));
  bare_init (&self, figure, surface, BENCH_BARE_INK);
  cairo_scale (self.cr, scale, scale);
  draw_page (&self, 0);
  bare_clear (&self);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  sync_file (path);
}
