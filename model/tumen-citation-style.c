/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-citation-style.h"

#include "tumen-calendar-words.h"
#include "tumen-shown.h"

#include <jansson.h>
#include <string.h>

static const struct
{
  const char *slug, *name;
} styles[TUMEN_N_CITATION_STYLES] = {
  [TUMEN_CITATION_APA] = { "apa", "APA 7" },
  [TUMEN_CITATION_CHICAGO] = { "chicago", "Chicago 17" },
  [TUMEN_CITATION_ISO690] = { "iso690", "ISO 690" },
  [TUMEN_CITATION_CSL_JSON] = { "csl-json", "CSL-JSON" },
  [TUMEN_CITATION_BIBTEX] = { "bibtex", "BibTeX" },
  [TUMEN_CITATION_RIS] = { "ris", "RIS" },
};

/* Words of citations, by the language of the document. */
enum {
  WORD_NO_DATE,
  WORD_NO_OUTLET,
  WORD_NO_HEADLINE,
  WORD_PAGE,
  WORD_CHARACTERS,
  WORD_ONLINE,
  WORD_AVAILABLE,
  WORD_DATE_INFERRED,
  N_CITATION_WORDS
};

static const char *const words[N_CITATION_WORDS][TUMEN_N_LANGUAGES] = {
  [WORD_NO_DATE] = { "n.d.", "s. f." },
  [WORD_NO_OUTLET] = { "[outlet not named]", "[medio no indicado]" },
  [WORD_NO_HEADLINE] = { "no headline", "sin titular" },
  [WORD_PAGE] = { "[Web page]", "[Página web]" },
  [WORD_CHARACTERS] = { "characters", "caracteres" },
  [WORD_ONLINE] = { "[online]", "[en línea]" },
  [WORD_AVAILABLE] = { "Available from:", "Disponible en:" },
  [WORD_DATE_INFERRED] = { "date of publication inferred", "fecha de publicación deducida" },
};

/* The parts of a date that are known: a year, a month of it, a day of that. */
typedef struct
{
  gint64 year;
  int    month, day; /* 0 if not known */
} Known;

/* Dates */

static gboolean
is_known (const TumenCitedWork *self)
{
  return self->published != NULL && !tumen_date_is_undated (self->published) &&
         (self->published->has_earliest_start || self->published->has_latest_end);
}

static gboolean
is_circa (const TumenCitedWork *self)
{
  return self->published->approximate || self->published->uncertain;
}

/* One date, as exact as it is given; FALSE if it is a range. */
static gboolean
get_single (const TumenDate *date,
            Known           *known)
{
  if (date->type != TUMEN_DATE_SINGLE || !date->has_earliest_start ||
      (date->precision != TUMEN_PRECISION_DAY && date->precision != TUMEN_PRECISION_MONTH &&
       date->precision != TUMEN_PRECISION_YEAR))
    return FALSE;
  tumen_day_to_civil (date->earliest_start, &known->year, &known->month, &known->day);
  if (date->precision != TUMEN_PRECISION_DAY)
    known->day = 0;
  if (date->precision == TUMEN_PRECISION_YEAR)
    known->month = 0;
  return TRUE;
}

static char *
dup_plain_date (const Known  *known,
                TumenLanguage language,
                gboolean      year_first)
{
  g_autofree char *year = tumen_calendar_dup_year (language, known->year);
  const char      *month;

  if (known->month == 0)
    return g_steal_pointer (&year);
  month = tumen_calendar_get_month_long (language, known->month);
  if (year_first && known->day == 0)
    return g_strdup_printf ("%s, %s", year, month);
  if (year_first && language == TUMEN_LANGUAGE_EN)
    return g_strdup_printf ("%s, %s %d", year, month, known->day);
  if (year_first)
    return g_strdup_printf ("%s, %d de %s", year, known->day, month);
  if (known->day == 0)
    return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "%s %s" : "%s de %s", month, year);
  if (language == TUMEN_LANGUAGE_EN)
    return g_strdup_printf ("%s %d, %s", month, known->day, year);
  return g_strdup_printf ("%d de %s de %s", known->day, month, year);
}

