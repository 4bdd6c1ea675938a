/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-preview.h"

#include <math.h>

#define PAD        32.0 /* px of ground about the page */
#define LEAST_ROOM 120
#define MOST_AREA  32e6 /* pixels of a picture */
#define SMALL      1.2

static const double zooms[] = { 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0 };

struct _TumenExportPreview
{
  GtkWidget parent_instance;

  /* owned */
  GdkTexture *picture; /* (nullable) */

  /* plain state */
  double width, height; /* of the page, px at 96 per inch; 0: none yet */
  double zoom;          /* 0: as large as there is room */
  double scale;         /* that follows from it */
  guint  idle;
};

enum {
  SIGNAL_PICTURE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenExportPreview, tumen_export_preview, GTK_TYPE_WIDGET)

static gboolean
tell_cb (gpointer data)
{
  TumenExportPreview *self = data;

  self->idle = 0;
  g_signal_emit (self, signals[SIGNAL_PICTURE_WANTED], 0);
  return G_SOURCE_REMOVE;
}

static void
want_picture (TumenExportPreview *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (tell_cb, self);
}

static double
get_fitting_scale (TumenExportPreview *self,
                   double              width,
                   double              height)
{
  if (self->width <= 0.0)
    return 1.0;
  return MAX (MIN ((width - 2.0 * PAD) / self->width, (height - 2.0 * PAD) / self->height), 0.02);
}

static void
tumen_export_preview_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  TumenExportPreview *self = TUMEN_EXPORT_PREVIEW (widget);
  double              size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;

  *minimum = LEAST_ROOM;
  if (self->zoom > 0.0)
    *minimum = (int)ceil (size * self->zoom + 2.0 * PAD);
  *natural = *minimum;
}

static void
tumen_export_preview_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  TumenExportPreview *self = TUMEN_EXPORT_PREVIEW (widget);
  double              scale =
    self->zoom > 0.0 ? self->zoom : get_fitting_scale (self, width, height);

  if (scale == self->scale)
    return;
  self->scale = scale;
  want_picture (self);
}

static void
tumen_export_preview_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  TumenExportPreview *self = TUMEN_EXPORT_PREVIEW (widget);
  const GdkRGBA       shadow = { 0.0F, 0.0F, 0.0F, 0.25F };
  float               width = (float)round (self->width * self->scale);
  float               height = (float)round (self->height * self->scale);
  graphene_rect_t     page;
  GskRoundedRect      outline;

  if (self->picture == NULL)
    return;
  graphene_rect_init (&page, floorf (((float)gtk_widget_get_width (widget) - width) / 2.0F),
                      floorf (((float)gtk_widget_get_height (widget) - height) / 2.0F), width,
                      height);
  gsk_rounded_rect_init_from_rect (&outline, &page, 0.0F);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0F, 1.0F, 1.0F, 6.0F);
  gtk_snapshot_append_texture (snapshot, self->picture, &page);
}

static void
tumen_export_preview_dispose (GObject *object)
{
  TumenExportPreview *self = TUMEN_EXPORT_PREVIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (tumen_export_preview_parent_class)->dispose (object);
}

static void
tumen_export_preview_class_init (TumenExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_export_preview_dispose;
  widget_class->measure = tumen_export_preview_measure;
  widget_class->size_allocate = tumen_export_preview_size_allocate;
  widget_class->snapshot = tumen_export_preview_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "preview");
  signals[SIGNAL_PICTURE_WANTED] =
    g_signal_new ("picture-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
tumen_export_preview_init (TumenExportPreview *self)
{
  self->scale = 1.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (want_picture), NULL);
}

/* Public API */

GtkWidget *
tumen_export_preview_new (void)
{
  return g_object_new (TUMEN_TYPE_EXPORT_PREVIEW, NULL);
}

