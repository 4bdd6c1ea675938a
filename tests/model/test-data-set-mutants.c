/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "mutants.h"
#include "tumen-data-set.h"
#include "tumen-table.h"

#include <jansson.h>
#include <string.h>

/*
 * Damaged and hostile data sets. Each is taken whole, with as many events as it names and every
 * excerpt as long as its place, or it is refused in one sentence that names the file.
 */

typedef struct
{
  LibraryFixture parent;
  char          *json; /* the built-in data set as one file */
  gsize          length;
  MutantTally   *tally;
} Fixture;

/* A list may be spread over several files. */
static void
merge (json_t     *root,
       const char *path)
{
  json_error_t problem;
  json_t      *part = json_load_file (path, 0, &problem);
  const char  *key;
  json_t      *value;

  if (part == NULL)
    g_error ("%s: %s", path, problem.text);
  json_object_foreach (part, key, value)
  {
    json_t *known = json_object_get (root, key);

    if (json_is_array (known) && json_is_array (value))
      json_array_extend (known, value);
    else if (known == NULL)
      json_object_set (root, key, value);
  }
  json_decref (part);
}

static void
add_story (json_t     *root,
           const char *path)
{
  if (json_object_get (root, "stories") == NULL)
    json_object_set_new (root, "stories", json_array ());
  json_array_append_new (json_object_get (root, "stories"), json_load_file (path, 0, NULL));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "resources", "library", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  json_t     *root = json_object ();
  const char *name;

  library_fixture_set_up (&self->parent, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, "story-"))
        add_story (root, path);
      else if (g_str_has_suffix (name, ".json"))
        merge (root, path);
    }
  self->json = json_dumps (root, JSON_COMPACT);
  self->length = strlen (self->json);
  self->tally = mutants_tally_new ();
  json_decref (root);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_test_message ("%u refused, %u taken", self->tally->n_refused, self->tally->n_whole);
  free (self->json);
  mutants_tally_free (self->tally);
  library_fixture_tear_down (&self->parent, data);
}

static void
judge_excerpts (TumenLibrary *library)
{
  GListModel *excerpts = tumen_library_get_excerpts (library);

  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      g_autoptr (TumenExcerpt) excerpt = g_list_model_get_item (excerpts, i);

      g_assert_cmpint (g_utf8_strlen (tumen_excerpt_get_exact (excerpt), -1),
                       ==,
                       tumen_excerpt_get_end (excerpt) - tumen_excerpt_get_start (excerpt));
    }
}

/* @n_events: how many there must be if it is taken; G_MAXUINT if that is not known. */
static void
judge_file (Fixture *self,
            guint    n_events)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (TumenTable) table = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_import_data_set (self->parent.path, &error);
  guint n_faults;

  if (library == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_nonnull (strstr (error->message, self->parent.path));
      g_assert_null (strchr (error->message, '\n'));
      self->tally->n_refused++;
      return;
    }
  g_assert_no_error (error);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  dump = library_dump (library);
  g_assert_true (g_utf8_validate (dump, -1, NULL));
  judge_excerpts (library);
  table = tumen_table_new (library, TUMEN_READING_STRICT);
  if (n_events != G_MAXUINT)
    g_assert_cmpuint (tumen_table_get_n_rows (table), ==, n_events);
  self->tally->n_whole++;
}

static gsize
pick (GRand *random,
      gsize  n)
{
  return (gsize)g_rand_int_range (random, 0, (gint32)n);
}

static void
spoil_text (GString *text,
            GRand   *random)
{
  static const char *const pieces[] = {
    "\"",
    "[",
    "}",
    ",",
    "\\",
    "\\ud800",
    "\xff",
    "\xed\xa0\x80",
    "-",
    "1e999",
    "null",
    "\x01",
    "//",
    "\xef\xbb\xbf",
  };
  gsize       at = pick (random, text->len);
  const char *piece = pieces[pick (random, G_N_ELEMENTS (pieces))];
  gsize       length = pick (random, 2000);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      g_string_truncate (text, at);
      break;
    case 1:
      text->str[at] ^= (char)g_rand_int_range (random, 1, 128);
      break;
    case 2:
      g_string_erase (text, (gssize)at, (gssize)MIN (length, text->len - at));
      break;
    case 3:
      g_string_insert (text, (gssize)at, piece);
      break;
    default:
      g_string_overwrite (text, at, piece);
    }
}

static void
try_text (guint    number,
          GRand   *random,
          gpointer data)
{
  Fixture *self = data;
  g_autoptr (GString) text = g_string_new_len (self->json, (gssize)self->length);

  for (int i = g_rand_int_range (random, 1, 4); i > 0 && text->len > 0; i--)
    spoil_text (text, random);
  library_fixture_write (&self->parent, text->str, text->len);
  judge_file (self, G_MAXUINT);
}

