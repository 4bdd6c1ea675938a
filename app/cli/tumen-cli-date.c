/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "json", NULL };

static json_t *
words_to_json (const TumenDate *date)
{
  json_t *object = json_object ();

  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_autofree char *words = tumen_date_to_words (date, TUMEN_DATE_STYLE_LONG, (TumenLanguage)i);

      json_object_set_new (object, tumen_language_get_code ((TumenLanguage)i), json_string (words));
    }
  return object;
}

static void
print_json (const TumenDate *date)
{
  json_t *object = json_object ();

  tumen_json_set_string (object, "edtf", date->edtf);
  json_object_set_new (object, "level", json_integer (date->level));
  tumen_json_set_string (object, "precision", tumen_precision_to_string (date->precision));
  tumen_json_set_bounds (object, date);
  tumen_json_set_string (object, "start", tumen_bound_to_string (date->start));
  tumen_json_set_string (object, "end", tumen_bound_to_string (date->end));
  json_object_set_new (object, "uncertain", json_boolean (date->uncertain));
  json_object_set_new (object, "approximate", json_boolean (date->approximate));
  json_object_set_new (object, "words", words_to_json (date));
  tumen_cli_print_json (object);
}

static void
print_bound (const char *name,
             gboolean    is_known,
             TumenDay    day,
             TumenBound  bound)
{
  g_autofree char *text = is_known ? tumen_day_to_string (day) : NULL;

  tumen_cli_print ("%s  %s\n", name, is_known ? text : tumen_bound_to_string (bound));
}

static void
print_text (const TumenDate *date)
{
  g_autofree char *words =
    tumen_date_to_words (date, TUMEN_DATE_STYLE_LONG, tumen_language_from_locale ());

  tumen_cli_print ("%s\n%s\n", date->edtf, words);
  print_bound ("earliest_start", date->has_earliest_start, date->earliest_start, date->start);
  print_bound ("latest_start  ", date->has_latest_start, date->latest_start, date->start);
  print_bound ("earliest_end  ", date->has_earliest_end, date->earliest_end, date->end);
  print_bound ("latest_end    ", date->has_latest_end, date->latest_end, date->end);
  tumen_cli_print ("precision       %s\n", tumen_precision_to_string (date->precision));
}

/* Two readings are not for us to choose from: both are printed and the exit code is 1. */
static gboolean
parse_plain (const char *text,
             TumenDate  *date,
             GError    **error)
{
  g_autoptr (GPtrArray) readings = NULL;

  if (tumen_date_parse (text, date, NULL, NULL))
    return TRUE;
  if (tumen_date_parse_plain (text, date, &readings, error))
    return TRUE;
  for (guint i = 0; readings != NULL && i < readings->len; i++)
    tumen_cli_print ("%s\n", (const char *)readings->pdata[i]);
  return FALSE;
}

static gboolean
parse_edtf (const char *text,
            TumenDate  *date,
            GError    **error)
{
  gsize offset = 0;

  if (tumen_date_parse (text, date, &offset, error))
    return TRUE;
  g_prefix_error (error, _ ("“%s”, at character %u: "), text,
                  (guint)g_utf8_strlen (text, (gssize)offset) + 1);
  return FALSE;
}

static gboolean
take_argument (int          argc,
               char       **argv,
               const char **text,
               GError     **error)
{
  int first = argc > 1 && g_str_equal (argv[1], "--") ? 2 : 1;

  if (argc != first + 1)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("date takes one date, for example: tumen date 2024-06."));
      return FALSE;
    }
  *text = argv[first];
  return TRUE;
}

int
tumen_cli_date (int      argc,
                char   **argv,
                GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[--] EDTF");
  g_autofree char   *format = NULL;
  gboolean           is_plain = FALSE;
  const char        *text;
  TumenDate          date;
  const GOptionEntry entries[] = {
    { "plain", 0, 0, G_OPTION_ARG_NONE, &is_plain,
      N_ ("Also read plain dates, such as “19 June 2024”"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context,
                                _ ("Tells what a date means: four bounds, precision, words."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_take_format (format, formats, error) ||
      !take_argument (argc, argv, &text, error) ||
      !(is_plain ? parse_plain (text, &date, error) : parse_edtf (text, &date, error)))
    return TUMEN_EXIT_FAILED;

  if (g_strcmp0 (format, "json") == 0)
    print_json (&date);
  else
    print_text (&date);
  return TUMEN_EXIT_OK;
}
