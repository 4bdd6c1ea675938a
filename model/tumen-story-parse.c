/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-private.h"

#include "tumen-json-depth.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>
#include <string.h>

/* What a story has of brackets within each other is six. */
#define MAX_DEPTH 20
#define MAX_VIEW  20000 /* bytes */
#define MAX_ID    200

#define BYTE_ORDER_MARK "\ufeff"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenStoryQuotation, tumen_story_quotation_clear)

/* A stop on its way out of JSON. */
typedef struct
{
  json_t     *object;
  TumenStop  *stop;
  const char *label;  /* for sentences */
  GPtrArray  *faults; /* (nullable) */
} Reader;

/* What is null is as if it were not there: (nullable). */
static json_t *
get (json_t     *object,
     const char *key)
{
  json_t *value = json_object_get (object, key);

  return json_is_null (value) ? NULL : value;
}

static gboolean
refuse_words (const Reader *self,
              const char   *key)
{
  tumen_story_tell (self->faults,
                    _ ("%s is left out: its “%s” must give words by language, such as "
                       "{\"es\": \"…\"}, of at most %d characters."),
                    self->label,
                    key,
                    TUMEN_STORY_MOST_SIGNS);
  return FALSE;
}

static gboolean
refuse_id (const Reader *self,
           const char   *key)
{
  tumen_story_tell (self->faults,
                    _ ("%s is left out: its “%s” must hold identifiers of up to %d letters, "
                       "digits, “.”, “_”, “-” and “:”."),
                    self->label,
                    key,
                    MAX_ID);
  return FALSE;
}

static gboolean
refuse_list (const Reader *self,
             const char   *key)
{
  tumen_story_tell (self->faults,
                    _ ("%s is left out: its “%s” must be a list such as […]."),
                    self->label,
                    key);
  return FALSE;
}

/* @value: (nullable) */
static gboolean
read_words (json_t         *value,
            TumenStoryText *words)
{
  if (value == NULL)
    return TRUE;
  if (!json_is_object (value))
    return FALSE;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      json_t     *part = get (value, tumen_language_get_code ((TumenLanguage)i));
      const char *text = json_string_value (part);

      if (part == NULL)
        continue;
      if (text == NULL || g_utf8_strlen (text, -1) > TUMEN_STORY_MOST_SIGNS)
        return FALSE;
      tumen_story_text_set (words, (TumenLanguage)i, text);
    }
  return TRUE;
}

/* As in the schema of libraries. */
static gboolean
is_library_id (json_t *value)
{
  const char *id = json_string_value (value);
  gsize       length = id != NULL ? strlen (id) : 0;

  if (length == 0 || length > MAX_ID)
    return FALSE;
  for (const char *sign = id; *sign != '\0'; sign = g_utf8_next_char (sign))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (sign)) && strchr (".:_-", *sign) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_event (const Reader *self)
{
  json_t *value = get (self->object, "event");

  if (value != NULL && !is_library_id (value))
    return refuse_id (self, "event");
  self->stop->event = g_strdup (json_string_value (value));
  return TRUE;
}

