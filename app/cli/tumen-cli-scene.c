/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"
#include "tumen-cli-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-ghosts.h"
#include "tumen-whiskers.h"

static const char *const formats[] = { "text", "json", NULL };

#define DEFAULT_WIDTH  1440
#define DEFAULT_HEIGHT 700
#define MIN_SIZE       100
#define MAX_SIZE       100000

static gboolean
take_pixels (const char *option,
             int         value,
             double     *pixels,
             GError    **error)
{
  if (value >= MIN_SIZE && value <= MAX_SIZE)
    {
      *pixels = value;
      return TRUE;
    }
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--%s takes %d to %d px, not %d."), option,
               MIN_SIZE, MAX_SIZE, value);
  return FALSE;
}

static TumenSpan
get_all_span (const TumenCliQuery *query)
{
  const TumenRow *rows = tumen_table_get_rows (query->table);
  TumenSpan       span = { INFINITY, -INFINITY };

  for (guint i = 0; i < tumen_table_get_n_rows (query->table); i++)
    {
      if (!query->rows_in[i] || isnan (rows[i].lo))
        continue;
      span.begin = MIN (span.begin, rows[i].lo);
      span.end = MAX (span.end, rows[i].hi);
    }
  return span;
}

/* An end that was not given is that of fit-all. */
static TumenSpan
get_view_span (const TumenCliQuery *query,
               TumenSceneMaker     *maker,
               double               width)
{
  TumenSpan span = tumen_scene_maker_get_fit_span (maker, width);

  if (!isinf (query->state.span.begin) && query->has_span)
    span.begin = query->state.span.begin;
  if (!isinf (query->state.span.end) && query->has_span)
    span.end = query->state.span.end;
  if (span.begin >= span.end)
    span.end = span.begin + 1.0;
  return span;
}

/* Of the selected event: other dates that sources give, and when its sources were published. */
static void
add_lines_of_selection (const TumenCliQuery *query,
                        TumenScene          *scene)
{
  g_autoptr (GArray) ghosts = g_array_new (FALSE, FALSE, sizeof (TumenGhost));
  g_autoptr (GArray) published = NULL;
  g_autoptr (TumenEvent) event = NULL;
  guint row;

  if (!tumen_table_find (query->table, query->state.selection, &row))
    return;
  event = tumen_cli_query_dup_event (query, row);
  if (event == NULL)
    return;
  tumen_ghosts_add_event (ghosts, event, row, tumen_table_get_reading (query->table));
  tumen_scene_set_ghosts (scene, (const TumenGhost *)(gconstpointer)ghosts->data, ghosts->len);
  published = tumen_event_dup_publications (event, query->library, &query->state);
  tumen_scene_set_whiskers (scene, row,
                            (const TumenPublicationSpan *)(gconstpointer)published->data,
                            published->len);
}

/* What the canvas would show: (transfer full). The viewport may show exactly what was asked for. */
TumenScene *
tumen_cli_make_scene (const TumenCliQuery  *query,
                      const TumenSceneSize *size)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1.0);
  g_autoptr (TumenSceneMaker) maker = tumen_scene_maker_new (text);
  TumenSpan     all = get_all_span (query);
  TumenSpan     span;
  TumenViewport viewport;
  TumenScene   *scene;

  tumen_scene_maker_set_content (maker, query->table, query->rows_in, query->state.lanes,
                                 query->state.language);
  tumen_scene_maker_set_n_off (maker,
                               tumen_filter_count_off (&query->state.filter, query->table));
  tumen_scene_maker_set_n_not_yet_known (
    maker, tumen_filter_count_not_yet_known (&query->state.filter, query->table));
  tumen_scene_maker_set_matches (maker, query->matches);
  span = get_view_span (query, maker, size->width);
  all.begin = MIN (all.begin, span.begin);
  all.end = MAX (all.end, span.end);
  tumen_viewport_init (&viewport, span, size->width, all);
  scene = tumen_scene_maker_make (maker, &viewport, size);
  add_lines_of_selection (query, scene);
  return scene;
}

gboolean
tumen_cli_take_size (int             width,
                     int             height,
                     TumenSceneSize *size,
                     GError        **error)
{
  *size = (TumenSceneSize){ DEFAULT_WIDTH, DEFAULT_HEIGHT, 0.0 };
  return (width == TUMEN_CLI_NOT_GIVEN || take_pixels ("width", width, &size->width, error)) &&
         (height == TUMEN_CLI_NOT_GIVEN || take_pixels ("height", height, &size->height, error));
}

int
tumen_cli_scene (int      argc,
                 char   **argv,
                 GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (TumenScene) scene = NULL;
  g_autofree char *format = NULL;
  g_autofree char *text = NULL;
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  TumenSceneSize     size;
  int                width = TUMEN_CLI_NOT_GIVEN;
  int                height = TUMEN_CLI_NOT_GIVEN;
  const GOptionEntry entries[] = {
    { "width", 0, 0, G_OPTION_ARG_INT, &width, N_ ("Width of the canvas"), "PX" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, N_ ("Height of the canvas, axis included"), "PX" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Tells what would be drawn where."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_check_no_arguments (argc, argv, error) ||
      !tumen_cli_take_format (format, formats, error) ||
      !tumen_cli_take_size (width, height, &size, error) ||
      !tumen_cli_query_init (&query, &view, error))
    return TUMEN_EXIT_FAILED;

  scene = tumen_cli_make_scene (&query, &size);
  if (g_strcmp0 (format, "json") == 0)
    {
      tumen_cli_print_json (tumen_scene_to_json (scene));
      return tumen_cli_get_exit_code (query.library);
    }
  text = tumen_scene_to_text (scene);
  tumen_cli_print ("%s", text);
  return tumen_cli_get_exit_code (query.library);
}
