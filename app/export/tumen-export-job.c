/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-export-job.h"

#include "tumen-export-name.h"

static TumenSpan
choose_span (const TumenExportChoices *choices,
             const TumenExportView    *seen)
{
  switch ((TumenExportDates)choices->values[TUMEN_CHOICE_DATES])
    {
    case TUMEN_DATES_OF_VIEW:
      return seen->span;
    case TUMEN_DATES_HOME:
      return seen->home;
    case TUMEN_DATES_ALL:
    default:
      return (TumenSpan){ 0.0, 0.0 };
    }
}

/**
 * tumen_export_job_new:
 * @choices: how the figure is to be
 * @seen: what it is of
 *
 * Returns: (transfer full): what a press is to compose
 */
TumenPressJob *
tumen_export_job_new (const TumenExportChoices *choices,
                      const TumenExportView    *seen)
{
  g_autofree char *date = tumen_export_dup_day (seen->language);
  g_autofree char *file = seen->path != NULL ? g_filename_display_basename (seen->path) : NULL;
  TumenFigureSpec  figure;
  TumenPressJob   *job;
  TumenSpan        span = choose_span (choices, seen);

  tumen_export_choices_get_spec (choices, &figure);
  figure.title = seen->title;
  figure.date = date;
  figure.file = file;
  if (seen->title != NULL && *seen->title == '\0')
    figure.parts &= ~(guint)TUMEN_FIGURE_TITLE;
  /* A page of the web cannot be without. */
  if (figure.product == TUMEN_FIGURE_HAND_OUT && !(figure.parts & TUMEN_FIGURE_TITLE))
    figure.title = NULL;
  job = tumen_press_job_new (&figure, seen->view, span);
  job->view.language = seen->language;
  job->view.span = span;
  if (*seen->search != '\0')
    job->search = g_strdup (seen->search);
  for (int i = 0; i < TUMEN_N_FIELDS; i++)
    if (choices->values[TUMEN_CHOICE_EVENTS] == TUMEN_EVENTS_ALL && i != TUMEN_FIELD_COLLECTION)
      tumen_filter_clear_field (&job->view.filter, (TumenField)i);
  return job;
}
