/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-window.h"

#include "tumen-canvas-bar.h"
#include "tumen-canvas-notice.h"
#include "tumen-coverage-area.h"
#include "tumen-facets.h"
#include "tumen-fault-list.h"
#include "tumen-filter-chips.h"
#include "tumen-hints.h"
#include "tumen-list-view.h"
#include "tumen-measure-flag.h"
#include "tumen-overview-area.h"
#include "tumen-recipe.h"
#include "tumen-search-bar.h"
#include "tumen-search-edges.h"
#include "tumen-status-line.h"
#include "tumen-story-list.h"
#include "tumen-story-pane.h"
#include "tumen-timeline.h"
#include "tumen-user-store.h"
#include "tumen-width-bin.h"

G_BEGIN_DECLS

/* Of the side panel beside the canvas, px; with large texts both grow. */
#define TUMEN_LEAST_SIDE_WIDTH 320
#define TUMEN_MOST_SIDE_WIDTH  520

/* Pages of the side. */
#define TUMEN_PAGE_PANEL     "panel"
#define TUMEN_PAGE_AGREEMENT "agreement"
#define TUMEN_PAGE_CHANGES   "changes"
#define TUMEN_PAGE_FAULTS    "faults"
#define TUMEN_PAGE_SEARCH    "search"

/* What a narrow window shows of the side panel, which then lies below the canvas. */
typedef enum {
  TUMEN_SHEET_CLOSED, /* its first line */
  TUMEN_SHEET_HALF,
  TUMEN_SHEET_FULL /* and no canvas */
} TumenSheet;

typedef struct _TumenFigureCheck TumenFigureCheck;

struct _TumenWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  TumenWidthBin     *root;
  AdwToastOverlay   *toasts;
  AdwWindowTitle    *title;
  GtkWidget         *history_box;
  GtkMenuButton     *views_button;
  GtkMenuButton     *menu_button;
  AdwHeaderBar      *header;
  GtkWidget         *panel_button;
  GtkWidget         *info_bar;
  GtkLabel          *info_label;
  GtkWidget         *details_button;
  GtkWidget         *save_copy_button;
  GtkWidget         *open_button;
  GtkWidget         *figure_bar;
  GtkLabel          *figure_label;
  GtkWidget         *changes_button;
  TumenSearchBar    *search_bar;
  GtkWidget         *loading_bar;
  GtkLabel          *loading_label;
  GtkProgressBar    *loading_progress;
  AdwFlap           *flap;
  GtkStack          *left; /* either the facets or a story */
  TumenFacets       *facets;
  TumenFilterChips  *chips;
  GtkPaned          *columns;
  GtkWidget         *canvas_column;
  TumenCanvasBar    *canvas_bar;
  TumenTimeline     *timeline;
  TumenCanvasNotice *notice;
  TumenCoverageArea *coverage;
  TumenMeasureFlag  *measure;
  TumenSearchEdges  *search_edges;
  GtkWidget         *canvas_overlay;
  TumenListView     *list;
  GtkWidget         *hints;
  TumenOverviewArea *overview;
  TumenStatusLine   *status;
  GtkStack          *side;

  /* borrowed: owned by template children */
  TumenStoryList *stories;
  TumenStoryPane *story_pane;
  AdwToast       *added_stop;   /* (nullable), weak: that tells of the last one */
  AdwToast       *other_window; /* (nullable), weak: that tells what is done in it */

  /* owned */
  TumenExplorer    *explorer;
  GSettings        *settings;
  TumenUserStore   *user_store;
  TumenSearchHits  *hits;
  char             *searched; /* what the results were last shown for */
  TumenLoader      *loader;   /* of the file that is being read, or NULL */
  GCancellable     *loading_cancellable;
  TumenLibrary     *library_before; /* to go back to while a file is read */
  char             *loading_name;
  GtkWindow        *audience;     /* (nullable), weak: of the story that is being presented */
  char             *exported;     /* (nullable) id of the story that a file is chosen for */
  GFileMonitor     *user_file;    /* (nullable) of what other windows write */
  char             *told_story;   /* (nullable) id of the one that was presented last */
  TumenRecipe      *recipe;       /* of a figure whose library is not open, or NULL */
  TumenFigureCheck *figure_check; /* of the figure that was opened, or NULL */

  /* plain state */
  guint    loading_delay; /* source */
  gboolean shows_preview;
  gboolean placing; /* the paned's position is set by the program, not by a person */
  guint    settle;
  guint    follow;     /* source: other windows */
  guint    focus_left; /* source: for the story that was opened */
  gboolean renames;    /* it, next */
  guint    relist;     /* source: when the numbers have come to rest */
  int      listed;     /* TumenCountPart whose events were listed last */
  gboolean is_sieved;  /* another filter or reading since then */
  guint    rest;       /* source: when the view is one to come back to */
  int      side_width; /* px, when the panel stands beside the canvas */

  TumenWidthClass width_class; /* that the window is laid out for */
  gboolean        has_layout;
  TumenSheet      sheet;
  guint           told_stop;  /* at which the story ended */
  int             pressed_at; /* where the handle was when it was pressed */
};

