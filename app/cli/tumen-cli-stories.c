/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-story.h"

#include "tumen-library-stories.h"
#include "tumen-nearest.h"

#include <glib/gi18n.h>
#include <string.h>

void
tumen_cli_stories_clear (TumenCliStories *self)
{
  g_free (self->library_path);
  g_free (self->format);
  g_free (self->language_code);
  g_clear_object (&self->library);
  g_clear_object (&self->store);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
}

GOptionGroup *
tumen_cli_stories_new_group (TumenCliStories *self)
{
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &self->library_path,
      N_ ("Library to read instead of the built-in one"), N_ ("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language_code, N_ ("Language of texts"), "es|en" },
    { NULL }
  };
  GOptionGroup *group = g_option_group_new ("story", "", "", NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static gboolean
take_language (TumenCliStories *self,
               GError         **error)
{
  self->language = tumen_language_from_locale ();
  if (self->language_code == NULL || tumen_language_parse (self->language_code, &self->language))
    return TRUE;
  g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
               _ ("--lang does not know “%s”; it takes %s."), self->language_code, "es, en");
  return FALSE;
}

/* Opens the library, and reads the stories about it. @formats: (nullable) */
gboolean
tumen_cli_stories_open (TumenCliStories   *self,
                        const char *const *formats,
                        GError           **error)
{
  g_autoptr (GPtrArray) own = NULL;

  if (!take_language (self, error) ||
      (formats != NULL && !tumen_cli_take_format (self->format, formats, error)))
    return FALSE;
  self->library = tumen_cli_open_library (self->library_path, error);
  if (self->library == NULL)
    return FALSE;
  self->store = tumen_user_store_new_default ();
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->stories = tumen_library_dup_stories (self->library, self->faults);
  self->n_brought = self->stories->len;
  own = tumen_story_store_list (self->store, tumen_library_get_document_id (self->library),
                                self->faults, error);
  if (own == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (self->stories, g_steal_pointer (&own));
  return TRUE;
}

static void
fail_unknown (const TumenCliStories *self,
              const char            *id,
              GError               **error)
{
  TumenNearest nearest;
  g_auto (GStrv) ids = NULL;
  g_autofree char *list = NULL;

  tumen_nearest_init (&nearest, id);
  for (guint i = 0; i < self->stories->len; i++)
    {
      const char *other = ((TumenStory *)self->stories->pdata[i])->id;

      tumen_nearest_add (&nearest, other, tumen_nearest_measure (&nearest, other));
    }
  ids = tumen_nearest_finish (&nearest);
  list = g_strjoinv (", ", ids);
  if (*list == '\0')
    g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                 _ ("There is no story “%s”; the library has none."), id);
  else
    g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                 _ ("There is no story “%s”; the nearest are: %s."), id, list);
}

gboolean
tumen_cli_stories_find (const TumenCliStories *self,
                        const char            *id,
                        guint                 *index,
                        GError               **error)
{
  for (guint i = 0; i < self->stories->len; i++)
    {
      if (strcmp (((TumenStory *)self->stories->pdata[i])->id, id) != 0)
        continue;
      *index = i;
      return TRUE;
    }
  fail_unknown (self, id, error);
  return FALSE;
}

void
tumen_cli_stories_print_faults (const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    tumen_cli_print (_ ("Does not play: %s\n"), (char *)faults->pdata[i]);
}

json_t *
tumen_cli_stories_faults_to_json (const GPtrArray *faults)
{
  json_t *array = json_array ();

  for (guint i = 0; i < faults->len; i++)
    json_array_append_new (array, json_string (faults->pdata[i]));
  return array;
}
