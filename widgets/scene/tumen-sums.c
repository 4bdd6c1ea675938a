/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-sums-private.h"

#define MINUTES_PER_DAY 1440
#define MOST_BASE_BINS  32768 /* of running sums */
#define CHUNK_BINS      1024
#define MOST_CHUNKS     48
#define PAD_DAYS        1.0
#define BINS_AT_ENDS    2

/* Running sums are whole numbers, of which an event is so much, so that the difference of two of
 * them is exactly nothing where nothing is; a million events fit. */
#define ONE_EVENT (G_GINT64_CONSTANT (1) << 40)

enum {
  KNOWN,
  UNKNOWN,
  N_SHARES
};

/* AdderBin: @step is what is added to this bin alone; @rate changes what is added to this one and
 * all after it, by weight: days for units of months, which are not equally long, else 1. @open is
 * how many events come and go: where none is left, neither is anything of rounding. */
typedef struct
{
  double step, rate;
  gint32 open;
} AdderBin;

/* Adder: bins while events are added to them. An event that crosses many bins changes but four. */
typedef struct
{
  TumenUnit unit;
  gint64    first; /* number of the first bin, of the unit */
  guint     n_bins;
  AdderBin *bins[N_SHARES];
  gint64    found; /* number of the bin found last, for events come nearly in order */
  double    found_begin, found_end;
} Adder;

typedef struct
{
  TumenUnit unit;
  gint64    number; /* of the chunk: its first bin is this times CHUNK_BINS */
  double    share[N_SHARES][CHUNK_BINS];
} Chunk;

struct _TumenSums
{
  /* borrowed */
  const TumenLaneIndex *lane;
  const TumenRow       *rows;
  /* owned */
  gint64    *until[N_SHARES]; /* of all base bins before that one */
  GPtrArray *chunks;          /* of Chunk */
  /* plain state */
  TumenUnit base;
  gint64    first; /* number of the first base bin */
  guint     n_bins;
  guint     oldest; /* chunk, the next one to be dropped */
};

static void
adder_init (Adder           *self,
            const TumenUnit *unit,
            gint64           first,
            guint            n_bins)
{
  *self = (Adder){ .unit = *unit, .first = first, .n_bins = n_bins };
  for (guint i = 0; i < N_SHARES; i++)
    self->bins[i] = g_new0 (AdderBin, n_bins + 1);
}

static void
adder_clear (Adder *self)
{
  for (guint i = 0; i < N_SHARES; i++)
    g_free (self->bins[i]);
}

static void
find_bin (Adder *self,
          double time)
{
  if (time >= self->found_begin && time < self->found_end)
    return;
  self->found = tumen_unit_find (&self->unit, time);
  if (time >= tumen_unit_get_begin (&self->unit, self->found + 1))
    self->found++; /* where hours are no exact fractions of a day */
  self->found_begin = tumen_unit_get_begin (&self->unit, self->found);
  self->found_end = tumen_unit_get_begin (&self->unit, self->found + 1);
}

static void
add_step (Adder *self,
          guint  share,
          gint64 number,
          double amount)
{
  gint64 place = number - self->first;

  if (place >= 0 && place < self->n_bins)
    self->bins[share][place].step += amount;
}

static void
add_rate (Adder *self,
          guint  share,
          gint64 from,
          gint64 until,
          double rate)
{
  AdderBin *begin = &self->bins[share][CLAMP (from - self->first, 0, (gint64)self->n_bins)];
  AdderBin *end = &self->bins[share][CLAMP (until - self->first, 0, (gint64)self->n_bins)];

  begin->rate += rate;
  begin->open++;
  end->rate -= rate;
  end->open--;
}

/* From the bin found last to another one. */
static void
add_stretch (Adder    *self,
             guint     share,
             TumenSpan start)
{
  double a_day = 1 / (start.end - start.begin);
  double rate = self->unit.kind == TUMEN_UNIT_MONTHS ? 1 : tumen_unit_get_days (&self->unit);
  gint64 last = tumen_unit_find (&self->unit, start.end);
  double last_begin = tumen_unit_get_begin (&self->unit, last);

  if (last_begin >= start.end)
    last_begin = tumen_unit_get_begin (&self->unit, --last);
  add_step (self, share, self->found, a_day * (self->found_end - start.begin));
  add_rate (self, share, self->found + 1, last, a_day * rate);
  add_step (self, share, last, a_day * (start.end - last_begin));
}

static void
add_event (Adder          *self,
           const TumenRow *row)
{
  TumenSpan start = tumen_row_get_start_span (row);
  guint     share = tumen_row_has_known_day (row) ? KNOWN : UNKNOWN;

  find_bin (self, start.begin);
  if (start.end <= self->found_end)
    add_step (self, share, self->found, 1);
  else
    add_stretch (self, share, start);
}

