/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-page.h"

#include <glib/gi18n.h>

#include "tumen-citation-list.h"
#include "tumen-event-rows.h"
#include "tumen-excerpt-section.h"
#include "tumen-known-words.h"
#include "tumen-panel-cards.h"
#include "tumen-panel-label.h"
#include "tumen-panel-title.h"
#include "tumen-panel-words.h"
#include "tumen-sides.h"

/* A panel below the canvas is wide enough for the cards to stand beside the title. */
#define BESIDE_WIDTH_PX 560
#define COLUMN_GAP_PX   16

static GtkWidget *
new_known_on (const TumenPanelContext *context)
{
  g_autofree char *day = tumen_known_words_for_day (context->known_on, context->language);
  g_autofree char *words = NULL;

  /* Translators: a day in words. */
  words = g_strdup_printf (_ ("As known on %s"), day);
  return tumen_panel_label_new (words, "tumen-known");
}

/* How much of the event one could not read then. */
static void
append_later (GtkBox     *box,
              TumenEvent *event)
{
  guint            n_later = tumen_event_get_n_later_excerpts (event);
  g_autofree char *words = NULL;

  if (n_later == 0)
    return;
  words = g_strdup_printf (ngettext ("%u excerpt was published later.",
                                     "%u excerpts were published later.", n_later),
                           n_later);
  gtk_box_append (box, tumen_panel_label_new (words, "tumen-known"));
}

static GtkWidget *
new_head (const TumenPanelContext *context,
          TumenEvent              *event)
{
  GtkWidget       *box = tumen_panel_box_new (2, NULL);
  g_autofree char *date = tumen_event_dup_date_words (event, context->reading,
                                                      TUMEN_DATE_STYLE_LONG, context->language);
  g_autofree char *basis = tumen_panel_words_for_basis (context, event);
  g_autofree char *other = tumen_panel_words_for_other_reading (context, event);
  GtkWidget       *date_label = tumen_panel_label_new (date, "tumen-panel-date");

  tumen_panel_label_set_selectable (date_label);
  gtk_box_append (GTK_BOX (box),
                  tumen_panel_title_new (tumen_event_get_title (event, context->language)));
  if (context->has_known_on)
    gtk_box_append (GTK_BOX (box), new_known_on (context));
  gtk_box_append (GTK_BOX (box), date_label);
  gtk_box_append (GTK_BOX (box), tumen_panel_label_new (basis, "tumen-card-caption"));
  if (other != NULL)
    gtk_box_append (GTK_BOX (box), tumen_panel_label_new (other, "tumen-card-caption"));
  return box;
}

static GtkWidget *
new_cards (const TumenPanelContext *context,
           TumenEvent              *event)
{
  GtkWidget *box = tumen_panel_box_new (8, NULL);

  tumen_panel_cards_append_date (GTK_BOX (box), context, event);
  tumen_panel_cards_append_denials (GTK_BOX (box), context, event);
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
  return box;
}

/* The office at the date, without what follows the first one, and the part played. */
static char *
dup_part (const TumenPanelContext *context,
          TumenEvent              *event,
          TumenActor              *actor,
          const char              *part)
{
  const TumenDate *date = &tumen_event_get_date (event, context->reading)->date;
  const char      *role = NULL;
  g_auto (GStrv) roles = NULL;

  if (date->has_earliest_start || date->has_latest_end)
    role = tumen_actor_get_role_at (actor,
                                    date->has_earliest_start ? date->earliest_start
                                                             : date->latest_end,
                                    context->language);
  if (role != NULL)
    roles = g_strsplit (role, ";", 2);
  if (roles != NULL && part != NULL)
    return g_strdup_printf ("%s, %s", roles[0], part);
  return g_strdup (roles != NULL ? roles[0] : part);
}

static GtkWidget *
new_country_code (const char   *code,
                  TumenLanguage language)
{
  GtkWidget  *label = gtk_label_new (code);
  const char *name = tumen_country_get_name (code, language);

  gtk_widget_add_css_class (label, "tumen-code");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (label, name);
  return label;
}

/* A button: it leaves only the events of this actor on the timeline (decision 34). */
static GtkWidget *
new_actor (const TumenPanelContext *context,
           TumenEvent              *event,
           const TumenEventActor   *part)
{
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (context->library, part->actor);
  g_autofree char *words = NULL;
  g_autofree char *tooltip = NULL;
  GtkWidget       *button, *line, *label;
  const char      *name, *country;

  if (actor == NULL)
    return NULL;
  name = tumen_actor_get_name (actor, context->language);
  country = tumen_actor_get_country (actor);
  words = dup_part (context, event, actor, part->part[context->language]);
  line = label = tumen_panel_label_new_led (name, words, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  if (country != NULL)
    {
      line = tumen_panel_line_new (new_country_code (country, context->language), label, 8);
      /* The button may be higher than its words. */
      gtk_widget_set_valign (gtk_widget_get_first_child (line), GTK_ALIGN_CENTER);
    }
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), line);
  tumen_panel_label_name_control (label, button);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-actor");
  /* Translators: %s is a person or an organisation. */
  tooltip = g_strdup_printf (_ ("Show only events with %s"), name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "panel.filter-actor");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", part->actor);
  return button;
}

