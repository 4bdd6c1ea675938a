/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-private.h"

#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nobody reads more sentences about one story. */
#define MAX_FAULTS 200

G_DEFINE_QUARK (tumen_story_error, tumen_story_error)

const char *const tumen_story_hides_slugs[] = { "date", "title", "speaker", "source" };
const char *const tumen_story_task_slugs[] = { "none", "predict", "order", "who" };

static const struct
{
  const char *key;
  gsize       offset;
} fields[TUMEN_N_STOP_FIELDS] = {
  [TUMEN_STOP_TITLE] = { "title", G_STRUCT_OFFSET (TumenStop, title) },
  [TUMEN_STOP_NAME] = { "name", G_STRUCT_OFFSET (TumenStop, name) },
  [TUMEN_STOP_REMARK] = { "remark", G_STRUCT_OFFSET (TumenStop, remark) },
  [TUMEN_STOP_QUESTION] = { "question", G_STRUCT_OFFSET (TumenStop, question) },
  [TUMEN_STOP_ANSWER] = { "answer", G_STRUCT_OFFSET (TumenStop, answer) },
  [TUMEN_STOP_NOTES] = { "notes", G_STRUCT_OFFSET (TumenStop, notes) },
};

/**
 * tumen_story_is_own_id:
 * @text: anything
 *
 * Returns: whether @text may be the id of a story or of a stop: 1 to %TUMEN_STORY_MOST_ID ASCII
 *   letters, digits and hyphens
 */
gboolean
tumen_story_is_own_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > TUMEN_STORY_MOST_ID)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && text[i] != '-')
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_story_tell:
 * @faults: (nullable) (element-type utf8): where sentences are gathered
 * @format: of a sentence
 */
void
tumen_story_tell (GPtrArray  *faults,
                  const char *format,
                  ...)
{
  va_list arguments;

  if (faults == NULL || faults->len >= MAX_FAULTS)
    return;
  va_start (arguments, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/**
 * tumen_stop_field_get_key:
 * @field: which words of a stop
 *
 * Returns: what JSON calls them
 */
const char *
tumen_stop_field_get_key (TumenStopField field)
{
  return fields[field].key;
}

/**
 * tumen_stop_get_field:
 * @self: a stop
 * @field: which words
 *
 * Returns: (transfer none): the words, to be changed
 */
TumenStoryText *
tumen_stop_get_field (TumenStop     *self,
                      TumenStopField field)
{
  return G_STRUCT_MEMBER_P (self, fields[field].offset);
}

/**
 * tumen_stop_get_text:
 * @self: a stop
 * @field: which words
 *
 * Returns: (transfer none): the words
 */
const TumenStoryText *
tumen_stop_get_text (const TumenStop *self,
                     TumenStopField   field)
{
  return (gconstpointer)((const char *)self + fields[field].offset);
}

/**
 * tumen_story_text_copy:
 * @self: words
 * @copy: (out caller-allocates): the same
 */
void
tumen_story_text_copy (const TumenStoryText *self,
                       TumenStoryText       *copy)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    copy->in[i] = g_strdup (self->in[i]);
}

/**
 * tumen_story_text_clear:
 * @self: words; none afterwards
 */
void
tumen_story_text_clear (TumenStoryText *self)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_clear_pointer (&self->in[i], g_free);
}

/**
 * tumen_story_text_equal:
 * @self: words
 * @other: others
 *
 * Returns: whether they are the same in all languages
 */