static gboolean
has_control_signs (const char *text)
{
  for (const char *sign = text; *sign != '\0'; sign = g_utf8_next_char (sign))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (sign)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_view (const Reader *self)
{
  json_t     *value = get (self->object, "view");
  const char *text = json_string_value (value);

  if (value == NULL)
    return TRUE;
  if (text == NULL || strlen (text) > MAX_VIEW || has_control_signs (text))
    {
      tumen_story_tell (self->faults,
                        _ ("%s is left out: its “view” must be the text of a view, of at most %d "
                           "characters on one line."),
                        self->label,
                        MAX_VIEW);
      return FALSE;
    }
  self->stop->view = g_strdup (text);
  return TRUE;
}

static gboolean
read_texts (const Reader *self)
{
  for (guint i = 0; i < TUMEN_N_STOP_FIELDS; i++)
    {
      const char *key = tumen_stop_field_get_key ((TumenStopField)i);

      if (!read_words (get (self->object, key),
                       tumen_stop_get_field (self->stop, (TumenStopField)i)))
        return refuse_words (self, key);
    }
  return TRUE;
}

static gboolean
read_quotation (const Reader *self,
                json_t       *value)
{
  TumenStop           *stop = self->stop;
  TumenStoryQuotation *quotation = &stop->quotations[stop->n_quotations];

  if (!json_is_object (value) || !is_library_id (get (value, "excerpt")))
    return refuse_id (self, "quotations: excerpt");
  if (!read_words (get (value, "words"), &quotation->words))
    {
      tumen_story_text_clear (&quotation->words);
      return refuse_words (self, "quotations: words");
    }
  quotation->excerpt = g_strdup (json_string_value (get (value, "excerpt")));
  stop->n_quotations++;
  return TRUE;
}

static gboolean
read_quotations (const Reader *self)
{
  json_t *array = get (self->object, "quotations");
  size_t  n_quotations = json_array_size (array);

  if (array != NULL && !json_is_array (array))
    return refuse_list (self, "quotations");
  for (size_t i = 0; i < MIN (n_quotations, TUMEN_STORY_MOST_QUOTATIONS); i++)
    {
      if (!read_quotation (self, json_array_get (array, i)))
        return FALSE;
    }
  if (n_quotations > TUMEN_STORY_MOST_QUOTATIONS)
    tumen_story_tell (self->faults,
                      _ ("%s shows only the first %d of its quotations; no more fit on a screen."),
                      self->label,
                      TUMEN_STORY_MOST_QUOTATIONS);
  return TRUE;
}

/* Where @word stands among @n_slugs; @n_slugs: nowhere. */
static guint
find_slug (const char *const *slugs,
           guint              n_slugs,
           const char        *word)
{
  guint i = 0;

  while (i < n_slugs && g_strcmp0 (slugs[i], word) != 0)
    i++;
  return i;
}

/* A word of a later version is told and does nothing. */
static void
tell_unknown (const Reader *self,
              const char   *key)
{
  tumen_story_tell (self->faults,
                    _ ("%s plays without what its “%s” asks for, which this version of Tumen does "
                       "not know."),
                    self->label,
                    key);
}

static gboolean
read_hides (const Reader *self)
{
  json_t  *array = get (self->object, "hides");
  json_t  *value;
  size_t   i;
  gboolean is_known = TRUE;

  if (array != NULL && !json_is_array (array))
    return refuse_list (self, "hides");
  json_array_foreach (array, i, value)
  {
    guint bit = find_slug (tumen_story_hides_slugs, G_N_ELEMENTS (tumen_story_hides_slugs),
                           json_string_value (value));

    if (bit < G_N_ELEMENTS (tumen_story_hides_slugs))
      self->stop->hides |= 1u << bit;
    else
      is_known = FALSE;
  }
  if (!is_known)
    tell_unknown (self, "hides");
  return TRUE;
}

static gboolean
read_task (const Reader *self)
{
  json_t *value = get (self->object, "task");
  guint   task;

  if (value == NULL)
    return TRUE;
  task = find_slug (tumen_story_task_slugs, G_N_ELEMENTS (tumen_story_task_slugs),
                    json_string_value (value));
  if (task < G_N_ELEMENTS (tumen_story_task_slugs))
    self->stop->task = (TumenStoryTask)task;
  else
    tell_unknown (self, "task");
  return TRUE;
}

static gboolean
read_cards (const Reader *self)
{
  json_t *array = get (self->object, "cards");
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  json_t *value;
  size_t  i;

  if (array != NULL && !json_is_array (array))
    return refuse_list (self, "cards");
  json_array_foreach (array, i, value)
  {
    gpointer card = (gpointer)json_string_value (value);

    if (!is_library_id (value))
      return refuse_id (self, "cards");
    if (!g_ptr_array_find_with_equal_func (cards, card, g_str_equal, NULL))
      g_ptr_array_add (cards, card);
    if (cards->len > TUMEN_STORY_MOST_CARDS)
      break;
  }
  if (cards->len > TUMEN_STORY_MOST_CARDS)
    {
      tumen_story_tell (self->faults,
                        _ ("%s shows only the first %d of its cards; no more fit on a screen."),
                        self->label,
                        TUMEN_STORY_MOST_CARDS);
      g_ptr_array_set_size (cards, TUMEN_STORY_MOST_CARDS);
    }
  g_ptr_array_add (cards, NULL);
  tumen_stop_set_cards (self->stop, (const char *const *)cards->pdata);
  return TRUE;
}

static gboolean
read_id (const Reader     *self,
         const TumenStory *story)
{
  const char *id = json_string_value (get (self->object, "id"));

  if (id == NULL || !tumen_story_is_own_id (id))
    {
      tumen_story_tell (self->faults,
                        _ ("%s is left out: its “id” must be 1 to %d letters, digits and hyphens."),
                        self->label,
                        TUMEN_STORY_MOST_ID);
      return FALSE;
    }
  if (tumen_story_find_stop (story, id) != G_MAXUINT)
    {
      tumen_story_tell (self->faults, _ ("%s is left out: a stop before it has the same “id”."),
                        self->label);
      return FALSE;
    }
  g_free (self->stop->id);
  self->stop->id = g_strdup (id);
  return TRUE;
}

/* (transfer full): what sentences call a stop that may be damaged anywhere */
static char *
dup_label (json_t *object,
           guint   index)
{
  g_autoptr (TumenStop) named = tumen_stop_new ();
  const char *id = json_string_value (get (object, "id"));

  g_free (named->id);
  named->id = NULL;
  if (id != NULL && tumen_story_is_own_id (id))
    named->id = g_strdup (id);
  read_words (get (object, "title"), &named->title);
  read_words (get (object, "name"), &named->name);
  return tumen_stop_dup_label (named, index);
}

/* (transfer full) (nullable) */
static TumenStop *
read_stop (json_t           *object,
           guint             index,
           const TumenStory *story,
           GPtrArray        *faults)
{
  g_autoptr (TumenStop) stop = tumen_stop_new ();
  g_autofree char *label = dup_label (object, index);
  Reader           self = { object, stop, label, faults };

  if (!json_is_object (object))
    {
      tumen_story_tell (faults, _ ("%s is left out: it must be an object such as {…}."), label);
      return NULL;
    }
  if (read_id (&self, story) && read_event (&self) && read_view (&self) && read_texts (&self) &&
      read_quotations (&self) && read_hides (&self) && read_task (&self) && read_cards (&self))
    return g_steal_pointer (&stop);
  return NULL;
}

static void
read_stops (TumenStory *self,
            json_t     *array,
            GPtrArray  *faults)
{
  size_t n_stops = json_array_size (array);

  if (array != NULL && !json_is_array (array))
    tumen_story_tell (faults,
                      _ ("The story has no stops: its “stops” must be a list such as […]."));
  for (size_t i = 0; i < MIN (n_stops, TUMEN_STORY_MOST_STOPS); i++)
    {
      TumenStop *stop = read_stop (json_array_get (array, i), (guint)i, self, faults);

      if (stop != NULL)
        g_ptr_array_add (self->stops, stop);
    }
  if (n_stops > TUMEN_STORY_MOST_STOPS)
    tumen_story_tell (faults,
                      _ ("A story has at most %d stops; those after them are left out."),
                      TUMEN_STORY_MOST_STOPS);
}

/* Without a good id one is made from the text, so that it stays the same. */
static void
read_story_id (TumenStory *self,
               json_t     *root,
               const char *text,
               gsize       length,
               GPtrArray  *faults)
{
  const char      *id = json_string_value (get (root, "id"));
  g_autofree char *digest = NULL;

  g_free (self->id);
  if (id != NULL && tumen_story_is_own_id (id))
    {
      self->id = g_strdup (id);
      return;
    }
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)text, length);
  self->id = g_strdup_printf ("story-%.12s", digest);
  tumen_story_tell (faults,
                    _ ("The story has no “id” of 1 to %d letters, digits and hyphens and got "
                       "“%s”."),
                    TUMEN_STORY_MOST_ID,
                    self->id);
}

