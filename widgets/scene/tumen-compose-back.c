/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compose-back-private.h"

#include "tumen-event-known.h"

#include <string.h>

#define INDENT        28.0 /* px of the column of numbers, with type of the usual size */
#define ENTRY_SPACE   3.5
#define POSTER_SPACE  2.5 /* all is to be on one sheet */
#define HEADING_SPACE 9.0
#define RULE          0.75
#define RULE_SPACE    9.0
#define MOST_LETTERS  500 /* of a title */
#define CHECK_EVERY   256 /* events */

/* Letters before the first words of an article. */
#define LONGEST_DATELINE 40

static void
clear_event (gpointer data)
{
  TumenBackEvent *event = data;

  g_clear_object (&event->event);
}

static void
free_article (gpointer data)
{
  TumenBackArticle *article = data;

  g_object_unref (article->source);
  g_free (article->beginning);
  g_free (article);
}

static void
free_citation (gpointer data)
{
  TumenBackCitation *citation = data;

  g_object_unref (citation->citation);
  g_array_unref (citation->events);
  g_free (citation);
}

static void
free_excerpt (gpointer data)
{
  TumenBackExcerpt *excerpt = data;

  g_object_unref (excerpt->excerpt);
  g_free (excerpt);
}

/**
 * tumen_back_is_stopped:
 * @self: back matter
 * @index: of what comes next
 *
 * Returns: whether somebody stopped it; asked from time to time only
 */
gboolean
tumen_back_is_stopped (TumenBackMatter *self,
                       guint            index)
{
  return index % CHECK_EVERY == 0 && g_cancellable_is_cancelled (self->cancellable);
}

/**
 * tumen_back_new_paragraph:
 * @self: back matter
 * @role: of the paragraph
 *
 * Returns: (transfer full): an empty paragraph beside the column of numbers
 */
TumenParagraph *
tumen_back_new_paragraph (TumenBackMatter *self,
                          TumenPageRole    role)
{
  TumenParagraph *paragraph = tumen_paragraph_new (role);
  gboolean        is_poster = self->figure->spec.product == TUMEN_FIGURE_POSTER;

  paragraph->indent = INDENT * self->figure->type_scale;
  paragraph->space = (is_poster ? POSTER_SPACE : ENTRY_SPACE) * self->figure->type_scale;
  return paragraph;
}

/**
 * tumen_back_add_heading:
 * @self: back matter
 * @word: what it says
 * @place: its name for links
 *
 * Adds a heading of a part, which stays with what follows it, and its entry in the outline.
 */
void
tumen_back_add_heading (TumenBackMatter *self,
                        TumenListWord    word,
                        const char      *place)
{
  TumenParagraph *paragraph = tumen_back_new_paragraph (self, TUMEN_ROLE_HEADING);
  const char     *text = tumen_list_word (word, self->language);

  paragraph->space = HEADING_SPACE * self->figure->type_scale;
  paragraph->place = g_strdup (place);
  paragraph->keep = TRUE;
  tumen_paragraph_add (paragraph, TUMEN_RUN_NORMAL, text, NULL);
  tumen_flow_add (self->flow, paragraph);
  tumen_figure_add_outline (self->figure, text, place, 0);
}

/* The words of an excerpt tell how an article begins that has no headline; a dateline may stand
 * before them. */
static void
note_beginning (TumenBackMatter *self,
                TumenExcerpt    *excerpt)
{
  TumenBackArticle *article =
    g_hash_table_lookup (self->article_ids, tumen_excerpt_get_source (excerpt));

  if (article == NULL || tumen_excerpt_get_start (excerpt) >= article->start)
    return;
  g_free (article->beginning);
  article->beginning = g_strdup (tumen_excerpt_get_exact (excerpt));
  article->start = tumen_excerpt_get_start (excerpt);
}

/**
 * tumen_back_get_article:
 * @self: back matter
 * @source: id of a source
 *
 * Returns: (transfer none) (nullable): the article, which will be listed; %NULL if the library has
 *   none of that id
 */
TumenBackArticle *
tumen_back_get_article (TumenBackMatter *self,
                        const char      *source)
{
  TumenBackArticle *article = g_hash_table_lookup (self->article_ids, source);

  if (article != NULL)
    article->is_used = TRUE;
  return article;
}

