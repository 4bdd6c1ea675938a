/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-claim-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-axis.h"
#include "tumen-claim-rows.h"
#include "tumen-painter.h"
#include "tumen-style.h"

#define HEADER_HEIGHT 24.0 /* these heights at the usual size of text */
#define ROW_HEIGHT    26.0
#define NAME_GAP      12.0
#define LEAST_WIDTH   240
#define MARK_SCALE    0.8
#define FLAG_HEIGHT   17.0
#define FLAG_RADIUS   4.0
#define FLAG_PAD      5.0
#define PLATE_PAD     6.0
#define MOST_DAYS     18.0
#define DAY_GAP       3.0  /* between the numbers of two days */
#define LINE_SHARE    0.12 /* of the ink in the ground, for lines */

struct _TumenClaimChart
{
  GtkWidget parent_instance;

  /* owned */
  GPtrArray *rows; /* of TumenClaimRow */
  char      *words;

  /* plain state */
  TumenSpan     span;
  TumenLanguage language;
};

/* All that drawing one picture needs. */
typedef struct
{
  TumenClaimChart *chart;
  cairo_t         *cr;
  TumenTheme       theme;
  double           left, right; /* of the scale, px */
  double           px_per_day;
  double           enlarged; /* by larger text */
} Drawing;

G_DEFINE_FINAL_TYPE (TumenClaimChart, tumen_claim_chart, GTK_TYPE_WIDGET)

static double
get_header_height (const Drawing *drawing)
{
  return round (HEADER_HEIGHT * drawing->enlarged);
}

static double
get_row_height (const Drawing *drawing)
{
  return round (ROW_HEIGHT * drawing->enlarged);
}

static double
get_x (const Drawing *drawing,
       double         time)
{
  return drawing->left + (time - drawing->chart->span.begin) * drawing->px_per_day;
}

static void
set_color (const Drawing    *drawing,
           const TumenColor *color)
{
  cairo_set_source_rgb (drawing->cr, color->r, color->g, color->b);
}

static PangoLayout *
new_layout (TumenClaimChart *self,
            const char      *text,
            gboolean         bold)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes;

  if (!bold)
    return layout;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static int
