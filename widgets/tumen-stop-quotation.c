/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-quotation.h"

#include <glib/gi18n.h>

#include "tumen-growing-field.h"
#include "tumen-lesson-words.h"
#include "tumen-panel-label.h"

#define DIMMED 0x9000 /* alpha of what is left out, of 0xffff */

struct _TumenStopQuotation
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenStoryEditor *editor;  /* (nullable) */
  char             *stop;    /* (nullable): id */
  TumenExcerpt     *excerpt; /* (nullable) */
  char             *kept;    /* (nullable): for which the entry stands, rightly typed or not */

  /* borrowed: owned by the widget */
  GtkWidget *caption;
  GtkWidget *source;
  GtkWidget *whole;
  GtkWidget *entry;
  GtkWidget *fault;

  /* plain state */
  guint         place;
  TumenLanguage language;   /* of what is cut */
  gboolean      refreshing; /* what changes was not typed */
  gboolean      typing;     /* what changes was typed here */
};

enum {
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStopQuotation, tumen_stop_quotation, GTK_TYPE_WIDGET)

static guint
get_index (TumenStopQuotation *self)
{
  if (self->editor == NULL || self->refreshing)
    return G_MAXUINT;
  return tumen_story_find_stop (tumen_story_editor_get_story (self->editor), self->stop);
}

/* (nullable): the words of the excerpt, or their translation */
static const char *
get_text (TumenExcerpt *excerpt,
          TumenLanguage language)
{
  if (g_strcmp0 (tumen_language_get_code (language), tumen_excerpt_get_language (excerpt)) == 0)
    return tumen_excerpt_get_exact (excerpt);
  return tumen_excerpt_get_translation (excerpt, language);
}

static void
set_fault (TumenStopQuotation *self,
           const GError       *error)
{
  gtk_label_set_text (GTK_LABEL (self->fault), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->fault, error != NULL);
}

/* What was typed stays as it is, also where it is kept with other signs. */
static void
note_kept (TumenStopQuotation *self,
           guint               index)
{
  const TumenStory *story = tumen_story_editor_get_story (self->editor);
  const TumenStop  *stop = tumen_story_get_stop (story, index);
  const char       *words = stop->quotations[self->place].words.in[self->language];

  g_free (self->kept);
  self->kept = g_strdup (words != NULL ? words : get_text (self->excerpt, self->language));
}

static void
typed_cb (TumenStopQuotation *self)
{
  guint            index = get_index (self);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  TumenStoryCut cut = { self->place, self->language, NULL, NULL };

  if (index == G_MAXUINT || self->excerpt == NULL)
    return;
  cut.text = get_text (self->excerpt, self->language);
  words = tumen_growing_field_dup_words (TUMEN_GROWING_FIELD (self->entry));
  cut.words = words;
  self->typing = TRUE;
  if (tumen_story_editor_cut_quotation (self->editor, index, &cut, &error))
    note_kept (self, index);
  self->typing = FALSE;
  set_fault (self, error);
}

static void
remove_cb (TumenStopQuotation *self)
{
  guint index = get_index (self);
  g_autoptr (GError) error = NULL;

  if (index == G_MAXUINT)
    return;
  if (tumen_story_editor_remove_quotation (self->editor, index, self->place, &error))
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, _ ("Quotation removed"));
  set_fault (self, error);
}

static void
tumen_stop_quotation_dispose (GObject *object)
{
  TumenStopQuotation *self = TUMEN_STOP_QUOTATION (object);
  GtkWidget          *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->editor);
  g_clear_object (&self->excerpt);
  g_clear_pointer (&self->stop, g_free);
  g_clear_pointer (&self->kept, g_free);
  G_OBJECT_CLASS (tumen_stop_quotation_parent_class)->dispose (object);
}