/**
 * tumen_back_get_excerpt:
 * @self: back matter
 * @id: of an excerpt
 *
 * Returns: (transfer none) (nullable): the excerpt, read once; %NULL if there is none
 */
TumenBackExcerpt *
tumen_back_get_excerpt (TumenBackMatter *self,
                        const char      *id)
{
  TumenBackExcerpt *excerpt = g_hash_table_lookup (self->excerpts, id);
  TumenExcerpt     *object;

  if (excerpt != NULL)
    return excerpt;
  object = tumen_library_dup_excerpt (self->figure->library, id);
  if (object == NULL)
    return NULL;
  excerpt = g_new0 (TumenBackExcerpt, 1);
  excerpt->excerpt = object;
  g_hash_table_insert (self->excerpts, (gpointer)tumen_excerpt_get_id (object), excerpt);
  note_beginning (self, object);
  return excerpt;
}

/**
 * tumen_back_get_name:
 * @self: back matter
 * @speaker: id of a speaker
 *
 * Returns: (transfer none): the name, read once
 */
const char *
tumen_back_get_name (TumenBackMatter *self,
                     const char      *speaker)
{
  char *name = g_hash_table_lookup (self->names, speaker);

  if (name != NULL)
    return name;
  name = tumen_library_dup_speaker_name (self->figure->library, speaker, self->language);
  g_hash_table_insert (self->names, g_strdup (speaker), name);
  return name;
}

/**
 * tumen_back_has_page:
 * @self: back matter
 * @page: a page that is cited
 *
 * Returns: whether it counts in a view of what was known on a day (decision 20)
 */
gboolean
tumen_back_has_page (TumenBackMatter         *self,
                     const TumenCitationPage *page)
{
  const TumenViewState *view = &self->figure->view;
  TumenDate             published;

  if (!view->has_known_on)
    return TRUE;
  return page->published != NULL && tumen_date_parse (page->published, &published, NULL, NULL) &&
         published.has_latest_end && published.latest_end <= view->known_on;
}

