/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-checks.h"

#include <glib/gi18n.h>

#include "tumen-stage.h"

/* Before it begins, ms: who types has stopped by then. */
#define DELAY 300
/* Of a screen, px: all sizes follow it. */
#define HEIGHT 1080.0

static const struct
{
  double      ratio;
  const char *name;
} screens[] = {
  { 16.0 / 9.0, "16:9" },
  { 4.0 / 3.0, "4:3" },
};

#define N_SCREENS G_N_ELEMENTS (screens)

/* What was found of a stop. */
typedef struct
{
  char *faults; /* (nullable) */
  char *cuts;   /* (nullable) */
  char *label;
} Found;

struct _TumenStoryChecks
{
  GObject parent_instance;

  TumenLibrary *library; /* (nullable) */
  TumenLesson  *lesson;  /* (nullable) */
  TumenText    *text;    /* (nullable) */
  TumenStory   *story;   /* (nullable): with a name for each stop that plays */
  GHashTable   *found;   /* id to owned Found */
  GHashTable   *seen;    /* what @found becomes */
  char         *general; /* (nullable): sentences of the story itself */
  guint         next;    /* stop to look at */
  guint         source;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStoryChecks, tumen_story_checks, G_TYPE_OBJECT)

static void
free_found (gpointer data)
{
  Found *found = data;

  g_free (found->faults);
  g_free (found->cuts);
  g_free (found->label);
  g_free (found);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_found);
}

static void
drop (TumenStoryChecks *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->lesson);
  g_clear_object (&self->text);
  g_clear_pointer (&self->story, tumen_story_free);
}

static void
tumen_story_checks_finalize (GObject *object)
{
  TumenStoryChecks *self = TUMEN_STORY_CHECKS (object);

  drop (self);
  g_hash_table_unref (self->found);
  g_hash_table_unref (self->seen);
  g_free (self->general);
  G_OBJECT_CLASS (tumen_story_checks_parent_class)->finalize (object);
}

static void
tumen_story_checks_class_init (TumenStoryChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_story_checks_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TUMEN_TYPE_STORY_CHECKS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tumen_story_checks_init (TumenStoryChecks *self)
{
  self->found = new_table ();
  self->seen = new_table ();
}

TumenStoryChecks *
tumen_story_checks_new (void)
{
  return g_object_new (TUMEN_TYPE_STORY_CHECKS, NULL);
}

/* (nullable) */
static char *
dup_lines (GPtrArray *lines)
{
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

/* (nullable): what to do about a text that is cut, by what it is; the quotation before others */
static const char *
find_cut (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  const char           *sentence = NULL;

  if (!tumen_stage_is_cut (stage))
    return NULL;
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_STAGE_TEXT || !pango_layout_is_ellipsized (items[i].layout))
        continue;
      if (items[i].role == TUMEN_STAGE_QUOTE || items[i].role == TUMEN_STAGE_QUOTE_LARGE)
        return _ ("The quotation is too long for the screen: shorten it.");
      if (items[i].role == TUMEN_STAGE_QUESTION)
        sentence = _ ("The question is too long for the screen: shorten it.");
    }
  return sentence != NULL ? sentence
                          : _ ("There are more words than the screen has room for: shorten them.");
}

/* At first, and when all is told. */
static const char *
find_cut_on (TumenStoryChecks *self,
             guint             place,
             double            ratio)
{
  guint hidden[] = { tumen_lesson_get_hidden_at_first (self->lesson, place), 0 };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_autoptr (TumenStage) stage = NULL;
      TumenStageSpec spec;
      const char    *sentence;

      tumen_stage_spec_init (&spec, HEIGHT * ratio, HEIGHT);
      spec.hidden = hidden[i];
      stage = tumen_stage_new (self->text, self->lesson, place, &spec);
      sentence = find_cut (stage);
      if (sentence != NULL)
        return sentence;
    }
  return NULL;
}

/* (nullable): on which screens the words of a stop that plays are cut */
static char *
dup_cuts (TumenStoryChecks *self,
          guint             place)
{
  const char *cut[N_SCREENS];
  const char *sentence = NULL, *name = NULL;
  guint       n_cut = 0;

  for (guint i = 0; i < N_SCREENS; i++)
    {
      cut[i] = find_cut_on (self, place, screens[i].ratio);
      if (cut[i] == NULL)
        continue;
      n_cut++;
      sentence = cut[i];
      name = screens[i].name;
    }
  if (n_cut == 0 || n_cut == N_SCREENS)
    return g_strdup (sentence);
  /* Translators: a sentence, and the shape of screens for which it holds: 4:3. */
  return g_strdup_printf (_ ("%s (Screens of %s)"), sentence, name);
}

/* Its place among the stops that play, or their number. */
static guint
find_playing (TumenLesson *lesson,
              const char  *id)
{
  guint n_stops = tumen_lesson_get_n_stops (lesson);

  for (guint i = 0; i < n_stops; i++)
    {
      if (g_strcmp0 (tumen_lesson_get_stop (lesson, i)->stop->id, id) == 0)
        return i;
    }
  return n_stops;
}

