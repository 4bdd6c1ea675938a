/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-citation-text.h"
#include "tumen-event-known.h"
#include "tumen-words.h"

#include <string.h>

#define MARK_SIZE     13.0 /* px, with type of the usual size */
#define MARK_GAP      7.0
#define PAD           12.0
#define MOST_QUOTED   3    /* excerpts of a slide */
#define MOST_LETTERS  600  /* of all of them, so that they can be read from the back */
#define MOST_SHOWN    3000 /* letters of an excerpt: nobody reads on */
#define MOST_TITLE    160  /* letters */
#define MOST_WHERE    400  /* letters */
#define QUOTED_INDENT 14.0
#define MOST_GROWTH   150 /* per cent, of the type of quotations that leave room */
#define GROWTH_STEP   10

/** Slide: the last one of an event, while it is filled. */
typedef struct
{
  TumenFigure    *figure;
  TumenPage      *page;
  TumenEvent     *event;
  TumenParagraph *going_on; /* (nullable): a quotation that had no room on the slide before */
  guint           line;     /* of @going_on, from which it goes on */
  guint           row;
  guint           next; /* excerpt that comes next */
  guint           n_slides;
  guint           most_quoted; /* on a slide */
  double          y;
  double          bottom;
} Slide;

static void
add (Slide          *self,
     TumenParagraph *paragraph,
     double          space)
{
  TumenFigure        *figure = self->figure;
  TumenParagraphPlace place = { 0, 0, figure->spec.margin, self->y + space * figure->type_scale };
  double              width = figure->spec.width - 2.0 * figure->spec.margin;

  paragraph->event = self->row;
  tumen_paragraph_break (paragraph, figure, width);
  place.end = (guint)pango_layout_get_line_count (paragraph->layout);
  self->y = place.y + tumen_page_add_paragraph (figure, self->page, paragraph, &place);
  tumen_paragraph_free (paragraph);
}

static TumenParagraph *
new_words (TumenPageRole role,
           const char   *text)
{
  TumenParagraph *paragraph = tumen_paragraph_new (role);

  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
  return paragraph;
}

/* What begins a line begins as a sentence does. */
static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, g_utf8_strlen (text, -1) > 0 ? 1 : 0);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

/* (transfer full): whole words of @text, and that they are not all. */
static char *
dup_cut (const char *text,
         glong       most,
         const char *after)
{
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, most);
  space = strrchr (start, ' ');
  if (space != NULL && space > start)
    *space = '\0';
  return g_strconcat (start, after, NULL);
}

/* The mark and the name of its kind, above the title. */
static void
add_kind (Slide *self)
{
  TumenFigure   *figure = self->figure;
  TumenKind      kind = tumen_event_get_kind (self->event);
  double         scale = figure->type_scale;
  double         line = tumen_paragraph_get_line_height (figure, TUMEN_ROLE_SUBTITLE);
  TumenRect      rect = { figure->spec.margin, self->y, MARK_SIZE * scale, line };
  TumenLinePlace place = { rect.x + rect.width + MARK_GAP * scale, self->y, 0.0 };
  TumenPageItem *item = tumen_page_add_item (self->page, TUMEN_PAGE_MARK, &rect);

  item->sign = kind;
  item->scale = scale;
  item->event = self->row;
  self->y += tumen_page_add_line (figure, self->page, TUMEN_ROLE_SUBTITLE,
                                  tumen_kind_get_name (kind, figure->view.language), &place);
}

/* (transfer full): how the day is known, and what speaks against it. */
static char *
dup_known (const TumenRow *row,
           TumenLanguage   language)
{
  GString *words = g_string_new (tumen_certainty_get_name (row->certainty, language));

  if (row->flags & TUMEN_ROW_BADGE)
    g_string_append_printf (words, " · %s",
                            tumen_agreement_get_name (TUMEN_AGREEMENT_DISAGREE, language));
  if (row->flags & TUMEN_ROW_DENIED)
    g_string_append_printf (words, " · %s",
                            tumen_agreement_get_name (TUMEN_AGREEMENT_DENIED, language));
  return g_string_free (words, FALSE);
}

