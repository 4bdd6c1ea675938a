/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-overview-private.h"

#include <math.h>

#include "tumen-sums-private.h"
#include "tumen-words.h"

#define MIN_BIN_PX      3.0
#define WIDEST_MONTH_PX 60.0
#define MOST_OUTSIDE    0.1 /* of all events, at each end (decision 28) */
#define EDGE_PX         32.0
#define CHIP_X          6.0
#define CHIP_PAD        10.0
#define NARROW_PX       700.0 /* chips leave out what they count */
#define GRIP_REACH      12.0
#define GRIP_TOUCH      22.0
#define LEAST_WINDOW    26.0 /* below, grips move outside */

/* End: the events that the strip leaves out at one end. */
typedef struct
{
  TumenSpan span;
  guint     n_events;
  char     *chip_text; /* (nullable) */
} End;

struct _TumenOverviewScene
{
  GObject parent_instance;

  /* owned */
  TumenText *text;
  GArray    *bars;    /* of TumenOverviewBar */
  GArray    *matches; /* (nullable) of TumenOverviewBar: the same bins, of matches alone */
  /* plain state */
  End           ends[2];
  TumenSpan     span;
  TumenLanguage language;
  double        width, height;
};

G_DEFINE_FINAL_TYPE (TumenOverviewScene, tumen_overview_scene, G_TYPE_OBJECT)

G_STATIC_ASSERT (sizeof (TumenBin) == sizeof (TumenOverviewBar));

/* Core: the events that the strip covers, as a range of those sorted by begin. */
typedef struct
{
  GArray *spans;  /* of TumenSpan, by begin */
  double *latest; /* end of all up to that one */
  guint   first, last;
} Core;

static GArray *
gather_spans (TumenTable   *table,
              const guint8 *rows_in)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  guint           n_rows;
  const guint32  *order = tumen_time_order_get (table, TUMEN_ORDER_BY_START, &n_rows);
  GArray         *spans = g_array_sized_new (FALSE, FALSE, sizeof (TumenSpan), n_rows);
  guint           n = 0;

  g_array_set_size (spans, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      if (rows_in == NULL || rows_in[order[i]])
        g_array_index (spans, TumenSpan, n++) = tumen_row_get_drawn_span (&rows[order[i]]);
    }
  g_array_set_size (spans, n);
  return spans;
}

static double
get_begin (const Core *core,
           guint       index)
{
  return g_array_index (core->spans, TumenSpan, index).begin;
}

static double
get_end (const Core *core)
{
  double end = (double)-INFINITY;

  for (guint i = core->first; i < core->last; i++)
    end = MAX (end, g_array_index (core->spans, TumenSpan, i).end);
  return end;
}

/* Leaves out the largest group at the begin that lies behind a gap longer than the rest. */
static gboolean
drop_earlier (Core *core,
              guint most)
{
  double end = get_end (core);

  for (guint first = MIN (most, core->last - 1); first > core->first; first--)
    {
      double gap = get_begin (core, first) - core->latest[first - 1];

      if (gap <= end - get_begin (core, first))
        continue;
      core->first = first;
      return TRUE;
    }
  return FALSE;
}

static gboolean
drop_later (Core *core,
            guint most)
{
  guint n = core->spans->len;

  for (guint last = MAX (n - most, core->first + 1); last < core->last; last++)
    {
      double gap = get_begin (core, last) - core->latest[last - 1];

      if (gap <= core->latest[last - 1] - get_begin (core, core->first))
        continue;
      core->last = last;
      return TRUE;
    }
  return FALSE;
}

static char *
format_years (TumenSpan span)
{
  gint64 first, last;
  int    month, day;

  tumen_day_to_civil ((TumenDay)floor (span.begin), &first, &month, &day);
  tumen_day_to_civil ((TumenDay)ceil (span.end) - 1, &last, &month, &day);
  if (first == last)
    return g_strdup_printf ("%" G_GINT64_FORMAT, first);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, first, last);
}

