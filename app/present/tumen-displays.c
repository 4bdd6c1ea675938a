/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-displays.h"

#include <glib/gi18n.h>

static const TumenDisplay *
get_display (GPtrArray *displays,
             guint      index)
{
  return displays->pdata[index];
}

static gint64
get_area (const TumenDisplay *display)
{
  return (gint64)display->place.width * display->place.height;
}

static TumenDisplay *
new_display (GdkMonitor *monitor,
             GdkMonitor *explorer)
{
  TumenDisplay *self = g_new0 (TumenDisplay, 1);

  gdk_monitor_get_geometry (monitor, &self->place);
  self->connector = g_strdup (gdk_monitor_get_connector (monitor));
  self->model = g_strdup (gdk_monitor_get_model (monitor));
  self->has_explorer = monitor == explorer;
  self->monitor = g_object_ref (monitor);
  return self;
}

static guint
find_twin (GPtrArray *displays,
           guint      index)
{
  for (guint i = 0; i < index; i++)
    if (gdk_rectangle_equal (&get_display (displays, i)->place,
                             &get_display (displays, index)->place))
      return i;
  return TUMEN_NO_DISPLAY;
}

/* The first of the largest for which the explorer's being there is @with_explorer. */
static guint
find_largest (GPtrArray *displays,
              guint      but,
              gboolean   with_explorer)
{
  guint largest = TUMEN_NO_DISPLAY;

  for (guint i = 0; i < displays->len; i++)
    {
      const TumenDisplay *display = get_display (displays, i);

      if (i == but || display->has_explorer != with_explorer)
        continue;
      if (largest == TUMEN_NO_DISPLAY ||
          get_area (display) > get_area (get_display (displays, largest)))
        largest = i;
    }
  return largest;
}

void
tumen_display_free (TumenDisplay *self)
{
  g_clear_object (&self->monitor);
  g_free (self->connector);
  g_free (self->model);
  g_free (self);
}

/** Returns: what is remembered of a display: the same at the same socket, and only there */
char *
tumen_display_dup_id (const TumenDisplay *self)
{
  const char *model = self->model != NULL ? self->model : "";

  if (self->connector == NULL)
    return g_strdup_printf ("@%d,%d %s", self->place.x, self->place.y, model);
  return g_strdup_printf ("%s %s", self->connector, model);
}

/** Returns: what a person calls it, with its place @index in the list from 0 */
char *
tumen_display_dup_name (const TumenDisplay *self,
                        guint               index)
{
  const char *name = self->model != NULL ? self->model : self->connector;

  if (name == NULL)
    /* TRANSLATORS: a display without a name, with its size: "Display 2 (1920 × 1080)" */
    return g_strdup_printf (_ ("Display %u (%d × %d)"), index + 1, self->place.width,
                            self->place.height);
  return g_strdup_printf ("%s (%d × %d)", name, self->place.width, self->place.height);
}

/** Returns: (transfer full) (element-type TumenDisplay): those that there are now; mirrored ones
 * are one */
GPtrArray *
tumen_displays_list (GtkWidget *explorer)
{
  GPtrArray  *displays = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_display_free);
  GdkDisplay *display = gtk_widget_get_display (explorer);
  GListModel *monitors = gdk_display_get_monitors (display);
  GtkNative  *native = gtk_widget_get_native (explorer);
  GdkMonitor *mine = NULL;

  if (native != NULL && gtk_native_get_surface (native) != NULL)
    mine = gdk_display_get_monitor_at_surface (display, gtk_native_get_surface (native));
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle place;

      gdk_monitor_get_geometry (monitor, &place);
      /* Of one that has just been plugged in GDK 4.8 knows nothing yet. */
      if (gdk_monitor_is_valid (monitor) && place.width > 0)
        g_ptr_array_add (displays, new_display (monitor, mine));
    }
  tumen_displays_merge (displays);
  return displays;
}

/** Takes out displays that show what another one shows. */
void
tumen_displays_merge (GPtrArray *displays)
{
  for (guint i = displays->len; i-- > 1;)
    {
      guint twin = find_twin (displays, i);

      if (twin == TUMEN_NO_DISPLAY)
        continue;
      ((TumenDisplay *)displays->pdata[twin])->has_explorer |=
        get_display (displays, i)->has_explorer;
      g_ptr_array_remove_index (displays, i);
    }
}

/**
 * tumen_displays_choose:
 * @displays: (element-type TumenDisplay): no two of them mirrored
 * @remembered: (nullable): tumen_display_dup_id() of the one that was chosen by hand
 *
 * Returns: the one for the class: that which is remembered, else the largest on which the explorer
 *   is not; %TUMEN_NO_DISPLAY where there is but one
 */
guint
tumen_displays_choose (GPtrArray  *displays,
                       const char *remembered)
{
  if (displays->len < 2)
    return TUMEN_NO_DISPLAY;
  for (guint i = 0; i < displays->len; i++)
    {
      g_autofree char *id = tumen_display_dup_id (get_display (displays, i));

      if (g_strcmp0 (id, remembered) == 0)
        return i;
    }
  return find_largest (displays, TUMEN_NO_DISPLAY, FALSE);
}

/**
 * tumen_displays_choose_other:
 * @audience: the one for the class, or %TUMEN_NO_DISPLAY
 *
 * Returns: the one for who presents: that of the explorer, if it is not the class's; else the
 *   largest of the others, or %TUMEN_NO_DISPLAY
 */
guint
tumen_displays_choose_other (GPtrArray *displays,
                             guint      audience)
{
  guint mine = find_largest (displays, audience, TRUE);

  return mine != TUMEN_NO_DISPLAY ? mine : find_largest (displays, audience, FALSE);
}
