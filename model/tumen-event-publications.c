/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-publication-days.h"

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const TumenPublicationSpan *x = a;
  const TumenPublicationSpan *y = b;

  if (x->lo != y->lo)
    return x->lo < y->lo ? -1 : 1;
  if (x->hi != y->hi)
    return x->hi < y->hi ? -1 : 1;
  return !!x->is_page - !!y->is_page;
}

/* A date that is open on one side cannot be drawn; several of one day are drawn once. */
static void
add_span (GArray          *spans,
          const TumenDate *date,
          int              margin_days,
          gboolean         is_page)
{
  TumenPublicationSpan span = { .is_page = is_page };

  if (!date->has_earliest_start || !date->has_latest_end)
    return;
  span.lo = (double)(date->earliest_start - margin_days);
  span.hi = (double)(date->latest_end + margin_days) + 1.0;
  for (guint i = 0; i < spans->len; i++)
    {
      TumenPublicationSpan *one = &g_array_index (spans, TumenPublicationSpan, i);

      if (one->lo == span.lo && one->hi == span.hi)
        {
          one->is_page = one->is_page && is_page;
          return;
        }
    }
  g_array_append_val (spans, span);
}

static void
add_source (GArray       *spans,
            TumenLibrary *library,
            const char   *excerpt_id,
            TumenReading  reading)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, excerpt_id);
  g_autoptr (TumenSource) source = NULL;
  const TumenPublication *publication;

  if (excerpt != NULL)
    source = tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  if (source == NULL)
    return;
  publication = tumen_source_get_publication (source, reading);
  if (publication->edtf != NULL)
    add_span (spans, &publication->date, publication->margin_days, FALSE);
}

static void
add_pages (GArray               *spans,
           TumenCitation        *citation,
           const TumenViewState *state)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      TumenDate date;

      if (pages[i].published == NULL ||
          !tumen_date_parse (pages[i].published, &date, NULL, NULL))
        continue;
      if (!state->has_known_on || (date.has_latest_end && date.latest_end <= state->known_on))
        add_span (spans, &date, 0, TRUE);
    }
}

/**
 * tumen_event_dup_publications:
 * @event: an event, as it is shown in the view
 * @library: its library
 * @state: the view: its reading, and the day of what was known
 *
 * When the articles of its excerpts and the pages that are cited for it were published: the days
 * on which that may have been, margins included. What has no date, or an open one, is left out.
 *
 * Returns: (transfer full) (element-type TumenPublicationSpan): in order of time, each stretch
 *   once; it is an article's if both an article and a page were published then
 */
GArray *
tumen_event_dup_publications (TumenEvent           *event,
                              TumenLibrary         *library,
                              const TumenViewState *state)
{
  GArray                  *spans = g_array_new (FALSE, FALSE, sizeof (TumenPublicationSpan));
  const char *const       *citations;
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts;

  g_return_val_if_fail (TUMEN_IS_EVENT (event) && TUMEN_IS_LIBRARY (library), spans);

  excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  for (guint i = 0; i < n_excerpts; i++)
    add_source (spans, library, excerpts[i].excerpt, tumen_view_state_get_reading (state));
  citations = tumen_event_get_citations (event);
  for (gsize i = 0; citations[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, citations[i]);

      if (citation != NULL)
        add_pages (spans, citation, state);
    }
  g_array_sort (spans, compare_spans);
  return spans;
}