static void
set_end (TumenOverviewScene *self,
         const Core         *core,
         gboolean            later)
{
  End             *end = &self->ends[later];
  guint            first = later ? core->last : 0;
  guint            last = later ? core->spans->len : core->first;
  g_autofree char *years = NULL;
  g_autofree char *count = NULL;

  end->n_events = last - first;
  if (end->n_events == 0)
    return;
  end->span = (TumenSpan){ get_begin (core, first), (double)-INFINITY };
  for (guint i = first; i < last; i++)
    end->span.end = MAX (end->span.end, g_array_index (core->spans, TumenSpan, i).end);
  years = format_years (end->span);
  if (self->width <= NARROW_PX)
    count = tumen_number_to_words (end->n_events, self->language);
  else
    count = tumen_count_to_words (TUMEN_COUNT_EVENTS, end->n_events, self->language);
  end->chip_text = g_strdup_printf (later ? "%s · %s ›" : "‹ %s · %s", years, count);
}

static double
get_chip_width (TumenOverviewScene *self,
                gboolean            later)
{
  if (self->ends[later].chip_text == NULL)
    return 0;
  return tumen_text_get_width (self->text, TUMEN_TEXT_AXIS, self->ends[later].chip_text) +
         2 * CHIP_PAD;
}

/* The core between the chips. */
static void
set_span (TumenOverviewScene *self,
          const Core         *core)
{
  double before = EDGE_PX + CHIP_X + get_chip_width (self, FALSE);
  double after = EDGE_PX + CHIP_X + get_chip_width (self, TRUE);
  double begin = get_begin (core, core->first), end = get_end (core);
  double scale = MAX (self->width - before - after, self->width / 2) / MAX (end - begin, 1);

  self->span = (TumenSpan){ begin - before / scale, MAX (end, begin + 1) + after / scale };
}

static void
find_core (TumenOverviewScene *self,
           GArray             *spans)
{
  guint              most = (guint)(spans->len * MOST_OUTSIDE);
  g_autofree double *latest = g_new (double, spans->len + 1);
  Core               core = { spans, latest, 0, spans->len };

  self->span = (TumenSpan){ 0, 0 };
  if (spans->len == 0)
    return;
  for (guint i = 0; i < spans->len; i++)
    {
      latest[i] = g_array_index (spans, TumenSpan, i).end;
      if (i > 0)
        latest[i] = MAX (latest[i], latest[i - 1]);
    }
  while (drop_earlier (&core, most) || drop_later (&core, most))
    continue;
  set_end (self, &core, FALSE);
  set_end (self, &core, TRUE);
  set_span (self, &core);
}

/* By month, if months are neither too narrow nor so wide that finer bins tell more. */
static GArray *
make_bars (TumenOverviewScene *self,
           TumenTable         *table,
           const guint8       *rows_in)
{
  double    scale = self->width / MAX (self->span.end - self->span.begin, 1e-9);
  TumenUnit unit = { TUMEN_UNIT_MONTHS, 1 };
  double    month_px = tumen_unit_get_days (&unit) * scale;
  GArray   *bins;

  if (month_px < MIN_BIN_PX || month_px > WIDEST_MONTH_PX)
    unit = tumen_bins_choose_unit (scale, MIN_BIN_PX);
  bins = tumen_bins_new (self->span, &unit);
  tumen_bins_fill (bins, &unit, table, rows_in);
  return bins;
}

static void
tumen_overview_scene_finalize (GObject *object)
{
  TumenOverviewScene *self = TUMEN_OVERVIEW_SCENE (object);

  g_clear_object (&self->text);
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->matches, g_array_unref);
  g_free (self->ends[0].chip_text);
  g_free (self->ends[1].chip_text);
  G_OBJECT_CLASS (tumen_overview_scene_parent_class)->finalize (object);
}

static void
tumen_overview_scene_class_init (TumenOverviewSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_overview_scene_finalize;
}

static void
tumen_overview_scene_init (TumenOverviewScene *self)
{
}

static double
get_enlarged (TumenText *text)
{
  return MAX (1, tumen_text_get_scale (text));
}