static gboolean
has_any_page (TumenBackMatter *self,
              TumenCitation   *citation)
{
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      if (tumen_back_has_page (self, &pages[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_back_get_citation:
 * @self: back matter
 * @id: of a citation
 *
 * Returns: (transfer none) (nullable): the citation, which gets its number when it is asked for the
 *   first time; %NULL if there is none of which a page may be shown
 */
TumenBackCitation *
tumen_back_get_citation (TumenBackMatter *self,
                         const char      *id)
{
  TumenBackCitation *citation = g_hash_table_lookup (self->citation_ids, id);
  g_autoptr (TumenCitation) object = NULL;

  if (citation != NULL)
    return citation;
  object = tumen_library_dup_citation (self->figure->library, id);
  if (object == NULL || !has_any_page (self, object))
    return NULL;
  citation = g_new0 (TumenBackCitation, 1);
  citation->citation = g_steal_pointer (&object);
  citation->number = self->citations->len + 1;
  citation->events = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->citations, citation);
  g_hash_table_insert (self->citation_ids,
                       (gpointer)tumen_citation_get_id (citation->citation), citation);
  return citation;
}

static void
add_reference (TumenParagraph *paragraph,
               TumenRunStyle   style,
               const char     *letter,
               guint           number)
{
  g_autofree char *text = g_strdup_printf ("%s%u", letter, number);
  g_autofree char *folded = g_ascii_strdown (text, -1);
  g_autofree char *link = g_strdup_printf ("#%s%s", *letter == '\0' ? "n" : "", folded);

  tumen_paragraph_add (paragraph, style, text, link);
}

/**
 * tumen_back_add_article:
 * @paragraph: a paragraph
 * @style: of the reference
 * @article: one that is listed
 *
 * Adds “A4”, which leads to the article.
 */
void
tumen_back_add_article (TumenParagraph         *paragraph,
                        TumenRunStyle           style,
                        const TumenBackArticle *article)
{
  add_reference (paragraph, style, "A", article->number);
}

/**
 * tumen_back_add_citation:
 * @paragraph: a paragraph
 * @style: of the reference
 * @citation: one that is listed
 *
 * Adds “P4”, which leads to the pages.
 */
void
tumen_back_add_citation (TumenParagraph          *paragraph,
                         TumenRunStyle            style,
                         const TumenBackCitation *citation)
{
  add_reference (paragraph, style, "P", citation->number);
}

/**
 * tumen_back_add_numbers:
 * @paragraph: a paragraph
 * @numbers: of guint: numbers of events
 *
 * Adds “11, 14”, which lead to the list.
 */
void
tumen_back_add_numbers (TumenParagraph *paragraph,
                        const GArray   *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      if (i > 0)
        tumen_paragraph_add (paragraph, TUMEN_RUN_DIM, ", ", NULL);
      add_reference (paragraph, TUMEN_RUN_DIM, "", g_array_index (numbers, guint, i));
    }
}

/**
 * tumen_back_dup_capitalised:
 * @text: such as “between Aug and Dec 2024”
 *
 * Returns: (transfer full): the same, as it begins an entry
 */
char *
tumen_back_dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

/**
 * tumen_back_add_date:
 * @self: back matter
 * @paragraph: an entry
 * @event: what it is of
 *
 * Adds the date, bold.
 */
void
tumen_back_add_date (TumenBackMatter      *self,
                     TumenParagraph       *paragraph,
                     const TumenBackEvent *event)
{
  TumenTable           *table = self->figure->table;
  const TumenRow       *row = &tumen_table_get_rows (table)[event->row];
  const TumenEventDate *date = NULL;
  g_autofree char      *days = NULL;
  g_autofree char      *words = NULL;

  if (event->event != NULL)
    date = tumen_event_get_date (event->event, self->reading);
  if (tumen_list_has_days (row, date))
    days = tumen_date_to_words (&date->date, TUMEN_DATE_STYLE_LONG, self->language);
  else
    days = g_strdup (tumen_table_get_date_words (table, event->row, self->language));
  words = tumen_back_dup_capitalised (days);
  tumen_paragraph_add (paragraph, TUMEN_RUN_BOLD, words, NULL);
}

/* Nobody reads on in a title, and all of it is laid out at once. */
static char *
dup_cut (const char *title)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= MOST_LETTERS)
    return g_strdup (title);
  start = g_utf8_substring (title, 0, MOST_LETTERS);
  return g_strconcat (start, "…", NULL);
}

/**
 * tumen_back_dup_title:
 * @self: back matter
 * @event: one that is listed
 *
 * Returns: (transfer full): its title as a sentence, with a full stop
 */
char *
tumen_back_dup_title (TumenBackMatter      *self,
                      const TumenBackEvent *event)
{
  const char      *title = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *last = NULL;

  if (event->event != NULL)
    title = tumen_event_get_title (event->event, self->language);
  if (title == NULL)
    title = tumen_table_get_short_title (self->figure->table, event->row, self->language);
  cut = dup_cut (title);
  g_strchomp (cut);
  if (*cut == '\0')
    return g_strdup ("–");
  last = g_strdup (g_utf8_find_prev_char (cut, cut + strlen (cut)));
  if (strstr (".!?…", last) != NULL)
    return g_steal_pointer (&cut);
  return g_strconcat (cut, ".", NULL);
}

/**
 * tumen_back_dup_event:
 * @self: back matter
 * @id: of an event
 *
 * Returns: (transfer full) (nullable): the event, as it was known on the day of the view
 */
TumenEvent *
tumen_back_dup_event (TumenBackMatter *self,
                      const char      *id)
{
  const TumenViewState *view = &self->figure->view;
  TumenLibrary         *library = self->figure->library;
  g_autoptr (TumenEvent) whole = NULL;

  if (library != NULL)
    whole = tumen_library_dup_event (library, id);
  if (whole == NULL || !view->has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, library, view->known_on);
}

static void
add_event (TumenBackMatter *self,
           guint            row,
           guint            number)
{
  TumenBackEvent event = { row, number, NULL };

  g_array_append_val (self->events, event);
}