/* What the work does not state itself stands in square brackets. */
static char *
dup_date (const TumenCitedWork *self,
          TumenLanguage         language,
          gboolean              year_first)
{
  g_autofree char *plain = NULL;
  const char      *circa;
  Known            known;

  if (!is_known (self))
    return g_strdup (words[WORD_NO_DATE][language]);
  circa = is_circa (self) ? "ca. " : "";
  if (get_single (self->published, &known))
    plain = dup_plain_date (&known, language, year_first);
  else
    {
      plain = tumen_date_to_words (self->published, TUMEN_DATE_STYLE_SHORT, language);
      circa = "";
    }
  if (self->basis == TUMEN_BASIS_STATED)
    return g_strconcat (circa, plain, NULL);
  return g_strdup_printf ("[%s%s]", circa, plain);
}

/* Texts for people */

static char *
dup_title (const TumenCitedWork *self,
           TumenLanguage         language)
{
  if (self->title != NULL)
    return g_strdup (self->title);
  if (self->is_page)
    return g_strdup (words[WORD_PAGE][language]);
  return g_strdup_printf ("[%s, %s]", self->name != NULL ? self->name : self->id,
                          words[WORD_NO_HEADLINE][language]);
}

static const char *
get_outlet (const TumenCitedWork *self,
            TumenLanguage         language)
{
  return self->outlet != NULL ? self->outlet : words[WORD_NO_OUTLET][language];
}