static void
read_minutes (TumenStory *self,
              json_t     *value,
              GPtrArray  *faults)
{
  json_int_t minutes = json_integer_value (value);

  if (value == NULL)
    return;
  if (json_is_integer (value) && minutes >= 0 && minutes <= TUMEN_STORY_MOST_MINUTES)
    self->minutes = (guint)minutes;
  else
    tumen_story_tell (faults,
                      _ ("The story has no length: its “minutes” must be a number from 0 to %d."),
                      TUMEN_STORY_MOST_MINUTES);
}

static void
read_story_words (json_t         *root,
                  const char     *key,
                  TumenStoryText *words,
                  GPtrArray      *faults)
{
  if (read_words (get (root, key), words))
    return;
  tumen_story_text_clear (words);
  tumen_story_tell (faults,
                    _ ("The “%s” of the story is left out: it must give words by language, such as "
                       "{\"es\": \"…\"}, of at most %d characters."),
                    key,
                    TUMEN_STORY_MOST_SIGNS);
}

/* Who writes a story by hand need not say it. */
static void
read_version (json_t    *value,
              GPtrArray *faults)
{
  if (json_is_number (value) && json_number_value (value) > TUMEN_STORY_VERSION)
    tumen_story_tell (faults,
                      _ ("The story was made by a later version of Tumen; what this one does not "
                         "know of it is left out."));
  else if (value != NULL && json_integer_value (value) != TUMEN_STORY_VERSION)
    tumen_story_tell (faults,
                      _ ("The “version” of the story is none; it is read as one of version %d."),
                      TUMEN_STORY_VERSION);
}