/**
 * tumen_overview_scene_new:
 * @table: a finished table
 * @rows_in: (nullable): one byte a row: whether the filter lets it through. %NULL: all
 * @language: of the words
 * @text: measures them
 * @width: px
 * @height: px
 *
 * Returns: (transfer full): the strip of all events; it does not change any more
 */
TumenOverviewScene *
tumen_overview_scene_new (TumenTable   *table,
                          const guint8 *rows_in,
                          TumenLanguage language,
                          TumenText    *text,
                          double        width,
                          double        height)
{
  TumenOverviewScene *self;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (TUMEN_IS_TABLE (table), NULL);
  g_return_val_if_fail (TUMEN_IS_TEXT (text), NULL);

  self = g_object_new (TUMEN_TYPE_OVERVIEW_SCENE, NULL);
  self->text = g_object_ref (text);
  self->language = language;
  self->width = MAX (width, 1);
  self->height = height;
  spans = gather_spans (table, rows_in);
  find_core (self, spans);
  self->bars = make_bars (self, table, rows_in);
  return self;
}

/**
 * tumen_overview_scene_set_matches:
 * @self: a strip that nobody has seen yet
 * @table: its table
 * @rows_in: (nullable): one byte a row: whether the filter lets it through. %NULL: all
 * @matches: (nullable): one byte a row, 1 if the event matches. %NULL: nothing is searched for
 *
 * Bars of the matches stand in those of all events, which are faint then.
 */