/* Those with numbers, and then those that have no place on an axis. */
static void
list_events (TumenBackMatter *self)
{
  TumenFigure *figure = self->figure;
  guint        n_rows = tumen_table_get_n_rows (figure->table);

  for (guint i = 0; i < figure->events->len && !tumen_back_is_stopped (self, i); i++)
    add_event (self, g_array_index (figure->events, guint, i), i + 1);
  for (guint row = tumen_table_get_n_dated (figure->table);
       row < n_rows && !tumen_back_is_stopped (self, row); row++)
    {
      if (figure->rows_in[row])
        add_event (self, row, 0);
    }
}

static void
read_articles (TumenBackMatter *self)
{
  GListModel *sources;
  guint       n_sources;

  if (self->figure->library == NULL)
    return;
  sources = tumen_library_get_sources (self->figure->library);
  n_sources = g_list_model_get_n_items (sources);
  for (guint i = 0; i < n_sources; i++)
    {
      TumenSource      *source = g_list_model_get_item (sources, i);
      TumenBackArticle *article;

      if (source == NULL)
        continue;
      article = g_new0 (TumenBackArticle, 1);
      article->source = source;
      article->number = i + 1;
      article->start = LONGEST_DATELINE;
      g_ptr_array_add (self->articles, article);
      g_hash_table_insert (self->article_ids, (gpointer)tumen_source_get_id (source), article);
    }
}

static void
init (TumenBackMatter *self,
      TumenFigure     *figure,
      TumenFlow       *flow,
      GCancellable    *cancellable)
{
  *self = (TumenBackMatter){ .figure = figure, .flow = flow, .cancellable = cancellable };
  self->language = figure->view.language;
  self->reading = tumen_table_get_reading (figure->table);
  self->is_brief = !(figure->spec.parts & TUMEN_FIGURE_EXCERPTS);
  self->has_notes = !self->is_brief || figure->spec.product != TUMEN_FIGURE_POSTER;
  self->outline_year = G_MININT64;
  self->events = g_array_new (FALSE, FALSE, sizeof (TumenBackEvent));
  g_array_set_clear_func (self->events, clear_event);
  self->articles = g_ptr_array_new_with_free_func (free_article);
  self->article_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->citations = g_ptr_array_new_with_free_func (free_citation);
  self->citation_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->excerpts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_excerpt);
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  self->conflict_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->corroborations = g_ptr_array_new_with_free_func (g_object_unref);
  self->corroboration_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
clear (TumenBackMatter *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->corroboration_ids);
  g_ptr_array_unref (self->corroborations);
  g_hash_table_unref (self->conflict_ids);
  g_ptr_array_unref (self->conflicts);
  g_hash_table_unref (self->excerpts);
  g_hash_table_unref (self->citation_ids);
  g_ptr_array_unref (self->citations);
  g_hash_table_unref (self->article_ids);
  g_ptr_array_unref (self->articles);
  g_array_unref (self->events);
}

/* Between the key and the list, where they share a page. */
static void
add_rule (TumenFigure *self,
          TumenFlow   *flow)
{
  double width = self->spec.width - 2.0 * self->spec.margin;

  if (self->spec.product == TUMEN_FIGURE_HAND_OUT || flow->y > flow->top ||
      flow->top <= self->spec.margin)
    return;
  tumen_page_add_rule (flow->page, self->spec.margin, flow->top, width,
                       RULE * self->type_scale);
  flow->top += RULE_SPACE * self->type_scale;
  flow->y = flow->top;
}

/**
 * tumen_compose_back_matter:
 * @self: a figure whose events are numbered
 * @flow: where it goes
 * @cancellable: (nullable): to stop; what is there is then to be thrown away
 *
 * Adds the numbered list, and as far as they are wanted and there are any: excerpts, articles,
 * cited pages, conflicts, corroborations and notes.
 */
void
tumen_compose_back_matter (TumenFigure  *self,
                           TumenFlow    *flow,
                           GCancellable *cancellable)
{
  TumenBackMatter back;

  add_rule (self, flow);
  init (&back, self, flow, cancellable);
  read_articles (&back);
  list_events (&back);
  tumen_compose_list (&back);
  if (self->spec.parts & TUMEN_FIGURE_EXCERPTS)
    tumen_compose_excerpts (&back);
  tumen_compose_articles (&back);
  if (back.has_notes)
    tumen_compose_conflicts (&back);
  tumen_compose_corroborations (&back);
  tumen_compose_notes (&back);
  clear (&back);
}
