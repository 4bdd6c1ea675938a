/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-hand-out.h"

#include "tumen-hand-out-private.h"
#include "tumen-web-address.h"

#include <string.h>

#define NARROW_PX 360.0

static const struct
{
  const char *tag;
  const char *class;
} roles[TUMEN_N_PAGE_ROLES] = {
  [TUMEN_ROLE_TITLE] = { "h1", NULL },
  [TUMEN_ROLE_SUBTITLE] = { "p", "subtitle" },
  [TUMEN_ROLE_HEADING] = { "h2", NULL },
  [TUMEN_ROLE_KEY] = { "p", NULL },
  [TUMEN_ROLE_NUMBER] = { "p", NULL },
  [TUMEN_ROLE_ENTRY] = { "p", "entry" },
  [TUMEN_ROLE_QUOTATION] = { "blockquote", NULL },
  [TUMEN_ROLE_LARGE_QUOTATION] = { "blockquote", NULL },
  [TUMEN_ROLE_CITATION] = { "p", "citation" },
  [TUMEN_ROLE_FOOTER] = { "footer", NULL },
  [TUMEN_ROLE_STEP] = { "h2", NULL },
};

static const char style[] =
  "body{margin:0 auto;max-width:60rem;padding:1rem;font-family:Cantarell,'Noto Sans',"
  "system-ui,sans-serif;line-height:1.5;color:#1d1d20;background:#fff}\n"
  "h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}\n"
  "h2{font-size:1.1rem;margin:1.5rem 0 .3rem}\n"
  ".subtitle,.citation,.dim,footer{color:#5e5c64}\n"
  "figure{margin:1rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto}\n"
  ".narrow{display:none}\n"
  ".entry{margin:.4rem 0 .4rem 2.6rem;text-indent:-2.6rem}\n"
  ".number{display:inline-block;width:2rem;margin-right:.6rem;text-align:right;text-indent:0;"
  "font-weight:bold}\n"
  "blockquote{margin:.8rem 0 .2rem 2.6rem;padding-left:.8rem;border-left:3px solid #c0bfbc}\n"
  ".citation{margin:.2rem 0 .2rem 3.6rem;font-size:.9rem}\n"
  "a{color:#1a5fb4}footer{margin-top:2rem;border-top:1px solid #c0bfbc;font-size:.9rem}\n"
  "p,blockquote,h1,h2{overflow-wrap:anywhere}\n"
  "@media(max-width:700px){.wide{display:none}.narrow{display:block}}\n"
  "@media print{body{max-width:none;font-size:9pt}.wide{display:block}.narrow{display:none}"
  "h2,blockquote{break-after:avoid}.entry,blockquote,.citation{break-inside:avoid}"
  "a{color:inherit}}\n";

/*
 * tumen_hand_out_append_attribute:
 * @html: ends within a tag
 * @name: of the attribute
 * @value: plain text
 */
void
tumen_hand_out_append_attribute (GString    *html,
                                 const char *name,
                                 const char *value)
{
  g_string_append_printf (html, " %s=\"", name);
  tumen_xml_append_text (html, value);
  g_string_append_c (html, '"');
}

static void
append_meta (GString    *html,
             const char *name,
             const char *content)
{
  if (content == NULL)
    return;
  g_string_append (html, "<meta");
  tumen_hand_out_append_attribute (html, "name", name);
  tumen_hand_out_append_attribute (html, "content", content);
  g_string_append (html, ">\n");
}

static const char *
get_language (TumenHandOut *self)
{
  return tumen_figure_get_language (self->figure) == TUMEN_LANGUAGE_ES ? "es" : "en";
}

/*
 * tumen_hand_out_append_head:
 * @self: a hand-out without any text yet
 * @more_style: rules for its own elements
 *
 * Appends all that stands before its heading.
 */
void
tumen_hand_out_append_head (TumenHandOut *self,
                            const char   *more_style)
{
  GString *html = self->html;

  g_string_append (html, "<!DOCTYPE html>\n<html");
  tumen_hand_out_append_attribute (html, "lang", get_language (self));
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\">\n");
  append_meta (html, "viewport", "width=device-width, initial-scale=1");
  g_string_append (html, "<title>");
  tumen_xml_append_text (html, tumen_figure_get_title (self->figure));
  g_string_append (html, "</title>\n");
  append_meta (html, "generator", TUMEN_FIGURE_SOFTWARE);
  append_meta (html, "author", self->file->author);
  append_meta (html, "description", self->file->description);
  append_meta (html, "tumen-recipe", self->file->recipe);
  g_string_append_printf (html, "<style>\n%s%s</style>\n</head>\n<body>\n", style,
                          more_style);
}

static gsize
get_prefix_length (const char        *svg,
                   const char *const *prefixes)
{
  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      if (g_str_has_prefix (svg, prefixes[i]))
        return strlen (prefixes[i]);
    }
  return 0;
}

