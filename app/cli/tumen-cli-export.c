/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"
#include "tumen-cli-scene.h"
#include "tumen-picture.h"
#include "tumen-recipe.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIN_SCALE         0.5
#define MAX_SCALE         8.0
#define MIN_CANVAS_HEIGHT 100.0
#define SHRINK_STEP       1.05
#define MAX_SHRINK        20.0

static const char *const themes[TUMEN_N_THEMES] = {
  [TUMEN_THEME_LIGHT] = "light",
  [TUMEN_THEME_DARK] = "dark",
  [TUMEN_THEME_PRINT] = "print",
};

/** PictureOptions: the picture options of a command line, as they were given. */
typedef struct
{
  char    *output;
  char    *theme;
  double   scale;
  int      width, height;
  gboolean force;
} PictureOptions;

static gboolean
take_theme (const char     *text,
            TumenThemeName *theme,
            GError        **error)
{
  *theme = TUMEN_THEME_PRINT;
  if (text == NULL)
    return TRUE;
  for (int i = 0; i < TUMEN_N_THEMES; i++)
    {
      if (strcmp (text, themes[i]) == 0)
        {
          *theme = (TumenThemeName)i;
          return TRUE;
        }
    }
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--theme does not know “%s”; it takes %s."), text, "print, light, dark");
  return FALSE;
}

static gboolean
take_scale (double   scale,
            GError **error)
{
  if (scale >= MIN_SCALE && scale <= MAX_SCALE)
    return TRUE;
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE, _ ("--scale takes %s to %s."), "0.5",
               "8");
  return FALSE;
}

static gboolean
take_output (const char         *path,
             TumenPictureFormat *format,
             GError            **error)
{
  g_autoptr (GError) cause = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("export needs -o FILE.png, FILE.svg or FILE.pdf."));
      return FALSE;
    }
  if (tumen_picture_format_from_path (path, format, &cause))
    return TRUE;
  g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE, cause->message);
  return FALSE;
}

static gboolean
take_options (const PictureOptions *options,
              TumenPictureSpec     *spec,
              TumenSceneSize       *size,
              GError              **error)
{
  spec->scale = options->scale;
  return take_output (options->output, &spec->format, error) &&
         take_theme (options->theme, &spec->theme, error) &&
         take_scale (options->scale, error) &&
         tumen_cli_take_size (options->width, options->height, size, error);
}

/* The footer takes its height from the canvas, so that the file is as large as was asked for. */
static TumenScene *
make_scene_at (const TumenCliQuery    *query,
               const TumenPictureSpec *spec,
               const TumenSceneSize   *size,
               double                  factor)
{
  TumenSceneSize canvas = { size->width * factor, size->height * factor, 0.0 };
  g_autoptr (TumenScene) whole = tumen_cli_make_scene (query, &canvas);

  canvas.height -= tumen_picture_get_footer_height (spec, whole);
  canvas.height = MAX (canvas.height, MIN_CANVAS_HEIGHT);
  return tumen_cli_make_scene (query, &canvas);
}

/* A picture cannot scroll: where the lanes do not fit, all of it is drawn smaller, so that nothing
 * is left out. */
static TumenScene *
make_scene (const TumenCliQuery  *query,
            TumenPictureSpec     *spec,
            const TumenSceneSize *size)
{
  for (double factor = 1.0;; factor *= SHRINK_STEP)
    {
      g_autoptr (TumenScene) scene = make_scene_at (query, spec, size, factor);

      if (tumen_scene_get_content_height (scene) > tumen_scene_get_size (scene)->height + 0.5 &&
          factor < MAX_SHRINK)
        continue;
      spec->scale /= factor;
      return g_steal_pointer (&scene);
    }
}

/* What was asked for may have an end only, or none: the picture carries what it shows. */
static char *
dup_recipe (const TumenCliQuery *query,
            TumenScene          *scene)
{
  TumenViewState view;
  char          *recipe;

  tumen_view_state_copy (&query->state, &view);
  view.span = query->has_span ? tumen_scene_get_viewport (scene)->span
                              : (TumenSpan){ 0.0, 0.0 };
  recipe = tumen_recipe_make_text (query->library, query->table, &view, G_MAXUINT);
  tumen_view_state_clear (&view);
  return recipe;
}

static gboolean
write_picture (const TumenCliQuery  *query,
               const PictureOptions *options,
               TumenPictureSpec     *spec,
               const TumenSceneSize *size,
               GError              **error)
{
  g_autoptr (TumenScene) scene = NULL;
  g_autofree char *recipe = NULL;
  g_autofree char *sentence = NULL;
  TumenOverlay     overlay = { TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };

  if (!tumen_table_find (query->table, query->state.selection, &overlay.selected))
    overlay.selected = TUMEN_NO_ROW;
  spec->title = tumen_library_get_title (query->library, query->state.language);
  scene = make_scene (query, spec, size);
  recipe = dup_recipe (query, scene);
  spec->recipe = recipe;
  sentence = tumen_scene_dup_status_sentence (scene);
  spec->description = sentence;
  return tumen_picture_write (spec, scene, &overlay, options->output, options->force, error);
}

int
tumen_cli_export (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  PictureOptions     options = { NULL, NULL, 1.0, TUMEN_CLI_NOT_GIVEN, TUMEN_CLI_NOT_GIVEN,
                                 FALSE };
  TumenPictureSpec   spec = { 0 };
  TumenSceneSize     size;
  gboolean           is_written;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Picture to write"),
      "FILE.png|svg|pdf" },
    { "width", 0, 0, G_OPTION_ARG_INT, &options.width, N_ ("Width of the picture"), "PX" },
    { "height", 0, 0, G_OPTION_ARG_INT, &options.height, N_ ("Height of the picture"), "PX" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale, N_ ("Pixels of a PNG for each px"), "N" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_ ("Colours"), "print|light|dark" },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };

  if (tumen_cli_export_is_data (argc, argv))
    return tumen_cli_export_data (argc, argv, error);

  g_option_context_set_summary (context, _ ("Writes the canvas as a picture."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  is_written = tumen_cli_parse (context, &argc, &argv, error) &&
               tumen_cli_check_no_arguments (argc, argv, error) &&
               take_options (&options, &spec, &size, error) &&
               tumen_cli_query_init (&query, &view, error) &&
               write_picture (&query, &options, &spec, &size, error);
  g_free (options.output);
  g_free (options.theme);
  return is_written ? tumen_cli_get_exit_code (query.library) : TUMEN_EXIT_FAILED;
}
