/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-private.h"

#include <jansson.h>

/* Fields without a value are left out. */
static void
set_string (json_t     *object,
            const char *key,
            const char *text)
{
  if (text != NULL)
    json_object_set_new (object, key, json_string (text));
}

static void
set_words (json_t               *object,
           const char           *key,
           const TumenStoryText *words)
{
  json_t *languages = json_object ();

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    set_string (languages, tumen_language_get_code ((TumenLanguage)i), words->in[i]);
  if (json_object_size (languages) > 0)
    json_object_set (object, key, languages);
  json_decref (languages);
}

static void
set_array (json_t     *object,
           const char *key,
           json_t     *array)
{
  if (json_array_size (array) > 0)
    json_object_set (object, key, array);
  json_decref (array);
}

static json_t *
quotations_to_json (const TumenStop *stop)
{
  json_t *array = json_array ();

  for (guint i = 0; i < stop->n_quotations; i++)
    {
      json_t *object = json_object ();

      set_string (object, "excerpt", stop->quotations[i].excerpt);
      set_words (object, "words", &stop->quotations[i].words);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
hides_to_json (const TumenStop *stop)
{
  json_t *array = json_array ();

  for (guint i = 0; i < G_N_ELEMENTS (tumen_story_hides_slugs); i++)
    {
      if (stop->hides & 1u << i)
        json_array_append_new (array, json_string (tumen_story_hides_slugs[i]));
    }
  return array;
}

static json_t *
cards_to_json (const TumenStop *stop)
{
  json_t *array = json_array ();

  for (guint i = 0; stop->cards != NULL && stop->cards[i] != NULL; i++)
    json_array_append_new (array, json_string (stop->cards[i]));
  return array;
}

static json_t *
stop_to_json (const TumenStop *stop)
{
  json_t *object = json_object ();

  set_string (object, "id", stop->id);
  set_string (object, "event", stop->event);
  set_string (object, "view", stop->view);
  for (guint i = 0; i < TUMEN_N_STOP_FIELDS; i++)
    set_words (object, tumen_stop_field_get_key ((TumenStopField)i),
               tumen_stop_get_text (stop, (TumenStopField)i));
  set_array (object, "quotations", quotations_to_json (stop));
  set_array (object, "hides", hides_to_json (stop));
  if (stop->task != TUMEN_TASK_NONE)
    set_string (object, "task", tumen_story_task_slugs[stop->task]);
  set_array (object, "cards", cards_to_json (stop));
  return object;
}

/**
 * tumen_story_to_text:
 * @self: a story
 *
 * Returns: (transfer full): its JSON, of several lines; equal stories give equal bytes, and
 *   tumen_story_parse() gives an equal story back
 */
char *
tumen_story_to_text (const TumenStory *self)
{
  json_t *object = json_object ();
  json_t *stops = json_array ();
  char   *text;

  set_string (object, "format", TUMEN_STORY_FORMAT);
  json_object_set_new (object, "version", json_integer (TUMEN_STORY_VERSION));
  set_string (object, "id", self->id);
  set_string (object, "library", self->library);
  set_words (object, "title", &self->title);
  set_words (object, "about", &self->about);
  if (self->minutes > 0)
    json_object_set_new (object, "minutes", json_integer (self->minutes));
  for (guint i = 0; i < self->stops->len; i++)
    json_array_append_new (stops, stop_to_json (tumen_story_get_stop (self, i)));
  json_object_set_new (object, "stops", stops);
  text = json_dumps (object, JSON_INDENT (2));
  json_decref (object);
  return text;
}
