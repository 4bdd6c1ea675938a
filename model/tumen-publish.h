/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUMEN_PUBLISH_ERROR (tumen_publish_error_quark ())

typedef enum {
  TUMEN_PUBLISH_ERROR_EXISTS,    /* and must not be replaced */
  TUMEN_PUBLISH_ERROR_NO_FOLDER, /* the folder is missing */
  TUMEN_PUBLISH_ERROR_IS_FOLDER,
  TUMEN_PUBLISH_ERROR_NOT_REGULAR, /* a device, a pipe ... */
  TUMEN_PUBLISH_ERROR_DENIED,
  TUMEN_PUBLISH_ERROR_READ_ONLY, /* the file system */
  TUMEN_PUBLISH_ERROR_FULL,
  TUMEN_PUBLISH_ERROR_FAILED
} TumenPublishError;

GQuark tumen_publish_error_quark (void);

/**
 * TumenPublishFunc:
 * @file: an open, empty, seekable file descriptor; do not close it; it may have no name
 *
 * Returns: whether all of it was written; with errno or @error set if not
 */
typedef gboolean (*TumenPublishFunc) (int file, gpointer data, GError **error);

gboolean tumen_publish_file (const char      *path,
                             TumenPublishFunc write,
                             gpointer         data,
                             gboolean         replace,
                             GError         **error);
gboolean tumen_publish_bytes (const char *path, GBytes *bytes, gboolean replace, GError **error);
gboolean tumen_publish_write (int file, gconstpointer bytes, gsize size, GError **error);

G_END_DECLS
