/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lax-schema.h"
#include "library-fixture.h"
#include "mutants.h"
#include "tumen-library-stories.h"
#include "tumen-schema.h"
#include "tumen-table.h"

#include <string.h>

/*
 * Damaged and hostile library files. None may crash, hang, be written to or be shown wrongly: what
 * a file shows is what it held before it was damaged, and what is missing is told. Only a change
 * within a value that leaves another good value cannot be seen, as in any file without checksums.
 */

#define PAGE_SIZE 4096
/* Lines of a dump that one changed byte or value may change without a fault. */
#define LINES_OF_A_VALUE 24

typedef struct
{
  LibraryFixture parent;
  GBytes        *good;
  GBytes        *lax;   /* the same without the rules of its tables */
  GHashTable    *lines; /* what the good file shows: "entity \n value" */
  GHashTable    *keys;  /* its entities */
  MutantTally   *tally;
} Fixture;

/* Returns: how many lines may differ from those of the good file. */
typedef guint (*Mutate) (GByteArray *bytes, GRand *random);

static char *
dup_key (const char *block)
{
  return g_strndup (block, strcspn (block, "\n"));
}

static void
learn_block (Fixture    *self,
             const char *block)
{
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);

  g_hash_table_add (self->keys, g_strdup (lines[0]));
  for (guint i = 1; lines[i] != NULL; i++)
    g_hash_table_add (self->lines, g_strconcat (lines[0], "\n", lines[i], NULL));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autofree char *dump = NULL;
  g_auto (GStrv) blocks = NULL;

  library_fixture_set_up (&self->parent, NULL);
  self->good = library_fixture_read (&self->parent);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tally = mutants_tally_new ();
  library = tumen_library_open (self->parent.path, NULL, NULL);
  dump = library_dump (library);
  blocks = g_strsplit (dump, "\f", -1);
  for (guint i = 1; blocks[i] != NULL; i++)
    learn_block (self, blocks[i]);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_test_message ("%u refused, %u opened in part, %u opened whole",
                  self->tally->n_refused,
                  self->tally->n_salvaged,
                  self->tally->n_whole);
  g_bytes_unref (self->good);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->keys);
  mutants_tally_free (self->tally);
  library_fixture_tear_down (&self->parent, data);
}

static void
judge_refusal (Fixture *self,
               GError  *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, self->parent.path));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
  self->tally->n_refused++;
}

static void
judge_faults (TumenLibrary *library)
{
  guint                    n;
  const TumenLibraryFault *faults = tumen_library_get_faults (library, &n);

  g_assert_true (tumen_library_is_read_only (library) == (n > 0));
  g_assert_true (tumen_library_get_n_lost_events (library) <= n || n == 1000);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_utf8_validate (faults[i].item, -1, NULL));
      g_assert_true (g_utf8_validate (faults[i].reason, -1, NULL));
      g_assert_cmpuint (strlen (faults[i].reason), >, 0);
    }
}

/* A fault tells of values that are missing, and of those that stand in for another language's. */
static gboolean
is_explained (Fixture    *self,
              const char *key,
              const char *line)
{
  static const char *const translated[] = { "  title: ", "  short_title: ", "  name: ",
                                            "  published ", "  role ", "  clock ",
                                            "  actor ", "  relation ",
                                            /* Of several pages, which may change places. */
                                            "  content: " };
  g_autofree char         *known = g_strconcat (key, "\n", line, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (translated); i++)
    {
      if (g_str_has_prefix (line, translated[i]))
        return TRUE;
    }
  return g_hash_table_contains (self->lines, known) || g_str_has_suffix (line, ": (none)") ||
         strstr (line, "(null)") != NULL || strchr (line, ':') == NULL;
}

static guint
count_strange_lines (Fixture    *self,
                     const char *block,
                     guint       allowed)
{
  guint n = 0;
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      if (is_explained (self, lines[0], lines[i]))
        continue;
      if (allowed == 0)
        g_test_message ("%s:%s", lines[0], lines[i]);
      n++;
    }
  return n;
}

