/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "tumen-calendar-words.h"
#include "tumen-layout-private.h"
#include "tumen-number-ranges.h"
#include "tumen-words.h"

#define CAPSULE_MARK 12.0 /* a mark at 0.6 */
#define CAPSULE_GAP  4.0
#define CAPSULE_PAD  8.0
#define MORE_GAP     3.0
#define NUMBER_GAP   4.0

static double
cap_width (TumenLayout *layout,
           double       width)
{
  return MIN (width, tumen_label_get_most_width (layout));
}

/**
 * tumen_label_get_most_width:
 * @layout: a layout
 *
 * Returns: px that the title of a label may take: as many letters of a larger text as of the usual
 */
double
tumen_label_get_most_width (TumenLayout *layout)
{
  double scale = tumen_text_get_scale (tumen_layout_get_text (layout));

  return TUMEN_LABEL_MAX_WIDTH * MAX (1, scale);
}

/**
 * tumen_label_get_dots_width:
 * @text: a text measurer
 * @row: an event
 *
 * Returns: px that dots and "+n" take after the date, the gap before them included; 0 if none
 */
double
tumen_label_get_dots_width (TumenText      *text,
                            const TumenRow *row)
{
  guint            shown = MIN (row->n_dots, TUMEN_MAX_DOTS);
  double           width = TUMEN_DOTS_GAP + 2 * TUMEN_DOT_RADIUS;
  g_autofree char *more = NULL;

  if (shown == 0)
    return 0;
  width += (shown - 1) * TUMEN_DOT_STEP;
  if (row->n_dots <= TUMEN_MAX_DOTS)
    return width;
  more = g_strdup_printf ("+%d", row->n_dots - TUMEN_MAX_DOTS);
  return width + MORE_GAP + tumen_text_get_width_bound (text, TUMEN_TEXT_DATE, more);
}

/**
 * tumen_label_get_number_gap:
 * @text: a text measurer
 *
 * Returns: px between a number and the title after it
 */
double
tumen_label_get_number_gap (TumenText *text)
{
  return NUMBER_GAP * tumen_text_get_scale (text);
}

/**
 * tumen_label_get_numbers_width:
 * @layout: a layout
 * @numbers: such as "10" or "6–8"
 *
 * Returns: px that they take before a title, without a gap
 */
double
tumen_label_get_numbers_width (TumenLayout *layout,
                               const char  *numbers)
{
  return tumen_text_get_width_bound (tumen_layout_get_text (layout), TUMEN_TEXT_LABEL_BOLD,
                                     numbers);
}

/**
 * tumen_label_get_number_width:
 * @layout: a layout
 * @row: of its table
 *
 * Returns: px of the number that the event has on paper; 0 if it has none
 */
double
tumen_label_get_number_width (TumenLayout *layout,
                              guint        row)
{
  guint number = tumen_layout_get_number (layout, row);
  char  text[16];

  if (number == 0)
    return 0;
  g_snprintf (text, sizeof text, "%u", number);
  return tumen_label_get_numbers_width (layout, text);
}

/**
 * tumen_label_dup_cluster_numbers:
 * @layout: a layout
 * @lane: the lane of @cluster
 * @cluster: a cluster
 * @scale: of its level, px per day
 *
 * Returns: (transfer full) (nullable): the numbers of its members on paper, such as "6–8";
 *   %NULL if they have none
 */
char *
tumen_label_dup_cluster_numbers (TumenLayout           *layout,
                                 const TumenLanePlaces *lane,
                                 const TumenCluster    *cluster,
                                 double                 scale)
{
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *text = NULL;

  if (!tumen_layout_has_numbers (layout))
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = cluster->first; i <= cluster->last; i++)
    {
      const TumenPlacement *place = &g_array_index (lane->placements, TumenPlacement, i);
      guint                 number = tumen_layout_get_number (layout, place->row);

      if (tumen_cluster_may_hold (place, scale))
        g_array_append_val (numbers, number);
    }
  text = tumen_number_ranges_to_text ((const guint *)(gpointer)numbers->data, numbers->len);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * tumen_label_get_event_width:
 * @layout: a layout
 * @row: of its table
 *
 * Returns: px for the label of an event, whatever its weight, and its number before it
 */
double
tumen_label_get_event_width (TumenLayout *layout,
                             guint        row)
{
  TumenTable     *table = tumen_layout_get_table (layout);
  TumenText      *text = tumen_layout_get_text (layout);
  TumenLanguage   language = tumen_layout_get_language (layout);
  const TumenRow *event = &tumen_table_get_rows (table)[row];
  const char     *title = tumen_table_get_short_title (table, row, language);
  const char     *date = tumen_table_get_date_words (table, row, language);
  double          number_width = tumen_label_get_number_width (layout, row);
  double          title_width, date_width;

  title_width = cap_width (layout, tumen_text_get_width_bound (text, TUMEN_TEXT_LABEL_BOLD, title));
  if (number_width > 0)
    title_width += number_width + tumen_label_get_number_gap (text);
  if (tumen_layout_get_label_mode (layout) != TUMEN_LABELS_TWO_LINES)
    return title_width;
  date_width = tumen_text_get_width_bound (text, TUMEN_TEXT_DATE, date) +
               tumen_label_get_dots_width (text, event);
  return MAX (title_width, date_width);
}

