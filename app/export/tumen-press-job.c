/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-press-private.h"

#include "tumen-export-name.h"

/* (transfer full): texts are copied, since the thread outlives whoever asks. */
TumenPressJob *
tumen_press_job_new (const TumenFigureSpec *figure,
                     const TumenViewState  *view,
                     TumenSpan              span)
{
  TumenPressJob *self = g_new0 (TumenPressJob, 1);

  self->figure = *figure;
  self->figure.title = g_strdup (figure->title);
  self->figure.date = g_strdup (figure->date);
  self->figure.file = g_strdup (figure->file);
  tumen_view_state_copy (view, &self->view);
  self->span = span;
  return self;
}

/* (transfer full): @view tells language and reading; what is known today is handed out. */
TumenPressJob *
tumen_press_job_new_for_story (const TumenStory      *story,
                               const TumenLessonFile *lesson,
                               const TumenViewState  *view)
{
  g_autofree char *day = tumen_export_dup_day (view->language);
  TumenFigureSpec  figure;
  TumenPressJob   *self;

  tumen_lesson_file_get_spec (lesson, &figure);
  figure.date = day;
  self = tumen_press_job_new (&figure, view, (TumenSpan){ 0.0, 0.0 });
  self->view.has_known_on = FALSE;
  self->story = tumen_story_copy (story);
  self->lesson = *lesson;
  return self;
}

TumenPressJob *
tumen_press_job_copy (const TumenPressJob *self)
{
  TumenPressJob *copy = tumen_press_job_new (&self->figure, &self->view, self->span);

  copy->search = g_strdup (self->search);
  copy->lesson = self->lesson;
  if (self->story != NULL)
    copy->story = tumen_story_copy (self->story);
  return copy;
}

void
tumen_press_job_free (TumenPressJob *self)
{
  g_free ((char *)self->figure.title);
  g_free ((char *)self->figure.date);
  g_free ((char *)self->figure.file);
  tumen_view_state_clear (&self->view);
  g_free (self->search);
  g_clear_pointer (&self->story, tumen_story_free);
  g_free (self);
}

void
tumen_press_info_free (TumenPressInfo *self)
{
  g_free (self->pages);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->alternative);
  g_free (self);
}

void
tumen_press_request_free (gpointer data)
{
  TumenPressRequest *self = data;

  g_clear_pointer (&self->job, tumen_press_job_free);
  g_free (self->path);
  g_free (self);
}