static guint
count_changed_lines (Fixture    *self,
                     const char *block)
{
  guint n = 0;
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *known = g_strconcat (lines[0], "\n", lines[i], NULL);

      n += g_hash_table_contains (self->lines, known) ? 0 : 1;
    }
  return n;
}

/* Stories tell of themselves, each when it is read. */
static guint
count_faults_of_stories (TumenLibrary *library)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) stories = tumen_library_dup_stories (library, faults);

  g_assert_nonnull (stories);
  for (guint i = 0; i < faults->len; i++)
    g_assert_true (g_utf8_validate (faults->pdata[i], -1, NULL));
  return faults->len;
}

/* @allowed: lines that may differ; a file without faults must show everything. With faults, a page
 * may have come into another table of the same shape, but what becomes an event has been one. */
static void
judge_content (Fixture      *self,
               TumenLibrary *library,
               guint         n_faults,
               guint         allowed)
{
  g_autofree char *dump = library_dump (library);
  g_auto (GStrv) blocks = g_strsplit (dump, "\f", -1);
  guint n_strange = 0, n_unknown = 0;

  g_assert_true (g_utf8_validate (dump, -1, NULL));
  for (guint i = 1; blocks[i] != NULL; i++)
    {
      g_autofree char *key = dup_key (blocks[i]);

      if (!g_hash_table_contains (self->keys, key))
        n_unknown += n_faults == 0 || g_str_has_prefix (key, "  event: ") ? 1 : 0;
      else
        n_strange += n_faults > 0 ? count_strange_lines (self, blocks[i], allowed)
                                  : count_changed_lines (self, blocks[i]);
    }
  g_assert_cmpuint (n_unknown, <=, allowed);
  g_assert_cmpuint (n_strange, <=, allowed);
  if (n_faults == 0)
    g_assert_cmpuint (g_hash_table_size (self->keys) - (g_strv_length (blocks) - 1),
                      <=,
                      count_faults_of_stories (library));
}

static void
judge_library (Fixture      *self,
               TumenLibrary *library,
               guint         allowed)
{
  guint n_events = g_list_model_get_n_items (tumen_library_get_events (library));
  guint n_faults;
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);

  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, n_events);
  tumen_library_get_faults (library, &n_faults);
  judge_faults (library);
  judge_content (self, library, n_faults, allowed);
  if (n_faults > 0)
    self->tally->n_salvaged++;
  else
    self->tally->n_whole++;
}

/* @allowed: lines that may differ from those of the good file. */
static void
judge_file (Fixture *self,
            guint    allowed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = library_fixture_dup_listing (&self->parent);
  g_autofree char *after = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  library = tumen_library_open (self->parent.path, NULL, &error);
  after = library_fixture_dup_listing (&self->parent);
  g_assert_cmpstr (before, ==, after);
  if (library == NULL)
    {
      judge_refusal (self, error);
      return;
    }
  g_assert_no_error (error);
  judge_library (self, library, allowed);
}

static guint
pick (GRand *random,
      guint  n)
{
  return (guint)g_rand_int_range (random, 0, (gint32)n);
}

static guint8 *
pick_page (GByteArray *bytes,
           GRand      *random)
{
  return bytes->data + (gsize)pick (random, bytes->len / PAGE_SIZE) * PAGE_SIZE;
}

static guint
flip_bytes (GByteArray *bytes,
            GRand      *random)
{
  guint n = 1 + pick (random, 19);

  for (guint i = 0; i < n; i++)
    bytes->data[pick (random, bytes->len)] ^= (guint8)g_rand_int_range (random, 1, 256);
  return n * LINES_OF_A_VALUE;
}

/* Where the pointers of a page are. */
static guint
flip_heads_of_pages (GByteArray *bytes,
                     GRand      *random)
{
  guint n = 1 + pick (random, 3);

  for (guint i = 0; i < n; i++)
    pick_page (bytes, random)[pick (random, 64)] ^= (guint8)g_rand_int_range (random, 1, 256);
  return n * LINES_OF_A_VALUE;
}

static guint
flip_header (GByteArray *bytes,
             GRand      *random)
{
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    bytes->data[pick (random, 100)] ^= (guint8)g_rand_int_range (random, 1, 256);
  return 0;
}