static char *
dup_places (const TumenPanelContext *context,
            TumenEvent              *event)
{
  const char *const *ids = tumen_event_get_places (event);
  GString           *names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenPlace) place = tumen_library_dup_place (context->library, ids[i]);

      if (place != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                tumen_place_get_name (place, context->language));
    }
  return g_string_free (names, names->len == 0);
}

static GtkWidget *
new_place (const char *places)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("mark-location-symbolic");
  GtkWidget *line;

  gtk_widget_add_css_class (icon, "tumen-place-icon");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Place"),
                                  -1);
  line = tumen_panel_line_new (icon, tumen_panel_label_new (places, NULL), 8);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "tumen-place");
  return line;
}

/* Who, where, and what in a few sentences. */
static GtkWidget *
new_tail (const TumenPanelContext *context,
          TumenEvent              *event)
{
  GtkWidget             *box = tumen_panel_box_new (8, NULL);
  GtkWidget             *people = tumen_panel_box_new (0, "tumen-people");
  guint                  n_actors;
  const TumenEventActor *actors = tumen_event_get_actors (event, &n_actors);
  g_autofree char       *places = dup_places (context, event);
  const char            *summary = tumen_event_get_summary (event, context->language);

  for (guint i = 0; i < n_actors; i++)
    {
      GtkWidget *actor = new_actor (context, event, &actors[i]);

      if (actor != NULL)
        gtk_box_append (GTK_BOX (people), actor);
    }
  if (places != NULL)
    gtk_box_append (GTK_BOX (people), new_place (places));
  gtk_widget_set_visible (people, gtk_widget_get_first_child (people) != NULL);
  gtk_box_append (GTK_BOX (box), people);
  if (summary != NULL && *summary != '\0')
    {
      GtkWidget *label = tumen_panel_label_new (summary, "tumen-summary");

      tumen_panel_label_set_selectable (label);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static const char *
get_relation_words (const TumenPanelContext  *context,
                    const TumenEventRelation *relation)
{
  const char *wording = relation->wording[context->language];

  if (relation->relation == TUMEN_RELATION_OTHER && relation->is_own && wording != NULL)
    return wording;
  return tumen_relation_get_name (relation->relation, relation->inverse, context->language);
}

static void
append_related (GtkBox                  *box,
                const TumenPanelContext *context,
                TumenEvent              *event)
{
  guint                     n_relations;
  const TumenEventRelation *relations = tumen_event_get_relations (event, &n_relations);
  GtkWidget                *rows;

  if (n_relations == 0)
    return;
  rows = tumen_event_rows_new (_ ("Related events"));
  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (TumenEvent) other = tumen_panel_context_dup_event (context, relations[i].event);

      if (other != NULL)
        tumen_event_rows_add_related (TUMEN_EVENT_ROWS (rows), context, other,
                                      get_relation_words (context, &relations[i]));
    }
  gtk_box_append (box, tumen_panel_label_new_heading (_ ("Related events"), "tumen-section", 2));
  gtk_box_append (box, rows);
}

GtkWidget *
tumen_event_page_new (const TumenPanelContext *context,
                      TumenEvent              *event)
{
  GtkWidget *box = tumen_panel_box_new (12, "tumen-page");
  GtkWidget *sides = tumen_sides_new (new_head (context, event), new_cards (context, event));
  GtkWidget *notes = tumen_panel_box_new (8, NULL);

  tumen_sides_set_threshold (TUMEN_SIDES (sides), BESIDE_WIDTH_PX, COLUMN_GAP_PX);
  tumen_sides_set_tail (TUMEN_SIDES (sides), new_tail (context, event));
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), tumen_excerpt_section_new (context, event));
  append_later (GTK_BOX (box), event);
  tumen_panel_cards_append_notes (GTK_BOX (notes), context, event);
  gtk_widget_set_visible (notes, gtk_widget_get_first_child (notes) != NULL);
  gtk_box_append (GTK_BOX (box), notes);
  append_related (GTK_BOX (box), context, event);
  tumen_citation_list_append (GTK_BOX (box), context, event);
  return box;
}
