/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-anchor.h"

#include "tumen-input-file.h"
#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No article is longer. */
#define MAX_TEXT_SIZE (16 * 1024 * 1024)

/* The text of a source. */
typedef struct
{
  char    *bytes;   /* (nullable) if it could not be read */
  char    *problem; /* (nullable) why not */
  gboolean is_same; /* its SHA-256 is the one of the library */
} Text;

static const char *const outcome_slugs[] = {
  [TUMEN_ANCHOR_OK] = "ok",
  [TUMEN_ANCHOR_TEXT_MISSING] = "text-missing",
  [TUMEN_ANCHOR_TEXT_CHANGED] = "text-changed",
  [TUMEN_ANCHOR_CONTEXT_DIFFERS] = "context-differs",
  [TUMEN_ANCHOR_MOVED] = "moved",
  [TUMEN_ANCHOR_NOT_FOUND] = "not-found",
  [TUMEN_ANCHOR_WRONG_LENGTH] = "wrong-length",
};

static void
free_text (gpointer data)
{
  Text *text = data;

  g_free (text->bytes);
  g_free (text->problem);
  g_free (text);
}

static void
free_result (gpointer data)
{
  TumenAnchorResult *result = data;

  g_free (result->excerpt);
  g_free (result->source);
  g_free (result->reason);
  g_free (result);
}

/* A name with folders in it would lead out of the folder of texts. */
static void
read_bytes (Text       *self,
            const char *path,
            const char *sha256)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tumen_input_file_read (path, MAX_TEXT_SIZE, &error);
  g_autofree char *sum = NULL;
  g_autofree char *name = tumen_shown_dup_file (path);
  gsize            size;
  const char      *data;

  if (bytes == NULL)
    {
      self->problem = g_strdup (error->message);
      return;
    }
  data = g_bytes_get_data (bytes, &size);
  if (!g_utf8_validate_len (data, size, NULL))
    {
      self->problem = g_strdup_printf (_ ("“%s” is not text in UTF-8."), name);
      return;
    }
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->is_same = sha256 == NULL || g_str_equal (sum, sha256);
  self->bytes = g_strndup (data, size);
}

static Text *
read_text (TumenSource *source,
           const char  *folder)
{
  Text            *self = g_new0 (Text, 1);
  const char      *name = tumen_source_get_file_name (source);
  g_autofree char *path = NULL;

  /* A library holds no name that leads out of the folder: TUMEN_RULE_FILE. */
  if (name == NULL)
    {
      self->problem = g_strdup_printf (_ ("The library names no file with the text of “%s”."),
                                       tumen_source_get_id (source));
      return self;
    }
  path = g_build_filename (folder, name, NULL);
  read_bytes (self, path, tumen_source_get_sha256 (source));
  return self;
}

static gboolean
ends_with (const char *begin,
           const char *end,
           const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize)(end - begin) >= length && memcmp (end - length, prefix, length) == 0;
}

static gboolean
has_context (TumenExcerpt *excerpt,
             const char   *text,
             const char   *place)
{
  const char *after = place + strlen (tumen_excerpt_get_exact (excerpt));

  return ends_with (text, place, tumen_excerpt_get_prefix (excerpt)) &&
         g_str_has_prefix (after, tumen_excerpt_get_suffix (excerpt));
}

/* The quotation at its place in code points, if it is there. */
static const char *
find_at_place (TumenExcerpt *excerpt,
               const char   *text)
{
  const char *exact = tumen_excerpt_get_exact (excerpt);
  gint64      start = tumen_excerpt_get_start (excerpt);
  const char *place;

  if (start > g_utf8_strlen (text, -1) ||
      tumen_excerpt_get_end (excerpt) - start != g_utf8_strlen (exact, -1))
    return NULL;
  place = g_utf8_offset_to_pointer (text, (glong)start);
  return g_str_has_prefix (place, exact) ? place : NULL;
}

/* Elsewhere: the first with its context, else the one nearest to its old place. */
static const char *
find_elsewhere (TumenExcerpt *excerpt,
                const char   *text)
{
  const char *exact = tumen_excerpt_get_exact (excerpt);
  const char *best = NULL;
  gint64      best_distance = G_MAXINT64;

  if (*exact == '\0')
    return NULL;
  for (const char *p = strstr (text, exact); p != NULL; p = strstr (p + 1, exact))
    {
      gint64 distance =
        ABS (g_utf8_pointer_to_offset (text, p) - tumen_excerpt_get_start (excerpt));

      if (has_context (excerpt, text, p))
        return p;
      if (distance >= best_distance)
        continue;
      best = p;
      best_distance = distance;
    }
  return best;
}