static guint
cut_off (GByteArray *bytes,
         GRand      *random)
{
  guint n = pick (random, bytes->len);

  g_byte_array_set_size (bytes, g_rand_boolean (random) ? n : n / PAGE_SIZE * PAGE_SIZE);
  return 0;
}

/* The header then says that this is all. */
static guint
cut_off_cleanly (GByteArray *bytes,
                 GRand      *random)
{
  guint n = 1 + pick (random, bytes->len / PAGE_SIZE - 1);

  g_byte_array_set_size (bytes, n * PAGE_SIZE);
  bytes->data[28] = bytes->data[29] = 0;
  bytes->data[30] = (guint8)(n >> 8);
  bytes->data[31] = (guint8)n;
  return 0;
}

static guint
swap_pages (GByteArray *bytes,
            GRand      *random)
{
  guint8 kept[PAGE_SIZE];

  for (int i = g_rand_int_range (random, 1, 3); i > 0; i--)
    {
      guint8 *a = pick_page (bytes, random);
      guint8 *b = pick_page (bytes, random);

      memcpy (kept, a, PAGE_SIZE);
      memmove (a, b, PAGE_SIZE);
      memcpy (b, kept, PAGE_SIZE);
    }
  return 0;
}

static guint
clear_pages (GByteArray *bytes,
             GRand      *random)
{
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    memset (pick_page (bytes, random), g_rand_boolean (random) ? 0 : 0xff, PAGE_SIZE);
  return 0;
}

/* As a bad sector does; whole values may be in it. */
static guint
clear_sectors (GByteArray *bytes,
               GRand      *random)
{
  guint n = 1 + pick (random, 3);

  for (guint i = 0; i < n; i++)
    memset (bytes->data + pick (random, bytes->len / 512) * 512, 0, 512);
  return n * LINES_OF_A_VALUE;
}

static guint
repeat_pages (GByteArray *bytes,
              GRand      *random)
{
  memmove (pick_page (bytes, random), pick_page (bytes, random), PAGE_SIZE);
  return 0;
}

static guint
add_garbage (GByteArray *bytes,
             GRand      *random)
{
  guint  n = 1 + pick (random, 3 * PAGE_SIZE);
  guint8 byte = (guint8)g_rand_int_range (random, 0, 256);

  while (n-- > 0)
    g_byte_array_append (bytes, &byte, 1);
  return 0;
}

static const Mutate mutations[] = {
  flip_bytes,
  flip_heads_of_pages,
  flip_header,
  cut_off,
  cut_off_cleanly,
  swap_pages,
  clear_pages,
  clear_sectors,
  repeat_pages,
  add_garbage,
};

static void
try_mutant (guint    number,
            GRand   *random,
            gpointer data)
{
  Fixture    *self = data;
  GByteArray *bytes = g_byte_array_new ();
  guint       allowed;

  g_byte_array_append (bytes,
                       g_bytes_get_data (self->good, NULL),
                       (guint)g_bytes_get_size (self->good));
  allowed = mutations[number % G_N_ELEMENTS (mutations)](bytes, random);
  library_fixture_write (&self->parent, bytes->data, bytes->len);
  judge_file (self, allowed);
  g_byte_array_unref (bytes);
}

static void
test_damage_is_told (Fixture      *self,
                     gconstpointer data)
{
  guint n = mutants_get_n_cases (100);

  mutants_run (n, try_mutant, self);
  g_assert_cmpuint (self->tally->n_refused, >, 0);
  g_assert_cmpuint (self->tally->n_refused + self->tally->n_salvaged + self->tally->n_whole, ==, n);
}