static void
tumen_stop_quotation_class_init (TumenStopQuotationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_stop_quotation_dispose;
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", TUMEN_TYPE_STOP_QUOTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_stop_quotation_init (TumenStopQuotation *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-stop-quotation");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
new_line (TumenStopQuotation *self)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *removal = g_strdup_printf (_ ("Remove quotation %u"), self->place + 1);
  GtkWidget       *button = tumen_panel_icon_button_new ("user-trash-symbolic", removal, NULL);

  self->caption = tumen_panel_label_new (NULL, "tumen-speaker");
  self->source = tumen_panel_label_new (NULL, "tumen-card-caption");
  gtk_label_set_max_width_chars (GTK_LABEL (self->caption), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->source), 1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (words), self->caption);
  gtk_box_append (GTK_BOX (words), self->source);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
finished_cb (TumenStopQuotation *self)
{
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_entry (TumenStopQuotation *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Quotation %u"), self->place + 1);

  self->entry = tumen_growing_field_new (name, TRUE);
  gtk_widget_set_tooltip_text (self->entry,
                               _ ("Delete what shall not be shown, and put “…” in its place"));
  g_signal_connect_object (self->entry, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
  return self->entry;
}

GtkWidget *
tumen_stop_quotation_new (TumenExplorer *explorer,
                          guint          place)
{
  TumenStopQuotation *self = g_object_new (TUMEN_TYPE_STOP_QUOTATION, NULL);
  GtkWidget          *widget = GTK_WIDGET (self);

  self->explorer = g_object_ref (explorer);
  self->place = place;
  self->whole = tumen_panel_label_new (NULL, "tumen-card-text");
  self->fault = tumen_panel_label_new (NULL, "tumen-error");
  gtk_label_set_max_width_chars (GTK_LABEL (self->whole), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->fault), 1);
  gtk_widget_set_parent (new_line (self), widget);
  gtk_widget_set_parent (self->whole, widget);
  gtk_widget_set_parent (new_entry (self), widget);
  gtk_widget_set_parent (self->fault, widget);
  set_fault (self, NULL);
  return widget;
}

static void
dim (PangoAttrList *attributes,
     gsize          begin,
     gsize          end)
{
  PangoAttribute *attribute = pango_attr_foreground_alpha_new (DIMMED);

  attribute->start_index = (guint)begin;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (attributes, attribute);
}

/* All of the excerpt, with what is left out dimmed. */
static void
show_whole (TumenStopQuotation *self,
            const char         *words,
            const char         *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gsize          begin = 0;
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (TumenStoryPiece));

  if (words != NULL)
    {
      tumen_story_find_pieces (words, text, pieces);
      for (guint i = 0; i < pieces->len; i++)
        {
          TumenStoryPiece piece = g_array_index (pieces, TumenStoryPiece, i);

          dim (attributes, begin, piece.begin);
          begin = piece.end;
        }
      dim (attributes, begin, G_MAXUINT);
    }
  gtk_label_set_text (GTK_LABEL (self->whole), text);
  gtk_label_set_attributes (GTK_LABEL (self->whole), attributes);
  pango_attr_list_unref (attributes);
}

/* What is being typed stays as it is. */
static void
refresh_entry (TumenStopQuotation *self,
               const char         *words,
               gboolean            is_other)
{
  gboolean is_kept = !is_other && g_strcmp0 (words, self->kept) == 0;

  g_free (self->kept);
  self->kept = g_strdup (words);
  if (is_kept)
    return;
  set_fault (self, NULL);
  tumen_growing_field_set_words (TUMEN_GROWING_FIELD (self->entry), words);
}

/* It is cut in the language of the texts, else in the other one; what is in neither is shown
 * whole. */
static const char *
find_text (TumenStopQuotation *self,
           TumenLanguage      *language)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage in = (TumenLanguage)((*language + i) % TUMEN_N_LANGUAGES);

      if (get_text (self->excerpt, in) == NULL)
        continue;
      *language = in;
      return get_text (self->excerpt, in);
    }
  return NULL;
}