/* So many brackets within each other. */
static json_t *
make_deep (guint depth)
{
  json_t *deep = json_array ();

  while (depth-- > 0)
    {
      json_t *outer = json_array ();

      json_array_append_new (outer, deep);
      deep = outer;
    }
  return deep;
}

static json_t *
make_hostile (GRand *random)
{
  static const char *const texts[] = { "", "x", "2024-02-30", "../../x", "kim-jong-un", "\x1b[2J",
                                       "two\nlines", "<b>", "99:99", "\xe2\x80\xae", "W", "[..]" };
  g_autofree char         *huge = NULL;

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      return json_null ();
    case 1:
      return json_boolean (g_rand_boolean (random));
    case 2:
      return json_integer (g_rand_boolean (random) ? G_MAXINT64 : G_MININT64);
    case 3:
      return json_integer (g_rand_int_range (random, -2, 100));
    case 4:
      return json_real (g_rand_boolean (random) ? 1e308 : -0.5);
    case 5:
      return json_object ();
    case 6:
      return make_deep ((guint)g_rand_int_range (random, 0, 70));
    case 7:
      huge = g_strnfill (1u << pick (random, 19), 'x');
      return json_string (huge);
    default:
      return json_string (texts[pick (random, G_N_ELEMENTS (texts))]);
    }
}

static void
spoil_object (json_t *object,
              GRand  *random)
{
  gsize       at = pick (random, json_object_size (object));
  const char *key;
  json_t     *value;
  gsize       i = 0;

  json_object_foreach (object, key, value)
  {
    if (i++ == at)
      break;
  }
  if (g_rand_int_range (random, 0, 4) == 0)
    json_object_del (object, key);
  else
    json_object_set_new (object, key, make_hostile (random));
}

static void
spoil_array (json_t *array,
             GRand  *random)
{
  gsize at = pick (random, json_array_size (array));

  if (g_rand_boolean (random))
    json_array_append (array, json_array_get (array, at));
  else
    json_array_set_new (array, at, make_hostile (random));
}

/* Goes down at random and changes something there. */
static void
spoil_value (json_t *value,
             GRand  *random)
{
  json_t *inner = NULL;

  for (;;)
    {
      if (json_array_size (value) > 0)
        inner = json_array_get (value, pick (random, json_array_size (value)));
      else if (json_object_size (value) > 0)
        {
          void *iter = json_object_iter (value);

          for (gsize i = pick (random, json_object_size (value)); i > 0; i--)
            iter = json_object_iter_next (value, iter);
          inner = json_object_iter_value (iter);
        }
      if (json_array_size (inner) == 0 && json_object_size (inner) == 0)
        break;
      value = inner;
    }
  if (json_is_array (value))
    spoil_array (value, random);
  else
    spoil_object (value, random);
}

static void
try_value (guint    number,
           GRand   *random,
           gpointer data)
{
  Fixture         *self = data;
  json_t          *root = json_loads (self->json, 0, NULL);
  g_autofree char *text = NULL;

  for (int i = g_rand_int_range (random, 1, 3); i > 0; i--)
    spoil_value (root, random);
  text = json_dumps (root, JSON_COMPACT);
  library_fixture_write (&self->parent, text, strlen (text));
  judge_file (self, (guint)json_array_size (json_object_get (root, "events")));
  json_decref (root);
}

static void
test_damage_is_refused (Fixture      *self,
                        gconstpointer data)
{
  mutants_run (mutants_get_n_cases (100), try_text, self);
  g_assert_cmpuint (self->tally->n_refused, >, 0);
}

static void
test_hostile_values_are_refused (Fixture      *self,
                                 gconstpointer data)
{
  mutants_run (mutants_get_n_cases (100), try_value, self);
  g_assert_cmpuint (self->tally->n_refused, >, 0);
  g_assert_cmpuint (self->tally->n_whole, >, 0);
}

/* White space is good JSON, but nobody has to read so much of it. */
static void
test_size_is_limited (Fixture      *self,
                      gconstpointer data)
{
  gsize            size = TUMEN_DATA_SET_MAX_SIZE + 1;
  g_autofree char *bytes = g_malloc (size);
  g_autoptr (GError) error = NULL;

  memset (bytes, ' ', size);
  memcpy (bytes, "{}", 2);
  library_fixture_write (&self->parent, bytes, size);
  g_assert_null (tumen_library_import_data_set (self->parent.path, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "larger than the 32 MiB"));
}

typedef struct
{
  const char *path;
  void (*test) (Fixture *self, gconstpointer data);
} Test;

static const Test tests[] = {
  { "/data-set-mutants/damage-is-refused", test_damage_is_refused },
  { "/data-set-mutants/hostile-values-are-refused", test_hostile_values_are_refused },
  { "/data-set-mutants/size-is-limited", test_size_is_limited },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