static void
add_head (Slide *self)
{
  TumenFigure     *figure = self->figure;
  TumenLanguage    language = figure->view.language;
  TumenReading     reading = tumen_view_state_get_reading (&figure->view);
  const TumenRow  *row = &tumen_table_get_rows (figure->table)[self->row];
  const char      *title = tumen_event_get_title (self->event, language);
  g_autofree char *shown = dup_cut (title, MOST_TITLE, "…");
  g_autofree char *date = NULL;
  g_autofree char *known = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  add_kind (self);
  add (self, new_words (TUMEN_ROLE_TITLE, shown), 2.0);
  date = tumen_event_dup_date_words (self->event, reading, TUMEN_DATE_STYLE_LONG, language);
  known = dup_known (row, language);
  words = g_strdup_printf ("%s · %s", date, known);
  line = dup_capitalised (words);
  add (self, new_words (TUMEN_ROLE_SUBTITLE, line), 2.0);
}

static char *
dup_where (Slide        *self,
           TumenExcerpt *excerpt)
{
  TumenFigure     *figure = self->figure;
  TumenLanguage    language = figure->view.language;
  const char      *speaker = tumen_excerpt_get_speaker (excerpt);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  g_autofree char *words = NULL;
  g_autoptr (TumenSource) source = NULL;

  source = tumen_library_dup_source (figure->library, tumen_excerpt_get_source (excerpt));
  if (source == NULL)
    return g_strdup ("");
  description = tumen_source_dup_description (
    source, tumen_view_state_get_reading (&figure->view), language);
  if (g_str_equal (speaker, TUMEN_NARRATOR))
    return g_steal_pointer (&description);
  name = tumen_library_dup_speaker_name (figure->library, speaker, language);
  words = g_strdup_printf ("%s. %s", name, description);
  return dup_capitalised (words);
}

/* A name without end is no help on a slide. */
static TumenParagraph *
new_where (Slide        *self,
           TumenExcerpt *excerpt)
{
  g_autofree char *where = dup_where (self, excerpt);
  g_autofree char *shown = dup_cut (where, MOST_WHERE, "…");
  TumenParagraph  *paragraph = new_words (TUMEN_ROLE_CITATION, shown);

  paragraph->indent = QUOTED_INDENT * self->figure->type_scale;
  return paragraph;
}

static void
add_where (Slide        *self,
           TumenExcerpt *excerpt)
{
  add (self, new_where (self, excerpt), 0.0);
}

/* What is cut says so. */
static TumenParagraph *
new_quotation (Slide        *self,
               TumenExcerpt *excerpt)
{
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *shown = dup_cut (quotation, MOST_SHOWN, " […]»");
  TumenParagraph  *paragraph = new_words (TUMEN_ROLE_LARGE_QUOTATION, shown);
  TumenFigure     *figure = self->figure;

  paragraph->indent = QUOTED_INDENT * figure->type_scale;
  paragraph->event = self->row;
  tumen_paragraph_break (paragraph, figure, figure->spec.width - 2.0 * figure->spec.margin);
  return paragraph;
}

static double
measure_where (Slide        *self,
               TumenExcerpt *excerpt)
{
  TumenParagraph *paragraph = new_where (self, excerpt);
  TumenFigure    *figure = self->figure;
  double          height;

  tumen_paragraph_break (paragraph, figure, figure->spec.width - 2.0 * figure->spec.margin);
  height = pango_layout_get_line_count (paragraph->layout) *
           tumen_paragraph_get_line_height (figure, TUMEN_ROLE_CITATION);
  tumen_paragraph_free (paragraph);
  return height;
}

/* Lines that have room, together with where they stand. */
static guint
count_fitting (Slide          *self,
               TumenParagraph *paragraph,
               TumenExcerpt   *excerpt)
{
  TumenFigure *figure = self->figure;
  double       line = tumen_paragraph_get_line_height (figure, paragraph->role);
  double       where = measure_where (self, excerpt);
  double       room = self->bottom - self->y - where - PAD * figure->type_scale;
  guint        left = (guint)pango_layout_get_line_count (paragraph->layout) - self->line;

  return MIN (left, (guint)(MAX (room, 0.0) / line));
}