void
tumen_overview_scene_set_matches (TumenOverviewScene *self,
                                  TumenTable         *table,
                                  const guint8       *rows_in,
                                  const guint8       *matches)
{
  guint              n_rows = tumen_table_get_n_rows (table);
  g_autofree guint8 *found = NULL;

  g_return_if_fail (TUMEN_IS_OVERVIEW_SCENE (self) && TUMEN_IS_TABLE (table));

  g_clear_pointer (&self->matches, g_array_unref);
  if (matches == NULL)
    return;
  found = g_malloc ((gsize)n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    found[i] = matches[i] && (rows_in == NULL || rows_in[i]);
  self->matches = make_bars (self, table, found);
}

/**
 * tumen_overview_scene_get_matches:
 * @self: a strip
 *
 * Returns: (transfer none) (nullable): as many bins as tumen_overview_scene_get_bars() gives, with
 *   matches alone; %NULL if nothing is searched for
 */
const TumenOverviewBar *
tumen_overview_scene_get_matches (TumenOverviewScene *self)
{
  return self->matches != NULL ? (const TumenOverviewBar *)(gpointer)self->matches->data : NULL;
}

/**
 * tumen_overview_scene_get_bars:
 * @self: a strip
 * @n_bars: (out): their number
 *
 * Returns: (transfer none): all bins of the strip, empty ones too, in time order
 */
const TumenOverviewBar *
tumen_overview_scene_get_bars (TumenOverviewScene *self,
                               guint              *n_bars)
{
  *n_bars = self->bars->len;
  return (const TumenOverviewBar *)(gpointer)self->bars->data;
}

/**
 * tumen_overview_scene_get_span:
 * @self: a strip
 *
 * Returns: what of time it covers, in days; 0 to 0 if nothing is dated
 */
TumenSpan
tumen_overview_scene_get_span (TumenOverviewScene *self)
{
  return self->span;
}

/**
 * tumen_overview_scene_get_outside:
 * @self: a strip
 * @later: the end: %TRUE for the right one
 * @n_events: (out) (optional): how many events the strip leaves out there
 *
 * Returns: what of time they cover, in days; 0 to 0 if there are none
 */
TumenSpan
tumen_overview_scene_get_outside (TumenOverviewScene *self,
                                  gboolean            later,
                                  guint              *n_events)
{
  const End *end = &self->ends[later ? 1 : 0];

  if (n_events != NULL)
    *n_events = end->n_events;
  return end->span;
}

/**
 * tumen_overview_scene_get_size:
 * @self: a strip
 * @width: (out): px
 * @height: (out): px
 */
void
tumen_overview_scene_get_size (TumenOverviewScene *self,
                               double             *width,
                               double             *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * tumen_overview_scene_get_base:
 * @self: a strip
 *
 * Returns: px from the top to the line that the bars stand on, above the labels
 */
double
tumen_overview_scene_get_base (TumenOverviewScene *self)
{
  return self->height - round (TUMEN_OVERVIEW_LABELS * get_enlarged (self->text));
}

/**
 * tumen_overview_scene_get_wanted_height:
 * @text: a text measurer
 *
 * Returns: px that a strip should be high to hold labels of that size: 76 at the usual one
 */
double
tumen_overview_scene_get_wanted_height (TumenText *text)
{
  return TUMEN_OVERVIEW_HEIGHT + round (TUMEN_OVERVIEW_LABELS * (get_enlarged (text) - 1));
}

/**
 * tumen_overview_scene_get_text:
 * @self: a strip
 *
 * Returns: (transfer none): the text measurer
 */
TumenText *
tumen_overview_scene_get_text (TumenOverviewScene *self)
{
  return self->text;
}

/**
 * tumen_overview_scene_get_language:
 * @self: a strip
 *
 * Returns: the language of its words
 */
TumenLanguage
tumen_overview_scene_get_language (TumenOverviewScene *self)
{
  return self->language;
}

/**
 * tumen_overview_scene_x:
 * @self: a strip
 * @time: days since 1970-01-01
 *
 * Returns: px from the left edge, not clipped
 */
double
tumen_overview_scene_x (TumenOverviewScene *self,
                        double              time)
{
  double length = self->span.end - self->span.begin;

  return length > 0 ? (time - self->span.begin) / length * self->width : 0;
}

/**
 * tumen_overview_scene_time:
 * @self: a strip
 * @x: px from the left edge
 *
 * Returns: the instant there, in days since 1970-01-01
 */
double
tumen_overview_scene_time (TumenOverviewScene *self,
                           double              x)
{
  return self->span.begin + x / self->width * (self->span.end - self->span.begin);
}

/**
 * tumen_overview_scene_get_places:
 * @self: a strip
 * @window: what of time the view shows, in days
 * @places: (out caller-allocates): where things are, px
 *
 * The window is cut at the edges of the strip, so that its grips can always be reached.
 */
void
tumen_overview_scene_get_places (TumenOverviewScene  *self,
                                 TumenSpan            window,
                                 TumenOverviewPlaces *places)
{
  double base = tumen_overview_scene_get_base (self);
  double chip = MIN (TUMEN_OVERVIEW_CHIP_HEIGHT * get_enlarged (self->text), base - 4);
  double x[2];

  x[0] = CLAMP (tumen_overview_scene_x (self, window.begin), 1, self->width - 1);
  x[1] = CLAMP (tumen_overview_scene_x (self, window.end), x[0], self->width - 1);
  *places = (TumenOverviewPlaces){ .window = { x[0], 1, x[1] - x[0], base - 1 } };
  for (int i = 0; i < 2; i++)
    {
      gboolean narrow = places->window.width < LEAST_WINDOW;
      double   outwards = narrow ? TUMEN_OVERVIEW_GRIP_WIDTH * (i == 0 ? -1 : 1) : 0;
      double   width = get_chip_width (self, i == 1);

      places->grip[i] = (TumenRect){ x[i] - TUMEN_OVERVIEW_GRIP_WIDTH / 2 + outwards,
                                     (base - TUMEN_OVERVIEW_GRIP_HEIGHT) / 2,
                                     TUMEN_OVERVIEW_GRIP_WIDTH, TUMEN_OVERVIEW_GRIP_HEIGHT };
      places->chip_text[i] = self->ends[i].chip_text;
      if (width > 0)
        places->chip[i] = (TumenRect){ i == 0 ? CHIP_X : self->width - CHIP_X - width,
                                       (base - chip) / 2, width, chip };
    }
}

static gboolean
holds (const TumenRect *rect,
       double           x,
       double           y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static TumenOverviewPart
find_grip (const TumenOverviewPlaces *places,
           double                     x,
           double                     reach)
{
  double left = fabs (x - places->grip[0].x - TUMEN_OVERVIEW_GRIP_WIDTH / 2);
  double right = fabs (x - places->grip[1].x - TUMEN_OVERVIEW_GRIP_WIDTH / 2);

  if (MIN (left, right) > reach)
    return TUMEN_OVERVIEW_NONE;
  return left <= right ? TUMEN_OVERVIEW_GRIP_BEGIN : TUMEN_OVERVIEW_GRIP_END;
}

/**
 * tumen_overview_scene_part_at:
 * @self: a strip
 * @window: what of time the view shows, in days
 * @x: px
 * @y: px
 * @touch: whether it is a finger
 *
 * Grips can be taken 24 px wide, by a finger 44 px, but never in the middle of a wide window.
 *
 * Returns: what is there
 */
TumenOverviewPart
tumen_overview_scene_part_at (TumenOverviewScene *self,
                              TumenSpan           window,
                              double              x,
                              double              y,
                              gboolean            touch)
{
  TumenOverviewPlaces places;
  TumenOverviewPart   grip = TUMEN_OVERVIEW_NONE;

  if (x < 0 || x >= self->width || y < 0 || y >= self->height)
    return TUMEN_OVERVIEW_NONE;
  tumen_overview_scene_get_places (self, window, &places);
  if (y < tumen_overview_scene_get_base (self))
    grip = find_grip (&places, x, touch ? GRIP_TOUCH : GRIP_REACH);
  if (grip != TUMEN_OVERVIEW_NONE)
    return grip;
  if (holds (&places.chip[0], x, y))
    return TUMEN_OVERVIEW_CHIP_EARLIER;
  if (holds (&places.chip[1], x, y))
    return TUMEN_OVERVIEW_CHIP_LATER;
  return holds (&places.window, x, y) ? TUMEN_OVERVIEW_WINDOW : TUMEN_OVERVIEW_STRIP;
}

static void
append_rect (GString         *text,
             const char      *name,
             const TumenRect *rect)
{
  const double values[] = { rect->x, rect->y, rect->width, rect->height };
  char         number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, name);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    g_string_append_printf (text, " %s",
                            g_ascii_formatd (number, sizeof number, "%.2f", values[i]));
}

static void
append_bar (GString                *text,
            const char             *name,
            const TumenOverviewBar *bar)
{
  g_autofree char *begin = tumen_day_to_string ((TumenDay)floor (bar->begin));
  char             known[G_ASCII_DTOSTR_BUF_SIZE];
  char             unknown[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (known, sizeof known, "%.2f", bar->known);
  g_ascii_formatd (unknown, sizeof unknown, "%.2f", bar->unknown);
  g_string_append_printf (text, "%s %s known=%s unknown=%s\n", name, begin, known, unknown);
}

static void
append_bars (GString      *text,
             const char   *name,
             const GArray *bars)
{
  for (guint i = 0; bars != NULL && i < bars->len; i++)
    {
      const TumenOverviewBar *bar = &g_array_index (bars, TumenOverviewBar, i);

      if (bar->known + bar->unknown > 0)
        append_bar (text, name, bar);
    }
}

/**
 * tumen_overview_scene_to_text:
 * @self: a strip
 * @window: what of time the view shows, in days
 *
 * Returns: (transfer full): the strip in lines that can be compared; empty bars are left out
 */
char *
tumen_overview_scene_to_text (TumenOverviewScene *self,
                              TumenSpan           window)
{
  GString            *text = g_string_new (NULL);
  TumenOverviewPlaces places;

  tumen_overview_scene_get_places (self, window, &places);
  append_rect (text, "window", &places.window);
  for (int i = 0; i < 2; i++)
    {
      if (places.chip_text[i] == NULL)
        continue;
      append_rect (text, "\nchip", &places.chip[i]);
      g_string_append_printf (text, " \"%s\"", places.chip_text[i]);
    }
  g_string_append_c (text, '\n');
  append_bars (text, "bar", self->bars);
  append_bars (text, "match", self->matches);
  return g_string_free (text, FALSE);
}
