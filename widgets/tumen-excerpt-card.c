/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-excerpt-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tumen-citation-text.h"
#include "tumen-cite-button.h"
#include "tumen-cite.h"
#include "tumen-copy-text.h"
#include "tumen-dots.h"
#include "tumen-panel-label.h"
#include "tumen-panel-voices.h"
#include "tumen-panel-words.h"
#include "tumen-wrap-layout.h"

struct _TumenExcerptCard
{
  GtkBox parent_instance;

  /* owned */
  TumenExcerpt *excerpt;
  char         *speaker;        /* id */
  char         *quotation_text; /* as it is copied */
  char         *citation_text;
  char         *event; /* id */
  TumenLibrary *library;

  /* plain state */
  TumenReading  reading;
  TumenLanguage language;
};

G_DEFINE_FINAL_TYPE (TumenExcerptCard, tumen_excerpt_card, GTK_TYPE_BOX)

static void
copy_quotation_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TumenExcerptCard *self = TUMEN_EXCERPT_CARD (widget);

  gtk_widget_activate_action (widget, "panel.copy", "(ss)", self->quotation_text,
                              _ ("Quotation copied"));
}

static char *
cite (gpointer    data,
      const char *style)
{
  TumenExcerptCard *self = data;
  TumenCiteContext  context = {
     .library = self->library,
     .reading = self->reading,
     .language = self->language,
     .style = style,
  };

  return tumen_cite_excerpt (&context, self->excerpt, self->event);
}

/* What a text editor gets, with its marks or without. */
static GdkContentProvider *
prepare_drag_cb (TumenExcerptCard *self,
                 double            x,
                 double            y,
                 GtkDragSource    *drag)
{
  g_autofree char *html = tumen_copy_html_for_excerpt (self->excerpt, self->citation_text);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self));
  GdkContentProvider *providers[2];

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, self->citation_text);
  gtk_drag_source_set_icon (drag, icon, (int)x, (int)y);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
