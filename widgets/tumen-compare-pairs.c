/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compare-view.h"

static void
pair_free (gpointer data)
{
  TumenComparePair *pair = data;

  g_clear_object (&pair->first);
  g_clear_object (&pair->second);
  g_free (pair);
}

static gboolean
is_one_statement (TumenExcerpt *first,
                  TumenExcerpt *second)
{
  const char *statement = tumen_excerpt_get_rendering_of (first);

  return statement != NULL && g_strcmp0 (statement, tumen_excerpt_get_rendering_of (second)) == 0;
}

/* A narrator is another voice in each article. */
static gboolean
is_one_voice (TumenExcerpt *first,
              TumenExcerpt *second)
{
  const char *speaker = tumen_excerpt_get_speaker (first);

  return is_one_statement (first, second) ||
         (!g_str_equal (speaker, TUMEN_NARRATOR) &&
          g_str_equal (speaker, tumen_excerpt_get_speaker (second)));
}

static void
add_pair (GPtrArray    *pairs,
          TumenExcerpt *first,
          TumenExcerpt *second)
{
  TumenComparePair *pair = g_new0 (TumenComparePair, 1);

  pair->first = g_object_ref (first);
  pair->second = g_object_ref (second);
  pair->renderings = is_one_statement (first, second);
  pair->one_voice = is_one_voice (first, second);
  g_ptr_array_add (pairs, pair);
}

static GPtrArray *
get_excerpts (const TumenPanelContext *context,
              TumenEvent              *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  GPtrArray               *excerpts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_parts; i++)
    {
      TumenExcerpt *excerpt = NULL;

      if (parts[i].stance != TUMEN_STANCE_CONTEXT)
        excerpt = tumen_library_dup_excerpt (context->library, parts[i].excerpt);
      if (excerpt != NULL)
        g_ptr_array_add (excerpts, excerpt);
    }
  return excerpts;
}

static gboolean
find_statement (GPtrArray    *excerpts,
                guint         before,
                TumenExcerpt *excerpt,
                guint        *found)
{
  for (guint i = 0; i < before; i++)
    {
      if (is_one_statement (excerpts->pdata[i], excerpt))
        {
          *found = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
add_renderings (GPtrArray *pairs,
                GPtrArray *excerpts)
{
  guint other;

  for (guint i = 1; i < excerpts->len; i++)
    {
      if (find_statement (excerpts, i, excerpts->pdata[i], &other))
        add_pair (pairs, excerpts->pdata[other], excerpts->pdata[i]);
    }
}

static void
add_first_of_two_articles (GPtrArray *pairs,
                           GPtrArray *excerpts)
{
  for (guint i = 1; i < excerpts->len; i++)
    {
      if (!g_str_equal (tumen_excerpt_get_source (excerpts->pdata[0]),
                        tumen_excerpt_get_source (excerpts->pdata[i])))
        {
          add_pair (pairs, excerpts->pdata[0], excerpts->pdata[i]);
          return;
        }
    }
}

GPtrArray *
tumen_compare_pairs_new (const TumenPanelContext *context,
                         TumenEvent              *event)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  g_autoptr (GPtrArray) excerpts = get_excerpts (context, event);

  add_renderings (pairs, excerpts);
  if (pairs->len == 0)
    add_first_of_two_articles (pairs, excerpts);
  return pairs;
}