get_width (TumenClaimChart *self,
           const char      *text,
           gboolean         bold)
{
  g_autoptr (PangoLayout) layout = new_layout (self, text, bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* @share: 0 puts the left edge of the text at @x, 0.5 its middle. */
static void
draw_text (const Drawing *drawing,
           PangoLayout   *layout,
           double         x,
           double         y,
           double         share)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (drawing->cr, x - width * share, y - height / 2.0);
  pango_cairo_show_layout (drawing->cr, layout);
}

static char *
dup_month_words (TumenClaimChart *self)
{
  gint64           year;
  int              month, day;
  TumenDate        date;
  g_autofree char *edtf = NULL;

  tumen_day_to_civil ((TumenDay)self->span.begin, &year, &month, &day);
  edtf = g_strdup_printf ("%04d-%02d", (int)year, month);
  if (!tumen_date_parse (edtf, &date, NULL, NULL))
    return g_strdup ("");
  return tumen_date_to_words (&date, TUMEN_DATE_STYLE_SHORT, self->language);
}

static void
draw_line (const Drawing *drawing,
           double         time,
           double         height)
{
  double            x = floor (get_x (drawing, time)) + 0.5;
  const TumenColor *ground = &drawing->theme.conflict_soft;
  const TumenColor *ink = &drawing->theme.ink;

  cairo_set_source_rgb (drawing->cr, ground->r + (ink->r - ground->r) * LINE_SHARE,
                        ground->g + (ink->g - ground->g) * LINE_SHARE,
                        ground->b + (ink->b - ground->b) * LINE_SHARE);
  cairo_set_line_width (drawing->cr, 1.0);
  cairo_move_to (drawing->cr, x, get_header_height (drawing));
  cairo_line_to (drawing->cr, x, height);
  cairo_stroke (drawing->cr);
}

static void
draw_label (const Drawing *drawing,
            const char    *label,
            double         begin,
            double         end)
{
  g_autoptr (PangoLayout) layout = new_layout (drawing->chart, label, FALSE);
  double x = get_x (drawing, (begin + end) / 2.0);
  int    width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (x - width / 2.0 < drawing->left - 1.0 || x + width / 2.0 > drawing->right + 1.0)
    return;
  set_color (drawing, &drawing->theme.dim);
  draw_text (drawing, layout, x, get_header_height (drawing) / 2.0, 0.5);
}

static void
draw_days (const Drawing *drawing,
           double         height)
{
  TumenClaimChart *self = drawing->chart;
  g_autofree char *month = dup_month_words (self);
  g_autoptr (PangoLayout) layout = new_layout (self, month, FALSE);
  double wanted = get_width (self, "28", FALSE) + DAY_GAP;
  gint64 step = MAX (1, (gint64)ceil (wanted / drawing->px_per_day));

  set_color (drawing, &drawing->theme.dim);
  draw_text (drawing, layout, 0.0, get_header_height (drawing) / 2.0, 0.0);
  for (TumenDay day = (TumenDay)self->span.begin; day < (TumenDay)self->span.end; day++)
    {
      gint64           year;
      int              month_of_day, number;
      g_autofree char *label = NULL;

      tumen_day_to_civil (day, &year, &month_of_day, &number);
      label = g_strdup_printf ("%d", number);
      draw_line (drawing, (double)day, height);
      if ((day - (TumenDay)self->span.begin) % step == 0)
        draw_label (drawing, label, (double)day, (double)day + 1.0);
    }
}

static void
draw_units (const Drawing *drawing,
            double         height)
{
  TumenClaimChart *self = drawing->chart;
  g_autoptr (GArray) ticks =
    tumen_axis_get_ticks (self->span, drawing->px_per_day / drawing->enlarged, self->language);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TumenTick *tick = &g_array_index (ticks, TumenTick, i);

      if (tick->row != TUMEN_TICK_FINE)
        continue;
      if (tick->begin >= self->span.begin)
        draw_line (drawing, tick->begin, height);
      if (tick->label != NULL)
        draw_label (drawing, tick->label, tick->begin, tick->end);
    }
}

static void
draw_flag (const Drawing       *drawing,
           const TumenClaimRow *row,
           double               y)
{
  g_autoptr (PangoLayout) layout = new_layout (drawing->chart, row->words, TRUE);
  double half, x, radius = FLAG_RADIUS, height = FLAG_HEIGHT * drawing->enlarged;
  int    width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  half = width / 2.0 + FLAG_PAD;
  x = CLAMP (get_x (drawing, tumen_row_get_centre (&row->row)), drawing->left + half,
             MAX (drawing->left + half, drawing->right - half));
  cairo_new_sub_path (drawing->cr);
  cairo_arc (drawing->cr, x + half - radius, y - height / 2.0 + radius, radius, -G_PI_2, 0.0);
  cairo_arc (drawing->cr, x + half - radius, y + height / 2.0 - radius, radius, 0.0, G_PI_2);
  cairo_arc (drawing->cr, x - half + radius, y + height / 2.0 - radius, radius, G_PI_2, G_PI);
  cairo_arc (drawing->cr, x - half + radius, y - height / 2.0 + radius, radius, G_PI,
             1.5 * G_PI);
  cairo_close_path (drawing->cr);
  set_color (drawing, &drawing->theme.accent);
  cairo_fill (drawing->cr);
  set_color (drawing, &drawing->theme.accent_fg);
  draw_text (drawing, layout, x, y, 0.5);
}