/* The ids of a list, up to the quotation mark. */
static const char *
append_renamed_list (GString    *html,
                     const char *ids)
{
  for (; *ids != '"' && *ids != '\0'; ids++)
    {
      g_string_append_c (html, *ids);
      if (*ids == ' ')
        g_string_append (html, "n-");
    }
  return ids;
}

/* An id must stand once in a file: those of the second picture get a letter before them. */
static void
append_renamed (GString    *html,
                const char *svg)
{
  static const char *const before_one[] = { " id=\"", "href=\"#", "url(#", NULL };
  static const char *const before_list[] = { " aria-labelledby=\"", NULL };

  while (*svg != '\0')
    {
      gsize one = get_prefix_length (svg, before_one);
      gsize list = get_prefix_length (svg, before_list);

      g_string_append_len (html, svg, (gssize)MAX (1, one + list));
      if (one + list > 0)
        g_string_append (html, "n-");
      svg += MAX (1, one + list);
      if (list > 0)
        svg = append_renamed_list (html, svg);
    }
}

static gboolean
append_picture (TumenHandOut *self,
                TumenFigure  *figure,
                const char *class,
                GError **error)
{
  TumenFigureFileSpec spec = *self->file;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const char      *svg;
  gsize            size;

  spec.format = TUMEN_FIGURE_SVG_TEXT;
  spec.recipe = NULL;
  bytes = tumen_figure_to_bytes (figure, &spec, 0, error);
  if (bytes == NULL)
    return FALSE;
  svg = g_bytes_get_data (bytes, &size);
  text = g_strndup (svg, size);
  svg = strstr (text, "<svg");
  g_string_append (self->html, "<figure");
  tumen_hand_out_append_attribute (self->html, "class", class);
  g_string_append (self->html, ">\n");
  if (figure == self->figure)
    g_string_append (self->html, svg != NULL ? svg : "");
  else
    append_renamed (self->html, svg != NULL ? svg : "");
  g_string_append (self->html, "</figure>\n");
  return TRUE;
}

/* Nothing but places of the file itself, and pages of the web. */
static char *
dup_target (TumenHandOut *self,
            const char   *link)
{
  if (link == NULL)
    return NULL;
  if (*link == '#')
    return g_hash_table_contains (self->places, link + 1) ? g_strdup (link) : NULL;
  return tumen_web_address_dup_target (link);
}

static void
append_run (TumenHandOut               *self,
            const TumenFigureParagraph *paragraph,
            const TumenRun             *run)
{
  static const char *const open[] = { "", "<b>", "<span class=\"dim\">", "<i>" };
  static const char *const close[] = { "", "</b>", "</span>", "</i>" };
  g_autofree char         *text = g_strndup (paragraph->text + run->begin, run->end - run->begin);
  g_autofree char         *target = dup_target (self, run->link);

  g_string_append (self->html, open[run->style]);
  if (target != NULL)
    {
      g_string_append (self->html, "<a");
      tumen_hand_out_append_attribute (self->html, "href", target);
      g_string_append_c (self->html, '>');
    }
  tumen_xml_append_text (self->html, text);
  g_string_append (self->html, target != NULL ? "</a>" : "");
  g_string_append (self->html, close[run->style]);
}

static void
append_paragraph (TumenHandOut               *self,
                  const TumenFigureParagraph *paragraph)
{
  const char *tag = roles[paragraph->role].tag;

  if (paragraph->stage != NULL || paragraph->n_blank > 0)
    {
      tumen_hand_out_append_block (self, paragraph);
      return;
    }
  g_string_append_printf (self->html, "<%s", tag);
  if (roles[paragraph->role].class != NULL)
    tumen_hand_out_append_attribute (self->html, "class", roles[paragraph->role].class);
  if (paragraph->place != NULL)
    tumen_hand_out_append_attribute (self->html, "id", paragraph->place);
  g_string_append_c (self->html, '>');
  if (paragraph->boxed)
    g_string_append (self->html, "<span class=\"box\"></span> ");
  if (paragraph->number != NULL)
    {
      g_string_append (self->html, "<span class=\"number\">");
      tumen_xml_append_text (self->html, paragraph->number);
      g_string_append (self->html, "</span>");
    }
  for (guint i = 0; i < paragraph->n_runs; i++)
    append_run (self, paragraph, &paragraph->runs[i]);
  if (paragraph->fills)
    g_string_append (self->html, " <span class=\"rest\"></span>");
  g_string_append_printf (self->html, "</%s>\n", tag);
}

/*
 * tumen_hand_out_append_text:
 * @self: a hand-out
 *
 * Appends the paragraphs of its figure.
 */
