/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"
#include "tumen-claim.h"
#include "tumen-ghosts.h"

#define TREATY "treaty-strategic-partnership-2024-06"

typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  TumenEvent   *event;
  TumenScene   *scene;
  guint         row;
  GArray       *ghosts;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->library = tumen_library_open_builtin (NULL);
  g_assert_nonnull (self->library);
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  g_assert_true (tumen_table_find (self->table, TREATY, &self->row));
  self->event = tumen_library_dup_event (self->library, TREATY);
  self->scene = sample_make_scene (self->table, sample_get_span ("2024-06-01", "2024-07-01"), 1200,
                                   900);
  self->ghosts = g_array_new (FALSE, FALSE, sizeof (TumenGhost));
  tumen_ghosts_add_event (self->ghosts, self->event, self->row, TUMEN_READING_EDITORS);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_array_unref (self->ghosts);
  g_object_unref (self->scene);
  g_object_unref (self->event);
  g_object_unref (self->table);
  g_object_unref (self->library);
}

static const TumenSceneItem *
place (Fixture *self,
       guint   *n_placed)
{
  tumen_scene_set_ghosts (self->scene, (const TumenGhost *)(gconstpointer)self->ghosts->data,
                          self->ghosts->len);
  return tumen_scene_get_ghosts (self->scene, n_placed);
}

static void
test_each_other_date_is_one (Fixture      *self,
                             gconstpointer data)
{
  guint n_claims;

  tumen_event_get_claims (self->event, &n_claims);
  g_assert_true (tumen_claims_differ (self->event));
  /* 18 June, about 18 June, and June, which two articles give. */
  g_assert_cmpuint (n_claims, ==, 4);
  g_assert_cmpuint (self->ghosts->len, ==, 3);
}

static void
test_what_is_shown_is_none (Fixture      *self,
                            gconstpointer data)
{
  const TumenEventDate *shown = tumen_event_get_date (self->event, TUMEN_READING_EDITORS);
  guint                 n_claims;
  TumenClaim            claim = tumen_event_get_claims (self->event, &n_claims)[0];
  TumenEventDate        date;

  tumen_claim_to_date (&claim, shown, &date);
  g_assert_false (tumen_claim_is_as_shown (&date, shown));
  claim.edtf = shown->edtf;
  g_assert_true (tumen_date_parse (claim.edtf, &claim.date, NULL, NULL));
  tumen_claim_to_date (&claim, shown, &date);
  g_assert_true (tumen_claim_is_as_shown (&date, shown));
}

static void
test_extent_is_that_of_the_claim (Fixture      *self,
                                  gconstpointer data)
{
  const TumenViewport  *viewport = tumen_scene_get_viewport (self->scene);
  guint                 n_placed;
  const TumenSceneItem *placed = place (self, &n_placed);

  g_assert_cmpuint (n_placed, ==, self->ghosts->len);
  for (guint i = 0; i < n_placed; i++)
    {
      const TumenGhost *ghost = &g_array_index (self->ghosts, TumenGhost, i);

      g_assert_cmpint (placed[i].type, ==, TUMEN_ITEM_GHOST);
      g_assert_cmpfloat_with_epsilon (placed[i].px.lo, tumen_viewport_x (viewport, ghost->lo),
                                      0.01);
      g_assert_cmpfloat_with_epsilon (placed[i].px.hi, tumen_viewport_x (viewport, ghost->hi),
                                      0.01);
      g_assert_true (placed[i].has_extent);
    }
}

static void
test_line_leads_to_the_mark (Fixture      *self,
                             gconstpointer data)
{
  guint                 n_placed;
  const TumenSceneItem *placed = place (self, &n_placed);
  const TumenSceneItem *mark = tumen_scene_find_event (self->scene, self->row);

  for (guint i = 0; i < n_placed; i++)
    {
      g_assert_cmpfloat_with_epsilon (placed[i].px.start_hi, mark->cx, 0.01);
      g_assert_cmpfloat (placed[i].cy, >, mark->cy);
      g_assert_cmpfloat (placed[i].rect.x, <=, mark->cx);
      g_assert_cmpfloat (placed[i].rect.x + placed[i].rect.width, >=, mark->cx);
    }
}

static void
test_open_date_has_its_tick_at_the_known_end (Fixture      *self,
                                              gconstpointer data)
{
  TumenGhost            ghost = { self->row, 19800, 19801, TRUE, FALSE };
  guint                 n_placed;
  const TumenSceneItem *placed;

  g_array_set_size (self->ghosts, 0);
  g_array_append_val (self->ghosts, ghost);
  placed = place (self, &n_placed);
  g_assert_cmpuint (n_placed, ==, 1);
  g_assert_false (placed[0].has_extent);
  g_assert_cmpfloat (placed[0].cx, ==, placed[0].px.hi);
}

static void
test_dump_tells_of_them (Fixture      *self,
                         gconstpointer data)
{
  g_autofree char *before = tumen_scene_to_text (self->scene);
  g_autofree char *after = NULL;
  guint            n_placed;

  place (self, &n_placed);
  after = tumen_scene_to_text (self->scene);
  g_assert_null (strstr (before, "\nghost "));
  g_assert_nonnull (strstr (after, "\nghost lane="));
  /* What was there before stays where it was. */
  g_assert_true (g_str_has_prefix (after, before));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ghosts/each-other-date-is-one", test_each_other_date_is_one },
    { "/ghosts/what-is-shown-is-none", test_what_is_shown_is_none },
    { "/ghosts/extent-is-that-of-the-claim", test_extent_is_that_of_the_claim },
    { "/ghosts/line-leads-to-the-mark", test_line_leads_to_the_mark },
    { "/ghosts/open-date-has-its-tick-at-the-known-end",
      test_open_date_has_its_tick_at_the_known_end },
    { "/ghosts/dump-tells-of-them", test_dump_tells_of_them },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