add_drag (TumenExcerptCard *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_drag_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
tumen_excerpt_card_finalize (GObject *object)
{
  TumenExcerptCard *self = TUMEN_EXCERPT_CARD (object);

  g_clear_object (&self->excerpt);
  g_clear_object (&self->library);
  g_clear_pointer (&self->event, g_free);
  g_clear_pointer (&self->speaker, g_free);
  g_clear_pointer (&self->quotation_text, g_free);
  g_clear_pointer (&self->citation_text, g_free);
  G_OBJECT_CLASS (tumen_excerpt_card_parent_class)->finalize (object);
}

static void
tumen_excerpt_card_class_init (TumenExcerptCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_excerpt_card_finalize;
  gtk_widget_class_install_action (widget_class, "excerpt.copy-quotation", NULL,
                                   copy_quotation_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_excerpt_card_init (TumenExcerptCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-excerpt");
}

static GtkWidget *
new_quotation (TumenExcerptCard *self)
{
  g_autofree char *quotation = tumen_excerpt_dup_quotation (self->excerpt);
  GtkWidget       *label = tumen_panel_label_new (quotation, "tumen-quotation");

  tumen_panel_label_set_language (label, tumen_excerpt_get_language (self->excerpt));
  tumen_panel_label_set_selectable (label);
  return label;
}

/* What kind of words they are, where that matters for belief. */
static const char *
get_mode_words (TumenExcerpt *excerpt,
                TumenLanguage language)
{
  const char *mode = tumen_excerpt_get_mode (excerpt);

  if (g_strcmp0 (mode, "headline") == 0 || g_strcmp0 (mode, "caption") == 0 ||
      g_strcmp0 (mode, "rumour") == 0)
    return tumen_excerpt_get_mode_words (excerpt, language);
  return NULL;
}

static char *
dup_tags (const TumenPanelContext *context,
          TumenExcerpt            *excerpt,
          guint8                   dot)
{
  const char *mode = get_mode_words (excerpt, context->language);
  const char *about = tumen_excerpt_get_about (excerpt);
  GString    *tags = g_string_new (NULL);

  if (about != NULL)
    {
      g_autofree char *name =
        tumen_library_dup_speaker_name (context->library, about, context->language);

      g_string_append (tags, "· ");
      /* Translators: whose words the speaker reports: "KCNA · reporting Kim Jong Un". */
      g_string_append_printf (tags, _ ("reporting %s"), name);
    }
  if (mode != NULL)
    g_string_append_printf (tags, "%s· %s", tags->len > 0 ? " " : "", mode);
  if (dot == TUMEN_NO_DOT)
    g_string_append_printf (tags, "%s· %s", tags->len > 0 ? " " : "", _ ("context"));
  return g_string_free (tags, FALSE);
}

static GtkWidget *
new_attribution (TumenExcerptCard        *self,
                 const TumenPanelContext *context,
                 guint8                   dot)
{
  GtkWidget       *words = tumen_panel_box_new (0, NULL);
  g_autofree char *speaker = tumen_panel_words_for_speaker (context, self->excerpt, self->speaker);
  g_autofree char *tags = dup_tags (context, self->excerpt, dot);
  g_autofree char *line = NULL;
  g_autoptr (TumenSource) source =
    tumen_library_dup_source (context->library, tumen_excerpt_get_source (self->excerpt));

  gtk_box_append (GTK_BOX (words), tumen_panel_label_new_led (speaker, tags, "tumen-speaker"));
  if (source != NULL)
    {
      line = tumen_source_dup_description (source, context->reading, context->language);
      gtk_box_append (GTK_BOX (words), tumen_panel_label_new (line, "tumen-card-caption"));
    }
  if (dot == TUMEN_NO_DOT)
    return words;
  return tumen_panel_line_new (tumen_dots_new (&dot, 1), words, 9);
}

/* A part of the card that its button shows and hides. */
static GtkWidget *
new_revealed (GtkWidget *button,
              GtkWidget *content)
{
  GtkWidget *revealer = gtk_revealer_new ();

  gtk_revealer_set_child (GTK_REVEALER (revealer), content);
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_NONE);
  g_object_bind_property (button, "active", revealer, "reveal-child", G_BINDING_DEFAULT);
  g_object_bind_property (button, "active", revealer, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_CONTROLS,
                                  revealer, NULL, -1);
  return revealer;
}

static GtkWidget *
new_translation (TumenExcerptCard *self,
                 TumenLanguage     language)
{
  const char *translation = tumen_excerpt_get_translation (self->excerpt, language);
  const char *translator = tumen_excerpt_get_translator (self->excerpt, language);
  GtkWidget  *box = tumen_panel_box_new (2, "tumen-revealed");
  GtkWidget  *label = tumen_panel_label_new (translation, "tumen-card-text");
  /* Translators: %s is who translated the quotation. */
  g_autofree char *caption = g_strdup_printf (_ ("Translation by %s"),
                                              translator != NULL ? translator : "Tumen");

  tumen_panel_label_set_language (label, tumen_language_get_code (language));
  tumen_panel_label_set_selectable (label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tumen_panel_label_new (caption, "tumen-card-caption"));
  return box;
}

/* There is one where the language of the texts, or else another, differs from the excerpt's. */
static gboolean
find_translation (TumenExcerpt  *excerpt,
                  TumenLanguage *language)
{
  if (tumen_excerpt_get_translation (excerpt, *language) != NULL)
    return TRUE;
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (tumen_excerpt_get_translation (excerpt, i) != NULL)
        {
          *language = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
append_translation (TumenExcerptCard        *self,
                    const TumenPanelContext *context)
{
  TumenLanguage language = context->language;
  GtkWidget    *button;

  if (!find_translation (self->excerpt, &language))
    return;
  button = gtk_toggle_button_new_with_label (_ ("Translation"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-card-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), button);
  gtk_box_append (GTK_BOX (self), new_revealed (button, new_translation (self, language)));
}

static char *
dup_one_line (const char *text)
{
  char *line = g_strdup (text != NULL ? text : "");

  return g_strdelimit (line, "\n\r\t", ' ');
}

/* The quotation in its place: 32 characters of context on both sides (decision 33). */
static GtkWidget *
new_context (TumenExcerptCard *self)
{
  GtkWidget       *box = tumen_panel_box_new (4, "tumen-revealed");
  g_autofree char *prefix = dup_one_line (tumen_excerpt_get_prefix (self->excerpt));
  g_autofree char *suffix = dup_one_line (tumen_excerpt_get_suffix (self->excerpt));
  g_autofree char *before = g_strdup_printf ("%s%s", *prefix != '\0' ? "…" : "", prefix);
  g_autofree char *after = g_strdup_printf ("%s%s", suffix, *suffix != '\0' ? "…" : "");
  g_autofree char *text = g_strconcat (before, tumen_excerpt_get_exact (self->excerpt), after,
                                       NULL);
  g_autofree char *place = g_strdup_printf (_ ("Characters %d to %d of the article. Its full text "
                                               "is not part of this library."),
                                            (int)tumen_excerpt_get_start (self->excerpt) + 1,
                                            (int)tumen_excerpt_get_end (self->excerpt));
  GtkWidget       *label = tumen_panel_label_new (text, "tumen-card-text");
  PangoAttrList   *attributes = pango_attr_list_new ();
  PangoAttribute  *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint)strlen (before);
  bold->end_index = bold->start_index + (guint)strlen (tumen_excerpt_get_exact (self->excerpt));
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (
                                        tumen_excerpt_get_language (self->excerpt))));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  tumen_panel_label_set_selectable (label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tumen_panel_label_new (place, "tumen-card-caption"));
  return box;
}

static GtkWidget *
new_read_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  tumen_panel_label_fill_button (GTK_BUTTON (button), "text-x-generic-symbolic",
                                 _ ("Read in article"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-card-button");
  return button;
}

/* Where a drag begins; it may also begin on whatever else of the card is no text to select. */
static GtkWidget *
new_handle (void)
{
  GtkWidget *handle = tumen_panel_icon_new ("list-drag-handle-symbolic");

  gtk_widget_add_css_class (handle, "tumen-card-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _ ("Drag the quotation with its citation into a text"));
  gtk_widget_set_valign (handle, GTK_ALIGN_START);
  return handle;
}

/* Only while a stop of one’s own story is chosen. */
static GtkWidget *
new_quote_button (TumenExcerptCard *self)
{
  GtkWidget *button =
    tumen_panel_text_button_new ("list-add-symbolic", _ ("Quote in this stop"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    tumen_excerpt_get_id (self->excerpt));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.quote-in-stop");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  return button;
}

static void
append_buttons (TumenExcerptCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *copy = tumen_cite_button_new (cite, self, NULL);
  GtkWidget *read = new_read_button ();

  tumen_cite_button_append (TUMEN_CITE_BUTTON (copy), _ ("Copy quotation"),
                            "excerpt.copy-quotation");
  gtk_widget_add_css_class (line, "tumen-card-buttons");
  /* Large texts may not fit beside each other. */
  gtk_widget_set_layout_manager (buttons, tumen_wrap_layout_new (4));
  gtk_widget_set_hexpand (buttons, TRUE);
  gtk_box_append (GTK_BOX (buttons), copy);
  gtk_box_append (GTK_BOX (buttons), read);
  gtk_box_append (GTK_BOX (line), buttons);
  gtk_box_append (GTK_BOX (line), new_handle ());
  gtk_box_append (GTK_BOX (self), new_revealed (read, new_context (self)));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), new_quote_button (self));
}

GtkWidget *
tumen_excerpt_card_new (const TumenPanelContext *context,
                        TumenEvent              *event,
                        const TumenEventExcerpt *part,
                        guint8                   dot)
{
  TumenExcerptCard *self = g_object_new (TUMEN_TYPE_EXCERPT_CARD, NULL);
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (context->library, part->excerpt);

  g_return_val_if_fail (excerpt != NULL, GTK_WIDGET (self));

  self->excerpt = g_object_ref (excerpt);
  self->speaker =
    g_strdup (part->speaker != NULL ? part->speaker : tumen_excerpt_get_speaker (excerpt));
  self->library = g_object_ref (context->library);
  self->event = g_strdup (tumen_event_get_id (event));
  self->reading = context->reading;
  self->language = context->language;
  self->quotation_text =
    tumen_quotation_text_for_excerpt (excerpt, context->language);
  self->citation_text =
    tumen_citation_text_for_excerpt (context->library, excerpt, tumen_event_get_id (event),
                                     context->reading, context->language);
  gtk_box_append (GTK_BOX (self), new_quotation (self));
  append_translation (self, context);
  gtk_box_append (GTK_BOX (self), new_attribution (self, context, dot));
  append_buttons (self);
  add_drag (self);
  return GTK_WIDGET (self);
}

const char *
tumen_excerpt_card_get_excerpt_id (TumenExcerptCard *self)
{
  g_return_val_if_fail (TUMEN_IS_EXCERPT_CARD (self), NULL);

  return tumen_excerpt_get_id (self->excerpt);
}