/* Text is given with its length: zero bytes and bad UTF-8 are meant. */
static void
bind_hostile (sqlite3_stmt *statement,
              int           index,
              GRand        *random)
{
#define BYTES(text)          \
  {                          \
    text, sizeof (text) - 1, \
  }
  static const struct
  {
    const char *bytes;
    int         length;
  } texts[] = {
    BYTES (""),
    BYTES ("Kim\0Putin"),
    BYTES ("\xff\xfe"),
    BYTES ("\xed\xa0\x80\xed\xb0\x80"),
    BYTES ("\xc0\xaf"),
    BYTES ("\xf4\x90\x80\x80"),
    BYTES ("\xe2\x82"),
    BYTES ("\x1b]0;title\x07\x1b[2J"),
    BYTES ("two\nlines"),
    BYTES ("' OR 1=1; DROP TABLE event; --"),
    BYTES ("%s%n%d"),
    BYTES ("<b>&amp;"),
    BYTES ("../../etc/passwd"),
    BYTES ("9999-99-99"),
    BYTES ("-999999999999999999999"),
    BYTES ("2024-06-18"),
    BYTES ("kim"),
  };
#undef BYTES
  g_autofree char *huge = NULL;
  guint            kind = pick (random, G_N_ELEMENTS (texts) + 7);

  if (kind < G_N_ELEMENTS (texts))
    sqlite3_bind_text (statement, index, texts[kind].bytes, texts[kind].length, SQLITE_STATIC);
  else if (kind == G_N_ELEMENTS (texts))
    sqlite3_bind_null (statement, index);
  else if (kind == G_N_ELEMENTS (texts) + 1)
    sqlite3_bind_int64 (statement, index, g_rand_boolean (random) ? G_MININT64 : G_MAXINT64);
  else if (kind == G_N_ELEMENTS (texts) + 2)
    sqlite3_bind_int64 (statement, index, g_rand_int_range (random, -3, 4));
  else if (kind == G_N_ELEMENTS (texts) + 3)
    sqlite3_bind_double (statement, index, g_rand_boolean (random) ? 1e308 : 0.5);
  else if (kind == G_N_ELEMENTS (texts) + 4)
    sqlite3_bind_blob (statement, index, "\0\1\2", 3, SQLITE_STATIC);
  else if (kind == G_N_ELEMENTS (texts) + 5)
    sqlite3_bind_zeroblob (statement, index, 100000);
  else
    {
      guint length = 1u << pick (random, 18);

      huge = g_strnfill (length, 'x');
      sqlite3_bind_text (statement, index, huge, (int)length, SQLITE_TRANSIENT);
    }
}

/* One value of one row, or of all rows, becomes something else. */
static void
spoil_value (Fixture *self,
             GRand   *random)
{
  guint                   n, n_columns = 0;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n);
  const TumenSchemaTable *table = &tables[pick (random, n)];
  g_autofree char        *sql = NULL;
  sqlite3                *database = lax_schema_open (self->parent.path);
  sqlite3_stmt           *update;

  while (table->columns[n_columns].name != NULL)
    n_columns++;
  sql = g_strdup_printf ("UPDATE OR IGNORE %s SET \"%s\" = ?1 WHERE %u OR rowid = ?2",
                         table->name,
                         table->columns[pick (random, n_columns)].name,
                         pick (random, 8) == 0 ? 1 : 0);
  if (sqlite3_prepare_v2 (database, sql, -1, &update, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  bind_hostile (update, 1, random);
  sqlite3_bind_int (update, 2, 1 + (int)pick (random, 60));
  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_finalize (update);
  sqlite3_close (database);
}

static void
try_value (guint    number,
           GRand   *random,
           gpointer data)
{
  Fixture *self = data;

  library_fixture_write (&self->parent,
                         g_bytes_get_data (self->lax, NULL),
                         g_bytes_get_size (self->lax));
  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    spoil_value (self, random);
  lax_schema_restore_rules (self->parent.path);
  judge_file (self, G_MAXUINT);
}

static void
test_hostile_values_are_told (Fixture      *self,
                              gconstpointer data)
{
  lax_schema_drop_rules (self->parent.path);
  self->lax = library_fixture_read (&self->parent);
  mutants_run (mutants_get_n_cases (30), try_value, self);
  g_bytes_unref (self->lax);
  g_assert_cmpuint (self->tally->n_salvaged, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library-mutants/damage-is-told",
              Fixture,
              NULL,
              set_up,
              test_damage_is_told,
              tear_down);
  g_test_add ("/library-mutants/hostile-values-are-told",
              Fixture,
              NULL,
              set_up,
              test_hostile_values_are_told,
              tear_down);
  return g_test_run ();
}
