/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The style sheets of the window name the colours that the canvas draws with. */

#include "config.h"

#include <string.h>

#include "tumen-theme.h"

#define PREFIX "@define-color tumen_"

/* In the order in which libadwaita loads them: what comes later holds. */
static const struct
{
  const char    *sheets[5];
  TumenThemeName name;
  gboolean       high_contrast;
} looks[] = {
  { { "style.css" }, TUMEN_THEME_LIGHT, FALSE },
  { { "style.css", "style-dark.css" }, TUMEN_THEME_DARK, FALSE },
  { { "style.css", "style-hc.css" }, TUMEN_THEME_LIGHT, TRUE },
  { { "style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css" },
    TUMEN_THEME_DARK,
    TRUE },
};

/* "accent_soft" of a style sheet is "accentSoft" of the palette. */
static char *
dup_token (const char *name,
           gsize       length)
{
  GString *token = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (name[i] == '_' && i + 1 < length)
        g_string_append_c (token, g_ascii_toupper (name[++i]));
      else
        g_string_append_c (token, name[i]);
    }
  return g_string_free (token, FALSE);
}

static void
read_line (const char *line,
           GHashTable *colors)
{
  const char *name = line + strlen (PREFIX);
  const char *space = strchr (name, ' ');

  g_assert_nonnull (space);
  g_assert_cmpuint (strlen (space + 1), ==, strlen ("#rrggbb;"));
  g_hash_table_replace (colors, dup_token (name, (gsize)(space - name)),
                        g_strndup (space + 1, strlen ("#rrggbb")));
}

static void
read_sheet (const char *name,
            GHashTable *colors)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "resources", name,
                                            NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], PREFIX))
        read_line (lines[i], colors);
    }
}

static void
test_colors_equal_the_palette (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (GHashTable) colors = NULL;
      GHashTableIter iter;
      gpointer       token, value;
      TumenTheme     theme;

      colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (guint j = 0; looks[i].sheets[j] != NULL; j++)
        read_sheet (looks[i].sheets[j], colors);
      g_assert_cmpuint (g_hash_table_size (colors), >=, 15);
      tumen_theme_init (&theme, looks[i].name, looks[i].high_contrast);
      g_hash_table_iter_init (&iter, colors);
      while (g_hash_table_iter_next (&iter, &token, &value))
        {
          const TumenColor *color = tumen_theme_find_color (&theme, token);
          g_autofree char  *text = NULL;

          g_test_message ("%s, look %u", (const char *)token, i);
          g_assert_nonnull (color);
          text = tumen_color_to_string (*color);
          g_assert_cmpstr (text, ==, value);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/style-sheets/colors/equal-the-palette", test_colors_equal_the_palette);

  return g_test_run ();
}
