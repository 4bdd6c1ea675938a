/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-editor-private.h"

#include "tumen-story-private.h"

#include <glib/gi18n-lib.h>

/* How long a pause in typing may be without beginning a new step, in microseconds. */
#define PAUSE (2 * G_TIME_SPAN_SECOND)
/* How often words are put on top of what another window does. */
#define TRIES 3

/* Where somebody types: NULL and a field of the story, or the id of a stop and one of its
 * fields. */
typedef struct
{
  char         *stop; /* (nullable) */
  guint         field;
  TumenLanguage language;
  gint64        last; /* letter, in microseconds */
  gboolean      is_going_on;
} Typing;

struct _TumenStoryEditor
{
  GObject parent_instance;

  TumenUserStore *store;
  TumenStory     *story;
  gint64          revision;
  gboolean        can_undo, can_redo;
  Typing          typing;
  const gint64   *clock; /* (nullable) not owned */
};

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStoryEditor, tumen_story_editor, G_TYPE_OBJECT)

static void
set_steps (TumenStoryEditor *self)
{
  gboolean can_undo, can_redo;

  if (!tumen_story_store_find_steps (self->store, self->story->id, &can_undo, &can_redo, NULL))
    can_undo = can_redo = FALSE;
  if (self->can_undo != can_undo)
    {
      self->can_undo = can_undo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
    }
  if (self->can_redo != can_redo)
    {
      self->can_redo = can_redo;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
    }
}

