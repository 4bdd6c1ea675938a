/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUALIFIERS "?~%"
#define MINUS      "\xe2\x88\x92"

/* A date of the draft of 2012, in which parentheses group the parts a qualifier speaks of. */
typedef struct
{
  const char *parts[TUMEN_DATE_N_PARTS];
  int         lengths[TUMEN_DATE_N_PARTS];
  gboolean    are_grouped[TUMEN_DATE_N_PARTS];
  guint       qualifiers[TUMEN_DATE_N_PARTS];
  int         n_parts;
  int         groups[TUMEN_DATE_N_PARTS]; /* first parts of the groups that are open */
  int         n_groups;
} Draft;

static guint
get_qualifier (char sign)
{
  if (sign == '%')
    return TUMEN_QUALIFIER_UNCERTAIN | TUMEN_QUALIFIER_APPROXIMATE;
  return sign == '?' ? TUMEN_QUALIFIER_UNCERTAIN : TUMEN_QUALIFIER_APPROXIMATE;
}

static void
replace (GString    *text,
         const char *find,
         const char *with)
{
  g_string_replace (text, find, with, 0);
}

/* Passes a closing parenthesis and the qualifiers behind it. */
static gboolean
close_group (Draft       *draft,
             const char **cursor)
{
  int first;

  if (draft->n_groups == 0)
    return FALSE;
  first = draft->groups[--draft->n_groups];
  (*cursor)++;
  for (; **cursor != '\0' && strchr (QUALIFIERS, **cursor) != NULL; (*cursor)++)
    {
      for (int i = first; i < draft->n_parts; i++)
        draft->qualifiers[i] |= get_qualifier (**cursor);
    }
  for (int i = first; i < draft->n_parts; i++)
    draft->are_grouped[i] = TRUE;
  return TRUE;
}

/* Passes a part and the qualifiers behind it, which do not reach into groups. */
static gboolean
take_draft_part (Draft       *draft,
                 const char **cursor)
{
  const char *start = *cursor;
  gboolean    has_sign = draft->n_parts == 0 && *start == '-';

  if (draft->n_parts == TUMEN_DATE_N_PARTS)
    return FALSE;
  *cursor += has_sign;
  *cursor += strspn (*cursor, "0123456789X");
  if (*cursor == start + has_sign)
    return FALSE;
  draft->parts[draft->n_parts] = start;
  draft->lengths[draft->n_parts++] = (int)(*cursor - start);
  for (; **cursor != '\0' && strchr (QUALIFIERS, **cursor) != NULL; (*cursor)++)
    {
      for (int i = 0; i < draft->n_parts; i++)
        draft->qualifiers[i] |= draft->are_grouped[i] ? 0 : get_qualifier (**cursor);
    }
  return TRUE;
}

static gboolean
read_draft (Draft      *draft,
            const char *cursor)
{
  while (*cursor != '\0')
    {
      if (*cursor == ')')
        {
          if (!close_group (draft, &cursor))
            return FALSE;
          continue;
        }
      cursor += draft->n_parts > 0 && *cursor == '-';
      while (*cursor == '(')
        {
          if (draft->n_groups == TUMEN_DATE_N_PARTS)
            return FALSE;
          draft->groups[draft->n_groups++] = draft->n_parts;
          cursor++;
        }
      if (!take_draft_part (draft, &cursor))
        return FALSE;
    }
  return draft->n_groups == 0;
}

/* Writes groups in parentheses as qualifiers before their parts: 2004-(06)?-11 as 2004-?06-11. */
static void
unfold_groups (GString *text)
{
  static const char *const signs[] = { "", "?", "~", "%" };
  g_autofree char         *original = g_strdup (text->str);
  Draft                    draft = { 0 };

  if (strchr (original, '(') == NULL || !read_draft (&draft, original))
    return;
  g_string_truncate (text, 0);
  for (int i = 0; i < draft.n_parts; i++)
    {
      g_string_append (text, i > 0 ? "-" : "");
      g_string_append (text, signs[draft.qualifiers[i]]);
      g_string_append_len (text, draft.parts[i], draft.lengths[i]);
    }
}

/* Seasons of a hemisphere: 2001-21^southernHemisphere. */
static void
repair_hemisphere (GString *text)
{
  char    *mark = strchr (text->str, '^');
  gboolean is_southern = mark != NULL && strstr (mark, "outhern") != NULL;
  gsize    length = mark != NULL ? (gsize)(mark - text->str) : 0;
  int      season;

  if (length < 2 || (!is_southern && strstr (mark, "orthern") == NULL))
    return;
  season = (int)g_ascii_strtoll (text->str + length - 2, NULL, 10);
  if (season < 21 || season > 24)
    return;
  g_string_truncate (text, length - 2);
  g_string_append_printf (text, "%d", season + (is_southern ? 8 : 4));
}

