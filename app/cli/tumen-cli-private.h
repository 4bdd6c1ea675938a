/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cli.h"
#include "tumen-event-json.h"
#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TumenCliView: the view options of a command line, as they were given. */
typedef struct
{
  char    *library; /* (nullable): built-in */
  char    *from, *to, *lanes, *language, *select, *search, *known_on;
  char    *fields[TUMEN_N_FIELDS];
  gboolean strict;
} TumenCliView;

/** TumenCliQuery: what view options mean: a library, its table, and which rows are in. */
typedef struct
{
  TumenLibrary  *library;
  TumenTable    *table;
  TumenViewState state;
  gboolean       has_span;
  guint8        *rows_in; /* the filter alone */
  guint8        *matches; /* (nullable) one byte a row: what a search found */
  char          *search;  /* (nullable) with @matches */
} TumenCliQuery;

void          tumen_cli_view_clear (TumenCliView *self);
GOptionGroup *tumen_cli_view_new_group (TumenCliView *self);
gboolean      tumen_cli_query_init (TumenCliQuery *self, const TumenCliView *view, GError **error);
void          tumen_cli_query_clear (TumenCliQuery *self);
gboolean      tumen_cli_query_find_event (const TumenCliQuery *self,
                                          const char          *id,
                                          guint               *row,
                                          GError             **error);
/* The event as it is shown: (transfer full). */
TumenEvent  *tumen_cli_query_dup_event (const TumenCliQuery *self, guint row);
TumenReading tumen_cli_query_get_reading (const TumenCliQuery *self);
int          tumen_cli_get_exit_code (TumenLibrary *library);
gboolean     tumen_cli_query_shows_row (const TumenCliQuery *self, guint row);
gboolean     tumen_cli_query_has_row (const TumenCliQuery *self, guint row);
/* (transfer full), of guint: the rows that it has. */
GArray *tumen_cli_query_list_rows (const TumenCliQuery *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenCliView, tumen_cli_view_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenCliQuery, tumen_cli_query_clear)

/* Usage errors: exit 2 and one line that says what was wrong and what is allowed. */
#define TUMEN_CLI_ERROR (tumen_cli_error_quark ())
typedef enum {
  TUMEN_CLI_ERROR_USAGE
} TumenCliError;
GQuark tumen_cli_error_quark (void);

gboolean      tumen_cli_parse (GOptionContext *context, int *argc, char ***argv, GError **error);
gboolean      tumen_cli_take_format (const char        *format,
                                     const char *const *allowed,
                                     GError           **error);
TumenLibrary *tumen_cli_open_library (const char *path, GError **error);
gboolean      tumen_cli_check_no_arguments (int argc, char **argv, GError **error);

/* Text on standard output; what could do something to a terminal is shown as an escape. */
void tumen_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* JSON on standard output, one value, with a line end. (transfer full) @value. */
void tumen_cli_print_json (json_t *value);

int tumen_cli_date (int argc, char **argv, GError **error);
int tumen_cli_export (int argc, char **argv, GError **error);
/* Of events instead of pictures, by the suffix of the file. */
gboolean tumen_cli_export_is_data (int argc, char **argv);
int      tumen_cli_export_data (int argc, char **argv, GError **error);
int      tumen_cli_import (int argc, char **argv, GError **error);
int      tumen_cli_info (int argc, char **argv, GError **error);
int      tumen_cli_list (int argc, char **argv, GError **error);
int      tumen_cli_scene (int argc, char **argv, GError **error);
int      tumen_cli_show (int argc, char **argv, GError **error);
int      tumen_cli_story (int argc, char **argv, GError **error);
int      tumen_cli_verify (int argc, char **argv, GError **error);

G_END_DECLS