void
tumen_hand_out_append_text (TumenHandOut *self)
{
  guint                n = tumen_figure_get_n_paragraphs (self->figure);
  guint                n_sections = 0; /* stops of a lesson */
  TumenFigureParagraph paragraph;

  for (guint i = 0; i < n; i++)
    {
      tumen_figure_get_paragraph (self->figure, i, &paragraph);
      if (paragraph.place != NULL)
        g_hash_table_add (self->places, (gpointer)paragraph.place);
    }
  g_string_append (self->html, "<main>\n");
  for (guint i = 0; i < n; i++)
    {
      tumen_figure_get_paragraph (self->figure, i, &paragraph);
      if (paragraph.role == TUMEN_ROLE_STEP)
        g_string_append (self->html, n_sections++ > 0 ? "</section>\n<section>\n" : "<section>\n");
      append_paragraph (self, &paragraph);
    }
  g_string_append (self->html, n_sections > 0 ? "</section>\n</main>\n" : "</main>\n");
}

/*
 * tumen_hand_out_append_element:
 * @self: a hand-out
 * @tag: of the element
 * @class: (nullable): of the element
 * @words: plain text
 */
void
tumen_hand_out_append_element (TumenHandOut *self,
                               const char   *tag,
                               const char *class,
                               const char *words)
{
  g_string_append_printf (self->html, "<%s", tag);
  if (class != NULL)
    tumen_hand_out_append_attribute (self->html, "class", class);
  g_string_append_c (self->html, '>');
  tumen_xml_append_text (self->html, words);
  g_string_append_printf (self->html, "</%s>\n", tag);
}

static gboolean
append_all (TumenHandOut          *self,
            TumenFigure           *narrow,
            const TumenFigureSpec *spec,
            GError               **error)
{
  g_autofree char *end = NULL;

  tumen_hand_out_append_head (self, "");
  tumen_hand_out_append_element (self, "h1", NULL, tumen_figure_get_title (self->figure));
  tumen_hand_out_append_element (self, "p", "subtitle", tumen_figure_get_sentence (self->figure));
  if (!append_picture (self, self->figure, "wide", error) ||
      !append_picture (self, narrow, "narrow", error))
    return FALSE;
  tumen_hand_out_append_text (self);
  end = g_strdup_printf ("Tumen%s%s%s%s", spec->file != NULL ? " · " : "",
                         spec->file != NULL ? spec->file : "", spec->date != NULL ? " · " : "",
                         spec->date != NULL ? spec->date : "");
  tumen_hand_out_append_element (self, "footer", NULL, end);
  g_string_append (self->html, "</body>\n</html>\n");
  return TRUE;
}

static TumenFigure *
compose (const TumenFigureSpec     *spec,
         const TumenFigureContent  *content,
         const TumenFigureFileSpec *file,
         gboolean                   is_narrow,
         GError                   **error)
{
  TumenFigureSpec own = *spec;

  own.product = TUMEN_FIGURE_HAND_OUT;
  own.width = is_narrow ? NARROW_PX : TUMEN_HAND_OUT_WIDE_PX;
  own.height = 0.0;
  own.margin = 1.0;
  own.parts &= ~(guint)(TUMEN_FIGURE_TITLE | TUMEN_FIGURE_FOOTER);
  return tumen_figure_new (&own, content, file->cancellable, error);
}

/**
 * tumen_hand_out_to_bytes:
 * @figure: how its pictures are to be; their size is its own
 * @content: what it is of
 * @file: texts about it; its format does not matter
 * @error: set to %G_IO_ERROR_CANCELLED or %TUMEN_FIGURE_FILE_ERROR
 *
 * One page of HTML that needs nothing else: a picture for wide and one for narrow screens, and
 * text that is broken into lines by the reader's program. No script, nothing from the network.
 *
 * Returns: (transfer full) (nullable): UTF-8
 */
GBytes *
tumen_hand_out_to_bytes (const TumenFigureSpec     *figure,
                         const TumenFigureContent  *content,
                         const TumenFigureFileSpec *file,
                         GError                   **error)
{
  g_autoptr (TumenFigure) wide = NULL;
  g_autoptr (TumenFigure) narrow = NULL;
  TumenHandOut self = { .file = file };
  gboolean     done;

  g_return_val_if_fail (figure != NULL && content != NULL && file != NULL, NULL);

  wide = compose (figure, content, file, FALSE, error);
  narrow = wide != NULL ? compose (figure, content, file, TRUE, error) : NULL;
  if (narrow == NULL)
    return NULL;
  self.figure = wide;
  self.html = g_string_new (NULL);
  self.places = g_hash_table_new (g_str_hash, g_str_equal);
  done = append_all (&self, narrow, figure, error);
  g_hash_table_unref (self.places);
  if (done)
    return g_string_free_to_bytes (self.html);
  g_string_free (self.html, TRUE);
  return NULL;
}

/**
 * tumen_hand_out_is_path:
 * @path: a file name
 *
 * Returns: whether its ending is that of a hand-out: ".html" or ".htm"
 */
gboolean
tumen_hand_out_is_path (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm");
}
