/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-row.h"

#include <glib/gi18n.h>

#include "tumen-event-rows.h"
#include "tumen-hit-marks.h"
#include "tumen-panel-label.h"
#include "tumen-panel-line.h"
#include "tumen-search.h"
#include "tumen-words.h"

/* Of one event so many passages are shown; its page has them all. */
#define MOST_SNIPPETS 3

struct _TumenSearchRow
{
  GtkListBoxRow parent_instance;

  /* borrowed */
  GtkWidget *words;
  GtkWidget *open_button; /* (nullable): made when the row is first chosen */
};

G_DEFINE_FINAL_TYPE (TumenSearchRow, tumen_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
tumen_search_row_class_init (TumenSearchRowClass *klass)
{
}

static void
tumen_search_row_init (TumenSearchRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-search-row");
}

/* Inside of a quotation there is another kind of quotation marks. */
static char *
dup_quoted (const char *text)
{
  GString *quoted = g_string_new (text);

  g_string_replace (quoted, "«", "“", 0);
  g_string_replace (quoted, "»", "”", 0);
  g_string_prepend (quoted, "«");
  g_string_append (quoted, "»");
  return g_string_free (quoted, FALSE);
}

/* What stands before a text that is neither a quotation nor of the editors. */
static const char *
get_caption (TumenSearchField field)
{
  switch (field)
    {
    case TUMEN_SEARCH_ACTOR:
      return _ ("Actor:");
    case TUMEN_SEARCH_PLACE:
      return _ ("Place:");
    case TUMEN_SEARCH_TRANSLATION:
      return _ ("Translation:");
    case TUMEN_SEARCH_SPEAKER:
      return _ ("Said by:");
    case TUMEN_SEARCH_CITATION:
      return _ ("Cited:");
    case TUMEN_SEARCH_TITLE:
    case TUMEN_SEARCH_SUMMARY:
    case TUMEN_SEARCH_QUOTATION:
    default:
      return NULL;
    }
}

static GtkWidget *
new_snippet (TumenSearchQuery     *query,
             const TumenSearchHit *hit)
{
  const char      *caption = get_caption (hit->field);
  g_autofree char *text = NULL;
  GtkWidget       *label;

  if (hit->field == TUMEN_SEARCH_QUOTATION)
    text = dup_quoted (hit->text);
  else
    text = caption != NULL ? g_strdup_printf ("%s %s", caption, hit->text) : g_strdup (hit->text);
  label = tumen_panel_label_new (text, "tumen-search-snippet");
  tumen_panel_label_set_language (label, tumen_language_get_code (hit->language));
  tumen_hit_marks_add (label, query);
  return label;
}

/* The title is marked where it stands; what else was found is worth a line if no quotation was. */
static gboolean
is_shown (const TumenSearchHit *hit,
          guint                 n_quotations)
{
  if (hit->field == TUMEN_SEARCH_TITLE)
    return FALSE;
  return n_quotations == 0 || hit->field == TUMEN_SEARCH_QUOTATION;
}

static guint
count_quotations (GPtrArray *hits)
{
  guint n_quotations = 0;

  for (guint i = 0; i < hits->len; i++)
    n_quotations += ((TumenSearchHit *)hits->pdata[i])->field == TUMEN_SEARCH_QUOTATION ? 1 : 0;
  return n_quotations;
}

static void
append_snippets (GtkBox                  *words,
                 const TumenPanelContext *context,
                 TumenSearchQuery        *query,
                 GPtrArray               *hits)
{
  guint n_quotations = count_quotations (hits);
  guint most = n_quotations > 0 ? MOST_SNIPPETS : 1;
  guint n_shown = 0, n_left = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const TumenSearchHit *hit = hits->pdata[i];

      if (!is_shown (hit, n_quotations))
        continue;
      if (n_shown == most)
        n_left++;
      else
        {
          gtk_box_append (words, new_snippet (query, hit));
          n_shown++;
        }
    }
  if (n_left > 0 && n_quotations > 0)
    {
      g_autofree char *number = tumen_number_to_words (n_left, context->language);
      g_autofree char *more = g_strdup_printf (ngettext ("and %s more excerpt",
                                                         "and %s more excerpts", n_left),
                                               number);

      gtk_box_append (words, tumen_panel_label_new (more, "tumen-row-detail"));
    }
}