/* @story: (transfer full): what it is now */
static void
show (TumenStoryEditor *self,
      TumenStory       *story)
{
  tumen_story_free (self->story);
  self->story = story;
  set_steps (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tumen_story_editor_finalize (GObject *object)
{
  TumenStoryEditor *self = TUMEN_STORY_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->story, tumen_story_free);
  g_free (self->typing.stop);
  G_OBJECT_CLASS (tumen_story_editor_parent_class)->finalize (object);
}

static void
tumen_story_editor_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  TumenStoryEditor *self = TUMEN_STORY_EDITOR (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
tumen_story_editor_class_init (TumenStoryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tumen_story_editor_finalize;
  object_class->get_property = tumen_story_editor_get_property;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tumen_story_editor_init (TumenStoryEditor *self)
{
}

/**
 * tumen_story_editor_new:
 * @store: a user's store
 * @id: of a story in it
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR or %TUMEN_STORY_ERROR
 *
 * Returns: (transfer full) (nullable): an editor; what was done before can be undone
 */
TumenStoryEditor *
tumen_story_editor_new (TumenUserStore *store,
                        const char     *id,
                        GPtrArray      *faults,
                        GError        **error)
{
  TumenStoryEditor *self;
  gint64            revision;
  TumenStory       *story = tumen_story_store_load (store, id, &revision, faults, error);

  if (story == NULL)
    return NULL;
  self = g_object_new (TUMEN_TYPE_STORY_EDITOR, NULL);
  self->store = g_object_ref (store);
  self->story = story;
  self->revision = revision;
  set_steps (self);
  return self;
}

/**
 * tumen_story_editor_get_story:
 * @self: an editor
 *
 * Returns: (transfer none): the story as it is on the disk; valid until the next change
 */
const TumenStory *
tumen_story_editor_get_story (TumenStoryEditor *self)
{
  return self->story;
}

/**
 * tumen_story_editor_can_undo:
 * @self: an editor
 *
 * Returns: whether there is an edit to undo
 */
gboolean
tumen_story_editor_can_undo (TumenStoryEditor *self)
{
  return self->can_undo;
}

/**
 * tumen_story_editor_can_redo:
 * @self: an editor
 *
 * Returns: whether there is an edit that was undone last
 */
gboolean
tumen_story_editor_can_redo (TumenStoryEditor *self)
{
  return self->can_redo;
}

/**
 * tumen_story_editor_reload:
 * @self: an editor
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR or %TUMEN_STORY_ERROR
 *
 * Shows what another window made of the story.
 *
 * Returns: whether it could be read
 */
gboolean
tumen_story_editor_reload (TumenStoryEditor *self,
                           GError          **error)
{
  gint64      revision;
  TumenStory *story = NULL;

  tumen_story_editor_end_typing (self);
  story = tumen_story_store_load (self->store, self->story->id, &revision, NULL, error);
  if (story == NULL)
    return FALSE;
  self->revision = revision;
  show (self, story);
  return TRUE;
}

/**
 * tumen_story_editor_follow:
 * @self: an editor
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR or %TUMEN_STORY_ERROR, which is
 *   set as well if the story is no longer there
 *
 * Looks whether another window has changed the story since, and shows what it made of it.
 *
 * Returns: whether it has
 */
gboolean
tumen_story_editor_follow (TumenStoryEditor *self,
                           GError          **error)
{
  gint64 revision;
  g_autoptr (TumenStory) story =
    tumen_story_store_load (self->store, self->story->id, &revision, NULL, error);

  if (story == NULL || revision == self->revision)
    return FALSE;
  tumen_story_editor_end_typing (self);
  self->revision = revision;
  show (self, g_steal_pointer (&story));
  return TRUE;
}

/* Takes over @cause. What another window did is shown. */
static gboolean
fail (TumenStoryEditor *self,
      GError           *cause,
      GError          **error)
{
  gboolean is_conflict =
    g_error_matches (cause, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT);

  g_propagate_error (error, cause);
  if (is_conflict)
    tumen_story_editor_reload (self, NULL);
  return FALSE;
}

/* @story: (transfer full): what it shall be */
static gboolean
keep (TumenStoryEditor *self,
      TumenStory       *story,
      TumenStoryStep    step,
      GError          **error)
{
  GError *cause = NULL;

  if (!tumen_story_equal (story, self->story))
    {
      if (!tumen_story_store_save (self->store, story, &self->revision, step, &cause))
        {
          tumen_story_free (story);
          return fail (self, cause, error);
        }
      show (self, story);
      return TRUE;
    }
  tumen_story_free (story);
  return TRUE;
}

/* An edit that is a step of its own; @story: (transfer full): what it shall be. */
gboolean
tumen_story_editor_keep_step (TumenStoryEditor *self,
                              TumenStory       *story,
                              GError          **error)
{
  tumen_story_editor_end_typing (self);
  return keep (self, story, TUMEN_STORY_STEP_NEW, error);
}

static gboolean
walk (TumenStoryEditor *self,
      gboolean          is_undo,
      GError          **error)
{
  GError     *cause = NULL;
  const char *id = self->story->id;
  TumenStory *story;

  tumen_story_editor_end_typing (self);
  if (is_undo)
    story = tumen_story_store_undo (self->store, id, &self->revision, &cause);
  else
    story = tumen_story_store_redo (self->store, id, &self->revision, &cause);
  if (story == NULL)
    return fail (self, cause, error);
  show (self, story);
  return TRUE;
}

/**
 * tumen_story_editor_undo:
 * @self: an editor
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the last step is undone
 */
gboolean
tumen_story_editor_undo (TumenStoryEditor *self,
                         GError          **error)
{
  return walk (self, TRUE, error);
}

/**
 * tumen_story_editor_redo:
 * @self: an editor
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the step that was undone last holds again
 */
gboolean
tumen_story_editor_redo (TumenStoryEditor *self,
                         GError          **error)
{
  return walk (self, FALSE, error);
}

static gboolean
check_room (TumenStoryEditor *self,
            GError          **error)
{
  if (self->story->stops->len < TUMEN_STORY_MOST_STOPS)
    return TRUE;
  g_set_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
               _ ("A story has at most %d stops; delete some first."), TUMEN_STORY_MOST_STOPS);
  return FALSE;
}

/* @stop: (transfer full): with a new id; comes behind @index, or to the end */
gboolean
tumen_story_editor_insert_stop (TumenStoryEditor *self,
                                guint             index,
                                TumenStop        *stop,
                                guint            *place,
                                GError          **error)
{
  TumenStory *story;
  guint       at = index < self->story->stops->len ? index + 1 : self->story->stops->len;

  if (!check_room (self, error))
    {
      tumen_stop_free (stop);
      return FALSE;
    }
  story = tumen_story_copy (self->story);
  while (tumen_story_find_stop (story, stop->id) != G_MAXUINT)
    {
      g_autoptr (TumenStop) other = tumen_stop_new ();

      g_free (stop->id);
      stop->id = g_steal_pointer (&other->id);
    }
  g_ptr_array_insert (story->stops, (int)at, stop);
  if (place != NULL)
    *place = at;
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_duplicate_stop:
 * @self: an editor
 * @index: of a stop
 * @place: (out) (optional): of its copy, behind it
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the copy is kept
 */
gboolean
tumen_story_editor_duplicate_stop (TumenStoryEditor *self,
                                   guint             index,
                                   guint            *place,
                                   GError          **error)
{
  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  return tumen_story_editor_insert_stop (
    self, index, tumen_stop_copy (tumen_story_get_stop (self->story, index)), place, error);
}

/**
 * tumen_story_editor_delete_stop:
 * @self: an editor
 * @index: of a stop
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
tumen_story_editor_delete_stop (TumenStoryEditor *self,
                                guint             index,
                                GError          **error)
{
  TumenStory *story;

  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  story = tumen_story_copy (self->story);
  g_ptr_array_remove_index (story->stops, index);
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_move_stop:
 * @self: an editor
 * @from: of a stop
 * @to: where it shall be, counted without it; beyond the end is the end
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the order is kept
 */
gboolean
tumen_story_editor_move_stop (TumenStoryEditor *self,
                              guint             from,
                              guint             to,
                              GError          **error)
{
  TumenStory *story;
  gpointer    stop;

  g_return_val_if_fail (from < self->story->stops->len, FALSE);

  story = tumen_story_copy (self->story);
  stop = g_ptr_array_steal_index (story->stops, from);
  g_ptr_array_insert (story->stops, (int)MIN (to, story->stops->len), stop);
  return tumen_story_editor_keep_step (self, story, error);
}

static gint64
get_time (TumenStoryEditor *self)
{
  return self->clock != NULL ? *self->clock : g_get_monotonic_time ();
}

/* Whether the letter belongs to the step of the one before; from now on it is the last one.
 * @stop: (nullable) */
static TumenStoryStep
type (TumenStoryEditor *self,
      const char       *stop,
      guint             field,
      TumenLanguage     language)
{
  Typing  *typing = &self->typing;
  gint64   now = get_time (self);
  gboolean is_same = typing->is_going_on && g_strcmp0 (typing->stop, stop) == 0 &&
                     typing->field == field && typing->language == language &&
                     now - typing->last <= PAUSE;

  g_free (typing->stop);
  typing->stop = g_strdup (stop);
  typing->field = field;
  typing->language = language;
  typing->last = now;
  typing->is_going_on = TRUE;
  return is_same ? TUMEN_STORY_STEP_SAME : TUMEN_STORY_STEP_NEW;
}

/* @story: (transfer full): with the letter; one that changes nothing is not typed; @field: of the
 * story if @stop is NULL */
gboolean
tumen_story_editor_keep_typed (TumenStoryEditor *self,
                               TumenStory       *story,
                               const char       *stop,
                               guint             field,
                               TumenLanguage     language,
                               GError          **error)
{
  if (tumen_story_equal (story, self->story))
    {
      tumen_story_free (story);
      return TRUE;
    }
  if (keep (self, story, type (self, stop, field, language), error))
    return TRUE;
  tumen_story_editor_end_typing (self);
  return FALSE;
}

/* Words of the story; @stop: (nullable): id of the stop that they are of. */
static TumenStoryText *
find_words (TumenStory *story,
            const char *stop,
            guint       field)
{
  guint index;

  if (stop == NULL)
    return field == TUMEN_STORY_TITLE ? &story->title : &story->about;
  index = tumen_story_find_stop (story, stop);
  if (index == G_MAXUINT)
    return NULL;
  return tumen_stop_get_field (tumen_story_get_stop (story, index), field);
}

/* What was typed is not lost when another window was quicker, unless that has deleted the stop: it
 * comes on top of what is there by then, as a step of its own. */
static gboolean
keep_words (TumenStoryEditor *self,
            const char       *stop,
            guint             field,
            TumenLanguage     language,
            const char       *words,
            GError          **error)
{
  g_autoptr (GError) cause = NULL;

  for (guint i = 0; i < TRIES; i++)
    {
      TumenStory     *story = tumen_story_copy (self->story);
      TumenStoryText *text = find_words (story, stop, field);

      if (text == NULL)
        {
          tumen_story_free (story);
          break;
        }
      g_clear_error (&cause);
      tumen_story_text_set (text, language, words);
      if (tumen_story_editor_keep_typed (self, story, stop, field, language, &cause))
        return TRUE;
      if (!g_error_matches (cause, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT))
        break;
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * tumen_story_editor_set_text:
 * @self: an editor
 * @field: which words of the story
 * @language: in which they are
 * @words: (nullable): all of them, as after each letter that is typed
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Each call is one transaction, so that what is shown is on the disk; somebody who types fast may
 * be followed at pauses of at most 300 ms. Calls for the same words with less than 2 s between
 * them are one step of undo, until tumen_story_editor_end_typing() or another edit. What another
 * window did meanwhile is kept as well, and comes back by undoing these words.
 *
 * Returns: whether the words are kept
 */
gboolean
tumen_story_editor_set_text (TumenStoryEditor *self,
                             TumenStoryField   field,
                             TumenLanguage     language,
                             const char       *words,
                             GError          **error)
{
  return keep_words (self, NULL, field, language, words, error);
}

/**
 * tumen_story_editor_set_stop_text:
 * @self: an editor
 * @index: of a stop
 * @field: which words of it
 * @language: in which they are
 * @words: (nullable): all of them, as after each letter that is typed
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * As tumen_story_editor_set_text().
 *
 * Returns: whether the words are kept
 */
gboolean
tumen_story_editor_set_stop_text (TumenStoryEditor *self,
                                  guint             index,
                                  TumenStopField    field,
                                  TumenLanguage     language,
                                  const char       *words,
                                  GError          **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  id = g_strdup (tumen_story_get_stop (self->story, index)->id);
  return keep_words (self, id, field, language, words, error);
}

/**
 * tumen_story_editor_end_typing:
 * @self: an editor
 *
 * The next letter begins a new step, as when an entry loses the focus.
 */
void
tumen_story_editor_end_typing (TumenStoryEditor *self)
{
  self->typing.is_going_on = FALSE;
}

/**
 * tumen_story_editor_set_minutes:
 * @self: an editor
 * @minutes: planned length, up to %TUMEN_STORY_MOST_MINUTES; 0: none
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
tumen_story_editor_set_minutes (TumenStoryEditor *self,
                                guint             minutes,
                                GError          **error)
{
  TumenStory *story = tumen_story_copy (self->story);

  story->minutes = MIN (minutes, TUMEN_STORY_MOST_MINUTES);
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_set_view:
 * @self: an editor
 * @index: of a stop
 * @view: (nullable): what it shall show
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
tumen_story_editor_set_view (TumenStoryEditor     *self,
                             guint                 index,
                             const TumenViewState *view,
                             GError              **error)
{
  TumenStory *story;
  TumenStop  *stop;

  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  story = tumen_story_copy (self->story);
  stop = tumen_story_get_stop (story, index);
  g_free (stop->view);
  stop->view = view != NULL ? tumen_view_state_to_text (view) : NULL;
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_set_event:
 * @self: an editor
 * @index: of a stop
 * @event: (nullable): id of the event that it is about
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
tumen_story_editor_set_event (TumenStoryEditor *self,
                              guint             index,
                              const char       *event,
                              GError          **error)
{
  TumenStory *story;
  TumenStop  *stop;

  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  story = tumen_story_copy (self->story);
  stop = tumen_story_get_stop (story, index);
  g_free (stop->event);
  stop->event = g_strdup (event);
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_set_hides:
 * @self: an editor
 * @index: of a stop
 * @hides: TumenStoryHides but %TUMEN_HIDE_ANSWER, which does nothing
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether they are kept
 */
gboolean
tumen_story_editor_set_hides (TumenStoryEditor *self,
                              guint             index,
                              guint             hides,
                              GError          **error)
{
  TumenStory *story;

  g_return_val_if_fail (index < self->story->stops->len, FALSE);

  story = tumen_story_copy (self->story);
  tumen_story_get_stop (story, index)->hides = hides & (TUMEN_HIDE_ANSWER - 1);
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_set_clock:
 * @self: an editor
 * @now: (nullable): what the time is, in microseconds, as long as the editor lives; %NULL: the real
 *   one
 */
void
tumen_story_editor_set_clock (TumenStoryEditor *self,
                              const gint64     *now)
{
  self->clock = now;
}