/* A month on a scale of days: its name stands in the bar, which ends nowhere in sight. */
static void
draw_plate (const Drawing       *drawing,
            const TumenClaimRow *row,
            double               y)
{
  g_autofree char *words = g_strdup_printf (_ ("all of %s"), row->words);
  g_autoptr (PangoLayout) layout = new_layout (drawing->chart, words, FALSE);
  double x = (drawing->left + drawing->right) / 2.0;
  double height = get_row_height (drawing) - 4.0;
  int    width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_rectangle (drawing->cr, x - width / 2.0 - PLATE_PAD, y - height / 2.0,
                   width + 2.0 * PLATE_PAD, height);
  set_color (drawing, &drawing->theme.conflict_soft);
  cairo_fill (drawing->cr);
  set_color (drawing, &drawing->theme.dim);
  draw_text (drawing, layout, x, y, 0.5);
}

/* The middles of the candidate days. */
static double *
dup_stops (const Drawing *drawing,
           GArray        *days)
{
  double *stops = g_new (double, days->len + 1);

  for (guint i = 0; i < days->len; i++)
    stops[i] = get_x (drawing, (double)g_array_index (days, TumenDay, i) + 0.5);
  return stops;
}

static void
draw_extent (const Drawing       *drawing,
             const TumenClaimRow *row,
             double               y)
{
  const TumenRow    *date = &row->row;
  TumenExtentPx      px = { get_x (drawing, date->lo), get_x (drawing, date->hi),
                            get_x (drawing, tumen_row_get_centre (date)),
                            get_x (drawing, tumen_row_get_start_hi (date)),
                            get_x (drawing, tumen_row_get_end_lo (date)) };
  TumenExtentPlace   place = { .y = y, .clip_lo = drawing->left, .clip_hi = drawing->right };
  TumenMarkPlace     mark = { CLAMP (px.centre, drawing->left, drawing->right), y, MARK_SCALE };
  g_autofree double *stops = NULL;

  if (isnan (date->lo) || px.hi < drawing->left || px.lo > drawing->right)
    {
      g_autoptr (PangoLayout) layout = new_layout (drawing->chart, row->words, FALSE);

      set_color (drawing, &drawing->theme.dim);
      draw_text (drawing, layout, drawing->left, y, 0.0);
      return;
    }
  if (px.lo <= drawing->left && px.hi >= drawing->right)
    {
      tumen_painter_draw_extent (drawing->cr, &drawing->theme, date, &px, &place);
      draw_plate (drawing, row, y);
      return;
    }
  stops = dup_stops (drawing, row->days);
  place.stops = stops;
  place.n_stops = row->days->len;
  place.day_width = drawing->px_per_day;
  tumen_painter_draw_date (drawing->cr, &drawing->theme, date, &px, &place, &mark);
}

static void
draw_row (const Drawing       *drawing,
          const TumenClaimRow *row,
          double               y)
{
  g_autoptr (PangoLayout) name = new_layout (drawing->chart, row->name, row->shown);

  set_color (drawing, row->shown ? &drawing->theme.ink : &drawing->theme.dim);
  draw_text (drawing, name, 0.0, y, 0.0);
  if (row->shown && !isnan (row->row.lo))
    draw_flag (drawing, row, y);
  else
    draw_extent (drawing, row, y);
}

static double
get_name_width (TumenClaimChart *self)
{
  g_autofree char *month = dup_month_words (self);
  int              width = get_width (self, month, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TumenClaimRow *row = self->rows->pdata[i];

      width = MAX (width, get_width (self, row->name, row->shown));
    }
  return width;
}

static void
tumen_claim_chart_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  TumenClaimChart *self = TUMEN_CLAIM_CHART (widget);
  Drawing          drawing = { .chart = self, .enlarged = tumen_style_get_enlarged (widget) };

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = (int)(get_header_height (&drawing) +
                                get_row_height (&drawing) * self->rows->len);
}

