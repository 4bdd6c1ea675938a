/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-data-set.h"

#include "tumen-importer.h"
#include "tumen-input-file.h"
#include "tumen-json-depth.h"
#include "tumen-library-private.h"
#include "tumen-references.h"
#include "tumen-shown.h"
#include "tumen-story.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What the user keeps for the built-in library (stars, views) is kept under this id. */
#define BUILTIN_DOCUMENT_ID "tumen-builtin"
/* More files than that are no data set but somebody's home folder. */
#define MAX_FILES 256

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/* The reader of JSON knows what is wrong in the words of programs. */
static gboolean
fail_to_parse (const json_error_t *problem,
               const char         *name,
               GError            **error)
{
  enum json_error_code code = json_error_code (problem);
  /* It also cuts off what it quotes, whatever letter it is in. */
  g_autofree char *reason = g_utf8_make_valid (problem->text, -1);

  if (code == json_error_null_character || code == json_error_null_byte_in_key)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_INVALID,
                               _ ("“%s” has the character “\\u0000” in line %d, which no text may "
                                  "have; take it out."),
                               name,
                               problem->line);
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                             _ ("“%s” is not valid JSON: line %d, %s."),
                             name,
                             problem->line,
                             reason);
}

static json_t *
parse (GBytes     *bytes,
       const char *name,
       GError    **error)
{
  gsize        size;
  const char  *text = g_bytes_get_data (bytes, &size);
  json_error_t problem;
  json_t      *root;

  if (size == 0)
    {
      tumen_library_fail (error, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, _ ("“%s” is empty."), name);
      return NULL;
    }
  if (tumen_json_is_deeper (text, size, TUMEN_DATA_SET_MAX_DEPTH))
    {
      tumen_library_fail (error,
                          TUMEN_LIBRARY_ERROR_INVALID,
                          _ ("“%s” has more than %d brackets within each other."),
                          name,
                          TUMEN_DATA_SET_MAX_DEPTH);
      return NULL;
    }
  root = json_loadb (text, size, JSON_REJECT_DUPLICATES, &problem);
  if (root == NULL)
    fail_to_parse (&problem, name, error);
  return root;
}

/* A file that is a story is one of the stories of the data set. */
static gboolean
is_story (json_t *part)
{
  return g_strcmp0 (json_string_value (json_object_get (part, "format")), TUMEN_STORY_FORMAT) == 0;
}

static json_t *
wrap_story (json_t *story)
{
  json_t *part = json_object ();
  json_t *stories = json_array ();

  json_array_append (stories, story);
  json_object_set_new (part, "stories", stories);
  return part;
}

/* Adds what one file holds: lists grow, all else may be given once. */
static gboolean
merge (json_t     *root,
       json_t     *part,
       const char *name,
       GError    **error)
{
  const char *key;
  json_t     *value;

  if (!json_is_object (part))
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                               _ ("“%s” is not a data set: it holds no JSON object."),
                               name);
  json_object_foreach (part, key, value)
  {
    json_t *known = json_object_get (root, key);

    if (known == NULL)
      json_object_set (root, key, value);
    else if (json_is_array (known) && json_is_array (value))
      json_array_extend (known, value);
    else if (!json_equal (known, value))
      return tumen_library_fail (error,
                                 TUMEN_LIBRARY_ERROR_INVALID,
                                 _ ("“%s” gives “%s” a second time, with another value."),
                                 name,
                                 key);
  }
  return TRUE;
}

static gboolean
merge_bytes (json_t     *root,
             GBytes     *bytes,
             const char *name,
             GError    **error)
{
  g_autoptr (json_t) part = parse (bytes, name, error);

  g_autoptr (json_t) wrapped = NULL;

  if (part == NULL)
    return FALSE;
  if (is_story (part))
    wrapped = wrap_story (part);
  return merge (root, wrapped != NULL ? wrapped : part, name, error);
}

static gboolean
merge_file (json_t     *root,
            const char *path,
            GError    **error)
{
  g_autoptr (GBytes) bytes = tumen_input_file_read (path, TUMEN_DATA_SET_MAX_SIZE, error);
  g_autofree char *name = tumen_shown_dup_file (path);

  return bytes != NULL && merge_bytes (root, bytes, name, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The JSON files of a folder, in the order of their names. */
static GPtrArray *
list_files (const char *folder,
            GError    **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *display = tumen_shown_dup_file (folder);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      tumen_library_fail (error,
                          TUMEN_LIBRARY_ERROR_UNREADABLE,
                          _ ("The folder “%s” may not be read; ask its owner for the permission."),
                          display);
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL && paths->len <= MAX_FILES)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  if (paths->len == 0 || paths->len > MAX_FILES)
    {
      tumen_library_fail (error,
                          TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                          _ ("The folder “%s” holds no data set: from 1 to %d files named *.json"
                             " are expected."),
                          display,
                          MAX_FILES);
      return NULL;
    }
  g_ptr_array_sort (paths, compare_names);
  return g_steal_pointer (&paths);
}

static gboolean
merge_folder (json_t     *root,
              const char *folder,
              GError    **error)
{
  g_autoptr (GPtrArray) paths = list_files (folder, error);

  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    {
      if (!merge_file (root, g_ptr_array_index (paths, i), error))
        return FALSE;
    }
  return TRUE;
}

static void
add_meta (TumenImporter *self)
{
  json_t          *home = tumen_importer_object (self, self->root, "home");
  const char      *id = tumen_importer_text (self, self->root, "document_id");
  g_autofree char *made = g_uuid_string_random ();

  tumen_importer_begin (self, "meta");
  tumen_importer_set_text (self, "document_id", id != NULL ? id : made);
  tumen_importer_set_integer (self,
                              "revision",
                              tumen_importer_integer (self, self->root, "revision", 1));
  tumen_importer_set_text (self, "created_with", "Tumen " PACKAGE_VERSION);
  tumen_importer_set_integer (self, "min_reader_version", TUMEN_SCHEMA_VERSION);
  tumen_importer_set_integer (self, "min_writer_version", TUMEN_SCHEMA_VERSION);
  tumen_importer_set_text (self, "home_first", tumen_importer_text (self, home, "from"));
  tumen_importer_set_text (self, "home_last", tumen_importer_text (self, home, "to"));
  tumen_importer_set_text (self, "home_event", tumen_importer_text (self, home, "event"));
  tumen_importer_end (self);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *title = tumen_importer_words (self, self->root, "title", (TumenLanguage)i);

      if (title == NULL)
        continue;
      tumen_importer_begin (self, "meta_text");
      tumen_importer_set_language (self, (TumenLanguage)i);
      tumen_importer_set_text (self, "title", title);
      tumen_importer_end (self);
    }
}

