/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-tags-private.h"
#include "tumen-png.h"
#include "tumen-web-address.h"

#include <cairo-pdf.h>
#include <errno.h>

/* Cairo 1.16 hands over a few bytes at a time. */
#define BUFFER_SIZE 65536

/** Pdf: a file while it is written. */
typedef struct
{
  const TumenFigureWriting *writing;
  cairo_surface_t          *surface;
  cairo_t                  *cr;
  TumenFigureTags           tags;
  GHashTable               *places;  /* all that are on any page */
  GHashTable               *written; /* of them those that the file has */
  GByteArray               *buffer;  /* what is not yet in the file */
  int                       file;
  GError                   *error;
  int                       write_errno; /* of a write that failed; publishing finds the words */
} Pdf;

static void
write_buffer (Pdf *self)
{
  if (self->error == NULL && self->write_errno == 0 &&
      !tumen_publish_write (self->file, self->buffer->data, self->buffer->len, &self->error))
    self->write_errno = errno;
  g_byte_array_set_size (self->buffer, 0);
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         size)
{
  Pdf *self = data;

  g_byte_array_append (self->buffer, bytes, size);
  if (self->buffer->len >= BUFFER_SIZE)
    write_buffer (self);
  return self->error == NULL && self->write_errno == 0 ? CAIRO_STATUS_SUCCESS
                                                       : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_words (Pdf                 *self,
           cairo_pdf_metadata_t key,
           const char          *words)
{
  g_autofree char *clean = words != NULL ? tumen_figure_dup_clean (words) : NULL;

  if (clean != NULL && *clean != '\0')
    cairo_pdf_surface_set_metadata (self->surface, key, clean);
}

/* The recipe of the view stands in the keywords, as Cairo 1.16 writes no keys of our own. */
static void
set_metadata (Pdf *self)
{
  const TumenFigureFileSpec *spec = self->writing->spec;
  g_autofree char           *time = tumen_figure_writing_dup_time (self->writing);

  set_words (self, CAIRO_PDF_METADATA_CREATOR, TUMEN_FIGURE_SOFTWARE);
  set_words (self, CAIRO_PDF_METADATA_CREATE_DATE, time);
  set_words (self, CAIRO_PDF_METADATA_MOD_DATE, time);
  set_words (self, CAIRO_PDF_METADATA_TITLE, tumen_figure_get_title (self->writing->figure));
  set_words (self, CAIRO_PDF_METADATA_AUTHOR, spec->author);
  set_words (self, CAIRO_PDF_METADATA_SUBJECT, spec->description);
  set_words (self, CAIRO_PDF_METADATA_KEYWORDS, spec->recipe);
}

/* The name of a place as files want it. */
static char *
dup_place (const char *name)
{
  return g_uri_escape_string (name, NULL, FALSE);
}

/* A place or a link belongs to the first sheet on which its middle is. */
static gboolean
is_seen (const TumenPageItem *item,
         const TumenRect     *part)
{
  double x = item->rect.x + item->rect.width / 2.0;
  double y = item->rect.y + item->rect.height / 2.0;

  if (item->type != TUMEN_PAGE_LINK && item->type != TUMEN_PAGE_PLACE)
    return tumen_page_item_is_in (item, part);
  return x >= part->x && x < part->x + part->width && y >= part->y && y < part->y + part->height;
}

/* A link to a place that is nowhere would spoil the whole file. */
static GHashTable *
list_places (TumenFigure *figure)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);
      TumenRect        all = { 0.0, 0.0, page->width, page->height };

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_PLACE && is_seen (item, &all))
            g_hash_table_add (places, dup_place (item->text));
        }
    }
  return places;
}

static void
append_number (GString *text,
               double   value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  g_string_append (text, number);
}

/* Cairo 1.16 takes places of tags to be pt of the sheet, whatever scale is set. */
static void
get_sheet_rect (Pdf             *self,
                const TumenRect *rect,
                double          *numbers)
{
  numbers[0] = rect->x;
  numbers[1] = rect->y;
  numbers[2] = rect->width;
  numbers[3] = rect->height;
  cairo_user_to_device (self->cr, &numbers[0], &numbers[1]);
  cairo_user_to_device_distance (self->cr, &numbers[2], &numbers[3]);
}