static void
tumen_claim_chart_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  TumenClaimChart *self = TUMEN_CLAIM_CHART (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  Drawing          drawing = { .chart = self, .enlarged = tumen_style_get_enlarged (widget) };
  graphene_rect_t  bounds;

  graphene_rect_init (&bounds, 0.0f, 0.0f, (float)width, (float)height);
  tumen_style_get_theme (&drawing.theme);
  drawing.left = get_name_width (self) + NAME_GAP;
  drawing.right = width;
  drawing.px_per_day = (drawing.right - drawing.left) / (self->span.end - self->span.begin);
  drawing.cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  if (self->span.end - self->span.begin <= MOST_DAYS)
    draw_days (&drawing, height);
  else
    draw_units (&drawing, height);
  for (guint i = 0; i < self->rows->len; i++)
    draw_row (&drawing, self->rows->pdata[i],
              get_header_height (&drawing) + get_row_height (&drawing) * (i + 0.5));
  cairo_destroy (drawing.cr);
}

static gboolean
tumen_claim_chart_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  TumenClaimChart *self = TUMEN_CLAIM_CHART (widget);
  Drawing          drawing = { .chart = self, .enlarged = tumen_style_get_enlarged (widget) };
  int              index = (int)floor ((y - get_header_height (&drawing)) /
                                       get_row_height (&drawing));
  TumenClaimRow   *row;
  g_autofree char *text = NULL;

  if (keyboard_tooltip || index < 0 || index >= (int)self->rows->len)
    return FALSE;
  row = self->rows->pdata[index];
  if (row->wording != NULL)
    text = g_strdup_printf ("«%s»: %s", row->wording, row->words);
  else
    text = g_strdup (row->words);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
tumen_claim_chart_finalize (GObject *object)
{
  TumenClaimChart *self = TUMEN_CLAIM_CHART (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (tumen_claim_chart_parent_class)->finalize (object);
}

static void
tumen_claim_chart_class_init (TumenClaimChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_claim_chart_finalize;
  widget_class->measure = tumen_claim_chart_measure;
  widget_class->snapshot = tumen_claim_chart_snapshot;
  widget_class->query_tooltip = tumen_claim_chart_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tumen_claim_chart_init (TumenClaimChart *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-caption");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  tumen_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

static char *
dup_words (TumenClaimChart *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TumenClaimRow *row = self->rows->pdata[i];

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? "; " : "", row->name,
                              *row->name != '\0' ? ": " : "", row->words);
    }
  return g_string_free (words, FALSE);
}

/* Takes @rows. */
static GtkWidget *
new_chart (GPtrArray    *rows,
           TumenLanguage language)
{
  TumenClaimChart *self = g_object_new (TUMEN_TYPE_CLAIM_CHART, NULL);

  self->rows = rows;
  self->span = tumen_claim_rows_get_span (rows);
  self->language = language;
  self->words = dup_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->words, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
tumen_claim_chart_new_candidates (const TumenPanelContext *context,
                                  TumenEvent              *event)
{
  GPtrArray *rows = tumen_claim_rows_new_candidates (context, event);

  return rows != NULL ? new_chart (rows, context->language) : NULL;
}

GtkWidget *
tumen_claim_chart_new (const TumenPanelContext *context,
                       TumenEvent              *event)
{
  return new_chart (tumen_claim_rows_new (context, event), context->language);
}

guint
tumen_claim_chart_get_n_rows (TumenClaimChart *self)
{
  g_return_val_if_fail (TUMEN_IS_CLAIM_CHART (self), 0);

  return self->rows->len;
}

TumenSpan
tumen_claim_chart_get_span (TumenClaimChart *self)
{
  g_return_val_if_fail (TUMEN_IS_CLAIM_CHART (self), (TumenSpan){ 0 });

  return self->span;
}

const char *
tumen_claim_chart_get_words (TumenClaimChart *self)
{
  g_return_val_if_fail (TUMEN_IS_CLAIM_CHART (self), NULL);

  return self->words;
}