/* Adds lines of the quotation. Returns: whether all of them are there now. */
static gboolean
add_lines (Slide *self,
           guint  n_lines)
{
  TumenFigure        *figure = self->figure;
  double              left = figure->spec.margin;
  TumenParagraphPlace place = { self->line, self->line + n_lines, left,
                                self->y + PAD * figure->type_scale };

  self->y = place.y + tumen_page_add_paragraph (figure, self->page, self->going_on, &place);
  self->line = place.end;
  if (self->line < (guint)pango_layout_get_line_count (self->going_on->layout))
    return FALSE;
  g_clear_pointer (&self->going_on, tumen_paragraph_free);
  self->line = 0;
  return TRUE;
}

/* A quotation that has no room comes on the next slide; only one that would have none there either
 * is parted. */
static gboolean
add_quotation (Slide        *self,
               TumenExcerpt *excerpt,
               guint         n_added)
{
  guint fitting, left;

  if (self->going_on == NULL)
    self->going_on = new_quotation (self, excerpt);
  fitting = count_fitting (self, self->going_on, excerpt);
  left = (guint)pango_layout_get_line_count (self->going_on->layout) - self->line;
  if (fitting < left && n_added > 0)
    {
      g_clear_pointer (&self->going_on, tumen_paragraph_free);
      return FALSE;
    }
  if (!add_lines (self, MAX (fitting, 1)))
    return FALSE;
  add_where (self, excerpt);
  return TRUE;
}

/* From the next one on, as many as can be read on one slide. */
static void
add_quotations (Slide *self)
{
  guint                    n_parts, n_added = 0;
  glong                    n_letters = 0;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (self->event, &n_parts);

  for (; self->next < n_parts && n_added < self->most_quoted; self->next++)
    {
      g_autoptr (TumenExcerpt) excerpt = NULL;

      excerpt = tumen_library_dup_excerpt (self->figure->library, parts[self->next].excerpt);
      if (excerpt == NULL)
        continue;
      n_letters += g_utf8_strlen (tumen_excerpt_get_exact (excerpt), -1);
      if ((n_added > 0 && n_letters > MOST_LETTERS) || !add_quotation (self, excerpt, n_added))
        return;
      n_added++;
    }
}

static void
list_pages (Slide      *self,
            const char *id,
            GPtrArray  *pages)
{
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (self->figure->library, id);
  guint                    n_pages = 0;
  const TumenCitationPage *cited = NULL;

  if (citation != NULL)
    cited = tumen_citation_get_pages (citation, &n_pages);
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (pages,
                     tumen_citation_page_to_words (&cited[i], self->figure->view.language));
}

static void
add_cited (Slide      *self,
           const char *words)
{
  TumenParagraph *paragraph = new_words (TUMEN_ROLE_CITATION, words);

  paragraph->indent = QUOTED_INDENT * self->figure->type_scale;
  add (self, paragraph, 0.0);
}

/* Pages that are cited stand for quotations where there are none; of what was not known on a day
 * in the past nothing is told. */
static void
add_citations (Slide *self)
{
  TumenFigure       *figure = self->figure;
  TumenLanguage      language = figure->view.language;
  double             line = tumen_paragraph_get_line_height (figure, TUMEN_ROLE_CITATION);
  const char *const *ids = tumen_event_get_citations (self->event);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *more = NULL;
  guint            n_parts, next = 0;

  tumen_event_get_excerpts (self->event, &n_parts);
  if (n_parts > 0)
    return;
  add (self, new_words (TUMEN_ROLE_CITATION, tumen_word (TUMEN_WORD_CITED_NOT_QUOTED, language)),
       PAD);
  for (gsize i = 0; ids != NULL && ids[i] != NULL && !figure->view.has_known_on; i++)
    list_pages (self, ids[i], pages);
  while (next < pages->len && self->y + 3.0 * line <= self->bottom)
    add_cited (self, pages->pdata[next++]);
  if (next == pages->len)
    return;
  more = tumen_more_to_words (pages->len - next, language);
  add_cited (self, more);
}