gboolean
tumen_story_text_equal (const TumenStoryText *self,
                        const TumenStoryText *other)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (g_strcmp0 (self->in[i], other->in[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_blank (const char *words)
{
  if (words == NULL)
    return TRUE;
  for (const char *sign = words; *sign != '\0'; sign = g_utf8_next_char (sign))
    {
      if (!g_unichar_isspace (g_utf8_get_char (sign)))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_story_text_get:
 * @self: words
 * @language: in which they are wanted
 *
 * Returns: (nullable) (transfer none): the words in @language, else those in the other one; %NULL
 *   if there are none but blanks
 */
const char *
tumen_story_text_get (const TumenStoryText *self,
                      TumenLanguage         language)
{
  if (!is_blank (self->in[language]))
    return self->in[language];
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (!is_blank (self->in[i]))
        return self->in[i];
    }
  return NULL;
}

/* Line ends stay; what a screen cannot show becomes a blank. */
static gunichar
clean_sign (gunichar sign)
{
  if (sign == 0x2028 || sign == 0x2029)
    return '\n';
  return sign != '\n' && g_unichar_iscntrl (sign) ? ' ' : sign;
}

/**
 * tumen_story_text_set:
 * @self: words
 * @language: in which they are set
 * @words: (nullable): any text; "" and %NULL: none
 *
 * Control characters but line ends become blanks, what is not UTF-8 a replacement character; what
 * is beyond %TUMEN_STORY_MOST_SIGNS is cut off.
 */
void
tumen_story_text_set (TumenStoryText *self,
                      TumenLanguage   language,
                      const char     *words)
{
  g_autofree char *valid = words != NULL ? g_utf8_make_valid (words, -1) : NULL;
  GString         *clean = g_string_new (NULL);
  guint            n_signs = 0;

  for (const char *sign = valid; sign != NULL && *sign != '\0' && n_signs < TUMEN_STORY_MOST_SIGNS;
       sign = g_utf8_next_char (sign), n_signs++)
    g_string_append_unichar (clean, clean_sign (g_utf8_get_char (sign)));
  g_free (self->in[language]);
  self->in[language] = g_string_free (clean, clean->len == 0);
}

/**
 * tumen_story_quotation_clear:
 * @self: a quotation; none afterwards
 */
void
tumen_story_quotation_clear (TumenStoryQuotation *self)
{
  g_clear_pointer (&self->excerpt, g_free);
  tumen_story_text_clear (&self->words);
}

/**
 * tumen_story_quotation_copy:
 * @self: a quotation
 * @copy: (out caller-allocates): the same
 */
void
tumen_story_quotation_copy (const TumenStoryQuotation *self,
                            TumenStoryQuotation       *copy)
{
  copy->excerpt = g_strdup (self->excerpt);
  tumen_story_text_copy (&self->words, &copy->words);
}

/**
 * tumen_stop_new:
 *
 * Returns: (transfer full): a stop with a new id and nothing else
 */
TumenStop *
tumen_stop_new (void)
{
  TumenStop       *self = g_new0 (TumenStop, 1);
  g_autofree char *random = g_uuid_string_random ();

  self->id = g_strdup_printf ("stop-%.8s", random);
  return self;
}

/**
 * tumen_stop_copy:
 * @self: a stop
 *
 * Returns: (transfer full): the same, with its id
 */
TumenStop *
tumen_stop_copy (const TumenStop *self)
{
  TumenStop *copy = g_new0 (TumenStop, 1);

  copy->id = g_strdup (self->id);
  copy->event = g_strdup (self->event);
  copy->view = g_strdup (self->view);
  for (guint i = 0; i < TUMEN_N_STOP_FIELDS; i++)
    tumen_story_text_copy (tumen_stop_get_text (self, (TumenStopField)i),
                           tumen_stop_get_field (copy, (TumenStopField)i));
  for (guint i = 0; i < self->n_quotations; i++)
    tumen_story_quotation_copy (&self->quotations[i], &copy->quotations[i]);
  copy->n_quotations = self->n_quotations;
  copy->hides = self->hides;
  copy->task = self->task;
  copy->cards = g_strdupv (self->cards);
  return copy;
}

/**
 * tumen_stop_free:
 * @self: (transfer full): a stop
 */
void
tumen_stop_free (TumenStop *self)
{
  g_free (self->id);
  g_free (self->event);
  g_free (self->view);
  for (guint i = 0; i < TUMEN_N_STOP_FIELDS; i++)
    tumen_story_text_clear (tumen_stop_get_field (self, (TumenStopField)i));
  for (guint i = 0; i < self->n_quotations; i++)
    tumen_story_quotation_clear (&self->quotations[i]);
  g_strfreev (self->cards);
  g_free (self);
}

/**
 * tumen_stop_set_cards:
 * @self: a stop
 * @cards: (nullable): ids of events, %NULL-terminated; "none" is %NULL
 */
void
tumen_stop_set_cards (TumenStop         *self,
                      const char *const *cards)
{
  gboolean has_cards = cards != NULL && *cards != NULL;
  char   **copy = has_cards ? g_strdupv ((char **)cards) : NULL;

  g_strfreev (self->cards);
  self->cards = copy;
}

static gboolean
are_cards_equal (char **cards,
                 char **others)
{
  if (cards == NULL || others == NULL)
    return cards == others;
  return g_strv_equal ((const char *const *)cards, (const char *const *)others);
}

/**
 * tumen_stop_equal:
 * @self: a stop
 * @other: another one
 *
 * Returns: whether they are the same, their ids too
 */
gboolean
tumen_stop_equal (const TumenStop *self,
                  const TumenStop *other)
{
  if (g_strcmp0 (self->id, other->id) != 0 || g_strcmp0 (self->event, other->event) != 0 ||
      g_strcmp0 (self->view, other->view) != 0 || self->hides != other->hides ||
      self->task != other->task || self->n_quotations != other->n_quotations ||
      !are_cards_equal (self->cards, other->cards))
    return FALSE;
  for (guint i = 0; i < TUMEN_N_STOP_FIELDS; i++)
    {
      if (!tumen_story_text_equal (tumen_stop_get_text (self, (TumenStopField)i),
                                   tumen_stop_get_text (other, (TumenStopField)i)))
        return FALSE;
    }
  for (guint i = 0; i < self->n_quotations; i++)
    {
      if (g_strcmp0 (self->quotations[i].excerpt, other->quotations[i].excerpt) != 0 ||
          !tumen_story_text_equal (&self->quotations[i].words, &other->quotations[i].words))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_stop_dup_label:
 * @self: (nullable): a stop
 * @index: its place in the story, from 0
 *
 * Returns: (transfer full): what sentences for people call it: “Stop 3 (“The letter”)”
 */
char *
tumen_stop_dup_label (const TumenStop *self,
                      guint            index)
{
  TumenLanguage    language = tumen_language_from_locale ();
  const char      *name = NULL;
  g_autofree char *shown = NULL;

  if (self != NULL)
    name = tumen_story_text_get (&self->name, language);
  if (self != NULL && name == NULL)
    name = tumen_story_text_get (&self->title, language);
  if (self != NULL && name == NULL)
    name = self->id;
  if (name == NULL)
    return g_strdup_printf (_ ("Stop %u"), index + 1);
  shown = tumen_shown_dup_value (name, strlen (name));
  return g_strdup_printf (_ ("Stop %u (“%s”)"), index + 1, shown);
}

/**
 * tumen_story_new:
 * @library: document id of the library that it is made for
 *
 * Returns: (transfer full): a story with a new id and without stops
 */
TumenStory *
tumen_story_new (const char *library)
{
  TumenStory *self = g_new0 (TumenStory, 1);

  self->id = g_uuid_string_random ();
  self->library = g_strdup (library);
  self->stops = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_stop_free);
  return self;
}

/**
 * tumen_story_copy:
 * @self: a story
 *
 * Returns: (transfer full): the same, with its id
 */
TumenStory *
tumen_story_copy (const TumenStory *self)
{
  TumenStory *copy = tumen_story_new (self->library);

  g_free (copy->id);
  copy->id = g_strdup (self->id);
  tumen_story_text_copy (&self->title, &copy->title);
  tumen_story_text_copy (&self->about, &copy->about);
  copy->minutes = self->minutes;
  for (guint i = 0; i < self->stops->len; i++)
    g_ptr_array_add (copy->stops, tumen_stop_copy (tumen_story_get_stop (self, i)));
  return copy;
}

/**
 * tumen_story_free:
 * @self: (transfer full): a story
 */
void
tumen_story_free (TumenStory *self)
{
  g_free (self->id);
  g_free (self->library);
  tumen_story_text_clear (&self->title);
  tumen_story_text_clear (&self->about);
  g_ptr_array_unref (self->stops);
  g_free (self);
}

/**
 * tumen_story_equal:
 * @self: a story
 * @other: another one
 *
 * Returns: whether they are the same, their ids too
 */
gboolean
tumen_story_equal (const TumenStory *self,
                   const TumenStory *other)
{
  if (g_strcmp0 (self->id, other->id) != 0 || g_strcmp0 (self->library, other->library) != 0 ||
      !tumen_story_text_equal (&self->title, &other->title) ||
      !tumen_story_text_equal (&self->about, &other->about) || self->minutes != other->minutes ||
      self->stops->len != other->stops->len)
    return FALSE;
  for (guint i = 0; i < self->stops->len; i++)
    {
      if (!tumen_stop_equal (tumen_story_get_stop (self, i), tumen_story_get_stop (other, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_story_get_stop:
 * @self: a story
 * @index: less than its number of stops
 *
 * Returns: (transfer none): the stop
 */
TumenStop *
tumen_story_get_stop (const TumenStory *self,
                      guint             index)
{
  return g_ptr_array_index (self->stops, index);
}

/**
 * tumen_story_find_stop:
 * @self: a story
 * @id: (nullable): of a stop
 *
 * Returns: where it stands, from 0; %G_MAXUINT if there is none
 */
guint
tumen_story_find_stop (const TumenStory *self,
                       const char       *id)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      if (g_strcmp0 (tumen_story_get_stop (self, i)->id, id) == 0)
        return i;
    }
  return G_MAXUINT;
}