/* Cairo writes attributes into the file as they are: they hold no sign that ends a string. */
static void
tag (Pdf        *self,
     const char *name,
     GString    *attributes)
{
  cairo_tag_begin (self->cr, name, attributes->str);
  cairo_tag_end (self->cr, name);
}

static void
write_link (Pdf                 *self,
            const TumenPageItem *item)
{
  double           numbers[4];
  gboolean         inside = *item->text == '#';
  g_autofree char *target = NULL;
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  target = inside ? dup_place (item->text + 1) : tumen_web_address_dup_target (item->text);
  if (target == NULL || (inside && !g_hash_table_contains (self->places, target)))
    return;
  get_sheet_rect (self, &item->rect, numbers);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (i > 0)
        g_string_append_c (attributes, ' ');
      append_number (attributes, numbers[i]);
    }
  g_string_append_printf (attributes, inside ? "] dest='%s'" : "] uri='%s'", target);
  tumen_figure_tags_before_link (&self->tags);
  tag (self, CAIRO_TAG_LINK, attributes);
}

static void
write_place (Pdf                 *self,
             const TumenPageItem *item)
{
  g_autofree char *name = dup_place (item->text);
  g_autoptr (GString) attributes = g_string_new (NULL);
  double numbers[4];

  if (g_hash_table_contains (self->written, name))
    return;
  g_string_append_printf (attributes, "name='%s' x=", name);
  get_sheet_rect (self, &item->rect, numbers);
  append_number (attributes, numbers[0]);
  g_string_append (attributes, " y=");
  append_number (attributes, numbers[1]);
  tag (self, CAIRO_TAG_DEST, attributes);
  g_hash_table_add (self->written, g_steal_pointer (&name));
}

static void
write_item (Pdf             *self,
            const TumenPage *page,
            guint            index)
{
  const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, index);

  if (item->type == TUMEN_PAGE_LINK)
    write_link (self, item);
  else if (item->type == TUMEN_PAGE_PLACE)
    write_place (self, item);
  else
    {
      tumen_figure_tags_before (&self->tags, page, index);
      tumen_page_draw_item (self->cr, tumen_figure_get_theme (self->writing->figure), item);
      tumen_figure_tags_after (&self->tags, item);
    }
}

static void
write_part (Pdf             *self,
            guint            page,
            const TumenRect *part)
{
  TumenFigure     *figure = self->writing->figure;
  const TumenPage *drawn = tumen_figure_get_page (figure, page);

  cairo_save (self->cr);
  cairo_rectangle (self->cr, part->x, part->y, part->width, part->height);
  cairo_clip (self->cr);
  for (guint i = 0; i < drawn->items->len; i++)
    {
      if (is_seen (&g_array_index (drawn->items, TumenPageItem, i), part))
        write_item (self, drawn, i);
    }
  tumen_figure_tags_break (&self->tags);
  cairo_restore (self->cr);
}

static void
begin_page (Pdf   *self,
            double width,
            double height)
{
  const TumenTheme *theme = tumen_figure_get_theme (self->writing->figure);

  cairo_pdf_surface_set_size (self->surface, width * TUMEN_FIGURE_PT_PER_PX,
                              height * TUMEN_FIGURE_PT_PER_PX);
  cairo_set_source_rgb (self->cr, theme->canvas.r, theme->canvas.g, theme->canvas.b);
  cairo_paint (self->cr);
  /* A new size, and what covers a whole page, drop all that was drawn and tagged before. */
  if (self->tags.cr == NULL)
    tumen_figure_tags_begin (&self->tags, self->cr);
  cairo_save (self->cr);
  cairo_scale (self->cr, TUMEN_FIGURE_PT_PER_PX, TUMEN_FIGURE_PT_PER_PX);
}

static void
end_page (Pdf     *self,
          gboolean is_last)
{
  if (is_last)
    tumen_figure_tags_end (&self->tags);
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
}

static void
write_page (Pdf  *self,
            guint page)
{
  const TumenPage *drawn = tumen_figure_get_page (self->writing->figure, page);
  TumenRect        all = { 0.0, 0.0, drawn->width, drawn->height };

  begin_page (self, drawn->width, drawn->height);
  write_part (self, page, &all);
  end_page (self, page + 1 == tumen_figure_get_n_pages (self->writing->figure));
}