static gboolean
has_hit (GPtrArray  *hits,
         const char *excerpt)
{
  for (guint i = 0; i < hits->len; i++)
    {
      if (g_strcmp0 (((TumenSearchHit *)hits->pdata[i])->excerpt, excerpt) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The articles whose excerpts were found; of all excerpts, if none was. */
static char *
dup_articles (const TumenPanelContext *context,
              TumenEvent              *event,
              GPtrArray               *hits)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  gboolean                 any = count_quotations (hits) == 0;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = NULL;
      g_autoptr (TumenSource) source = NULL;

      if (!any && !has_hit (hits, parts[i].excerpt))
        continue;
      excerpt = tumen_library_dup_excerpt (context->library, parts[i].excerpt);
      if (excerpt != NULL)
        source = tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
      if (source != NULL && g_hash_table_add (seen, g_strdup (tumen_source_get_id (source))))
        g_string_append_printf (names, " · %s", tumen_source_get_name (source, context->language));
    }
  return g_string_free (names, FALSE);
}

/* It begins a line: "Since 2023 · Article 3". */
static char *
dup_detail (const TumenPanelContext *context,
            TumenEvent              *event,
            GPtrArray               *hits)
{
  g_autofree char *date = tumen_event_dup_date_words (event, context->reading,
                                                      TUMEN_DATE_STYLE_SHORT, context->language);
  g_autofree char *articles = dup_articles (context, event, hits);
  char             first[7] = { '\0' };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (date)), first);
  return g_strconcat (first, g_utf8_next_char (date), articles, NULL);
}

/* One sentence for each line. */
static void
name_row (TumenSearchRow *self)
{
  GString *name = g_string_new (NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->words); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    g_string_append_printf (name, "%s%s", name->len > 0 ? ". " : "",
                            gtk_label_get_text (GTK_LABEL (line)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
  g_string_free (name, TRUE);
}

GtkWidget *
tumen_search_row_new (const TumenPanelContext *context,
                      TumenSearchQuery        *query,
                      TumenEvent              *event)
{
  TumenSearchRow *self = g_object_new (TUMEN_TYPE_SEARCH_ROW, NULL);
  g_autoptr (GPtrArray) hits =
    tumen_search_dup_hits (context->library, query, event, context->language);
  g_autofree char *detail = dup_detail (context, event, hits);
  GtkWidget       *title = tumen_panel_label_new (tumen_event_get_title (event, context->language),
                                                  "tumen-search-title");
  GtkWidget       *mark = tumen_event_rows_new_mark (context, event);

  self->words = tumen_panel_box_new (2, NULL);
  tumen_hit_marks_add (title, query);
  gtk_box_append (GTK_BOX (self->words), title);
  gtk_box_append (GTK_BOX (self->words), tumen_panel_label_new (detail, "tumen-row-detail"));
  append_snippets (GTK_BOX (self->words), context, query, hits);
  name_row (self);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              tumen_panel_line_new (mark, self->words, 10));
  return GTK_WIDGET (self);
}

static GtkWidget *
new_open_button (void)
{
  GtkWidget *button = tumen_panel_text_button_new ("go-next-symbolic", _ ("All about this event"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-hit");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

void
tumen_search_row_set_chosen (TumenSearchRow *self,
                             gboolean        chosen)
{
  g_return_if_fail (TUMEN_IS_SEARCH_ROW (self));

  if (chosen && self->open_button == NULL)
    {
      self->open_button = new_open_button ();
      gtk_box_append (GTK_BOX (self->words), self->open_button);
    }
  if (self->open_button != NULL)
    gtk_widget_set_visible (self->open_button, chosen);
}