/* Who says it and where, as in the side panel: the class may be asked for both. */
static void
refresh_caption (TumenStopQuotation *self,
                 TumenLanguage       language)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *speaker = NULL, *words = NULL, *capital = NULL, *line = NULL;

  speaker =
    tumen_library_dup_speaker_name (library, tumen_excerpt_get_speaker (self->excerpt), language);
  source = tumen_library_dup_source (library, tumen_excerpt_get_source (self->excerpt));
  if (source != NULL)
    words = tumen_lesson_words_dup_source (source, language);
  if (words != NULL)
    {
      capital = g_utf8_strup (words, g_utf8_next_char (words) - words);
      line = g_strconcat (capital, g_utf8_next_char (words), NULL);
    }
  gtk_label_set_text (GTK_LABEL (self->caption), speaker != NULL ? speaker : "");
  gtk_label_set_text (GTK_LABEL (self->source), line != NULL ? line : "");
  gtk_widget_set_visible (self->source, words != NULL);
}

static void
refresh (TumenStopQuotation        *self,
         const TumenStoryQuotation *quotation,
         TumenLanguage              language,
         gboolean                   is_other)
{
  TumenLanguage shown = language;
  const char   *text = find_text (self, &language);
  const char   *words = text != NULL ? quotation->words.in[language] : NULL;

  is_other |= language != self->language;
  self->language = language;
  refresh_caption (self, shown);
  gtk_widget_set_visible (self->entry, text != NULL);
  gtk_widget_set_visible (self->whole, text == NULL || words != NULL);
  show_whole (self, words, text != NULL ? text : tumen_excerpt_get_exact (self->excerpt));
  if (text != NULL)
    refresh_entry (self, words != NULL ? words : text, is_other);
}

/* Of an excerpt that the library does not have. */
static void
show_missing (TumenStopQuotation        *self,
              const TumenStoryQuotation *quotation)
{
  gtk_label_set_text (GTK_LABEL (self->caption), quotation->excerpt);
  gtk_widget_set_visible (self->source, FALSE);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_visible (self->whole, FALSE);
  set_fault (self, NULL);
}

/* Returns: whether it is another one than before */
static gboolean
take_over (TumenStopQuotation        *self,
           TumenStoryEditor          *editor,
           const TumenStop           *stop,
           const TumenStoryQuotation *quotation)
{
  gboolean is_other = self->editor != editor || g_strcmp0 (self->stop, stop->id) != 0 ||
                      self->excerpt == NULL ||
                      g_strcmp0 (tumen_excerpt_get_id (self->excerpt), quotation->excerpt) != 0;

  g_set_object (&self->editor, editor);
  if (!is_other)
    return FALSE;
  g_free (self->stop);
  self->stop = g_strdup (stop->id);
  g_clear_object (&self->excerpt);
  self->excerpt = tumen_library_dup_excerpt (tumen_explorer_get_library (self->explorer),
                                             quotation->excerpt);
  return TRUE;
}

void
tumen_stop_quotation_show (TumenStopQuotation *self,
                           TumenStoryEditor   *editor,
                           guint               index,
                           TumenLanguage       language)
{
  const TumenStop *stop;
  gboolean         is_other;

  g_return_if_fail (TUMEN_IS_STOP_QUOTATION (self));
  g_return_if_fail (TUMEN_IS_STORY_EDITOR (editor));

  stop = tumen_story_get_stop (tumen_story_editor_get_story (editor), index);
  gtk_widget_set_visible (GTK_WIDGET (self), self->place < stop->n_quotations);
  if (self->place >= stop->n_quotations)
    return;
  self->refreshing = TRUE;
  is_other = take_over (self, editor, stop, &stop->quotations[self->place]);
  if (self->excerpt != NULL)
    refresh (self, &stop->quotations[self->place], language, is_other);
  else
    show_missing (self, &stop->quotations[self->place]);
  self->refreshing = FALSE;
}

/** Returns: whether what changes now in the story is what a person types here */
gboolean
tumen_stop_quotation_is_typing (TumenStopQuotation *self)
{
  g_return_val_if_fail (TUMEN_IS_STOP_QUOTATION (self), FALSE);

  return self->typing;
}
