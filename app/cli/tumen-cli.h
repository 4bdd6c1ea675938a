/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Exit codes of every command. */
#define TUMEN_EXIT_OK     0
#define TUMEN_EXIT_FAILED 1
#define TUMEN_EXIT_USAGE  2

gboolean tumen_cli_is_command (const char *word);
int      tumen_cli_run (int argc, char **argv);

G_END_DECLS
