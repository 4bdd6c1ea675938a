/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"

#include "tumen-shown.h"

#include <string.h>

#define XMP_BEGIN                                                                  \
  "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"           \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"                                       \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"          \
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " \
  "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "                                    \
  "xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">\n"
#define XMP_END          \
  "</rdf:Description>\n" \
  "</rdf:RDF>\n"         \
  "</x:xmpmeta>\n"       \
  "<?xpacket end=\"r\"?>"

/*
 * tumen_figure_dup_clean:
 * @words: words of a stranger
 *
 * Returns: (transfer full): UTF-8 that every file can hold: without control characters other than
 *   line ends and tabs, without code points that are no characters, and without overrides of the
 *   direction
 */
char *
tumen_figure_dup_clean (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *drawn = tumen_shown_dup_drawn (valid);
  GString         *clean = g_string_new (NULL);

  for (const char *p = drawn; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

/*
 * tumen_xml_append_text:
 * @xml: an XML document that is being written
 * @words: words of a stranger
 *
 * Adds them as text, or as the value of an attribute in double quotes.
 */
void
tumen_xml_append_text (GString    *xml,
                       const char *words)
{
  g_autofree char *clean = tumen_figure_dup_clean (words);

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (xml, "&amp;");
      else if (*p == '<')
        g_string_append (xml, "&lt;");
      else if (*p == '>')
        g_string_append (xml, "&gt;");
      else if (*p == '"')
        g_string_append (xml, "&quot;");
      else
        g_string_append_c (xml, *p);
    }
}

/*
 * tumen_xml_append_element:
 * @xml: an XML document that is being written
 * @tag: name of an element, and its attributes
 * @words: (nullable): its text
 *
 * Adds an element on a line of its own; nothing if there are no words.
 */
void
tumen_xml_append_element (GString    *xml,
                          const char *tag,
                          const char *words)
{
  g_auto (GStrv) parts = g_strsplit (tag, " ", 2);

  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (xml, "<%s>", tag);
  tumen_xml_append_text (xml, words);
  g_string_append_printf (xml, "</%s>\n", parts[0]);
}

/*
 * tumen_xml_append_number:
 * @xml: an XML document that is being written
 * @name: of an attribute
 * @value: its value
 *
 * Adds an attribute with a space before it; three digits after the point, as no place needs more.
 */
void
tumen_xml_append_number (GString    *xml,
                         const char *name,
                         double      value)
{
  char   number[G_ASCII_DTOSTR_BUF_SIZE];
  size_t end;

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  end = strlen (number);
  while (end > 0 && number[end - 1] == '0')
    end--;
  if (end > 0 && number[end - 1] == '.')
    end--;
  number[end] = '\0';
  g_string_append_printf (xml, " %s=\"%s\"", name, g_str_equal (number, "-0") ? "0" : number);
}

static void
append_property (GString    *xmp,
                 const char *name,
                 const char *kind,
                 const char *words)
{
  gboolean by_language = g_str_equal (kind, "Alt");

  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (xmp, "<%s><rdf:%s>", name, kind);
  g_string_append (xmp, by_language ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>");
  tumen_xml_append_text (xmp, words);
  g_string_append_printf (xmp, "</rdf:li></rdf:%s></%s>\n", kind, name);
}

/*
 * tumen_figure_writing_dup_xmp:
 * @self: a figure while it is written
 *
 * Returns: (transfer full): a packet of XMP: who made what of what, and what stands for it where it
 *   cannot be seen
 */
char *
tumen_figure_writing_dup_xmp (const TumenFigureWriting *self)
{
  const TumenFigureFileSpec *spec = self->spec;
  g_autofree char           *time = tumen_figure_writing_dup_time (self);
  GString                   *xmp = g_string_new (XMP_BEGIN);

  append_property (xmp, "dc:title", "Alt", tumen_figure_get_title (self->figure));
  append_property (xmp, "dc:description", "Alt", spec->description);
  append_property (xmp, "dc:creator", "Seq", spec->author);
  tumen_xml_append_element (xmp, "dc:source", spec->recipe);
  append_property (xmp, "Iptc4xmpCore:AltTextAccessibility", "Alt", spec->alternative);
  append_property (xmp, "Iptc4xmpCore:ExtDescrAccessibility", "Alt", spec->description);
  tumen_xml_append_element (xmp, "xmp:CreatorTool", TUMEN_FIGURE_SOFTWARE);
  tumen_xml_append_element (xmp, "xmp:CreateDate", time);
  g_string_append (xmp, XMP_END);
  return g_string_free (xmp, FALSE);
}
