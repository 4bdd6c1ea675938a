/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-dots.h"

#include <glib/gi18n.h>

#include "tumen-painter.h"
#include "tumen-style.h"

/* Visual design 8: radius 2.9, every 7.4. */
#define STEP   7.4
#define WIDTH  6.0
#define HEIGHT 16

struct _TumenDots
{
  GtkWidget parent_instance;

  /* owned */
  guint8 *dots;

  /* plain state */
  guint n_dots;
};

G_DEFINE_FINAL_TYPE (TumenDots, tumen_dots, GTK_TYPE_WIDGET)

static guint
count (TumenDots *self,
       TumenDot   dot)
{
  guint n = 0;

  for (guint i = 0; i < self->n_dots; i++)
    n += self->dots[i] == dot ? 1 : 0;
  return n;
}

static void
append_count (GString *words,
              guint    n,
              char    *part)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
  g_free (part);
}

static char *
dup_words (TumenDots *self)
{
  GString *words = g_string_new (NULL);
  guint    voices = count (self, TUMEN_DOT_VOICE);
  guint    repeated = count (self, TUMEN_DOT_REPEATED);
  guint    denials = count (self, TUMEN_DOT_DENIAL);

  append_count (words, voices,
                g_strdup_printf (ngettext ("%u voice", "%u voices", voices), voices));
  append_count (words, repeated,
                g_strdup_printf (ngettext ("repeated %u time", "repeated %u times", repeated),
                                 repeated));
  append_count (words, denials,
                g_strdup_printf (ngettext ("denied by %u voice", "denied by %u voices", denials),
                                 denials));
  return g_string_free (words, FALSE);
}

static void
tumen_dots_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  TumenDots *self = TUMEN_DOTS (widget);
  double     width = self->n_dots > 0 ? (self->n_dots - 1) * STEP + WIDTH : 0.0;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int)(width + 0.999) : HEIGHT;
}

static void
tumen_dots_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  TumenDots      *self = TUMEN_DOTS (widget);
  float           width = (float)gtk_widget_get_width (widget);
  float           height = (float)gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0.0f, 0.0f, width, height);
  TumenTheme      theme;
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  tumen_style_get_theme (&theme);
  tumen_painter_draw_dots (cr, &theme, self->dots, self->n_dots, 0.0, (double)height / 2.0);
  cairo_destroy (cr);
}

static void
tumen_dots_finalize (GObject *object)
{
  TumenDots *self = TUMEN_DOTS (object);

  g_clear_pointer (&self->dots, g_free);
  G_OBJECT_CLASS (tumen_dots_parent_class)->finalize (object);
}

static void
tumen_dots_class_init (TumenDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_dots_finalize;
  widget_class->measure = tumen_dots_measure;
  widget_class->snapshot = tumen_dots_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tumen_dots_init (TumenDots *self)
{
  tumen_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
tumen_dots_new (const guint8 *dots,
                guint         n_dots)
{
  TumenDots       *self = g_object_new (TUMEN_TYPE_DOTS, NULL);
  g_autofree char *words = NULL;

  self->dots = g_memdup2 (dots, n_dots);
  self->n_dots = n_dots;
  words = dup_words (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