static void
write_sheet (Pdf                   *self,
             guint                  page,
             const TumenFigureTile *tile,
             gboolean               is_last)
{
  const TumenFigureTiles *tiles = &self->writing->spec->tiles;
  TumenFigure            *figure = self->writing->figure;
  const TumenPage        *drawn = tumen_figure_get_page (figure, page);
  TumenRect               part;

  tumen_figure_tiles_get_part (tiles, drawn, tile, &part);
  begin_page (self, tiles->paper_width, tiles->paper_height);
  cairo_save (self->cr);
  cairo_translate (self->cr, tiles->margin - part.x, tiles->margin - part.y);
  write_part (self, page, &part);
  cairo_restore (self->cr);
  tumen_figure_tiles_draw_signs (tiles, drawn, tile, tumen_figure_get_language (figure),
                                 self->cr);
  end_page (self, is_last);
}

static gboolean
write_sheets (Pdf  *self,
              guint page)
{
  const TumenFigureTiles *tiles = &self->writing->spec->tiles;
  TumenFigure            *figure = self->writing->figure;
  const TumenPage        *drawn = tumen_figure_get_page (figure, page);
  guint                   n_columns, n_rows;

  tumen_figure_tiles_count (tiles, drawn->width, drawn->height, &n_columns, &n_rows);
  for (guint i = 0; i < n_columns * n_rows; i++)
    {
      TumenFigureTile tile = { i % n_columns, i / n_columns };
      double          share = page + (double)(i + 1) / (n_columns * n_rows);

      write_sheet (self, page, &tile,
                   i + 1 == n_columns * n_rows && page + 1 == tumen_figure_get_n_pages (figure));
      if (!tumen_figure_writing_go_on (self->writing, share / tumen_figure_get_n_pages (figure),
                                       &self->error))
        return FALSE;
    }
  return TRUE;
}

static void
write_pages (Pdf *self)
{
  guint    n_pages = tumen_figure_get_n_pages (self->writing->figure);
  gboolean is_going_on = TRUE;

  for (guint i = 0; i < n_pages && is_going_on && self->write_errno == 0; i++)
    {
      if (tumen_figure_tiles_are_used (&self->writing->spec->tiles))
        {
          is_going_on = write_sheets (self, i);
          continue;
        }
      write_page (self, i);
      is_going_on = tumen_figure_writing_go_on (self->writing, (double)(i + 1) / n_pages,
                                                &self->error);
    }
}

static void
write_outline (Pdf *self)
{
  guint                    n_entries;
  const TumenOutlineEntry *entries;
  int                      parent = CAIRO_PDF_OUTLINE_ROOT;

  entries = tumen_figure_get_outline (self->writing->figure, &n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *name = tumen_figure_dup_clean (entries[i].text);
      g_autofree char *place = dup_place (entries[i].place);
      g_autofree char *target = g_strdup_printf ("dest='%s'", place);
      gboolean         is_top = entries[i].level == 0;
      int              id;

      if (!g_hash_table_contains (self->written, place))
        continue;
      id = cairo_pdf_surface_add_outline (self->surface, is_top ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                          name, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      parent = is_top ? id : parent;
    }
}

static cairo_status_t
finish (Pdf *self)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  write_buffer (self);
  g_byte_array_unref (self->buffer);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->written);
  return status;
}

/*
 * tumen_figure_write_pdf:
 *
 * All pages. Text stays text, with tags for programs that read aloud; numbers and addresses can be
 * clicked.
 */
gboolean
tumen_figure_write_pdf (int      file,
                        gpointer data,
                        GError **error)
{
  Pdf            self = { .writing = data, .file = file };
  cairo_status_t status;

  self.places = list_places (self.writing->figure);
  self.written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.buffer = g_byte_array_sized_new (2 * BUFFER_SIZE);
  self.surface = cairo_pdf_surface_create_for_stream (write_cb, &self, 1.0, 1.0);
  self.cr = cairo_create (self.surface);
  set_metadata (&self);
  write_pages (&self);
  write_outline (&self);
  status = finish (&self);
  if (self.error == NULL && self.write_errno == 0 && status != CAIRO_STATUS_SUCCESS)
    tumen_png_set_failed (&self.error, cairo_status_to_string (status));
  if (self.error != NULL)
    g_propagate_error (error, self.error);
  errno = self.write_errno;
  /* Cairo 1.16 does not tell of everything that could not be written. */
  return status == CAIRO_STATUS_SUCCESS && self.error == NULL && self.write_errno == 0;
}
