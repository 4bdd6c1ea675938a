/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying: one content that is a picture, a quotation with its citation, and plain text. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tumen-copy-text.h"
#include "tumen-export-job.h"
#include "tumen-figure-clip.h"
#include "tumen-list-text.h"
#include "tumen-period.h"

/* As large as on the screen, twice as fine. */
#define PICTURE_DPI    192.0
#define PICTURE_MARGIN 12.0
#define PICTURE_TEXT   1.2
/* Lines of the list; who wants more copies all of them from its menu. */
#define MOST_LINES 20000

/* What is copied, by media types; each part may be missing. */
typedef struct
{
  char               *text;
  char               *html;
  char               *csv;
  GdkContentProvider *picture;
} Copied;

static void
tell (TumenWindow *self,
      const char  *words)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, gtk_label_new (words));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Who asks first for what has the best chance to get it: the richest form stands first. */
static void
put (TumenWindow *self,
     Copied      *copied)
{
  GdkContentProvider *providers[4];
  guint               n_providers = 0;
  const struct
  {
    const char *type;
    char       *text;
  } texts[] = { { "text/html", copied->html }, { "text/csv", copied->csv } };
  g_autoptr (GdkContentProvider) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      if (texts[i].text == NULL)
        continue;
      bytes = g_bytes_new_take (texts[i].text, strlen (texts[i].text));
      providers[n_providers++] = gdk_content_provider_new_for_bytes (texts[i].type, bytes);
    }
  if (copied->text != NULL)
    providers[n_providers++] = gdk_content_provider_new_typed (G_TYPE_STRING, copied->text);
  if (copied->picture != NULL)
    providers[n_providers++] = copied->picture;
  g_free (copied->text);
  all = gdk_content_provider_new_union (providers, n_providers);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  tell (self, _ ("Copied"));
}

/* What is on the screen, as wide and in the same colours, and none of it scrolled away. */
static GdkContentProvider *
make_picture (TumenWindow *self)
{
  TumenLibrary      *library = tumen_explorer_get_library (self->explorer);
  gboolean           dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  TumenPressFile     file = { .dpi = PICTURE_DPI };
  TumenExportChoices choices;
  TumenExportView    seen = { tumen_explorer_get_view_state (self->explorer),
                              tumen_timeline_get_visible_span (self->timeline) };
  g_autoptr (TumenPressJob) job = NULL;

  if (tumen_timeline_get_scene (self->timeline) == NULL)
    return NULL;
  seen.path = tumen_library_get_path (library);
  seen.search = tumen_explorer_get_search (self->explorer);
  seen.language = seen.view->language;
  tumen_export_choices_init (&choices);
  job = tumen_export_job_new (&choices, &seen);
  job->figure.product = TUMEN_FIGURE_PICTURE;
  job->figure.width = gtk_widget_get_width (GTK_WIDGET (self->timeline));
  job->figure.height = 0.0;
  job->figure.margin = PICTURE_MARGIN;
  job->figure.text_scale = PICTURE_TEXT;
  job->figure.theme = dark ? TUMEN_THEME_DARK : TUMEN_THEME_LIGHT;
  job->figure.parts = TUMEN_FIGURE_TITLE | TUMEN_FIGURE_FOOTER;
  return tumen_figure_clip_new (seen.path, job, &file);
}

/* Without a selection: what the view is. */
static void
copy_view (TumenWindow *self,
           Copied      *copied)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);
  TumenScene           *scene = tumen_timeline_get_scene (self->timeline);
  TumenSpan             span = tumen_timeline_get_visible_span (self->timeline);
  g_autofree char      *period = tumen_period_to_words (span, state->language);
  g_autofree char      *sentence = NULL;

  sentence = scene != NULL ? tumen_scene_dup_status_sentence (scene) : g_strdup ("");
  copied->text = g_strdup_printf ("%s\n%s\n%s\n",
                                  tumen_library_get_title (library, state->language), period,
                                  sentence);
}

static void
copy_event (TumenWindow *self,
            Copied      *copied)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);
  TumenEvent           *event = tumen_explorer_get_selected_event (self->explorer);

  if (event == NULL)
    {
      copy_view (self, copied);
      return;
    }
  copied->text = tumen_copy_text_for_event (library, event, state->reading, state->language);
  copied->html = tumen_copy_html_for_event (library, event, state->reading, state->language);
}

static void
copy_lines (TumenWindow *self,
            GArray      *rows,
            Copied      *copied)
{
  const guint32 *numbers = (const guint32 *)(gconstpointer)rows->data;
  TumenTable    *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage  language = tumen_explorer_get_view_state (self->explorer)->language;
  guint          n_rows = MIN (rows->len, MOST_LINES);
  GString       *text = g_string_new (NULL);
  GString       *html = g_string_new (NULL);
  GString       *csv = g_string_new (NULL);

  tumen_list_text_append_tabbed (text, table, numbers, n_rows, language);
  tumen_list_text_append_html (html, table, numbers, n_rows, language);
  tumen_list_text_append_csv_headings (csv);
  tumen_list_text_append_csv (csv, table, numbers, n_rows, language);
  copied->text = g_string_free (text, FALSE);
  copied->html = g_string_free (html, FALSE);
  copied->csv = g_string_free (csv, FALSE);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  TumenWindow *self = data;
  Copied       copied = { NULL };
  g_autoptr (GArray) rows = tumen_list_view_dup_selected_rows (self->list);

  /* Several lines are a table, whatever else could be copied of each. */
  if (tumen_window_shows_list (self) && rows->len > 1)
    copy_lines (self, rows, &copied);
  else
    copy_event (self, &copied);
  copied.picture = make_picture (self);
  put (self, &copied);
}

static void
copy_citations_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  TumenWindow *self = data;
  GtkWidget   *panel = gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL);

  gtk_widget_activate_action (panel, "panel.copy-citations", NULL);
}

static const GActionEntry actions[] = {
  { "copy", copy_cb },
  { "copy-citations", copy_citations_cb },
};

/* Private API */

void
tumen_window_add_copying (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/** Ctrl+C reaches the window only where no text is selected; as a key of the application it would
 * come before. */
void
tumen_window_install_copying (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
}