static void
fail_reference (const TumenSchemaTable  *table,
                const TumenSchemaColumn *column,
                const char              *owner,
                const char              *value,
                gpointer                 data)
{
  TumenImporter   *self = data;
  g_autofree char *reason = NULL;

  reason = g_strdup_printf (_ ("Its field “%s” names something that is not there: “%s”"),
                            column->name,
                            value);
  g_free (self->item);
  self->item = g_strdup_printf ("%s %s", table->name, owner);
  tumen_importer_fail (self, reason);
}

static void
add_all (TumenImporter *self)
{
  self->item = g_strdup ("library");
  add_meta (self);
  tumen_importer_add_collections (self);
  tumen_importer_add_speakers (self);
  tumen_importer_add_actors (self);
  tumen_importer_add_places (self);
  tumen_importer_add_sources (self);
  tumen_importer_add_excerpts (self);
  tumen_importer_add_citations (self);
  tumen_importer_add_events (self);
  tumen_importer_add_corroborations (self);
  tumen_importer_add_conflicts (self);
  tumen_importer_add_stories (self);
  tumen_importer_check_mentions (self);
}

static gboolean
check_schema (json_t     *root,
              const char *name,
              GError    **error)
{
  const char *schema = json_string_value (json_object_get (root, "schema"));

  if (g_strcmp0 (schema, TUMEN_DATA_SET_SCHEMA) == 0)
    return TRUE;
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                             _ ("“%s” is not a data set that Tumen knows: its “schema” must be"
                                " “%s”."),
                             name,
                             TUMEN_DATA_SET_SCHEMA);
}

static TumenConnection *
import (json_t     *root,
        const char *name,
        GError    **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  TumenImporter self = { 0 };

  if (!check_schema (root, name, error))
    return NULL;
  connection = tumen_connection_new_memory (error);
  if (connection == NULL || !tumen_schema_create (connection, error) ||
      !tumen_connection_execute (connection, "BEGIN", error))
    return NULL;

  self.connection = connection;
  self.root = root;
  add_all (&self);
  if (self.error == NULL)
    tumen_references_clean (connection, fail_reference, &self, &self.error);
  g_free (self.item);
  if (self.error != NULL)
    {
      tumen_library_fail (error,
                          TUMEN_LIBRARY_ERROR_INVALID,
                          _ ("“%s” could not be read: %s."),
                          name,
                          self.error->message);
      g_error_free (self.error);
      return NULL;
    }
  if (!tumen_connection_execute (connection, "COMMIT", error) ||
      !tumen_connection_execute (connection, "PRAGMA foreign_keys = ON", error))
    return NULL;
  return g_steal_pointer (&connection);
}

/**
 * tumen_data_set_read:
 * @path: a JSON file, or a folder whose JSON files are one data set
 *
 * Returns: (transfer full) (nullable): a database of ours with the data set; errors are of
 *   %TUMEN_LIBRARY_ERROR and name the file and what is wrong in it
 */
TumenConnection *
tumen_data_set_read (const char *path,
                     GError    **error)
{
  g_autoptr (json_t) root = json_object ();
  g_autofree char *name = tumen_shown_dup_file (path);
  gboolean         is_merged;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    is_merged = merge_folder (root, path, error);
  else
    is_merged = merge_file (root, path, error);
  return is_merged ? import (root, name, error) : NULL;
}

/**
 * tumen_data_set_read_resources:
 * @folder: a folder of registered resources
 *
 * Returns: (transfer full) (nullable): a database of ours with the data set that is compiled in
 */
TumenConnection *
tumen_data_set_read_resources (const char *folder,
                               GError    **error)
{
  g_autoptr (json_t) root = json_object ();
  g_auto (GStrv) names = NULL;

  names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names == NULL)
    return NULL;
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", names[i], NULL);
      g_autoptr (GBytes) bytes =
        g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL || !merge_bytes (root, bytes, names[i], error))
        return NULL;
    }
  if (json_object_get (root, "document_id") == NULL)
    json_object_set_new (root, "document_id", json_string (BUILTIN_DOCUMENT_ID));
  return import (root, folder, error);
}