static void
look_at (TumenStoryChecks *self,
         guint             index)
{
  const TumenStop *stop = tumen_story_get_stop (self->story, index);
  const char      *name = tumen_story_text_get (&stop->name, tumen_language_from_locale ());
  guint            place = find_playing (self->lesson, stop->id);
  Found           *found = g_new0 (Found, 1);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  tumen_story_check_stop (self->story, index, self->library, faults);
  found->faults = dup_lines (faults);
  if (place < tumen_lesson_get_n_stops (self->lesson))
    found->cuts = dup_cuts (self, place);
  if (name != NULL)
    found->label = g_strdup_printf (_ ("Stop %u (“%s”)"), index + 1, name);
  else
    found->label = g_strdup_printf (_ ("Stop %u"), index + 1);
  g_hash_table_insert (self->seen, g_strdup (stop->id), found);
}

/* That of the story itself, which none of its stops has. */
static void
look_at_story (TumenStoryChecks *self)
{
  g_autoptr (TumenStory) bare = tumen_story_copy (self->story);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (bare->stops, 0);
  tumen_story_check (bare, self->library, faults);
  g_free (self->general);
  self->general = dup_lines (faults);
}

static gboolean
idle_cb (gpointer data)
{
  TumenStoryChecks *self = data;
  GHashTable       *before = self->found;

  if (self->next < self->story->stops->len)
    {
      look_at (self, self->next++);
      return G_SOURCE_CONTINUE;
    }
  look_at_story (self);
  self->found = self->seen;
  self->seen = before;
  g_hash_table_remove_all (self->seen);
  self->source = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
delay_cb (gpointer data)
{
  TumenStoryChecks *self = data;

  self->source = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* Sentences call stops as the rows do. */
static TumenStory *
dup_named_story (TumenLesson *lesson)
{
  TumenStory *story = tumen_story_copy (tumen_lesson_get_story (lesson));

  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      const TumenStopWords *words = tumen_lesson_get_stop (lesson, i);
      TumenStop            *stop =
        tumen_story_get_stop (story, tumen_story_find_stop (story, words->stop->id));

      for (guint language = 0; language < TUMEN_N_LANGUAGES; language++)
        tumen_story_text_set (&stop->name, (TumenLanguage)language, words->name);
    }
  return story;
}

void
tumen_story_checks_begin (TumenStoryChecks *self,
                          TumenLibrary     *library,
                          TumenLesson      *lesson,
                          TumenText        *text)
{
  g_return_if_fail (TUMEN_IS_STORY_CHECKS (self));

  drop (self);
  g_hash_table_remove_all (self->seen);
  if (lesson == NULL || text == NULL)
    {
      g_hash_table_remove_all (self->found);
      g_clear_pointer (&self->general, g_free);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }
  self->library = g_object_ref (library);
  self->lesson = g_object_ref (lesson);
  self->text = g_object_ref (text);
  self->story = dup_named_story (lesson);
  self->next = 0;
  self->source = g_timeout_add (DELAY, delay_cb, self);
}

const char *
tumen_story_checks_get_faults (TumenStoryChecks *self,
                               const char       *stop)
{
  const Found *found;

  g_return_val_if_fail (TUMEN_IS_STORY_CHECKS (self), NULL);

  found = g_hash_table_lookup (self->found, stop);
  return found != NULL ? found->faults : NULL;
}

const char *
tumen_story_checks_get_cuts (TumenStoryChecks *self,
                             const char       *stop)
{
  const Found *found;

  g_return_val_if_fail (TUMEN_IS_STORY_CHECKS (self), NULL);

  found = g_hash_table_lookup (self->found, stop);
  return found != NULL ? found->cuts : NULL;
}

/* If there is anything to say of the stop. */
static gboolean
append_found (const Found *found,
              GPtrArray   *lines)
{
  if (found == NULL || (found->faults == NULL && found->cuts == NULL))
    return FALSE;
  if (found->faults != NULL)
    g_ptr_array_add (lines, g_strdup (found->faults));
  if (found->cuts != NULL)
    g_ptr_array_add (lines, g_strdup_printf ("%s: %s", found->label, found->cuts));
  return TRUE;
}

/**
 * tumen_story_checks_dup_all:
 * @n_stops: (out): that cannot be shown as they are
 *
 * Returns: (transfer full) (nullable): all sentences, a line each, in the order of the stops
 */
char *
tumen_story_checks_dup_all (TumenStoryChecks *self,
                            guint            *n_stops)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (TUMEN_IS_STORY_CHECKS (self), NULL);

  *n_stops = 0;
  if (self->general != NULL)
    g_ptr_array_add (lines, g_strdup (self->general));
  for (guint i = 0; self->story != NULL && i < self->story->stops->len; i++)
    {
      const TumenStop *stop = tumen_story_get_stop (self->story, i);

      *n_stops += append_found (g_hash_table_lookup (self->found, stop->id), lines);
    }
  return dup_lines (lines);
}
