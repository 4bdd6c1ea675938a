/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-hover-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-key-mark.h"
#include "tumen-period.h"
#include "tumen-words.h"

#define WIDTH_CHARS 44
#define MARK_SCALE  0.9
#define MARK_WIDTH  24
#define MOST_TITLES 6

struct _TumenHoverCard
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TumenHoverCard, tumen_hover_card, GTK_TYPE_WIDGET)

/* GTK takes the size of a hidden widget for known, even if it has other children by now. */
static void
clear (TumenHoverCard *self)
{
  GtkWidget *child;

  gtk_widget_queue_resize (GTK_WIDGET (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
make_label (const char *text,
            const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
append_titled (TumenHoverCard *self,
               const TumenRow *row,
               const char     *title,
               const char     *style_class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = tumen_key_mark_new_kind (row->kind, row->ink, MARK_SCALE);

  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), make_label (title, style_class));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

static void
append_line (TumenHoverCard *self,
             const char     *text,
             const char     *style_class)
{
  gtk_widget_set_parent (make_label (text, style_class), GTK_WIDGET (self));
}

static void
append_indented (TumenHoverCard *self,
                 const char     *text,
                 const char     *style_class)
{
  GtkWidget *label = make_label (text, style_class);

  gtk_widget_set_margin_start (label, MARK_WIDTH + 8);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

/* "Kim Jong Un · Article 3": who says it first, and where. */
static char *
dup_first_voice (TumenLibrary *library,
                 TumenEvent   *event,
                 TumenLanguage language)
{
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  g_autoptr (TumenExcerpt) excerpt = NULL;
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *speaker = NULL;

  if (n_excerpts > 0)
    excerpt = tumen_library_dup_excerpt (library, excerpts[0].excerpt);
  if (excerpt == NULL)
    return g_strdup (tumen_event_get_citations (event)[0] != NULL ? _ ("Cited, not quoted")
                                                                  : _ ("No source yet"));
  source = tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  speaker = tumen_library_dup_speaker_name (library, tumen_excerpt_get_speaker (excerpt), language);
  if (source == NULL)
    return g_steal_pointer (&speaker);
  return g_strdup_printf ("%s · %s", speaker, tumen_source_get_name (source, language));
}

static void
tumen_hover_card_dispose (GObject *object)
{
  clear (TUMEN_HOVER_CARD (object));
  G_OBJECT_CLASS (tumen_hover_card_parent_class)->dispose (object);
}

static void
tumen_hover_card_class_init (TumenHoverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_hover_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
tumen_hover_card_init (TumenHoverCard *self)
{
  GtkWidget        *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_can_focus (widget, FALSE);
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_add_css_class (widget, "tumen-hover-card");
}

GtkWidget *
tumen_hover_card_new (void)
{
  return g_object_new (TUMEN_TYPE_HOVER_CARD, NULL);
}

/** Fills the card with one event; the canvas shows and places it. */
void
tumen_hover_card_show_row (TumenHoverCard *self,
                           TumenExplorer  *explorer,
                           guint           row)
{
  TumenTable           *table = tumen_explorer_get_table (explorer);
  TumenLibrary         *library = tumen_explorer_get_library (explorer);
  const TumenViewState *state = tumen_explorer_get_view_state (explorer);
  g_autoptr (TumenEvent) event = NULL;
  g_autofree char *date = NULL;
  g_autofree char *voice = NULL;

  clear (self);
  event = tumen_explorer_dup_event (explorer, tumen_table_get_id (table, row));
  if (event == NULL)
    {
      tumen_hover_card_show_rows (self, explorer, &row, 1);
      return;
    }
  date = tumen_event_dup_date_words (event, tumen_view_state_get_reading (state),
                                     TUMEN_DATE_STYLE_LONG, state->language);
  voice = dup_first_voice (library, event, state->language);
  append_titled (self, tumen_table_get_rows (table) + row,
                 tumen_event_get_title (event, state->language), "tumen-hover-title");
  append_indented (self, date, NULL);
  append_indented (self, voice, "tumen-dim");
}

static char *
dup_counted (const TumenSceneBin *bin,
             TumenLanguage        language)
{
  guint            n_events = (guint)lround (bin->known + bin->unknown);
  g_autofree char *number = tumen_number_to_words (n_events, language);

  if (bin->kind < 0)
    return tumen_count_to_words (TUMEN_COUNT_EVENTS, n_events, language);
  return g_strdup_printf ("%s %s", number,
                          tumen_kind_get_count_noun ((TumenKind)bin->kind, n_events, language));
}

/* Of an event whose day is not known, a bin has a share: such counts are rounded. */
static char *
dup_known (const TumenSceneBin *bin,
           TumenLanguage        language)
{
  g_autofree char *known = tumen_number_to_words ((guint)lround (bin->known), language);
  g_autofree char *unknown = tumen_number_to_words ((guint)lround (bin->unknown), language);

  if (bin->unknown <= 0.0)
    return g_strdup (_ ("The day of each is known"));
  if (lround (bin->unknown) == 0)
    /* Translators: events in a stretch of time: how many have a known day. */
    return g_strdup_printf (_ ("%s with a known day, less than one without"), known);
  /* Translators: events in a stretch of time: how many have a known day, how many have not. */
  return g_strdup_printf (_ ("%s with a known day, about %s without"), known, unknown);
}

/** Fills the card with what a bin counts. */
void
tumen_hover_card_show_bin (TumenHoverCard      *self,
                           TumenExplorer       *explorer,
                           const TumenSceneBin *bin)
{
  TumenLanguage    language = tumen_explorer_get_view_state (explorer)->language;
  g_autofree char *counted = dup_counted (bin, language);
  g_autofree char *period = tumen_period_to_words (bin->span, language);
  g_autofree char *known = dup_known (bin, language);

  clear (self);
  append_line (self, counted, "tumen-hover-title");
  append_line (self, period, NULL);
  append_line (self, known, NULL);
  append_line (self, _ ("Click to zoom in"), "tumen-dim");
}

/** Fills the card with what a chip holds. */
void
tumen_hover_card_show_rows (TumenHoverCard *self,
                            TumenExplorer  *explorer,
                            const guint    *rows,
                            guint           n_rows)
{
  TumenTable     *table = tumen_explorer_get_table (explorer);
  const TumenRow *table_rows = tumen_table_get_rows (table);
  TumenLanguage   language = tumen_explorer_get_view_state (explorer)->language;
  guint           n_shown = n_rows > MOST_TITLES ? MOST_TITLES - 1 : n_rows;

  clear (self);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *text = NULL;

      text = g_strdup_printf ("%s · %s", tumen_table_get_short_title (table, rows[i], language),
                              tumen_table_get_date_words (table, rows[i], language));
      append_titled (self, table_rows + rows[i], text, NULL);
    }
  if (n_shown < n_rows)
    {
      guint            n_more = n_rows - n_shown;
      g_autofree char *more = NULL;

      more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
      append_indented (self, more, "tumen-dim");
    }
}