static double
get_weight (const Adder *self,
            guint        bin)
{
  gint64 number = self->first + bin;

  if (self->unit.kind != TUMEN_UNIT_MONTHS)
    return 1;
  return tumen_unit_get_begin (&self->unit, number + 1) -
         tumen_unit_get_begin (&self->unit, number);
}

/* Turns steps and rates into sums of the bins: @step then holds what is in each bin. */
static void
adder_finish (Adder *self)
{
  for (guint share = 0; share < N_SHARES; share++)
    {
      double rate = 0;
      gint32 open = 0;

      for (guint i = 0; i < self->n_bins; i++)
        {
          AdderBin *bin = &self->bins[share][i];

          open += bin->open;
          rate = open > 0 ? rate + bin->rate : 0;
          if (open > 0)
            bin->step += rate * get_weight (self, i);
        }
    }
}

/* Whether each unit is a whole number of base bins: those of a day or less make up all longer ones,
 * months only months. */
static gboolean
is_made_of_base (const TumenSums *self,
                 const TumenUnit *unit)
{
  if (self->base.kind == TUMEN_UNIT_MINUTES)
    return unit->kind != TUMEN_UNIT_MINUTES || unit->count % self->base.count == 0;
  return unit->kind == self->base.kind && unit->count % self->base.count == 0;
}

static void
make_running_sums (TumenSums *self)
{
  Adder adder;

  adder_init (&adder, &self->base, self->first, self->n_bins);
  for (guint i = 0; i < self->lane->n_rows; i++)
    add_event (&adder, &self->rows[self->lane->by_start[i]]);
  adder_finish (&adder);
  for (guint share = 0; share < N_SHARES; share++)
    {
      gint64 *until = self->until[share] = g_new (gint64, self->n_bins + 1);

      until[0] = 0;
      for (guint i = 0; i < self->n_bins; i++)
        until[i + 1] = until[i] + (gint64)(adder.bins[share][i].step * ONE_EVENT + 0.5);
    }
  adder_clear (&adder);
}

/**
 * tumen_sums_new:
 * @lane: a finished lane; must live as long as the sums
 * @rows: the rows of the table
 * @span: from the begin of the first to the end of the last event of all lanes, in days
 *
 * Adds each event once, in constant time however many bins its start may lie in.
 *
 * Returns: (transfer full): the sums
 */
TumenSums *
tumen_sums_new (const TumenLaneIndex *lane,
                const TumenRow       *rows,
                TumenSpan             span)
{
  TumenSums *self = g_new0 (TumenSums, 1);
  double     length = span.end - span.begin + 2 * PAD_DAYS;

  self->lane = lane;
  self->rows = rows;
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->base = tumen_bins_choose_unit (1, length / MOST_BASE_BINS);
  if (self->base.kind == TUMEN_UNIT_WEEK)
    self->base = (TumenUnit){ TUMEN_UNIT_MONTHS, 1 };
  self->first = tumen_unit_find (&self->base, span.begin - PAD_DAYS);
  self->n_bins = (guint)(tumen_unit_find (&self->base, span.end + PAD_DAYS) - self->first) +
                 BINS_AT_ENDS;
  make_running_sums (self);
  return self;
}

/**
 * tumen_sums_free:
 * @self: (transfer full): sums
 *
 * Frees them.
 */
