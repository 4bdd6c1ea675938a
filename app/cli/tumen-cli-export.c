/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-export.h"

#include "tumen-figure-words.h"
#include "tumen-hand-out.h"
#include "tumen-publish.h"
#include "tumen-recipe.h"

#include <glib/gi18n.h>
#include <math.h>

#define SECONDS_A_DAY   86400
#define DEFAULT_OVERLAP 10.0 /* mm */

/** Export: a figure on its way from options to a file. */
typedef struct
{
  const TumenCliQuery *query;
  TumenFigureSpec      spec;
  TumenFigureFileSpec  file;
  char                *day, *name, *recipe, *words, *alternative;
} Export;

static void
export_clear (Export *self)
{
  g_free (self->day);
  g_free (self->name);
  g_free (self->recipe);
  g_free (self->words);
  g_free (self->alternative);
}

static gboolean
check_output (const TumenCliExport *options,
              GError              **error)
{
  if (options->output != NULL)
    return TRUE;
  g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                       _ ("export needs -o FILE.pdf, FILE.png, FILE.svg, FILE.html or a file of "
                          "data."));
  return FALSE;
}

/* Ends that are not given are those of the library; without both, the time it begins with. */
static TumenSpan
get_span (const TumenCliQuery *query,
          gboolean             whole)
{
  TumenSpan span = { 0.0, 0.0 };
  TumenSpan all = { 0.0, 1.0 };

  if (!query->has_span)
    {
      if (!whole && tumen_table_get_home (query->table, &span.begin, &span.end))
        return span;
      return (TumenSpan){ 0.0, 0.0 };
    }
  tumen_table_get_extent (query->table, &all.begin, &all.end);
  span = query->state.span;
  if (isinf (span.begin))
    span.begin = MIN (all.begin, span.end - 1.0);
  if (isinf (span.end))
    span.end = MAX (all.end, span.begin + 1.0);
  return span;
}

static char *
dup_day (const TumenFigureFileSpec *file,
         TumenLanguage              language)
{
  TumenDay day = (TumenDay)floor ((double)file->time / SECONDS_A_DAY);

  return tumen_day_range_to_words (day, day, language);
}

static char *
dup_recipe (const TumenCliQuery *query,
            TumenFigure         *figure)
{
  TumenViewState view;
  guint          n_events;
  const guint   *events = tumen_figure_get_events (figure, &n_events);
  TumenRecipe   *recipe;
  char          *text = NULL;

  tumen_view_state_init (&view);
  tumen_view_state_copy (&query->state, &view);
  view.span = tumen_figure_get_span (figure);
  recipe = tumen_recipe_new (query->library, query->table, events, n_events, &view);
  if (recipe != NULL)
    {
      tumen_recipe_set_search (recipe, query->search);
      text = tumen_recipe_to_text (recipe);
    }
  tumen_recipe_free (recipe);
  tumen_view_state_clear (&view);
  return text;
}

/* Texts of @spec are those of @self afterwards. */
static void
prepare (Export               *self,
         TumenFigureContent   *content,
         const TumenCliExport *options)
{
  const TumenCliQuery *query = self->query;

  *content = (TumenFigureContent){ query->library, query->table, query->rows_in,
                                   query->matches, &query->state,
                                   get_span (query, options->whole), query->search };
  self->day = dup_day (&self->file, query->state.language);
  if (tumen_library_get_path (query->library) != NULL)
    self->name = g_path_get_basename (tumen_library_get_path (query->library));
  self->spec.date = self->day;
  self->spec.file = self->name;
}

/* What the figure shows and leaves out, and what cannot be read on paper. */
static void
tell (TumenFigure *figure)
{
  double smallest = tumen_figure_get_smallest_pt (figure);

  /* A slide of one event leaves nothing out. */
  if (*tumen_figure_get_sentence (figure) != '\0')
    tumen_cli_print ("%s\n", tumen_figure_get_sentence (figure));
  if (smallest < TUMEN_FIGURE_LEAST_PT)
    tumen_cli_print (_ ("The smallest text is %.1f pt, which is hard to read on paper: choose a "
                        "larger size or fewer events.\n"),
                     smallest);
}

static void
describe (Export      *self,
          TumenFigure *figure)
{
  TumenLanguage    language = self->query->state.language;
  TumenFigureFacts facts;

  tumen_figure_get_facts (figure, &facts);
  self->recipe = dup_recipe (self->query, figure);
  self->words = tumen_figure_words_dup_long_alternative (&facts, language);
  self->alternative = tumen_figure_words_dup_short_alternative (&facts, language);
  self->file.recipe = self->recipe;
  self->file.description = self->words;
  self->file.alternative = self->alternative;
}

static gboolean
write_hand_out (Export                   *self,
                const TumenFigureContent *content,
                const TumenCliExport     *options,
                GError                  **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!options->no_list)
    self->spec.parts |= TUMEN_FIGURE_LIST;
  if (!options->no_excerpts)
    self->spec.parts |= TUMEN_FIGURE_EXCERPTS;
  bytes = tumen_hand_out_to_bytes (&self->spec, content, &self->file, error);
  return bytes != NULL && tumen_publish_bytes (options->output, bytes, options->force, error);
}

static gboolean
write_figure (Export               *self,
              const TumenCliExport *options,
              GError              **error)
{
  TumenFigureContent content;
  g_autoptr (TumenFigure) figure = NULL;
  gboolean is_written;

  prepare (self, &content, options);
  figure = tumen_figure_new (&self->spec, &content, NULL, error);
  if (figure == NULL)
    return FALSE;
  describe (self, figure);
  if (tumen_hand_out_is_path (options->output))
    is_written = write_hand_out (self, &content, options, error);
  else
    is_written = tumen_figure_write (figure, &self->file, options->output, options->force, error);
  if (is_written)
    tell (figure);
  return is_written;
}

/* Names of options and files are the same in every language. */
static char *
dup_examples (void)
{
  return g_strdup_printf (
    "%s\n"
    "  tumen export -o report.pdf --paper a4-portrait --translations\n"
    "  tumen export -o figure.png --size word-a4 --dpi 300 --from 2024 --to 2024\n"
    "  tumen export -o figure.svg --letters text --kind meeting,agreement\n"
    "  tumen export -o slides.pdf --as slides --theme dark\n"
    "  tumen export -o poster.pdf --as poster --paper a1-landscape --tiles a4\n"
    "  tumen export -o hand-out.html --lang es\n"
    "  tumen export -o events.csv --search Shoigu\n",
    _ ("Examples:"));
}

int
tumen_cli_export (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  g_auto (TumenCliExport) options = { .overlap = DEFAULT_OVERLAP };
  g_autofree char   *examples = NULL;
  Export             figure = { .query = &query };
  gboolean           is_written;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("File to write"),
      "FILE.pdf|png|svg|html" },
    { NULL }
  };

  if (tumen_cli_export_is_data (argc, argv))
    return tumen_cli_export_data (argc, argv, error);
  g_option_context_set_summary (context, _ ("Writes a figure of a view, or its data."));
  examples = dup_examples ();
  g_option_context_set_description (context, examples);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_export_new_group (&options));
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  is_written = tumen_cli_parse (context, &argc, &argv, error) &&
               tumen_cli_check_no_arguments (argc, argv, error) &&
               check_output (&options, error) &&
               tumen_cli_export_take (&options, &figure.spec, &figure.file, error) &&
               tumen_cli_query_init (&query, &view, error) &&
               write_figure (&figure, &options, error);
  export_clear (&figure);
  return is_written ? tumen_cli_get_exit_code (query.library) : TUMEN_EXIT_FAILED;
}