/* @width, @height: px at 96 per inch */
void
tumen_export_preview_set_page (TumenExportPreview *self,
                               double              width,
                               double              height)
{
  g_return_if_fail (TUMEN_IS_EXPORT_PREVIEW (self));

  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  if (self->zoom <= 0.0)
    self->scale = get_fitting_scale (self, gtk_widget_get_width (GTK_WIDGET (self)),
                                     gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* @picture: an image of the page */
void
tumen_export_preview_set_picture (TumenExportPreview *self,
                                  cairo_surface_t    *picture)
{
  int   width, height;
  gsize stride;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (TUMEN_IS_EXPORT_PREVIEW (self) && picture != NULL);

  width = cairo_image_surface_get_width (picture);
  height = cairo_image_surface_get_height (picture);
  stride = (gsize)cairo_image_surface_get_stride (picture);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (picture),
                                      stride * (gsize)height,
                                      (GDestroyNotify)cairo_surface_destroy,
                                      cairo_surface_reference (picture));
  g_clear_object (&self->picture);
  self->picture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* (transfer full) (nullable): the page, at most @size px wide and high */
GdkPaintable *
tumen_export_preview_dup_icon (TumenExportPreview *self,
                               double              size)
{
  GtkSnapshot    *snapshot;
  double          scale;
  graphene_rect_t page;

  g_return_val_if_fail (TUMEN_IS_EXPORT_PREVIEW (self), NULL);

  if (self->picture == NULL)
    return NULL;
  scale = size / MAX (self->width, self->height);
  graphene_rect_init (&page, 0.0F, 0.0F, (float)(self->width * scale),
                      (float)(self->height * scale));
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_texture (snapshot, self->picture, &page);
  return gtk_snapshot_free_to_paintable (snapshot, &page.size);
}

/* 1: as large as on paper, at 96 px per inch */
double
tumen_export_preview_get_scale (TumenExportPreview *self)
{
  g_return_val_if_fail (TUMEN_IS_EXPORT_PREVIEW (self), 1.0);

  return self->scale;
}

/* Of the picture that is wanted, which must not become too large. */
double
tumen_export_preview_get_pixel_scale (TumenExportPreview *self)
{
  double scale;

  g_return_val_if_fail (TUMEN_IS_EXPORT_PREVIEW (self), 1.0);

  scale = self->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  /* Cairo puts letters at whole px, so that small ones stand unevenly: they are drawn larger. */
  if (scale < SMALL)
    scale *= 2.0;
  if (self->width > 0.0)
    scale = MIN (scale, sqrt (MOST_AREA / (self->width * self->height)));
  return scale;
}

/* Of keys that are pressed quickly each one counts, also before there is a new scale. */
static double
find_zoom (TumenExportPreview *self,
           int                 steps)
{
  const guint  n_zooms = G_N_ELEMENTS (zooms);
  const double now = self->zoom > 0.0 ? self->zoom : self->scale;

  for (guint i = 0; i < n_zooms; i++)
    {
      double zoom = zooms[steps > 0 ? i : n_zooms - 1 - i];

      if ((zoom - now) * steps > 0.005)
        return zoom;
    }
  return 0.0;
}

/* @steps: 1 or -1 */
gboolean
tumen_export_preview_can_zoom (TumenExportPreview *self,
                               int                 steps)
{
  g_return_val_if_fail (TUMEN_IS_EXPORT_PREVIEW (self), FALSE);

  return find_zoom (self, steps) > 0.0;
}

void
tumen_export_preview_zoom (TumenExportPreview *self,
                           int                 steps)
{
  double zoom;

  g_return_if_fail (TUMEN_IS_EXPORT_PREVIEW (self));

  zoom = find_zoom (self, steps);
  if (zoom <= 0.0)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Whether all of the page is seen. */
gboolean
tumen_export_preview_is_whole (TumenExportPreview *self)
{
  GtkWidget *room;

  g_return_val_if_fail (TUMEN_IS_EXPORT_PREVIEW (self), TRUE);

  room = gtk_widget_get_parent (GTK_WIDGET (self));
  return self->width * self->scale <= gtk_widget_get_width (room) &&
         self->height * self->scale <= gtk_widget_get_height (room);
}

/* All of the page can be seen, whatever room there is. */
void
tumen_export_preview_fit (TumenExportPreview *self)
{
  g_return_if_fail (TUMEN_IS_EXPORT_PREVIEW (self));

  self->zoom = 0.0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
