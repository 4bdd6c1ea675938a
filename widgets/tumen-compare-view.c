/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compare-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tumen-citation-text.h"
#include "tumen-compare.h"
#include "tumen-panel-label.h"
#include "tumen-sides.h"

struct _TumenCompareView
{
  GtkBox parent_instance;

  /* owned */
  char *text; /* both quotations with their citations */
};

G_DEFINE_FINAL_TYPE (TumenCompareView, tumen_compare_view, GTK_TYPE_BOX)

static void
copy_both_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "panel.copy", "(ss)", TUMEN_COMPARE_VIEW (widget)->text,
                              _ ("Both excerpts copied"));
}

static void
tumen_compare_view_finalize (GObject *object)
{
  g_clear_pointer (&TUMEN_COMPARE_VIEW (object)->text, g_free);
  G_OBJECT_CLASS (tumen_compare_view_parent_class)->finalize (object);
}

static void
tumen_compare_view_class_init (TumenCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_compare_view_finalize;
  gtk_widget_class_install_action (widget_class, "compare.copy-both", NULL, copy_both_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_compare_view_init (TumenCompareView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

static GtkWidget *
new_centred (const char *text,
             const char *css_class)
{
  GtkWidget *label = tumen_panel_label_new (text, css_class);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  return label;
}

static GtkWidget *
new_head (const TumenPanelContext *context,
          TumenExcerpt            *excerpt)
{
  GtkWidget *box = tumen_panel_box_new (0, "tumen-compare-head");
  g_autoptr (TumenSource) source =
    tumen_library_dup_source (context->library, tumen_excerpt_get_source (excerpt));
  const char *outlet;

  if (source == NULL)
    return box;
  outlet = tumen_source_get_outlet (source, context->language);
  gtk_box_append (GTK_BOX (box), new_centred (tumen_source_get_name (source, context->language),
                                              "tumen-card-heading"));
  gtk_box_append (GTK_BOX (box), new_centred (outlet != NULL ? outlet : _ ("outlet not named"),
                                              "tumen-card-caption"));
  return box;
}

/* Common words run across. */
/* Commas and full stops at the edges of a run are no part of the difference. */
static char *
dup_trimmed (const char *text)
{
  const char *begin = text + strspn (text, ",;:. ");
  gsize       length = strlen (begin);

  while (length > 0 && strchr (",;:. ", begin[length - 1]) != NULL)
    length--;
  return g_strndup (begin, length);
}

static GtkWidget *
new_shared (TumenCompareSegment *segment,
            const char          *language)
{
  g_autofree char *text = dup_trimmed (segment->a);
  GtkWidget       *label = new_centred (text, "tumen-compare-common");

  tumen_panel_label_set_language (label, language);
  return label;
}

static GtkWidget *
new_cell (const char *text,
          const char *language,
          gboolean    is_longest)
{
  g_autofree char *trimmed = dup_trimmed (text);
  GtkWidget       *label = new_centred (*trimmed != '\0' ? trimmed : "–", "tumen-compare-cell");

  tumen_panel_label_set_language (label, language);
  if (is_longest)
    gtk_widget_add_css_class (label, "tumen-longest");
  return label;
}

static glong
get_length (const TumenCompareSegment *segment)
{
  return segment->differs ? MAX (g_utf8_strlen (segment->a, -1), g_utf8_strlen (segment->b, -1))
                          : 0;
}

static guint
find_longest (GPtrArray *segments)
{
  guint longest = 0;

  for (guint i = 1; i < segments->len; i++)
    {
      if (get_length (segments->pdata[i]) > get_length (segments->pdata[longest]))
        longest = i;
    }
  return longest;
}

static void
append_segments (GtkBox                 *card,
                 const TumenComparePair *pair)
{
  const char *first = tumen_excerpt_get_language (pair->first);
  const char *second = tumen_excerpt_get_language (pair->second);
  g_autoptr (GPtrArray) segments = tumen_compare_texts (tumen_excerpt_get_exact (pair->first),
                                                        tumen_excerpt_get_exact (pair->second));
  guint longest = find_longest (segments);

  for (guint i = 0; i < segments->len; i++)
    {
      TumenCompareSegment *segment = segments->pdata[i];

      if (segment->differs)
        gtk_box_append (card, tumen_sides_new (new_cell (segment->a, first, i == longest),
                                               new_cell (segment->b, second, i == longest)));
      else
        gtk_box_append (card, new_shared (segment, first));
    }
}

static GtkWidget *
new_foot (void)
{
  GtkWidget *copy = tumen_panel_text_button_new ("edit-copy-symbolic", _ ("Copy both"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *key = tumen_panel_label_new (_ ("Shaded: wording differs"), "tumen-card-caption");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "compare.copy-both");
  gtk_label_set_xalign (GTK_LABEL (key), 1.0f);
  gtk_widget_set_hexpand (key, TRUE);
  gtk_widget_add_css_class (line, "tumen-compare-foot");
  gtk_box_append (GTK_BOX (line), copy);
  gtk_box_append (GTK_BOX (line), key);
  return line;
}

/* One sentence says whether the second excerpt can confirm the first. */
static GtkWidget *
new_verdict (const TumenPanelContext *context,
             const TumenComparePair  *pair)
{
  g_autofree char *speaker = tumen_library_dup_speaker_name (
    context->library, tumen_excerpt_get_speaker (pair->first), context->language);
  g_autofree char *rest = NULL;

  if (pair->renderings)
    {
      /* Translators: %s is a news agency or a person. */
      rest = g_strdup_printf (_ ("Both articles give the same report, by %s, "
                                 "so the second does not confirm the first."),
                              speaker);
      return tumen_panel_label_new_sentence (_ ("One voice, two translations."), rest,
                                             "tumen-compare-verdict");
    }
  if (pair->one_voice)
    {
      rest = g_strdup_printf (_ ("%s speaks in both articles, "
                                 "so the second does not confirm the first."),
                              speaker);
      return tumen_panel_label_new_sentence (_ ("One voice, twice."), rest,
                                             "tumen-compare-verdict");
    }
  return tumen_panel_label_new_sentence (_ ("Two voices."),
                                         _ ("They may confirm or contradict each other."),
                                         "tumen-compare-verdict");
}

static char *
dup_text (const TumenPanelContext *context,
          TumenEvent              *event,
          const TumenComparePair  *pair)
{
  const char      *id = tumen_event_get_id (event);
  g_autofree char *first = tumen_citation_text_for_excerpt (context->library, pair->first, id,
                                                            context->reading, context->language);
  g_autofree char *second = tumen_citation_text_for_excerpt (context->library, pair->second, id,
                                                             context->reading, context->language);

  return g_strdup_printf ("%s\n\n%s", first, second);
}

GtkWidget *
tumen_compare_view_new (const TumenPanelContext *context,
                        TumenEvent              *event,
                        const TumenComparePair  *pair)
{
  TumenCompareView *self = g_object_new (TUMEN_TYPE_COMPARE_VIEW, NULL);
  GtkWidget        *card = tumen_panel_box_new (0, "tumen-card");

  self->text = dup_text (context, event, pair);
  gtk_widget_add_css_class (card, "tumen-compare");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self), new_verdict (context, pair));
  gtk_box_append (GTK_BOX (card), tumen_sides_new (new_head (context, pair->first),
                                                   new_head (context, pair->second)));
  append_segments (GTK_BOX (card), pair);
  gtk_box_append (GTK_BOX (card), new_foot ());
  gtk_box_append (GTK_BOX (self), card);
  return GTK_WIDGET (self);
}
