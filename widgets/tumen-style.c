/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-style.h"

#include <adwaita.h>
#include <math.h>

#include "tumen-ui-resources.h"

/* The interface font at which all measures of the canvas hold: 11 pt at 96 dpi. */
#define BASE_FONT_PX    (11.0 * 96.0 / 72.0)
#define POINTS_PER_INCH 72.0

static double
get_size_px (const PangoFontDescription *font,
             double                      dpi)
{
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;

  if (size <= 0.0)
    return BASE_FONT_PX;
  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * dpi / POINTS_PER_INCH;
}

static double
get_font_size_px (GtkWidget                  *widget,
                  const PangoFontDescription *font)
{
  double dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return get_size_px (font, dpi > 0.0 ? dpi : 96.0);
}

/**
 * tumen_style_init:
 *
 * Makes the files of resources/ known that widgets need; harmless if called again.
 */
void
tumen_style_init (void)
{
  static gsize is_done = 0;

  /* GLib would hang in a list that holds the same resource twice. */
  if (!g_once_init_enter (&is_done))
    return;
  tumen_ui_register_resource ();
  g_once_init_leave (&is_done, 1);
}

/**
 * tumen_style_get_enlarged:
 *
 * By the system's font at the resolution of the widget, which follows the system's but where a
 * style sheet makes the texts of a part larger.
 *
 * Returns: by how much texts are larger than designed: 1 at the usual size and below, 2 at 200 %
 */
double
tumen_style_get_enlarged (GtkWidget *widget)
{
  GtkSettings     *settings = gtk_widget_get_settings (widget);
  g_autofree char *name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  return MAX (1.0, get_font_size_px (widget, font) / BASE_FONT_PX);
}

/**
 * tumen_style_get_theme:
 * @theme: (out): the palette that the desktop's settings ask for
 */
void
tumen_style_get_theme (TumenTheme *theme)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  tumen_theme_init (theme,
                    adw_style_manager_get_dark (manager) ? TUMEN_THEME_DARK : TUMEN_THEME_LIGHT,
                    adw_style_manager_get_high_contrast (manager));
}

/**
 * tumen_style_watch:
 * @changed: called with @widget as its only argument whenever the theme is another one
 */
void
tumen_style_watch (GtkWidget *widget,
                   GCallback  changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
}

/**
 * tumen_style_dup_text:
 * @current: (nullable): what the widget measures with now
 *
 * Returns: (transfer full) (nullable): what to measure with in the font and size of @widget;
 *   %NULL if @current will still do
 */
TumenText *
tumen_style_dup_text (GtkWidget *widget,
                      TumenText *current)
{
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const char                 *family = pango_font_description_get_family (font);
  double                      scale = get_font_size_px (widget, font) / BASE_FONT_PX;

  if (family == NULL)
    family = "Cantarell";
  if (current != NULL && g_str_equal (family, tumen_text_get_family (current)) &&
      fabs (scale - tumen_text_get_scale (current)) < 0.001)
    return NULL;
  return tumen_text_new (family, scale);
}
