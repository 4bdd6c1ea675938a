/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-data.h"
#include "tumen-figure-file.h"
#include "tumen-lesson-file.h"

G_BEGIN_DECLS

/** TumenPressJob: what is to be composed, and how. A value that owns what it points to. */
typedef struct
{
  TumenFigureSpec figure;
  TumenViewState  view;
  TumenSpan       span;   /* begin == end: all of the filter */
  char           *search; /* (nullable): what it does not find is faint */
  TumenStory     *story;  /* (nullable): handed out as @lesson tells, and no view is shown */
  TumenLessonFile lesson;
} TumenPressJob;

TumenPressJob *tumen_press_job_new (const TumenFigureSpec *figure,
                                    const TumenViewState  *view,
                                    TumenSpan              span);
TumenPressJob *tumen_press_job_new_for_story (const TumenStory      *story,
                                              const TumenLessonFile *lesson,
                                              const TumenViewState  *view);
TumenPressJob *tumen_press_job_copy (const TumenPressJob *self);
void           tumen_press_job_free (TumenPressJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenPressJob, tumen_press_job_free)

/** TumenPressPage: px at 96 per inch. */
typedef struct
{
  double width, height;
} TumenPressPage;

/** TumenPressInfo: what came of a job. */
typedef struct
{
  guint           n_pages;
  TumenPressPage *pages;
  char           *title;
  char           *sentence;    /* of what is shown and what is left out */
  char           *alternative; /* (nullable) what stands for a figure where it cannot be seen */
  TumenCounts     counts;
  guint           n_events;
  TumenSpan       span;
  double          smallest_pt;
} TumenPressInfo;

void tumen_press_info_free (TumenPressInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenPressInfo, tumen_press_info_free)

/** TumenPressKind: what a press can be asked for. */
typedef enum {
  TUMEN_PRESS_COMPOSE,
  TUMEN_PRESS_DRAW,
  TUMEN_PRESS_RECORD,
  TUMEN_PRESS_WRITE,
  TUMEN_PRESS_PACK,
  TUMEN_PRESS_COUNT
} TumenPressKind;
#define TUMEN_N_PRESS_KINDS 6

/** TumenPressFile: what is to be made of what was composed. */
typedef struct
{
  gboolean          is_data;     /* of @data */
  gboolean          is_hand_out; /* HTML; with neither, the pages */
  TumenDataFormat   data;
  TumenFigureFormat format;
  double            dpi;   /* of a PNG */
  TumenFigureTiles  tiles; /* of a PDF */
} TumenPressFile;

/**
 * TumenPress:
 *
 * Composes and draws figures in a thread of its own, which has its own library, table and fonts:
 * whoever asks never waits. Requests are done in the order in which they came; a newer one stops
 * an older one of the same kind. Answers come to the main context that asked, also after the
 * press is gone: they then say that they were cancelled.
 */
#define TUMEN_TYPE_PRESS (tumen_press_get_type ())
G_DECLARE_FINAL_TYPE (TumenPress, tumen_press, TUMEN, PRESS, GObject)

TumenPress *tumen_press_new (const char *path);
void        tumen_press_cancel (TumenPress *self, TumenPressKind kind);

void             tumen_press_compose_async (TumenPress          *self,
                                            const TumenPressJob *job,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
TumenPressInfo  *tumen_press_compose_finish (GAsyncResult *result, GError **error);
void             tumen_press_draw_async (TumenPress         *self,
                                         guint               page,
                                         double              scale,
                                         GAsyncReadyCallback callback,
                                         gpointer            data);
void             tumen_press_record_async (TumenPress         *self,
                                           guint               page,
                                           GAsyncReadyCallback callback,
                                           gpointer            data);
cairo_surface_t *tumen_press_draw_finish (GAsyncResult *result, GError **error);
void             tumen_press_write_async (TumenPress           *self,
                                          const TumenPressFile *file,
                                          const char           *path,
                                          gboolean              replace,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
char           **tumen_press_write_finish (GAsyncResult *result, GError **error);
void             tumen_press_pack_async (TumenPress           *self,
                                         const TumenPressFile *file,
                                         GAsyncReadyCallback   callback,
                                         gpointer              data);
GBytes          *tumen_press_pack_finish (GAsyncResult *result, GError **error);
void             tumen_press_count_async (TumenPress         *self,
                                          GAsyncReadyCallback callback,
                                          gpointer            data);
gboolean         tumen_press_count_finish (GAsyncResult          *result,
                                           TumenFigureDataCounts *counts,
                                           GError               **error);
double           tumen_press_get_progress (TumenPress *self);

G_END_DECLS