void
tumen_sums_free (TumenSums *self)
{
  for (guint i = 0; i < N_SHARES; i++)
    g_free (self->until[i]);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

/* The base bin that begins at @time, where the unit @number of @unit begins. */
static guint
get_base_place (const TumenSums *self,
                const TumenUnit *unit,
                gint64           number,
                double           time)
{
  gint64 place;

  if (self->base.kind == TUMEN_UNIT_MINUTES)
    place = (gint64)floor (time * MINUTES_PER_DAY / (double)self->base.count + 0.5);
  else
    place = number * (unit->count / self->base.count);
  return (guint)CLAMP (place - self->first, 0, (gint64)self->n_bins);
}

static void
fill_from_base (TumenSums       *self,
                const TumenUnit *unit,
                gint64           first,
                GArray          *bins)
{
  TumenBin *bin = (TumenBin *)(gpointer)bins->data;
  guint     begin = get_base_place (self, unit, first, bin->begin);

  for (guint i = 0; i < bins->len; i++)
    {
      guint end = get_base_place (self, unit, first + i + 1, bin[i].end);

      bin[i].known = (double)(self->until[KNOWN][end] - self->until[KNOWN][begin]) / ONE_EVENT;
      bin[i].unknown = (double)(self->until[UNKNOWN][end] - self->until[UNKNOWN][begin]) /
                       ONE_EVENT;
      begin = end;
    }
}

static Chunk *
make_chunk (TumenSums       *self,
            const TumenUnit *unit,
            gint64           number)
{
  Chunk *chunk = g_new (Chunk, 1);
  gint64 first = number * CHUNK_BINS;
  g_autoptr (GArray) found = NULL;
  TumenSpan span;
  Adder     adder;

  chunk->unit = *unit;
  chunk->number = number;
  span = (TumenSpan){ tumen_unit_get_begin (unit, first),
                      tumen_unit_get_begin (unit, first + CHUNK_BINS) };
  found = tumen_lane_index_find (self->lane, self->rows, span);
  adder_init (&adder, unit, first, CHUNK_BINS);
  for (guint i = 0; i < found->len; i++)
    add_event (&adder, &self->rows[g_array_index (found, guint, i)]);
  adder_finish (&adder);
  for (guint share = 0; share < N_SHARES; share++)
    {
      for (guint i = 0; i < CHUNK_BINS; i++)
        chunk->share[share][i] = adder.bins[share][i].step;
    }
  adder_clear (&adder);
  return chunk;
}

static const Chunk *
get_chunk (TumenSums       *self,
           const TumenUnit *unit,
           gint64           number)
{
  Chunk *chunk;

  for (guint i = 0; i < self->chunks->len; i++)
    {
      chunk = self->chunks->pdata[i];
      if (chunk->number == number && chunk->unit.kind == unit->kind &&
          chunk->unit.count == unit->count)
        return chunk;
    }
  chunk = make_chunk (self, unit, number);
  if (self->chunks->len < MOST_CHUNKS)
    {
      g_ptr_array_add (self->chunks, chunk);
      return chunk;
    }
  g_free (self->chunks->pdata[self->oldest]);
  self->chunks->pdata[self->oldest] = chunk;
  self->oldest = (self->oldest + 1) % MOST_CHUNKS;
  return chunk;
}

static gint64
get_chunk_number (gint64 bin)
{
  return bin >= 0 ? bin / CHUNK_BINS : -((-bin + CHUNK_BINS - 1) / CHUNK_BINS);
}

static void
fill_from_chunks (TumenSums       *self,
                  const TumenUnit *unit,
                  gint64           first,
                  GArray          *bins)
{
  const Chunk *chunk = NULL;

  for (guint i = 0; i < bins->len; i++)
    {
      TumenBin *bin = &g_array_index (bins, TumenBin, i);
      gint64    number = get_chunk_number (first + i);
      guint     place = (guint)(first + i - number * CHUNK_BINS);

      if (chunk == NULL || chunk->number != number)
        chunk = get_chunk (self, unit, number);
      bin->known = chunk->share[KNOWN][place];
      bin->unknown = chunk->share[UNKNOWN][place];
    }
}

/**
 * tumen_sums_fill:
 * @self: sums
 * @unit: of the bins
 * @bins: (element-type TumenBin): neighbours, in time order
 *
 * Fills in how many events may have begun in each bin: of an event that may have begun in several,
 * each has its share, so that over all time it adds up to 1.
 */
void
tumen_sums_fill (TumenSums       *self,
                 const TumenUnit *unit,
                 GArray          *bins)
{
  const TumenBin *bin = (const TumenBin *)(gpointer)bins->data;
  gint64          first;

  if (bins->len == 0)
    return;
  first = tumen_unit_find (unit, (bin->begin + bin->end) / 2);
  if (is_made_of_base (self, unit))
    fill_from_base (self, unit, first, bins);
  else
    fill_from_chunks (self, unit, first, bins);
}

/**
 * tumen_bins_fill:
 * @bins: (element-type TumenBin): neighbours, in time order
 * @unit: of the bins
 * @table: a finished table
 * @rows_in: (nullable): one byte a row: whether it counts. %NULL: all
 *
 * Fills in what tumen_sums_fill() would, without keeping anything.
 */
void
tumen_bins_fill (GArray          *bins,
                 const TumenUnit *unit,
                 TumenTable      *table,
                 const guint8    *rows_in)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  TumenBin       *bin = (TumenBin *)(gpointer)bins->data;
  guint           n_rows;
  const guint32  *order = tumen_time_order_get (table, TUMEN_ORDER_BY_START, &n_rows);
  Adder           adder;

  if (bins->len == 0)
    return;
  adder_init (&adder, unit, tumen_unit_find (unit, (bin->begin + bin->end) / 2), bins->len);
  for (guint i = 0; i < n_rows; i++)
    {
      if (rows_in == NULL || rows_in[order[i]])
        add_event (&adder, &rows[order[i]]);
    }
  adder_finish (&adder);
  for (guint i = 0; i < bins->len; i++)
    {
      bin[i].known = adder.bins[KNOWN][i].step;
      bin[i].unknown = adder.bins[UNKNOWN][i].step;
    }
  adder_clear (&adder);
}