/* Writes times out in full, and drops fractions of a second. */
static void
repair_time (GString *text)
{
  char *time = strchr (text->str, 'T');
  gsize n_digits, offset;

  if (time == NULL)
    return;
  n_digits = strspn (time + 1, "0123456789:");
  offset = (gsize)(time + 1 - text->str) + n_digits;
  if (n_digits == strlen ("00:00"))
    g_string_insert (text, (gssize)offset, ":00");
  else if (n_digits == strlen ("00:00:00") && text->str[offset] == '.')
    g_string_erase (text, (gssize)offset,
                    1 + (gssize)strspn (text->str + offset + 1, "0123456789"));
}

static void
repair_letters (GString *text)
{
  gboolean is_long;

  if (text->str[0] == 'y')
    text->str[0] = 'Y';
  is_long = text->str[0] == 'Y';
  for (char *letter = text->str; *letter != '\0'; letter++)
    {
      if (*letter == 'u' || *letter == 'x')
        *letter = 'X';
      else if (*letter == 't' || *letter == 'z')
        *letter = g_ascii_toupper (*letter);
      else if (is_long && *letter == 'e')
        *letter = 'E';
      else if (is_long && (*letter == 'p' || *letter == 's'))
        *letter = 'S';
    }
}

static void
repair_value (GString *text)
{
  if (strcmp (text->str, "unknown") == 0)
    g_string_truncate (text, 0);
  else if (strcmp (text->str, "open") == 0)
    g_string_assign (text, "..");
  if (text->str[0] == '\0' || text->str[0] == '.')
    return;
  repair_hemisphere (text);
  repair_letters (text);
  replace (text, "?~", "%");
  replace (text, "~?", "%");
  unfold_groups (text);
  repair_time (text);
}

static char *
repair (const char *text)
{
  g_autoptr (GString) whole = g_string_new (text);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autofree char *stripped = NULL;
  GString         *repaired = g_string_new (NULL);

  replace (whole, MINUS, "-");
  while (strstr (whole->str, ", ") != NULL)
    replace (whole, ", ", ",");
  stripped = g_strstrip (g_strdup (whole->str));
  for (const char *cursor = stripped;; cursor++)
    {
      gboolean are_dots = g_str_has_prefix (cursor, "..");

      if (*cursor != '\0' && strchr ("/,[]{}", *cursor) == NULL && !are_dots)
        {
          g_string_append_c (value, *cursor);
          continue;
        }
      repair_value (value);
      g_string_append_len (repaired, value->str, (gssize)value->len);
      g_string_truncate (value, 0);
      if (*cursor == '\0')
        break;
      g_string_append_len (repaired, cursor, are_dots ? 2 : 1);
      cursor += are_dots;
    }
  return g_string_free (repaired, FALSE);
}

/**
 * tumen_date_parse_lenient:
 * @text: EDTF as other programs write it
 * @date: (out caller-allocates): the value; undefined on an error
 * @notice: (out) (optional) (nullable) (transfer full): one sentence for people if @text had to
 *   be repaired, else %NULL
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * For imports. Takes strict EDTF and, beyond it, blanks around the text and after commas, the
 * minus sign U+2212, times without seconds, fractions of a second, and the forms of the draft of
 * 2012: "u" and "x", "?~", parentheses, "unknown", "open", "y", "e", "p" and hemispheres.
 *
 * Returns: whether @text could be read
 */
gboolean
tumen_date_parse_lenient (const char *text,
                          TumenDate  *date,
                          char      **notice,
                          GError    **error)
{
  g_autofree char *repaired = NULL, *shown = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (notice != NULL)
    *notice = NULL;
  if (strlen (text) > 2 * TUMEN_DATE_MAX_LENGTH || tumen_date_parse (text, date, NULL, NULL))
    return tumen_date_parse (text, date, NULL, error);

  repaired = repair (text);
  if (!tumen_date_parse (repaired, date, NULL, error))
    return FALSE;
  shown = g_utf8_make_valid (text, -1);
  if (notice != NULL)
    *notice = g_strdup_printf (_ ("“%s” is not strict EDTF and was read as %s"), shown, date->edtf);
  return TRUE;
}
