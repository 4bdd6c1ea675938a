/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"

G_BEGIN_DECLS

/** TUMEN_USER_FILE_APPLICATION_ID: "TUMU", at byte 68 of the file. */
#define TUMEN_USER_FILE_APPLICATION_ID 0x54554D55
/** TUMEN_USER_FILE_VERSION: user_version of the file that we write. */
#define TUMEN_USER_FILE_VERSION 2

TumenConnection *tumen_user_file_open (const char *path,
                                       gboolean    make,
                                       char      **set_aside,
                                       GError    **error);
gboolean         tumen_user_file_has_stories (TumenConnection *connection);
void             tumen_user_file_explain (const char *path, const GError *cause, GError **error);

G_END_DECLS