static gboolean
is_done (const Slide *self)
{
  guint n_parts;

  tumen_event_get_excerpts (self->event, &n_parts);
  return self->next >= n_parts && self->going_on == NULL;
}

/* All slides of the event, with quotations in type that is so much larger. */
static void
fill (Slide *self,
      double growth)
{
  TumenFigure *figure = self->figure;
  double       scale = figure->type_scale;

  self->next = self->n_slides = 0;
  do
    {
      self->page = tumen_figure_add_page (figure);
      self->n_slides++;
      self->y = figure->spec.margin;
      add_head (self);
      self->y += PAD * scale;
      figure->type_scale = scale * growth;
      add_quotations (self);
      figure->type_scale = scale;
      add_citations (self);
    }
  while (!is_done (self));
}

static void
fill_anew (Slide *self,
           double growth)
{
  GPtrArray *pages = self->figure->pages;

  g_ptr_array_set_size (pages, (int)(pages->len - self->n_slides));
  fill (self, growth);
}

/* “2 of 3”, at the right of the kind. */
static void
add_numbers (Slide *self)
{
  TumenFigure *figure = self->figure;
  guint        first = figure->pages->len - self->n_slides;

  for (guint i = 0; i < self->n_slides && self->n_slides > 1; i++)
    {
      TumenLinePlace   place = { figure->spec.width - figure->spec.margin, figure->spec.margin,
                                 1.0 };
      g_autofree char *words = tumen_part_of_to_words (i + 1, self->n_slides,
                                                       figure->view.language);

      tumen_page_add_line (figure, g_ptr_array_index (figure->pages, first + i),
                           TUMEN_ROLE_SUBTITLE, words, &place);
    }
}

/* Not three excerpts on one slide and one on the next, but two and two. */
static void
even_out (Slide *self)
{
  guint n_slides = self->n_slides;

  while (n_slides > 1 && self->most_quoted > 1)
    {
      self->most_quoted--;
      fill_anew (self, 1.0);
      if (self->n_slides == n_slides)
        continue;
      self->most_quoted++;
      fill_anew (self, 1.0);
      return;
    }
}

/* (transfer full) (nullable): as it was known on the day of the view. */
static TumenEvent *
dup_event (TumenFigure *self,
           guint        row)
{
  g_autoptr (TumenEvent) whole = NULL;

  whole = tumen_library_dup_event (self->library, tumen_table_get_id (self->table, row));
  if (whole == NULL || !self->view.has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, self->library, self->view.known_on);
}

/* Few quotations get larger type, as long as that takes no more slides. */
static void
add_slides (TumenFigure *self,
            guint        row)
{
  Slide slide = { .figure = self, .row = row, .most_quoted = MOST_QUOTED };
  guint n_slides;

  slide.bottom = tumen_compose_get_footer_top (self);
  slide.event = dup_event (self, row);
  if (slide.event == NULL)
    return;
  fill (&slide, 1.0);
  even_out (&slide);
  n_slides = slide.n_slides;
  for (guint growth = MOST_GROWTH; growth >= 100; growth -= GROWTH_STEP)
    {
      fill_anew (&slide, growth / 100.0);
      if (slide.n_slides == n_slides && slide.y <= slide.bottom)
        break;
    }
  add_numbers (&slide);
  g_object_unref (slide.event);
}

/**
 * tumen_compose_events:
 * @self: a figure whose events are numbered, with a library
 * @cancellable: (nullable): to stop
 *
 * Adds slides for each event: kind, title, date and how it is known, and all quotations with where
 * they stand: as many on a slide as can be read, and as many slides as that takes.
 */
void
tumen_compose_events (TumenFigure  *self,
                      GCancellable *cancellable)
{
  for (guint i = 0; i < self->events->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_slides (self, g_array_index (self->events, guint, i));
}
