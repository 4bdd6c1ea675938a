/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"

G_BEGIN_DECLS

/** TUMEN_DATA_SET_MAX_SIZE, TUMEN_DATA_SET_MAX_DEPTH: of a JSON file: bytes, and brackets. */
#define TUMEN_DATA_SET_MAX_SIZE  (32 * 1024 * 1024)
#define TUMEN_DATA_SET_MAX_DEPTH 64
/** TUMEN_DATA_SET_SCHEMA: the format that is read. */
#define TUMEN_DATA_SET_SCHEMA "contacts/1"

TumenConnection *tumen_data_set_read (const char *path, GError **error);
TumenConnection *tumen_data_set_read_resources (const char *folder, GError **error);

G_END_DECLS