static void
judge (TumenAnchorResult *self,
       TumenExcerpt      *excerpt,
       const Text        *text)
{
  const char *place = find_at_place (excerpt, text->bytes);

  if (place != NULL && !has_context (excerpt, text->bytes, place))
    {
      self->outcome = TUMEN_ANCHOR_CONTEXT_DIFFERS;
      self->reason = g_strdup (_ ("The words around it are not those of the library."));
    }
  else if (place != NULL && !text->is_same)
    {
      self->outcome = TUMEN_ANCHOR_TEXT_CHANGED;
      self->reason = g_strdup (_ ("It stands at its place, but elsewhere the text was changed."));
    }
  else if (place == NULL)
    {
      place = find_elsewhere (excerpt, text->bytes);
      self->outcome = place != NULL ? TUMEN_ANCHOR_MOVED : TUMEN_ANCHOR_NOT_FOUND;
      self->reason = g_strdup (place != NULL ? _ ("It stands at another place in the text.")
                                             : _ ("Its words are not in the text."));
    }
  self->start = place != NULL ? g_utf8_pointer_to_offset (text->bytes, place) : -1;
}

static TumenAnchorResult *
verify (TumenExcerpt *excerpt,
        const Text   *text)
{
  TumenAnchorResult *self = g_new0 (TumenAnchorResult, 1);

  self->excerpt = g_strdup (tumen_excerpt_get_id (excerpt));
  self->source = g_strdup (tumen_excerpt_get_source (excerpt));
  if (text->bytes != NULL)
    {
      judge (self, excerpt, text);
      return self;
    }
  self->outcome = TUMEN_ANCHOR_TEXT_MISSING;
  self->start = -1;
  self->reason = g_strdup (text->problem);
  return self;
}

/* What the library alone can tell: whether the offsets span as many characters as are quoted. */
static TumenAnchorResult *
verify_length (TumenExcerpt *excerpt)
{
  TumenAnchorResult *self = g_new0 (TumenAnchorResult, 1);
  gint64             length = g_utf8_strlen (tumen_excerpt_get_exact (excerpt), -1);
  gint64             span = tumen_excerpt_get_end (excerpt) - tumen_excerpt_get_start (excerpt);

  self->excerpt = g_strdup (tumen_excerpt_get_id (excerpt));
  self->source = g_strdup (tumen_excerpt_get_source (excerpt));
  self->start = tumen_excerpt_get_start (excerpt);
  if (length == span)
    return self;
  self->outcome = TUMEN_ANCHOR_WRONG_LENGTH;
  self->reason = g_strdup (_ ("The places of its start and end do not fit its length."));
  return self;
}

/* Source id to Text. */
static GHashTable *
read_texts (TumenLibrary *library,
            const char   *folder)
{
  GListModel *sources = tumen_library_get_sources (library);
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TumenSource) source = g_list_model_get_item (sources, i);

      g_hash_table_insert (texts,
                           g_strdup (tumen_source_get_id (source)),
                           read_text (source, folder));
    }
  return texts;
}

/**
 * tumen_library_verify:
 * @library: a library
 * @texts_folder: (nullable): folder with the texts of the sources, under the file names of the
 *   library; without one, excerpts are only checked against their own offsets
 * @results: (out) (transfer full) (element-type TumenAnchorResult): one for each excerpt, in the
 *   order of the library
 *
 * Compares every excerpt with the text that it was taken from: the quotation letter by letter,
 * the characters before and after it, its place in code points, and the SHA-256 of the text
 * (W3C Web Annotation: text quote and text position selectors). Whether excerpts differ is no
 * error.
 *
 * Returns: %FALSE if @texts_folder is no folder; code NOT_FOUND
 */
gboolean
tumen_library_verify (TumenLibrary *library,
                      const char   *texts_folder,
                      GPtrArray   **results,
                      GError      **error)
{
  GListModel *excerpts = tumen_library_get_excerpts (library);
  g_autoptr (GHashTable) texts = NULL;

  if (texts_folder != NULL && !g_file_test (texts_folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = tumen_shown_dup_file (texts_folder);

      g_set_error (error,
                   TUMEN_LIBRARY_ERROR,
                   TUMEN_LIBRARY_ERROR_NOT_FOUND,
                   _ ("“%s” is not a folder; name the folder with the texts of the articles."),
                   name);
      return FALSE;
    }
  if (texts_folder != NULL)
    texts = read_texts (library, texts_folder);
  *results = g_ptr_array_new_with_free_func (free_result);
  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      g_autoptr (TumenExcerpt) excerpt = g_list_model_get_item (excerpts, i);

      if (texts == NULL)
        g_ptr_array_add (*results, verify_length (excerpt));
      else
        g_ptr_array_add (*results,
                         verify (excerpt,
                                 g_hash_table_lookup (texts, tumen_excerpt_get_source (excerpt))));
    }
  return TRUE;
}

/**
 * tumen_anchor_outcome_get_slug:
 * @outcome: what was found
 *
 * Returns: "ok", "text-missing", "text-changed", "context-differs", "moved", "not-found" or
 *   "wrong-length"
 */
const char *
tumen_anchor_outcome_get_slug (TumenAnchorOutcome outcome)
{
  return outcome_slugs[outcome];
}
