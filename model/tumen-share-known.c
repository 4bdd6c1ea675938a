/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-share.h"

/* Columns of the tables that are read besides, in the order of the schema. */
enum {
  CLAIM_EXCERPT = 2,
  CLAIM_EDTF = 4,
  CITATION_ID = 2
};

/**
 * tumen_share_set_known_on:
 * @self: a reader of the strict reading that has not run yet, without a pass that judges
 * @day: days since 1970-01-01
 *
 * Leaves of all events what was known at the end of @day, as tumen_event_new_known_on() tells it;
 * an event of which nothing had been published is left out and counted.
 */
void
tumen_share_set_known_on (TumenShareReader *self,
                          TumenDay          day)
{
  self->has_known_on = TRUE;
  self->known_on = day;
  tumen_cast_limit (&self->cast, self->pass->connection, day);
  tumen_stream_init (&self->claims, self->pass, "claim", NULL);
  tumen_stream_init (&self->citations, self->pass, "event_citation", NULL);
  tumen_known_init (&self->known, day);
  self->not_yet_known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* tumen_share_clear_known: frees what was made for it, if it was */
void
tumen_share_clear_known (TumenShareReader *self)
{
  tumen_stream_clear (&self->claims);
  tumen_stream_clear (&self->citations);
  tumen_known_clear (&self->known);
  g_clear_pointer (&self->not_yet_known, g_hash_table_unref);
}

/* tumen_share_begin_known: goes to the first rows */
void
tumen_share_begin_known (TumenShareReader *self)
{
  tumen_stream_next (&self->claims);
  tumen_stream_next (&self->citations);
}

/* tumen_share_check_known_ends: what is left over stands elsewhere than its event */
void
tumen_share_check_known_ends (TumenShareReader *self)
{
  self->pass->has_failed |= self->claims.has_row || self->citations.has_row;
}

static const TumenDate *
get_publication (const TumenCastExcerpt *excerpt)
{
  if (excerpt == NULL || excerpt->source == NULL || !excerpt->source->has_last)
    return NULL;
  return &excerpt->source->published;
}

static gboolean
is_excerpt_known (TumenShareReader *self,
                  const char       *id)
{
  const TumenCastExcerpt *excerpt = g_hash_table_lookup (self->cast.excerpts, id);

  return tumen_known_counts (&self->known, get_publication (excerpt));
}

/* Keeps the excerpts that count, in their order. */
static void
limit_excerpts (TumenShareReader *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->links->len; i++)
    {
      TumenShareLink   link = g_array_index (self->links, TumenShareLink, i);
      const TumenDate *published = get_publication (link.excerpt);

      tumen_known_add_excerpt (&self->known, published, link.stance == TUMEN_STANCE_SUPPORTS);
      if (tumen_known_counts (&self->known, published))
        g_array_index (self->links, TumenShareLink, n_kept++) = link;
    }
  g_array_set_size (self->links, n_kept);
}

static void
read_claims (TumenShareReader *self)
{
  for (; tumen_share_is_part (self, &self->claims); tumen_stream_next (&self->claims))
    {
      const char *id = tumen_stream_get_text (&self->claims, CLAIM_EXCERPT);

      tumen_known_add_claim (&self->known,
                             get_publication (g_hash_table_lookup (self->cast.excerpts, id)),
                             tumen_stream_get_text (&self->claims, CLAIM_EDTF));
    }
}

static void
read_citations (TumenShareReader *self)
{
  for (; tumen_share_is_part (self, &self->citations); tumen_stream_next (&self->citations))
    {
      const char *id = tumen_stream_get_text (&self->citations, CITATION_ID);
      GArray     *pages = g_hash_table_lookup (self->cast.pages, id);

      for (guint i = 0; pages != NULL && i < pages->len; i++)
        tumen_known_add_page (&self->known, &g_array_index (pages, TumenDate, i));
    }
}

static void
limit_clocks (TumenShareReader *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->n_clocks; i++)
    {
      TumenClock clock = self->clocks[i];

      if (clock.excerpt != NULL ? is_excerpt_known (self, clock.excerpt)
                                : tumen_known_has_date (&self->known))
        {
          self->clocks[i] = self->clocks[n_kept];
          self->clocks[n_kept++] = clock;
        }
    }
  for (guint i = n_kept; i < self->n_clocks; i++)
    tumen_share_clear_clock (&self->clocks[i]);
  self->n_clocks = n_kept;
}

static void
limit_date (TumenShareReader *self,
            TumenStatus       status)
{
  gboolean is_yet_to_come = status == TUMEN_STATUS_EXPECTED ||
                            status == TUMEN_STATUS_RUMOURED;
  TumenEventDateKey key = { .duration = self->entry->key.duration, .margin_days = -1 };
  g_autofree char  *edtf = NULL;

  if (tumen_known_has_date (&self->known))
    return;
  edtf = tumen_known_dup_edtf (&self->known, is_yet_to_come);
  key.edtf = edtf;
  key.basis = tumen_known_get_basis (&self->known, self->entry->key.basis);
  self->entry = tumen_event_dates_get (self->dates, &key);
}

/* What is off at the start is missed by nobody, until it is turned on. */
static void
note_not_yet_known (TumenShareReader *self)
{
  const char *collection = tumen_stream_get_text (&self->events, TUMEN_SHARE_COLLECTION);
  guint       n_events;

  if (collection == NULL || !g_hash_table_contains (self->cast.off_at_start, collection))
    {
      self->n_not_yet_known++;
      return;
    }
  n_events = GPOINTER_TO_UINT (g_hash_table_lookup (self->not_yet_known, collection));
  g_hash_table_insert (self->not_yet_known, g_strdup (collection), GUINT_TO_POINTER (n_events + 1));
}

/**
 * tumen_share_limit_event:
 * @status: of the event that has been read
 *
 * Leaves of it what was known; it is read to its end in any case.
 *
 * Returns: %FALSE if nothing of it had been published
 */
gboolean
tumen_share_limit_event (TumenShareReader *self,
                         TumenStatus       status)
{
  tumen_known_clear (&self->known);
  tumen_known_init (&self->known, self->known_on);
  tumen_known_set_strict (&self->known, &self->entry->date.date);
  limit_excerpts (self);
  read_claims (self);
  read_citations (self);
  if (!tumen_known_is_known (&self->known))
    {
      note_not_yet_known (self);
      return FALSE;
    }
  limit_clocks (self);
  limit_date (self, status);
  return TRUE;
}