/**
 * tumen_label_get_capsule_width:
 * @layout: a layout
 * @n_members: of a cluster
 *
 * Returns: px of the capsule
 */
double
tumen_label_get_capsule_width (TumenLayout *layout,
                               guint        n_members)
{
  TumenText       *text = tumen_layout_get_text (layout);
  g_autofree char *count = tumen_number_to_words (n_members, tumen_layout_get_language (layout));

  return 2 * CAPSULE_PAD + CAPSULE_MARK + CAPSULE_GAP +
         tumen_text_get_width_bound (text, TUMEN_TEXT_COUNT, count);
}

/**
 * tumen_label_dup_cluster_title:
 * @layout: a layout
 * @lane: the lane of @cluster
 * @cluster: a cluster
 *
 * Returns: (transfer full): the title of a starred member and "+ n", else "3 attacks"
 */
char *
tumen_label_dup_cluster_title (TumenLayout           *layout,
                               const TumenLanePlaces *lane,
                               const TumenCluster    *cluster)
{
  TumenTable      *table = tumen_layout_get_table (layout);
  TumenLanguage    language = tumen_layout_get_language (layout);
  guint            row = g_array_index (lane->placements, TumenPlacement, cluster->best).row;
  g_autofree char *count = NULL;

  if (tumen_table_get_rows (table)[row].flags & TUMEN_ROW_STARRED)
    return g_strdup_printf ("%s + %u", tumen_table_get_short_title (table, row, language),
                            cluster->n_members - 1);
  if (cluster->kind < 0)
    return tumen_count_to_words (TUMEN_COUNT_EVENTS, cluster->n_members, language);
  count = tumen_number_to_words (cluster->n_members, language);
  return g_strdup_printf ("%s %s", count,
                          tumen_kind_get_count_noun ((TumenKind)cluster->kind, cluster->n_members,
                                                     language));
}

/* Days from @first to @last, both included, without what both share. */
static char *
format_days (TumenDay      first,
             TumenDay      last,
             TumenLanguage language)
{
  gint64           year[2];
  int              month[2], day[2];
  const char      *name[2];
  g_autofree char *first_year = NULL;
  g_autofree char *last_year = NULL;

  tumen_day_to_civil (first, &year[0], &month[0], &day[0]);
  tumen_day_to_civil (last, &year[1], &month[1], &day[1]);
  for (int i = 0; i < 2; i++)
    name[i] = tumen_calendar_get_month_short (language, month[i]);
  first_year = tumen_calendar_dup_year (language, year[0]);
  last_year = tumen_calendar_dup_year (language, year[1]);
  if (first == last)
    return g_strdup_printf ("%d %s %s", day[0], name[0], first_year);
  if (year[0] != year[1])
    return g_strdup_printf ("%d %s %s – %d %s %s", day[0], name[0], first_year, day[1], name[1],
                            last_year);
  if (month[0] != month[1])
    return g_strdup_printf ("%d %s – %d %s %s", day[0], name[0], day[1], name[1], last_year);
  return g_strdup_printf ("%d–%d %s %s", day[0], day[1], name[0], first_year);
}

/**
 * tumen_label_dup_cluster_dates:
 * @layout: a layout
 * @cluster: a cluster
 *
 * Returns: (transfer full): first to last possible day of its members, such as "26–28 Jul 2023"
 */
char *
tumen_label_dup_cluster_dates (TumenLayout        *layout,
                               const TumenCluster *cluster)
{
  TumenDay first = (TumenDay)floor (cluster->lo);
  TumenDay last = (TumenDay)ceil (cluster->hi) - 1;

  return format_days (first, MAX (first, last), tumen_layout_get_language (layout));
}

/**
 * tumen_label_get_cluster_width:
 * @layout: a layout
 * @lane: the lane of @cluster
 * @cluster: a cluster
 * @numbers: (nullable): of its members, on paper
 *
 * Returns: px for the label of a cluster, and the numbers before it
 */
double
tumen_label_get_cluster_width (TumenLayout           *layout,
                               const TumenLanePlaces *lane,
                               const TumenCluster    *cluster,
                               const char            *numbers)
{
  TumenText       *text = tumen_layout_get_text (layout);
  g_autofree char *title = tumen_label_dup_cluster_title (layout, lane, cluster);
  g_autofree char *dates = NULL;
  double           title_width, dates_width;

  title_width = cap_width (layout, tumen_text_get_width_bound (text, TUMEN_TEXT_LABEL_BOLD, title));
  if (numbers != NULL)
    title_width += tumen_label_get_numbers_width (layout, numbers) +
                   tumen_label_get_number_gap (text);
  if (tumen_layout_get_label_mode (layout) != TUMEN_LABELS_TWO_LINES)
    return title_width;
  dates = tumen_label_dup_cluster_dates (layout, cluster);
  dates_width = tumen_text_get_width_bound (text, TUMEN_TEXT_DATE, dates);
  return MAX (title_width, dates_width);
}
