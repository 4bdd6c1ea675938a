/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-private.h"

#include <glib/gi18n.h>

#include "tumen-address-dialog.h"
#include "tumen-explorer-measure.h"

/* Zooming to one event shows it with some days around it. */
#define LEAST_ZOOM_DAYS 6.0
#define ZOOM_MARGIN     0.1 /* of the extent, on either side */

static const char *
get_selection (TumenPanel *self)
{
  return tumen_explorer_get_view_state (self->explorer)->selection;
}

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tumen_explorer_select_neighbour (TUMEN_PANEL (widget)->explorer, -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tumen_explorer_select_neighbour (TUMEN_PANEL (widget)->explorer, 1);
}

/* What was not yet known on the day of the view is shown with all that is known today. */
static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TumenPanel *self = TUMEN_PANEL (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  guint       row;

  tumen_explorer_begin_change (self->explorer);
  if (tumen_explorer_get_view_state (self->explorer)->has_known_on &&
      !tumen_table_find (tumen_explorer_get_table (self->explorer), id, &row))
    tumen_explorer_set_known_on (self->explorer, FALSE, 0);
  tumen_explorer_select (self->explorer, id);
  tumen_explorer_end_change (self->explorer);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenPanel *self = TUMEN_PANEL (widget);

  tumen_explorer_select (self->explorer, g_variant_get_string (parameter, NULL));
  tumen_panel_show_selection (self);
}

static void
clear_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tumen_explorer_select (TUMEN_PANEL (widget)->explorer, NULL);
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tumen_panel_show_selection (TUMEN_PANEL (widget));
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenPanel       *self = TUMEN_PANEL (widget);
  TumenPanelContext context = tumen_panel_get_context (self);
  const char       *selection[] = { get_selection (self), NULL };
  TumenPanelList    one = { selection, selection[0] != NULL ? 1 : 0, NULL };
  TumenPanelList    list = self->shows_list ? tumen_panel_get_list (self) : one;
  TumenSpan         span;
  double            margin;

  if (!tumen_panel_pages_get_extent (&context, &list, &span))
    return;
  margin = MAX ((span.end - span.begin) * ZOOM_MARGIN,
                (LEAST_ZOOM_DAYS - (span.end - span.begin)) / 2.0);
  span.begin -= margin;
  span.end += margin;
  tumen_explorer_set_span (self->explorer, span);
  tumen_explorer_commit_view (self->explorer);
}

static void
set_actor_filter (TumenPanel *self,
                  const char *actor)
{
  TumenFilter filter;

  tumen_filter_copy (&tumen_explorer_get_view_state (self->explorer)->filter, &filter);
  tumen_filter_clear_field (&filter, TUMEN_FIELD_ACTOR);
  if (actor != NULL)
    tumen_filter_add (&filter, TUMEN_FIELD_ACTOR, actor);
  tumen_explorer_set_filter (self->explorer, &filter);
  tumen_explorer_commit_view (self->explorer);
  tumen_filter_clear (&filter);
}

static void
filter_actor_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TumenPanel       *self = TUMEN_PANEL (widget);
  TumenPanelContext context = tumen_panel_get_context (self);
  const char       *id = g_variant_get_string (parameter, NULL);
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (context.library, id);
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;
  AdwToast        *toast;

  if (actor == NULL)
    return;
  set_actor_filter (self, id);
  /* Translators: %s is a person or an organisation. */
  words = g_strdup_printf (_ ("Only events with %s are shown"),
                           tumen_actor_get_name (actor, context.language));
  toast = adw_toast_new ("");
  escaped = g_markup_escape_text (words, -1);
  g_object_set (toast, "title", escaped, "button-label", _ ("Show all"), "action-name",
                "panel.show-all-actors", NULL);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

static void
show_all_actors_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  set_actor_filter (TUMEN_PANEL (widget), NULL);
}

static void
copy (TumenPanel *self,
      const char *text,
      const char *words)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tumen_panel_add_toast (self, words);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  const char *text, *words;

  g_variant_get (parameter, "(&s&s)", &text, &words);
  copy (TUMEN_PANEL (widget), text, words);
}

static void
copy_citations_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TumenPanel       *self = TUMEN_PANEL (widget);
  TumenPanelContext context = tumen_panel_get_context (self);
  TumenCiteContext  cite = tumen_panel_context_get_cite (&context, self->citation_style);
  g_autofree char  *text = NULL;
  g_autoptr (TumenEvent) event = NULL;

  if (get_selection (self) == NULL || context.library == NULL)
    return;
  event = tumen_panel_context_dup_event (&context, get_selection (self));
  if (event == NULL)
    return;
  text = tumen_cite_event (&cite, event);
  if (*text == '\0')
    tumen_panel_add_toast (self, _ ("There is nothing to cite"));
  else
    copy (self, text, _ ("Citations copied"));
}

static void
open_address_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  tumen_address_dialog_show (widget, g_variant_get_string (parameter, NULL));
}

static void
list_undated_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  tumen_panel_show_undated (TUMEN_PANEL (widget));
}

static void
measure_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TumenPanel *self = TUMEN_PANEL (widget);
  gboolean    is_to = g_str_equal (g_variant_get_string (parameter, NULL), "to");

  tumen_explorer_set_measure (self->explorer, is_to ? TUMEN_MEASURE_TO : TUMEN_MEASURE_FROM,
                              tumen_explorer_get_view_state (self->explorer)->selection);
}

void
tumen_panel_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "panel.previous", NULL, previous_cb);
  gtk_widget_class_install_action (klass, "panel.next", NULL, next_cb);
  gtk_widget_class_install_action (klass, "panel.select", "s", select_cb);
  gtk_widget_class_install_action (klass, "panel.open", "s", open_cb);
  gtk_widget_class_install_action (klass, "panel.clear", NULL, clear_cb);
  gtk_widget_class_install_action (klass, "panel.close", NULL, close_cb);
  gtk_widget_class_install_action (klass, "panel.zoom", NULL, zoom_cb);
  gtk_widget_class_install_action (klass, "panel.filter-actor", "s", filter_actor_cb);
  gtk_widget_class_install_action (klass, "panel.show-all-actors", NULL, show_all_actors_cb);
  gtk_widget_class_install_action (klass, "panel.copy", "(ss)", copy_cb);
  gtk_widget_class_install_action (klass, "panel.copy-citations", NULL, copy_citations_cb);
  gtk_widget_class_install_action (klass, "panel.open-address", "s", open_address_cb);
  gtk_widget_class_install_action (klass, "panel.list-undated", NULL, list_undated_cb);
  gtk_widget_class_install_action (klass, "panel.measure", "s", measure_cb);
}
