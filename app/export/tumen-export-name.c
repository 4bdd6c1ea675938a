/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What files and footers of figures are called. */

#include "config.h"

#include "tumen-export-name.h"

#include <string.h>

#include "tumen-date.h"

#define SECONDS_A_DAY 86400
#define NAME_LENGTH   255 /* bytes, of file systems */

/**
 * tumen_export_dup_day:
 *
 * Returns: (transfer full): the day of export in words: that of `SOURCE_DATE_EPOCH`, or today
 */
char *
tumen_export_dup_day (TumenLanguage language)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64      seconds = g_get_real_time () / G_USEC_PER_SEC;
  TumenDay    day;

  if (epoch != NULL)
    seconds = g_ascii_strtoll (epoch, NULL, 10);
  day = seconds / SECONDS_A_DAY;
  return tumen_day_range_to_words (day, day, language);
}

/* What a shell or a file manager would take for something else, or cannot show. */
static void
append_safe (GString    *name,
             const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '/' || c == '\\' || c == ':')
        g_string_append_c (name, '-');
      else if (g_unichar_isspace (c))
        g_string_append_c (name, ' ');
      else if (g_unichar_isprint (c) && strchr ("*?\"<>|", (int)MIN (c, 127)) == NULL)
        g_string_append_unichar (name, c);
    }
}

/**
 * tumen_export_dup_file_name:
 * @title: of the figure
 * @period: in words
 * @suffix: such as ".pdf"
 *
 * Returns: (transfer full): a name that any file system takes and no program mistakes: without
 *   slashes and control characters, not hidden, no option, at most 255 bytes
 */
char *
tumen_export_dup_file_name (const char *title,
                            const char *period,
                            const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize start;

  append_safe (name, title);
  if (*period != '\0')
    {
      g_string_append (name, ", ");
      append_safe (name, period);
    }
  start = strspn (name->str, " .-,");
  g_string_erase (name, 0, (gssize)start);
  if (name->len > NAME_LENGTH - strlen (suffix))
    {
      const char *end = name->str + NAME_LENGTH - strlen (suffix);

      end = g_utf8_find_prev_char (name->str, end + 1);
      g_string_truncate (name, end != NULL ? (gsize)(end - name->str) : 0);
    }
  g_strchomp (name->str);
  name->len = strlen (name->str);
  if (name->len == 0)
    g_string_assign (name, "timeline");
  return g_strconcat (name->str, suffix, NULL);
}

/**
 * tumen_export_path_has_suffix:
 * @path: that was typed
 * @suffix: such as ".pdf"
 *
 * Returns: whether the name of the file ends so, in small letters or capitals, and is not only that
 */
gboolean
tumen_export_path_has_suffix (const char *path,
                              const char *suffix)
{
  g_autofree char *name = g_path_get_basename (path);
  gsize            length = strlen (name);
  gsize            n = strlen (suffix);

  return length > n && g_ascii_strcasecmp (name + length - n, suffix) == 0;
}

/**
 * tumen_export_complete_path:
 * @choices: of what the file is to be
 * @path: that was typed
 *
 * Returns: (transfer full): @path itself if its ending fits the format: also ".htm" for a hand-out,
 *   and ".json" for CSL-JSON, which is JSON; else @path with the usual ending
 */
char *
tumen_export_complete_path (const TumenExportChoices *choices,
                            const char               *path)
{
  const char      *suffix = tumen_export_choices_get_suffix (choices);
  TumenPressFile   file;
  TumenDataFormat  format;
  g_autofree char *name = g_path_get_basename (path);
  gboolean         fits = tumen_export_path_has_suffix (path, suffix) ||
                  tumen_export_path_has_suffix (path, strrchr (suffix, '.'));

  tumen_export_choices_get_file (choices, &file);
  if (file.is_hand_out)
    fits = fits || tumen_export_path_has_suffix (path, ".htm");
  if (file.is_data && *name != '.' && tumen_data_format_from_path (name, &format))
    fits = fits || format == file.data;
  return fits ? g_strdup (path) : g_strconcat (path, suffix, NULL);
}