void tumen_window_add_actions (TumenWindow *self);
void tumen_window_update_title (TumenWindow *self);
void tumen_window_update_actions (TumenWindow *self);
void tumen_window_go_home (TumenWindow *self);
void tumen_window_open_panel (TumenWindow *self);
void tumen_window_set_faults_shown (TumenWindow *self, gboolean shown);
void tumen_window_lay_out (TumenWindow *self);
void tumen_window_keep_position (TumenWindow *self);
void tumen_window_add_sheet (TumenWindow *self);
void tumen_window_open_sheet (TumenWindow *self);
void tumen_window_move_sheet (TumenWindow *self, int by);
void tumen_window_save_copy (TumenWindow *self, GFile *file);
void tumen_window_show_library (TumenWindow *self, TumenLibrary *library);

/* Pages of the side, by their names */
void     tumen_window_show_page (TumenWindow *self, const char *name);
gboolean tumen_window_shows_page (TumenWindow *self, const char *name);

/* tumen-window-views.c */
void tumen_window_add_views (TumenWindow *self);
void tumen_window_connect_views (TumenWindow *self);
void tumen_window_set_span_of_views (TumenWindow *self, TumenSpan span);
void tumen_window_rest_soon (TumenWindow *self, guint changes);
void tumen_window_show_event (TumenWindow *self, const char *event);
void tumen_window_show_view (TumenWindow *self, TumenViewState *view);

/* tumen-window-search.c */
void     tumen_window_add_search (TumenWindow *self);
gboolean tumen_window_keeps_results (TumenWindow *self);
char    *tumen_window_dup_search_words (TumenWindow *self);

/* tumen-window-counts.c */
void tumen_window_add_tray (TumenWindow *self);
void tumen_window_show_counts (TumenWindow *self);
void tumen_window_follow_counts (TumenWindow *self, guint changes);
void tumen_window_show_part (TumenWindow *self, guint part);

/* tumen-window-copy.c */
void tumen_window_install_copying (GtkWidgetClass *klass);
void tumen_window_add_copying (TumenWindow *self);

/* tumen-window-export.c */
void tumen_window_add_export (TumenWindow *self);
void tumen_window_tell_saved (TumenWindow *self, const char *path, guint n_files);

/* tumen-window-present.c */
void tumen_window_add_presenting (TumenWindow *self);
void tumen_window_stop_presenting (TumenWindow *self);

/* tumen-window-list.c */
void     tumen_window_add_list (TumenWindow *self);
gboolean tumen_window_shows_list (TumenWindow *self);

/* tumen-window-floor.c */
TumenStoryEditor *tumen_window_new_story_editor (TumenWindow *self, const char *id, GError **error);
void              tumen_window_keep_question (TumenWindow *self, GtkWidget *audience);

/* tumen-window-stories.c */
void        tumen_window_add_stories (TumenWindow *self);
gboolean    tumen_window_add_stop (TumenWindow *self);
TumenStory *tumen_window_dup_story (TumenWindow *self, const char *id, GError **error);
TumenStory *tumen_window_copy_story (TumenWindow      *self,
                                     TumenLibrary     *library,
                                     const TumenStory *story,
                                     GError          **error);
gboolean    tumen_window_show_story (TumenWindow *self, const char *id, GError **error);
gboolean    tumen_window_open_story (TumenWindow *self, const char *id);
void        tumen_window_close_story (TumenWindow *self);
void        tumen_window_add_toast (TumenWindow *self, const char *words);
const char *tumen_window_get_open_story (TumenWindow *self, guint *stop);

/* tumen-window-story-changes.c */
void tumen_window_remember_story (TumenWindow *self, const char *id);
void tumen_window_recall_stories (TumenWindow *self);
void tumen_window_follow_stories (TumenWindow *self);
void tumen_window_stop_following (TumenWindow *self);

/* tumen-window-story-files.c */
void tumen_window_add_story_files (TumenWindow *self);

/* tumen-window-agreement.c */
void tumen_window_add_agreement (TumenWindow *self);

/* tumen-window-figure.c */
void     tumen_window_add_figures (TumenWindow *self);
void     tumen_window_try_figure (TumenWindow *self);
void     tumen_window_hide_changes (TumenWindow *self);
void     tumen_window_stop_comparing (TumenWindow *self);
void     tumen_window_open_figure (TumenWindow *self, const char *path);
gboolean tumen_window_open_recipe (TumenWindow *self, const char *text, GError **error);

/* tumen-window-loading.c */
void tumen_window_open_file (TumenWindow *self, GFile *file);
void tumen_window_cancel_loading (TumenWindow *self);
void tumen_window_stop_loading (TumenWindow *self);

G_END_DECLS