/* Some editors of texts begin each file with it. */
static void
skip_byte_order_mark (const char **text,
                      gsize       *length)
{
  gsize n_bytes = strlen (BYTE_ORDER_MARK);

  if (*length < n_bytes || memcmp (*text, BYTE_ORDER_MARK, n_bytes) != 0)
    return;
  *text += n_bytes;
  *length -= n_bytes;
}

static void
read_library (TumenStory *self,
              json_t     *value,
              GPtrArray  *faults)
{
  if (is_library_id (value))
    self->library = g_strdup (json_string_value (value));
  else
    tumen_story_tell (faults, _ ("The story does not say for which “library” it was made."));
}

static void
set_syntax_error (const json_error_t *problem,
                  GError            **error)
{
  /* The reader of JSON cuts off what it quotes, whatever letter it is in. */
  g_autofree char *reason = g_utf8_make_valid (problem->text, -1);

  if (json_error_code (problem) == json_error_null_character)
    g_set_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX,
                 _ ("The story has the character “\\u0000” in line %d, which no text may have; "
                    "take it out."),
                 problem->line);
  else
    g_set_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX,
                 _ ("The story is not valid JSON: line %d, %s."), problem->line, reason);
}

static json_t *
load (const char *text,
      gsize       length,
      GError    **error)
{
  g_autoptr (json_t) root = NULL;
  json_error_t problem;

  if (length > TUMEN_STORY_MOST_BYTES)
    {
      g_set_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_TOO_LARGE,
                   _ ("A story has at most %d MiB, and this one is larger."),
                   TUMEN_STORY_MOST_BYTES >> 20);
      return NULL;
    }
  if (tumen_json_is_deeper (text, length, MAX_DEPTH))
    {
      g_set_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX,
                   _ ("The story has more than %d brackets within each other, so it is none."),
                   MAX_DEPTH);
      return NULL;
    }
  root = json_loadb (text, length, JSON_REJECT_DUPLICATES, &problem);
  if (root == NULL)
    {
      set_syntax_error (&problem, error);
      return NULL;
    }
  if (g_strcmp0 (json_string_value (get (root, "format")), TUMEN_STORY_FORMAT) == 0)
    return g_steal_pointer (&root);
  g_set_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX,
               _ ("This is not a story of Tumen: its “format” must be “%s”."),
               TUMEN_STORY_FORMAT);
  return NULL;
}

/**
 * tumen_story_parse:
 * @text: JSON of a stranger; need not be UTF-8
 * @length: of it in bytes, or -1 if it ends with a zero byte
 * @faults: (nullable) (element-type utf8): to which one sentence is added for each thing that is
 *   left out or not understood
 * @error: return location for an error of %TUMEN_STORY_ERROR
 *
 * A damaged stop is left out; the others play. Fields that are not known are passed over. Nothing
 * is looked up in a library; for that see tumen_story_check().
 *
 * Returns: (transfer full) (nullable): the story, whose library is %NULL if it names none, or %NULL
 *   if @text is no story
 */
TumenStory *
tumen_story_parse (const char *text,
                   gssize      length,
                   GPtrArray  *faults,
                   GError    **error)
{
  gsize size = length < 0 ? strlen (text) : (gsize)length;
  g_autoptr (json_t) root = NULL;
  TumenStory *self;

  g_return_val_if_fail (text != NULL, NULL);

  skip_byte_order_mark (&text, &size);
  root = load (text, size, error);
  if (root == NULL)
    return NULL;
  read_version (get (root, "version"), faults);
  self = tumen_story_new (NULL);
  read_story_id (self, root, text, size, faults);
  read_library (self, get (root, "library"), faults);
  read_story_words (root, "title", &self->title, faults);
  read_story_words (root, "about", &self->about, faults);
  read_minutes (self, get (root, "minutes"), faults);
  read_stops (self, get (root, "stops"), faults);
  return self;
}
