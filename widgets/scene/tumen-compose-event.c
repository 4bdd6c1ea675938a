/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#include "tumen-citation-text.h"
#include "tumen-words.h"

#include <string.h>

#define MARK_SIZE     13.0 /* px, with type of the usual size */
#define MARK_GAP      7.0
#define PAD           12.0
#define MOST_QUOTED   3    /* excerpts of a slide */
#define MOST_TRIED    3000 /* letters: more have no room on any slide */
#define MOST_LETTERS  600  /* of all of them, so that they can be read from the back */
#define QUOTED_INDENT 14.0
#define MOST_GROWTH   150 /* per cent, of the type of quotations that leave room */
#define GROWTH_STEP   10

/** Slide: of an event, while it is filled. */
typedef struct
{
  TumenFigure *figure;
  TumenPage   *page;
  TumenEvent  *event;
  guint        row;
  double       y;
  double       bottom;
  guint        n_left; /* excerpts for which there was no room */
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
  g_autofree char *date = NULL;
  g_autofree char *known = NULL;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  add_kind (self);
  add (self, new_words (TUMEN_ROLE_TITLE, tumen_event_get_title (self->event, language)), 2.0);
  date = tumen_event_dup_date_words (self->event, reading, TUMEN_DATE_STYLE_LONG, language);
  known = dup_known (row, language);
  words = g_strdup_printf ("%s · %s", date, known);
  line = dup_capitalised (words);
  add (self, new_words (TUMEN_ROLE_SUBTITLE, line), 2.0);
}

static gboolean
has_room (const Slide    *self,
          TumenParagraph *paragraph)
{
  TumenFigure *figure = self->figure;
  double       width = figure->spec.width - 2.0 * figure->spec.margin;
  double       line = tumen_paragraph_get_line_height (figure, TUMEN_ROLE_CITATION);
  double       height = tumen_paragraph_break (paragraph, figure, width);

  return self->y + height + 2.0 * line + PAD * figure->type_scale <= self->bottom;
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

/* A quotation that has no room is not cut: it is not on the slide, and the number of those that
 * are not is told. */
static gboolean
add_quotation (Slide        *self,
               TumenExcerpt *excerpt)
{
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *where = NULL;
  TumenParagraph  *paragraph = new_words (TUMEN_ROLE_LARGE_QUOTATION, quotation);
  double           indent = QUOTED_INDENT * self->figure->type_scale;

  paragraph->indent = indent;
  if (!has_room (self, paragraph))
    {
      tumen_paragraph_free (paragraph);
      return FALSE;
    }
  add (self, paragraph, PAD);
  where = dup_where (self, excerpt);
  paragraph = new_words (TUMEN_ROLE_CITATION, where);
  paragraph->indent = indent;
  add (self, paragraph, 0.0);
  return TRUE;
}

static void
add_quotations (Slide *self)
{
  guint                    n_parts, n_added = 0;
  glong                    n_letters = 0;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (self->event, &n_parts);

  for (guint i = 0; i < n_parts && n_added < MOST_QUOTED; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = NULL;
      glong length;

      excerpt = tumen_library_dup_excerpt (self->figure->library, parts[i].excerpt);
      length = excerpt != NULL ? g_utf8_strlen (tumen_excerpt_get_exact (excerpt), -1) : 0;
      if (excerpt == NULL || length > MOST_TRIED ||
          (n_added > 0 && n_letters + length > MOST_LETTERS))
        continue;
      n_letters += length;
      n_added += add_quotation (self, excerpt) ? 1 : 0;
    }
  self->n_left = n_parts - n_added;
}

static void
add_rest (Slide *self)
{
  g_autofree char *more = NULL;

  if (self->n_left == 0)
    return;
  more = tumen_more_excerpts_to_words (self->n_left, self->figure->view.language);
  add (self, new_words (TUMEN_ROLE_CITATION, more), PAD);
}

static void
fill (Slide *self,
      double growth)
{
  TumenFigure *figure = self->figure;
  double       scale = figure->type_scale;

  self->page = tumen_figure_add_page (figure);
  self->y = figure->spec.margin;
  add_head (self);
  self->y += PAD * scale;
  figure->type_scale = scale * growth;
  add_quotations (self);
  figure->type_scale = scale;
  add_rest (self);
}

/* Few quotations get larger type, as long as it leaves room for as many as there would be. */
static void
add_slide (TumenFigure *self,
           guint        row)
{
  Slide slide = { self, NULL, NULL, row, 0.0, tumen_compose_get_footer_top (self), 0 };
  guint n_left;

  slide.event = tumen_library_dup_event (self->library, tumen_table_get_id (self->table, row));
  if (slide.event == NULL)
    return;
  fill (&slide, 1.0);
  n_left = slide.n_left;
  for (guint growth = MOST_GROWTH; growth >= 100; growth -= GROWTH_STEP)
    {
      g_ptr_array_set_size (self->pages, (int)self->pages->len - 1);
      fill (&slide, growth / 100.0);
      if (slide.n_left == n_left && slide.y <= slide.bottom)
        break;
    }
  g_object_unref (slide.event);
}

/**
 * tumen_compose_events:
 * @self: a figure whose events are numbered, with a library
 *
 * Adds a slide for each event: kind, title, date and how it is known, and as many quotations as can
 * be read, with where they stand.
 */
void
tumen_compose_events (TumenFigure *self)
{
  for (guint i = 0; i < self->events->len; i++)
    add_slide (self, g_array_index (self->events, guint, i));
}
