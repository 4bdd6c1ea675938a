/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-key-mark.h"

#include "tumen-style.h"

#define DEFAULT_WIDTH 32
#define HEIGHT        24
/* Two dots after a date: radius 2.9, every 7.4. */
#define DOTS_STEP  7.4
#define DOT_RADIUS 2.9

typedef enum {
  SUBJECT_KIND,
  SUBJECT_NEUTRAL,
  SUBJECT_CERTAINTY,
  SUBJECT_AGREEMENT,
  SUBJECT_LINES
} Subject;

struct _TumenKeyMark
{
  GtkWidget parent_instance;

  /* plain state */
  Subject  subject;
  guint    value;
  guint    ink;
  double   scale;
  int      width;
  gboolean is_dark; /* whatever the theme of the program is */
};

G_DEFINE_FINAL_TYPE (TumenKeyMark, tumen_key_mark, GTK_TYPE_WIDGET)

static GtkWidget *
new_mark (Subject subject,
          guint   value,
          guint   ink,
          double  scale)
{
  TumenKeyMark *self = g_object_new (TUMEN_TYPE_KEY_MARK, NULL);

  self->subject = subject;
  self->value = value;
  self->ink = ink;
  self->scale = scale;
  return GTK_WIDGET (self);
}

static void
draw_agreement (TumenKeyMark     *self,
                cairo_t          *cr,
                const TumenTheme *theme,
                double            x,
                double            y)
{
  static const struct
  {
    guint8 n_dots;
    guint8 dots[2];
  } marks[TUMEN_N_AGREEMENTS] = {
    [TUMEN_AGREEMENT_SEVERAL] = { 2, { TUMEN_DOT_VOICE, TUMEN_DOT_VOICE } },
    [TUMEN_AGREEMENT_REPEATED] = { 2, { TUMEN_DOT_VOICE, TUMEN_DOT_REPEATED } },
    [TUMEN_AGREEMENT_SINGLE] = { 1, { TUMEN_DOT_VOICE } },
    [TUMEN_AGREEMENT_DENIED] = { 1, { TUMEN_DOT_DENIAL } },
  };
  guint n_dots = marks[self->value].n_dots;

  if (self->value == TUMEN_AGREEMENT_DISAGREE)
    {
      tumen_painter_draw_badge (cr, theme, x, y);
      return;
    }
  if (self->value == TUMEN_AGREEMENT_NONE)
    {
      tumen_painter_draw_unquoted (cr, theme, x, y);
      return;
    }
  tumen_painter_draw_dots (cr, theme, marks[self->value].dots, n_dots,
                           x - (n_dots - 1) * DOTS_STEP / 2.0 - DOT_RADIUS, y);
}

static void
draw (TumenKeyMark     *self,
      cairo_t          *cr,
      const TumenTheme *theme)
{
  double         x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double         y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  TumenMarkPlace place = { x, y, self->scale };

  switch (self->subject)
    {
    case SUBJECT_KIND:
      tumen_painter_draw_mark (cr, theme, self->value, self->ink, &place);
      break;
    case SUBJECT_NEUTRAL:
      tumen_painter_draw_neutral_mark (cr, theme, self->ink, &place);
      break;
    case SUBJECT_CERTAINTY:
      tumen_painter_draw_certainty (cr, theme, self->value, x, y);
      break;
    case SUBJECT_AGREEMENT:
      draw_agreement (self, cr, theme, x, y);
      break;
    case SUBJECT_LINES:
      tumen_painter_draw_line_sign (cr, theme, self->value, x, y);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
tumen_key_mark_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  TumenKeyMark *self = TUMEN_KEY_MARK (widget);
  int           size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : HEIGHT;

  *minimum = *natural = size;
}

static void
tumen_key_mark_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  TumenKeyMark   *self = TUMEN_KEY_MARK (widget);
  graphene_rect_t bounds;
  TumenTheme      theme;
  cairo_t        *cr;

  graphene_rect_init (&bounds, 0.0f, 0.0f, (float)gtk_widget_get_width (widget),
                      (float)gtk_widget_get_height (widget));
  tumen_style_get_theme (&theme);
  if (self->is_dark)
    tumen_theme_init (&theme, TUMEN_THEME_DARK, theme.high_contrast);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (self, cr, &theme);
  cairo_destroy (cr);
}

static void
tumen_key_mark_class_init (TumenKeyMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tumen_key_mark_measure;
  widget_class->snapshot = tumen_key_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tumen_key_mark_init (TumenKeyMark *self)
{
  self->width = DEFAULT_WIDTH;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  tumen_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * tumen_key_mark_new_kind:
 * @ink: a #TumenInk
 * @scale: 1 is the size on the canvas
 */
GtkWidget *
tumen_key_mark_new_kind (TumenKind kind,
                         guint     ink,
                         double    scale)
{
  return new_mark (SUBJECT_KIND, kind, ink, scale);
}

GtkWidget *
tumen_key_mark_new_neutral (guint  ink,
                            double scale)
{
  return new_mark (SUBJECT_NEUTRAL, 0, ink, scale);
}

GtkWidget *
tumen_key_mark_new_certainty (TumenCertainty certainty)
{
  return new_mark (SUBJECT_CERTAINTY, certainty, 0, 1.0);
}

GtkWidget *
tumen_key_mark_new_agreement (TumenAgreement agreement)
{
  return new_mark (SUBJECT_AGREEMENT, agreement, 0, 1.0);
}

GtkWidget *
tumen_key_mark_new_lines (TumenLineSign sign)
{
  return new_mark (SUBJECT_LINES, sign, 0, 1.0);
}

/**
 * tumen_key_mark_set_width:
 * @width: px that the mark takes in its row; 32 by default
 */
void
tumen_key_mark_set_width (TumenKeyMark *self,
                          int           width)
{
  g_return_if_fail (TUMEN_IS_KEY_MARK (self));

  if (self->width == width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tumen_key_mark_set_dark:
 * @is_dark: it stands on a ground that is dark in both themes
 */
void
tumen_key_mark_set_dark (TumenKeyMark *self,
                         gboolean      is_dark)
{
  g_return_if_fail (TUMEN_IS_KEY_MARK (self));

  self->is_dark = is_dark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