/* Ends a sentence, which may have ended already. */
static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (*sentence != '\0' && strchr (".?!", sentence[strlen (sentence) - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
append_passage (GString              *text,
                const TumenCitedWork *self,
                TumenLanguage         language)
{
  if (self->has_characters)
    g_string_append_printf (text,
                            ", %s %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                            words[WORD_CHARACTERS][language],
                            self->first_character,
                            self->last_character);
}

/* Without an author the title takes his place, and of a page whoever publishes it. */
static char *
cite_apa (const TumenCitedWork *self,
          TumenLanguage         language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *title = dup_title (self, language);
  g_autofree char *date = dup_date (self, language, TRUE);
  g_autofree char *in_brackets = g_strdup_printf ("(%s).", date);
  const char      *author = self->author;
  gboolean         publisher_first = author == NULL && self->is_page && self->outlet != NULL;

  if (publisher_first)
    author = self->outlet;
  append_sentence (text, author != NULL ? author : title);
  append_sentence (text, in_brackets);
  if (author != NULL)
    append_sentence (text, title);
  if (!publisher_first)
    append_sentence (text, get_outlet (self, language));
  if (self->address != NULL)
    g_string_append_printf (text, " %s", self->address);
  return g_string_free (text, FALSE);
}

static char *
cite_chicago (const TumenCitedWork *self,
              TumenLanguage         language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *title = dup_title (self, language);
  g_autofree char *date = dup_date (self, language, FALSE);

  if (self->author != NULL)
    g_string_append_printf (text, "%s, ", self->author);
  if (self->title == NULL)
    g_string_append_printf (text, "%s, ", title);
  else if (language == TUMEN_LANGUAGE_EN)
    g_string_append_printf (text, "“%s,” ", title);
  else
    g_string_append_printf (text, strstr (title, "«") != NULL ? "“%s”, " : "«%s», ", title);
  g_string_append_printf (text, "%s, %s", get_outlet (self, language), date);
  append_passage (text, self, language);
  if (self->address != NULL)
    g_string_append_printf (text, ", %s", self->address);
  if (text->str[text->len - 1] != '.')
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static char *
cite_iso690 (const TumenCitedWork *self,
             TumenLanguage         language)
{
  GString         *text = g_string_new (NULL);
  GString         *when = g_string_new (NULL);
  g_autofree char *title = dup_title (self, language);
  g_autofree char *date = dup_date (self, language, FALSE);

  if (self->author != NULL)
    {
      g_autofree char *author = g_utf8_strup (self->author, -1);

      append_sentence (text, author);
    }
  append_sentence (text, title);
  g_string_append_printf (when, "%s%s%s, %s", get_outlet (self, language),
                          self->address != NULL ? " " : "",
                          self->address != NULL ? words[WORD_ONLINE][language] : "", date);
  append_passage (when, self, language);
  append_sentence (text, when->str);
  if (self->address != NULL)
    g_string_append_printf (text, " %s %s", words[WORD_AVAILABLE][language], self->address);
  g_string_free (when, TRUE);
  return g_string_free (text, FALSE);
}

/* Texts for machines */

/* What their fields have no place for. */
static char *
dup_note (const TumenCitedWork *self,
          TumenLanguage         language)
{
  GString *note = g_string_new (NULL);

  if (self->outlet == NULL)
    g_string_append (note, words[WORD_NO_OUTLET][language]);
  if (is_known (self) && self->basis != TUMEN_BASIS_STATED)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "",
                            words[WORD_DATE_INFERRED][language]);
  if (self->has_characters)
    g_string_append_printf (note, "%s%s %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                            note->len > 0 ? "; " : "", words[WORD_CHARACTERS][language],
                            self->first_character, self->last_character);
  return g_string_free (note, FALSE);
}

static json_t *
parts_to_json (const Known *known)
{
  json_t *parts = json_array ();

  json_array_append_new (parts, json_integer (known->year));
  if (known->month != 0)
    json_array_append_new (parts, json_integer (known->month));
  if (known->day != 0)
    json_array_append_new (parts, json_integer (known->day));
  return parts;
}

static json_t *
day_to_json (TumenDay day)
{
  Known known;

  tumen_day_to_civil (day, &known.year, &known.month, &known.day);
  return parts_to_json (&known);
}

static json_t *
issued_to_json (const TumenCitedWork *self)
{
  json_t *issued = json_object ();
  json_t *parts = json_array ();
  Known   known;

  if (get_single (self->published, &known))
    json_array_append_new (parts, parts_to_json (&known));
  else
    {
      if (self->published->has_earliest_start)
        json_array_append_new (parts, day_to_json (self->published->earliest_start));
      if (self->published->has_latest_end)
        json_array_append_new (parts, day_to_json (self->published->latest_end));
    }
  json_object_set_new (issued, "date-parts", parts);
  if (is_circa (self))
    json_object_set_new (issued, "circa", json_true ());
  return issued;
}

static void
set_text (json_t     *item,
          const char *key,
          const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_new (item, key, json_string (text));
}

static char *
cite_csl_json (const TumenCitedWork *self,
               TumenLanguage         language)
{
  json_t          *items = json_array ();
  json_t          *item = json_object ();
  g_autofree char *title = dup_title (self, language);
  g_autofree char *note = dup_note (self, language);
  char            *dumped, *text;

  set_text (item, "id", self->id);
  set_text (item, "type", self->is_page ? "webpage" : "article-newspaper");
  if (self->author != NULL)
    json_object_set_new (item, "author", json_pack ("[{s:s}]", "literal", self->author));
  set_text (item, "title", title);
  set_text (item, "container-title", self->outlet);
  if (is_known (self))
    json_object_set_new (item, "issued", issued_to_json (self));
  set_text (item, "URL", self->address);
  set_text (item, "language", self->language);
  set_text (item, "note", note);
  json_array_append_new (items, item);
  dumped = json_dumps (items, JSON_INDENT (2));
  text = g_strconcat (dumped, "\n", NULL);
  free (dumped);
  json_decref (items);
  return text;
}

/* An escaped brace still counts as one, so braces become commands. */
static const char *
escape_tex (char character)
{
  switch (character)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '#':
      return "\\#";
    case '$':
      return "\\$";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '_':
      return "\\_";
    default:
      return NULL;
    }
}

static void
append_bibtex (GString    *text,
               const char *key,
               const char *value,
               gboolean    is_title)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = tumen_shown_dup_record (value);
  g_string_append_printf (text, ",\n  %s = {%s", key, is_title ? "{" : "");
  for (const char *p = line; *p != '\0'; p++)
    {
      const char *escaped = escape_tex (*p);

      if (escaped != NULL)
        g_string_append (text, escaped);
      else
        g_string_append_c (text, *p);
    }
  g_string_append (text, is_title ? "}}" : "}");
}

/* EDTF as far as biblatex reads it: a date, or an interval. */
static char *
dup_bibtex_date (const TumenCitedWork *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  Known            known;

  if (!is_known (self))
    return NULL;
  if (get_single (self->published, &known))
    return g_strdup (self->published->edtf);
  if (self->published->has_earliest_start)
    first = tumen_day_to_string (self->published->earliest_start);
  if (self->published->has_latest_end)
    last = tumen_day_to_string (self->published->latest_end);
  return g_strdup_printf ("%s/%s", first != NULL ? first : "..", last != NULL ? last : "..");
}

/* An address is read letter by letter: what would end it is encoded as addresses do. */
static char *
dup_bibtex_address (const char *address)
{
  GString *text = g_string_new (NULL);

  for (const char *p = address; *p != '\0'; p++)
    if (strchr ("{}\\ ", *p) != NULL || g_ascii_iscntrl (*p))
      g_string_append_printf (text, "%%%02X", (guint)(guchar)*p);
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

/* The name that babel and biblatex have for a language. */
static const char *
get_bibtex_language (const char *code)
{
  static const struct
  {
    const char *code, *name;
  } languages[] = {
    { "de", "german" },
    { "en", "english" },
    { "es", "spanish" },
    { "fr", "french" },
    { "ja", "japanese" },
    { "ko", "korean" },
    { "ru", "russian" },
    { "uk", "ukrainian" },
    { "zh", "chinese" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (code, languages[i].code) == 0)
      return languages[i].name;
  return NULL;
}

static char *
cite_bibtex (const TumenCitedWork *self,
             TumenLanguage         language)
{
  GString         *text = g_string_new (self->is_page ? "@online{" : "@article{");
  g_autofree char *title = dup_title (self, language);
  g_autofree char *date = dup_bibtex_date (self);
  g_autofree char *note = dup_note (self, language);
  g_autofree char *address = NULL;

  for (const char *p = self->id; *p != '\0'; p++)
    g_string_append_c (text, g_ascii_isalnum (*p) || *p == '-' ? *p : '-');
  if (self->author != NULL)
    append_bibtex (text, "author", self->author, TRUE);
  append_bibtex (text, "title", title, TRUE);
  append_bibtex (text, self->is_page ? "organization" : "journaltitle", self->outlet, FALSE);
  if (!self->is_page)
    append_bibtex (text, "entrysubtype", "newspaper", FALSE);
  if (date != NULL)
    g_string_append_printf (text, ",\n  date = {%s}", date);
  if (self->address != NULL)
    {
      address = dup_bibtex_address (self->address);
      g_string_append_printf (text, ",\n  url = {%s}", address);
    }
  append_bibtex (text, "langid", get_bibtex_language (self->language), FALSE);
  append_bibtex (text, "note", note, FALSE);
  g_string_append (text, "\n}\n");
  return g_string_free (text, FALSE);
}

static void
append_ris (GString    *text,
            const char *tag,
            const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = tumen_shown_dup_record (value);
  g_string_append_printf (text, "%s  - %s\r\n", tag, line);
}

static void
append_ris_date (GString              *text,
                 const TumenCitedWork *self)
{
  Known known = { 0, 0, 0 };

  if (!is_known (self))
    return;
  if (!get_single (self->published, &known))
    {
      int month, day;

      tumen_day_to_civil (self->published->has_latest_end ? self->published->latest_end
                                                          : self->published->earliest_start,
                          &known.year, &month, &day);
    }
  g_string_append_printf (text, "PY  - %04d\r\n", (int)known.year);
  if (known.day != 0)
    g_string_append_printf (text, "DA  - %04d/%02d/%02d/\r\n", (int)known.year, known.month,
                            known.day);
  else if (known.month != 0)
    g_string_append_printf (text, "DA  - %04d/%02d//\r\n", (int)known.year, known.month);
}

static char *
cite_ris (const TumenCitedWork *self,
          TumenLanguage         language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *title = dup_title (self, language);
  g_autofree char *note = dup_note (self, language);

  append_ris (text, "TY", self->is_page ? "ELEC" : "NEWS");
  append_ris (text, "AU", self->author);
  append_ris (text, "TI", title);
  append_ris (text, self->is_page ? "PB" : "T2", self->outlet);
  append_ris_date (text, self);
  append_ris (text, "UR", self->address);
  append_ris (text, "LA", self->language);
  append_ris (text, "N1", note);
  g_string_append (text, "ER  - \r\n");
  return g_string_free (text, FALSE);
}

/**
 * tumen_citation_style_get_slug:
 *
 * Returns: (transfer none): the style's name for actions and options, such as "iso690"
 */
const char *
tumen_citation_style_get_slug (TumenCitationStyle style)
{
  g_return_val_if_fail ((guint)style < TUMEN_N_CITATION_STYLES, NULL);

  return styles[style].slug;
}

/**
 * tumen_citation_style_get_name:
 *
 * Returns: (transfer none): the style's name for people, the same in all languages
 */
const char *
tumen_citation_style_get_name (TumenCitationStyle style)
{
  g_return_val_if_fail ((guint)style < TUMEN_N_CITATION_STYLES, NULL);

  return styles[style].name;
}

/**
 * tumen_citation_style_parse:
 * @slug: a text
 * @style: (out): the style that it names
 *
 * Returns: %FALSE if there is no such style; @style is then unchanged
 */
gboolean
tumen_citation_style_parse (const char         *slug,
                            TumenCitationStyle *style)
{
  g_return_val_if_fail (slug != NULL && style != NULL, FALSE);

  for (guint i = 0; i < TUMEN_N_CITATION_STYLES; i++)
    if (strcmp (slug, styles[i].slug) == 0)
      {
        *style = (TumenCitationStyle)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tumen_cited_work_init:
 * @self: (out caller-allocates): borrows from @source
 * @source: an article
 * @excerpt: (nullable): the passage of it that is cited
 * @reading: which date of publication counts
 * @language: of the names
 */
void
tumen_cited_work_init (TumenCitedWork *self,
                       TumenSource    *source,
                       TumenExcerpt   *excerpt,
                       TumenReading    reading,
                       TumenLanguage   language)
{
  const TumenPublication *publication = tumen_source_get_publication (source, reading);

  *self = (TumenCitedWork){ .id = excerpt != NULL ? tumen_excerpt_get_id (excerpt)
                                                  : tumen_source_get_id (source) };
  self->title = tumen_source_get_headline (source);
  self->name = tumen_source_get_name (source, language);
  self->outlet = tumen_source_get_outlet (source, language);
  self->published = publication->edtf != NULL ? &publication->date : NULL;
  self->basis = publication->basis;
  self->address = tumen_source_get_address (source);
  self->language = tumen_source_get_language (source);
  if (excerpt == NULL)
    return;
  self->has_characters = TRUE;
  self->first_character = tumen_excerpt_get_start (excerpt) + 1;
  self->last_character = tumen_excerpt_get_end (excerpt);
}

/**
 * tumen_cited_page_init:
 * @self: (out caller-allocates): borrows from @page and @published; its id is still missing
 * @page: a page that is cited
 * @published: (out caller-allocates): when it was published, if that is known
 * @language: of the names
 *
 * The title of a page is not known to the library and is not made up. A date that is not the page's
 * own counts as inferred.
 */
void
tumen_cited_page_init (TumenCitedWork          *self,
                       const TumenCitationPage *page,
                       TumenDate               *published,
                       TumenLanguage            language)
{
  *self = (TumenCitedWork){ .is_page = TRUE };
  self->outlet = page->publishers[language];
  self->address = page->address;
  if (page->published != NULL && tumen_date_parse (page->published, published, NULL, NULL))
    self->published = published;
  self->basis =
    page->dated_by == TUMEN_DATED_BY_PAGE ? TUMEN_BASIS_STATED : TUMEN_BASIS_INFERRED;
}

/**
 * tumen_cited_work_cite:
 * @self: a work
 * @style: the form
 * @language: of the document in which it is cited
 *
 * What is not known is said to be so, and nothing is put in its place: “n.d.”, “[outlet not
 * named]”; a date that the work does not state stands in square brackets, or with “ca.”.
 *
 * Returns: (transfer full): a sentence, or a record that ends with its line
 */
char *
tumen_cited_work_cite (const TumenCitedWork *self,
                       TumenCitationStyle    style,
                       TumenLanguage         language)
{
  static char *(*const cite[TUMEN_N_CITATION_STYLES]) (const TumenCitedWork *, TumenLanguage) = {
    [TUMEN_CITATION_APA] = cite_apa,
    [TUMEN_CITATION_CHICAGO] = cite_chicago,
    [TUMEN_CITATION_ISO690] = cite_iso690,
    [TUMEN_CITATION_CSL_JSON] = cite_csl_json,
    [TUMEN_CITATION_BIBTEX] = cite_bibtex,
    [TUMEN_CITATION_RIS] = cite_ris,
  };

  g_return_val_if_fail (self != NULL && self->id != NULL, NULL);
  g_return_val_if_fail ((guint)style < TUMEN_N_CITATION_STYLES, NULL);

  return cite[style](self, language);
}
