/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-citation-list.h"

#include <glib/gi18n.h>

#include "tumen-citation-text.h"
#include "tumen-cite-button.h"
#include "tumen-panel-label.h"
#include "tumen-panel-words.h"
#include "tumen-web-address.h"

/* Up to a space, a quotation mark or a bracket, without a full stop or comma after it. */
#define ADDRESS "https?://[^\\s<>()«»“”\"]*[^\\s<>()«»“”\".,;:]"

static GtkWidget *
new_address (const char *address)
{
  GtkWidget *label = tumen_panel_label_new (address, "tumen-address");
  GtkWidget *button;

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (!tumen_web_address_is_one (address))
    {
      gtk_widget_set_tooltip_text (label, address);
      return label;
    }
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  tumen_panel_label_name_control (label, button);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-card-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  return button;
}

static gboolean
replace_address_cb (const GMatchInfo *match,
                    GString          *result,
                    gpointer          data)
{
  g_autofree char *address = g_match_info_fetch (match, 0);
  g_autoptr (GUri) uri = NULL;
  GPtrArray *addresses = data;

  uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  g_string_append (result, uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri)
                                                                       : address);
  g_ptr_array_add (addresses, g_steal_pointer (&address));
  return FALSE;
}

/* Returns: (transfer full) (nullable): the note with each address cut to its host, as the whole
 * addresses stand below it. */
static char *
dup_note (const TumenPanelContext *context,
          TumenCitation           *citation,
          GPtrArray               *addresses)
{
  const char *note = tumen_citation_get_note (citation, context->language);
  g_autoptr (GRegex) address = g_regex_new (ADDRESS, G_REGEX_DEFAULT, 0, NULL);
  g_autofree char *named = NULL;

  /* It may speak of pages that nobody knew of on that day. */
  if (note == NULL || *note == '\0' || context->has_known_on)
    return NULL;
  named = g_regex_replace_eval (address, note, -1, 0, G_REGEX_MATCH_DEFAULT, replace_address_cb,
                                addresses, NULL);
  return named != NULL ? tumen_panel_words_for_note (context, named) : NULL;
}

static void
append_addresses (GtkWidget *card,
                  GPtrArray *addresses)
{
  for (guint i = 0; i < addresses->len; i++)
    gtk_box_append (GTK_BOX (card), new_address (addresses->pdata[i]));
}

/* Of an event that is only cited, the conflict tells it. */
static gboolean
is_told_by_conflict (TumenEvent *event)
{
  const char *const *conflicts = tumen_event_get_conflicts (event);
  guint              n_excerpts;

  tumen_event_get_excerpts (event, &n_excerpts);
  return n_excerpts == 0 && conflicts != NULL && conflicts[0] != NULL;
}

static void
append_note (const TumenPanelContext *context,
             TumenCitation           *citation,
             GtkWidget               *card)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = dup_note (context, citation, addresses);
  g_autofree char *text = NULL;

  if (words == NULL)
    return;
  text = g_strdup_printf (_ ("Editors’ note: %s"), words);
  gtk_box_append (GTK_BOX (card), tumen_panel_label_new (text, "tumen-card-text"));
  append_addresses (card, addresses);
}

/* A page that is cited, for its button. */
typedef struct
{
  TumenLibrary  *library;
  TumenCitation *citation;
  guint          page;
  TumenLanguage  language;
} CitedPage;

static void
free_cited_page (gpointer data)
{
  CitedPage *self = data;

  g_object_unref (self->library);
  g_object_unref (self->citation);
  g_free (self);
}

static char *
cite (gpointer    data,
      const char *style)
{
  CitedPage       *self = data;
  TumenCiteContext context = {
    .library = self->library,
    .language = self->language,
    .style = style,
  };

  return tumen_cite_page (&context, self->citation, self->page);
}

static GtkWidget *
new_cite_button (const TumenPanelContext *context,
                 TumenCitation           *citation,
                 guint                    page)
{
  CitedPage *cited = g_new (CitedPage, 1);
  GtkWidget *button;

  *cited = (CitedPage){ g_object_ref (context->library), g_object_ref (citation), page,
                        context->language };
  button = tumen_cite_button_new (cite, cited, free_cited_page);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "tumen-card-buttons");
  return button;
}

static GtkWidget *
new_citation (const TumenPanelContext *context,
              TumenEvent              *event,
              TumenCitation           *citation)
{
  GtkWidget               *card = tumen_panel_box_new (2, "tumen-card");
  const char              *statement = tumen_citation_get_statement (citation, context->language);
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  /* Of an event that is nothing but cited, the title says it already. */
  if (g_strcmp0 (statement, tumen_event_get_title (event, context->language)) == 0)
    statement = NULL;
  gtk_box_append (GTK_BOX (card),
                  tumen_panel_label_new_led (tumen_citation_get_id (citation), statement,
                                             "tumen-card-text"));
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = tumen_citation_page_to_words (&pages[i], context->language);

      if (!tumen_panel_context_has_page (context, &pages[i]))
        continue;
      gtk_box_append (GTK_BOX (card), tumen_panel_label_new (words, "tumen-card-caption"));
      gtk_box_append (GTK_BOX (card), new_address (pages[i].address));
      gtk_box_append (GTK_BOX (card), new_cite_button (context, citation, i));
    }
  if (!is_told_by_conflict (event))
    append_note (context, citation, card);
  return card;
}

/* Open where the shown date rests on these pages, else folded. */
static GtkWidget *
new_expander (const TumenPanelContext *context,
              TumenEvent              *event,
              guint                    n_citations)
{
  g_autofree char *words = g_strdup_printf (ngettext ("Other pages: %u finding",
                                                      "Other pages: %u findings", n_citations),
                                            n_citations);
  GtkWidget       *expander = gtk_expander_new (words);
  TumenBasis       basis = tumen_event_get_date (event, context->reading)->basis;

  tumen_panel_label_name_control (gtk_expander_get_label_widget (GTK_EXPANDER (expander)),
                                  expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), basis == TUMEN_BASIS_EDITORIAL);
  gtk_widget_add_css_class (expander, "tumen-citations");
  return expander;
}

void
tumen_citation_list_append (GtkBox                  *box,
                            const TumenPanelContext *context,
                            TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_citations (event);
  guint              n_citations = ids != NULL ? g_strv_length ((char **)ids) : 0;
  GtkWidget         *expander, *list;

  if (n_citations == 0)
    return;
  expander = new_expander (context, event, n_citations);
  list = tumen_panel_box_new (8, "tumen-citation-list");
  for (guint i = 0; i < n_citations; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (context->library, ids[i]);

      if (citation != NULL)
        gtk_box_append (GTK_BOX (list), new_citation (context, event, citation));
    }
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  gtk_box_append (box, expander);
}

/* Of an event that is only cited: the pages that its notes name, which say otherwise than those
 * that are listed. */
void
tumen_citation_list_append_contrary (GtkBox                  *card,
                                     const TumenPanelContext *context,
                                     TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_citations (event);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  const char *caption;

  for (guint i = 0; is_told_by_conflict (event) && ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (context->library, ids[i]);

      if (citation != NULL)
        g_free (dup_note (context, citation, addresses));
    }
  if (addresses->len == 0)
    return;
  caption = ngettext ("Page that says otherwise", "Pages that say otherwise", addresses->len);
  gtk_box_append (card, tumen_panel_label_new (caption, "tumen-card-caption"));
  append_addresses (GTK_WIDGET (card), addresses);
}
